import { describe, expect, test } from "vitest";
import { makeParser } from "../../src/feeds/parser.ts";
import { rss } from "../fakes/feed-host/host.ts";

const noon = new Date("2026-03-10T12:00:00Z");
const options = { url: "https://news.example/feed", contentType: "application/rss+xml" };
const document = (items: number) =>
  Buffer.from(
    rss(
      Array.from({ length: items }, (_, n) => ({
        title: `Ministers met ${n}`,
        guid: String(n),
        link: `https://news.example/${n}`,
        date: noon,
      })),
    ),
  );
const limits = { inline: 1_000, time: 20_000, memory: 256 };
/** A thread's program, as a module of its own. */
const program = (source: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from "node:worker_threads";${source}`)}`);
const deaf = program(`parentPort.on("message", () => {});`);

describe("documents of any length", () => {
  test("a long one is read in the thread as a short one is read at once", async () => {
    await using parser = makeParser(limits);
    const [short, long] = await Promise.all([parser.parse(document(1), options), parser.parse(document(200), options)]);
    expect(short).toMatchObject({ kind: "feed", feed: { items: [{ title: "Ministers met 0", publishedAt: noon }] } });
    expect(long.kind === "feed" ? long.feed.items.map((i) => [i.title, i.publishedAt]) : long).toEqual(
      Array.from({ length: 200 }, (_, n) => [`Ministers met ${n}`, noon]),
    );
  });

  test("several long ones are read one after the other, each its own answer", async () => {
    await using parser = makeParser(limits);
    const results = await Promise.all([20, 30, 40].map((n) => parser.parse(document(n), options)));
    expect(results.map((r) => (r.kind === "feed" ? r.feed.items.length : r.reason))).toEqual([20, 30, 40]);
  });

  test("while a long one takes its time, short ones go on", async () => {
    const parser = makeParser(limits, deaf);
    const long = parser.parse(document(200), options);
    expect((await parser.parse(document(1), options)).kind).toBe("feed");
    await parser[Symbol.asyncDispose]();
    expect(await long).toEqual({ kind: "not-a-feed", reason: "the process is stopping" });
  });
});

describe("hostile documents", () => {
  test("one that takes too long is given up, and the next one is read", async () => {
    // Deaf to the first document, and then to nothing: the second one comes to a new thread.
    await using parser = makeParser({ ...limits, time: 50 }, deaf);
    const first = await parser.parse(document(200), options);
    expect(first).toMatchObject({ kind: "not-a-feed", reason: expect.stringContaining("takes longer than") });
    expect(await parser.parse(document(200), options)).toEqual(first);
  });

  test("one that takes too much memory costs its thread, not the process", async () => {
    const greedy = program(`parentPort.on("message", () => { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)); });`);
    await using parser = makeParser({ ...limits, memory: 32 }, greedy);
    expect(await parser.parse(document(200), options)).toEqual({
      kind: "not-a-feed",
      reason: "reading the document takes more than 32 MB of memory",
    });
  });

  test("a thread that breaks says why", async () => {
    await using parser = makeParser(limits, program(`parentPort.on("message", () => { throw new Error("no luck"); });`));
    expect(await parser.parse(document(200), options)).toEqual({ kind: "not-a-feed", reason: "reading the document failed: no luck" });
  });
});

test("stopping twice is safe, and nothing is read afterwards", async () => {
  const parser = makeParser(limits);
  await parser[Symbol.asyncDispose]();
  await parser[Symbol.asyncDispose]();
  expect(await parser.parse(document(200), options)).toEqual({ kind: "not-a-feed", reason: "the process is stopping" });
});
