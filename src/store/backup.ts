import { eq, getTableColumns } from "drizzle-orm";
import { type Db, transaction } from "./database.ts";
import { follows, mutes, subscribers } from "./schema.ts";
import { putFollow, putMute, type Subscriber } from "./subscribers.ts";

/** One subscriber with all it asked for; ids of this database are left out, so that any other can take it in. Instants are ISO text. */
export interface Kept {
  subscriber: Record<string, unknown>;
  follows: Record<string, unknown>[];
  mutes: Record<string, unknown>[];
}

const plain = (row: Record<string, unknown>, without: string[]) =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([key]) => !without.includes(key))
      .map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  );

/** Every subscriber, one after the other. Mutes of a single event stay behind: events are not part of a backup. `secrets`: webhook keys too. */
export async function* keptSubscribers(db: Db, secrets: boolean): AsyncGenerator<Kept> {
  for (const subscriber of await db.select().from(subscribers).orderBy(subscribers.id)) {
    const [itsFollows, itsMutes] = [
      await db.select().from(follows).where(eq(follows.subscriberId, subscriber.id)).orderBy(follows.id),
      await db.select().from(mutes).where(eq(mutes.subscriberId, subscriber.id)).orderBy(mutes.id),
    ];
    yield {
      subscriber: plain(subscriber, secrets ? ["id"] : ["id", "secret"]),
      follows: itsFollows.map((row) => plain(row, ["id", "subscriberId"])),
      mutes: itsMutes.filter((row) => row.a !== null).map((row) => plain(row, ["id", "subscriberId", "consultationId"])),
    };
  }
}

/** Drivers take instants as dates, and a backup has them as text. */
function rowOf<T>(columns: Record<string, { dataType: string }>, kept: Record<string, unknown>): T {
  return Object.fromEntries(
    Object.entries(kept)
      .filter(([key]) => key in columns)
      .map(([key, value]) => [key, columns[key]?.dataType === "date" && typeof value === "string" ? new Date(value) : value]),
  ) as T;
}

/** Takes one subscriber in, by its address: settings, follows and mutes as they were. A key that the backup lacks is not taken from the database. */
export async function restoreSubscriber(db: Db, kept: Kept): Promise<void> {
  await transaction(db, async (tx) => {
    const { id: _, ...columns } = getTableColumns(subscribers);
    const row = rowOf<Omit<Subscriber, "id">>(columns, kept.subscriber);
    const [{ id }] = (await tx
      .insert(subscribers)
      .values(row)
      .onConflictDoUpdate({ target: subscribers.address, set: row })
      .returning({ id: subscribers.id })) as [{ id: number }];
    for (const follow of kept.follows) {
      const rule = rowOf<typeof follows.$inferSelect>(getTableColumns(follows), follow);
      await putFollow(tx, id, rule, rule.createdAt);
    }
    for (const mute of kept.mutes) {
      const { a, b, until, createdAt } = rowOf<typeof mutes.$inferSelect>(getTableColumns(mutes), mute);
      if (a !== null) await putMute(tx, id, { a, b }, until, createdAt);
    }
  });
}
