import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { FeedItem, FeedState, Silence } from "./feed.ts";
import type { Failure, Fetcher, Hop } from "./fetch.ts";
import { type ParsedFeed, parseFeed } from "./parse.ts";
import type { Parser } from "./parser.ts";

/** What one poll brought. Mistakes of the feed and the network are kinds of it; an exception is a bug. */
export type PollResult =
  | {
      kind: "items";
      /** In document order; those that are no news carry the reason in `silence`. */
      items: FeedItem[];
      feed: Pick<ParsedFeed, "hints" | "hubs" | "self" | "language">;
      etag: string | null;
      lastModified: string | null;
      bodyHash: string;
      headers: IncomingHttpHeaders;
      hops: Hop[];
      repairs: string[];
    }
  | {
      kind: "unchanged";
      by: "status" | "body";
      etag: string | null;
      lastModified: string | null;
      headers: IncomingHttpHeaders;
      hops: Hop[];
    }
  | { kind: "failed"; failure: Failure; words: string; status: number | null; headers: IncomingHttpHeaders; hops: Hop[] };

/** How old an item may be and still be news; times in seconds. */
export interface NewsAge {
  /** At the first poll of a feed, or after a long gap. */
  baseline: number;
  /** At any poll: what surfaces later than this is an old item that came back. */
  ceiling: number;
  /** A gap since the last success after which undated items are taken as seen. */
  gap: number;
}

export const defaultNewsAge: NewsAge = { baseline: 6 * 3_600, ceiling: 72 * 3_600, gap: 24 * 3_600 };

export interface PollNeeds {
  fetcher: Fetcher;
  /** Reads long documents apart; without one they are read at once. */
  parser?: Pick<Parser, "parse">;
  now: Date;
  newsAge?: NewsAge;
  zone?: string;
  maxItems?: number;
}

/** Asks one feed once. Reads no database and no clock; the caller stores what comes back in one transaction. */
export async function poll(
  feed: FeedState,
  { fetcher, parser = { parse: parseFeed }, now, newsAge = defaultNewsAge, zone, maxItems = 300 }: PollNeeds,
): Promise<PollResult> {
  const { allowPrivate = false, userAgent, headers: own } = feed.options;
  const fetched = await fetcher.get({
    url: feed.currentUrl ?? feed.url,
    etag: feed.etag,
    lastModified: feed.lastModified,
    allowPrivate,
    ...(userAgent ? { userAgent } : {}),
    ...(own ? { headers: own } : {}),
  });
  if (fetched.kind === "failed") return fetched;
  const { headers, hops } = fetched;
  const etag = header(headers, "etag");
  const lastModified = header(headers, "last-modified");
  // A 304 may bring new validators; where it brings none the old ones still hold.
  if (fetched.kind === "unchanged")
    return { kind: "unchanged", by: "status", etag: etag ?? feed.etag, lastModified: lastModified ?? feed.lastModified, headers, hops };
  const bodyHash = createHash("sha256").update(fetched.bytes).digest("base64url");
  if (bodyHash === feed.bodyHash) return { kind: "unchanged", by: "body", etag, lastModified, headers, hops };
  const parsed = await parser.parse(fetched.bytes, {
    url: fetched.url,
    contentType: header(headers, "content-type"),
    language: feed.language,
    maxItems,
    ...(zone ? { zone } : {}),
  });
  // No validators from a body that was not understood: a later 304 would confirm the mistake for ever.
  if (parsed.kind === "not-a-feed") return { kind: "failed", failure: "not-a-feed", words: parsed.reason, status: 200, headers, hops };
  const { items, repairs, ...about } = parsed.feed;
  return {
    kind: "items",
    items: items.map((item) => ({ ...item, silence: silenceOf(feed, item, newsAge, now) })),
    feed: about,
    etag,
    lastModified,
    bodyHash,
    headers,
    hops,
    repairs,
  };
}

/**
 * Whether an item that was not seen before is news, or was merely not known to us yet. Null: news.
 * The first poll of a feed is a silent baseline but for young items; what is older than the ceiling is old whenever it shows up, so a
 * database restored from a backup, or a feed that drops and regrows its list, does not replay the past.
 */
export function silenceOf(
  feed: Pick<FeedState, "baselinedAt" | "lastSuccessAt">,
  item: Pick<FeedItem, "publishedAt" | "updatedAt">,
  ages: NewsAge,
  now: Date,
): Silence | null {
  const at = item.publishedAt ?? item.updatedAt;
  const age = at === null ? null : (now.getTime() - at.getTime()) / 1000;
  if (feed.baselinedAt === null) return age !== null && age <= ages.baseline ? null : "baseline";
  if (age !== null) return age > ages.ceiling ? "old" : null;
  const gap = feed.lastSuccessAt === null ? Number.POSITIVE_INFINITY : (now.getTime() - feed.lastSuccessAt.getTime()) / 1000;
  return gap > ages.gap ? "baseline" : null;
}

function header(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  const said = Array.isArray(value) ? value[0] : value;
  return said === undefined || said === "" || said.length > 1_024 ? null : said;
}
