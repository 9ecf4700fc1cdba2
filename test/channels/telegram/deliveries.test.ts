import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confirmSuspended, deliverDue } from "../../../src/channels/deliver.ts";
import type { Outcome } from "../../../src/channels/outcome.ts";
import { renderMessage } from "../../../src/channels/telegram/render.ts";
import { telegramApi, telegramChannel } from "../../../src/channels/telegram/send.ts";
import { subscribersOfChat } from "../../../src/store/subscribers.ts";
import type { Block, Inline, Message } from "../../../src/wording/message.ts";
import { addConsultation, addReport, allDeliveries, revise, tell } from "../../alerts/world.ts";
import { parseHtml } from "../../fakes/telegram/entities.ts";
import { blocked, type Fault, noRights, tooMany, unauthorised } from "../../fakes/telegram/faults.ts";
import { strictTelegram, token } from "../../fakes/telegram/host.ts";
import { senderOn } from "../recorder.ts";
import { stage } from "./stage.ts";

const note = (text: string, more: Partial<Message> = {}): Message => ({
  lang: "en",
  direction: "ltr",
  summary: text,
  blocks: [{ role: "note", keep: 0, lines: [[{ text }]] }],
  actions: [],
  preview: null,
  consultationId: null,
  data: null,
  ...more,
});

/** A channel on a stand-in with one started private chat, one group, one channel without rights. */
async function sending() {
  const host = await strictTelegram({ pace: null });
  const Anna = host.world.person("Anna");
  host.world.roomOf(Anna.id).started = true;
  const channel = telegramChannel({ api: telegramApi({ token, apiRoot: host.url }), botId: 7000 });
  const to = (chat: number, thread: number | null = null) => ({
    channel: "telegram" as const,
    chat: String(chat),
    thread: thread === null ? null : String(thread),
  });
  const context = () => ({ now: host.clock.now(), deliveryId: 1 });
  return { host, Anna, channel, to, context, [Symbol.asyncDispose]: () => host.close() };
}

describe("every answer of Telegram's becomes an outcome", () => {
  const at = (seconds: number) => new Date(Date.parse("2026-03-10T12:00:00Z") + seconds * 1000);
  const answer = (status: number, description: string): Fault => ({ status, description });
  const table: [Fault, Partial<Outcome>][] = [
    [tooMany(3), { kind: "later", hold: "chat", at: at(3) }],
    [tooMany(3600), { kind: "later", hold: "sender", at: at(3600) }],
    [blocked, { kind: "refused", reason: "blocked" }],
    [answer(403, "Forbidden: user is deactivated"), { kind: "refused", reason: "blocked" }],
    [answer(403, "Forbidden: bot was kicked from the supergroup chat"), { kind: "refused", reason: "gone" }],
    [answer(403, "Forbidden: something never heard of"), { kind: "refused", reason: "blocked" }],
    [answer(400, "Bad Request: chat not found"), { kind: "refused", reason: "gone" }],
    [answer(400, "Bad Request: TOPIC_CLOSED"), { kind: "refused", reason: "closed" }],
    [noRights, { kind: "refused", reason: "no-rights" }],
    [answer(400, "Bad Request: need administrator rights in the channel chat"), { kind: "refused", reason: "no-rights" }],
    [answer(400, "Bad Request: CHAT_WRITE_FORBIDDEN"), { kind: "refused", reason: "no-rights" }],
    [answer(400, "Bad Request: can't parse entities: broken tag at byte offset 7"), { kind: "rejected" }],
    [answer(400, "Bad Request: message is too long"), { kind: "rejected" }],
    [
      {
        status: 400,
        description: "Bad Request: group chat was upgraded to a supergroup chat",
        parameters: { migrate_to_chat_id: -1001234 },
      },
      { kind: "moved", to: "-1001234" },
    ],
    [unauthorised, { kind: "unauthorised" }],
    [answer(500, "Internal Server Error"), { kind: "later", hold: "sender" }],
    ["server error", { kind: "later", hold: "sender" }],
    ["accept, then hang up", { kind: "uncertain" }],
    ["hang up", { kind: "uncertain" }],
  ];
  test.each(table)("%j", async (fault, outcome) => {
    await using on = await sending();
    on.host.answerNext(fault);
    expect(await on.channel.send(on.to(on.Anna.id), note("hello"), on.context())).toMatchObject(outcome);
  });

  test("no server at all: surely not delivered", async () => {
    const host = await strictTelegram();
    await host.close();
    const channel = telegramChannel({ api: telegramApi({ token, apiRoot: host.url }), botId: 7000 });
    const outcome = await channel.send({ channel: "telegram", chat: "1", thread: null }, note("x"), {
      now: host.clock.now(),
      deliveryId: 1,
    });
    expect(outcome).toMatchObject({ kind: "later", hold: "sender", reason: "ECONNREFUSED" });
    expect(JSON.stringify(outcome)).not.toContain(token);
  });

  test("an edit that says the same is done, one of a lost message is lost, one that may have arrived is tried again", async () => {
    await using on = await sending();
    const sent = await on.channel.send(on.to(on.Anna.id), note("one"), on.context());
    expect(sent).toEqual({ kind: "sent", messageId: "1" });
    const edit = (id: string, text: string) => on.channel.edit?.(on.to(on.Anna.id), id, note(text), on.context());
    expect(await edit("1", "one")).toEqual({ kind: "sent", messageId: "1" });
    expect(await edit("1", "two")).toEqual({ kind: "sent", messageId: "1" });
    expect(await edit("99", "two")).toMatchObject({ kind: "lost" });
    on.host.answerNext("accept, then hang up");
    expect(await edit("1", "three")).toMatchObject({ kind: "later" });
  });

  test("an answer to a message that is gone is sent without it; topics are told by their thread", async () => {
    await using on = await sending();
    const { world } = on.host;
    const Club = world.group("Club", on.Anna, "forum");
    const thread = world.topic(Club, "News");
    world.place(Club, "member", on.Anna);
    expect(
      await on.channel.send(on.to(Club.chat.id, thread), note("x"), { ...on.context(), replyTo: "12345", silent: true }),
    ).toMatchObject({ kind: "sent" });
    expect(on.host.accepted[0]).toMatchObject({ message_thread_id: thread });
    world.closeTopic(Club, thread, on.Anna);
    expect(await on.channel.send(on.to(Club.chat.id, thread), note("x"), on.context())).toEqual({ kind: "refused", reason: "closed" });
    expect(await on.channel.confirm?.(on.to(Club.chat.id))).toBe("fine");
    world.restrict(Club);
    expect(await on.channel.confirm?.(on.to(Club.chat.id))).toBe("refused");
  });
});

test("a consultation becomes an alert, and the alert grows; a press tells why", async () => {
  await using on = await stage();
  const { db, host } = on;
  const Anna = host.world.person("Anna");
  await on.play({ people: { Anna } }, "Anna: /follow Iran\nBot: Now followed");
  const clock = { now: host.clock.now() };
  const { sender } = senderOn(db, on.telegram.channel, clock, { composer: (await import("./stage.ts")).composer });
  const tick = async (seconds: number) => {
    host.clock.advance(seconds * 1000);
    clock.now = host.clock.now();
    await deliverDue(sender);
  };
  let change = await addConsultation(db, { reports: [{ source: "IRNA", quote: 'Dr. <Araghchi> said "yes" & no.' }] }, clock.now);
  await tell(db, [change], clock.now);
  await tick(5);
  await addReport(db, change.consultationId, { source: "TASS" }, clock.now);
  change = await revise(db, change, { sources: 2 }, clock.now);
  await tell(db, [change], clock.now);
  await tick(60);
  expect(host.accepted).toHaveLength(2);
  expect(host.world.acts.at(-1)).toMatchObject({ kind: "edit", message: { text: expect.stringContaining("TASS") } });
  host.world.acts.length = 0;
  await on.play(
    { people: { Anna } },
    `
    Anna replies: /why
    Bot: Why this was told … IRNA … TASS
    Anna presses [Mute these sides]
    Bot pops up: Muted until Wednesday 11 March
    Anna presses [Mute this event]
    Bot pops up: You will hear no more of this event
    Anna presses [Not a meeting]
    Bot pops up: Thank you
    Anna: /mute
    Bot: 2 mutes
    `,
  );
  expect(host.violations).toBe(0);
});

test("an hour of false “not enough rights” loses no follow and no alert", async () => {
  await using on = await stage();
  const { db, host } = on;
  const Anna = host.world.person("Anna");
  const Club = host.world.group("Club", Anna);
  host.world.place(Club, "member", Anna);
  await host.settled();
  await on.play({ people: { Anna }, rooms: { Club } }, "Anna in Club: /follow Iran\nBot: Now followed");
  const clock = { now: host.clock.now() };
  const { sender } = senderOn(db, on.telegram.channel, clock);
  const later = (minutes: number) => {
    host.clock.advance(minutes * 60_000);
    clock.now = host.clock.now();
  };
  host.faultUntil(new Date(clock.now.getTime() + 60 * 60_000), noRights);
  await tell(db, [await addConsultation(db, {}, clock.now)], clock.now);
  later(1);
  await deliverDue(sender);
  const state = async () => (await subscribersOfChat(db, "telegram", String(Club.chat.id))).map((each) => each.state);
  expect(await state()).toEqual(["suspended"]);
  later(61);
  await confirmSuspended({ db, channel: on.telegram.channel, now: () => clock.now });
  expect(await state()).toEqual(["active"]);
  await deliverDue(sender);
  expect(host.accepted.at(-1)?.text).toContain("🇮🇷");
});

test("a message that may have arrived is not sent again", async () => {
  await using on = await stage();
  const Anna = on.host.world.person("Anna");
  await on.play({ people: { Anna } }, "Anna: /follow Iran\nBot: Now followed");
  const clock = { now: on.host.clock.now() };
  const { sender } = senderOn(on.db, on.telegram.channel, clock);
  await tell(on.db, [await addConsultation(on.db, {}, clock.now)], clock.now);
  on.host.clock.advance(5000);
  clock.now = on.host.clock.now();
  on.host.answerNext("accept, then hang up", "sendMessage");
  await deliverDue(sender);
  clock.now = new Date(clock.now.getTime() + 3_600_000);
  await deliverDue(sender);
  expect(on.host.accepted).toHaveLength(2);
  expect(await allDeliveries(on.db)).toMatchObject([{ state: "uncertain" }]);
});

describe("rendering", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.constantFrom(
      "<b>",
      "</b>",
      "&amp;",
      '<a href="x">',
      "\u2068",
      "\u202e",
      "🇮🇷",
      "تماس",
      "&#60;",
      "\ud83d",
      "a".repeat(5000),
      "ب ".repeat(3000),
      "\n\n",
    ),
  );
  const inline: fc.Arbitrary<Inline> = fc.record(
    {
      text,
      style: fc.constantFrom("bold" as const, "italic" as const, "strike" as const),
      href: fc.oneof(fc.webUrl(), text),
      isolate: fc.constant(true as const),
    },
    { requiredKeys: ["text"] },
  ) as fc.Arbitrary<Inline>;
  const block = fc.record({
    role: fc.constantFrom("heading", "sides", "facts", "topics", "quote", "sources", "note", "list", "footer"),
    keep: fc.integer({ min: 0, max: 5 }),
    lines: fc.array(fc.array(inline, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
  }) as fc.Arbitrary<Block>;
  const message = fc.record({
    lang: fc.constantFrom("en", "fa", "ar"),
    blocks: fc.array(block, { maxLength: 8 }),
    label: text,
    href: fc.option(fc.oneof(fc.webUrl(), text), { nil: undefined }),
    preview: fc.option(fc.oneof(fc.webUrl(), text)),
  });

  test("any text, length and script: within the limits, never broken, as the stand-in's parser reads it", async () => {
    await using on = await sending();
    const { checkMarkup, readText } = await import("../../fakes/telegram/rules.ts");
    fc.assert(
      fc.property(message, fc.boolean(), ({ lang, blocks, label, href, preview }, plain) => {
        const made = note("summary <&>", {
          lang,
          blocks,
          preview,
          actions: [
            { kind: "why", label, value: "why:1" },
            { kind: "open", label, value: "open:1", ...(href === undefined ? {} : { href }) },
          ],
        });
        const rendered = renderMessage(made, { plain });
        const read = readText(rendered);
        expect(read.text.length).toBeLessThanOrEqual(3600);
        checkMarkup(rendered.reply_markup, null);
        for (const entity of read.entities ?? []) if (entity.url !== undefined) expect(entity.url).toMatch(/^https?:/);
      }),
      { numRuns: 400 },
    );
    expect(await on.channel.send(on.to(on.Anna.id), note("<&>\"'"), on.context())).toMatchObject({ kind: "sent" });
    expect(on.host.accepted[0]?.text).toBe("<&>\"'");
  });

  test("each line says which way it runs where its letters do not", () => {
    const lines = (lang: string, line: Inline[]) =>
      renderMessage(note("", { lang, blocks: [{ role: "sides", keep: 0, lines: [line] }] })).text;
    const flagged = (text: string): Inline[] => [{ text: "🇮🇷 " }, { text, isolate: true }];
    expect(lines("fa", flagged("Abbas Araghchi"))).toBe("\u200f🇮🇷 \u2068Abbas Araghchi\u2069");
    expect(lines("fa", [{ text: "منبع: " }, { text: "IRNA", isolate: true }])).toBe("منبع: \u2068IRNA\u2069");
    expect(lines("fa", [{ text: "Lavrov calls", lang: "en" }])).toBe("Lavrov calls");
    expect(lines("en", flagged("عباس عراقچی"))).toBe("\u200e🇮🇷 \u2068عباس عراقچی\u2069");
    expect(lines("en", flagged("Abbas Araghchi"))).toBe("🇮🇷 Abbas Araghchi");
  });

  test("what markup stands for", () => {
    const html = renderMessage(
      note("", {
        blocks: [
          { role: "heading", keep: 0, lines: [[{ text: "Call", style: "bold" }]] },
          { role: "quote", keep: 0, lines: [[{ text: 'a "b" <c>', style: "italic", href: "https://example.org/?a=1&b=2" }]] },
        ],
      }),
    ).text;
    expect(html).toBe(
      '<b>Call</b>\n<blockquote><i><a href="https://example.org/?a=1&amp;b=2">a &quot;b&quot; &lt;c&gt;</a></i></blockquote>',
    );
    expect(parseHtml(html).entities.map(({ type }) => type)).toEqual(["bold", "blockquote", "italic", "text_link"]);
  });
});
