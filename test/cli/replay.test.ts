import { expect, test } from "vitest";
import { differ } from "../../src/cli/compare.ts";
import { knowledgeFrom } from "../../src/cli/knowledge.ts";
import { replayItems } from "../../src/cli/replay.ts";
import type { Item } from "../../src/reading/read.ts";
import { read } from "../../src/reading/read.ts";
import { engines } from "../database.ts";

const { knowledge } = knowledgeFrom(null);
const items: Item[] = [
  {
    id: "late",
    lang: "en",
    source: "B",
    published: "2026-03-06T08:00:00Z",
    title: "Japanese, Indian foreign ministers met in Tokyo on Thursday",
    text: "",
  },
  {
    id: "first",
    lang: "en",
    source: "A",
    published: "2026-03-05T09:00:00Z",
    title: "Foreign ministers of Japan and India hold talks in Tokyo",
    text: "The ministers met on Thursday.",
  },
  { id: "other", lang: "en", source: "A", published: "2026-03-05T10:00:00Z", title: "Foreign ministers of Japan and India speak by phone" },
  { id: "none", lang: "en", source: "A", published: "2026-03-05T11:00:00Z", title: "Rain in Tokyo" },
];

test.each(engines)("replay on %s: in order of publication, each consultation with its event", async (_engine, openDatabase) => {
  await using database = await openDatabase();
  const lines = await replayItems(database, items, knowledge);
  expect(lines.map((line) => line.id)).toEqual(["first", "other", "none", "late"]);
  const event = (id: string) => lines.find((line) => line.id === id)?.consultations[0]?.event;
  expect(event("first")).toBe(event("late"));
  expect(event("other")).not.toBe(event("first"));
  expect(lines.find((line) => line.id === "none")?.consultations).toEqual([]);
});

test("comparing two readings tells what appears, disappears and changes", () => {
  const item = items[1] as Item;
  const reading = read(item, knowledge);
  const nothing = { ...reading, reports: [] };
  expect(differ(item, reading, reading)).toBeNull();
  expect(differ(item, nothing, reading)).toMatchObject({ appear: ["meeting IN-JP held 2026-03-05 Tokyo"], disappear: [] });
  expect(differ(item, reading, nothing)).toMatchObject({ appear: [], disappear: ["meeting IN-JP held 2026-03-05 Tokyo"] });
  const later = { ...reading, reports: reading.reports.map((report) => ({ ...report, date: "2026-03-06" })) };
  expect(differ(item, reading, later)?.change).toHaveLength(1);
});
