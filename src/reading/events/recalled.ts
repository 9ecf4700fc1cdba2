import type { Clause, ContactMark } from "../clauses/clauses.ts";
import type { Predicate } from "../clauses/predicates.ts";
import { earlierYear, findDays, since } from "../cues/when.ts";
import { isoDay } from "../words/calendars.ts";
import type { Mark } from "../words/lexicon.ts";
import { firstMark, isJourney, says, sense } from "../words/marks.ts";
import type { Bench } from "./bench.ts";

// By which words a text looks back on a contact, or only speaks of it.

/** Days within which what the first sentence reports is its news. */
const fresh = 3;

/** "C said that A and B had met on Tuesday": the tense of what is reported, and no look back, where it opens the text and has a day just past. */
export function reported({ clause, contact }: Predicate, { tokens, marks, day }: Bench): boolean {
  if (day === null || clause.sentence.index > 1 || clause.contacts.some((c) => c.mark.from < contact.mark.from)) return false;
  const at = firstMark(marks, clause.from);
  const before = marks.slice(Math.max(0, at - 2), at);
  const told = clause.after === "says" || (clause.after === "breaks" && before.some((m) => says(m, "says") && clause.from - m.to <= 2));
  return told && findDays(tokens, clause.marks, clause.from, clause.to, { day }, false).some((d) => d.day <= day && d.day >= day - fresh);
}

/** Words between "had said" and what was said: "had said on Saturday that". */
const reachOfReport = 4;

/** "The ministry had said on Saturday that X spoke with Y": what was news before. */
export function saidBefore({ from, sentence }: Clause, marks: Mark[]): Mark | null {
  for (let m = firstMark(marks, from) - 1; m >= 0; m--) {
    const mark = marks[m] as Mark;
    if (mark.from < sentence.from || from - mark.to > reachOfReport) return null;
    if (says(mark, "says")) return says(mark, "background") ? mark : null;
  }
  return null;
}

/** The token of an earlier year in a contact's clause, but for one of what was spoken of: "met X and spoke about the deal of 2015". */
export function yearOf({ clause, contact }: Predicate, { tokens, marks, day }: Bench): number | null {
  const about = clause.cues.find((c) => c.word === "about" && c.mark.from >= contact.mark.to)?.mark.from;
  return earlierYear(tokens, marks, clause.from, about ?? clause.to, { day: day as number });
}

/** Words between a place and the month told with it: "in Brussels in late August". */
const reachOfMonth = 3;

/** "At the summit held in March, X met Y", "they met in Brussels in March": a month that is not that of the report and stands without a day, or null. */
export function earlierMonth({ clause, contact }: Predicate, { tokens, marks, day }: Bench): Mark | null {
  if (day === null || clause.sentence.index === 0) return null;
  const dated = (from: number, to: number) => findDays(tokens, marks, from, to, { day }, false).length > 0;
  const month = clause.marks.find((m) => {
    const where = () =>
      clause.marks.some((c) => sense(c, "city") && c.from >= contact.mark.to && c.to <= m.from && m.from - c.to <= reachOfMonth);
    return (m.from - contact.mark.to <= 1 || where()) && isEarlier(m, marks, day);
  });
  return month && !dated(clause.from, clause.to) ? month : null;
}

/** Sentences within which a journey of an earlier month may be what the text reports. */
const lead = 1;

/** "Last month he visited Ankara, where he met Y", "was in Ankara in October, when he met Y": the words that look back, before the "where" or "when" of a clause. */
export function earlierStay({ from, sentence }: Clause, bench: Bench): Mark | undefined {
  const { marks } = bench;
  const at = firstMark(marks, from) - 1;
  const where = marks[at];
  if (!where || where.to !== from) return undefined;
  const before = marks.slice(firstMark(marks, sentence.from), at);
  const stay = says(where, "where") || (says(where, "breaks") && before.some((m) => isJourney(m) || sense(m, "city")));
  if (!stay) return undefined;
  const day = (other: Mark | undefined) => other !== undefined && (sense(other, "weekday") ?? sense(other, "days")) !== undefined;
  return (
    before.find((m, k) => says(m, "background") && !day(m) && !day(before[k - 1]) && !day(before[k + 1])) ??
    (sentence.index > lead ? undatedMonth(before, sentence.from, where.from, bench) : undefined)
  );
}

/** An earlier month that stands without a day in a stretch of a sentence. */
function undatedMonth(within: Mark[], from: number, to: number, { tokens, marks, day }: Bench): Mark | undefined {
  const month = day === null ? undefined : within.find((m) => isEarlier(m, marks, day));
  return month && findDays(tokens, marks, from, to, { day: day as number }, false).length === 0 ? month : undefined;
}

/** Whether a word names a month before that of the report; of the coming ones one speaks ahead. */
function isEarlier(mark: Mark, marks: Mark[], day: number): boolean {
  const month = sense(mark, "month");
  const now = Number(isoDay(day).slice(5, 7));
  if (month?.calendar !== "gregorian" || month.month === now || since(mark, marks)) return false;
  return (now - month.month + 12) % 12 <= 6;
}

/** "briefed Y on his recent consultations with Z": talks that were spoken of. */
export function topicOf({ mark, row }: ContactMark, from: number, marks: Mark[]): Mark | null {
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

/**
 * "The talks come a week after X's visit to A, during which he met Y": the words behind which stands what was before the news, or null. They follow the news, or
 * begin the sentence with it ("وتأتي الزيارة بعد"). "The statement came after a meeting" tells of that meeting.
 */
export function cameBefore({ sentence }: Clause, contact: Mark, { marks }: Bench): Mark | null {
  let news = false;
  for (let m = firstMark(marks, sentence.from); m < marks.length; m++) {
    const mark = marks[m] as Mark;
    if (mark.from >= contact.from) return null;
    if (says(mark, "comesAfter")) return news || mark.from === sentence.from ? mark : null;
    const row = sense(mark, "contact")?.row;
    if (row?.as === "verb") return null;
    news ||= row !== undefined || isJourney(mark) || sense(mark, "channel") !== undefined;
  }
  return null;
}

/** The word by which a sentence opens by looking back, if it does. */
export function opensWith(marks: Mark[], from: number): Mark | null {
  const mark = marks[firstMark(marks, from)];
  return mark !== undefined && mark.from === from && says(mark, "background") ? mark : null;
}
