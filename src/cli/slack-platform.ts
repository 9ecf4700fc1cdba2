import type { Channel } from "../channels/channel.ts";
import { type Membership, slackApp, type Transport } from "../channels/slack/app.ts";
import { environmentCredentials } from "../channels/slack/installs.ts";
import { sealer } from "../channels/slack/sealing.ts";
import { slackChannel } from "../channels/slack/send.ts";
import type { Platform } from "../service.ts";
import { giveFeedback } from "../store/feedback.ts";
import { markDead, teamsThatFollow } from "../store/installs.ts";
import { feedHealth, whyLines } from "./answers.ts";
import type { PlatformNeeds } from "./platforms.ts";
import { UsageError } from "./terminal.ts";

/** The Slack app, where the environment sets one up; else null. Throws a UsageError that names the variable which is missing. */
export async function slackPlatform({ environment, database, loaded, now, log }: PlatformNeeds): Promise<Platform | null> {
  const { settings } = loaded().config;
  const many = settings.slack.transport === "http" && environment.slackClientId !== null;
  if (!many && environment.slackBotToken === null) return null;
  const apiUrl = environment.slackApiUrl ?? undefined;
  const transport: Transport =
    settings.slack.transport === "socket"
      ? { kind: "socket", appToken: needed(environment.slackAppToken, "SLACK_APP_TOKEN", "Socket Mode") }
      : {
          kind: "http",
          signingSecret: needed(environment.slackSigningSecret, "SLACK_SIGNING_SECRET", "slack.transport: http"),
          port: settings.slack.port,
        };
  const members: Membership = many
    ? {
        kind: "many",
        install: {
          clientId: environment.slackClientId as string,
          clientSecret: needed(environment.slackClientSecret, "SLACK_CLIENT_SECRET", "an app for many workspaces"),
          stateSecret: needed(environment.slackStateSecret, "SLACK_STATE_SECRET", "an app for many workspaces"),
          sealer: sealer(needed(environment.encryptionKey, "PARLEY_ENCRYPTION_KEY", "an app for many workspaces")),
          publicUrl: settings.web.publicUrl,
        },
      }
    : { kind: "one", botToken: environment.slackBotToken as string };
  const say = (level: "debug" | "info" | "warn" | "error", text: string) => log[level](`slack: ${text}`);
  const app = slackApp(
    { transport, membership: members, ...(apiUrl === undefined ? {} : { apiUrl }) },
    {
      db: database.db,
      wording: loaded().composer.wording,
      knowing() {
        const { composer, follows, config } = loaded();
        const { language, zone, followsPerSubscriber } = config.settings.alerts;
        return { composer, index: follows, limits: { perSubscriber: followsPerSubscriber }, language, zone };
      },
      now,
      log: say,
      health: () => feedHealth(database.db),
      why: (consultationId, lang) => whyLines(database.db, loaded().composer, consultationId, lang),
      async complain({ kind, consultationId, by }, at) {
        await giveFeedback(database.db, { kind, consultationId, channel: "slack", person: by, subscriberId: null }, at);
      },
    },
  );
  const channelOf = (team: string): Channel =>
    slackChannel({
      team,
      credentialsOf: app.credentialsOf,
      ...(apiUrl === undefined ? {} : { apiUrl }),
      async onDead(key, reason) {
        if (key !== null) await markDead(database.db, key, reason);
        say("error", `the token of ${key ?? "SLACK_BOT_TOKEN"} is dead (${reason}): install the app anew`);
      },
    });
  const channels = new Map<string, Channel>();
  const own = many ? null : environmentCredentials(environment.slackBotToken as string, apiUrl);
  return {
    async channels() {
      const teams = own === null ? await teamsThatFollow(database.db) : [(await own.whoAmI()).team];
      for (const team of teams) if (!channels.has(team)) channels.set(team, channelOf(team));
      return [...channels.values()];
    },
    start: () => app.start(),
    stop: () => app.stop(),
  };
}

function needed(value: string | null, variable: string, what: string): string {
  if (value === null) throw new UsageError(`${what} needs ${variable}: set it in .env`);
  return value;
}
