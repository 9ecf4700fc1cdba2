import { and, asc, eq, gt, inArray, isNull, lte, sql } from "drizzle-orm";
import type { ChannelName } from "../subscribers/address.ts";
import type { FollowRule } from "../subscribers/follow.ts";
import type { Db } from "./database.ts";
import { deliveries, follows, mutes, subscribers } from "./schema.ts";

export type Subscriber = typeof subscribers.$inferSelect;
export type Follow = typeof follows.$inferSelect;
export type Mute = typeof mutes.$inferSelect;

/** What a subscriber may set for itself. */
export type Wishes = Partial<
  Pick<
    Subscriber,
    "language" | "zone" | "quietFrom" | "quietTo" | "digest" | "digestAt" | "digestWeekday" | "nextDigestAt" | "capPerHour" | "title"
  >
>;

/** The subscriber with an address' key, or null. */
export async function findByKey(db: Db, address: string): Promise<Subscriber | null> {
  const [found] = await db.select().from(subscribers).where(eq(subscribers.address, address));
  return found ?? null;
}

export async function subscriberById(db: Db, id: number): Promise<Subscriber | null> {
  const [found] = await db.select().from(subscribers).where(eq(subscribers.id, id));
  return found ?? null;
}

/** The subscriber of a place, made where there was none. Two that ask at once get the same one. */
export async function ensureAt(
  db: Db,
  place: Pick<Subscriber, "address" | "channel" | "account" | "chat">,
  wishes: Wishes & { createdBy?: string; secret?: string },
  now: Date,
): Promise<Subscriber & { isNew: boolean }> {
  const made = await db
    .insert(subscribers)
    .values({ ...wishes, ...place, stateSince: now, createdAt: now })
    .onConflictDoNothing({ target: subscribers.address })
    .returning();
  if (made[0] !== undefined) return { ...made[0], isNew: true };
  const found = await findByKey(db, place.address);
  if (found === null) throw new Error("a subscriber vanished between insert and select: try again");
  return { ...found, isNew: false };
}

export async function subscribersById(db: Db, ids: number[]): Promise<Subscriber[]> {
  return ids.length === 0 ? [] : db.select().from(subscribers).where(inArray(subscribers.id, ids));
}

/** What these subscribers have muted now, by subscriber. */
export async function activeMutes(db: Db, ids: number[], now: Date): Promise<Map<number, Mute[]>> {
  const found =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(mutes)
          .where(and(inArray(mutes.subscriberId, ids), gt(mutes.until, now)));
  return grouped(found);
}

export async function setWishes(db: Db, id: number, wishes: Wishes): Promise<Subscriber | null> {
  const [row] = await db.update(subscribers).set(wishes).where(eq(subscribers.id, id)).returning();
  return row ?? null;
}

/** Every subscriber of a chat: one a topic. */
export async function subscribersOfChat(db: Db, channel: ChannelName, chat: string): Promise<Subscriber[]> {
  return db
    .select()
    .from(subscribers)
    .where(and(eq(subscribers.channel, channel), eq(subscribers.chat, chat)))
    .orderBy(asc(subscribers.id));
}

/** Deletes a subscriber with its follows, mutes, alerts and deliveries. */
export async function forget(db: Db, id: number): Promise<void> {
  await db.delete(subscribers).where(eq(subscribers.id, id));
  // After it: what a fan-out added meanwhile waited for that row, and is seen only now.
  await db.delete(deliveries).where(eq(deliveries.subscriberId, id));
}

export async function followsOf(db: Db, subscriberId: number): Promise<Follow[]> {
  return db.select().from(follows).where(eq(follows.subscriberId, subscriberId)).orderBy(asc(follows.id));
}

/** Stores a rule; one with the same names is narrowed anew. Out: whether it was there before. */
export async function putFollow(db: Db, subscriberId: number, rule: FollowRule, now: Date): Promise<"added" | "changed"> {
  const same = and(
    eq(follows.subscriberId, subscriberId),
    eq(follows.a, rule.a),
    rule.b === null ? isNull(follows.b) : eq(follows.b, rule.b),
  );
  const changed = await db.update(follows).set(narrowing(rule)).where(same).returning({ id: follows.id });
  if (changed.length > 0) return "changed";
  await db
    .insert(follows)
    .values({ subscriberId, a: rule.a, b: rule.b, ...narrowing(rule), createdAt: now })
    .onConflictDoNothing();
  return "added";
}

const narrowing = ({ mode, ministersOnly, planned, leastConfidence }: FollowRule) => ({ mode, ministersOnly, planned, leastConfidence });

/** Removes follows by id, of this subscriber only. Out: those removed. */
export async function dropFollows(db: Db, subscriberId: number, ids: number[] | "all"): Promise<Follow[]> {
  if (ids !== "all" && ids.length === 0) return [];
  return db
    .delete(follows)
    .where(ids === "all" ? eq(follows.subscriberId, subscriberId) : and(eq(follows.subscriberId, subscriberId), inArray(follows.id, ids)))
    .returning();
}

/** Mutes names or one event until an instant; muting again moves the end. */
export async function putMute(
  db: Db,
  subscriberId: number,
  what: { a: string; b: string | null } | { consultationId: number },
  until: Date,
  now: Date,
): Promise<void> {
  const [a, b, event] = "consultationId" in what ? [null, null, what.consultationId] : [what.a, what.b, null];
  await db.execute(sql`insert into mutes (subscriber_id, a, b, consultation_id, until, created_at)
    values (${subscriberId}, ${a}, ${b}, ${event}, ${until.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz)
    on conflict (subscriber_id, (coalesce(a, '')), (coalesce(b, '')), (coalesce(consultation_id, 0))) do update set until = excluded.until`);
}

export async function mutesOf(db: Db, subscriberId: number, now: Date): Promise<Mute[]> {
  return db
    .select()
    .from(mutes)
    .where(and(eq(mutes.subscriberId, subscriberId), gt(mutes.until, now)))
    .orderBy(asc(mutes.until));
}

export async function dropMutes(db: Db, subscriberId: number, ids: number[] | "all"): Promise<number> {
  const mine = eq(mutes.subscriberId, subscriberId);
  const gone = await db
    .delete(mutes)
    .where(ids === "all" ? mine : and(mine, inArray(mutes.id, ids)))
    .returning({ id: mutes.id });
  return gone.length;
}

/** Deletes mutes that ended. */
export async function dropEndedMutes(db: Db, now: Date): Promise<number> {
  return (await db.delete(mutes).where(lte(mutes.until, now)).returning({ id: mutes.id })).length;
}

/** Moves subscribers to another state. `from` guards against what another process has settled meanwhile. */
export async function setState(
  db: Db,
  ids: number[],
  to: { state: Subscriber["state"]; reason: string | null; confirmAt?: Date | null; refusals?: number },
  from: Subscriber["state"][],
  now: Date,
): Promise<number[]> {
  if (ids.length === 0) return [];
  const changed = await db
    .update(subscribers)
    .set({ state: to.state, stateReason: to.reason, stateSince: now, confirmAt: to.confirmAt ?? null, refusals: to.refusals ?? 0 })
    .where(and(inArray(subscribers.id, ids), inArray(subscribers.state, from)))
    .returning({ id: subscribers.id });
  return changed.map((row) => row.id);
}

/** Suspended subscribers whose refusal is to be confirmed now. */
export async function toConfirm(db: Db, channel: ChannelName, limit: number, now: Date): Promise<Subscriber[]> {
  return db
    .select()
    .from(subscribers)
    .where(and(eq(subscribers.channel, channel), eq(subscribers.state, "suspended"), lte(subscribers.confirmAt, now)))
    .orderBy(asc(subscribers.confirmAt))
    .limit(limit);
}

/** Subscribers whose daily or weekly digest is due. */
export async function digestsDue(db: Db, limit: number, now: Date): Promise<Subscriber[]> {
  return db
    .select()
    .from(subscribers)
    .where(and(lte(subscribers.nextDigestAt, now), eq(subscribers.state, "active")))
    .orderBy(asc(subscribers.nextDigestAt))
    .limit(limit)
    .for("update", { skipLocked: true });
}

/** How many subscribers there are, by channel and state. */
export async function countSubscribers(db: Db): Promise<{ channel: string; state: string; count: number }[]> {
  return db
    .select({ channel: subscribers.channel, state: subscribers.state, count: sql<number>`count(*)::int` })
    .from(subscribers)
    .groupBy(subscribers.channel, subscribers.state)
    .orderBy(asc(subscribers.channel), asc(subscribers.state));
}

/** Who of these follow the same names: for "remove Iran" said without ids. */
export async function followsNaming(db: Db, subscriberId: number, rule: Pick<FollowRule, "a" | "b">): Promise<Follow[]> {
  const mine = eq(follows.subscriberId, subscriberId);
  return db
    .select()
    .from(follows)
    .where(rule.b === null ? and(mine, eq(follows.a, rule.a), isNull(follows.b)) : and(mine, eq(follows.a, rule.a), eq(follows.b, rule.b)));
}

function grouped(found: Mute[]): Map<number, Mute[]> {
  const by = new Map<number, Mute[]>();
  for (const mute of found) by.set(mute.subscriberId, [...(by.get(mute.subscriberId) ?? []), mute]);
  return by;
}

/** A message arrived: what was refused before was not meant for good. */
export async function clearRefusals(db: Db, id: number): Promise<void> {
  await db.update(subscribers).set({ refusals: 0 }).where(eq(subscribers.id, id));
}
