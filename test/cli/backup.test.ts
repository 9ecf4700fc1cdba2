import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readBackup, writeBackup } from "../../src/cli/backup.ts";
import type { Db } from "../../src/store/database.ts";
import { ensureAt, findByKey, followsOf, mutesOf, putFollow, putMute } from "../../src/store/subscribers.ts";
import { engines } from "../database.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const now = new Date("2026-03-05T09:00:00.000Z");
const until = new Date("2026-03-09T09:00:00.000Z");

async function fill(db: Db): Promise<void> {
  const chat = await ensureAt(
    db,
    { address: "telegram:-100/7", channel: "telegram", account: "", chat: "-100" },
    { language: "fa", zone: "Asia/Tehran", quietFrom: 1380, quietTo: 420, digest: "daily", nextDigestAt: until, title: "اتاق خبر" },
    now,
  );
  await putFollow(db, chat.id, { a: "IR", b: "TR", mode: "call", ministersOnly: true, planned: false, leastConfidence: 0.5 }, now);
  await putFollow(db, chat.id, { a: "*", b: null, mode: null, ministersOnly: false, planned: true, leastConfidence: 0 }, now);
  await putMute(db, chat.id, { a: "EG", b: null }, until, now);
  await ensureAt(
    db,
    { address: "webhook:https://a.example/x", channel: "webhook", account: "", chat: "https://a.example/x" },
    { secret: "key of the hook" },
    now,
  );
}

async function all(db: Db) {
  const chat = await findByKey(db, "telegram:-100/7");
  const without = (rows: object[]) => rows.map((row) => ({ ...row, id: 0, subscriberId: 0 }));
  return {
    chat: { ...chat, id: 0 },
    follows: without(await followsOf(db, chat?.id ?? 0)),
    mutes: without(await mutesOf(db, chat?.id ?? 0, now)),
  };
}

const pairs = engines.flatMap(([from, openFrom]) => engines.map(([to, openTo]) => [from, to, openFrom, openTo] as const));

describe.each(pairs)("a backup from %s into %s", (from, to, openFrom, openTo) => {
  test("brings back subscribers, follows, mutes and settings, and twice is once", async () => {
    await using source = await openFrom();
    await using target = await openTo();
    await fill(source.db);
    const file = join(folder, `${from}-${to}.jsonl`);
    expect(await writeBackup(source, file, { secrets: false }, now)).toBe(2);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readFileSync(file, "utf8")).not.toContain("key of the hook");
    for (let times = 0; times < 2; times++) expect(await readBackup(target, file)).toEqual({ subscribers: 2, follows: 2, secrets: false });
    expect(await all(target.db)).toEqual(await all(source.db));
    expect((await findByKey(target.db, "webhook:https://a.example/x"))?.secret).toBeNull();
  });
});

const [[, openDatabase]] = engines as [[string, (typeof engines)[number][1]]];

test("keys of webhooks go along only when asked, and a backup without them leaves those that are there", async () => {
  await using database = await openDatabase();
  await fill(database.db);
  const key = async () => (await findByKey(database.db, "webhook:https://a.example/x"))?.secret;
  const [bare, whole] = [join(folder, "bare"), join(folder, "whole")];
  await writeBackup(database, bare, { secrets: false }, now);
  await writeBackup(database, whole, { secrets: true }, now);
  await readBackup(database, bare);
  expect(await key()).toBe("key of the hook");
  await using other = await openDatabase();
  await readBackup(other, whole);
  expect((await findByKey(other.db, "webhook:https://a.example/x"))?.secret).toBe("key of the hook");
});

test("what is no whole backup is refused with its line, and nothing is taken in", async () => {
  await using database = await openDatabase();
  await fill(database.db);
  const file = join(folder, "whole.jsonl");
  await writeBackup(database, file, { secrets: false }, now);
  const lines = readFileSync(file, "utf8").trim().split("\n");
  await using empty = await openDatabase();
  const refused = async (text: string) => {
    writeFileSync(join(folder, "bad"), text);
    return readBackup(empty, join(folder, "bad")).then(
      () => "taken",
      (error: Error) => error.message,
    );
  };
  expect(await refused(lines.slice(0, -1).join("\n"))).toContain("cut off");
  expect(await refused([lines[0], lines[1], lines.at(-1)].join("\n"))).toContain("bad:3: 2 subscribers were written and 1 are here");
  expect(await refused([lines[0], (lines[1] as string).slice(0, 40)].join("\n"))).toContain("bad:2: not JSON");
  expect(await refused('{"id":"1"}')).toContain("bad:1: not a backup");
  expect(await refused('{"parley":"backup","version":99,"secrets":false}')).toContain("newer Parley");
  expect(await refused([lines[0], '{"subscriber":{"address":""},"follows":[],"mutes":[]}', '{"end":1}'].join("\n"))).toContain("bad:2");
  await expect(readBackup(empty, join(folder, "nowhere"))).rejects.toThrow("cannot read");
  expect(await findByKey(empty.db, "telegram:-100/7")).toBeNull();
});
