import type { Predicate } from "../clauses/predicates.ts";
import type { Actor } from "../people/actors.ts";
import type { Mark } from "../words/lexicon.ts";
import type { Tokens } from "../words/segment.ts";

/** A text while its predicates are judged, and what it told so far. */
export interface Bench {
  tokens: Tokens;
  text: string;
  day: number | null;
  marks: Mark[];
  /** 1 for each token that belongs to an actor with an office: its country is no place. */
  taken: Uint8Array;
  capitals: Map<string, string>;
  /** Where the text tells last of a journey ahead, as a token; null: of none lately. */
  journey: number | null;
  /** Countries of an earlier journey of which the sentence before told. */
  past: Set<string>;
  /** Who is named in the sentence told last. */
  named: Actor[];
  /** The leaders' meetings told of so far, which are no news. */
  summits: Predicate[];
  /** What the text told last is yet to be. */
  ahead: boolean;
}
