import { parseFollows } from "../../subscribers/follow.ts";
import type { FollowIndex } from "../../subscribers/follow-index.ts";
import { isZone } from "../../subscribers/local-time.ts";

const all: string[] = Intl.supportedValuesOf("timeZone");
const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[^a-z0-9/+]/gi, "")
    .toLowerCase();

/** IANA zones of a country, as the runtime knows them. */
function zonesOf(country: string): string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { timeZones?: string[]; getTimeZones?(): string[] };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** Zones to offer whoever speaks `lang`. */
export function zonesFor(lang: string): string[] {
  const region = new Intl.Locale(lang).maximize().region;
  return region === undefined ? [] : zonesOf(region);
}

/** What zone somebody means: "Asia/Tehran", "new york", "+3:30", or a country or capital in any language. The best first; none: not understood. */
export function findZones(said: string, index: FollowIndex): string[] {
  const text = said.trim().slice(0, 60);
  const offset = /^(?:utc|gmt)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(text);
  if (offset !== null) {
    const zone = `${offset[1]}${(offset[2] as string).padStart(2, "0")}:${offset[3] ?? "00"}`;
    return isZone(zone) ? [zone] : [];
  }
  if (/^(utc|gmt|z)$/i.test(text)) return ["UTC"];
  const wanted = plain(text);
  if (wanted.length >= 3) {
    const exact = all.filter((zone) => plain(zone) === wanted || plain(zone.split("/").at(-1) ?? "") === wanted);
    if (exact.length > 0) return exact;
  }
  const parsed = parseFollows(text, index);
  const targets =
    parsed.kind === "follows"
      ? parsed.follows.map((rule) => rule.a)
      : parsed.kind === "ambiguous"
        ? parsed.options.map((o) => o.target)
        : [];
  const found = targets.filter((target) => /^[A-Z]{2}$/.test(target)).flatMap(zonesOf);
  if (found.length > 0) return [...new Set(found)];
  return wanted.length < 3 ? [] : all.filter((zone) => plain(zone).includes(wanted)).slice(0, 8);
}
