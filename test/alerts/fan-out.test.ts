import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBetweenMinisters, keysOf } from "../../src/alerts/keys.ts";
import { matches } from "../../src/channels/prepare.ts";
import type { Participant } from "../../src/reading/people/participants.ts";
import { type Db, rows, transaction } from "../../src/store/database.ts";
import { putFollow, putMute } from "../../src/store/subscribers.ts";
import type { FollowRule } from "../../src/subscribers/follow.ts";
import { engines } from "../database.ts";
import { addConsultation, addSubscriber, allDeliveries, groups, later, minister, noon, revise, tell } from "./world.ts";

/** What a follow means, said a second time: in TypeScript, one rule at a time. */
function concerns(rule: FollowRule, event: { participants: Participant[]; mode: string; status: string; confidence: number }): boolean {
  return (
    matches(rule.a, rule.b, keysOf(event.participants, groups)) &&
    (rule.mode === null || rule.mode === event.mode) &&
    (rule.planned || event.status === "held") &&
    (!rule.ministersOnly || isBetweenMinisters(event.participants)) &&
    rule.leastConfidence <= event.confidence
  );
}

const target = fc.constantFrom("*", "IR", "TR", "SA", "DE", "org:UN", "group:GCC", "group:EU", "person:p1", "person:p2");
const rule: fc.Arbitrary<FollowRule> = fc
  .record({
    pair: fc.uniqueArray(target, { minLength: 1, maxLength: 2 }),
    mode: fc.constantFrom(null, "meeting" as const, "call" as const),
    ministersOnly: fc.boolean(),
    planned: fc.boolean(),
    leastConfidence: fc.constantFrom(0, 0.5, 0.75),
  })
  .map(({ pair, ...rest }) => {
    const [a = "*", b = null] = pair.filter((t) => pair.length === 1 || t !== "*").sort();
    return { a, b, ...rest };
  });
const participant: fc.Arbitrary<Participant> = fc.record({
  country: fc.constantFrom("IR", "TR", "SA", "AE", "DE", "FR", "org:UN"),
  office: fc.constantFrom("foreign-minister" as const, "head-of-state" as const),
  name: fc.constant(null),
  official: fc.constantFrom("p1", "p2", "p3"),
});
const event = fc.record({
  participants: fc.array(participant, { minLength: 2, maxLength: 5 }),
  mode: fc.constantFrom("meeting" as const, "call" as const),
  status: fc.constantFrom("held" as const, "planned" as const, "cancelled" as const),
  confidence: fc.constantFrom(0.25, 0.5, 0.875),
});

describe.each(engines)("the fan-out on %s", (_engine, openDatabase) => {
  test("tells exactly those whose rules mean the event", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(rule, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        event,
        async (subscribers, happened) => {
          await inEmpty(db, async () => {
            const wanted: number[] = [];
            for (const rules of subscribers) {
              const made = await addSubscriber(db, []);
              for (const r of rules) await putFollow(db, made.id, r, later(noon, { hours: -1 }));
              // A later rule with the same names replaces the earlier one.
              const kept = rules.filter((r, i) => !rules.slice(i + 1).some((s) => s.a === r.a && s.b === r.b));
              if (kept.some((r) => concerns(r, happened))) wanted.push(made.id);
            }
            await tell(db, [await addConsultation(db, happened, noon)], noon);
            const told = (await allDeliveries(db)).map((d) => d.subscriberId);
            expect(told.sort((x, y) => x - y)).toEqual(wanted);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  test("mutes leave out exactly those who muted it", async () => {
    await using database = await openDatabase();
    const { db } = database;
    const mute = fc.uniqueArray(target, { minLength: 1, maxLength: 2 }).map((t) => t.filter((x) => t.length === 1 || x !== "*").sort());
    await fc.assert(
      fc.asyncProperty(fc.array(mute, { minLength: 1, maxLength: 5 }), event, async (mutes, happened) => {
        await inEmpty(db, async () => {
          const wanted: number[] = [];
          for (const [a = "*", b = null] of mutes) {
            const made = await addSubscriber(db, ["*"]);
            await putMute(db, made.id, { a, b }, later(noon, { hours: 1 }), noon);
            if (!matches(a, b, keysOf(happened.participants, groups))) wanted.push(made.id);
          }
          await tell(db, [await addConsultation(db, happened, noon)], noon);
          expect((await allDeliveries(db)).map((d) => d.subscriberId).sort((x, y) => x - y)).toEqual(wanted);
        });
      }),
      { numRuns: 20 },
    );
  });

  test("nobody hears of what had been known before the follow, unless it takes place after", async () => {
    await using database = await openDatabase();
    const { db } = database;
    const old = await addConsultation(db, { date: "2026-11-23" }, noon);
    const ahead = await addConsultation(db, { status: "planned", date: "2026-11-25" }, noon);
    await tell(db, [old, ahead], noon);
    const evening = later(noon, { hours: 6 });
    await addSubscriber(db, ["IR"], {}, new Date("2026-11-24T18:00:00Z"));
    expect(await tell(db, [await revise(db, old, {}, evening)], later(noon, { days: 1.5 }))).toMatchObject({ alerts: 0 });
    const held = await revise(db, ahead, { status: "held" }, later(noon, { days: 2 }));
    expect(await tell(db, [held], later(noon, { days: 2 }))).toMatchObject({ alerts: 1 });
  });

  test("a correction that names another country tells those who follow it, while it is news", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await addSubscriber(db, ["QA"]);
    const opened = await addConsultation(db, {}, noon);
    expect(await tell(db, [opened], noon)).toMatchObject({ alerts: 0 });
    await db.execute(
      sql`insert into participants (consultation_id, position, country, office) values (${opened.consultationId}, 2, 'QA', 'foreign-minister')`,
    );
    expect(await tell(db, [await revise(db, opened, {}, noon)], later(noon, { hours: 1 }))).toMatchObject({ alerts: 1 });
  });

  test("what has taken place is not announced afterwards", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await addSubscriber(db, ["IR"]);
    const opened = await addConsultation(db, {}, noon);
    await tell(db, [opened], noon);
    expect(await tell(db, [await revise(db, opened, { status: "planned" }, noon)], noon)).toMatchObject({ alerts: 0 });
  });

  test("two processes that tell the same make one alert", async () => {
    await using database = await openDatabase();
    const { db } = database;
    for (let i = 0; i < 20; i++) await addSubscriber(db, ["IR"]);
    const change = await addConsultation(db, { participants: [minister("IR"), minister("EG")] }, noon);
    const told = await Promise.all([1, 2, 3].map(() => transaction(db, (tx) => tell(tx, [change], noon))));
    expect(told.reduce((sum, t) => sum + t.alerts, 0)).toBe(20);
    expect(await rows(db, sql`select 1 from alerts`)).toHaveLength(20);
  });
});

/** Runs something in a transaction that never was: each example of a property starts from an empty database. */
async function inEmpty(db: Db, work: () => Promise<void>): Promise<void> {
  await db.execute(
    sql`truncate subscribers, follows, mutes, alerts, deliveries, consultations, participants, reports restart identity cascade`,
  );
  await work();
}
