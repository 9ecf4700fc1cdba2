import type { Mark } from "../words/lexicon.ts";
import { marksIn, says, sense } from "../words/marks.ts";
import type { Sentence } from "../words/segment.ts";
import type { Actor } from "./actors.ts";

/** Words between "the foreign ministers" and "of the two countries". */
const reach = 3;
/** Sentences back in which the two countries may have been named. */
const memory = 2;

/**
 * "Kenya and Chad have reopened the border. The foreign ministers of the two countries met": ministers who are told of only as those of two countries are the
 * minister of each, where the text has just named two and no third. Changes the lists of actors in place.
 */
export function ministersOfBoth(sentences: Sentence[], actors: Actor[][], marks: Mark[]): void {
  for (const [index, sentence] of sentences.entries()) {
    const within = actors[index] as Actor[];
    for (const [at, ministers] of within.entries()) {
      if (ministers.office !== "foreign-minister" || ministers.number === "one" || ministers.country || ministers.counterpart) continue;
      const states = marksIn(marks, sentence).find((m) => says(m, "both-states") && beside(m, ministers));
      const sides = states ? twoStates(sentences, marks, index, ministers.from) : null;
      if (!sides) continue;
      const list = 1 + Math.max(0, ...within.map((a) => a.list));
      within.splice(at, 1, ...sides.map((country) => ({ ...ministers, country, list, number: "one" as const, inferred: true })));
      break;
    }
  }
}

/** Whether a word stands right before somebody or right behind. */
const beside = (mark: Mark, { from, to }: Actor): boolean => Math.max(mark.from - to, from - mark.to) <= reach;

/** The two countries that a sentence names before a token, or else the sentences before it, nearest first; null where there are more or fewer. */
function twoStates(sentences: Sentence[], marks: Mark[], index: number, until: number): string[] | null {
  const told = new Set<string>();
  for (let k = index; k >= 0 && k >= index - memory && told.size < 2; k--) {
    const { from, to } = sentences[k] as Sentence;
    for (const mark of marksIn(marks, { from, to: Math.min(to, until) })) {
      const code = sense(mark, "country")?.code;
      if (code && !code.startsWith("org:") && code !== "EU") told.add(code);
    }
  }
  return told.size === 2 ? [...told] : null;
}
