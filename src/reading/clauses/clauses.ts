import { type Actor, countriesOf, ofBody } from "../people/actors.ts";
import type { Mode } from "../reports.ts";
import type { Contact } from "../words/knowledge.ts";
import type { Mark } from "../words/lexicon.ts";
import { firstMark, marksIn, says, sense } from "../words/marks.ts";
import { commaBefore, commaBetween, gap, isGlyph, type Sentence, shape, type Tokens } from "../words/segment.ts";
import type { Word } from "../words/senses.ts";
import { type Grammar, type Group, groupActors } from "./groups.ts";
import { isToldOf } from "./toldof.ts";

/** A word or phrase that changes what a clause is worth. */
export interface Cue {
  word: Word;
  mark: Mark;
}

/** A word for a contact, with the row of it that holds there. */
export interface ContactMark {
  mark: Mark;
  row: Contact;
}

/** A stretch of a sentence around one or more contact words. */
export interface Clause {
  sentence: Sentence;
  from: number;
  to: number;
  /** What the clause follows: a relative word, a verb of saying, the clause before, or nothing. */
  after: "start" | "breaks" | "says" | "contact";
  groups: Group[];
  contacts: ContactMark[];
  cues: Cue[];
  channel: Mode | null;
  /** It opens with "with whom". */
  whom?: boolean;
  /** Its own subject stands right before the verb: "…, and C received D". */
  acts?: boolean;
  /** It opens with "who". */
  who?: boolean;
  /** Who stands right before the comma before that "who": "accompanies President X, who met Y"; or before the one whose clause ends here: "X, who had arrived on Monday, | met Y". */
  follows?: Actor;
  /** A cue of the clause before that governs this one. */
  ruledBy?: Cue;
  /** Marks of the clause, for days and places. */
  marks: Mark[];
}

/** A sentence, with its own marks and who stands in it. */
export interface Passage {
  tokens: Tokens;
  marks: Mark[];
  sentence: Sentence;
  actors: Actor[];
  grammar: Grammar;
}

/** An invited visit to a named colleague: counts only with its day. */
export const invitationRow: Contact = { terms: [], mode: "meeting", as: "noun", takes: ["joint"], tense: "future" };
/** "congratulated X by telephone": the channel alone tells of a contact, where both sides stand beside it. */
export const channelRow: Contact = { terms: [], mode: "call", as: "noun", takes: ["with", "joint"], weak: true };
/** A call with its day, where the same words without one tell of a visit. */
const callRow: Contact = { terms: [], mode: "call", as: "noun", takes: ["with", "between", "joint", "object"] };
/** A session is a contact only where the text says who sat with whom. */
const sessionRow: Contact = { terms: [], mode: "meeting", as: "noun", takes: ["with", "between"], weak: true };
/** Whether somebody may be a side of a contact. */
export const person = (a: Actor) =>
  a.office !== "spokesperson" && a.office !== "ministry" && (a.office !== null || a.counterpart) && a.country !== null && !ofBody(a);

/** Words between a noun of contact and the "with" or "between" that leads to its first side. */
export const sidesReach = 3;

/** A sentence that tells of no contact as one clause, with who stands in it: a round of contacts may go on there without a word for one. */
export const plainClause = (passage: Passage): Clause => makeClause(passage, passage.sentence.from, passage.sentence.to, "start");

/** Makes a clause of a stretch of a passage: its contacts and cues, and who stands in it and in which role. */
export function makeClause(passage: Passage, from: number, to: number, after: Clause["after"]): Clause {
  const { tokens, sentence, actors, grammar } = passage;
  // Both stand in reading order: cutting a sentence again and again must not go through all of it each time.
  const marks = marksIn(passage.marks, { from, to });
  const inside = actors.filter((a) => a.from >= from && a.from < to);
  let a = 0;
  const contacts: ContactMark[] = [];
  const cues: Cue[] = [];
  let channel: Mode | null = null;
  let call: Mark | null = null;
  for (const mark of marks) {
    while (a < inside.length && (inside[a] as Actor).to <= mark.from) a++;
    const next = inside[a];
    if (next && partOf(mark, next)) continue;
    const row = rowOf(tokens, marks, mark, next, grammar, sentence.from);
    if (row && !isToldOf(passage.marks, mark)) contacts.push({ mark, row });
    const spoken = sense(mark, "channel");
    if (spoken && channel !== "call") channel = spoken.mode;
    if (spoken?.mode === "call") call ??= mark;
    addCues(cues, mark, passage);
  }
  // "briefed X by phone"
  const only = contacts.every((c) => c.row.weak && says(c.mark, "informs"));
  if (call && only) contacts.splice(0, contacts.length, { mark: call, row: channelRow });
  const all = groupActors(tokens, marks, inside.filter(person), grammar);
  const groups = withoutTeller(withoutSpeaker(all, from, after, tokens), contacts, tokens, marks, to);
  return { sentence, from, to, after, groups, contacts, cues, channel, marks };
}

/** Whether a word only says who somebody is. */
function partOf(mark: Mark, { from, to, country, office, counterpart }: Actor): boolean {
  if (mark.from < from || mark.to > to || !(office || counterpart)) return false;
  // "the meeting of the (bloc's) ministers" is a session, and its ministers nobody in particular.
  return !(says(mark, "ministers-session") && (!country || country.startsWith("org:")));
}

/** The contact that a word tells of, or null. `next`: who stands around it or behind it. */
function rowOf(tokens: Tokens, marks: Mark[], mark: Mark, next: Actor | undefined, grammar: Grammar, start: number): Contact | null {
  const row = participle(tokens, mark, next, start) ?? onDay(tokens, marks, mark) ?? sense(mark, "contact")?.row;
  if (row && (appeals(mark, row, next) || names(tokens, marks, mark, row, next))) return null;
  // "on the sidelines of a multilateral meeting": the occasion.
  if (row && !(row.as === "noun" && row.mode === "meeting" && atMargin(tokens, marks, mark, grammar))) return row;
  return says(mark, "session") && !atMargin(tokens, marks, mark, grammar) && !styling(marks, mark) ? sessionRow : null;
}

/** Words between "called" and whom: "llamó a su homólogo". */
const reachOfCalled = 2;

/** "a appelé à la retenue", "llamó a la calma": the same verb as a call, but it leads to what was called for, and to nobody. */
const appeals = (mark: Mark, row: Contact, next: Actor | undefined): boolean =>
  row.as === "verb" && row.mode === "call" && says(mark, "offering") && !(next && next.from - mark.to <= reachOfCalled);

/**
 * "called X a true friend", "called X 'a liar'": the same verb as a call, but behind whom it names a word for "a" and a noun follow, or a quotation. What stands
 * behind a call is a day, a place or what it was about.
 */
function names(tokens: Tokens, marks: Mark[], mark: Mark, row: Contact, next: Actor | undefined): boolean {
  if (row.as !== "verb" || row.mode !== "call" || !row.weak || !next || next.from - mark.to > reachOfCalled) return false;
  const quoted = (at: number) => at < tokens.count && ((tokens.before[at] as number) & gap.quote) !== 0;
  if (next.to >= tokens.count || ((tokens.before[next.to] as number) & gap.comma) !== 0) return false;
  if (quoted(next.to) || quoted(next.to + 1)) return true;
  const article = marks[firstMark(marks, next.to)];
  if (article?.from !== next.to || article.to - article.from > 1 || article.entries.some((e) => e.sense !== "word" || e.word !== "common"))
    return false;
  return marks[firstMark(marks, article.to)]?.from !== article.to;
}

function addCues(cues: Cue[], mark: Mark, { tokens, sentence, grammar }: Passage): void {
  // "Separately, X met …": apart from what was told before, and not each alone.
  const aside = mark.from === sentence.from && mark.to < sentence.to && ((tokens.before[mark.to] as number) & gap.comma) !== 0;
  // "o chanceler do Irã" and "irá": a country by its capital.
  const land = grammar.capitals && sense(mark, "country") !== undefined && ((tokens.shape[mark.from] as number) & shape.capital) !== 0;
  for (const e of mark.entries)
    if (e.sense === "word" && !(aside && e.word === "apart") && !(land && e.word === "planning")) cues.push({ word: e.word, mark });
}

/** "in a call on Monday": no visit, where the word that leads to whom it is paid leads to a day. */
function onDay(tokens: Tokens, marks: Mark[], { entries, to }: Mark): Contact | undefined {
  if (!entries.some((e) => e.sense === "contact" && e.row.demands)) return undefined;
  const next = marks[firstMark(marks, to)];
  const named = next?.from === to && (sense(next, "weekday") ?? sense(next, "month") ?? sense(next, "days"));
  const numbered = to < tokens.count && ((tokens.shape[to] as number) & shape.digits) !== 0;
  return named || numbered ? callRow : undefined;
}

/** "was in Tallinn on Monday, meeting Minister X": a verb of the same letters as a noun, behind a comma and right before somebody. */
function participle(tokens: Tokens, mark: Mark, next: Actor | undefined, start: number): Contact | undefined {
  // "Meeting Minister X in Oslo, Y stressed …": it may open the sentence too.
  if (
    !next ||
    next.from - mark.to > 1 ||
    !(mark.from === start || commaBefore(tokens, mark.from)) ||
    commaBetween(tokens, mark.to - 1, next.from)
  )
    return undefined;
  for (const e of mark.entries) if (e.sense === "contact" && e.row.participle === true) return e.row;
  return undefined;
}

/**
 * "on the margins of the forum", "会議の際": only the occasion of a meeting; but not "his meetings on the margins of the forum", where the word leads to what follows,
 * nor "عقد على هامش المنتدى لقاء": behind the occasion stands the meeting.
 */
function atMargin(tokens: Tokens, marks: Mark[], session: Mark, { postposed }: Grammar): boolean {
  // ... and not "على هامش اجتماعات الجمعية", where a gathering is told by two words.
  const second = (m: Mark) =>
    sense(session, "contact") !== undefined && marks.some((s) => says(s, "session") && s.from >= m.to && s.to <= session.from);
  return marks.some(
    (m) =>
      says(m, "sidelines") &&
      (m.from >= session.to
        ? m.from === session.to && (postposed || isGlyph(tokens, m.from))
        : session.from - m.to <= reachOfMargin && !second(m)),
  );
}
/** Words between "on the margins of" and the gathering. */
const reachOfMargin = 2;

/** "his Quad counterparts": who they are, and no session of theirs. */
const styling = (marks: Mark[], { to }: Mark): boolean => marks.some((m) => m.from === to && sense(m, "counterpart") !== undefined);

/** "As | told X, the minister will meet Y": who tells it, between the verb of saying and the comma, where he has no part of his own. */
function withoutSpeaker(groups: Group[], from: number, after: Clause["after"], tokens: Tokens): Group[] {
  const [first, ...rest] = groups;
  if (after !== "says" || !first || rest.length < 2 || first.with || first.from !== from || first.to >= tokens.count) return groups;
  const told = first.actors.every((a) => a.office === "other") && (tokens.before[first.to] as number) & gap.comma;
  return told ? rest : groups;
}

/** Words between whoever said it and the verb of saying. */
const reachOfTeller = 1;

/** "A and B will meet in Vienna, C told reporters": who only tells it, behind the comma, where those it is told of stand before the contact. */
function withoutTeller(groups: Group[], contacts: ContactMark[], tokens: Tokens, marks: Mark[], to: number): Group[] {
  const last = groups.at(-1);
  const said = marks.at(-1);
  const [first] = contacts;
  if (groups.length < 2 || !last || last.with || !said || said.to !== to || !(says(said, "says") || says(said, "statement")) || !first)
    return groups;
  if (said.from < last.to || said.from - last.to > reachOfTeller || contacts.some((c) => c.mark.to > last.from)) return groups;
  if (!commaBetween(tokens, Math.max(0, last.from - 2), last.from)) return groups;
  const others = groups.slice(0, -1);
  const led = others.some((g) => g.between || (!g.with && g.from < first.mark.from));
  return led && countriesOf(others.flatMap((g) => g.actors)).size > 1 ? others : groups;
}
