import { desc, eq, inArray, sql } from "drizzle-orm";
import type { Item, Reading } from "../reading/read.ts";
import { type Db, rows } from "./database.ts";
import { labels } from "./schema.ts";

export type StoredLabel = typeof labels.$inferSelect;

/** Keeps what somebody said of an item; saying it again says it anew. */
export async function saveLabel(db: Db, label: Omit<StoredLabel, "labelledAt">, now: Date): Promise<void> {
  const { itemId, ...said } = label;
  await db
    .insert(labels)
    .values({ itemId, ...said, labelledAt: now })
    .onConflictDoUpdate({ target: labels.itemId, set: { ...said, labelledAt: now } });
}

/** Every label, the latest first. */
export async function listLabels(db: Db): Promise<StoredLabel[]> {
  return db.select().from(labels).orderBy(desc(labels.labelledAt), desc(labels.itemId));
}

/** Which of these items have a label. */
export async function labelled(db: Db, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const found = await db.select({ id: labels.itemId }).from(labels).where(inArray(labels.itemId, ids));
  return new Set(found.map(({ id }) => id));
}

/** Takes a label back. Out: whether there was one. */
export async function dropLabel(db: Db, itemId: number): Promise<boolean> {
  return (await db.delete(labels).where(eq(labels.itemId, itemId)).returning({ id: labels.itemId })).length > 0;
}

/** An item whose event readers called none. */
export interface Denied {
  item: Item;
  reading: Reading | null;
  mode: string;
  /** Sorted codes, "EG-IR". */
  sides: string;
  /** How many readers said so. */
  said: number;
}

/** The stored items behind consultations of which readers said "not a meeting": a negative label each. */
export async function deniedItems(db: Db): Promise<Denied[]> {
  const found = await rows<{
    id: number | string;
    title: string;
    text: string;
    at: string;
    language: string;
    source: string;
    country: string;
    zone: string | null;
    reading: Reading | string | null;
    mode: string;
    sides: string;
    said: number;
  }>(
    db,
    sql`select i.id, i.title, i.text, to_char(coalesce(i.published_at, i.first_seen_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
        f.language, coalesce(i.publisher, f.name) as source, f.country, f.zone, i.reading, c.mode, c.sides, count(distinct (b.channel, b.person))::int as said
      from feedback b join consultations c on c.id = b.consultation_id join reports r on r.consultation_id = c.id
        join items i on i.id = r.item_id join feeds f on f.id = i.feed_id
      where b.kind = 'not-consultation' group by i.id, f.id, c.id order by i.id, c.id`,
  );
  return found.map((row) => ({
    item: {
      id: String(row.id),
      title: row.title,
      text: row.text,
      lang: row.language,
      published: row.at,
      source: row.source,
      sourceCountry: row.country,
      ...(row.zone === null ? {} : { zone: row.zone }),
    },
    reading: typeof row.reading === "string" ? (JSON.parse(row.reading) as Reading) : row.reading,
    mode: row.mode,
    sides: row.sides,
    said: row.said,
  }));
}
