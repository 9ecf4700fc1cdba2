import { createHash } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** One request as it came. */
export interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  status: number;
  body: string;
}

/** What stands at a path. A function makes a new answer for every request (the n-th, from 1). */
export type Answer =
  | {
      kind: "feed";
      body: string | Buffer;
      contentType?: string;
      headers?: Record<string, string>;
      etag?: string | null;
      lastModified?: string;
      gzip?: boolean;
    }
  | { kind: "status"; status: number; headers?: Record<string, string>; body?: string }
  | { kind: "redirect"; status: 301 | 302 | 303 | 307 | 308; to: string }
  | { kind: "silent" } // accepts, never answers
  | { kind: "drip" } // a byte now and then, for ever
  | { kind: "hang up" } // closes before the first byte
  | { kind: "cut" } // closes in the middle of the body
  | { kind: "huge"; megabytes: number } // an endless body, without Content-Length
  | { kind: "bomb"; megabytes: number }; // small as sent, huge unpacked

export interface FeedHost extends AsyncDisposable {
  /** http://127.0.0.1:port */
  url: string;
  asked: Asked[];
  /** The most requests that were open at the same time. */
  mostAtOnce: number;
  serve(path: string, answer: Answer | ((nth: number, request: Asked) => Answer)): string;
  /** Settles when the next request for `path` has come in. */
  requestFor(path: string): Promise<Asked>;
}

/**
 * A strict feed server on this machine. It refuses, with 400, what a well-behaved poller never sends: no User-Agent or one that does
 * not say whose it is, a cookie, a referrer, a method other than GET (POST is kept for hubs), an If-None-Match that it never gave out,
 * an If-Modified-Since it never sent. Answers 304 by itself where the validators hold.
 */
export async function feedHost(): Promise<FeedHost> {
  const answers = new Map<string, Answer | ((nth: number, request: Asked) => Answer)>();
  const counts = new Map<string, number>();
  const given = new Set<string>();
  const waiting = new Map<string, ((asked: Asked) => void)[]>();
  const asked: Asked[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let open = 0;
  const host: FeedHost = {
    url: "",
    asked,
    mostAtOnce: 0,
    serve(path, answer) {
      answers.set(path, answer);
      return `${host.url}${path}`;
    },
    requestFor: (path) =>
      new Promise((resolve) => {
        waiting.set(path, [...(waiting.get(path) ?? []), resolve]);
      }),
    async [Symbol.asyncDispose]() {
      for (const timer of timers) clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  const server: Server = createServer((request, response) => {
    open += 1;
    host.mostAtOnce = Math.max(host.mostAtOnce, open);
    response.once("close", () => {
      open -= 1;
    });
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const path = request.url ?? "/";
      const nth = (counts.get(path) ?? 0) + 1;
      counts.set(path, nth);
      const one: Asked = {
        method: request.method ?? "",
        path,
        headers: request.headers,
        status: 0,
        body: Buffer.concat(chunks).toString(),
      };
      asked.push(one);
      const said = answers.get(path);
      const answer: Answer = typeof said === "function" ? said(nth, one) : (said ?? { kind: "status", status: 404 });
      const complaint = complain(request, given, request.method === "POST" && answer.kind === "status");
      send(response, complaint ? { kind: "status", status: 400, body: complaint } : answer, request, one, given, timers);
      for (const resolve of waiting.get(path) ?? []) resolve(one);
      waiting.delete(path);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return host;
}

function complain(request: IncomingMessage, given: Set<string>, postAllowed: boolean): string | null {
  const { headers } = request;
  if (request.method !== "GET" && !postAllowed) return `method ${request.method}`;
  if (!/^[\w.-]+\/[\w.-]+ \(.+\)$/.test(headers["user-agent"] ?? "")) return "a User-Agent names the program, its version and whose it is";
  if (headers.cookie) return "cookies are not for pollers";
  if (headers.referer) return "a poller comes from nowhere";
  if (request.method === "GET" && !/gzip/.test(String(headers["accept-encoding"]))) return "accept gzip";
  if (request.method === "GET" && !headers.accept) return "say what you accept";
  if (headers["if-none-match"] && !given.has(headers["if-none-match"])) return `never gave out the ETag ${headers["if-none-match"]}`;
  if (headers["if-modified-since"] && !given.has(headers["if-modified-since"]))
    return `never said Last-Modified ${headers["if-modified-since"]}`;
  return null;
}

function send(
  response: ServerResponse,
  answer: Answer,
  request: IncomingMessage,
  one: Asked,
  given: Set<string>,
  timers: Set<NodeJS.Timeout>,
): void {
  const head = (status: number, headers: Record<string, string> = {}): ServerResponse => {
    one.status = status;
    return response.writeHead(status, headers);
  };
  switch (answer.kind) {
    case "feed": {
      const etag = answer.etag === undefined ? `"${createHash("sha256").update(answer.body).digest("hex").slice(0, 12)}"` : answer.etag;
      if (etag) given.add(etag);
      if (answer.lastModified) given.add(answer.lastModified);
      const validators = { ...(etag ? { etag } : {}), ...(answer.lastModified ? { "last-modified": answer.lastModified } : {}) };
      // If-None-Match outranks If-Modified-Since (RFC 9110, 13.2.2).
      const asks = request.headers["if-none-match"];
      const same =
        asks !== undefined
          ? asks === etag
          : answer.lastModified !== undefined && request.headers["if-modified-since"] === answer.lastModified;
      if (same) return void head(304, { ...validators, ...answer.headers }).end();
      const body = answer.gzip ? gzipSync(answer.body) : answer.body;
      return void head(200, {
        "content-type": answer.contentType ?? "application/rss+xml; charset=utf-8",
        ...(answer.gzip ? { "content-encoding": "gzip" } : {}),
        ...validators,
        ...answer.headers,
      }).end(body);
    }
    case "status":
      return void head(answer.status, answer.headers).end(answer.body ?? "");
    case "redirect":
      return void head(answer.status, { location: answer.to }).end();
    case "silent":
      return;
    case "drip": {
      head(200, { "content-type": "application/rss+xml" }).write("<rss");
      const timer = setInterval(() => response.write(" "), 20);
      timers.add(timer);
      return void response.once("close", () => clearInterval(timer));
    }
    case "hang up":
      return void request.socket.destroy();
    case "cut":
      head(200, { "content-type": "application/rss+xml", "content-length": "5000" }).write("<rss><channel><item><title>One</title>");
      return void setImmediate(() => request.socket.destroy());
    case "huge": {
      head(200, { "content-type": "application/rss+xml" });
      pour(response, Buffer.alloc(65_536, "<item>"), answer.megabytes * 16);
      return;
    }
    case "bomb":
      head(200, { "content-type": "application/rss+xml", "content-encoding": "gzip" });
      return void response.end(gzipSync(Buffer.alloc(answer.megabytes * 1_048_576, 32), { level: 9 }));
  }
}

function pour(response: ServerResponse, chunk: Buffer, times: number): void {
  let left = times;
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(chunk)) return void response.once("drain", more);
    }
    response.end();
  };
  more();
}

/** A plain RSS document with these entries, for tests that are not about parsing. */
export function rss(entries: { title: string; guid?: string; link?: string; date?: Date; text?: string }[], channel = ""): string {
  const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const items = entries.map(
    ({ title, guid, link, date, text }) =>
      `<item><title>${escaped(title)}</title>${link ? `<link>${escaped(link)}</link>` : ""}${guid ? `<guid isPermaLink="false">${escaped(guid)}</guid>` : ""}${date ? `<pubDate>${date.toUTCString()}</pubDate>` : ""}${text ? `<description>${escaped(text)}</description>` : ""}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>A feed</title><link>https://news.example/</link>${channel}${items.join("")}</channel></rss>`;
}
