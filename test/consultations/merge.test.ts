import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Change } from "../../src/consultations/merge.ts";
import { getConsultation, latest, pairHistory, upcoming } from "../../src/store/consultations.ts";
import { sqlState } from "../../src/store/errors.ts";
import { pruneItems } from "../../src/store/items.ts";
import { consultations } from "../../src/store/schema.ts";
import { engines } from "../database.ts";
import { call, entry, meeting, type Published, publish, report } from "./stream.ts";

const what = (changes: Change[]) => changes.map((change) => change.what);
const day = "2026-03-04";
const at = (time: string, reports: Published["reports"], more: Partial<Published> = {}): Published => ({
  source: `outlet ${time}`,
  at: `${day}T${time}:00Z`,
  reports,
  ...more,
});

describe.each(engines)("recording readings on %s", (_engine, openDatabase) => {
  test("nine outlets tell of one call: one consultation, revised eight times", async () => {
    await using database = await openDatabase();
    const changes: Change[] = [];
    for (let i = 0; i < 9; i++)
      changes.push(...(await publish(database.db, at(`1${i}:00`, [call("IR", "EG", { date: i % 2 ? day : null })]))));
    expect(what(changes)).toEqual(["opened", ...Array(8).fill("revised")]);
    const [only, ...others] = await latest(database.db, {}, 10);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ sides: "EG-IR", date: day, revision: 9, reports: { length: 9 } });
  });

  test("a report that an outlet corrects goes over to the event it means now", async () => {
    await using database = await openDatabase();
    const [first] = await publish(database.db, at("08:00", [meeting("IR", "EG", { status: "planned", date: "2026-03-09" })]));
    const [second] = await publish(database.db, at("09:00", [meeting("IR", "EG", { status: "planned", date: "2026-03-05" })]));
    expect(what([first as Change, second as Change])).toEqual(["opened", "opened"]);
    // The outlet corrects itself: it was the ninth, too.
    const item = entry();
    const [third] = await publish(database.db, at("10:00", [meeting("IR", "EG", { status: "planned", date: "2026-03-05" })], { item }));
    expect(third).toMatchObject({ what: "revised", consultationId: second?.consultationId });
    const changes = await publish(
      database.db,
      at("11:00", [meeting("IR", "EG", { status: "planned", date: "2026-03-09" })], {
        source: "outlet 10:00",
        item: { ...item, fingerprint: "v2" },
      }),
    );
    expect(new Map(changes.map((change) => [change.consultationId, change]))).toEqual(
      new Map([
        [first?.consultationId, { consultationId: first?.consultationId, revision: 2, what: "revised", reasons: ["same-day"] }],
        [second?.consultationId, { consultationId: second?.consultationId, revision: 3, what: "revised", reasons: ["corrected"] }],
      ]),
    );
  });

  test("an undated report goes over to the event that it proves to be of; a consultation left without reports is absorbed", async () => {
    await using database = await openDatabase();
    const [recap] = await publish(database.db, { source: "a", at: "2026-03-05T06:00:00Z", reports: [call("IR", "EG")] });
    const changes = await publish(database.db, { source: "b", at: "2026-03-05T07:00:00Z", reports: [call("IR", "EG", { date: day })] });
    expect(changes).toEqual([{ consultationId: recap?.consultationId, revision: 2, what: "revised", reasons: ["first-report"] }]);
  });

  test("two announcements without a date, weeks apart, meet when the event comes between them", async () => {
    await using database = await openDatabase();
    const plan = { status: "planned" } as const;
    const [one] = await publish(database.db, { source: "a", at: "2026-03-01T06:00:00Z", reports: [meeting("IR", "EG", plan)] });
    const [two] = await publish(database.db, { source: "b", at: "2026-03-25T06:00:00Z", reports: [meeting("IR", "EG", plan)] });
    expect(two).toMatchObject({ what: "opened" });
    const changes = await publish(database.db, {
      source: "c",
      at: "2026-03-28T06:00:00Z",
      reports: [meeting("IR", "EG", { date: "2026-03-28" })],
    });
    expect(changes).toEqual([
      { consultationId: one?.consultationId, revision: 2, what: "revised", reasons: ["first-report", "announced"] },
      { consultationId: two?.consultationId, revision: 2, what: "absorbed", into: one?.consultationId, reasons: [] },
    ]);
    expect(await latest(database.db, {}, 10)).toHaveLength(1);
    expect(await getConsultation(database.db, two?.consultationId as number)).toMatchObject({
      absorbedInto: one?.consultationId,
      reports: [],
    });
  });

  test("a correction that takes the report back withdraws the consultation; a harmless one changes nothing", async () => {
    await using database = await openDatabase();
    const item = entry();
    const [opened] = await publish(database.db, at("08:00", [call("IR", "EG", { date: day })], { item, source: "a" }));
    expect(
      await publish(
        database.db,
        at("09:00", [call("IR", "EG", { date: day })], { item: { ...item, fingerprint: "typo mended" }, source: "a" }),
      ),
    ).toEqual([]);
    const changes = await publish(database.db, at("10:00", [], { item: { ...item, fingerprint: "denied" }, source: "a" }));
    expect(changes).toEqual([{ consultationId: opened?.consultationId, revision: 2, what: "withdrawn", reasons: ["corrected"] }]);
    expect(await latest(database.db, {}, 10)).toEqual([]);
    expect(await getConsultation(database.db, opened?.consultationId as number)).toMatchObject({ withdrawn: true });
  });

  test("an item recorded twice tells nothing new", async () => {
    await using database = await openDatabase();
    const twice = at("08:00", [call("IR", "EG", { date: day }), meeting("IR", "EG", { date: day })], { item: entry(), source: "a" });
    expect(what(await publish(database.db, twice))).toEqual(["opened", "opened"]);
    expect(await publish(database.db, twice)).toEqual([]);
    expect((await latest(database.db, {}, 10)).map(({ reports }) => reports.length)).toEqual([1, 1]);
  });

  test("what is no news corrects what it told before, and opens nothing", async () => {
    await using database = await openDatabase();
    const item = entry();
    expect(await publish(database.db, at("07:00", [call("TR", "EG", { date: day })], { item: entry({ silence: "old" }) }))).toEqual([]);
    await publish(database.db, at("08:00", [call("IR", "EG", { date: day })], { item, source: "a" }));
    const old = { ...item, fingerprint: "v2", silence: "old" as const };
    expect(what(await publish(database.db, at("09:00", [], { item: old, source: "a" })))).toEqual(["withdrawn"]);
  });

  test("a correction of one among several only revises", async () => {
    await using database = await openDatabase();
    const item = entry();
    await publish(database.db, at("08:00", [call("IR", "EG", { date: day })], { item, source: "a" }));
    await publish(database.db, at("09:00", [call("IR", "EG", { date: day })]));
    expect(what(await publish(database.db, at("10:00", [], { item: { ...item, fingerprint: "v2" }, source: "a" })))).toEqual(["revised"]);
    expect((await latest(database.db, {}, 10))[0]?.reports).toHaveLength(1);
  });

  test("a corrected fact stays in the consultation that was alerted", async () => {
    await using database = await openDatabase();
    const item = entry();
    const [opened] = await publish(database.db, at("08:00", [call("IR", "IQ", { date: day })], { item, source: "a" }));
    const changes = await publish(
      database.db,
      at("09:00", [call("IR", "EG", { date: day })], { item: { ...item, fingerprint: "v2" }, source: "a" }),
    );
    expect(changes).toEqual([{ consultationId: opened?.consultationId, revision: 2, what: "revised", reasons: ["corrected"] }]);
    expect(await getConsultation(database.db, opened?.consultationId as number)).toMatchObject({ sides: "EG-IR", reports: { length: 1 } });
  });

  test("the database refuses a second row for one event", async () => {
    await using database = await openDatabase();
    await publish(database.db, at("08:00", [call("IR", "EG", { date: day })]));
    const copy = sql`insert into consultations (mode, sides, level, status, during, confidence, sources, first_reported_at, last_reported_at, created_at, updated_at)
      select mode, sides, level, status, during, confidence, sources, first_reported_at, last_reported_at, created_at, updated_at from consultations`;
    const refused = await Promise.resolve(database.db.execute(copy)).then(
      () => "",
      (error: unknown) => sqlState(error),
    );
    expect(refused).toBe("23P01");
  });

  test("consultations and their reports outlive their items", async () => {
    await using database = await openDatabase();
    await publish(database.db, at("08:00", [call("IR", "EG", { date: day })]));
    expect(await pruneItems(database.db, new Date("2026-04-04"))).toBe(1);
    expect((await latest(database.db, {}, 10))[0]).toMatchObject({ sides: "EG-IR", reports: [{ itemId: null, source: "outlet 08:00" }] });
    expect(what(await publish(database.db, at("09:00", [call("IR", "EG", { date: day })])))).toEqual(["revised"]);
  });

  test("are asked for by country, person, pair and time", async () => {
    await using database = await openDatabase();
    const araghchi = { country: "IR", office: "foreign-minister", name: "Abbas Araghchi", official: "IR-abbas-araghchi" } as const;
    await publish(
      database.db,
      at("08:00", [{ ...call("IR", "EG", { date: day }), participants: [araghchi, ...call("IR", "EG").participants.slice(1)] }]),
    );
    await publish(
      database.db,
      at("09:00", [
        meeting("IR", "EG", { status: "planned", date: "2026-03-09", place: { name: "Cairo", country: "EG" } }),
        meeting("TR", "RU", { status: "planned" }),
      ]),
    );
    await publish(database.db, at("10:00", [report("meeting", ["SA", "EG", "JO"], { date: day })]));
    const sides = (all: { sides: string; mode: string }[]) => all.map((one) => `${one.sides} ${one.mode}`);
    expect(sides(await latest(database.db, {}, 10))).toEqual(["EG-JO-SA meeting", "EG-IR meeting", "RU-TR meeting", "EG-IR call"]);
    expect(sides(await latest(database.db, { country: "EG", mode: "meeting" }, 10))).toEqual(["EG-JO-SA meeting", "EG-IR meeting"]);
    expect(sides(await latest(database.db, { official: "IR-abbas-araghchi" }, 10))).toEqual(["EG-IR call"]);
    const [newest] = await latest(database.db, {}, 1);
    expect(sides(await latest(database.db, {}, 1, newest as { firstReported: Date; id: number }))).toEqual(["EG-IR meeting"]);
    expect(sides(await upcoming(database.db, {}, new Date(`${day}T12:00:00Z`)))).toEqual(["EG-IR meeting", "RU-TR meeting"]);
    expect(sides(await pairHistory(database.db, "IR", "EG"))).toEqual(["EG-IR meeting", "EG-IR call"]);
    expect(await getConsultation(database.db, 99_999)).toBeNull();
    expect(await database.db.$count(consultations)).toBe(4);
  });
});
