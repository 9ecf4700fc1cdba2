import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { parseSources } from "../../src/cli/feeds-parse.ts";
import { makeFetcher } from "../../src/feeds/fetch.ts";
import { feedHost, rss } from "../fakes/feed-host/host.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-parse-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

async function parse(...sources: string[]) {
  const out: unknown[] = [];
  const err: string[] = [];
  await using fetcher = makeFetcher({ userAgent: "parley/test (+https://parley.example)" });
  const unread = await parseSources(sources, {
    out: (line) => void out.push(JSON.parse(line)),
    err: (line) => void err.push(line),
    fetcher: () => fetcher,
  });
  return { out, err, unread };
}

test("every entry is one line, in document order, with exactly the promised keys", async () => {
  const one = file(
    "one.xml",
    rss([
      { title: "A", guid: "1", link: "https://a.example/1", date: new Date("2026-03-10T12:00:00Z"), text: "<p>x</p><p>y</p>" },
      { title: "B" },
    ]),
  );
  const two = file(
    "two.json",
    `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":7,"content_html":"<p>z</p>","date_modified":"2026-03-10T15:00:00+03:00"}]}`,
  );
  const { out, err, unread } = await parse(one, two);
  expect(out).toEqual([
    {
      source: one,
      guid: "1",
      url: "https://a.example/1",
      title: "A",
      html: "<p>x</p><p>y</p>",
      text: "x\n\ny",
      published: "2026-03-10T12:00:00.000Z",
      updated: null,
    },
    { source: one, guid: null, url: null, title: "B", html: "", text: "", published: null, updated: null },
    { source: two, guid: "7", url: null, title: "", html: "<p>z</p>", text: "z", published: null, updated: "2026-03-10T12:00:00.000Z" },
  ]);
  expect([err, unread]).toEqual([[], 0]);
});

test("repairs and what is no feed are said on the other stream, and the rest is still read", async () => {
  const broken = file("broken.xml", "<rss><channel><item><title>A & B</title></item><item><title>C");
  const page = file("page.html", "<!doctype html><html></html>");
  const { out, err, unread } = await parse(page, broken, join(folder, "missing.xml"));
  expect(out).toMatchObject([{ title: "A & B" }]);
  expect(err).toEqual([
    `${page}: the document is a web page, not a feed`,
    `${broken}: repaired: bare ampersands taken as text`,
    `${broken}: repaired: the document breaks off: the entries before the break are kept`,
    `${join(folder, "missing.xml")}: cannot be read (ENOENT)`,
  ]);
  expect(unread).toBe(2);
});

test("packed files are unpacked", async () => {
  const text = rss([{ title: "A" }]);
  expect((await parse(file("a.xml.gz", gzipSync(text)), file("a.xml.br", brotliCompressSync(text)))).out).toHaveLength(2);
});

test("an address is fetched, and stands as it was given", async () => {
  await using host = await feedHost();
  host.serve("/f", { kind: "feed", body: rss([{ title: "A", link: "/1" }], ""), gzip: true });
  const old = host.serve("/old", { kind: "redirect", status: 301, to: "/f" });
  const { out, err } = await parse(old, `${host.url}/none`);
  expect(out).toMatchObject([{ source: old, url: "https://news.example/1" }]);
  expect(err).toEqual([`${host.url}/none: answers 404: not found`]);
});
