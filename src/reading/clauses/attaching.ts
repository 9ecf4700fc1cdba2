import { type Actor, countriesOf } from "../people/actors.ts";
import type { OfficeKind } from "../words/knowledge.ts";
import type { Mark } from "../words/lexicon.ts";
import { namesDay, sense } from "../words/marks.ts";
import type { Clause } from "./clauses.ts";
import type { Company } from "./company.ts";
import { actorsOf, type Group } from "./groups.ts";
import { modeOf } from "./modes.ts";
import { type Common, contactsOf, jointly, type Predicate } from "./predicates.ts";
import { joinFellows, type Manner, type Scene, sceneOf, type Thread, type Told, type Waiting } from "./scene.ts";
import { tell } from "./shapes.ts";
import { haveMinister, sameSide } from "./sides.ts";

// Clause by clause, who was in contact with whom; and what each clause leaves for the next one to go on from.

/**
 * Finds who was in contact with whom in the clauses of one sentence. `subject` is who the text was speaking of last, for clauses that leave it out; `pair` are
 * the two sides it told of last. Each predicate names at least two countries; whether it is a consultation is for others to judge. The subject that comes out
 * is the minister of whom the sentence tells, or null.
 */
export function attach(
  clauses: Clause[],
  subject: Actor[] | null,
  pair: Actor[] | null,
  manner: Manner,
): { predicates: Predicate[]; subject: Actor[] | null } {
  const found: Predicate[] = [];
  let main: Actor[] | null = null;
  let thread: Thread = { subject, pair, lastSubject: null, open: null, waiting: null };
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at] as Clause;
    const chosen = modeOf(clause);
    if (!chosen) {
      const told = found.at(-1);
      const went = goOn(clause, told && told.clause === clauses[at - 1] ? told : undefined, thread, manner);
      found.push(...went.predicates);
      thread = went.thread;
      continue;
    }
    const scene = sceneOf(clauses, at, chosen, thread, manner);
    const told = tell(scene);
    found.push(...told.predicates);
    const acts = whoActs(scene, told);
    if (acts && found.length > 0 && haveMinister(acts) && countriesOf(acts).size === 1) main ??= acts;
    thread = { ...thread, lastSubject: told.subject ?? acts ?? whoGoesOn(scene, told), open: null, waiting: waitingIn(scene, told) };
  }
  return { predicates: found, subject: main };
}

/** What a clause without a contact of its own adds to those before; `told`: the last contact of the clause right before. */
function goOn(
  clause: Clause,
  told: Predicate | undefined,
  thread: Thread,
  { occasion, formats }: Manner,
): { predicates: Predicate[]; thread: Thread } {
  const { waiting } = thread;
  const led = clause.groups.length > 0 && clause.groups.every((g) => g.with);
  // "… a visit that lasts some hours, each of: A and B": the colon may cut them from "each of".
  const each = waiting !== null && clause.cues.some((c) => c.word === "apart" && c.mark.to >= clause.to - 1);
  if (each && clause.groups.length === 0) return { predicates: [], thread: { ...thread, waiting: { ...waiting, each } } };
  const withThem = (common: Common, side: Actor[], how: Company) => {
    const others = actorsOf(clause.groups);
    const predicates = sameSide(side, others) ? [] : contactsOf(common, side, others, false, how);
    return { predicates, thread: { ...thread, waiting: null } };
  };
  // "X is to meet, on a visit that begins on Sunday, with Y": the relative clause ran on into whom the verb leads to.
  if (waiting && ((clause.after === "breaks" && led) || waiting.each)) {
    const { side, scene } = waiting;
    return withThem(scene, side, { ...scene.how, apart: scene.how.apart || waiting.each });
  }
  // "met A on Monday, and on Tuesday – B": the verb of the clause before.
  const teller = thread.lastSubject ?? thread.subject;
  if (told && teller && led && verbless(clause, told)) {
    const how = { apart: false, together: false, row: told.contact.row, single: false, occasion, mode: told.mode, formats };
    return withThem({ ...told, clause }, teller, how);
  }
  // "Present were A and B, and he also met Z": those who were present did not meet Z.
  const [own] = joinFellows(clause.groups.filter((g) => !g.with));
  const speaks = own && !clause.cues.some((c) => c.word === "presence" && c.mark.to <= own.from);
  const lastSubject = speaks ? own.actors : thread.lastSubject;
  return { predicates: [], thread: { ...thread, lastSubject, open: clause.groups.some((g) => g.with) ? clause : null, waiting: null } };
}

/** Who acts in a clause that names both sides, or its subject before the contact; null where it does not. */
function whoActs({ clause, contact, verbFirst, after, marked, unmarked, subject }: Scene, { own }: Told): Actor[] | null {
  if (!own || (own.from >= contact.mark.from && marked.length === 0 && unmarked.length < 2)) return null;
  if (own.from < contact.mark.to) return own.actors;
  // "会见X时，王毅说": where the contact opens the clause, he of whom the text was speaking is its subject, on whichever side of it.
  // ... or who speaks at its end; "After meeting X in Y, Z | spoke with W": Z, who did both, stands last.
  const last = unmarked.at(-1);
  const opens =
    !verbFirst && unmarked.length === 2 && contact.mark.from - clause.from <= 1 && after !== undefined && after.after !== "start";
  const acts = opens && last && (clause.to - last.to <= 1 || after.after === "contact") ? last : undefined;
  return (acts ?? (subject && unmarked.find((g) => sameSide(g.actors, subject))) ?? own).actors;
}

/** Of whom the sentence goes on to speak behind a clause in which nobody is seen to act. */
function whoGoesOn(scene: Scene, told: Told): Actor[] | null {
  const { clause, contact, after, lastSubject } = scene;
  const { own } = told;
  // "X met several colleagues, and had talks with Y": who met them goes on.
  const met = lacksOther(scene, told) && clause.marks.some((m) => own && m.from >= own.to && sense(m, "counterpart")?.number === "many");
  // "As a beginning of this dialogue, X | talked with Y": whoever stands alone between the two.
  const between = contact.row.weak && after?.after === "contact" && after.groups.every((g) => g.with);
  return own && (met || between) ? own.actors : lastSubject;
}

/** Whether somebody stands alone behind a verb that opens its clause, and no other side has been found. */
const lacksOther = ({ contact, verbFirst, marked, unmarked }: Scene, { own, predicates }: Told): boolean =>
  verbFirst && own !== undefined && predicates.length === 0 && marked.length === 0 && unmarked.length === 1 && contact.row.as === "verb";

/** Who waits for the other side of a verb that may lead to it further on; or null. */
const waitingIn = (scene: Scene, told: Told): Waiting | null =>
  told.own && lacksOther(scene, told) && scene.contact.row.takes.includes("with") ? { side: told.own.actors, scene, each: false } : null;

/**
 * "X had talks with his colleagues of several countries. They were A, B and C." In: the clause that counts the others without naming them, and the actors of
 * the sentence that names them. Out: a contact with each.
 */
export function nameOthers(clause: Clause, actors: Actor[], { occasion, formats }: Manner): Predicate[] {
  const chosen = modeOf(clause);
  const subject = clause.groups.find((g) => !g.with)?.actors;
  const styled = actors.filter((a) => a.office !== null && a.country !== null && !a.former && (a.number === "one" || a.list > 0));
  const others = styled.length > 0 ? styled : ministersOf(clause, actors);
  if (!chosen || !subject || others.length === 0 || chosen.contact.row.tense === "pluperfect") return [];
  // "received several ambassadors. Present were those of A, B and C": at once.
  const together = others.every((a) => a.office === "ambassador");
  const how = { apart: !together, together, row: chosen.contact.row, single: false, occasion, mode: chosen.mode, formats };
  return contactsOf({ ...chosen, clause }, subject, others, false, how);
}

/** Offices of those who have come for their countries. */
const envoys: ReadonlySet<OfficeKind> = new Set<OfficeKind>(["ambassador", "envoy"]);

/** "several ambassadors", "some foreign envoys": the office of those whom a clause only counts, where they have come for their countries. */
export function countedEnvoys({ marks }: Clause): OfficeKind | null {
  for (const { entries } of marks)
    for (const e of entries) if (e.sense === "office" && e.number === "many" && envoys.has(e.kind)) return e.kind;
  return null;
}

/**
 * "X met several ambassadors. Representatives of A, B and C took part." In: the clause that counts the others without naming them, and whom the next sentence
 * says were there. Out: the contact of all of them with the minister at one table.
 */
export function seatOthers(clause: Clause, present: Actor[]): Predicate[] {
  const chosen = modeOf(clause);
  const office = countedEnvoys(clause);
  const minister = actorsOf(clause.groups).find((a) => a.office === "foreign-minister" && a.country !== null && !a.former);
  if (!chosen || !office || !minister || chosen.contact.row.tense === "pluperfect") return [];
  const guests = present.filter((a) => a.country !== minister.country);
  // "Representatives of A" opens a sentence like a name.
  const unnamed = (a: Actor): Actor => (a.official === null ? { ...a, office, name: null, named: null } : { ...a, office });
  const styled = guests.map((a) => (a.office === null || (a.office === "other" && !a.named) ? unnamed(a) : a));
  return countriesOf(guests).size > 1 ? jointly({ ...chosen, clause }, [minister, ...styled], false, "seated") : [];
}

/** "… with the foreign ministers of several countries. They are A, B and C": those of the countries named alone, where the clause tells of ministers. */
function ministersOf({ marks }: Clause, actors: Actor[]): Actor[] {
  const many = marks.some((m) => sense(m, "counterpart")?.number === "many" || sense(m, "office")?.kind === "foreign-minister");
  const lands = actors.filter((a) => a.country !== null && !a.country.startsWith("org:") && !a.office && !a.named && !a.reference);
  if (!many || lands.length < 2 || lands.length < actors.length) return [];
  return lands.map((a) => ({ ...a, office: "foreign-minister", inferred: true }));
}

/** Words of a clause without a verb that nobody knows: the figure of a day. */
const figures = 2;

/** Whether a clause says no more than with whom and when, behind one whose verb has whom it led to behind it. */
function verbless({ groups, marks, from, to, cues }: Clause, { contact: { mark, row }, clause, rule }: Predicate): boolean {
  if (row.as !== "verb" || row.weak || !rule.startsWith("with") || !clause.groups.some((g) => g.with && g.from >= mark.to)) return false;
  if (cues.some((c) => telling.has(c.word)) || !marks.some(namesDay)) return false;
  let other = 0;
  for (let i = from, m = 0, g = 0; i < to; i++) {
    while (m < marks.length && (marks[m] as Mark).to <= i) m++;
    while (g < groups.length && (groups[g] as Group).to <= i) g++;
    if ((marks[m]?.from ?? to) > i && (groups[g]?.from ?? to) > i) other++;
  }
  return other <= figures;
}
const telling: ReadonlySet<string> = new Set([
  "about",
  "background",
  "denying",
  "offering",
  "cancelling",
  "says",
  "statement",
  "trip",
  "presence",
]);
