import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { rows } from "../src/store/database.ts";
import { onServer } from "./database.ts";

// Promise 2, proved: `parley run` on a real PostgreSQL is killed with SIGKILL again and again in the middle of its work. In the end every event
// was told, and none twice; what was in flight when the process died is shown as uncertain, and was told at most once.

const KILLS = 34;
const EVENTS_A_ROUND = 2;
const countries =
  "France Germany Italy Spain Portugal Greece Poland Sweden Norway Finland Denmark Austria Hungary Romania Bulgaria Serbia Croatia Slovenia Japan India Brazil Mexico Peru Chile Kenya Ghana Senegal".split(
    " ",
  );

/** A different pair of countries for each event, so that no two are one. */
const pairs = countries.flatMap((a, i) => countries.slice(i + 1).map((b) => [a, b] as const)).filter((_, i) => i % 5 === 0);

test(`killed ${KILLS} times, parley run loses no alert and repeats none`, async () => {
  await using database = await onServer();
  const folder = mkdtempSync(join(tmpdir(), "parley-kill-"));
  const told: { delivery: string; type: string; summary: string }[] = [];
  const published: { guid: string; title: string; text: string; at: Date }[] = [];
  let asked: () => void = () => {};

  // One server is both the publisher and the receiver of the webhook.
  const server = createServer((request, response) => {
    if (request.method === "GET") {
      asked();
      const items = published.map(
        (e) =>
          `<item><guid>${e.guid}</guid><link>https://wire.example/${e.guid}</link><title>${e.title}</title><description>${e.text}</description><pubDate>${e.at.toUTCString()}</pubDate></item>`,
      );
      response
        .writeHead(200, { "content-type": "application/rss+xml" })
        .end(`<rss version="2.0"><channel><title>Wire</title>${items.reverse().join("")}</channel></rss>`);
      return;
    }
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      // Taken as it arrives: whether the answer reaches anybody is another matter.
      const { type, summary } = JSON.parse(body) as { type: string; summary: string };
      told.push({ delivery: String(request.headers["x-parley-delivery"]), type, summary });
      response.writeHead(204).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };

  const shippedFeeds = (load(readFileSync("config/feeds.yaml", "utf8")) as { feeds: { id: string }[] }).feeds.map((feed) => feed.id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "feeds.yaml"),
    JSON.stringify({
      remove: { feeds: shippedFeeds },
      feeds: [
        {
          id: "wire",
          name: "Wire",
          url: `http://127.0.0.1:${port}/feed`,
          language: "en",
          country: "CH",
          kind: "agency",
          allowPrivate: true,
        },
      ],
    }),
  );
  writeFileSync(
    join(folder, "parley.yaml"),
    JSON.stringify({
      web: { enabled: false },
      polling: { spacingSeconds: 1 },
      alerts: { capPerHour: 100_000, leaseSeconds: 2, webhooks: [{ url: `http://127.0.0.1:${port}/hook`, follow: ["everything"] }] },
    }),
  );

  let noise = "";
  const start = (): ChildProcess => {
    const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", "run", "--config", folder], {
      env: { ...process.env, DATABASE_URL: database.url, PARLEY_WEBHOOK_SECRET: "key", PARLEY_LOG: "warn", NODE_NO_WARNINGS: "1" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      noise = (noise + chunk.toString()).slice(-5000);
    });
    return child;
  };
  /** The feed is due at once, and whatever a dead process had in hand is free. */
  const makeDue = () =>
    rows(
      database.db,
      sql`with h as (update feed_hosts set lease_until = null, free_at = null) update feeds set next_poll_at = now() - interval '1 minute', lease_until = null`,
    );
  const at = new Date(Date.now() - 60_000);

  let kills = 0;
  for (let round = 0; round < KILLS; round++) {
    for (const [a, b] of pairs.slice(round * EVENTS_A_ROUND, (round + 1) * EVENTS_A_ROUND)) {
      const guid = `${a}-${b}`;
      published.push({
        guid,
        title: `${a}, ${b} foreign ministers speak by phone`,
        text: `The foreign ministers of ${a} and ${b} spoke by phone today.`,
        at,
      });
    }
    await makeDue();
    const child = start();
    const ended = once(child, "exit");
    await Promise.race([
      new Promise<void>((resolve) => {
        asked = resolve;
      }),
      ended.then(() => Promise.reject(new Error(`parley run ended by itself:\n${noise}`))),
    ]);
    // From the first request to the last delivery takes a few hundred milliseconds here: the whole of it is aimed at.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
    child.kill("SIGKILL");
    await ended;
    kills++;
  }

  // Then it may finish.
  await makeDue();
  const last = start();
  const expected = KILLS * EVENTS_A_ROUND;
  const deadline = Date.now() + 60_000;
  for (;;) {
    const [open] = await rows<{ open: number; alerts: number }>(
      database.db,
      sql`select (select count(*)::int from deliveries where settled_at is null and state in ('queued', 'sending')) as open, (select count(*)::int from alerts) as alerts`,
    );
    if ((open?.open === 0 && open.alerts >= expected) || Date.now() > deadline) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const ended = once(last, "exit");
  last.kill("SIGTERM");
  const [code] = await ended;
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });

  const uncertain = await rows<{ id: number }>(database.db, sql`select id from deliveries where state = 'uncertain'`);
  const alerts = told.filter((one) => one.type === "alert");
  const distinct = new Set(alerts.map((one) => one.delivery));
  const unaccounted = await rows<{ id: number; state: string }>(
    database.db,
    sql`select id, state from deliveries where state not in ('sent', 'uncertain')`,
  );
  const [{ consultations } = { consultations: 0 }] = await rows<{ consultations: number }>(
    database.db,
    sql`select count(*)::int as consultations from consultations`,
  );
  expect({ kills, code, consultations, unaccounted }).toEqual({ kills: KILLS, code: 0, consultations: expected, unaccounted: [] });
  expect(alerts.length, "an alert was told twice").toBe(distinct.size);
  const inDoubt = new Set(uncertain.map(({ id }) => String(id)));
  const silent = expected - new Set([...distinct, ...inDoubt]).size;
  expect(silent, "an alert was neither told nor shown as uncertain").toBe(0);
  process.stdout.write(`${kills} kills, ${expected} alerts: ${distinct.size} arrived once, ${inDoubt.size} shown as uncertain\n`);
}, 600_000);
