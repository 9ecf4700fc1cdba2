import type { Participant } from "../reading/people/participants.ts";

/** One name that a follow or mute may hold, and the side of the consultation it stands for; null where it stands for several. */
export interface MatchKey {
  key: string;
  side: number | null;
}

/**
 * Every name a consultation answers to: "*", its countries and organisations, the groups they belong to, the people. A pair matches where
 * its two names stand for two different sides: "GCC" and "SA" are no pair in a meeting of Saudi Arabia with Iran.
 */
export function keysOf(participants: Participant[], groups: Record<string, { members: string[] }>): MatchKey[] {
  const sides = [...new Set(participants.map((p) => p.country))];
  const keys = new Map<string, Set<number>>([["*", new Set(sides.keys())]]);
  const add = (key: string, side: number) => {
    const known = keys.get(key);
    if (known === undefined) keys.set(key, new Set([side]));
    else known.add(side);
  };
  for (const [side, country] of sides.entries()) add(country, side);
  for (const [id, { members }] of Object.entries(groups)) {
    for (const [side, country] of sides.entries()) {
      if (country === id || country === `org:${id}` || members.includes(country)) add(`group:${id}`, side);
    }
  }
  for (const p of participants) if (p.official !== undefined) add(`person:${p.official}`, sides.indexOf(p.country));
  return [...keys].map(([key, at]) => ({ key, side: at.size === 1 ? ([...at][0] ?? null) : null }));
}

/** Whether foreign ministers sat on two sides at least. */
export function isBetweenMinisters(participants: Participant[]): boolean {
  return new Set(participants.filter((p) => p.office === "foreign-minister").map((p) => p.country)).size > 1;
}
