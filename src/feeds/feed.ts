/** What an admin may set for one feed alone. */
export interface FeedOptions {
  /** Floor between two polls in seconds; absent: the poller's own. */
  every?: number;
  /** Addresses inside (private ranges, loopback) are allowed for this feed and its redirects. */
  allowPrivate?: boolean;
  /** Instead of our own honest one. */
  userAgent?: string;
  headers?: Record<string, string>;
  /** For reading: see Item. */
  minimum?: number;
  never?: string[];
}

/** What a feed says of its own rhythm; null where it says nothing. */
export interface RhythmHints {
  /** ttl, in seconds. */
  ttl: number | null;
  /** sy:updatePeriod over sy:updateFrequency, in seconds. */
  period: number | null;
  /** Hours of the day (UTC, 0 to 23) and days (0 = Sunday) without news. */
  skipHours: number[];
  skipDays: number[];
}

/** A feed as polling knows it; the store's row has these fields and more. Instants are Dates, null where it never happened. */
export interface FeedState {
  id: number;
  key: string;
  /** As configured. */
  url: string;
  /** Adopted after a permanent redirect; polled instead of `url`. */
  currentUrl: string | null;
  language: string;
  options: FeedOptions;
  state: string;
  etag: string | null;
  lastModified: string | null;
  /** Hash of the last body that was parsed. */
  bodyHash: string | null;
  /** The first success: what was listed then is not news. */
  baselinedAt: Date | null;
  lastPollAt: Date | null;
  lastSuccessAt: Date | null;
  lastChangeAt: Date | null;
  /** Smoothed seconds between two changes; null until two were seen. */
  changeSeconds: number | null;
  /** As its last body said; null before the first. */
  hints: RhythmHints | null;
  failures: number;
  failingSince: Date | null;
  goneSince: Date | null;
  redirectUrl: string | null;
  redirectSince: Date | null;
  hubUrl: string | null;
  topicUrl: string | null;
  hubState: string;
  hubLeaseUntil: Date | null;
}

/** Why an item of a poll is stored but must not alert: it is not news to anybody. */
export type Silence = "baseline" | "old";

/** One entry of a feed as it was read: text from outside, bounded in size, not yet stored. */
export interface FeedItem {
  /** As the feed gives it (guid, Atom id, JSON Feed id, rdf:about); null where it gives none. */
  guid: string | null;
  /** The article, absolute; null where the feed gives none. */
  url: string | null;
  /** `url` without tracking parameters and fragment: two spellings of one article share it. */
  canonicalUrl: string | null;
  /** Plain text, "" where the feed gives none. */
  title: string;
  /** The entry's content or summary as given, "" where the feed gives none. */
  html: string;
  /** `html` as plain text with its paragraphs. */
  text: string;
  publishedAt: Date | null;
  updatedAt: Date | null;
  /** The publisher a collecting feed names, else null. */
  publisher: string | null;
  /** Names under which this item is the same one again; see identity.ts. */
  keys: string[];
  /** Hash of title and text: equal means that nothing a reader sees has changed. */
  fingerprint: string;
  /** True: `url` only passes on to the article (news.google.com, t.co …). */
  passesOn?: boolean;
  /** Set by the poll; null: news. */
  silence: Silence | null;
}
