import type { FeedState, RhythmHints } from "./feed.ts";
import type { PollResult } from "./poll.ts";
import { judgeLostAddress, judgeRedirect, type RedirectStep } from "./redirects.ts";
import { defaultRhythm, freshFor, nextPoll, nextTry, type Rhythm, retryAfter, smoothedChange } from "./schedule.ts";

/** A 410 counts when it is answered again so much later. */
const GONE_CONFIRMED_MS = 24 * 3_600_000;

/** The fields of a feed that a poll changes; what is absent stays as it is. */
export type FeedChange = Partial<
  Pick<
    FeedState,
    | "currentUrl"
    | "state"
    | "etag"
    | "lastModified"
    | "bodyHash"
    | "baselinedAt"
    | "lastPollAt"
    | "lastSuccessAt"
    | "lastChangeAt"
    | "changeSeconds"
    | "hints"
    | "failures"
    | "failingSince"
    | "goneSince"
    | "redirectUrl"
    | "redirectSince"
    | "hubUrl"
    | "topicUrl"
  >
> & { nextPollAt: Date; itemsListed?: number; lastFailure?: string | null; lastError?: string | null };

export interface AfterPoll {
  change: FeedChange;
  /** The whole host is left alone until then (429); null: only the usual spacing. */
  holdHostUntil: Date | null;
  redirect: RedirectStep;
}

const NO_HINTS: RhythmHints = { ttl: null, period: null, skipHours: [], skipDays: [] };

/**
 * What follows from a poll: when to ask again, what to remember. Pure; `chance` is 0..1.
 * `fresh`: how many items of an "items" result were new or changed in what a reader sees; it sets the pace.
 */
export function afterPoll(
  feed: FeedState,
  result: PollResult,
  { now, chance, fresh = 0, rhythm = defaultRhythm }: { now: Date; chance: number; fresh?: number; rhythm?: Rhythm },
): AfterPoll {
  if (result.kind === "failed") return afterFailure(feed, result, now, chance, rhythm);
  const redirect = judgeRedirect(feed, result.hops, now);
  const changed = result.kind === "items" && fresh > 0 ? { lastChangeAt: now, changeSeconds: smoothedChange(feed, now) } : {};
  // A 304 does not repeat what the body said of the feed's rhythm.
  const hints = result.kind === "items" ? result.feed.hints : (feed.hints ?? NO_HINTS);
  const paced: FeedState = { ...feed, ...changed };
  const next = nextPoll(paced, hints, freshFor(result.headers, now), rhythm, now, chance);
  // With a living WebSub subscription the hub brings the news; asking goes on once a day, because hubs fall silent.
  const pushed = feed.hubState === "subscribed" && feed.hubLeaseUntil !== null && feed.hubLeaseUntil > now;
  return {
    redirect,
    holdHostUntil: null,
    change: {
      ...changed,
      ...redirectChange(redirect),
      ...(result.kind === "items"
        ? {
            bodyHash: result.bodyHash,
            hints: result.feed.hints,
            itemsListed: result.items.length,
            hubUrl: result.feed.hubs[0] ?? null,
            topicUrl: result.feed.hubs.length > 0 ? (result.feed.self ?? feed.currentUrl ?? feed.url) : null,
          }
        : {}),
      state: "active",
      etag: result.etag,
      lastModified: result.lastModified,
      baselinedAt: feed.baselinedAt ?? now,
      lastPollAt: now,
      lastSuccessAt: now,
      failures: 0,
      failingSince: null,
      goneSince: null,
      lastFailure: null,
      lastError: null,
      nextPollAt: pushed ? new Date(Math.max(next.getTime(), now.getTime() + rhythm.ceiling * 1000)) : next,
    },
  };
}

function afterFailure(
  feed: FeedState,
  result: Extract<PollResult, { kind: "failed" }>,
  now: Date,
  chance: number,
  rhythm: Rhythm,
): AfterPoll {
  const failures = feed.failures + 1;
  const asked = retryAfter(result.headers, now);
  const goneSince = result.failure === "gone" ? (feed.goneSince ?? now) : null;
  const redirect = judgeLostAddress(feed, result.failure, failures, result.hops);
  const moved = redirect.kind === "adopt" || redirect.kind === "return";
  const gone = goneSince !== null && now.getTime() - goneSince.getTime() >= GONE_CONFIRMED_MS && !moved;
  const nextPollAt = moved
    ? new Date(now.getTime() + rhythm.floor * 1000)
    : nextTry(feed, result.failure, failures, asked, rhythm, now, chance);
  return {
    redirect,
    // 429 speaks of the host, 503 of this feed: a Retry-After on one path must not freeze a whole host.
    holdHostUntil:
      result.failure === "too-many-requests"
        ? new Date(now.getTime() + Math.min(asked ?? 60 * 2 ** Math.min(failures, 8), rhythm.backoff) * 1000)
        : null,
    change: {
      ...redirectChange(redirect),
      state: gone ? "gone" : feed.state,
      lastPollAt: now,
      failures,
      failingSince: feed.failingSince ?? now,
      goneSince: moved ? null : goneSince,
      lastFailure: result.failure,
      lastError: result.words.slice(0, 500),
      nextPollAt,
    },
  };
}

function redirectChange(
  step: RedirectStep,
): Pick<FeedChange, "currentUrl" | "redirectUrl" | "redirectSince" | "etag" | "lastModified" | "bodyHash"> {
  switch (step.kind) {
    case "none":
      return {};
    case "track":
      return { redirectUrl: step.to, redirectSince: step.since };
    case "adopt":
      return { currentUrl: step.to, redirectUrl: null, redirectSince: null };
    case "forget":
      return { redirectUrl: null, redirectSince: null };
    case "return":
      // Validators belong to the address that gave them.
      return { currentUrl: null, redirectUrl: null, redirectSince: null, etag: null, lastModified: null, bodyHash: null };
  }
}
