import type { DayCue } from "../cues/dates.ts";
import { findDays } from "../cues/when.ts";
import type { Desk } from "../settings/desk.ts";
import { says } from "../words/marks.ts";
import { gap, type Sentence, shape } from "../words/segment.ts";
import type { Draft } from "./drafts.ts";

/** Days from which on a list of headings is an agenda. */
const several = 2;

/** A day that heads the lines below it. */
interface Heading {
  sentence: number;
  cue: DayCue;
}

/**
 * "MONDAY, 10: …", or a line "11 June" with what is told of that day below it: what stands under a heading is of its day, and to come where the agenda
 * reaches into the days ahead.
 */
export function followAgenda(drafts: Draft[], desk: Desk): void {
  const { day } = desk;
  if (day === null || drafts.length === 0) return;
  const headings = headingsOf(desk, day);
  const ahead = headings.some(({ cue }) => cue.day > day);
  for (const draft of drafts) {
    const heading = headings.findLast(({ sentence }) => sentence <= draft.sentence);
    if (!heading || draft.days.length > 0) continue;
    draft.days.push(heading.cue);
    if (draft.status !== "held") continue;
    draft.statusRule = "agenda";
    if (ahead && heading.cue.day >= day) draft.status = "planned";
  }
}

/** The headings of an item; none where only one day stands by itself and no line below it begins with an hour. */
function headingsOf({ sentences, tokens, marks }: Desk, day: number): Heading[] {
  const found: Heading[] = [];
  for (const [k, sentence] of sentences.entries()) {
    const { from, to, index, paragraph } = sentence;
    if (paragraph === 0 || sentences[k - 1]?.paragraph === paragraph) continue;
    let end = from;
    let head: DayCue | undefined;
    // "Monday, 9 March:": the weekday, and then the date.
    for (const cue of findDays(tokens, marks, from, to, { day }, true)) {
      if (cue.from !== end || cue.span) break;
      head = cue;
      // "11月23日": the word for a day is no part of the date.
      end = marks.some((m) => m.from === cue.to && says(m, "unit-day")) ? cue.to + 1 : cue.to;
    }
    if (head && (end === to || (tokens.before[end] as number) & gap.colon)) found.push({ sentence: index, cue: head });
  }
  const timed = ({ sentence }: Heading) => sentences.some((s) => s.index === sentence + 1 && opensWithHour(s, tokens));
  const days = new Set(found.map(({ cue }) => cue.day));
  return days.size >= several ? found : found.filter(timed);
}

/** "09:30 talks with Y" */
function opensWithHour({ from, to }: Sentence, { shape: shapes, before }: Desk["tokens"]): boolean {
  const digits = (i: number) => ((shapes[i] as number) & shape.digits) !== 0;
  return to - from > 2 && digits(from) && digits(from + 1) && ((before[from + 1] as number) & gap.colon) !== 0;
}
