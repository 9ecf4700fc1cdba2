import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { blockProblems, mrkdwnProblems, viewProblems } from "./block-kit.ts";
import { type StrictSlack, strictSlack } from "./slack.ts";

const call = async (slack: StrictSlack, method: string, args: Record<string, string>, token: string) => {
  const response = await fetch(slack.apiUrl + method, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams(args),
  });
  return (await response.json()) as Record<string, unknown>;
};
const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } });

test("the stand-in refuses what Slack refuses", async () => {
  await using slack = await strictSlack();
  const team = slack.addTeam();
  const token = slack.addToken("T1", ["chat:write", "channels:read"]);
  const post = async (args: Record<string, string>) => (await call(slack, "chat.postMessage", args, token.value)).error ?? "ok";
  expect(await post({ channel: "C1", text: "hello" })).toBe("ok");
  expect(await post({ channel: "C1", text: "hello", colour: "red" })).toBe("invalid_arguments");
  expect(await post({ text: "hello" })).toBe("invalid_arguments");
  expect(await post({ channel: "C1", text: "hello", unfurl_links: "maybe" })).toBe("invalid_arguments");
  expect(await post({ channel: "C1" })).toBe("no_text");
  expect(await post({ channel: "C1", text: "x".repeat(40_001) })).toBe("msg_too_long");
  expect(await post({ channel: "C1", text: "hello <!channel>" })).toBe("invalid_blocks");
  expect(await post({ channel: "C2", text: "hello" })).toBe("not_in_channel");
  expect(await post({ channel: "G1", text: "hello" })).toBe("channel_not_found");
  expect(await post({ channel: "C1", text: "x", blocks: JSON.stringify([section("x".repeat(3001))]) })).toBe("invalid_blocks");
  expect(await post({ channel: "C1", text: "x", blocks: JSON.stringify(Array.from({ length: 51 }, () => section("x"))) })).toBe(
    "invalid_blocks",
  );
  team.channel("C1").archived = true;
  expect(await post({ channel: "C1", text: "hello" })).toBe("is_archived");
  expect((await call(slack, "conversations.join", { channel: "C2" }, token.value)).error).toBe("missing_scope");
  expect((await call(slack, "chat.everything", {}, token.value)).error).toBe("unknown_method");
  expect((await call(slack, "auth.test", {}, "xoxb-nobody")).error).toBe("invalid_auth");
  token.state = "token_revoked";
  expect(await post({ channel: "C1", text: "hello" })).toBe("token_revoked");
});

test("blocks and views beyond the limits are named with the place of the mistake", () => {
  const button = (more: Record<string, unknown> = {}) => ({
    type: "button",
    action_id: "a",
    text: { type: "plain_text", text: "x" },
    ...more,
  });
  const wrong: [unknown, RegExp][] = [
    [[{ type: "header", text: { type: "mrkdwn", text: "x" } }], /header|type/],
    [[{ type: "header", text: { type: "plain_text", text: "x".repeat(151) } }], /at most 150/],
    [[{ type: "actions", elements: Array.from({ length: 26 }, (_, i) => button({ action_id: `a${i}` })) }], /1 to 25/],
    [[{ type: "actions", elements: [button(), button()] }], /unique/],
    [[{ type: "actions", elements: [button({ value: "x".repeat(2001) })] }], /at most 2000/],
    [[{ type: "context", elements: [] }], /1 to 10/],
    [[{ type: "section" }], /needs text/],
    [[{ type: "section", text: { type: "mrkdwn", text: "" } }], /at least 1/],
    [[{ ...section("x"), colour: 1 }], /colour is not known/],
    [[{ type: "input", label: { type: "plain_text", text: "x" }, element: { type: "plain_text_input" } }], /not allowed in a message/],
    [[{ type: "carousel" }], /not allowed/],
  ];
  for (const [blocks, problem] of wrong) expect(blockProblems(blocks, "message").join("\n")).toMatch(problem);
  expect(viewProblems({ type: "modal", title: { type: "plain_text", text: "x".repeat(25) }, blocks: [] }).join("\n")).toMatch(/at most 24/);
  expect(viewProblems({ type: "home", blocks: [], title: { type: "plain_text", text: "x" } }).join("\n")).toMatch(/title is not known/);
  for (const text of ["a < b", "a & b", "<!here>", "<javascript:x|y>", "<http://x y|z>"]) expect(mrkdwnProblems(text)).not.toEqual([]);
  for (const text of ["a &lt; b &amp; c", "<https://x.example/?a=1&amp;b=2|x>", "<!date^1^{time}|x>", "> quoted", "<#C1>"])
    expect(mrkdwnProblems(text)).toEqual([]);
});

test("response URLs are good for five uses within thirty minutes", async () => {
  let ahead = 0;
  await using slack = await strictSlack({ now: () => Date.now() + ahead });
  const use = async (url: string, body: unknown = { text: "x" }) =>
    (await fetch(url, { method: "POST", body: JSON.stringify(body) })).status;
  const url = slack.newResponseUrl();
  expect(await Promise.all(Array.from({ length: 5 }, () => use(url)))).toEqual([200, 200, 200, 200, 200]);
  expect(await use(url)).toBe(404);
  const other = slack.newResponseUrl();
  expect(await use(other, { text: "x", channel: "C1" })).toBe(400);
  ahead = 31 * 60_000;
  expect(await use(other)).toBe(404);
});

test("a socket's ticket is good for one connection, a trigger for one modal", async () => {
  await using slack = await strictSlack();
  slack.addTeam();
  const { url } = await call(slack, "apps.connections.open", {}, slack.addAppToken().value);
  const opened = (to: string) =>
    new Promise<boolean>((resolve) => {
      const link = new WebSocket(to);
      link.on("message", () => resolve(true));
      link.on("error", () => resolve(false));
    });
  expect([await opened(String(url)), await opened(String(url))]).toEqual([true, false]);
  const token = slack.addToken("T1", ["commands"]).value;
  expect((await call(slack, "apps.connections.open", {}, token)).error).toBe("not_allowed_token_type");
  const view = JSON.stringify({ type: "modal", title: { type: "plain_text", text: "x" }, blocks: [] });
  const trigger_id = slack.newTrigger();
  expect((await call(slack, "views.open", { trigger_id, view }, token)).ok).toBe(true);
  expect((await call(slack, "views.open", { trigger_id, view }, token)).error).toBe("exchanged_trigger_id");
});
