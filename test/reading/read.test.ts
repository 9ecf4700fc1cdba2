import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../../src/reading/read.ts";
import { trace } from "../../src/reading/trace.ts";
import { shipped } from "./knowledge.ts";

const knowledge = shipped();
const pieces = [
  "Foreign Minister ",
  "met ",
  "with ",
  "Lavrov",
  ", ",
  ". ",
  "Iran ",
  "Egypt's ",
  "call ",
  "and ",
  "the ",
  "وزیر خارجه ",
  "با ",
  "دیدار کرد",
  "نظيره ",
  "اتصالا هاتفيا",
  "\n",
  "12 ",
  "March ",
  "(",
  "«",
  "’s ",
  "外长",
  "会见",
  "<p>",
  "&nbsp;",
];

test("no text makes reading throw, and all evidence stands where it says", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((p) => p.join("")),
  );
  fc.assert(
    fc.property(text, text, fc.constantFrom("en", "fa", "ar", "xx", undefined), (title, body, lang) => {
      const item = { id: "1", title, text: body, published: "2025-03-12T12:00:00Z", ...(lang ? { lang } : {}) };
      const { reading, text: whole } = trace(item, knowledge);
      for (const report of reading.reports) {
        expect(new Set(report.participants.map((p) => p.country)).size).toBeGreaterThan(1);
        expect(report.participants.some((p) => p.office === "foreign-minister")).toBe(true);
        expect(report.confidence).toBeGreaterThan(0);
        expect(report.confidence).toBeLessThan(1);
        if (report.mode === "call") expect(report.place).toBeNull();
        for (const e of report.evidence) expect(whole.slice(e.start, e.end)).toBe(e.text);
      }
      for (const r of reading.refusals) expect(whole.slice(r.start, r.end)).toBe(r.text);
      expect(read(item, knowledge).reports).toEqual(reading.reports);
    }),
    { numRuns: 300 },
  );
});

test("the time grows with the length, not faster", () => {
  const time = (n: number) => {
    const item = {
      id: "1",
      title: "x",
      lang: "en",
      published: "2025-03-12T12:00:00Z",
      text: "Foreign Minister Lavrov met the Egyptian minister, who said that ".repeat(n),
    };
    const before = process.cpuUsage();
    read(item, knowledge);
    const spent = process.cpuUsage(before);
    return spent.user + spent.system;
  };
  time(200);
  // Sixteen times the text in at most some forty times the processor time: quadratic work would take 256 times.
  expect(time(3200)).toBeLessThan(Math.max(time(200), 5_000) * 40);
});

test("a day near midnight is the outlet's", () => {
  const item = {
    id: "1",
    title: "Foreign Minister Araghchi met his Omani counterpart in Muscat today",
    lang: "en",
    published: "2025-03-12T22:30:00Z",
  };
  expect(read({ ...item, zone: "Asia/Tehran" }, knowledge).reports[0]?.date).toBe("2025-03-13");
  expect(read({ ...item, zone: "UTC" }, knowledge).reports[0]?.date).toBe("2025-03-12");
});

test("without a publication time no relative day is made up", () => {
  expect(
    read({ id: "1", title: "Foreign Minister Araghchi met his Omani counterpart in Muscat today", lang: "en" }, knowledge).reports[0]?.date,
  ).toBeNull();
});

test("a post without a title is read like any other", () => {
  const text = "ایرانی وزیر خارجہ نے ماسکو میں روسی ہم منصب سے ملاقات کی۔";
  const [report] = read({ id: "1", title: "", text, lang: "ur", sourceCountry: "PK" }, knowledge).reports;
  expect(report?.participants.map((p) => p.country)).toEqual(["IR", "RU"]);
});

test("what was nearly an event is refused with its reason", () => {
  const reasons = (title: string) =>
    read({ id: "1", title, lang: "en", published: "2025-03-12T12:00:00Z" }, knowledge).refusals.map((r) => r.reason);
  expect(reasons("The deputy foreign minister of Iran met the Russian ambassador")).toContain("no-minister");
  expect(reasons("Foreign Minister Lavrov did not meet Secretary of State Rubio")).toEqual(["denied"]);
  expect(reasons("Foreign Minister Lavrov refused to meet his Ukrainian counterpart Andrii Sybiha")).toContain("denied");
});

test("what stands behind the last word that is read is not left out in silence", () => {
  const long = (words: number) => read({ id: "1", title: "A chronicle", text: "word ".repeat(words), lang: "en" }, knowledge).refusals;
  expect(long(20_000)).toEqual([]);
  expect(long(40_000)).toMatchObject([{ reason: "too-long" }]);
});
