import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { configHolder } from "../../src/cli/config-holder.ts";
import type { Log } from "../../src/cli/log.ts";
import { read } from "../../src/reading/read.ts";
import { lineDiff, listVersions } from "../../src/store/config-versions.ts";
import { engines } from "../database.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-holder-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const quiet = { debug() {}, info() {}, warn() {}, error() {} } as unknown as Log;
const [[, openDatabase]] = engines as [[string, (typeof engines)[number][1]]];
const item = { id: "1", lang: "en", title: "Egyptian foreign minister broke bread with his Iranian counterpart" };

test("a running service takes up a valid change, refuses a mistaken one with its place, and keeps the old", async () => {
  await using database = await openDatabase();
  mkdirSync(join(folder, "keywords"));
  const file = join(folder, "keywords/en.yaml");
  const told: string[][] = [];
  const holder = configHolder(folder, database, quiet, async (lines) => void told.push(lines));
  await holder.reload();
  const first = holder.version();
  expect(await holder.refresh()).toBe(false);
  expect(read(item, holder.loaded().knowledge).reports).toHaveLength(0);

  const row = "contacts:\n  - terms: [broke bread with]\n    mode: meeting\n    as: verb\n    takes: [object]\n";
  writeFileSync(file, row);
  expect(await holder.refresh()).toBe(true);
  expect(read(item, holder.loaded().knowledge).reports).toHaveLength(1);
  expect(holder.version()).not.toBe(first);
  const [latest] = await listVersions(database.db, 1);
  expect(latest?.diff).toContain("~ keywords/en.yaml\n  + contacts:\n  +   - terms: [broke bread with]");

  const inForce = holder.loaded();
  writeFileSync(file, row.replace("mode: meeting", "mode: meting"));
  expect(await holder.refresh()).toBe(false);
  expect(holder.loaded()).toBe(inForce);
  expect(told).toHaveLength(1);
  expect(told[0]?.join("\n")).toMatch(/stays in force[\s\S]*keywords\/en\.yaml:3: contacts\.\d+\.mode/);
  // Told once, not at every look.
  expect(await holder.refresh()).toBe(false);
  expect(told).toHaveLength(1);

  writeFileSync(file, `${row}ignore: [broke bread with bakers]\n`);
  expect(await holder.refresh()).toBe(true);
  expect((await listVersions(database.db, 1))[0]?.diff).toBe("~ keywords/en.yaml\n  + ignore: [broke bread with bakers]");
}, 60_000);

test("a diff of lines names what came and went, in order", () => {
  expect(lineDiff("a\nb\nc\nd", "a\nc\nx\nd")).toEqual(["- b", "+ x"]);
  expect(lineDiff("", "a")).toEqual(["+ a"]);
  expect(lineDiff("a\n\n", "")).toEqual(["- a"]);
  expect(lineDiff("a\r\nb", "a\nb")).toEqual([]);
});
