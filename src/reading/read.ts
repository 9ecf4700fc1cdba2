import type { Item, Reading } from "./item.ts";
import { understand } from "./trace.ts";
import type { Knowledge } from "./words/compile.ts";

export type { Item, Reading } from "./item.ts";
export { compileKnowledge, type Knowledge } from "./words/compile.ts";

/** Reads one item. Pure: the same item and knowledge always give the same reading. Never throws for what a text says. */
export function read(item: Item, knowledge: Knowledge): Reading {
  return understand(item, knowledge, false).reading;
}
