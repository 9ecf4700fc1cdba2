import type { IncomingHttpHeaders } from "node:http";
import type { Socket } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { Agent, buildConnector, type Dispatcher, request } from "undici";
import { InsideAddressError, isPublic, judgeUrl, publicLookup } from "./address-guard.ts";

/** Why a request brought nothing. A closed list: the next step follows from it alone. */
export type Failure =
  | "bad-address" // no http(s), or with a password, or a port no web server has
  | "inside" // the name or a redirect leads into a private network
  | "no-name" // the name does not resolve
  | "no-connection"
  | "tls"
  | "timeout"
  | "cut-off" // the connection broke in the body
  | "too-large"
  | "bad-encoding"
  | "redirects" // too many, in a circle, or to nowhere
  | "gone"
  | "not-found"
  | "forbidden"
  | "challenge" // a bot check stands before the feed
  | "too-many-requests"
  | "unavailable"
  | "http" // any other status
  | "not-a-feed";

export interface Hop {
  from: string;
  to: string;
  status: number;
}

export type Fetched =
  | { kind: "body"; bytes: Buffer; url: string; headers: IncomingHttpHeaders; hops: Hop[] }
  | { kind: "unchanged"; url: string; headers: IncomingHttpHeaders; hops: Hop[] }
  | { kind: "failed"; failure: Failure; words: string; status: number | null; url: string; headers: IncomingHttpHeaders; hops: Hop[] };

/** Bounds of one request; times in milliseconds, sizes in bytes. */
export interface FetchLimits {
  firstByte: number;
  total: number;
  /** As sent, and unpacked. */
  download: number;
  body: number;
  redirects: number;
}

// 8 MB is ten times the largest news feed known, and what reading the worst of documents may cost: about a second.
export const defaultLimits: FetchLimits = { firstByte: 20_000, total: 45_000, download: 4_000_000, body: 8_000_000, redirects: 5 };

export interface Wanted {
  url: string;
  etag?: string | null;
  lastModified?: string | null;
  allowPrivate?: boolean;
  userAgent?: string;
  headers?: Record<string, string>;
  /** Instead of the feed types, for pages. */
  accept?: string;
}

export interface Fetcher extends AsyncDisposable {
  get(wanted: Wanted): Promise<Fetched>;
  /** POST of a form, for WebSub; the status, or null where nothing answered. */
  post(url: string, form: Record<string, string>, allowPrivate: boolean): Promise<{ status: number | null; words: string }>;
}

const ACCEPT =
  "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

/**
 * Makes the one HTTP client of the project. Every connection is made to an address that was checked (see address-guard), at every
 * hop; no cookies, no referrer. `userAgent` says who we are and where to complain;
 * `allowed` says which addresses may be connected to (tests let one of this machine pass for the internet).
 */
export function makeFetcher({
  userAgent,
  limits = defaultLimits,
  allowed = isPublic,
}: {
  userAgent: string;
  limits?: FetchLimits;
  allowed?: typeof isPublic;
}): Fetcher {
  const shared = {
    headersTimeout: limits.firstByte,
    bodyTimeout: limits.firstByte,
    keepAliveTimeout: 4_000,
    maxHeaderSize: 32_768,
    pipelining: 1,
  };
  const connect = buildConnector({ timeout: limits.firstByte, lookup: publicLookup(undefined, allowed) as never });
  const outside = new Agent({
    ...shared,
    connect: (options, callback) =>
      connect(options, (...[error, socket]) => {
        // A second look, at the peer itself: a literal address never passes through the look-up.
        if (socket && !allowed((socket as Socket).remoteAddress ?? "")) {
          socket.destroy();
          return callback(new InsideAddressError(), null);
        }
        return error ? callback(error, null) : callback(null, socket as Socket);
      }),
  });
  const anywhere = new Agent({ ...shared, connect: { timeout: limits.firstByte } });
  const dispatcherFor = (allowPrivate: boolean): Dispatcher => (allowPrivate ? anywhere : outside);

  return {
    get: (wanted) => getThrough(dispatcherFor(wanted.allowPrivate ?? false), wanted, wanted.userAgent ?? userAgent, limits, allowed),
    async post(url, form, allowPrivate) {
      const target = parseUrl(url);
      if (!target || judgeUrl(target, allowPrivate, allowed)) return { status: null, words: "the address is not one to post to" };
      try {
        const answer = await request(target, {
          method: "POST",
          dispatcher: dispatcherFor(allowPrivate),
          headers: { "content-type": "application/x-www-form-urlencoded", "user-agent": userAgent },
          body: new URLSearchParams(form).toString(),
          signal: AbortSignal.timeout(limits.total),
        });
        const words = (await readBody(answer.body, undefined, { ...limits, body: 10_000 })).toString("utf8").slice(0, 300);
        return { status: answer.statusCode, words };
      } catch (error) {
        return { status: null, words: describe(error, target).words };
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([outside.destroy(), anywhere.destroy()]);
    },
  };
}

async function getThrough(
  dispatcher: Dispatcher,
  wanted: Wanted,
  userAgent: string,
  limits: FetchLimits,
  allowed: typeof isPublic,
): Promise<Fetched> {
  const hops: Hop[] = [];
  const abort = new AbortController();
  // One clock for all hops and the body: a server that drips a byte a second is cut off like one that is silent.
  const timer = setTimeout(() => abort.abort(new DOMException("total time is over", "TimeoutError")), limits.total);
  let url = parseUrl(wanted.url);
  const first = url;
  const failed = (failure: Failure, words: string, status: number | null = null, headers: IncomingHttpHeaders = {}): Fetched => ({
    kind: "failed",
    failure,
    words,
    status,
    url: url?.href ?? wanted.url,
    headers,
    hops,
  });
  try {
    for (;;) {
      if (!url || !first) return failed("bad-address", "the address cannot be read");
      const refused = judgeUrl(url, wanted.allowPrivate ?? false, allowed);
      if (refused) return failed(refused === "inside" ? "inside" : "bad-address", REFUSED[refused]);
      const own = url.origin === first.origin;
      const answer = await request(url, {
        dispatcher,
        signal: abort.signal,
        headers: {
          "user-agent": userAgent,
          accept: wanted.accept ?? ACCEPT,
          "accept-encoding": "gzip, br, deflate",
          // Validators exactly as they came, quotes included.
          ...(wanted.etag ? { "if-none-match": wanted.etag } : {}),
          ...(wanted.lastModified ? { "if-modified-since": wanted.lastModified } : {}),
          // What an admin set for one site is not for the site it redirects to.
          ...(own ? wanted.headers : {}),
        },
      });
      const { statusCode: status, headers } = answer;
      if (status === 304 || status < 200 || status >= 300) await drain(answer.body);
      if (status === 304) {
        return wanted.etag || wanted.lastModified
          ? { kind: "unchanged", url: url.href, headers, hops }
          : failed("http", "answered 304 to a request without validators", status, headers);
      }
      if ([301, 302, 303, 307, 308].includes(status)) {
        const location = one(headers.location);
        const next: URL | null = location ? parseUrl(location, url) : null;
        if (!next) return failed("redirects", "redirects to nowhere", status, headers);
        next.hash = "";
        hops.push({ from: url.href, to: next.href, status });
        if (hops.length > limits.redirects) return failed("redirects", `redirects more than ${limits.redirects} times`, status, headers);
        if (hops.some((hop) => hop.from === next.href)) return failed("redirects", "redirects in a circle", status, headers);
        url = next;
        continue;
      }
      if (status !== 200 && status !== 203) {
        const [failure, words] = judgeStatus(status, headers);
        return failed(failure, words, status, headers);
      }
      const length = Number(one(headers["content-length"]) ?? 0);
      if (length > limits.download) {
        await drain(answer.body);
        return failed("too-large", `the document has ${Math.round(length / 1e6)} MB`, status, headers);
      }
      return { kind: "body", bytes: await readBody(answer.body, one(headers["content-encoding"]), limits), url: url.href, headers, hops };
    }
  } catch (error) {
    const { failure, words } = describe(error, url);
    return failed(failure, words);
  } finally {
    clearTimeout(timer);
  }
}

const REFUSED = {
  scheme: "only http and https are fetched",
  credentials: "addresses with a user name are not fetched; set headers for this feed instead",
  inside: "the address is inside this network; allowPrivate lets one feed do that",
  port: "no web server answers on that port",
};

function judgeStatus(status: number, headers: IncomingHttpHeaders): [Failure, string] {
  if (status === 410) return ["gone", "answers 410: gone for good"];
  if (status === 404) return ["not-found", "answers 404: not found"];
  if (status === 429) return ["too-many-requests", "answers 429: too many requests"];
  if (status === 503) return ["unavailable", "answers 503: not available now"];
  if (status === 403 && one(headers["cf-mitigated"]) === "challenge")
    return ["challenge", "a bot check of Cloudflare stands before it; another userAgent, or a word with the publisher, may help"];
  if (status === 401 || status === 403) return ["forbidden", `answers ${status}: not allowed`];
  return ["http", `answers ${status}`];
}

class TooLargeError extends Error {}
class BadEncodingError extends Error {}

/** The body, unpacked, or an error at the first byte over a bound: neither a long body nor a bomb ever fills memory. */
async function readBody(body: Readable, encoding: string | undefined, limits: FetchLimits): Promise<Buffer> {
  const names = (encoding ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length > 2) throw new BadEncodingError(`packed ${names.length} times`);
  let bytes = await collect(body, limits.download);
  for (const name of names.reverse()) bytes = await unpack(bytes, name, limits.body);
  // Packed without saying so.
  if (names.length === 0 && bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = await unpack(bytes, "gzip", limits.body);
  return bytes;
}

async function collect(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > most) {
      stream.destroy();
      throw new TooLargeError(`more than ${Math.round(most / 1e6)} MB`);
    }
    chunks.push(chunk as Buffer);
  }
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, size);
}

async function unpack(bytes: Buffer, name: string, most: number): Promise<Buffer> {
  // "deflate" means zlib by the standard and raw in the wild. Said to be packed, but is not: taken as it is.
  const gzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (/^(x-)?gzip$/.test(name) && !gzip) return bytes;
  const stream =
    name === "br"
      ? createBrotliDecompress()
      : /^(x-)?gzip$/.test(name)
        ? createGunzip()
        : name === "deflate"
          ? ((bytes[0] ?? 0) & 0x0f) === 8
            ? createInflate()
            : createInflateRaw()
          : null;
  if (!stream) throw new BadEncodingError(`packed as ${name}, which was not asked for`);
  stream.end(bytes);
  try {
    return await collect(stream, most);
  } catch (error) {
    if (error instanceof TooLargeError) throw error;
    throw new BadEncodingError(`said to be ${name}, but is not`);
  }
}

/** Reads a short answer to its end, so that the connection can serve again; a long one is cut. */
async function drain(body: Readable & { dump?: (options: { limit: number }) => Promise<void> }): Promise<void> {
  await (body.dump?.({ limit: 65_536 }) ?? Promise.resolve()).catch(() => {});
}

function describe(error: unknown, url: URL | null): { failure: Failure; words: string } {
  const host = url?.hostname ?? "the server";
  const { code = "", name = "", cause } = (error ?? {}) as { code?: string; name?: string; cause?: { code?: string } };
  const what = code || cause?.code || name;
  if (error instanceof TooLargeError) return { failure: "too-large", words: error.message };
  if (error instanceof BadEncodingError) return { failure: "bad-encoding", words: error.message };
  if (what === "EINSIDE") return { failure: "inside", words: REFUSED.inside };
  if (name === "TimeoutError" || /TIMEOUT|ETIMEDOUT/.test(what)) return { failure: "timeout", words: `${host} did not answer in time` };
  if (/ENOTFOUND|EAI_/.test(what)) return { failure: "no-name", words: `the name ${host} does not resolve` };
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|ALTNAME/i.test(what))
    return { failure: "tls", words: `${host} has no valid certificate (${what})` };
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL/.test(what))
    return { failure: "no-connection", words: `no connection to ${host} (${what})` };
  if (/UND_ERR|ECONNRESET|EPIPE|HPE_|ABORT/i.test(what)) return { failure: "cut-off", words: `${host} broke off (${what})` };
  return { failure: "no-connection", words: `no answer from ${host}${what ? ` (${what})` : ""}` };
}

const one = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header[0] : header);

function parseUrl(address: string, base?: URL): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
