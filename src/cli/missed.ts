import { tellMiss } from "../store/misses.ts";
import { environment, openDatabase } from "./database.ts";
import { UsageError } from "./terminal.ts";

/** `parley missed`: keeps what somebody told an admin by another way than a chat. Returns the exit code. */
export async function missed(told: string, now: Date): Promise<number> {
  if (told.trim() === "") throw new UsageError("give the link, or the words, of the report that was missed");
  const { databaseUrl, dataFolder } = environment();
  await using database = await openDatabase(databaseUrl, dataFolder);
  const { kind, seen } = await tellMiss(database.db, { channel: "terminal", person: "", told: told.trim() }, now);
  const what = { kept: "kept", again: "was kept before", enough: "not kept: ten a day are enough" }[kind];
  const reading = seen?.reading ?? null;
  const why =
    seen === null
      ? "no item of it was seen here"
      : (reading?.reports.length ?? 0) > 0
        ? `item ${seen.id} was read as an event: parley explain ${seen.id}`
        : `item ${seen.id} was read as none (${reading?.refusals[0]?.reason ?? "nothing found"}): parley explain ${seen.id}`;
  process.stdout.write(`${what}; ${why}\nparley suggest looks for a phrase in it\n`);
  return kind === "enough" ? 1 : 0;
}
