import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { z } from "zod";
import type { Item } from "../reading/read.ts";
import { UsageError } from "./terminal.ts";

const optional = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const itemSchema = z.object({
  id: z.union([z.string(), z.number().transform(String)]),
  title: z
    .string()
    .nullish()
    .transform((value) => value ?? ""),
  text: optional,
  lang: optional,
  published: optional.refine((value) => value === undefined || !Number.isNaN(Date.parse(value)), "must be an ISO 8601 time"),
  source: optional,
  sourceCountry: optional,
  zone: optional,
  url: optional,
});

/** An item with the line it came from; other keys of the line are ignored. */
export interface Line {
  item: Item;
  /** "items.jsonl:12" */
  at: string;
  /** The line itself. */
  text: string;
}

/**
 * Reads items as JSON lines from files, or from standard input where none is named. A line that is no item is told through `complain`
 * ("items.jsonl:12: …") and passed over: the others are read. Throws a UsageError where a file cannot be opened.
 */
export async function* readItems(
  files: string[],
  complain: (message: string) => void,
  standardInput: Readable = process.stdin,
): AsyncGenerator<Line> {
  for (const file of files.length > 0 ? files : ["-"]) {
    const name = file === "-" ? "standard input" : file;
    const input = file === "-" ? standardInput : createReadStream(file, "utf8");
    const failed = new Promise<never>((_, reject) => input.once("error", reject));
    failed.catch(() => {});
    let number = 0;
    try {
      const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
      for (;;) {
        const next = await Promise.race([lines.next(), failed]);
        if (next.done) break;
        number++;
        if (next.value.trim() === "") continue;
        const at = `${name}:${number}`;
        const item = parseItem(next.value, (message) => complain(`${at}: ${message}`));
        if (item !== null) yield { item, at, text: next.value };
      }
    } catch (error) {
      throw new UsageError(`cannot read ${name}: ${(error as Error).message}`);
    }
  }
}

function parseItem(line: string, complain: (message: string) => void): Item | null {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ""));
  } catch (error) {
    complain(`not JSON (${(error as Error).message}): each line holds one item, {"id": "1", "title": "…"}`);
    return null;
  }
  const read = itemSchema.safeParse(value);
  if (!read.success) {
    for (const issue of read.error.issues)
      complain(`${issue.path.join(".") || "the line"}: ${issue.message}; an item is {"id", "title", "text"?, "lang"?, "published"?, …}`);
    return null;
  }
  return Object.fromEntries(Object.entries(read.data).filter(([, v]) => v !== undefined)) as unknown as Item;
}
