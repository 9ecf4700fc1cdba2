import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig } from "../src/config/config.ts";
import { problemLine } from "../src/config/file.ts";
import type { Item } from "../src/reading/item.ts";
import { compileKnowledge, read } from "../src/reading/read.ts";

// npm run score -- PATH_TO_GOLD: reads annotated items (PATH_TO_GOLD/dev/*.jsonl) and has PATH_TO_GOLD/score.mjs judge the readings: by language and by
// kind, for both halves of a fixed split (an item is of the unseen half if the first hex digit of the SHA-1 of its id is odd), then how often reports of a
// confidence are right. With `--replay` the readings pass through the whole pipeline, so that merging is scored too.

interface Gold extends Item {
  kind?: string;
  why?: string;
  consultations: { mode: string; optional?: boolean; participants: { country: string }[] }[];
}

const flags = process.argv.slice(2);
const path = flags.find((word) => !word.startsWith("--"));
if (!path) {
  console.error("usage: npm run score -- PATH_TO_GOLD [--replay]");
  process.exit(2);
}
const loaded = loadConfig(new URL("../config/", import.meta.url).pathname, null);
if ("problems" in loaded) {
  for (const problem of loaded.problems) console.error(problemLine(problem));
  process.exit(1);
}
const knowledge = compileKnowledge(loaded.config.knowledge);
const folder = join(path, "dev");
const items = readdirSync(folder)
  .filter((f) => f.endsWith(".jsonl"))
  .flatMap((f) =>
    readFileSync(join(folder, f), "utf8")
      .split("\n")
      .filter((l) => l.trim() !== ""),
  )
  .map((l) => JSON.parse(l) as Gold);
const unseen = (id: string) => Number.parseInt(createHash("sha1").update(id).digest("hex")[0] as string, 16) % 2 === 1;
const asInput = ({ consultations: _c, kind: _k, why: _w, ...item }: Gold): Item => item;
const scratch = mkdtempSync(join(tmpdir(), "parley-score-"));
const predictions = join(scratch, "predictions.jsonl");
const readings = items.map((item) => ({ item, reports: read(asInput(item), knowledge).reports }));
if (flags.includes("--replay")) {
  const input = join(scratch, "items.jsonl");
  writeFileSync(input, items.map((i) => JSON.stringify(asInput(i))).join("\n"));
  const main = new URL("../src/cli/main.ts", import.meta.url).pathname;
  writeFileSync(predictions, execFileSync("npx", ["tsx", main, "replay", input], { maxBuffer: 1 << 28 }));
} else writeFileSync(predictions, readings.map(({ item, reports }) => JSON.stringify({ id: item.id, consultations: reports })).join("\n"));

type Line = Record<string, unknown> & { items: number; detection: Rates; event: Rates; alert: Rates };
type Rates = { p: string; r: string; f1: string };
const header = `${"".padEnd(24)}items  detection p/r/f1     who+mode p/r/f1      alert p/r       status  date    place/inv.    office  name`;
const row = (name: string, v: Line) =>
  `${name.padEnd(24)}${String(v.items).padStart(5)}  ${`${v.detection.p}/${v.detection.r}/${v.detection.f1}`.padEnd(20)} ${`${v.event.p}/${v.event.r}/${v.event.f1}`.padEnd(20)} ${`${v.alert.p}/${v.alert.r}`.padEnd(15)} ${String(v.status).padEnd(7)} ${String(v.date).padEnd(7)} ${`${v.place}/${v.placeInvented}`.padEnd(13)} ${String(v.office).padEnd(7)} ${v.name}`;

for (const [name, half] of [
  ["half used for writing rules", false],
  ["unseen half", true],
] as const) {
  const gold = join(scratch, "gold.jsonl");
  writeFileSync(
    gold,
    items
      .filter((i) => unseen(i.id) === half)
      .map((i) => JSON.stringify(i))
      .join("\n"),
  );
  console.log(`\n== ${name}\n${header}`);
  for (const by of ["lang", "kind"]) {
    const scored = JSON.parse(
      execFileSync("node", [join(path, "score.mjs"), gold, predictions, "--by", by, "--json"], { encoding: "utf8" }).split(
        "\n",
      )[0] as string,
    );
    for (const [key, value] of Object.entries(scored[by] as Record<string, Line>)) console.log(row(key, value));
    if (by === "lang") console.log(row("all", scored.total as Line));
    if (by === "lang" && scored.clusters) console.log(JSON.stringify(scored.clusters));
  }
}

// Calibration: of the reports with a confidence of at least c, the share whose sides and mode are right.
const key = (c: { mode: string; participants: { country: string }[] }) =>
  `${[...new Set(c.participants.map((p) => p.country))].sort().join("-")} ${c.mode}`;
console.log("\n== confidence            reports  right  (unseen half)");
const judged = readings
  .filter(({ item }) => unseen(item.id))
  .flatMap(({ item, reports }) =>
    reports.map((r) => ({ confidence: r.confidence, right: item.consultations.some((c) => key(c) === key(r)) })),
  );
for (const at of [0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
  const above = judged.filter((j) => j.confidence >= at);
  console.log(
    `at least ${at.toFixed(2)}          ${String(above.length).padStart(8)}  ${above.length ? (above.filter((j) => j.right).length / above.length).toFixed(3) : "–"}`,
  );
}
rmSync(scratch, { recursive: true });
