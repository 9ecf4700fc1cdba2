import { describe, expect, test } from "vitest";
import { parseHtml } from "../../fakes/telegram/entities.ts";
import { strictTelegram, token } from "../../fakes/telegram/host.ts";
import { checkCall, checkValue } from "../../fakes/telegram/spec.ts";

// The stand-in is a proof only as far as it refuses what Telegram refuses.

async function host() {
  const on = await strictTelegram();
  const Anna = on.world.person("Anna");
  on.world.roomOf(Anna.id).started = true;
  const call = async (method: string, body: unknown, withToken = token) => {
    on.clock.advance(5000);
    const response = await fetch(`${on.url}/bot${withToken}/${method}`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    });
    return (await response.json()) as { ok: boolean; description?: string; error_code?: number; parameters?: object };
  };
  return { ...on, world: on.world, Anna, call, [Symbol.asyncDispose]: on.close };
}

describe("refused messages", () => {
  const button = (more: object) => ({ reply_markup: { inline_keyboard: [[{ text: "x", ...more }]] } });
  const table: [string, object, RegExp][] = [
    ["unknown field", { text: "x", disable_web_page_preview: true }, /no such field/],
    ["missing field", {}, /text: is missing/],
    ["wrong type", { text: 5 }, /must be of type String/],
    ["nothing to read", { text: "<b> </b>", parse_mode: "HTML" }, /text is empty/],
    ["too long after parsing", { text: `<b>${"x".repeat(4097)}</b>`, parse_mode: "HTML" }, /too long/],
    ["broken tag", { text: "<b>x</i>", parse_mode: "HTML" }, /Unmatched end tag/],
    ["open tag", { text: "<b>x", parse_mode: "HTML" }, /Can't find end tag/],
    ["foreign tag", { text: "<div>x</div>", parse_mode: "HTML" }, /Unsupported start tag/],
    ["bare ampersand", { text: "a & b", parse_mode: "HTML" }, /entity/],
    ["unknown entity", { text: "a&nbsp;b", parse_mode: "HTML" }, /entity/],
    ["bare angle", { text: "a > b", parse_mode: "HTML" }, /unescaped/],
    ["other markup", { text: "x", parse_mode: "Markdown" }, /parse_mode/],
    ["65 bytes of data", { text: "x", ...button({ callback_data: "я".repeat(33) }) }, /BUTTON_DATA_INVALID/],
    ["no kind of button", { text: "x", ...button({}) }, /BUTTON_TYPE_INVALID/],
    ["two kinds of button", { text: "x", ...button({ callback_data: "a", url: "https://example.org" }) }, /BUTTON_TYPE_INVALID/],
    ["an address that is none", { text: "x", ...button({ url: "javascript:alert(1)" }) }, /BUTTON_URL_INVALID/],
    ["an answer to nothing", { text: "x", reply_parameters: { message_id: 77 } }, /to be replied not found/],
    ["a topic in private", { text: "x", message_thread_id: 3 }, /thread not found/],
  ];
  test.each(table)("%s", async (_name, parameters, words) => {
    await using on = await host();
    const answer = await on.call("sendMessage", { chat_id: on.Anna.id, ...parameters });
    expect(answer).toMatchObject({ ok: false, error_code: 400, description: expect.stringMatching(words) });
    expect(on.accepted).toEqual([]);
    expect(on.mistakes).toEqual([]);
  });
});

test("accepted: exactly 4096 characters after parsing, on the wire many more; 64 bytes of data", async () => {
  await using on = await host();
  const text = "&lt;".repeat(4096);
  const reply_markup = { inline_keyboard: [[{ text: "x", callback_data: "я".repeat(32) }]] };
  expect(await on.call("sendMessage", { chat_id: on.Anna.id, text, parse_mode: "HTML", reply_markup })).toMatchObject({ ok: true });
});

test("places: unknown, never started, blocked, no rights; a foreign token", async () => {
  await using on = await host();
  const Boris = on.world.person("Boris");
  const News = on.world.group("News", Boris, "channel");
  const send = (chat_id: number) => on.call("sendMessage", { chat_id, text: "x" });
  expect(await send(5)).toMatchObject({ error_code: 400, description: "Bad Request: chat not found" });
  expect(await send(Boris.id)).toMatchObject({ error_code: 403, description: expect.stringContaining("can't initiate") });
  expect(await send(News.chat.id)).toMatchObject({ error_code: 403, description: expect.stringContaining("not a member") });
  on.world.place(News, "administrator", Boris, { can_post_messages: false });
  expect(await send(News.chat.id)).toMatchObject({ error_code: 400, description: expect.stringContaining("need administrator rights") });
  on.world.blocks(on.Anna);
  expect(await send(on.Anna.id)).toMatchObject({ error_code: 403, description: "Forbidden: bot was blocked by the user" });
  expect(await on.call("getMe", {}, "1:wrong")).toMatchObject({ error_code: 401 });
  expect(await on.call("sendPhoto", { chat_id: on.Anna.id })).toMatchObject({ error_code: 404 });
});

test("an edit must change something, and be of an own message that is there", async () => {
  await using on = await host();
  await on.call("sendMessage", { chat_id: on.Anna.id, text: "one" });
  const edit = (message_id: number, text: string) => on.call("editMessageText", { chat_id: on.Anna.id, message_id, text });
  expect(await edit(1, "one")).toMatchObject({ description: expect.stringContaining("message is not modified") });
  expect(await edit(1, "two")).toMatchObject({ ok: true });
  expect(await edit(9, "two")).toMatchObject({ description: expect.stringContaining("not found") });
  on.world.writes(on.Anna, "hello");
  expect(await edit(2, "mine now")).toMatchObject({ description: expect.stringContaining("can't be edited") });
});

test("the pace is kept on the virtual clock, and whoever does not wait waits longer", async () => {
  await using on = await strictTelegram();
  const Anna = on.world.person("Anna");
  on.world.roomOf(Anna.id).started = true;
  const send = async () => {
    const response = await fetch(`${on.url}/bot${token}/sendMessage`, {
      method: "POST",
      body: JSON.stringify({ chat_id: Anna.id, text: "x" }),
    });
    return ((await response.json()) as { parameters?: { retry_after: number } }).parameters?.retry_after ?? 0;
  };
  expect([await send(), await send(), await send(), await send()]).toEqual([0, 1, 2, 4]);
  on.clock.advance(3999);
  expect(await send()).toBeGreaterThan(0);
  on.clock.advance(60_000);
  expect(await send()).toBe(0);
  expect(on.violations).toBe(4);
});

test("markup is read with its entities in UTF-16 units", () => {
  expect(parseHtml('🇮🇷 <b>a &amp; <i>b</i></b> <a href="https://x.example/?a=1&amp;b">l</a>')).toEqual({
    text: "🇮🇷 a & b l",
    entities: [
      { type: "bold", offset: 5, length: 5 },
      { type: "italic", offset: 9, length: 1 },
      { type: "text_link", url: "https://x.example/?a=1&b", offset: 11, length: 1 },
    ],
  });
});

test("the Bot API description is read with its unions and arrays", () => {
  expect(checkCall("sendMessage", { chat_id: "@name", text: "x", reply_markup: { remove_keyboard: true } })).toEqual([]);
  expect(checkCall("sendMessage", { chat_id: 1.5, text: "x" })).toHaveLength(1);
  expect(checkCall("setMyCommands", { commands: [{ command: "a" }] })).toEqual(["setMyCommands.commands.0.description: is missing"]);
  expect(checkValue("Update", { update_id: 1, surprise: {} })).toEqual(["Update.surprise: no such field"]);
});
