import { and, desc, eq, gte, inArray, isNotNull, notExists, sql } from "drizzle-orm";
import type { Item, Reading } from "../reading/read.ts";
import { type Db, transaction } from "./database.ts";
import { type SeenItem, seenItem } from "./items.ts";
import { feeds, items, labels, misses } from "./schema.ts";

/** What one person may tell in a day: who sends more is no reader. */
const mostPerDay = 10;
const longest = 2000;
const day = 86_400_000;

export type Miss = typeof misses.$inferSelect;

/** What became of it: kept, said before, or more than one person may say in a day; and the stored item that it names, if it was seen here. */
export interface ToldMiss {
  kind: "kept" | "again" | "enough";
  seen: { id: number; reading: Reading | null } | null;
}

/** Keeps a link, or the words of a report, of which a reader says that Parley missed it. Longer words are cut at 2,000 letters. */
export async function tellMiss(db: Db, said: Pick<Miss, "channel" | "person"> & { told: string }, now: Date): Promise<ToldMiss> {
  const told = said.told.slice(0, longest);
  const who = and(eq(misses.channel, said.channel), eq(misses.person, said.person));
  return transaction(db, async (tx) => {
    const found = await storedItem(tx, told);
    const seen = found === null ? null : { id: Number(found.item.id), reading: found.reading };
    const lately = await tx.$count(misses, and(who, gte(misses.toldAt, new Date(now.getTime() - day))));
    if (lately >= mostPerDay) return { kind: "enough", seen };
    const made = await tx
      .insert(misses)
      .values({ ...said, told, itemId: seen?.id ?? null, item: found?.item ?? null, toldAt: now })
      .onConflictDoNothing()
      .returning({ id: misses.id });
    return { kind: made.length > 0 ? "kept" : "again", seen };
  });
}

/** The stored item that has a link, or whose headline is the first line; the newest of several. */
async function storedItem(db: Db, told: string): Promise<SeenItem | null> {
  const link = /https?:\/\/\S+/.exec(told)?.[0];
  const [headline = ""] = told.trim().split("\n");
  const [found] = await db
    .select({ item: items, feed: feeds })
    .from(items)
    .innerJoin(feeds, eq(feeds.id, items.feedId))
    .where(link === undefined ? sql`lower(${items.title}) = lower(${headline.trim()})` : inArray(items.url, spellings(link)))
    .orderBy(desc(items.id))
    .limit(1);
  return found === undefined ? null : seenItem(found);
}

/** A link as a feed may have given it: what people paste has marks of where it was shared, or lacks a slash. */
function spellings(link: string): string[] {
  const plain = link.replace(/[)>\].,،。"']+$/, "");
  const [address = "", query = ""] = plain.replace(/#.*$/, "").split("?");
  const kept = query.split("&").filter((one) => one !== "" && !/^(utm_\w+|fbclid|gclid|ref)=/.test(one));
  const tail = kept.length === 0 ? "" : `?${kept.join("&")}`;
  const path = address.replace(/\/$/, "");
  return [...new Set([plain, path + tail, `${path}/${tail}`])];
}

/** What readers told, the latest first. */
export async function listMisses(db: Db, limit: number): Promise<Miss[]> {
  return db.select().from(misses).orderBy(desc(misses.toldAt), desc(misses.id)).limit(limit);
}

/** How many misses of stored items no admin has labelled yet, and how many are of items that were never seen here. */
export async function countMisses(db: Db): Promise<{ open: number; unseen: number }> {
  const open = await db
    .selectDistinct({ id: misses.itemId })
    .from(misses)
    .where(and(isNotNull(misses.itemId), unlabelled(db)));
  return { open: open.length, unseen: await db.$count(misses, sql`${misses.itemId} is null`) };
}

const unlabelled = (db: Db) => notExists(db.select({ one: sql`1` }).from(labels).where(eq(labels.itemId, misses.itemId)));

/** An item that readers say was missed. */
export interface MissedItem {
  item: Item;
  /** Seen here, so that an admin can label it; else told in words alone. */
  stored: boolean;
  /** How many readers said so. */
  said: number;
}

/** Items that readers say were missed and that no admin has labelled: stored ones, and those that were told in words. */
export async function missedItems(db: Db): Promise<MissedItem[]> {
  const told = await db
    .select()
    .from(misses)
    .where(sql`${misses.itemId} is null or ${unlabelled(db)}`)
    .orderBy(misses.id);
  const found = new Map<string, MissedItem & { people: Set<string> }>();
  for (const one of told) {
    const item = one.item ?? fromWords(one);
    if (item === null) continue;
    const entry = found.get(item.id) ?? { item, stored: one.itemId !== null, said: 0, people: new Set() };
    entry.people.add(`${one.channel} ${one.person}`);
    entry.said = entry.people.size;
    found.set(item.id, entry);
  }
  return [...found.values()].map(({ item, stored, said }) => ({ item, stored, said }));
}

/** The stored items among them, as `parley label` asks of them; those that retention has taken are left out. */
export async function missedSeenItems(db: Db, limit: number): Promise<SeenItem[]> {
  const open = db
    .select({ id: misses.itemId })
    .from(misses)
    .where(and(isNotNull(misses.itemId), unlabelled(db)));
  const found = await db
    .select({ item: items, feed: feeds })
    .from(items)
    .innerJoin(feeds, eq(feeds.id, items.feedId))
    .where(inArray(items.id, open))
    .orderBy(desc(items.id))
    .limit(limit);
  return found.map(seenItem);
}

/** Words that hold more than a link, as an item: the first line is its headline. Null: a link alone says nothing to learn from. */
function fromWords({ told, toldAt }: Miss): Item | null {
  const words = told.replace(/https?:\/\/\S+/g, " ").trim();
  const [title = "", ...rest] = words.split("\n").map((line) => line.trim());
  if (title.split(/\s+/).length < 3) return null;
  return { id: `told ${title.toLowerCase()}`, title, text: rest.join("\n"), published: toldAt.toISOString() };
}

/** Forgets what one person told. */
export async function forgetMisses(db: Db, channel: string, person: string): Promise<void> {
  await db.delete(misses).where(and(eq(misses.channel, channel), eq(misses.person, person)));
}
