import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import pc from "picocolors";
import { read } from "../reading/read.ts";
import { compileKnowledge, type Knowledge } from "../reading/words/compile.ts";
import type { Db } from "../store/database.ts";
import { type SeenItem, searchItems } from "../store/items.ts";
import { dropLabel, labelled, saveLabel } from "../store/labels.ts";
import { missedSeenItems } from "../store/misses.ts";
import { summary } from "./compare.ts";
import { environment, openDatabase } from "./database.ts";
import { configFrom } from "./knowledge.ts";
import { counted, UsageError } from "./terminal.ts";

export interface LabelOptions {
  words: string | null;
  verdict: string | null;
  feed: string | null;
  /** Only items that readers say were missed. */
  missed: boolean;
  limit: number;
  config: string | null;
}

type Answer = "y" | "n" | "s" | "u" | "q";
const answers = "y an event  n none  s skip  u undo the last  q quit";

/**
 * Asks of each item whether it reports an event. "y" to what was read confirms it as read; "y" where nothing was read says that something was
 * missed. Stops at "q" or where the answers end. Out: how many labels were kept.
 */
export async function labelItems(
  db: Db,
  items: SeenItem[],
  knowledge: Knowledge,
  keys: AsyncIterator<string>,
  say: (text: string) => void,
  now: Date,
): Promise<number> {
  const known = await labelled(
    db,
    items.map(({ item }) => Number(item.id)),
  );
  const open = items.filter(({ item }) => !known.has(Number(item.id)));
  const kept: number[] = [];
  for (let at = 0; at < open.length; ) {
    const { item, feed } = open[at] as SeenItem;
    const reading = read(item, knowledge);
    say(
      [
        "",
        `${pc.dim(`${at + 1}/${open.length}  ${feed}  ${item.published ?? ""}`)}`,
        pc.bold(item.title),
        ...(item.text ? [item.text.slice(0, 600)] : []),
        ...reading.reports.map((report) => pc.green(`  ✔ ${summary(report)}`)),
        ...(reading.reports.length === 0 ? [pc.dim("  nothing found")] : []),
        answers,
      ].join("\n"),
    );
    const key = await keys.next();
    if (key.done) break;
    const answer = key.value.trim().toLowerCase().slice(0, 1) as Answer;
    if (answer === "q") break;
    if (answer === "s") at++;
    else if (answer === "u") {
      if (at === 0) continue;
      at--;
      const before = Number((open[at] as SeenItem).item.id);
      if (kept.at(-1) === before) {
        await dropLabel(db, before);
        kept.pop();
      }
    } else if (answer === "y" || answer === "n") {
      const consultations =
        answer === "y" && reading.reports.length > 0 ? reading.reports.map(({ mode, participants }) => ({ mode, participants })) : null;
      await saveLabel(db, { itemId: Number(item.id), item, event: answer === "y", consultations }, now);
      kept.push(Number(item.id));
      at++;
    } else say("one of y, n, s, u, q");
  }
  return kept.length;
}

/** Single keys of a terminal, else lines. Control-C and Control-D are "q". The terminal is as it was when this ends. */
export async function* keysOf(input: Readable & { isTTY?: boolean; setRawMode?(raw: boolean): unknown }): AsyncGenerator<string> {
  if (!input.isTTY || input.setRawMode === undefined) {
    yield* createInterface({ input });
    return;
  }
  input.setRawMode(true);
  try {
    for await (const chunk of input) for (const key of String(chunk)) yield key === "\u0003" || key === "\u0004" ? "q" : key;
  } finally {
    input.setRawMode(false);
    input.pause();
  }
}

/** `parley label`. Returns the exit code. */
export async function label(options: LabelOptions, now: Date): Promise<number> {
  const { words, verdict, feed, missed, limit, config } = options;
  if (missed && (words !== null || verdict !== null || feed !== null))
    throw new UsageError("--missed lists what readers told: leave out words, --verdict and --feed");
  if (verdict !== null && !["event", "nearly", "nothing"].includes(verdict))
    throw new UsageError(`--verdict is event, nearly or nothing, not "${verdict}"`);
  const knowledge = compileKnowledge(configFrom(config).knowledge);
  const { databaseUrl, dataFolder } = environment();
  await using database = await openDatabase(databaseUrl, dataFolder);
  const search = {
    ...(words === null ? {} : { words }),
    ...(feed === null ? {} : { feed }),
    ...(verdict === null ? {} : { verdict: verdict as "event" | "nearly" | "nothing" }),
  };
  const items = missed ? await missedSeenItems(database.db, limit) : await searchItems(database.db, search, limit);
  const keys = keysOf(process.stdin);
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  try {
    const kept = await labelItems(database.db, items, knowledge, keys, say, now);
    say(`${counted(kept, "label")} kept; parley try measures with them`);
  } finally {
    await keys.return(undefined);
  }
  return 0;
}
