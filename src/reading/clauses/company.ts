import { type Actor, countriesOf, isLeader } from "../people/actors.ts";
import type { Mode } from "../reports.ts";
import type { Contact } from "../words/knowledge.ts";
import { role } from "../words/lexicon.ts";
import { atSession, type Occasion } from "./occasion.ts";

/** What a text says of how those a clause names came together. */
export interface Company {
  /** One after the other. */
  apart: boolean;
  together: boolean;
  /** How the contact is told of. */
  row: Contact;
  /** The contact is a session: one, whoever sat there. */
  single: boolean;
  occasion: Occasion;
  mode: Mode | "either";
  /** The sides of formats whose ministers meet others together. */
  formats: string[][];
}

/** Ambassadors who are received together, if one verb tells of them all. */
const manyEnvoys = 5;

/** Makes one contact of a subject and all others, or one with each of them: what the text says of it decides, then who they are. Each that is made has two sides or more. */
export function spread(
  subject: Actor[],
  others: Actor[],
  borrowed: boolean,
  how: Company,
  make: (actors: Actor[], borrowed: boolean, joint: boolean, rule: string) => void,
): void {
  const own = countriesOf(subject);
  const foreign = others.filter((o) => !own.has(o.country));
  const each = [...countriesOf(foreign)];
  // "reuniones con la vicepresidenta y con su homólogo": each with a "with" of his own.
  const severally = how.apart || foreign.every((o) => (o.roles & role.with) !== 0);
  if (severally && each.length === 1 && foreign.length > 1 && !how.together) {
    for (const one of foreign) make([...subject, one], borrowed, false, "with-each");
    return;
  }
  // Ambassadors hand over their papers one after the other.
  const envoys = (actors: Actor[]) => actors.every((a) => a.office === "ambassador");
  // A call is one's own ("the ministers of A and B phoned X"), unless those who made it are a format.
  const lines = how.mode === "call" && !borrowed && !how.formats.some((format) => isFormat(format, new Set(each), [...own]));
  if (own.size > 1 && each.length === 1 && (how.apart || envoys(subject) || lines) && !how.together) {
    // "The ministers of A and B each called their colleague of C."
    for (const one of own) make([...subject.filter((s) => s.country === one), ...foreign], borrowed, false, "apart");
    return;
  }
  if (own.size > 1 && borrowed && how.mode !== "call" && each.length > 0) {
    // "The two ministers met with their counterpart": all of them at one table.
    make([...subject, ...foreign], borrowed, true, "with-pair");
    return;
  }
  if (each.length === 1 && each[0]?.startsWith("org:") && foreign.length > 1 && foreign.every((o) => o.named)) {
    // The Secretary-General and the president of the Assembly receive for themselves.
    for (const one of foreign) make([...subject, one], borrowed, false, "with-each");
    return;
  }
  // An audience with the president is neither the one with the prime minister nor the talks with the minister.
  const bySeat = (hosts: Actor[], rule: string) => {
    const places = subject.every((s) => seatOf(s) === "minister") ? seatsAmong(hosts) : [hosts];
    for (const members of places) make([...subject, ...members], borrowed, false, places.length > 2 ? "with-each" : rule);
  };
  if (each.length === 1 && !how.together && seatsAmong(foreign).length > 1) {
    bySeat(foreign, "with");
    return;
  }
  if (each.length <= 1 || how.together) {
    make([...subject, ...others], borrowed, own.size + each.length > 2, "with");
    return;
  }
  // A president who receives the ministers of several countries receives them at once.
  if (
    own.size === 1 &&
    subject.every(isLeader) &&
    foreign.every((o) => o.office === "foreign-minister") &&
    !how.apart &&
    how.mode !== "call"
  ) {
    make([...subject, ...foreign], borrowed, true, "with-list");
    return;
  }
  const listed = foreign.every((o) => o.list > 0 && o.list === foreign[0]?.list && !o.named);
  // "received the ambassadors of A, B, C, D and E": so many come together.
  const crowd = foreign.length >= manyEnvoys && envoys(foreign) && how.row.as === "verb" && how.row.takes.includes("object");
  const one =
    crowd ||
    (listed && how.row.as === "noun" && how.occasion !== "margins") ||
    how.single ||
    atSession(how.occasion, how.row) ||
    how.formats.some((format) => isFormat(format, own, each));
  if (!how.apart && how.mode !== "call" && one) {
    make([...subject, ...foreign], borrowed, true, "with-list");
    return;
  }
  for (const country of each)
    bySeat(
      foreign.filter((o) => o.country === country),
      how.apart ? "apart" : "with-each",
    );
}

/** Whether those met, the EU aside, are a whole format but for the side that met them: the E3, or the Quad seen from Washington. */
function isFormat(format: string[], own: Set<string | null>, each: (string | null)[]): boolean {
  const met = each.filter((side) => side !== "EU");
  const others = format.filter((side) => !own.has(side));
  return others.length > 1 && met.length === others.length && met.every((side) => others.includes(side as string));
}

/** At whose table an official sits: the head of state's, the head of government's, or the minister's. */
export function seatOf({ office }: Actor): "state" | "government" | "minister" {
  return office === "head-of-state" ? "state" : office === "head-of-government" ? "government" : "minister";
}

/** Who of one country receives a guest together: its ministers and whoever sits by them; but the speaker listed with a president is a host of his own. */
function seatsAmong(hosts: Actor[]): Actor[][] {
  const leaders = hosts.some((o) => seatOf(o) !== "minister");
  const by = new Map<string, Actor[]>();
  for (const host of hosts) {
    const seat = leaders && (host.office === "other" || host.office === "minister") ? `other ${host.from}` : seatOf(host);
    by.set(seat, [...(by.get(seat) ?? []), host]);
  }
  return [...by.values()];
}
