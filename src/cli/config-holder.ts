import { type Cache, loadConfig, stampOf } from "../config/config.ts";
import { problemLine } from "../config/file.ts";
import { compile, type Loaded } from "../loaded.ts";
import { recordVersion } from "../store/config-versions.ts";
import type { Database } from "../store/database.ts";
import { loadWording } from "../wording/bundle.ts";
import { configFrom, shipped } from "./knowledge.ts";
import type { Log } from "./log.ts";

/** The config in force. */
export interface ConfigHolder {
  loaded(): Loaded;
  /** The number that readings name; null before the first `reload`. */
  version(): number | null;
  /** Reads the folders anew. Out: whether another config came into force, and lines for people. */
  reload(): Promise<{ changed: boolean; lines: string[] }>;
  /** The same where a file has changed since it was last asked. True where a new config came into force. */
  refresh(): Promise<boolean>;
}

/** The config in force, looked at every few seconds and swapped whole; each accepted version is recorded, a refused one is told to the admins. */
export function configHolder(
  overlay: string | null,
  database: Database,
  log: Log,
  refused: (lines: string[]) => Promise<void>,
): ConfigHolder {
  const wording = loadWording(shipped.locales);
  const folders = [shipped.config, ...(overlay === null ? [] : [overlay])];
  const cache: Cache = new Map();
  let loaded: Loaded = compile(configFrom(overlay, cache), wording);
  let stamp = stampOf(folders);
  let version: number | null = null;
  async function reload(): Promise<{ changed: boolean; lines: string[] }> {
    const read = loadConfig(shipped.config, overlay, cache);
    if ("problems" in read) return { changed: false, lines: read.problems.map(problemLine) };
    if (read.config.version === loaded.config.version && version !== null) return { changed: false, lines: ["nothing has changed"] };
    const next = read.config.version === loaded.config.version ? loaded : compile(read.config, wording);
    version = await recordVersion(database.db, read.config, new Date());
    loaded = next;
    return { changed: true, lines: [`config ${read.config.version} is in force`] };
  }
  return {
    loaded: () => loaded,
    version: () => version,
    reload,
    /** True where a new config came into force. */
    async refresh(): Promise<boolean> {
      const now = stampOf(folders);
      if (now === stamp) return false;
      stamp = now;
      const { changed, lines } = await reload();
      for (const line of lines) log[changed || lines[0] === "nothing has changed" ? "info" : "error"](line);
      if (!changed && lines[0] !== "nothing has changed")
        await refused(["the config was refused, and the one before stays in force:", ...lines]);
      return changed;
    },
  };
}
