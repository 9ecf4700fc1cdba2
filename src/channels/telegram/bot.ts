import { Bot, Composer as Features, GrammyError, HttpError } from "grammy";
import type { Update } from "grammy/types";
import type { Lock } from "../../store/database.ts";
import type { Channel } from "../channel.ts";
import { about } from "./about.ts";
import { admin, tellAdmins } from "./admin.ts";
import { browse } from "./browse.ts";
import { askAboutTopic, channels } from "./channels.ts";
import { follow } from "./follow.ts";
import { inline } from "./inline.ts";
import { membersOf } from "./members.ts";
import { setUp } from "./menus.ts";
import type { Needs } from "./needs.ts";
import { type Poller, startPolling } from "./polling.ts";
import { restraint } from "./restraint.ts";
import { botIdOf, telegramChannel } from "./send.ts";
import { settings } from "./settings.ts";
import { type Ctx, prepare } from "./talk.ts";
import { type Updates, updatesOf } from "./updates.ts";
import { why } from "./why.ts";

export interface TelegramOptions extends Omit<Needs, "api" | "botId" | "settings"> {
  token: string;
  /** Another server than Telegram's own. */
  apiRoot?: string;
  settings: Needs["settings"] & { adminChat: number | null };
  lock(name: string): Promise<Lock | null>;
  onUnauthorised?: (reason: string) => void;
}

/** The bot with both of its sides: what it hears and what it sends. */
export interface Telegram {
  channel: Channel;
  /** What posts of a webhook are given to. */
  updates: Updates;
  needs: Needs;
  poll(): Poller;
  /** Sets command menus and profile texts where they changed. */
  setUp(): Promise<boolean>;
  tellAdmins(lines: string[]): Promise<number>;
}

/** Makes the bot; nothing is asked of Telegram before the first update or call. Throws where the token is none. */
export function openTelegram({ token, apiRoot, lock, onUnauthorised, ...rest }: TelegramOptions): Telegram {
  const botId = botIdOf(token);
  const client = { timeoutSeconds: 60, sensitiveLogs: false, ...(apiRoot === undefined ? {} : { apiRoot }) };
  const bot = new Bot<Ctx>(token, { client });
  const needs: Needs = { ...rest, api: bot.api, botId };
  bot.use(features(needs));
  const updates = updatesOf({
    db: needs.db,
    botId,
    now: needs.now,
    async handle(update: Update) {
      if (!bot.isInited()) await bot.init();
      await bot.handleUpdate(update);
    },
    failed(error, update) {
      const reason = error instanceof Error ? error.message : String(error);
      needs.log("error", "an update was not handled", { update: update.update_id, kind: Object.keys(update)[1], reason });
    },
  });
  return {
    channel: telegramChannel({ api: bot.api, botId, onTopicGone: (chat, thread) => askAboutTopic(needs, chat, thread) }),
    updates,
    needs,
    poll: () =>
      startPolling({
        api: bot.api,
        botId,
        updates,
        lock,
        sleep: needs.sleep,
        log: needs.log,
        ...(onUnauthorised === undefined ? {} : { onUnauthorised }),
      }),
    setUp: () => setUp(needs),
    tellAdmins: (lines) => tellAdmins({ api: bot.api, sleep: needs.sleep, log: needs.log, settings: rest.settings }, lines),
  };
}

/** All features, in the order they are asked: who may go first says so, and free text comes last. */
function features(needs: Needs): Features<Ctx> {
  const all = new Features<Ctx>();
  const members = membersOf(needs.api);
  const restrain = restraint();
  all.use(async (ctx, next) => {
    if (!(await prepare(ctx, needs))) return;
    const person = ctx.from?.id;
    const pace = person === undefined || needs.settings.admins.includes(person) ? "fine" : restrain(person, ctx.now);
    // Being blocked or moved is news of Telegram's own, whoever caused it.
    if (pace !== "fine" && ctx.myChatMember === undefined && ctx.chatMember === undefined) {
      if (pace === "tell" && ctx.inlineQuery === undefined)
        await (ctx.callbackQuery === undefined ? ctx.say(ctx.t("tg-slow-down")) : ctx.pop(ctx.t("tg-slow-down")));
      return;
    }
    try {
      await next();
    } catch (error) {
      // What Telegram refuses it would refuse again; anything else is ours, and whoever asked should not wait for an answer.
      if (!(error instanceof GrammyError || error instanceof HttpError) && ctx.inlineQuery === undefined && ctx.chat !== undefined) {
        await ctx.say(ctx.t("tg-sorry")).catch(() => {});
      }
      throw error;
    } finally {
      // A press that nobody answers leaves the reader's button spinning; one that is too old for an answer needs none.
      if (ctx.callbackQuery !== undefined) await ctx.pop("").catch(() => {});
    }
  });
  all.use(
    channels(needs, members),
    follow(needs, members),
    browse(needs),
    settings(needs, members),
    why(needs, members),
    inline(needs),
    admin(needs),
    about(needs, members),
  );
  return all;
}
