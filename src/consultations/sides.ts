import type { Office, Participant } from "../reading/people/participants.ts";

/** Codes under which feeds and rosters know one side. */
const ALIASES: Record<string, string> = {
  "org:EU": "EU",
  "org:EC": "EU",
  "org:EEAS": "EU",
  "org:LAS": "org:AL",
  "org:ArabLeague": "org:AL",
  "org:PA": "PS",
  "org:PLO": "PS",
  "org:HolySee": "VA",
  "org:Taliban": "AF",
};

export const sideOf = (country: string): string => ALIASES[country] ?? country;

// Asked for every two reports of a neighbourhood: worked out once for each list of participants.
const sidesKnown = new WeakMap<readonly object[], string[]>();

/** The sides of a report, each once, sorted. */
export function sidesOf(participants: readonly Pick<Participant, "country">[]): string[] {
  const known = sidesKnown.get(participants) ?? [...new Set(participants.map((p) => sideOf(p.country)))].sort();
  sidesKnown.set(participants, known);
  return known;
}

/** Every two of the sides, "EG-IR"; of more than sixteen only the pairs with one of the first sixteen, so that a summit stays small. */
export function pairsOf(sides: readonly string[]): string[] {
  return sides.slice(0, 16).flatMap((a, i) => sides.slice(i + 1).map((b) => `${a}-${b}`));
}

/** One word an office; `level` of a consultation is these in the order of its sides. */
const RANK: Record<Office, string> = {
  "foreign-minister": "minister",
  "head-of-state": "state",
  "head-of-government": "government",
  minister: "cabinet",
  "deputy-foreign-minister": "deputy",
  ambassador: "ambassador",
  envoy: "envoy",
  "organisation-head": "head",
  other: "other",
};
export const rankOf = (office: Office): string => RANK[office];

/** Which office speaks for a side that lists several: the one the event is known by. */
const ORDER: Office[] = [
  "head-of-state",
  "head-of-government",
  "foreign-minister",
  "organisation-head",
  "deputy-foreign-minister",
  "minister",
  "envoy",
  "ambassador",
  "other",
];
export const byRank = (a: Office, b: Office): number => ORDER.indexOf(a) - ORDER.indexOf(b);

const fold = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Two spellings of one name: the last words are as good as equal, or all words together are. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)];
  return alike(x.at(-1) ?? "", y.at(-1) ?? "", 0.25) || alike(x.join(""), y.join(""), 0.2);
}

const alike = (one: string, other: string, share: number): boolean =>
  distance(one, other) <= Math.floor(Math.max(one.length, other.length) * share) && one !== "" && other !== "";

/** Whether two names are one as a whole, or the shorter one has no word that the longer one has not, in whatever spelling: "M. Al-Thani" and "Mohammed bin Hamad Al Thani". */
function isWholly(a: string, b: string): boolean {
  if (alike(fold(a).join(""), fold(b).join(""), 0.2)) return true;
  const words = (name: string) => fold(name).filter((word) => word.length > 2);
  const [short, long] = [words(a), words(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return short.every((word) =>
    long.some((other) => distance(word, other) <= Math.max(1, Math.floor(Math.max(word.length, other.length) * 0.3))),
  );
}

function distance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] as number;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      row[j] = Math.min(above + 1, (row[j - 1] as number) + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length] as number;
}

/** Offices of which a country has one at a time: two spellings of the name are then one person. Of the others there are many. */
const SINGLE = new Set<Office>(["foreign-minister", "head-of-state", "head-of-government", "ambassador"]);

const isVague = (person: Participant): boolean => person.office === "other" && person.name === null;

/** Whether two accounts mean the same person of one side. Null: one of them says too little to tell. */
export function samePerson(a: Participant, b: Participant): boolean | null {
  const named = a.name !== null && b.name !== null && sameName(a.name, b.name);
  // The roster knows them apart where names do not: an emir and his prime minister are of one house. (It may hold one minister twice.)
  if (a.official !== undefined && b.official !== undefined) return a.official === b.official || (named && a.office === b.office);
  // With another office the family's name is not enough.
  if (named && (a.office === b.office || isWholly(a.name as string, b.name as string))) return true;
  if (isVague(a) || isVague(b)) return null;
  if (a.office !== b.office) return false;
  return SINGLE.has(a.office) || a.name === null || b.name === null;
}

/**
 * Whether two accounts have the same people at the table: on every side that both list, at least one person in common. A minister's
 * meeting with a president is not the one with the minister. Null: of a side, one of them says too little to tell.
 */
export function sameTable(a: readonly Participant[], b: readonly Participant[]): boolean | null {
  const of = (all: readonly Participant[], side: string) => all.filter((p) => sideOf(p.country) === side);
  let told: boolean | null = true;
  for (const side of sidesOf(a)) {
    const [ours, theirs] = [of(a, side), of(b, side)];
    if (theirs.length === 0) continue;
    const matches = ours.flatMap((p) => theirs.map((q) => samePerson(p, q)));
    if (matches.includes(true)) continue;
    if (!matches.includes(null)) return false;
    told = null;
  }
  return told;
}

/** Whether a side is there of which the report names neither office nor person. */
export const saysLittle = (participants: readonly Participant[]): boolean =>
  sidesOf(participants).some((side) => participants.filter((p) => sideOf(p.country) === side).every(isVague));
