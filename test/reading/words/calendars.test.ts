import { expect, test } from "vitest";
import { dayIn, dayOf, hijriDay, isoDay, jalaliDay, weekdayOf } from "../../../src/reading/words/calendars.ts";

test.each([
  [1403, 7, 26, "2024-10-17"],
  [1402, 8, 12, "2023-11-03"],
  [1403, 12, 30, "2025-03-20"],
  [1404, 1, 1, "2025-03-21"],
  [1399, 12, 30, "2021-03-20"],
])("Jalali %i-%i-%i is %s", (y, m, d, iso) => expect(isoDay(jalaliDay(y, m, d))).toBe(iso));

test("a Hijri date is within a day of the sighted one", () =>
  expect(Math.abs(hijriDay(1445, 9, 1) - dayOf(2024, 3, 11))).toBeLessThanOrEqual(1));
test("Monday is 0", () => expect(weekdayOf(dayOf(2025, 3, 10))).toBe(0));
test.each([
  [2025, 2, 30],
  [2025, 13, 1],
  [2025, 0, 1],
  [2025, 1, 0],
])("there is no %i-%i-%i", (y, m, d) => expect(dayIn("gregorian", y, m, d)).toBeNull());
