import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { type Db, rows } from "./database.ts";
import { alerts, type DeliveryState, deliveries, subscribers, type Told } from "./schema.ts";
import { forget } from "./subscribers.ts";

export type Delivery = typeof deliveries.$inferSelect;
export type Hold = "quiet" | "cap" | "digest" | "suspended";

const at = (time: Date) => sql`${time.toISOString()}::timestamptz`;
const ids = (list: readonly number[]) => sql`(select value::bigint from jsonb_array_elements_text(${JSON.stringify(list)}::jsonb))`;

/** Who claims, and what is not to be claimed. */
export interface Claim {
  channel: string;
  /** Null: of every account. */
  account: string | null;
  worker: string;
  limit: number;
  /** Chats that wait for their turn, and accounts that do: passed over, so that they delay nobody. */
  busyChats: readonly string[];
  busyAccounts: readonly string[];
  leaseSeconds: number;
}

/**
 * Takes up to `limit` due deliveries, urgent ones first, of each chat at most one: a chat's messages stay in order, and one with a thousand
 * waiting takes no more room than one with a single one. Rows that others hold are passed over.
 */
export async function claimDue(db: Db, claim: Claim, now: Date): Promise<Delivery[]> {
  const of = claim.account === null ? sql`true` : sql`d.account = ${claim.account}`;
  const busy = sql`select jsonb_array_elements_text(${JSON.stringify(claim.busyChats)}::jsonb)`;
  const busyAccounts = sql`select jsonb_array_elements_text(${JSON.stringify(claim.busyAccounts)}::jsonb)`;
  const taken = await rows<{ id: number | string }>(
    db,
    sql`
    with front as (
      select d.id, d.chat, d.urgency, d.due_at from deliveries d
      where d.state = 'queued' and d.channel = ${claim.channel} and d.due_at <= ${at(now)} and ${of}
        and d.chat not in (${busy}) and d.account not in (${busyAccounts})
        and not exists (select 1 from deliveries e where e.channel = d.channel and e.chat = d.chat and e.state = 'sending')
      order by d.urgency, d.due_at, d.id limit ${claim.limit * 8}
    ), first as (
      select distinct on (chat) id, urgency, due_at from front order by chat, urgency, due_at, id
    ), due as (
      -- A CTE with its lock, not "id in (select … limit)": the planner may run such a subquery once per row and take more.
      select d.id from deliveries d join first f on f.id = d.id where d.state = 'queued'
      order by f.urgency, f.due_at, f.id limit ${claim.limit} for update of d skip locked
    )
    update deliveries d set state = 'sending', attempt = d.attempt + 1, claimed_by = ${claim.worker},
      lease_until = ${at(new Date(now.getTime() + claim.leaseSeconds * 1000))}, started_at = null
    from due where due.id = d.id returning d.id`,
  );
  if (taken.length === 0) return [];
  return db
    .select()
    .from(deliveries)
    .where(sql`${deliveries.id} in ${ids(taken.map((row) => Number(row.id)))}`)
    .orderBy(asc(deliveries.urgency), asc(deliveries.dueAt), asc(deliveries.id));
}

const mine = (id: number, worker: string) => and(eq(deliveries.id, id), eq(deliveries.state, "sending"), eq(deliveries.claimedBy, worker));

/**
 * Writes down that the request leaves now. From here on a process that dies leaves a delivery that may have arrived; before it, one that
 * surely has not. Out: false where the claim was lost meanwhile, and nothing may be sent.
 */
export async function markStarted(db: Db, id: number, worker: string, now: Date): Promise<boolean> {
  return (await db.update(deliveries).set({ startedAt: now }).where(mine(id, worker)).returning({ id: deliveries.id })).length > 0;
}

/** Puts a claimed delivery back, to be due at `due`. `counts`: false where the attempt was none (a rate limit, a full bucket). */
export async function putBack(
  db: Db,
  d: Pick<Delivery, "id" | "alertId">,
  worker: string,
  to: { due: Date; reason: string; counts: boolean; plain?: boolean },
): Promise<boolean> {
  // Another change may have queued a row of its own meanwhile; two cannot wait for one alert, and either says all there is to say.
  const dropped = await rows<{ id: number }>(
    db,
    sql`update deliveries set state = 'dropped', reason = 'told by a later one', settled_at = ${at(to.due)}
      where id = ${d.id}::bigint and state = 'sending' and claimed_by = ${worker} and kind = 'update' and alert_id is not null
        and exists (select 1 from deliveries o where o.alert_id = ${d.alertId}::bigint and o.state = 'queued') returning id`,
  );
  if (dropped.length > 0) return true;
  const done = await db
    .update(deliveries)
    .set({
      state: "queued",
      dueAt: to.due,
      reason: to.reason,
      claimedBy: null,
      leaseUntil: null,
      startedAt: null,
      ...(to.counts ? {} : { attempt: sql`${deliveries.attempt} - 1` }),
      ...(to.plain === undefined ? {} : { plain: to.plain }),
    })
    .where(mine(d.id, worker))
    .returning({ id: deliveries.id });
  return done.length > 0;
}

/** Ends a claimed delivery. Out: false where the claim was lost meanwhile (then it has been settled by whoever took it). */
export async function settle(
  db: Db,
  id: number,
  worker: string,
  to: { state: Exclude<DeliveryState, "queued" | "sending">; reason: string | null; messageId?: string },
  now: Date,
): Promise<boolean> {
  const done = await db
    .update(deliveries)
    .set({ state: to.state, reason: to.reason, messageId: to.messageId ?? null, settledAt: now, leaseUntil: null })
    .where(mine(id, worker))
    .returning({ id: deliveries.id });
  return done.length > 0;
}

/** What a sent message says now, on its alert. A consultation that changed while it was on its way gets an update queued. */
export async function markTold(
  db: Db,
  alertId: number,
  told: { messageId?: string; revision: number; told: Told; digest: string; edit: boolean; windowHours: number },
  due: Date,
  now: Date,
): Promise<void> {
  const fresh = sql`${alerts.editsSince} is null or ${alerts.editsSince} < ${at(new Date(now.getTime() - told.windowHours * 3_600_000))}`;
  await db
    .update(alerts)
    .set({
      ...(told.messageId === undefined
        ? {}
        : { messageId: told.messageId, sentAt: sql`coalesce(${alerts.sentAt}, ${at(now)})`, hold: null }),
      revision: told.revision,
      told: told.told,
      digest: told.digest,
      ...(told.edit
        ? {
            edits: sql`case when ${fresh} then 1 else ${alerts.edits} + 1 end`,
            editsSince: sql`case when ${fresh} then ${at(now)} else ${alerts.editsSince} end`,
          }
        : {}),
    })
    .where(eq(alerts.id, alertId));
  await db.execute(sql`
    insert into deliveries (subscriber_id, alert_id, kind, revision, urgency, due_at, channel, account, chat, created_at)
    select s.id, a.id, 'update', c.revision, 1, ${at(due)}, s.channel, s.account, s.chat, ${at(now)}
    from alerts a join subscribers s on s.id = a.subscriber_id join consultations c on c.id = a.consultation_id
    where a.id = ${alertId}::bigint and c.revision > ${told.revision}::int and s.state = 'active' and not (a.chapter = 'planned' and c.status = 'held')
    on conflict (alert_id) where state = 'queued' and alert_id is not null do nothing`);
}

/**
 * Takes back what processes that died had in hand: what had not left is queued again; what had may have arrived. Edits say the same
 * however often they are made, so they are made again. Out: how many of each.
 */
export async function recover(db: Db, now: Date): Promise<{ queued: number; uncertain: number }> {
  const lost = sql`state = 'sending' and lease_until < ${at(now)}`;
  const doubled = sql`exists (select 1 from deliveries o where o.alert_id = d.alert_id and o.state = 'queued')`;
  await db.execute(sql`update deliveries d set state = 'dropped', reason = 'told by a later one', settled_at = ${at(now)}
    where ${lost} and (d.started_at is null or d.kind = 'update') and d.alert_id is not null and ${doubled}`);
  const queued = await rows<{ id: number }>(
    db,
    sql`update deliveries d set state = 'queued', claimed_by = null, lease_until = null, reason = 'its process died'
      where ${lost} and (d.started_at is null or (d.kind = 'update' and exists
        (select 1 from alerts a where a.id = d.alert_id and a.message_id is not null))) returning id`,
  );
  const uncertain = await rows<{ id: number }>(
    db,
    sql`update deliveries d set state = 'uncertain', reason = 'its process died', settled_at = ${at(now)}, lease_until = null
      where ${lost} and d.started_at is not null returning id`,
  );
  return { queued: queued.length, uncertain: uncertain.length };
}

/** Holds a claimed alert for a digest, which is queued for `until` unless one with that key waits already. */
export async function holdFor(
  db: Db,
  d: Pick<Delivery, "id" | "alertId" | "subscriberId">,
  worker: string,
  hold: { as: Hold; key: string | null; until: Date },
  now: Date,
): Promise<boolean> {
  if (!(await settle(db, d.id, worker, { state: "held", reason: hold.as }, now))) return false;
  await db
    .update(alerts)
    .set({ hold: hold.as })
    .where(eq(alerts.id, d.alertId ?? 0));
  if (hold.key !== null) await queueDigest(db, d.subscriberId, hold.key, hold.until, now);
  return true;
}

/** Queues a digest of a subscriber; a second one with the same key is none. Out: whether it is new. */
export async function queueDigest(db: Db, subscriberId: number, key: string, due: Date, now: Date): Promise<boolean> {
  const made = await rows<{ id: number }>(
    db,
    sql`insert into deliveries (subscriber_id, kind, digest_key, urgency, due_at, channel, account, chat, created_at)
      select id, 'digest', ${key}, 2, ${at(due)}, channel, account, chat, ${at(now)} from subscribers where id = ${subscriberId}::bigint
      on conflict (subscriber_id, digest_key) where digest_key is not null do nothing returning id`,
  );
  return made.length > 0;
}

/** Queues a small notice: a key of the locales and its values. */
export async function queueNotice(
  db: Db,
  subscriberId: number,
  notice: { key: string; values: Record<string, string | number> },
  now: Date,
): Promise<void> {
  await db.execute(sql`insert into deliveries (subscriber_id, kind, notice, urgency, due_at, channel, account, chat, created_at)
    select id, 'notice', ${JSON.stringify(notice)}::jsonb, 2, ${at(now)}, channel, account, chat, ${at(now)}
    from subscribers where id = ${subscriberId}::bigint`);
}

/**
 * The alerts a digest tells: bound to it when it is first made, so that a second attempt tells the same ones and no alert is told twice.
 * Out: their ids in the order they came.
 */
export async function bindDigest(
  db: Db,
  d: Pick<Delivery, "id" | "subscriberId">,
  holds: readonly Hold[],
): Promise<{ id: number; consultationId: number }[]> {
  await db.execute(sql`update alerts set digest_delivery = ${d.id}::bigint
    where subscriber_id = ${d.subscriberId}::bigint and digest_delivery is null and sent_at is null
      and hold in (select jsonb_array_elements_text(${JSON.stringify(holds)}::jsonb))`);
  return db
    .select({ id: alerts.id, consultationId: alerts.consultationId })
    .from(alerts)
    .where(eq(alerts.digestDelivery, d.id))
    .orderBy(asc(alerts.id));
}

/** The message of an alert cannot be edited any more: deleted, or too old for its platform. */
export async function noMoreEdits(db: Db, alertId: number, now: Date): Promise<void> {
  await db
    .update(alerts)
    .set({ edits: 30_000, editsSince: new Date(now.getTime() + 3650 * 86_400_000) })
    .where(eq(alerts.id, alertId));
}

/** A digest could not be sent: its alerts wait for another one. */
export async function unbindDigest(db: Db, deliveryId: number): Promise<void> {
  await db
    .update(alerts)
    .set({ digestDelivery: null })
    .where(and(eq(alerts.digestDelivery, deliveryId), isNull(alerts.sentAt)));
}

/** A digest was sent: its alerts are told, each with what was said of it, and their held deliveries are done. */
export async function markDigestTold(
  db: Db,
  deliveryId: number,
  told: { alertId: number; revision: number; told: Told }[],
  now: Date,
): Promise<void> {
  await db.execute(sql`update alerts a set told = t.told, revision = t.revision
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t("alertId" bigint, revision int, told jsonb) where a.id = t."alertId"`);
  await db
    .update(alerts)
    .set({ sentAt: now })
    .where(and(eq(alerts.digestDelivery, deliveryId), isNull(alerts.sentAt)));
  await db.execute(sql`update deliveries d set state = 'sent', reason = 'in a digest', settled_at = ${at(now)}
    from alerts a where a.digest_delivery = ${deliveryId}::bigint and d.alert_id = a.id and d.state = 'held'`);
}

/** What a digest told has changed, and its subscriber wants digests: the next one tells it again. */
export async function tellInNextDigest(db: Db, alertId: number): Promise<void> {
  await db.update(alerts).set({ digestDelivery: null, sentAt: null, hold: "digest" }).where(eq(alerts.id, alertId));
}

/** What waited for a reason that is over is told in one digest now. */
export async function releaseHeld(db: Db, subscriberId: number, hold: Hold, now: Date): Promise<void> {
  const held = await rows<{ id: number }>(
    db,
    sql`select id from alerts where subscriber_id = ${subscriberId}::bigint and hold = ${hold} and digest_delivery is null and sent_at is null limit 1`,
  );
  if (held.length > 0) await queueDigest(db, subscriberId, `${hold}:${now.toISOString()}`, now, now);
}

/** Everything of a place that waits is held, for it is suspended. */
export async function holdAll(db: Db, subscriberId: number, now: Date): Promise<void> {
  await db.execute(sql`update alerts a set hold = 'suspended' from deliveries d where d.alert_id = a.id and d.subscriber_id = ${subscriberId}::bigint
    and d.state = 'queued' and d.kind = 'alert'`);
  await db.execute(sql`update deliveries set state = case when kind = 'alert' then 'held' else 'dropped' end, reason = 'suspended', settled_at = ${at(now)}
    where subscriber_id = ${subscriberId}::bigint and state = 'queued'`);
}

/** Nothing more goes to a place that left. */
export async function dropAll(db: Db, subscriberId: number, now: Date): Promise<void> {
  await db.execute(sql`update deliveries set state = 'dropped', reason = 'left', settled_at = ${at(now)}
    where subscriber_id = ${subscriberId}::bigint and state in ('queued', 'held')`);
}

/** How many alerts these subscribers were sent since an instant, each on its own (not in digests), with the instant of the first. */
export async function sentSince(db: Db, subscriberIds: number[], since: Date): Promise<Map<number, { count: number; first: Date | null }>> {
  if (subscriberIds.length === 0) return new Map();
  const found = await db
    .select({ id: alerts.subscriberId, count: sql<number>`count(*)::int`, first: sql<string | null>`min(${alerts.sentAt})` })
    .from(alerts)
    .where(sql`${alerts.subscriberId} in ${ids(subscriberIds)} and ${alerts.sentAt} > ${at(since)} and ${alerts.messageId} is not null`)
    .groupBy(alerts.subscriberId);
  return new Map(found.map((row) => [Number(row.id), { count: row.count, first: row.first === null ? null : new Date(row.first) }]));
}

/** Moves a subscriber to another address. Where one is there already, that one gets the follows and the old one goes. */
export async function moveSubscriber(db: Db, id: number, to: { address: string; chat: string }): Promise<void> {
  const [there] = await db.select({ id: subscribers.id }).from(subscribers).where(eq(subscribers.address, to.address));
  if (there !== undefined && there.id !== id) {
    await db.execute(sql`insert into follows (subscriber_id, a, b, mode, ministers_only, planned, least_confidence, created_at)
      select ${there.id}::bigint, a, b, mode, ministers_only, planned, least_confidence, created_at from follows where subscriber_id = ${id}::bigint
      on conflict do nothing`);
    await forget(db, id);
    return;
  }
  await db.update(subscribers).set(to).where(eq(subscribers.id, id));
  await db
    .update(deliveries)
    .set({ chat: to.chat })
    .where(and(eq(deliveries.subscriberId, id), sql`${deliveries.state} in ('queued', 'held', 'sending')`));
}

/** How many deliveries there are in each state, by channel; for /status and metrics. Sent and dropped ones only of the last day. */
export async function countDeliveries(db: Db, now: Date): Promise<{ channel: string; state: string; count: number }[]> {
  const day = at(new Date(now.getTime() - 86_400_000));
  return db
    .select({ channel: deliveries.channel, state: deliveries.state, count: sql<number>`count(*)::int` })
    .from(deliveries)
    .where(sql`${deliveries.settledAt} is null or ${deliveries.settledAt} > ${day}`)
    .groupBy(deliveries.channel, deliveries.state)
    .orderBy(asc(deliveries.channel), asc(deliveries.state));
}

/** Deletes settled deliveries older than `before`; what is uncertain or dead stays until an admin has looked. */
export async function prune(db: Db, before: Date): Promise<number> {
  const gone = await rows<{ id: number }>(
    db,
    sql`delete from deliveries where state in ('sent', 'dropped') and settled_at < ${at(before)} and (digest_key is null or created_at < ${at(before)}) returning id`,
  );
  return gone.length;
}

/** Settles one uncertain or dead delivery by an admin's word: send it again, or leave it be. */
export async function resolveOdd(db: Db, id: number, verdict: "resend" | "leave", now: Date): Promise<boolean> {
  const done = await rows<{ id: number }>(
    db,
    verdict === "resend"
      ? sql`update deliveries set state = 'queued', due_at = ${at(now)}, settled_at = null, started_at = null, reason = 'sent again by an admin'
          where id = ${id}::bigint and state in ('uncertain', 'dead') returning id`
      : sql`update deliveries set state = 'dropped', settled_at = ${at(now)} where id = ${id}::bigint and state in ('uncertain', 'dead') returning id`,
  );
  return done.length > 0;
}

/** What a person should look at: uncertain and dead deliveries, newest first. */
export async function oddDeliveries(db: Db, limit: number): Promise<Delivery[]> {
  return db
    .select()
    .from(deliveries)
    .where(sql`${deliveries.state} in ('uncertain', 'dead')`)
    .orderBy(sql`${deliveries.settledAt} desc nulls last`)
    .limit(limit);
}
