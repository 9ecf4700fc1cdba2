import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { demo } from "../../src/cli/demo.ts";

// The demo as a user sees it: a real feed host on a port, the embedded database on disk, and what is printed.

const folder = mkdtempSync(join(tmpdir(), "parley-demo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(options: { items?: string; data: string; fresh?: boolean; language?: string }): Promise<{ code: number; out: string }> {
  let out = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  try {
    const code = await demo({
      items: options.items ?? null,
      config: null,
      fresh: options.fresh ?? false,
      data: join(folder, options.data),
      language: options.language ?? "en",
    });
    return { code, out: out.replace(/[\u2066-\u2069]/g, "") };
  } finally {
    write.mockRestore();
  }
}

/** What was told for the first time: lines like "06:10 📞 Phone call", each with the sides below it. */
const alertsOf = (out: string) =>
  out
    .split("\n\n")
    .filter((block) => /^\d\d:\d\d (?!↳)/.test(block))
    .map(
      (block) =>
        `${block.split("\n")[0]?.slice(6).trim()}: ${[...block.matchAll(/(?:Foreign Minister|Head of State|Head of Government), (.+)$/gm)]
          .map((m) => m[1])
          .sort()
          .join(", ")}`,
    );

test("the sample: one alert per event, updates as further outlets report, nothing for near misses; a second run tells nothing twice", async () => {
  const first = await run({ data: "sample", fresh: true });
  expect(first.code).toBe(0);
  expect(alertsOf(first.out)).toEqual([
    "📞 Phone call: Egypt, Iran",
    "🗓 Meeting planned: Qatar, Türkiye",
    "🗓 Meeting planned: Saudi Arabia, United Kingdom",
    "📞 Phone call: China, Pakistan",
    "🤝 Meeting: Iran, Oman",
    "📞 Phone call: Jordan, United Kingdom",
    "🤝 Meeting: Egypt, Iraq, Jordan",
    "🤝 Meeting: Morocco, Spain",
    "🤝 Meeting: Qatar, Türkiye", // the emir's audience, which is not the ministers' meeting
  ]);
  expect(first.out).toContain("First reported by آفتاب دیپلماسی");
  expect(first.out).toContain("This was announced earlier and has now taken place.");
  expect(first.out).toContain("❌ Meeting called off");
  expect(first.out).toMatch(/63 items read and 2 read again after a change/);

  const second = await run({ data: "sample" });
  expect(second.code).toBe(0);
  expect(alertsOf(second.out)).toEqual([]);
  expect(second.out).toMatch(/0 items read and 0 read again/);
}, 120_000);

test("somebody's items: a feed per source, and a bad line is told without losing the others", async () => {
  const file = join(folder, "items.jsonl");
  const item = (id: string, source: string, title: string) =>
    JSON.stringify({ id, source, title, lang: "en", published: "2026-03-05T09:00:00Z" });
  writeFileSync(
    file,
    [
      item("1", "A", "Foreign ministers of Japan and India hold talks in Tokyo"),
      "{",
      item("2", "B", "Japanese, Indian foreign ministers meet in Tokyo"),
    ].join("\n"),
  );
  const complain = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  const { code, out } = await run({ items: file, data: "items", fresh: true });
  expect(complain.mock.calls.map(([text]) => String(text)).join("")).toContain("items.jsonl:2");
  complain.mockRestore();
  expect(code).toBe(1);
  expect(alertsOf(out)).toEqual(["🤝 Meeting: India, Japan"]);
}, 120_000);
