import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { fanOut } from "../src/alerts/fan-out.ts";
import { alertDefaults } from "../src/alerts/settings.ts";
import { createSender, type Result } from "../src/channels/deliver.ts";
import { createPace } from "../src/channels/pace.ts";
import { type Db, openServer, rows, transaction } from "../src/store/database.ts";
import { migrate, readMigrations } from "../src/store/migrate.ts";
import { addConsultation, composer, groups, minister } from "../test/alerts/world.ts";
import { recorder } from "../test/channels/recorder.ts";
import { startServer } from "../test/engines.ts";

// One consultation told to everybody: what it costs to enqueue 100,000 deliveries, and how long one alert takes to leave when 10,000 follow.
// The yardstick of the first is inserting as many bare rows; of the second, 250 ms (p99).

const COUNTRIES = ["IR", "TR", "EG", "SA", "QA", "AE", "RU", "CN", "DE", "FR", "GB", "US", "IN", "PK", "IQ", "SY", "JO", "LB", "OM", "KW"];

/** Fills the database with `count` subscribers of one follow each; `a` says whom each follows. */
async function fill(db: Db, count: number, a: string): Promise<void> {
  await db.execute(
    sql.raw(`insert into subscribers (address, channel, chat, state_since, created_at, language)
    select 'telegram:' || n, 'telegram', n::text, '2026-01-01', '2026-01-01', (array['en','fa','ar','ru','tr'])[1 + n % 5]
    from generate_series(1, ${count}) n`),
  );
  await db.execute(sql.raw(`insert into follows (subscriber_id, a, created_at) select id, ${a}, '2026-01-01' from subscribers`));
  await db.execute(sql.raw("analyze subscribers"));
  await db.execute(sql.raw("analyze follows"));
}

const percentile = (sorted: number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Prints one line a figure. */
export async function benchFanOut(print: (line: string) => void, followers = 100_000): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const server = await startServer(join(folder, "server"));
  const migrations = readMigrations(fileURLToPath(new URL("../migrations", import.meta.url)));
  const open = async (name: string) => {
    await using admin = openServer(`${server.url}/postgres`, { connections: 1 });
    await admin.db.execute(sql.raw(`create database ${name}`));
    const database = openServer(`${server.url}/${name}`, { connections: 4 });
    await migrate(database.db, migrations);
    return database;
  };
  try {
    await using big = await open("bench_fan_out");
    await fill(big.db, followers, "'IR'");
    const now = new Date("2026-11-23T12:00:00Z");
    for (const round of [1, 2, 3]) {
      const change = await addConsultation(big.db, { participants: [minister("IR"), minister("TR")] }, now);
      global.gc?.();
      const memory = process.memoryUsage().rss;
      const start = performance.now();
      const told = await transaction(big.db, (tx) => fanOut(tx, [change], { groups, settings: alertDefaults }, now));
      const ms = performance.now() - start;
      const grown = (process.memoryUsage().rss - memory) / 1024 / 1024;
      print(
        `round ${round}: ${told.alerts.toLocaleString("en")} deliveries enqueued in ${ms.toFixed(0)} ms; memory of the process grew by ${grown.toFixed(1)} MB`,
      );
    }
    const bare = performance.now();
    await big.db.execute(
      sql.raw(`create table bare (id bigint generated always as identity primary key, a bigint, b bigint, t text, at timestamptz)`),
    );
    await big.db.execute(
      sql.raw(`insert into bare (a, b, t, at) select n, n, 'queued', now() from generate_series(1, ${2 * followers}) n`),
    );
    print(`yardstick: ${(2 * followers).toLocaleString("en")} bare rows in ${(performance.now() - bare).toFixed(0)} ms`);

    // Others follow other things: the statement must not look at them.
    await using many = await open("bench_follows");
    const names = COUNTRIES.map((code) => `'${code}'`).join(",");
    await fill(many.db, 10_000, `(array[${names}])[1 + id % ${COUNTRIES.length}]`);
    const match: number[] = [];
    const whole: number[] = [];
    for (let n = 0; n < 200; n++) {
      const [a, b] = [COUNTRIES[n % 20] ?? "IR", COUNTRIES[(n + 7) % 20] ?? "TR"];
      // As a person would: few of the 10,000 follow this event, so the first request leaves at once.
      await many.db.execute(sql.raw("delete from deliveries"));
      const left: number[] = [];
      const { channel } = recorder();
      const send = channel.send;
      channel.send = (...given) => {
        left.push(performance.now());
        return send(...given);
      };
      const at = new Date(now.getTime() + n * 7_200_000);
      const sender = createSender({
        db: many.db, channel, pace: createPace({ overall: { count: 30, per: 1000 } }), worker: "bench", now: () => at,
        parallel: 16, composer, settings: alertDefaults, groups, count: (_result: Result) => {},
      }); // biome-ignore format: one call
      const start = performance.now();
      await transaction(many.db, async (tx) => {
        const change = await addConsultation(tx, { participants: [minister(a), minister(b)] }, at);
        const begun = performance.now();
        await fanOut(tx, [change], { groups, settings: alertDefaults }, at);
        match.push(performance.now() - begun);
      });
      await sender.tick();
      await sender.idle();
      if (n >= 20) whole.push(...left.slice(0, 1).map((time) => time - start));
    }
    match.sort((x, y) => x - y);
    whole.sort((x, y) => x - y);
    print(
      `10,000 follows, 1,000 told: fan-out ${percentile(match, 0.5).toFixed(1)} ms (p50), ${percentile(match, 0.99).toFixed(1)} ms (p99)`,
    );
    print(
      `stored consultation -> first outgoing request: ${percentile(whole, 0.5).toFixed(1)} ms (p50), ${percentile(whole, 0.99).toFixed(1)} ms (p99)`,
    );
    const plan = await rows<{ "QUERY PLAN": string }>(
      many.db,
      sql`explain select distinct f.subscriber_id from (values ('IR', 0), ('TR', 1), ('*', null)) ka(key, side) join follows f on f.a = ka.key`,
    );
    print(plan.map((line) => line["QUERY PLAN"]).join("\n"));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchFanOut(console.log, Number(process.argv[2] ?? 100_000));
