import { findPlaces, type PlaceCue } from "../cues/where.ts";
import type { Refusal } from "../evidence.ts";
import type { Actor } from "../people/actors.ts";
import type { Mode } from "../reports.ts";
import type { Knowledge } from "../words/compile.ts";
import type { Language } from "../words/gazetteer.ts";
import type { Mark } from "../words/lexicon.ts";
import { firstMark, sense } from "../words/marks.ts";
import type { Sentence, Tokens } from "../words/segment.ts";
import type { Word } from "../words/senses.ts";

/** What lies before whoever makes reports of drafts: the item's words and what was found in them. */
export interface Desk {
  tokens: Tokens;
  text: string;
  day: number | null;
  marks: Mark[];
  sentences: Sentence[];
  /** Who stands in each sentence. */
  actors: Actor[][];
  language: Language;
  knowledge: Knowledge;
  refusals: Refusal[];
  /** Least confidence of a report, and the words of the item with which its feed wants none. */
  minimum: number;
  never: { from: number; to: number } | null;
  taken: Uint8Array;
  /** The outlet's country. */
  home: string | null;
  /** The named foreign minister of each country that the item speaks of. */
  ministers: Map<string, Actor>;
}

/** The mode that the headline's own contact word gives, but for those of other contacts. */
export function headlineMode(desk: Desk, others: Mark[]): Mode | null {
  const to = desk.sentences[0]?.to ?? 0;
  for (const mark of desk.marks) {
    if (mark.from >= to) break;
    const contact = sense(mark, "contact");
    if (contact && contact.row.mode !== "either" && !contact.row.weak && !others.includes(mark)) return contact.row.mode;
  }
  return null;
}

/** Whether what a sentence tells was set aside, as another's meeting or an earlier one: that has a day and a place of its own. */
export function setAside({ from, to }: Sentence, { refusals, tokens }: Desk): boolean {
  const [start, end] = [tokens.start[from] as number, tokens.end[to - 1] as number];
  return refusals.some((r) => r.start >= start && r.start < end);
}

/** What the words of a sentence say: each word's meaning, and "contact" where it tells of one, or "talk" where a noun may. */
export function wordsOf(sentence: Sentence, desk: Desk): Set<Word | "contact" | "talk"> {
  const said = new Set<Word | "contact" | "talk">();
  for (let m = firstMark(desk.marks, sentence.from); m < desk.marks.length; m++) {
    const mark = desk.marks[m] as Mark;
    if (mark.from >= sentence.to) break;
    for (const e of mark.entries) {
      if (e.sense === "word") said.add(e.word);
      else if (e.sense === "contact" && !(e.row.weak && e.row.as === "verb")) said.add(e.row.weak ? "talk" : "contact");
    }
  }
  return said;
}

/** The places a sentence puts something in; without `ahead` none of what is only planned there ("the committee due in Cairo in September"). */
export function placesOf(sentence: Sentence, desk: Desk, toward = false, ahead = false): PlaceCue[] {
  return findPlaces(desk.tokens, desk.marks, sentence.from, sentence.to, desk.taken, desk.knowledge.capitals, { toward, ahead });
}
