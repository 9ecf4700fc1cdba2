import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { z } from "zod";
import { type Document, lineOf, type Problem, parseYaml } from "./file.ts";

type Json = unknown;
const isMap = (value: Json): value is Record<string, Json> => value !== null && typeof value === "object" && !Array.isArray(value);
const idOf = (value: Json) => (isMap(value) ? value["id"] : undefined);

/** One file of the config, as the shipped folder and the overlay have it; at least one of them does. */
export interface Layered {
  /** Path inside the folder: `keywords/fa.yaml`. */
  name: string;
  /** Shipped first; the overlay second. Paths as shown to people. */
  layers: { file: string; text: string; overlay?: true }[];
}

/** Every YAML file of the two folders, sorted by name; a folder that is not there has none. */
export function listLayers(shipped: string, overlay: string | null): Layered[] {
  const found = new Map<string, Layered>();
  for (const folder of [shipped, ...(overlay === null || overlay === shipped ? [] : [overlay])]) {
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const name = entry.replaceAll("\\", "/");
      if (!/\.ya?ml$/.test(name)) continue;
      const path = join(folder, entry);
      const layered = found.get(name) ?? { name, layers: [] };
      layered.layers.push({
        file: relative(process.cwd(), path) || path,
        text: readFileSync(path, "utf8"),
        ...(folder === shipped ? {} : { overlay: true }),
      });
      found.set(name, layered);
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Lays one value over another: maps key by key, lists one after the other (entries with the same `id` key by key), everything else replaced.
 */
function lay(under: Json, over: Json): Json {
  if (over === undefined) return under;
  if (isMap(under) && isMap(over)) {
    const result: Record<string, Json> = { ...under };
    for (const [key, value] of Object.entries(over)) result[key] = key in result ? lay(result[key], value) : value;
    return result;
  }
  if (Array.isArray(under) && Array.isArray(over)) {
    const result = [...under];
    for (const entry of over) {
      const at = idOf(entry) === undefined ? -1 : result.findIndex((other) => idOf(other) === idOf(entry));
      if (at < 0) result.push(entry);
      else result[at] = lay(result[at], entry);
    }
    return result;
  }
  return over;
}

/** Takes out what `remove` names: list entries equal to it or with its id, keys of maps; what is not there is a problem at its path. */
function take(value: Json, remove: Json, path: PropertyKey[], missing: (path: PropertyKey[], what: string) => void): Json {
  if (Array.isArray(value) && Array.isArray(remove)) {
    let left = value;
    for (const [i, entry] of remove.entries()) {
      const kept = left.filter(
        (other) => JSON.stringify(other) !== JSON.stringify(entry) && (idOf(other) === undefined || idOf(other) !== entry),
      );
      if (kept.length === left.length) missing([...path, i], JSON.stringify(entry));
      left = kept;
    }
    return left;
  }
  if (isMap(value) && Array.isArray(remove)) {
    const left = { ...value };
    for (const [i, key] of remove.entries()) {
      if (!(String(key) in left)) missing([...path, i], String(key));
      delete left[String(key)];
    }
    return left;
  }
  if (isMap(value) && isMap(remove)) {
    const left: Record<string, Json> = { ...value };
    for (const [key, inner] of Object.entries(remove)) {
      if (!(key in left)) missing([...path, key], key);
      else left[key] = take(left[key], inner, [...path, key], missing);
    }
    return left;
  }
  missing(path, "this");
  return value;
}

/** Where a path of the merged value stands: in the overlay if that has it, else in the shipped file. Entries appended to a list are counted back. */
function origin(values: Json[], path: PropertyKey[]): { layer: number; path: PropertyKey[] } {
  let [under, over] = values;
  const overPath: PropertyKey[] = [];
  for (const [depth, key] of path.entries()) {
    if (Array.isArray(under) && Array.isArray(over) && typeof key === "number") {
      const fresh: number[] = [];
      const ids = under.map(idOf);
      for (const [i, entry] of over.entries()) if (idOf(entry) === undefined || !ids.includes(idOf(entry))) fresh.push(i);
      const index =
        key >= under.length ? fresh[key - under.length] : over.findIndex((entry) => idOf(entry) !== undefined && idOf(entry) === ids[key]);
      if (index === undefined || index < 0) return { layer: 0, path };
      overPath.push(index);
      under = key < under.length ? under[key] : undefined;
      over = over[index];
      continue;
    }
    const inside = (value: Json) => (value === null || typeof value !== "object" ? undefined : (value as Record<PropertyKey, Json>)[key]);
    if (inside(over) === undefined) {
      // A key that is missing in an entry only the overlay has is the overlay's mistake.
      return under === undefined || inside(under) === undefined
        ? { layer: 1, path: [...overPath, ...path.slice(depth)] }
        : { layer: 0, path };
    }
    overPath.push(key);
    under = inside(under);
    over = inside(over);
  }
  return { layer: 1, path: overPath };
}

/**
 * Reads one file of the config with its overlay laid over it, and checks the result. An overlay adds keys and list entries, replaces values,
 * and takes things out under its own key `remove:`, shaped like the file. Every problem names the file and line that an admin has to mend. Never throws.
 */
export function readLayers<T>({ layers }: Layered, schema: z.ZodType<T>): { value: T } | { problems: Problem[] } {
  const parsed = layers.map((layer) => ({ ...layer, ...parseYaml(layer.file, layer.text) }));
  const broken = parsed.flatMap((layer) => layer.problems);
  if (broken.length > 0) return { problems: broken };
  const problems: Problem[] = [];
  const documents: (() => Document)[] = parsed.map((layer) => layer.document);
  let merged: Json = parsed[0]?.value ?? {};
  const second = parsed[1];
  if (second !== undefined) {
    const { remove, ...over } = isMap(second.value) ? second.value : { remove: undefined };
    if (remove !== undefined) {
      merged = take(merged, remove, ["remove"], (path, what) =>
        problems.push({
          file: second.file,
          line: lineOf(second.document(), path),
          key: path.join("."),
          message: `${what} is not in what ships, so it cannot be removed: correct it, or delete this line`,
        }),
      );
    }
    parsed[0] = { ...(parsed[0] as (typeof parsed)[0]), value: merged };
    merged = lay(merged, over);
  }
  const read = schema.safeParse(merged);
  if (read.success) return problems.length > 0 ? { problems } : { value: read.data };
  for (const issue of read.error.issues) {
    const unknown = issue.code === "unrecognized_keys";
    for (const path of unknown ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]) {
      const at =
        parsed.length > 1
          ? origin(
              parsed.map((layer) => layer.value),
              path,
            )
          : { layer: 0, path };
      const layer = parsed[at.layer] ?? parsed[0];
      const document = documents[at.layer] ?? documents[0];
      problems.push({
        file: layer?.file ?? "",
        line: document === undefined ? 1 : lineOf(document(), at.path),
        key: path.join("."),
        message: unknown ? "no such key: correct its spelling or remove it" : issue.message,
      });
    }
  }
  return { problems };
}
