import { type Actor, countriesOf, unnamedMinisters } from "../people/actors.ts";
import { type Mark, role } from "../words/lexicon.ts";
import type { Clause, ContactMark } from "./clauses.ts";
import type { Company } from "./company.ts";
import { actorsOf, type Group } from "./groups.ts";
import type { Chosen } from "./modes.ts";
import type { Common, Predicate } from "./predicates.ts";
import { among, antecedent, haveMinister, inTurn, ofAnother, ofLeader, ofMinisters, ofNoun, ofNounBefore, relativeOf } from "./sides.ts";

// One clause that tells of a contact, with all that shows whose it is: who stands in it, and who may be meant without being named there.

/** How a text tells. */
export interface Manner extends Pick<Company, "occasion" | "formats"> {
  /** Who acts stands behind the verb as a rule. */
  verbFirst: boolean;
  /** Who is named in the sentence. */
  named: Actor[];
}

/** What a clause goes on from. */
export interface Thread {
  /** Of whom the text was speaking when the sentence began, and the two sides it told of last. */
  subject: Actor[] | null;
  pair: Actor[] | null;
  /** Of whom the clauses before are speaking. */
  lastSubject: Actor[] | null;
  /** The clause before, where it names somebody with somebody and tells of no contact yet. */
  open: Clause | null;
  waiting: Waiting | null;
}

/** Who stands alone behind a verb of contact that opens its clause, with the verb that still lacks its other side. */
export interface Waiting {
  side: Actor[];
  scene: Scene;
  /** An "each of" stands before whom it still lacks. */
  each: boolean;
}

export interface Scene extends Chosen, Pick<Manner, "verbFirst" | "named">, Pick<Thread, "subject" | "lastSubject" | "open"> {
  clause: Clause;
  /** The clauses around it. */
  before: Clause | undefined;
  after: Clause | undefined;
  /** Those whom a "with" leads to, as far as it is the contact's, and those whom none does. */
  marked: Group[];
  unmarked: Group[];
  /** What the words for contacts in the clause take. */
  takes: Set<string>;
  /** The two sides that "the two" of the clause are. */
  both: Actor[] | null;
  /** Who stands alone behind the verb before a relative clause. */
  holder: Actor[] | null;
  /** A word like "separate" or "each" stands beside the contact. */
  apart: boolean;
  how: Company;
  /** Who may be its subject without standing in it. */
  borrow: () => Actor[] | null;
}

/** What a clause tells. */
export interface Told {
  predicates: Predicate[];
  /** Its subject, where that stands in it. */
  own?: Group | undefined;
  /** Its subject where somebody else in it could be taken for it: the sentence goes on speaking of him. */
  subject?: Actor[];
}

/** A kind of clause: what it tells; null where the clause is of another kind. */
export type Shape = (scene: Scene) => Told | null;

/** The scene of the clause `clauses[at]`, which tells of a contact as `chosen` says. */
export function sceneOf(clauses: Clause[], at: number, chosen: Chosen, thread: Thread, manner: Manner): Scene {
  const clause = clauses[at] as Clause;
  const after = clauses[at + 1];
  const { mode, contact, vague } = chosen;
  const { subject, pair, open, waiting } = thread;
  const { verbFirst, named } = manner;
  // "X went on with his talks, where he met each of A and B": whoever stands alone behind the verb before is of whom the relative tells.
  const holder = clause.after === "breaks" && waiting ? waiting.side : null;
  const lastSubject = haveMinister(holder) ? holder : thread.lastSubject;
  // "The ministers who are to sign, together with Y, called Z": Y stands by whoever was told of before.
  const beside =
    lastSubject && clause.groups.length > 1 && clause.groups.every((g) => g.with) ? clause.groups.find((g) => g.alongside) : undefined;
  const led = clause.groups.filter((g) => g.with);
  const marked = led.filter((g) => g !== beside && !(g.between ? ofNoun(clause, contact, g) : ofNounBefore(clause, contact, led, g)));
  const last = lastSubject && beside ? [...lastSubject, ...beside.actors] : lastSubject;
  // "X and Y signed it after a meeting between them": the two told of before in the sentence come first.
  const couple = lastSubject && countriesOf(lastSubject).size > 1 ? lastSubject : pair;
  // "separate talks with A and B ahead of a trilateral meeting": the cue beside the contact counts.
  const [parted, joined] = [nearest(clause, contact, "apart"), nearest(clause, contact, "together")];
  const apart = parted !== Number.POSITIVE_INFINITY && parted <= joined;
  const together = !apart && (joined !== Number.POSITIVE_INFINITY || clause.groups.some((g) => g.alongside));
  // Each by its name: a copy of the whole of `chosen` makes it ten times as slow.
  return {
    mode,
    contact,
    vague,
    clause,
    before: clauses[at - 1],
    after,
    verbFirst,
    named,
    subject,
    lastSubject,
    open,
    marked,
    unmarked: joinFellows(clause.groups.filter((g) => !g.with)),
    takes: new Set(clause.contacts.flatMap((c) => c.row.takes)),
    both: ofMany(clause, named) ? null : theTwo(clause, contact, led, couple),
    holder,
    apart,
    how: companyOf(clause, chosen, apart || inTurn(clause, marked), together, manner),
    borrow: () =>
      ofLeader(clause, contact, named)
        ? null
        : ((clause.follows ? [clause.follows] : clause.who ? antecedent(clause, named) : null) ??
          relativeOf(clause, named, clauses[at - 1]) ??
          last ??
          speakerOf(clause, contact, after) ??
          antecedent(clause, named) ??
          (ofAnother(contact, named) || ofMinisters(clause, contact, named) ? null : subject)),
  };
}

/** "The two exchanged views on the session": as the text told of them before. */
export const asBefore = ({ mode, vague, contact, clause }: Scene): Common => ({ mode: vague ? "either" : mode, contact, clause });

/** How those a clause names came together. */
function companyOf({ groups }: Clause, { contact: { row }, mode }: Chosen, apart: boolean, together: boolean, manner: Manner): Company {
  const { occasion, formats } = manner;
  const noun = row.as === "noun";
  // A session with A, B and C is one.
  // ... unless it is one with the ministers of A and one with those of B ("AやBとの外相会談").
  const plain = groups.some((g) => g.with && g.actors.every((a) => a.office === "foreign-minister" && !a.named && a.list === 0));
  return { apart, together, row, single: noun && row.mode === "meeting" && row.weak === true && !plain, occasion, mode, formats };
}

/** "A Ukrainian delegation including Foreign Minister X met": those of one side that stand one after the other are one group. */
export function joinFellows(groups: Group[]): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    const own = before ? countriesOf(before.actors) : null;
    // ... and "X, foreign minister of Y" where the name is known and the office stands alone.
    const all = (actors: Actor[], office: string) => actors.every((a) => a.office === office && !a.counterpart);
    const minister =
      before && all(before.actors, "foreign-minister") && all(group.actors, "foreign-minister") && group.from - before.to <= 4;
    const fellows = before && (minister || before.actors.every((a) => a.office === "other"));
    if (before && own?.size === 1 && fellows && group.actors.every((a) => own.has(a.country)))
      joined.splice(-1, 1, { ...before, actors: [...before.actors, ...group.actors], to: group.to });
    else joined.push(group);
  }
  return joined;
}

/** "Bei einem Treffen mit A sagte B": who spoke is named behind the verb of saying. */
function speakerOf({ groups }: Clause, { row, mark }: ContactMark, after: Clause | undefined): Actor[] | undefined {
  // ... and "'I met A in X', B wrote": nobody stands before the verb.
  const unled = (g: Group) => g.with || (row.as === "verb" && g.from >= mark.to);
  if (after?.after !== "says" || !groups.every(unled)) return undefined;
  return after.groups.find((g) => !g.with && g.from - after.from <= 1 && g.actors.some((a) => a.office !== "other"))?.actors;
}

/** "The bloc's ministers agreed on it when they met": whether "they" of a clause are the ministers of whom its sentence speaks before. */
const ofMany = ({ cues, from }: Clause, named: Actor[]): boolean =>
  cues.some((c) => c.word === "both" && named.some((a) => a.to <= from && (unnamedMinisters(a) || ofUnion(a)) && !(a.roles & role.with)));

/** The ministers of the union, and not its foreign policy chief. */
const ofUnion = (a: Actor): boolean => a.office === "foreign-minister" && a.country === "EU" && a.list > 0 && !a.named;

/** The two sides that "the two" of a clause are, of the `couple` told of before; null where it speaks of no two, or of others. */
function theTwo({ cues }: Clause, { row, mark }: ContactMark, led: Group[], couple: Actor[] | null): Actor[] | null {
  // "In his talk with Z, both sides …": they are Z and whoever talked, and not the two told of before.
  const [other] = led;
  // ... as they are where the verb has been told: "talked with Z, and both sides …".
  const since = (c: Mark) => other !== undefined && c.from >= other.to && (row.as === "noun" || c.from >= mark.to);
  const twain = cues.some((c) => c.word === "both" && !since(c.mark)) ? couple : null;
  if (!twain) return null;
  // "On the margins of the session of A, B and C … the two met with C": those of the three whom C is not.
  const guests = countriesOf(actorsOf(led));
  const rest = twain.filter((a) => !guests.has(a.country));
  return countriesOf(rest).size === 2 ? rest : twain;
}

/** Words from a contact to the nearest cue of a kind. */
function nearest({ cues }: Clause, { mark }: ContactMark, word: "apart" | "together"): number {
  let least = Number.POSITIVE_INFINITY;
  for (const c of cues)
    if (c.word === word && !(word === "apart" && among(cues, mark, c.mark))) least = Math.min(least, Math.abs(c.mark.from - mark.from));
  return least;
}
