import { type Actor, countriesOf } from "../people/actors.ts";
import type { Mode } from "../reports.ts";
import type { Clause, ContactMark } from "./clauses.ts";
import { type Company, spread } from "./company.ts";

/** What a clause says of two sides, before its status, day and place are known. */
export interface Predicate {
  mode: Mode | "either";
  contact: ContactMark;
  clause: Clause;
  actors: Actor[];
  /** The subject was taken from the text around. */
  borrowed: boolean;
  /** All sides at one table, rather than one after the other. */
  joint: boolean;
  rule: string;
}

/** What the predicates of one contact have in common. */
export type Common = Pick<Predicate, "mode" | "contact" | "clause">;

/** The contact of all of them at one table; none where they are of one side. */
export const jointly = ({ mode, contact, clause }: Common, actors: Actor[], borrowed: boolean, rule: string): Predicate[] =>
  countriesOf(actors).size >= 2 ? [{ mode, contact, clause, actors, borrowed, joint: true, rule }] : [];

/** The contacts of a subject with others: one of them all, or one with each, as `how` says; none where they are of one side. */
export function contactsOf(
  { mode, contact, clause }: Common,
  subject: Actor[],
  others: Actor[],
  borrowed: boolean,
  how: Company,
): Predicate[] {
  const found: Predicate[] = [];
  spread(subject, others, borrowed, how, (actors, borrowed, joint, rule) => {
    if (countriesOf(actors).size >= 2) found.push({ mode, contact, clause, actors, borrowed, joint, rule });
  });
  return found;
}
