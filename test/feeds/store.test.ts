import { describe, expect, test } from "vitest";
import { afterPoll } from "../../src/feeds/after-poll.ts";
import { makeFetcher } from "../../src/feeds/fetch.ts";
import { poll } from "../../src/feeds/poll.ts";
import {
  type ConfiguredFeed,
  claimDue,
  countFeeds,
  findFeed,
  listFeeds,
  nextDueAt,
  pollSoon,
  releaseClaims,
  settlePoll,
  syncFeeds,
} from "../../src/store/feeds.ts";
import { engines } from "../database.ts";
import { feedHost, rss } from "../fakes/feed-host/host.ts";

const noon = new Date("2026-03-10T12:00:00Z");
const later = (seconds: number): Date => new Date(noon.getTime() + seconds * 1000);

const named = (key: string, host = "a.example", over: Partial<ConfiguredFeed> = {}): ConfiguredFeed => ({
  key,
  url: `https://${host}/${key}`,
  name: key.toUpperCase(),
  language: "en",
  country: "GB",
  zone: null,
  tier: 2,
  kind: "newspaper",
  options: {},
  host,
  ...over,
});

const well = { change: { nextPollAt: later(900), lastSuccessAt: noon, failures: 0 }, holdHostUntil: null };

describe.each(engines)("feeds on %s", (_engine, openDatabase) => {
  test("the table follows the config, and keeps what polling taught it", async () => {
    await using database = await openDatabase();
    const { db } = database;
    expect(await syncFeeds(db, [named("a"), named("b")], noon, 0)).toEqual({ added: 2, changed: 0, off: 0 });
    const [claim] = await claimDue(db, "w", 1, 60, noon);
    await settlePoll(
      db,
      claim as NonNullable<typeof claim>,
      { change: { ...well.change, etag: '"1"', baselinedAt: noon }, holdHostUntil: null },
      0,
      noon,
    );
    expect(
      await syncFeeds(db, [named("a", "a.example", { name: "New name", options: { every: 60, allowPrivate: true } }), named("b")], noon),
    ).toEqual({ added: 0, changed: 1, off: 0 });
    expect(
      await syncFeeds(db, [named("a", "a.example", { name: "New name", options: { allowPrivate: true, every: 60 } }), named("b")], noon),
    ).toEqual({ added: 0, changed: 0, off: 0 });
    expect(await findFeed(db, "a")).toMatchObject({ name: "New name", etag: '"1"', baselinedAt: noon });
    expect(await syncFeeds(db, [named("b")], noon)).toMatchObject({ off: 1 });
    expect((await listFeeds(db)).map((feed) => feed.key)).toEqual(["b"]);
    // Back again: still baselined, so that its past is not replayed.
    expect(await syncFeeds(db, [named("a"), named("b")], noon)).toMatchObject({ changed: 1 });
    expect(await findFeed(db, "a")).toMatchObject({ state: "active", baselinedAt: noon });
    // Another address is another feed: silent at first.
    await syncFeeds(db, [named("a", "c.example"), named("b")], noon);
    expect(await findFeed(db, "a")).toMatchObject({ url: "https://c.example/a", baselinedAt: null, etag: null });
  });

  test("one request at a time per host, with a rest after it", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await syncFeeds(db, [named("a1"), named("a2"), named("b1", "b.example")], noon, 0);
    const first = await claimDue(db, "w1", 10, 60, noon);
    expect(first.map((feed) => feed.key)).toEqual(["a1", "b1"]);
    expect(await claimDue(db, "w2", 10, 60, noon)).toEqual([]);
    for (const claim of first) expect(await settlePoll(db, claim, well, 5, noon)).toBe(true);
    expect(await claimDue(db, "w2", 10, 60, later(4))).toEqual([]);
    expect((await claimDue(db, "w2", 10, 60, later(5))).map((feed) => feed.key)).toEqual(["a2"]);
    expect(await countFeeds(db, later(5))).toEqual({ active: 3, due: 1, claimed: 1, failing: 0, gone: 0 });
  });

  test("429 holds the host; its other feeds wait too", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await syncFeeds(db, [named("a1"), named("a2")], noon, 0);
    const [claim] = await claimDue(db, "w", 10, 60, noon);
    await settlePoll(db, claim as NonNullable<typeof claim>, { change: { nextPollAt: later(300) }, holdHostUntil: later(120) }, 1, noon);
    expect(await claimDue(db, "w", 10, 60, later(119))).toEqual([]);
    expect((await claimDue(db, "w", 10, 60, later(120))).map((feed) => feed.key)).toEqual(["a2"]);
  });

  test("a claim of a worker that died is free when its lease is over, and the dead cannot settle it", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await syncFeeds(db, [named("a")], noon, 0);
    const [dead] = await claimDue(db, "w1", 10, 60, noon);
    expect(await claimDue(db, "w2", 10, 60, later(59))).toEqual([]);
    const [taken] = await claimDue(db, "w2", 10, 60, later(60));
    expect(await settlePoll(db, dead as NonNullable<typeof dead>, well, 0, later(61))).toBe(false);
    expect(await settlePoll(db, taken as NonNullable<typeof taken>, well, 0, later(61))).toBe(true);
  });

  test("claims are given back at a stop", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await syncFeeds(db, [named("a")], noon, 0);
    await claimDue(db, "w1", 10, 60, noon);
    await releaseClaims(db, "w1");
    expect(await claimDue(db, "w2", 10, 60, noon)).toHaveLength(1);
  });

  test("new feeds are spread, and the earliest is known", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await syncFeeds(
      db,
      ["a", "b", "c", "d"].map((key) => named(key, `${key}.example`)),
      noon,
      60,
    );
    expect((await listFeeds(db)).map((feed) => (feed.nextPollAt.getTime() - noon.getTime()) / 1000)).toEqual([0, 15, 30, 45]);
    expect(await nextDueAt(db)).toEqual(noon);
    expect(await claimDue(db, "w", 2, 60, later(60))).toHaveLength(2);
    expect(await pollSoon(db, "d", noon)).toBe(true);
    expect(await pollSoon(db, "x", noon)).toBe(false);
  });

  test("a feed on a socket, from the config to its items and back", async () => {
    await using database = await openDatabase();
    await using host = await feedHost();
    await using fetcher = makeFetcher({ userAgent: "parley/test (+https://parley.example)" });
    const url = host.serve("/f", (nth) => ({ kind: "feed", body: rss([{ title: `Part ${nth < 3 ? 1 : 2}`, guid: "1", date: noon }]) }));
    await syncFeeds(database.db, [named("f", "here", { url, options: { allowPrivate: true } })], noon, 0);
    const kinds: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const now = later(turn * 3_600);
      const [feed] = await claimDue(database.db, "w", 10, 60, now);
      if (!feed) break;
      const result = await poll(feed, { fetcher, now });
      kinds.push(result.kind);
      await settlePoll(database.db, feed, afterPoll(feed, result, { now, chance: 0, fresh: result.kind === "items" ? 1 : 0 }), 0, now);
    }
    expect(kinds).toEqual(["items", "unchanged", "items", "unchanged"]);
    expect(await findFeed(database.db, "f")).toMatchObject({
      itemsListed: 1,
      failures: 0,
      lastSuccessAt: later(3 * 3_600),
      changeSeconds: 7_200,
    });
  });
});

test("many workers on PostgreSQL never ask one host twice at a time", async () => {
  const [, openServer] = engines[1] as (typeof engines)[number];
  await using database = await openServer();
  const keys = Array.from({ length: 60 }, (_, index) => named(`f${index}`, `h${index % 6}.example`));
  await syncFeeds(database.db, keys, noon, 0);
  const rounds = await Promise.all(Array.from({ length: 8 }, (_, worker) => claimDue(database.db, `w${worker}`, 3, 60, noon)));
  const hosts = rounds.flat().map((feed) => feed.host);
  expect(new Set(hosts).size).toBe(hosts.length);
  expect(hosts).toHaveLength(6);
});
