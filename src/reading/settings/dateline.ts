import type { DayCue } from "../cues/dates.ts";
import { findDays } from "../cues/when.ts";
import type { PlaceCue } from "../cues/where.ts";
import type { Mark } from "../words/lexicon.ts";
import { firstMark, marksIn, says, sense, tells } from "../words/marks.ts";
import { gap, type Sentence, shape } from "../words/segment.ts";
import type { Desk } from "./desk.ts";

/** The city an agency's report begins with ("BEIJING, Jan. 14 (Xinhua) --", "الدوحة – 31 يوليو"). */
export function findDateline(desk: Desk): PlaceCue | null {
  const { tokens, marks, sentences } = desk;
  for (const sentence of sentences.slice(1, 4)) {
    for (let m = firstMark(marks, sentence.from); m < marks.length; m++) {
      const mark = marks[m] as Mark;
      if (mark.from > sentence.from + 2 || mark.from >= sentence.to) break;
      const city = sense(mark, "city");
      if (!city || desk.taken[mark.from]) continue;
      const after = mark.to < tokens.count ? (tokens.before[mark.to] as number) : gap.line;
      // "الدوحة 31 يوليو", "الدوحة في 31 يوليو"
      const next = marks[m + 1];
      const day = next?.from === mark.to && says(next, "in") ? next.to : mark.to;
      const dated = day < tokens.count && ((tokens.shape[day] as number) & shape.digits) !== 0;
      if (dated || after & (gap.comma | gap.hyphen | gap.bracket | gap.colon | gap.slash | gap.line))
        return { name: city.city, country: city.country, from: mark.from, to: mark.to, city: true };
    }
  }
  return null;
}

/** Words of a dateline that is a sentence of its own, and of the city that stands alone before its day. */
const datelineLength = 10;
const cityLength = 3;

/** The day of a report whose dateline is no part of its first sentence: "МОСКВА, 18 июня. /ТАСС/.", "Москва. 18 июня. INTERFAX.RU". Null: it has none, or it is an older one. */
export function dayOfDateline({ tokens, marks, sentences, day }: Desk): DayCue | null {
  if (day === null) return null;
  let city = false;
  for (const sentence of sentences.slice(1, 3)) {
    const own = marksIn(marks, sentence);
    if (sentence.to - sentence.from > datelineLength || own.some(tells)) return null;
    city ||= own.some((m) => sense(m, "city"));
    const dated = findDays(tokens, marks, sentence.from, sentence.to, { day }, false).find((d) => d.rule === "date" && !d.span);
    if (city && dated) return dated.day <= day && dated.day >= day - 1 ? dated : null;
    if (!opensLine(sentence, city)) return null;
  }
  return null;
}

/** Whether a sentence is the city alone, behind which the day may stand. */
const opensLine = ({ from, to }: Sentence, city: boolean): boolean => city && to - from <= cityLength;
