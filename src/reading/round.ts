import { type Actor, countriesOf, ofBody } from "./actors.ts";
import type { Clause, ContactMark } from "./clauses.ts";
import { type Draft, sidesOf } from "./drafts.ts";
import type { Group } from "./groups.ts";
import type { Contact } from "./knowledge.ts";
import { role } from "./lexicon.ts";
import { firstMark } from "./marks.ts";
import type { Predicate } from "./predicates.ts";
import type { Mode } from "./reports.ts";

/** Contacts from which on one of the sides may be whose round of them the item tells. */
const round = 2;

/**
 * Whose contacts an item tells of: the minister, if any, of the side of most of its drafts, of two at least; between equals of the one named first. Null
 * where nobody took part in more than one.
 */
export function protagonist(drafts: Draft[]): Actor | null {
  const counts = new Map<string, number>();
  for (const { sides } of drafts) for (const side of sides) counts.set(side, (counts.get(side) ?? 0) + 1);
  const first = (side: string) => Math.min(...drafts.flatMap((d) => d.actors.filter((a) => a.country === side).map((a) => a.from)));
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || first(a) - first(b));
  if (!most || most[1] < round) return null;
  const own = drafts.flatMap((d) => d.actors.filter((a) => a.country === most[0]));
  return own.find((a) => a.office === "foreign-minister") ?? own[0] ?? null;
}

/**
 * An item that tells of several contacts tells of one side's: so it is in each of a thousand such items. Where a contact lacks that side, its list or its
 * relative clause was misunderstood, and each of those named in it met the protagonist. But any two of three who sat at one table, or who all met the protagonist, may meet as well.
 */
export function giveToProtagonist(drafts: Draft[]): Draft[] {
  const self = protagonist(drafts);
  const side = self?.country;
  if (!self || !side) return drafts;
  const known = (a: string, b: string) => drafts.some((d) => d.sides.length === 2 && d.sides.includes(a) && d.sides.includes(b));
  const atOneTable = ({ sides }: Draft) => drafts.some((d) => d.sides.includes(side) && sides.every((s) => d.sides.includes(s)));
  return drafts.flatMap((draft) => {
    const others = draft.sides.filter((other) => !known(side, other));
    if (draft.sides.includes(side) || atOneTable(draft) || others.length === 0) return [draft];
    return others.map((other): Draft => {
      const actors = [self, ...draft.actors.filter((a) => a.country === other)];
      return { ...draft, actors, sides: sidesOf(actors), borrowed: true, joint: false };
    });
  });
}

/** The contact of a sentence that goes on with a round and has no word for it. */
const roundRow = (mode: Mode): Contact => ({ terms: [], mode, as: "verb", takes: ["with"], weak: true });

/** Whether somebody is a minister whom a round may go on with. */
const colleague = (a: Actor): boolean =>
  a.country !== null && a.number === "one" && !a.former && !ofBody(a) && (a.office === "foreign-minister" || (a.counterpart && !a.office));

/**
 * "With Minister X he spoke of trade", "His Maldivian counterpart was next": whom a clause without a contact of its own adds to the round of contacts told
 * around it. `self` is whose round it is, `known` are the sides that he is told to have met, `mode` is how.
 */
export function goesOnWith(clause: Clause, self: Actor, known: Set<string>, mode: Mode): Predicate[] {
  const own = (g: Group) => g.actors.every((a) => a.country === self.country);
  const others = clause.groups.filter((g) => !own(g));
  const next = (a: Actor) => !known.has(a.country as string) && a.country !== self.country;
  const led = (g: Group) => (g.with && !g.alongside) || g.actors.some((a) => (a.roles & role.to) !== 0);
  const [only] = others;
  const fellow = others.length === 1 && only && !only.with && clause.groups.length === 1 && only.actors.some((a) => a.counterpart);
  if (others.length === 0 || !(fellow || others.every(led))) return [];
  const guests = others.flatMap((g) => g.actors);
  if (!guests.some((a) => colleague(a) && next(a))) return [];
  return [...countriesOf(guests.filter(next))].map((country): Predicate => {
    const members = guests.filter((a) => a.country === country);
    const at = clause.marks[firstMark(clause.marks, (members[0] as Actor).from)] ?? clause.marks[0];
    const contact: ContactMark = { mark: at as ContactMark["mark"], row: roundRow(clause.channel ?? mode) };
    return { mode: clause.channel ?? mode, contact, clause, actors: [self, ...members], borrowed: true, joint: false, rule: "round" };
  });
}
