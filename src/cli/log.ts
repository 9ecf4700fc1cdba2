import { type DestinationStream, pino, stdTimeFunctions } from "pino";
import type { Environment } from "../config/environment.ts";

export interface Log {
  debug(words: string, fields?: Record<string, unknown>): void;
  info(words: string, fields?: Record<string, unknown>): void;
  warn(words: string, fields?: Record<string, unknown>): void;
  error(words: string, fields?: Record<string, unknown>): void;
}

/** Tokens as the platforms write them: a log must never hold one, whoever put it into a message. */
const SECRETS = /\d{6,12}:[\w-]{30,}|\bxox[a-z]-[\w-]+|\bxapp-[\w-]+|postgres(?:ql)?:\/\/[^\s@]+@/g;
export const withoutSecrets = (text: string) => text.replace(SECRETS, "[secret]");

/** JSON lines on standard error; plain words on a terminal. Text from outside keeps no control characters. */
export function makeLog(level: Environment["logLevel"], out: NodeJS.WriteStream = process.stderr): Log {
  const clean = (words: string) => withoutSecrets(words).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, " ");
  if (out.isTTY) {
    const order = ["debug", "info", "warn", "error"] as const;
    const line = (at: (typeof order)[number]) => (words: string) => {
      if (order.indexOf(at) >= order.indexOf(level))
        out.write(`${new Date().toISOString().slice(11, 19)} ${at === "info" ? "" : `${at}: `}${clean(words)}\n`);
    };
    return { debug: line("debug"), info: line("info"), warn: line("warn"), error: line("error") };
  }
  const logger = pino({ level, base: null, timestamp: stdTimeFunctions.isoTime }, out as unknown as DestinationStream);
  const line =
    (at: "debug" | "info" | "warn" | "error") =>
    (words: string, fields: Record<string, unknown> = {}) =>
      logger[at](fields, clean(words));
  return { debug: line("debug"), info: line("info"), warn: line("warn"), error: line("error") };
}
