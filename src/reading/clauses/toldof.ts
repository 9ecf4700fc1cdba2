import type { Mark } from "../words/lexicon.ts";
import { firstMark, namesDay, says, sense } from "../words/marks.ts";

/** Marks within which a word like "briefed" rules what it leads to. */
const reachOfInforming = 40;
/** Words between an "in" and the noun of the contact in which somebody was told. */
const reachOfIn = 2;

/**
 * "briefed him on the results of his talks with B": whether a noun of contact stands behind a word of "about" that a word of informing leads to; but not "briefed
 * him on the plan during a meeting", where it was told. In: the marks of the sentence or the clause, in order.
 */
export function isToldOf(marks: Mark[], noun: Mark): boolean {
  const at = firstMark(marks, noun.from);
  // "on talks with B", where "talks with" may be a verb elsewhere.
  if (sense(noun, "contact")?.row.as !== "noun" && !leadsTo(marks[at - 1], noun)) return false;
  let topic: Mark | null = null;
  for (let k = at - 1; k >= 0 && at - k <= reachOfInforming; k--) {
    const mark = marks[k] as Mark;
    if (says(mark, "informs")) return topic !== null;
    const row = sense(mark, "contact")?.row;
    // "on Tuesday" leads to no topic, but "on Tuesday's meeting" does.
    const day = marks[k + 1]?.from === mark.to && namesDay(marks[k + 1] as Mark) && noun.from - mark.to > reachOfIn;
    if (says(mark, "breaks") || (row?.as === "verb" && !row.weak && !row.demands)) return false;
    if (topic === null && says(mark, "in") && noun.from - mark.to <= reachOfIn) return false;
    if ((says(mark, "about") && !day) || says(mark, "background")) topic = mark;
  }
  return false;
}

/** Whether a mark leads to a contact word as to a noun: "on talks with B", "of his talks with B". */
const leadsTo = (lead: Mark | undefined, { from }: Mark): boolean =>
  lead !== undefined &&
  from - lead.to <= 1 &&
  (says(lead, "about") || says(lead, "background") || (lead.to === from && says(lead, "common")));
