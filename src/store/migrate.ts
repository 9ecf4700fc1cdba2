import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { type Db, rows } from "./database.ts";

export interface Migration {
  name: string;
  sql: string;
}

/** The numbered SQL files of `folder`, in order. Throws where two have one number. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .sort();
  for (const [i, name] of names.entries()) {
    if (name.slice(0, 4) === names[i - 1]?.slice(0, 4)) throw new Error(`migrations ${names[i - 1]} and ${name} have the same number`);
  }
  return names.map((name) => ({ name, sql: readFileSync(join(folder, name), "utf8") }));
}

/**
 * Applies the migrations that the database has not had, all in one transaction, under a lock: of many processes that start at once, one
 * migrates and the others wait for it. Out: the names of those applied.
 */
export async function migrate(db: Db, migrations: Migration[]): Promise<string[]> {
  return db.transaction(async (transaction) => {
    const tx = transaction as unknown as Db;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('parley migrations', 0))`);
    await tx.execute(sql`create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())`);
    const had = new Set((await rows<{ name: string }>(tx, sql`select name from migrations`)).map((row) => row.name));
    const due = migrations.filter((migration) => !had.has(migration.name));
    for (const migration of due) {
      for (const statement of statements(migration.sql)) await tx.execute(sql.raw(statement));
      await tx.execute(sql`insert into migrations (name) values (${migration.name})`);
    }
    return due.map((migration) => migration.name);
  });
}

/** The statements of a file, split at semicolons outside quotes, comments and dollar-quoted bodies: the extended protocol takes one at a time. */
function statements(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; ) {
    const rest = /--[^\n]*|'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$|;/y;
    rest.lastIndex = i;
    const match = rest.exec(text);
    if (match === null) i++;
    else {
      i = rest.lastIndex;
      if (match[0] === ";") {
        found.push(text.slice(start, i - 1));
        start = i;
      }
    }
  }
  found.push(text.slice(start));
  return found.filter((statement) => statement.replace(/--[^\n]*/g, "").trim() !== "");
}
