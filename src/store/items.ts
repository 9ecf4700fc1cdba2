import { and, desc, eq, gt, gte, inArray, lt, sql } from "drizzle-orm";
import type { Item, Reading } from "../reading/read.ts";
import { type Db, rows } from "./database.ts";
import { feeds, itemKeys, items } from "./schema.ts";

/** An entry of a feed as the store needs it; src/feeds makes keys (any one in common: the same item) and fingerprint (equal: no change). */
export interface NewItem {
  keys: string[];
  fingerprint: string;
  guid: string | null;
  url: string | null;
  publisher: string | null;
  title: string;
  text: string;
  publishedAt: Date | null;
  silence: "baseline" | "old" | null;
}

export interface Saved {
  itemId: number;
  version: number;
  kind: "new" | "changed" | "same";
}

/**
 * Stores one entry of a feed. "new": never seen under any of its keys. "changed": headline or text differ from what we have; the earlier
 * version moves to item_versions. "same": nothing that a reader sees differs (new guids and dates are learnt silently).
 */
export async function saveItem(tx: Db, feedId: number, item: NewItem, now: Date): Promise<Saved> {
  const keys = [...new Set(item.keys)];
  // One statement for the two common answers: it is there, or it is put there.
  const [found] = await rows<{
    id: number | string;
    version: number;
    fingerprint: string;
    stale: boolean;
    keys: string[] | null;
    learnt: number | string;
  }>(
    tx,
    sql`with given as (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) as key),
        known as (
          select i.id, i.version, i.fingerprint, i.seen_at < ${at(now)}::timestamptz - interval '12 hours' as stale, array_agg(k.key) as keys
          from given g join item_keys k on k.feed_id = ${feedId}::bigint and k.key = g.key join items i on i.id = k.item_id
          group by i.id order by i.id limit 1),
        made as (
          insert into items (feed_id, fingerprint, guid, url, publisher, title, text, published_at, silence, seen_at, first_seen_at)
          select ${feedId}::bigint, ${item.fingerprint}, ${item.guid}::text, ${item.url}::text, ${item.publisher}::text, ${item.title}, ${item.text},
            ${at(item.publishedAt)}::timestamptz, ${item.silence}::text, ${at(now)}::timestamptz, ${at(now)}::timestamptz
          where not exists (select 1 from known) returning id, version, fingerprint),
        learnt as (
          insert into item_keys (feed_id, key, item_id) select ${feedId}::bigint, given.key, made.id from made, given on conflict do nothing returning 1)
        select id, version, fingerprint, stale, keys, 0 as learnt from known
        union all select id, version, fingerprint, false, null, (select count(*) from learnt) from made`,
  );
  if (found === undefined) throw new Error("an item was neither found nor stored");
  if (found.keys === null) {
    // Only a push and a poll of one feed at the same moment come here. The other one won: look again, as after a failed serialisation.
    if (Number(found.learnt) < keys.length) {
      throw Object.assign(new Error("another process stored this item at the same moment"), { code: "40001" });
    }
    return { itemId: Number(found.id), version: 1, kind: "new" };
  }
  const has = found.keys;
  const saved = { itemId: Number(found.id), version: found.version };
  await learnKeys(
    tx,
    feedId,
    saved.itemId,
    keys.filter((key) => !has.includes(key)),
  );
  if (found.fingerprint === item.fingerprint) {
    // Items still listed must outlive those that are gone, or a feed with a long memory would be news all over again.
    if (found.stale) await tx.update(items).set({ seenAt: now }).where(eq(items.id, saved.itemId));
    return { ...saved, kind: "same" };
  }
  const changed = await rows<{ version: number }>(
    tx,
    sql`with old as (
          insert into item_versions (item_id, version, fingerprint, title, text, seen_at, reading, config_version)
          select id, version, fingerprint, title, text, seen_at, reading, config_version from items where id = ${saved.itemId} returning version)
        update items set version = old.version + 1, fingerprint = ${item.fingerprint}, title = ${item.title}, text = ${item.text},
          guid = ${item.guid}, url = ${item.url}, publisher = ${item.publisher}, seen_at = ${at(now)}::timestamptz,
          published_at = coalesce(published_at, ${at(item.publishedAt)}::timestamptz), reading = null, config_version = null
        from old where items.id = ${saved.itemId} returning items.version`,
  );
  return { ...saved, version: changed[0]?.version ?? saved.version + 1, kind: "changed" };
}

async function learnKeys(tx: Db, feedId: number, itemId: number, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  // A key of another item (two entries that came to look alike) stays with the one that had it first.
  await tx
    .insert(itemKeys)
    .values([...new Set(keys)].map((key) => ({ feedId, key, itemId })))
    .onConflictDoNothing();
}

/** Drivers take instants in raw queries as text only. */
const at = (when: Date | null): string | null => when?.toISOString() ?? null;

/** Keeps what was understood of an item, with the config version whose words did it. */
export async function saveReading(tx: Db, saved: Pick<Saved, "itemId">, reading: Reading, configVersion: number | null): Promise<void> {
  await tx.update(items).set({ reading, configVersion }).where(eq(items.id, saved.itemId));
}

/**
 * Forgets items that no feed has listed since `before`, at most `limit` a call, so that no call takes long. Consultations and their reports
 * stay: a report holds a copy of all that is told of its source. Out: how many were forgotten.
 */
export async function pruneItems(db: Db, before: Date, limit = 5_000): Promise<number> {
  const old = db.select({ id: items.id }).from(items).where(lt(items.seenAt, before)).orderBy(items.seenAt).limit(limit);
  const gone = await db
    .delete(items)
    .where(and(inArray(items.id, old), lt(items.seenAt, before)))
    .returning({ id: items.id });
  return gone.length;
}

/** One stored item in the form that reading takes; null where there is none of that id. */
export async function findItem(db: Db, id: number): Promise<Item | null> {
  const [found] = await db
    .select({ item: items, feed: feeds })
    .from(items)
    .innerJoin(feeds, eq(feeds.id, items.feedId))
    .where(eq(items.id, id));
  return found === undefined ? null : readable(found.item, found.feed);
}

/** An item as reading takes it, from its row and its feed's. */
function readable(item: typeof items.$inferSelect, feed: typeof feeds.$inferSelect): Item {
  return {
    id: String(item.id),
    title: item.title,
    text: item.text,
    lang: feed.language,
    published: (item.publishedAt ?? item.firstSeenAt).toISOString(),
    source: item.publisher ?? feed.name,
    sourceCountry: feed.country,
    ...(feed.zone === null ? {} : { zone: feed.zone }),
    ...(item.url === null ? {} : { url: item.url }),
    ...(feed.options.minimum === undefined ? {} : { minimum: feed.options.minimum }),
    ...(feed.options.never ? { never: feed.options.never } : {}),
  };
}

/** When an item was last stored for the first time; null where there is none. */
export async function lastItemAt(db: Db): Promise<Date | null> {
  const [last] = await db.select({ at: items.firstSeenAt }).from(items).orderBy(desc(items.id)).limit(1);
  return last?.at ?? null;
}

/** The newest items with what was understood of them; null: nothing was found in it, and nothing was refused. */
export async function recentItems(db: Db, limit: number): Promise<{ item: Item; reading: Reading | null }[]> {
  const found = await db
    .select({ item: items, feed: feeds })
    .from(items)
    .innerJoin(feeds, eq(feeds.id, items.feedId))
    .orderBy(desc(items.id))
    .limit(limit);
  return found.map(({ item, feed }) => ({ item: readable(item, feed), reading: item.reading }));
}

/** What to look for among stored items; a field left out asks for everything. */
export interface ItemSearch {
  /** In headline or text, whatever the letter case. */
  words?: string;
  feed?: string;
  since?: Date;
  /** "event": reports were read from it; "nearly": only refusals; "nothing": neither. */
  verdict?: "event" | "nearly" | "nothing";
}

/** A stored item with its feed and what was understood of it. */
export interface SeenItem {
  item: Item;
  feed: string;
  version: number;
  silence: string | null;
  reading: Reading | null;
  configVersion: number | null;
  seenAt: Date;
}

/** A stored item from its row and its feed's. */
export const seenItem = ({ item, feed }: { item: typeof items.$inferSelect; feed: typeof feeds.$inferSelect }): SeenItem => ({
  item: readable(item, feed),
  feed: feed.key,
  version: item.version,
  silence: item.silence,
  reading: item.reading,
  configVersion: item.configVersion,
  seenAt: item.seenAt,
});

/** Stored items that match, the newest first. */
export async function searchItems(db: Db, { words, feed, since, verdict }: ItemSearch, limit: number): Promise<SeenItem[]> {
  const reports = sql`jsonb_array_length(coalesce(${items.reading}->'reports', '[]'::jsonb))`;
  const refusals = sql`jsonb_array_length(coalesce(${items.reading}->'refusals', '[]'::jsonb))`;
  const pattern = words === undefined ? undefined : `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const found = await db
    .select({ item: items, feed: feeds })
    .from(items)
    .innerJoin(feeds, eq(feeds.id, items.feedId))
    .where(
      and(
        pattern === undefined ? undefined : sql`(${items.title} ilike ${pattern} or ${items.text} ilike ${pattern})`,
        feed === undefined ? undefined : eq(feeds.key, feed),
        since === undefined ? undefined : gte(items.seenAt, since),
        verdict === "event" ? sql`${reports} > 0` : undefined,
        verdict === "nearly" ? sql`${reports} = 0 and ${refusals} > 0` : undefined,
        verdict === "nothing" ? sql`${reports} = 0 and ${refusals} = 0` : undefined,
      ),
    )
    .orderBy(desc(items.id))
    .limit(limit);
  return found.map(seenItem);
}

/** Every stored item seen since `since`, oldest first, a batch at a time: a month of items does not fit in memory at once. */
export async function* itemsSince(db: Db, since: Date, batch = 2_000): AsyncGenerator<SeenItem[]> {
  let after = 0;
  for (;;) {
    const found = await db
      .select({ item: items, feed: feeds })
      .from(items)
      .innerJoin(feeds, eq(feeds.id, items.feedId))
      .where(and(gt(items.id, after), gte(items.seenAt, since)))
      .orderBy(items.id)
      .limit(batch);
    if (found.length === 0) return;
    after = found.at(-1)?.item.id ?? after;
    yield found.map(seenItem);
  }
}
