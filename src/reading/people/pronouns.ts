import { role } from "../words/lexicon.ts";
import type { Actor } from "./actors.ts";

// "he", "him", "the minister": whom they mean in what the text has told so far.

/** A sentence while it is gone through, as far as its pronouns go by it. */
export interface Told {
  actors: Actor[];
  /** Who is named first. */
  first: Actor | null;
  /** "President X's statement that he will meet Y": where a sentence names a leader and no minister, that is who its pronoun means. */
  leader: Actor | null;
  /** Where the verb ends that tells of its first contact. */
  verb: number | null;
}

/** What the text has told before. */
export interface Before {
  /** By country whom "the Russian minister" means. */
  ministers: Map<string, Actor>;
  /** Of which minister the text spoke last. */
  focus: Actor | null;
  /** The guest who spoke last. */
  guest: Actor | null;
  /** Who acts where the text has told of no minister yet. */
  hero: Actor | null;
}

/** "he", "the minister": whom the sentence names first, or of whom the text speaks. `led`: where a "with" stands that follows what it governs. */
export function refer(a: Actor, line: Told, before: Before, led: ReadonlySet<number>): void {
  const { actors, first, leader } = line;
  const { ministers, focus, guest } = before;
  if (a.reference === "person") {
    const met = subjectsGuest(a, line, focus, led) ?? (focus ? null : heroOf(a, line, before.hero));
    if (met) {
      copy(a, met);
      return;
    }
  }
  // "Baerbock will fly to Yerevan, where she meets X": whom the sentence names first.
  const named = first?.office === "foreign-minister" && !first.inferred && first.roles === 0 && first.from < a.from ? first : focus;
  const person = leader ?? (named === focus && focus && guest && isAtHome(focus, a, actors) ? guest : named);
  const unknown = a.office && !ministers.has(focus?.country ?? "") ? null : focus;
  const minister = a.country ? ministers.get(a.country) : unknown;
  const told = a.reference === "person" ? person : minister;
  const meant = a.reference === "person" && told?.country === first?.country ? (other(a, first, actors) ?? told) : told;
  if (meant) copy(a, meant);
}

/** "X arrived in Rome. Y met him, and talked with him": whom a sentence's only other person met is not himself, but of whom the text spoke before. */
function subjectsGuest(a: Actor, { actors, first, verb }: Told, focus: Actor | null, led: ReadonlySet<number>): Actor | null {
  if (!first || !focus || first.country === focus.country || first.to > a.from) return null;
  const object = verb !== null && verb === a.from && first.to < verb;
  if (!object && !(a.roles & role.with) && !led.has(a.to)) return null;
  return actors.some((b) => b !== first && b.office !== null && b.from >= first.to && b.to <= a.from) ? null : focus;
}

/** "Prime Minister X met the president. He also met Minister Y": of a text that has told of no minister, who acted, unless Y is his own. */
const heroOf = (a: Actor, { actors, first }: Told, hero: Actor | null): Actor | null =>
  !first && hero && !isAtHome(hero, a, actors) ? hero : null;

/** Who acts in a sentence: the first who is told of by his office; null where nobody is. */
export const actsIn = (actors: Actor[]): Actor | null =>
  actors.find((a) => a.office && a.country && a.number === "one" && !a.former && !a.counterpart && !voices.has(a.office)) ?? null;
const voices: ReadonlySet<Actor["office"]> = new Set(["spokesperson", "ministry"] as const);

/** "Y thanked X. He then met the president" of Y's country: the guest, since nobody is received at home. */
const isAtHome = ({ country }: Actor, a: Actor, actors: Actor[]): boolean =>
  actors.some((b) => b !== a && !b.reference && !b.former && b.office !== null && b.country === country);

/** "The minister was welcomed by X and talked with him": nobody talks with himself, so "him" is who was named last beside the subject. */
function other(a: Actor, subject: Actor | null, actors: Actor[]): Actor | undefined {
  if (!subject || !(a.roles & role.with)) return undefined;
  const between = actors.filter((b) => b.from > subject.from && b.to <= a.from && b.office && b.number === "one" && !b.reference);
  const last = between.at(-1);
  return last?.country && last.country !== subject.country ? last : undefined;
}

/** Makes of one actor who another is. */
export function copy(a: Actor, from: Actor): void {
  a.country = from.country;
  a.office = from.office;
  a.name = from.name;
  a.official = from.official;
  a.named = from.named;
  a.inferred = true;
}
