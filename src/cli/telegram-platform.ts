import { setTimeout as sleepFor } from "node:timers/promises";
import { openTelegram } from "../channels/telegram/bot.ts";
import type { Poller } from "../channels/telegram/polling.ts";
import { registerWebhook, webhookRoute } from "../channels/telegram/webhook.ts";
import { read } from "../reading/read.ts";
import type { Platform } from "../service.ts";
import { recentItems } from "../store/items.ts";
import { feedHealth, feedLines, statLines } from "./answers.ts";
import { summary } from "./compare.ts";
import type { PlatformNeeds } from "./platforms.ts";
import { UsageError } from "./terminal.ts";

/** Where the web server takes Telegram's posts. */
const WEBHOOK_PATH = "/telegram";

/** The Telegram bot with its transport, by long polling or webhook. Throws a UsageError where the webhook lacks something. */
export async function telegramPlatform(
  token: string,
  { environment, database, loaded, reload, now, log }: PlatformNeeds,
): Promise<Platform> {
  const { telegram: settings, alerts, web } = loaded().config.settings;
  const bot = openTelegram({
    token,
    ...(environment.telegramApiRoot === null ? {} : { apiRoot: environment.telegramApiRoot }),
    db: database.db,
    composer: () => loaded().composer,
    index: () => loaded().follows,
    now,
    settings: {
      followsPerSubscriber: alerts.followsPerSubscriber,
      zone: alerts.zone,
      admins: settings.admins,
      adminChat: settings.adminChat,
    },
    async health() {
      const { feeds, failing, lastItemAt } = await feedHealth(database.db);
      return { feeds, failing: failing.length, lastItem: lastItemAt };
    },
    admin: {
      feeds: () => feedLines(database.db, now()),
      stats: () => statLines(database.db, now()),
      async recent(limit) {
        const items = await recentItems(database.db, limit);
        return items.map(({ item, reading }) => {
          const verdict =
            reading === null
              ? "nothing"
              : [...reading.reports.map(summary), ...reading.refusals.map((r) => `no event: ${r.reason}`)].join("; ");
          return `${item.id} ${item.source}: ${item.title} → ${verdict}`;
        });
      },
      async test(text) {
        const reading = read({ id: "test", title: text, published: now().toISOString() }, loaded().knowledge);
        const lines = [
          ...reading.reports.map((report) => `✔ ${summary(report)} (${report.rule}, ${Math.round(report.confidence * 100)} %)`),
          ...reading.refusals.map((refusal) => `✘ ${refusal.reason}: “${refusal.text}”`),
        ];
        return [`language ${reading.lang}`, ...(lines.length > 0 ? lines : ["no event, and nothing that was nearly one"])];
      },
      reload,
    },
    async sleep(milliseconds, signal) {
      await sleepFor(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => {});
    },
    log: (level, message, fields) => log[level](`telegram: ${message}`, fields),
    lock: (name) => database.lock(name),
    onUnauthorised: (reason) => log.error(`telegram: ${reason}: copy TELEGRAM_BOT_TOKEN anew from @BotFather and start again`),
  });
  const channels = async () => [bot.channel];
  const introduce = () =>
    bot.setUp().catch((error: unknown) => log.warn(`telegram: menus not set: ${error instanceof Error ? error.message : String(error)}`));
  if (settings.transport === "webhook") {
    const secret = environment.telegramWebhookSecret;
    if (secret === null || web.publicUrl === null)
      throw new UsageError("telegram.transport: webhook needs TELEGRAM_WEBHOOK_SECRET in .env and web.publicUrl in parley.yaml");
    const url = new URL(WEBHOOK_PATH, web.publicUrl).href;
    return {
      channels,
      mounts: { [WEBHOOK_PATH]: webhookRoute({ secret, updates: bot.updates, log: bot.needs.log }) },
      async start() {
        await registerWebhook(bot.needs, url, secret);
        void introduce();
      },
      stop: () => bot.updates.quiet(),
    };
  }
  let poller: Poller | undefined;
  return {
    channels,
    async start() {
      poller = bot.poll();
      void introduce();
    },
    async stop() {
      await poller?.stop();
    },
  };
}
