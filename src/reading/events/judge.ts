import { type Clause, type Cue, invitationRow } from "../clauses/clauses.ts";
import type { Predicate } from "../clauses/predicates.ts";
import type { DayCue } from "../cues/dates.ts";
import { findDays } from "../cues/when.ts";
import type { Refusal } from "../evidence.ts";
import { type Actor, countriesOf, isLeader } from "../people/actors.ts";
import type { Mark } from "../words/lexicon.ts";
import { behind, distance, says, sense } from "../words/marks.ts";
import { isGlyph } from "../words/segment.ts";
import { agreed, agreedOn, isNextRound } from "./agreements.ts";
import { expectsGuest, goesOnAhead, isGuest, onArrival, onJourney } from "./ahead.ts";
import { attends } from "./attending.ts";
import type { Bench } from "./bench.ts";
import { type Circumstances, circumstances } from "./circumstances.ts";
import { strengthOf } from "./confidence.ts";
import { type Draft, sidesOf } from "./drafts.ts";
import { ledBack, looksBack } from "./lookback.ts";
import { asks, noContact } from "./noncontacts.ts";
import { reported, saidBefore, topicOf, yearOf } from "./recalled.ts";
import { decideStatus, type Judgement, type Status } from "./status.ts";

type None = Extract<Judgement, { kind: "none" }>;
type Event = Extract<Judgement, { kind: "event" }>;

/**
 * Decides whether a predicate is a consultation: who takes part, what the words around it make of it.
 * `before` is what became of the contact told before it in the same sentence.
 */
export function judge(predicate: Predicate, before: Status | null, bench: Bench): { draft: Draft } | { refusal: Refusal } {
  const { clause } = predicate;
  const actors = participants(predicate);
  const sides = sidesOf(actors);
  const judged = noEvent(predicate, actors, sides, bench) ?? rule(predicate, before, bench);
  if (judged.kind === "none") return refuse(judged, clause, bench);
  const told = circumstances(predicate, sides, judged, bench);
  const recalled = noNews(predicate, judged, told, bench);
  if (recalled) return refuse(recalled, clause, bench);
  const { status, rule: statusRule } = isOnTheWay(predicate, judged, before) ? ahead(judged, "on-the-way") : judged;
  const { days, places } = ofContact(predicate, status, told, bench);
  const later = status === "held" && bench.day !== null && days[0] !== undefined && days[0].day > bench.day;
  return {
    draft: {
      mode: predicate.mode,
      status: later ? "planned" : status,
      statusBy: judged.by,
      statusRule: later ? "date-ahead" : statusRule,
      actors,
      sides,
      predicates: [predicate],
      sentence: clause.sentence.index,
      borrowed: predicate.borrowed,
      joint: predicate.joint,
      days,
      places,
      sequel: clause.cues.some((c) => c.word === "sequel"),
      score: strengthOf(predicate),
    },
  };
}

const none = (reason: None["reason"], rule: string, by: None["by"] = null): None => ({ kind: "none", reason, by, rule });
const ahead = (judged: Event, rule: string): Event => ({ ...judged, status: "planned", rule });

/** Says why a predicate is no consultation, with the words that tell it, or its clause. */
function refuse({ reason, rule, by }: None, clause: Clause, { tokens, text }: Bench): { refusal: Refusal } {
  const { from, to } = by ?? clause;
  const start = tokens.start[from] as number;
  const end = tokens.end[to - 1] as number;
  return { refusal: { reason, text: text.slice(start, end), start, end, rule } };
}

/** Who takes part. Nameless officials of a list met nobody in particular; those of a body are the body, but for the United Nations, whose agencies are many. */
const participants = ({ actors }: Predicate): Actor[] =>
  actors.filter(
    (a) =>
      !a.former &&
      (a.number === "one" || a.list > 0) &&
      !(a.office === "other" && a.list > 0 && !a.named && !(a.country?.startsWith("org:") && a.country !== "org:UN")),
  );

/** Why those who take part, or the word that carries the predicate, make no consultation of it; null: they may. */
function noEvent(predicate: Predicate, actors: Actor[], sides: string[], bench: Bench): None | null {
  if (sides.length < 2) return none("one-side", "sides");
  // "The ministers of A and B are to meet Russian officials": nobody whom the list leaves was met.
  const officials = predicate.rule === "with" && sides.length < sidesOf(predicate.actors).length;
  if (
    officials &&
    predicate.actors.some((a) => a.list > 0 && a.office === "other") &&
    actors.every((a) => a.list === actors[0]?.list && a.list > 0)
  )
    return none("one-side", "officials");
  if (!actors.some((a) => a.office === "foreign-minister"))
    return none(actors.filter(isLeader).length > 1 ? "presidents" : "no-minister", "offices");
  if (attends(predicate, actors, bench)) return none("presidents", "attends");
  if (asks(predicate.clause.sentence.to, bench)) return none("offered", "question");
  const other = noContact(predicate, bench.tokens);
  return other ? none(other.reason, other.rule, other.by) : null;
}

/** What the words of the clause and those before it make of the predicate. */
function rule(predicate: Predicate, before: Status | null, bench: Bench): Judgement {
  const { clause, contact } = predicate;
  const judged = decide(predicate, before, bench);
  if (judged.kind === "none") return judged;
  if (judged.status === "planned" && isTopic(predicate)) return none("offered", "topic");
  const retold = judged.status === "held" ? saidBefore(clause, bench.marks) : null;
  if (retold) return none("background", "said-before", retold);
  if (judged.rule === "told") {
    // "X travels to Belgrade on Monday. There he meets Y."
    const journey = onJourney(predicate, bench) || onArrival(predicate, bench.marks);
    if (journey || (bench.ahead && goesOnAhead(predicate, bench)))
      return ahead({ ...judged, by: contact.mark }, journey ? "journey" : "as-the-last");
  }
  const spoken = predicate.rule === "agreed" || judged.status !== "held" ? null : topicOf(contact, clause.sentence.from, bench.marks);
  return spoken ? none("background", "topic", spoken) : judged;
}

/** What the words of the clause make of the predicate, and the past perfect of what is news all the same. */
function decide(predicate: Predicate, before: Status | null, bench: Bench): Judgement {
  const { clause, contact } = predicate;
  const onPlan = predicate.rule === "agreed" || agreedOn(predicate);
  const judged = onPlan ? agreed(predicate) : decideStatus(clause, contact, before, bench.tokens);
  if (judged.kind === "event")
    // "agreed that their countries will hold a summit": as what was agreed on in one clause.
    return judged.status === "planned" && clause.ruledBy?.word === "agreeing" ? { ...judged, rule: "agreed" } : judged;
  if (judged.rule !== "pluperfect") return judged;
  const rule = isSameDay(clause, bench) ? "earlier-that-day" : reported(predicate, bench) ? "reported" : null;
  return rule ? { kind: "event", status: "held", by: contact.mark, rule } : judged;
}

/** "The two discussed their hope for the talks to be hosted this year": what both only talked of is no plan of theirs. */
const isTopic = ({ rule, clause, contact: { mark } }: Predicate): boolean =>
  rule === "both" && clause.contacts.some((c) => c.row.weak && c.row.as === "verb" && c.mark.to <= mark.from);

/** "Besides, X had met Y yesterday": the day says more than a word that goes on with the telling. */
function isSameDay(clause: Clause, { marks }: Bench): boolean {
  const days = clause.marks.flatMap((m) => sense(m, "days")?.days ?? []);
  return days.includes(0) || (goesOn(clause, marks) && !days.some((n) => n < 0));
}

/** "Besides, X had met Y": a word that goes on with the telling, unless what looks back stands apart from it: "la semana pasada se reunió también con Y". */
function goesOn({ cues, from }: Clause, marks: Mark[]): boolean {
  const lead = ledBack(from, marks);
  const back = [...cues.flatMap((c) => (c.word === "background" ? [c.mark] : [])), ...(lead ? [lead] : [])];
  const apart = ({ mark }: Cue) => back.some((b) => !says(mark, "that-day") && distance(b, mark) > 1);
  return cues.some((c) => c.word === "same-day" && !apart(c));
}

/** Why a contact is no news of the text by its day, its place and the words that look back, or has neither and may never be; null: it is news. */
function noNews(predicate: Predicate, judged: Event, { days, places, there }: Circumstances, bench: Bench): None | null {
  const { clause, contact } = predicate;
  const { sentence } = clause;
  const { day } = bench;
  const open = days.length === 0 && places.length === 0;
  // "agreed to hold the next meeting of the three in Cairo": without its day, the next round of a table, or of a row, is no news.
  const round = days.length === 0 && (countriesOf(predicate.actors).size > 2 || isNextRound(contact, clause.marks));
  if (judged.rule === "agreed" && (open || round)) return none("offered", "agreed", contact.mark);
  if (judged.status === "planned" && expectsGuest(contact) && !(days.length > 0 && isGuest(predicate, bench)))
    return none("offered", "awaited", contact.mark);
  const settled = days.some((d) => day !== null && d.day >= day);
  if (judged.rule === "unsettled" && !settled) return none("offered", "unsettled", judged.by);
  if (judged.status === "held") {
    const background = looksBack(predicate, bench);
    // "روز گذشته": yesterday, of which the lead may well tell.
    const yesterday = background && sense(background, "days") && sentence.index <= 1;
    const led = sentence.index > 0 || (background !== null && contact.row.as === "noun" && behind(background, contact.mark, 2));
    const sameDay = isSameDay(clause, bench);
    if (background && !yesterday && led && !sameDay) return none("background", "background", background);
    // "The ministers of A and B first met in 2006": no news tells of a contact with a year gone by, unless it tells the day too.
    if (sentence.index > 0 && days.length === 0 && day !== null && yearOf(predicate, bench) !== null)
      return none("background", "earlier-year", contact.mark);
    // "Earlier he visited Cuba and Mexico. In Cuba he met its minister."
    const revisited = places.length > 0 && places.every((p) => p.country !== null && bench.past.has(p.country));
    if (revisited && !sameDay && !days.some((d) => day !== null && d.day >= day - 1))
      return none("background", "earlier-journey", contact.mark);
    // "has already opened an embassy in X, where he met Y": far down and without a day, that was on an earlier journey.
    const dated = () => findDays(bench.tokens, bench.marks, sentence.from, sentence.to, { day: day ?? 0 }, false).length > 0;
    if (there && sentence.index > late && !dated()) return none("background", "where", contact.mark);
  }
  if (open && isWhenever(predicate)) return none("offered", "whenever", contact.mark);
  const due = days[0] !== undefined && day !== null && days[0].day >= day;
  return contact.row === invitationRow && judged.status !== "cancelled" && !due ? none("offered", "invitation", contact.mark) : null;
}

/** Sentences after which a journey told by the way is an earlier one. */
const late = 2;

/** "urged her to raise it with Y when they meet": whenever that may be. */
const isWhenever = ({ clause, contact }: Predicate): boolean =>
  contact.row.tense === "present" && clause.after === "breaks" && clause.groups.length === 0 && clause.cues.some((c) => c.word === "both");

/** "A and B arrived in X to take part in a meeting with C", "arrived in X for talks with C": whether the contact is what they came for. */
function isOnTheWay({ clause, contact }: Predicate, judged: Event, before: Status | null): boolean {
  const { cues, contacts, groups } = clause;
  const cued = (word: Cue["word"]) => cues.some((c) => c.word === word);
  if (judged.status !== "held" || !cued("trip") || cued("held")) return false;
  const arrival = cues.findLast((c) => c.word === "trip" && c.mark.to <= contact.mark.from)?.mark;
  // "met X before travelling to Y for talks with Z": the journey was over too.
  const gone = before === "held" && clause.after === "breaks";
  const aimed = cues.some((c) => c.word === "aim" && behind(c.mark, contact.mark, 1));
  const near = (from: number) =>
    contact.row.weak ? contact.mark.from - from <= reachOfAim || aimed : aimed && (contact.row.as === "noun" || contact.row.untensed);
  const between = (m: { from: number; to: number }, from: number) => m.from >= from && m.to <= contact.mark.from;
  const aim =
    !gone &&
    arrival !== undefined &&
    near(arrival.to) &&
    !contacts.some((c) => between(c.mark, arrival.to)) &&
    !groups.some((g) => between(g, arrival.to));
  if (aim) return contact.row.mode !== "call";
  const gathering = contact.row.terms.length === 0 || (contact.row.as === "noun" && sense(contact.mark, "count") !== undefined);
  return gathering && contact.row.mode === "meeting";
}

/** Words between an arrival and the talks it is for. */
const reachOfAim = 4;

/** Leaves the days and places that are the contact's own. */
function ofContact({ clause, contact }: Predicate, status: Status, { days, places }: Circumstances, { day, tokens }: Bench) {
  const { row, mark } = contact;
  if (status !== "held" || day === null) return { days, places };
  // "discussed the talks to be held on Sunday in Istanbul": the day and the place of what was spoken of.
  const spoke = row.weak && row.as === "verb" && !row.tense;
  if (spoke && days.length > 0 && days.every((d) => d.day > day)) return { days: [], places: [] };
  // "X, who inspected the house that opens tomorrow, met Y": a verb of the past has no such day.
  const past = row.as === "verb" && !row.tense && !row.untensed && !isGlyph(tokens, mark.from);
  if (past) {
    // "held talks about the visit that starts on Friday": nor is the day of what was spoken of its own.
    const topic = clause.cues.find((c) => c.word === "about" && c.mark.from >= mark.to)?.mark.to ?? Number.POSITIVE_INFINITY;
    return { days: days.filter((d) => d.day <= day || (d.rule !== "relative" && d.from <= topic)), places };
  }
  // "24日讯: X将于26日至28日访问华盛顿，与Y会面": of the days of a journey ahead, and not of the report.
  const later = days.filter((d: DayCue) => d.span && d.day > day);
  return { days: later.length > 0 && clause.cues.some((c) => c.word === "trip") ? later : days, places };
}
