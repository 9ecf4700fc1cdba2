import { and, asc, eq, type InferSelectModel, inArray, isNotNull, notInArray, sql } from "drizzle-orm";
import { type Db, rows } from "./database.ts";
import { feedHosts, feeds } from "./schema.ts";

/** A feed with all that polling has taught us. */
export type Feed = InferSelectModel<typeof feeds>;

/** A feed as the config names it. */
export interface ConfiguredFeed {
  key: string;
  url: string;
  name: string;
  language: string;
  country: string;
  zone: string | null;
  tier: number;
  kind: string;
  options: Feed["options"];
  /** The unit of politeness: the registrable domain. */
  host: string;
}

/**
 * Makes the table agree with the config: new feeds are due at once (spread over `spreadSeconds`), others keep what polling taught us,
 * those no longer named are switched off. A changed address starts anew, with a silent baseline. Returns how many of each.
 */
export async function syncFeeds(
  db: Db,
  configured: ConfiguredFeed[],
  now: Date,
  spreadSeconds = 60,
): Promise<{ added: number; changed: number; off: number }> {
  const known = new Map((await db.select().from(feeds)).map((feed) => [feed.key, feed]));
  let added = 0;
  let changed = 0;
  for (const [index, one] of configured.entries()) {
    const old = known.get(one.key);
    if (!old) {
      const nextPollAt = new Date(now.getTime() + Math.floor((index * spreadSeconds * 1000) / Math.max(1, configured.length)));
      // Two processes may start together: the first to come makes the row.
      await db
        .insert(feeds)
        .values({ ...one, nextPollAt })
        .onConflictDoNothing();
      added += 1;
      continue;
    }
    const moved = old.url !== one.url;
    const back = old.state === "off";
    if (!moved && !back && same(old, one)) continue;
    changed += 1;
    await db
      .update(feeds)
      .set({ ...one, ...(moved ? afresh : {}), ...(moved || back ? { state: "active", nextPollAt: now, failures: 0 } : {}) })
      .where(eq(feeds.id, old.id));
  }
  const keys = configured.map((one) => one.key);
  const off = await db
    .update(feeds)
    .set({ state: "off" })
    .where(and(eq(feeds.state, "active"), keys.length > 0 ? notInArray(feeds.key, keys) : undefined))
    .returning({ id: feeds.id });
  const hosts = [...new Set(configured.map((one) => one.host))].sort();
  if (hosts.length > 0)
    await db
      .insert(feedHosts)
      .values(hosts.map((host) => ({ host })))
      .onConflictDoNothing();
  return { added, changed, off: off.length };
}

const afresh = {
  currentUrl: null,
  etag: null,
  lastModified: null,
  bodyHash: null,
  baselinedAt: null,
  hints: null,
  redirectUrl: null,
  redirectSince: null,
  goneSince: null,
  hubUrl: null,
  hubState: "none",
};

function same(old: Feed, one: ConfiguredFeed): boolean {
  const { options, ...rest } = one;
  return (
    (Object.keys(rest) as (keyof typeof rest)[]).every((key) => old[key] === rest[key]) && canonical(old.options) === canonical(options)
  );
}

// jsonb has an order of its own.
const canonical = (options: object): string => JSON.stringify(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Takes up to `limit` due feeds for `worker`, at most one of a host, for `leaseSeconds`. Hosts that are being asked by anybody, rest
 * between two requests, or are held after a 429 are passed over. A worker that died loses its feeds when the lease is over.
 */
export async function claimDue(db: Db, worker: string, limit: number, leaseSeconds: number, now: Date): Promise<Feed[]> {
  const lease = new Date(now.getTime() + leaseSeconds * 1000);
  const at = now.toISOString();
  // Locking the host row, not the feed's, is what keeps two processes from asking one host at the same time.
  const taken = await rows<{ id: number | string }>(
    db,
    sql`with free as materialized (
          select h.host from ${feedHosts} h
          where (h.free_at is null or h.free_at <= ${at}::timestamptz) and (h.lease_until is null or h.lease_until <= ${at}::timestamptz)
            and exists (select 1 from ${feeds} f where f.host = h.host and f.state = 'active' and f.next_poll_at <= ${at}::timestamptz)
          order by (select min(f.next_poll_at) from ${feeds} f where f.host = h.host and f.state = 'active'), h.host
          limit ${limit} for update of h skip locked),
        due as (
          select distinct on (f.host) f.id, f.host from ${feeds} f join free on free.host = f.host
          where f.state = 'active' and f.next_poll_at <= ${at}::timestamptz
          order by f.host, f.next_poll_at, f.id),
        held as (
          update ${feedHosts} h set lease_until = ${lease.toISOString()}::timestamptz, claimed_by = ${worker}, held_reason = null
          from due where h.host = due.host returning h.host)
        update ${feeds} f set claimed_by = ${worker}, lease_until = ${lease.toISOString()}::timestamptz
        from due join held on held.host = due.host where f.id = due.id returning f.id`,
  );
  if (taken.length === 0) return [];
  return db
    .select()
    .from(feeds)
    .where(
      inArray(
        feeds.id,
        taken.map((one) => Number(one.id)),
      ),
    )
    .orderBy(asc(feeds.nextPollAt), asc(feeds.id));
}

/**
 * Stores what a poll taught us and gives feed and host back, in the caller's transaction with the items it brought. The host rests for
 * `spacingSeconds`, or until `holdHostUntil`. False where the claim was lost meanwhile: then nothing was stored, and the caller rolls
 * back what else it did.
 */
export async function settlePoll(
  tx: Db,
  claim: Pick<Feed, "id" | "host" | "claimedBy" | "leaseUntil">,
  settled: { change: Partial<Omit<Feed, "id" | "key" | "host">>; holdHostUntil: Date | null },
  spacingSeconds: number,
  now: Date,
): Promise<boolean> {
  if (claim.claimedBy === null || claim.leaseUntil === null) throw new Error("settlePoll wants a feed that claimDue returned");
  const kept = await tx
    .update(feeds)
    .set({ ...settled.change, claimedBy: null, leaseUntil: null })
    .where(and(eq(feeds.id, claim.id), eq(feeds.claimedBy, claim.claimedBy), eq(feeds.leaseUntil, claim.leaseUntil)))
    .returning({ id: feeds.id });
  if (kept.length === 0) return false;
  const free = new Date(Math.max(now.getTime() + spacingSeconds * 1000, settled.holdHostUntil?.getTime() ?? 0));
  await tx
    .update(feedHosts)
    .set({ leaseUntil: null, claimedBy: null, freeAt: free, heldReason: settled.holdHostUntil ? "429" : null })
    .where(and(eq(feedHosts.host, claim.host), eq(feedHosts.claimedBy, claim.claimedBy)));
  return true;
}

/** Gives claims back unpolled, when the process stops; the feeds stay due. */
export async function releaseClaims(db: Db, worker: string): Promise<void> {
  await db.update(feeds).set({ claimedBy: null, leaseUntil: null }).where(eq(feeds.claimedBy, worker));
  await db.update(feedHosts).set({ claimedBy: null, leaseUntil: null }).where(eq(feedHosts.claimedBy, worker));
}

/** All feeds that the config names (with those switched off, where asked), by key. */
export async function listFeeds(db: Db, { off = false }: { off?: boolean } = {}): Promise<Feed[]> {
  return db
    .select()
    .from(feeds)
    .where(off ? undefined : inArray(feeds.state, ["active", "gone"]))
    .orderBy(asc(feeds.key));
}

/** One feed by the id the config gives it; null where there is none. */
export async function findFeed(db: Db, key: string): Promise<Feed | null> {
  return (await db.select().from(feeds).where(eq(feeds.key, key)))[0] ?? null;
}

/** The earliest moment a feed is due; null where none is active. */
export async function nextDueAt(db: Db): Promise<Date | null> {
  const first = await db
    .select({ at: feeds.nextPollAt })
    .from(feeds)
    .where(eq(feeds.state, "active"))
    .orderBy(asc(feeds.nextPollAt))
    .limit(1);
  return first[0]?.at ?? null;
}

/** Makes a feed due now, whatever its backoff; also one that was gone. False where there is none of that key. */
export async function pollSoon(db: Db, key: string, now: Date): Promise<boolean> {
  const woken = await db
    .update(feeds)
    .set({ nextPollAt: now, state: "active", goneSince: null })
    .where(and(eq(feeds.key, key), inArray(feeds.state, ["active", "gone"])))
    .returning({ id: feeds.id });
  return woken.length > 0;
}

/** Feeds that name a hub and have no subscription, or one that ends before `renewBefore`; not asked since `askedBefore`. */
export async function feedsToSubscribe(db: Db, renewBefore: Date, askedBefore: Date, limit: number): Promise<Feed[]> {
  return db
    .select()
    .from(feeds)
    .where(
      and(
        eq(feeds.state, "active"),
        isNotNull(feeds.hubUrl),
        sql`(${feeds.hubState} <> 'subscribed' or ${feeds.hubLeaseUntil} <= ${renewBefore.toISOString()}::timestamptz)`,
        sql`(${feeds.hubAskedAt} is null or ${feeds.hubAskedAt} <= ${askedBefore.toISOString()}::timestamptz)`,
      ),
    )
    .orderBy(asc(feeds.id))
    .limit(limit);
}

/** The feed whose callback address carries `token`; null where nobody was given that token. */
export async function feedByHubToken(db: Db, token: string): Promise<Feed | null> {
  return (await db.select().from(feeds).where(eq(feeds.hubToken, token)))[0] ?? null;
}

/** Stores a step of a WebSub subscription. */
export async function updateHub(
  db: Db,
  id: number,
  change: Partial<Pick<Feed, "hubToken" | "hubSecret" | "hubState" | "hubAskedAt" | "hubLeaseUntil" | "hubPushedAt" | "nextPollAt">>,
): Promise<void> {
  await db.update(feeds).set(change).where(eq(feeds.id, id));
}

/** How many feeds are due, in hand, failing and gone: for metrics. */
export async function countFeeds(
  db: Db,
  now: Date,
): Promise<{ active: number; due: number; claimed: number; failing: number; gone: number }> {
  const at = now.toISOString();
  const [count] = await rows<Record<string, number | string>>(
    db,
    sql`select count(*) filter (where state = 'active') as active,
               count(*) filter (where state = 'active' and next_poll_at <= ${at}::timestamptz) as due,
               count(*) filter (where lease_until > ${at}::timestamptz) as claimed,
               count(*) filter (where state = 'active' and failures > 0) as failing,
               count(*) filter (where state = 'gone') as gone from ${feeds}`,
  );
  const of = (name: string): number => Number(count?.[name] ?? 0);
  return { active: of("active"), due: of("due"), claimed: of("claimed"), failing: of("failing"), gone: of("gone") };
}
