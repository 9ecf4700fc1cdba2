import { asc, eq, ne, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { feeds, healthNotices } from "./schema.ts";

export type Notice = typeof healthNotices.$inferSelect;

/** What the state of the feeds is judged by. `startedAt`: when the first feed was added; null where there is none. */
export async function healthSnapshot(db: Db) {
  const judged = await db
    .select({
      key: feeds.key,
      name: feeds.name,
      state: feeds.state,
      failures: feeds.failures,
      failingSince: feeds.failingSince,
      lastFailure: feeds.lastFailure,
      lastError: feeds.lastError,
      lastSuccessAt: feeds.lastSuccessAt,
      nextPollAt: feeds.nextPollAt,
      createdAt: feeds.createdAt,
    })
    .from(feeds)
    .where(ne(feeds.state, "off"))
    .orderBy(asc(feeds.key));
  const told = await db.select().from(healthNotices).orderBy(asc(healthNotices.subject));
  const startedAt = judged.reduce<Date | null>((first, feed) => (first === null || feed.createdAt < first ? feed.createdAt : first), null);
  return { feeds: judged, told, startedAt };
}

/** Remembers that the admins are told of this; false where they were already, by this process or another. A worse kind replaces a lesser. */
export async function recordNotice(tx: Db, notice: Pick<Notice, "subject" | "kind" | "since">, now: Date): Promise<boolean> {
  const { subject, kind, since } = notice;
  const kept = await tx
    .insert(healthNotices)
    .values({ subject, kind, since, toldAt: now })
    .onConflictDoUpdate({
      target: healthNotices.subject,
      set: { kind, toldAt: now },
      setWhere: sql`${healthNotices.kind} <> excluded.kind`,
    })
    .returning({ subject: healthNotices.subject });
  return kept.length > 0;
}

/** Forgets a notice, because its cause is over; false where another process did. */
export async function endNotice(tx: Db, subject: string): Promise<boolean> {
  return (
    (await tx.delete(healthNotices).where(eq(healthNotices.subject, subject)).returning({ subject: healthNotices.subject })).length > 0
  );
}
