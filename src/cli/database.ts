import { join } from "node:path";
import type { Environment } from "../config/environment.ts";
import { readEnvironment } from "../config/environment.ts";
import { type Database, openEmbedded, openServer } from "../store/database.ts";
import { migrate, readMigrations } from "../store/migrate.ts";
import { shipped } from "./knowledge.ts";
import { UsageError } from "./terminal.ts";

/** The environment, or a UsageError that names each mistaken variable and no value. */
export function environment(): Environment {
  const read = readEnvironment(process.env);
  if ("value" in read) return read.value;
  throw new UsageError(`the environment has mistakes:\n${read.problems.map((p) => `${p.variable} ${p.message}`).join("\n")}`);
}

/**
 * Opens and migrates the database: the server of DATABASE_URL, or the embedded one in `folder`, or in memory for null.
 * Throws a UsageError where the server cannot be reached.
 */
export async function openDatabase(url: string | null, folder: string | null): Promise<Database> {
  const database = url === null ? await openEmbedded(folder === null ? null : join(folder, "database")).catch(inUse) : openServer(url);
  try {
    await migrate(database.db, readMigrations(shipped.migrations));
  } catch (error) {
    await database.close();
    const code = (error as { cause?: { code?: string } }).cause?.code ?? (error as { code?: string }).code ?? "";
    const remedies: Record<string, string> = {
      ECONNREFUSED: "nothing answers there: start PostgreSQL, or correct DATABASE_URL",
      ENOTFOUND: "there is no such host: correct DATABASE_URL",
      "28P01": "the password is wrong: correct DATABASE_URL",
      "3D000": "there is no such database: create it (createdb), or correct DATABASE_URL",
    };
    if (remedies[code] !== undefined) throw new UsageError(`${database.where}: ${remedies[code]}`);
    throw error;
  }
  return database;
}

function inUse(error: unknown): never {
  if (error instanceof Error && error.message.includes("is in use by process")) throw new UsageError(error.message);
  throw error;
}
