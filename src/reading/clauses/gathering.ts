import { type Actor, countriesOf, isLeader, ministerOf } from "../people/actors.ts";
import type { Mark } from "../words/lexicon.ts";
import { distance, sense } from "../words/marks.ts";
import type { Clause, ContactMark } from "./clauses.ts";
import type { Predicate } from "./predicates.ts";

/** Words between "trilateral" and its "meeting". */
const reach = 4;
/** Sentences back to which those at a table may have been named. */
const memory = 4;

/**
 * Completes contacts whose word counts the sides ("a trilateral meeting", "the three ministers met Kallas") from the ministers named before. In: the clauses
 * of a sentence, what was found in them, the ministers of the sentences so far, the present one last, and who the text was speaking of. Only a count that comes out exactly is taken.
 */
export function gather(clauses: Clause[], found: Predicate[], company: Actor[][], subject: Actor[] | null): Predicate[] {
  const by = new Map<Clause, Predicate[]>(clauses.map((clause) => [clause, []]));
  for (const predicate of found) by.get(predicate.clause)?.push(predicate);
  const lately = company.slice(-memory);
  for (const clause of clauses) {
    for (const mark of clause.marks) {
      const count = sense(mark, "count");
      if (!count) continue;
      const contact = contactOf(clause, mark, count.of === "table" ? reach : Number.POSITIVE_INFINITY);
      if (!contact) continue;
      const own = by.get(clause) as Predicate[];
      const apart = count.of === "ministers" && clause.cues.some((c) => c.word === "apart");
      if (count.of === "table" && own.some((p) => p.contact !== contact && countries(p.actors) === count.sides)) continue;
      const told = own.filter((p) => p.contact === contact || clause.contacts.length === 1);
      const stated = told.flatMap((p) => p.actors);
      const named = clause.groups.flatMap((g) => g.actors);
      let actors: Actor[] | null = null;
      if (count.of === "ministers") {
        const earlier = exactly(
          count.sides,
          [],
          // Whoever met the three is none of them; but a leader may be of one of their countries.
          lately.map((one) => one.filter((a) => a.to <= mark.from && !named.some((n) => n.country === a.country && !isLeader(n)))),
        );
        const others = clause.groups.flatMap((g) => g.actors);
        if (earlier && (others.length > 0 || !contact.row.weak)) actors = [...earlier, ...others];
      } else if (told.length > 1 && told.every((p) => p.rule === "with-each") && countries(stated) === count.sides) {
        // "spoke in a trilateral format with the ministers of A and B": not one after the other.
        actors = [...new Set(stated)];
      } else if (countries(stated) < count.sides) {
        const start = [...stated, ...ministers(named)];
        const led = [...(subject ?? []), ...start];
        // "the trilateral meeting of A, President B and C": those listed beside it, whoever they are.
        const listed = clause.groups.find((g) => countries(g.actors) === count.sides && ministers(g.actors).length > 0);
        actors = countries(led) === count.sides ? led : (listed?.actors ?? exactly(count.sides, start, lately));
        actors ??= withSeats(count.sides, start, sidesBeside(clause, mark));
      }
      if (!actors || countries(actors) < 3) continue;
      // "discussed Quadrilateral cooperation": the name of a session alone does not say how they were in contact.
      const vague = contact.row.terms.length === 0 ? "either" : contact.row.mode;
      const mode = told[0]?.mode ?? (clause.channel === "call" ? "call" : vague);
      const gathered: Predicate = {
        mode,
        contact,
        clause,
        actors,
        borrowed: countries(named) < countries(actors),
        joint: true,
        rule: "gathered",
      };
      by.set(clause, [...own.filter((p) => !told.includes(p)), ...(apart ? oneByOne(gathered, named) : [gathered])]);
      break;
    }
  }
  return [...by.values()].flat();
}

/** "He will hold separate talks with the three ministers": one with each of those gathered whom the clause does not name; all at once where it names nobody who met them. */
function oneByOne(gathered: Predicate, hosts: Actor[]): Predicate[] {
  const host = hosts.filter((a) => gathered.actors.includes(a));
  const guests = gathered.actors.filter((a) => !hosts.includes(a));
  if (countries(host) !== 1) return [gathered];
  return [...countriesOf(guests)].map((country) => ({
    ...gathered,
    actors: [...host, ...guests.filter((a) => a.country === country)],
    joint: false,
    rule: "apart",
  }));
}

/** Words between two countries of "the trilateral meeting of A, B and C". */
const gapOfSides = 2;

/** The marks of countries named right beside a table, behind it or before it, without a minister. */
function sidesBeside(clause: Clause, table: Mark): Mark[] {
  const found: Mark[] = [];
  for (const marks of [clause.marks.filter((m) => m.from >= table.to), clause.marks.filter((m) => m.to <= table.from).toReversed()]) {
    let last = table;
    for (const mark of marks) {
      if (distance(last, mark) > gapOfSides) break;
      if (sense(mark, "contact") && last === table) last = mark;
      if (!sense(mark, "country")) continue;
      found.push(mark);
      last = mark;
    }
  }
  return found;
}

/** "X and Y arrive for the trilateral meeting with C", "of A, B and C": whose ministers are named and those of the other countries, if the count comes out. */
function withSeats(sides: number, start: Actor[], beside: Mark[]): Actor[] | null {
  const model = start[0];
  if (!model || start.some((a) => a.office !== "foreign-minister")) return null;
  const actors = [...start];
  for (const mark of beside) {
    const country = sense(mark, "country")?.code ?? null;
    if (actors.some((a) => a.country === country)) continue;
    actors.push(ministerOf(mark, country, model.sentence));
  }
  return countries(actors) === sides ? actors : null;
}

/** `start`, or a list among the sentences, or as many of the last sentences as are needed for just so many countries; null if more come together. */
function exactly(sides: number, start: Actor[], company: Actor[][]): Actor[] | null {
  if (countries(start) === sides) return start;
  const gathered = [...start];
  for (const sentence of company.toReversed()) {
    if (start.length === 0) {
      for (const list of new Set(sentence.map((a) => a.list))) {
        const members = sentence.filter((a) => a.list === list);
        if (list > 0 && countries(members) === sides) return members;
      }
    }
    gathered.push(...sentence);
    const so = countries(gathered);
    if (so >= sides) return so === sides ? gathered : null;
  }
  return null;
}

function contactOf(clause: Clause, mark: Mark, within: number): ContactMark | undefined {
  const away = (c: ContactMark) => distance(c.mark, mark);
  return clause.contacts.filter((c) => away(c) <= within).sort((a, b) => away(a) - away(b))[0];
}

const ministers = (actors: Actor[]) => actors.filter((a) => a.office === "foreign-minister");
const countries = (actors: Actor[]): number => countriesOf(actors).size;
