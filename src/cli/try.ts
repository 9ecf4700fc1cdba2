import { existsSync } from "node:fs";
import pc from "picocolors";
import { type Item, type Reading, read } from "../reading/read.ts";
import { compileKnowledge, type Knowledge } from "../reading/words/compile.ts";
import { itemsSince } from "../store/items.ts";
import { deniedItems, listLabels } from "../store/labels.ts";
import { missedItems } from "../store/misses.ts";
import { type Difference, differ, eventKey } from "./compare.ts";
import { environment, openDatabase } from "./database.ts";
import { readItems } from "./items.ts";
import { configFrom } from "./knowledge.ts";
import { counted, progress, table, UsageError } from "./terminal.ts";

/** What somebody said of an item. `events`: exactly these; "some": at least one; `not`: this one is false, of others nothing is known. */
export interface Label {
  item: Item;
  said: { events: string[] | "some" } | { not: string };
}

/** How well readings agree with labels. */
export interface Score {
  right: number;
  wrong: number;
  missed: number;
}

/** Counts one labelled reading into a score. */
export function score({ said }: Label, reading: Reading, into: Score): void {
  const found = reading.reports.map(eventKey);
  if ("not" in said) {
    if (found.includes(said.not)) into.wrong++;
  } else if (said.events === "some") into[found.length > 0 ? "right" : "missed"]++;
  else {
    const left = [...said.events];
    for (const key of found) {
      const at = left.indexOf(key);
      if (at < 0) into.wrong++;
      else {
        left.splice(at, 1);
        into.right++;
      }
    }
    into.missed += left.length;
  }
}

const EXAMPLES = 50;

/** What another config would change, counted as it is found: a month of items is never in memory at once. */
export interface Trial {
  items: number;
  labelled: number;
  examples: Difference[];
  differing: number;
  /** "language" or "feed" -> its value -> [appear, disappear, change]. */
  counts: Record<"language" | "feed", Map<string, [number, number, number]>>;
  before: Score;
  after: Score;
}

/** Reads batches of items, and labelled ones, with two configs. `found` hears of every item that differs. */
export async function runTrial(
  batches: AsyncIterable<{ item: Item; feed: string }[]>,
  labels: Label[],
  [before, after]: [Knowledge, Knowledge],
  { found = () => {}, step = () => {} }: { found?: (difference: Difference) => void; step?: (items: number) => void } = {},
): Promise<Trial> {
  const trial: Trial = {
    items: 0,
    labelled: labels.length,
    examples: [],
    differing: 0,
    counts: { language: new Map(), feed: new Map() },
    before: { right: 0, wrong: 0, missed: 0 },
    after: { right: 0, wrong: 0, missed: 0 },
  };
  const count = (by: "language" | "feed", value: string, { appear, disappear, change }: Difference) => {
    const [a, d, c] = trial.counts[by].get(value) ?? [0, 0, 0];
    trial.counts[by].set(value, [a + appear.length, d + disappear.length, c + change.length]);
  };
  const differing = (difference: Difference | null, feed: string) => {
    if (difference === null) return;
    trial.differing++;
    if (trial.examples.length < EXAMPLES) trial.examples.push(difference);
    count("language", difference.lang, difference);
    count("feed", feed, difference);
    found(difference);
  };
  for await (const batch of batches) {
    for (const { item, feed } of batch) differing(differ(item, read(item, before), read(item, after)), feed);
    trial.items += batch.length;
    step(trial.items);
  }
  for (const label of labels) {
    const was = read(label.item, before);
    const is = read(label.item, after);
    score(label, was, trial.before);
    score(label, is, trial.after);
  }
  return trial;
}

/** The labels of a file: lines of items with "consultations", as `parley classify` writes them (mode and participants' countries are looked at). */
export async function labelsOf(file: string, complain: (message: string) => void): Promise<Label[]> {
  const labels: Label[] = [];
  for await (const { item, at, text } of readItems([file], complain)) {
    const { consultations } = JSON.parse(text) as { consultations?: { mode: string; participants: { country: string }[] }[] };
    if (!Array.isArray(consultations) || !consultations.every((one) => Array.isArray(one?.participants))) {
      complain(`${at}: no label: a labelled item has "consultations", a list, as parley classify writes it; empty where there is none`);
      continue;
    }
    labels.push({ item, said: { events: consultations.map(eventKey) } });
  }
  return labels;
}

export interface TryOptions {
  /** The config in force; null: what ships alone. */
  against: string | null;
  config: string;
  days: number;
  labels: string | null;
  json: boolean;
}

/** `parley try`: what another config folder would change. Returns the exit code: 1 where some line of the label file was none. */
export async function tryConfig(
  options: TryOptions,
  now: Date,
  print = (text: string) => void process.stdout.write(`${text}\n`),
): Promise<number> {
  if (!existsSync(options.config)) throw new UsageError(`there is no folder ${options.config}: name the one that holds your changes`);
  const after = compileKnowledge(configFrom(options.config).knowledge);
  const { databaseUrl, dataFolder, configFolder } = environment();
  const against = options.against ?? configFolder;
  if (against !== null && against === options.config)
    throw new UsageError(`${options.config} is the config in force: copy the folder, change the copy, and try that`);
  const before = compileKnowledge(configFrom(against).knowledge);
  await using database = await openDatabase(databaseUrl, dataFolder);
  let bad = 0;
  const complain = (message: string) => {
    bad++;
    process.stderr.write(`${message}\n`);
  };
  const stored = await listLabels(database.db);
  const labels: Label[] = [
    ...stored.map(({ item, event, consultations }) => ({
      item,
      said: { events: event ? (consultations?.map(eventKey) ?? ("some" as const)) : [] },
    })),
    ...(await deniedItems(database.db))
      .filter(({ item }) => !stored.some((label) => label.itemId === Number(item.id)))
      .map(({ item, mode, sides }) => ({ item, said: { not: `${mode} ${sides}` } })),
    // What was told in words alone nobody here can confirm or deny.
    ...(await missedItems(database.db)).filter(({ stored }) => stored).map(({ item }) => ({ item, said: { events: "some" as const } })),
    ...(options.labels === null ? [] : await labelsOf(options.labels, complain)),
  ];
  const since = new Date(now.getTime() - options.days * 86_400_000);
  const bar = progress("reading twice", 0);
  const trial = await runTrial(itemsSince(database.db, since), labels, [before, after], {
    step: bar.step,
    ...(options.json ? { found: (difference) => print(JSON.stringify(difference)) } : {}),
  });
  bar.finish();
  if (options.json) print(JSON.stringify({ items: trial.items, differing: trial.differing, labels: trial.labelled, ...scores(trial) }));
  else print(shown(trial));
  return bad > 0 ? 1 : 0;
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const figures = ({ right, wrong, missed }: Score) => ({
  precision: share(right, right + wrong),
  recall: share(right, right + missed),
  right,
  wrong,
  missed,
});
const scores = ({ before, after }: Trial) => ({ before: figures(before), after: figures(after) });

/** For people: examples, counts, and how well both agree with the labels. */
export function shown(trial: Trial): string {
  const lines = trial.examples.map((d) =>
    [
      pc.bold(`${d.id}  ${d.title}`),
      ...d.appear.map((line) => pc.green(`  + ${line}`)),
      ...d.disappear.map((line) => pc.red(`  - ${line}`)),
      ...d.change.map(({ from, to }) => `  ~ ${from}\n    ${pc.yellow(to)}`),
    ].join("\n"),
  );
  const more = trial.differing - trial.examples.length;
  if (more > 0) lines.push(`… and ${counted(more, "more item")} (--json lists all)`);
  for (const by of ["language", "feed"] as const) {
    const rows = [...trial.counts[by]].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, n]) => [value || "?", ...n.map(String)]);
    if (rows.length > 0) lines.push("", table([by, "appear", "disappear", "change"], rows));
  }
  lines.push(
    trial.differing === 0
      ? `nothing would change in ${counted(trial.items, "item")}`
      : `\n${trial.differing} of ${counted(trial.items, "item")} would differ`,
  );
  if (trial.labelled > 0) {
    const percent = (value: number | null) => (value === null ? "–" : `${(100 * value).toFixed(1)} %`);
    const row = (name: string, one: Score) => {
      const { precision, recall, right, wrong, missed } = figures(one);
      return [name, percent(precision), percent(recall), ...[right, wrong, missed].map(String)];
    };
    lines.push(
      `\n${counted(trial.labelled, "labelled item")}`,
      table(["", "precision", "recall", "right", "false", "missed"], [row("before", trial.before), row("after", trial.after)]),
    );
  }
  return lines.join("\n");
}
