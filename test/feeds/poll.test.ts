import { describe, expect, test } from "vitest";
import { afterPoll } from "../../src/feeds/after-poll.ts";
import type { FeedState } from "../../src/feeds/feed.ts";
import { makeFetcher } from "../../src/feeds/fetch.ts";
import { poll } from "../../src/feeds/poll.ts";
import { type Answer, feedHost, rss } from "../fakes/feed-host/host.ts";
import { aFeed } from "./a-feed.ts";

const noon = new Date("2026-03-10T12:00:00Z");
const later = (hours: number): Date => new Date(noon.getTime() + hours * 3_600_000);
const userAgent = "parley/test (+https://parley.example/contact)";
const small = { firstByte: 20_000, total: 25_000, download: 300_000, body: 1_000_000, redirects: 5 };
/** For servers that are to be given up on; every other answer may take as long as a busy machine needs. */
const quick = { ...small, firstByte: 300, total: 600 };
const one = rss([{ title: "Ministers met", guid: "1", link: "https://news.example/1", date: noon }]);

async function pollOnce(feed: FeedState, now = noon, limits = small) {
  await using fetcher = makeFetcher({ userAgent, limits });
  return await poll(feed, { fetcher, now });
}

describe("conditional requests", () => {
  test("validators go back as they came, and a 304 is a success that may bring new ones", async () => {
    await using host = await feedHost();
    const url = host.serve("/f", { kind: "feed", body: one, etag: 'W/"a,b-gzip"', lastModified: "Tue, 10 Mar 2026 11:00:00 GMT" });
    let feed = aFeed({ url });
    const first = await pollOnce(feed);
    expect(first).toMatchObject({ kind: "items", etag: 'W/"a,b-gzip"', lastModified: "Tue, 10 Mar 2026 11:00:00 GMT" });
    feed = { ...feed, ...afterPoll(feed, first, { now: noon, chance: 0 }).change };
    expect(await pollOnce(feed)).toMatchObject({ kind: "unchanged", by: "status" });
    expect(host.asked.map((request) => request.status)).toEqual([200, 304]);
    expect(host.asked[1]?.headers).toMatchObject({ "if-none-match": 'W/"a,b-gzip"', "if-modified-since": "Tue, 10 Mar 2026 11:00:00 GMT" });
  });

  test("a body that was not understood leaves no validators behind", async () => {
    await using host = await feedHost();
    const url = host.serve("/f", { kind: "feed", body: "<html><body>Sorry</body></html>", etag: '"x"' });
    const feed = aFeed({ url });
    const result = await pollOnce(feed);
    expect(result).toMatchObject({ kind: "failed", failure: "not-a-feed", words: "the document is a web page, not a feed" });
    expect(afterPoll(feed, result, { now: noon, chance: 0 }).change).not.toHaveProperty("etag");
  });

  test("the same body again is unchanged, even from a server without validators", async () => {
    await using host = await feedHost();
    const url = host.serve("/f", { kind: "feed", body: one, etag: null, gzip: true });
    const feed = aFeed({ url });
    const after = afterPoll(feed, await pollOnce(feed), { now: noon, chance: 0 }).change;
    expect(await pollOnce({ ...feed, ...after })).toMatchObject({ kind: "unchanged", by: "body" });
  });
});

describe("a hostile or broken server", () => {
  const cases: [string, Answer, string][] = [
    ["says nothing", { kind: "silent" }, "timeout"],
    ["drips for ever", { kind: "drip" }, "timeout"],
    ["hangs up", { kind: "hang up" }, "cut-off"],
    ["breaks off", { kind: "cut" }, "cut-off"],
    ["pours 50 MB", { kind: "huge", megabytes: 50 }, "too-large"],
    ["sends a bomb", { kind: "bomb", megabytes: 30 }, "too-large"],
    ["says it is gone", { kind: "status", status: 410 }, "gone"],
    ["does not find it", { kind: "status", status: 404 }, "not-found"],
    ["forbids it", { kind: "status", status: 403 }, "forbidden"],
    ["shows a bot check", { kind: "status", status: 403, headers: { "cf-mitigated": "challenge" } }, "challenge"],
    ["is asked too often", { kind: "status", status: 429, headers: { "retry-after": "120" } }, "too-many-requests"],
    ["is not available", { kind: "status", status: 503 }, "unavailable"],
    ["breaks", { kind: "status", status: 500 }, "http"],
    ["answers 304 unasked", { kind: "status", status: 304 }, "http"],
    ["redirects to nowhere", { kind: "status", status: 302 }, "redirects"],
    ["redirects to itself", { kind: "redirect", status: 302, to: "/f" }, "redirects"],
    ["redirects to a file", { kind: "redirect", status: 302, to: "file:///etc/passwd" }, "bad-address"],
    ["packs as it was not asked to", { kind: "feed", body: one, headers: { "content-encoding": "zstd" } }, "bad-encoding"],
    ["sends an empty page", { kind: "feed", body: "" }, "not-a-feed"],
  ];
  test.each(cases)("that %s", async (_what, answer, failure) => {
    await using host = await feedHost();
    const result = await pollOnce(aFeed({ url: host.serve("/f", answer) }), noon, failure === "timeout" ? quick : small);
    expect(result).toMatchObject({ kind: "failed", failure });
  });

  test("costs bounded memory, however much it sends", async () => {
    await using host = await feedHost();
    const url = host.serve("/f", { kind: "huge", megabytes: 200 });
    const before = process.memoryUsage().arrayBuffers;
    await pollOnce(aFeed({ url }));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
  });

  test("does not delay the others", async () => {
    await using host = await feedHost();
    await using fetcher = makeFetcher({ userAgent, limits: quick });
    await using patient = makeFetcher({ userAgent, limits: small });
    const slow = poll(aFeed({ url: host.serve("/slow", { kind: "silent" }) }), { fetcher, now: noon });
    const quickly = await poll(aFeed({ url: host.serve("/f", { kind: "feed", body: one }) }), { fetcher: patient, now: noon });
    expect(quickly.kind).toBe("items");
    expect((await slow).kind).toBe("failed");
  });
});

describe("addresses inside", () => {
  test("are not fetched unless the feed is allowed to", async () => {
    await using host = await feedHost();
    const url = host.serve("/f", { kind: "feed", body: one });
    expect(await pollOnce(aFeed({ url, options: {} }))).toMatchObject({ kind: "failed", failure: "inside" });
    expect(host.asked).toHaveLength(0);
    expect((await pollOnce(aFeed({ url }))).kind).toBe("items");
  });

  test("are not reached through a name either", async () => {
    await using host = await feedHost();
    const port = new URL(host.url).port;
    // A public-looking name that resolves here: the hosts file gives every machine its own name.
    const { hostname } = await import("node:os");
    for (const name of ["localhost", hostname()]) {
      const result = await pollOnce(aFeed({ url: `http://${name}:${port}/f`, options: {} }));
      expect(result).toMatchObject({ kind: "failed" });
    }
    expect(host.asked).toHaveLength(0);
  });
});

describe("a redirect into a private network", () => {
  // One address of this machine passes for the internet; every other one is inside, as always.
  const allowed = (address: string): boolean => address === "127.0.0.1";
  test.each([
    ["the metadata service", () => "http://169.254.169.254/latest/meta-data/"],
    ["another address of this machine", (port: string) => `http://127.0.0.2:${port}/f`],
    ["the same in numbers", (port: string) => `http://2130706434:${port}/f`],
    ["the same in IPv6", (port: string) => `http://[::ffff:127.0.0.2]:${port}/f`],
    ["a private network", () => "http://10.0.0.1/"],
    ["a name of this machine", (port: string) => `http://localhost:${port}/f`],
  ])("%s is not followed, however the first hop looks", async (_what, to) => {
    await using host = await feedHost();
    await using fetcher = makeFetcher({ userAgent, limits: small, allowed });
    host.serve("/f", { kind: "feed", body: one });
    const url = host.serve("/old", { kind: "redirect", status: 301, to: to(new URL(host.url).port) });
    const feed = aFeed({ url, options: {} });
    const result = await poll(feed, { fetcher, now: noon });
    expect(result).toMatchObject({ kind: "failed", failure: "inside" });
    expect(host.asked).toHaveLength(1);
    // Nor is such a target remembered.
    expect(afterPoll(feed, result, { now: noon, chance: 0 }).change).not.toHaveProperty("redirectUrl");
  });

  test("a name that resolves inside is not connected to", async () => {
    await using host = await feedHost();
    await using fetcher = makeFetcher({ userAgent, limits: small, allowed: () => false });
    const { hostname } = await import("node:os");
    const url = `http://${hostname()}.:${new URL(host.url).port}/f`;
    expect(await poll(aFeed({ url, options: {} }), { fetcher, now: noon })).toMatchObject({ kind: "failed" });
    expect(host.asked).toHaveLength(0);
  });
});

describe("redirects", () => {
  test("a permanent one is adopted after a week, and its target is what was asked", async () => {
    await using host = await feedHost();
    const target = host.serve("/new", { kind: "feed", body: one });
    host.serve("/old", { kind: "redirect", status: 301, to: "/between" });
    host.serve("/between", { kind: "redirect", status: 308, to: "/new" });
    let feed = aFeed({ url: `${host.url}/old` });
    for (const hours of [0, 24, 7 * 24 + 1]) {
      const now = later(hours);
      const { change, redirect } = afterPoll(feed, await pollOnce(feed, now), { now, chance: 0 });
      feed = { ...feed, ...change };
      expect(redirect).toMatchObject(hours > 100 ? { kind: "adopt", reason: "proven", to: target } : { kind: "track", to: target });
    }
    expect(feed).toMatchObject({ currentUrl: target, redirectUrl: null });
  });

  test("more than five hops are not followed", async () => {
    await using host = await feedHost();
    for (let hop = 0; hop < 8; hop += 1) host.serve(`/${hop}`, { kind: "redirect", status: 301, to: `/${hop + 1}` });
    expect(await pollOnce(aFeed({ url: `${host.url}/0` }))).toMatchObject({ kind: "failed", failure: "redirects" });
    expect(host.asked).toHaveLength(6);
  });

  test("headers set for one site are not sent to the next", async () => {
    await using here = await feedHost();
    await using there = await feedHost();
    const target = there.serve("/f", { kind: "feed", body: one });
    const url = here.serve("/f", { kind: "redirect", status: 302, to: target });
    await pollOnce(aFeed({ url, options: { allowPrivate: true, headers: { "x-key": "7" } } }));
    expect(here.asked[0]?.headers["x-key"]).toBe("7");
    expect(there.asked[0]?.headers["x-key"]).toBeUndefined();
  });
});

test("the first poll is silent but for young items, and old ones stay silent", async () => {
  await using host = await feedHost();
  const body = rss([
    { title: "Young", guid: "1", date: later(-1) },
    { title: "Older", guid: "2", date: later(-10) },
    { title: "Old", guid: "3", date: later(-100) },
    { title: "Undated", guid: "4" },
  ]);
  const url = host.serve("/f", (nth) => ({ kind: "feed", body: nth === 1 ? body : `${body} ` }));
  const feed = aFeed({ url });
  const first = await pollOnce(feed);
  expect(first.kind === "items" && first.items.map((item) => item.silence)).toEqual([null, "baseline", "baseline", "baseline"]);
  const second = await pollOnce({ ...feed, ...afterPoll(feed, first, { now: noon, chance: 0 }).change });
  expect(second.kind === "items" && second.items.map((item) => item.silence)).toEqual([null, null, "old", null]);
});
