import { loadConfig } from "../../src/config/config.ts";
import { compileKnowledge, type Knowledge } from "../../src/reading/words/compile.ts";

let compiled: Knowledge | undefined;

/** The knowledge that ships, compiled once a test file. */
export function shipped(): Knowledge {
  if (compiled) return compiled;
  const loaded = loadConfig(new URL("../../config/", import.meta.url).pathname, null);
  if ("problems" in loaded) throw new Error(`the shipped config has problems: ${JSON.stringify(loaded.problems.slice(0, 3))}`);
  compiled = compileKnowledge(loaded.config.knowledge);
  return compiled;
}
