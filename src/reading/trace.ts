import type { Clause } from "./clauses/clauses.ts";
import { occasionOf } from "./clauses/occasion.ts";
import { finish } from "./events/finish.ts";
import { Telling } from "./events/telling.ts";
import { neverOfFeed } from "./events/weigh.ts";
import type { Refusal } from "./evidence.ts";
import type { Item, Reading } from "./item.ts";
import type { Actor } from "./people/actors.ts";
import { findCast } from "./people/cast.ts";
import { homeOf, publicationDay } from "./people/outlet.ts";
import type { Knowledge } from "./words/compile.ts";
import type { Mark } from "./words/lexicon.ts";
import type { Tokens } from "./words/segment.ts";
import { wordsOf } from "./words/words.ts";

/** A mention as the explanation shows it: offsets of the original text. */
export interface TracedMention {
  start: number;
  end: number;
  text: string;
  office: string | null;
  country: string | null;
  name: string | null;
  inferred: boolean;
}

/** A word the lexicon knows, and what it means there. */
export interface TracedCue {
  start: number;
  end: number;
  text: string;
  senses: string[];
}

export interface TracedClause {
  start: number;
  end: number;
  text: string;
}

/** A reading with what it was made from: for `parley explain`, the workbench and failing tests. */
export interface Trace {
  reading: Reading;
  /** `title + "\n" + text`, to which all offsets refer. */
  text: string;
  mentions: TracedMention[];
  cues: TracedCue[];
  clauses: TracedClause[];
}

/** Reads one item and keeps the steps. Pure; never throws for what a text says; takes time in proportion to the length. */
export function trace(item: Item, knowledge: Knowledge): Trace {
  const { reading, text, tokens, actors, clauses, marks } = understand(item, knowledge, true);
  return {
    reading,
    text,
    mentions: actors.flat().map((a) => mention(a, tokens, text)),
    cues: marks.map((m) => cue(m, tokens, text)),
    clauses: clauses.map((c) => span(tokens, text, c.from, c.to)),
  };
}

interface Understood {
  reading: Reading;
  text: string;
  tokens: Tokens;
  actors: Actor[][];
  clauses: Clause[];
  marks: Mark[];
}

/** The stages in order: the words, who stands in them, what they tell of each other, and the reports made of that. `whole`: also where the words promise nothing. */
export function understand(item: Item, knowledge: Knowledge, whole: boolean): Understood {
  const words = wordsOf(item, knowledge, whole);
  const { text, tokens, marks } = words;
  if ("lang" in words)
    return { reading: { lang: words.lang, reports: [], refusals: unread(text, tokens) }, text, tokens, actors: [], clauses: [], marks };
  const { language, sentences } = words;
  const home = homeOf(item, knowledge);
  const day = publicationDay(item, home);
  const { actors, taken, ministers, led, asides } = findCast(words, knowledge, day, home);
  const { capitals, formats } = knowledge;
  const occasion = occasionOf(marks, sentences[0]?.to ?? 0);
  const telling = new Telling(words, { day, taken, capitals, formats, led, asides, occasion });
  for (const [index, sentence] of sentences.entries()) telling.tell(sentence, index, actors);
  const { clauses, refusals } = telling;
  const reports = finish(telling.events(), {
    tokens,
    text,
    day,
    marks,
    sentences,
    actors,
    language,
    knowledge,
    refusals,
    minimum: item.minimum ?? knowledge.minimum,
    never: item.never ? neverOfFeed(item.never, tokens) : null,
    taken,
    home,
    ministers,
  });
  return {
    reading: { lang: language.code, reports, refusals: [...refusals, ...unread(text, tokens)] },
    text,
    tokens,
    actors,
    clauses,
    marks,
  };
}

/** Letters of an unread rest that are shown. */
const glimpse = 80;

/** What stands behind the last word that is read: said as any other refusal, so that nothing is left out in silence. */
function unread(text: string, { readTo }: Tokens): Refusal[] {
  const rest = text.slice(readTo, readTo + glimpse);
  return rest.trim() === "" ? [] : [{ reason: "too-long", rule: "words", text: rest, start: readTo, end: readTo + rest.length }];
}

const span = (tokens: Tokens, text: string, from: number, to: number) => {
  const start = tokens.start[from] as number;
  const end = tokens.end[Math.max(from, to - 1)] as number;
  return { start, end, text: text.slice(start, end) };
};
const mention = (a: Actor, tokens: Tokens, text: string): TracedMention => ({
  ...span(tokens, text, a.from, a.to),
  office: a.office,
  country: a.country,
  name: a.name,
  inferred: a.inferred,
});
const cue = (m: Mark, tokens: Tokens, text: string): TracedCue => ({
  ...span(tokens, text, m.from, m.to),
  senses: m.entries.map((e) => (e.sense === "word" ? e.word : e.sense)),
});
