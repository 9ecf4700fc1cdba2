import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { scheduleDigests } from "../../src/alerts/digests.ts";
import { confirmSuspended, deliverDue } from "../../src/channels/deliver.ts";
import { claimDue, markStarted, recover } from "../../src/store/deliveries.ts";
import { followsOf, putMute } from "../../src/store/subscribers.ts";
import { addressKey, parseAddress } from "../../src/subscribers/address.ts";
import { back } from "../../src/subscribers/lifecycle.ts";
import { findSubscriber } from "../../src/subscribers/places.ts";
import { changeWishes } from "../../src/subscribers/wishes.ts";
import { addConsultation, addReport, addSubscriber, allDeliveries, later, minister, noon, revise, tell } from "../alerts/world.ts";
import { engines } from "../database.ts";
import { recorder, senderOn } from "./recorder.ts";

describe.each(engines)("deliveries on %s", (_engine, openDatabase) => {
  test("an alert reaches everybody who follows, once", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await addSubscriber(db, ["IR TR"]);
    await addSubscriber(db, ["IR", "TR", "*"]);
    await addSubscriber(db, ["EG"]);
    const change = await addConsultation(db, {}, noon);
    expect(await tell(db, [change], noon)).toEqual({ alerts: 2, updates: 0 });
    expect(await tell(db, [change], noon)).toEqual({ alerts: 0, updates: 0 });
    const { channel, sent } = recorder();
    const { sender } = senderOn(db, channel, { now: noon });
    await deliverDue(sender);
    await deliverDue(sender);
    expect(sent).toHaveLength(2);
    expect(sent[0]?.text).toContain("Iran");
    expect(await allDeliveries(db)).toMatchObject([
      { state: "sent", attempt: 1 },
      { state: "sent", attempt: 1 },
    ]);
  });

  test("three quick reports become one edit, and a report that changes nothing none", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await addSubscriber(db, ["IR"]);
    let change = await addConsultation(db, {}, noon);
    await tell(db, [change], noon);
    const { channel, sent } = recorder();
    const clock = { now: noon };
    const { sender, results } = senderOn(db, channel, clock);
    await deliverDue(sender);
    for (const source of ["TASS", "AA", "SANA"]) {
      clock.now = later(clock.now, { seconds: 3 });
      await addReport(db, change.consultationId, { source }, clock.now);
      change = await revise(db, change, {}, clock.now);
      await tell(db, [change], clock.now);
    }
    await deliverDue(sender);
    expect(sent).toHaveLength(1);
    clock.now = later(noon, { minutes: 1 });
    await deliverDue(sender);
    expect(sent.map((s) => s.how)).toEqual(["send", "edit"]);
    expect(sent[1]?.messageId).toBe("m1");
    change = await revise(db, change, {}, clock.now);
    await tell(db, [change], clock.now);
    clock.now = later(noon, { minutes: 2 });
    await deliverDue(sender);
    expect(sent).toHaveLength(2);
    expect(results.at(-1)).toBe("dropped");
  });

  test("a change while the alert is on its way is told by an edit after it", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await addSubscriber(db, ["IR"]);
    const change = await addConsultation(db, {}, noon);
    await tell(db, [change], noon);
    const { channel, sent } = recorder();
    const clock = { now: noon };
    const send = channel.send;
    channel.send = async (...given) => {
      await tell(db, [await revise(db, change, { placeName: "Ankara", placeCountry: "TR" }, noon)], noon);
      channel.send = send;
      return send(...given);
    };
    const { sender } = senderOn(db, channel, clock);
    await deliverDue(sender);
    clock.now = later(noon, { minutes: 1 });
    await deliverDue(sender);
    expect(sent.map((s) => s.how)).toEqual(["send", "edit"]);
  });

  test("after enough edits a change that matters is a reply, and one that does not is none", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await addSubscriber(db, ["IR"]);
    let change = await addConsultation(db, {}, noon);
    await tell(db, [change], noon);
    const { channel, sent } = recorder();
    const clock = { now: noon };
    const { sender } = senderOn(db, channel, clock, { settings: { ...(await import("../alerts/world.ts")).settings, edits: 2 } });
    await deliverDue(sender);
    for (let i = 0; i < 4; i++) {
      clock.now = later(clock.now, { minutes: 1 });
      await addReport(db, change.consultationId, { source: `S${i}` }, clock.now);
      change = await revise(db, change, {}, clock.now);
      await tell(db, [change], clock.now);
      clock.now = later(clock.now, { minutes: 1 });
      await deliverDue(sender);
    }
    expect(sent.map((s) => s.how)).toEqual(["send", "edit", "edit"]);
    change = await revise(db, change, { status: "cancelled" }, clock.now);
    await tell(db, [change], clock.now);
    clock.now = later(clock.now, { minutes: 1 });
    await deliverDue(sender);
    expect(sent.at(-1)).toMatchObject({ how: "send", replyTo: "m1" });
    clock.now = later(clock.now, { hours: 25 });
    await addReport(db, change.consultationId, { source: "late" }, clock.now);
    await tell(db, [await revise(db, change, {}, clock.now)], clock.now);
    clock.now = later(clock.now, { minutes: 1 });
    await deliverDue(sender);
    expect(sent.at(-1)?.how).toBe("edit");
  });

  test("a planned event that takes place is a new alert that answers the announcement", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await addSubscriber(db, ["IR TR"]);
    const opened = await addConsultation(db, { status: "planned", date: "2026-11-25" }, noon);
    await tell(db, [opened], noon);
    const { channel, sent } = recorder();
    const clock = { now: noon };
    const { sender } = senderOn(db, channel, clock);
    await deliverDue(sender);
    clock.now = later(noon, { days: 2 });
    const held = await revise(db, opened, { status: "held" }, clock.now);
    expect(await tell(db, [held], clock.now)).toEqual({ alerts: 1, updates: 0 });
    await deliverDue(sender);
    expect(sent).toMatchObject([{ how: "send" }, { how: "send", replyTo: "m1" }]);
    expect(sent[1]?.text).toContain("has now taken place");
  });

  test("a withdrawn consultation is edited to say so, and is not told where it was not yet", async () => {
    await using database = await openDatabase();
    const { db } = database;
    await addSubscriber(db, ["IR"]);
    await addSubscriber(db, ["TR"], { quietFrom: 0, quietTo: 1439 });
    const opened = await addConsultation(db, {}, noon);
    await tell(db, [opened], noon);
    const { channel, sent } = recorder();
    const clock = { now: noon };
    const { sender } = senderOn(db, channel, clock);
    await deliverDue(sender);
    await tell(db, [await revise(db, opened, { withdrawnAt: noon }, noon)], noon);
    clock.now = later(noon, { days: 1 });
    await deliverDue(sender);
    expect(sent.map((s) => s.how)).toEqual(["send", "edit"]);
    expect(sent[1]?.text).toContain("Withdrawn");
  });

  test("two consultations that prove to be one leave one alert", async () => {
    await using database = await openDatabase();
    const { db } = database;
    const both = await addSubscriber(db, ["IR"]);
    const one = await addSubscriber(db, ["QA"]);
    const first = await addConsultation(db, {}, noon);
    const second = await addConsultation(db, { participants: [minister("IR"), minister("TR"), minister("QA")] }, noon);
    await tell(db, [first, second], noon);
    const { channel, sent } = recorder();
    const clock = { now: noon };
    const { sender } = senderOn(db, channel, clock);
    await deliverDue(sender);
    expect(sent).toHaveLength(3);
    await db.execute(sql`update consultations set absorbed_into = ${first.consultationId} where id = ${second.consultationId}`);
    const into = await revise(db, first, {}, noon);
    await tell(db, [{ ...second, what: "absorbed", into: first.consultationId }, into], noon);
    clock.now = later(noon, { minutes: 1 });
    await deliverDue(sender);
    const alerts = await db.execute(sql`select subscriber_id, consultation_id from alerts order by 1, 2`);
    expect(JSON.stringify(alerts)).toContain(String(one.id));
    const edits = sent.filter((s) => s.how === "edit");
    expect(edits.map((s) => [s.to, s.text.includes("same event")])).toEqual(expect.arrayContaining([[`telegram:${both.chat}`, true]]));
    expect(sent.filter((s) => s.how === "send")).toHaveLength(3);
  });

  describe("a process that dies", () => {
    test("before the request left: the alert goes out", async () => {
      await using database = await openDatabase();
      const { db } = database;
      await addSubscriber(db, ["IR"]);
      await tell(db, [await addConsultation(db, {}, noon)], noon);
      const claim = { channel: "telegram", account: null, worker: "dead", limit: 5, busyChats: [], busyAccounts: [], leaseSeconds: 60 };
      expect(await claimDue(db, claim, noon)).toHaveLength(1);
      const { channel, sent } = recorder();
      const clock = { now: noon };
      const { sender } = senderOn(db, channel, clock);
      expect(await deliverDue(sender)).toBe(0);
      clock.now = later(noon, { minutes: 2 });
      await deliverDue(sender);
      expect(sent).toHaveLength(1);
    });

    test("after the request left: it may have arrived, and is not sent again unless the policy says so", async () => {
      await using database = await openDatabase();
      const { db } = database;
      await addSubscriber(db, ["IR"]);
      await tell(db, [await addConsultation(db, {}, noon)], noon);
      const claim = { channel: "telegram", account: null, worker: "dead", limit: 5, busyChats: [], busyAccounts: [], leaseSeconds: 60 };
      const [d] = await claimDue(db, claim, noon);
      expect(await markStarted(db, d?.id ?? 0, "dead", noon)).toBe(true);
      const { channel, sent } = recorder();
      const clock = { now: later(noon, { minutes: 2 }) };
      const { sender } = senderOn(db, channel, clock);
      await deliverDue(sender);
      expect(sent).toHaveLength(0);
      expect(await allDeliveries(db)).toMatchObject([{ state: "uncertain", reason: "its process died" }]);
      // The slow process wakes up: its claim is gone, and it must not send.
      expect(await markStarted(db, d?.id ?? 0, "dead", clock.now)).toBe(false);
    });

    test("between any two steps of an edit: the edit is made again", async () => {
      await using database = await openDatabase();
      const { db } = database;
      await addSubscriber(db, ["IR"]);
      const opened = await addConsultation(db, {}, noon);
      await tell(db, [opened], noon);
      const { channel, sent } = recorder();
      const clock = { now: noon };
      const { sender } = senderOn(db, channel, clock);
      await deliverDue(sender);
      await tell(db, [await revise(db, opened, { status: "cancelled" }, noon)], noon);
      clock.now = later(noon, { minutes: 1 });
      const claim = { channel: "telegram", account: null, worker: "dead", limit: 5, busyChats: [], busyAccounts: [], leaseSeconds: 60 };
      const [d] = await claimDue(db, claim, clock.now);
      await markStarted(db, d?.id ?? 0, "dead", clock.now);
      // A further change queues a row of its own beside the one that hangs.
      await tell(db, [await revise(db, { ...opened, revision: 2 }, { status: "held" }, clock.now)], clock.now);
      clock.now = later(noon, { minutes: 5 });
      expect(await recover(db, clock.now)).toEqual({ queued: 0, uncertain: 0 });
      await deliverDue(sender);
      expect(sent.filter((s) => s.how === "edit").length).toBeLessThanOrEqual(1);
      expect((await allDeliveries(db)).every((row) => row.state === "sent" || row.state === "dropped")).toBe(true);
    });
  });

  describe("what the platform answers", () => {
    const outcomes = async (answers: Parameters<typeof recorder>[0], db: Parameters<typeof senderOn>[0], clock = { now: noon }) => {
      const subscriber = await addSubscriber(db, ["IR"]);
      await tell(db, [await addConsultation(db, {}, noon)], noon);
      const { channel, sent } = recorder(answers);
      const { sender, results } = senderOn(db, channel, clock);
      await deliverDue(sender);
      return { subscriber, sent, results, sender, channel, clock };
    };

    test("later: not before it said", async () => {
      await using database = await openDatabase();
      const { sent, sender, clock } = await outcomes(
        [{ kind: "later", at: later(noon, { seconds: 30 }), hold: "chat", reason: "429" }],
        database.db,
      );
      expect(sent).toHaveLength(1);
      clock.now = later(noon, { seconds: 29 });
      await deliverDue(sender);
      expect(sent).toHaveLength(1);
      clock.now = later(noon, { seconds: 31 });
      await deliverDue(sender);
      expect(sent).toHaveLength(2);
    });

    test("later for a whole day: given up, and kept for the admins", async () => {
      await using database = await openDatabase();
      const clock = { now: noon };
      const again = Array.from({ length: 100 }, () => ({ kind: "later", at: noon, hold: "chat", reason: "502" }) as const);
      const { sender, results } = await outcomes(again, database.db, clock);
      for (let hour = 0; hour < 60 && results.at(-1) !== "dead"; hour++) {
        clock.now = later(clock.now, { minutes: 31 });
        await deliverDue(sender);
      }
      expect(results.at(-1)).toBe("dead");
      expect(clock.now.getTime() - noon.getTime()).toBeGreaterThan(24 * 3_600_000);
    });

    test("moved: follows, and sends once", async () => {
      await using database = await openDatabase();
      const { sent, subscriber } = await outcomes([{ kind: "moved", to: "-1009" }], database.db);
      expect(sent.map((s) => s.to)).toEqual([subscriber.address, "telegram:-1009"]);
      const there = await findSubscriber(database.db, { channel: "telegram", chat: "-1009", thread: null });
      expect(await followsOf(database.db, there?.id ?? 0)).toHaveLength(1);
    });

    test("blocked: left at once, and its follows are there when it comes back", async () => {
      await using database = await openDatabase();
      const { db } = database;
      const { sent, subscriber, sender } = await outcomes([{ kind: "refused", reason: "blocked" }], db);
      const second = await addConsultation(db, { mode: "call" }, noon);
      expect(await tell(db, [second], noon)).toEqual({ alerts: 0, updates: 0 });
      await deliverDue(sender);
      expect(sent).toHaveLength(1);
      await back(db, "telegram", subscriber.chat, noon);
      expect(await tell(db, [await addConsultation(db, { mode: "call" }, noon)], noon)).toEqual({ alerts: 1, updates: 0 });
    });

    test("a false 'no rights' for every channel loses nothing", async () => {
      await using database = await openDatabase();
      const { db } = database;
      const { sent, sender, channel, clock, subscriber } = await outcomes([{ kind: "refused", reason: "no-rights" }], db);
      await tell(db, [await addConsultation(db, { mode: "call" }, noon)], noon);
      await deliverDue(sender);
      expect(sent).toHaveLength(1);
      const answers: ("unknown" | "refused" | "fine")[] = ["refused", "unknown", "fine"];
      channel.confirm = async () => answers.shift() ?? "fine";
      for (const hours of [2, 9, 11]) {
        clock.now = later(noon, { hours });
        await confirmSuspended({ db, channel, now: () => clock.now });
      }
      expect((await findSubscriber(db, parseAddress(subscriber.address) ?? { channel: "terminal" }))?.state).toBe("active");
      await deliverDue(sender);
      expect(sent.at(-1)?.text).toContain("While messages could not be sent: 2 meetings and calls");
    });

    test("no rights, confirmed over days: left, never deleted", async () => {
      await using database = await openDatabase();
      const { db } = database;
      const { channel, clock, subscriber } = await outcomes([{ kind: "refused", reason: "no-rights" }], db);
      channel.confirm = async () => "refused";
      for (let i = 0; i < 8; i++) {
        clock.now = later(clock.now, { days: 4 });
        await confirmSuspended({ db, channel, now: () => clock.now });
      }
      const found = await findSubscriber(db, parseAddress(subscriber.address) ?? { channel: "terminal" });
      expect(found?.state).toBe("left");
      expect(await followsOf(db, subscriber.id)).toHaveLength(1);
    });

    test("rejected: once more as plain text, then dead", async () => {
      await using database = await openDatabase();
      const bad = { kind: "rejected", reason: "can't parse entities" } as const;
      const { sent, results } = await outcomes([bad, bad], database.db);
      expect(sent.map((s) => s.plain)).toEqual([undefined, true]);
      expect(results).toEqual(["rejected", "dead"]);
    });

    test("unauthorised: this sender stops, and the delivery waits", async () => {
      await using database = await openDatabase();
      const { sender } = await outcomes([{ kind: "unauthorised", reason: "401" }], database.db);
      expect(await sender.tick()).toMatchObject({ taken: 0, stopped: "401" });
      expect(await allDeliveries(database.db)).toMatchObject([{ state: "queued" }]);
    });

    test("uncertain: shown, never resent by itself; a bug in a channel counts as that", async () => {
      await using database = await openDatabase();
      const { sent } = await outcomes([new Error("socket hang up")], database.db);
      expect(sent).toHaveLength(1);
      expect(await allDeliveries(database.db)).toMatchObject([{ state: "uncertain", reason: "socket hang up", attempt: 1 }]);
    });

    test("uncertain, where the admin would rather have a double", async () => {
      await using database = await openDatabase();
      const { db } = database;
      await addSubscriber(db, ["IR"]);
      await tell(db, [await addConsultation(db, {}, noon)], noon);
      const { channel, sent } = recorder([{ kind: "uncertain", reason: "dropped" }]);
      const clock = { now: noon };
      const { settings } = await import("../alerts/world.ts");
      const { sender } = senderOn(db, channel, clock, { settings: { ...settings, uncertain: "resend" } });
      await deliverDue(sender);
      clock.now = later(noon, { minutes: 1 });
      await deliverDue(sender);
      expect(sent).toHaveLength(2);
      expect(await allDeliveries(db)).toMatchObject([{ state: "sent", attempt: 2 }]);
    });

    test("an edit of a message that is gone is a reply where it matters", async () => {
      await using database = await openDatabase();
      const { db } = database;
      await addSubscriber(db, ["IR"]);
      const opened = await addConsultation(db, {}, noon);
      await tell(db, [opened], noon);
      const { channel, sent } = recorder([
        { kind: "sent", messageId: "m1" },
        { kind: "lost", reason: "message to edit not found" },
      ]);
      const clock = { now: noon };
      const { sender } = senderOn(db, channel, clock);
      await deliverDue(sender);
      await tell(db, [await revise(db, opened, { status: "cancelled" }, noon)], noon);
      clock.now = later(noon, { minutes: 1 });
      await deliverDue(sender);
      expect(sent.map((s) => s.how)).toEqual(["send", "edit", "send"]);
    });
  });

  describe("when", () => {
    test("quiet hours hold, and one digest tells it all when they end", async () => {
      await using database = await openDatabase();
      const { db } = database;
      await addSubscriber(db, ["IR"], { zone: "Asia/Tehran", quietFrom: 22 * 60, quietTo: 7 * 60 });
      const { channel, sent } = recorder();
      const clock = { now: new Date("2026-11-23T20:00:00Z") }; // 23:30 in Tehran
      const { sender } = senderOn(db, channel, clock);
      for (const mode of ["call", "meeting"] as const) await tell(db, [await addConsultation(db, { mode }, clock.now)], clock.now);
      await deliverDue(sender);
      clock.now = new Date("2026-11-24T03:29:00Z"); // 06:59
      await deliverDue(sender);
      expect(sent).toHaveLength(0);
      clock.now = new Date("2026-11-24T03:30:00Z");
      await deliverDue(sender);
      expect(sent).toHaveLength(1);
      expect(sent[0]?.text).toContain("While it was quiet: 2 meetings and calls");
      await deliverDue(sender);
      expect(sent).toHaveLength(1);
    });

    test("above the hourly cap the rest is one message", async () => {
      await using database = await openDatabase();
      const { db } = database;
      await addSubscriber(db, ["IR"], { capPerHour: 2 });
      const { channel, sent } = recorder();
      const clock = { now: noon };
      const { sender } = senderOn(db, channel, clock);
      for (let i = 0; i < 6; i++) {
        await tell(db, [await addConsultation(db, {}, clock.now)], clock.now);
        await deliverDue(sender);
        clock.now = later(clock.now, { minutes: 1 });
      }
      expect(sent).toHaveLength(2);
      clock.now = later(noon, { minutes: 61 });
      await deliverDue(sender);
      expect(sent).toHaveLength(3);
      expect(sent[2]?.text).toContain("And 4 more meetings and calls");
    });

    test("a daily digest comes once per local date, and not when there is nothing to tell", async () => {
      await using database = await openDatabase();
      const { db } = database;
      const made = await addSubscriber(db, ["IR"]);
      await changeWishes(db, made, { digest: "daily", digestAt: 8 * 60, zone: "Europe/Vienna" }, noon);
      const { channel, sent } = recorder();
      const clock = { now: noon };
      const { sender } = senderOn(db, channel, clock);
      for (let i = 0; i < 3; i++) await tell(db, [await addConsultation(db, {}, noon)], noon);
      await deliverDue(sender);
      expect(sent).toHaveLength(0);
      clock.now = new Date("2026-11-24T07:00:00Z");
      await Promise.all([scheduleDigests(db, clock.now), scheduleDigests(db, clock.now)]);
      await deliverDue(sender);
      expect(sent).toHaveLength(1);
      expect(sent[0]?.text).toContain("3 meetings and calls");
      clock.now = new Date("2026-11-25T07:00:00Z");
      await scheduleDigests(db, clock.now);
      await deliverDue(sender);
      expect(sent).toHaveLength(1);
      expect((await allDeliveries(db)).filter((d) => d.state === "held")).toHaveLength(0);
    });

    test("what a digest told wrongly is told again: in the next one, or by itself where no more come", async () => {
      await using database = await openDatabase();
      const { db } = database;
      const daily = await addSubscriber(db, ["IR"]);
      await changeWishes(db, daily, { digest: "daily", digestAt: 8 * 60 }, noon);
      const night = await addSubscriber(db, ["IR"], { quietFrom: 11 * 60, quietTo: 13 * 60 });
      const { channel, sent } = recorder();
      const clock = { now: noon };
      const { sender } = senderOn(db, channel, clock);
      const opened = await addConsultation(db, { status: "planned", date: "2026-11-28" }, noon);
      await tell(db, [opened], noon);
      await deliverDue(sender);
      clock.now = new Date("2026-11-24T08:00:00Z");
      await scheduleDigests(db, clock.now);
      await deliverDue(sender);
      expect(sent).toHaveLength(2);
      await addReport(db, opened.consultationId, { source: "AA" }, clock.now);
      const more = await revise(db, opened, {}, clock.now);
      await tell(db, [more], clock.now);
      clock.now = later(clock.now, { minutes: 1 });
      await deliverDue(sender);
      expect(sent).toHaveLength(2);
      await tell(db, [await revise(db, more, { status: "cancelled" }, clock.now)], clock.now);
      clock.now = later(clock.now, { minutes: 1 });
      await deliverDue(sender);
      expect(sent.slice(2)).toMatchObject([{ to: night.address, how: "send" }]);
      expect(sent[2]?.text).toContain("called off");
      clock.now = new Date("2026-11-25T08:00:00Z");
      await scheduleDigests(db, clock.now);
      await deliverDue(sender);
      expect(sent.slice(3)).toMatchObject([{ to: daily.address }]);
      expect(sent[3]?.text).toContain("called off");
    });

    test("a mute holds for its time, for names, pairs and one event", async () => {
      await using database = await openDatabase();
      const { db } = database;
      const all = await addSubscriber(db, ["*"]);
      await putMute(db, all.id, { a: "IR", b: "TR" }, later(noon, { hours: 24 }), noon);
      expect(await tell(db, [await addConsultation(db, {}, noon)], noon)).toEqual({ alerts: 0, updates: 0 });
      expect(await tell(db, [await addConsultation(db, { participants: [minister("IR"), minister("QA")] }, noon)], noon)).toMatchObject({
        alerts: 1,
      });
      const next = later(noon, { hours: 25 });
      const third = await addConsultation(db, {}, next);
      await putMute(db, all.id, { consultationId: third.consultationId }, later(next, { days: 30 }), next);
      expect(await tell(db, [third], next)).toEqual({ alerts: 0, updates: 0 });
      expect(await tell(db, [await addConsultation(db, {}, next)], next)).toMatchObject({ alerts: 1 });
    });
  });

  test("one chat at its limit delays no other, and gets its own in order", async () => {
    await using database = await openDatabase();
    const { db } = database;
    const busy = await addSubscriber(db, ["IR"]);
    for (let i = 0; i < 5; i++) await tell(db, [await addConsultation(db, {}, noon)], noon);
    await addSubscriber(db, ["QA"]);
    await tell(db, [await addConsultation(db, { participants: [minister("QA"), minister("EG")] }, noon)], noon);
    const { channel, sent } = recorder([], { chat: [{ count: 1, per: 1000 }], overall: { count: 30, per: 1000 } });
    const clock = { now: noon };
    const { sender } = senderOn(db, channel, clock);
    await deliverDue(sender);
    expect(sent.map((s) => s.to === busy.address)).toEqual(expect.arrayContaining([true, false]));
    expect(sent).toHaveLength(2);
    for (let s = 1; s <= 12; s++) {
      clock.now = later(noon, { seconds: s * 0.5 });
      await deliverDue(sender);
    }
    const times = sent.filter((s) => s.to === busy.address).map((s) => s.at.getTime());
    expect(times).toHaveLength(5);
    for (const [i, time] of times.entries()) if (i > 0) expect(time - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(1000);
    expect(addressKey({ channel: "telegram", chat: busy.chat, thread: null })).toBe(busy.address);
  });
});
