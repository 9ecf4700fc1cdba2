import { environment, openDatabase } from "./database.ts";
import { progress } from "./terminal.ts";

/** `parley migrate`. Opening the database migrates it; this says so. */
export async function migrateDatabase(): Promise<number> {
  const { databaseUrl, dataFolder } = environment();
  const bar = progress("opening the database", 0);
  await using database = await openDatabase(databaseUrl, dataFolder);
  bar.finish();
  process.stdout.write(`${database.where}: up to date\n`);
  return 0;
}
