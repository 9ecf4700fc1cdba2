import { type Account, canonically } from "./account.ts";
import type { Group } from "./divide.ts";
import { type Facts, revise } from "./revise.ts";

/** What is to become of one event, and of the consultations that told of it so far. A closed union. */
export type Decision =
  /** No consultation tells of it yet. */
  | { what: "open"; event: Event }
  /** It has more reports than before; `apart`: reports that look alike and tell of another event. */
  | { what: "join"; id: number; event: Event }
  /** Its reports say something else than before. */
  | { what: "revise"; id: number; event: Event }
  /** `id` proved to be the same event as another consultation. */
  | { what: "absorb"; id: number; into: number }
  /** No report tells of it any more. */
  | { what: "withdraw"; id: number };

export interface Event {
  facts: Facts;
  /** 0, or n for the n-th further event of the same people in the same days. */
  nth: number;
  members: Group["members"];
}

/**
 * Gives each event the consultation it had: the one most of its reports were in, the oldest first. In: the groups as `divide` made them,
 * the consultations that the reports were in before (with `gone` reports, those that a corrected item no longer tells). Pure.
 */
export function decide(groups: Group[], before: number[]): Decision[] {
  const events = number(groups);
  const given = new Map<Event, number>();
  const homeless: number[] = [];
  for (const id of [...before].sort((a, b) => a - b)) {
    const claims = events
      .filter((event) => !given.has(event))
      .map((event) => ({ event, count: shareOf(event, id), share: shareOf(event, id) / event.members.length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || b.share - a.share);
    const claim = claims[0];
    if (claim) given.set(claim.event, id);
    else homeless.push(id);
  }
  const decisions: Decision[] = events.map((event) => {
    const id = given.get(event);
    if (id === undefined) return { what: "open", event };
    return event.members.some(({ account }) => account.consultationId !== id) ? { what: "join", id, event } : { what: "revise", id, event };
  });
  for (const id of homeless) {
    // Whatever its reports went into was claimed by another one, or it would have claimed it itself.
    const into = [...events].sort((a, b) => shareOf(b, id) - shareOf(a, id)).find((event) => shareOf(event, id) > 0 && given.has(event));
    decisions.push(into === undefined ? { what: "withdraw", id } : { what: "absorb", id, into: given.get(into) as number });
  }
  return decisions;
}

const shareOf = (event: Event, id: number): number => event.members.filter(({ account }) => account.consultationId === id).length;

/** Facts and number of each group: of events that the database would take for one (same sides, level, mode, days), the first is 0. */
function number(groups: Group[]): Event[] {
  const events = groups
    .map((group) => ({ group, facts: revise(group.members.map(({ account }) => account)), first: first(group) }))
    .sort((a, b) => a.facts.during[0] - b.facts.during[0] || canonically(a.first, b.first))
    .map(({ group, facts }): Event => ({ facts, nth: 0, members: group.members }));
  for (const [i, event] of events.entries()) {
    const taken = new Set(
      events
        .slice(0, i)
        .filter(
          ({ facts }) =>
            facts.mode === event.facts.mode &&
            facts.sides === event.facts.sides &&
            facts.level === event.facts.level &&
            facts.during[0] <= event.facts.during[1] &&
            event.facts.during[0] <= facts.during[1],
        )
        .map(({ nth }) => nth),
    );
    while (taken.has(event.nth)) event.nth++;
  }
  return events;
}

const first = (group: Group): Account => group.members.map(({ account }) => account).sort(canonically)[0] as Account;
