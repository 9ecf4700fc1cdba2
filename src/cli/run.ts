import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { deliverDue } from "../channels/deliver.ts";
import type { Environment } from "../config/environment.ts";
import { makeFetcher } from "../feeds/fetch.ts";
import { makeParser } from "../feeds/parser.ts";
import { counters, exposition } from "../metrics.ts";
import { pollDue, syncConfigured } from "../polling.ts";
import { senderOf } from "../sending.ts";
import { makeService, type ServiceNeeds } from "../service.ts";
import { countDeliveries } from "../store/deliveries.ts";
import { countFeeds, listFeeds, nextDueAt, pollSoon, releaseClaims } from "../store/feeds.ts";
import type { Address } from "../subscribers/address.ts";
import { listen, PortTaken, webApp } from "../web/server.ts";
import { askHubs, websub } from "../web/websub.ts";
import { queueForAdmins, tellAdmins } from "./admins.ts";
import { configHolder } from "./config-holder.ts";
import { environment, openDatabase } from "./database.ts";
import { type Log, makeLog } from "./log.ts";
import { makePlatforms } from "./platforms.ts";
import { counted, UsageError } from "./terminal.ts";

const userAgent = (contact: string | null) => `Parley/0.1${contact === null ? "" : ` (+${contact})`}`;

/** `parley run`. Returns the exit code. */
export async function run({ config: overlayOption, once }: { config: string | null; once: boolean }): Promise<number> {
  const env: Environment = environment();
  const overlay = overlayOption ?? env.configFolder;
  const log = makeLog(env.logLevel);
  await using database = await openDatabase(env.databaseUrl, env.dataFolder);
  const now = () => new Date();
  const holder = configHolder(overlay, database, log, async (lines) =>
    queueForAdmins(database.db, await places(), [lines.join("\n").slice(0, 2000)], now()),
  );
  await holder.reload();
  const { loaded } = holder;
  const counts = counters();
  const worker = `${hostname()} ${process.pid} ${randomUUID().slice(0, 8)}`;
  await using parser = makeParser();
  await using fetcher = makeFetcher({ userAgent: userAgent(loaded().config.settings.polling.contact) });
  const platforms = await makePlatforms({
    environment: env,
    database,
    loaded,
    now,
    log,
    reload: async () => (await holder.reload()).lines,
  });
  const places = async (): Promise<Address[]> => {
    const { telegram } = loaded().config.settings;
    return env.telegramToken !== null && telegram.adminChat !== null
      ? [{ channel: "telegram", chat: String(telegram.adminChat), thread: null }]
      : [];
  };
  const needs: ServiceNeeds = {
    database,
    db: database.db,
    fetcher,
    parser,
    loaded,
    configVersion: holder.version,
    worker,
    now,
    chance: Math.random,
    counts,
    say: (words) => log.warn(words),
    told(feed, failure, taken) {
      if (failure !== null) log.warn(`${feed.name}: ${failure}`, { feed: feed.key });
      else if (taken !== null && taken.fresh + taken.changed > 0)
        log.debug(`${feed.name}: ${taken.fresh} new, ${taken.changed} changed, ${taken.reports} reports`, { feed: feed.key });
    },
    platforms,
    tellAdmins: tellAdmins(places, now),
    refresh: holder.refresh,
  };
  log.info(
    `${database.where}; ${counted(loaded().config.feeds.filter((feed) => feed.enabled).length, "feed")}; config ${loaded().config.version}`,
  );
  // Awaited here: the database and the fetcher close when this function is left.
  return await (once ? runOnce(needs) : serve(needs, log));
}

/** Polls every feed once, whatever its turn, delivers what is due, and ends. 1 where a feed or a delivery failed. */
async function runOnce(needs: ServiceNeeds): Promise<number> {
  const { db, now } = needs;
  const started = now();
  await syncConfigured(db, needs.loaded().config.feeds, started);
  for (const feed of await listFeeds(db)) if (feed.state === "active") await pollSoon(db, feed.key, started);
  const done = { polled: 0, failed: 0 };
  for (;;) {
    const { polled, failed } = await pollDue(needs);
    done.polled += polled;
    done.failed += failed;
    // Feeds of one host come one after the other, with a rest between.
    const next = await nextDueAt(db);
    if (polled === 0 && (next === null || next > started)) break;
    if (polled === 0) await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await releaseClaims(db, needs.worker);
  for (const platform of needs.platforms) for (const channel of await platform.channels()) await deliverDue(senderOf(channel, needs));
  const { counts } = needs;
  needs.say(
    `${counted(done.polled, "feed")} asked, ${done.failed} failed; ${counted(counts.items_new, "new item")}, ${counted(counts.reports, "report")}, ${counted(counts.deliveries_sent, "message")} sent`,
  );
  return done.failed + counts.deliveries_refused + counts.deliveries_uncertain > 0 ? 1 : 0;
}

/** Runs until a signal, then stops in order. */
async function serve(needs: ServiceNeeds, log: Log): Promise<number> {
  const { db, now, counts } = needs;
  const { web } = needs.loaded().config.settings;
  const service = makeService(needs);
  const stopped = new Promise<string>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(signal));
  });
  const app = webApp({
    async wellness() {
      const { active, failing } = await countFeeds(db, now());
      return active > 0 && failing === active ? "no feed answers" : null;
    },
    async metrics() {
      const { active, due, failing, gone } = await countFeeds(db, now());
      const outbox = await countDeliveries(db, now());
      const of = (state: string) => outbox.filter((row) => row.state === state).reduce((n, row) => n + row.count, 0);
      return exposition(counts, {
        feeds_active: ["Feeds that are polled", active],
        feeds_due: ["Feeds whose time has come", due],
        feeds_failing: ["Feeds whose last poll failed", failing],
        feeds_gone: ["Feeds that are gone for good", gone],
        outbox_queued: ["Deliveries that wait", of("queued")],
        outbox_uncertain: ["Deliveries that may have arrived", of("uncertain")],
      });
    },
    mounts: { "/websub": websub({ db, now }), ...Object.assign({}, ...needs.platforms.map((platform) => platform.mounts ?? {})) },
  });
  const server = web.enabled ? await listen(app, web.host, web.port).catch(asUsage) : null;
  if (server !== null) log.info(`health and metrics at ${server.url}`);
  await service.start();
  const hubs = web.publicUrl;
  const asking =
    hubs === null
      ? undefined
      : setInterval(() => {
          void askHubs(db, needs.fetcher, { publicUrl: hubs, token: randomUUID, now: now() }).catch((error: Error) =>
            log.warn(`WebSub: ${error.message}`),
          );
        }, 300_000);
  const signal = await stopped;
  log.info(`${signal}: stopping`);
  clearInterval(asking);
  await service.stop();
  await server?.close();
  log.info("stopped");
  return 0;
}

/** A port that is taken is the admin's to settle. */
function asUsage(error: unknown): never {
  throw error instanceof PortTaken ? new UsageError(error.message) : error;
}
