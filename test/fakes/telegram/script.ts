import type { InlineKeyboardButton, User } from "grammy/types";
import type { StrictTelegram } from "./host.ts";
import type { Act, Room, Said } from "./world.ts";

/** Who and what a script may name. Topics are written "Club/News". */
export interface Cast {
  people?: Record<string, User>;
  rooms?: Record<string, Room>;
}

const bare = (text: string) =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, "")
    .replace(/\s+/g, " ")
    .trim();
const labels = (act: Act): string[] => {
  const keyboard = act.kind === "message" ? act.keyboard : act.kind === "edit" ? (act.message.reply_markup ?? null) : null;
  const rows = keyboard === null ? [] : "inline_keyboard" in keyboard ? keyboard.inline_keyboard : keyboard.keyboard;
  return rows.flat().map((button) => bare(typeof button === "string" ? button : button.text));
};
const describe = (act: Act): string =>
  act.kind === "message" || act.kind === "edit"
    ? `${act.kind === "edit" ? "Bot changes" : "Bot"}: ${bare(act.message.text)}\n      ${labels(act)
        .map((label) => `[${label}]`)
        .join(" ")}`
    : act.kind === "popup"
      ? `Bot pops up: ${bare(act.text)}`
      : act.kind === "results"
        ? `Bot offers: ${act.results.map((result) => bare(result.title)).join(" | ")}${act.button === null ? "" : ` [${act.button}]`}`
        : `Bot deletes ${act.messageId}`;

/**
 * Plays a conversation, a line a turn, and fails at the first line that is not so:
 *
 *     Anna: /follow Iran                      Anna writes to the bot; "Anna in Club/News: …" writes in a group's topic
 *     Bot: Followed … Iran                    the bot answered there with these words, in this order
 *       [Calls only] [Undo]                   … and these buttons among others; a further indented line is further text
 *     Anna presses [Calls only]               "Anna in Club presses [Yes]"
 *     Bot changes: Calls only                 that message is another now
 *     Bot pops up: …                          a line on top of the screen
 *     Anna replies: /why                      to the bot's last message there
 *     Anna in Club anonymously: /follow Iran  as an anonymous admin;  "News posts: /follow Iran" is a post in a channel
 *     Anna asks: Iran Turkey                  inline;  "Bot offers: Iran | Egypt", "Bot offers nothing"
 *     Bot to Anna: …                          elsewhere than where was last spoken
 *     Bot is silent
 *
 * What the bot says beyond the script fails it as well, and so does a pressed button that was not answered.
 */
export async function play(host: StrictTelegram, { people = {}, rooms = {} }: Cast, script: string): Promise<void> {
  const { world, clock } = host;
  let heard = world.acts.length;
  let where: { room: Room; topic: number | undefined } | null = null;
  const lines = script.split("\n").filter((line) => line.trim() !== "");
  const margin = Math.min(...lines.map((line) => line.length - line.trimStart().length));

  const person = (name: string): User => {
    const found = people[name];
    if (found === undefined) throw new Error(`nobody in the cast is called ${name}`);
    return found;
  };
  const place = (name: string): { room: Room; topic: number | undefined } => {
    const [title = "", topicName] = name.split("/");
    const room = rooms[title] ?? (people[title] === undefined ? undefined : world.roomOf(people[title].id));
    if (room === undefined) throw new Error(`no room in the cast is called ${title}`);
    const topic = topicName === undefined ? undefined : [...room.topics].find(([, each]) => each.name === topicName)?.[0];
    if (topicName !== undefined && topic === undefined) throw new Error(`no topic ${topicName} in ${title}`);
    return { room, topic };
  };
  const fail = (line: string, problem: string): never => {
    const said = world.acts.slice(heard).map((act) => `    ${describe(act)}`);
    const refused = host.calls.filter((call) => call.refused !== null).slice(-3);
    throw new Error(
      [
        `${line.trim()}\n  ${problem}; what came instead:`,
        ...said,
        ...refused.map((call) => `    refused ${call.method}: ${call.refused}`),
      ].join("\n"),
    );
  };
  const lastOfBot = (at: { room: Room; topic: number | undefined }, fits: (said: Said) => boolean): Said | undefined =>
    [...at.room.messages.values()].reverse().find((said) => (said.from?.id === world.bot.id || said.chat.type === "channel") && fits(said));

  async function happens(line: string, act: () => void): Promise<void> {
    if (world.acts.length > heard) fail(line, "before this the script expects nothing more of the bot");
    clock.advance(3000);
    act();
    await host.settled();
    const open = [...world.callbacks].filter(([, { answered }]) => !answered);
    if (open.length > 0) fail(line, "the button spins for ever: answerCallbackQuery was not called");
  }

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const further: string[] = [];
    while (lines[i + 1] !== undefined && (lines[i + 1] as string).search(/\S/) > margin) further.push((lines[++i] as string).trim());
    const text = line.trim();
    let match: RegExpExecArray | null;

    if (text === "Bot is silent" || text === "Bot offers nothing") {
      const next = world.acts[heard];
      if (text === "Bot is silent" && next !== undefined) fail(line, "the bot is not");
      if (text === "Bot offers nothing") {
        if (next?.kind !== "results" || next.results.length > 0) fail(line, "it offers something");
        heard++;
      }
      continue;
    }
    match = /^Bot(?: to (\S+))?( changes| pops up| offers)?: ?(.*)$/.exec(text);
    if (match !== null) {
      const act = world.acts[heard] ?? fail(line, "the bot says nothing");
      const at = match[1] === undefined ? where : place(match[1]);
      const kind = { " changes": "edit", " pops up": "popup", " offers": "results" }[match[2] ?? ""] ?? "message";
      if (act.kind !== kind) fail(line, `this is no ${kind}`);
      if (act.kind === "message" && at !== null) {
        if (act.message.chat.id !== at.room.chat.id) fail(line, `it is said in chat ${act.message.chat.id}, not ${at.room.chat.id}`);
        if (act.message.message_thread_id !== at.topic) fail(line, `it is said in topic ${act.message.message_thread_id}, not ${at.topic}`);
      }
      const content = bare(
        act.kind === "message" || act.kind === "edit"
          ? act.message.text
          : act.kind === "popup"
            ? act.text
            : act.kind === "results"
              ? act.results.map((result) => `${result.title} ${result.text}`).join(" | ")
              : "",
      );
      const wanted = [match[3] ?? "", ...further.filter((each) => !each.startsWith("["))];
      for (const each of wanted) {
        let from = 0;
        for (const part of each.split("…").map(bare)) {
          const found = content.indexOf(part, from);
          if (found === -1) fail(line, `"${part}" is missing`);
          from = found + part.length;
        }
      }
      const buttons = labels(act);
      for (const each of further
        .filter((other) => other.startsWith("["))
        .flatMap((row) => [...row.matchAll(/\[([^\]]+)\]/g)].map((m) => bare(m[1] as string)))) {
        if (!buttons.some((label) => label.includes(each))) fail(line, `the button [${each}] is missing`);
      }
      heard++;
      continue;
    }
    match = /^(\S+) asks: ?(.*)$/.exec(text);
    if (match !== null) {
      const [, name = "", query = ""] = match;
      await happens(line, () => world.asksInline(person(name), query));
      continue;
    }
    match = /^(\S+) posts: (.*)$/.exec(text);
    if (match !== null) {
      where = place(match[1] as string);
      const { room } = where;
      const said = [match[2] as string, ...further].join("\n");
      await happens(line, () => world.writes(world.bot, said, { room, as: "channel post" }));
      continue;
    }
    match = /^(\S+?)(?: in (\S+))? presses \[(.*)\]$/.exec(text);
    if (match !== null) {
      const [, name = "", room, label = ""] = match;
      where = place(room ?? name);
      const isIt = (button: InlineKeyboardButton) => bare(button.text).includes(label) && "callback_data" in button;
      const said =
        lastOfBot(where, (each) => each.reply_markup?.inline_keyboard.flat().some(isIt) === true) ?? fail(line, "there is no such button");
      const button = said.reply_markup?.inline_keyboard.flat().find(isIt) as { callback_data: string };
      await happens(line, () => world.presses(person(name), said, button.callback_data));
      continue;
    }
    match = /^(\S+?)(?: in (\S+))?( replies)?( anonymously)?: ?(.*)$/.exec(text);
    if (match === null) throw new Error(`the script cannot be understood: ${line}`);
    const [, name = "", room, replies, anonymously, words = ""] = match;
    const at = place(room ?? name);
    where = at;
    const reply =
      replies === undefined
        ? undefined
        : (lastOfBot(at, (each) => each.message_thread_id === at.topic) ?? fail(line, "there is nothing to answer"));
    await happens(line, () =>
      world.writes(person(name), [words, ...further].join("\n"), {
        room: at.room,
        ...(at.topic === undefined ? {} : { topic: at.topic }),
        ...(reply === undefined ? {} : { replyTo: reply }),
        ...(anonymously === undefined ? {} : { as: "anonymous admin" as const }),
      }),
    );
  }
  if (world.acts.length > heard) fail("(the end)", "the script expects nothing more of the bot");
  if (host.mistakes.length > 0) throw host.mistakes[0];
}
