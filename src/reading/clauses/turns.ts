import type { DayCue } from "../cues/dates.ts";
import { actorsOf } from "./groups.ts";
import type { Predicate } from "./predicates.ts";

/**
 * "meets A on Thursday and B on Friday", "trifft am Donnerstag A und am Freitag B": where a clause tells of several days and of several who were met, each has the days
 * that stand by him, on the side on which the first has his. In: the days of a clause, in order, and one contact it tells of. Out: its days; all of them where none is his own.
 */
export function daysInTurn(days: DayCue[], { actors, clause }: Predicate): DayCue[] {
  const [first] = days;
  const side = actors[0]?.country;
  const met = actors.find((a) => a.country !== side);
  if (!first || !met || days.length < 2) return days;
  const others = actorsOf(clause.groups).filter((a) => a.country !== side);
  const at = others.indexOf(met);
  const [one, next] = others;
  if (at < 0 || !one || !next) return days;
  const before = first.to <= one.from && days.some((d) => d.from >= one.to && d.to <= next.from);
  const from = before ? (others[at - 1]?.to ?? clause.from) : met.to;
  const to = before ? met.from : (others[at + 1]?.from ?? clause.to);
  const own = days.filter((d) => d.from >= from && d.to <= to);
  return own.length > 0 ? own : days;
}
