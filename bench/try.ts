import { runTrial } from "../src/cli/try.ts";
import { loadConfig } from "../src/config/config.ts";
import { compileKnowledge } from "../src/reading/read.ts";
import { openEmbedded } from "../src/store/database.ts";
import { itemsSince } from "../src/store/items.ts";
import { migrate, readMigrations } from "../src/store/migrate.ts";
import { itemOf } from "./reading.ts";

// What `parley try` costs: a month of stored items, fetched from the embedded database and read with two configs. Beside it the fetching alone.
const count = Number(process.argv[3] ?? 100_000);

/** Runs the benchmark and prints its lines. */
export async function benchTry(): Promise<void> {
  const loaded = loadConfig(new URL("../config/", import.meta.url).pathname, null);
  if ("problems" in loaded) throw new Error("the shipped config has problems: run `parley check`");
  await using database = await openEmbedded(null);
  const { db } = database;
  await migrate(db, readMigrations(new URL("../migrations/", import.meta.url).pathname));
  const now = new Date();
  await db.execute(
    `insert into feeds (key, url, name, language, country, kind, host, next_poll_at) values ('f', 'https://f.example', 'F', 'en', 'GB', 'agency', 'f.example', now())`,
  );
  for (let from = 0; from < count; from += 1_000) {
    const rows = Array.from({ length: Math.min(1_000, count - from) }, (_, k) => {
      const { title, text = "" } = itemOf(from + k);
      const quoted = (s: string) => `'${s.replaceAll("'", "''")}'`;
      return `(1, ${quoted(`f${from + k}`)}, ${quoted(title)}, ${quoted(text)}, now(), now())`;
    });
    await db.execute(`insert into items (feed_id, fingerprint, title, text, seen_at, first_seen_at) values ${rows.join(",")}`);
  }
  const since = new Date(now.getTime() - 30 * 86_400_000);
  const seconds = async (work: () => Promise<unknown>) => {
    const begun = performance.now();
    await work();
    return (performance.now() - begun) / 1_000;
  };
  const fetching = await seconds(async () => {
    for await (const _ of itemsSince(db, since));
  });
  const [before, after] = [compileKnowledge(loaded.config.knowledge), compileKnowledge(loaded.config.knowledge)];
  const trying = await seconds(() => runTrial(itemsSince(db, since), [], [before, after]));
  console.log(
    `try, ${count} items      ${trying.toFixed(1)} s with both configs (${(count / trying).toFixed(0)} items/s); ${fetching.toFixed(1)} s of it is fetching`,
  );
}

if (process.argv[1] === new URL(import.meta.url).pathname) await benchTry();
