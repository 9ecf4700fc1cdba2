import pc from "picocolors";
import { problemLine } from "../config/file.ts";
import { listLayers, readLayers } from "../config/layers.ts";
import { type Source, secondsOf, sourcesSchema } from "../config/sources.ts";
import { configuredFeed } from "../feeds/configured.ts";
import { type Feed, listFeeds, syncFeeds } from "../store/feeds.ts";
import { environment, openDatabase } from "./database.ts";
import { shipped } from "./knowledge.ts";
import { counted, table, UsageError } from "./terminal.ts";

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** The feeds of the config alone: what concerns feeds need not read, or trip over, the rest. Throws a UsageError with every problem. */
export function feedsFrom(overlay: string | null): Source[] {
  const layered = listLayers(shipped.config, overlay).find((file) => file.name === "feeds.yaml");
  if (!layered) return [];
  const read = readLayers(layered, sourcesSchema);
  if ("value" in read) return read.value.feeds;
  throw new UsageError(`the feeds have mistakes:\n${read.problems.map(problemLine).join("\n")}`);
}

/** `parley feeds`: exit code 1 where a feed is gone for good. */
export async function listHealth(options: { config: string | null; failing?: boolean; json?: boolean }): Promise<number> {
  const sources = feedsFrom(options.config);
  const { databaseUrl, dataFolder } = environment();
  await using database = await openDatabase(databaseUrl, dataFolder);
  const now = new Date();
  // What the config names is shown even before the service has run for the first time.
  await syncFeeds(database.db, configured(sources), now);
  const all = await listFeeds(database.db);
  const shown = options.failing ? all.filter((feed) => feed.failures > 0 || feed.state !== "active") : all;
  if (options.json)
    for (const feed of shown)
      print(
        JSON.stringify({
          ...feed,
          minimum: feed.options.minimum,
          never: feed.options.never,
          options: undefined,
          hubSecret: undefined,
          hubToken: undefined,
          claimedBy: undefined,
          leaseUntil: undefined,
        }),
      );
  else print(feedsTable(shown, all, now));
  return all.some((feed) => feed.state === "gone") ? 1 : 0;
}

const configured = (feeds: Source[]) => feeds.filter((feed) => feed.enabled).map((feed) => configuredFeed(feed, secondsOf));

/** The feeds as a table for people, the failing ones first, and one line on all of them. */
export function feedsTable(shown: Feed[], all: Feed[], now: Date): string {
  const rank = (feed: Feed): number => (feed.state === "gone" ? 0 : feed.failures > 0 ? 1 : feed.lastSuccessAt === null ? 2 : 3);
  const rows = [...shown]
    .sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))
    .map((feed) => [
      feed.key,
      feed.language,
      feed.country,
      ago(feed.lastSuccessAt, now),
      feed.itemsListed === null ? "" : String(feed.itemsListed),
      feed.state === "active" ? ahead(feed.nextPollAt, now) : "",
      wordsOf(feed, now),
    ]);
  const failing = all.filter((feed) => feed.state === "active" && feed.failures > 0).length;
  const gone = all.filter((feed) => feed.state === "gone").length;
  const fresh = all.filter((feed) => feed.state === "active" && feed.failures === 0 && feed.lastSuccessAt === null).length;
  const parts = [
    counted(all.length, "feed"),
    `${all.length - failing - gone - fresh} well`,
    ...(fresh ? [`${fresh} not asked yet`] : []),
    ...(failing ? [pc.yellow(`${failing} failing`)] : []),
    ...(gone ? [pc.red(`${gone} gone`)] : []),
  ];
  const summary = parts.join(", ");
  return rows.length === 0 ? summary : `${table(["feed", "lang", "country", "last success", "items", "next poll", ""], rows)}\n${summary}`;
}

function wordsOf(feed: Feed, now: Date): string {
  return [stateOf(feed, now), ...overridesOf(feed)].filter((words) => words !== "").join("; ");
}

/** What the config says of the items of this feed alone. */
function overridesOf({ options: { minimum, never } }: Feed): string[] {
  return [
    ...(minimum === undefined ? [] : [pc.dim(`minimum ${minimum}`)]),
    ...(never?.length ? [pc.dim(`never: ${never.slice(0, 3).join(", ")}${never.length > 3 ? ` and ${never.length - 3} more` : ""}`)] : []),
  ];
}

function stateOf(feed: Feed, now: Date): string {
  if (feed.state === "gone") return pc.red("gone for good (410, confirmed): give it a new address, or remove it");
  if (feed.failures > 0)
    return pc.yellow(
      `${feed.lastError ?? "failed"}; ${feed.failures === 1 ? "once" : `${feed.failures} times`}, since ${ago(feed.failingSince, now)}`,
    );
  if (feed.lastSuccessAt === null) return pc.dim("not asked yet");
  if (feed.currentUrl !== null) return pc.dim(`moved to ${feed.currentUrl}`);
  return feed.hubState === "subscribed" ? pc.dim("pushed by its hub") : "";
}

function span(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5_400) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} days`;
}

const ago = (at: Date | null, now: Date): string =>
  at === null ? "never" : `${span(Math.max(0, (now.getTime() - at.getTime()) / 1000))} ago`;
const ahead = (at: Date, now: Date): string => (at <= now ? "due" : `in ${span((at.getTime() - now.getTime()) / 1000)}`);
