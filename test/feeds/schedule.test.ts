import { describe, expect, test } from "vitest";
import { afterPoll } from "../../src/feeds/after-poll.ts";
import type { FeedState, RhythmHints } from "../../src/feeds/feed.ts";
import type { Failure, Hop } from "../../src/feeds/fetch.ts";
import type { PollResult } from "../../src/feeds/poll.ts";
import { defaultRhythm, freshFor, nextPoll, retryAfter } from "../../src/feeds/schedule.ts";
import { aFeed } from "./a-feed.ts";

const noon = new Date("2026-03-10T12:00:00Z"); // a Tuesday
const hours = (count: number): Date => new Date(noon.getTime() + count * 3_600_000);
const none: RhythmHints = { ttl: null, period: null, skipHours: [], skipDays: [] };
const pause = (at: Date, now = noon): number => Math.round((at.getTime() - now.getTime()) / 1000);
const failed = (failure: Failure, headers = {}, hops: Hop[] = []): PollResult => ({
  kind: "failed",
  failure,
  words: failure,
  status: null,
  headers,
  hops,
});
const unchanged = (headers = {}, hops: Hop[] = []): PollResult => ({
  kind: "unchanged",
  by: "status",
  etag: null,
  lastModified: null,
  headers,
  hops,
});

describe("the next poll", () => {
  const rows: [string, Partial<FeedState>, Partial<RhythmHints>, number | null, number][] = [
    ["nothing known", {}, {}, null, 900],
    ["changes every 4 minutes: the floor", { changeSeconds: 240, lastChangeAt: noon }, {}, null, 300],
    ["changes every 20 minutes: half of it", { changeSeconds: 1_200, lastChangeAt: noon }, {}, null, 600],
    ["changes once a day: the quiet pause", { changeSeconds: 86_400, lastChangeAt: noon }, {}, null, 3_600],
    ["changed often, but silent for six hours", { changeSeconds: 240, lastChangeAt: hours(-6) }, {}, null, 1_800],
    ["its own floor", { options: { every: 7_200 } }, {}, null, 7_200],
    ["ttl", { changeSeconds: 240, lastChangeAt: noon }, { ttl: 1_800 }, null, 1_800],
    ["a ttl of a year is a day", {}, { ttl: 31_536_000 }, null, 86_400],
    ["sy:updatePeriod", {}, { period: 21_600 }, null, 21_600],
    ["max-age", {}, {}, 5_400, 5_400],
    ["a max-age below the floor", { changeSeconds: 60, lastChangeAt: noon }, {}, 30, 300],
    ["the hours it sleeps are slept", {}, { skipHours: [12, 13] }, null, 7_200 + 900],
    ["the days too", { changeSeconds: 600, lastChangeAt: noon }, { skipDays: [2] }, null, 43_200 + 300],
    ["a feed that sleeps always does not", {}, { skipHours: Array.from({ length: 24 }, (_, hour) => hour) }, null, 900],
  ];
  test.each(rows)("%s", (_what, feed, hints, fresh, expected) => {
    const seconds = pause(nextPoll(aFeed(feed), { ...none, ...hints }, fresh, defaultRhythm, noon, 0));
    expect(Math.abs(seconds - expected)).toBeLessThanOrEqual(_what.includes("sle") || _what.includes("days") ? 900 : 0);
  });
  test("chance spreads by a tenth at most, and only later", () => {
    expect(pause(nextPoll(aFeed(), none, null, defaultRhythm, noon, 0.999))).toBeLessThanOrEqual(990);
    expect(pause(nextPoll(aFeed(), none, null, defaultRhythm, noon, 0.5))).toBe(945);
  });
});

test.each([
  [{ "cache-control": "public, max-age=600" }, 600],
  [{ "cache-control": "max-age=600", age: "200" }, 400],
  [{ "cache-control": "s-maxage=900" }, null],
  [{ "cache-control": "no-cache", expires: "Tue, 10 Mar 2026 13:00:00 GMT" }, null],
  [{ expires: "Tue, 10 Mar 2026 13:00:00 GMT" }, 3_600],
  [{ expires: "Tue, 10 Mar 2026 13:00:00 GMT", date: "Tue, 10 Mar 2026 12:30:00 GMT" }, 1_800],
  [{ expires: "0" }, 0],
  [{ expires: "-1" }, 0],
  [{}, null],
])("fresh by %j", (headers, expected) => {
  const seconds = freshFor(headers as Record<string, string>, noon);
  // "0" and "-1" are no dates, or dates long over: either way nothing is asked for.
  expect(expected === 0 ? (seconds ?? 0) : seconds).toBe(expected);
});

test.each([
  [{ "retry-after": "120" }, 120],
  [{ "retry-after": "Tue, 10 Mar 2026 12:05:00 GMT" }, 300],
  [{ "retry-after": "Tue, 10 Mar 2026 11:00:00 GMT" }, null],
  [{ "retry-after": "soon" }, null],
  [{}, null],
])("retry after %j", (headers, expected) => expect(retryAfter(headers as Record<string, string>, noon)).toBe(expected));

describe("failures", () => {
  const every: Failure[] = [
    "bad-address",
    "inside",
    "no-name",
    "no-connection",
    "tls",
    "timeout",
    "cut-off",
    "too-large",
    "bad-encoding",
    "redirects",
    "gone",
    "not-found",
    "forbidden",
    "challenge",
    "too-many-requests",
    "unavailable",
    "http",
    "not-a-feed",
  ];
  test.each(every)("%s is counted, and asked again ever more rarely, but always", (failure) => {
    let feed = aFeed({ url: "https://a.example/f", lastSuccessAt: hours(-1), baselinedAt: hours(-99) });
    let last = 0;
    for (let nth = 1; nth <= 12; nth += 1) {
      const { change } = afterPoll(feed, failed(failure), { now: noon, chance: 0 });
      expect(change).toMatchObject({ failures: nth, failingSince: noon, lastFailure: failure, state: "active" });
      last = pause(change.nextPollAt);
      expect(last).toBeGreaterThanOrEqual(300);
      expect(last).toBeLessThanOrEqual(43_200);
      feed = { ...feed, ...change };
    }
    expect(last).toBeGreaterThanOrEqual(21_600);
    // One success heals all of it.
    expect(afterPoll(feed, unchanged(), { now: noon, chance: 0 }).change).toMatchObject({
      failures: 0,
      failingSince: null,
      lastError: null,
      goneSince: null,
    });
  });

  test("429 holds the host, 503 only the feed; both heed Retry-After, a day at most", () => {
    const busy = afterPoll(aFeed(), failed("too-many-requests", { "retry-after": "1800" }), { now: noon, chance: 0 });
    expect([pause(busy.change.nextPollAt), pause(busy.holdHostUntil as Date)]).toEqual([1_800, 1_800]);
    const down = afterPoll(aFeed(), failed("unavailable", { "retry-after": "1800" }), { now: noon, chance: 0 });
    expect([pause(down.change.nextPollAt), down.holdHostUntil]).toEqual([1_800, null]);
    expect(
      pause(afterPoll(aFeed(), failed("unavailable", { "retry-after": "99999999" }), { now: noon, chance: 0 }).change.nextPollAt),
    ).toBe(86_400);
    expect(afterPoll(aFeed(), failed("too-many-requests"), { now: noon, chance: 0 }).holdHostUntil).not.toBeNull();
  });

  test("410 is confirmed over a day before the feed is given up", () => {
    let feed = aFeed();
    const states: string[] = [];
    for (const at of [0, 12, 23, 25]) {
      const { change } = afterPoll(feed, failed("gone"), { now: hours(at), chance: 0 });
      feed = { ...feed, ...change };
      states.push(feed.state);
    }
    expect(states).toEqual(["active", "active", "active", "gone"]);
    // Any other answer in between starts the count anew.
    const doubted = {
      ...aFeed({ goneSince: noon }),
      ...afterPoll(aFeed({ goneSince: noon }), failed("http"), { now: hours(20), chance: 0 }).change,
    };
    expect(afterPoll(doubted, failed("gone"), { now: hours(25), chance: 0 }).change.state).toBe("active");
  });
});

describe("redirects", () => {
  const hop = (status: number, to = "https://b.example/f", from = "https://a.example/f"): Hop => ({ from, to, status });
  const rows: [string, Partial<FeedState>, Hop[], string][] = [
    ["none", {}, [], "none"],
    ["a temporary one is not stored", {}, [hop(302)], "none"],
    ["nor what stands behind one", {}, [hop(302), hop(301, "https://c.example/", "https://b.example/f")], "none"],
    ["a permanent one is tracked", {}, [hop(301)], "track"],
    ["and adopted after a week", { redirectUrl: "https://b.example/f", redirectSince: hours(-7 * 24) }, [hop(308)], "adopt"],
    ["but not before", { redirectUrl: "https://b.example/f", redirectSince: hours(-6 * 24) }, [hop(308)], "track"],
    ["another target starts anew", { redirectUrl: "https://x.example/f", redirectSince: hours(-9 * 24) }, [hop(301)], "track"],
    ["one that is over is forgotten", { redirectUrl: "https://b.example/f", redirectSince: hours(-24) }, [], "forget"],
    [
      "https instead of http is adopted at once",
      { url: "http://a.example/f" },
      [hop(301, "https://a.example/f", "http://a.example/f")],
      "adopt",
    ],
  ];
  test.each(rows)("%s", (_what, feed, hops, kind) =>
    expect(afterPoll(aFeed({ url: "https://a.example/f", ...feed }), unchanged({}, hops), { now: noon, chance: 0 }).redirect.kind).toBe(
      kind,
    ),
  );

  test.each(["gone", "not-found"] as const)("an old address that is %s hands over to the redirect on trial", (failure) => {
    const { change } = afterPoll(aFeed({ redirectUrl: "https://b.example/f", redirectSince: hours(-24) }), failed(failure), {
      now: noon,
      chance: 0,
    });
    expect(change).toMatchObject({ currentUrl: "https://b.example/f", goneSince: null, state: "active" });
  });
  test("an adopted address that dies gives way to the configured one", () => {
    expect(
      afterPoll(aFeed({ currentUrl: "https://b.example/f", failures: 4 }), failed("no-name"), { now: noon, chance: 0 }).change,
    ).toMatchObject({ currentUrl: null, etag: null });
  });
});

test("what the last body said of its rhythm holds when nothing has changed", () => {
  const { change } = afterPoll(aFeed({ hints: { ...none, ttl: 7_200 } }), unchanged(), { now: noon, chance: 0 });
  expect(pause(change.nextPollAt)).toBe(7_200);
});

test("with a living WebSub subscription a feed is asked once a day", () => {
  const subscribed = aFeed({ hubState: "subscribed", hubLeaseUntil: hours(48) });
  expect(pause(afterPoll(subscribed, unchanged(), { now: noon, chance: 0 }).change.nextPollAt)).toBe(86_400);
  expect(pause(afterPoll({ ...subscribed, hubLeaseUntil: hours(-1) }, unchanged(), { now: noon, chance: 0 }).change.nextPollAt)).toBe(900);
});
