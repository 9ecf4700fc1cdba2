import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { type Db, rows, transaction } from "./database.ts";
import { forgetMisses } from "./misses.ts";
import { feedback, telegramBroadcasts, telegramSetup, telegramTargets, telegramUpdates } from "./schema.ts";

/** A handler that took longer than this belonged to a process that died. */
const handlerSeconds = 60;

/**
 * Takes an update to be handled. "done": it was handled before. "busy": another process has it in hand, so whoever brought it should come
 * again. Finish what is "mine" with `finishUpdate`.
 */
export async function claimUpdate(db: Db, botId: number, updateId: number, now: Date): Promise<"mine" | "done" | "busy"> {
  const stale = new Date(now.getTime() - handlerSeconds * 1000);
  const mine = await db
    .insert(telegramUpdates)
    .values({ botId, updateId, claimedAt: now })
    .onConflictDoUpdate({
      target: [telegramUpdates.botId, telegramUpdates.updateId],
      set: { claimedAt: now },
      setWhere: sql`${telegramUpdates.doneAt} is null and ${telegramUpdates.claimedAt} < ${stale.toISOString()}::timestamptz`,
    })
    .returning({ id: telegramUpdates.updateId });
  if (mine.length > 0) return "mine";
  const [found] = await db
    .select({ doneAt: telegramUpdates.doneAt })
    .from(telegramUpdates)
    .where(and(eq(telegramUpdates.botId, botId), eq(telegramUpdates.updateId, updateId)));
  return found?.doneAt ? "done" : "busy";
}

export async function finishUpdate(db: Db, botId: number, updateId: number, now: Date): Promise<void> {
  await db
    .update(telegramUpdates)
    .set({ doneAt: now })
    .where(and(eq(telegramUpdates.botId, botId), eq(telegramUpdates.updateId, updateId)));
}

/** Forgets updates older than `before`: Telegram keeps none for more than a day. */
export async function pruneUpdates(db: Db, before: Date): Promise<number> {
  return (await db.delete(telegramUpdates).where(lt(telegramUpdates.claimedAt, before)).returning({ id: telegramUpdates.updateId })).length;
}

export type Target = typeof telegramTargets.$inferSelect;

/** The channel a person is setting up; null: the private chat itself. */
export async function targetOf(db: Db, userId: number): Promise<Target | null> {
  const [found] = await db.select().from(telegramTargets).where(eq(telegramTargets.userId, userId));
  return found ?? null;
}

export async function setTarget(db: Db, userId: number, target: { chat: string; title: string } | null, now: Date): Promise<void> {
  if (target === null) await db.delete(telegramTargets).where(eq(telegramTargets.userId, userId));
  else {
    await db
      .insert(telegramTargets)
      .values({ userId, ...target, chosenAt: now })
      .onConflictDoUpdate({ target: telegramTargets.userId, set: { ...target, chosenAt: now } });
  }
}

/** Nobody sets up a channel any more that is gone from us. */
export async function dropTargets(db: Db, chat: string): Promise<void> {
  await db.delete(telegramTargets).where(eq(telegramTargets.chat, chat));
}

/** Whether what is to be set up differs from what was set up last. */
export async function setupDiffers(db: Db, botId: number, digest: string): Promise<boolean> {
  const [found] = await db.select().from(telegramSetup).where(eq(telegramSetup.botId, botId));
  return found?.digest !== digest;
}

export async function saveSetup(db: Db, botId: number, digest: string): Promise<void> {
  await db.insert(telegramSetup).values({ botId, digest }).onConflictDoUpdate({ target: telegramSetup.botId, set: { digest } });
}

/** Everything kept about a person beside a subscriber's own rows. */
export async function forgetPerson(db: Db, userId: number): Promise<void> {
  await db.delete(telegramTargets).where(eq(telegramTargets.userId, userId));
  await db.delete(feedback).where(and(eq(feedback.channel, "telegram"), eq(feedback.person, String(userId))));
  await forgetMisses(db, "telegram", String(userId));
}

export async function draftBroadcast(db: Db, author: number, text: string, now: Date): Promise<number> {
  const [made] = await db.insert(telegramBroadcasts).values({ author, text, madeAt: now }).returning({ id: telegramBroadcasts.id });
  return (made as { id: number }).id;
}

/** Queues a draft for every active Telegram subscriber, once. Out: how many; null where it was sent before or is not the author's. */
export async function sendBroadcast(db: Db, id: number, author: number, now: Date): Promise<number | null> {
  return transaction(db, async (tx) => {
    const [draft] = await tx
      .update(telegramBroadcasts)
      .set({ sentAt: now })
      .where(and(eq(telegramBroadcasts.id, id), eq(telegramBroadcasts.author, author), isNull(telegramBroadcasts.sentAt)))
      .returning();
    if (draft === undefined) return null;
    const notice = JSON.stringify({ key: "telegram-broadcast", values: { text: draft.text } });
    const at = sql`${now.toISOString()}::timestamptz`;
    const made = await rows<{ id: number }>(
      tx,
      sql`insert into deliveries (subscriber_id, kind, notice, urgency, due_at, channel, account, chat, created_at)
        select id, 'notice', ${notice}::jsonb, 2, ${at}, channel, account, chat, ${at} from subscribers
        where channel = 'telegram' and state = 'active' returning id`,
    );
    await tx.update(telegramBroadcasts).set({ reached: made.length }).where(eq(telegramBroadcasts.id, id));
    return made.length;
  });
}

/** A rule to look back by: names as countries (and organisations) or people, and what narrows it. Null: everything. */
export interface Sought {
  a: Members | null;
  b: Members | null;
  mode: "meeting" | "call" | null;
}
export type Members = { countries: string[] } | { official: string };

const takesPart = (who: Members | null) =>
  who === null
    ? sql`true`
    : "official" in who
      ? sql`exists (select 1 from participants p where p.consultation_id = c.id and p.official = ${who.official})`
      : sql`exists (select 1 from participants p where p.consultation_id = c.id
          and p.country in (select jsonb_array_elements_text(${JSON.stringify(who.countries)}::jsonb)))`;

const anyOf = (rules: Sought[]) =>
  rules.length === 0
    ? sql`false`
    : sql`(${sql.join(
        rules.map(({ a, b, mode }) => sql`(${takesPart(a)} and ${takesPart(b)} and (${mode}::text is null or c.mode = ${mode}::text))`),
        sql` or `,
      )})`;

/** Ids of consultations that any of the rules seeks: the newest first, or (`ahead`) announced ones, the next first. */
export async function seek(
  db: Db,
  rules: Sought[],
  { limit, offset, ahead }: { limit: number; offset: number; ahead?: Date },
): Promise<number[]> {
  const which = ahead === undefined ? sql`true` : sql`c.status = 'planned' and upper(c.during) > ${ahead.toISOString().slice(0, 10)}::date`;
  const order = ahead === undefined ? sql`c.first_reported_at desc, c.id desc` : sql`c.date asc nulls last, c.id`;
  const found = await rows<{ id: number | string }>(
    db,
    sql`select c.id from consultations c where c.absorbed_into is null and c.withdrawn_at is null and ${which} and ${anyOf(rules)}
      order by ${order} limit ${limit} offset ${offset}`,
  );
  return found.map(({ id }) => Number(id));
}

/** How often what the rules seek has happened, by mode; announced and cancelled ones apart. */
export async function countSought(db: Db, rules: Sought[]): Promise<{ meetings: number; calls: number; planned: number }> {
  const [found] = await rows<{ meetings: number; calls: number; planned: number }>(
    db,
    sql`select count(*) filter (where c.mode = 'meeting' and c.status = 'held')::int as meetings,
        count(*) filter (where c.mode = 'call' and c.status = 'held')::int as calls,
        count(*) filter (where c.status = 'planned')::int as planned
      from consultations c where c.absorbed_into is null and c.withdrawn_at is null and ${anyOf(rules)}`,
  );
  return found ?? { meetings: 0, calls: 0, planned: 0 };
}
