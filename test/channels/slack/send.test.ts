import { expect, test } from "vitest";
import { deliverDue } from "../../../src/channels/deliver.ts";
import { environmentCredentials } from "../../../src/channels/slack/installs.ts";
import { scopes } from "../../../src/channels/slack/scopes.ts";
import { deadTokens, refusals, slackChannel } from "../../../src/channels/slack/send.ts";
import type { Db } from "../../../src/store/database.ts";
import { putFollow } from "../../../src/store/subscribers.ts";
import { plainRule } from "../../../src/subscribers/follow.ts";
import { ensureSubscriber, findSubscriber } from "../../../src/subscribers/places.ts";
import { noticeMessage } from "../../../src/wording/compose.ts";
import { addConsultation, addReport, allDeliveries, later, noon, revise, tell } from "../../alerts/world.ts";
import { engines } from "../../database.ts";
import { type StrictSlack, strictSlack } from "../../fakes/slack/slack.ts";
import type { Fault } from "../../fakes/slack/state.ts";
import { methodOf } from "../../fakes/slack/web-api.ts";
import { senderOn } from "../recorder.ts";
import { composer } from "./world.ts";

const openDatabase = (engines[0] as (typeof engines)[number])[1];

const channelTo = (slack: StrictSlack, token = slack.addToken("T1", scopes).value) =>
  slackChannel({ team: "T1", credentialsOf: environmentCredentials(token, slack.apiUrl).ofTeam, apiUrl: slack.apiUrl });
const to = (chat: string) => ({ channel: "slack", team: "T1", chat }) as const;
const hello = noticeMessage("en", ["Hello"]);
const at = (now = noon) => ({ now, deliveryId: 1 });

async function following(db: Db, chat: string, name = "IR") {
  const subscriber = await ensureSubscriber(db, to(chat), {}, later(noon, { days: -1 }));
  await putFollow(db, subscriber.id, plainRule(name), later(noon, { days: -1 }));
  return subscriber;
}

test("an alert is posted once, edited as reports come in, and answered in its thread", async () => {
  await using database = await openDatabase();
  await using slack = await strictSlack();
  const team = slack.addTeam();
  const { db } = database;
  await following(db, "C1");
  let change = await addConsultation(
    db,
    { reports: [{ source: "IRNA", quote: "Ministers <met> & talked *at length*", url: "https://irna.example/1" }] },
    noon,
  );
  await tell(db, [change], noon);
  const clock = { now: noon };
  const { sender } = senderOn(db, channelTo(slack), clock, { composer });
  await deliverDue(sender);
  const [post] = team.posts("C1");
  expect(post).toMatchObject({ threadTs: null, edits: 0, unfurls: false });
  expect(post?.text).toMatch(/^🤝 Meeting: 🇮🇷 Iran – 🇹🇷/);
  expect(JSON.stringify(post?.blocks)).toContain("<https://irna.example/1|IRNA>");
  expect(JSON.stringify(post?.blocks)).toContain("&lt;met&gt; &amp; talked ∗at length∗");
  clock.now = later(noon, { minutes: 1 });
  await addReport(db, change.consultationId, { source: "TASS" }, clock.now);
  change = await revise(db, change, { sources: 2 }, clock.now);
  await tell(db, [change], clock.now);
  clock.now = later(noon, { minutes: 2 });
  await deliverDue(sender);
  expect(team.posts("C1")).toHaveLength(1);
  expect(team.posts("C1")[0]).toMatchObject({ edits: 1 });
  expect(team.posts("C1")[0]?.text).toContain("TASS");
});

test("a planned event that takes place is told in the announcement's thread, and in the channel", async () => {
  await using database = await openDatabase();
  await using slack = await strictSlack();
  const team = slack.addTeam();
  const { db } = database;
  await following(db, "C1");
  const change = await addConsultation(db, { status: "planned" }, noon);
  await tell(db, [change], noon);
  const clock = { now: noon };
  const { sender } = senderOn(db, channelTo(slack), clock, { composer });
  await deliverDue(sender);
  clock.now = later(noon, { hours: 2 });
  await tell(db, [await revise(db, change, { status: "held" }, clock.now)], clock.now);
  clock.now = later(clock.now, { minutes: 1 });
  await deliverDue(sender);
  const [announced, told] = team.posts("C1");
  expect(told).toMatchObject({ threadTs: announced?.ts });
  expect(slack.calls.seen.at(-1)?.args.reply_broadcast).toBe("true");
});

test("alerts of a person stand in the direct message with them, and are edited there", async () => {
  await using slack = await strictSlack();
  const team = slack.addTeam();
  const channel = channelTo(slack);
  const sent = await channel.send(to("U1"), hello, at());
  expect(sent).toMatchObject({ kind: "sent", messageId: expect.stringMatching(/^DU1\/\d+\.\d{6}$/) });
  const messageId = (sent as { messageId: string }).messageId;
  expect(await channel.edit?.(to("U1"), messageId, noticeMessage("en", ["Changed"]), at())).toEqual({ kind: "sent", messageId });
  expect(team.posts("DU1")).toMatchObject([{ text: "Changed", edits: 1 }]);
  await channel.send(to("U1"), hello, { ...at(), replyTo: messageId });
  expect(team.posts("DU1")[1]).toMatchObject({ threadTs: messageId.split("/")[1] });
});

test("a message that may have arrived is not sent again", async () => {
  await using database = await openDatabase();
  await using slack = await strictSlack();
  const team = slack.addTeam();
  const { db } = database;
  await following(db, "C1");
  await tell(db, [await addConsultation(db, {}, noon)], noon);
  slack.fail("chat.postMessage", "accept, then hang up");
  const clock = { now: noon };
  const { sender, results } = senderOn(db, channelTo(slack), clock, { composer });
  for (const now of [noon, later(noon, { hours: 1 })]) {
    clock.now = now;
    await deliverDue(sender);
  }
  expect(team.posts("C1")).toHaveLength(1);
  expect(results).toEqual(["uncertain"]);
  expect(await allDeliveries(db)).toMatchObject([{ state: "uncertain", attempt: 1 }]);
});

test("one channel's 429 holds that channel alone, for as long as Slack says", async () => {
  await using database = await openDatabase();
  await using slack = await strictSlack();
  const team = slack.addTeam();
  const { db } = database;
  await following(db, "C1");
  await following(db, "C2");
  await tell(db, [await addConsultation(db, {}, noon)], noon);
  slack.fail("chat.postMessage", { status: 429, retryAfter: 30 }, "C1");
  const clock = { now: noon };
  const { sender } = senderOn(db, channelTo(slack), clock, { composer });
  await deliverDue(sender);
  expect([team.posts("C1").length, team.posts("C2").length]).toEqual([0, 1]);
  clock.now = later(noon, { seconds: 29 });
  await deliverDue(sender);
  expect(team.posts("C1")).toHaveLength(0);
  clock.now = later(noon, { seconds: 30 });
  await deliverDue(sender);
  expect(team.posts("C1")).toHaveLength(1);
  expect(slack.calls.seen).toHaveLength(3);
});

test("our pace keeps within a message a second in a channel, without one 429", async () => {
  await using database = await openDatabase();
  const clock = { now: noon };
  await using slack = await strictSlack({ now: () => clock.now.getTime(), limitPosts: true });
  const team = slack.addTeam();
  const { db } = database;
  await following(db, "C1");
  for (const minute of [1, 2, 3, 4, 5]) await tell(db, [await addConsultation(db, {}, later(noon, { minutes: -minute }))], noon);
  const { sender, results } = senderOn(db, channelTo(slack), clock, { composer });
  for (let step = 0; step < 25; step++) {
    await deliverDue(sender);
    clock.now = later(clock.now, { seconds: 0.25 });
  }
  expect(team.posts("C1")).toHaveLength(5);
  expect(results.every((result) => result === "sent")).toBe(true);
  expect(slack.calls.seen.filter((call) => call.error !== null)).toEqual([]);
  // Five messages take four seconds and no more than a look's length longer.
  const stamps = team.posts("C1").map((post) => Number(post.ts));
  expect((stamps[4] ?? 0) - (stamps[0] ?? 0)).toBeLessThan(4 + 5 * 0.25);
});

test("a hundred edits of one workspace go out as fast as Slack takes them, without one 429", async () => {
  await using slack = await strictSlack();
  const team = slack.addTeam();
  const channel = channelTo(slack);
  const { messageId } = (await channel.send(to("C1"), hello, at())) as { messageId: string };
  const made: number[] = [];
  let now = noon;
  while (made.length < 100) {
    const outcome = await channel.edit?.(to("C1"), messageId, hello, at(now));
    if (outcome?.kind === "sent") made.push(now.getTime());
    else if (outcome?.kind === "later") now = outcome.at;
  }
  for (const [i, time] of made.entries()) expect(time - (made[i - 50] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(60_000);
  expect(now.getTime() - noon.getTime()).toBeLessThan(125_000);
  expect(team.posts("C1")[0]?.edits).toBe(100);
  slack.fail("chat.update", { status: 429, retryAfter: 40 });
  const refusedAt = later(now, { minutes: 2 });
  expect(await channel.edit?.(to("C1"), messageId, hello, at(refusedAt))).toMatchObject({
    kind: "later",
    at: later(refusedAt, { seconds: 40 }),
  });
  expect(await channel.edit?.(to("C2"), messageId, hello, at(later(refusedAt, { seconds: 39 })))).toMatchObject({ kind: "later" });
  expect(await channel.edit?.(to("C1"), messageId, hello, at(later(refusedAt, { seconds: 40 })))).toMatchObject({ kind: "sent" });
});

test("where our own credentials fail nothing was sent, and it is tried again", async () => {
  const channel = slackChannel({
    team: "T1",
    credentialsOf: async () => {
      throw new Error("stored Slack tokens do not open");
    },
  });
  expect(await channel.send(to("C1"), hello, at())).toMatchObject({
    kind: "later",
    hold: "sender",
    reason: "stored Slack tokens do not open",
  });
});

test("a channel that shut its door is suspended, asked again, and back with what waited", async () => {
  await using database = await openDatabase();
  await using slack = await strictSlack();
  const team = slack.addTeam();
  const { db } = database;
  await following(db, "C1");
  team.channel("C1").archived = true;
  await tell(db, [await addConsultation(db, {}, noon)], noon);
  const channel = channelTo(slack);
  const { sender } = senderOn(db, channel, { now: noon }, { composer });
  await deliverDue(sender);
  expect(await findSubscriber(db, to("C1"))).toMatchObject({ state: "suspended", stateReason: "closed" });
  expect(await channel.confirm?.(to("C1"))).toBe("refused");
  team.channel("C1").archived = false;
  expect(await channel.confirm?.(to("C1"))).toBe("fine");
  expect(await channel.confirm?.(to("G1"))).toBe("refused");
  expect(await channel.send(to("G1"), hello, at())).toEqual({ kind: "refused", reason: "no-rights" });
});

test("where a workspace takes no posts from outside, we join the public channel and post once", async () => {
  await using slack = await strictSlack();
  const team = slack.addTeam();
  const channel = channelTo(slack, slack.addToken("T1", ["chat:write", "channels:read", "channels:join"]).value);
  expect(await channel.send(to("C2"), hello, at())).toMatchObject({ kind: "sent" });
  expect(team.channel("C2").member).toBe(true);
  expect(team.posts("C2")).toHaveLength(1);
  const poor = channelTo(slack, slack.addToken("T1", ["chat:write"]).value);
  team.channel("C2").member = false;
  expect(await poor.send(to("C2"), hello, at())).toEqual({ kind: "refused", reason: "no-rights" });
});

test("a thread that is gone is no reason to say nothing", async () => {
  await using slack = await strictSlack();
  const team = slack.addTeam();
  slack.fail("chat.postMessage", { error: "cannot_reply_to_message" });
  expect(await channelTo(slack).send(to("C1"), hello, { ...at(), replyTo: "1.000000" })).toMatchObject({ kind: "sent" });
  expect(team.posts("C1")).toMatchObject([{ threadTs: null }]);
});

const told: [Fault, string, string][] = [
  [{ status: 429, retryAfter: 3 }, "later", "later"],
  [{ status: 503 }, "later", "later"],
  [{ status: 500 }, "later", "later"],
  [{ status: 404 }, "rejected", "rejected"],
  ["hang up", "uncertain", "later"],
  ["accept, then hang up", "uncertain", "later"],
  [{ error: "internal_error" }, "uncertain", "later"],
  [{ error: "fatal_error" }, "uncertain", "later"],
  [{ error: "service_unavailable" }, "later", "later"],
  [{ error: "ratelimited" }, "later", "later"],
  [{ error: "msg_too_long" }, "rejected", "rejected"],
  [{ error: "invalid_blocks" }, "rejected", "rejected"],
  [{ error: "something_new" }, "rejected", "rejected"],
  [{ error: "message_not_found" }, "lost", "lost"],
  [{ error: "edit_window_closed" }, "lost", "lost"],
  [{ error: "cant_update_message" }, "lost", "lost"],
];

test("every failure has its outcome, for a post and for an edit", async () => {
  await using slack = await strictSlack();
  const team = slack.addTeam();
  const token = slack.addToken("T1", scopes).value;
  const channel = channelTo(slack, token);
  const sent = await channel.send(to("C1"), hello, at());
  const messageId = (sent as { messageId: string }).messageId;
  const rows = [
    ...told,
    ...Object.keys(refusals)
      .filter((word) => word !== "not_in_channel")
      .map((error): [Fault, string, string] => [{ error }, "refused", "refused"]),
    ...deadTokens.map((error): [Fault, string, string] => [{ error }, "unauthorised", "unauthorised"]),
  ];
  for (const [fault, posted, edited] of rows) {
    const before = slack.calls.seen.length;
    slack.fail("chat.postMessage", fault);
    expect([fault, (await channel.send(to("C1"), hello, at())).kind]).toEqual([fault, posted]);
    slack.fail("chat.update", fault);
    const calm = channelTo(slack, token); // a 429 of one row holds the edits of a sender
    expect([fault, (await calm.edit?.(to("C1"), messageId, hello, at()))?.kind]).toEqual([fault, edited]);
    expect([fault, slack.calls.seen.length - before]).toEqual([fault, 2]); // one attempt each: nothing below us retries
  }
  expect(team.posts("C1")).toHaveLength(2); // the first, and the one that was accepted before the line broke
});

test("every error that Slack's description gives for a post or an edit is known to us", () => {
  const ours = new Set([...Object.keys(refusals), ...deadTokens]);
  const rejected = /^(invalid_|missing_|msg_|no_text|too_many|json_|upgrade_|superfluous)/;
  const others = [
    "rate_limited",
    "ratelimited",
    "message_not_found",
    "cant_update_message",
    "edit_window_closed",
    "is_inactive",
    "request_timeout",
    "fatal_error",
    "internal_error",
    "service_unavailable",
    "cannot_reply_to_message",
    "restricted_action_non_threadable_channel",
  ];
  for (const method of ["chat.postMessage", "chat.update"])
    for (const error of methodOf(method)?.errors ?? [])
      expect([error, ours.has(error) || rejected.test(error) || others.includes(error)]).toEqual([error, true]);
});

test("where nobody listens, nothing was sent: it is tried again", async () => {
  const slack = await strictSlack();
  slack.addTeam();
  const channel = channelTo(slack);
  await slack[Symbol.asyncDispose]();
  expect(await channel.send(to("C1"), hello, at())).toMatchObject({ kind: "later", hold: "sender", reason: "ECONNREFUSED" });
});

test("who we are is told, and a dead token with it", async () => {
  await using slack = await strictSlack();
  slack.addTeam();
  const token = slack.addToken("T1", scopes);
  const channel = channelTo(slack, token.value);
  expect(await channel.whoAmI()).toEqual({ id: "T1", name: "@parley in Team T1" });
  token.state = "token_revoked";
  expect(await channel.whoAmI()).toEqual({ problem: "Slack T1: token_revoked" });
});
