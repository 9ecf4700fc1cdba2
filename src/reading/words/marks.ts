import type { Mark } from "./lexicon.ts";
import type { Entry, Word } from "./senses.ts";

// Both are asked more than anything else: plain loops, since a closure a call costs a tenth of the reading time.
/** The meaning of one kind that a mark has, if it has it. */
export function sense<S extends Entry["sense"]>(mark: Mark, wanted: S): Extract<Entry, { sense: S }> | undefined {
  const { entries } = mark;
  for (let k = 0; k < entries.length; k++) if (entries[k]?.sense === wanted) return entries[k] as Extract<Entry, { sense: S }>;
  return undefined;
}

/** Whether a mark is a word that says `word`. */
export function says(mark: Mark, word: Word): boolean {
  const { entries } = mark;
  for (let k = 0; k < entries.length; k++) {
    const entry = entries[k] as Entry;
    if (entry.sense === "word" && entry.word === word) return true;
  }
  return false;
}

/** Index of the first mark at or behind a token. Marks are in order. */
export function firstMark(marks: Mark[], token: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Mark).from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The marks of a stretch of tokens. */
export const marksIn = (marks: Mark[], { from, to }: { from: number; to: number }): Mark[] =>
  marks.slice(firstMark(marks, from), firstMark(marks, to));

/** Marks cut where more than so many words stand between two of them. */
export function runs(marks: Mark[], within: number): Mark[][] {
  const found: Mark[][] = [];
  for (const mark of marks) {
    const last = found.at(-1)?.at(-1);
    if (last && mark.from - last.to <= within) found.at(-1)?.push(mark);
    else found.push([mark]);
  }
  return found;
}

/** Tokens that stand between two marks; 0 where they touch or overlap. */
export const distance = (a: Mark, b: Mark): number => Math.max(0, a.from >= b.to ? a.from - b.to : b.from - a.to);

/** Whether a sentence tells, by a verb of its own, that somebody met somebody, or that somebody set out. */
export function tellsOfContact(marks: Mark[], { from, to }: { from: number; to: number }): boolean {
  return marksIn(marks, { from, to }).some((m) => {
    const row = sense(m, "contact")?.row;
    return (row?.as === "verb" && !row.weak) || isJourney(m);
  });
}

/** Whether a word tells of a contact. */
export const tells = (m: Mark): boolean =>
  sense(m, "contact") !== undefined || says(m, "session") || says(m, "presence") || sense(m, "channel")?.mode === "call";

/** On the margins of a gathering, and at the Assembly of the United Nations too, colleagues are met one after the other. */
export const onMargins = (marks: Mark[]): boolean => marks.some((m) => says(m, "sidelines") || says(m, "assembly"));

/** Whether a word tells of a journey, or of setting out on one. */
export const isJourney = (m: Mark): boolean => says(m, "trip") || says(m, "leaving");

/** Whether a word is one for a day, a weekday or a month. */
export const namesDay = (m: Mark): boolean => m.entries.some((e) => e.sense === "weekday" || e.sense === "days" || e.sense === "month");

/** Whether a mark stands behind another, with no more than so many words between. */
export const behind = (first: { to: number }, second: { from: number }, within: number): boolean =>
  second.from >= first.to && second.from - first.to <= within;
