import { execFileSync, fork, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterPoll } from "../src/feeds/after-poll.ts";
import { makeFetcher } from "../src/feeds/fetch.ts";
import { poll } from "../src/feeds/poll.ts";
import { openEmbedded } from "../src/store/database.ts";
import { claimDue, type Feed, settlePoll, syncFeeds } from "../src/store/feeds.ts";
import { migrate, readMigrations } from "../src/store/migrate.ts";
import { rss } from "../test/fakes/feed-host/host.ts";

// What it costs to poll many feeds, most of which have nothing new. Yardstick: sfeed (C, with curl and sh), the same feeds, the same run.

const FEEDS = 2_000;
const AT_ONCE = 20;
/** Of a hundred feeds so many have changed since the last round. */
const CHANGED = 5;
const NOON = new Date("2026-03-10T12:00:00Z");

/** Polls every feed twice (all new, then mostly 304), claims and settles included, and prints a line a round; then sfeed. */
export async function benchFeeds(print: (line: string) => void, count: number = FEEDS): Promise<void> {
  const host = await startHost();
  try {
    await using database = await openEmbedded(null);
    await migrate(database.db, readMigrations(fileURLToPath(new URL("../migrations", import.meta.url))));
    const feeds = Array.from({ length: count }, (_, nth) => ({
      key: `feed-${nth}`,
      url: `${host.url}/${nth}`,
      name: `Feed ${nth}`,
      language: "en",
      country: "GB",
      zone: null,
      tier: 2,
      kind: "newspaper",
      options: { allowPrivate: true },
      // Each as a host of its own: politeness is not what is measured.
      host: `host-${nth}.example`,
    }));
    await syncFeeds(database.db, feeds, NOON, 0);
    await using fetcher = makeFetcher({ userAgent: "parley/bench (+https://parley.example)" });
    print(`${count} feeds of 20 items (about 10 KB), ${AT_ONCE} at once; CPU of the polling process alone`);
    for (const [round, name] of ["all new", `${100 - CHANGED} % answer 304`].entries()) {
      const now = new Date(NOON.getTime() + round * 86_400_000);
      const cpu = process.cpuUsage();
      const began = performance.now();
      const { items, unchanged, polled } = await pollAll(database.db, fetcher, now);
      const seconds = (performance.now() - began) / 1000;
      const { user, system } = process.cpuUsage(cpu);
      print(
        line(
          `parley, ${name}`,
          polled,
          seconds,
          (user + system) / 1e6,
          process.memoryUsage().rss / 1e6,
          `${items} items, ${unchanged} unchanged`,
        ),
      );
    }
    for (const round of sfeedRounds(host.url, count)) print(round);
  } finally {
    host.stop();
  }
}

async function pollAll(db: Parameters<typeof claimDue>[0], fetcher: Parameters<typeof poll>[1]["fetcher"], now: Date) {
  const tally = { items: 0, unchanged: 0, polled: 0 };
  const one = async (feed: Feed): Promise<void> => {
    const result = await poll(feed, { fetcher, now });
    if (result.kind === "failed") throw new Error(`${feed.url}: ${result.words}`);
    if (result.kind === "items") tally.items += result.items.length;
    else tally.unchanged += 1;
    tally.polled += 1;
    await settlePoll(db, feed, afterPoll(feed, result, { now, chance: 0 }), 0, now);
  };
  for (;;) {
    const claims = await claimDue(db, "bench", AT_ONCE * 5, 90, now);
    if (claims.length === 0) return tally;
    const queue = [...claims];
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let feed = queue.pop(); feed; feed = queue.pop()) await one(feed);
      }),
    );
  }
}

const line = (name: string, polled: number, seconds: number, cpu: number, memory: number | null, rest: string): string =>
  `${name.padEnd(26)} ${(polled / seconds).toFixed(0).padStart(6)} feeds/s  ${seconds.toFixed(2).padStart(6)} s  CPU ${cpu.toFixed(2).padStart(6)} s (${((cpu * 1000) / polled).toFixed(2)} ms a feed)${memory === null ? "" : `  ${memory.toFixed(0)} MB`}  ${rest}`;

/** sfeed as Debian has it, with the ETags curl can keep; without it a line says so. */
function sfeedRounds(url: string, count: number): string[] {
  if (spawnSync("sh", ["-c", "command -v sfeed_update && command -v curl"]).status !== 0)
    return ["sfeed is not installed (Debian: apt install sfeed curl): no yardstick"];
  const folder = mkdtempSync(join(tmpdir(), "parley-sfeed-"));
  try {
    const names = Array.from({ length: count }, (_, nth) => `  feed feed-${nth} ${url}/${nth}`).join("\n");
    // curl's own ETag cache: without it sfeed fetches and parses every feed every time.
    const fetch = `fetch() {\n  curl -s -f -m 15 -H "User-Agent: sfeed/bench" --etag-save "${folder}/etag-$1" --etag-compare "${folder}/etag-$1" "$2" 2>/dev/null\n}`;
    writeFileSync(join(folder, "sfeedrc"), `sfeedpath="${folder}/feeds"\nmaxjobs=${AT_ONCE}\n${fetch}\nfeeds() {\n${names}\n}\n`);
    const rounds = ["all new", `${100 - CHANGED} % answer 304`].map((name) => {
      const began = performance.now();
      // "times" in the shell that waited for them counts every child.
      const times = execFileSync("bash", ["-c", `sfeed_update "${folder}/sfeedrc" >/dev/null 2>&1; times`], { encoding: "utf8" });
      const seconds = (performance.now() - began) / 1000;
      const cpu = [...(times.split("\n")[1] ?? "").matchAll(/(\d+)m([\d.]+)s/g)].reduce(
        (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
        0,
      );
      const kept = readdirSync(join(folder, "feeds")).filter((file) => statSync(join(folder, "feeds", file)).size > 0).length;
      return line(`sfeed, ${name}`, count, seconds, cpu, null, `${kept} feeds kept, curl and shell included`);
    });
    return rounds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The feeds, served by a process of their own, so that its work is not counted. The second request for a feed finds it changed or not. */
async function startHost(): Promise<{ url: string; stop: () => void }> {
  const child = fork(fileURLToPath(import.meta.url), ["--serve"], { execArgv: process.execArgv });
  const url = await new Promise<string>((resolve) => child.once("message", (message) => resolve(String(message))));
  return { url, stop: () => void child.kill() };
}

function serve(): void {
  const text = "The foreign ministers spoke about the situation in the region and agreed to stay in touch. ".repeat(4);
  const body = (nth: number, version: number): string =>
    rss(
      Array.from({ length: 20 }, (_, entry) => ({
        title: `Feed ${nth}, entry ${entry + version}`,
        guid: `${nth}-${entry + version}`,
        link: `https://news.example/${nth}/${entry + version}`,
        date: NOON,
        text,
      })),
    );
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const nth = Number(request.url?.slice(1));
    const who = `${request.headers["user-agent"]?.split("/")[0]} ${nth}`;
    const times = (asked.get(who) ?? 0) + 1;
    asked.set(who, times);
    const version = times > 1 && nth % 100 < CHANGED ? 1 : 0;
    const etag = `"${nth}-${version}"`;
    if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, "content-type": "application/rss+xml" }).end(body(nth, version));
  });
  server.listen(0, "127.0.0.1", () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

if (process.argv[2] === "--serve") serve();
else if (process.argv[1] === fileURLToPath(import.meta.url)) await benchFeeds((text) => process.stdout.write(`${text}\n`));
