import type { Calendar } from "./knowledge.ts";

// Days are counted since 1 January 1970 (UTC); arithmetic on whole numbers keeps zones and clocks out of it.

export const dayMs = 86_400_000;
export const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / dayMs;
export const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
/** 0 is Monday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Day of a Jalali (solar Hijri) date, by the 2820-year cycle as civil calendars print it; right for 1178 to 1633. */
export function jalaliDay(year: number, month: number, day: number): number {
  const breaks = [-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178];
  const gregorian = year + 621;
  let leaps = -14;
  let start = breaks[0] as number;
  let jump = 0;
  for (let i = 1; i < breaks.length; i++) {
    const end = breaks[i] as number;
    jump = end - start;
    if (year < end) break;
    leaps += Math.floor(jump / 33) * 8 + Math.floor((jump % 33) / 4);
    start = end;
  }
  let n = year - start;
  leaps += Math.floor(n / 33) * 8 + Math.floor(((n % 33) + 3) / 4);
  if (jump % 33 === 4 && jump - n === 4) leaps++;
  const gregorianLeaps = Math.floor(gregorian / 4) - Math.floor(((Math.floor(gregorian / 100) + 1) * 3) / 4) - 150;
  const march = 20 + leaps - gregorianLeaps;
  n = (month - 1) * 31 - Math.floor(month / 7) * (month - 7) + day - 1;
  return dayOf(gregorian, 3, march) + n;
}

/** Day of a Hijri date by the tabular calendar: a sighting may make it a day earlier or later. */
export function hijriDay(year: number, month: number, day: number): number {
  const epoch = -492148;
  return day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + epoch - 1;
}

/** Day of a date in any calendar, or null where there is no such day. */
export function dayIn(calendar: Calendar, year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (calendar === "gregorian") {
    const at = dayOf(year, month, day);
    return new Date(at * dayMs).getUTCMonth() === month - 1 ? at : null;
  }
  return calendar === "jalali" ? jalaliDay(year, month, day) : hijriDay(year, month, day);
}

/** The year of a calendar in which a day lies, near enough to try it and its neighbours. */
export function yearNear(calendar: Calendar, day: number): number {
  const gregorian = new Date(day * dayMs).getUTCFullYear();
  if (calendar === "gregorian") return gregorian;
  return calendar === "jalali" ? gregorian - 621 : Math.round((gregorian - 622) * (33 / 32));
}
