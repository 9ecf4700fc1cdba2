import { describe, expect, test } from "vitest";
import type { FeedItem } from "../../src/feeds/feed.ts";
import { type ParseOptions, parseLeniently } from "../../src/feeds/parse.ts";

function parse(text: string, options: ParseOptions = {}) {
  const result = parseLeniently(Buffer.from(text), options);
  if (result.kind !== "feed") throw new Error(result.reason);
  return result.feed;
}
const items = (text: string, options?: ParseOptions): FeedItem[] => parse(text, options).items;
const rss = (inner: string, channel = "<link>https://news.example/</link>"): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>${channel}${inner}</channel></rss>`;
const only = (inner: string, options?: ParseOptions): FeedItem => items(rss(`<item>${inner}</item>`), options)[0] as FeedItem;
const atom = (entry: string, head = ""): FeedItem =>
  items(`<feed xmlns="http://www.w3.org/2005/Atom">${head}<entry>${entry}</entry></feed>`, {
    url: "https://news.example/feeds/atom.xml",
  })[0] as FeedItem;

describe("formats", () => {
  test.each([
    [
      "RSS 0.91",
      `<rss version="0.91"><channel><title>N</title><item><title>One</title><link>https://a.example/1</link><description>Text</description></item></channel></rss>`,
    ],
    [
      "RSS 0.92 without a title",
      `<rss version="0.92"><channel><item><link>https://a.example/1</link><description>Text</description></item></channel></rss>`,
    ],
    ["RSS 2.0", rss("<item><title>One</title><link>https://a.example/1</link><description>Text</description></item>")],
    [
      "RSS 0.90",
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>N</title></channel><item><title>One</title><link>https://a.example/1</link><description>Text</description></item></rdf:RDF>`,
    ],
    [
      "RSS 1.0",
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><items><rdf:Seq><rdf:li resource="https://a.example/1"/></rdf:Seq></items></channel><item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link><description>Text</description></item></rdf:RDF>`,
    ],
    [
      "RSS 1.0 with prefixes of its own",
      `<n:RDF xmlns:n="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/"><r:item n:about="https://a.example/1"><r:title>One</r:title><r:link>https://a.example/1</r:link><r:description>Text</r:description></r:item></n:RDF>`,
    ],
    [
      "Atom 0.3",
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>One</title><link rel="alternate" type="text/html" href="https://a.example/1"/><summary>Text</summary></entry></feed>`,
    ],
    [
      "Atom 1.0",
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>One</title><link href="https://a.example/1"/><summary>Text</summary></entry></feed>`,
    ],
    [
      "Atom with a prefix",
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>One</a:title><a:link href="https://a.example/1"/><a:summary>Text</a:summary></a:entry></a:feed>`,
    ],
    [
      "JSON Feed 1",
      `{"version":"https://jsonfeed.org/version/1","title":"N","items":[{"id":1,"url":"https://a.example/1","title":"One","content_text":"Text"}]}`,
    ],
    [
      "JSON Feed 1.1",
      `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","external_url":"https://a.example/1","title":"One","summary":"Text"}]}`,
    ],
    ["items without any root", `<item><title>One</title><link>https://a.example/1</link><description>Text</description></item>`],
    [
      "capital letters",
      `<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>One</TITLE><LINK>https://a.example/1</LINK><DESCRIPTION>Text</DESCRIPTION></ITEM></CHANNEL></RSS>`,
    ],
  ])("%s", (name, text) => {
    expect(items(text)).toMatchObject([{ title: name.includes("without a title") ? "" : "One", url: "https://a.example/1", text: "Text" }]);
  });

  test.each([
    ["", "the document is empty"],
    ["<!doctype html><html><head><title>x</title></head></html>", "the document is a web page, not a feed"],
    ["{}", "the document is JSON, but no JSON Feed"],
    ["just words", "no rss, rdf or feed element in the document"],
  ])("no feed: %s", (text, reason) => expect(parseLeniently(Buffer.from(text))).toEqual({ kind: "not-a-feed", reason }));

  test("a feed without entries is a feed", () => expect(items(rss(""))).toEqual([]));
});

describe("broken XML", () => {
  const three = (broken: string): string[] =>
    items(rss(`<item><title>One</title></item><item><title>Two</title>${broken}</item><item><title>Three</title></item>`)).map(
      (item) => item.title,
    );
  test.each([
    ["a bare ampersand", "<link>https://a.example/?a=1&b=2</link>"],
    ["an HTML entity", "<description>caf&eacute;&nbsp;&laquo;x&raquo;</description>"],
    ["control characters", "<description>a\u0000b\u000bc\u001fd</description>"],
    ["a stray end tag", "</b></description>"],
    ["tags in the wrong order", "<description><b><i>x</b></i></description>"],
    ["HTML written into it", "<description><p>x<br>y<img src=x.jpg><p>z</description>"],
    ["an attribute without quotes", "<guid isPermaLink=false>7</guid>"],
    ["a lone less-than sign", "<description>5 < 6 and 7 > 3</description>"],
    ["a CDATA section without an end", "<description><![CDATA[<p>x</p></description>"],
    ["a CDATA section in a CDATA section", "<description><![CDATA[a <![CDATA[b]]> c]]></description>"],
    ["an unknown prefix", "<foo:bar>x</foo:bar>"],
    ["an unclosed description", "<description>x"],
    ["an unclosed comment", "<!-- x"],
    ["a processing instruction", "<?php echo 1; ?>"],
    ["deep nesting", "<a>".repeat(5_000)],
  ])("%s costs no entry", (_what, broken) => expect(three(broken)).toEqual(["One", "Two", "Three"]));

  test("entries that are not closed stay apart", () =>
    expect(
      items(rss("<item><title>One</title><item><title>Two</title><link>https://a.example/2</link>")).map((item) => item.title),
    ).toEqual(["One", "Two"]));
  test("an unclosed title ends where the next element begins", () =>
    expect(only("<title>One<link>https://a.example/1</link>")).toMatchObject({ title: "One", url: "https://a.example/1" }));
  test("what stands before the document is ignored", () =>
    expect(items(`\n<br />Warning: mysql in /var/www\n${rss("<item><title>One</title></item>")}`)).toHaveLength(1));
  test("what stands behind the document is ignored", () =>
    expect(items(`${rss("<item><title>One</title></item>")}<script>x</script>`)).toHaveLength(1));

  test("of a truncated document the entries before the break are kept, whole", () => {
    const whole = rss(
      `<item><title>One</title><link>https://a.example/1</link><description>First.</description></item><item><title>Two</title><link>https://a.example/2</link><description>The minister did not meet</description></item>`,
    );
    for (let length = whole.indexOf("</item>") + 7; length < whole.length; length += 1) {
      const found = items(whole.slice(0, length));
      expect(found[0]).toMatchObject({ title: "One", text: "First." });
      expect(found.length).toBeLessThanOrEqual(2);
      if (found[1]) expect([found[1].title, ["", "The minister did not meet"].includes(found[1].text)]).toEqual(["Two", true]);
    }
  });

  test("truncated JSON keeps the entries that stand whole", () => {
    expect(
      items(
        `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"One, {x}","content_text":"a"},{"id":"2","title":"Tw`,
      ).map((item) => item.title),
    ).toEqual(["One, {x}"]);
    expect(items(`{"items":[{"id":"1","title":"One",},{"id":"2","title":"Two"},]}`).map((item) => item.title)).toEqual(["One", "Two"]);
  });

  test("entities of a DTD are never expanded", () => {
    const laughs = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const found = items(
      `<?xml version="1.0"?>${laughs}<rss version="2.0"><channel><item><title>One &c; &x;</title></item></channel></rss>`,
    );
    expect(found[0]?.title).toBe("One &c; &x;");
  });

  test("a hostile document costs linear time", () => {
    const began = process.cpuUsage().user;
    for (const part of [
      "<![CDATA[x</title>",
      "<item><title>x",
      "<!--",
      "<a ",
      "&amp;",
      "<",
      "<a b='",
      "]]>",
      "<p>",
      "&lt;p&gt;",
      '<x xmlns:a="b">',
      "<![CDATA[",
      "</item>",
    ]) {
      parseLeniently(Buffer.from(`<rss><channel><item><title>${part.repeat(60_000)}`));
      parseLeniently(Buffer.from(`<rss><channel><item><description>${part.repeat(60_000)}</description></item></channel></rss>`));
    }
    expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(15);
  });

  test("what was repaired is said", () => {
    expect(
      parse(`junk ${rss("<item><title>A & B</title><pubDate>soon</pubDate><description><![CDATA[x</description></item><item><title>Two")}`)
        .repairs,
    ).toEqual([
      "text before the document ignored",
      "CDATA or comment without an end closed",
      "bare ampersands taken as text",
      "elements not closed as they should be: 1",
      "dates not understood: 1",
    ]);
    expect(parse(rss("<item><title>A &amp; B</title></item>")).repairs).toEqual([]);
  });
});

describe("titles", () => {
  test.each([
    ["AT&amp;T", "AT&T"],
    ["AT&amp;amp;T", "AT&T"],
    ["AT&T", "AT&T"],
    ["caf&eacute; &amp;laquo;x&amp;raquo;", "café «x»"],
    ["&lt;b&gt;Bold&lt;/b&gt; move", "Bold move"],
    ["&amp;lt;b&amp;gt;Bold&amp;lt;/b&amp;gt; move", "Bold move"],
    ["<![CDATA[<i>It</i>alic &amp; more]]>", "Italic & more"],
    ["<![CDATA[5 < 6]]>", "5 < 6"],
    ["One\n   two\tthree", "One two three"],
    ["It&#8217;s &#x2019;twas &#146;ere", "It’s ’twas ’ere"],
    ["می\u200cگوید", "می\u200cگوید"],
    ["List&lt;String&gt; x", "List<String> x"],
    ["soft\u00adhyphen\u200b", "softhyphen"],
    ["<b>Bold</b> move", "Bold move"],
  ])("%s", (given, title) => expect(only(`<title>${given}</title>`).title).toBe(title));
  test.each([
    [`<title type="html">&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title>`, "A & B"],
    [`<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>A</b> &amp; B</div></title>`, "A & B"],
    [`<title type="text">A &lt;b&gt; B</title>`, "A <b> B"],
  ])("Atom: %s", (given, title) => expect(atom(given).title).toBe(title));
});

describe("content", () => {
  test("content:encoded comes before the description, wherever it stands", () => {
    const full = "<content:encoded><![CDATA[<p>Full</p>]]></content:encoded>";
    expect(only(`<description>Short</description>${full}`)).toMatchObject({ html: "<p>Full</p>", text: "Full" });
    expect(only(`${full}<description>Short</description>`)).toMatchObject({ html: "<p>Full</p>", text: "Full" });
    expect(only("<description>Short</description><content:encoded></content:encoded>").text).toBe("Short");
  });
  test("its prefix may be any, or not declared", () => {
    expect(items(`<rss><channel><item><content:encoded>Full</content:encoded></item></channel></rss>`)[0]?.text).toBe("Full");
    expect(
      items(`<rss xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><item><c:encoded>Full</c:encoded></item></channel></rss>`)[0]
        ?.text,
    ).toBe("Full");
  });
  test.each([
    ["&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three&lt;br/&gt;four&lt;/p&gt;", "One & two.\n\nThree\nfour"],
    ["<![CDATA[<div>One<script>alert(1)</script><style>p{}</style></div><ul><li>a</li><li>b</li></ul>]]>", "One\n\na\nb"],
    ["<![CDATA[<img src='x.jpg' alt='no'/>Caption<iframe>y</iframe>]]>", "Caption"],
    ["One.\n\nTwo\nthree.", "One.\n\nTwo\nthree."],
    ["&amp;lt;p&amp;gt;Twice&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;escaped&amp;lt;/p&amp;gt;", "Twice\n\nescaped"],
    ["<p>Written <b>into</b> it</p><p>unescaped</p>", "Written into it\n\nunescaped"],
    ["<![CDATA[a&nbsp;&nbsp;b &hellip; &#169;]]>", "a b … ©"],
    ["<![CDATA[<p>line\n   broken\n here</p>]]>", "line broken here"],
    ["<![CDATA[<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>]]>", "a b\nc"],
  ])("%s", (given, text) => expect(only(`<description>${given}</description>`).text).toBe(text));
  test("Atom: html, xhtml, text, and content before the summary", () => {
    expect(atom(`<summary>S</summary><content type="html">&lt;p&gt;A&lt;/p&gt;</content>`)).toMatchObject({ html: "<p>A</p>", text: "A" });
    expect(
      atom(`<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A <b>b</b> c &lt;d&gt;</p><p>E</p></div></content>`),
    ).toMatchObject({ html: "<p>A <b>b</b> c &lt;d&gt;</p><p>E</p>", text: "A b c <d>\n\nE" });
    expect(atom(`<content type="text">5 &lt; 6 &amp;amp; &lt;b&gt;</content>`).text).toBe("5 < 6 & <b>");
    expect(atom(`<content type="video/mp4" src="https://a.example/v"/><summary>S</summary>`).text).toBe("S");
  });
  test("elements of no known kind are not text", () => {
    expect(atom(`<content type="application/xml"><x>1 <y>2</y></x></content>`).text).toBe("1 2");
  });
  test("the full text that Russian feeds carry for Yandex comes before the description", () => {
    expect(only("<description>Short</description><yandex:full-text>Full</yandex:full-text>").text).toBe("Full");
  });
  test("media and enclosures are ignored", () => {
    const found = items(
      `<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>One</title><media:content url="https://a.example/v.mp4"><media:title>Clip</media:title></media:content><enclosure url="https://a.example/v.mp3"/><description>Text</description></item></channel></rss>`,
    )[0];
    expect(found).toMatchObject({ title: "One", url: null, text: "Text" });
  });
});

describe("addresses", () => {
  test.each([
    ["<link>https://a.example/1</link>", "https://a.example/1"],
    ["<link>\n  https://a.example/1\n </link>", "https://a.example/1"],
    ["<link>/1?a=1&amp;b=2</link>", "https://news.example/1?a=1&b=2"],
    ["<link>//cdn.example/1</link>", "https://cdn.example/1"],
    ["<link><![CDATA[https://a.example/1?a=1&b=2]]></link>", "https://a.example/1?a=1&b=2"],
    ["<link>https://a.example/1?a=1&amp;amp;b=2</link>", "https://a.example/1?a=1&b=2"],
    ["<link>https://a.example/سلام 1</link>", "https://a.example/%D8%B3%D9%84%D8%A7%D9%85%201"],
    [`<link href="https://a.example/1"/>`, "https://a.example/1"],
    [`<link/><atom:link rel="alternate" href="https://a.example/1"/>`, "https://a.example/1"],
    ["<guid>https://a.example/1</guid>", "https://a.example/1"],
    [`<guid isPermaLink="true">/1</guid>`, "https://news.example/1"],
    [`<guid isPermaLink="false">https://a.example/1</guid>`, null],
    ["<guid>tag:7</guid>", null],
    ["<link>javascript:alert(1)</link>", null],
    ["<link>https://feed.example/r/1</link><feedburner:origLink>https://a.example/1</feedburner:origLink>", "https://a.example/1"],
    ["<link xml:base='https://b.example/x/'>1</link>", "https://news.example/1"],
  ])("RSS: %s", (given, url) => expect(only(`<title>x</title>${given}`).url).toBe(url));

  test.each([
    [`<link rel="self" href="/s"/><link rel="alternate" href="/1"/>`, "https://news.example/1"],
    [`<link rel="enclosure" href="/e"/><link href="/1"/>`, "https://news.example/1"],
    [
      `<link rel="alternate" type="application/json" href="/j"/><link rel="alternate" type="text/html" href="/1"/>`,
      "https://news.example/1",
    ],
    [`<link rel="http://www.iana.org/assignments/relation/alternate" href="/1"/>`, "https://news.example/1"],
    [`<link rel="edit" href="/s"/><id>https://a.example/1</id>`, "https://a.example/1"],
    [`<link rel="edit" href="/s"/><id>urn:uuid:7</id>`, null],
    [`<link href="1"/>`, "https://news.example/feeds/1"],
    [`<link xml:base="/deep/" href="1"/>`, "https://news.example/deep/1"],
  ])("Atom: %s", (given, url) => expect(atom(`${given}<title>x</title>`).url).toBe(url));

  test("xml:base stands on the one around it", () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/one/"><entry xml:base="two/"><title>x</title><link href="1"/></entry><entry><title>y</title><link href="2"/></entry></feed>`;
    expect(items(text).map((item) => item.url)).toEqual(["https://a.example/one/two/1", "https://a.example/one/2"]);
    expect(items(`<rss xml:base="https://a.example/x/"><channel><item><title>x</title><link>1</link></item></channel></rss>`)[0]?.url).toBe(
      "https://a.example/x/1",
    );
  });
});

describe("guids and dates", () => {
  test("a guid is kept as given, and null where there is none", () => {
    expect(only("<title>x</title><guid> a:1 </guid>").guid).toBe("a:1");
    expect(only("<title>x</title><guid/>").guid).toBeNull();
    expect(only("<title>x</title>").guid).toBeNull();
    expect(atom("<title>x</title><id>urn:x</id>").guid).toBe("urn:x");
  });
  test("published and updated are kept apart", () => {
    expect(atom("<title>x</title><published>2026-03-01T10:00:00Z</published><updated>2026-03-02T10:00:00Z</updated>")).toMatchObject({
      publishedAt: new Date("2026-03-01T10:00:00Z"),
      updatedAt: new Date("2026-03-02T10:00:00Z"),
    });
    expect(atom("<title>x</title><issued>2026-03-01</issued><modified>2026-03-02</modified>")).toMatchObject({
      publishedAt: new Date("2026-03-01"),
      updatedAt: new Date("2026-03-02"),
    });
    expect(only("<title>x</title><pubDate>bad</pubDate><dc:date>2026-03-01T10:00:00Z</dc:date>").publishedAt).toEqual(
      new Date("2026-03-01T10:00:00Z"),
    );
    expect(only("<title>x</title>")).toMatchObject({ publishedAt: null, updatedAt: null });
  });
});

test("the feed's own rhythm and hubs are read", () => {
  const feed = parse(
    `<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>N</title><link>https://a.example/</link><atom:link rel="self" href="https://a.example/feed"/><atom:link rel="hub" href="https://hub.example/"/><language>fa</language><ttl>30</ttl><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency><skipHours><hour>1</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays></channel></rss>`,
  );
  expect(feed).toMatchObject({
    language: "fa",
    self: "https://a.example/feed",
    home: "https://a.example/",
    hubs: ["https://hub.example/"],
    hints: { ttl: 1_800, period: 21_600, skipHours: [1, 0], skipDays: [0] },
  });
});
