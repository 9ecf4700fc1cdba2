import { describe, expect, test } from "vitest";
import { loadConfig } from "../../../src/config/config.ts";
import { type Item, read } from "../../../src/reading/read.ts";
import { compileKnowledge } from "../../../src/reading/words/compile.ts";
import type { Keywords } from "../../../src/reading/words/knowledge.ts";

const loaded = loadConfig(new URL("../../../config/", import.meta.url).pathname, null);
if ("problems" in loaded) throw new Error("what ships has mistakes");
const data = loaded.config.knowledge;
/** English with an admin's words added. */
const withWords = (words: Partial<Keywords>, minimum = 0) =>
  compileKnowledge({
    ...data,
    minimum,
    languages: data.languages.filter((one) => one.language === "en").map((one) => ({ ...one, keywords: { ...one.keywords, ...words } })),
  });
const plain = withWords({});
const item = (over: Partial<Item> = {}): Item => ({
  id: "1",
  lang: "en",
  published: "2025-03-12T12:00:00Z",
  title: "Ministers in Cairo",
  text: "Egypt's foreign minister met his Jordanian counterpart in Cairo. An anonymous blog said so.",
  ...over,
});

describe("never", () => {
  test("in the sentence, the title or the item, and nowhere else", () => {
    const reasons = (scope: "sentence" | "title" | "item", terms: string[]) =>
      read(item(), withWords({ never: [{ terms, in: scope }] })).refusals.map((r) => [r.reason, r.rule, r.text]);
    expect(read(item(), plain).reports).toHaveLength(1);
    expect(reasons("item", ["anonymous blog"])).toEqual([["excluded", "never", "anonymous blog"]]);
    expect(reasons("sentence", ["anonymous blog"])).toEqual([]);
    expect(reasons("title", ["ministers in"])).toEqual([["excluded", "never", "Ministers in"]]);
    expect(reasons("sentence", ["ministers in"])).toEqual([]);
    expect(read(item(), withWords({ never: [{ terms: ["anonymous blog"], in: "item" }] })).reports).toEqual([]);
  });

  test("as the label of a headline, which a mark parts from the rest", () => {
    const reported = (title: string) => read(item({ title }), withWords({ never: [{ terms: ["opinion"], in: "label" }] })).reports.length;
    for (const title of [
      "[Opinion] Ministers in Cairo",
      "Opinion: ministers in Cairo",
      "Ministers in Cairo | Opinion",
      "Ministers in Cairo – opinion",
    ])
      expect([title, reported(title)]).toEqual([title, 0]);
    for (const title of [
      "Opinion is divided on ministers in Cairo",
      "Ministers in Cairo change opinion",
      "Ministers: an opinion, and Cairo",
    ])
      expect([title, reported(title)]).toEqual([title, 1]);
  });

  test("of one feed, in plain words of any script, told where they stand", () => {
    const refused = read(item({ never: ["Anonymous  BLOG"] }), plain);
    expect(refused.reports).toEqual([]);
    expect(refused.refusals).toEqual([expect.objectContaining({ reason: "excluded", rule: "never-of-feed", text: "anonymous blog" })]);
    expect(read(item({ never: ["another blog", "blog so"] }), plain).reports).toHaveLength(1);
  });
});

describe("weights", () => {
  const confidence = (words: Partial<Keywords>, minimum = 0) => read(item(), withWords(words, minimum)).reports[0]?.confidence ?? null;
  const usual = read(item(), plain).reports[0]?.confidence ?? 0;

  test("are added to the confidence, within its bounds", () => {
    expect(confidence({ weights: [{ terms: ["anonymous"], weight: -0.2, in: "item" }] })).toBeCloseTo(usual - 0.2);
    expect(confidence({ weights: [{ terms: ["anonymous"], weight: -0.2, in: "title" }] })).toBe(usual);
    expect(confidence({ weights: [{ terms: ["anonymous"], weight: 1, in: "item" }] })).toBe(0.99);
    const contacts = data.languages.find((one) => one.language === "en")?.keywords.contacts ?? [];
    expect(confidence({ contacts: contacts.map((row) => ({ ...row, weight: 0.05 })) })).toBeCloseTo(usual + 0.05);
  });

  test("below the least confidence, of all feeds or of one, there is no report, and the reason says so", () => {
    expect(confidence({ weights: [{ terms: ["anonymous"], weight: -0.2, in: "item" }] }, usual - 0.1)).toBeNull();
    const strict = read(item({ minimum: 0.98 }), plain);
    expect([strict.reports, strict.refusals.map((r) => [r.reason, r.rule])]).toEqual([[], [["unsure", `confidence ${usual} of 0.98`]]]);
    expect(read(item({ minimum: 0.1 }), withWords({}, 0.98)).reports).toHaveLength(1);
  });
});
