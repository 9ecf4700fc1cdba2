import { monthOf } from "./month-names.ts";

// Offsets in minutes. Names that mean several zones (IST, CST, BST) have the meaning they mostly have in news feeds.
const ZONES: Record<string, number> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, ist: 330, cet: 60, mez: 60, met: 60, cest: 120, mesz: 120, mest: 120, eet: 120, eest: 180,
  sast: 120, cat: 120, wat: 60, eat: 180, msk: 180, msd: 240, trt: 180, ast: 180, irst: 210, irdt: 270, gst: 240, azt: 240, amt: 240, get: 240, samt: 240,
  aft: 270, pkt: 300, uzt: 300, yekt: 300, almt: 360, npt: 345, bdt: 360, mmt: 390, ict: 420, wib: 420, wita: 480, wit: 540, hkt: 480, sgt: 480, myt: 480,
  pht: 480, awst: 480, jst: 540, kst: 540, acst: 570, aest: 600, aedt: 660, nzst: 720, nzdt: 780, nst: -210, brt: -180, art: -180, clt: -240, clst: -180,
  vet: -240, cot: -300, pet: -300, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540, akdt: -480, hst: -600,
}; // biome-ignore format: a table

const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** Minutes east of UTC; null where the text names no zone. */
  offset: number | null;
}

/**
 * Reads a date as feeds write it: RFC 822 with any zone, ISO 8601 with its gaps, ctime, epoch seconds and milliseconds, numbers with
 * dots or slashes, month names of some thirty languages, Persian, Hijri and Buddhist years, other digits.
 * In: the text; the IANA zone that holds where it names none (UTC where absent). Out: the instant, or null where none can be told;
 * placeholders such as 0001-01-01 or 1970 are null too. Never throws.
 */
export function parseDate(given: string, zone?: string): Date | null {
  if (given.length > 200) return null;
  const tidy = tidyDate(given);
  // "…+03:00[Asia/Riyadh]", "… Europe/Moscow": the name matters only where no offset stands before it.
  const named = tidy.match(/ ?\[?\b([A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+)\]?$/);
  const text = named ? tidy.slice(0, named.index) : tidy.replace(/^\/Date\((\d+)(?:[+-]\d+)?\)\/$/, "$1");
  return text === "" || text.length > 100 ? null : readDate(text, named?.[1] ?? zone);
}

function readDate(text: string, zone: string | undefined): Date | null {
  const epoch = text.match(/^(\d{9,10}(?:\.\d+)?|\d{12,13}|\d{16})$/);
  if (epoch) {
    const digits = (epoch[1] as string).split(".")[0]?.length ?? 0;
    return within(digits <= 10 ? Number(text) * 1000 : digits === 16 ? Number(text) / 1000 : Number(text));
  }
  const parts = readIso(text) ?? readNumbers(text) ?? readWords(text);
  if (!parts) return null;
  const day = toGregorian(parts);
  if (!day) return null;
  const { hour, minute, second, millisecond, offset } = parts;
  // Feeds do write 24:00:00 and the leap second 60; what is beyond is a mistake, and a wrong hour is worse than none.
  if (hour > 24 || minute > 59 || second > 60) return null;
  const local = Date.UTC(day.year, day.month - 1, day.day, hour, minute, second, millisecond);
  if (new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDate() !== day.day) return null;
  return within(local - (offset ?? zoneOffset(zone, local)) * 60_000);
}

function within(time: number): Date | null {
  return Number.isFinite(time) && time >= EARLIEST && time < LATEST ? new Date(Math.floor(time)) : null;
}

function tidyDate(given: string): string {
  return given
    .normalize("NFKC")
    .replace(/[\u0660-\u0669]/g, (one) => String(one.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (one) => String(one.charCodeAt(0) - 0x6f0))
    .replace(/[\u0966-\u096f]/g, (one) => String(one.charCodeAt(0) - 0x966))
    .replace(/[\u09e6-\u09ef]/g, (one) => String(one.charCodeAt(0) - 0x9e6))
    .replace(/[\u0e50-\u0e59]/g, (one) => String(one.charCodeAt(0) - 0xe50))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** A zone at the end of what is left of the text: "+0330", "GMT+3", "EST", "(MSK)". Undefined: not a zone; null: none given. */
function readZone(rest: string): number | null | undefined {
  const text =
    rest
      .replace(/\(.*?\)?$/, "")
      .trim()
      .toLowerCase() || rest.replace(/[()]/g, "").trim().toLowerCase();
  if (text === "") return null;
  const numeric = text.match(/^(?:gmt|utc|ut|z)?\s?([+-])\s?(\d{1,2}):?(\d{2})?(?::?\d{2})?\s?[a-z]{0,5}$/);
  if (numeric) {
    // "+330" is three and a half hours, not thirty-three.
    const [, sign, first, second] = numeric as unknown as [string, string, string, string | undefined];
    const minutes = Number(first) * 60 + Number(second ?? 0);
    return minutes > 14 * 60 ? undefined : sign === "-" ? -minutes : minutes;
  }
  const three = text.match(/^([+-])(\d)(\d{2})$/);
  if (three) return (three[1] === "-" ? -1 : 1) * (Number(three[2]) * 60 + Number(three[3]));
  const named = text.match(/^([a-z]{1,5})\b/)?.[1];
  if (named && named in ZONES) return ZONES[named] as number;
  // Military letters were defined with the wrong sign in RFC 822, so RFC 2822 has them mean nothing: UTC.
  if (named && named.length === 1) return 0;
  if (/^[a-z]+\/[a-z_]+$/.test(text)) return undefined;
  return undefined;
}

function clock(
  hour: string,
  minute: string,
  second?: string,
  fraction?: string,
  half?: string,
): Pick<Parts, "hour" | "minute" | "second" | "millisecond"> {
  let value = Number(hour);
  if (half) {
    const after = /^(p|م|下|午後|오후|μμ|عصر|ب)/i.test(half);
    if (after && value < 12) value += 12;
    else if (!after && value === 12) value = 0;
  }
  const digits = (fraction ?? "").slice(0, 3).padEnd(3, "0");
  return { hour: value, minute: Number(minute), second: Number(second ?? 0), millisecond: Number(digits) };
}

const HALF = "a\\.?m\\.?|p\\.?m\\.?|ص|م|上午|下午|午前|午後|오전|오후|πμ|μμ";
const timeWith = (mark: string): RegExp =>
  new RegExp(`(?:(${HALF})\\s?)?(\\d{1,2})${mark}(\\d{1,2})(?:\\s?[:.]\\s?(\\d{1,2})(?:[.,](\\d{1,9}))?)?\\s?(${HALF})?(?![\\d:])`, "i");
const COLONS = timeWith("\\s?[:hH時时]\\s?");
// "12.30": only where there is no colon, for "23. 12:00" is a day and a time.
const DOTS = timeWith("\\.(?=\\d\\d)");
const timeIn = (text: string): RegExpMatchArray | null => text.match(COLONS) ?? text.match(DOTS);

function readIso(text: string): Parts | null {
  const compact = text.match(/^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(?=\D|$)(.*)$/);
  const found =
    compact ??
    text.match(
      /^(?:\p{L}+,? )?(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:(?:[tT ]|, ?|T )(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,:](\d{1,9}))?)?\s?(am|pm)?)?\s?(.*)$/u,
    );
  if (!found) return null;
  const [, year, month, day = "1", hour, minute, second] = found as unknown as [string, ...(string | undefined)[]];
  const [fraction, half, rest] = compact ? [undefined, undefined, compact[7]] : found.slice(7);
  const offset = zoneAfter(rest ?? "");
  if (offset === undefined) return null;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...clock(hour ?? "0", minute ?? "0", second, fraction, half),
    offset,
  };
}

/** What follows the time: a zone, nothing, or words that are none (then the zone is unknown, and the rest of the date still holds). */
function zoneAfter(rest: string): number | null | undefined {
  const zone = readZone(rest);
  return zone === undefined ? (/\d/.test(rest.replace(/\(.*\)/, "")) ? undefined : null) : zone;
}

function readNumbers(text: string): Parts | null {
  const found = text.match(/^(?:\p{L}+[.,]*\s)?(\d{1,4})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?:\.?,?\s?(?:-\s|T|at |à |um )?(.*))?$/u);
  if (!found) return null;
  const [, a, mark, b, c, rest] = found as unknown as [string, string, string, string, string, string | undefined];
  const time = readTime(rest ?? "");
  if (time === null) return null;
  let year: number;
  let month: number;
  let day: number;
  if (a.length >= 3) [year, month, day] = [Number(a), Number(b), Number(c)];
  else if (c.length >= 3 || c.length === 2) {
    year = Number(c);
    const american = mark === "/" && (Number(b) > 12 || (Number(a) <= 12 && /[ap]\.?m/i.test(rest ?? "")));
    [day, month] = american ? [Number(b), Number(a)] : [Number(a), Number(b)];
  } else return null;
  return { year: fullYear(year, String(a.length >= 3 ? a : c).length), month, day, ...time };
}

/** Words and numbers in any order: RFC 822, ctime, "November 23, 2026, 10:00", "23 de noviembre de 2026", "2026年11月23日". */
function readWords(given: string): Parts | null {
  let text = given.replace(/(\d)(st|nd|rd|th|er|º|ª)\b/gi, "$1");
  const cjk = text.match(
    /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]?\.?\s?(?:\(?[月火水木金土日월화수목금토일]?[曜요]?[日일]?\)?)?\s?(.*)$/,
  );
  if (cjk) {
    const time = readTime(
      (cjk[4] ?? "")
        .replace(/[点點시]\s?/g, ":")
        .replace(/[分분]\s?/g, ":")
        .replace(/[秒초]/g, "")
        .replace(/:\s*$/, ""),
    );
    return time && { year: Number(cjk[1]), month: Number(cjk[2]), day: Number(cjk[3]), ...time };
  }
  const time = timeIn(text);
  let after = "";
  let read: Omit<Parts, "year" | "month" | "day"> = { hour: 0, minute: 0, second: 0, millisecond: 0, offset: null };
  if (time) {
    after = text.slice((time.index ?? 0) + time[0].length);
    text = `${text.slice(0, time.index)} | `;
    // "10:00 on 23 November 2026": the day behind the time.
    if (monthIn(text) === null && monthIn(after) !== null) {
      text = after;
      after = "";
    }
    // ctime and JavaScript put the year behind the time, alone or behind the zone.
    const year = after.match(/(?:^|\s)(\d{4})(?=\s|$)/);
    if (year && !/[+-]\s?$/.test(after.slice(0, year.index))) {
      if (!/(^|\D)(1[34]\d\d|19\d\d|20\d\d|25\d\d)(\D|$)/.test(text)) {
        text += ` ${year[1]}`;
        after = after.replace(year[0], " ");
      }
    }
    const offset = readZone(after.replace(/^[,\s]+|[\s.]+$/g, ""));
    if (offset === undefined && /\d{3,}/.test(after)) return null;
    read = { ...clock(time[2] as string, time[3] as string, time[4], time[5], time[6] ?? time[1]), offset: offset ?? null };
  }
  const month = monthIn(text);
  if (!month) return null;
  const numbers = [...text.matchAll(/\d+/g)].map((one) => one[0]);
  const yearAt = numbers.findIndex((one) => one.length === 4);
  const rest = numbers.filter((_, index) => index !== yearAt);
  const day = rest[0];
  const year = yearAt >= 0 ? numbers[yearAt] : rest[1];
  if (day === undefined || year === undefined || day.length > 2) return null;
  return { year: fullYear(Number(year), year.length), month, day: Number(day), ...read };
}

function monthIn(text: string): number | null {
  // The last one: "Mar, 24 Nov" is a Spanish Tuesday, not March.
  let found: number | null = null;
  for (const [word] of text.matchAll(/[\p{L}\p{M}.'’]+/gu)) found = monthOf(word) ?? found;
  if (found !== null) return found;
  // Two words: "كانون الثاني", "tháng 11".
  for (const [, pair] of text.matchAll(/(?=(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]*\s(?:\p{L}[\p{L}\p{M}]*|\d{1,2})))/gu))
    found = monthOf(pair as string) ?? found;
  return found;
}

function readTime(rest: string): Omit<Parts, "year" | "month" | "day"> | null {
  const text = rest.replace(/^[\s,|T-]+/, "");
  if (text === "") return { hour: 0, minute: 0, second: 0, millisecond: 0, offset: null };
  const time = timeIn(text);
  if (!time) return /\d/.test(text) ? null : { hour: 0, minute: 0, second: 0, millisecond: 0, offset: null };
  const offset = zoneAfter(text.slice((time.index ?? 0) + time[0].length).trim());
  if (offset === undefined) return null;
  return { ...clock(time[2] as string, time[3] as string, time[4], time[5], time[6] ?? time[1]), offset };
}

const fullYear = (year: number, digits: number): number => (digits > 2 ? year : year < 70 ? 2000 + year : 1900 + year);

/** Persian (14th and early 15th century), Hijri (from 1431) and Buddhist years as Gregorian days. Null where there is no such day. */
function toGregorian(parts: Parts): { year: number; month: number; day: number } | null {
  const { year, month, day } = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (year >= 2500 && year < 2650) return { year: year - 543, month, day };
  if (year < 1300 || year > 1500) return { year, month, day };
  const calendar = year <= 1430 ? "persian" : "islamic-umalqura";
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" });
  const guess =
    calendar === "persian"
      ? Date.UTC(year + 621, 2, 21) + ((month - 1) * 30.5 + day - 1) * 86_400_000
      : Date.UTC(622, 6, 19) + ((year - 1) * 354.367 + (month - 1) * 29.53 + day - 1) * 86_400_000;
  for (let step = 0; step <= 6; step += 1) {
    for (const sign of step === 0 ? [1] : [1, -1]) {
      const at = new Date(Math.floor(guess / 86_400_000 + sign * step) * 86_400_000);
      const part = Object.fromEntries(format.formatToParts(at).map((one) => [one.type, Number.parseInt(one.value, 10)]));
      if (part.year === year && part.month === month && part.day === day) {
        return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
      }
    }
  }
  return null;
}

function zoneOffset(zone: string | undefined, local: number): number {
  if (!zone) return 0;
  try {
    const offsetAt = (time: number): number => {
      const format = new Intl.DateTimeFormat("en-US", {
        timeZone: zone,
        hourCycle: "h23",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      });
      const part = Object.fromEntries(format.formatToParts(new Date(time)).map((one) => [one.type, Number(one.value)]));
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
      return (Date.UTC(year, month - 1, day, hour, minute, second) - time) / 60_000;
    };
    // Twice, for the hours around a change of the clocks.
    return Math.round(offsetAt(local - offsetAt(local) * 60_000));
  } catch {
    return 0;
  }
}
