import { hasRtl } from "./isolate.ts";

const parts = (format: Intl.DateTimeFormat, at: Date) => {
  const found: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(at)) found[type] = value;
  return found;
};

const formats = new Map<string, Intl.DateTimeFormat>();
/** A formatter costs some 50 µs to build; a digest needs dozens. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(locale, options);
    formats.set(key, made);
  }
  return made;
}

const gregorian: Record<string, string> = { fa: "fa-u-ca-gregory" };
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/**
 * An ISO day as its reader writes it: "Monday, 23 November 2026"; in Persian the Jalali day with the Gregorian one beside it.
 * The year is left out where `now` is within about five months of the day.
 */
export function formatDay(day: string, lang: string, now: Date): string {
  const at = noon(day);
  const withYear = Math.abs(at.getTime() - now.getTime()) > 150 * 86_400_000;
  const options: Intl.DateTimeFormatOptions = {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(withYear ? { year: "numeric" } : {}),
    timeZone: "UTC",
  };
  if (lang === "fa") {
    const j = parts(format("fa-IR-u-ca-persian", { ...options, year: "numeric" }), at);
    const g = parts(format("fa-u-ca-gregory", { ...options, year: "numeric" }), at);
    const tail = withYear ? ` ${j.year}` : "";
    return `${j.weekday} ${j.day} ${j.month}${tail} (${g.day} ${g.month}${withYear ? ` ${g.year}` : ""})`;
  }
  return format(lang === "en" ? "en-GB" : (gregorian[lang] ?? lang), options).format(at);
}

/** An instant as time of day in `zone`, "18:05". */
export function formatTime(at: Date, lang: string, zone: string): string {
  return format(lang === "fa" ? "fa-u-ca-gregory" : lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(
    at,
  );
}

/** "HH:MM" with the reader's digits. */
export function formatClock(time: string, lang: string): string {
  return formatTime(new Date(`2026-01-01T${time}:00Z`), lang, "UTC");
}

/** A whole number with the reader's digits. */
export function formatCount(count: number, lang: string): string {
  return new Intl.NumberFormat(lang).format(count);
}

/** The language's own name for a language, "Persian", "فارسی". */
export function languageName(code: string, lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: "language" }).of(code) ?? code;
  return hasRtl(name) ? name : name.toLocaleLowerCase(lang) === name ? name : name;
}
