import { invitationRow } from "../clauses/clauses.ts";
import { receives } from "../clauses/occasion.ts";
import type { Predicate } from "../clauses/predicates.ts";
import { daysInTurn } from "../clauses/turns.ts";
import type { DayCue } from "../cues/dates.ts";
import { findDays, saidOn } from "../cues/when.ts";
import { findPlaces, type PlaceCue, placeOfWhere } from "../cues/where.ts";
import { says, sense } from "../words/marks.ts";
import { daysOfJourney } from "./ahead.ts";
import type { Bench } from "./bench.ts";
import type { Judgement } from "./status.ts";

/** When and where a clause tells that a contact was; `there`: the place before it that a "where" leads on from. */
export interface Circumstances {
  days: DayCue[];
  places: PlaceCue[];
  there: PlaceCue | null;
}

/** Finds the days and places that the clause of a predicate tells, or those before it that it goes on from. */
export function circumstances(
  predicate: Predicate,
  sides: string[],
  judged: Extract<Judgement, { kind: "event" }>,
  bench: Bench,
): Circumstances {
  const { clause, contact } = predicate;
  const { marks, tokens, day, taken } = bench;
  const future = judged.status !== "held" || contact.row.tense === "present";
  // What was agreed on has its own day and place behind it.
  const from = predicate.rule === "agreed" && clause.ruledBy?.word !== "agreeing" ? contact.mark.from : clause.from;
  let days = day === null ? [] : daysOf(predicate, judged, from, future, day, bench);
  let places = findPlaces(tokens, clause.marks, from, clause.to, taken, bench.capitals, {
    ahead: judged.status !== "held",
    // "will travel to X for talks with Y", "welcomed Y to X"
    toward: clause.cues.some((c) => c.word === "trip")
      ? judged.status !== "held" || (days[0] !== undefined && days[0].day > (day ?? 0))
      : receives(contact.row),
  });
  // "following the visit to X last month"
  places = places.filter((p) => !clause.marks.some((m) => says(m, "background") && m.from >= p.to && m.from - p.to <= 1));
  // "应 A、B 邀请": each host receives at home.
  if (contact.row === invitationRow) places = visited(predicate, sides, places, taken);
  const there = places.length === 0 ? placeOfWhere(marks, clause.from, taken) : null;
  // "On 5 February he was in Iraq, where he met its minister": that day.
  if (there && days.length === 0 && day !== null) days = findDays(tokens, marks, clause.sentence.from, clause.from, { day }, future);
  return { days, places: there ? [there] : places, there };
}

function daysOf(
  predicate: Predicate,
  judged: Extract<Judgement, { kind: "event" }>,
  from: number,
  future: boolean,
  day: number,
  bench: Bench,
): DayCue[] {
  const { clause, contact } = predicate;
  const { tokens } = bench;
  // "postponed from Thursday to Friday": it is on the latter.
  const moved = judged.rule === "moved" && judged.by ? findDays(tokens, clause.marks, judged.by.from, judged.by.to, { day }, true) : [];
  const told = findDays(tokens, clause.marks, from, clause.to, { day }, future);
  let days =
    moved.length > 0
      ? moved
      : daysInTurn(judged.status === "held" ? told : told.filter((d) => !saidOn(d, clause.marks, tokens)), predicate);
  if (judged.status === "planned" && days.length === 0) days = daysOfJourney(predicate, bench);
  // The present tells of the next few days or of those just past.
  if (contact.row.tense === "present" && days[0] && days[0].day > day + 3)
    days = findDays(tokens, clause.marks, from, clause.to, { day }, false);
  // "agreed in a call on a meeting next Tuesday": the day ahead is not the call's.
  const pact = predicate.rule === "agreed" || judged.status !== "held" ? undefined : clause.cues.find((c) => c.word === "agreeing");
  return pact ? days.filter((d) => d.from < pact.mark.from || d.day <= day) : days;
}

/** Of the places that a journey leads to, those of the sides; or the side that it names without a word for "in". */
function visited({ clause }: Predicate, sides: string[], places: PlaceCue[], taken: Uint8Array): PlaceCue[] {
  const own = places.filter((p) => p.country === null || sides.includes(p.country));
  const named = clause.marks.find((m) => !taken[m.from] && sides.includes(sense(m, "country")?.code ?? ""));
  if (own.length > 0 || places.length === 0 || !named) return own;
  return [{ name: null, country: sense(named, "country")?.code ?? null, from: named.from, to: named.to, city: false }];
}
