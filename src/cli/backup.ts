import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { z } from "zod";
import { type Kept, keptSubscribers, restoreSubscriber } from "../store/backup.ts";
import { type Database, transaction } from "../store/database.ts";
import { environment, openDatabase } from "./database.ts";
import { counted, UsageError } from "./terminal.ts";

// A backup is JSON lines: a header, then a subscriber a line with its follows and mutes, then a line that says how many there were.

const VERSION = 1;

const headerSchema = z.object({ parley: z.literal("backup"), version: z.int(), secrets: z.boolean() });
const instant = z.iso.datetime();
const keptSchema = z.object({
  subscriber: z.looseObject({
    address: z.string().min(1),
    channel: z.enum(["telegram", "slack", "webhook", "terminal"]),
    chat: z.string(),
    stateSince: instant,
    createdAt: instant,
  }),
  follows: z.array(z.looseObject({ a: z.string(), createdAt: instant })),
  mutes: z.array(z.looseObject({ a: z.string(), until: instant, createdAt: instant })),
});
const endSchema = z.object({ end: z.int() });

/** Writes the backup file whole or not at all, readable by its owner only. Out: how many subscribers it holds. */
export async function writeBackup(database: Database, file: string, { secrets }: { secrets: boolean }, now: Date): Promise<number> {
  const half = `${file}.part`;
  const out = await open(half, "w", 0o600);
  let count = 0;
  try {
    await out.write(`${JSON.stringify({ parley: "backup", version: VERSION, secrets, madeAt: now.toISOString() })}\n`);
    for await (const kept of keptSubscribers(database.db, secrets)) {
      await out.write(`${JSON.stringify(kept)}\n`);
      count++;
    }
    await out.write(`${JSON.stringify({ end: count })}\n`);
    await out.sync();
  } catch (error) {
    await out.close();
    await rm(half, { force: true });
    throw error;
  }
  await out.close();
  await rename(half, file);
  return count;
}

/** Takes a backup in, all of it or nothing. Throws a UsageError, with the line, where the file is no whole backup. */
export async function readBackup(database: Database, file: string): Promise<{ subscribers: number; follows: number; secrets: boolean }> {
  const all: Kept[] = [];
  let header: z.output<typeof headerSchema> | null = null;
  let ended = false;
  let number = 0;
  const input = createReadStream(file, "utf8");
  const opened = new Promise<void>((resolve, reject) => input.once("open", () => resolve()).once("error", reject));
  await opened.catch((error: Error) => {
    throw new UsageError(`cannot read ${file}: ${error.message}`);
  });
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === "") continue;
    const wrong = (what: string) => new UsageError(`${file}:${number}: ${what}`);
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw wrong("not JSON: the file was cut off or changed; nothing was taken in");
    }
    if (header === null) {
      const read = headerSchema.safeParse(value);
      if (!read.success) throw wrong("not a backup of Parley: it begins with a line that says so");
      if (read.data.version > VERSION)
        throw wrong(`made by a newer Parley (format ${read.data.version}; this one reads ${VERSION}): upgrade first`);
      header = read.data;
      continue;
    }
    const end = endSchema.safeParse(value);
    if (end.success) {
      if (end.data.end !== all.length)
        throw wrong(`${counted(end.data.end, "subscriber")} were written and ${all.length} are here: nothing was taken in`);
      ended = true;
      continue;
    }
    const kept = keptSchema.safeParse(value);
    if (!kept.success)
      throw wrong(`no subscriber: ${kept.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`);
    all.push(kept.data);
  }
  if (header === null || !ended) throw new UsageError(`${file} is cut off: its last line is missing; nothing was taken in`);
  await transaction(database.db, async (tx) => {
    for (const kept of all) await restoreSubscriber(tx, kept);
  });
  return { subscribers: all.length, follows: all.reduce((n, { follows }) => n + follows.length, 0), secrets: header.secrets };
}

const say = (text: string) => void process.stdout.write(`${text}\n`);

/** `parley backup FILE`. Returns the exit code. */
export async function backup(file: string, options: { secrets: boolean }, now: Date): Promise<number> {
  const { databaseUrl, dataFolder } = environment();
  await using database = await openDatabase(databaseUrl, dataFolder);
  const count = await writeBackup(database, file, options, now);
  say(`${counted(count, "subscriber")} of ${database.where} in ${file}`);
  say(
    options.secrets
      ? "It holds the keys of webhooks: whoever has it can sign in their name."
      : "Keys of webhooks are not in it (--with-secrets). Tokens of bots and Slack installs never are.",
  );
  return 0;
}

/** `parley restore FILE`. Returns the exit code. */
export async function restore(file: string): Promise<number> {
  const { databaseUrl, dataFolder } = environment();
  await using database = await openDatabase(databaseUrl, dataFolder);
  const { subscribers, follows, secrets } = await readBackup(database, file);
  say(`${counted(subscribers, "subscriber")} with ${counted(follows, "follow")} are in ${database.where}`);
  if (!secrets) say("The backup has no keys of webhooks: those in this database stay as they are.");
  return 0;
}
