import { read } from "../../src/reading/read.ts";
import { shipped } from "./knowledge.ts";

/** What is shown, language, the outlet's country, title, text, and the reports. */
export type Case = [shown: string, lang: string, country: string, title: string, text: string, reports: string[]];

const knowledge = shipped();

/** Sides and mode of each report of a text, in order. */
export function told(lang: string, sourceCountry: string, title: string, text: string): string[] {
  const item = { id: "1", lang, sourceCountry, title, text, published: "2025-10-15T12:00:00Z" };
  return read(item, knowledge)
    .reports.map((r) => `${[...new Set(r.participants.map((p) => p.country))].sort().join("-")} ${r.mode}`)
    .sort();
}
