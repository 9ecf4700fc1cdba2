import { LogLevel, type webApi } from "@slack/bolt";

/** What the SDK writes to a log goes here, one line each, without tokens. */
export type Log = (level: "debug" | "info" | "warn" | "error", text: string) => void;

/**
 * Options for a client that tries once and says so: the SDK would send again what may have arrived, and one 429 would hold up every
 * channel on the client (measured: 1.8 s of a Retry-After of 2 s). Retries and pace are the outbox's.
 */
export function quick(apiUrl: string | undefined): webApi.WebClientOptions {
  return {
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 20_000,
    allowAbsoluteUrls: false,
    logger: quietLogger(() => {}),
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  };
}

/** The SDK's logger over ours; its debug output holds whole payloads and is left out. */
export function quietLogger(log: Log): NonNullable<webApi.WebClientOptions["logger"]> {
  const line = (said: unknown[]) =>
    said
      .map((one) => (one instanceof Error ? one.message : String(one)))
      .join(" ")
      .replace(/xox[a-z]?[.-][\w.-]+|xapp-[\w-]+|xoxe[\w.-]+/g, "[token]");
  return {
    debug: () => {},
    info: (...said) => log("debug", line(said)),
    warn: (...said) => log("warn", line(said)),
    error: (...said) => log("error", line(said)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
