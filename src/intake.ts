import { type FanOutNeeds, fanOut } from "./alerts/fan-out.ts";
import type { Change } from "./consultations/merge.ts";
import { recordReading } from "./consultations/merge.ts";
import type { FeedItem } from "./feeds/feed.ts";
import { type Item, type Reading, read } from "./reading/read.ts";
import type { Knowledge } from "./reading/words/compile.ts";
import { type Db, transaction } from "./store/database.ts";
import { type Feed, settlePoll } from "./store/feeds.ts";
import { type Saved, saveItem, saveReading } from "./store/items.ts";
import { noteRedirectors } from "./store/redirectors.ts";

/** What one poll's items came to. */
export interface Taken {
  /** New and changed items with what was understood of them, in the order they were taken in. */
  readings: { itemId: number; reading: Reading }[];
  fresh: number;
  changed: number;
  reports: number;
  changes: Change[];
  /** New alerts, and sent ones that are to be changed. */
  alerts: number;
  updates: number;
}

export interface IntakeNeeds {
  knowledge: Knowledge;
  /** Id of the config version that makes the readings; null where versions are not kept (demo, replay). */
  configVersion: number | null;
  /** Null: nobody is told (replay). */
  alerts: FanOutNeeds | null;
  now: Date;
}

type Settled = Parameters<typeof settlePoll>[2];

/** Another worker took the feed over while we polled: nothing of this poll may be stored. */
class ClaimLost extends Error {}

/**
 * Takes in what a poll of `feed` brought, in ONE transaction: items, readings, consultations, alerts and deliveries, and only then the feed's
 * validators. Killed at any instant, either all of it is there or the feed is asked again. Out: null where the claim was lost meanwhile.
 */
export async function takeIn(
  db: Db,
  feed: Feed,
  items: FeedItem[],
  settle: (fresh: number) => Settled,
  spacingSeconds: number,
  needs: IntakeNeeds,
): Promise<Taken | null> {
  try {
    return await transaction(db, async (tx) => {
      const taken = await takeItems(tx, feed, items, needs);
      const kept = await settlePoll(tx, feed, settle(taken.fresh + taken.changed), spacingSeconds, needs.now);
      if (!kept) throw new ClaimLost();
      return taken;
    });
  } catch (error) {
    if (error instanceof ClaimLost) return null;
    throw error;
  }
}

/** The same for items alone, in the caller's transaction: oldest first, so that an announcement comes before the event. */
export async function takeItems(
  tx: Db,
  feed: Feed,
  items: FeedItem[],
  { knowledge, configVersion, alerts, now }: IntakeNeeds,
): Promise<Taken> {
  const taken: Taken = { readings: [], fresh: 0, changed: 0, reports: 0, changes: [], alerts: 0, updates: 0 };
  const passing: string[] = [];
  const inOrder = [...items].sort((a, b) => (a.publishedAt?.getTime() ?? now.getTime()) - (b.publishedAt?.getTime() ?? now.getTime()));
  for (const item of inOrder) {
    const saved = await saveItem(tx, feed.id, item, now);
    if (saved.kind === "same") continue;
    taken[saved.kind === "new" ? "fresh" : "changed"]++;
    const reading = read(itemOf(saved.itemId, feed, item, now), knowledge);
    taken.readings.push({ itemId: saved.itemId, reading });
    if (reading.reports.length + reading.refusals.length > 0 || saved.kind === "changed")
      await saveReading(tx, saved, reading, configVersion);
    // What is no news to anybody is stored and read, so that an admin can look at it, but it makes no event; it may correct one.
    if (item.silence !== null && saved.kind === "new") continue;
    // A changed item may have lost its reports: then too its consultations follow.
    if (reading.reports.length === 0 && saved.kind === "new") continue;
    taken.reports += reading.reports.length;
    if (reading.reports.length > 0 && item.passesOn && item.url !== null) passing.push(item.url);
    taken.changes.push(...(await recordReading(tx, recordOf(saved, feed, item, reading, now), now)));
  }
  await noteRedirectors(tx, passing, now);
  if (taken.changes.length === 0 || alerts === null) return taken;
  return { ...taken, ...(await fanOut(tx, taken.changes, alerts, now)) };
}

function itemOf(id: number, feed: Feed, item: FeedItem, now: Date): Item {
  return {
    id: String(id),
    title: item.title,
    text: item.text,
    lang: feed.language,
    published: (item.publishedAt ?? item.updatedAt ?? now).toISOString(),
    source: item.publisher ?? feed.name,
    sourceCountry: feed.country,
    ...(feed.zone === null ? {} : { zone: feed.zone }),
    ...(item.url === null ? {} : { url: item.url }),
    ...(feed.options.minimum === undefined ? {} : { minimum: feed.options.minimum }),
    ...(feed.options.never ? { never: feed.options.never } : {}),
  };
}

function recordOf(saved: Saved, feed: Feed, item: FeedItem, reading: Reading, now: Date) {
  return {
    itemId: saved.itemId,
    version: saved.version,
    fresh: saved.kind === "new",
    silent: item.silence !== null,
    reading,
    item: {
      source: item.publisher ?? feed.name,
      tier: feed.tier,
      language: reading.lang,
      title: item.title,
      text: item.text,
      url: item.url,
      publishedAt: item.publishedAt ?? item.updatedAt ?? now,
    },
  };
}
