import type { Mark } from "./lexicon.ts";
import { says, sense } from "./marks.ts";
import { gap, isGlyph, type Sentence, shape, type Tokens } from "./segment.ts";

/** How a language tells its nouns from its verbs. */
export interface Nouns {
  /** By their capital. */
  nouns: boolean;
  /** By the word before them. */
  determiners: Set<string>;
}

/** Words over which a verb's second part is looked for. */
const reach = 45;
/** ... and letters, where a text has no spaces. */
const reachOfLetters = 120;

/**
 * Settles what the marks of a language that parts its verbs, or writes nouns with capitals, stand for. In: the marks in order and the sentences; `grammar`:
 * what makes a noun. Out: the marks, where "kam … zusammen" counts only with its second part, and "Treffen" is no verb.
 */
export function settleVerbs(marks: Mark[], tokens: Tokens, text: string, sentences: Sentence[], grammar: Nouns): Mark[] {
  let s = 0;
  const tails: Mark[] = [];
  const kept = marks.filter((mark) => {
    while (s + 1 < sentences.length && (sentences[s] as Sentence).to <= mark.from) s++;
    if (sense(mark, "parted")) {
      const parted = mark.entries.filter((e) => e.sense === "parted");
      // "میزبان … بود" and "میزبان … خواهد بود": of two that close the clause, the longer begins sooner.
      let tail = -1;
      let whole: (typeof parted)[number] | undefined;
      for (const e of parted) {
        const at = findTail(mark, e.tail, marks, tokens, sentences[s]?.to ?? tokens.count);
        if (at < 0 || (whole && at >= tail)) continue;
        tail = at;
        whole = e;
      }
      // "sagte das Treffen … ab": what such a verb says of others stands at both its ends.
      if (whole?.entry.sense === "word" && whole.entry.word !== "says")
        tails.push({ from: tail, to: tail + whole.tail.length, entries: [whole.entry], before: 0, after: 0 });
      mark.entries = whole ? [whole.entry] : mark.entries.filter((e) => e.sense !== "parted");
    }
    if (mark.to - mark.from === 1 && sense(mark, "contact")) settleNoun(mark, tokens, grammar);
    if (mark.entries.some((e) => e.sense === "word" && e.written !== undefined)) {
      const written = text.slice(tokens.start[mark.from], tokens.end[mark.to - 1]).toLowerCase();
      mark.entries = mark.entries.filter((e) => e.sense !== "word" || (e.written ?? written) === written);
    }
    return mark.entries.length > 0;
  });
  if (tails.length === 0) return kept;
  const behind = new Map(tails.map((t) => [t.from, t.to]));
  return kept
    .filter((m) => behind.get(m.from) !== m.to)
    .concat(tails)
    .sort((a, b) => a.from - b.from);
}

/** Where the second part of a verb closes a clause behind the first: "kam mit X, dem Minister von Y, in Wien zusammen"; -1: nowhere. */
function findTail(mark: Mark, tail: string[], marks: Mark[], tokens: Tokens, end: number): number {
  const most = isGlyph(tokens, mark.from) ? reachOfLetters : reach;
  for (let i = mark.to; i < Math.min(end, mark.to + most); i++) {
    if (i > mark.to && (tokens.before[i] as number) & (gap.semicolon | gap.colon)) return -1;
    const to = i + tail.length;
    if (
      tokens.words[i] === tail[0] &&
      tail.every((word, k) => tokens.words[i + k] === word) &&
      (closes(tokens, to, end) || joins(marks, to))
    )
      return i;
  }
  return -1;
}

/** Whether a clause ends before a token. */
export const closes = (tokens: Tokens, at: number, end: number): boolean =>
  at >= end || ((tokens.before[at] as number) & ~(gap.space | gap.hyphen | gap.apostrophe)) !== 0;

const joins = (marks: Mark[], at: number): boolean =>
  marks.some((m) => m.from === at && (says(m, "and") || says(m, "breaks") || says(m, "about")));

/** "Treffen" is the noun and "treffen" the verb, "la rencontre" the noun and "rencontre" the verb. */
function settleNoun(mark: Mark, tokens: Tokens, { nouns, determiners }: Nouns): void {
  const written = tokens.shape[mark.from] as number;
  if (nouns ? (written & shape.upper) !== 0 : determiners.size === 0) return;
  const noun = nouns ? (written & shape.capital) !== 0 : mark.from > 0 && determiners.has(tokens.words[mark.from - 1] as string);
  const fitting = mark.entries.filter((e) => e.sense !== "contact" || e.row.as === (noun ? "noun" : "verb"));
  if (fitting.some((e) => e.sense === "contact")) mark.entries = fitting;
}
