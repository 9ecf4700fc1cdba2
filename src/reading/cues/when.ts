import { isoDay } from "../words/calendars.ts";
import type { Mark } from "../words/lexicon.ts";
import { firstMark, marksIn, says, sense } from "../words/marks.ts";
import { commaBetween, gap, isGlyph, type Tokens } from "../words/segment.ts";
import type { Word } from "../words/senses.ts";
import { type DayCue, dateAround, dayOfMonth, daysAndMonths, joint, type Now, number, numericDates, weekdayCue } from "./dates.ts";

/** "in 2006", "در سال ۱۳۸۵": the token of a year before that of `now`, of the common or the Persian calendar; null where none is told. */
export function earlierYear(tokens: Tokens, marks: Mark[], from: number, to: number, now: Now): number | null {
  const year = Number(isoDay(now.day).slice(0, 4));
  for (let i = from; i < to; i++) {
    const told = number(tokens, i) ?? 0;
    const common = told >= persian.first && told <= persian.last ? told + persian.ahead : told;
    if (common >= firstYear && common < year && !since({ from: i }, marks)) return i;
  }
  return null;
}

/** Years before which a number counts something else. */
const firstYear = 1900;
/** Persian years that cannot be hours or hijri years, and the common year in which they end. */
const persian = { first: 1300, last: 1420, ahead: 622 };

/** Words between the first day of a journey and the last. */
const reachOfSpan = 3;

/** Words between a day and the bracket that tells it by another clock. */
const reachOfElsewhere = 7;

/** Words between a day and "the day after", "the same day". */
const reachOfDayBefore = 60;

/** Whether a bracket begins before a token, and none ends. */
function opensBracket(tokens: Tokens, from: number, to: number): boolean {
  let brackets = 0;
  for (let i = from; i <= to; i++) if ((tokens.before[i] as number) & gap.bracket) brackets++;
  return brackets === 1;
}

/** A text while its days are looked for; `future`: what it tells is to come. */
interface Dated {
  tokens: Tokens;
  marks: Mark[];
  now: Now;
  future: boolean;
  /** It is looked through for the day told last, which "in the afternoon" only tells once more. */
  back: boolean;
}

/** Finds the days named in a stretch of text. `future` says which way a bare weekday points. */
export const findDays = (tokens: Tokens, marks: Mark[], from: number, to: number, now: Now, future: boolean): DayCue[] =>
  daysOf({ tokens, marks, now, future, back: false }, from, to);

/** The days that a stretch of a text tells, each once. */
function daysOf(text: Dated, from: number, to: number): DayCue[] {
  const { tokens, marks, now, future } = text;
  const named = namedDays(text, from, to);
  for (const needless of doublings) withoutNeedless(named, needless, text);
  const told = future ? firstDays(named) : named;
  return [...told, ...numericDates(tokens, from, to), ...daysAndMonths(tokens, from, to, now)].filter((cue) => !since(cue, marks));
}

/** The days that words tell, in order. */
function namedDays(text: Dated, from: number, to: number): DayCue[] {
  const found: DayCue[] = [];
  for (let k = firstMark(text.marks, from); k < text.marks.length && (text.marks[k] as Mark).from < to; k++) {
    const cue = dayOf(text, k, found);
    if (cue) found.push(cue);
  }
  return found;
}

/** The day that a word tells, or null; `before`: those told before it. */
function dayOf(text: Dated, k: number, before: DayCue[]): DayCue | null {
  const { tokens, marks, now, future } = text;
  const mark = marks[k] as Mark;
  const days = sense(mark, "days");
  // "۲۰ روز گذشته": the last twenty days, and not yesterday.
  if (days && mark.to - mark.from > 1 && number(tokens, mark.from - 1) !== null && tokens.before[mark.from] === gap.space) return null;
  const after = says(mark, "day-after");
  if (after || (says(mark, "that-day") && !text.back)) {
    const told = daysOf({ ...text, back: true }, Math.max(0, mark.from - reachOfDayBefore), mark.from).at(-1);
    if (told || !days) return told ? { day: told.day + Number(after), from: mark.from, to: mark.to, rule: "relative" } : null;
  }
  // "کل": tomorrow of what is to come, yesterday of what has been.
  if (days) return { day: now.day + (days.mirrored && !future ? -days.days : days.days), from: mark.from, to: mark.to, rule: "relative" };
  if (sense(mark, "month")) {
    const months = mark.entries.filter((e) => e.sense === "month");
    return dateAround(tokens, marks, k, months, now, future);
  }
  if (says(mark, "unit-day")) return dayOfMonth(tokens, marks, k, now, future);
  const weekday = sense(mark, "weekday");
  if (!weekday) return null;
  // "در دوشنبه", "شهر دوشنبه": in Dushanbe, and not on a Monday.
  const lead = marks[k - 1];
  if (sense(mark, "city") && lead?.to === mark.from && (says(lead, "in") || says(lead, "capital"))) return null;
  // "arrives on Wednesday and meets him on Thursday": of the same days ahead.
  const ahead = before.some((c) => c.rule === "weekday" && c.day > now.day);
  return weekdayCue(tokens, marks, k, weekday.weekday, now, future, ahead);
}

/** Which of two days told one after the other says nothing more; null: both stand. May change the one that stays. */
type Needless = (a: DayCue, b: DayCue, text: Dated) => DayCue | null;

/** Leaves the needless ones of neighbours out, from the last on. Changes the days in place. */
function withoutNeedless(days: DayCue[], needless: Needless, text: Dated): void {
  for (let k = days.length - 1; k > 0; k--) {
    const [a, b] = [days[k - 1] as DayCue, days[k] as DayCue];
    const left = needless(a, b, text);
    if (left) days.splice(left === a ? k - 1 : k, 1);
  }
}

/** "yesterday, Friday": the weekday does not depend on when the outlet's day ended. */
const withWeekday: Needless = (a, b) => {
  if (b.from - a.to > 1 || a.rule === b.rule || a.rule === "date" || b.rule === "date" || Math.abs(a.day - b.day) > 1) return null;
  return a.rule === "relative" ? a : b;
};

/** "en la tarde del jueves": of the day named right behind it. */
const ofNextDay: Needless = (a, b, { marks }) =>
  b.from - a.to <= 1 && marks.some((m) => m.from === a.from && says(m, "that-day")) ? a : null;

/** "dans la soirée du 3 mai": the evening of that day. */
const eveningOf: Needless = (a, b, { tokens, marks, now }) =>
  a.rule === "relative" && a.day === now.day && b.rule === "date" && partOf(tokens, marks, a.to, b.from) ? a : null;

/** "14日午後（日本時間15日午前）": the same hour elsewhere. */
const sameHour: Needless = (a, b, { tokens }) => {
  if (a.rule !== "date" || b.rule !== "date" || Math.abs(a.day - b.day) !== 1 || b.from - a.to > reachOfElsewhere) return null;
  return opensBracket(tokens, a.to, b.from) ? b : null;
};

/** "on Friday and Saturday", "7月12日至16日": the first stands for all of them. */
const lastOfSpan: Needless = (a, b, { tokens, marks }) => {
  // "5月9日至10日": the word for a day ends the first.
  const end = marks.some((m) => m.from === a.to && says(m, "unit-day")) ? a.to + 1 : a.to;
  if (b.day <= a.day || b.from - end > 1 || !joint(tokens, marks, end, b.from)) return null;
  a.span = true;
  a.to = b.to;
  return b;
};

/** "12日夜から13日未明": a night begins with the first of its two days. */
const endOfNight: Needless = (a, b, { marks }) => {
  if (a.rule !== "date" || b.day - a.day !== 1 || b.from - a.to > reachOfSpan) return null;
  return marksIn(marks, { from: a.to, to: b.from }).some((m) => says(m, "until")) ? b : null;
};

/** In the order in which they are gone through: a span may be one of days that were told twice. */
const doublings: readonly Needless[] = [ofNextDay, withWeekday, eveningOf, sameHour, lastOfSpan, endOfNight];

/** "from 31 March to 2 April", "in the night from the 12th to the 13th": what is to be begins with the first. */
function firstDays(days: DayCue[]): DayCue[] {
  const found: DayCue[] = [];
  let end = -reachOfSpan;
  let first: DayCue | undefined;
  for (const cue of days) {
    // "on Tuesday and Wednesday"
    const reach =
      first?.rule === "weekday" && cue.rule === "weekday" ? 1 : first?.rule === "date" && cue.rule !== "relative" ? reachOfSpan : -1;
    const within = first !== undefined && cue.day > first.day && cue.from - end <= reach;
    end = cue.to;
    if (within) continue;
    first = cue;
    found.push(cue);
  }
  return found;
}

/** Whether what ends at one token is of what begins at another: right beside it, or with one word for "of" between. */
function partOf(tokens: Tokens, marks: Mark[], end: number, start: number): boolean {
  if (start - end > 1 || commaBetween(tokens, end - 1, start)) return false;
  return start === end || marksIn(marks, { from: end, to: start }).some((m) => m.from === end && says(m, "of"));
}

/** "his fifth trip since 7 October": from when something has been going on, and not when it was. */
export function since({ from }: { from: number }, marks: Mark[]): boolean {
  const lead = marks[firstMark(marks, from) - 1];
  return lead !== undefined && says(lead, "since") && from - lead.to <= 1;
}

/** Words between a day and the verb of saying whose day it is. */
const reachOfSaying = 2;
/** Words of "said in a regular press briefing on" before the day. */
const reachOfSaid = 6;

/**
 * Whether a day is that of an announcement: "会談することが10日、分かった", where the verb stands last; "the ministry said in a statement on Friday", where the
 * day closes what is said of the saying. `marks`: those around the day, in order.
 */
export function saidOn(day: DayCue, marks: Mark[], tokens: Tokens): boolean {
  const ends =
    day.to >= tokens.count ||
    ((tokens.before[day.to] as number) & ~gap.space) !== 0 ||
    marks.some((m) => m.from === day.to && (says(m, "breaks") || says(m, "says"))) ||
    // "a annoncé mercredi le ministère": who said it stands behind the day.
    marks.some((m) => m.from >= day.to && m.from - day.to <= 1 && sense(m, "office") !== undefined);
  // "an official statement": no official.
  const common = (m: Mark) => m.entries.some((e) => e.sense === "word" && e.word === "common");
  const other = (m: Mark) =>
    (!common(m) || says(m, "planning") || says(m, "with")) &&
    m.entries.some((e) =>
      e.sense === "word" ? telling.has(e.word) : e.sense !== "city" && e.sense !== "country" && e.sense !== "weekday",
    );
  // "will meet on 15 March, the Kremlin said": behind a comma it is told who said it, but where words are written without spaces the verb itself may follow one.
  const parted = (m: Mark) => !isGlyph(tokens, m.from) && commaBetween(tokens, day.to - 1, m.from);
  return marks.some(
    (m, k) =>
      says(m, "says") &&
      ((m.from >= day.to && m.from - day.to <= reachOfSaying && !parted(m)) ||
        (ends && m.to <= day.from && day.from - m.to <= reachOfSaid && !marks.slice(k + 1).some((o) => o.from < day.from && other(o)))),
  );
}

/** Words that tell of something beside the saying. */
const telling: ReadonlySet<Word> = new Set<Word>([
  "planning",
  "trip",
  "leaving",
  "held",
  "session",
  "cancelling",
  "with",
  "invited",
  "breaks",
]);
