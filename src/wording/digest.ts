import type { ConsultationView } from "../alerts/view.ts";
import { type Composer, type Reader, sidesLine, summaryOf } from "./compose.ts";
import { formatDay } from "./dates.ts";
import { directionOf } from "./isolate.ts";
import type { Block, Inline, Message } from "./message.ts";

/** What a digest is for; it says so in its heading. */
export type DigestKind = "daily" | "weekly" | "quiet" | "cap" | "suspended";

/**
 * Many consultations in one message: a line each, newest day first, calls and meetings told apart by their sign, with the first source as
 * link. `most` bounds the lines; the rest is counted ("and 12 more").
 */
export function composeDigest(
  kind: DigestKind,
  views: ConsultationView[],
  reader: Reader,
  composer: Composer,
  most: number,
  now: Date,
): Message {
  const lang = composer.wording.nearest(reader.language);
  const t = (key: string, values?: Record<string, string | number>) => composer.wording.t(lang, key, values);
  const told = views.filter((view) => !view.withdrawn);
  const heading = t(`digest-${kind}`, { count: told.length });
  const blocks: Block[] = [{ role: "heading", keep: 0, lines: [[{ text: "🗞 " }, { text: heading, style: "bold" }]] }];
  const byDay = new Map<string, ConsultationView[]>();
  const shown = [...told].sort((x, y) => (y.date ?? "").localeCompare(x.date ?? "") || x.id - y.id).slice(0, most);
  for (const view of shown) byDay.set(view.date ?? "", [...(byDay.get(view.date ?? "") ?? []), view]);
  let last: Block | undefined;
  for (const [day, views] of byDay) {
    last = {
      role: "list",
      keep: 2,
      lines: [
        [{ text: day === "" ? t("day-unknown") : formatDay(day, lang, now), style: "bold" }],
        ...views.map((view): Inline[] => lineOf(view, composer, lang, now)),
      ],
      more: (count) => [{ text: t("digest-more", { count }) }],
    };
    blocks.push(last);
  }
  if (told.length > shown.length)
    blocks.push({ role: "footer", keep: 0, lines: [[{ text: t("digest-more", { count: told.length - shown.length }) }]] });
  return {
    lang,
    direction: directionOf(lang),
    summary: `🗞 ${heading}`,
    blocks,
    actions: [],
    preview: null,
    consultationId: null,
    data: { kind, consultations: told.map((view) => ({ ...view, reports: view.reports.map(({ text: _text, ...report }) => report) })) },
  };
}

function lineOf(view: ConsultationView, composer: Composer, lang: string, now: Date): Inline[] {
  const text = summaryOf({ ...view, date: null }, composer, lang, now);
  const first = view.reports[0];
  if (first === undefined) return [{ text: sidesLine(view.participants, composer.names, lang) }];
  return [{ text }, { text: " — " }, { text: first.source, isolate: true, ...(first.url === null ? {} : { href: first.url }) }];
}
