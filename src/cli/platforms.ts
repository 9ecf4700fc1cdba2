import type { Channel } from "../channels/channel.ts";
import { consoleChannel } from "../channels/console.ts";
import { webhookChannel } from "../channels/webhook.ts";
import type { Environment } from "../config/environment.ts";
import type { Loaded } from "../loaded.ts";
import type { Platform } from "../service.ts";
import type { Database } from "../store/database.ts";
import type { Log } from "./log.ts";
import { subscribe } from "./subscribe.ts";

/** What every platform is made of. */
export interface PlatformNeeds {
  environment: Environment;
  database: Database;
  loaded: () => Loaded;
  reload: () => Promise<string[]>;
  now: () => Date;
  log: Log;
}

const HOOK_TIMEOUT_MS = 15_000;

/** The platforms that the environment and the config set up; the terminal where there is no other. Subscribes what the config names. */
export async function makePlatforms(needs: PlatformNeeds): Promise<Platform[]> {
  const { environment, database, loaded, now } = needs;
  const { alerts } = loaded().config.settings;
  const platforms: Platform[] = [];
  // Loaded only where they are used: each brings a client library of some megabytes.
  if (environment.telegramToken !== null)
    platforms.push(await (await import("./telegram-platform.ts")).telegramPlatform(environment.telegramToken, needs));
  if (environment.slackBotToken !== null || environment.slackClientId !== null) {
    const slack = await (await import("./slack-platform.ts")).slackPlatform(needs);
    if (slack !== null) platforms.push(slack);
  }
  if (alerts.webhooks.length > 0) {
    for (const { url, follow } of alerts.webhooks)
      await subscribe(database.db, { channel: "webhook", url }, follow, alerts.language, loaded(), now());
    platforms.push(fixed(webhooks(environment)));
  }
  if (alerts.terminal ?? platforms.length === 0) {
    await subscribe(database.db, { channel: "terminal" }, alerts.terminalFollows, alerts.language, loaded(), now());
    platforms.push(fixed(consoleChannel({ write: (text) => void process.stdout.write(text), colours: process.stdout.isTTY === true })));
  }
  return platforms;
}

const fixed = (channel: Channel): Platform => ({ channels: async () => [channel] });

function webhooks({ webhookSecret }: Environment): Channel {
  return webhookChannel({
    userAgent: "parley",
    // Without a key nothing is sent: a receiver could not tell our posts from anybody else's.
    secretOf: async () => webhookSecret,
    async post(url, { body, headers }) {
      const answer = await fetch(url, { method: "POST", body, headers, redirect: "manual", signal: AbortSignal.timeout(HOOK_TIMEOUT_MS) });
      await answer.body?.cancel();
      return { status: answer.status, retryAfter: answer.headers.get("retry-after") };
    },
  });
}
