import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../src/config/file.ts";
import { read } from "../../src/reading/read.ts";
import { trace } from "../../src/reading/trace.ts";
import { shipped } from "./knowledge.ts";

interface Corpus {
  published: string;
  country?: string;
  /** Without a `title` the text is a headline of its own. */
  examples: { title?: string; text: string; is: string[] }[];
  lookalikes: string[];
}

const folder = new URL("../corpus/", import.meta.url);
const knowledge = shipped();

/** A report as a line of the corpus: "meeting held EG-TR: Cairo @2025-03-11". */
const lineOf = (r: ReturnType<typeof read>["reports"][number]) =>
  `${r.mode} ${r.status} ${[...new Set(r.participants.map((p) => p.country))].sort().join("-")}${r.place?.name ? `: ${r.place.name}` : ""}${r.date ? ` @${r.date}` : ""}`;

for (const file of readdirSync(folder).filter((f) => f.endsWith(".yaml"))) {
  const lang = file.slice(0, -5);
  const corpus = parseYaml(file, readFileSync(new URL(file, folder), "utf8")).value as Corpus;
  const itemOf = (text: string, title?: string) => ({
    id: "1",
    lang,
    published: corpus.published,
    ...(title === undefined ? { title: text } : { title, text }),
    ...(corpus.country ? { sourceCountry: corpus.country } : {}),
  });
  const explain = (item: ReturnType<typeof itemOf>) => {
    const { mentions, clauses, reading } = trace(item, knowledge);
    return JSON.stringify({ mentions, clauses, refusals: reading.refusals }, null, 1);
  };
  describe(`corpus ${lang}`, () => {
    test("its lookalikes are texts", () => {
      expect(corpus.lookalikes.filter((text) => typeof text !== "string")).toEqual([]);
    });
    test.each(corpus.examples)("$text", ({ title, text, is }) => {
      const item = itemOf(text, title);
      expect(read(item, knowledge).reports.map(lineOf), explain(item)).toEqual(is);
    });
    test.each(corpus.lookalikes)("nothing in: %s", (text) => {
      expect(read(itemOf(text), knowledge).reports.map(lineOf), explain(itemOf(text))).toEqual([]);
    });
  });
}
