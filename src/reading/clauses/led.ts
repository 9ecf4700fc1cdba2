import { type Actor, countriesOf } from "../people/actors.ts";
import { role } from "../words/lexicon.ts";
import type { ContactMark } from "./clauses.ts";
import { actorsOf, type Group } from "./groups.ts";
import { contactsOf, jointly, type Predicate } from "./predicates.ts";
import type { Scene, Shape, Told } from "./scene.ts";
import { haveMinister, sameSide, shareSide } from "./sides.ts";
import { inCompany } from "./tables.ts";

// Clauses in which a "with" leads to somebody: "X met with Y", "talks between A and B".

/** A clause with somebody whom a "with" leads to. */
export const led: Shape = (scene) => {
  if (scene.marked.length === 0) return null;
  const own = whoMet(scene);
  const told = between(scene, own) ?? accompanied(scene, own) ?? half(scene, own) ?? alsoMet(scene, own) ?? met(scene, own);
  const before = told.own ? receivedBefore(scene, told.own) : [];
  return before.length > 0 ? { ...told, predicates: [...told.predicates, ...before] } : told;
};

/** Who of those without a "with" met whom it leads to; undefined where it is nobody in the clause. */
function whoMet({ clause, contact, marked, unmarked, lastSubject }: Scene): Group | undefined {
  const [first, second] = unmarked;
  const next = marked[0] as Group;
  const others = actorsOf(marked);
  // "commented on the meeting of Prime Minister X with Y": his, who stands right behind the noun.
  const owner = unmarked.find((g) => ownsNoun(g, contact) && g.to <= next.from);
  let own = owner ?? unmarked.find((g) => g.from < next.from) ?? first;
  // "X到访，Y与其会谈": of two before the "with", he to whom it leads back is not the subject.
  const back = second && own === first && second.to <= next.from && next.actors.every((a) => a.reference === "person");
  if (back && first && sameSide(first.actors, others)) own = second;
  if (!own || haveMinister(own.actors) || !haveMinister(lastSubject)) return own;
  // "X, Başkan Y ile Başbakan Z'nin görüşmesini anlattı": who stands right behind the "with" met whom it leads to.
  const beside = own.from - (marked.at(-1) as Group).to === 1;
  // "said that in a call with Y he agreed to the plan of President Z": who is named behind, and is no minister, did not call.
  if (own.from > next.from && !beside) return undefined;
  // "X, who prepares the visit that Prime Minister Z is to pay, will meet his counterpart Y": a minister's counterpart is the minister's.
  const fellow = others.some((a) => a.counterpart && a.office === "foreign-minister");
  return clause.after === "breaks" && fellow ? undefined : own;
}

/** Words between a noun and whose it is: "the meeting of the". */
const reachOfOwner = 2;

/** "the meeting of X", "X's meeting": whether a noun of contact is said to be that of a group. */
const ownsNoun = ({ from, to, actors: [first] }: Group, { row, mark }: ContactMark): boolean =>
  row.as === "noun" &&
  (from === mark.to || to === mark.from || (from > mark.to && from - mark.to <= reachOfOwner && ((first?.roles ?? 0) & role.of) !== 0));

/** "between A and B": both sides in one group. */
function between(scene: Scene, own: Group | undefined): Told | null {
  const sides = scene.marked.find((g) => g.between && countriesOf(g.actors).size >= 2);
  return sides ? { predicates: jointly(scene, sides.actors, false, "between"), own } : null;
}

/** "X received Y with his colleague Z" */
function accompanied(scene: Scene, own: Group | undefined): Told | null {
  const { clause, contact, verbFirst, marked, unmarked } = scene;
  const all = verbFirst ? null : inCompany(clause, contact, unmarked, marked);
  return all && { predicates: jointly(scene, all, false, "in-company"), own };
}

/** "between X and each of A, B and C": X is one side, and those behind are the other. */
function half(scene: Scene, own: Group | undefined): Told | null {
  const { marked, apart, how } = scene;
  const side = apart ? marked.find((g) => g.between) : undefined;
  const beyond = side && own && own.from >= side.to && !shareSide(side.actors, own.actors);
  return beyond ? { predicates: contactsOf(scene, side.actors, own.actors, false, how), own } : null;
}

/** "The diplomat also met X and had an exchange with Y": X is whom the one spoken of met, and no subject. */
function alsoMet(scene: Scene, own: Group | undefined): Told | null {
  const { clause, contact, verbFirst, marked, how, borrow } = scene;
  const { row, mark } = contact;
  const object = !verbFirst && own && row.as === "verb" && row.takes.includes("object") && own.from > mark.from ? own : undefined;
  const left = object && mark.from - clause.from >= 2 ? borrow() : null;
  const others = actorsOf(marked);
  if (!object || !left || shareSide(left, object.actors) || shareSide(left, others)) return null;
  return { predicates: [...contactsOf(scene, left, object.actors, true, how), ...contactsOf(scene, left, others, true, how)] };
}

/** "X met with Y": whoever stands in the clause, or whom it was speaking of. */
function met(scene: Scene, own: Group | undefined): Told {
  const { clause, before, marked, how, borrow } = scene;
  const others = actorsOf(marked);
  const sides = countriesOf(others);
  const tells = (subject: Actor[], whom: Actor[], borrowed: boolean): Told => ({
    predicates: contactsOf(scene, subject, whom, borrowed, how),
    own,
  });
  // A member of the list told once more ("and with the minister of Kuwait, X") is no subject.
  const self = own?.actors.some((a) => !sides.has(a.country)) ? own.actors : null;
  const side = self ?? borrow();
  if (side && !sameSide(side, others)) return tells(side, others, side !== own?.actors);
  // Nobody but those a "with" leads to, and nobody before them: the first is who met the rest.
  const [first, ...rest] = marked;
  if (!side && !own && first && rest.length > 0) return tells(first.actors, actorsOf(rest), false);
  // "The Pope received X, who then met Cardinal Y": the relative speaks of whom it follows.
  const antecedent = side && side !== own?.actors && clause.after === "breaks" ? before?.groups.at(-1)?.actors : undefined;
  return antecedent && !shareSide(antecedent, others) ? tells(antecedent, others, true) : { predicates: [], own };
}

/** The direct object of an earlier verb in the same clause ("received X and met with Y"). */
function receivedBefore(scene: Scene, own: Group): Predicate[] {
  const { contact, marked, unmarked, takes, how } = scene;
  const objects = unmarked.filter((g) => g !== own && g.from > contact.mark.from && g.to <= (marked[0] as Group).from);
  return objects.length > 0 && takes.has("object") ? contactsOf(scene, own.actors, actorsOf(objects), false, how) : [];
}
