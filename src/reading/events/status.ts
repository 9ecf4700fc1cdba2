import type { Clause, ContactMark } from "../clauses/clauses.ts";
import type { RefusalReason } from "../evidence.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { behind, distance, says, sense } from "../words/marks.ts";
import { commaBetween, isGlyph, type Tokens } from "../words/segment.ts";
import type { Word } from "../words/senses.ts";
import { dayMovedTo } from "./moved.ts";
import {
  asking,
  bracketOf,
  deniedBehind,
  ends,
  fronting,
  governed,
  offBehind,
  opening,
  overSubject,
  saidOfSubject,
  subjectLength,
  unsettledBy,
  urged,
  wishedBehind,
  wishedFor,
} from "./rulers.ts";

export type Status = "held" | "planned" | "cancelled";

/** What the words around a contact make of it: an event with its status, or the reason why it is none. */
export type Judgement =
  | { kind: "event"; status: Status; by: Mark | null; rule: string }
  | { kind: "none"; reason: RefusalReason; by: Mark | null; rule: string };

/** The contact word that carries a clause. */
interface Carrier {
  mark: Mark;
  row: { tense?: string | undefined; untensed?: boolean | undefined; as: string; mode: string };
}

/** A contact word in its clause, and what its form says. `before`: what the contact before it came to. */
interface Case {
  clause: Clause;
  contact: Carrier;
  before: Status | null;
  tokens: Tokens;
  /** A verb or a noun of what is to come. */
  ahead: boolean;
  /** A verb that tells what took place. */
  told: boolean;
  /** A verb that only says whose the noun before it is: "لقاء جمع X بY". */
  owned: boolean;
  /** A noun, or a verb that may be one as well. */
  noun: boolean;
  /** "agreed in their talks that": behind an "in", the contact is where something else took place. */
  setting: boolean;
  /** Finds the cue before a verb that closes its clause which rules it, however far off: "hatte am Freitag seinen Kollegen X empfangen". */
  bracket: ((word: Word) => Mark | null) | null;
}

/** Words within which a cue still belongs to the contact word. */
const near = 5;
/** Words between an "in" and the noun behind it. */
const reachOfIn = 2;
/** Words of a long object behind the verb that announces it. */
const objectLength = 14;
/** Words of a plan before the contact that it is for, and of a noun's on either side. */
const reachOfPlan = 9;
const reachOfFarPlan = 16;

/**
 * Decides what the event of one clause is. In: the clause with its cues, and the contact word that carries it.
 * Cancelling outranks planning ("the meeting set for Sunday was called off" carries both); a report in the past outranks an offer in its topic.
 */
export function decideStatus(clause: Clause, contact: Carrier, before: Status | null, tokens: Tokens): Judgement {
  const one = caseOf(clause, contact, before, tokens);
  return (
    deniedThat(one) ??
    calledOff(one) ??
    offeredThat(one) ??
    noneBySelf(one) ??
    denied(one) ??
    offered(one) ??
    unsettled(one) ??
    comeAbout(one)
  );
}

const event = (status: Status, by: Mark | null, rule: string): Judgement => ({ kind: "event", status, by, rule });
const none = (reason: RefusalReason, by: Mark | null, rule: string): Judgement => ({ kind: "none", reason, by, rule });

function caseOf(clause: Clause, contact: Carrier, before: Status | null, tokens: Tokens): Case {
  const { mark, row } = contact;
  const into = clause.cues.findLast((c) => c.word === "in" && c.mark.to <= mark.from)?.mark;
  // "سيلتقي", "لعقد لقاء": the future is written onto the verb, or what it is for.
  const ahead = row.tense === "future" || (row.as === "verb" && (mark.before & (role.future | role.to)) !== 0);
  const told = row.as === "verb" && !ahead && (!row.tense || row.tense === "present");
  const owned = clause.contacts.some((c) => c.row.as === "noun" && c.mark.to === mark.from);
  return {
    clause,
    contact,
    before,
    tokens,
    ahead,
    told,
    owned,
    noun: !told || owned || mayBeNoun(clause, mark),
    setting: row.as === "noun" && into !== undefined && mark.from - into.to <= reachOfIn,
    bracket: row.as === "verb" && ends(clause, mark, tokens) ? bracketOf(clause, mark) : null,
  };
}

/** "Treffen … abgesagt": the same word may be the verb's present and the noun. */
const mayBeNoun = ({ cues, marks }: Clause, mark: Mark): boolean =>
  mark.entries.some((e) => e.sense === "contact" && e.row.as === "noun") ||
  // ... and "近期籌備的會面，已被無限期推遲": a verb behind "of" is one.
  cues.some((c) => c.word === "of" && c.mark.to === mark.from) ||
  // "X's talks with Y": a verb of the same letters has no owner.
  marks.some((m) => m.to === mark.from && (m.after & role.of) !== 0);

/** The cue of a kind that is so many words off the contact at most. */
const cue = ({ clause, contact }: Case, word: Word, within: number, but?: (mark: Mark) => boolean): Mark | null =>
  clause.cues.find((c) => c.word === word && c.mark !== contact.mark && distance(c.mark, contact.mark) <= within && !but?.(c.mark))?.mark ??
  null;

/** Whether words behind a contact tell what was agreed on or announced in it, which is ahead though the contact is not. */
function isTheirs({ clause, contact, setting }: Case, mark: Mark): boolean {
  const between = (m: Mark) => m.from >= contact.mark.to && m.to <= mark.from;
  if (!setting || mark.from < contact.mark.to) return false;
  // "haben bei ihrem Treffen weitere Gespräche angekündigt": nor is what another noun before the verb tells of.
  return (
    says(mark, "agreeing") ||
    clause.cues.some((c) => c.word === "agreeing" && between(c.mark)) ||
    clause.contacts.some((c) => between(c.mark))
  );
}

/** "said at a meeting with X, Y would like …", "called in his talks with X for a truce": whether words behind a contact tell what was said there. */
function isBeyond({ clause, contact, setting, tokens }: Case, mark: Mark): boolean {
  const within = contact.row.as === "noun" && (clause.after === "says" || ((contact.mark.before | contact.mark.after) & role.in) !== 0);
  return (setting || within) && mark.from >= contact.mark.to && commaBetween(tokens, contact.mark.to - 1, mark.from);
}

/** "Rubio ile görüşmesinde ateşkes çağrısı yaptı": what stands behind the ending for "in" was said there. */
function saidThere({ clause, contact, setting }: Case, mark: Mark): boolean {
  if (contact.row.as !== "noun" || mark.from <= contact.mark.to) return false;
  if ((contact.mark.after & role.in) !== 0 && mark.to >= clause.to - 3) return true;
  // ... as is what stands behind whom the noun behind an "in" is with: "در دیدار با X خواستار آتش‌بس شد".
  return (setting || says(contact.mark, "in")) && clause.groups.some((g) => g.from >= contact.mark.to && g.to <= mark.from);
}

/** "denied that the meeting was put off" */
const deniedThat = ({ clause: { ruledBy } }: Case): Judgement | null =>
  ruledBy?.word === "denying" ? none("denied", ruledBy.mark, "denied-that") : null;

/** Called off, or put off to another day. */
function calledOff(one: Case): Judgement | null {
  const { clause, contact, tokens, ahead } = one;
  // "отменил встречу": the verb and its noun are one word of the lexicon.
  const off = says(contact.mark, "cancelling") ? contact.mark : cancelling(one);
  const moved = off ? dayMovedTo(clause, off, tokens) : null;
  if (moved) return event("planned", moved, "moved");
  if (off) return event("cancelled", off, "cancelling");
  // "cancelled a visit to Germany, where he was to meet X"
  if (clause.ruledBy?.word === "cancelling" && (ahead || contact.row.tense === "infinitive" || cue(one, "planning", reachOfPlan)))
    return event("cancelled", clause.ruledBy.mark, "cancelling-that");
  return null;
}

function cancelling(one: Case): Mark | null {
  const { clause, contact, tokens, ahead, noun } = one;
  const off =
    cue(one, "cancelling", noun ? 14 : 4) ??
    (noun && isGlyph(tokens, contact.mark.from) ? governed(clause, "cancelling", contact.mark, tokens) : null) ??
    (contact.row.as === "noun" ? offBehind(clause, contact.mark) : null);
  // "cancels his visit, likely to meet Y again": another statement behind the comma.
  // "after his programme was cancelled, X called Y": calls are hardly ever called off, and not by a word so far before them.
  const parted = off !== null && off.to <= contact.mark.from && commaBetween(tokens, off.to - 1, contact.mark.from);
  return parted && (ahead || contact.row.mode === "call") ? null : off;
}

function offeredThat({ clause: { ruledBy }, contact, told }: Case): Judgement | null {
  if (ruledBy?.word !== "offering" || (told && contact.row.tense !== "present")) return null;
  return none("offered", ruledBy.mark, "offered-that");
}

/** "görüşebilir", "не встретились", "traf ihn nicht": the contact word itself, or what negates it, says that there was none, or that there may be. */
function noneBySelf({ clause: { cues, to }, contact: { mark, row } }: Case): Judgement | null {
  if (says(mark, "denying")) return none("denied", mark, "denying");
  const negates = (c: Mark) => c.to === mark.from || (c.to === to && c.from >= mark.to);
  const not = row.as === "verb" ? cues.find((c) => c.word === "not" && negates(c.mark))?.mark : undefined;
  if (not) return none("denied", not, "not");
  return says(mark, "offering") ? none("offered", mark, "offering") : null;
}

function denied(one: Case): Judgement | null {
  const { clause, contact, tokens, told, owned, noun } = one;
  // "stressed in his call with X the rejection of …": behind "on" and "about" stands what they spoke of.
  const spokenOf = (mark: Mark) =>
    mark.from >= contact.mark.to &&
    clause.cues.some((c) => c.word === "about" && c.mark.to === mark.from && c.mark.from >= contact.mark.to);
  const by =
    (noun ? (overSubject(clause, "denying", contact.mark, tokens) ?? saidOfSubject(clause, "denying", contact.mark, tokens)) : null) ??
    (told ? fronting(clause, "denying", contact.mark, tokens) : null) ??
    cue(one, "denying", told && !owned ? 3 : near, (mark) => spokenOf(mark) || saidThere(one, mark)) ??
    (told && isGlyph(tokens, contact.mark.from) ? governed(clause, "denying", contact.mark, tokens) : null) ??
    (noun ? deniedBehind(clause, contact.mark, tokens) : null);
  return by ? none("denied", by, "denying") : null;
}

/** Wished for, asked for or possible, and no more. */
function offered(one: Case): Judgement | null {
  const { clause, contact, tokens, ahead, told, noun, bracket } = one;
  const reach = told ? 2 : contact.row.tense === "infinitive" ? 8 : ahead ? 7 : 3;
  // "X, who is here at Y's invitation, also met Z"; "yarın Y ile görüşecek, anlaşma halinde …", where the verb has closed its clause.
  const closed = ahead && contact.row.as === "verb" && commaBetween(tokens, contact.mark.to - 1, contact.mark.to);
  const apart = (mark: Mark) =>
    mark.from >= contact.mark.to ? closed : told && mark.to <= contact.mark.from && commaBetween(tokens, mark.to - 1, contact.mark.from);
  const by =
    (noun ? (overSubject(clause, "offering", contact.mark, tokens) ?? saidOfSubject(clause, "offering", contact.mark, tokens)) : null) ??
    (told ? fronting(clause, "offering", contact.mark, tokens) : null) ??
    cue(one, "offering", reach, (mark) => isBeyond(one, mark) || saidThere(one, mark) || apart(mark)) ??
    (noun && contact.row.as === "noun" ? wishedBehind(clause, contact.mark) : null) ??
    (contact.row.as === "noun" ? wishedFor(clause, contact.mark, tokens) : null) ??
    (noun && isGlyph(tokens, contact.mark.from) ? governed(clause, "offering", contact.mark, tokens) : null) ??
    (ahead ? urged(clause, contact.mark) : null) ??
    (ahead ? bracket?.("offering") : null);
  if (!by || (told && by.from >= contact.mark.from) || asking(clause, by, contact)) return null;
  return none("offered", by, "offering");
}

/** Still being arranged: whether a day makes more of it is for others to judge. */
function unsettled({ clause, contact: { mark, row }, tokens }: Case): Judgement | null {
  const by = row.as === "noun" ? unsettledBy(clause, mark, tokens) : null;
  return by && event("planned", by, "unsettled");
}

/** What neither was called off nor only wished for took place: before the news, in it, or after it. */
function comeAbout(one: Case): Judgement {
  const { clause, contact, tokens } = one;
  const lent = contact.row.as === "noun" && !isWherePact(one) ? lender(clause, contact.mark, tokens) : null;
  // "bir araya gelerek … görüşmüştü": a verb without a tense takes that of the one that closes its clause.
  const closer = contact.row.untensed
    ? clause.contacts.findLast((c) => c.row.as === "verb" && c.row.tense !== undefined && c.mark.from >= contact.mark.to)
    : undefined;
  if (closer?.row.tense === "pluperfect") return none("background", closer.mark, "pluperfect");
  if (closer?.row.tense === "future") return event("planned", closer.mark, "lent-future");
  const earlier = pluperfect(one, lent);
  if (earlier) return none("background", earlier, "pluperfect");
  if (one.ahead) return event("planned", contact.mark, "future");
  const planned = planning(one);
  if (planned) return event("planned", planned, "planning");
  if (opensAhead(one)) return event("planned", contact.mark, "opens-ahead");
  if (lent?.row.tense === "future") return event("planned", lent.mark, "lent-future");
  const status = asBefore(one);
  if (status) return event(status, contact.mark, "as-before");
  if (contact.row.tense === "infinitive") {
    // "werden am Rande noch mit X zusammentreffen"
    const opened = one.bracket?.("planning");
    return opened ? event("planned", opened, "planning") : none("offered", contact.mark, "infinitive");
  }
  if (clause.ruledBy?.word === "planning") return event("planned", clause.ruledBy.mark, "planned-that");
  return event("held", null, "told");
}

/** "agreed during a call on Thursday to meet again": whether something was agreed on in the contact, which has another tense. */
const isWherePact = ({ clause: { cues }, contact: { mark }, setting }: Case): boolean =>
  setting && cues.some((c) => c.word === "agreeing" && behind(c.mark, mark, near));

/** "hatte zuvor ein Gespräch mit X geführt": what says that it took place before the news. */
function pluperfect({ clause, contact: { mark, row }, bracket }: Case, lent: ContactMark | null): Mark | null {
  if (row.tense === "pluperfect") return mark;
  if (lent?.row.tense === "pluperfect") return lent.mark;
  // Who "hatten teilgenommen" was there in the news itself.
  const attended = clause.cues.some((c) => c.word === "presence");
  if (attended || (row.tense && row.tense !== "present")) return null;
  const auxiliary = row.as === "noun" ? clause.cues.find((c) => c.word === "pluperfect")?.mark : bracket?.("pluperfect");
  return auxiliary ?? null;
}

/** What says that the contact is to come. */
function planning(one: Case): Mark | null {
  const { clause, contact, tokens, told, bracket } = one;
  if (contact.row.tense === "present")
    // "meets tomorrow"; farther behind it is of something else ("meets him ahead of the summit").
    return (
      announced(one, 12) ??
      (isGlyph(tokens, contact.mark.from) ? beside(one, cue(one, "planning", 12)) : cue(one, "planning", 1)) ??
      bracket?.("planning") ??
      null
    );
  if (!told)
    return (
      cue(one, "planning", reachOfPlan, (mark) => isTheirs(one, mark) || isBeyond(one, mark)) ??
      governing(one) ??
      announcedBehind(one) ??
      announcedAtFirst(one)
    );
  // "akan mengadakan lawatan rasmi dua hari bermula Khamis dan bertemu X": the second of two verbs, which has no tense of its own.
  const second = contact.row.untensed === true && clause.cues.some((c) => c.word === "and" && c.mark.to === contact.mark.from);
  return (
    announced(one, second ? objectLength : 7) ??
    fronted(one) ??
    (contact.mark.from === clause.from && contact.mark.to - contact.mark.from > 1 ? announcedBehind(one) : null)
  );
}

/** "is set to visit Bangkok on Thursday for talks with": it stands before what it announces; behind it, it is of something else ("met ahead of the summit"). */
const announced = ({ clause, contact }: Case, within: number): Mark | null =>
  clause.cues.find((c) => c.word === "planning" && c.mark.to <= contact.mark.from && distance(c.mark, contact.mark) <= within)?.mark ??
  null;

/** "已与Y会晤，接着将参观Z": where words stand without spaces, what is to be behind the comma is another thing. */
const beside = ({ contact, tokens }: Case, mark: Mark | null): Mark | null =>
  mark && mark.from >= contact.mark.to && commaBetween(tokens, contact.mark.to - 1, mark.from) ? null : mark;

/** "will co-host the fourth round of the A-B diplomatic and strategic dialogue": the verb of a long object. */
function governing(one: Case): Mark | null {
  const { clause, contact, tokens } = one;
  const far = announced(one, objectLength);
  const alone = clause.contacts.every((c) => c.mark.from >= contact.mark.from || (far !== null && c.mark.to <= far.from));
  return far && alone && !commaBetween(tokens, far.to, contact.mark.from) ? far : null;
}

/** "the meeting of the ministers of A, B and C this week is to be held": the verb of a long subject. */
function announcedBehind(one: Case): Mark | null {
  const { clause, contact, tokens } = one;
  const last = (mark: Mark) => mark.to >= clause.to - 1;
  const reach = (mark: Mark) => (contact.mark.from - clause.from < opening || last(mark) ? subjectLength : reachOfFarPlan);
  return (
    clause.cues.find(
      ({ word, mark }) =>
        word === "planning" &&
        mark.from >= contact.mark.to &&
        // "X, who was in Washington for talks with Y, was expected to": of the main clause.
        !(clause.who && commaBetween(tokens, contact.mark.to - 1, mark.from)) &&
        !isTheirs(one, mark) &&
        !(clause.after === "says" && isBeyond(one, mark)) &&
        distance(mark, contact.mark) <= reach(mark) &&
        // "meeting A, and the ministers' meeting …, is planned": the verb that closes the clause is that of both nouns.
        clause.contacts.every((c) => c.mark.from <= contact.mark.from || c.mark.from > mark.from || (c.row.as === "noun" && last(mark))),
    )?.mark ?? null
  );
}

/** "It is planned that this week in X the ministers of A, B and C a meeting": the word that opens the clause, before a long subject. */
const announcedAtFirst = ({ clause, contact }: Case): Mark | null =>
  clause.cues.find(
    ({ word, mark }) =>
      word === "planning" &&
      mark.from === clause.from &&
      distance(mark, contact.mark) <= reachOfFarPlan &&
      clause.contacts.every((c) => c.mark.from >= contact.mark.from),
  )?.mark ?? null;

/** "In addition to talks with X, Y will also | meet Z": what opens the clause has the future with which it is cut from the next. */
function fronted({ clause, contact: { mark } }: Case): Mark | null {
  if (!clause.cues.some((c) => c.word === "and" && c.mark.from === clause.from && mark.from - c.mark.to <= 1)) return null;
  return clause.cues.find((c) => c.word === "planning" && clause.to - c.mark.to <= 2 && c.mark.from > mark.from)?.mark ?? null;
}

/** "يعقد اليوم X مباحثات مع Y": a sentence that opens with the present tells of what the day is to bring. */
function opensAhead({ clause, contact: { row } }: Case): boolean {
  if ((row.tense !== "present" && row.as !== "noun") || clause.sentence.paragraph === 0) return false;
  const { from } = clause.sentence;
  return (
    clause.contacts.some((c) => c.row.tense === "present" && c.row.as === "verb" && c.mark.from === from) &&
    clause.marks.some((m) => sense(m, "weekday") ?? m.entries.some((e) => e.sense === "days" && e.days >= 0))
  );
}

/** The status of the contact before, which one without a tense of its own shares. */
function asBefore({ clause, contact: { mark, row }, before, told }: Case): Status | null {
  if (before === "planned") {
    // "will meet X tomorrow, and also meets Y"
    if (row.tense === "present" && clause.after !== "start") return before;
    // "akan menemui X dan bertemu dengan Y"
    if (row.untensed && told && clause.after === "contact") return before;
    // "will hold a meeting with X, and an audience with Y": the second noun has the first one's verb.
    if (row.as === "noun" && clause.after === "contact" && coupled(clause, mark)) return before;
  }
  // "talked with X before meeting Y": what leads there tells of both.
  return row.tense === "infinitive" && clause.after !== "start" ? before : null;
}

/** Whether a clause begins with an "and" that leads to the contact, and no verb follows. */
const coupled = (clause: Clause, noun: Mark): boolean =>
  // ... or with the noun itself: "will meet X, followed by | talks with Y".
  (noun.from === clause.from || clause.cues.some((c) => c.word === "and" && c.mark.from === clause.from && noun.from - c.mark.to <= 1)) &&
  !clause.cues.some((c) => c.word === "held") &&
  clause.contacts.every((c) => c.row.as === "noun");

/** "دیدار و درباره … رایزنی خواهد کرد": of two nouns joined by "and", the first borrows the tense of the verb that closes the second. */
function lender(clause: Clause, noun: Mark, tokens: Tokens): ContactMark | null {
  // The "and" may be written onto the verb.
  const joined = (c: ContactMark) => c.mark.from === noun.to && (c.mark.before & role.and) !== 0;
  // "در دیدار با X درباره … گفت‌وگو می‌کند": where the verb stands last, it tells when the talks are that it closes.
  const last = clause.contacts.at(-1);
  const closes = last?.row.as === "verb" && last.row.tense === "future" && last.mark.from > noun.from && last.mark.to >= clause.to - 1;
  if (closes && clause.groups.filter((g) => g.from >= noun.to).length < 2 && !commaBetween(tokens, noun.to - 1, noun.to)) return last;
  if (!clause.cues.some((c) => c.word === "and" && c.mark.from === noun.to) && !clause.contacts.some(joined)) return null;
  return clause.contacts.find((c) => c.row.as === "verb" && c.mark.from >= noun.to) ?? null;
}
