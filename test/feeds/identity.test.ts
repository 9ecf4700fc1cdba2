import { expect, test } from "vitest";
import type { FeedItem } from "../../src/feeds/feed.ts";
import { canonicalUrl, fingerprint, itemKeys, withKeys } from "../../src/feeds/identity.ts";

const item = (over: Partial<FeedItem> = {}): FeedItem => {
  const url = over.url === undefined ? "https://a.example/news/1" : over.url;
  const base = {
    guid: "g1",
    title: "The ministers of two countries met",
    html: "",
    text: "",
    publishedAt: new Date("2026-03-10T12:00:00Z"),
    updatedAt: null,
    publisher: null,
    keys: [],
    fingerprint: "",
    silence: null,
  };
  return { ...base, ...over, url, canonicalUrl: url === null ? null : canonicalUrl(url) };
};
const sameItem = (a: FeedItem, b: FeedItem): boolean => itemKeys(a).some((key) => itemKeys(b).includes(key));

test.each([
  ["https://a.example/1?utm_source=rss&utm_medium=feed#x", "https://a.example/1"],
  ["https://a.example/1?b=2&a=1", "https://a.example/1?a=1&b=2"],
  ["https://a.example/1?id=7&fbclid=x&at_medium=RSS", "https://a.example/1?id=7"],
  ["https://a.example/1#xtor=RSS-3208", "https://a.example/1"],
  ["https://a.example/1?xtor=RSS-1", "https://a.example/1"],
  ["HTTPS://A.Example:443/1", "https://a.example/1"],
  ["https://a.example/#!/article/7", "https://a.example/#!/article/7"],
  ["https://www.google.com/url?rct=j&url=https://a.example/1%3Futm_source%3Dx&ct=ga", "https://a.example/1"],
  ["https://user:pass@a.example/1", "https://a.example/1"],
  ["ftp://a.example/1", null],
  ["not an address", null],
])("%s", (given, expected) => expect(canonicalUrl(given)).toBe(expected));

const again: [string, Partial<FeedItem>, boolean][] = [
  ["nothing changed", {}, true],
  ["another publication time", { publishedAt: new Date("2026-03-15T08:00:00Z") }, true],
  ["another title under the same guid", { title: "Corrected", url: "https://a.example/news/2" }, true],
  ["a new guid for the same address", { guid: "g2", title: "Corrected" }, true],
  [
    "a new guid, and tracking in the address",
    { guid: "g2", title: "Corrected", url: "http://www.a.example/news/1/?utm_campaign=x#y" },
    true,
  ],
  ["new guid and address for the same words that day", { guid: "g2", url: "https://a.example/r/99" }, true],
  [
    "the same words a month later are another event",
    { guid: "g2", url: "https://a.example/r/99", publishedAt: new Date("2026-04-10T12:00:00Z") },
    false,
  ],
  [
    "the same headline over another text is another item",
    { guid: "g2", url: "https://a.example/r/99", text: "They met again, in the evening." },
    false,
  ],
  ["another one", { guid: "g2", url: "https://a.example/news/2", title: "Quite another thing happened" }, false],
];
test.each(again)("%s", (_what, over, same) => expect(sameItem(item(), item(over))).toBe(same));

test("an aggregator mints guid, link and text anew: title, publisher and day hold", () => {
  const first = item({ guid: "CBMiA", url: "https://news.google.com/rss/articles/CBMiA?oc=5", publisher: "The Paper", text: "a" });
  expect(
    sameItem(first, item({ guid: "CBMiB", url: "https://news.google.com/rss/articles/CBMiB?oc=5", publisher: "The Paper", text: "b" })),
  ).toBe(true);
  expect(
    sameItem(first, item({ guid: "CBMiB", url: "https://news.google.com/rss/articles/CBMiB?oc=5", publisher: "Another Paper", text: "b" })),
  ).toBe(false);
});

test("a redirector that carries the article's address is seen through", () => {
  const packed = Buffer.from("\x08\x13\x22\x1ahttps://a.example/news/1234\xd2\x01\x00", "latin1").toString("base64url");
  expect(canonicalUrl(`https://news.google.com/rss/articles/${packed}?oc=5`)).toBe("https://a.example/news/1234");
  expect(canonicalUrl("https://news.google.com/rss/articles/CBMiAAAAAAAAAAAAAAAAAAAAAA?oc=5")).toBe(
    "https://news.google.com/rss/articles/CBMiAAAAAAAAAAAAAAAAAAAAAA",
  );
});

test("an entry without guid and address still has a name", () => {
  expect(sameItem(item({ guid: null, url: null }), item({ guid: null, url: null, text: "now with text" }))).toBe(true);
  expect(itemKeys(item({ guid: null, url: null, title: "x" }))).toHaveLength(1);
});

test("the home page is nobody's address", () => {
  expect(itemKeys(item({ url: "https://a.example/" })).some((key) => key.startsWith("url:"))).toBe(false);
  expect(itemKeys(item({ url: "https://a.example/?p=7" })).some((key) => key.startsWith("url:"))).toBe(true);
});

test("what all entries of a document share names none of them", () => {
  const items = ["One thing happened today", "Another thing happened", "A third thing happened"].map((title) =>
    item({ guid: "constant", url: "https://a.example/all", title }),
  );
  const keyed = withKeys(items);
  expect(keyed.flatMap((one) => one.keys).filter((key) => /^(guid|url):/.test(key))).toEqual([]);
  expect(new Set(keyed.flatMap((one) => one.keys)).size).toBe(3);
});

test("a fingerprint sees words, not white space, case or marks", () => {
  expect(fingerprint({ title: "A  b", text: "C." })).toBe(fingerprint({ title: "a b", text: "c" }));
  expect(fingerprint({ title: "A b", text: "c" })).not.toBe(fingerprint({ title: "A b", text: "d" }));
});
