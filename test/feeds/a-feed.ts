import type { FeedState } from "../../src/feeds/feed.ts";

/** A feed that was never polled, on this machine; `over` says what the test is about. */
export function aFeed(over: Partial<FeedState> = {}): FeedState {
  return {
    id: 1,
    key: "a-feed",
    url: "http://127.0.0.1/feed",
    currentUrl: null,
    language: "en",
    options: { allowPrivate: true },
    state: "active",
    etag: null,
    lastModified: null,
    bodyHash: null,
    baselinedAt: null,
    lastPollAt: null,
    lastSuccessAt: null,
    lastChangeAt: null,
    changeSeconds: null,
    hints: null,
    failures: 0,
    failingSince: null,
    goneSince: null,
    redirectUrl: null,
    redirectSince: null,
    hubUrl: null,
    topicUrl: null,
    hubState: "none",
    hubLeaseUntil: null,
    ...over,
  };
}
