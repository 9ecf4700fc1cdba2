import { existsSync } from "node:fs";
import { z } from "zod";

/** What comes from the environment: secrets and where things are. Everything else is config. */
export interface Environment {
  databaseUrl: string | null;
  /** Folder of the embedded database. */
  dataFolder: string;
  /** Overlay folder over the shipped config. */
  configFolder: string;
  telegramToken: string | null;
  /** Another Bot API server: a self-hosted one, or a stand-in. */
  telegramApiRoot: string | null;
  telegramWebhookSecret: string | null;
  slackBotToken: string | null;
  slackAppToken: string | null;
  slackSigningSecret: string | null;
  slackClientId: string | null;
  slackClientSecret: string | null;
  slackStateSecret: string | null;
  slackApiUrl: string | null;
  /** 32 bytes in base64: encrypts stored Slack tokens. */
  encryptionKey: string | null;
  webhookSecret: string | null;
  logLevel: "debug" | "info" | "warn" | "error";
}

export interface EnvironmentProblem {
  variable: string;
  message: string;
}

const filled = z
  .string()
  .transform((value) => value.trim())
  .transform((value) => (value === "" ? null : value));
const optional = filled.nullable().default(null);
const matching = (pattern: RegExp, message: string) =>
  filled
    .refine((value) => value === null || pattern.test(value), message)
    .nullable()
    .default(null);

const schema = z.object({
  DATABASE_URL: matching(/^postgres(ql)?:\/\/./, "must begin with postgres://; leave it out to use the embedded database"),
  PARLEY_DATA: z.string().default("./data"),
  PARLEY_CONFIG: z.string().default("./config.local"),
  TELEGRAM_BOT_TOKEN: matching(/^\d+:[\w-]+$/, "is not a bot token: copy it whole from @BotFather, like 123456:ABC-DEF"),
  TELEGRAM_API_ROOT: matching(/^https?:\/\//, "must be an http(s) address"),
  TELEGRAM_WEBHOOK_SECRET: matching(/^[\w-]{1,256}$/, "may hold letters, digits, _ and - only, 256 at most"),
  SLACK_BOT_TOKEN: matching(/^xox[bep]/, "is not a bot token: it begins with xoxb-"),
  SLACK_APP_TOKEN: matching(/^xapp-/, "is not an app-level token: it begins with xapp-"),
  SLACK_SIGNING_SECRET: optional,
  SLACK_CLIENT_ID: optional,
  SLACK_CLIENT_SECRET: optional,
  SLACK_STATE_SECRET: optional,
  SLACK_API_URL: matching(/^https?:\/\//, "must be an http(s) address"),
  PARLEY_ENCRYPTION_KEY: filled
    .refine(
      (value) => value === null || Buffer.from(value, "base64").length === 32,
      "must be 32 bytes in base64: make one with `openssl rand -base64 32`",
    )
    .nullable()
    .default(null),
  PARLEY_WEBHOOK_SECRET: optional,
  PARLEY_LOG: z.enum(["debug", "info", "warn", "error"], "must be debug, info, warn or error").default("info"),
});

/** Every variable that is read, for `.env.example` and its test. */
export const variables: string[] = Object.keys(schema.shape);

/** Reads the variables in `env`. Problems name the variable and the remedy, never its value. */
export function readEnvironment(env: Record<string, string | undefined>): { value: Environment } | { problems: EnvironmentProblem[] } {
  const read = schema.safeParse(env);
  if (!read.success) return { problems: read.error.issues.map((issue) => ({ variable: String(issue.path[0]), message: issue.message })) };
  const v = read.data;
  return {
    value: {
      databaseUrl: v.DATABASE_URL,
      dataFolder: v.PARLEY_DATA,
      configFolder: v.PARLEY_CONFIG,
      telegramToken: v.TELEGRAM_BOT_TOKEN,
      telegramApiRoot: v.TELEGRAM_API_ROOT,
      telegramWebhookSecret: v.TELEGRAM_WEBHOOK_SECRET,
      slackBotToken: v.SLACK_BOT_TOKEN,
      slackAppToken: v.SLACK_APP_TOKEN,
      slackSigningSecret: v.SLACK_SIGNING_SECRET,
      slackClientId: v.SLACK_CLIENT_ID,
      slackClientSecret: v.SLACK_CLIENT_SECRET,
      slackStateSecret: v.SLACK_STATE_SECRET,
      slackApiUrl: v.SLACK_API_URL,
      encryptionKey: v.PARLEY_ENCRYPTION_KEY,
      webhookSecret: v.PARLEY_WEBHOOK_SECRET,
      logLevel: v.PARLEY_LOG,
    },
  };
}

/** Adds the variables of a `.env` file in the working folder to the process's own, which win. */
export function loadEnvironmentFile(file = ".env"): void {
  if (existsSync(file)) process.loadEnvFile(file);
}
