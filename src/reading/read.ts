import type { Knowledge } from "./compile.ts";
import type { Item, Reading } from "./item.ts";
import { understand } from "./trace.ts";

export { compileKnowledge, type Knowledge } from "./compile.ts";
export type { Item, Reading } from "./item.ts";

/** Reads one item. Pure: the same item and knowledge always give the same reading. Never throws for what a text says. */
export function read(item: Item, knowledge: Knowledge): Reading {
  return understand(item, knowledge, false).reading;
}
