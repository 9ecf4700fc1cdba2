import { once } from "node:events";
import type { FeedItem } from "../feeds/feed.ts";
import { fingerprint } from "../feeds/identity.ts";
import { takeItems } from "../intake.ts";
import type { Item, Reading } from "../reading/read.ts";
import type { Knowledge } from "../reading/words/compile.ts";
import { reportsOfItem } from "../store/consultations.ts";
import { type Database, transaction } from "../store/database.ts";
import { type Feed, listFeeds, syncFeeds } from "../store/feeds.ts";
import { consultationOf } from "./classify.ts";
import { openDatabase } from "./database.ts";
import { readItems } from "./items.ts";
import { knowledgeFrom } from "./knowledge.ts";
import { progress } from "./terminal.ts";

/** Items of one transaction: enough to make the embedded engine fast, few enough for a lively bar. */
const BATCH = 50;

/** One line of output: what `classify` says of the item, each consultation with the event it became part of. */
export interface Replayed {
  id: string;
  lang: string;
  consultations: (ReturnType<typeof consultationOf> & { event: string | null })[];
}

/**
 * Runs items through the pipeline up to delivery, in order of publication: the clock of each is its own. Items with different ids are
 * different items, whatever their address. Out: a line an item, in that order, once all are in: a later item may join two events.
 */
export async function replayItems(
  database: Database,
  items: Item[],
  knowledge: Knowledge,
  step: (done: number) => void = () => {},
): Promise<Replayed[]> {
  const inOrder = items.map((item) => ({ item, at: new Date(item.published ?? 0) })).sort((a, b) => a.at.getTime() - b.at.getTime());
  const feeds = await feedsOf(database, items);
  const taken = new Map<Item, { itemId: number; reading: Reading }>();
  for (let from = 0; from < inOrder.length; from += BATCH) {
    const batch = inOrder.slice(from, from + BATCH);
    await transaction(database.db, async (tx) => {
      for (const { item, at } of batch) {
        const feed = feeds.get(sourceOf(item)) as Feed;
        const { readings } = await takeItems(
          tx,
          { ...feed, language: item.lang ?? "", country: item.sourceCountry ?? "", zone: item.zone ?? null },
          [feedItemOf(item)],
          { knowledge, configVersion: null, alerts: null, now: at },
        );
        if (readings[0] !== undefined) taken.set(item, readings[0]);
      }
    });
    step(from + batch.length);
  }
  const lines: Replayed[] = [];
  for (const { item } of inOrder) {
    const one = taken.get(item);
    // With a database of an earlier replay, an item may be known already: nothing new is read of it.
    if (one === undefined) continue;
    const events = new Map((await reportsOfItem(database.db, one.itemId)).map((report) => [report.ordinal, report.consultationId]));
    const event = (ordinal: number) => (events.get(ordinal) == null ? null : String(events.get(ordinal)));
    lines.push({
      id: item.id,
      lang: one.reading.lang,
      consultations: one.reading.reports.map((report, ordinal) => ({ event: event(ordinal), ...consultationOf(report) })),
    });
  }
  return lines;
}

const sourceOf = (item: Item) => item.source ?? "unknown";

/** One feed a source, as the polling would have it. */
async function feedsOf(database: Database, items: Item[]): Promise<Map<string, Feed>> {
  const sources = [...new Set(items.map(sourceOf))];
  const key = (source: string) => `replay ${source}`;
  await syncFeeds(
    database.db,
    sources.map((source, i) => ({
      key: key(source),
      url: `https://replay.invalid/${i}`,
      name: source,
      language: "",
      country: "",
      zone: null,
      tier: 2,
      kind: "newspaper",
      options: {},
      host: "replay.invalid",
    })),
    new Date(0),
  );
  const rows = new Map((await listFeeds(database.db)).map((feed) => [feed.key, feed]));
  return new Map(sources.map((source) => [source, rows.get(key(source)) as Feed]));
}

function feedItemOf(item: Item): FeedItem {
  const text = item.text ?? "";
  return {
    guid: item.id,
    url: item.url ?? null,
    canonicalUrl: item.url ?? null,
    title: item.title,
    html: text,
    text,
    publishedAt: item.published === undefined ? null : new Date(item.published),
    updatedAt: null,
    publisher: null,
    keys: [`id:${item.id}`],
    fingerprint: fingerprint({ title: item.title, text }),
    silence: null,
  };
}

export interface ReplayOptions {
  config: string | null;
  database: string | null;
  compare: string | null;
  json: boolean;
}

/** `parley replay`. Returns the exit code: 1 where some line was no item. */
export async function replay(files: string[], options: ReplayOptions): Promise<number> {
  if (options.compare !== null)
    return (await import("./compare.ts")).compare(files, { config: options.config, other: options.compare, json: options.json });
  let bad = 0;
  const items: Item[] = [];
  for await (const { item } of readItems(files, (message) => {
    bad++;
    process.stderr.write(`${message}\n`);
  }))
    items.push(item);
  const { knowledge } = knowledgeFrom(options.config);
  const url = options.database?.startsWith("postgres") ? options.database : null;
  await using database = await openDatabase(url, url === null ? options.database : null);
  const bar = progress("replaying", items.length);
  const lines = await replayItems(database, items, knowledge, bar.step);
  bar.finish();
  for (const line of lines) if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, "drain");
  return bad > 0 ? 1 : 0;
}
