import type { PlaceCue } from "../cues/where.ts";
import type { Mark } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { gap, shape } from "../words/segment.ts";
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
