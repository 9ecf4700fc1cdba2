import { describe, expect, test } from "vitest";
import { storedCredentials } from "../../../src/channels/slack/installs.ts";
import { sealer } from "../../../src/channels/slack/sealing.ts";
import { slackChannel } from "../../../src/channels/slack/send.ts";
import {
  claimOnce,
  claimRefresh,
  deleteInstall,
  findInstallOfTeam,
  installKey,
  listInstalls,
  saveInstall,
  saveTeam,
  sweepClaims,
} from "../../../src/store/installs.ts";
import { followsOf } from "../../../src/store/subscribers.ts";
import { findSubscriber } from "../../../src/subscribers/places.ts";
import { noticeMessage } from "../../../src/wording/compose.ts";
import { later, noon } from "../../alerts/world.ts";
import { engines } from "../../database.ts";
import { key, type SlackWorld, slackWorld } from "./world.ts";

const openDatabase = (engines[0] as (typeof engines)[number])[1];
const hour = 3_600_000;
const at = (chat: string, team = "T1") => ({ channel: "slack", team, chat }) as const;

/** Goes through the install pages as a browser does; out: what the last one says. */
async function install(
  world: SlackWorld,
  as: { team: string | null; enterprise?: string | null },
  tamper: { state?: string; cookie?: string } = {},
) {
  const root = `http://127.0.0.1:${world.app.port()}`;
  const start = await fetch(`${root}/slack/install`);
  const cookie = start.headers.get("set-cookie")?.split(";")[0] ?? "";
  const link = /href="([^"]+)"/.exec(await start.text())?.[1]?.replaceAll("&#38;", "&") ?? "";
  const back = new URL(world.slack.approve(link, as));
  if (tamper.state !== undefined) back.searchParams.set("state", tamper.state);
  const end = await fetch(`${root}${back.pathname}${back.search}`, { headers: { cookie: tamper.cookie ?? cookie } });
  return { status: end.status, text: await end.text() };
}

const openFor = (world: SlackWorld) =>
  storedCredentials({
    db: world.needs.db,
    sealer: sealer(key),
    clientId: "client",
    clientSecret: "secret",
    apiUrl: world.slack.apiUrl,
    now: world.needs.now,
  });

const post = (world: SlackWorld, team: string, chat = "C1") =>
  slackChannel({ team, credentialsOf: openFor(world).ofTeam, apiUrl: world.slack.apiUrl }).send(
    at(chat, team),
    noticeMessage("en", ["Hello"]),
    {
      now: world.needs.now(),
      deliveryId: 1,
    },
  );

describe("many workspaces", () => {
  test("install by the page, each with its own token, and nothing readable at rest", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database, { many: true });
    const second = world.slack.addTeam("T2");
    expect(await install(world, { team: "T1" })).toMatchObject({ status: 200, text: expect.stringContaining("Parley is installed") });
    expect(await install(world, { team: "T2" })).toMatchObject({ status: 200 });
    const [one, two] = await listInstalls(database.db);
    expect([one?.key, two?.key]).toEqual(["T:T1", "T:T2"]);
    expect(JSON.stringify([one, two])).not.toMatch(/xox/);
    await (await second.command("follow Iran")).answer();
    expect(await findSubscriber(database.db, at("C1", "T2"))).not.toBeNull();
    expect(await post(world, "T2")).toMatchObject({ kind: "sent" });
    expect([world.team.posts("C1").length, second.posts("C1").length]).toEqual([0, 1]);
  });

  test("an install without the browser's own state, or refused by its user, stores nothing", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database, { many: true });
    expect((await install(world, { team: "T1" }, { cookie: "" })).status).toBe(400);
    expect((await install(world, { team: "T1" }, { state: "made up" })).status).toBe(400);
    expect((await fetch(`http://127.0.0.1:${world.app.port()}/slack/oauth_redirect?error=access_denied&state=x`)).status).toBe(400);
    expect(await listInstalls(database.db)).toEqual([]);
  });

  test("a workspace that nobody installed us in gets no answer, and its events are not sent again", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database, { many: true });
    const stranger = world.slack.addTeam("T9");
    expect((await stranger.event({ type: "app_home_opened", user: "U1", channel: "D1", tab: "home" })).status).toBe(200);
    expect(stranger.team.homes.size).toBe(0);
    expect(await post(world, "T9")).toMatchObject({ kind: "later", reason: expect.stringContaining("/slack/install") });
  });

  test("tokens are renewed before they end, once, whoever sends", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database, { many: true, rotate: true });
    await install(world, { team: "T1" });
    world.clock.ahead = 9 * hour;
    expect(await post(world, "T1")).toMatchObject({ kind: "sent" });
    const refreshes = () => world.slack.calls.seen.filter((call) => call.args.grant_type === "refresh_token");
    expect(refreshes()).toHaveLength(0);
    world.clock.ahead = 10.5 * hour;
    const all = await Promise.all(["C1", "C2", "C1", "C2"].map((chat) => post(world, "T1", chat)));
    expect(all.map((outcome) => outcome.kind)).toEqual(["sent", "sent", "sent", "sent"]);
    expect(refreshes().map((call) => call.error)).toEqual([null]);
    world.clock.ahead = 30 * hour; // nobody sent for a night: the token has ended, the refresh token has not
    expect(await post(world, "T1")).toMatchObject({ kind: "sent" });
    await (await world.team.command("list")).answer();
    expect(refreshes().map((call) => call.error)).toEqual([null, null]);
  });

  test("a refresh that fails is tried again; one that is refused is told", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database, { many: true, rotate: true });
    await install(world, { team: "T1" });
    world.clock.ahead = 11 * hour;
    world.slack.fail("oauth.v2.access", { status: 503 });
    expect(await post(world, "T1")).toMatchObject({ kind: "sent" }); // the old token is good for another hour
    world.clock.ahead = 13 * hour;
    world.slack.fail("oauth.v2.access", { status: 503 });
    expect(await post(world, "T1")).toMatchObject({ kind: "later", hold: "sender" });
    world.slack.fail("oauth.v2.access", { error: "invalid_refresh_token" });
    expect(await post(world, "T1")).toMatchObject({ kind: "later", reason: expect.stringContaining("install again") });
    expect(await listInstalls(database.db)).toMatchObject([{ dead: "invalid_refresh_token" }]);
    await install(world, { team: "T1" });
    expect(await post(world, "T1")).toMatchObject({ kind: "sent" });
  });

  test.each([
    ["app_uninstalled", "tokens_revoked"],
    ["tokens_revoked", "app_uninstalled"],
    ["tokens_revoked", "tokens_revoked"],
  ])("%s, then %s: the tokens go, the follows stay, and a new install brings the alerts back", async (...names) => {
    await using database = await openDatabase();
    await using world = await slackWorld(database, { many: true });
    const { db } = database;
    await install(world, { team: "T1" });
    await (await world.team.command("follow Iran")).answer();
    const happens = async (type: string, time?: number) => {
      const event = type === "tokens_revoked" ? { type, tokens: { oauth: [], bot: ["UBOT"] } } : { type };
      const ack = await world.team.event(event, { authorised: false, ...(time === undefined ? {} : { time }) });
      await world.app.quiet();
      expect(ack.status).toBe(200);
    };
    const state = async () => (await findSubscriber(db, at("C1")))?.state;
    world.clock.ahead += 2_000;
    for (const name of names) await happens(name);
    expect(await listInstalls(db)).toEqual([]);
    expect(await state()).toBe("left");
    const gone = Math.floor((Date.now() + world.clock.ahead) / 1000);
    world.clock.ahead += 10_000;
    await install(world, { team: "T1" });
    expect(await state()).toBe("active");
    for (const name of names) await happens(name, gone); // late, about the install before
    expect(await listInstalls(db)).toHaveLength(1);
    expect(await state()).toBe("active");
    expect(await followsOf(db, (await findSubscriber(db, at("C1")))?.id ?? 0)).toHaveLength(1);
  });

  test("a person's own revoked token uninstalls nobody", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database, { many: true });
    await install(world, { team: "T1" });
    world.clock.ahead += 2_000;
    await world.team.event({ type: "tokens_revoked", tokens: { oauth: ["U1"], bot: [] } }, { authorised: false });
    await world.app.quiet();
    expect(await listInstalls(database.db)).toHaveLength(1);
  });
});

describe("an Enterprise Grid organisation", () => {
  test("is one install under its own key, good in every team, and each call says in which", async () => {
    await using database = await openDatabase();
    await using world = await slackWorld(database, { many: true, enterprise: "E1" });
    const other = world.slack.addTeam("T2", { enterprise: "E1" });
    const { db } = database;
    await install(world, { team: null, enterprise: "E1" });
    expect((await listInstalls(db)).map((one) => one.key)).toEqual(["E:E1"]);
    expect(await post(world, "T2")).toMatchObject({ kind: "later" }); // no team of it has spoken yet
    await (await world.team.command("follow Iran")).answer();
    await (await other.command("follow Egypt")).answer();
    expect(await post(world, "T2")).toMatchObject({ kind: "sent" });
    expect(other.posts("C1")).toHaveLength(1);
    expect(world.slack.calls.seen.at(-1)?.args.team_id).toBe("T2");
    await other.event({ type: "team_access_revoked", team_ids: ["T2"] });
    await world.app.quiet();
    expect([(await findSubscriber(db, at("C1", "T1")))?.state, (await findSubscriber(db, at("C1", "T2")))?.state]).toEqual([
      "active",
      "left",
    ]);
    world.clock.ahead += 2_000;
    await world.team.event({ type: "app_uninstalled" }, { authorised: false });
    await world.app.quiet();
    expect(await listInstalls(db)).toEqual([]);
    expect((await findSubscriber(db, at("C1", "T1")))?.state).toBe("left");
  });
});

describe("sealing", () => {
  test("opens with its key and label alone, and never says the text", () => {
    const sealed = sealer(key).seal("xoxb-secret", "T:T1");
    expect(sealer(key).open(sealed, "T:T1")).toBe("xoxb-secret");
    expect(sealed).not.toContain("secret");
    expect(sealer(key).seal("xoxb-secret", "T:T1")).not.toBe(sealed);
    const flipped = `${sealed.slice(0, -3)}${sealed.at(-3) === "A" ? "B" : "A"}${sealed.slice(-2)}`;
    for (const [text, label, with_] of [
      [sealed, "T:T2", key],
      [flipped, "T:T1", key],
      ["v1.x", "T:T1", key],
      [sealed, "T:T1", Buffer.alloc(32, 8).toString("base64")],
    ] as const)
      expect(() => sealer(with_).open(text, label)).toThrow(/sealed/);
    expect(() => sealer("short")).toThrow(/openssl rand/);
  });
});

describe.each(engines)("installs on %s", (_engine, open) => {
  const one = { key: "T:T1", team: "T1", enterprise: null, name: "One", botUser: "UBOT", sealed: "x", expiresAt: null };

  test("are kept once a key, deleted idempotently, and never by news from before", async () => {
    await using database = await open();
    const { db } = database;
    await saveInstall(db, one, noon);
    await saveInstall(db, { ...one, sealed: "y" }, later(noon, { hours: 1 }));
    expect(await listInstalls(db)).toMatchObject([{ sealed: "y" }]);
    expect(await deleteInstall(db, "T:T1", noon)).toBeNull();
    expect(await deleteInstall(db, "T:T1", later(noon, { hours: 1 }))).toEqual({ teams: ["T1"] });
    expect(await deleteInstall(db, "T:T1", later(noon, { hours: 2 }))).toBeNull();
  });

  test("a team's own install comes before its organisation's, unless it is dead", async () => {
    await using database = await open();
    const { db } = database;
    await saveInstall(db, { ...one, key: "E:E1", team: null, enterprise: "E1" }, noon);
    expect(await findInstallOfTeam(db, "T1")).toBeNull();
    await saveTeam(db, "T1", "E1");
    expect(await findInstallOfTeam(db, "T1")).toMatchObject({ key: "E:E1" });
    await saveInstall(db, { ...one, enterprise: "E1" }, noon);
    expect(await findInstallOfTeam(db, "T1")).toMatchObject({ key: "T:T1" });
    expect(installKey({ team: "T1", enterprise: "E1", whole: false })).toBe("T:T1");
    expect(installKey({ team: "T1", enterprise: "E1", whole: true })).toBe("E:E1");
  });

  test("one of many processes refreshes, and one of many sees an event first", async () => {
    await using database = await open();
    const { db } = database;
    await saveInstall(db, one, noon);
    const until = later(noon, { minutes: 1 });
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimRefresh(db, "T:T1", until, noon)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await claimRefresh(db, "T:T1", later(until, { minutes: 1 }), until)).toBe(true);
    const seen = await Promise.all(Array.from({ length: 8 }, () => claimOnce(db, "event:1", 60_000, noon)));
    expect(seen.filter(Boolean)).toHaveLength(1);
    expect(await claimOnce(db, "event:1", 60_000, later(noon, { seconds: 59 }))).toBe(false);
    expect(await claimOnce(db, "event:1", 60_000, later(noon, { seconds: 60 }))).toBe(true);
    expect(await sweepClaims(db, later(noon, { hours: 1 }))).toBe(1);
  });
});
