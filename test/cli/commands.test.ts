import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { check } from "../../src/cli/check.ts";
import { explain } from "../../src/cli/explain.ts";
import { withoutSecrets } from "../../src/cli/log.ts";
import { lookAtEvents, lookAtItems, status } from "../../src/cli/look.ts";
import { progress } from "../../src/cli/terminal.ts";
import { lockFolder } from "../../src/store/folder-lock.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-commands-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Runs a command and catches what it prints. */
async function printed(run: () => Promise<number>): Promise<{ code: number; out: string }> {
  let out = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const code = await run();
  write.mockRestore();
  return { code, out };
}

const text = "Egypt's foreign minister spoke by phone with his Iranian counterpart on Tuesday";

test("explain shows the event with its evidence, and what was nearly one with the reason", async () => {
  const held = await printed(() => explain(text, { published: "2026-11-18T10:00:00Z" }));
  expect(held.code).toBe(0);
  expect(held.out).toMatch(/held call, 2026-11-17/);
  expect(held.out).toMatch(/participant\s+“Iranian counterpart”/);
  const nearly = await printed(() =>
    explain("Egypt's deputy foreign minister met Iran's ambassador in Cairo", { published: "2026-11-18T10:00:00Z" }),
  );
  expect(nearly.out).toMatch(/nearly an event: no-minister/);
});

test("explain reads a text as an item of a feed, with what the config says of that feed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-explain-"));
  writeFileSync(
    join(folder, "feeds.yaml"),
    "feeds:\n  - { id: own, name: Own, url: 'https://own.example/rss', language: en, country: EG, kind: newspaper, never: [rumour mill] }\n",
  );
  const options = { published: "2026-11-18T10:00:00Z", config: folder };
  const words = `${text} (rumour mill)`;
  expect((await printed(() => explain(words, options))).out).toContain("✔ held");
  expect((await printed(() => explain(words, { ...options, feed: "own" }))).out).toContain("nearly an event: excluded");
  await expect(explain(words, { ...options, feed: "nobody" })).rejects.toThrow('no feed "nobody"');
  rmSync(folder, { recursive: true });
});

test("explain gives JSON whose offsets point into the text", async () => {
  const { out } = await printed(() => explain(text, { published: "2026-11-18T10:00:00Z", json: true }));
  const traced = JSON.parse(out);
  for (const e of traced.reading.reports[0].evidence) expect(traced.text.slice(e.start, e.end)).toBe(e.text);
});

test("explain reads an article's page: its headline and paragraphs, not its menus", async () => {
  const page = `<html><head><title>x</title></head><body><nav>Egypt's foreign minister met everybody</nav><article><h1>Talks in Muscat</h1><p>${text}, the two ministries said.</p></article></body></html>`;
  const server = createServer((_request, response) => response.writeHead(200, { "content-type": "text/html" }).end(page));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const { out } = await printed(() => explain(`http://127.0.0.1:${port}/a`, { published: "2026-11-18T10:00:00Z" }));
  server.close();
  expect(out).toMatch(/^Talks in Muscat/);
  expect(out).not.toContain("met everybody");
  expect(out).toMatch(/held call/);
});

test("check says what works, and names the remedy for what does not", async () => {
  vi.stubEnv("PARLEY_DATA", join(folder, "check"));
  vi.stubEnv("DATABASE_URL", "");
  const well = await printed(() => check({ config: null, feeds: false, json: true }));
  expect([well.code, JSON.parse(well.out).map((f: { what: string }) => f.what)]).toEqual([0, ["config", "database", "terminal"]]);
  vi.stubEnv("DATABASE_URL", "postgres://127.0.0.1:1/none");
  const ill = await printed(() => check({ config: null, feeds: false, json: false }));
  expect(ill.code).toBe(1);
  expect(ill.out).toMatch(/nothing answers there: start PostgreSQL, or correct DATABASE_URL/);
});

test("status, items and events answer on an empty database", async () => {
  vi.stubEnv("PARLEY_DATA", join(folder, "look"));
  vi.stubEnv("DATABASE_URL", "");
  expect((await printed(() => status({ json: false }))).out).toMatch(/0 consultations from 0 reports/);
  expect(await printed(() => lookAtItems(null, { limit: 5, json: false, since: null, feed: null, verdict: null }))).toEqual({
    code: 0,
    out: "",
  });
  await expect(lookAtItems(null, { limit: 5, json: false, since: null, feed: null, verdict: "maybe" })).rejects.toThrow(
    "event, nearly or nothing",
  );
  await expect(lookAtEvents("Iran", { limit: 5, json: false, mode: null })).rejects.toThrow("ISO code");
});

test("a log never holds a token", () => {
  const said = withoutSecrets("POST /bot123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc/x xoxb-1-2-abc xapp-1-A postgres://u:p@h/d");
  expect(said).toBe("POST /bot[secret]/x [secret] [secret] [secret]h/d");
});

test("the embedded database's folder has one owner; a dead one's lock is taken over", () => {
  const data = join(folder, "locked");
  const unlock = lockFolder(data);
  unlock();
  // No process has this number: the file was left behind by one that was killed.
  writeFileSync(`${data}.lock`, "4194999");
  lockFolder(data)();
  writeFileSync(`${data}.lock`, "1");
  expect(() => lockFolder(data)).toThrow(/in use by process 1: stop it, or set DATABASE_URL/);
});

test("progress is a bar on a terminal and plain lines in a log", () => {
  const said = (isTTY: boolean) => {
    const out = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream & PassThrough;
    const bar = progress("reading", 100, out);
    for (let i = 1; i <= 100; i++) bar.step(i);
    bar.finish();
    return String(out.read());
  };
  expect(said(false).split("\n").filter(Boolean)).toEqual(["reading: 25 of 100", "reading: 50 of 100", "reading: 75 of 100"]);
  expect(said(true)).toContain("100/100");
});
