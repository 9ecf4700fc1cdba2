import { describe, expect, test } from "vitest";
import { deliverDue } from "../../../src/channels/deliver.ts";
import { slackApp } from "../../../src/channels/slack/app.ts";
import { slackChannel } from "../../../src/channels/slack/send.ts";
import { followsOf, mutesOf } from "../../../src/store/subscribers.ts";
import { findSubscriber } from "../../../src/subscribers/places.ts";
import { addConsultation, tell } from "../../alerts/world.ts";
import { engines } from "../../database.ts";
import { elementsOf } from "../../fakes/slack/workspace.ts";
import { senderOn } from "../recorder.ts";
import { composer, type SlackWorld, signingSecret, slackWorld } from "./world.ts";

const openDatabase = (engines[0] as (typeof engines)[number])[1];

const at = (chat: string, team = "T1") => ({ channel: "slack", team, chat }) as const;

/** Sends what is due as the service would, with the app's own credentials. */
async function deliver(world: SlackWorld, team = "T1"): Promise<void> {
  const channel = slackChannel({ team, credentialsOf: world.app.credentialsOf, apiUrl: world.slack.apiUrl });
  await deliverDue(senderOn(world.needs.db, channel, { now: world.needs.now() }, { composer }).sender);
}

const chosen = (where: string, who: string[], how: "each" | "between" = "each", kinds = ["call", "meeting", "planned"]) => ({
  where: { where: { type: "conversations_select", selected_conversation: where } },
  who: { who: { type: "multi_external_select", selected_options: who.map((value) => ({ value })) } },
  how: { how: { type: "radio_buttons", selected_option: { value: how } } },
  kinds: { kinds: { type: "checkboxes", selected_options: kinds.map((value) => ({ value })) } },
  only: { only: { type: "checkboxes", selected_options: [] } },
});

describe("the follow dialog", () => {
  test("opens from the command, searches names, and follows what was chosen in the place that was chosen", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    await world.team.command("follow");
    const view = await world.slack.world.opened.next();
    expect(view.callback_id).toBe("follow");
    const found = (await world.team.suggest(view, "who", "tür")).body as { options: { text: { text: string }; value: string }[] };
    expect(found.options[0]).toMatchObject({ value: "TR" });
    const nothing = (await world.team.suggest(view, "who", "")).body as { options: { value: string }[] };
    expect(nothing.options[0]).toMatchObject({ value: "all" });
    const ack = await world.team.submit(view, chosen("C2", ["IR", "TR", "EG"], "between", ["call"]));
    expect(ack.body).toMatchObject({ response_action: "update", view: { callback_id: "followed" } });
    const subscriber = await findSubscriber(database.db, at("C2"));
    const follows = await followsOf(database.db, subscriber?.id ?? 0);
    expect(follows.map(({ a, b, mode, planned }) => [a, b, mode, planned])).toEqual([
      ["IR", "TR", "call", false],
      ["EG", "IR", "call", false],
      ["EG", "TR", "call", false],
    ]);
  });

  test("says what is wrong beside the field: no names, no pair, a private channel that we are not in", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    await world.team.globalShortcut("follow_dialog");
    const view = await world.slack.world.opened.next();
    const errors = async (values: ReturnType<typeof chosen>) =>
      ((await world.team.submit(view, values)).body as { errors: Record<string, string> }).errors;
    expect(Object.keys(await errors(chosen("C1", [])))).toEqual(["who"]);
    expect(Object.keys(await errors(chosen("C1", ["IR"], "between", [])))).toEqual(["how", "kinds"]);
    expect((await errors(chosen("G1", ["IR"]))).where).toContain("/invite @Parley");
  });
});

describe("alerts' buttons and shortcuts", () => {
  test("why, mute and complaints answer the asker alone, and leave the alert as it is", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    const { db } = database;
    await (await world.team.command("follow Iran")).answer();
    const change = await addConsultation(db, {}, world.needs.now());
    await tell(db, [change], world.needs.now());
    await deliver(world);
    const [post] = world.team.posts("C1");
    if (post === undefined) throw new Error("no alert");
    const message = { channel: "C1", ts: post.ts };
    const press = async (kind: string) => (await world.team.pressButton(`alert:${kind}`, { message, blocks: post.blocks })).answer();
    expect(await press("why")).toMatchObject({ ephemeral: true, replaces: false, text: expect.stringContaining("Because of ∗rule∗") });
    expect((await press("mute-sides")).text).toContain("🇮🇷 Iran – 🇹🇷");
    expect((await press("not-consultation")).text).toContain("admins");
    expect(world.complaints).toEqual([{ kind: "not-consultation", consultationId: change.consultationId, by: "slack:T1/U1" }]);
    const subscriber = await findSubscriber(db, at("C1"));
    expect(await mutesOf(db, subscriber?.id ?? 0, world.needs.now())).toMatchObject([{ a: "IR", b: "TR" }]);
    expect((await (await world.team.messageShortcut("why_this_alert", message)).answer()).text).toContain("Because of");
    expect((await (await world.team.messageShortcut("not_a_meeting", { channel: "C1", ts: "1.000001" })).answer()).text).toContain(
      "none of my alerts",
    );
    expect(world.team.posts("C1")).toHaveLength(1);
    expect(world.team.posts("C1")[0]?.edits).toBe(0);
  });

  test("a double click is one, a second thought is not", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    await (await world.team.command("follow Iran")).answer();
    await tell(database.db, [await addConsultation(database.db, {}, world.needs.now())], world.needs.now());
    await deliver(world);
    const post = world.team.posts("C1")[0];
    const where = { message: { channel: "C1", ts: post?.ts ?? "" }, blocks: post?.blocks ?? [] };
    await Promise.all([1, 2].map(() => world.team.pressButton("alert:not-consultation", where)));
    await world.app.quiet();
    expect(world.complaints).toHaveLength(1);
    world.clock.ahead += 5_000;
    await world.team.pressButton("alert:not-consultation", where);
    await world.app.quiet();
    expect(world.complaints).toHaveLength(2);
  });
});

describe("the Home tab", () => {
  const open = async (world: SlackWorld, user = "U1") => {
    await world.team.event({
      type: "app_home_opened",
      user,
      channel: "D1",
      tab: "home",
      ...(world.team.team.homes.has(user) ? { view: world.team.team.homes.get(user) } : {}),
    });
    await world.app.quiet();
    return JSON.stringify(world.team.team.homes.get(user)?.blocks ?? null);
  };

  test("shows what reaches a person, what public channels follow, the feeds; its buttons work in it", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database, { health: { feeds: 3, failing: ["IRNA"], lastItemAt: new Date() } });
    world.team.channel("G1").member = true;
    await (await world.team.command("follow Egypt", { channel: "C2" })).answer();
    await (await world.team.command("follow Chad", { channel: "G1" })).answer();
    expect(await open(world)).toContain("Nothing is followed here yet");
    const view = world.team.team.homes.get("U1");
    if (view === undefined) throw new Error("no home");
    expect(JSON.stringify(view.blocks)).toContain("<#C2> · one follow");
    expect(JSON.stringify(view.blocks)).not.toContain("G1");
    expect(JSON.stringify(view.blocks)).toContain("One feed does not answer: IRNA");
    const popular = elementsOf(view.blocks).find((element) => String(element.value).startsWith("follow ="));
    await world.team.press(popular ?? {}, { view });
    await world.app.quiet();
    expect(await followsOf(database.db, (await findSubscriber(database.db, at("U1")))?.id ?? 0)).toHaveLength(1);
    const after = world.team.team.homes.get("U1");
    expect(JSON.stringify(after?.blocks)).toContain("Now followed");
    expect(await open(world, "U2")).toContain("Nothing is followed here yet");
  });

  test("an old tab does not overwrite a newer one", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    await open(world);
    const old = world.team.team.homes.get("U1");
    await world.team.press({ action_id: "run:x", value: "follow =IR", type: "button" }, { view: old ?? ({} as never) });
    await world.app.quiet();
    const newer = world.team.team.homes.get("U1");
    await world.team.event({ type: "app_home_opened", user: "U1", channel: "D1", tab: "home", view: old });
    await world.app.quiet();
    expect(world.team.team.homes.get("U1")).toBe(newer);
    expect(world.logged.filter((line) => line.startsWith("error"))).toEqual([]);
  });
});

describe("coming and going", () => {
  test("says hello once when added to a channel, with a button that opens the dialog", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    const joined = { type: "member_joined_channel", user: "UBOT", channel: "C1", channel_type: "C", team: "T1", inviter: "U1" };
    await world.team.event(joined, { id: "Ev1" });
    await world.team.event(joined, { id: "Ev1", retry: { num: 1, reason: "http_timeout" } });
    await world.team.event(joined, { id: "Ev2" });
    await world.team.event({ ...joined, user: "U2" });
    await world.app.quiet();
    const [hello, ...more] = world.team.posts("C1");
    expect(more).toEqual([]);
    expect(hello?.text).toContain("Hello!");
    await world.team.pressButton("run:0", { message: { channel: "C1", ts: hello?.ts ?? "" }, blocks: hello?.blocks ?? [] });
    expect((await world.slack.world.opened.next()).callback_id).toBe("follow");
  });

  test("a channel's end, return and new id reach its subscriber", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    await (await world.team.command("follow Iran")).answer();
    const state = async (chat = "C1") => (await findSubscriber(database.db, at(chat)))?.state ?? null;
    const happens = async (event: Record<string, unknown>) => {
      await world.team.event(event);
      await world.app.quiet();
    };
    await happens({ type: "channel_archive", channel: "C1", user: "U2" });
    expect(await state()).toBe("suspended");
    await happens({ type: "channel_unarchive", channel: "C1", user: "U2" });
    expect(await state()).toBe("active");
    await happens({ type: "channel_left", channel: "C1" });
    expect(await state()).toBe("left");
    await happens({ type: "member_joined_channel", user: "UBOT", channel: "C1", channel_type: "C", team: "T1" });
    expect(await state()).toBe("active");
    await happens({ type: "channel_left", channel: "C1" });
    world.team.team.messages.length = 0;
    world.clock.ahead += 26 * 3_600_000;
    expect((await (await world.team.command("list")).answer()).text).toContain("away");
    await (await world.team.command("follow Egypt")).answer();
    expect(await state()).toBe("active"); // asked for anew, in a channel that takes our posts
    await happens({ type: "member_joined_channel", user: "UBOT", channel: "C1", channel_type: "C", team: "T1" });
    expect(world.team.posts("C1").at(-1)?.text).toContain("2 follows here");
    await (await world.team.command("pause")).answer();
    expect((await (await world.team.command("follow Chad")).answer()).text).toContain("Paused");
    expect(await state()).toBe("paused");
    await (await world.team.command("resume")).answer();
    await happens({ type: "channel_id_changed", old_channel_id: "C1", new_channel_id: "C9" });
    expect([await state("C1"), await state("C9")]).toEqual([null, "active"]);
  });
});

describe("the door", () => {
  test("commands are acknowledged while the database is still asleep, and answered when it wakes", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database, { transport: "http" });
    let wake = () => {};
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    // The embedded engine has one connection: an open transaction keeps everybody else waiting.
    const sleeping = database.db.transaction(async () => asleep);
    const asked = await world.team.command("follow Iran");
    expect(asked.ack.status).toBe(200);
    wake();
    await sleeping;
    expect((await asked.answer()).text).toContain("Iran");
  });

  test("a command that Slack repeats is carried out once", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database, { transport: "http" });
    const first = await world.team.command("follow Iran");
    await world.team.command("follow Iran", { sameAs: first, retry: { num: 1, reason: "http_timeout" } });
    await world.app.quiet();
    expect(world.slack.replies.seen).toHaveLength(1);
  });

  test.each(engines)("on %s, of two processes that get the same event and the same click one acts", async (_engine, open) => {
    await using database = await open();
    await using world = await slackWorld(database, { transport: "http" });
    const other = slackApp(world.options, world.needs);
    await other.start();
    const doors = [world.app, other].map((app) => ({ url: `http://127.0.0.1:${app.port()}/slack/events`, secret: signingSecret }));
    const both = (send: () => Promise<unknown>) =>
      Promise.all(
        doors.map((to) => {
          world.slack.door.http = to;
          return send();
        }),
      );
    await both(() =>
      world.team.event({ type: "member_joined_channel", user: "UBOT", channel: "C1", channel_type: "C", team: "T1" }, { id: "Ev1" }),
    );
    const first = world.slack.newTrigger();
    await both(() => world.team.command("follow Iran", { sameAs: { triggerId: first } }));
    await Promise.all([world.app.quiet(), other.quiet()]);
    expect(world.team.posts("C1")).toHaveLength(1);
    expect(world.slack.replies.seen).toHaveLength(1);
    await other.stop();
  });

  test("a bad signature, an old time stamp and an unknown path get nothing", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database, { transport: "http" });
    expect((await world.team.command("follow Iran", { secret: "not the secret" })).ack.status).toBe(401);
    expect((await world.team.command("follow Iran", { age: 301 })).ack.status).toBe(401);
    expect((await world.team.command("follow Iran", { age: 240 })).ack.status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${world.app.port()}/`)).status).toBe(404);
    await world.app.quiet();
    expect(world.slack.replies.seen).toHaveLength(1);
  });

  test("an event that could not be dealt with is not acknowledged, and works when Slack sends it again", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    const joined = { type: "member_joined_channel", user: "UBOT", channel: "C1", channel_type: "C", team: "T1", inviter: "U1" };
    world.slack.fail("auth.test", { status: 500 });
    const failed = world.team.event(joined, { id: "Ev1" });
    await world.slack.calls.next((call) => call.method === "auth.test");
    await world.app.quiet();
    expect(world.team.posts("C1")).toEqual([]);
    await world.team.event(joined, { id: "Ev1", retry: { num: 1, reason: "http_timeout" } });
    await world.app.quiet();
    expect(world.team.posts("C1")).toHaveLength(1);
    void failed;
  });

  test("when it goes wrong the asker is told", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    world.needs.health = async () => {
      throw new Error("no feeds");
    };
    expect((await (await world.team.command("status")).answer()).text).toContain("Something went wrong");
    expect(world.logged.at(-1)).toBe("error no feeds");
  });
});

describe("the web socket", () => {
  test("is opened again when it breaks, and when Slack recycles it", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    const { connected } = world.slack;
    await connected.next();
    world.slack.cutSockets();
    await connected.next();
    await (await world.team.command("follow Iran")).answer();
    world.slack.recycleSockets();
    await connected.next();
    expect((await (await world.team.command("list")).answer()).text).toContain("Iran");
  });

  test("a refused app token is told, does not end the process, and is tried again", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database);
    await world.slack.connected.next();
    for (const error of ["invalid_auth", "not_allowed_token_type"]) world.slack.fail("apps.connections.open", { error });
    world.slack.cutSockets();
    await world.slack.connected.next();
    await (await world.team.command("list")).answer();
    expect(world.app.problem()).toBeNull();
    expect(world.logged.filter((line) => line.startsWith("warn"))).toEqual([
      "warn Socket Mode: An API error occurred: invalid_auth",
      "warn Socket Mode: An API error occurred: not_allowed_token_type",
    ]);
  });

  test("stopping twice is safe, and no token is ever logged", async () => {
    await using database = await openDatabase();
    const world = await slackWorld(database);
    await world.app.stop();
    await world.app.stop();
    expect(world.app.problem()).toBe("stopped");
    await world.slack[Symbol.asyncDispose]();
    expect(world.logged.join("\n")).not.toMatch(/xox|xapp/);
  });
});
