import type { Mark } from "./lexicon.ts";
import { says, sense } from "./marks.ts";
import { gap, shape, type Tokens } from "./segment.ts";

/** Nobody lists more countries by single letters. */
const mostParts = 6;

/**
 * Opens the compounds of languages without spaces: "日印外相会談", "中美外长通话", "日ウクライナ外相". Single letters that stand for countries count only
 * here, right before an office or in a row that leads to one. In: the marks in order, and each letter with its country. Out: the marks with those countries added.
 */
export function openCompounds(tokens: Tokens, marks: Mark[], letters: Map<string, string>): Mark[] {
  if (letters.size === 0) return marks;
  const added: Mark[] = [];
  const replaced = new Set<Mark>();
  marks.forEach((office, k) => {
    const leads =
      sense(office, "counterpart") ||
      sense(office, "title") ||
      says(office, "ministers-session") ||
      office.entries.some((e) => e.sense === "office" && e.kind === "foreign-minister");
    if (!leads) return;
    let at = office.from;
    let j = k - 1;
    // "日中韓3カ国の外相会談"
    for (let before = marks[j]; before?.to === at && (says(before, "of") || says(before, "together")); before = marks[j]) {
      at = before.from;
      j--;
    }
    for (let parts = 0; parts < mostParts && at > 0 && ((tokens.before[at] as number) & ~gap.dot) === gap.none; parts++) {
      const before = marks[j];
      if (before && before.to === at && sense(before, "country")) {
        at = before.from;
        j--;
        continue;
      }
      const country = letters.get(tokens.words[at - 1] as string);
      if (!country) break;
      if (before && before.to > at - 1) {
        // "11日": the day, not Japan; and no letter out of a longer word.
        const dated = at > 1 && (tokens.shape[at - 2] as number) & shape.digits && tokens.before[at - 1] === gap.none;
        if (before.from !== at - 1 || dated) break;
        replaced.add(before);
        j--;
      }
      // "日本新外相": behind a country in full, the letter is "new", and no second country.
      const full = marks[j];
      if (full && full.to === at - 1 && full.to - full.from > 1 && sense(full, "country")) break;
      at--;
      added.push({ from: at, to: at + 1, entries: [{ sense: "country", code: country, form: "name" }], before: 0, after: 0 });
    }
  });
  if (added.length === 0) return marks;
  return marks
    .filter((m) => !replaced.has(m))
    .concat(added)
    .sort((a, b) => a.from - b.from);
}
