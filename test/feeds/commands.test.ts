import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { add, exportOpml, importOpml } from "../../src/cli/feeds-change.ts";
import { feedsTable } from "../../src/cli/feeds-list.ts";
import { readOpml } from "../../src/feeds/opml.ts";
import type { Feed } from "../../src/store/feeds.ts";
import { feedHost, rss } from "../fakes/feed-host/host.ts";
import { aFeed } from "./a-feed.ts";

const noon = new Date("2026-03-10T12:00:00Z");
let folder = "";
let said = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-feeds-"));
  said = "";
  const write = (text: unknown): boolean => {
    said += String(text);
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(write);
  vi.spyOn(process.stderr, "write").mockImplementation(write);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});
const written = (): string => (existsSync(join(folder, "feeds.yaml")) ? readFileSync(join(folder, "feeds.yaml"), "utf8") : "");

test("a page's feed is added once, and what stands in the file stays", async () => {
  await using host = await feedHost();
  host.serve("/feed", { kind: "feed", body: rss([{ title: "One" }], "<language>fa-IR</language>") });
  const page = host.serve("/", {
    kind: "feed",
    contentType: "text/html",
    body: `<html><link rel=alternate type="application/rss+xml" href="/feed"></html>`,
  });
  writeFileSync(join(folder, "feeds.yaml"), "# mine\nfeeds:\n  - { id: irna, every: 10m } # slower\n");
  const options = { config: folder, tier: "1", kind: "agency" };
  await expect(add(page, options, "test")).rejects.toThrow("--country");
  expect(await add(page, { ...options, country: "IR" }, "test")).toBe(0);
  expect(written()).toContain("# mine\nfeeds:\n  - { id: irna, every: 10m } # slower\n  - { id: a-feed, name: A feed,");
  expect(written()).toContain("language: fa, country: IR, tier: 1, kind: agency, allowPrivate: true }");
  await expect(add(page, { ...options, country: "IR" }, "test")).rejects.toThrow('already in the config, as "a-feed"');
});

test("OPML goes out and comes in; what is there already is left, what has no home is named", async () => {
  expect(await exportOpml(join(folder, "all.opml"), { config: folder })).toBe(0);
  const all = readOpml(readFileSync(join(folder, "all.opml"), "utf8"));
  expect(all.length).toBeGreaterThanOrEqual(120);
  writeFileSync(
    join(folder, "more.opml"),
    `<opml><body><outline text="${all[0]?.name}" xmlUrl="${all[0]?.url.replaceAll("&", "&amp;")}"/><outline text="خبر" xmlUrl="https://paper.ir/rss"/><outline text="No home" xmlUrl="https://paper.com/rss"/></body></opml>`,
  );
  expect(await importOpml(join(folder, "more.opml"), { config: folder, language: "fa", dryRun: true })).toBe(1);
  expect(written()).toBe("");
  expect(await importOpml(join(folder, "more.opml"), { config: folder, language: "fa" })).toBe(1);
  expect(written()).toContain("- { id: paper-ir, name: خبر, url: https://paper.ir/rss, language: fa, country: IR, kind: newspaper }");
  expect(said).toContain("left out: https://paper.com/rss");
  expect(await importOpml(join(folder, "more.opml"), { config: folder, language: "fa", country: "US" })).toBe(0);
  expect(written()).toContain("id: no-home");
});

test("the table says how each feed does, the failing ones first", () => {
  const row = (key: string, over: Partial<Feed>): Feed =>
    ({
      ...aFeed(),
      key,
      name: key,
      country: "GB",
      itemsListed: 20,
      nextPollAt: new Date(noon.getTime() + 300_000),
      lastError: null,
      ...over,
    }) as Feed;
  const feeds = [
    row("b-well", { lastSuccessAt: new Date(noon.getTime() - 120_000) }),
    row("c-new", { itemsListed: null, nextPollAt: noon }),
    row("d-failing", {
      failures: 3,
      failingSince: new Date(noon.getTime() - 7_200_000),
      lastError: "answers 500",
      lastSuccessAt: new Date(noon.getTime() - 7_200_000),
    }),
    row("e-gone", { state: "gone" }),
  ];
  const lines = feedsTable(feeds, feeds, noon)
    .replace(/\u001b\[\d+m/g, "")
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " | ").trim());
  expect(lines).toEqual([
    "feed | lang | country | last success | items | next poll",
    "e-gone | en | GB | never | 20 | gone for good (410, confirmed): give it a new address, or remove it",
    "d-failing | en | GB | 2 h ago | 20 | in 5 min | answers 500; 3 times, since 2 h ago",
    "c-new | en | GB | never | due | not asked yet",
    "b-well | en | GB | 2 min ago | 20 | in 5 min",
    "4 feeds, 1 well, 1 not asked yet, 1 failing, 1 gone",
  ]);
});
