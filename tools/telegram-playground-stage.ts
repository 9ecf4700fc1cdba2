import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { setTimeout as sleepFor } from "node:timers/promises";
import { serve } from "@hono/node-server";
import type { InlineKeyboardButton, User } from "grammy/types";
import { Hono } from "hono";
import { openTelegram } from "../src/channels/telegram/bot.ts";
import { configFrom, shipped } from "../src/cli/knowledge.ts";
import { fingerprint } from "../src/feeds/identity.ts";
import { takeItems } from "../src/intake.ts";
import { compile } from "../src/loaded.ts";
import { counters } from "../src/metrics.ts";
import { read } from "../src/reading/read.ts";
import { sendLoop } from "../src/sending.ts";
import { openEmbedded, transaction } from "../src/store/database.ts";
import { type Feed, listFeeds, syncFeeds } from "../src/store/feeds.ts";
import { migrate, readMigrations } from "../src/store/migrate.ts";
import { loadWording } from "../src/wording/bundle.ts";
import type { VirtualClock } from "../test/fakes/telegram/clock.ts";
import type { Entity } from "../test/fakes/telegram/entities.ts";
import { strictTelegram } from "../test/fakes/telegram/host.ts";
import type { Room, Said } from "../test/fakes/telegram/world.ts";

const wallClock: VirtualClock = { now: () => new Date(), advance() {}, sleep: (ms) => sleepFor(ms) };
const outlets = ["Northern Wire", "Harbour Press", "Morning Courier"];

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);
const tags: Record<string, string> = { bold: "b", italic: "i", strikethrough: "s", underline: "u", blockquote: "blockquote", code: "code" };

/** A message's text with its entities as HTML of a page. */
function shown({ text, entities = [] }: { text: string; entities?: Entity[] }): string {
  const marks: { at: number; order: number; html: string }[] = [];
  for (const [i, { type, offset, length, url }] of entities.entries()) {
    const tag = type === "text_link" ? "a" : tags[type];
    if (tag === undefined) continue;
    marks.push({ at: offset, order: 1000 + i, html: tag === "a" ? `<a href="${escaped(url ?? "")}">` : `<${tag}>` });
    marks.push({ at: offset + length, order: 999 - i, html: `</${tag}>` });
  }
  let html = "";
  let at = 0;
  for (const mark of marks.sort((a, b) => a.at - b.at || a.order - b.order)) {
    html += escaped(text.slice(at, mark.at)) + mark.html;
    at = mark.at;
  }
  return html + escaped(text.slice(at));
}

/**
 * Starts the strict stand-in, the real bot with the whole pipeline behind it, and a page to talk to it by hand. Everything is in memory.
 * `port` 0 takes a free one.
 */
export async function openPlayground(port: number) {
  const loaded = compile(configFrom(null), loadWording(shipped.locales));
  const database = await openEmbedded(null);
  await migrate(database.db, readMigrations(shipped.migrations));
  const host = await strictTelegram({ clock: wallClock });
  const { world } = host;
  const log: string[] = [];
  const now = wallClock.now;

  const cast: User[] = [world.person("Anna", "en"), world.person("داریوش", "fa"), world.person("Борис", "ru")];
  const [anna, dariush, boris] = cast as [User, User, User];
  const club = world.group("Diplomacy club", anna, "forum");
  world.topic(club, "News");
  world.topic(club, "Chat");
  world.joins(dariush, club);
  world.joins(boris, club);
  const channel = world.group("Foreign policy daily", anna, "channel");

  const bot = openTelegram({
    token: host.token,
    apiRoot: host.url,
    db: database.db,
    lock: database.lock,
    composer: () => loaded.composer,
    index: () => loaded.follows,
    now,
    settings: { followsPerSubscriber: 50, zone: "UTC", admins: [anna.id], adminChat: null },
    health: async () => ({ feeds: outlets.length, failing: 0, lastItem: now() }),
    admin: {
      feeds: async () => outlets.map((name) => `${name}: invented`),
      stats: async () => [`calls of the bot: ${host.calls.length}`],
      recent: async () => log.slice(-20),
      test: async (text) => verdictOn(text),
      reload: async () => ["nothing to reload in the playground"],
    },
    sleep: async (ms, signal) => void (await sleepFor(ms, undefined, signal === undefined ? {} : { signal }).catch(() => {})),
    log: (level, message, fields) =>
      level !== "debug" && log.push(`${level}: ${message} ${fields === undefined ? "" : JSON.stringify(fields)}`),
  });
  const poller = bot.poll();
  const loop = sendLoop(bot.channel, {
    database,
    loaded: () => loaded,
    worker: "playground",
    now,
    counts: counters(),
    say: (words) => log.push(words),
  });

  const verdictOn = (text: string): string[] => {
    const { lang, reports, refusals } = read({ id: "test", title: text, published: now().toISOString() }, loaded.knowledge);
    return [
      `language ${lang}`,
      ...reports.map((r) => `✔ ${r.mode}, ${r.status}: ${r.participants.map((p) => p.country).join(" – ")} (${r.rule})`),
      ...refusals.map((r) => `✘ ${r.reason}: “${r.text}”`),
    ];
  };

  await syncFeeds(
    database.db,
    outlets.map((name, i) => ({
      key: `play-${i}`,
      url: `https://${i}.invalid/`,
      name,
      language: "",
      country: "",
      zone: null,
      tier: 2,
      kind: "agency",
      options: {},
      host: `${i}.invalid`,
    })),
    now(),
  );
  const feeds = await listFeeds(database.db);
  let items = 0;
  /** A headline as if a feed had brought it: read, merged, told. */
  async function publish(text: string, outlet: number): Promise<void> {
    const at = now();
    const url = `https://example.org/news/${++items}`;
    const taken = await transaction(database.db, (tx) =>
      takeItems(
        tx,
        feeds[outlet % feeds.length] as Feed,
        [
          {
            guid: url,
            url,
            canonicalUrl: url,
            title: text,
            html: "",
            text: "",
            publishedAt: at,
            updatedAt: null,
            publisher: null,
            keys: [`id:${url}`],
            fingerprint: fingerprint({ title: text, text: "" }),
            silence: null,
          },
        ],
        { knowledge: loaded.knowledge, configVersion: null, alerts: loaded.alerts, now: at },
      ),
    );
    log.push(
      `${outlets[outlet % outlets.length]}: “${text}” → ${taken.reports} reports, ${taken.alerts} alerts, ${taken.updates} updates`,
      ...verdictOn(text).slice(1),
    );
  }

  const seen = (said: Said) => ({
    id: said.message_id,
    from: said.from?.first_name ?? (said.chat as { title?: string }).title ?? "",
    bot: said.from?.id === world.bot.id || (said.chat.type === "channel" && said.html !== undefined),
    html: shown(said as { text: string; entities?: Entity[] }),
    topic: said.message_thread_id ?? null,
    edited: said.edit_date !== undefined,
    buttons: (said.reply_markup?.inline_keyboard ?? []).map((row: InlineKeyboardButton[]) =>
      row.map((button) => ({
        text: button.text,
        ...("callback_data" in button ? { data: button.callback_data } : {}),
        ...("url" in button ? { url: button.url } : {}),
      })),
    ),
  });
  function state() {
    const last = world.acts.at(-1);
    const results = [...world.acts].reverse().find((act) => act.kind === "results");
    const request = [...world.acts].reverse().find((act) => act.kind === "message" && act.keyboard !== null && "keyboard" in act.keyboard);
    return {
      people: cast.map(({ id, first_name, language_code }) => ({ id, name: first_name, language: language_code })),
      rooms: [...world.rooms.values()].map((room: Room) => ({
        id: room.chat.id,
        type: room.chat.type,
        title: "title" in room.chat ? room.chat.title : `${(room.chat as { first_name: string }).first_name} ↔ bot`,
        isIn:
          room.chat.type === "private" ? !room.blocked : ["member", "administrator"].includes(room.members.get(world.bot.id)?.status ?? ""),
        topics: [...room.topics].map(([id, { name, closed, deleted }]) => ({ id, name, closed, deleted })),
        messages: [...room.messages.values()].slice(-60).map(seen),
      })),
      popup: last?.kind === "popup" ? last.text : null,
      results: results?.kind === "results" ? results.results : [],
      asksForChannel: request !== undefined,
      refused: host.calls
        .filter((call) => call.refused !== null)
        .slice(-8)
        .map((call) => `${call.method}: ${call.refused}`),
      log: log.slice(-15),
    };
  }

  interface Wish {
    do: string;
    person: number;
    room: number;
    topic?: number;
    text?: string;
    message?: number;
    data?: string;
  }
  async function act(wish: Wish): Promise<void> {
    const person = world.users.get(wish.person) ?? anna;
    const room = world.roomOf(wish.room);
    const topic = wish.topic === undefined ? {} : { topic: wish.topic };
    const said = room.messages.get(wish.message ?? -1);
    if (wish.do === "say" && room.chat.type === "channel") world.writes(person, wish.text ?? "", { room, as: "channel post" });
    else if (wish.do === "say") world.writes(person, wish.text ?? "", { room, ...topic, ...(said === undefined ? {} : { replyTo: said }) });
    else if (wish.do === "press" && said !== undefined) world.presses(person, said, wish.data ?? "");
    else if (wish.do === "inline") world.asksInline(person, wish.text ?? "");
    else if (wish.do === "headline") await publish(wish.text ?? "", items);
    else if (wish.do === "add")
      world.place(room, room.chat.type === "channel" ? "administrator" : "member", person, { can_post_messages: true });
    else if (wish.do === "remove") world.place(room, "kicked", person);
    else if (wish.do === "block") world.blocks(person);
    else if (wish.do === "unblock") world.unblocks(person);
    else if (wish.do === "share") world.shares(person, channel, 1, { can_post_messages: true });
    await host.settled();
  }

  const page = readFileSync(new URL("telegram-playground.html", import.meta.url), "utf8");
  const app = new Hono();
  app.get("/", (c) => c.html(page));
  app.get("/state", (c) => c.json(state()));
  app.post("/act", async (c) => {
    await act((await c.req.json()) as Wish);
    return c.json(state());
  });
  const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const close = async () => {
    await poller.stop();
    await loop.stop();
    server.close();
    await host.close();
    await database.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, host, cast, close, [Symbol.asyncDispose]: close };
}
