import { Tokenizer } from "htmlparser2";
import type { Fetcher } from "./fetch.ts";
import { absolute } from "./links.ts";
import { type ParsedFeed, parseFeed } from "./parse.ts";
import { plainTitle } from "./plain-text.ts";

export interface Candidate {
  url: string;
  title: string;
}

const FEED_TYPE = /^application\/(rss\+xml|atom\+xml|rdf\+xml|feed\+json)|^text\/(rss|atom)\+?xml/i;
const LIKELY = /\/(feed|feeds|rss|atom|rdf)(\/|\.|$)|\.(rss|atom|rdf)$|[?&]feed=|rss\.xml|feed\.xml|atom\.xml/i;

/** The feeds a page names: `<link rel=alternate>` first, in its order; then links that look like feeds. Never throws. */
export function feedsOfPage(html: string, pageUrl: string): Candidate[] {
  const named: Candidate[] = [];
  const linked: Candidate[] = [];
  let base = pageUrl;
  let tag = "";
  let name = "";
  let attributes: Record<string, string> = {};
  const take = (): void => {
    const { href = "", rel = "", type = "", title = "" } = attributes;
    if (tag === "base" && href) base = absolute(href, pageUrl) ?? base;
    const url = absolute(href, base);
    if (!href || url === null) return;
    if (tag === "link" && /\balternate\b/i.test(rel) && FEED_TYPE.test(type.trim())) named.push({ url, title: plainTitle(title) });
    else if (tag === "a" && LIKELY.test(new URL(url).pathname + new URL(url).search)) linked.push({ url, title: plainTitle(title) });
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true, recognizeSelfClosing: true },
    {
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase();
        attributes = {};
      },
      onattribname(start, end) {
        name = html.slice(start, end).toLowerCase();
        attributes[name] ??= "";
      },
      onattribdata(start, end) {
        attributes[name] += html.slice(start, Math.min(end, start + 4_096));
      },
      onattribentity(code) {
        attributes[name] += String.fromCodePoint(code);
      },
      onopentagend: take,
      onselfclosingtag: take,
      onattribend() {},
      onclosetag() {},
      ontext() {},
      ontextentity() {},
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  const seen = new Set<string>();
  // Feeds of comments are named beside the real one by every WordPress page.
  return [...named, ...linked]
    .filter(({ url, title }) => !/\/comments\/(feed|rss)|comments-rss/i.test(url) && !/\bcomments?\b/i.test(title))
    .filter(({ url }) => !seen.has(url) && seen.add(url))
    .slice(0, 20);
}

export type Discovered = { kind: "feed"; url: string; feed: ParsedFeed; others: Candidate[] } | { kind: "none"; reason: string };

/**
 * Finds the feed of an address: the address itself if it is one, else the first feed its page names that really is one.
 * At most four requests, one after the other, so that no host takes it for an attack.
 */
export async function discoverFeed(address: string, fetcher: Fetcher, allowPrivate = false): Promise<Discovered> {
  const page = await fetcher.get({
    url: address,
    allowPrivate,
    accept: "application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.9, */*;q=0.5",
  });
  if (page.kind !== "body") return { kind: "none", reason: page.kind === "failed" ? page.words : "nothing came back" };
  const contentType = page.headers["content-type"] ?? null;
  const itself = await parseFeed(page.bytes, { url: page.url, contentType });
  if (itself.kind === "feed") return { kind: "feed", url: page.url, feed: itself.feed, others: [] };
  const candidates = feedsOfPage(page.bytes.toString("utf8"), page.url);
  for (const [index, { url }] of candidates.slice(0, 3).entries()) {
    const fetched = await fetcher.get({ url, allowPrivate });
    if (fetched.kind !== "body") continue;
    const parsed = await parseFeed(fetched.bytes, { url: fetched.url, contentType: fetched.headers["content-type"] ?? null });
    if (parsed.kind === "feed")
      return { kind: "feed", url: fetched.url, feed: parsed.feed, others: candidates.filter((_, other) => other !== index) };
  }
  return { kind: "none", reason: candidates.length > 0 ? "the page names feeds, but none of them can be read" : "the page names no feed" };
}
