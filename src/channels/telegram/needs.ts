import type { Api } from "grammy";
import type { Db } from "../../store/database.ts";
import type { FollowIndex } from "../../subscribers/follow-index.ts";
import type { Composer } from "../../wording/compose.ts";

/** What admins may ask for. Each answers in lines of plain text, already worded; long answers are cut into pages here. */
export interface AdminTools {
  feeds(): Promise<string[]>;
  stats(): Promise<string[]>;
  /** The newest items with their verdicts. */
  recent(limit: number): Promise<string[]>;
  /** Reads a pasted headline and explains what was understood, and what was nearly. */
  test(text: string): Promise<string[]>;
  /** Reads the config anew; problems come as lines with file, line and remedy. */
  reload(): Promise<string[]>;
}

/** What readers see with /status, beside their own list. */
export interface Health {
  feeds: number;
  failing: number;
  lastItem: Date | null;
}

/** All that the bot needs from outside; what a config reload swaps comes as a function. */
export interface Needs {
  db: Db;
  api: Api;
  botId: number;
  composer(): Composer;
  index(): FollowIndex;
  now(): Date;
  settings: {
    followsPerSubscriber: number;
    /** Of new subscribers. */
    zone: string;
    /** Telegram user ids. */
    admins: number[];
  };
  health(): Promise<Health>;
  admin: AdminTools;
  /** Settles after so many milliseconds, or at once when `signal` aborts; never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  log(level: "debug" | "info" | "warn" | "error", message: string, fields?: Record<string, unknown>): void;
}
