import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import { afterAll, describe, expect, test } from "vitest";
import { shipped } from "../../src/cli/knowledge.ts";
import { labelItems } from "../../src/cli/label.ts";
import { replayItems } from "../../src/cli/replay.ts";
import { suggestions } from "../../src/cli/suggest.ts";
import { labelsOf, runTrial, shown } from "../../src/cli/try.ts";
import { loadConfig } from "../../src/config/config.ts";
import type { Item } from "../../src/reading/read.ts";
import { compileKnowledge } from "../../src/reading/words/compile.ts";
import { latest } from "../../src/store/consultations.ts";
import { giveFeedback } from "../../src/store/feedback.ts";
import { itemsSince, searchItems } from "../../src/store/items.ts";
import { deniedItems, listLabels } from "../../src/store/labels.ts";
import { countMisses, forgetMisses, listMisses, missedItems, missedSeenItems, tellMiss } from "../../src/store/misses.ts";
import { engines } from "../database.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-try-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const config = loadConfig(shipped.config, null);
if ("problems" in config) throw new Error("what ships has mistakes");
const data = config.config.knowledge;
const before = compileKnowledge(data);
/** English with one more contact, and one phrase that is none. */
const after = compileKnowledge({
  ...data,
  languages: data.languages.map((one) =>
    one.language !== "en"
      ? one
      : {
          ...one,
          keywords: {
            ...one.keywords,
            contacts: [...one.keywords.contacts, { terms: ["broke bread with"], mode: "meeting", as: "verb", takes: ["object"] }],
            ignore: [...one.keywords.ignore, "hold talks in name only"],
          },
        },
  ),
});

const at = "2026-03-05T09:00:00Z";
const items: Item[] = [
  { id: "1", lang: "en", source: "A", published: at, title: "Egyptian foreign minister broke bread with his Iranian counterpart" },
  { id: "2", lang: "en", source: "B", published: at, title: "Foreign ministers of Japan and India hold talks in name only" },
  { id: "3", lang: "en", source: "B", published: at, title: "Foreign ministers of Japan and India speak by phone" },
  { id: "4", lang: "en", source: "B", published: at, title: "Rain in Tokyo" },
  {
    id: "5",
    lang: "en",
    source: "A",
    published: at,
    title: "Japanese Foreign Minister Zorin Quellmark meets Indian foreign minister in Tokyo",
  },
  {
    id: "6",
    lang: "en",
    source: "B",
    published: at,
    title: "Japanese Foreign Minister Zorin Quellmark meets Omani foreign minister in Tokyo",
  },
];
const now = new Date("2026-03-06T00:00:00Z");

describe.each(engines)("tuning on %s", (_engine, openDatabase) => {
  test("try tells what would appear and disappear, and how labels judge both", async () => {
    await using database = await openDatabase();
    await replayItems(database, items, before);
    const file = join(folder, "labels.jsonl");
    const sides = (...countries: string[]) => ({ mode: "meeting", participants: countries.map((country) => ({ country })) });
    writeFileSync(
      file,
      [
        { ...items[0], consultations: [sides("EG", "IR")] },
        { ...items[1], consultations: [] },
        { ...items[3], consultations: "none" },
      ]
        .map((line) => JSON.stringify(line))
        .join("\n"),
    );
    const complaints: string[] = [];
    const labels = await labelsOf(file, (message) => complaints.push(message));
    expect(complaints).toEqual([expect.stringContaining("labels.jsonl:3: no label")]);
    const trial = await runTrial(itemsSince(database.db, new Date(0)), labels, [before, after]);
    expect(trial.items).toBe(6);
    expect(trial.examples.map(({ appear, disappear }) => [...appear, ...disappear].join())).toEqual([
      expect.stringContaining("meeting EG-IR"),
      expect.stringContaining("meeting IN-JP"),
    ]);
    expect([...trial.counts.language]).toEqual([["en", [1, 1, 0]]]);
    expect([...trial.counts.feed].sort()).toEqual([
      ["replay A", [1, 0, 0]],
      ["replay B", [0, 1, 0]],
    ]);
    expect(trial.before).toEqual({ right: 0, wrong: 1, missed: 1 });
    expect(trial.after).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(shown(trial)).toContain("2 of 6 items would differ");
  });

  test("label keeps what was said, undoes, and asks of nothing twice", async () => {
    await using database = await openDatabase();
    await replayItems(database, items, before);
    const ask = async (...answers: string[]) =>
      labelItems(database.db, await searchItems(database.db, {}, 50), before, iterate(answers), () => {}, now);
    expect(await ask("n", "u", "y", "x", "s", "n", "q")).toBe(2);
    expect((await listLabels(database.db)).map(({ item, event }) => [item.title, event])).toEqual([
      [items[5]?.title, true],
      [items[3]?.title, false],
    ]);
    expect(await ask()).toBe(0);
    expect(await ask("n")).toBe(1);
    expect((await listLabels(database.db)).length).toBe(3);
  });

  test("suggest proposes names and phrases as YAML that can be pasted, with the evidence", async () => {
    await using database = await openDatabase();
    await replayItems(database, items, before);
    // The missed one is said to be an event; the false one is reported by a reader.
    await labelItems(database.db, await searchItems(database.db, { words: "broke bread" }, 1), before, iterate(["y"]), () => {}, now);
    const event = (await latest(database.db, {}, 10)).find((one) => one.reports.some((report) => report.title === items[1]?.title));
    await giveFeedback(
      database.db,
      { consultationId: event?.id ?? 0, subscriberId: null, channel: "telegram", person: "7", kind: "not-consultation" },
      now,
    );
    expect((await deniedItems(database.db)).map(({ item }) => item.title)).toContain(items[1]?.title);
    const found = await suggestions(database.db, { knowledge: before, officials: data.officials }, { since: new Date(0), least: 2 });
    const values = found.map(({ file, yaml }) => [file, load(yaml)]);
    expect(values).toContainEqual([
      "officials.yaml",
      {
        officials: [
          {
            id: "JP-zorin-quellmark",
            name: "Zorin Quellmark",
            country: "JP",
            offices: [{ office: "foreign-minister", from: "2026-03-05" }],
            names: { en: ["Zorin Quellmark"] },
          },
        ],
      },
    ]);
    expect(values).toContainEqual([
      "keywords/en.yaml",
      { contacts: [{ mode: "either", as: "verb", takes: ["object", "with", "joint"], terms: ["broke bread with his"] }] },
    ]);
    expect(values).toContainEqual(["keywords/en.yaml", { ignore: ["hold talks in name"] }]);
    expect(found[0]?.yaml).toContain("# replay A 5: Japanese Foreign Minister");
  });
});

describe.each(engines)("misses on %s", (_engine, openDatabase) => {
  test("are found again by link or headline, kept once, bounded, and lead to a phrase, a label and a measure", async () => {
    await using database = await openDatabase();
    await replayItems(
      database,
      [{ ...items[0], url: "https://news.example/a/1" }, ...items.slice(1)].map((item) => item as (typeof items)[number]),
      before,
    );
    const { db } = database;
    const tell = (person: string, told: string) => tellMiss(db, { channel: "telegram", person, told }, now);
    const [missed] = await searchItems(db, { words: "broke bread" }, 1);
    expect(await tell("1", "You missed https://news.example/a/1/?utm_source=x&fbclid=2 !")).toMatchObject({
      kind: "kept",
      seen: { id: Number(missed?.item.id) },
    });
    expect((await tell("1", "You missed https://news.example/a/1/?utm_source=x&fbclid=2 !")).kind).toBe("again");
    expect((await tell("5", "https://news.example/a/1?utm_source=x&ref=y#top")).seen?.id).toBe(Number(missed?.item.id));
    expect((await tell("5", "https://news.example/a/1?utm_source=x&id=7")).seen).toBeNull();
    await forgetMisses(db, "telegram", "5");
    expect((await tell("2", `${missed?.item.title.toUpperCase()}\nand more`)).seen?.id).toBe(Number(missed?.item.id));
    expect(await tell("2", "Iranian foreign minister tangoed with Egyptian foreign minister in Cairo")).toEqual({
      kind: "kept",
      seen: null,
    });
    expect(await tell("2", "https://elsewhere.example/")).toEqual({ kind: "kept", seen: null });
    expect(await countMisses(db)).toEqual({ open: 1, unseen: 2 });
    expect((await missedItems(db)).map(({ said, stored }) => [said, stored])).toEqual([
      [2, true],
      [1, false],
    ]);
    const yaml = (await suggestions(db, { knowledge: before, officials: data.officials }, { since: new Date(0), least: 9 }))
      .map((one) => one.yaml)
      .join("\n");
    expect(yaml).toContain("# missed, 2 readers said so: ");
    expect(yaml).toContain('- "broke bread with his"');
    expect(yaml).toContain('- "tangoed with"');
    // What an admin has said of it outranks the readers.
    expect(await labelItems(db, await missedSeenItems(db, 10), before, iterate(["n"]), () => {}, now)).toBe(1);
    expect((await missedItems(db)).length).toBe(1);
    expect(await countMisses(db)).toEqual({ open: 0, unseen: 2 });
    for (let i = 0; i < 10; i++) await tell("3", `Some words of a report number ${i}`);
    expect((await tell("3", "One report too many today")).kind).toBe("enough");
    expect(
      (await tellMiss(db, { channel: "telegram", person: "3", told: "The next day" }, new Date(now.getTime() + 90_000_000))).kind,
    ).toBe("kept");
    await forgetMisses(db, "telegram", "3");
    expect((await listMisses(db, 50)).length).toBe(4);
    expect((await tell("4", "x".repeat(5_000))).kind).toBe("kept");
  });
});

async function* iterate(answers: string[]): AsyncGenerator<string> {
  yield* answers;
}
