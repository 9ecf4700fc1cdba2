import type { Item } from "../item.ts";
import type { Desk } from "../settings/desk.ts";
import type { Mark } from "../words/lexicon.ts";
import { firstMark } from "../words/marks.ts";
import { gap, type Tokens, tokenize } from "../words/segment.ts";
import type { Scope } from "../words/senses.ts";
import type { Draft } from "./drafts.ts";

/** What the admins' words make of a report: a change of its confidence, or that it is none. */
export type Weight = { kind: "weight"; weight: number } | { kind: "never"; by: Mark };

/** Weighs a report by the words of `weights` and `never` that stand in its sentences, in the title, or anywhere in the item. */
export function weigh(draft: Draft, desk: Desk): Weight {
  const { marks } = desk;
  let weight = draft.predicates[0]?.contact.row.weight ?? 0;
  const seen = new Set<Mark>();
  for (const [scope, from, to] of stretches(draft, desk))
    for (let m = firstMark(marks, from); m < marks.length && (marks[m] as Mark).from < to; m++) {
      const mark = marks[m] as Mark;
      for (const e of mark.entries) {
        if (e.sense !== "weight" || e.scope !== scope || seen.has(mark)) continue;
        if (scope === "label" && !setOff(mark, from, to, desk.tokens)) continue;
        if (e.weight === null) return { kind: "never", by: mark };
        seen.add(mark);
        weight += e.weight;
      }
    }
  return { kind: "weight", weight };
}

function stretches(draft: Draft, desk: Desk): [Scope, number, number][] {
  return [
    ["item", 0, desk.tokens.count],
    ["title", 0, desk.sentences[0]?.to ?? 0],
    ["label", 0, desk.sentences.findLast((s) => s.paragraph === 0)?.to ?? 0],
    ...draft.predicates.map(({ clause: { sentence } }): [Scope, number, number] => ["sentence", sentence.from, sentence.to]),
  ];
}

/** "[Editorial] …", "Opinion: …", "… | Analysis": whether a word opens or closes a headline and a mark parts it from the rest. */
function setOff({ from, to }: Mark, start: number, end: number, { before }: Tokens): boolean {
  const parts = (at: number) => {
    const here = before[at] as number;
    return (here & (gap.colon | gap.slash | gap.bracket)) !== 0 || (here & (gap.hyphen | gap.space)) === (gap.hyphen | gap.space);
  };
  return (from === start && to < end && parts(to)) || (to === end && from > start && parts(from));
}

/** The first of a feed's own `never` phrases that the item holds, as tokens; null where it holds none. Phrases are plain words. */
export function neverOfFeed(phrases: NonNullable<Item["never"]>, tokens: Tokens): { from: number; to: number } | null {
  for (const phrase of phrases) {
    const words = tokenize(phrase).words;
    for (let i = 0; words.length > 0 && i + words.length <= tokens.count; i++)
      if (words.every((word, k) => tokens.words[i + k] === word)) return { from: i, to: i + words.length };
  }
  return null;
}
