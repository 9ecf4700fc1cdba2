import { parseFeed as parseWithHtmlparser2 } from "htmlparser2";
import { parseFeed, parseLeniently } from "../../src/feeds/parse.ts";

/** Chance from a seed (mulberry32): a failing case is found again by its number. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const entries = (form: (n: number) => string): string => [1, 2, 3, 4, 5, 6].map(form).join("\n");

/** Sound feeds of every format, before they are mutated. */
export const sound: string[] = [
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News &amp; more</title><link>https://news.example/</link><ttl>15</ttl>${entries((n) => `<item><title>Ministers met, part ${n}</title><link>https://news.example/a/${n}?x=1&amp;y=2</link><guid isPermaLink="false">g-${n}</guid><pubDate>Tue, ${n + 10} Mar 2026 12:00:00 +0300</pubDate><description><![CDATA[<p>First ${n}</p><p>Second</p>]]></description><content:encoded><![CDATA[<p>Full text ${n}</p>]]></content:encoded><dc:creator>A. Writer</dc:creator></item>`)}</channel></rss>`,
  `<?xml version="1.0"?><rss version="2.0"><channel><title>اخبار</title><link>https://news.example/</link>${entries((n) => `<item><title>وزیر امور خارجه با همتای خود گفتگو کرد ${n}</title><link>https://news.example/fa/${n}</link><description>متن &lt;b&gt;خبر&lt;/b&gt; ${n}</description><pubDate>2026-03-1${n} 12:00:00</pubDate></item>`)}</channel></rss>`,
  `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://news.example/"><title>N</title><link>https://news.example/</link></channel>${entries((n) => `<item rdf:about="https://news.example/r/${n}"><title>会談 ${n}</title><link>https://news.example/r/${n}</link><dc:date>2026-03-1${n}T12:00:00Z</dc:date></item>`)}</rdf:RDF>`,
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/"><title>N</title><link rel="self" href="/atom"/><updated>2026-03-10T12:00:00Z</updated>${entries((n) => `<entry><id>urn:n:${n}</id><title type="html">A &amp;amp; B ${n}</title><link rel="alternate" href="/e/${n}"/><updated>2026-03-1${n}T12:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b></p><p>${n}</p></div></content></entry>`)}</feed>`,
  `<rss version="0.91"><channel><title>N</title><link>https://news.example/</link>${entries((n) => `<item><title>Call ${n}</title><link>https://news.example/o/${n}</link><description>Short ${n} &eacute; & so on</description></item>`)}</channel></rss>`,
];

const TOKENS = [
  "<",
  ">",
  "&",
  "]]>",
  "<![CDATA[",
  "<!--",
  "-->",
  "</item>",
  "<item>",
  "</title>",
  "<title>",
  "&#0;",
  "&#xD800;",
  "&#x110000;",
  "&nbsp;",
  '"',
  "'",
  "\u0000",
  "\u0008",
  "\ufffe",
  "<br>",
  "</p>",
  "<?xml?>",
  "<!DOCTYPE x [",
  "</channel>",
  "</rss>",
  "\ud800",
  "ب",
  "﻿",
  "&amp;amp;",
  "xmlns:a=",
  "<a:b",
  "/>",
  "\r\n",
];

/** One to six random injuries: cuts, doublings, swaps, foreign tokens, flipped bytes, the end torn off. */
export function mutate(text: string, chance: () => number): Buffer {
  const at = (length: number): number => Math.floor(chance() * length);
  let bytes = Buffer.from(text);
  const injuries = 1 + at(6);
  for (let done = 0; done < injuries; done += 1) {
    const from = at(bytes.length);
    const span = at(chance() < 0.8 ? 20 : 400);
    const to = Math.min(bytes.length, from + span);
    switch (at(8)) {
      case 0:
        bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
        break;
      case 1:
        bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
        break;
      case 2:
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, from), Buffer.from(TOKENS[at(TOKENS.length)] as string), bytes.subarray(from)]);
        break;
      case 4:
        if (bytes.length > 0) bytes[from] = at(256);
        break;
      case 5:
        if (chance() < 0.3) bytes = bytes.subarray(0, from);
        break;
      case 6:
        bytes = Buffer.from(
          bytes
            .toString("latin1")
            .replace(new RegExp(["</title>", "</item>", "</link>", "]]>", "</description>", "<"][at(6)] as string), ""),
          "latin1",
        );
        break;
      default: {
        const other = at(bytes.length);
        const copy = Buffer.from(bytes.subarray(from, to));
        bytes = Buffer.concat([bytes.subarray(0, other), copy, bytes.subarray(other)]);
      }
    }
  }
  return bytes;
}

/** What went wrong with `count` mutated feeds from `seed` on; the slowest in milliseconds. */
export async function fuzz(seed: number, count: number): Promise<{ failures: string[]; slowest: number; entries: number }> {
  const failures: string[] = [];
  let slowest = 0;
  let entries = 0;
  for (let number = seed; number < seed + count; number += 1) {
    const chance = chanceFrom(number);
    const bytes = mutate(sound[number % sound.length] as string, chance);
    const began = performance.now();
    try {
      const ours = parseLeniently(bytes, { url: "https://news.example/feed" });
      slowest = Math.max(slowest, performance.now() - began);
      const both = await parseFeed(bytes, { url: "https://news.example/feed" });
      if (JSON.stringify(both) !== JSON.stringify(ours)) failures.push(`${number}: the two readers differ`);
      const theirs = lenientCount(bytes);
      const found = ours.kind === "feed" ? ours.feed.items.length : 0;
      entries += found;
      if (found < theirs) failures.push(`${number}: ${found} entries, a lenient parser finds ${theirs}`);
    } catch (error) {
      failures.push(`${number}: ${(error as Error).stack}`);
    }
  }
  return { failures, slowest, entries };
}

/** The entries htmlparser2's own feed reader finds that say anything at all. */
function lenientCount(bytes: Buffer): number {
  const feed = parseWithHtmlparser2(bytes.toString("utf8"), { xmlMode: true });
  return feed?.items.filter((item) => item.title?.trim() && item.link?.trim()).length ?? 0;
}
