import type { Told } from "../store/schema.ts";
import type { AlertSettings } from "./settings.ts";
import type { ConsultationView } from "./view.ts";

/** What a message about `view` says, in facts. */
export function toldOf(view: ConsultationView): Told {
  return {
    mode: view.mode,
    status: view.status,
    sides: [...new Set(view.participants.map((p) => p.country))].sort(),
    names: view.participants.flatMap((p) => (p.name === null ? [] : [p.official ?? p.name])).sort(),
    place: view.place === null ? null : `${view.place.name ?? ""}/${view.place.country ?? ""}`,
    date: view.date,
    sources: new Set(view.reports.map((r) => r.source)).size,
    withdrawn: view.withdrawn,
  };
}

/** How much a change matters to somebody who read the message before it. */
export type Worth = "nothing" | "minor" | "major";

const same = (x: readonly string[], y: readonly string[]) => x.length === y.length && x.every((value, i) => value === y[i]);

/** "major": what was said was wrong or is no longer true. "minor": there is more to say. */
export function worthOf(before: Told | null, after: Told): Worth {
  if (before === null) return "major";
  const corrected =
    before.status !== after.status ||
    before.mode !== after.mode ||
    before.withdrawn !== after.withdrawn ||
    !same(before.sides, after.sides) ||
    (before.place !== null && before.place !== after.place) ||
    (before.date !== null && before.date !== after.date);
  if (corrected) return "major";
  const more =
    before.sources !== after.sources || !same(before.names, after.names) || before.place !== after.place || before.date !== after.date;
  return more ? "minor" : "nothing";
}

export type UpdateStep =
  | { step: "drop"; reason: "nothing new" | "enough edits" }
  | { step: "edit" }
  /** A short message that answers the first. */
  | { step: "reply" };

/** What becomes of a change to a message that was sent. `canEdit`: false on channels that cannot change what they sent. */
export function decideUpdate(
  worth: Worth,
  alert: { edits: number; editsSince: Date | null },
  canEdit: boolean,
  settings: Pick<AlertSettings, "edits" | "editWindowHours">,
  now: Date,
): UpdateStep {
  if (worth === "nothing") return { step: "drop", reason: "nothing new" };
  if (!canEdit) return worth === "major" ? { step: "reply" } : { step: "drop", reason: "nothing new" };
  const inWindow = alert.editsSince !== null && now.getTime() - alert.editsSince.getTime() < settings.editWindowHours * 3_600_000;
  if (!inWindow || alert.edits < settings.edits) return { step: "edit" };
  return worth === "major" ? { step: "reply" } : { step: "drop", reason: "enough edits" };
}
