import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import pc from "picocolors";
import { z } from "zod";
import { consoleChannel } from "../channels/console.ts";
import { deliverDue } from "../channels/deliver.ts";
import { readConfig } from "../config/file.ts";
import type { Source } from "../config/sources.ts";
import { makeFetcher } from "../feeds/fetch.ts";
import { makeParser } from "../feeds/parser.ts";
import { compile } from "../loaded.ts";
import { counters } from "../metrics.ts";
import { pollDue, syncConfigured } from "../polling.ts";
import { senderOf } from "../sending.ts";
import { listFeeds, pollSoon } from "../store/feeds.ts";
import { loadWording } from "../wording/bundle.ts";
import { openDatabase } from "./database.ts";
import { type Entry, type ServedFeed, serveFeeds } from "./demo-host.ts";
import { readItems } from "./items.ts";
import { configFrom, shipped } from "./knowledge.ts";
import { subscribe } from "./subscribe.ts";
import { counted, UsageError } from "./terminal.ts";

/** One thing that a publisher does at one moment: a new entry, or a changed one (same guid). */
interface Story {
  at: Date;
  outlet: string;
  entry: Entry;
}

interface Outlet {
  name: string;
  language: string;
  country: string;
  format: "rss" | "atom";
}

const storySchema = z.strictObject({
  outlets: z.record(
    z.string(),
    z.strictObject({ name: z.string(), language: z.string(), country: z.string(), format: z.enum(["rss", "atom"]) }),
  ),
  items: z.array(
    z.strictObject({
      at: z.iso.datetime({ precision: -1 }).or(z.iso.datetime()),
      outlet: z.string(),
      title: z.string(),
      text: z.string(),
      change: z.strictObject({ at: z.iso.datetime({ precision: -1 }), title: z.string(), text: z.string() }).optional(),
    }),
  ),
});

/** The shipped sample. */
function sample(): { outlets: Map<string, Outlet>; stories: Story[] } {
  const file = join(shipped.demo, "stories.yaml");
  const read = readConfig(file, readFileSync(file, "utf8"), storySchema);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const stories = read.value.items.flatMap(({ at, outlet, title, text, change }, i): Story[] => {
    const publishedAt = new Date(at);
    const entry: Entry = {
      guid: `${outlet}-${i + 1}`,
      url: `https://${outlet}.example/${i + 1}`,
      title,
      text,
      publishedAt,
      updatedAt: publishedAt,
    };
    if (change === undefined) return [{ at: publishedAt, outlet, entry }];
    const updatedAt = new Date(change.at);
    return [
      { at: publishedAt, outlet, entry },
      { at: updatedAt, outlet, entry: { ...entry, title: change.title, text: change.text, updatedAt } },
    ];
  });
  return { outlets: new Map(Object.entries(read.value.outlets)), stories };
}

/** Somebody's items, one feed per source. Items without a time are published now. */
async function fromItems(file: string): Promise<{ outlets: Map<string, Outlet>; stories: Story[]; bad: number }> {
  const outlets = new Map<string, Outlet>();
  const stories: Story[] = [];
  let bad = 0;
  for await (const { item } of readItems([file], (message) => {
    bad++;
    process.stderr.write(`${message}\n`);
  })) {
    const outlet = item.source ?? "items";
    const at = new Date(item.published ?? Date.now());
    if (!outlets.has(outlet))
      outlets.set(outlet, {
        name: outlet,
        language: item.lang ?? "en",
        country: item.sourceCountry ?? "",
        format: outlets.size % 2 === 0 ? "rss" : "atom",
      });
    const entry: Entry = {
      guid: item.id,
      url: item.url ?? `https://items.example/${encodeURIComponent(item.id)}`,
      title: item.title,
      text: item.text ?? "",
      publishedAt: at,
      updatedAt: at,
    };
    stories.push({ at, outlet, entry });
  }
  if (stories.length === 0)
    throw new UsageError(
      `${file} holds no items: one JSON object a line, {"id": "1", "title": "…", "published": "2026-11-17T06:10:00Z", "source": "…"}`,
    );
  return { outlets, stories, bad };
}

export interface DemoOptions {
  items: string | null;
  config: string | null;
  fresh: boolean;
  data: string;
  language: string;
}

/**
 * `parley demo`: a feed host on a free local port, the whole pipeline on the embedded database, alerts on the terminal. The clock is the
 * stories' own: each round, the publishers do what they did in that quarter of an hour, and every feed is asked. A second run goes on from the
 * database: what it told is not told again. Returns the exit code.
 */
export async function demo({ items, config: overlay, fresh, data, language }: DemoOptions): Promise<number> {
  const started = performance.now();
  const { outlets, stories, bad } = items === null ? { ...sample(), bad: 0 } : await fromItems(items);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  let stopping = false;
  process.once("SIGINT", () => {
    stopping = true;
  });
  if (fresh) rmSync(data, { recursive: true, force: true });
  say(
    pc.dim(
      existsSync(data)
        ? `Going on from ${data} (--fresh begins anew).`
        : `Making the embedded database in ${data}: the first start takes some seconds.`,
    ),
  );
  await using database = await openDatabase(null, data);
  const loaded = compile(configFrom(overlay), loadWording(shipped.locales));
  loaded.config.settings.polling.spacingSeconds = 0;
  const served = new Map<string, ServedFeed>([...outlets].map(([key, outlet]) => [key, { ...outlet, entries: [] }]));
  const host = await serveFeeds(served);
  await using parser = makeParser();
  await using fetcher = makeFetcher({ userAgent: "parley-demo" });
  say(pc.dim(`Serving ${counted(outlets.size, "feed")} on ${host.url("")} …\n`));

  let clock = new Date(Math.min(...stories.map((story) => story.at.getTime())) - 60_000);
  const now = () => clock;
  const counts = counters();
  const sources: Source[] = [...outlets].map(([key, { name, language: lang, country }], i) => ({
    id: `demo-${i + 1}`,
    name,
    url: host.url(key),
    language: lang,
    country,
    tier: 2,
    kind: "newspaper",
    allowPrivate: true,
    enabled: true,
  }));
  await syncConfigured(database.db, sources, clock);
  await subscribe(database.db, { channel: "terminal" }, ["everything"], language, loaded, clock);
  const channel = consoleChannel({ write: (text) => void process.stdout.write(text), colours: process.stdout.isTTY === true });
  const sending = { database, loaded: () => loaded, worker: `demo ${process.pid}`, now, counts, say };
  const sender = senderOf(channel, sending);
  const polling = { ...sending, db: database.db, fetcher, parser, configVersion: () => null, chance: () => 0.5, stopping: () => stopping };

  // What an earlier run of the demo has seen, the publishers have done already: it is served as it then stood.
  const seenUntil = Math.max(0, ...(await listFeeds(database.db)).map((feed) => feed.lastPollAt?.getTime() ?? 0));
  for (const round of roundsOf(stories, seenUntil)) {
    if (stopping) break;
    for (const { outlet, entry } of round) {
      const feed = served.get(outlet);
      if (feed !== undefined) feed.entries = [...feed.entries.filter((other) => other.guid !== entry.guid), entry];
    }
    clock = new Date(Math.max(...round.map((story) => story.at.getTime())) + 1000);
    for (const key of new Set(round.map((story) => story.outlet)))
      await pollSoon(database.db, sources[[...outlets.keys()].indexOf(key)]?.id ?? "", clock);
    await pollDue(polling);
    await deliverDue(sender);
  }
  // Changes that were waiting for further ones are told now.
  clock = new Date(clock.getTime() + 3_600_000);
  if (!stopping) await deliverDue(sender);
  await host.close();
  const failing = (await listFeeds(database.db)).filter((feed) => feed.failures > 0);
  for (const feed of failing) say(pc.red(`${feed.name}: ${feed.lastError ?? "failed"}`));
  say(pc.bold(stopping ? "Stopped." : "Done."));
  say(
    `${counted(counts.items_new, "item")} read and ${counts.items_changed} read again after a change, ${counted(counts.reports, "report")} of ` +
      `${counted(counts.consultations_opened, "consultation")} found, ${Math.max(0, counts.reports - counts.consultations_opened)} merged into another's event, ` +
      `${counted(counts.deliveries_sent, "message")} sent, in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
  );
  return failing.length + bad > 0 ? 1 : 0;
}

/** Stories by the quarter of an hour in which they happened, in order; those up to `seenUntil` (ms) in one round. */
function roundsOf(stories: Story[], seenUntil: number): Story[][] {
  const rounds = new Map<number, Story[]>();
  for (const story of [...stories].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const quarter = story.at.getTime() <= seenUntil ? 0 : Math.floor(story.at.getTime() / 900_000);
    const round = rounds.get(quarter);
    if (round === undefined) rounds.set(quarter, [story]);
    else round.push(story);
  }
  return [...rounds.values()];
}
