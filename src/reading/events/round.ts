import type { Clause, ContactMark } from "../clauses/clauses.ts";
import type { Group } from "../clauses/groups.ts";
import type { Predicate } from "../clauses/predicates.ts";
import { type Actor, countriesOf, ministerOf, ofBody } from "../people/actors.ts";
import type { Mode } from "../reports.ts";
import type { Contact } from "../words/knowledge.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, isJourney, marksIn, runs, sense } from "../words/marks.ts";
import type { Sentence } from "../words/segment.ts";
import { type Draft, oneTable, sidesOf } from "./drafts.ts";

/** A round that is announced counts for more than one contact, and for less than two that are told. */
const promise = 1.5;

/** A round that the text announces before it tells of anybody in particular: "held a series of calls", "met several of his colleagues". */
export interface Announced {
  self: Actor;
  mode: Mode;
  clause: Clause;
  /** Colleagues of whom not even the countries are told there. */
  colleagues: Actor | null;
}

const minister: Set<string | null> = new Set(["foreign-minister"]);

/** The round that a clause announces, where it names whose it is; `named`: who is named in its sentence. */
export function announcedIn(clause: Clause, named: Actor[]): Announced | null {
  const { groups, contacts, channel, from, to } = clause;
  const self = groups.flatMap((g) => (g.with ? [] : g.actors)).find((a) => guest(a, minister) && !a.counterpart);
  const call = channel === "call" || contacts.every((c) => c.row.mode === "call");
  const many = (a: Actor) => a.number === "many" && !a.country && (a.office === "foreign-minister" || a.counterpart);
  const colleagues = named.find((a) => many(a) && a.from >= from && a.to <= to) ?? null;
  return self ? { self, mode: call ? "call" : "meeting", clause, colleagues } : null;
}

/** What a round is read from besides its drafts. */
export interface Around {
  announced: Announced | null;
  /** The sentences that were not set aside for what they say, with who is named in each. */
  heard: { sentence: Sentence; actors: Actor[] }[];
  marks: Mark[];
  /** A sentence as one clause. */
  clauseOf: (sentence: Sentence, actors: Actor[]) => Clause;
  /** What a predicate makes, or null where it is no contact. */
  tell: (predicate: Predicate) => Draft | null;
}

/** Sentences from a journey back to which its countries are told, and words between two of them. */
const reachOfTour = { sentences: 3, words: 2 };

/**
 * "goes on a tour of A, B and C. He will meet his colleagues of the three": a meeting planned in each of the countries that a journey leads to, which the round
 * is said to be for, where nothing else is told of it.
 */
export function tour({ announced, heard, marks, tell }: Around): Draft[] {
  if (!announced) return [];
  const { self, mode, clause, colleagues } = announced;
  const [contact] = clause.contacts;
  const session = contact?.row.terms.length === 0;
  if (!colleagues || !contact || session || contact.row.mode === "call") return [];
  const sentences = heard.map((h) => h.sentence);
  const lately = sentences.filter(({ index }) => index <= clause.sentence.index && clause.sentence.index - index <= reachOfTour.sentences);
  if (!lately.some((sentence) => marksIn(marks, sentence).some(isJourney))) return [];
  const lists = lately.flatMap((sentence) =>
    runs(
      marksIn(marks, sentence).filter((m) => abroad(m, self)),
      reachOfTour.words,
    ),
  );
  const countries = lists.reduce<Mark[]>((longest, list) => (list.length > longest.length ? list : longest), []);
  if (countries.length < 2) return [];
  return countries.flatMap((mark) => {
    const country = sense(mark, "country")?.code ?? null;
    const host = ministerOf(mark, country, clause.sentence.index);
    const draft = tell({ mode, contact, clause, actors: [self, host], borrowed: false, joint: false, rule: "tour" });
    const place = { name: null, country, from: mark.from, to: mark.to, city: false };
    return draft?.status === "planned" ? { ...draft, days: [], places: [place] } : [];
  });
}

const abroad = (mark: Mark, self: Actor): boolean => {
  const country = sense(mark, "country");
  return country !== undefined && country.form === "name" && country.code !== self.country;
};

/**
 * Whose contacts an item tells of: the minister, if any, of the side of most of its drafts, of two at least; between equals of the one whose minister is
 * `named` first in the text. Null where nobody took part in more than one.
 */
export function protagonist(drafts: Draft[], announced: Announced | null, named: Actor[]): Actor | null {
  const counts = new Map<string, number>();
  if (announced) counts.set(announced.self.country as string, promise);
  for (const { sides } of drafts) for (const side of sides) counts.set(side, (counts.get(side) ?? 0) + 1);
  const all = [...(announced ? [announced.self] : []), ...drafts.flatMap((d) => d.actors)];
  const first = (side: string) =>
    named.find((a) => a.country === side && a.office === "foreign-minister")?.from ?? Number.POSITIVE_INFINITY;
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || first(a) - first(b));
  if (!most || most[1] <= 1) return null;
  const own = all.filter((a) => a.country === most[0]);
  return own.find((a) => a.office === "foreign-minister") ?? own[0] ?? null;
}

/**
 * An item that tells of several contacts tells of one side's: of 1,877 contacts in 602 such items all but four include it. Where a contact lacks that side, its
 * list or its relative clause was misunderstood, and each of those named in it met the protagonist. But any two of three who sat at one table, or who all met
 * the protagonist, may meet as well.
 */
export function giveToProtagonist(drafts: Draft[], self: Actor): Draft[] {
  const side = self.country as string;
  const known = (a: string, b: string) => drafts.some((d) => d.sides.length === 2 && d.sides.includes(a) && d.sides.includes(b));
  const atOneTable = ({ sides }: Draft) => drafts.some((d) => d.sides.includes(side) && sides.every((s) => d.sides.includes(s)));
  return drafts.flatMap((draft) => {
    const others = draft.sides.filter((other) => !known(side, other));
    if (draft.sides.includes(side) || atOneTable(draft) || oneTable(draft)) return [draft];
    // A list of those whom he met each is no table of theirs.
    if (others.length === 0) return draft.sides.length > 2 || toldWith(draft, drafts, side) ? [] : [draft];
    return others.map((other): Draft => {
      const actors = [self, ...draft.actors.filter((a) => a.country === other)];
      return { ...draft, actors, sides: sidesOf(actors), borrowed: true, joint: false };
    });
  });
}

/** Whether one clause tells of a contact and of the protagonist's: then it is of nobody else's. */
const toldWith = (draft: Draft, drafts: Draft[], side: string): boolean =>
  draft.predicates.every(
    (p) => !p.borrowed && drafts.some((d) => d.sides.includes(side) && d.predicates.some((q) => q.clause === p.clause)),
  );

/** The drafts of a round, with those of the lists and sentences that go on with it without a word for a contact. */
export function goOn(drafts: Draft[], self: Actor, { announced, heard, clauseOf, tell }: Around): Draft[] {
  const side = self.country as string;
  const known = new Set(drafts.flatMap((d) => (d.sides.includes(side) ? d.sides : [])));
  const guests = drafts.flatMap((d) => d.actors.filter((a) => a.country !== side && a.office !== "other"));
  const met = new Set([...minister, ...guests.map((a) => a.office)]);
  const told = new Set(drafts.flatMap((d) => d.predicates.map((p) => p.clause.sentence)));
  const more: Draft[] = [];
  const take = (predicates: Predicate[]) => {
    for (const predicate of predicates) {
      const draft = tell(predicate);
      if (!draft) continue;
      more.push(draft);
      for (const one of draft.sides) known.add(one);
    }
  };
  for (const { sides, predicates } of drafts)
    if (sides.length === 2 && sides.includes(side)) for (const predicate of predicates) take(restOfList(predicate, self, known, met));
  for (const { sentence, actors } of heard) {
    if (sentence.index === 0 || told.has(sentence)) continue;
    if (actors.every((a) => !a.country || known.has(a.country))) continue;
    const before = drafts.findLast((d) => d.sentence <= sentence.index && d.sides.includes(side)) ?? drafts[0];
    const mode = (before ?? announced)?.mode === "call" ? "call" : "meeting";
    take(goesOnWith(clauseOf(sentence, actors), self, known, met, mode, announced !== null));
  }
  return [...drafts, ...more];
}

/** The contact of a sentence that goes on with a round and has no word for it. */
const roundRow = (mode: Mode): Contact => ({ terms: [], mode, as: "verb", takes: ["with"], weak: true });

/** Whether somebody is one whom a round may go on with: a minister, or of an `office` that it has led to before. */
const guest = (a: Actor, offices: Set<string | null>): boolean =>
  a.country !== null && a.number === "one" && !a.former && !ofBody(a) && (offices.has(a.office) || (a.counterpart && !a.office));

/**
 * "With Minister X he spoke of trade", "His Maldivian counterpart was next": whom a clause without a contact of its own adds to the round of contacts told
 * around it. `self` is whose round it is, `known` are the sides that he is told to have met, `mode` is how; `announced`: the text has said that it
 * will name them, so that a bare list of them will do.
 */
function goesOnWith(clause: Clause, self: Actor, known: Set<string>, met: Set<string | null>, mode: Mode, announced: boolean): Predicate[] {
  // "Z's journey to X was called off": nobody's contact.
  if (clause.cues.some((c) => c.word === "cancelling" || c.word === "denying")) return [];
  const own = (g: Group) => g.actors.every((a) => a.country === self.country);
  const others = clause.groups.filter((g) => !own(g));
  const next = (a: Actor) => !known.has(a.country as string) && a.country !== self.country;
  const led = (g: Group) => (g.with && !g.alongside) || g.actors.some((a) => (a.roles & role.to) !== 0);
  const [only] = others;
  const fellow = others.length === 1 && only && !only.with && clause.groups.length === 1 && only.actors.some((a) => a.counterpart);
  const listed = announced && others.length === clause.groups.length && onlyLists(clause);
  if (others.length === 0 || !(fellow || listed || others.every(led))) return [];
  const guests = others.flatMap((g) => g.actors);
  if (!guests.some((a) => guest(a, met) && next(a))) return [];
  const here = clause.groups.filter(own).flatMap((g) => g.actors);
  return [...countriesOf(guests.filter(next))].map((country): Predicate => {
    const members = guests.filter((a) => a.country === country);
    const at = clause.marks[firstMark(clause.marks, (members[0] as Actor).from)] ?? clause.marks[0];
    const contact: ContactMark = { mark: at as ContactMark["mark"], row: roundRow(clause.channel ?? mode) };
    return {
      mode: clause.channel ?? mode,
      contact,
      clause,
      actors: [...(here.length > 0 ? here : [self]), ...members],
      borrowed: true,
      joint: false,
      rule: "round",
    };
  });
}

/**
 * "spoke with A, minister of foreign affairs and of what else, B, minister of …": those behind whom a verb leads to, where words that nobody knows break
 * the list.
 */
function restOfList({ clause, contact, actors, mode }: Predicate, self: Actor, known: Set<string>, met: Set<string | null>): Predicate[] {
  const end = Math.max(...actors.map((a) => a.to));
  const own = actors.filter((a) => a.country === self.country);
  if (contact.mark.from >= end || own.some((a) => a.from >= contact.mark.to)) return [];
  const breaks = (from: number, to: number) => clause.contacts.some((c) => c.mark.from >= from && c.mark.to <= to);
  const rest = clause.groups.filter((g) => g.from >= end && !g.with && !breaks(end, g.from)).flatMap((g) => g.actors);
  if (rest.length === 0 || !rest.every((a) => guest(a, met) && !a.counterpart && a.country !== self.country)) return [];
  return [...countriesOf(rest.filter((a) => !known.has(a.country as string)))].map((country): Predicate => {
    const members = rest.filter((a) => a.country === country);
    return { mode, contact, clause, actors: [...own, ...members], borrowed: false, joint: false, rule: "round" };
  });
}

/** Words beside those whom a list names. */
const reachOfList = 3;

/** "– Minister X of A", "Among them were the ministers of A and B": whether a clause says little more than who. */
function onlyLists({ groups, from, to, cues }: Clause): boolean {
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last || cues.some((c) => c.word === "says" || c.word === "presence")) return false;
  const several = countriesOf(groups.flatMap((g) => g.actors)).size > 1;
  return first.from - from <= reachOfList && to - last.to <= (several ? reachOfList : 1);
}
