import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { expect, test } from "vitest";
import { openTelegram } from "../../../src/channels/telegram/bot.ts";
import { registerWebhook, webhookRoute } from "../../../src/channels/telegram/webhook.ts";
import { claimUpdate, finishUpdate } from "../../../src/store/telegram.ts";
import { engines } from "../../database.ts";
import { strictTelegram } from "../../fakes/telegram/host.ts";
import { type Logged, optionsFor, stage } from "./stage.ts";

const open = (engines[0] as (typeof engines)[number])[1];

/** Settles once `log` has a line with this message: tests wait for a signal. */
function signals() {
  const lines: Logged[] = [];
  const waiting: { message: string; heard: () => void }[] = [];
  return {
    lines,
    log(level: string, message: string, fields: Record<string, unknown> = {}) {
      lines.push({ level, message, fields });
      for (const each of waiting.filter((w) => message.includes(w.message))) each.heard();
    },
    heard: (message: string) =>
      lines.some((line) => line.message.includes(message))
        ? Promise.resolve()
        : new Promise<void>((heard) => waiting.push({ message, heard })),
  };
}

test("an update that comes twice is handled once", async () => {
  await using on = await stage();
  const Anna = on.host.world.person("Anna");
  on.host.world.writes(Anna, "/status");
  const update = structuredClone(on.host.pending[0]);
  await on.host.settled();
  if (update !== undefined) on.host.repeat(update);
  await on.host.settled();
  expect(on.host.accepted).toHaveLength(1);
});

test("updates of one chat are answered in their order", async () => {
  await using on = await stage({ pace: null });
  const { world } = on.host;
  const Anna = world.person("Anna");
  const Boris = world.person("Boris");
  for (let i = 0; i < 6; i++) {
    world.writes(Anna, i % 2 === 0 ? "/follow Iran" : "/unfollow Iran");
    world.writes(Boris, i % 2 === 0 ? "/unfollow Egypt" : "/follow Egypt");
  }
  await on.host.settled();
  const said = (chat: number) => on.host.accepted.filter((m) => m.chat.id === chat).map((m) => m.text.slice(0, 6));
  expect(said(Anna.id)).toEqual(["Now fo", "No lon", "Now fo", "No lon", "Now fo", "No lon"]);
  expect(said(Boris.id).slice(1)).toEqual(["Now fo", "No lon", "Now fo", "No lon", "Now fo"]);
});

test("of two processes one polls; the other takes over when the first stops", async () => {
  await using database = await open();
  await using host = await strictTelegram();
  const first = openTelegram(optionsFor(host, database, [])).poll();
  const waits = signals();
  let wake = () => {};
  const options = optionsFor(host, database, [], {
    sleep: async (_ms, signal) =>
      new Promise<void>((resolve) => {
        wake = resolve;
        signal?.addEventListener("abort", () => resolve(), { once: true });
      }),
  });
  const Anna = host.world.person("Anna");
  host.world.writes(Anna, "/status");
  await host.settled();
  const second = openTelegram({ ...options, log: waits.log }).poll();
  expect(host.polls.every((poll) => poll.refused === null)).toBe(true);
  await first.stop();
  await first.stop();
  wake();
  await waits.heard("polling");
  host.clock.advance(5000);
  host.world.writes(Anna, "/status");
  await host.settled();
  expect(host.accepted).toHaveLength(2);
  await second.stop();
});

test("a foreign poller with our token (409) and a broken line are waited out", async () => {
  await using on = await stage();
  const Anna = on.host.world.person("Anna");
  await on.play({ people: { Anna } }, "Anna: /status\nBot: Nothing");
  on.host.answerNext({ status: 409, description: "Conflict: terminated by other getUpdates request" }, "getUpdates");
  on.host.answerNext("server error", "getUpdates");
  on.host.answerNext("hang up", "getUpdates");
  on.host.answerNext({ status: 429, description: "Too Many Requests: retry after 7", parameters: { retry_after: 7 } }, "getUpdates");
  on.host.clock.advance(3000);
  await on.play({ people: { Anna } }, "Anna: /status\nBot: Nothing\nAnna: /status\nBot: Nothing");
  expect(on.logged.filter(({ level }) => level === "warn").map(({ message }) => message)).toEqual([
    "another program polls with this bot token: stop it, or give it a token of its own",
    "polling failed",
    "polling failed",
    "polling failed",
  ]);
});

test("a dead token ends polling and says so; nothing else stops", async () => {
  await using database = await open();
  await using host = await strictTelegram();
  const said: string[] = [];
  const telegram = openTelegram({
    ...optionsFor(host, database, [], { token: "7000:another" }),
    onUnauthorised: (reason) => said.push(reason),
  });
  const poller = telegram.poll();
  await poller.ended;
  expect(said).toEqual(["Unauthorized"]);
  expect(await telegram.channel.whoAmI()).toEqual({ problem: expect.stringContaining("@BotFather") });
});

test("a webhook takes posts with the secret only, in order, once each", async () => {
  await using database = await open();
  await using host = await strictTelegram();
  const telegram = openTelegram(optionsFor(host, database, []));
  const route = webhookRoute({ secret: "s3cret", updates: telegram.updates, log: telegram.needs.log });
  const server = serve({ fetch: route.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.on("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await registerWebhook(telegram.needs, url, "s3cret");
  const Anna = host.world.person("Anna");
  host.world.writes(Anna, "/follow Iran");
  await host.settled();
  const [update] = host.accepted.length === 1 ? [{ update_id: 1 }] : [];
  expect(host.accepted[0]?.text).toContain("Now followed");
  // The same once more, as after an answer that got lost.
  const post = (secret: string, body: unknown) =>
    fetch(url, { method: "POST", headers: { "x-telegram-bot-api-secret-token": secret }, body: JSON.stringify(body) }).then(
      (r) => r.status,
    );
  expect(await post("s3cret", update)).toBe(200);
  expect(await post("wrong", update)).toBe(401);
  expect(await post("s3cret", { no: "update" })).toBe(400);
  expect(host.accepted).toHaveLength(1);
  // Another process has an update in hand: Telegram is to bring it again.
  await claimUpdate(database.db, 7000, 500, host.clock.now());
  expect(await post("s3cret", { update_id: 500 })).toBe(503);
  await finishUpdate(database.db, 7000, 500, host.clock.now());
  expect(await post("s3cret", { update_id: 500 })).toBe(200);
  // … and one whose process died is taken over.
  await claimUpdate(database.db, 7000, 501, host.clock.now());
  host.clock.advance(61_000);
  expect(await post("s3cret", { update_id: 501 })).toBe(200);
  // Last, for the server ends the connection with it.
  expect(await post("s3cret", "x".repeat(1024 * 1024 + 10))).toBe(413);
  server.close();
});

test("menus are set for every scope and language, once", async () => {
  await using on = await stage({ settings: { admins: [424242] } });
  expect(await on.telegram.setUp()).toBe(true);
  expect(await on.telegram.setUp()).toBe(false);
  const { commands, texts } = on.host.profile;
  const languages = ["", "ar", "de", "es", "fa", "fr", "ru", "tr", "zh"];
  for (const scope of ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"]) {
    for (const language of languages)
      expect(commands.get(`{"type":"${scope}"} ${language}`)?.length, `${scope} ${language}`).toBeGreaterThan(5);
  }
  expect([...texts.keys()].filter((key) => key.startsWith("description "))).toHaveLength(languages.length);
  expect(on.host.calls.filter((call) => call.refused !== null).map((call) => call.parameters["scope"])).toEqual([]);
});

test("inline, in any chat: the latest of two sides", async () => {
  await using on = await stage();
  const { addConsultation } = await import("../../alerts/world.ts");
  const now = on.host.clock.now();
  for (let i = 0; i < 12; i++)
    await addConsultation(
      on.db,
      { mode: i % 2 === 0 ? "call" : "meeting", reports: [{ source: "<b>&" }] },
      new Date(now.getTime() - i * 3_600_000),
    );
  const Anna = on.host.world.person("Anna");
  await on.play(
    { people: { Anna } },
    `
    Anna asks: Iran Turkey
    Bot offers: 🇮🇷 Iran – 🇹🇷 Türkiye
    Anna asks: Lavrov
    Bot offers nothing
    Anna asks:
    Bot offers: 🇮🇷 Iran
    Anna asks: Congo
    Bot offers nothing
    `,
  );
  expect(on.host.calls.filter((call) => call.method === "answerInlineQuery")[0]?.parameters).toMatchObject({
    is_personal: true,
    next_offset: "10",
  });
});
