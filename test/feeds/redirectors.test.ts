import { describe, expect, test } from "vitest";
import { makeFetcher } from "../../src/feeds/fetch.ts";
import { isRedirector } from "../../src/feeds/identity.ts";
import { resolveRedirector } from "../../src/feeds/redirectors.ts";
import { resolveDue } from "../../src/polling.ts";
import { loadViews } from "../../src/store/alerts.ts";
import { claimRedirectors, noteRedirectors, pruneRedirectors, settleRedirector } from "../../src/store/redirectors.ts";
import { redirectors } from "../../src/store/schema.ts";
import { addConsultation } from "../alerts/world.ts";
import { engines } from "../database.ts";
import { feedHost } from "../fakes/feed-host/host.ts";

const noon = new Date("2026-03-10T12:00:00Z");
const userAgent = "parley/test (+https://parley.example/contact)";
const page = (head: string) =>
  ({ kind: "status", status: 200, headers: { "content-type": "text/html" }, body: `<html><head>${head}</head></html>` }) as const;

test("tells redirectors from articles", () => {
  expect(["https://news.google.com/rss/articles/x", "https://t.co/a", "https://bit.ly/a"].map(isRedirector)).toEqual([true, true, true]);
  expect(["https://news.example/a", "https://not.co/a", "https://bit.ly.example/a"].map(isRedirector)).toEqual([false, false, false]);
});

describe("where a redirector leads", () => {
  test("by the redirects of HTTP, without the ways to the article, even if the article refuses us", async () => {
    await using host = await feedHost();
    await using fetcher = makeFetcher({ userAgent });
    host.serve("/article", { kind: "status", status: 403 });
    const middle = host.serve("/middle", { kind: "redirect", status: 302, to: "/article?utm_source=x&id=7" });
    const first = host.serve("/r", { kind: "redirect", status: 302, to: middle });
    expect(await resolveRedirector(first, fetcher, true)).toBe(`${host.url}/article?id=7`);
  });

  test("by what its page says: a refresh, or a canonical link; a page that says nothing leads nowhere", async () => {
    await using host = await feedHost();
    await using fetcher = makeFetcher({ userAgent });
    const refresh = host.serve("/a", page(`<meta http-equiv="refresh" content="0; url=https://news.example/1?a=1&amp;b=2">`));
    const canonical = host.serve("/b", page(`<link rel="canonical" href="https://news.example/2">`));
    const itself = host.serve("/c", page(`<link rel="canonical" href="https://news.google.com/c">`));
    const silent = host.serve("/d", page(""));
    const targets = [];
    for (const address of [refresh, canonical, itself, silent]) targets.push(await resolveRedirector(address, fetcher, true));
    expect(targets).toEqual(["https://news.example/1?a=1&b=2", "https://news.example/2", null, null]);
  });

  test("never into a private network", async () => {
    await using host = await feedHost();
    await using fetcher = makeFetcher({ userAgent, allowed: (address) => address === "127.0.0.1" });
    const inward = host.serve("/in", { kind: "redirect", status: 302, to: "http://169.254.169.254/latest" });
    expect(await resolveRedirector(inward, fetcher)).toBeNull();
    expect(host.asked.map((request) => request.path)).toEqual(["/in"]);
  });
});

describe.each(engines)("redirectors on %s", (_engine, openDatabase) => {
  test("each address is asked once, whoever notes it again", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await noteRedirectors(db, ["https://t.co/a", "https://t.co/b", "https://t.co/a"], noon);
    expect((await claimRedirectors(db, 1, noon)).length).toBe(1);
    expect((await claimRedirectors(db, 5, noon)).length).toBe(1);
    await noteRedirectors(db, ["https://t.co/a"], noon);
    expect(await claimRedirectors(db, 5, noon)).toEqual([]);
    await settleRedirector(db, "https://t.co/a", "https://news.example/1");
    expect(
      await db.select({ address: redirectors.address, target: redirectors.target }).from(redirectors).orderBy(redirectors.address),
    ).toEqual([
      { address: "https://t.co/a", target: "https://news.example/1" },
      { address: "https://t.co/b", target: null },
    ]);
    await pruneRedirectors(db, new Date(noon.getTime() + 1));
    expect(await db.$count(redirectors)).toBe(0);
  });

  test("a message links the article once its address is known, and the redirector until then", async () => {
    await using database = await openDatabase();
    const { db } = database;
    const { consultationId } = await addConsultation(db, { reports: [{ source: "Daily", url: "https://t.co/a" }] }, noon);
    const link = async () => (await loadViews(db, [consultationId])).get(consultationId)?.reports.map((r) => r.url);
    await noteRedirectors(db, ["https://t.co/a"], noon);
    expect(await link()).toEqual(["https://t.co/a"]);
    await settleRedirector(db, "https://t.co/a", "https://news.example/1");
    expect(await link()).toEqual(["https://news.example/1"]);
  });

  test("a round asks what is noted, and nothing where the admins forbid it", async () => {
    await using database = await openDatabase();
    const { db } = database;
    const asked: string[] = [];
    const fetcher = {
      get: async ({ url }: { url: string }) => {
        asked.push(url);
        return {
          kind: "failed",
          failure: "forbidden",
          words: "",
          status: 403,
          url,
          headers: {},
          hops: [{ from: url, to: "https://news.example/1", status: 302 }],
        };
      },
    };
    const needs = (resolveLinks: boolean) =>
      ({ db, fetcher, now: () => noon, loaded: () => ({ config: { settings: { polling: { resolveLinks } } } }) }) as never;
    await noteRedirectors(db, ["https://t.co/a"], noon);
    expect(await resolveDue(needs(false))).toBe(0);
    expect(await resolveDue(needs(true))).toBe(1);
    expect(await resolveDue(needs(true))).toBe(0);
    expect(asked).toEqual(["https://t.co/a"]);
    expect(await db.select({ target: redirectors.target }).from(redirectors)).toEqual([{ target: "https://news.example/1" }]);
  });
});
