import { expect, test } from "vitest";
import { discoverFeed, feedsOfPage } from "../../src/feeds/discover.ts";
import { makeFetcher } from "../../src/feeds/fetch.ts";
import { feedHost, rss } from "../fakes/feed-host/host.ts";

test("a page's feeds: the named ones first, those of comments never", () => {
  const page = `<html><head><base href="/en/"><link rel="alternate" type="application/rss+xml" title="News &amp; more" href="feed.xml">
    <LINK REL='alternate' TYPE='application/atom+xml' HREF=/atom><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
    <link rel="alternate" hreflang="fr" href="/fr/"></head><body><a href="/rss/politics.rss">Politics</a><a href="/about">About</a><a href="feed.xml">Feed</a></body></html>`;
  expect(feedsOfPage(page, "https://a.example/x")).toEqual([
    { url: "https://a.example/en/feed.xml", title: "News & more" },
    { url: "https://a.example/atom", title: "" },
    { url: "https://a.example/rss/politics.rss", title: "" },
  ]);
});

test("a feed is itself; a page's first readable feed is its feed; a page without one says so", async () => {
  await using host = await feedHost();
  await using fetcher = makeFetcher({ userAgent: "parley/test (+https://parley.example)" });
  const html = (body: string) => ({ kind: "feed" as const, body: `<!doctype html><html>${body}</html>`, contentType: "text/html" });
  const feed = host.serve("/f", { kind: "feed", body: rss([{ title: "One" }]) });
  host.serve("/broken", html("nothing"));
  const page = host.serve(
    "/page",
    html(`<link rel=alternate type="application/rss+xml" href="/broken"><link rel=alternate type="application/rss+xml" href="/f">`),
  );
  const none = host.serve("/none", html("<p>x</p>"));
  const find = (url: string) => discoverFeed(url, fetcher, true);
  expect(await find(feed)).toMatchObject({ kind: "feed", url: feed, others: [] });
  expect(await find(page)).toMatchObject({ kind: "feed", url: feed, others: [{ url: `${host.url}/broken` }] });
  expect(await find(none)).toEqual({ kind: "none", reason: "the page names no feed" });
  expect(await find(`${host.url}/missing`)).toEqual({ kind: "none", reason: "answers 404: not found" });
  expect(await discoverFeed(feed, fetcher)).toMatchObject({ kind: "none" });
});
