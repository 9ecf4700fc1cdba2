import pc from "picocolors";
import { type Item, type Reading, read } from "../reading/read.ts";
import type { Report } from "../reading/reports.ts";
import { compileKnowledge } from "../reading/words/compile.ts";
import { readItems } from "./items.ts";
import { configFrom } from "./knowledge.ts";
import { counted, progress, table } from "./terminal.ts";

/** What another config would make of one item. */
export interface Difference {
  id: string;
  title: string;
  lang: string;
  source: string;
  appear: string[];
  disappear: string[];
  change: { from: string; to: string }[];
}

/** One line for a report: "meeting EG-IR held 2026-11-17 Cairo". */
export function summary({ mode, status, participants, date, place }: Report): string {
  const sides = [...new Set(participants.map((p) => p.country))].sort().join("-");
  return [mode, sides, status, date ?? "no date", ...(place === null ? [] : [place.name ?? place.country ?? ""])].join(" ");
}

/** What makes two reports one event within an item: "meeting EG-IR". */
export const eventKey = (report: { mode: string; participants: { country: string }[] }) =>
  `${report.mode} ${[...new Set(report.participants.map((p) => p.country))].sort().join("-")}`;

/** Compares two readings of one item: reports are the same event when mode and sides are. Null where nothing differs. Pure. */
export function differ(item: Item, before: Reading, after: Reading): Difference | null {
  const left = [...after.reports];
  const disappear: string[] = [];
  const change: { from: string; to: string }[] = [];
  for (const old of before.reports) {
    const at = left.findIndex((report) => eventKey(report) === eventKey(old));
    const now = at < 0 ? undefined : left.splice(at, 1)[0];
    if (now === undefined) disappear.push(summary(old));
    else if (summary(now) !== summary(old) || JSON.stringify(now.participants) !== JSON.stringify(old.participants))
      change.push({ from: described(old), to: described(now) });
  }
  const appear = left.map(summary);
  if (appear.length + disappear.length + change.length === 0) return null;
  return { id: item.id, title: item.title, lang: after.lang, source: item.source ?? "", appear, disappear, change };
}

const described = (report: Report) =>
  `${summary(report)} (${report.participants.map((p) => `${p.country} ${p.office} ${p.name ?? "?"}`).join(", ")})`;

/** `parley replay --compare DIR`: what the other config would change in these items. Returns the exit code: 1 where some line was no item. */
export async function compare(
  files: string[],
  { config, other, json }: { config: string | null; other: string; json: boolean },
): Promise<number> {
  const before = compileKnowledge(configFrom(config).knowledge);
  const after = compileKnowledge(configFrom(other).knowledge);
  const differences: Difference[] = [];
  let bad = 0;
  let items = 0;
  const bar = progress("reading twice", 0);
  for await (const { item } of readItems(files, (message) => {
    bad++;
    process.stderr.write(`${message}\n`);
  })) {
    const difference = differ(item, read(item, before), read(item, after));
    if (difference !== null) differences.push(difference);
    if (++items % 100 === 0) bar.step(items);
  }
  bar.finish();
  if (json) {
    for (const difference of differences) process.stdout.write(`${JSON.stringify(difference)}\n`);
  } else process.stdout.write(`${shown(differences, items)}\n`);
  return bad > 0 ? 1 : 0;
}

/** For people: examples, then counts by language. */
function shown(differences: Difference[], items: number): string {
  const examples = differences
    .slice(0, 50)
    .map((d) =>
      [
        pc.bold(`${d.id}  ${d.title}`),
        ...d.appear.map((line) => pc.green(`  + ${line}`)),
        ...d.disappear.map((line) => pc.red(`  - ${line}`)),
        ...d.change.map(({ from, to }) => `  ~ ${from}\n    ${pc.yellow(to)}`),
      ].join("\n"),
    );
  if (differences.length > examples.length)
    examples.push(`… and ${counted(differences.length - examples.length, "more item")} (--json lists all)`);
  const count = (of: Difference[]) =>
    [
      of.reduce((n, d) => n + d.appear.length, 0),
      of.reduce((n, d) => n + d.disappear.length, 0),
      of.reduce((n, d) => n + d.change.length, 0),
    ].map(String);
  const by = (key: "lang" | "source") =>
    [...new Set(differences.map((d) => d[key]))]
      .sort()
      .map((value) => [value || "?", ...count(differences.filter((d) => d[key] === value))]);
  if (differences.length === 0) return `nothing would change in ${counted(items, "item")}`;
  return [
    ...examples,
    "",
    table(["language", "appear", "disappear", "change"], [...by("lang"), ["all", ...count(differences)]]),
    "",
    table(["feed", "appear", "disappear", "change"], by("source")),
    `\n${counted(items, "item")} read`,
  ].join("\n");
}
