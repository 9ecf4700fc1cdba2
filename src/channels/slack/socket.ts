import type { SocketModeReceiver } from "@slack/bolt";
import type { Log } from "./web-client.ts";

export interface Socket {
  /** Connects and stays connected until stopped. Settles after the first attempt, whether it worked or not. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Null while connected, else what is wrong. */
  problem(): string | null;
}

/**
 * Keeps the Socket Mode connection up. The SDK could reconnect by itself, but where Slack refuses it then (a revoked app token), its
 * rejection has no handler and ends the process. `wait`: milliseconds to sleep, cut short by the signal.
 */
export function socket(receiver: SocketModeReceiver, log: Log, wait: (ms: number, signal: AbortSignal) => Promise<void>): Socket {
  const client = (receiver as unknown as { client: SocketClient }).client;
  const stopping = new AbortController();
  let problem: string | null = "not started";
  let loop: Promise<void> | null = null;

  const connect = async (): Promise<{ down: Promise<void> }> => {
    let gone = () => {};
    const down = new Promise<void>((resolve) => {
      gone = resolve;
    });
    client.once("disconnected", gone);
    try {
      await client.start();
      problem = null;
      return { down };
    } catch (error) {
      client.removeListener("disconnected", gone);
      throw error ?? new Error("the connection was closed");
    }
  };

  const hold = async (first: () => void): Promise<void> => {
    for (let failures = 0; !stopping.signal.aborted; ) {
      try {
        const { down } = await connect();
        first();
        failures = 0;
        await down;
        problem = "reconnecting";
        failures = 1;
      } catch (error) {
        failures++;
        problem = `Socket Mode: ${error instanceof Error ? error.message : String(error)}`;
        if (!stopping.signal.aborted) log("warn", `${problem}`);
        first();
      }
      if (!stopping.signal.aborted) await wait(Math.min(300_000, 250 * 2 ** Math.min(failures - 1, 11)), stopping.signal).catch(() => {});
    }
  };

  return {
    start() {
      return new Promise((resolve) => {
        loop ??= hold(resolve);
        void loop.then(resolve);
      });
    },
    async stop() {
      if (stopping.signal.aborted) return loop ?? undefined;
      stopping.abort();
      if (problem === null || problem === "not started") await client.disconnect();
      await loop;
      problem = "stopped";
    },
    problem: () => problem,
  };
}

interface SocketClient {
  start(): Promise<unknown>;
  disconnect(): Promise<void>;
  once(event: "disconnected", heard: () => void): void;
  removeListener(event: "disconnected", heard: () => void): void;
}
