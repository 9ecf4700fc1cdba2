import type { Change } from "../consultations/merge.ts";
import { absorb, loadViews, tellChanged, tellNew } from "../store/alerts.ts";
import { type Db, notify } from "../store/database.ts";
import { isBetweenMinisters, keysOf } from "./keys.ts";
import type { AlertSettings } from "./settings.ts";
import type { ConsultationView } from "./view.ts";

/** The channel on which senders hear that there is work. */
export const deliveriesChannel = "parley_deliveries";

export interface FanOutNeeds {
  groups: Record<string, { members: string[] }>;
  settings: AlertSettings;
}

/** Whether a consultation that is not new is still news to somebody who has not heard of it. */
function isFresh(view: ConsultationView, settings: AlertSettings, now: Date): boolean {
  const since = now.getTime() - settings.freshHours * 3_600_000;
  return view.firstReported.getTime() >= since || (view.date !== null && Date.parse(view.date) + 86_400_000 >= since);
}

/** Follows made after this instant do not hear of a consultation that had been known before they were made. */
function followedBefore(view: ConsultationView, change: Change, now: Date): Date {
  if (change.what === "opened") return now;
  // An announced event that takes place after the follow was made is news to it.
  const dayEnds = view.status === "held" && view.date !== null ? Date.parse(view.date) + 86_400_000 : 0;
  return new Date(Math.max(view.firstReported.getTime(), dayEnds));
}

/**
 * From what changed in the consultations to deliveries in the outbox, within the caller's transaction: so that either all of it is there or
 * nothing. Out: how many alerts are new, and how many sent ones are to be changed.
 */
export async function fanOut(
  tx: Db,
  changes: Change[],
  { groups, settings }: FanOutNeeds,
  now: Date,
): Promise<{ alerts: number; updates: number }> {
  const told = { alerts: 0, updates: 0 };
  const soon = new Date(now.getTime() + settings.coalesceSeconds * 1000);
  const views = await loadViews(tx, [...new Set(changes.filter((c) => c.what !== "absorbed").map((c) => c.consultationId))]);
  // Absorbed ones first: their alerts belong to the other consultation before it is told anew.
  for (const change of changes)
    if (change.what === "absorbed" && change.into !== undefined) await absorb(tx, change.consultationId, change.into, soon, now);
  for (const change of changes) {
    const view = views.get(change.consultationId);
    if (change.what === "absorbed" || view === undefined) continue;
    const base = { consultationId: view.id, revision: view.revision };
    if (change.what !== "withdrawn" && !view.withdrawn && (change.what === "opened" || isFresh(view, settings, now))) {
      told.alerts += await tellNew(
        tx,
        {
          ...base,
          keys: keysOf(view.participants, groups),
          mode: view.mode,
          status: view.status,
          betweenMinisters: isBetweenMinisters(view.participants),
          confidence: view.confidence,
          followedBefore: followedBefore(view, change, now),
        },
        now,
      );
    }
    if (change.what !== "opened")
      told.updates += await tellChanged(tx, { ...base, tookPlace: view.status === "held" && !view.withdrawn }, soon, now);
  }
  if (told.alerts + told.updates > 0) await notify(tx, deliveriesChannel);
  return told;
}
