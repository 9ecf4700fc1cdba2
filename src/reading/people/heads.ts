import { type Mark, role } from "../words/lexicon.ts";
import { type Holder, held, type Roster } from "../words/roster.ts";
import { type Actor, blankActor } from "./actors.ts";

/** Keeps where the head of government ends in a style of two offices that somebody has just been given. */
export function markHead(actor: Actor | null, mark: Mark): void {
  if (actor?.to !== mark.to) return;
  for (const e of mark.entries)
    if (e.sense === "office" && e.head !== undefined) actor.head = { to: mark.from + e.head.words, second: mark.from + e.head.second };
}

/**
 * "the prime minister and foreign minister of Armenia": two, where the roster knows the country's foreign minister and he heads no government. In: the actors of
 * a sentence, whose countries are known. Out: the same, with the two parted.
 */
export function partHeads(actors: Actor[], roster: Roster, day: number | null): Actor[] {
  if (!actors.some((a) => a.head !== undefined)) return actors;
  return actors.flatMap((a) => (a.head !== undefined && areTwo(a, roster, day) ? parted(a, a.head) : a));
}

/** Whether two hold the offices that one style tells of. */
function areTwo({ country, named, official, number, former, office }: Actor, roster: Roster, day: number | null): boolean {
  if (!country || named || official !== null || number !== "one" || former || office !== "foreign-minister") return false;
  const ministers = (roster.ministers.get(country) ?? [])
    .map((o) => roster.officials[o] as Holder)
    .filter((holder) => held(holder, "foreign-minister", day, 0));
  return ministers.length > 0 && !ministers.some((holder) => held(holder, "head-of-government", day, 0));
}

/** The head of government, and the minister behind the "and". */
function parted(actor: Actor, { to, second }: { to: number; second: number }): Actor[] {
  const { country, countryFirst, roles, inferred, sentence } = actor;
  const first: Actor = { ...blankActor({ from: actor.from, to }, sentence), country, countryFirst, roles, inferred };
  first.office = "head-of-government";
  const minister: Actor = { ...actor, from: second, roles: role.and };
  delete minister.head;
  return [first, minister];
}
