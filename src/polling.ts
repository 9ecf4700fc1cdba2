import { type Source, secondsOf } from "./config/sources.ts";
import { afterPoll } from "./feeds/after-poll.ts";
import { configuredFeed } from "./feeds/configured.ts";
import type { Fetcher } from "./feeds/fetch.ts";
import type { Parser } from "./feeds/parser.ts";
import { poll } from "./feeds/poll.ts";
import { resolveRedirector } from "./feeds/redirectors.ts";
import { type Taken, takeIn } from "./intake.ts";
import type { Loaded } from "./loaded.ts";
import type { Counts } from "./metrics.ts";
import type { Db } from "./store/database.ts";
import { claimDue, type Feed, syncFeeds } from "./store/feeds.ts";
import { claimRedirectors, settleRedirector } from "./store/redirectors.ts";

export interface PollingNeeds {
  db: Db;
  fetcher: Fetcher;
  parser: Parser;
  loaded: () => Loaded;
  /** Id of the config version in force; null where versions are not kept. */
  configVersion: () => number | null;
  /** Names this process in claims. */
  worker: string;
  now: () => Date;
  chance: () => number;
  counts: Counts;
  /** Told of each feed that was asked; `taken` null where it failed, said nothing new, or was lost to another process. */
  told?: (feed: Feed, failure: string | null, taken: Taken | null) => void;
  /** True once no further feed is to be begun. */
  stopping?: () => boolean;
}

/** A claim that is not settled so long is another process's. Longer than a fetch may take (45 s) and its transaction. */
const LEASE_SECONDS = 120;

/** Makes the table of feeds agree with the config in force. */
export function syncConfigured(db: Db, sources: Source[], now: Date) {
  return syncFeeds(
    db,
    sources.filter((source) => source.enabled).map((source) => configuredFeed(source, secondsOf)),
    now,
  );
}

/** Asks every feed that is due, several at once and one at a time per host, and takes in what they bring. Out: how many, and how many failed. */
export async function pollDue(needs: PollingNeeds): Promise<{ polled: number; failed: number }> {
  const { parallel } = needs.loaded().config.settings.polling;
  const going = new Set<Promise<void>>();
  const done = { polled: 0, failed: 0 };
  while (!needs.stopping?.()) {
    const free = parallel - going.size;
    const claimed = free > 0 ? await claimDue(needs.db, needs.worker, free, LEASE_SECONDS, needs.now()) : [];
    for (const feed of claimed) {
      const work = pollOne(feed, needs)
        .then((failed) => {
          done.polled++;
          if (failed) done.failed++;
        })
        .finally(() => going.delete(work));
      going.add(work);
    }
    if (going.size === 0) break;
    // A host that is done may have its next feed due at once: look again whenever one ends.
    if (claimed.length === 0 || going.size >= parallel) await Promise.race(going);
  }
  await Promise.all(going);
  return done;
}

/** Redirectors asked a minute: one after the other, so that none is pressed. */
const REDIRECTORS_A_ROUND = 20;

/** Asks where the addresses of redirectors lead that reported a consultation, if the admins let it. Out: how many were found. */
export async function resolveDue(needs: PollingNeeds): Promise<number> {
  if (!needs.loaded().config.settings.polling.resolveLinks) return 0;
  let found = 0;
  for (const address of await claimRedirectors(needs.db, REDIRECTORS_A_ROUND, needs.now())) {
    if (needs.stopping?.()) break;
    const target = await resolveRedirector(address, needs.fetcher);
    if (target === null) continue;
    await settleRedirector(needs.db, address, target);
    found++;
  }
  return found;
}

async function pollOne(feed: Feed, needs: PollingNeeds): Promise<boolean> {
  const { knowledge, alerts, config } = needs.loaded();
  const { spacingSeconds, floorMinutes, ceilingMinutes, freshHours, baselineHours } = config.settings.polling;
  const result = await poll(feed, {
    fetcher: needs.fetcher,
    parser: needs.parser,
    now: needs.now(),
    newsAge: { baseline: baselineHours * 3600, ceiling: freshHours * 3600, gap: 24 * 3600 },
    ...(feed.zone === null ? {} : { zone: feed.zone }),
  });
  const now = needs.now();
  const rhythm = {
    floor: floorMinutes * 60,
    usual: Math.max(900, floorMinutes * 60),
    quiet: Math.max(3600, floorMinutes * 60),
    ceiling: ceilingMinutes * 60,
    backoff: 21_600,
  };
  const settle = (fresh: number) => afterPoll(feed, result, { now, chance: needs.chance(), fresh, rhythm });
  const items = result.kind === "items" ? result.items : [];
  const taken = await takeIn(needs.db, feed, items, settle, spacingSeconds, {
    knowledge,
    configVersion: needs.configVersion(),
    alerts,
    now,
  });
  const failure = result.kind === "failed" ? result.words : null;
  count(needs.counts, taken, failure);
  needs.told?.(feed, failure, taken);
  return failure !== null;
}

function count(counts: Counts, taken: Taken | null, failure: string | null): void {
  counts[failure === null ? "polls" : "poll_failures"]++;
  if (taken === null) return;
  counts.items_new += taken.fresh;
  counts.items_changed += taken.changed;
  counts.reports += taken.reports;
  counts.consultations_opened += taken.changes.filter((change) => change.what === "opened").length;
  counts.consultations_merged += taken.changes.filter((change) => change.what === "absorbed").length;
  counts.deliveries_queued += taken.alerts + taken.updates;
}
