import type { DayCue } from "../cues/dates.ts";
import { findDays, saidOn } from "../cues/when.ts";
import { type Actor, isLeader } from "../people/actors.ts";
import { type Desk, placesOf } from "../settings/desk.ts";
import type { Mark } from "../words/lexicon.ts";
import { marksIn, says, sense } from "../words/marks.ts";
import type { Sentence } from "../words/segment.ts";
import type { Draft } from "./drafts.ts";

// What a headline tells in the present and the body says is yet to be.

/** Sentences in which a body says whether what its headline tells in the present is yet to be. */
const opening = 2;

/** "X meets A, B and C", and then "X will see A on Thursday": what a headline alone tells in the present is ahead with the rest, where nothing is told as done. */
export function foresee(drafts: Draft[], desk: Desk): void {
  const body = drafts.filter((d) => d.sentence > 0 || d.predicates.some((p) => p.clause.sentence.index > 0));
  const ahead = body.find((d) => d.status === "planned" && d.predicates.some((p) => p.clause.sentence.index <= opening));
  if (body.length === 0) awaitGuest(drafts, desk);
  if (!ahead || body.some((d) => d.status !== "planned")) return;
  for (const draft of drafts) {
    if (!isOpen(draft) || !draft.sides.some((side) => ahead.sides.includes(side))) continue;
    putAhead(draft, ahead.statusBy, "as-the-body", ahead.days);
  }
}

/** Whether only a headline tells of it, in the present and without a day. */
const isOpen = (draft: Draft): boolean =>
  draft.status === "held" &&
  draft.days.length === 0 &&
  draft.predicates.every(({ clause, contact: { row } }) => clause.sentence.index === 0 && row.tense === "present");

function putAhead(draft: Draft, by: Mark | null, rule: string, days: DayCue[]): void {
  draft.status = "planned";
  draft.statusBy = by;
  draft.statusRule = rule;
  draft.days.push(...days);
}

/** "X receives Y in Warsaw", and then "Y arrives on Friday": where the body tells of no contact, the day on which one side comes to the other is that of the headline's. */
function awaitGuest(drafts: Draft[], desk: Desk): void {
  const [draft] = drafts;
  if (!draft || drafts.length > 1 || !isOpen(draft)) return;
  for (const sentence of desk.sentences.slice(1, opening + 1)) {
    const coming = comesAhead(sentence, draft, desk);
    if (!coming) continue;
    putAhead(draft, coming.by, "awaited", coming.days);
    return;
  }
}

/** What a sentence says of when the sides of a headline's contact are to meet: "The meeting is due on Friday", "Y arrives in Warsaw on Friday"; null where it tells of something else. */
function comesAhead(sentence: Sentence, draft: Draft, desk: Desk): { by: Mark; days: DayCue[] } | null {
  const { tokens, day, actors } = desk;
  if (day === null) return null;
  const marks = marksIn(desk.marks, sentence);
  const by = marks.find((m) => says(m, "leaving") || says(m, "planning"));
  const others = ["background", "cancelling", "denying", "offering", "sequel"] as const;
  if (!by || marks.some((m) => others.some((word) => says(m, word)))) return null;
  const days = findDays(tokens, marks, sentence.from, sentence.to, { day }, true).filter((d) => !saidOn(d, marks, tokens));
  if (days.length === 0 || days.some((d) => d.day <= day)) return null;
  const named = (actors[sentence.index] ?? []).filter((a) => a.office && a.office !== "ministry" && a.office !== "spokesperson");
  return isOfSides(named, draft) && isVisit(marks, named, sentence, draft, desk) ? { by, days } : null;
}

/** Whether nobody is named but the sides of a draft: of a leader who has no part in it other things are told. */
const isOfSides = (named: Actor[], draft: Draft): boolean =>
  named.every((a) => (a.country === null || draft.sides.includes(a.country)) && (!isLeader(a) || draft.actors.some(isLeader)));

/** Whether a sentence tells of the meeting or the visit itself, or of one side's coming to where the other is at home or the headline has them meet. */
function isVisit(marks: Mark[], named: Actor[], sentence: Sentence, draft: Draft, desk: Desk): boolean {
  const meeting = marks.some((m) => sense(m, "contact")?.row.as === "noun" && sense(m, "contact")?.row.mode !== "call");
  const places = placesOf(sentence, desk, true, true);
  if (meeting && named.length === 0) return places.every((p) => draft.places.every((own) => own.country === p.country));
  const own = new Set(named.map((a) => a.country));
  const there = (country: string | null) =>
    draft.places.some((p) => p.country === country) || (named.length > 0 && draft.sides.some((side) => side === country && !own.has(side)));
  const visit = marks.some((m) => says(m, "trip") || says(m, "matter-of"));
  return named.length > 0 && places.every((p) => there(p.country)) && (places.length > 0 || meeting || visit);
}
