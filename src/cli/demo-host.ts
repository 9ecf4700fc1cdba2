import { createHash } from "node:crypto";
import { createServer } from "node:http";

/** An entry that the demo's feed host serves. */
export interface Entry {
  guid: string;
  url: string;
  title: string;
  text: string;
  publishedAt: Date;
  updatedAt: Date;
}

export interface ServedFeed {
  name: string;
  language: string;
  format: "rss" | "atom";
  entries: Entry[];
}

const xml = (text: string) =>
  text
    .replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c)
    .replace(/[^\t\n\r\x20-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");

function rss({ name, language, entries }: ServedFeed, link: string): string {
  const items = entries.map(
    (e) =>
      `<item><guid isPermaLink="false">${xml(e.guid)}</guid><link>${xml(e.url)}</link><title>${xml(e.title)}</title><description>${xml(e.text)}</description><pubDate>${e.publishedAt.toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${xml(name)}</title><link>${xml(link)}</link><language>${xml(language)}</language>\n${items.join("\n")}\n</channel></rss>`;
}

function atom({ name, language, entries }: ServedFeed, link: string): string {
  const items = entries.map(
    (e) =>
      `<entry><id>${xml(e.guid)}</id><link href="${xml(e.url)}"/><title>${xml(e.title)}</title><summary>${xml(e.text)}</summary><published>${e.publishedAt.toISOString()}</published><updated>${e.updatedAt.toISOString()}</updated></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}"><title>${xml(name)}</title><id>${xml(link)}</id><updated>${(entries[0]?.updatedAt ?? new Date(0)).toISOString()}</updated>\n${items.join("\n")}\n</feed>`;
}

/** Serves feeds at http://127.0.0.1:PORT/KEY, newest entry first, with an ETag and 304 as a good publisher does. */
export async function serveFeeds(feeds: Map<string, ServedFeed>): Promise<{ url(key: string): string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const feed = feeds.get(decodeURIComponent((request.url ?? "/").slice(1)));
    if (feed === undefined) {
      response.writeHead(404).end();
      return;
    }
    const newestFirst = { ...feed, entries: [...feed.entries].sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime()) };
    const link = `http://${request.headers.host ?? "localhost"}${request.url ?? "/"}`;
    const body = feed.format === "rss" ? rss(newestFirst, link) : atom(newestFirst, link);
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`;
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response.writeHead(200, { "content-type": `application/${feed.format === "rss" ? "rss" : "atom"}+xml; charset=utf-8`, etag }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: (key) => `http://127.0.0.1:${port}/${encodeURIComponent(key)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
