import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Lock } from "../../store/database.ts";
import type { Needs } from "./needs.ts";
import { allowedUpdates, type Updates } from "./updates.ts";

export interface Poller {
  /** Returns when what was in hand is done and the lock is free for the next process. Twice is safe. */
  stop(): Promise<void>;
  /** Settles when polling has ended, by `stop` or because the token is dead. */
  ended: Promise<void>;
}

const waits = { lock: 15_000, conflict: 30_000, failure: 3_000, longest: 60_000 };
/** Seconds that Telegram holds a request while nothing happens. */
const held = 50;

/**
 * Polls for updates while this process holds the bot's lock; others wait for it. A 409 (somebody else polls with this token, outside our
 * database) and broken connections are waited out; only a dead token ends it.
 */
export function startPolling({
  api,
  botId,
  updates,
  lock,
  sleep,
  log,
  onUnauthorised,
}: Pick<Needs, "botId" | "sleep" | "log"> & {
  api: Api;
  updates: Updates;
  lock(name: string): Promise<Lock | null>;
  onUnauthorised?: (reason: string) => void;
}): Poller {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function whileLeading(leading: Lock): Promise<"stopped" | "lost" | "unauthorised"> {
    const lostOrStopped = new AbortController();
    const end = () => lostOrStopped.abort();
    void leading.lost.then(end);
    signal.addEventListener("abort", end, { once: true });
    if (signal.aborted) end();
    const until = lostOrStopped.signal;
    let offset = 0;
    let failures = 0;
    let isWebhookGone = false;
    while (!until.aborted) {
      try {
        if (!isWebhookGone) {
          // A webhook left over from another configuration would keep every update from us.
          await api.deleteWebhook({ drop_pending_updates: false });
          isWebhookGone = true;
        }
        const batch = await api.getUpdates({ offset, limit: 100, timeout: held, allowed_updates: allowedUpdates }, until as never);
        failures = 0;
        // Confirmed by the next call, so only after all are done: a process that dies now gets them again.
        const outcomes = await Promise.all(batch.map((update: Update) => updates.take(update).catch(failed)));
        const stuck = outcomes.findIndex((outcome) => outcome === "failed" || outcome === "busy");
        const done = stuck === -1 ? batch : batch.slice(0, stuck);
        const last = done.at(-1);
        if (last !== undefined) offset = last.update_id + 1;
        if (stuck !== -1) await sleep(waits.failure, until);
      } catch (error) {
        if (until.aborted) break;
        if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
          onUnauthorised?.(error.description);
          return "unauthorised";
        }
        if (error instanceof GrammyError && error.error_code === 409) {
          log("warn", "another program polls with this bot token: stop it, or give it a token of its own", { bot: botId });
          isWebhookGone = false;
          await sleep(waits.conflict, until);
          continue;
        }
        failures++;
        const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
        log("warn", "polling failed", { reason: error instanceof Error ? error.message : "unknown", failures });
        await sleep(Math.max(asked, Math.min(waits.longest, waits.failure * 2 ** Math.min(failures - 1, 5))), until);
      }
    }
    await updates.quiet();
    // Without this the last batch would come again after a restart; it would be recognised, but why ask for it.
    if (offset > 0) await api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: allowedUpdates }).catch(() => {});
    return signal.aborted ? "stopped" : "lost";
  }
  const failed = (error: unknown): "failed" => {
    log("error", "an update could not be stored", { reason: error instanceof Error ? error.message : "unknown" });
    return "failed";
  };

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const leading = await lock(`telegram poller ${botId}`).catch((error: unknown) => {
        failed(error);
        return null;
      });
      if (leading === null) {
        await sleep(waits.lock, signal);
        continue;
      }
      log("info", "polling", { bot: botId });
      const ended = await whileLeading(leading).finally(() => leading.release());
      if (ended === "unauthorised") return;
      if (ended === "lost") log("warn", "the poller's lock is lost: waiting for it", { bot: botId });
    }
  }

  const ended = run();
  return {
    ended,
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
