import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConsultationView } from "../../../src/alerts/view.ts";
import { answerBlocks, answerText } from "../../../src/channels/slack/answer.ts";
import { clip, harmless, mrkdwn } from "../../../src/channels/slack/mrkdwn.ts";
import { renderMessage } from "../../../src/channels/slack/render.ts";
import { composeMessage } from "../../../src/wording/compose.ts";
import type { Block, BlockRole, Inline, Message } from "../../../src/wording/message.ts";
import { minister, noon } from "../../alerts/world.ts";
import { blockProblems, mrkdwnProblems } from "../../fakes/slack/block-kit.ts";
import { composer } from "./world.ts";

const view = (more: Partial<ConsultationView> = {}): ConsultationView => ({
  id: 7,
  revision: 1,
  mode: "meeting",
  status: "held",
  withdrawn: false,
  participants: [minister("IR", "Abbas Araghchi"), minister("TR", "Hakan Fidan")],
  place: { name: "Ankara", country: "TR" },
  date: "2026-11-23",
  time: "14:30",
  session: false,
  confidence: 0.9,
  firstReported: noon,
  reports: [
    {
      id: 1,
      source: "IRNA",
      lang: "fa",
      title: "دیدار",
      url: "https://irna.example/1?a=1&b=2",
      quote: "وزیران دیدار کردند",
      tier: 1,
      confidence: 0.9,
      published: noon,
    },
  ],
  ...more,
});
const composed = (language: string, more: Partial<ConsultationView> = {}) =>
  composeMessage(view(more), { language, zone: "UTC" }, composer, { kind: "alert", now: noon, page: "https://parley.example/event/7" });

describe("an alert in Block Kit", () => {
  test("has a header, the people, the facts, a quote, its sources and its buttons", () => {
    const { blocks, text } = renderMessage(composed("en"));
    expect(blocks.map((block) => block.type)).toEqual(["header", "section", "section", "section", "context", "context", "actions"]);
    expect(blockProblems(blocks, "message")).toEqual([]);
    expect(text.split("\n")[0]).toMatch(/^🤝 Meeting: 🇮🇷 Iran – 🇹🇷 Türkiye · Ankara, Türkiye · /);
    for (const said of ["Abbas Araghchi", "Hakan Fidan", "Ankara", "IRNA", "وزیران دیدار کردند"]) {
      expect(text).toContain(said);
      expect(JSON.stringify(blocks)).toContain(said);
    }
    expect(JSON.stringify(blocks)).toContain("<https://irna.example/1?a=1&amp;b=2|IRNA>");
    expect(JSON.stringify(blocks)).toContain("🕓 <!date^1795435200^{date_short_pretty} {time}|2026-11-23 12:00 UTC>");
    expect(text).not.toContain("irna.example"); // a screen reader would read every letter of it
    expect(mrkdwnProblems(text)).toEqual([]);
  });

  test.each(composer.wording.languages)("keeps within Slack's limits in %s, held, planned, called off and withdrawn", (language) => {
    for (const status of ["held", "planned", "cancelled"] as const)
      for (const withdrawn of [false, true]) {
        const { blocks, text } = renderMessage(composed(language, { status, withdrawn }));
        expect(blockProblems(blocks, "message")).toEqual([]);
        expect(mrkdwnProblems(text)).toEqual([]);
      }
  });

  test("a meeting of thirty told by two hundred sources is cut by whole lines, and says how many are left out", () => {
    const participants = Array.from({ length: 30 }, (_, i) =>
      minister(["IR", "TR", "EG", "SA", "IQ"][i % 5] ?? "IR", `Minister ${i} ${"x".repeat(60)}`),
    );
    const reports = Array.from({ length: 200 }, (_, i) => ({
      ...(view().reports[0] as ConsultationView["reports"][number]),
      id: i,
      source: `Agency ${i}`,
      url: `https://a${i}.example/${"y".repeat(300)}`,
    }));
    const { blocks } = renderMessage(composed("en", { participants, reports }));
    expect(blockProblems(blocks, "message")).toEqual([]);
    expect(JSON.stringify(blocks)).toMatch(/and \d+ more sources/);
    expect(JSON.stringify(blocks)).toContain("Agency 0|".replace("|", ""));
  });

  test("plain: the words alone, no blocks, no marks", () => {
    const { blocks, text } = renderMessage(composed("en"), { plain: true });
    expect(blocks).toEqual([]);
    expect(text).not.toMatch(/[*_~`<>]/);
  });

  test("an instant is shown by the reader's own clock, with a fallback", () => {
    expect(mrkdwn([{ text: "12:00 UTC", instant: "2026-11-23T12:00:00Z" }], "en")).toBe(
      "<!date^1795435200^{date_short_pretty} {time}|12:00 UTC>",
    );
  });
});

describe("text from outside", () => {
  test("cannot link, mention, style or break out, whatever it holds", () => {
    const nasty = fc.string({
      unit: fc.constantFrom("<", ">", "&", "*", "_", "~", "`", "|", "!", "@", "#", "\n", "a", " ", "\u202e", "😀", "ن"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(nasty, nasty, (text, href) => {
        const said = mrkdwn(
          [
            { text, style: "bold" },
            { text, href: `https://x.example/${href}` },
            { text, href: `javascript:${href}` },
            { text, isolate: true },
            { text, instant: "2026-11-23T12:00:00Z" },
          ],
          "en",
        );
        expect(mrkdwnProblems(said)).toEqual([]);
        expect(mrkdwnProblems(harmless(text))).toEqual([]);
        expect(said).not.toContain("javascript");
        expect(said).not.toContain("\n");
      }),
      { numRuns: 300 },
    );
  });

  test("any message keeps within the limits", () => {
    const inline = fc
      .record({ text: fc.string({ unit: "binary", maxLength: 300 }), href: fc.option(fc.webUrl(), { nil: null }), bold: fc.boolean() })
      .map(({ text, href, bold }): Inline => ({ text, ...(href === null ? {} : { href }), ...(bold ? { style: "bold" } : {}) }));
    const roles: BlockRole[] = ["heading", "sides", "facts", "topics", "quote", "sources", "note", "list", "footer"];
    const block = fc.record({
      role: fc.constantFrom(...roles),
      lines: fc.array(fc.array(inline, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 60 }),
      keep: fc.nat(4),
    }) as fc.Arbitrary<Block>;
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.string({ maxLength: 3000 }), (blocks, summary) => {
        const message: Message = {
          lang: "en",
          direction: "ltr",
          summary: `s${summary}`,
          blocks,
          actions: composed("en").actions,
          preview: null,
          consultationId: 1,
          data: null,
        };
        const { blocks: shown, text } = renderMessage(message);
        expect(blockProblems(shown, "message")).toEqual([]);
        expect(mrkdwnProblems(text)).toEqual([]);
        expect([...text].length).toBeLessThan(40_000);
      }),
      { numRuns: 60 },
    );
  });

  test("an answer of any lines keeps within the limits, and is never cut within a link or an escaped character", () => {
    const piece = fc.oneof(
      fc.string({ unit: fc.constantFrom("<", "&", ">", "a", "😀"), maxLength: 900 }).map(harmless),
      fc.webUrl({ size: "large" }).map((url) => `<${url.replace(/&/g, "&amp;").replace(/[|<>]/g, "")}|label>`),
    );
    const line = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => `x${parts.join(" ")}`);
    const button = fc.record({ label: fc.string({ minLength: 1, maxLength: 200 }), runs: fc.string({ minLength: 1, maxLength: 300 }) });
    const lines = fc.array(fc.oneof(line, fc.record({ text: line, button })), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(lines, fc.array(button, { maxLength: 12 }), (said, buttons) => {
        const problems = blockProblems(answerBlocks({ lines: said, buttons }), "home").filter(
          (problem) => problem !== "msg_blocks_too_long",
        );
        expect(problems).toEqual([]);
        expect(mrkdwnProblems(answerText({ lines: said }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("clipping never cuts a character in two", () => {
    expect(clip("😀😀😀", 2)).toBe("😀…");
    expect(clip("abc", 3)).toBe("abc");
  });
});
