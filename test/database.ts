import { openAsBlob } from "node:fs";
import postgres from "postgres";
import { inject } from "vitest";
import { type Database, openEmbedded, openServer } from "../src/store/database.ts";

/** A fresh, migrated, empty database; `await using` drops it again. `url` is set where other processes can open it too. */
export type TestDatabase = Database & { url?: string };

async function onEmbedded(): Promise<TestDatabase> {
  return openEmbedded(null, { image: await openAsBlob(inject("image")) });
}

let made = 0;

/** A copy of the migrated template on the PostgreSQL server. */
export async function onServer(): Promise<TestDatabase & { url: string }> {
  const server = inject("server");
  if ("missing" in server) throw new Error(`no PostgreSQL server: ${server.missing}`);
  const name = `test_${process.pid}_${++made}`;
  const admin = postgres(`${server.url}/postgres`, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template parley_template`);
  const database = openServer(`${server.url}/${name}`, { connections: 5 });
  const close = async () => {
    await database.close();
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  };
  return { ...database, url: `${server.url}/${name}`, close, [Symbol.asyncDispose]: close };
}

/** Both engines, for `describe.each(engines)`. */
export const engines: [string, () => Promise<TestDatabase>][] = [
  ["PGlite", onEmbedded],
  ["PostgreSQL", onServer],
];
