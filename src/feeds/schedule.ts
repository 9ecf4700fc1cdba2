import type { IncomingHttpHeaders } from "node:http";
import type { FeedState, RhythmHints } from "./feed.ts";
import type { Failure } from "./fetch.ts";

/** All times in seconds. */
export interface Rhythm {
  /** No feed is asked more often, whatever it says; a feed may set its own. */
  floor: number;
  /** Where nothing is known of a feed's rhythm. */
  usual: number;
  /** The longest pause of a feed that answers and asks for nothing longer. */
  quiet: number;
  /** The longest pause that a feed's own hints can ask for. */
  ceiling: number;
  /** The longest pause after failures. */
  backoff: number;
}

export const defaultRhythm: Rhythm = { floor: 300, usual: 900, quiet: 3_600, ceiling: 86_400, backoff: 21_600 };

/** What the answer's headers ask for, in seconds from now; null: nothing. */
export function freshFor(headers: IncomingHttpHeaders, now: Date): number | null {
  const control = String(headers["cache-control"] ?? "");
  const seconds = control.match(/(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i)?.[1];
  if (seconds !== undefined) return Math.max(0, Number(seconds) - Math.max(0, Number(headers.age ?? 0) || 0));
  if (/no-(cache|store)/i.test(control) || headers.expires === undefined) return null;
  const expires = Date.parse(String(headers.expires));
  const served = Date.parse(String(headers.date ?? ""));
  // Against the server's own clock: it may be wrong by hours.
  return Number.isFinite(expires) ? Math.max(0, Math.round((expires - (Number.isFinite(served) ? served : now.getTime())) / 1000)) : null;
}

/** Retry-After in seconds from now, as a number or as a date; null where there is none or it is over. */
export function retryAfter(headers: IncomingHttpHeaders, now: Date): number | null {
  const said = headers["retry-after"];
  if (said === undefined) return null;
  if (/^\d{1,9}$/.test(said.trim())) return Number(said);
  const at = Date.parse(said);
  return Number.isFinite(at) && at > now.getTime() ? Math.ceil((at - now.getTime()) / 1000) : null;
}

/**
 * When to ask a feed that answered again.
 * Its own pace (half its smoothed time between changes, slower when it has been silent for long), but never more often than the floor
 * and than its hints allow; then out of the hours it says are silent; `chance` (0..1) spreads by up to a tenth.
 */
export function nextPoll(feed: FeedState, hints: RhythmHints, fresh: number | null, rhythm: Rhythm, now: Date, chance: number): Date {
  const floor = Math.max(rhythm.floor, feed.options.every ?? 0);
  const silent = feed.lastChangeAt ? (now.getTime() - feed.lastChangeAt.getTime()) / 1000 : 0;
  const pace = Math.max((feed.changeSeconds ?? rhythm.usual * 2) / 2, silent / 12);
  const own = Math.min(Math.max(pace, floor), Math.max(rhythm.quiet, floor));
  // Hints are capped, so that a mistaken "ttl: 525600" cannot silence a feed.
  const asked = Math.min(Math.max(hints.ttl ?? 0, hints.period ?? 0, fresh ?? 0), rhythm.ceiling);
  const at = now.getTime() + Math.max(own, asked) * (1 + chance / 10) * 1000;
  return outOfSilence(new Date(at), hints, new Date(now.getTime() + rhythm.ceiling * 1000));
}

function outOfSilence(at: Date, hints: RhythmHints, latest: Date): Date {
  // A feed that calls every hour silent means none.
  if (new Set(hints.skipHours).size >= 24 || new Set(hints.skipDays).size >= 7) return at;
  let moved = at;
  while (moved < latest && (hints.skipHours.includes(moved.getUTCHours()) || hints.skipDays.includes(moved.getUTCDay()))) {
    moved = new Date(Math.floor(moved.getTime() / 3_600_000 + 1) * 3_600_000 + (at.getTime() % 600_000));
  }
  return moved < latest ? moved : latest > at ? latest : at;
}

/** When to ask a feed that failed again, after `failures` in a row: twice as long each time up to the ceiling, and never not at all. */
export function nextTry(
  feed: FeedState,
  failure: Failure,
  failures: number,
  asked: number | null,
  rhythm: Rhythm,
  now: Date,
  chance: number,
): Date {
  const floor = Math.max(rhythm.floor, feed.options.every ?? 0);
  const backoff = Math.min(floor * 2 ** Math.min(failures - 1, 16), Math.max(rhythm.backoff, floor));
  // A 410 is asked once more half a day later, to be sure.
  const least = failure === "gone" ? rhythm.ceiling / 2 : 0;
  const pause = Math.max(backoff, least, Math.min(asked ?? 0, rhythm.ceiling));
  return new Date(now.getTime() + pause * (1 + chance / 10) * 1000);
}

/** The smoothed time between changes after one more change. Null until two were seen. */
export function smoothedChange(feed: FeedState, now: Date): number | null {
  if (!feed.lastChangeAt) return null;
  const seconds = Math.max(1, Math.round((now.getTime() - feed.lastChangeAt.getTime()) / 1000));
  return feed.changeSeconds === null ? seconds : Math.round(feed.changeSeconds * 0.7 + seconds * 0.3);
}
