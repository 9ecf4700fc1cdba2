import { countriesOf } from "../people/actors.ts";
import { role } from "../words/lexicon.ts";
import { says } from "../words/marks.ts";
import { seatOf } from "./company.ts";
import { actorsOf, type Group } from "./groups.ts";
import { contactsOf, jointly, type Predicate } from "./predicates.ts";
import { asBefore, type Scene, type Shape } from "./scene.ts";
import { eachBehind, intended, objectsOnly, ofHost, sameSide, settingOf, shareSide, told } from "./sides.ts";
import { announced, nounReach, pairedBy, seats } from "./tables.ts";

// Clauses in which no "with" leads to anybody: "X received Y", "the meeting of A and B", "they were received by Z".

/** "The calls included the ministers of A, B and C": who made them stands before. */
export const included: Shape = (scene) => {
  const { clause, contact, mode, unmarked, subject, how } = scene;
  const [list, other] = unmarked;
  if (!subject || !list || other || list.from <= contact.mark.from) return null;
  if (countriesOf(list.actors).size < 3 || shareSide(list.actors, subject)) return null;
  const noun = contact.row.as === "noun";
  const many =
    mode === "call" ||
    (mode === "either" && noun && eachBehind(clause, contact, list)) ||
    // "The meetings included the ministers of A, B and C"
    (mode === "meeting" && noun && says(contact.mark, "apart"));
  return many ? { predicates: contactsOf(scene, subject, list.actors, true, { ...how, apart: true, single: false }) } : null;
};

/** "He met each of A and B": all of them are whom somebody met who stands before. */
export const listed: Shape = (scene) => {
  const { clause, contact, verbFirst, unmarked, holder, how, borrow } = scene;
  if (!objectsOnly(clause, contact, unmarked)) return null;
  // "He also met A and B": where the verb comes first, its subject is no member of a list behind it.
  const goesOn = verbFirst && clause.cues.some((c) => c.word === "and" && c.mark.from === clause.from && c.mark.to <= contact.mark.from);
  const side = holder ?? (goesOn ? borrow() : null);
  if (!side || unmarked.some((g) => sameSide(side, g.actors))) return null;
  return { predicates: contactsOf(scene, side, actorsOf(unmarked), true, how) };
};

/** Several of them: the first is the subject as a rule. */
export const several: Shape = (scene) => {
  const { contact, verbFirst, unmarked, takes, how, borrow } = scene;
  const [own, ...rest] = unmarked;
  if (!own || rest.length === 0) return null;
  // "He also met A, and B": where the verb does not come first, who follows it is whom somebody met.
  const left = !verbFirst && contact.row.as === "verb" && own.from > contact.mark.from && takes.has("object") ? borrow() : null;
  const all = actorsOf(unmarked);
  if (left && !shareSide(left, all)) return { predicates: contactsOf(scene, left, all, true, how), subject: left };
  return { predicates: ofSeveral(scene, own, rest), own };
};

/** What a clause tells of its subject and the groups behind. */
function ofSeveral(scene: Scene, own: Group, rest: Group[]): Predicate[] {
  const { clause, contact, mode, verbFirst, unmarked, takes, apart, how } = scene;
  const { row, mark } = contact;
  const others = actorsOf(rest);
  // "X welcomed Y, and the two sides held talks"
  const sides = announced(contact, unmarked);
  if (sides) return jointly(scene, sides.actors, false, "joint");
  if (pairedBy(clause, contact, unmarked)) return jointly(asBefore(scene), [...own.actors, ...others], false, "both");
  // "The calls of X included each of A and B"
  const behind = row.as === "noun" && own.from >= mark.to && own.from - mark.to <= nounReach;
  if (behind && rest.length === 1 && eachBehind(clause, contact, rest[0]))
    return contactsOf(scene, own.actors, others, false, { ...how, apart: true, single: false });
  // "X held a series of meetings that included A, B and C"
  const series = apart && row.as === "noun" && own.to <= mark.from && countriesOf(others).size >= 2;
  if (series && rest.every((g) => g.from >= mark.to)) return contactsOf(scene, own.actors, others, false, { ...how, single: false });
  if (seats(clause, contact, unmarked)) return jointly(scene, [...own.actors, ...others], false, "joint");
  if (verbFirst && intended(clause, contact, unmarked)) return contactsOf(scene, own.actors, others, false, how);
  if (told(clause, mode, contact, unmarked, verbFirst) || row.takes.includes("agent") || takes.has("object"))
    return contactsOf(scene, own.actors, others, false, how);
  if (countriesOf(own.actors).size < 2) return [];
  // "Beside these calls the ministers of A and B asked C": the noun that opens the clause is not theirs.
  const theirs = row.weak ? own.to <= mark.from : row.as === "verb" || own.from - mark.to <= nounReach;
  return theirs ? jointly(scene, own.actors, false, "joint") : [];
}

/** One alone: both sides together, or one of them, the other of which stands before. */
export const one: Shape = (scene) => {
  const [own, other] = scene.unmarked;
  if (!own || other) return null;
  return { predicates: countriesOf(own.actors).size >= 2 ? ofSides(scene, own) : ofSide(scene, own), own };
};

/** What a clause tells of those of several sides who alone stand in it. */
function ofSides(scene: Scene, own: Group): Predicate[] {
  const { clause, contact, takes, how, borrow } = scene;
  const among = clause.cues.some((c) => c.word === "including" && c.mark.to <= own.from && own.from - c.mark.to <= nounReach);
  if (ofHost(clause, contact, own, scene.named)) return [];
  // "meets his French and British counterparts", "the calls he had, including those of A and B": they did not meet each other.
  if (own.actors[0]?.counterpart || among) return metBy(scene, own);
  // "the meeting that brought the presidents of A and B together": theirs alone.
  const theirs = says(contact.mark, "together") && own.actors.every((a) => seatOf(a) !== "minister");
  const objects = takes.has("object") && contact.row.as === "verb" && !theirs;
  const left = objects && own.from > contact.mark.from && clause.after !== "start" ? borrow() : null;
  if (left && !shareSide(left, own.actors)) return contactsOf(scene, left, own.actors, true, how);
  return jointly(scene, own.actors, false, "joint");
}

/** What a clause tells of him who alone stands in it: whom somebody met, or who received somebody. */
function ofSide(scene: Scene, own: Group): Predicate[] {
  const { clause, contact, takes } = scene;
  const { row, mark } = contact;
  // "seinen Kollegen, der am Freitag Kanzler Y treffen wird": whoever stands before the verb of a "who" is its object.
  const object = (own.from >= mark.from || clause.follows !== undefined) && takes.has("object");
  const agent = takes.has("agent") && ((clause.after === "contact" && !clause.acts) || own.actors.some((a) => a.roles & role.by));
  if (row.as === "verb" && (object || agent)) return metBy(scene, own);
  // "X said to Y, in a telephone call, that …": who said it stands before the word of saying.
  return clause.after === "says" && own.to <= mark.from && settingOf(clause, contact) ? metBy(scene, own) : [];
}

/** The contact of those in a clause with whoever stands before it. */
function metBy(scene: Scene, { actors }: Group): Predicate[] {
  const side = scene.borrow();
  return side && !sameSide(side, actors) ? contactsOf(scene, side, actors, true, scene.how) : [];
}
