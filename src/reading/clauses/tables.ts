import { type Actor, countriesOf } from "../people/actors.ts";
import type { Clause, ContactMark } from "./clauses.ts";
import type { Group } from "./groups.ts";

// Who sits at one table: shapes of clauses whose words put all whom they name, or some of them, together.

/** Words between a noun of contact and those it names: "the meeting of the two ministers of A and B". */
export const nounReach = 3;

/** "The spokeswoman announced a meeting of the ministers of A and B": those right behind the noun, where whoever is named before it is no minister; or undefined. */
export const announced = ({ row, mark }: ContactMark, [own, next, ...others]: Group[]): Group | undefined =>
  own &&
  next &&
  others.length === 0 &&
  row.as === "noun" &&
  own.to <= mark.from &&
  next.from >= mark.to &&
  next.from - mark.to <= nounReach &&
  own.actors.every((a) => a.office === "other") &&
  countriesOf(next.actors).size >= 2 &&
  next.actors.every((a) => a.office === "foreign-minister")
    ? next
    : undefined;

/** Whether "the two sides" stands between those named, who are of two sides, and what they did, or between the noun of it and its verb. */
export function pairedBy({ cues }: Clause, { row, mark }: ContactMark, named: Group[]): boolean {
  const heldFrom = (at: number) => row.as === "noun" && cues.some((c) => c.word === "held" && c.mark.from === at);
  const last = named.at(-1)?.to ?? 0;
  return (
    countriesOf(named.flatMap((g) => g.actors)).size === 2 &&
    cues.some(
      (c) => c.word === "both" && c.mark.from >= last && (c.mark.to <= mark.from || (c.mark.from === mark.to && heldFrom(c.mark.to))),
    )
  );
}

/** "X took part in a meeting of the ministers of the bloc: A, B and C", of which X is one: all of them, or null. */
export function memberOf({ groups, cues }: Clause, { row, mark }: ContactMark): Actor[] | null {
  const [own, ...rest] = groups;
  if (!own || own.with || row.as !== "noun" || own.to > mark.from || rest.length === 0) return null;
  // "日米韓3カ国の外相会談": the list may stand right before the noun.
  const beside = (g: Group) => g.from >= mark.to || (g.to <= mark.from && mark.from - g.to <= nounReach + 1);
  const listed = rest.every((g) => beside(g) && g.actors.every((a) => a.list > 0)) ? rest.flatMap((g) => g.actors) : [];
  const [sides, members] = [countriesOf(own.actors), countriesOf(listed)];
  // "X will attend the meeting of the ministers of A and B": their guest.
  const attends = () =>
    own.actors.some((a) => a.office === "foreign-minister") && cues.some((c) => c.word === "attending" && c.mark.from >= own.to);
  if (members.size < 2 || !([...sides].every((side) => members.has(side)) || attends())) return null;
  // The spokeswoman who told of it sat at no table.
  if (own.actors.every((a) => a.office === "other")) return listed;
  return [...own.actors, ...listed.filter((a) => !sides.has(a.country))];
}

/** Words of "including the foreign ministers of" before its first country. */
const listLead = 8;

/** "A meeting is being held, including the ministers of A, B and C": those who sit there, though nobody is told to have met them; or null. */
export function tableOf({ groups, cues }: Clause, { row, mark }: ContactMark): Actor[] | null {
  const [own, ...rest] = groups;
  if (!own?.with || rest.length > 0 || row.as !== "noun" || row.mode !== "meeting" || countriesOf(own.actors).size < 3) return null;
  const listed = cues.some((c) => c.word === "including" && c.mark.from >= mark.to && own.from - c.mark.to <= listLead);
  return listed ? own.actors : null;
}

/** Whether the only one named is who received or was received: "wurden sie von X empfangen", "the two met X". */
export const receivedBy = (unmarked: Group[], { row }: ContactMark): boolean =>
  unmarked.length === 1 &&
  row.as === "verb" &&
  row.mode === "meeting" &&
  !row.weak &&
  (row.takes.includes("object") || row.takes.includes("agent"));

/** "X received Y with his colleague Z", "X will mit seinem Kollegen Z den Minister Y treffen": all of them, where a verb has its object and the "with" is its own. */
export function inCompany({ contacts }: Clause, { row, mark }: ContactMark, unmarked: Group[], marked: Group[]): Actor[] | null {
  const [subject, object, third] = unmarked;
  // The colleague who came along is told of as one.
  if (marked.length !== 1 || !marked[0]?.actors[0]?.counterpart) return null;
  if (!subject || !object || third || contacts.length > 1 || row.as !== "verb" || row.mode !== "meeting" || !row.takes.includes("object"))
    return null;
  const around = subject.to <= mark.from || object.to <= mark.from;
  const sides = [subject, object, ...marked].map((g) => countriesOf(g.actors));
  const distinct = new Set(sides.flatMap((s) => [...s])).size === sides.reduce((n, s) => n + s.size, 0);
  return around && distinct ? [subject, object, ...marked].flatMap((g) => g.actors) : null;
}

/** "X held a meeting that brought together A and B": those right behind the words sat there with whoever held it. */
export const seats = ({ cues }: Clause, { row, mark }: ContactMark, [own, next, ...others]: Group[]): boolean =>
  own !== undefined &&
  next !== undefined &&
  others.length === 0 &&
  row.as === "noun" &&
  row.mode === "meeting" &&
  own.to <= mark.from &&
  countriesOf(next.actors).size >= 2 &&
  cues.some(
    (c) => c.word === "together" && c.mark.from >= mark.to && next.from >= c.mark.to && next.from - c.mark.to <= reachOfSeats(next),
  );

/** Words between "brought together" and those who sat there: none, or the office of a list. */
const reachOfSeats = ({ actors: [first] }: Group): number => (first && first.list > 0 ? listLead : 0);
