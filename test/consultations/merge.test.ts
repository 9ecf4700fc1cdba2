import { describe, expect, test } from "vitest";
import { recordReading } from "../../src/consultations/merge.ts";
import type { Report } from "../../src/reading/reports.ts";
import { getConsultation, latest } from "../../src/store/consultations.ts";
import { feeds, items } from "../../src/store/schema.ts";
import { engines, type TestDatabase } from "../database.ts";
import { call, meeting, publish } from "./stream.ts";

const open = async (openDatabase: () => Promise<TestDatabase>) => openDatabase();

describe.each(engines)("recording readings on %s", (_engine, openDatabase) => {
  test("nine outlets, one call", async () => {
    await using database = await open(openDatabase);
    const changes = [];
    for (let i = 0; i < 9; i++) {
      changes.push(
        ...(await publish(database.db, {
          source: `outlet ${i}`,
          at: `2026-03-04T1${i}:00Z`,
          reports: [call("IR", "EG", { date: i % 2 ? "2026-03-04" : null })],
        })),
      );
    }
    expect(changes.map(({ what }) => what)).toEqual(["opened", ...Array(8).fill("revised")]);
    const [only, ...others] = await latest(database.db, {}, 10);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ sides: "EG-IR", date: "2026-03-04", revision: 9, reports: { length: 9 } });
  });
});
