import { invitationRow } from "../clauses/clauses.ts";
import type { DayCue } from "../cues/dates.ts";
import { findDays, saidOn } from "../cues/when.ts";
import { visit } from "../cues/where.ts";
import type { Draft } from "../events/drafts.ts";
import type { Mark } from "../words/lexicon.ts";
import { firstMark, isJourney, marksIn, says, sense } from "../words/marks.ts";
import { gap, type Sentence } from "../words/segment.ts";
import type { Word } from "../words/senses.ts";
import { dayOfDateline } from "./dateline.ts";
import { type Desk, setAside } from "./desk.ts";

/** Words of a dateline with its agency, before the day of the report. */
const reachOfReport = 8;

/** "ISTANBUL (Agency - 24 May)": whether a day is that of the report, which stands first in its sentence. */
const ofReport = (d: DayCue, from: number, today: number): boolean =>
  d.rule === "date" && d.day === today && d.from >= from && d.from - from <= reachOfReport;

/** The day that fits the status and stands nearest to the contact; a dateline's and a Hijri one only where there is no other. */
export function bestDay(days: DayCue[], draft: Draft, today: number | null): DayCue | undefined {
  if (today === null) return undefined;
  const fitting = days.filter((d) =>
    draft.status === "planned"
      ? d.day >= today - (d.rule === "relative" ? 0 : 1)
      : draft.status === "held"
        ? d.day <= today + (d.rule === "relative" ? 0 : 1)
        : true,
  );
  // "(AGENCY, 15 April) … will hold talks on 28 April"
  const later = draft.status === "planned" && fitting.some((d) => d.day > today && d.rule === "date");
  const reported = (d: DayCue) =>
    draft.predicates.some(({ clause: { sentence } }) => sentence.index > 0 && ofReport(d, sentence.from, today));
  const fits = later ? fitting.filter((d) => !reported(d)) : fitting;
  if (draft.status === "cancelled") {
    const ahead = fits.find((d) => d.day > today);
    if (ahead) return ahead;
  }
  // A headline's contact is no nearer to the first day of the body than to the others.
  const around = (d: DayCue) => {
    const within = draft.predicates.filter(({ clause: { sentence } }) => d.from >= sentence.from && d.from < sentence.to);
    return within.length > 0 ? within : draft.predicates;
  };
  const distance = (d: DayCue) => Math.min(...around(d).map((p) => Math.abs(d.from - p.contact.mark.from)));
  const nearest = (some: DayCue[]) => some.toSorted((a, b) => distance(a) - distance(b))[0];
  const near = (d: DayCue) => d.rule !== "date" || Math.abs(d.day - today) <= 12;
  const written = fits.filter((d) => d.rule === "date" && !d.lunar && near(d));
  // "Bern, 8.2.2019 – Nach der Begegnung vom Donnerstag": the day of the report, not of the event.
  const dateline = (d: DayCue) =>
    draft.predicates.some(({ clause: { sentence } }) => sentence.index > 0 && d.from - sentence.from <= 4 && d.from >= sentence.from);
  return (
    nearest(fits.filter((d) => !dateline(d) && !d.lunar && near(d))) ?? nearest(written) ?? nearest(fits.filter((d) => !d.lunar)) ?? fits[0]
  );
}

/** Sentences over which events of one visit share their day. */
const breath = 8;

/** A day with whether the clause that tells of the event leaves it to the words around it. */
type Settled = DayCue & { inferred: boolean };

/** The day of an event, from its own clause or from what the item says around it; `inferred` where the clause does not name it. Null: it cannot be told. */
export function settleDay(draft: Draft, all: Draft[], desk: Desk): Settled | null {
  const settled = ownDay(draft, all, desk) ?? sharedDay(draft, all, desk) ?? dayOfWriting(draft, desk);
  // "At Y's invitation X will visit Z from 20 to 22 May": a visit begins with the first, and on which of its days a meeting is nobody says.
  const invited = draft.predicates.some((p) => p.contact.row === invitationRow);
  return settled?.span && !invited ? null : settled;
}

function ownDay(draft: Draft, all: Draft[], desk: Desk): Settled | null {
  const { tokens, marks, day } = desk;
  if (day === null) return null;
  const own = bestDay(draft.status === "planned" ? withoutJourney(draft, desk) : draft.days, draft, day);
  if (own) return { ...own, inferred: false };
  // What was called off has no day but its own.
  if (draft.statusRule === "agreed-off") return null;
  // The rest of the sentence, then a neighbouring sentence that tells of nothing else.
  const future = draft.status !== "held";
  const daysOf = ({ from, to }: Sentence) => {
    const found = findDays(tokens, marks, from, to, { day }, future);
    if (found.length === 0 || !future) return found;
    const around = marksIn(marks, { from, to });
    // The day on which it was called off is not that of what was called off, but in "which was to be held on Friday".
    const turns = (m: Mark) => says(m, "says") || says(m, "cancelling");
    const due = (d: DayCue) =>
      around.some(
        (m, k) => says(m, "planning") && m.to <= d.from && !around.slice(k + 1).some((other) => other.to <= d.from && turns(other)),
      );
    if (draft.status === "cancelled") return found.filter((d) => d.day > day || due(d));
    if (draft.status === "planned" && around.some((m) => says(m, "stay"))) return [];
    const later = found.some((d) => d.day > day);
    // The day of the report is no other's where a bracket closes behind it, or a later one follows.
    const closed = (d: DayCue) => ((tokens.before[d.to] ?? 0) & gap.bracket) !== 0;
    return found.filter((d) => !saidOn(d, around, tokens) && !(ofReport(d, from, day) && (later || closed(d))));
  };
  const of = (sentence: Sentence | undefined) => (sentence ? bestDay(daysOf(sentence), draft, day) : undefined);
  const title = draft.predicates.some((p) => p.clause.sentence.index === 0) ? of(desk.sentences[0]) : undefined;
  if (title) return { ...title, inferred: false };
  for (const predicate of draft.predicates) {
    // The day of the announcement is not the day of what is announced.
    const cue = draft.status === "planned" && tells(predicate.clause.sentence, desk, "says") ? undefined : of(predicate.clause.sentence);
    if (cue) return { ...cue, inferred: false };
  }
  // "X in Ankara tomorrow", and below that he is there for three days.
  const stays = draft.status === "planned" && desk.sentences.slice(0, 3).some((s) => tells(s, desk, "stay"));
  if (future && draft === all[0] && !stays) {
    const cue = of(desk.sentences[0]);
    if (cue) return { ...cue, inferred: true };
  }
  // "X will meet Y. The meeting is to be on Friday."
  if (draft.status === "planned" && draft === all[0])
    for (const sentence of desk.sentences.slice(1, 5)) {
      const cue = announces(sentence, all, desk) ? of(sentence) : undefined;
      if (cue && cue.day >= day) return { ...cue, inferred: true };
    }
  const departed =
    draft.status === "planned" && !stays
      ? journeyBefore(draft, desk)
          .map(of)
          .find((cue) => cue && cue.day >= day && !cue.span)
      : undefined;
  if (departed) return { ...departed, inferred: true };
  // Those that one list tells of with this one say nothing against a day.
  const lead = all[0];
  const fellows = (d: Draft) => d.sentence === draft.sentence && d.status === draft.status;
  const others = new Set(all.filter((d) => !fellows(d)).flatMap((d) => d.predicates.map((p) => p.clause.sentence.index)));
  // Where the first of the list has a day of its own, the others have that.
  if (!future && lead && (draft === lead || (fellows(lead) && lead.days.length === 0))) {
    // "The ministry said on Monday" tells the day where nothing else does; a byline does not.
    for (const sentence of desk.sentences.slice(1, 6)) {
      if (others.has(sentence.index) || (sentence.index > 1 && (looksBack(sentence, desk) || setAside(sentence, desk)))) continue;
      const cue = of(sentence);
      const early = sentence.index < 3 && (cue?.rule !== "date" || travels(sentence, desk));
      if (cue && Math.abs(cue.day - day) <= 3 && (tells(sentence, desk) || early)) return { ...cue, inferred: true };
    }
  }
  // The subject came from the sentence before, and with it the day.
  // ... or "went to Burundi on Tuesday. In Bujumbura she met X": from a journey told there.
  for (const predicate of future ? [] : draft.predicates) {
    const { index } = predicate.clause.sentence;
    const before = index > 1 && !others.has(index - 1) ? desk.sentences[index - 1] : undefined;
    const cue = before && (draft.borrowed || travels(before, desk)) ? of(before) : undefined;
    if (cue && Math.abs(cue.day - day) <= 3) return { ...cue, inferred: true };
  }
  const reportedOn = !future && lead && (draft === lead || (fellows(lead) && lead.days.length === 0)) ? dayOfDateline(desk) : null;
  return reportedOn && { ...reportedOn, inferred: true };
}

/** Told in one breath with an event of that day: "met A on Sunday, and also received B". */
function sharedDay(draft: Draft, all: Draft[], desk: Desk): Settled | null {
  const { day } = desk;
  const future = draft.status !== "held";
  if (day === null || draft.statusRule === "agreed-off") return null;
  for (const other of all) {
    if (other === draft || other.status !== draft.status || Math.abs(other.sentence - draft.sentence) > breath) continue;
    if (!other.sides.some((side) => draft.sides.includes(side))) continue;
    // "She will see X on Friday. Talks with Y are planned as well": on which day, nobody says, unless it is one table that is seen in part.
    const common = other.sides.filter((side) => draft.sides.includes(side)).length;
    if (draft.status === "planned" && other.sentence !== draft.sentence && common < 2) continue;
    const cue = future ? bestDay(other.days, other, day) : (ownDay(other, all, desk) ?? dayOfWriting(other, desk));
    // What is told later on with a day further back is an earlier event.
    if (cue && other.sentence > draft.sentence && !future && cue.day < day - 1) continue;
    if (cue && draft.status === "cancelled" && cue.day <= day) continue;
    if (cue) return { ...cue, inferred: true };
  }
  return null;
}

/** "went to Kuwait on 22 October": whether a sentence tells of a journey. */
const travels = ({ from, to }: Sentence, { marks }: Desk): boolean => marksIn(marks, { from, to }).some(isJourney);

/** Told as going on while it is written: a body's present, not a headline's. */
function dayOfWriting({ status, predicates }: Draft, { day }: Desk): Settled | null {
  const going = predicates.find((p) => p.contact.row.tense === "present" && p.clause.sentence.index > 0);
  return going && status === "held" && day !== null
    ? { day, from: going.contact.mark.from, to: going.contact.mark.to, rule: "relative", inferred: true }
    : null;
}

/** "The day before he had met A and B": another day. */
function looksBack(sentence: Sentence, desk: Desk): boolean {
  for (let m = firstMark(desk.marks, sentence.from); m < desk.marks.length; m++) {
    const mark = desk.marks[m] as Mark;
    if (mark.from >= sentence.to) return false;
    if (says(mark, "pluperfect") || sense(mark, "contact")?.row.tense === "pluperfect") return true;
  }
  return false;
}

/**
 * The days of what is planned, without the first of a stay ("starts a two-day visit on Monday and will meet Y"), and, where there is another, without that on which somebody
 * leaves for it ("flies out tonight to meet Y. The meeting will take place on Wednesday").
 */
function withoutJourney(draft: Draft, { marks }: Desk): DayCue[] {
  const near = (...words: Word[]) => draft.days.filter((d) => nearer(d, draft, marks, words));
  const stays = near("stay");
  const days = draft.days.filter((d) => !stays.includes(d));
  const journeys = near("trip", "leaving");
  const others = days.filter((d) => !journeys.includes(d));
  return others.length > 0 ? others : days;
}

/** Whether a day stands nearer to such a word than to what its clause tells of. */
const nearer = (day: DayCue, { predicates }: Draft, marks: Mark[], words: Word[]): boolean =>
  predicates.some(({ clause, contact: { mark } }) => {
    const away = (a: { from: number; to: number }) => Math.max(a.from - day.to, day.from - a.to);
    const within = day.from >= clause.from && day.to <= clause.to;
    return within && marksIn(marks, clause).some((m) => words.some((word) => says(m, word)) && away(m) < away(mark));
  });

/** Whether a sentence that tells of no event itself says when the one announced before it, or the visit for it, is to be. */
export function announces(sentence: Sentence, all: Draft[], desk: Desk): boolean {
  if (all.some((d) => d.predicates.some((p) => p.clause.sentence === sentence))) return false;
  let told = false;
  for (let m = firstMark(desk.marks, sentence.from); m < desk.marks.length; m++) {
    const mark = desk.marks[m] as Mark;
    if (mark.from >= sentence.to) return false;
    const row = sense(mark, "contact")?.row;
    told ||= row?.as === "noun" || says(mark, "trip");
    // "ожидаются переговоры": both in one term.
    if (told && (says(mark, "planning") || (row?.as === "noun" && row.tense === "future"))) return true;
  }
  return false;
}

/** "travels to Belgrade on Friday. There he is to meet Y": the sentences before that tell of a journey, nearest first. To a session one goes for days. */
function journeyBefore({ predicates }: Draft, { sentences, marks }: Desk): Sentence[] {
  const sentence = Math.max(...predicates.map((p) => p.clause.sentence.index));
  const before = sentences.slice(Math.max(0, sentence - visit), sentence).reverse();
  return before.filter(({ from, to }) => {
    const own = marksIn(marks, { from, to });
    const journey = own.findIndex(isJourney);
    const gathers = own.some((m) => says(m, "session") || says(m, "assembly"));
    return journey >= 0 && !gathers && !own.slice(0, journey).some((m) => says(m, "background"));
  });
}

/** Whether a sentence speaks of the contact ("the talks", "the call") or is what an authority said of it; with `only`, whether it has such a word. */
function tells(sentence: Sentence, desk: Desk, only?: "says" | "stay"): boolean {
  for (let m = firstMark(desk.marks, sentence.from); m < desk.marks.length; m++) {
    const mark = desk.marks[m] as Mark;
    if (mark.from >= sentence.to) return false;
    if ((!only && sense(mark, "contact")) || says(mark, only ?? "says")) return true;
  }
  return false;
}
