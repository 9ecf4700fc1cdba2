import type { ContactMark, Cue } from "../clauses/clauses.ts";
import type { Predicate } from "../clauses/predicates.ts";
import type { DayCue } from "../cues/dates.ts";
import { findDays } from "../cues/when.ts";
import type { Mark } from "../words/lexicon.ts";
import { behind, firstMark, isJourney, says, sense } from "../words/marks.ts";
import { commaBetween } from "../words/segment.ts";
import type { Bench } from "./bench.ts";
import { earlierMonth } from "./recalled.ts";

// What a journey or a plan told before makes of a contact without a verb of its own that says so.

/** Whether a contact is told in the present, or as a noun beside a word of plans, after a journey that is still ahead. */
export function onJourney({ clause, contact: { row, mark } }: Predicate, { journey, day, tokens }: Bench): boolean {
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
export function goesOnAhead(predicate: Predicate, bench: Bench): boolean {
  const { clause, contact } = predicate;
  const { row, mark } = contact;
  const { day, tokens } = bench;
  if (!(row.as === "noun" || row.tense === "present" || row.untensed) || clause.sentence.paragraph === 0) return false;
  const told = (c: Cue) =>
    c.word === "held" || (c.word === "in" && behind(c.mark, mark, 2)) || (c.word === "background" && c.mark.to <= mark.from);
  if (clause.cues.some(told)) return false;
  // "Later, in early November, he spoke with X": a month gone by turns back.
  if (earlierMonth(predicate, bench)) return false;
  return !findDays(tokens, clause.marks, clause.from, clause.to, { day: day ?? 0 }, false).some((d) => day !== null && d.day < day);
}

/** "goes to Ankara tomorrow to talk with X": the days of the clause right before, which tells of a journey. */
export function daysOfJourney({ clause }: Predicate, { tokens, marks, day }: Bench): DayCue[] {
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
    travels ||= isJourney(mark);
  }
  return travels ? findDays(tokens, marks, from, end, { day }, true).filter((d) => d.day >= day) : [];
}

/** "is to fly on to Yerevan, where she meets X": told in the present of a place that somebody has yet to get to. */
export function onArrival({ clause, contact: { row } }: Predicate, marks: Mark[]): boolean {
  const at = firstMark(marks, clause.from) - 1;
  const where = marks[at];
  if (row.tense !== "present" || !where || where.to !== clause.from || !says(where, "where")) return false;
  return marks.slice(firstMark(marks, clause.sentence.from), at).some((m) => says(m, "planning") || says(m, "leaving"));
}

/** "expects X on Friday": a verb that is as often said of other things. */
export const expectsGuest = ({ row }: ContactMark): boolean =>
  row.as === "verb" && row.weak === true && row.tense === "future" && row.takes.every((t) => t === "object");

/** Letters of a word that is more than an article. */
const longWord = 3;

/** Whether whoever is expected stands by the verb himself: "expects X in Warsaw on Friday", but not "expects an answer of X on Friday". */
export function isGuest({ actors, contact: { mark } }: Predicate, { tokens, marks }: Bench): boolean {
  const behindVerb = actors.filter((a) => a.from >= mark.to);
  const last = Math.max(...behindVerb.map((a) => a.from));
  const known = [...behindVerb, ...marks.slice(firstMark(marks, mark.to), firstMark(marks, last))];
  for (let t = mark.to; t < last; t++) {
    const long = (tokens.end[t] as number) - (tokens.start[t] as number) >= longWord;
    if (long && !known.some((k) => k.from <= t && t < k.to)) return false;
  }
  return behindVerb.length > 0;
}
