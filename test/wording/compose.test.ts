import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConsultationView, ReportView } from "../../src/alerts/view.ts";
import { offices } from "../../src/reading/people/participants.ts";
import { type Composer, composeMessage } from "../../src/wording/compose.ts";
import { composeDigest } from "../../src/wording/digest.ts";
import { fit as fitInto } from "../../src/wording/fit.ts";
import { directionOf, isolate, tidyIsolates } from "../../src/wording/isolate.ts";
import type { Block, Message } from "../../src/wording/message.ts";
import { compileNames } from "../../src/wording/names.ts";
import { shorten } from "../../src/wording/quotes.ts";
import { noon, composer as plain } from "../alerts/world.ts";
import { shippedData } from "../subscribers/config.ts";

const data = shippedData();
const composer: Composer = {
  ...plain,
  names: compileNames({ ...data, topics: { gaza: { names: { en: "Gaza", fa: "غزه", ar: "غزة" } } } }),
  topicsOf: () => ["gaza"],
};

const report = (own: Partial<ReportView> = {}): ReportView => ({
  id: 1, source: "IRNA", lang: "fa", title: "دیدار", url: "https://example.org/1", quote: "وزیران خارجه دیدار کردند.", text: null, tier: 1, confidence: 0.9, published: noon, ...own,
}); // biome-ignore format: one value

const view = (own: Partial<ConsultationView> = {}): ConsultationView => ({
  id: 7,
  revision: 1,
  mode: "meeting",
  status: "held",
  withdrawn: false,
  participants: [
    { country: "IR", office: "foreign-minister", name: "Abbas Araghchi", official: "IR-abbas-araghchi" },
    { country: "EG", office: "head-of-state", name: null },
  ],
  place: { name: "Cairo", country: "EG" },
  date: "2026-11-23",
  time: "18:05",
  session: false,
  confidence: 0.9,
  firstReported: noon,
  reports: [report(), report({ id: 2, source: "Al-Ahram", lang: "ar", url: "https://example.org/2", quote: "التقى الوزيران." })],
  ...own,
});

const textOf = (message: Message) => message.blocks.map((b) => b.lines.map((l) => l.map((i) => i.text).join("")).join("\n")).join("\n\n");
const say = (lang: string, own: Partial<ConsultationView> = {}, kind: "alert" | "edit" | "update" | "answer" = "alert") =>
  composeMessage(view(own), { language: lang, zone: "UTC" }, composer, { kind, now: noon });

describe("a message from facts", () => {
  test("in English, of a Persian report", () => {
    expect(textOf(say("en"))).toMatchInlineSnapshot(`
      "🤝 Meeting

      🇮🇷 Abbas Araghchi · Foreign Minister, Iran
      🇪🇬 Head of State, Egypt

      📍 Cairo, Egypt
      📅 Monday 23 November, 18:05

      💬 About: Gaza

      وزیران خارجه دیدار کردند.
      — IRNA, in Persian

      🔗 First reported by IRNA (Persian)
      🔗 Al-Ahram (Arabic)"
    `);
  });

  test("in Persian, with its calendar, its digits and the reader's own report first", () => {
    const text = textOf(say("fa", { reports: [report({ source: "Al-Ahram", lang: "ar", quote: "التقى" }), report()] }));
    expect(text).toContain("دیدار");
    expect(text).toContain("عباس عراقچی");
    expect(text).toContain("قاهره، مصر");
    expect(text).toContain("دوشنبه ۲ آذر (۲۳ نوامبر)");
    expect(text).toContain("۱۸:۰۵");
    expect(text).toContain("وزیران خارجه دیدار کردند.");
  });

  test.each(["en", "fa", "ar", "ru", "tr", "fr", "es", "de", "zh"])("%s says every kind, and leaves no key or blank", (lang) => {
    for (const mode of ["meeting", "call"] as const) {
      for (const status of ["held", "planned", "cancelled"] as const) {
        for (const session of [true, false]) {
          for (const office of offices) {
            const message = say(lang, {
              mode,
              status,
              session,
              participants: [
                { country: "org:UN", office, name: null },
                { country: "XK", office, name: "A B" },
              ],
            });
            const text = textOf(message);
            expect(text).not.toMatch(/alert-|office-|participant-|undefined|null|\{|\}/);
            expect(message.summary.trim()).not.toBe("");
            expect(message.direction).toBe(directionOf(lang));
          }
        }
      }
    }
    const digest = composeDigest(
      "daily",
      [view(), view({ id: 8, date: null }), view({ id: 9, withdrawn: true })],
      { language: lang, zone: "UTC" },
      composer,
      10,
      noon,
    );
    expect(textOf(digest)).not.toMatch(/digest-|day-unknown|undefined/);
  });

  test("what is not known is not said", () => {
    const text = textOf(say("en", { place: null, date: null, time: null, reports: [report({ quote: null, url: null })] }));
    expect(text).not.toMatch(/📍|📅|—/);
  });

  test("a withdrawn one says so and quotes nothing", () => {
    const message = say("en", { withdrawn: true }, "edit");
    expect(textOf(message)).toContain("Withdrawn");
    expect(message.blocks.some((b) => b.role === "quote" || b.role === "topics")).toBe(false);
  });

  test("a digest counts what it leaves out", () => {
    const many = Array.from({ length: 40 }, (_, id) => view({ id }));
    expect(textOf(composeDigest("daily", many, { language: "en", zone: "UTC" }, composer, 30, noon))).toContain("and 10 more");
  });

  test("buttons name their event in a few plain characters", () => {
    for (const action of say("fa").actions) expect(action.value).toMatch(/^[a-z-]+:\d+$/);
  });
});

/** Any text that a feed may carry: scripts, marks, controls, emoji, half characters, markup. */
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom(
    "<b>&amp;</b>",
    "\u202Eevil\u202C",
    "سلام hello שלום",
    "👨‍👩‍👧‍👦".repeat(50),
    "a".repeat(5000),
    "\ud800",
    "*_~`[](http://x)",
    "x\u0000y",
  ),
);

describe("room for it", () => {
  const measure = (blocks: Block[]) =>
    blocks.reduce((sum, b) => sum + 2 + b.lines.reduce((n, l) => n + 1 + l.reduce((m, i) => m + i.text.length, 0), 0), 0);

  test("whatever the texts, the blocks fit their limit, keep their order, and cut no character in two", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), text, fc.integer({ min: 200, max: 4096 }), (sources, name, limit) => {
        const message = say("en", {
          participants: Array.from({ length: 8 }, () => ({ country: "IR", office: "foreign-minister" as const, name })),
          reports: sources.map((source, id) => report({ id, source, quote: source })),
        });
        const fitted = fitInto(message.blocks, measure, limit);
        expect(measure(fitted)).toBeLessThanOrEqual(limit);
        const roles = message.blocks.map((b) => b.role);
        expect(fitted.map((b) => roles.indexOf(b.role))).toEqual([...fitted.map((b) => roles.indexOf(b.role))].sort((x, y) => x - y));
        if (limit >= 400) expect(fitted[0]?.role).toBe("heading");
      }),
      { numRuns: 200 },
    );
  });

  test("the least dear goes first: quotes before topics before sources, and sources say how many are left out", () => {
    const message = say("en", { reports: Array.from({ length: 30 }, (_, id) => report({ id, source: `Agency number ${id}` })) });
    const fitted = fitInto(message.blocks, measure, 320);
    expect(fitted.map((b) => b.role)).not.toContain("quote");
    expect(fitted.map((b) => b.role)).toEqual(expect.arrayContaining(["heading", "sides", "facts", "sources"]));
    expect(JSON.stringify(fitted)).toMatch(/and \d+ more sources/);
  });

  test("shortening keeps whole characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.integer({ min: 2, max: 100 }), (original, limit) => {
        const cut = shorten(original, limit);
        expect(cut.length).toBeLessThanOrEqual(Math.max(limit, 1));
        if (cut !== original) expect(original.startsWith(cut.slice(0, -1).trimEnd())).toBe(true);
      }),
    );
    expect(shorten("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 15)).toBe("👨‍👩‍👧‍👦…");
  });
});

describe("directions", () => {
  test("an isolate closes what it opens, whatever stands in it", () => {
    fc.assert(
      fc.property(text, (inside) => {
        const wrapped = isolate(inside);
        expect([...wrapped].filter((c) => c === "\u2068")).toHaveLength(1);
        expect([...wrapped].filter((c) => c === "\u2069")).toHaveLength(1);
        expect(wrapped.slice(1, -1)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      }),
    );
  });

  test("isolates stay where directions mix, and go where they do not", () => {
    expect(tidyIsolates("About: \u2068Gaza\u2069", "en")).toBe("About: Gaza");
    expect(tidyIsolates("About: \u2068غزه\u2069", "en")).toContain("\u2068");
    expect(tidyIsolates("منبع \u2068IRNA\u2069", "fa")).toContain("\u2068");
  });
});

test("an event that has taken place is told in the words of a report that saw it, not of its announcement", () => {
  const announced = report({ id: 3, source: "Petra", lang: "en", quote: "They will meet on Monday.", status: "planned" });
  const told = report({ id: 4, source: "SPA", lang: "ar", quote: "التقى الوزيران.", status: "held", tier: 3 });
  const text = textOf(say("en", { status: "held", reports: [announced, told] }));
  expect(text).toContain("التقى الوزيران.");
  expect(text).not.toContain("They will meet");
});
