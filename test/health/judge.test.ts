import { describe, expect, test } from "vitest";
import { defaultPatience, type FeedHealth, judge, type Snapshot } from "../../src/health/judge.ts";

const now = new Date("2026-03-10T12:00:00Z");
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const feed = (over: Partial<FeedHealth> = {}): FeedHealth => ({
  key: "a",
  name: "The Paper",
  state: "active",
  failures: 0,
  failingSince: null,
  lastFailure: null,
  lastError: null,
  lastSuccessAt: ago(0.1),
  nextPollAt: ago(-0.1),
  ...over,
});
const failing = (hours: number, over: Partial<FeedHealth> = {}): FeedHealth =>
  feed({
    failures: 5,
    failingSince: ago(hours),
    lastFailure: "http",
    lastError: "answers 500",
    lastSuccessAt: ago(hours),
    nextPollAt: ago(0),
    ...over,
  });
const seen = (over: Partial<Snapshot>): string[] =>
  judge({ feeds: [feed({ key: "well" })], told: [], startedAt: ago(999), lastEventAt: ago(1), now, ...over }).map(
    (finding) => `${finding.kind} ${finding.subject}`,
  );
const told = (subject: string, kind: string) => [{ subject, kind, since: ago(9) }];
const well = feed({ key: "well" });

describe("a feed", () => {
  const rows: [string, FeedHealth, ReturnType<typeof told>, string[]][] = [
    ["that is well says nothing", feed(), [], []],
    ["that hiccups says nothing", failing(1, { failures: 1 }), [], []],
    ["that failed often, but not for long", failing(2, { failures: 9 }), [], []],
    ["that fails for hours is told", failing(4), [], ["feed-failing feed:a"]],
    ["that was told of is not told again", failing(40), told("feed:a", "feed-failing"), []],
    ["that is well again is told", feed(), told("feed:a", "feed-failing"), ["feed-recovered feed:a"]],
    ["that is gone for good is told", failing(30, { state: "gone" }), [], ["feed-gone feed:a"]],
    ["that failed and is gone now is told again", failing(30, { state: "gone" }), told("feed:a", "feed-failing"), ["feed-gone feed:a"]],
    ["that is gone is told once", failing(99, { state: "gone" }), told("feed:a", "feed-gone"), []],
  ];
  test.each(rows)("%s", (_what, one, before, expected) => expect(seen({ feeds: [well, one], told: before })).toEqual(expected));
  test("that left the config has no outage any more", () =>
    expect(seen({ told: told("feed:b", "feed-failing") })).toEqual(["feed-recovered feed:b"]));
});

describe("all feeds", () => {
  test("no success for an hour is one alarm, not two hundred", () => {
    const feeds = Array.from({ length: 200 }, (_, nth) => failing(5, { key: `f${nth}` }));
    expect(seen({ feeds })).toEqual(["feeds-silent feeds"]);
    expect(seen({ feeds, told: told("feeds", "feeds-silent") })).toEqual([]);
  });
  test("one success ends it", () => expect(seen({ feeds: [well], told: told("feeds", "feeds-silent") })).toEqual(["feeds-back feeds"]));
  test("feeds that all asked for a long pause are not silent", () =>
    expect(seen({ feeds: [feed({ lastSuccessAt: ago(3), nextPollAt: ago(-3) })] })).toEqual([]));
  test("a new installation is given its hour", () => {
    const fresh = feed({ lastSuccessAt: null, nextPollAt: ago(0.5) });
    expect(seen({ feeds: [fresh], startedAt: ago(0.5), lastEventAt: null })).toEqual([]);
    expect(seen({ feeds: [fresh], startedAt: ago(2), lastEventAt: null })).toEqual(["feeds-silent feeds"]);
  });
  test("no feeds, no alarm", () => expect(seen({ feeds: [], startedAt: null, lastEventAt: null })).toEqual([]));
});

test("no event for days, though feeds answer, is told once and its end once", () => {
  const quiet = { lastEventAt: ago(defaultPatience.canary / 3_600 + 1) };
  expect(seen(quiet)).toEqual(["events-missing events"]);
  expect(seen({ ...quiet, told: told("events", "events-missing") })).toEqual([]);
  expect(seen({ told: told("events", "events-missing") })).toEqual(["events-back events"]);
});
