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
// kind, for the part used while writing rules and the part kept unseen, then how often reports of a confidence are right. An item is unseen if the first
// hex digit of the SHA-1 of its id is one of 9, b, d, f: a quarter. (Once it was each odd digit; a half taught too little, so 1, 3, 5 and 7 were opened.)
// `--replay`: through the whole pipeline, so that merging is scored too. `--brief`: one line on the used part and on PATH_TO_GOLD/stream.jsonl.
// `--masked`: with an empty roster, so that every personal name is an unknown one.
// `--errors [--lang xx]`: the used part's items that are read wrongly, with what is wrong, and why. `--items FOLDER`: other annotated items, all of them used.

interface Gold extends Item {
  kind?: string;
  why?: string;
  consultations: { mode: string; optional?: boolean; participants: { country: string }[] }[];
}

const flags = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = flags.indexOf(name);
  return at < 0 ? undefined : flags.splice(at, 2)[1];
};
const lang = option("--lang");
const other = option("--items");
const path = flags.find((word) => !word.startsWith("--"));
if (!path) {
  console.error("usage: npm run score -- PATH_TO_GOLD [--replay | --brief | --errors [--lang xx]] [--masked] [--items FOLDER]");
  process.exit(2);
}
const loaded = loadConfig(new URL("../config/", import.meta.url).pathname, null);
if ("problems" in loaded) {
  for (const problem of loaded.problems) console.error(problemLine(problem));
  process.exit(1);
}
const { knowledge: data } = loaded.config;
const knowledge = compileKnowledge(flags.includes("--masked") ? { ...data, officials: [] } : data);
const folder = other ?? join(path, "dev");
const items = readdirSync(folder)
  .filter((f) => f.endsWith(".jsonl"))
  .flatMap((f) =>
    readFileSync(join(folder, f), "utf8")
      .split("\n")
      .filter((l) => l.trim() !== ""),
  )
  .map((l) => JSON.parse(l) as Gold);
const unseen = (id: string) => other === undefined && "9bdf".includes(createHash("sha1").update(id).digest("hex")[0] as string);
const asInput = ({ consultations: _c, kind: _k, why: _w, ...item }: Gold): Item => item;
const scratch = mkdtempSync(join(tmpdir(), "parley-score-"));
const predictions = join(scratch, "predictions.jsonl");
const readings = items.map((item) => ({ item, reports: read(asInput(item), knowledge).reports }));
const scored = (gold: Gold[], ...more: string[]) => {
  const file = join(scratch, "gold.jsonl");
  writeFileSync(file, gold.map((i) => JSON.stringify(i)).join("\n"));
  return execFileSync("node", [join(path, "score.mjs"), file, predictions, "--json", ...more], { encoding: "utf8", maxBuffer: 1 << 28 });
};
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

if (flags.includes("--brief")) {
  const used = JSON.parse(scored(items.filter((i) => !unseen(i.id))).split("\n")[0] as string).total as Record<string, string> & Line;
  const stream = readFileSync(join(path, "stream.jsonl"), "utf8").split("\n");
  const alarms = stream
    .filter((l) => l.trim() !== "")
    .map((l) => JSON.parse(l) as Gold)
    .filter((item) => (item.consultations ?? []).length === 0 && read(asInput(item), knowledge).reports.length > 0);
  console.log(
    `detection=${used.detection.f1} event=${used.event.f1} alertP=${used.alert.p} alertR=${used.alert.r} status=${used.status} date=${used.date} place=${used.place} invented=${used.placeInvented} office=${used.office} name=${used.name} stream=${alarms.length}`,
  );
  rmSync(scratch, { recursive: true });
  process.exit(0);
}
if (flags.includes("--errors")) {
  const view = (c: Record<string, unknown>) =>
    JSON.stringify({ ...c, evidence: undefined, event: undefined, time: undefined, sequel: undefined });
  for (const { item, reports } of readings) {
    if (unseen(item.id) || (lang !== undefined && item.lang !== lang)) continue;
    const wrong = wrongFields(item);
    if (wrong.length === 0) continue;
    console.log(
      `\n=== ${item.id} [${item.lang} ${item.kind}] ${wrong.join(", ")}   published ${item.published} ${item.source ?? ""} ${item.sourceCountry ?? ""}`,
    );
    console.log(`${item.title}\n${item.text ?? ""}\n  (${item.why ?? ""})`);
    for (const c of item.consultations) console.log(`  gold ${view(c)}`);
    for (const r of reports) console.log(`  got  ${view({ ...r, rule: r.rule })}`);
    for (const r of read(asInput(item), knowledge).refusals) console.log(`  refused ${r.reason} (${r.rule}): ${r.text.slice(0, 160)}`);
  }
  rmSync(scratch, { recursive: true });
  process.exit(0);
}

for (const [name, half] of [
  ["used while writing rules", false],
  ["unseen", true],
] as const) {
  const gold = items.filter((i) => unseen(i.id) === half);
  if (gold.length === 0) continue;
  console.log(`\n== ${name}\n${header}`);
  for (const by of ["lang", "kind"]) {
    const result = JSON.parse(scored(gold, "--by", by).split("\n")[0] as string);
    for (const [key, value] of Object.entries(result[by] as Record<string, Line>)) console.log(row(key, value));
    if (by === "lang") console.log(row("all", result.total as Line));
    if (by === "lang" && result.clusters) console.log(JSON.stringify(result.clusters));
  }
}

/** What the scorer finds wrong with the reading of one item. */
function wrongFields(item: Gold): string[] {
  const t = JSON.parse(scored([item]).split("\n")[0] as string).total as Record<string, string> & Line;
  const below = (value: string | undefined) => value !== undefined && value !== "–" && value !== "100.0";
  return [
    ...(below(t.detection.f1) ? ["detection"] : []),
    ...(below(t.event.f1) ? ["who + mode"] : []),
    ...["status", "date", "place", "office", "name"].filter((field) => below(t[field])),
    ...(t.placeInvented !== "–" && t.placeInvented !== "0.0" ? ["place invented"] : []),
  ];
}

// Calibration: of the reports with a confidence of at least c, the share whose sides and mode are right.
const key = (c: { mode: string; participants: { country: string }[] }) =>
  `${[...new Set(c.participants.map((p) => p.country))].sort().join("-")} ${c.mode}`;
console.log("\n== confidence            reports  right  (unseen)");
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
