import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { CountryNames, Keywords, KnowledgeData } from "../reading/words/knowledge.ts";
import type { Problem } from "./file.ts";
import { followsSchema } from "./follows.ts";
import { countryNamesSchema, keywordsSchema, officialsSchema } from "./knowledge.ts";
import { type Layered, listLayers, readLayers } from "./layers.ts";
import { type Settings, settingsSchema } from "./settings.ts";
import { type Source, sourcesSchema } from "./sources.ts";
import { topicsSchema } from "./topics.ts";
import { groupsSchema, organisationsSchema, outletsSchema, placesSchema } from "./world.ts";

/** All that admins write, checked whole: one value, never changed, replaced as a whole. */
export interface Config {
  /** Digest over every file: readings name it. */
  version: string;
  /** File -> digest, for the record of versions. */
  files: Record<string, string>;
  /** File of the overlay -> its text. */
  overlay: Record<string, string>;
  settings: Settings;
  feeds: Source[];
  knowledge: KnowledgeData;
  /** Group code -> its name and member countries. */
  groups: z.output<typeof groupsSchema>["groups"];
  topics: z.output<typeof topicsSchema>["topics"];
  /** The small words of follows, and names that mean more than one thing. */
  follows: z.output<typeof followsSchema>;
}

/** Files as they were last read, so that a reload parses only what changed: all of them take more than a second. */
export type Cache = Map<string, { digest: string; value: unknown }>;

const digestOf = (file: Layered) => digest(file.layers.map((layer) => layer.text).join("\0"));
const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/**
 * Reads the shipped folder with the overlay folder laid over it. All problems of all files come at once; with any problem there is no config,
 * and the caller keeps the one it had. Never throws for what an admin wrote.
 */
export function loadConfig(
  shipped: string,
  overlay: string | null,
  cache: Cache = new Map(),
): { config: Config } | { problems: Problem[] } {
  const files = listLayers(shipped, overlay);
  const problems: Problem[] = [];
  const known = new Set<Layered>();
  function one<T>(name: string, schema: z.ZodType<T>): T {
    const layered = files.find((file) => file.name === name) ?? { name, layers: [{ file: name, text: "{}" }] };
    known.add(layered);
    const digests = digestOf(layered);
    const cached = cache.get(name);
    if (cached?.digest === digests) return cached.value as T;
    const read = readLayers(layered, schema);
    if ("value" in read) {
      cache.set(name, { digest: digests, value: read.value });
      return read.value;
    }
    problems.push(...read.problems);
    return undefined as T;
  }
  function each<T>(folder: string, schema: z.ZodType<T>): T[] {
    return files.filter((file) => file.name.startsWith(`${folder}/`)).map((file) => one(file.name, schema));
  }
  const settings = one("parley.yaml", settingsSchema);
  const sources = one("feeds.yaml", sourcesSchema);
  const keywords = each<Keywords>("keywords", keywordsSchema);
  const names = each<CountryNames>("countries", countryNamesSchema);
  const officials = one("officials.yaml", officialsSchema);
  const places = one("places.yaml", placesSchema);
  const organisations = one("organisations.yaml", organisationsSchema);
  const outlets = one("outlets.yaml", outletsSchema);
  const groups = one("groups.yaml", groupsSchema);
  const topics = one("topics.yaml", topicsSchema);
  const follows = one("follows.yaml", followsSchema);
  for (const file of files) {
    if (known.has(file)) continue;
    const path = file.layers[0]?.file ?? file.name;
    problems.push({
      file: path,
      line: 1,
      key: "",
      message: "no file of this name is read: rename it as one that ships, or move it out of the config folder",
    });
  }
  if (problems.length > 0) return { problems };
  const digests = Object.fromEntries(files.map((file) => [file.name, digestOf(file)]));
  const spoken = new Map(names.map((one) => [one.language, one]));
  const config: Config = {
    version: digest(JSON.stringify(digests)),
    files: digests,
    overlay: Object.fromEntries(files.flatMap((file) => file.layers.flatMap((layer) => (layer.overlay ? [[file.name, layer.text]] : [])))),
    settings,
    feeds: sources.feeds,
    knowledge: {
      languages: keywords.map((one) => ({ language: one.language, keywords: one, names: spoken.get(one.language) ?? null })),
      officials: officials.officials,
      places: places.cities,
      organisations: organisations.organisations,
      outlets: outlets.outlets,
      formats: Object.values(groups.groups).flatMap(({ format, members }) => (format ? [members] : [])),
      minimum: settings.reading.minimum,
    },
    groups: groups.groups,
    topics: topics.topics,
    follows,
  };
  return { config: Object.freeze(config) };
}

/** Changes whenever a YAML file of the folders does: names, sizes and times of change. Cheap enough to ask every two seconds. */
export function stampOf(folders: string[]): string {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.ya?ml$/.test(name))
        .map((name) => {
          // A file may go between listing and looking: then the next stamp tells.
          const stat = statSync(join(folder, name), { throwIfNoEntry: false });
          return `${folder}/${name}:${stat?.size}:${stat?.mtimeMs}`;
        }),
    )
    .sort()
    .join("\n");
}
