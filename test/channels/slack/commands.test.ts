import { describe, expect, test } from "vitest";
import type { Db } from "../../../src/store/database.ts";
import { listMisses } from "../../../src/store/misses.ts";
import { followsOf, mutesOf } from "../../../src/store/subscribers.ts";
import { findSubscriber } from "../../../src/subscribers/places.ts";
import { addConsultation, noon } from "../../alerts/world.ts";
import { engines } from "../../database.ts";
import { slackWorld } from "./world.ts";

const [embedded] = engines;
const openDatabase = (embedded as (typeof engines)[number])[1];

const followed = async (db: Db, chat = "C1") => {
  const subscriber = await findSubscriber(db, { channel: "slack", team: "T1", chat });
  return subscriber === null ? [] : (await followsOf(db, subscriber.id)).map(({ a, b, mode }) => [a, b, mode]);
};

describe.each(["socket", "http"] as const)("commands over %s", (transport) => {
  test("a follow is acknowledged at once and answered to the asker alone", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database, { transport });
    const asked = await world.team.command("follow Iran Turkey calls");
    expect(asked.ack).toMatchObject({ status: 200, body: null });
    const reply = await asked.answer();
    expect(reply).toMatchObject({ ephemeral: true, replaces: false });
    expect(reply.text).toContain("Iran – 🇹🇷");
    expect(await followed(database.db)).toEqual([["IR", "TR", "call"]]);
    const undone = await world.team.pressButton("run:0", { ephemeral: { channel: "C1" }, blocks: reply.blocks });
    expect((await undone.answer()).text).toContain("No longer followed");
    expect(await followed(database.db)).toEqual([]);
  });
});

describe("commands", () => {
  test("each place has its own list; a direct message is the asker's own", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    await (await world.team.command("follow Egypt", { channel: "C2" })).answer();
    expect((await (await world.team.command("follow Iran", { channel: "DAB" })).answer()).text).toContain("direct message");
    expect(await followed(database.db, "C2")).toEqual([["EG", null, null]]);
    expect(await followed(database.db, "U1")).toEqual([["IR", null, null]]);
    expect(await findSubscriber(database.db, { channel: "slack", team: "T1", chat: "C2" })).toMatchObject({
      title: "#random",
      createdBy: "U1",
    });
  });

  test("a private channel that we are not in is explained, with the remedy and a button to go on", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    const reply = await (await world.team.command("follow Iran", { channel: "G1" })).answer();
    expect(reply.text).toContain("/invite @Parley");
    expect(await followed(database.db, "G1")).toEqual([]);
    world.team.channel("G1").member = true;
    await (await world.team.pressButton("run:0", { ephemeral: { channel: "G1" }, blocks: reply.blocks })).answer();
    expect(await followed(database.db, "G1")).toEqual([["IR", null, null]]);
    world.team.channel("C2").archived = true;
    expect((await (await world.team.command("follow Iran", { channel: "C2" })).answer()).text).toContain("archived");
  });

  test("names are guessed, asked back and suggested; the limit is told", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    expect((await (await world.team.command("follow Irann")).answer()).text).toContain("I took “Irann” for 🇮🇷 Iran");
    const which = await (await world.team.command("follow Guinea")).answer();
    expect(which.text).toContain("Which one is “Guinea”");
    await (await world.team.pressButton("run:1", { ephemeral: { channel: "C1" }, blocks: which.blocks })).answer();
    expect(await followed(database.db)).toEqual([
      ["IR", null, null],
      ["GQ", null, null],
    ]);
    expect((await (await world.team.command("follow Xqzwv")).answer()).text).toContain("Xqzwv");
    const over = await (await world.team.command("follow Egypt, Chad, Mali, Niger")).answer();
    expect(over.text).toContain("Up to 5 follows");
    expect(await followed(database.db)).toHaveLength(5);
  });

  test("a word that is no command is guessed, or taken for a name", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    const near = await (await world.team.command("folow Iran")).answer();
    expect(near.text).toContain("Did you mean this?");
    await (await world.team.pressButton("run:0", { ephemeral: { channel: "C1" }, blocks: near.blocks })).answer();
    const name = await (await world.team.command("Egypt")).answer();
    await (await world.team.pressButton("run:0", { ephemeral: { channel: "C1" }, blocks: name.blocks })).answer();
    expect(await followed(database.db)).toEqual([
      ["IR", null, null],
      ["EG", null, null],
    ]);
    expect((await (await world.team.command("")).answer()).text).toContain("once per event");
  });

  test("a miss is kept and answered, a link without Slack's brackets", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    expect((await (await world.team.command("missed")).answer()).text).toContain("/parley missed");
    const reply = await (await world.team.command("missed <https://news.example/1|news>")).answer();
    expect(reply).toMatchObject({ ephemeral: true, text: expect.stringContaining("an admin will look at it") });
    expect((await listMisses(database.db, 5)).map(({ person, told }) => [person, told])).toEqual([
      ["slack:T1/U1", "https://news.example/1"],
    ]);
  });

  test("what people type can neither mention, link nor style", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    const reply = await (await world.team.command("follow <!channel> *x* <http://evil|y>")).answer();
    expect(reply.text).not.toMatch(/<!channel|\*x\*|<http/);
    const other = await (await world.team.command("<!here>&")).answer();
    expect(other.text).toContain("&lt;!here&gt;&amp;");
  });

  test("a list shows follows and mutes, and its buttons end them", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    await (await world.team.command("follow Iran, Egypt")).answer();
    await (await world.team.command("mute Iran 3h")).answer();
    const subscriber = await findSubscriber(database.db, { channel: "slack", team: "T1", chat: "C1" });
    const [muted] = await mutesOf(database.db, subscriber?.id ?? 0, world.needs.now());
    expect(muted).toMatchObject({ a: "IR", b: null });
    expect(Math.round(((muted?.until.getTime() ?? 0) - world.needs.now().getTime()) / 60_000)).toBe(180);
    const list = await (await world.team.command("list")).answer();
    expect(list.text).toContain("2 follows here");
    expect(list.text).toContain("🔇 🇮🇷 Iran");
    const fewer = await (await world.team.pressButton("run:line1", { ephemeral: { channel: "C1" }, blocks: list.blocks })).answer();
    expect(fewer.replaces).toBe(true);
    expect(await followed(database.db)).toEqual([["EG", null, null]]);
    await (await world.team.command("unmute")).answer();
    expect(await mutesOf(database.db, subscriber?.id ?? 0, world.needs.now())).toEqual([]);
    const all = await (await world.team.command("unfollow everything")).answer();
    expect(all.text).toContain("Really remove");
    await (await world.team.pressButton("run:0", { ephemeral: { channel: "C1" }, blocks: all.blocks })).answer();
    expect(await followed(database.db)).toEqual([]);
  });

  test("settings are kept, and said back", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    const say = async (text: string) => (await (await world.team.command(text)).answer()).text;
    expect(await say("zone vienna")).toContain("Europe/Vienna");
    expect(await say("digest weekly fri 7:30")).toContain("every Friday at 07:30 (Europe/Vienna)");
    expect(await say("quiet 22-7")).toContain("22:00 to 07:00");
    expect(await say("pause")).toContain("Paused");
    const address = { channel: "slack", team: "T1", chat: "C1" } as const;
    expect(await findSubscriber(database.db, address)).toMatchObject({
      zone: "Europe/Vienna",
      digest: "weekly",
      digestAt: 450,
      digestWeekday: 5,
      quietFrom: 1320,
      quietTo: 420,
      state: "paused",
    });
    expect(await say("resume")).toContain("Resumed");
    expect(await say("digest off")).toContain("at once");
    expect(await say("quiet 25:00")).toContain("/parley quiet");
    expect((await findSubscriber(database.db, address))?.nextDigestAt).toBeNull();
    expect(await say("language Persian")).not.toBe("");
    expect((await findSubscriber(database.db, address))?.language).toBe("fa");
  });

  test("latest, upcoming and pair tell what is stored", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database, { page: (id) => `https://parley.example/event/${id}` });
    const ahead = new Date(world.needs.now().getTime() + 5 * 86_400_000);
    await addConsultation(database.db, { mode: "call", reports: [{ source: "IR<NA>", url: "https://example.org/a?b=1&c=2" }] }, noon);
    await addConsultation(database.db, { status: "planned", date: ahead.toISOString().slice(0, 10) }, noon);
    const say = async (text: string) => (await (await world.team.command(text)).answer()).text;
    expect(await say("latest Iran calls")).toMatch(
      /Phone call: 🇮🇷 Iran.*\n.*<!date\^\d+\^\{date_short_pretty\} \{time\}\|.* · <https:\/\/example.org\/a\?b=1&amp;c=2\|IR&lt;NA&gt;> · <https:\/\/parley.example\/event\/\d+\|#\d+>/,
    );
    expect(await say("latest Egypt")).toContain("No meetings or calls");
    expect(await say("upcoming")).toContain("Meeting planned");
    expect(await say("pair Iran")).toContain("Name two countries");
    expect(await say("status")).toContain("3 feeds are read");
  });
});
