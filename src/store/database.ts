import { mkdirSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { type SQL, sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle as drizzlePglite } from "drizzle-orm/pglite";
import { drizzle as drizzlePostgres } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { sqlState } from "./errors.ts";
import { lockFolder } from "./folder-lock.ts";

/** A database or a transaction in it: what every query function takes first. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** A named lock that one process at a time holds. `lost` settles when it is gone: by `release`, or because the connection died. */
export interface Lock {
  lost: Promise<void>;
  release(): Promise<void>;
}

/** An open database of either engine. */
export interface Database extends AsyncDisposable {
  engine: "embedded" | "server";
  /** For people and logs: no password in it. */
  where: string;
  db: Db;
  /** Takes the advisory lock `name`, or null where another process holds it. */
  lock(name: string): Promise<Lock | null>;
  /** Calls `heard` for each notification on `channel` until the returned function is called. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Rows of a raw query, whichever driver ran it. Timestamps in raw queries come as the driver gives them; prefer drizzle's tables. */
export async function rows<T>(db: Db, query: SQL): Promise<T[]> {
  const result = (await db.execute(query)) as unknown as T[] | { rows: T[] };
  return Array.isArray(result) ? result : result.rows;
}

/**
 * Runs `work` in a transaction and commits it. A serialisation failure (40001) or deadlock (40P01) rolls back and runs `work`
 * again, five times at most: such a failure says that another transaction won, not that anything is wrong.
 */
export async function transaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction((tx) => work(tx as unknown as Db));
    } catch (error) {
      if (attempt >= 5 || !["40001", "40P01"].includes(sqlState(error))) throw error;
    }
  }
}

/** Tells every listener on `channel`, in every process, once the surrounding transaction commits. */
export async function notify(db: Db, channel: string, payload = ""): Promise<void> {
  await db.execute(sql`select pg_notify(${channel}, ${payload})`);
}

/** Opens PostgreSQL at `url` (postgres://…). Throws at first use where it cannot be reached. */
export function openServer(url: string, { connections = 10 }: { connections?: number } = {}): Database {
  const client = postgres(url, { max: connections, onnotice: () => {}, connection: { application_name: "parley" } });
  const { hostname, pathname } = new URL(url);
  const close = async () => client.end({ timeout: 5 });
  return {
    engine: "server",
    where: `PostgreSQL at ${hostname}${pathname}`,
    db: drizzlePostgres(client) as unknown as Db,
    lock: (name) => lockOnServer(url, name),
    async listen(channel, heard) {
      const { unlisten } = await client.listen(channel, heard);
      return unlisten;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** An advisory lock belongs to its connection, so each has one of its own: when that dies, the server frees the lock and we say so. */
async function lockOnServer(url: string, name: string): Promise<Lock | null> {
  let gone = () => {};
  const lost = new Promise<void>((resolve) => {
    gone = resolve;
  });
  const client = postgres(url, {
    max: 1,
    max_lifetime: null,
    idle_timeout: 0,
    onnotice: () => {},
    onclose: () => gone(),
    connection: { application_name: `parley lock ${name}`.slice(0, 63) },
  });
  const taken = await client`select pg_try_advisory_lock(hashtextextended(${name}, 0)) as taken`.catch(async (error: unknown) => {
    await client.end({ timeout: 1 });
    throw error;
  });
  if (taken[0]?.["taken"] !== true) {
    await client.end({ timeout: 1 });
    return null;
  }
  return { lost, release: () => client.end({ timeout: 1 }) };
}

/**
 * Opens the embedded engine with its files in `folder` (made where absent), or in memory for `null`. One process at a time: a second one
 * gets an error that names the first. `image` is a dump to start from (tests copy a migrated one).
 * Its buffers are small on purpose: with PostgreSQL's defaults the engine takes about 300 MB, so about 170 MB.
 */
export async function openEmbedded(folder: string | null, { image }: { image?: Blob } = {}): Promise<Database> {
  if (folder !== null) mkdirSync(folder, { recursive: true });
  const unlock = folder === null ? () => {} : lockFolder(folder);
  const client = await PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    ...(image === undefined ? {} : { loadDataDir: image }),
    extensions: { btree_gist },
    relaxedDurability: false,
  }).catch((error: unknown) => {
    unlock();
    throw error;
  });
  const held = new Set<string>();
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await client.close();
    unlock();
  };
  return {
    engine: "embedded",
    where: folder === null ? "embedded PostgreSQL in memory" : `embedded PostgreSQL in ${folder}`,
    db: drizzlePglite(client) as unknown as Db,
    async lock(name) {
      // One process, one connection: the engine's own advisory locks would let the same process in twice.
      if (held.has(name)) return null;
      held.add(name);
      let gone = () => {};
      const lost = new Promise<void>((resolve) => {
        gone = resolve;
      });
      return {
        lost,
        async release() {
          held.delete(name);
          gone();
        },
      };
    },
    listen: (channel, heard) => client.listen(channel, heard),
    close,
    [Symbol.asyncDispose]: close,
  };
}
