import { type Actor, countriesOf, isLeader, unnamedMinisters } from "../people/actors.ts";
import type { Mode } from "../reports.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { says } from "../words/marks.ts";
import { type Clause, type ContactMark, type Cue, channelRow, sidesReach } from "./clauses.ts";
import type { Group } from "./groups.ts";
import { receives } from "./occasion.ts";

// Whose contact it is: shapes of clauses that tell who of those named is the subject, the other side, or neither.

/** Words of "with whom", behind whom it speaks of. */
const whomReach = 3;

/** Whom a clause that opens with "with whom" speaks of, where nobody else is led to in it. */
export function withWhom(clause: Clause, named: Actor[]): Actor | null {
  if (!clause.whom || clause.groups.length > 1 || clause.groups.some((g) => g.with)) return null;
  const before = named.findLast((a) => a.to <= clause.from);
  const person = before?.number === "one" && before.country !== null && !before.former && (before.office !== null || before.counterpart);
  return before && person && clause.from - before.to <= whomReach ? before : null;
}

/** "The session was attended by X, who also met Y": the minister whom a relative clause follows. */
export function antecedent(clause: Clause, named: Actor[]): Actor[] | null {
  if (clause.after !== "breaks") return null;
  const before = named.findLast((a) => a.to <= clause.from);
  const minister = before?.office === "foreign-minister" && before.number === "one" && before.country !== null && !before.former;
  return minister && clause.from - before.to <= 1 ? [before] : null;
}

/** "the plan of President X, who will meet Y", "received Prime Minister X, who also saw Y": the official, and no foreign minister, of whom a relative clause tells. */
export function relativeOf({ after, from, who }: Clause, named: Actor[], before: Clause | undefined): Actor[] | null {
  if (after !== "breaks") return null;
  const person = named.findLast((a) => a.to <= from);
  if (!person?.country || !person.office || person.inferred || from - person.to > 1 || person.number !== "one" || person.former)
    return null;
  if (person.office === "foreign-minister" || person.office === "spokesperson" || person.office === "ministry") return null;
  // Any other word than "who" may lead to what those who met had to tell: only who had no part before it can be meant.
  return who || !before?.groups.some((g) => g.actors.includes(person)) ? [person] : null;
}

/** Whether the last one named before a contact held an office once: what follows is told of him, and not of whom the text was speaking of. */
export function ofAnother({ mark }: ContactMark, named: Actor[]): boolean {
  const before = named.findLast((a) => a.to <= mark.from);
  return before?.lapsed === true && before.number === "one" && !(before.roles & role.with);
}

/** "The ministers of the bloc met their colleague": they did, and not whom the text was speaking of. */
export const ofMinisters = ({ from }: Clause, { row, mark }: ContactMark, named: Actor[]): boolean =>
  row.as === "verb" && named.some((a) => a.from >= from && a.to <= mark.from && unnamedMinisters(a) && !(a.roles & role.with));

/** "The prime minister will meet President X": whether a clause opens with a leader of whom the text does not say whose he is: he did, and not whom the text was speaking of. */
export const ofLeader = ({ from }: Clause, { mark }: ContactMark, named: Actor[]): boolean =>
  named.some(
    (a) => isLeader(a) && a.country === null && a.number === "one" && a.to <= mark.from && a.from >= from && a.from - from <= 1 && !a.roles,
  );

/** "Germany received the ministers of A and B": whether a clause opens with a state that was host to them, who did not meet each other by that. */
export const ofHost = ({ from, contacts }: Clause, { row, mark }: ContactMark, guests: Group, named: Actor[]): boolean =>
  receives(row) &&
  // ... but "hosted a meeting of the ministers of A and B" is theirs.
  !contacts.some((c) => c.mark !== mark && c.mark.to <= guests.from) &&
  named.some(
    (a) => a.office === null && !a.named && a.country !== null && a.from >= from && a.from - from <= 1 && a.to <= guests.from && !a.roles,
  );

/** "The talks included each of A, B and C": "each of" between the noun and those behind it. */
export const eachBehind = ({ cues }: Clause, { mark }: ContactMark, group: Group | undefined): boolean =>
  group !== undefined &&
  cues.some(
    (c) =>
      c.word === "apart" && c.mark.from >= mark.to && c.mark.to <= group.from && group.from - c.mark.to <= 1 && !among(cues, mark, c.mark),
  );

/** "a meeting in the presence of the ministers of each of A and B", "that brought together each of them": whether an "each" only counts those who were there. */
export const among = (cues: Cue[], contact: Mark, each: Mark): boolean =>
  cues.some(
    (c) => (c.word === "presence" || c.word === "together") && c.mark !== each && c.mark.from >= contact.to && c.mark.to <= each.from,
  );

/** Whether all that follow a verb are its object, as a list: "each of A and B", "A and B". */
export const objectsOnly = ({ cues }: Clause, { row, mark }: ContactMark, [first, ...rest]: Group[]): boolean =>
  first !== undefined &&
  rest.length > 0 &&
  row.as === "verb" &&
  row.takes.includes("object") &&
  first.from >= mark.to &&
  (cues.some((c) => c.word === "apart" && c.mark.from >= mark.to && c.mark.to <= first.from) ||
    rest.every((g) => g.actors.some((a) => a.roles & role.and)));

/** "X thanked Y by phone", "X assured Y in a meeting of …": another verb, and the contact only tells where it was said. */
export function told(clause: Clause, mode: Mode | "either", contact: ContactMark, unmarked: Group[], verbFirst: boolean): boolean {
  const { row, mark } = contact;
  const within = settingOf(clause, contact);
  if (settingOf(clause, contact, true) && spokenTo(clause, contact, unmarked)) return true;
  // "In separate phone calls, X briefed Y and Z"
  const [teller, ...others] = unmarked;
  const alone = teller && others.length === 1 && countriesOf(teller.actors).size === 1 && teller.from >= mark.to ? teller : undefined;
  const opens = within && !row.weak && mark.from - clause.from <= 2;
  if (alone && opens && clause.cues.some((c) => c.word === "apart" && c.mark.to <= alone.from)) return true;
  if (
    row.as !== "noun" ||
    countriesOf(unmarked.flatMap((g) => g.actors)).size !== 2 ||
    unmarked.some((g) => countriesOf(g.actors).size > 1)
  )
    return false;
  // "At a meeting in Oslo, X briefed Y": whoever is told is the other side.
  if (within && !row.weak && informs(clause, contact, unmarked)) return true;
  // "In a telephone call yesterday, X congratulated his colleague Y"
  const fronted = within && mark.from - clause.from <= 2 && unmarked[1]?.actors[0]?.counterpart && verbBetween(clause, unmarked);
  if (mode === "call" && fronted && (unmarked[0] as Group).from >= mark.to) return true;
  if (mode === "call")
    return (
      (unmarked[0] as Group).from < mark.from &&
      (within || (row === channelRow && (verbBetween(clause, unmarked) || (verbFirst && verbBefore(clause, unmarked)))))
    );
  return !row.weak && within && unmarked.every((g) => g.to <= mark.from);
}

/** Whether a word of informing stands right before the second of two groups, both behind the contact. */
const informs = ({ marks }: Clause, { mark }: ContactMark, [teller, hearer]: Group[]): boolean =>
  teller !== undefined &&
  hearer !== undefined &&
  teller.from >= mark.to &&
  marks.some((m) => says(m, "informs") && m.from >= teller.to && m.to <= hearer.from && hearer.from - m.to <= 1);

/** "X در دیداری در مسکو به Y گفت": whether something is said to whoever stands behind a meeting that is only where it was said, by whom stands before it. */
const spokenTo = ({ cues }: Clause, { mark }: ContactMark, [teller, hearer]: Group[]): boolean =>
  teller !== undefined &&
  hearer !== undefined &&
  teller.to <= mark.from &&
  hearer.from >= mark.to &&
  cues.some((c) => c.word === "to" && c.mark.to === hearer.from);

/** Words between who intends it and the noun of what he intends: "يعتزم X غدا لقاء Y". */
const reachOfIntent = 3;

/** "يعتزم X لقاء Y", "X بصدد لقاء Y": whether a noun of contact has for its object who stands right behind it, and for its subject whoever means to do it. */
export function intended({ cues, marks }: Clause, { row, mark }: ContactMark, [own, other, third]: Group[]): boolean {
  if (!own || !other || third || row.as !== "noun" || row.weak || row.mode !== "meeting") return false;
  if (own.to > mark.from || mark.from - own.to > reachOfIntent || other.from !== mark.to) return false;
  const means = (c: Cue) => c.word === "planning" && (c.mark.to <= own.from ? own.from - c.mark.to <= 1 : c.mark.to === mark.from);
  return (
    cues.some(means) && !marks.some((m) => m.from >= own.to && m.to <= mark.from && (says(m, "in") || says(m, "about") || says(m, "and")))
  );
}

/** "A and B met to set the day of the meeting between C and D": between the sides of a noun that the verb is not. */
export const ofNoun = ({ contacts, groups }: Clause, { row, mark }: ContactMark, { from }: Group): boolean =>
  row.as === "verb" &&
  // "استضافت القاهرة اجتماعا بين A وB": a city hosts, and those two met.
  (row.takes.includes("with") || groups.length > 1) &&
  contacts.some((c) => c.row.as === "noun" && c.mark.from >= mark.to && c.mark.to <= from && from - c.mark.to <= sidesReach);

/** "telephoned after his talks with A with B": of two whom the verb behind them may have, the first stands by a noun of its own. */
export const ofNounBefore = ({ contacts, cues }: Clause, { row, mark }: ContactMark, led: Group[], { from, to }: Group): boolean =>
  row.as === "verb" &&
  led.some((g) => g.from > to && g.to <= mark.from && g.from - to <= 1 && cues.some((c) => c.word === "with" && c.mark.from === to)) &&
  contacts.some((c) => c.row.as === "noun" && c.mark.to <= from && from - c.mark.to <= sidesReach);

/** "with Minister X and then with the council's secretary Y": whether a word parts those whom a "with" leads to. */
export function inTurn({ cues }: Clause, led: Group[]): boolean {
  const [first, ...others] = led.flatMap((g) => g.actors);
  return (
    first !== undefined && cues.some((c) => c.word === "afterwards" && c.mark.from >= first.to && others.some((a) => c.mark.to <= a.from))
  );
}

/** Whether the contact is where something was said: "in a call", "lors d'un entretien". */
export function settingOf(clause: Clause, { row, mark }: ContactMark, weak = false): boolean {
  return (
    row.as === "noun" &&
    (weak || !row.weak) &&
    clause.cues.some((c) => c.word === "in" && c.mark.to <= mark.from && mark.from - c.mark.to <= 2)
  );
}

/** Words between a verb of saying, whom it is said to, and the "that" behind. */
const reachOfHearer = 1;

/** Whom something is said to in a call that the clause names as its setting: who alone stands between the verb of saying and the "that" behind it. */
export function heard(clause: Clause, contact: ContactMark, after: Clause | undefined): Actor[] | null {
  if (after?.after !== "says" || after.contacts.length > 0 || !settingOf(clause, contact)) return null;
  const [hearer, other] = after.groups;
  const alone = hearer && !other && hearer.from - after.from <= reachOfHearer && after.to - hearer.to <= reachOfHearer;
  return alone && hearer.actors.length === 1 ? hearer.actors : null;
}

/** Whether a word of its own stands between the first two groups: "X congratulated Y", not the list "X, then Y". */
function verbBetween(clause: Clause, [first, second]: Group[]): boolean {
  if (!first || !second) return false;
  let known = 0;
  for (const mark of clause.marks)
    if (mark.from >= first.to && mark.to <= second.from && !says(mark, "informs")) known += mark.to - mark.from;
  return known < second.from - first.to;
}

/** Whether a word of its own opens the clause right before the first group: "أطلع X هاتفيا Y". */
const verbBefore = ({ from, marks }: Clause, [first]: Group[]): boolean =>
  first !== undefined && first.from - from === 1 && !marks.some((m) => m.from === from);

export function sameSide(a: Actor[], b: Actor[]): boolean {
  const other = countriesOf(b);
  return [...countriesOf(a)].every((c) => other.has(c)) && other.size === countriesOf(a).size;
}

/** Whether one of these is of a side of those. */
export const shareSide = (these: Actor[], those: Actor[]): boolean => these.some((a) => those.some((b) => b.country === a.country));

/** Whether there is a foreign minister among them. */
export const haveMinister = (actors: Actor[] | null | undefined): boolean => actors?.some((a) => a.office === "foreign-minister") ?? false;
