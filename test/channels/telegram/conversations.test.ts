import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { saveItem, saveReading } from "../../../src/store/items.ts";
import { listMisses } from "../../../src/store/misses.ts";
import { feedback, subscribers } from "../../../src/store/schema.ts";
import { addConsultation, minister } from "../../alerts/world.ts";
import { entry, feedOf } from "../../consultations/stream.ts";
import { stage } from "./stage.ts";

const araghchi = minister("IR", "Abbas Araghchi", "IR-abbas-araghchi");
const fidan = minister("TR", "Hakan Fidan", "TR-hakan-fidan");

test("somebody starts, chooses, narrows, looks and ends", async () => {
  await using on = await stage();
  const Anna = on.host.world.person("Anna");
  await on.play(
    { people: { Anna } },
    `
    Anna: /start
    Bot: I tell you when foreign ministers meet
      [🇮🇷 Iran] [🇹🇷 Türkiye] [My region] [Search] [everything]
    Anna presses [My region]
    Bot changes: Whom do you want to follow?
      [European Union] [« Back]
    Anna presses [Back]
    Bot changes: Whom
    Anna presses [🇮🇷 Iran]
    Bot changes: Now followed: 🇮🇷 Iran
      [Calls only] [Meetings only] [Without planned ones] [My list]
    Anna presses [Calls only]
    Bot changes: Changed: 🇮🇷 Iran (calls only)
      [Meetings only] [Calls and meetings]
    Anna presses [Without planned]
    Bot changes: Changed: 🇮🇷 Iran (calls only, without planned ones)
    Anna: turkey egypt
    Bot: Now followed: 🇪🇬 Egypt – 🇹🇷 Türkiye
    Anna: /following
    Bot: 2 follows here: … Iran (calls only … Egypt – 🇹🇷 Türkiye
      [✖ 🇮🇷 Iran (calls only]
    Anna presses [✖ 🇮🇷 Iran]
    Bot pops up: No longer followed: 🇮🇷 Iran
    Bot changes: One follow
    Anna: /unfollow Egypt Türkiye
    Bot: No longer followed
      [Undo]
    Anna presses [Undo]
    Bot changes: Now followed: 🇪🇬 Egypt – 🇹🇷 Türkiye
    Anna: /start
    Bot: Welcome back. You follow one thing.
      [My list]
    Anna: /unknown
    Bot: I do not know this command
    Anna: /help
    Bot: /follow Iran Turkey … /stop
      [Add me to a group]
    Anna: /status
    Bot: Alerts are on. … Follows: 1 · Muted: 0 … Feeds working: 117 of 120
    `,
  );
  expect(on.host.violations).toBe(0);
});

test("names are understood in other languages, misspelt, and asked back where they mean several things", async () => {
  await using on = await stage();
  const { world } = on.host;
  const Anna = world.person("Anna");
  const Dariush = world.person("داریوش", "fa");
  await on.play(
    { people: { Anna, Dariush } },
    `
    Anna: /follow ایران و ترکیه
    Bot: Now followed: 🇮🇷 Iran – 🇹🇷 Türkiye
    Anna: /follow Congo
    Bot: Which one is “Congo”?
      [Congo]
    Anna presses [🇨🇬]
    Bot changes: Now followed: 🇨🇬
    Anna: Gremany calls
    Bot: I took “Gremany” for 🇩🇪 Germany. Now followed: 🇩🇪 Germany (calls only)
    Anna: /follow xqzwv
    Bot: I do not know “xqzwv”
    Anna: <b>Iran</b> & "x"
    Bot: I do not know
    Anna: ${"Iran ".repeat(300)}
    Bot: That is too long
    Dariush: /start
    Bot: هر وقت وزیران خارجه
      [ایران] [ترکیه]
    Dariush: /follow Lavrov
    Bot: لاوروف
    `,
  );
});

test("a deep link follows at once", async () => {
  await using on = await stage();
  const Anna = on.host.world.person("Anna");
  await on.play(
    { people: { Anna } },
    `
    Anna: /start follow_IR-TR__c
    Bot: Now followed: 🇮🇷 Iran – 🇹🇷 Türkiye (calls only)
    Anna: /start follow_ZZ-QQ
    Bot: This button is out of date
    Anna: /start channel
    Bot: Press the button below and pick the channel
      [Pick a channel]
    Anna: /start hello
    Bot: Welcome back
    `,
  );
});

test("what is known can be looked through, page by page, and explained", async () => {
  await using on = await stage();
  const Anna = on.host.world.person("Anna");
  const now = on.host.clock.now();
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  for (let i = 8; i > 0; i--) {
    await addConsultation(
      on.db,
      { mode: i % 2 === 0 ? "call" : "meeting", participants: [araghchi, fidan], reports: [{ source: `Agency <${i}> & Co` }] },
      ago(i),
    );
  }
  await addConsultation(on.db, { participants: [minister("EG"), minister("JO")] }, ago(20));
  await addConsultation(on.db, { status: "planned", date: "2026-03-14", participants: [minister("EG"), minister("QA")] }, ago(1));
  await on.play(
    { people: { Anna } },
    `
    Anna: /latest Iran Turkey
    Bot: Latest: 🇮🇷 Iran – 🇹🇷 Türkiye … 1. … Agency <1> & Co … 5.
      [1] [5] [older »]
    Anna presses [older]
    Bot changes: 6. … 8.
      [« newer]
    Anna presses [8]
    Bot: 📞 Phone call … Abbas Araghchi · Foreign Minister, Iran … Agency <8> & Co
      [Why?] [Mute this event] [Not a meeting or call] [Wrong details]
    Anna replies: /feedback
    Bot: What is wrong with it?
      [Not a meeting or call]
    Anna presses [Not a meeting]
    Bot pops up: Thank you
    Anna presses [Why?]
    Bot: Why this was told … Agency <8> & Co: Ministers meet … Confidence: 90 %
    Anna presses [Wrong details]
    Bot pops up: Thank you
    Anna presses [Wrong details]
    Bot pops up: You have said so already
    Anna replies: /why
    Bot: Answer an alert with /why
    Anna: /pair Iran, Turkey
    Bot: Meetings: 4 · Calls: 4 · Planned: 0
      [older »]
    Anna: /pair Iran
    Bot: Name two sides
    Anna: /pair Congo Iran
    Bot: Which one is “Congo”?
    Anna presses [🇨🇬]
    Bot changes: Meetings: 0 · Calls: 0 · Planned: 0 Nothing known yet.
    Anna: /upcoming
    Bot: Planned: everything … 🇪🇬 Egypt – 🇶🇦 Qatar
    Anna: /latest Lavrov
    Bot: Nothing known yet
    Anna: /follow GCC
    Bot: Now followed: Gulf Cooperation Council … The latest of it: … Egypt – 🇶🇦 Qatar
      [Show the latest]
    Anna presses [Show the latest]
    Bot changes: Latest: Gulf Cooperation Council
    Anna: /latest
    Bot: Latest of what is followed here … Qatar
    `,
  );
  expect(await on.db.select().from(feedback)).toMatchObject([
    { kind: "not-consultation" },
    { kind: "wrong-details", channel: "telegram", person: String(Anna.id) },
  ]);
});

test("settings by words and by buttons", async () => {
  await using on = await stage();
  const { world } = on.host;
  const Anna = world.person("Anna");
  await on.play(
    { people: { Anna } },
    `
    Anna: /timezone
    Bot: Times are those of UTC
    Anna: /timezone تهران
    Bot: Times are those of Asia/Tehran; it is 15:30 there now.
    Anna: /timezone new york
    Bot: America/New_York
    Anna: /timezone Russia
    Bot: Which of these?
      [Moscow] [Vladivostok]
    Anna presses [Moscow]
    Bot changes: Europe/Moscow
    Anna: /timezone Atlantis
    Bot: I do not know the time zone “Atlantis”
    Anna: /quiet
    Bot: No quiet hours
      [22:00 – 07:00] [No quiet hours]
    Anna presses [22:00 – 07:00]
    Bot changes: Quiet from 22:00 to 07:00 (Europe/Moscow)
    Anna: /quiet 11 pm to 6:30 am
    Bot: Quiet from 23:00 to 06:30
    Anna: /quiet banana
    Bot: Like this
    Anna: /quiet off
    Bot: No quiet hours
    Anna: /digest
    Bot: Every alert comes at once
      [Every day at 08:00] [Mondays at 08:00]
    Anna presses [Mondays at 08:00]
    Bot changes: A digest comes every Monday at 08:00 (Europe/Moscow)
    Anna: /digest daily 18:30
    Bot: A digest comes every day at 18:30
    Anna: /digest off
    Bot: Every alert comes at once
    Anna: /mute
    Bot: Nothing is muted
    Anna: /mute Iran Turkey 3d
    Bot: Muted until Friday 13 March
      [What is muted]
    Anna: /mute Russia
    Bot: Muted until Wednesday 11 March
    Anna: /mute
    Bot: 2 mutes
      [✖ 🇷🇺 Russia]
    Anna presses [✖ 🇷🇺 Russia]
    Bot changes: One mute
    Anna: /mute Congo 5h
    Bot: Which one
    Anna presses [🇨🇬]
    Bot changes: Muted until Tuesday 10 March
    Anna: /language
    Bot: Which language?
      [English]
    Anna: /stop
    Bot: This deletes the list
      [Delete everything] [Keep it]
    Anna presses [Delete everything]
    Bot changes: Deleted.
    Anna: /mute
    Bot: Nothing is muted
    `,
  );
  expect(
    await on.db
      .select()
      .from(subscribers)
      .where(eq(subscribers.chat, String(Anna.id))),
  ).toEqual([]);
});

test("who asks too much is told once to wait, and then ignored for a while", async () => {
  await using on = await stage({ pace: null });
  const Anna = on.host.world.person("Anna");
  for (let i = 0; i < 40; i++) on.host.world.writes(Anna, "/status");
  await on.host.settled();
  const said = on.host.accepted.map((message) => message.text);
  expect(said.filter((text) => text.startsWith("Nothing is set up"))).toHaveLength(20);
  expect(said.filter((text) => text.startsWith("That was a lot"))).toHaveLength(1);
  on.host.clock.advance(60_000);
  await on.play({ people: { Anna } }, "Anna: /status\nBot: Nothing is set up");
});

test("the list is bounded", async () => {
  await using on = await stage({ settings: { followsPerSubscriber: 2 } });
  const Anna = on.host.world.person("Anna");
  await on.play(
    { people: { Anna } },
    `
    Anna: /follow Iran, Turkey, Egypt
    Bot: Now followed: 🇮🇷 Iran and 🇹🇷 Türkiye … Up to 2 follows
    `,
  );
});

test("a reader tells of a miss, by its words or as an answer, and learns why it was none", async () => {
  await using on = await stage();
  const { world } = on.host;
  const Anna = world.person("Anna");
  const Dariush = world.person("داریوش", "fa");
  const { db } = on;
  const item = entry({ url: "https://news.example/1", title: "Ministers may meet", text: "" });
  const saved = await saveItem(db, await feedOf(db, "a"), item, on.host.clock.now());
  const refusal = { reason: "offered" as const, text: "may meet", start: 10, end: 18, rule: "offering" };
  await saveReading(db, saved, { lang: "en", reports: [], refusals: [refusal] }, null);
  await on.play(
    { people: { Anna, Dariush } },
    `
    Anna: /missed
    Bot: Send /missed with a link
    Anna: /missed https://news.example/1?utm_source=tg
    Bot: I saw this report and took it for no event: a wish or an offer, no fixed meeting. Thank you
    Anna: /missed Foreign ministers of Chad and Mali met in Bamako
    Bot: Thank you. I have not seen this report
    Anna: /missed Foreign ministers of Chad and Mali met in Bamako
    Bot: You have told me so already
    Dariush: /missed https://news.example/1
    Bot: یک خواست یا پیشنهاد، نه دیداری قطعی
    Anna: /follow Iran
    Bot: Now followed
    Anna: /stop
    Bot: This deletes
      [Delete everything]
    Anna presses [Delete everything]
    Bot changes: Deleted.
    `,
  );
  expect(on.host.violations).toBe(0);
  expect((await listMisses(db, 9)).map(({ person, itemId }) => [person, itemId])).toEqual([[String(Dariush.id), saved.itemId]]);
});
