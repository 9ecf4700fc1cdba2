import { fileURLToPath } from "node:url";
import { type Cache, type Config, loadConfig } from "../config/config.ts";
import { problemLine } from "../config/file.ts";
import { compileKnowledge, type Knowledge } from "../reading/words/compile.ts";
import { UsageError } from "./terminal.ts";

/** The package's own folders; the same distance away from src/cli and dist/cli. */
export const shipped = {
  config: fileURLToPath(new URL("../../config", import.meta.url)),
  migrations: fileURLToPath(new URL("../../migrations", import.meta.url)),
  locales: fileURLToPath(new URL("../../locales", import.meta.url)),
  demo: fileURLToPath(new URL("../../demo", import.meta.url)),
};

/** The config with `overlay` over what ships. Throws a UsageError with every problem on a line of its own. */
export function configFrom(overlay: string | null, cache?: Cache): Config {
  const loaded = loadConfig(shipped.config, overlay, cache);
  if ("config" in loaded) return loaded.config;
  const shown = loaded.problems.slice(0, 50).map(problemLine);
  const more = loaded.problems.length - shown.length;
  throw new UsageError(
    `the config has ${loaded.problems.length === 1 ? "a mistake" : `${loaded.problems.length} mistakes`}:\n${shown.join("\n")}${more > 0 ? `\n… and ${more} more` : ""}`,
  );
}

/** The same, compiled for reading. */
export function knowledgeFrom(overlay: string | null): { config: Config; knowledge: Knowledge } {
  const config = configFrom(overlay);
  return { config, knowledge: compileKnowledge(config.knowledge) };
}
