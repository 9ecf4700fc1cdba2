import { type Clause, type ContactMark, type Cue, invitationRow } from "../clauses/clauses.ts";
import { receives } from "../clauses/occasion.ts";
import type { Predicate } from "../clauses/predicates.ts";
import { daysInTurn } from "../clauses/turns.ts";
import type { DayCue } from "../cues/dates.ts";
import { findDays, saidOn } from "../cues/when.ts";
import { findPlaces, type PlaceCue, placeOfWhere } from "../cues/where.ts";
import type { Refusal, RefusalReason } from "../evidence.ts";
import { isLeader } from "../people/actors.ts";
import type { Mark } from "../words/lexicon.ts";
import { behind, distance, firstMark, says, sense } from "../words/marks.ts";
import { commaBetween, isGlyph, type Tokens } from "../words/segment.ts";
import { agreed, agreedOn } from "./agreements.ts";
import { daysOfJourney, goesOnAhead, onArrival, onJourney } from "./ahead.ts";
import { attends } from "./attending.ts";
import { strengthOf } from "./confidence.ts";
import type { Draft } from "./drafts.ts";
import { sidesOf } from "./drafts.ts";
import { asks, noContact } from "./noncontacts.ts";
import { earlierMonth, earlierStay, opensWith, reported, saidBefore, topicOf, yearOf } from "./recalled.ts";
import { decideStatus, type Judgement, type Status } from "./status.ts";

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
  /** The leaders' meetings told of so far, which are no news. */
  summits: Predicate[];
  /** What the text told last is yet to be. */
  ahead: boolean;
}

/**
 * Decides whether a predicate is a consultation: who takes part, what the words around it make of it.
 * `before` is what became of the contact told before it in the same sentence.
 */
export function judge(predicate: Predicate, before: Status | null, bench: Bench): { draft: Draft } | { refusal: Refusal } {
  const { tokens, text, day } = bench;
  const { clause, contact } = predicate;
  const refuse = (reason: RefusalReason, rule: string, mark: Mark | null = null): { refusal: Refusal } => {
    const from = mark ? mark.from : clause.from;
    const to = mark ? mark.to : clause.to;
    const start = tokens.start[from] as number;
    const end = tokens.end[to - 1] as number;
    return { refusal: { reason, text: text.slice(start, end), start, end, rule } };
  };
  // Nameless officials of a list met nobody in particular; those of a body are the body, but for the United Nations, whose agencies are many.
  const actors = predicate.actors.filter(
    (a) =>
      !a.former &&
      (a.number === "one" || a.list > 0) &&
      !(a.office === "other" && a.list > 0 && !a.named && !(a.country?.startsWith("org:") && a.country !== "org:UN")),
  );
  const sides = sidesOf(actors);
  if (sides.length < 2) return refuse("one-side", "sides");
  // "The ministers of A and B are to meet Russian officials": nobody whom the list leaves was met.
  if (
    predicate.rule === "with" &&
    sides.length < sidesOf(predicate.actors).length &&
    predicate.actors.some((a) => a.list > 0 && a.office === "other") &&
    actors.every((a) => a.list === actors[0]?.list && a.list > 0)
  )
    return refuse("one-side", "officials");
  if (!actors.some((a) => a.office === "foreign-minister")) {
    const leaders = actors.filter(isLeader);
    return refuse(leaders.length > 1 ? "presidents" : "no-minister", "offices");
  }
  if (attends(predicate, actors, bench.summits)) return refuse("presidents", "attends");
  if (asks(clause.sentence.to, bench)) return refuse("offered", "question");
  const none = noContact(predicate, tokens);
  if (none) return refuse(none.reason, none.rule, none.by);
  const relative = clause.marks.flatMap((m) => sense(m, "days")?.days ?? []);
  // "Besides, X had met Y yesterday": the day says more than a word that goes on with the telling.
  const sameDay = relative.includes(0) || (goesOn(clause, bench.marks) && !relative.some((n) => n < 0));
  let judged: Judgement =
    predicate.rule === "agreed" || agreedOn(predicate) ? agreed(predicate) : decideStatus(clause, contact, before, tokens);
  // "agreed that their countries will hold a summit": as what was agreed on in one clause.
  if (judged.kind === "event" && judged.status === "planned" && clause.ruledBy?.word === "agreeing") judged = { ...judged, rule: "agreed" };
  if (judged.kind === "none" && judged.rule === "pluperfect" && sameDay)
    judged = { kind: "event", status: "held", by: contact.mark, rule: "earlier-that-day" };
  if (judged.kind === "none" && judged.rule === "pluperfect" && reported(predicate, bench))
    judged = { kind: "event", status: "held", by: contact.mark, rule: "reported" };
  if (judged.kind === "none") return refuse(judged.reason, judged.rule, judged.by);
  if (judged.status === "planned" && isTopic(predicate)) return refuse("offered", "topic");
  const retold = judged.status === "held" ? saidBefore(clause, bench.marks) : null;
  if (retold) return refuse("background", "said-before", retold);
  // "X travels to Belgrade on Monday. There he meets Y."
  if (judged.rule === "told" && (onJourney(predicate, bench) || onArrival(predicate, bench.marks)))
    judged = { kind: "event", status: "planned", by: contact.mark, rule: "journey" };
  if (judged.rule === "told" && bench.ahead && goesOnAhead(predicate, bench))
    judged = { kind: "event", status: "planned", by: contact.mark, rule: "as-the-last" };
  // "last Thursday" is a day, not a look back.
  const weekday = (c: Cue) =>
    clause.marks.some(
      (m) => sense(m, "weekday") && (m.from >= c.mark.to ? m.from - c.mark.to <= 1 : c.mark.from >= m.to && c.mark.from - m.to <= 1),
    );
  // "met him for the first time after talks broke down last month": the month is that of the talks.
  // "spoke with him a day after | meeting Y": the words that look back lead to the next clause.
  const leadsOn = (mark: Mark) => {
    const next = bench.marks[firstMark(bench.marks, mark.to)];
    return (
      next !== undefined && next !== contact.mark && next.from === mark.to && next.from >= clause.to && sense(next, "contact") !== undefined
    );
  };
  // "The conversation came after X's talks with Y": a noun of which nobody is named before the words is the news itself.
  const news = (c: ContactMark, mark: Mark) =>
    c.row.as === "noun" && c.mark.to <= mark.from && contact.mark.from >= mark.to && !clause.groups.some((g) => g.from < mark.from);
  const ours = ({ mark }: Cue) =>
    !leadsOn(mark) && clause.contacts.every((c) => news(c, mark) || distance(mark, contact.mark) <= distance(mark, c.mark));
  const opening = opensWith(bench.marks, clause.sentence.from);
  // "A day after meeting X, he met Y": that is said of the first.
  const first = opening && bench.marks[firstMark(bench.marks, opening.to)];
  const other = first && first !== contact.mark && first.from - opening.to <= 1 ? sense(first, "contact") : undefined;
  // ... but "two weeks ago he made | a call to Y" is said of the call.
  const theirs = other && !(other.row.weak && other.row.as === "verb");
  const opens = opening && !theirs && !weekday({ word: "background", mark: opening }) ? opening : null;
  const leading = bench.marks[firstMark(bench.marks, contact.mark.from) - 1];
  // ... but not in "whom he met last week, spoke with Z".
  const adjoins = leading && leading.to === clause.from && !commaBetween(tokens, leading.to - 1, clause.from);
  const led = adjoins && contact.mark.from === clause.from && says(leading, "background") ? leading : null;
  const background =
    led ??
    ledBack(clause.from, bench.marks) ??
    clause.cues.find((c) => c.word === "background" && !weekday(c) && ours(c))?.mark ??
    opens ??
    earlierMonth(predicate, bench) ??
    earlierStay(clause, bench.marks);
  const spoken = predicate.rule === "agreed" ? null : topicOf(contact, clause.sentence.from, bench.marks);
  if (spoken && judged.status === "held") return refuse("background", "topic", spoken);
  const now = { day: day ?? 0 };
  const future = judged.status !== "held" || contact.row.tense === "present";
  // What was agreed on has its own day and place behind it.
  const from = predicate.rule === "agreed" && clause.ruledBy?.word !== "agreeing" ? contact.mark.from : clause.from;
  let days: DayCue[] = day === null ? [] : findDays(tokens, clause.marks, from, clause.to, now, future);
  if (judged.status !== "held") days = days.filter((d) => !saidOn(d, clause.marks, tokens));
  // "postponed from Thursday to Friday": it is on the latter.
  const moved =
    judged.rule === "moved" && day !== null && judged.by ? findDays(tokens, clause.marks, judged.by.from, judged.by.to, now, true) : [];
  days = moved.length > 0 ? moved : daysInTurn(days, predicate);
  if (judged.status === "planned" && days.length === 0 && day !== null) days = daysOfJourney(predicate, bench);
  // The present tells of the next few days or of those just past.
  if (contact.row.tense === "present" && days[0] && days[0].day > now.day + 3)
    days = findDays(tokens, clause.marks, from, clause.to, now, false);
  // "agreed in a call on a meeting next Tuesday": the day ahead is not the call's.
  const pact = predicate.rule === "agreed" ? undefined : clause.cues.find((c) => c.word === "agreeing");
  if (pact && judged.status === "held") days = days.filter((d) => d.from < pact.mark.from || d.day <= now.day);
  let places = findPlaces(tokens, clause.marks, from, clause.to, bench.taken, bench.capitals, {
    ahead: judged.status !== "held",
    // "will travel to X for talks with Y", "welcomed Y to X"
    toward: clause.cues.some((c) => c.word === "trip")
      ? judged.status !== "held" || (days[0] !== undefined && days[0].day > now.day)
      : receives(contact.row),
  });
  // "following the visit to X last month"
  places = places.filter((p) => !clause.marks.some((m) => says(m, "background") && m.from >= p.to && m.from - p.to <= 1));
  // "应 A、B 邀请": each host receives at home.
  if (contact.row === invitationRow) places = visited(predicate, sides, places, bench.taken);
  const there = places.length === 0 ? placeOfWhere(bench.marks, clause.from, bench.taken) : null;
  if (there) places.push(there);
  // "On 5 February he was in Iraq, where he met its minister": that day.
  if (there && days.length === 0 && day !== null) days = findDays(tokens, bench.marks, clause.sentence.from, clause.from, now, future);
  if (judged.rule === "agreed" && days.length === 0 && places.length === 0) return refuse("offered", "agreed", contact.mark);
  // "روز گذشته": yesterday, of which the lead may well tell.
  const yesterday = background && sense(background, "days") && clause.sentence.index <= 1;
  const whole = clause.sentence;
  const recalled =
    background && !yesterday && (clause.sentence.index > 0 || (contact.row.as === "noun" && behind(background, contact.mark, 2)));
  if (recalled && !sameDay && judged.status === "held") return refuse("background", "background", background);
  // "The ministers of A and B first met in 2006": no news tells of a contact with a year gone by, unless it tells the day too.
  const year = whole.index > 0 && judged.status === "held" && days.length === 0 && day !== null ? yearOf(predicate, bench) : null;
  if (year !== null) return refuse("background", "earlier-year", contact.mark);
  // "Earlier he visited Cuba and Mexico. In Cuba he met its minister."
  const revisited = places.length > 0 && places.every((p) => p.country !== null && bench.past.has(p.country));
  if (revisited && judged.status === "held" && !sameDay && !days.some((d) => day !== null && d.day >= day - 1))
    return refuse("background", "earlier-journey", contact.mark);
  // "has already opened an embassy in X, where he met Y": far down and without a day, that was on an earlier journey.
  if (
    there &&
    judged.status === "held" &&
    whole.index > late &&
    findDays(tokens, bench.marks, whole.from, whole.to, now, false).length === 0
  )
    return refuse("background", "where", contact.mark);
  // "urged her to raise it with Y when they meet": whenever that may be.
  const whenever =
    contact.row.tense === "present" &&
    clause.after === "breaks" &&
    clause.groups.length === 0 &&
    clause.cues.some((c) => c.word === "both");
  if (whenever && days.length === 0 && places.length === 0) return refuse("offered", "whenever", contact.mark);
  if (contact.row === invitationRow && judged.status !== "cancelled" && !(days[0] && day !== null && days[0].day >= day))
    return refuse("offered", "invitation", contact.mark);
  let status = judged.status;
  let rule = judged.rule;
  // "A and B arrived in X to take part in a meeting with C", "arrived in X for talks with C"
  const arrival = clause.cues.findLast((c) => c.word === "trip" && c.mark.to <= contact.mark.from)?.mark;
  const aimed = clause.cues.some((c) => c.word === "aim" && behind(c.mark, contact.mark, 1));
  // "met X before travelling to Y for talks with Z": the journey was over too.
  const gone = before === "held" && clause.after === "breaks";
  const aim =
    !gone &&
    arrival !== undefined &&
    (contact.row.weak
      ? contact.mark.from - arrival.to <= reachOfAim || aimed
      : aimed && (contact.row.as === "noun" || contact.row.untensed)) &&
    !clause.contacts.some((c) => c.mark.from >= arrival.to && c.mark.to <= contact.mark.from) &&
    !clause.groups.some((g) => g.from >= arrival.to && g.to <= contact.mark.from);
  const gathering = aim || contact.row.terms.length === 0 || (contact.row.as === "noun" && sense(contact.mark, "count") !== undefined);
  if (
    status === "held" &&
    gathering &&
    (aim ? contact.row.mode !== "call" : contact.row.mode === "meeting") &&
    clause.cues.some((c) => c.word === "trip") &&
    !clause.cues.some((c) => c.word === "held")
  ) {
    status = "planned";
    rule = "on-the-way";
  }
  // "discussed the talks to be held on Sunday in Istanbul": the day and the place of what was spoken of.
  const spoke = contact.row.weak && contact.row.as === "verb" && !contact.row.tense && status === "held" && day !== null;
  if (spoke && days.length > 0 && days.every((d) => d.day > day)) {
    days = [];
    places = [];
  }
  // "X, who inspected the house that opens tomorrow, met Y": a verb of the past has no such day.
  const past = contact.row.as === "verb" && !contact.row.tense && !contact.row.untensed && !isGlyph(tokens, contact.mark.from);
  if (past && status === "held" && day !== null) days = days.filter((d) => d.rule !== "relative" || d.day <= day);
  // "24日讯: X将于26日至28日访问华盛顿，与Y会面": of the days of a journey ahead, and not of the report.
  const ahead = days.filter((d) => d.span && day !== null && d.day > day);
  if (!past && status === "held" && ahead.length > 0 && clause.cues.some((c) => c.word === "trip")) days = ahead;
  const told = days[0];
  if (status === "held" && told && day !== null && told.day > day) {
    status = "planned";
    rule = "date-ahead";
  }
  return {
    draft: {
      mode: predicate.mode,
      status,
      statusBy: judged.by,
      statusRule: rule,
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

/** "Besides, X had met Y": a word that goes on with the telling, unless what looks back stands apart from it: "la semana pasada se reunió también con Y". */
function goesOn({ cues, from }: Clause, marks: Mark[]): boolean {
  const lead = ledBack(from, marks);
  const back = [...cues.flatMap((c) => (c.word === "background" ? [c.mark] : [])), ...(lead ? [lead] : [])];
  const apart = ({ mark }: Cue) => back.some((b) => !says(mark, "that-day") && distance(b, mark) > 1);
  return cues.some((c) => c.word === "same-day" && !apart(c));
}

/** "un día después de que | X se había reunido con Y": the words that look back right before the "that" of a clause. */
function ledBack(from: number, marks: Mark[]): Mark | null {
  const k = firstMark(marks, from) - 1;
  const [lead, that] = [marks[k - 1], marks[k]];
  return that?.to === from && says(that, "breaks") && lead?.to === that.from && says(lead, "background") ? lead : null;
}

/** "The two discussed their hope for the talks to be hosted this year": what both only talked of is no plan of theirs. */
const isTopic = ({ rule, clause, contact: { mark } }: Predicate): boolean =>
  rule === "both" && clause.contacts.some((c) => c.row.weak && c.row.as === "verb" && c.mark.to <= mark.from);

/** Of the places that a journey leads to, those of the sides; or the side that it names without a word for "in". */
function visited({ clause }: Predicate, sides: string[], places: PlaceCue[], taken: Uint8Array): PlaceCue[] {
  const own = places.filter((p) => p.country === null || sides.includes(p.country));
  const named = clause.marks.find((m) => !taken[m.from] && sides.includes(sense(m, "country")?.code ?? ""));
  if (own.length > 0 || places.length === 0 || !named) return own;
  return [{ name: null, country: sense(named, "country")?.code ?? null, from: named.from, to: named.to, city: false }];
}

/** Words between an arrival and the talks it is for. */
const reachOfAim = 4;

/** Sentences after which a journey told by the way is an earlier one. */
const late = 2;
