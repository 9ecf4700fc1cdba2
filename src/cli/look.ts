import pc from "picocolors";
import { listVersions } from "../store/config-versions.ts";
import { type Consultation, type ConsultationFilter, latest } from "../store/consultations.ts";
import { oddDeliveries } from "../store/deliveries.ts";
import { type ItemSearch, type SeenItem, searchItems } from "../store/items.ts";
import { countMisses } from "../store/misses.ts";
import { feedLines, statLines } from "./answers.ts";
import { summary } from "./compare.ts";
import { environment, openDatabase } from "./database.ts";
import { counted, table, UsageError } from "./terminal.ts";

// What an admin looks at: how all is, what was seen, what was made of it.

const print = (text: string) => void process.stdout.write(`${text}\n`);

/** `parley status`: feeds, queue, sends, errors, versions. Returns 1 where something waits for an admin. */
export async function status({ json }: { json: boolean }): Promise<number> {
  const { databaseUrl, dataFolder } = environment();
  await using database = await openDatabase(databaseUrl, dataFolder);
  const now = new Date();
  const [feeds, counts, versions, odd, missed] = [
    await feedLines(database.db, now),
    await statLines(database.db, now),
    await listVersions(database.db, 5),
    await oddDeliveries(database.db, 20),
    await countMisses(database.db),
  ];
  if (json)
    print(
      JSON.stringify({
        where: database.where,
        feeds,
        counts,
        versions: versions.map(({ id, digest, acceptedAt, diff }) => ({ id, digest, acceptedAt, diff })),
        odd,
        missed,
      }),
    );
  else {
    print([pc.bold(database.where), "", ...feeds, "", ...counts].join("\n"));
    if (versions.length > 0)
      print(
        `\n${table(
          ["config", "in force since", "changed"],
          versions.map((v) => [`${v.id} ${v.digest}`, v.acceptedAt.toISOString(), filesOf(v.diff)]),
        )}`,
      );
    const lines = (versions[0]?.diff ?? "").split("\n").filter((line) => line.startsWith("  "));
    if (lines.length > 0)
      print([`\nlines of ${versions[0]?.id} that came and went`, ...lines.slice(0, DIFF_LINES).map(coloured)].join("\n"));
    if (missed.open + missed.unseen > 0)
      print(
        `\nreaders say that ${counted(missed.open, "stored item")} ${missed.open === 1 ? "was" : "were"} missed (parley label --missed), and told of ${missed.unseen} never seen here`,
      );
    if (odd.length > 0)
      print(
        `\n${pc.yellow("Deliveries that an admin should look at")}\n${table(
          ["id", "channel", "state", "why"],
          odd.map((d) => [String(d.id), d.channel, d.state, d.reason ?? ""]),
        )}`,
      );
  }
  return odd.length > 0 ? 1 : 0;
}

/** Of the latest version; --json has all. */
const DIFF_LINES = 20;

const filesOf = (diff: string) =>
  diff
    .split("\n")
    .filter((line) => !line.startsWith("  "))
    .slice(0, 3)
    .join(", ");
const coloured = (line: string) => (line.startsWith("  +") ? pc.green(line) : pc.red(line));

export interface LookOptions {
  limit: number;
  json: boolean;
}

/** `parley items`: what was seen, and why it was or was not an event. */
export async function lookAtItems(
  words: string | null,
  { limit, json, since, feed, verdict }: LookOptions & { since: string | null; feed: string | null; verdict: string | null },
): Promise<number> {
  if (verdict !== null && !["event", "nearly", "nothing"].includes(verdict))
    throw new UsageError(`--verdict is event, nearly or nothing, not "${verdict}"`);
  if (since !== null && Number.isNaN(Date.parse(since))) throw new UsageError(`--since ${since} is no time: write it as 2026-11-17`);
  const search: ItemSearch = {
    ...(words === null ? {} : { words }),
    ...(feed === null ? {} : { feed }),
    ...(since === null ? {} : { since: new Date(since) }),
    ...(verdict === null ? {} : { verdict: verdict as "event" | "nearly" | "nothing" }),
  };
  const { databaseUrl, dataFolder } = environment();
  await using database = await openDatabase(databaseUrl, dataFolder);
  for (const seen of await searchItems(database.db, search, limit)) print(json ? JSON.stringify(seen) : itemLines(seen));
  return 0;
}

function itemLines({ item, feed, reading, silence }: SeenItem): string {
  const verdicts = [
    ...(reading?.reports ?? []).map((report) => pc.green(`  ✔ ${summary(report)} (${report.rule})`)),
    ...(reading?.refusals ?? []).map((refusal) => pc.red(`  ✘ ${refusal.reason}: “${refusal.text}”`)),
  ];
  return [
    `${pc.bold(item.id)} ${item.title} ${pc.dim(`${feed} ${item.published ?? ""}${silence === null ? "" : `, no news (${silence})`}`)}`,
    ...(verdicts.length > 0 ? verdicts : [pc.dim("  nothing found")]),
  ].join("\n");
}

/** `parley events`: consultations with the reports behind them, the newest first. */
export async function lookAtEvents(country: string | null, { limit, json, mode }: LookOptions & { mode: string | null }): Promise<number> {
  if (mode !== null && mode !== "meeting" && mode !== "call") throw new UsageError(`--mode is meeting or call, not "${mode}"`);
  if (country !== null && !/^([A-Z]{2}|org:\w+)$/.test(country))
    throw new UsageError(`name a country by its ISO code (IR) or an organisation by its id (org:UN), not "${country}"`);
  const filter: ConsultationFilter = { ...(country === null ? {} : { country }), ...(mode === null ? {} : { mode }) };
  const { databaseUrl, dataFolder } = environment();
  await using database = await openDatabase(databaseUrl, dataFolder);
  for (const event of await latest(database.db, filter, limit)) print(json ? JSON.stringify(event) : eventLines(event));
  return 0;
}

function eventLines(event: Consultation): string {
  const place = event.place === null ? "" : ` ${[event.place.name, event.place.country].filter(Boolean).join(", ")}`;
  return [
    `${pc.bold(String(event.id))} ${event.status} ${event.mode} ${event.sides} ${event.date ?? "day not told"}${place} ${pc.dim(`confidence ${event.confidence.toFixed(2)}`)}`,
    ...event.participants.map((p) => `  ${p.country} ${p.office} ${p.name ?? pc.dim("not named")}`),
    ...event.reports.map((r) => pc.dim(`  ${r.published.toISOString().slice(0, 16)} ${r.source}: ${r.title} (${r.reason})`)),
  ].join("\n");
}
