import { dayIn, isoDay, weekdayOf, yearNear } from "../words/calendars.ts";
import type { Calendar } from "../words/knowledge.ts";
import type { Mark } from "../words/lexicon.ts";
import { marksIn, says, sense } from "../words/marks.ts";
import { gap, shape, type Tokens } from "../words/segment.ts";

// The day that a number, a month or a weekday tells, with what stands beside it.

/** A day the text names. */
export interface DayCue {
  day: number;
  /** Token range it came from. */
  from: number;
  to: number;
  rule: "relative" | "weekday" | "date";
  /** A Hijri date: by the tables, so a day off at times; any other cue is better. */
  lunar?: boolean;
  /** The first of several days that are told as one: "on 3 and 4 May", "from Monday to Friday". On which of them an event was is not told. */
  span?: true;
}

/** What "today" is: the day of publication where the outlet sits. */
export interface Now {
  day: number;
}

/** The number that a token is, up to four digits; null for any other word. */
export const number = (tokens: Tokens, i: number): number | null =>
  i >= 0 && i < tokens.count && (tokens.shape[i] as number) & shape.digits && (tokens.words[i] as string).length <= 4
    ? Number(tokens.words[i])
    : null;

/** Numeric dates: 2024/10/17, 17.10.2024, 1403/03/12. */
export function numericDates(tokens: Tokens, from: number, to: number): DayCue[] {
  const found: DayCue[] = [];
  for (let i = from; i + 2 < to; i++) {
    const a = number(tokens, i);
    const b = number(tokens, i + 1);
    const c = number(tokens, i + 2);
    if (a === null || b === null || c === null) continue;
    const joint =
      (tokens.before[i + 1] as number) & (gap.slash | gap.stop | gap.hyphen) &&
      (tokens.before[i + 2] as number) & (gap.slash | gap.stop | gap.hyphen);
    if (!joint) continue;
    const [year, m, d] = a > 31 ? [a, b, c] : [c, b, a];
    const calendar: Calendar = year < 1500 ? (year < 1430 && year > 1350 ? "jalali" : "hijri") : "gregorian";
    const day = dayIn(calendar, year, m, d);
    if (day !== null && year > 1300) found.push({ day, from: i, to: i + 3, rule: "date" });
  }
  return found;
}

/** "(5.9.)", "(20/3)", "am 27.02.": a day and a month in brackets, or with a nought that no fraction ends with. */
export function daysAndMonths(tokens: Tokens, from: number, to: number, now: Now): DayCue[] {
  const found: DayCue[] = [];
  for (let i = from; i + 1 < to; i++) {
    const [day, month] = [number(tokens, i), number(tokens, i + 1)];
    const by = tokens.before[i + 1];
    if (day === null || month === null || month < 1 || month > 12 || !(by === gap.stop || by === gap.slash) || i + 2 >= tokens.count)
      continue;
    const closing = tokens.before[i + 2] as number;
    const enclosed = (tokens.before[i] as number) & gap.bracket && closing & gap.bracket;
    const padded = /^0\d$/.test(tokens.words[i + 1] as string);
    if (by === gap.slash ? !enclosed : !(closing & gap.stop) || !(enclosed || padded)) continue;
    const year = yearNear("gregorian", now.day);
    const near = [-1, 0, 1].flatMap((d) => dayIn("gregorian", year + d, month, day) ?? []);
    const best = near.sort((a, b) => Math.abs(a - now.day) - Math.abs(b - now.day))[0];
    if (best !== undefined) found.push({ day: best, from: i, to: i + 2, rule: "date" });
  }
  return found;
}

/** Whether a day leads on to the next one: by a hyphen, or by one word for "and" or "to". */
export function joint(tokens: Tokens, marks: Mark[], end: number, start: number): boolean {
  const parted = gap.line | gap.comma | gap.bracket | gap.slash;
  // "13. bis 14. November": the stop of an ordinal.
  const stops = (i: number) => (i === end && number(tokens, end - 1) !== null ? 0 : gap.stop);
  for (let i = end; i <= start; i++) if ((tokens.before[i] as number) & (parted | stops(i))) return false;
  if (start === end) return ((tokens.before[start] as number) & gap.hyphen) !== 0;
  return marksIn(marks, { from: end, to: start }).some((m) => m.from === end && m.to === start && (says(m, "and") || says(m, "until")));
}

/** "11日": the day of this month, or of the month beside it that lies nearer. */
export function dayOfMonth(tokens: Tokens, marks: Mark[], k: number, now: Now, future: boolean): DayCue | null {
  const mark = marks[k] as Mark;
  const at = dayBeside(tokens, marks, k);
  if (at === null) return null;
  const spelled = marks[k - 1]?.from === at ? sense(marks[k - 1] as Mark, "number")?.value : undefined;
  const n = number(tokens, at) ?? spelled ?? 0;
  if (n < 1 || n > 31 || (tokens.words[at] as string).length > 2) return null;
  const before = marks[k - 1];
  if (before && before.to >= mark.from - 1 && (says(before, "unit-month") || sense(before, "month"))) return null;
  // "30日間": a span of days, no date.
  if (
    ["间", "間", "连", "連", "内", "内", "以", "游", "元"].includes(tokens.words[mark.to] ?? "") &&
    (tokens.before[mark.to] as number) === gap.none
  )
    return null;
  const [year = 0, month = 0] = isoDay(now.day).split("-").map(Number);
  let best: DayCue | null = null;
  for (const step of [-1, 0, 1]) {
    const m = ((month - 1 + step + 12) % 12) + 1;
    const y = month + step < 1 ? year - 1 : month + step > 12 ? year + 1 : year;
    const day = dayIn("gregorian", y, m, n);
    if (day === null) continue;
    const cost = (d: number) => Math.abs(d - now.day) * (future === d < now.day ? 3 : 1);
    if (!best || cost(day) < cost(best.day)) best = { day, from: Math.min(at, mark.from), to: Math.max(at + 1, mark.to), rule: "date" };
  }
  return best;
}

/** Words between "el día 20" and the month it is of. */
const reachOfMonth = 2;

/** Where the number of a day stands: right before the word ("11日"), or behind it, where no month follows ("el día 20"). */
function dayBeside(tokens: Tokens, marks: Mark[], k: number): number | null {
  const mark = marks[k] as Mark;
  const before = marks[k - 1];
  // "今（2）日"
  if (((tokens.before[mark.from] as number) & ~gap.bracket) === gap.none) {
    if (number(tokens, mark.from - 1) !== null) return mark.from - 1;
    // "十四日"
    if (before?.to === mark.from && sense(before, "number")) return before.from;
  }
  if (number(tokens, mark.to) === null || (tokens.before[mark.to] as number) !== gap.space) return null;
  const dated = marks.slice(k + 1, k + 5).some((m) => m.from - mark.to <= reachOfMonth + 1 && sense(m, "month"));
  return dated ? null : mark.to;
}

/** Days around the report within which a weekday and the number behind it mean one date. */
const reachOfDated = 31;

/** "LUNES, 10: …", "mardi 11", "na quarta-feira (8)": the day that has both the weekday and the number right behind it, where no month or hour follows; null for none. */
function datedWeekday(tokens: Tokens, marks: Mark[], k: number, weekday: number, now: Now, future: boolean): number | null {
  const { to } = marks[k] as Mark;
  const n = number(tokens, to);
  if (n === null || n < 1 || n > 31 || (tokens.before[to] as number) & (gap.line | gap.stop | gap.hyphen | gap.slash)) return null;
  // "TUESDAY, 11: at 9.30": a heading, and not an hour.
  const heads = to + 1 < tokens.count && ((tokens.before[to + 1] as number) & gap.colon) !== 0 && number(tokens, to + 1) === null;
  const behind =
    !heads && marks.slice(k + 1, k + 4).some((m) => m.from > to && m.from - to <= 2 && (sense(m, "month") || says(m, "clock")));
  const joint = to + 1 < tokens.count && number(tokens, to + 1) !== null && ((tokens.before[to + 1] as number) & ~gap.space) !== 0;
  if (behind || joint) return null;
  const cost = (day: number) => Math.abs(day - now.day) * (future === day < now.day ? 3 : 1);
  let best: number | null = null;
  for (let day = now.day - reachOfDated; day <= now.day + reachOfDated; day++)
    if (weekdayOf(day) === weekday && Number(isoDay(day).slice(8)) === n && (best === null || cost(day) < cost(best))) best = day;
  return best;
}

export function weekdayCue(
  tokens: Tokens,
  marks: Mark[],
  k: number,
  weekday: number,
  now: Now,
  future: boolean,
  ahead: boolean,
): DayCue | null {
  const mark = marks[k] as Mark;
  const near = (j: number) => {
    const other = marks[j];
    return other && Math.abs(other.from - mark.from) <= 2 + (mark.to - mark.from) ? other : undefined;
  };
  const neighbours = [near(k - 1), near(k + 1)].filter((m) => m !== undefined);
  const dated = datedWeekday(tokens, marks, k, weekday, now, future);
  if (dated !== null) return { day: dated, from: mark.from, to: mark.to + 1, rule: "date" };
  const today = weekdayOf(now.day);
  const next = neighbours.some((m) => says(m, "next") && m.from <= mark.to + 1);
  const last = neighbours.some((m) => says(m, "last"));
  let offset = weekday - today;
  if (last) offset = offset >= 0 ? offset - 7 : offset;
  else if (next) offset = offset <= 0 ? offset + 7 : offset;
  // Of the day just past, "on Friday" tells when somebody came or spoke, and not of a week ahead.
  else if (future && offset === -1 && !ahead) return null;
  else if (future) offset = offset < 0 ? offset + 7 : offset;
  else offset = offset > 0 ? offset - 7 : offset;
  return { day: now.day + offset, from: mark.from, to: mark.to, rule: "weekday" };
}

/** "29-30 May", "с 24 по 25 ноября", "11 et 12 octobre": the token of the lower number that a number goes on from; null for any other number. */
function firstOf(tokens: Tokens, marks: Mark[], i: number): number | null {
  const last = number(tokens, i) as number;
  const at = (tokens.before[i] as number) & gap.hyphen ? i - 1 : joint(tokens, marks, i - 1, i) ? i - 2 : null;
  const first = at === null ? null : number(tokens, at);
  return first !== null && first >= 1 && first < last ? at : null;
}

/** "26 Mehr", "June 3", "el 3 de mayo de 2024": the date that a month is told with, in the year beside it or the one that lies nearest; null for a month alone. */
export function dateAround(
  tokens: Tokens,
  marks: Mark[],
  k: number,
  months: { calendar: Calendar; month: number }[],
  now: Now,
  future: boolean,
): DayCue | null {
  const mark = marks[k] as Mark;
  const behind = endOfMonth(tokens, marks, mark);
  const before = dayBefore(tokens, marks, k);
  const told = before ? { ...before, end: mark.to, next: behind } : dayBehind(tokens, marks, mark, behind);
  if (!told) return null;
  const year = yearAt(tokens, told.next);
  const end = year ? year.at + 1 : told.end;
  const date = nearest(months, told.day, year?.year ?? null, now, future);
  return date && { day: date.day, from: told.at, to: end, rule: "date", lunar: date.lunar, ...(told.span && { span: true }) };
}

/** The day before a month ("26 Mehr", "the 3rd of June", "22 من تشرين", "الثامن عشر من أبريل"), and where it begins. */
function dayBefore(tokens: Tokens, marks: Mark[], k: number): { day: number; at: number; span: boolean } | null {
  const { from } = marks[k] as Mark;
  let beside = k - 1;
  for (let back = 1; back <= 3; back++) {
    const i = from - back;
    // "14. März": the stop of an ordinal.
    const stops = back > 1 || number(tokens, i) === null ? gap.line | gap.stop : gap.line;
    if (i < 0 || (tokens.before[i + 1] as number) & stops) return null;
    const n = number(tokens, i);
    if (n !== null) {
      if (n < 1 || n > 31) return null;
      // "on 29-30 May": the first of them.
      const first = firstOf(tokens, marks, i);
      return { day: number(tokens, first ?? i) as number, at: first ?? i, span: first !== null };
    }
    while (beside > 0 && (marks[beside] as Mark).from > i) beside--;
    const word = marks[beside];
    if (word && word.from <= i && word.to > i) {
      const spoken = sense(word, "number");
      if (spoken) return { day: spoken.value, at: word.from, span: false };
      if (!linking.has(tokens.words[i] as string)) return null;
    } else if ((tokens.words[i] as string).length > 4) return null;
  }
  return null;
}
/** Words between a day and its month. */
const linking: ReadonlySet<string> = new Set(["of", "the", "de", "من", "شهر", "ماه", "st", "nd", "rd", "th"]);
const ordinals: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

/** Where a month ends: "ماه" behind a Persian one and "/October" behind an Arabic one are of it. */
function endOfMonth(tokens: Tokens, marks: Mark[], { to }: Mark): number {
  let next = to;
  while (
    next < tokens.count &&
    next < to + 2 &&
    number(tokens, next) === null &&
    marks.some((m) => m.from === next && (says(m, "unit-month") || sense(m, "month")))
  )
    next++;
  return next;
}

/** The day behind a month that ends before a token ("June 3"), with where it ends. */
function dayBehind(
  tokens: Tokens,
  marks: Mark[],
  { from }: Mark,
  next: number,
): { day: number; at: number; end: number; next: number; span: boolean } | null {
  const day = number(tokens, next);
  if (day === null || day < 1 || day > 31 || (tokens.before[next] as number) & (gap.line | gap.comma)) return null;
  let end = next + 1;
  if (end < tokens.count && ordinals.has(tokens.words[end] as string)) end++;
  // "April 10-15", "February 24 to 27"
  const last = (tokens.before[end] ?? 0) & gap.hyphen ? end : end + 1;
  const until = number(tokens, last);
  const leads = last === end || marks.some((m) => m.from === end && m.to === last && says(m, "until"));
  const span = leads && until !== null && until > day && until <= 31;
  if (span) end = last + 1;
  return { day, at: from, end, next: end, span };
}

/** The year that stands at a token or up to two behind it. */
function yearAt(tokens: Tokens, next: number): { year: number; at: number } | null {
  for (let i = next; i < Math.min(next + 3, tokens.count); i++) {
    const n = number(tokens, i);
    if (n !== null) return n >= 1300 && n <= 2100 ? { year: n, at: i } : null;
  }
  return null;
}

/** The date of a day and a month that lies nearest; `months`: what the month's name means in each calendar. `year`: as the text tells it, or null. */
function nearest(
  months: { calendar: Calendar; month: number }[],
  day: number,
  year: number | null,
  now: Now,
  future: boolean,
): { day: number; lunar: boolean } | null {
  let best: { day: number; lunar: boolean } | null = null;
  for (const { calendar, month } of months) {
    const told = year !== null && (calendar === "gregorian" ? year > 1800 : year < 1600);
    const years = told ? [year] : [-1, 0, 1].map((d) => yearNear(calendar, now.day) + d);
    for (const y of years) {
      const resolved = dayIn(calendar, y, month, day);
      if (resolved === null) continue;
      const distance = (d: number) => Math.abs(d - now.day) * (!told && !future && d > now.day + 1 ? 3 : 1);
      if (!best || distance(resolved) < distance(best.day)) best = { day: resolved, lunar: calendar === "hijri" };
    }
  }
  return best;
}
