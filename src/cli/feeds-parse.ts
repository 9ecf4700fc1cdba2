import { readFile } from "node:fs/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type Fetcher, makeFetcher } from "../feeds/fetch.ts";
import { type ParseResult, parseFeed } from "../feeds/parse.ts";

/** Where output goes, and what a source is read with. */
export interface ParseNeeds {
  out: (line: string) => void;
  err: (line: string) => void;
  fetcher: () => Fetcher;
}

/**
 * Prints the entries of each source (a file, an address, or "-" for standard input) as JSON lines in document order, and on the other
 * stream what had to be repaired. Returns how many sources could not be read.
 */
export async function parseSources(sources: string[], needs: ParseNeeds): Promise<number> {
  let unread = 0;
  for (const source of sources) {
    const result = await read(source, needs.fetcher);
    if (result.kind !== "feed") {
      needs.err(`${source}: ${result.reason}`);
      unread += 1;
      continue;
    }
    for (const repair of result.feed.repairs) needs.err(`${source}: repaired: ${repair}`);
    for (const { guid, url, title, html, text, publishedAt, updatedAt } of result.feed.items) {
      const published = publishedAt?.toISOString() ?? null;
      const updated = updatedAt?.toISOString() ?? null;
      needs.out(JSON.stringify({ source, guid, url, title, html, text, published, updated }));
    }
  }
  return unread;
}

async function read(source: string, fetcher: () => Fetcher): Promise<ParseResult> {
  if (!/^https?:\/\//i.test(source)) {
    try {
      const bytes = source === "-" ? await standardInput() : await readFile(source);
      const result = await parseFeed(unpacked(bytes), { maxItems: MOST });
      return result.kind === "feed" ? result : ((await tryBrotli(bytes)) ?? result);
    } catch (error) {
      return { kind: "not-a-feed", reason: `cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"})` };
    }
  }
  // Whoever types an address at a terminal may mean a server of their own.
  const fetched = await fetcher().get({ url: source, allowPrivate: true });
  if (fetched.kind === "failed") return { kind: "not-a-feed", reason: fetched.words };
  if (fetched.kind === "unchanged") return { kind: "not-a-feed", reason: "the server said that nothing has changed" };
  return await parseFeed(fetched.bytes, { url: fetched.url, contentType: fetched.headers["content-type"] ?? null, maxItems: MOST });
}

const MOST = 10_000;
const LARGEST = { maxOutputLength: 64_000_000 };

/** A saved answer may still be packed; gzip shows itself. */
const unpacked = (bytes: Buffer): Buffer => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, LARGEST) : bytes);

/** Brotli does not show itself: it is tried where nothing else makes sense. */
async function tryBrotli(bytes: Buffer): Promise<ParseResult | null> {
  try {
    const result = await parseFeed(brotliDecompressSync(bytes, LARGEST), { maxItems: MOST });
    return result.kind === "feed" ? result : null;
  } catch {
    return null;
  }
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The client of the feeds commands. */
export const fetcherOf = (version: string): Fetcher => makeFetcher({ userAgent: `Parley/${version} (feeds command, started by hand)` });

/** `parley feeds parse`: exit code 1 where a source could not be read. */
export async function parse(sources: string[], version: string): Promise<number> {
  let fetcher: Fetcher | null = null;
  try {
    const unread = await parseSources(sources, {
      out: (line) => process.stdout.write(`${line}\n`),
      err: (line) => process.stderr.write(`${line}\n`),
      fetcher: () => (fetcher ??= fetcherOf(version)),
    });
    return unread > 0 ? 1 : 0;
  } finally {
    await (fetcher as Fetcher | null)?.[Symbol.asyncDispose]();
  }
}
