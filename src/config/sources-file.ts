import { isSeq, parseDocument, stringify } from "yaml";
import type { z } from "zod";
import { feedSchema } from "./sources.ts";

/** A feed as it is written, defaults left out. */
export type WrittenSource = z.input<typeof feedSchema>;

/**
 * Adds feeds to the text of a feeds.yaml, each on a line of its own at the end of its list; every other line, comments included, stays
 * as it is. Throws where the text cannot be read or the result would not be a valid list: then nothing should be written.
 */
export function addSources(text: string, sources: WrittenSource[]): string {
  if (sources.length === 0) return text;
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new Error(`not valid YAML: ${document.errors[0]?.message}`);
  const list = document.get("feeds", true);
  const lines = (indent: string): string => sources.map((source) => `${indent}- ${inline(source)}\n`).join("");
  let changed: string;
  if (isSeq(list) && !list.flow && list.items.length > 0 && list.range) {
    const first = (list.items[0] as { range?: [number, number, number] }).range?.[0] ?? list.range[0];
    const begins = text.lastIndexOf("-", first);
    const indent = text.slice(text.lastIndexOf("\n", begins) + 1, begins);
    const last = (list.items.at(-1) as { range?: [number, number, number] }).range?.[1] ?? list.range[1];
    // Behind the line on which the last entry ends, so that a comment there stays with it.
    const lineEnd = text.indexOf("\n", Math.max(0, last - 1));
    changed = lineEnd < 0 ? `${text}\n${lines(indent)}` : text.slice(0, lineEnd + 1) + lines(indent) + text.slice(lineEnd + 1);
  } else if (isSeq(list) && list.range && list.items.length === 0) {
    changed = `${text.slice(0, list.range[0]).trimEnd()}\n${lines("  ")}${text.slice(list.range[1]).replace(/^\n/, "")}`;
  } else if (list === undefined || list === null) {
    changed = `${text.trimEnd()}${text.trim() === "" ? "" : "\n\n"}feeds:\n${lines("  ")}`;
  } else throw new Error("feeds: is no list of one feed a line; write it in block style first");
  // Only what is new is checked whole: an overlay may name one key of a feed that ships.
  const problems = sources.flatMap((source) => feedSchema.safeParse(source).error?.issues ?? []);
  if (problems.length > 0) throw new Error(problems.map((problem) => `${problem.path.join(".")}: ${problem.message}`).join("; "));
  const before = entriesOf(document.toJS());
  const after = entriesOf(parseDocument(changed).toJS());
  if (after.length !== before.length + sources.length) throw new Error("the list could not be added to; add the feed by hand");
  for (const key of ["id", "url"] as const) {
    const twice = sources.find((source) => after.filter((one) => one?.[key] === source[key]).length > 1);
    if (twice) throw new Error(`${key} "${twice[key]}" is already in the list: each feed needs its own`);
  }
  return changed;
}

const entriesOf = (value: unknown): ({ id?: unknown; url?: unknown } | null)[] => (value as { feeds?: [] } | null)?.feeds ?? [];

const inline = (source: WrittenSource): string => {
  const kept = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined));
  return stringify(kept, { collectionStyle: "flow", lineWidth: 0 }).trim();
};
