import type { PlaceCue } from "../cues/where.ts";
import { role } from "../words/lexicon.ts";
import type { Actor } from "./actors.ts";

/**
 * "In Dodoma, where she was received by Vice-President X", "In Belgrade he meets the prime minister": officials without a country are of the one where a guest is,
 * if only one is named and they can be met there: in a capital, or in a country by its name. `visits`: that is where a journey leads, and a guest's nameless
 * colleague is at home there too.
 */
export function seatHosts(actors: Actor[], places: PlaceCue[], capitals: Map<string, string>, visits: boolean, met: number | null): void {
  const guest = actors[0];
  const guested = guest?.office === "foreign-minister" && guest.country !== null && !guest.counterpart && !guest.former;
  const hosts = new Set(places.filter((p) => !p.city || (p.country !== null && capitals.get(p.country) === p.name)).map((p) => p.country));
  const [host] = hosts;
  if (!host || hosts.size > 1 || (guested && host === guest.country)) return;
  for (const a of actors) {
    // "エジプトではシュクリ外相と会談し": spelled as foreigners are, whoever his guest is.
    if (!guested && !a.foreign) continue;
    // "travels to Athens, where he meets the president and the minister", "به آتن می‌آید و با وزیر خارجه گفت‌وگو می‌کند": nobody goes abroad to meet his own.
    const behind = met !== null && (a.from >= met || (a.roles & role.with) !== 0);
    const own = behind && guest !== undefined && guest.to <= Math.min(met, a.from) && a.country === guest.country;
    // A name that stands elsewhere was lent.
    const taken = guested && visits && own && a.inferred && !(a.named && a.named.from >= a.from && a.named.to <= a.to);
    if (
      (a.country && !taken) ||
      (a.counterpart && (!visits || a.named)) ||
      a.reference ||
      a.former ||
      a.number !== "one" ||
      !a.office ||
      !local.has(a.office)
    )
      continue;
    if (taken) Object.assign(a, { name: null, named: null, official: null, candidates: [] });
    a.country = host;
    a.inferred = true;
  }
}

/** Whether one of some actors may be whom a guest is received by, if the place is told. */
export const mayHost = (actors: Actor[]): boolean =>
  actors.some((a) => a.office !== null && local.has(a.office) && (a.country === null || a.inferred));

/** Offices whose holders a guest is received by. */
const local: ReadonlySet<Actor["office"]> = new Set([
  "foreign-minister",
  "head-of-state",
  "head-of-government",
  "minister",
  "other",
] as const);
