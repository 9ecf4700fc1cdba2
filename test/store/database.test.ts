import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { notify, rows, transaction } from "../../src/store/database.ts";
import { engines } from "../database.ts";

describe.each(engines)("the database on %s", (_engine, openDatabase) => {
  test("is migrated", async () => {
    await using database = await openDatabase();
    expect((await rows<{ name: string }>(database.db, sql`select name from migrations order by name`)).length).toBeGreaterThan(0);
  });

  test("runs a transaction again when another one won", async () => {
    await using database = await openDatabase();
    let runs = 0;
    const done = await transaction(database.db, async () => {
      if (++runs < 3) throw Object.assign(new Error("deadlock detected"), { code: "40P01" });
      return "done";
    });
    expect([done, runs]).toEqual(["done", 3]);
  });

  test("gives a lock to one holder at a time, and tells when it is gone", async () => {
    await using database = await openDatabase();
    const lock = await database.lock("sender telegram 1");
    expect(lock).not.toBeNull();
    expect(await database.lock("sender telegram 1")).toBeNull();
    await lock?.release();
    await lock?.lost;
    const again = await database.lock("sender telegram 1");
    expect(again).not.toBeNull();
    await again?.release();
  });

  test("carries notifications", async () => {
    await using database = await openDatabase();
    const heard = new Promise<string>(
      (resolve) => void database.listen("parley_test", resolve).then(() => notify(database.db, "parley_test", "hello")),
    );
    expect(await heard).toBe("hello");
  });
});
