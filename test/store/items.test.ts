import { describe, expect, test } from "vitest";
import { transaction } from "../../src/store/database.ts";
import { pruneItems, saveItem, saveReading } from "../../src/store/items.ts";
import { itemKeys, items, itemVersions } from "../../src/store/schema.ts";
import { entry, feedOf } from "../consultations/stream.ts";
import { engines } from "../database.ts";

const noon = new Date("2026-03-04T12:00:00Z");
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

describe.each(engines)("items on %s", (_engine, openDatabase) => {
  test("an entry is new once; new guids, addresses and dates make no new item, and are learnt", async () => {
    await using database = await openDatabase();
    const feed = await feedOf(database.db, "a");
    const item = entry({ keys: ["guid:1", "url:x", "same:abc"], fingerprint: "f" });
    expect(await saveItem(database.db, feed, item, noon)).toMatchObject({ version: 1, kind: "new" });
    expect(await saveItem(database.db, feed, item, noon)).toMatchObject({ kind: "same" });
    expect(
      await saveItem(database.db, feed, { ...item, guid: "2", keys: ["guid:2", "same:abc"], publishedAt: later(3) }, later(1)),
    ).toMatchObject({ kind: "same" });
    expect(await saveItem(database.db, feed, { ...item, keys: ["guid:2"] }, later(2))).toMatchObject({ kind: "same" });
    expect(await database.db.$count(items)).toBe(1);
    expect(await database.db.$count(itemKeys)).toBe(4);
  });

  test("another headline is another version; the earlier one is kept with its reading", async () => {
    await using database = await openDatabase();
    const feed = await feedOf(database.db, "a");
    const item = entry({ fingerprint: "f1", title: "They meet", publishedAt: noon });
    const saved = await saveItem(database.db, feed, item, noon);
    await saveReading(database.db, saved, { lang: "en", reports: [], refusals: [] }, null);
    expect(await saveItem(database.db, feed, { ...item, fingerprint: "f2", title: "They met", publishedAt: later(5) }, later(5))).toEqual({
      itemId: saved.itemId,
      version: 2,
      kind: "changed",
    });
    expect(await database.db.select().from(itemVersions)).toMatchObject([
      { version: 1, title: "They meet", reading: { lang: "en" }, seenAt: noon },
    ]);
    expect(await database.db.select().from(items)).toMatchObject([
      { version: 2, title: "They met", reading: null, publishedAt: noon, firstSeenAt: noon },
    ]);
  });

  test("two feeds may use one guid", async () => {
    await using database = await openDatabase();
    const item = entry();
    for (const name of ["a", "b"])
      expect(await saveItem(database.db, await feedOf(database.db, name), item, noon)).toMatchObject({ kind: "new" });
  });

  test("keys of two items that one entry bears: it is the older one, and nothing breaks", async () => {
    await using database = await openDatabase();
    const feed = await feedOf(database.db, "a");
    const [one, two] = [entry(), entry()];
    const first = await saveItem(database.db, feed, one, noon);
    await saveItem(database.db, feed, two, noon);
    expect(await saveItem(database.db, feed, { ...one, keys: [...two.keys, ...one.keys] }, noon)).toEqual({
      itemId: first.itemId,
      version: 1,
      kind: "same",
    });
  });

  test("a push and a poll that bring one entry at the same moment store it once", async () => {
    await using database = await openDatabase();
    const feed = await feedOf(database.db, "a");
    const item = entry({ keys: ["guid:1", "url:x"] });
    const kinds = await Promise.all(
      [1, 2, 3].map(() => transaction(database.db, async (tx) => (await saveItem(tx, feed, item, noon)).kind)),
    );
    expect(kinds.sort()).toEqual(["new", "same", "same"]);
    expect(await database.db.$count(items)).toBe(1);
  });

  test("what is still listed outlives what is gone", async () => {
    await using database = await openDatabase();
    const feed = await feedOf(database.db, "a");
    const [listed, gone] = [entry(), entry()];
    for (const item of [listed, gone]) await saveItem(database.db, feed, item, noon);
    await saveItem(database.db, feed, listed, later(48));
    expect(await pruneItems(database.db, later(24))).toBe(1);
    expect(await saveItem(database.db, feed, listed, later(49))).toMatchObject({ kind: "same" });
    expect(await saveItem(database.db, feed, gone, later(49))).toMatchObject({ kind: "new" });
  });
});
