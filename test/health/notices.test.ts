import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/health/judge.ts";
import { findingText, tellHealth } from "../../src/health/notices.ts";
import { claimDue, settlePoll, syncFeeds } from "../../src/store/feeds.ts";
import { engines, type TestDatabase } from "../database.ts";

const noon = new Date("2026-03-10T12:00:00Z");
const hours = (count: number): Date => new Date(noon.getTime() + count * 3_600_000);

const feed = (key: string) => ({
  key,
  url: `https://${key}.example/f`,
  name: `Paper ${key}`,
  language: "en",
  country: "GB",
  zone: null,
  tier: 2,
  kind: "newspaper",
  options: {},
  host: `${key}.example`,
});

/** Settles a poll of each feed: those in `well` succeeded, the others failed since noon. */
async function pollAll({ db }: TestDatabase, well: string[], now: Date): Promise<void> {
  for (const claim of await claimDue(db, "w", 10, 60, now)) {
    const good = well.includes(claim.key);
    const change = good
      ? { failures: 0, failingSince: null, lastSuccessAt: now, lastError: null }
      : { failures: claim.failures + 4, failingSince: claim.failingSince ?? noon, lastError: "answers 500", lastFailure: "http" };
    await settlePoll(db, claim, { change: { ...change, nextPollAt: now }, holdHostUntil: null }, 0, now);
  }
}

describe.each(engines)("notices on %s", (_engine, openDatabase) => {
  test("an outage is told once, and once more when it is over", async () => {
    await using database = await openDatabase();
    await syncFeeds(database.db, [feed("a"), feed("b")], noon, 0);
    const told: string[] = [];
    const look = (now: Date): Promise<Finding[]> =>
      tellHealth(database.db, async (_tx, findings) => void told.push(...findings.map((finding) => findingText(finding, now))), {
        now,
        lastEventAt: now,
      });
    for (const [at, well] of [
      [0, ["a"]],
      [4, ["a"]],
      [5, ["a"]],
      [6, ["a", "b"]],
      [7, ["a", "b"]],
    ] as [number, string[]][]) {
      await pollAll(database, well, hours(at));
      await look(hours(at));
      await look(hours(at));
    }
    expect(told).toEqual([
      "Paper b has not been readable for 4 hours: answers 500. It is asked again, ever more rarely, until it answers.",
      "Paper b is well again after 6 hours.",
    ]);
  });

  test("a notice that could not be written is tried again", async () => {
    await using database = await openDatabase();
    await syncFeeds(database.db, [feed("a"), feed("b")], noon, 0);
    await pollAll(database, ["a"], hours(4));
    const broken = tellHealth(database.db, () => Promise.reject(new Error("no room")), { now: hours(4), lastEventAt: noon });
    await expect(broken).rejects.toThrow("no room");
    expect(await tellHealth(database.db, async () => {}, { now: hours(4), lastEventAt: noon })).toHaveLength(1);
  });
});

test("two processes that look at the same moment tell once", async () => {
  const [, openServer] = engines[1] as (typeof engines)[number];
  await using database = await openServer();
  await syncFeeds(database.db, [feed("a"), feed("b"), feed("c")], noon, 0);
  await pollAll(database, ["a"], hours(4));
  const looks = await Promise.all([1, 2, 3, 4].map(() => tellHealth(database.db, async () => {}, { now: hours(4), lastEventAt: noon })));
  expect(
    looks
      .flat()
      .map((finding) => finding.subject)
      .sort(),
  ).toEqual(["feed:b", "feed:c"]);
});

test("every finding is one plain sentence or two", () => {
  const kinds = ["feed-failing", "feed-gone", "feed-recovered", "feeds-silent", "feeds-back", "events-missing", "events-back"] as const;
  for (const kind of kinds)
    expect(findingText({ kind, subject: "x", name: "The Paper", since: hours(-30), words: "" }, noon)).toMatch(/^[A-Z].+[.]$/);
});
