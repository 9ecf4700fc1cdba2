import { deliveriesChannel } from "./alerts/fan-out.ts";
import type { Channel } from "./channels/channel.ts";
import { createSender, type Result } from "./channels/deliver.ts";
import { createPace } from "./channels/pace.ts";
import type { Loaded } from "./loaded.ts";
import type { Counts } from "./metrics.ts";
import type { Database } from "./store/database.ts";

export interface SendingNeeds {
  database: Database;
  loaded: () => Loaded;
  worker: string;
  now: () => Date;
  counts: Counts;
  /** Told of what went wrong, in plain words. */
  say: (words: string) => void;
}

/** A loop that goes on until it is stopped; `stop` resolves when no attempt is under way. */
export interface Loop {
  stop(): Promise<void>;
}

/** Notifications may be missed while a connection is made anew, and a delivery may be due later: look so often at the least. */
const LOOK_MS = 2_000;
/** Another process sends with this token: ask again so often whether it still does. */
const LOCK_MS = 10_000;

const counterOf: Partial<Record<Result, keyof Counts>> = {
  sent: "deliveries_sent",
  later: "deliveries_later",
  uncertain: "deliveries_uncertain",
  refused: "deliveries_refused",
};

/** The sender of a channel as createSender makes it, with the config in force at each step. */
export function senderOf(channel: Channel, { database, loaded, worker, now, counts, say }: SendingNeeds, settled = () => {}) {
  return createSender({
    db: database.db,
    channel,
    pace: createPace(channel.pace),
    worker,
    now,
    parallel: 16,
    get composer() {
      return loaded().composer;
    },
    get settings() {
      return loaded().config.settings.alerts;
    },
    get groups() {
      return loaded().config.groups;
    },
    count(result, delivery, detail) {
      settled();
      const counter = counterOf[result];
      if (counter !== undefined) counts[counter]++;
      if (result !== "sent" && result !== "held" && result !== "dropped")
        say(`${channel.name}: delivery ${delivery.id}: ${result}${detail === null ? "" : ` (${detail})`}`);
    },
  });
}

/** Sends what is due on one channel for as long as this process holds the channel's lock: one sender per token, so that rate limits hold. */
export function sendLoop(channel: Channel, needs: SendingNeeds): Loop {
  let stopping = false;
  let wake = () => {};
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  async function run(): Promise<void> {
    const unlisten = await needs.database.listen(deliveriesChannel, () => wake());
    while (!stopping) {
      const lock = await needs.database.lock(channel.sender);
      if (lock === null) {
        await pause(LOCK_MS);
        continue;
      }
      let held = true;
      void lock.lost.then(() => {
        held = false;
        wake();
      });
      const sender = senderOf(channel, needs, () => wake());
      let dead = false;
      while (held && !stopping && !dead) {
        const { taken, next, stopped } = await sender.tick();
        if (stopped !== null) {
          needs.say(`${channel.name}: stopped: ${stopped}. Correct the token and start again`);
          dead = true;
        } else if (taken === 0) {
          const wait = next === null ? LOOK_MS : Math.min(LOOK_MS, Math.max(10, next.getTime() - needs.now().getTime()));
          await pause(wait);
        }
      }
      await sender.idle();
      await lock.release();
      if (dead) break;
    }
    await unlisten();
  }
  const running = untilStopped(
    run,
    () => stopping,
    pause,
    (error) => needs.say(`${channel.name}: sending failed, trying again: ${error.message}`),
  );
  return {
    async stop() {
      stopping = true;
      wake();
      await running;
    },
  };
}

/** A database that is away for a while must not end the loop: it is begun again until it is stopped. */
async function untilStopped(
  run: () => Promise<void>,
  stopping: () => boolean,
  pause: (ms: number) => Promise<void>,
  say: (error: Error) => void,
): Promise<void> {
  while (!stopping()) {
    try {
      await run();
      return;
    } catch (error) {
      if (stopping()) return;
      say(error instanceof Error ? error : new Error(String(error)));
      await pause(LOOK_MS);
    }
  }
}
