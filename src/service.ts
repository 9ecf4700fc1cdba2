import type { Hono } from "hono";
import cron from "node-cron";
import { scheduleDigests } from "./alerts/digests.ts";
import type { Channel } from "./channels/channel.ts";
import { confirmSuspended } from "./channels/deliver.ts";
import { defaultPatience } from "./health/judge.ts";
import { findingText, type Tell, tellHealth } from "./health/notices.ts";
import { type PollingNeeds, pollDue, resolveDue, syncConfigured } from "./polling.ts";
import { type Loop, type SendingNeeds, sendLoop } from "./sending.ts";
import { lastEventAt } from "./store/consultations.ts";
import { prune } from "./store/deliveries.ts";
import { releaseClaims } from "./store/feeds.ts";
import { pruneItems } from "./store/items.ts";
import { pruneRedirectors } from "./store/redirectors.ts";
import { dropEndedMutes } from "./store/subscribers.ts";

/** A platform that people talk to us on: its ways out, what listens there, and what the web server must mount for it. */
export interface Platform {
  /** One a token. Asked every minute: a Slack workspace that installs us brings one. */
  channels(): Promise<Channel[]>;
  start?(): Promise<void>;
  stop?(): Promise<void>;
  mounts?: Record<string, Hono>;
}

export interface ServiceNeeds extends PollingNeeds, SendingNeeds {
  platforms: Platform[];
  /** Writes notices for the admins into the outbox. */
  tellAdmins: Tell;
  /** Looks whether an admin changed the config, and swaps it. Out: true where a new one is in force. */
  refresh: () => Promise<boolean>;
}

/** How often config files are looked at, in milliseconds. */
const REFRESH_MS = 2_000;

/** The loops of `parley run`. Starting twice does nothing; stopping resolves when all is quiet: no request, attempt or transaction under way. */
export function makeService(needs: ServiceNeeds): { start(): Promise<void>; stop(): Promise<void>; tick(): Promise<void> } {
  const { database, now, say } = needs;
  const { db } = database;
  const loops = new Map<string, { channel: Channel; loop: Loop }>();
  let stopping = false;
  let started = false;
  let ticking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let minutes = 0;
  const polling: PollingNeeds = { ...needs, stopping: () => stopping };

  /** One part of a tick: what fails is said, and the other parts go on. */
  async function part(what: string, work: () => Promise<unknown>): Promise<void> {
    if (stopping) return;
    try {
      await work();
    } catch (error) {
      say(`${what} failed, trying again in a minute: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async function engage(): Promise<void> {
    for (const platform of needs.platforms) {
      for (const channel of await platform.channels()) {
        if (!loops.has(channel.sender) && !stopping) loops.set(channel.sender, { channel, loop: sendLoop(channel, needs) });
      }
    }
  }

  async function tick(): Promise<void> {
    await part("engaging channels", engage);
    await part("polling", () => pollDue(polling));
    await part("resolving links", () => resolveDue(polling));
    await part("scheduling digests", () => scheduleDigests(db, now()));
    if (minutes % 5 === 0) {
      await part("judging health", async () => {
        const patience = { ...defaultPatience, silence: needs.loaded().config.settings.polling.alarmMinutes * 60 };
        const told = await tellHealth(db, needs.tellAdmins, { now: now(), lastEventAt: await lastEventAt(db), patience });
        for (const finding of told) say(findingText(finding, now()));
      });
      for (const { channel } of loops.values()) await part("asking about suspended chats", () => confirmSuspended({ db, channel, now }));
    }
    if (minutes % 60 === 0) {
      const before = new Date(now().getTime() - needs.loaded().config.settings.retention.items * 86_400_000);
      await part("forgetting old items", () => pruneItems(db, before));
      await part("forgetting old links", () => pruneRedirectors(db, before));
      await part("forgetting old deliveries", () => prune(db, before));
      await part("ending mutes", () => dropEndedMutes(db, now()));
    }
    minutes++;
  }

  /** At most one tick at a time: a slow minute swallows the next. */
  let busy = false;
  function onMinute(): void {
    if (busy || stopping) return;
    busy = true;
    ticking = tick().finally(() => {
      busy = false;
    });
  }

  // A UTC tick every minute, and nothing else, is left to cron: its own zones lose and double hours when clocks change.
  const task = cron.createTask("* * * * *", onMinute, { timezone: "Etc/UTC", noOverlap: true });

  return {
    tick,
    async start() {
      if (started) return;
      started = true;
      await syncConfigured(db, needs.loaded().config.feeds, now());
      await engage();
      for (const platform of needs.platforms) await platform.start?.();
      const look = async () => {
        if (await needs.refresh().catch(() => false))
          await part("syncing feeds", () => syncConfigured(db, needs.loaded().config.feeds, now()));
        if (!stopping) timer = setTimeout(look, REFRESH_MS);
      };
      timer = setTimeout(look, REFRESH_MS);
      await task.start();
      onMinute();
    },
    async stop() {
      if (stopping) return ticking;
      stopping = true;
      clearTimeout(timer);
      await task.destroy();
      await ticking;
      for (const platform of needs.platforms) await platform.stop?.();
      await Promise.all([...loops.values()].map(({ loop }) => loop.stop()));
      await releaseClaims(db, needs.worker);
    },
  };
}
