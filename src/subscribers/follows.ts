import type { Db } from "../store/database.ts";
import { dropFollows, type Follow, followsNaming, followsOf, putFollow } from "../store/subscribers.ts";
import type { FollowRule } from "./follow.ts";

/** How much one place may follow. */
export interface FollowLimits {
  perSubscriber: number;
}

export interface Added {
  added: FollowRule[];
  changed: FollowRule[];
  /** Rules that the limit left out. */
  refused: FollowRule[];
  limit: number;
}

/** Adds rules in their order, up to the limit. Run it in a transaction where two doors may add at once. */
export async function addFollows(db: Db, subscriberId: number, rules: FollowRule[], limits: FollowLimits, now: Date): Promise<Added> {
  const had = await followsOf(db, subscriberId);
  const result: Added = { added: [], changed: [], refused: [], limit: limits.perSubscriber };
  for (const rule of rules) {
    const exists = had.some((follow) => follow.a === rule.a && follow.b === rule.b);
    if (!exists && had.length + result.added.length >= limits.perSubscriber) result.refused.push(rule);
    else result[await putFollow(db, subscriberId, rule, now)].push(rule);
  }
  return result;
}

/** Removes what names the same things as the rules, however it was narrowed. Everything: "*" removes all. */
export async function removeFollows(db: Db, subscriberId: number, rules: Pick<FollowRule, "a" | "b">[]): Promise<Follow[]> {
  if (rules.some((rule) => rule.a === "*" && rule.b === null)) return dropFollows(db, subscriberId, "all");
  const ids: number[] = [];
  for (const rule of rules) ids.push(...(await followsNaming(db, subscriberId, rule)).map((follow) => follow.id));
  return dropFollows(db, subscriberId, [...new Set(ids)]);
}

/** What a place follows, in the order it was said. */
export async function listFollows(db: Db, subscriberId: number): Promise<Follow[]> {
  return followsOf(db, subscriberId);
}
