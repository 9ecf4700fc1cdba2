import type { Clause, ContactMark, Cue } from "../clauses/clauses.ts";
import type { Group } from "../clauses/groups.ts";
import { receives } from "../clauses/occasion.ts";
import type { Predicate } from "../clauses/predicates.ts";
import { type Actor, countriesOf, ofBody } from "../people/actors.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { behind, says } from "../words/marks.ts";
import { type Draft, sidesOf } from "./drafts.ts";

/** Words between "in the presence of" and who was present, and between two who were. */
const reach = 4;
/** Sentences after a contact in which the text may still say who else was there. */
const memory = 2;

/** Someone who took part in a contact beside those it was told of. */
export interface Joining {
  to: Predicate;
  actors: Actor[];
}

/** What a sentence says of who else was present. */
export interface Joined {
  predicates: Predicate[];
  joinings: Joining[];
}

/**
 * Reads "in the presence of X", "X also attended", "with the participation of the ministers of A and B". In: the clauses of a sentence, its actors, what was
 * found in the clauses, and the contact told last before. Out: the predicates, one more where a contact is told by those present alone and one less where
 * "will also attend the talks with Y" is no contact of its own; and who joins which.
 */
export function joinPresent(clauses: Clause[], actors: Actor[], found: Predicate[], last: Predicate | null, postposed: boolean): Joined {
  const by = new Map<Clause, Predicate[]>(clauses.map((clause) => [clause, []]));
  for (const predicate of found) by.get(predicate.clause)?.push(predicate);
  const joinings: Joining[] = [];
  let latest = last;
  let next = 0;
  for (const clause of clauses) {
    // "The minister of D did not take part": nobody joins by that.
    const cues = clause.cues.some((c) => c.word === "denying") ? [] : clause.cues.filter((c) => c.word === "presence");
    const [cue] = cues;
    let told = by.get(clause) as Predicate[];
    if (cue) {
      while (next < actors.length && (actors[next] as Actor).from < clause.from) next++;
      const inside: Actor[] = [];
      // "استقبل الرئيس X الوزير Y، بحضور رئيس جهاز الاستخبارات": behind the words stands who was there, even one of no consequence.
      let follows = false;
      for (let i = next; i < actors.length && (actors[i] as Actor).to <= clause.to; i++) {
        const actor = actors[i] as Actor;
        if (sits(actor)) inside.push(actor);
        follows ||= !postposed && actor.from >= cue.mark.to && actor.from - cue.mark.to <= 1;
      }
      const near = [...new Set(cues.flatMap((c) => (postposed ? headed(inside, c) : forward(inside, c))))];
      // "Teilnehmen soll laut Angaben vom Montag auch X": the words open the clause, and whoever is named behind them was present.
      const opens = near.length === 0 && !postposed && cue.mark.from === clause.from && told.length === 0;
      const led = opens ? inside.filter((a) => a.from >= cue.mark.to && !(a.roles & role.with)) : near;
      const before = clause.groups.filter((g) => !g.with && g.to <= cue.mark.from);
      // "X, Y and Z attended the meeting"; where a contact is told too, whoever stands next to the words.
      const there = told.length === 0 ? before : follows ? [] : before.slice(-1);
      const present = led.length > 0 ? led : there.flatMap((g) => g.actors);
      // "官邸での面会にはXも同席": of those told of, the sentence names nobody but who sat by.
      if (postposed && led.length > 0)
        told = told.filter((p) => !p.borrowed || p.actors.some((a) => inside.includes(a) && !led.includes(a)));
      const noun = clause.contacts.find((c) => c.row.as === "noun");
      // "Also taking part in this discussion were the ministers of A and B": in what was told before, and in no talk of their own.
      const same = latest && opensBy(clause, cue) && clause.sentence.index - latest.clause.sentence.index <= memory;
      if (latest && same && led.length === 0 && told.length === 1 && told[0]?.joint) {
        joinings.push({ to: latest, actors: (told[0] as Predicate).actors });
        told = [];
      } else if (latest && retells(clause, led, told, latest)) told = [];
      else if (led.length > 0 && told.length === 1 && !nextContact(clause, led, told[0] as Predicate))
        joinings.push({ to: told[0] as Predicate, actors: led });
      else if (led.length === 0 && told.length === 1 && joins(there, cue, told[0] as Predicate))
        joinings.push({ to: told[0] as Predicate, actors: there.flatMap((g) => g.actors) });
      else if (led.length > 0 && told.length === 0 && noun) {
        const all = [...clause.groups.flatMap((g) => g.actors), ...led];
        if (countriesOf(all).size >= 2) told = [attended(clause, noun, all)];
      }
      // A session that the clause itself tells of is not the contact before.
      const apart = clause.cues.some((c) => c.word === "session") || ofAnother(clause, latest);
      if (latest && !apart && clause.sentence.index - latest.clause.sentence.index <= memory && present.length > 0) {
        const sides = countriesOf(latest.actors);
        const others = told.flatMap((p) => p.actors).filter((a) => !present.includes(a));
        // "Kallas will also attend the meeting with Araghchi": Araghchi's meeting was told before.
        if (others.every((a) => sides.has(a.country)) && led.length === 0) told = [];
        if (told.length === 0) {
          joinings.push({ to: latest, actors: present });
        }
      }
    }
    by.set(clause, told);
    latest = told.at(-1) ?? latest;
  }
  return { predicates: [...by.values()].flat(), joinings };
}

/** "The meeting was attended by X, and the minister also met Y": a contact that an "and" leads to behind those present is another one. */
function nextContact({ cues }: Clause, led: Actor[], { contact }: Predicate): boolean {
  const behind = (led.at(-1) as Actor).to <= contact.mark.from;
  return behind && contact.row.as === "verb" && cues.some((c) => c.word === "and" && c.mark.to === contact.mark.from);
}

/** "The ambassador of A and the minister of B, too, were present at the talks" of A with the president of B: those talks, and no others. */
function retells({ contacts, sentence, groups }: Clause, led: Actor[], told: Predicate[], latest: Predicate): boolean {
  if (
    led.length === 0 ||
    sentence.index - latest.clause.sentence.index > memory ||
    !contacts.every((c) => c.row.as === "noun" && c.row.weak)
  )
    return false;
  const sides = countriesOf(latest.actors);
  const all = [...groups.flatMap((g) => g.actors), ...led];
  return all.every((a) => sides.has(a.country)) && told.every((p) => p.actors.every((a) => led.includes(a)));
}

/** "discussed a summit that is to be held in the presence of X": what is to be is not the contact that has been told. */
const ofAnother = ({ after, cues }: Clause, latest: Predicate | null): boolean => {
  const ahead = (of: Cue[]) => of.some((c) => c.word === "planning");
  return after === "breaks" && ahead(cues) && latest !== null && latest.contact.row.tense !== "future" && !ahead(latest.clause.cues);
};

/** Words between "also took part in" and "the talks". */
const reachOfTable = 2;

/** "A and B took part in the talks": whether a contact tells no more than who sat at one told of before: those right before the words for it. */
export function onlySat({ clause: { cues }, contact: { row, mark }, actors, joint }: Predicate): boolean {
  const cue = cues.find((c) => (c.word === "presence" || c.word === "seats") && behind(c.mark, mark, reachOfTable))?.mark;
  return joint && cue !== undefined && row.as === "noun" && actors.every((a) => a.to <= cue.from);
}

/** Whether a clause opens by saying that more were there, and tells only of talks in general: "Also taking part in this discussion were …". */
const opensBy = ({ from, contacts }: Clause, cue: Cue): boolean =>
  cue.mark.from === from && contacts.every((c) => c.row.as === "noun" && c.row.weak);

/** "X met Y, and Z was there too": whoever stands right before the words, behind the contact and none of its sides. */
function joins([one]: Group[], { mark }: Cue, { contact, actors }: Predicate): boolean {
  const sides = countriesOf(actors);
  return (
    one !== undefined &&
    one.from >= contact.mark.to &&
    mark.from - one.to <= 1 &&
    ![...countriesOf(one.actors)].some((side) => sides.has(side))
  );
}

/** A contact told by those who were present. */
const attended = (clause: Clause, contact: ContactMark, actors: Actor[]): Predicate => ({
  mode: clause.channel === "call" || contact.row.mode === "call" ? "call" : "meeting",
  contact,
  clause,
  actors,
  borrowed: false,
  joint: true,
  rule: "present",
});

/** Adds who joined to the drafts they joined; whoever's side sits there already adds nothing. */
export function seatNewcomers(drafts: Draft[], joinings: Joining[]): void {
  const by = new Map(drafts.flatMap((d) => d.predicates.map((p) => [p, d] as const)));
  for (const { to, actors } of joinings) {
    const draft = by.get(to);
    // An ambassador sits by on one of the two sides, however the text styles him; so does a deputy of whom it does not say whose he is.
    const guest = (a: Actor) =>
      a.office !== "ambassador" && (a.office !== "deputy-foreign-minister" || (!a.inferred && a.official === null));
    // "The emir received X, in the presence of his foreign minister": a second one of the side, but the minister.
    const minister = (a: Actor) =>
      isMinister(a) && a.named !== null && !draft?.actors.some((b) => b.country === a.country && b.office === a.office);
    const newcomers = draft ? actors.filter((a) => guest(a) && (!draft.sides.includes(a.country as string) || minister(a))) : [];
    if (!draft || newcomers.length === 0) continue;
    draft.actors.push(...newcomers);
    draft.sides = sidesOf(draft.actors);
  }
}

/** Whether an item tells of one table and of nothing else. */
export const isWhole = ([table, ...others]: Draft[]): boolean =>
  table !== undefined && others.length === 0 && table.sides.length > 2 && table.joint;

/**
 * Where an item tells of one table and of nothing else, whoever it names as a minister sat there: so it is with all but one in fifty of them.
 * In: the drafts, and all clauses; what a clause denies, looks back to or tells of another contact adds nobody; whom it tells
 * to have been received came to sit there.
 */
export function seatWholeItem(drafts: Draft[], clauses: Clause[]): void {
  const [table] = drafts;
  if (!table || !isWhole(drafts)) return;
  const own = new Set(table.predicates.map((p) => p.clause));
  const open = (c: Clause) =>
    own.has(c) ||
    (!c.contacts.some((k) => k.row.as === "verb" && !receives(k.row)) &&
      !c.cues.some((q) => q.word === "denying" || q.word === "background"));
  const near = (c: Clause) => table.predicates.some((p) => Math.abs(p.clause.sentence.index - c.sentence.index) <= memory);
  const named = clauses.filter((c) => open(c) && near(c)).flatMap((c) => c.groups.flatMap((g) => g.actors));
  table.actors.push(...named.filter((a) => isMinister(a) && !table.sides.includes(a.country as string)));
  table.sides = sidesOf(table.actors);
}

/** "A and B attended, but the minister of D stayed away": whether the part of a sentence that names somebody denies something of him. `marks`: the sentence's. */
export function staysAway({ from, to }: Actor, marks: Mark[]): boolean {
  const opens = marks.findLast((m) => m.to <= from && says(m, "breaks"))?.to ?? 0;
  const ends = marks.find((m) => m.from >= to && says(m, "breaks"))?.from ?? Number.POSITIVE_INFINITY;
  return marks.some((m) => m.from >= opens && m.to <= ends && says(m, "denying"));
}

/** Words between those who were present and the words that say so: "حضر اللقاء سفراء". */
const reachOfList = 5;

/** "Representatives of A, B and C attended the meeting": the list of those whom a sentence, of which these are the marks and the actors, says were there. */
export function presentIn(actors: Actor[], marks: Mark[]): Actor[] {
  if (marks.some((m) => says(m, "denying") || says(m, "background") || says(m, "pluperfect"))) return [];
  const lists: Actor[][] = [];
  for (const actor of actors) {
    const list = lists.at(-1);
    const before = list?.at(-1);
    const goesOn = before?.country && actor.country && actor.from - before.to <= 1;
    if (list && goesOn) list.push(actor);
    else lists.push([actor]);
  }
  const beside = (list: Actor[], { from, to }: Mark) =>
    from >= (list.at(-1) as Actor).to ? from - (list.at(-1) as Actor).to <= reachOfList : (list[0] as Actor).from - to <= reachOfList;
  const cues = marks.filter((m) => says(m, "presence") || says(m, "seats"));
  return lists.find((list) => countriesOf(list).size > 1 && cues.some((cue) => beside(list, cue))) ?? [];
}

/** A state's minister, by name or by country. */
export const isMinister = (a: Actor): boolean =>
  a.office === "foreign-minister" && a.number === "one" && sits(a) && !a.country?.startsWith("org:");

function forward(actors: Actor[], { mark }: Cue): Actor[] {
  const led: Actor[] = [];
  let at = mark.to;
  for (const actor of actors) {
    if (actor.from < mark.to) continue;
    if (actor.from - at > (actor.list > 0 && led.length === 0 ? 7 : reach)) break;
    led.push(actor);
    at = actor.to;
  }
  return led;
}

function backward(actors: Actor[], { mark }: Cue): Actor[] {
  const led: Actor[] = [];
  let at = mark.from;
  for (const actor of actors.toReversed()) {
    if (actor.to > mark.from) continue;
    if (at - actor.to > (led.length === 0 ? 1 : reach)) break;
    led.unshift(actor);
    at = actor.from;
  }
  return led;
}

/** Words between "the delegation is led by" and who leads it. */
const reachOfHead = 1;

/** "X کی شرکت": before the words; "وفد کی قیادت X کریں گے": right behind them, where nobody stands before. */
function headed(actors: Actor[], cue: Cue): Actor[] {
  const led = backward(actors, cue);
  const next = actors.find((a) => a.from >= cue.mark.to);
  return led.length === 0 && next && next.from - cue.mark.to <= reachOfHead ? [next] : led;
}

/** Whether somebody can be present at a table for his side. */
export const sits = (a: Actor): boolean =>
  a.country !== null &&
  !ofBody(a) &&
  !a.former &&
  a.office !== null &&
  a.office !== "other" &&
  a.office !== "spokesperson" &&
  a.office !== "ministry";
