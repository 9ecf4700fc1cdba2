import { type Actor, countriesOf } from "../people/actors.ts";
import { says } from "../words/marks.ts";
import { type Clause, invitationRow, makeClause, type Passage } from "./clauses.ts";
import type { Group } from "./groups.ts";

/**
 * "will travel to Jakarta at the invitation of her counterpart": a meeting announced without the word. Where the invitation stands around its hosts
 * ("应 A、B 邀请"), each of them is one that the guests will meet, whatever sessions the journey is for; `alone`: nothing else in the sentence tells of a contact.
 * Null where no such visit is announced.
 */
export function invitationOf(passage: Passage, alone: boolean): Clause | null {
  const { marks, sentence, actors } = passage;
  const journey = marks.find((m) => says(m, "trip"));
  // "The visit that X was to pay to Rome will not take place, the agenda of Y having changed": called off with whom he was to meet.
  const off = alone && marks.some((m) => says(m, "cancelling"));
  const [first, second] = marks.filter((m) => says(m, "invited") || (off && says(m, "cancelling")));
  const sides = actors.filter((a) => a.office === "foreign-minister" && a.country && !a.former);
  const ministers = countriesOf(sides.filter((a) => a.number === "one"));
  if (!journey || !first || !(second && !off ? ministers.size >= 2 : alone && ministers.size === 2)) return null;
  const clause = makeClause(passage, sentence.from, sentence.to, "start");
  clause.contacts = [{ mark: journey, row: invitationRow }];
  const hosts = second && !off ? sides.filter((a) => a.from >= first.to && a.to <= second.from) : [];
  const hosting = countriesOf(hosts);
  const guests = sides.filter((a) => !hosting.has(a.country));
  const [one, others] = countriesOf(hosts).size === 1 ? [hosts, guests] : [guests, hosts];
  const group = (members: Actor[], led: boolean): Group => ({
    actors: members,
    with: led,
    between: false,
    from: members[0]?.from ?? sentence.from,
    to: members.at(-1)?.to ?? sentence.to,
  });
  clause.groups = hosts.length > 0 && guests.length > 0 ? [group(one, false), group(others, true)] : [group(sides, false)];
  return clause;
}
