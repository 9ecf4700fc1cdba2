import type { Mark } from "./lexicon.ts";
import type { Entry, Word } from "./senses.ts";

/** The meaning of one kind that a mark has, if it has it. */
export const sense = <S extends Entry["sense"]>(mark: Mark, wanted: S): Extract<Entry, { sense: S }> | undefined =>
  mark.entries.find((e) => e.sense === wanted) as Extract<Entry, { sense: S }> | undefined;
/** Whether a mark is a word that says `word`. */
export const says = (mark: Mark, word: Word): boolean => mark.entries.some((e) => e.sense === "word" && e.word === word);

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

/** Tokens that stand between two marks; 0 where they touch or overlap. */
export const distance = (a: Mark, b: Mark): number => Math.max(0, a.from >= b.to ? a.from - b.to : b.from - a.to);
