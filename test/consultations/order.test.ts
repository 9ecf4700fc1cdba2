import { describe, expect, test } from "vitest";
import { engines } from "../database.ts";
import { busyMonth, numbers, publish, shuffled, standing } from "./stream.ts";

describe.each(engines.slice(0, 1))("the order of arrival on %s", (_engine, openDatabase) => {
  test.each([1, 2])("leaves no trace in a busy month (seed %i)", async (seed) => {
    const stream = busyMonth(18, seed);
    const outcomes: string[][] = [];
    for (const order of [stream, shuffled(stream, numbers(seed)), [...stream].reverse()]) {
      await using database = await openDatabase();
      for (const item of order) await publish(database.db, item);
      outcomes.push(await standing(database.db));
    }
    expect(outcomes[0]?.length).toBeGreaterThan(8);
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  });
});
