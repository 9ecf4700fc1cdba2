import { expect, test } from "vitest";
import { parseFeed, parseLeniently } from "../../src/feeds/parse.ts";
import { readStrictly } from "../../src/feeds/strict.ts";
import { rss } from "../fakes/feed-host/host.ts";

const channel = `<link>https://news.example/</link><ttl>20</ttl><atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="https://hub.example/"/>`;
const document = (inner: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>${channel}${inner}</channel></rss>`;

const plain = [
  rss([
    {
      title: "One & two",
      guid: "1",
      link: "https://news.example/1?a=1&b=2",
      text: "<p>Text</p><p>more</p>",
      date: new Date("2026-03-10T12:00:00Z"),
    },
    { title: "Two" },
  ]),
  document(""),
  document("<item><title>caf&#233; &#x2019; x</title><description>&quot;x&apos;</description></item>"),
  document("<item><title/><link/></item>"),
  document("<item><title>AT&amp;amp;T &lt;b&gt;x&lt;/b&gt;</title><guid>https://news.example/1</guid></item>"),
  document(`<item><title><![CDATA[A <i>b</i> &amp; c]]></title><guid isPermaLink="false">https://news.example/1</guid></item>`),
  document(
    "<item><title>One</title><description>Short</description><content:encoded><![CDATA[<p>Full</p>]]></content:encoded><dc:date>2026-03-10</dc:date></item>",
  ),
  document("<item><title>One</title><title>Again</title><link>/1</link><link>/2</link><pubDate>x</pubDate></item>"),
  document("<item>\n<title>\n One\n</title>\n<category domain='x'>y</category><enclosure url='z'/></item>"),
  document("<item><title>یک\u200cدو</title><description>line\n\nline</description></item><!-- <item><title>x</title></item> -->"),
];

test.each(plain)("both readers say the same of %s", async (text) => {
  expect(await readStrictly(text)).not.toBeNull();
  const bytes = Buffer.from(text);
  expect(await parseFeed(bytes, { url: "https://news.example/feed" })).toEqual(parseLeniently(bytes, { url: "https://news.example/feed" }));
});

test.each([
  ["a bare ampersand", document("<item><title>A & B</title></item>")],
  ["HTML written into it", document("<item><description><p>x</p></description></item>")],
  ["an end missing", document("<item><title>One</item>")],
  ["an HTML entity", document("<item><title>caf&eacute;</title></item>")],
  ["xml:base", document(`<item xml:base="https://a.example/"><link>1</link></item>`)],
  ["a document type", `<!DOCTYPE rss>${document("<item/>")}`],
  ["an element it does not know", document("<item><foo>x</foo></item>")],
  ["Atom", `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>x</title></entry></feed>`],
])("%s is left to the lenient reader", async (_what, text) => expect(await readStrictly(text)).toBeNull());
