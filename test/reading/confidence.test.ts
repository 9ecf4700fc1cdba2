import { describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config/config.ts";
import { compileKnowledge } from "../../src/reading/compile.ts";
import { read } from "../../src/reading/read.ts";

const loaded = loadConfig(new URL("../../config/", import.meta.url).pathname, null);
if ("problems" in loaded) throw new Error("what ships has mistakes");
const knowledge = compileKnowledge(loaded.config.knowledge);
const sure = (text: string, minimum = 0) =>
  read({ id: "1", lang: "en", published: "2025-03-12T12:00:00Z", title: "News of Tuesday", text, minimum }, knowledge).reports.map(
    (r) => r.confidence,
  );

describe("confidence", () => {
  const once = sure("Norwegian Foreign Minister Espen Barth Eide met Slovenian Foreign Minister Tanja Fajon in Oslo.");
  const again = sure(
    "Norwegian Foreign Minister Espen Barth Eide met Slovenian Foreign Minister Tanja Fajon in Oslo. In their talks, Eide and Fajon discussed trade.",
  );
  const nameless = sure("Norwegian Foreign Minister Espen Barth Eide met the prime minister of Samoa in Oslo.");
  const table = sure(
    "Norwegian Foreign Minister Espen Barth Eide, Slovenian Foreign Minister Tanja Fajon and Finnish Foreign Minister Elina Valtonen held trilateral talks in Oslo.",
  );

  test("is higher for what is told again, lower where somebody has no name, and lower still for a table", () => {
    for (const one of [once, again, nameless, table]) expect(one).toHaveLength(1);
    const [a, b, c, d] = [again[0], once[0], nameless[0], table[0]] as [number, number, number, number];
    expect([a > b, b > c, c > d]).toEqual([true, true, true]);
  });

  test("is lowest where the text names neither who met nor whom, so that an admin can leave out those alone", () => {
    const text =
      "Norwegian Foreign Minister Espen Barth Eide spoke in Oslo of fish. In the afternoon received the prime minister of Samoa.";
    expect(sure(text)[0]).toBeLessThan(table[0] as number);
    expect(sure(text, 0.6)).toEqual([]);
    for (const one of ["met Slovenian Foreign Minister Tanja Fajon", "met the prime minister of Samoa"])
      expect(sure(`Norwegian Foreign Minister Espen Barth Eide ${one} in Oslo.`, 0.6)).toHaveLength(1);
  });
});
