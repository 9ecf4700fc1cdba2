import type { FeedState } from "./feed.ts";
import type { Failure, Hop } from "./fetch.ts";

/** A permanent redirect is believed after it has led to the same valid feed for so long. */
const PROVEN_MS = 7 * 86_400_000;

export type RedirectStep =
  | { kind: "none" }
  | { kind: "track"; to: string; since: Date } // seen for the first time, or still on trial
  | { kind: "adopt"; to: string; reason: "proven" | "https" | "old-address-gone" }
  | { kind: "forget" } // it is gone again, or led elsewhere
  | { kind: "return" }; // the adopted address died: back to the configured one

/** Where the permanent hops at the start of a chain lead. Null where the first hop is temporary: such a target is never stored. */
export function permanentTarget(hops: Hop[]): string | null {
  let to: string | null = null;
  for (const hop of hops) {
    if (hop.status !== 301 && hop.status !== 308) break;
    to = hop.to;
  }
  return to;
}

/** After a poll that brought a valid feed (or 304) over `hops`. */
export function judgeRedirect(feed: FeedState, hops: Hop[], now: Date): RedirectStep {
  const to = permanentTarget(hops);
  if (to === null) return feed.redirectUrl === null ? { kind: "none" } : { kind: "forget" };
  if (onlyGainsHttps(feed.currentUrl ?? feed.url, to)) return { kind: "adopt", to, reason: "https" };
  if (feed.redirectUrl !== to || feed.redirectSince === null) return { kind: "track", to, since: now };
  return now.getTime() - feed.redirectSince.getTime() >= PROVEN_MS
    ? { kind: "adopt", to, reason: "proven" }
    : { kind: "track", to, since: feed.redirectSince };
}

/** After a poll that failed: the old address is gone and a redirect was on trial, or the adopted address died. */
export function judgeLostAddress(feed: FeedState, failure: Failure, failures: number, hops: Hop[]): RedirectStep {
  if ((failure === "gone" || failure === "not-found") && feed.redirectUrl !== null && hops.length === 0) {
    return { kind: "adopt", to: feed.redirectUrl, reason: "old-address-gone" };
  }
  return feed.currentUrl !== null && failures > 0 && failures % 5 === 0 ? { kind: "return" } : { kind: "none" };
}

function onlyGainsHttps(from: string, to: string): boolean {
  const url = new URL(from);
  if (url.protocol !== "http:") return false;
  url.protocol = "https:";
  return url.href === to;
}
