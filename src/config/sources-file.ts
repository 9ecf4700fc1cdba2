import { isSeq, parseDocument, stringify } from "yaml";
import type { z } from "zod";
import { readConfig } from "./file.ts";
import { type feedSchema, sourcesSchema } from "./sources.ts";

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
  const before = (document.toJS() as { feeds?: unknown[] } | null)?.feeds?.length ?? 0;
  const after = readConfig("feeds.yaml", changed, sourcesSchema.pick({ feeds: true }).loose());
  if ("problems" in after) throw new Error(after.problems.map((problem) => `${problem.key}: ${problem.message}`).join("; "));
  if (after.value.feeds.length !== before + sources.length) throw new Error("the list could not be added to; add the feed by hand");
  return changed;
}

const inline = (source: WrittenSource): string => {
  const kept = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined));
  return stringify(kept, { collectionStyle: "flow", lineWidth: 0 }).trim();
};
