import { describe, expect, test } from "vitest";
import { read } from "../../../src/reading/read.ts";
import { shipped } from "../knowledge.ts";

const knowledge = shipped();
const confidence = (title: string, text: string) =>
  read({ id: "1", lang: "en", published: "2026-02-11T12:00:00Z", title, text }, knowledge).reports.map((r) => r.confidence);

describe("the confidence of a report", () => {
  const headline = "Kenyan and Ugandan foreign ministers meet in Kampala";
  const body = "Kenyan Foreign Minister Musalia Mudavadi met his Ugandan counterpart Jeje Odongo in Kampala on Tuesday.";
  test("is highest where headline and body tell of it, and higher for the first lines than for those below", () => {
    const [both = 0] = confidence(headline, body);
    const [first = 0] = confidence("News", body);
    const [deep = 0] = confidence("News", `It rained. Nobody minded. Roads were closed. Schools were open. ${body}`);
    expect(both).toBeGreaterThan(first);
    expect(first).toBeGreaterThan(deep);
    expect(both).toBeGreaterThanOrEqual(0.9);
  });
  test("is lower where who met them was taken from the text around", () => {
    const [told = 0, borrowed = 0] = confidence("News", `${body.slice(0, -1)} and received Rwandan Foreign Minister Olivier Nduhungirehe.`);
    expect(borrowed).toBeLessThan(told);
  });
});
