import { describe, expect, test } from "vitest";
import { decideTiming, isQuiet, quietEnds } from "../../src/alerts/timing.ts";
import { nextDigest } from "../../src/subscribers/wishes.ts";

const wants = { zone: "Europe/Vienna", quietFrom: 22 * 60, quietTo: 7 * 60, capPerHour: null };
const none = { count: 0, first: null };

describe("when an alert is told", () => {
  test("quiet hours run over midnight, by the local clock, also in the night of a clock change", () => {
    // 2026-03-29: from 22:00 to 07:00 these are eight hours, not nine.
    expect(isQuiet(wants, new Date("2026-03-28T20:59:00Z"))).toBe(false);
    expect(isQuiet(wants, new Date("2026-03-28T21:00:00Z"))).toBe(true);
    expect(isQuiet(wants, new Date("2026-03-29T04:59:00Z"))).toBe(true);
    expect(isQuiet(wants, new Date("2026-03-29T05:00:00Z"))).toBe(false);
    expect(quietEnds(wants, new Date("2026-03-28T23:00:00Z")).toISOString()).toBe("2026-03-29T05:00:00.000Z");
    expect(quietEnds(wants, new Date("2026-10-24T23:00:00Z")).toISOString()).toBe("2026-10-25T06:00:00.000Z");
  });

  test("all of one night waits for one digest, named by the morning it comes", () => {
    const evening = decideTiming(wants, none, 10, new Date("2026-11-23T21:30:00Z"));
    const morning = decideTiming(wants, none, 10, new Date("2026-11-24T05:30:00Z"));
    expect(evening).toEqual({ when: "later", hold: "quiet", key: "quiet:2026-11-24", until: new Date("2026-11-24T06:00:00Z") });
    expect(morning).toEqual(evening);
  });

  test("the cap is the subscriber's own, or the admin's", () => {
    const noon = new Date("2026-11-23T12:00:00Z");
    const first = new Date("2026-11-23T11:20:00Z");
    expect(decideTiming(wants, { count: 9, first }, 10, noon)).toEqual({ when: "now" });
    expect(decideTiming(wants, { count: 10, first }, 10, noon)).toMatchObject({ hold: "cap", until: new Date("2026-11-23T12:20:00Z") });
    expect(decideTiming({ ...wants, capPerHour: 3 }, { count: 3, first }, 10, noon)).toMatchObject({ hold: "cap" });
  });

  test("equal ends mean no quiet hours at all", () => {
    expect(isQuiet({ ...wants, quietFrom: 60, quietTo: 60 }, new Date("2026-11-23T00:00:00Z"))).toBe(false);
  });

  test("the next digest is the next one by the local clock, over a change of clocks", () => {
    const daily = { digest: "daily", digestAt: 8 * 60, digestWeekday: 1, zone: "America/New_York" } as const;
    expect(nextDigest(daily, new Date("2026-10-31T12:00:00Z"))?.toISOString()).toBe("2026-11-01T13:00:00.000Z");
    expect(nextDigest({ ...daily, digest: "weekly" }, new Date("2026-10-31T13:00:00Z"))?.toISOString()).toBe("2026-11-02T13:00:00.000Z");
    expect(nextDigest({ ...daily, digest: "none" }, new Date("2026-10-31T12:00:00Z"))).toBeNull();
  });
});
