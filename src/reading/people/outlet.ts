import type { Item } from "../item.ts";
import { dayMs } from "../words/calendars.ts";
import type { Knowledge } from "../words/compile.ts";
import { fold } from "../words/normalize.ts";

// Countries with several zones: the one their capital keeps.
const capitalZones: Record<string, string> = {
  US: "America/New_York",
  RU: "Europe/Moscow",
  CA: "America/Toronto",
  AU: "Australia/Sydney",
  BR: "America/Sao_Paulo",
  ID: "Asia/Jakarta",
  MX: "America/Mexico_City",
  CN: "Asia/Shanghai",
  KZ: "Asia/Almaty",
  ES: "Europe/Madrid",
  PT: "Europe/Lisbon",
  CL: "America/Santiago",
  AR: "America/Argentina/Buenos_Aires",
  UA: "Europe/Kyiv",
  NZ: "Pacific/Auckland",
  DE: "Europe/Berlin",
  CD: "Africa/Kinshasa",
  MN: "Asia/Ulaanbaatar",
  MY: "Asia/Kuala_Lumpur",
  EC: "America/Guayaquil",
  PS: "Asia/Hebron",
};
const formatters = new Map<string, Intl.DateTimeFormat | null>();

function formatter(zone: string): Intl.DateTimeFormat | null {
  let known = formatters.get(zone);
  if (known === undefined) {
    try {
      known = new Intl.DateTimeFormat("en-CA", {
        timeZone: zone,
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
      });
    } catch {
      known = null;
    }
    formatters.set(zone, known);
  }
  return known;
}

const offsets = new Map<string, number>();
const zones = new Map<string, string | null>();
function zoneOf(country: string): string | null {
  let zone = zones.get(country);
  if (zone === undefined) {
    zone = capitalZones[country] ?? null;
    if (!zone)
      try {
        const locale = new Intl.Locale("und", { region: country }) as Intl.Locale & { getTimeZones?: () => string[]; timeZones?: string[] };
        zone = (locale.getTimeZones?.() ?? locale.timeZones)?.[0] ?? null;
      } catch {
        zone = null;
      }
    zones.set(country, zone);
  }
  return zone;
}

/** The outlet's home country: as the feed says, or as its name or a part of it is known, or as it names one. Null where it is none of these. */
export function homeOf(item: Item, knowledge: Knowledge): string | null {
  if (item.sourceCountry) return item.sourceCountry;
  if (!item.source) return null;
  const name = fold(item.source).trim();
  const whole = knowledge.outlets.get(name);
  if (whole) return whole;
  for (const part of name.split(/[()/|,]| - /)) {
    const country = knowledge.outlets.get(part.trim());
    if (country) return country;
  }
  return named(name, knowledge.homes());
}

/** Words of the longest name of a country that is looked for. */
const longest = 3;

/** "Norway Today", "The Moscow Times": the one country that an outlet bears in its name, by its own or its capital's. */
function named(outlet: string, homes: Map<string, string>): string | null {
  const words = outlet.split(/[^\p{L}\p{M}]+/u);
  const found = new Set<string>();
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
      const country = homes.get(words.slice(from, to).join(" "));
      if (country) found.add(country);
    }
  const [only] = found;
  return found.size === 1 && only ? only : null;
}

/** The day of publication where the outlet sits, in days since 1970; null where the item has no usable time. */
export function publicationDay(item: Item, home: string | null): number | null {
  if (!item.published) return null;
  const at = Date.parse(item.published);
  if (!Number.isFinite(at) || Math.abs(at) > 8e15) return null;
  const zone = item.zone ?? (home ? zoneOf(home) : null);
  const format = zone ? formatter(zone) : null;
  if (!zone || !format) return Math.floor(at / dayMs);
  // Formatting costs more than all the rest of a short item: the offset is looked up once a zone and day.
  const key = `${zone} ${Math.floor(at / dayMs)}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const [date, time] = format.format(at).split(", ");
    const [y, m, d] = (date as string).split("-").map(Number);
    const [h, min] = (time as string).split(":").map(Number);
    offset = Date.UTC(y as number, (m as number) - 1, d, (h as number) % 24, min) - Math.floor(at / 60_000) * 60_000;
    if (offsets.size > 5_000) offsets.clear();
    offsets.set(key, offset);
  }
  return Math.floor((at + offset) / dayMs);
}
