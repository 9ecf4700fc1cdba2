import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, instantOf, isZone, localTime, nextAt } from "../../src/subscribers/local-time.ts";

describe("local time over clock changes", () => {
  test.each([
    // Vienna: 2026-03-29 the clock jumps from 02:00 to 03:00; 2026-10-25 it runs through 02:00 to 03:00 twice.
    ["Europe/Vienna", "2026-03-29", 2 * 60 + 30, "2026-03-29T01:30:00.000Z"],
    ["Europe/Vienna", "2026-10-25", 2 * 60 + 30, "2026-10-25T00:30:00.000Z"],
    ["Europe/Vienna", "2026-10-25", 8 * 60, "2026-10-25T07:00:00.000Z"],
    // New York: 2026-03-08 and 2026-11-01.
    ["America/New_York", "2026-03-08", 2 * 60 + 30, "2026-03-08T07:30:00.000Z"],
    ["America/New_York", "2026-11-01", 60 + 30, "2026-11-01T05:30:00.000Z"],
    // Lord Howe: half an hour, 2026-10-04.
    ["Australia/Lord_Howe", "2026-10-04", 2 * 60 + 15, "2026-10-03T15:45:00.000Z"],
    // Tehran has no changes any more, and half an hour of offset.
    ["Asia/Tehran", "2026-03-21", 8 * 60, "2026-03-21T04:30:00.000Z"],
    // Apia is far ahead.
    ["Pacific/Apia", "2026-11-23", 0, "2026-11-22T11:00:00.000Z"],
  ])("%s %s at minute %i", (zone, day, minute, expected) => {
    expect(instantOf(day, minute, zone).toISOString()).toBe(expected);
  });

  test.each(["Europe/Vienna", "America/New_York", "Australia/Lord_Howe", "Asia/Tehran"])(
    "%s: a daily time comes once per local date, for years",
    (zone) => {
      for (const minute of [0, 90, 150, 480, 1439]) {
        let now = new Date("2026-01-01T00:00:00Z");
        const seen = new Set<string>();
        let last = localTime(now, zone).day;
        for (let i = 0; i < 730; i++) {
          now = nextAt(now, minute, zone);
          const { day } = localTime(now, zone);
          // A time that a jump skips may show later on the same day, never on another.
          expect(seen.has(day)).toBe(false);
          seen.add(day);
          expect([addDays(last, 1), last]).toContain(day);
          last = day;
        }
        expect(seen.size).toBe(730);
      }
    },
  );

  test("the next time is later than now, within a day, at that minute unless the clock jumped over it", () => {
    const zones = ["Europe/Vienna", "America/New_York", "Asia/Tehran", "Asia/Kolkata", "UTC"];
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2025-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom(...zones),
        (now, minute, zone) => {
          const next = nextAt(now, minute, zone);
          expect(next.getTime()).toBeGreaterThan(now.getTime());
          expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(25.5 * 3_600_000);
          expect([minute, minute + 60]).toContain(localTime(next, zone).minute);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("a weekly time keeps its weekday by the local calendar", () => {
    const next = nextAt(new Date("2026-11-22T20:00:00Z"), 30, "Asia/Tehran", 1); // Sunday 23:30 there
    expect(next.toISOString()).toBe("2026-11-22T21:00:00.000Z"); // Monday 00:30 there
  });

  test("zones from outside are checked", () => {
    expect(["Asia/Tehran", "Mars/Olympus", "", "<b>"].map(isZone)).toEqual([true, false, false, false]);
  });
});
