import { openTelegram, type TelegramOptions } from "../../../src/channels/telegram/bot.ts";
import type { Db } from "../../../src/store/database.ts";
import { compileFollowIndex } from "../../../src/subscribers/follow-index.ts";
import { loadWording } from "../../../src/wording/bundle.ts";
import type { Composer } from "../../../src/wording/compose.ts";
import { compileNames } from "../../../src/wording/names.ts";
import { engines, type TestDatabase } from "../../database.ts";
import { type StrictTelegram, strictTelegram } from "../../fakes/telegram/host.ts";
import type { Limits } from "../../fakes/telegram/pace.ts";
import { type Cast, play } from "../../fakes/telegram/script.ts";
import { shippedData } from "../../subscribers/config.ts";

export const data = shippedData();
export const index = compileFollowIndex(data);
export const composer: Composer = {
  wording: loadWording(new URL("../../../locales", import.meta.url).pathname),
  names: compileNames(data),
  topicsOf: () => [],
};

export interface Logged {
  level: string;
  message: string;
  fields: Record<string, unknown>;
}

/** How a bot on a stage differs from the usual one. */
export type Changes = Partial<Pick<TelegramOptions, "admin" | "health" | "lock" | "token" | "sleep">> & {
  settings?: Partial<TelegramOptions["settings"]>;
};

/** The options of a real bot that talks to the stand-in. */
export function optionsFor(
  host: StrictTelegram,
  database: Pick<TestDatabase, "db" | "lock">,
  log: Logged[],
  changes: Changes = {},
): TelegramOptions {
  const { settings, ...rest } = changes;
  return {
    token: host.token,
    apiRoot: host.url,
    db: database.db,
    lock: database.lock,
    composer: () => composer,
    index: () => index,
    now: host.clock.now,
    settings: { followsPerSubscriber: 50, zone: "UTC", admins: [], adminChat: null, ...settings },
    health: async () => ({ feeds: 120, failing: 3, lastItem: host.clock.now() }),
    admin: {
      feeds: async () => ["IRNA: fine", "TASS: HTTP 503 since 11:40"],
      stats: async () => ["items: 12,000", "consultations: 34"],
      recent: async (limit) => Array.from({ length: limit }, (_, i) => `item ${i + 1}: no consultation`),
      test: async (text) => [`call, held, IR – TR <from> "${text}"`],
      reload: async () => ["config/feeds.yaml:3: feeds.0.language: no such key"],
    },
    sleep: host.clock.sleep,
    log: (level, message, fields = {}) => log.push({ level, message, fields }),
    ...rest,
  };
}

/** A real bot that polls the strict stand-in over a socket, with a database of its own. Ends by itself. */
export async function stage({ pace, ...changes }: Changes & { pace?: Limits | null } = {}) {
  const [, openDatabase] = engines[0] as [string, () => Promise<TestDatabase>];
  const database = await openDatabase();
  const host = await strictTelegram(pace === undefined ? {} : { pace });
  const logged: Logged[] = [];
  const telegram = openTelegram(optionsFor(host, database, logged, changes));
  const poller = telegram.poll();
  const close = async () => {
    await poller.stop();
    await host.close();
    await database.close();
    if (host.mistakes.length > 0) throw host.mistakes[0];
  };
  return {
    db: database.db as Db,
    database,
    host,
    telegram,
    poller,
    logged,
    /** Plays a conversation; what the bot logged as an error stands with the line that failed. */
    async play(cast: Cast, script: string) {
      try {
        await play(host, cast, script);
      } catch (error) {
        const errors = logged.filter(({ level }) => level === "error").map(({ message, fields }) => `${message} ${JSON.stringify(fields)}`);
        throw errors.length === 0 ? error : new Error(`${(error as Error).message}\n  the bot logged: ${errors.join("; ")}`);
      }
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
