import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/config/file.ts";
import { secondsOf, sourcesSchema } from "../../src/config/sources.ts";
import { addSources, type WrittenSource } from "../../src/config/sources-file.ts";

const shipped = readFileSync(new URL("../../config/feeds.yaml", import.meta.url), "utf8");
const source: WrittenSource = {
  id: "new",
  name: "New: a # paper",
  url: "https://new.example/feed?a=1&b=2",
  language: "no",
  country: "NO",
  tier: 2,
  kind: "newspaper",
};
const ids = (text: string): string[] => {
  const read = readConfig("feeds.yaml", text, sourcesSchema);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.value.feeds.map((feed) => feed.id);
};

test("the shipped list is sound, and as long as promised", () => {
  const read = readConfig("feeds.yaml", shipped, sourcesSchema);
  expect("problems" in read ? read.problems : []).toEqual([]);
  const feeds = "value" in read ? read.value.feeds : [];
  expect(feeds.length).toBeGreaterThanOrEqual(120);
  expect(new Set(feeds.map((feed) => feed.language)).size).toBeGreaterThanOrEqual(25);
  for (const kind of ["foreign-ministry", "state-agency", "agency", "broadcaster", "newspaper"])
    expect(feeds.some((feed) => feed.kind === kind)).toBe(true);
});

test.each([
  ["id: A", "feeds.0.id"],
  ["language: english", "feeds.0.language"],
  ["country: gb", "feeds.0.country"],
  ["zone: Mars/Olympus", "feeds.0.zone"],
  ["tier: 4", "feeds.0.tier"],
  ["kind: blog", "feeds.0.kind"],
  ["every: often", "feeds.0.every"],
  ["url: ftp://a.example/", "feeds.0.url"],
  ["langage: en", "feeds.0.langage"],
])("a mistake is named: %s", (line, key) => {
  const [name = ""] = line.split(":");
  const sound = {
    id: "id: a",
    name: "name: A",
    url: "url: https://a.example/",
    language: "language: en",
    country: "country: GB",
    kind: "kind: agency",
  };
  const lines = Object.values({ ...sound, [name]: line });
  const read = readConfig("feeds.yaml", `feeds:\n  - ${lines.join("\n    ")}\n`, sourcesSchema);
  expect("problems" in read && read.problems.map((problem) => problem.key)).toEqual([key]);
});

test("two feeds of one id or address are a mistake", () => {
  const twice = addSources("", [source]) + addSources("", [source]).split("\n").slice(1).join("\n");
  const read = readConfig("feeds.yaml", twice, sourcesSchema);
  expect("problems" in read && read.problems.map((problem) => problem.key)).toEqual(["feeds.1.id", "feeds.1.url"]);
});

test("times are written short", () => expect(["30s", "10m", "2h"].map(secondsOf)).toEqual([30, 600, 7_200]));

describe("adding a feed", () => {
  test("to the shipped file changes one line", () => {
    const after = addSources(shipped, [source]);
    const before = shipped.split("\n");
    const changed = after.split("\n").filter((line) => !before.includes(line));
    expect(changed).toEqual([expect.stringContaining("id: new")]);
    expect(ids(after).at(-1)).toBe("new");
  });
  test.each([
    ["an empty file", ""],
    ["a file with a comment only", "# mine\n"],
    ["an empty list", "# mine\nfeeds: []\n"],
    [
      "a list with comments",
      "# mine\nfeeds:\n  # first\n  - id: a\n    name: A # the first\n    url: https://a.example/\n    language: en\n    country: GB\n    kind: agency # the end\n\n# after\n",
    ],
    ["no line break at the end", "feeds:\n- { id: a, name: A, url: https://a.example/, language: en, country: GB, kind: agency }"],
    [
      "something behind it",
      "feeds:\n  - { id: a, name: A, url: https://a.example/, language: en, country: GB, kind: agency }\nremove:\n  feeds: [b]\n",
    ],
  ])("to %s", (_what, text) => {
    const after = addSources(text, [source, { ...source, id: "newer", url: "https://newer.example/" }]);
    for (const comment of text.match(/#.*/g) ?? []) expect(after).toContain(comment);
    expect(ids(after.replace(/remove:[\s\S]*/, "")).slice(-2)).toEqual(["new", "newer"]);
  });
  test("a mistake is not written", () => {
    expect(() => addSources("", [{ ...source, country: "Norway" }])).toThrow("country");
    expect(() => addSources("feeds: {", [source])).toThrow("not valid YAML");
    expect(() => addSources(addSources("", [source]), [source])).toThrow("each feed needs its own");
  });
});
