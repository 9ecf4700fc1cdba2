import { type Clause, type ContactMark, type Cue, channelRow, invitationRow } from "../clauses/clauses.ts";
import type { Predicate } from "../clauses/predicates.ts";
import { daysInTurn } from "../clauses/turns.ts";
import { type DayCue, earlierYear, findDays, saidOn, since } from "../cues/when.ts";
import { findPlaces, type PlaceCue, placeOfWhere } from "../cues/where.ts";
import type { Refusal, RefusalReason } from "../evidence.ts";
import { isLeader } from "../people/actors.ts";
import { isoDay } from "../words/calendars.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { distance, firstMark, says, sense } from "../words/marks.ts";
import { commaBetween, isGlyph, type Tokens } from "../words/segment.ts";
import type { Draft } from "./drafts.ts";
import { sidesOf } from "./drafts.ts";
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
  if (clause.sentence.paragraph === 0 && asks(clause.sentence.to, bench)) return refuse("offered", "question");
  const cue = (word: string, within: number) =>
    clause.cues.find((c) => c.word === word && c.mark !== contact.mark && distance(c.mark, contact.mark) <= within);
  const summons = cue("summons", 100);
  if (summons) return refuse("summons", "summons", summons.mark);
  const letter = cue("letter", contact.row === channelRow ? 20 : contact.row.weak || contact.row.as === "noun" ? 4 : 2);
  // "met the president and handed him a message" is a meeting.
  const handed = letter && contact.row.mode === "meeting" && !contact.row.weak && letter.mark.from >= contact.mark.to;
  // "congratulated him, in a call": said on the telephone, and not in writing.
  const into = contact.row.as === "noun" && contact.row.mode === "call" && !contact.row.weak ? cue("in", 2) : undefined;
  const spokenIn = into && into.mark.to <= contact.mark.from;
  if (letter && !handed && !spokenIn) return refuse("letter", "letter", letter.mark);
  const wishes = contact.row.wires ? cue("wishes", 100) : undefined;
  if (wishes) return refuse("letter", "letter", wishes.mark);
  // "was received at the airport by his colleague": how a visit begins.
  const receives = contact.row.as === "verb" && contact.row.mode === "meeting" && !contact.row.takes.includes("with");
  const welcome = receives ? cue("welcome", 100) : undefined;
  if (welcome) return refuse("trip", "welcome", welcome.mark);
  // "President X was received on his arrival in the country by the foreign minister": so is a leader's, whom his like will meet.
  const arrived = receives && greets(predicate) ? clause.cues.find((c) => c.word === "trip") : undefined;
  if (arrived) return refuse("trip", "welcome", arrived.mark);
  const refused = shunned(predicate, tokens);
  if (refused) return refuse("denied", "shunned", refused);
  if (briefed(predicate)) return refuse("background", "spoken-of", contact.mark);
  const beside = besides(predicate, tokens);
  if (beside) return refuse("background", "besides", beside);
  if (contact.row.demands && demanded(predicate)) return refuse("offered", "demand");
  const relative = clause.marks.flatMap((m) => sense(m, "days")?.days ?? []);
  // "Besides, X had met Y yesterday": the day says more than a word that goes on with the telling.
  const sameDay = relative.includes(0) || (clause.cues.some((c) => c.word === "same-day") && !relative.some((n) => n < 0));
  let judged: Judgement =
    predicate.rule === "agreed" || agreedOn(predicate) ? agreed(predicate) : decideStatus(clause, contact, before, tokens);
  // "agreed that their countries will hold a summit": as what was agreed on in one clause.
  if (judged.kind === "event" && judged.status === "planned" && clause.ruledBy?.word === "agreeing") judged = { ...judged, rule: "agreed" };
  if (judged.kind === "none" && judged.rule === "pluperfect" && sameDay)
    judged = { kind: "event", status: "held", by: contact.mark, rule: "earlier-that-day" };
  if (judged.kind === "none" && judged.rule === "pluperfect" && reported(predicate, bench))
    judged = { kind: "event", status: "held", by: contact.mark, rule: "reported" };
  if (judged.kind === "none") return refuse(judged.reason, judged.rule, judged.by);
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
    // "will travel to X for talks with Y"
    toward: (judged.status !== "held" || (days[0] !== undefined && days[0].day > now.day)) && clause.cues.some((c) => c.word === "trip"),
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
    (contact.row.weak ? contact.mark.from - arrival.to <= reachOfAim || aimed : aimed && contact.row.as === "noun") &&
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
  const score =
    (contact.row.weak ? 0 : 2) + (clause.sentence.index === 0 ? 2 : clause.sentence.index < 3 ? 1 : 0) - (predicate.borrowed ? 1 : 0);
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
      score,
    },
  };
}

/** Whether a minister, and nobody else of his country, receives another country's leader. */
function greets({ actors, contact: { row, mark } }: Predicate): boolean {
  const hosts = actors.filter((a) => (row.takes.includes("object") ? a.to <= mark.from : a.roles & role.by || a.from >= mark.to));
  const guests = actors.filter((a) => !hosts.includes(a));
  return hosts.length > 0 && guests.length > 0 && hosts.every((a) => a.office === "foreign-minister") && guests.every(isLeader);
}

/** "refused to shake hands with X at the summit": a session where nobody is told to have met. */
function shunned({ clause: { cues }, contact: { row, mark } }: Predicate, tokens: Tokens): Mark | null {
  if (!row.weak || row.terms.length > 0 || row.mode !== "meeting") return null;
  return cues.find((c) => c.word === "denying" && c.mark.to <= mark.from && !commaBetween(tokens, c.mark.to - 1, mark.from))?.mark ?? null;
}

/** Words between "about" and what was told: "on her talks", "hakkında" behind them. */
const reachOfTold = 2;

/** "briefed lawmakers on his talks with X": what those at home are told about. */
function briefed({ clause: { cues, marks }, contact: { row, mark } }: Predicate): boolean {
  const hearers = marks.find((m) => says(m, "hearers"));
  if (!hearers) return false;
  const told = row.as === "noun" ? reachOfTold : 0;
  return cues.some(
    (c) =>
      c.word === "about" &&
      (hearers.to <= c.mark.from ? behind(c.mark, mark, told) : row.as === "noun" && c.mark.to <= hearers.from && behind(mark, c.mark, 1)),
  );
}

/** Words between "in addition to" and the noun that it leads to. */
const reachOfBesides = 2;

/** "In addition to the calls, the ministers of A and B sent messages": a noun of nobody, which a word for "and" opens and a comma closes, is what was told before. */
function besides({ clause: { from, cues }, contact: { row, mark } }: Predicate, tokens: Tokens): Mark | null {
  if (row.as !== "noun" || !commaBetween(tokens, mark.to - 1, mark.to)) return null;
  return cues.find((c) => c.word === "and" && c.mark.from === from && behind(c.mark, mark, reachOfBesides))?.mark ?? null;
}

/** Words between "called on" and whom. */
const reachOfWhom = 3;

/** "called on X to release them": a demand, and no visit; but "called on X to discuss trade". */
function demanded({ clause: { groups, marks }, contact: { mark } }: Predicate): boolean {
  const whom = groups.find((g) => g.from >= mark.to);
  // "called on Israel's government to …, and thanked Minister X"
  if (whom && whom.from - mark.to > reachOfWhom) return marks.some((m) => m.from >= mark.to && m.to <= whom.from && says(m, "to"));
  const to = whom && marks.find((m) => m.from >= whom.to && m.from - whom.to <= 1);
  return to !== undefined && says(to, "to") && !sense(to, "contact") && !marks.some((m) => m.from === to.to && sense(m, "contact"));
}

/** Whether a mark stands behind another, with no more than so many words between. */
const behind = (first: Mark, second: Mark, within: number): boolean => second.from >= first.to && second.from - first.to <= within;

/** Of the places that a journey leads to, those of the sides; or the side that it names without a word for "in". */
function visited({ clause }: Predicate, sides: string[], places: PlaceCue[], taken: Uint8Array): PlaceCue[] {
  const own = places.filter((p) => p.country === null || sides.includes(p.country));
  const named = clause.marks.find((m) => !taken[m.from] && sides.includes(sense(m, "country")?.code ?? ""));
  if (own.length > 0 || places.length === 0 || !named) return own;
  return [{ name: null, country: sense(named, "country")?.code ?? null, from: named.from, to: named.to, city: false }];
}

/** Days within which what the first sentence reports is its news. */
const fresh = 3;

/** "C said that A and B had met on Tuesday": the tense of what is reported, and no look back, where it opens the text and has a day just past. */
function reported({ clause, contact }: Predicate, { tokens, marks, day }: Bench): boolean {
  if (day === null || clause.sentence.index > 1 || clause.contacts.some((c) => c.mark.from < contact.mark.from)) return false;
  const at = firstMark(marks, clause.from);
  const before = marks.slice(Math.max(0, at - 2), at);
  const told = clause.after === "says" || (clause.after === "breaks" && before.some((m) => says(m, "says") && clause.from - m.to <= 2));
  return told && findDays(tokens, clause.marks, clause.from, clause.to, { day }, false).some((d) => d.day <= day && d.day >= day - fresh);
}

/** Words between "had said" and what was said: "had said on Saturday that". */
const reachOfReport = 4;

/** "The ministry had said on Saturday that X spoke with Y": what was news before. */
function saidBefore({ from, sentence }: Clause, marks: Mark[]): Mark | null {
  for (let m = firstMark(marks, from) - 1; m >= 0; m--) {
    const mark = marks[m] as Mark;
    if (mark.from < sentence.from || from - mark.to > reachOfReport) return null;
    if (says(mark, "says")) return says(mark, "background") ? mark : null;
  }
  return null;
}

/** The token of an earlier year in a contact's clause, but for one of what was spoken of: "met X and spoke about the deal of 2015". */
function yearOf({ clause, contact }: Predicate, { tokens, marks, day }: Bench): number | null {
  const about = clause.cues.find((c) => c.word === "about" && c.mark.from >= contact.mark.to)?.mark.from;
  return earlierYear(tokens, marks, clause.from, about ?? clause.to, { day: day as number });
}

/** Words between a place and the month told with it: "in Brussels in late August". */
const reachOfMonth = 3;

/** "At the summit held in March, X met Y", "they met in Brussels in March": a month that is not that of the report and stands without a day, or null. */
function earlierMonth({ clause, contact }: Predicate, { tokens, marks, day }: Bench): Mark | null {
  if (day === null || clause.sentence.index === 0) return null;
  const now = Number(isoDay(day).slice(5, 7));
  const dated = (from: number, to: number) => findDays(tokens, marks, from, to, { day }, false).length > 0;
  const month = clause.marks.find((m) => {
    const where = () =>
      clause.marks.some((c) => sense(c, "city") && c.from >= contact.mark.to && c.to <= m.from && m.from - c.to <= reachOfMonth);
    const named = m.from - contact.mark.to <= 1 || where() ? sense(m, "month") : undefined;
    if (named?.calendar !== "gregorian" || named.month === now || since(m, marks)) return false;
    // Of the coming months one speaks ahead.
    const ago = (now - named.month + 12) % 12;
    return ago <= 6;
  });
  return month && !dated(clause.from, clause.to) ? month : null;
}

/** "Last month he visited Ankara, where he met Y": the words that look back, before the "where" of a clause. */
function earlierStay({ from, sentence }: Clause, marks: Mark[]): Mark | undefined {
  const at = firstMark(marks, from) - 1;
  const where = marks[at];
  if (!where || where.to !== from || !says(where, "where")) return undefined;
  return marks.slice(firstMark(marks, sentence.from), at).find((m, k, before) => {
    const day = (other: Mark | undefined) => other !== undefined && (sense(other, "weekday") ?? sense(other, "days")) !== undefined;
    return says(m, "background") && !day(m) && !day(before[k - 1]) && !day(before[k + 1]);
  });
}

/** Words between an arrival and the talks it is for. */
const reachOfAim = 4;

/** Whether a contact is told in the present, or as a noun beside a word of plans, after a journey that is still ahead. */
function onJourney({ clause, contact: { row, mark } }: Predicate, { journey, day, tokens }: Bench): boolean {
  if (journey === null || journey > mark.from || clause.sentence.index === 0) return false;
  // "fliegt am Freitag nach Warschau zu einem Gespräch mit X"
  const within = journey >= clause.from && !row.tense && !commaBetween(tokens, journey, mark.from);
  const open = within || row.tense === "present" || (row.as === "noun" && clause.cues.some((c) => c.word === "planning"));
  return (
    open && !findDays(tokens, clause.marks, clause.from, clause.to, { day: day ?? 0 }, within).some((d) => day !== null && d.day < day)
  );
}

/**
 * "She will see X on Monday. On her programme are also talks with Y": whether a contact has no verb that says that it took place. Behind one that is yet to
 * be, such a one is too: whoever tells what is to come goes on with it, and does not turn back.
 */
function goesOnAhead({ clause, contact: { row, mark } }: Predicate, { day, tokens }: Bench): boolean {
  if (!(row.as === "noun" || row.tense === "present" || row.untensed) || clause.sentence.paragraph === 0) return false;
  const told = (c: Cue) => c.word === "held" || ((c.word === "in" || c.word === "background") && behind(c.mark, mark, 2));
  if (clause.cues.some(told)) return false;
  return !findDays(tokens, clause.marks, clause.from, clause.to, { day: day ?? 0 }, false).some((d) => day !== null && d.day < day);
}

/** "goes to Ankara tomorrow to talk with X": the days of the clause right before, which tells of a journey. */
function daysOfJourney({ clause }: Predicate, { tokens, marks, day }: Bench): DayCue[] {
  if (clause.after !== "breaks" || day === null) return [];
  let at = firstMark(marks, clause.from) - 1;
  const end = marks[at]?.from ?? clause.from;
  let from = clause.sentence.from;
  let travels = false;
  for (at--; at >= 0; at--) {
    const mark = marks[at] as Mark;
    if (mark.from < from) break;
    if (says(mark, "breaks") || says(mark, "says") || sense(mark, "contact")) {
      from = mark.to;
      break;
    }
    travels ||= says(mark, "trip") || says(mark, "leaving");
  }
  return travels ? findDays(tokens, marks, from, end, { day }, true).filter((d) => d.day >= day) : [];
}

/** "is to fly on to Yerevan, where she meets X": told in the present of a place that somebody has yet to get to. */
function onArrival({ clause, contact: { row } }: Predicate, marks: Mark[]): boolean {
  const at = firstMark(marks, clause.from) - 1;
  const where = marks[at];
  if (row.tense !== "present" || !where || where.to !== clause.from || !says(where, "where")) return false;
  return marks.slice(firstMark(marks, clause.sentence.from), at).some((m) => says(m, "planning") || says(m, "leaving"));
}

/** Words between "agreed on" and a meeting. */
const reachOfPact = 4;
const reachOfBoth = 16;

/** "A and B agreed on a meeting in X": what stands behind the word is yet to be, but for "agreed in a meeting". */
function agreedOn({ rule, clause: { cues }, contact: { row, mark } }: Predicate): boolean {
  if (row.as !== "noun" || row.weak) return false;
  // "The two sides agreed to keep in contact and hold technical meetings": of both nothing else is told.
  const reach = rule === "both" ? reachOfBoth : reachOfPact;
  const pact = cues.findLast((c) => c.word === "agreeing" && c.mark.to <= mark.from && mark.from - c.mark.to <= reach);
  const within = (word: string) => word === "in" || word === "about" || word === "sidelines";
  return pact !== undefined && !cues.some((c) => within(c.word) && c.mark.from >= pact.mark.to && c.mark.to <= mark.from);
}

/** What was agreed on is to be, or, "agreed to postpone their meeting", is not. */
function agreed({ clause, contact }: Predicate): Judgement {
  const off = clause.cues.find((c) => c.word === "cancelling" && Math.abs(c.mark.from - contact.mark.from) <= 4);
  return off
    ? { kind: "event", status: "cancelled", by: off.mark, rule: "agreed-off" }
    : { kind: "event", status: "planned", by: contact.mark, rule: "agreed" };
}

/** "briefed Y on his recent consultations with Z": talks that were spoken of. */
function topicOf({ mark, row }: ContactMark, from: number, marks: Mark[]): Mark | null {
  if (row.as !== "noun" || !row.weak) return null;
  let told = false;
  let topic: Mark | null = null;
  for (let m = firstMark(marks, from); m < marks.length; m++) {
    const before = marks[m] as Mark;
    if (before.to > mark.from) break;
    if (sense(before, "contact")) told = true;
    if (told && says(before, "about") && mark.from - before.to <= 3) topic = before;
    else if (topic && (sense(before, "weekday") || sense(before, "days") || sense(before, "number"))) topic = null;
  }
  return topic;
}

/** Sentences after which a journey told by the way is an earlier one. */
const late = 2;

/** "X to meet Y?": a headline that asks tells of nothing. */
function asks(to: number, { tokens, text }: Bench): boolean {
  const end = tokens.end[to - 1] as number;
  const next = to < tokens.count ? (tokens.start[to] as number) : text.length;
  return /^[\s"'»”)\]]*[?؟？]/u.test(text.slice(end, next));
}

/** The word by which a sentence opens by looking back, if it does. */
function opensWith(marks: Mark[], from: number): Mark | null {
  const mark = marks[firstMark(marks, from)];
  return mark !== undefined && mark.from === from && says(mark, "background") ? mark : null;
}
