import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { recordReading } from "../src/consultations/merge.ts";
import type { Report } from "../src/reading/reports.ts";
import { explainRecording } from "../src/store/consultations.ts";
import { type Database, type Db, openServer, rows, transaction } from "../src/store/database.ts";
import { saveItem } from "../src/store/items.ts";
import { migrate, readMigrations } from "../src/store/migrate.ts";
import { startServer } from "../test/engines.ts";

// What it costs to record a report with few and with many consultations stored. The yardstick is the same work on the small database.

const SIZES = [1_000, 1_000_000];
const WARM = 50;
const RECORDED = 400;
/** Consultations of one pair: one in eighteen days for ten years. */
const PER_PAIR = 200;

/**
 * Prints a line a size, then the plans of the queries that look for a report's event. The sizes take turns, so that a busy machine is busy
 * for all of them.
 */
export async function benchConsultations(print: (line: string) => void, sizes: number[] = SIZES): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const server = await startServer(join(folder, "server"));
  const runs: { size: number; database: Database; feed: number; times: number[] }[] = [];
  try {
    await using admin = openServer(`${server.url}/postgres`, { connections: 1 });
    for (const size of sizes) {
      await admin.db.execute(sql.raw(`create database bench_${size}`));
      const database = openServer(`${server.url}/bench_${size}`, { connections: 2 });
      await migrate(database.db, readMigrations(fileURLToPath(new URL("../migrations", import.meta.url))));
      const started = performance.now();
      await fill(database.db, size);
      print(`${size.toLocaleString("en")} consultations made in ${((performance.now() - started) / 1000).toFixed(0)} s`);
      runs.push({ size, database, feed: await feedIn(database.db), times: [] });
    }
    await admin.db.execute(sql`checkpoint`);
    for (let n = 0; n < WARM + RECORDED; n++) {
      for (const run of runs) {
        const time = await record(run.database.db, run.feed, n);
        if (n >= WARM) run.times.push(time);
      }
    }
    let yardstick = 0;
    for (const { size, times } of runs) {
      times.sort((a, b) => a - b);
      const [median, p99] = [times[Math.floor(times.length / 2)] as number, times[Math.floor(times.length * 0.99)] as number];
      yardstick ||= median;
      print(
        `${size.toLocaleString("en")} consultations stored: a report recorded in ${median.toFixed(2)} ms (median), ${p99.toFixed(2)} ms (p99), ` +
          `${(median / yardstick).toFixed(2)} of the smallest`,
      );
    }
    const largest = runs.at(-1)?.database.db as Db;
    for (const plan of await explainRecording(largest, 1, "call", ["A1-B1"], "2015-12-01", "2016-04-10")) print(`\n${plan}`);
  } finally {
    for (const run of runs) await run.database.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `size` calls and meetings of made-up sides, each with a report: side n of one pair is 'A<n>', of the other 'B<n>'. */
async function fill(db: Db, size: number): Promise<void> {
  const pairs = Math.ceil(size / PER_PAIR);
  // A constraint is checked faster over all rows at once than a million times.
  await db.execute(sql`alter table consultations drop constraint consultations_once`);
  await db.execute(sql`
    insert into consultations (mode, sides, level, status, date, during, confidence, sources, first_reported_at, last_reported_at, created_at, updated_at)
    select case when g / ${pairs} % 2 = 0 then 'call' else 'meeting' end, 'A' || g % ${pairs} || '-B' || g % ${pairs}, 'minister-minister', 'held', d, daterange(d, d, '[]'),
      0.9, 1, d, d, d, d
    from generate_series(0, ${size} - 1) g, lateral (select date '2016-01-01' + (g / ${pairs}) * 18 as d) as day`);
  await db.execute(sql`
    insert into consultation_pairs (consultation_id, pair, mode, day) select id, sides, mode, date from consultations`);
  await db.execute(sql`
    insert into participants (consultation_id, position, country, office)
    select id, n, split_part(sides, '-', n + 1), 'foreign-minister' from consultations, generate_series(0, 1) n`);
  await db.execute(sql`
    insert into reports (consultation_id, version, ordinal, mode, status, participants, date, sequel, session, confidence, rule, evidence, reason, source, tier,
      language, title, published_at, seen_at)
    select id, 1, 0, mode, 'held', jsonb_build_array(jsonb_build_object('country', split_part(sides, '-', 1), 'office', 'foreign-minister', 'name', null),
      jsonb_build_object('country', split_part(sides, '-', 2), 'office', 'foreign-minister', 'name', null)), date, false, false, 0.9, 'bench', '[]',
      'first-report', 'a', 2, 'en', 'title', date, date
    from consultations`);
  await db.execute(sql`
    alter table consultations add constraint consultations_once exclude using gist (sides with =, mode with =, level with =, nth with =, during with &&)
      where (absorbed_into is null and withdrawn_at is null) deferrable initially deferred`);
  for (const table of ["consultations", "consultation_pairs", "participants", "reports"])
    await db.execute(sql.raw(`vacuum analyze ${table}`));
}

const report = (pair: number, date: string): Report => ({
  mode: "call",
  status: "held",
  participants: ["A", "B"].map((side) => ({ country: `${side}${pair}`, office: "foreign-minister", name: null })),
  place: null,
  date,
  time: null,
  sequel: false,
  session: false,
  evidence: [],
  confidence: 0.9,
  rule: "bench",
});

async function feedIn(db: Db): Promise<number> {
  const made = await rows<{ id: number | string }>(
    db,
    sql`insert into feeds (key, url, name, language, country, kind, host, next_poll_at) values ('a', 'a', 'a', 'en', 'GB', 'news', 'a', now()) returning id`,
  );
  return Number(made[0]?.id);
}

/** Milliseconds that the n-th report took. Every other one joins an event that is stored, the others open one. Its item is not timed. */
async function record(db: Db, feed: number, n: number): Promise<number> {
  // Every pair has a call each 36 days, the first on 2016-01-01.
  const day = Date.UTC(2016, 0, 1) + (Math.floor(n / 5) * 36 + (n % 2) * 18) * 86_400_000;
  const at = new Date(day + 43_200_000);
  return transaction(db, async (tx) => {
    const saved = await saveItem(
      tx,
      feed,
      {
        keys: [`k${n}`],
        fingerprint: `${n}`,
        guid: null,
        url: null,
        publisher: null,
        title: "t",
        text: "",
        publishedAt: at,
        silence: null,
      },
      at,
    );
    const started = performance.now();
    const item = { source: "b", tier: 2, language: "en", title: "t", text: "", url: null, publishedAt: at };
    const reports = [report(n % 5, at.toISOString().slice(0, 10))];
    await recordReading(tx, { itemId: saved.itemId, version: 1, reading: { reports }, item }, at);
    return performance.now() - started;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = process.argv.slice(2).map(Number);
  await benchConsultations((line) => process.stdout.write(`${line}\n`), sizes.length > 0 ? sizes : SIZES);
}
