import type { Actor } from "../people/actors.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { says } from "../words/marks.ts";
import { gap, type Tokens } from "../words/segment.ts";
import { endsTopic, isAside } from "./asides.ts";
import { couples, goesOn } from "./couplings.ts";
import { type Lead, leadTo, startWalk, type Walk } from "./leads.ts";
import { ofAnotherVerb } from "./otherverbs.ts";
import { leadFromBehind } from "./postposed.ts";
import { joinCompany, joinLeader, partCaller } from "./regroup.ts";

/** People named side by side, as by "and" or a comma. */
export interface Group {
  actors: Actor[];
  /** Led to by a "with" word or clitic; by "between", which puts both sides into one group. */
  with: boolean;
  between: boolean;
  /** Led to by "together with". */
  alongside?: boolean;
  from: number;
  to: number;
}

/** All who stand in groups, in the order of the text. */
export const actorsOf = (groups: Group[]): Actor[] => groups.flatMap((g) => g.actors);

/** What grouping, and the cutting of clauses, need to know of a language. */
export interface Grammar {
  /** Words like "with" stand after what they govern. */
  postposed: boolean;
  /** Who acts stands behind the verb as a rule. */
  verbFirst: boolean;
  /** Nouns too are written with capitals: a language whose verb stands second, whatever comes first. */
  nouns: boolean;
  /** Names are written with capitals, so that those nobody knows are seen too. */
  capitals: boolean;
  /** "with", "avec", "mit": a contact's phrase that ends in one leads to the other side. */
  leading: Set<string>;
  /** What is written onto a noun for "the". */
  articles: string[];
}

/**
 * Puts actors that are joined by "and" or a comma together, and leaves out those that are only the topic or the setting.
 * In: the marks and actors of one clause, in order. Out: its groups, in order; empty where nobody has a part in it.
 */
export function groupActors(tokens: Tokens, marks: Mark[], actors: Actor[], grammar: Grammar): Group[] {
  const walk = startWalk(tokens, marks, actors, grammar);
  const { groups, topic } = walk;
  const seated = grammar.postposed ? seatsOf(marks, actors) : 0;
  /** The list whose first member was left out as a topic: the others are no more than it. */
  let dropped = 0;
  for (let k = 0; k < actors.length; k++) {
    const actor = actors[k] as Actor;
    if (!(actor.list > 0 && (actor.list === dropped || actor.list === seated))) {
      const lead = leadTo(walk, actor);
      const elsewhere = ofAnotherVerb(walk, lead, actor);
      if (elsewhere) walk.elsewhere = actor;
      if (!elsewhere && !isAside(walk, actor)) {
        if (topic.open && (endsTopic(walk, actor) || lead.led)) topic.open = false;
        settleJoining(walk, lead, actor, actors[k + 1]);
        if (!place(walk, lead, actor)) dropped = actor.list;
      }
    }
    walk.previous = actor;
  }
  partCaller(walk);
  joinCompany(groups);
  joinLeader(groups);
  if (grammar.postposed) leadFromBehind(groups, tokens, marks, actors);
  return groups;
}

/** Whether somebody is joined to who stands before him, or led to behind a colon: puts it into the lead. `next`: who follows. */
function settleJoining(walk: Walk, lead: Lead, actor: Actor, next: Actor | undefined): void {
  const { tokens, previous, contact, contactTo } = walk;
  // "talks with several colleagues: X, Y and Z"
  if (!lead.joined && contact && colonBefore(tokens, actor, contactTo)) lead.roles |= role.with;
  if (lead.led && !(actor.roles & role.and)) lead.joined = false;
  if (lead.joined && previous) lead.joined = couples(walk, previous, actor, next, lead);
}

/** Adds an actor to the last group, or as a group of his own; false where he is only the topic, and left out. */
function place({ tokens, marks, grammar, groups, topic, contact, previous }: Walk, lead: Lead, actor: Actor): boolean {
  const last = groups.at(-1);
  const neighbour = last?.actors.at(-1);
  const led = (lead.roles & role.with) !== 0;
  let joined = lead.joined && neighbour === previous;
  // Where the verb stands last ("X با A، B رئیس … و C دیدار کرد"), all behind the "with" and before the first contact are those it leads to.
  const verbLast = !grammar.postposed && !grammar.verbFirst && !grammar.capitals;
  if (verbLast && last?.with && !last.between && !lead.joined && !topic.open && !lead.led && !contact)
    joined = goesOn(tokens, marks, last, actor);
  const listed = actor.list > 0 && neighbour?.list === actor.list;
  if (!listed && topic.open && !led) return false;
  if (last && (listed || (joined && !(led && !last.with)))) {
    last.actors.push(actor);
    last.to = actor.to;
  } else
    groups.push({
      actors: [actor],
      with: led || lead.between,
      between: lead.between,
      ...(lead.alongside ? { alongside: true } : {}),
      from: actor.from,
      to: actor.to,
    });
  return true;
}

/** Whether a colon stands behind a contact and before somebody, or before the article or style that leads to him. */
const colonBefore = (tokens: Tokens, { from }: Actor, contactTo: number): boolean =>
  [from - 1, from].some((i) => i >= contactTo && ((tokens.before[i] as number) & gap.colon) !== 0);

/** "X, A-B-C dışişleri bakanları toplantısı öncesi Y ile": the list of those whose session is only where X and Y, who have names, met. */
function seatsOf(marks: Mark[], actors: Actor[]): number {
  const session = marks.find((m) => says(m, "ministers-session"));
  const seat = session && actors.find((a) => a.list > 0 && a.from <= session.from && a.to >= session.from);
  return seat && actors.filter((a) => a.list !== seat.list && a.named).length > 1 ? seat.list : 0;
}
