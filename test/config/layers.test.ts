import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readLayers } from "../../src/config/layers.ts";

const schema = z.strictObject({
  terms: z.array(z.string().min(1, "must not be empty")).default([]),
  feeds: z.array(z.strictObject({ id: z.string(), url: z.string(), tier: z.int("must be a whole number").default(2) })).default([]),
  words: z.record(z.string(), z.array(z.string())).default({}),
  limit: z.int("must be a whole number").default(1),
});
const layered = (shipped: string, overlay?: string) => ({
  name: "x.yaml",
  layers: [{ file: "config/x.yaml", text: shipped }, ...(overlay === undefined ? [] : [{ file: "config.local/x.yaml", text: overlay }])],
});

describe("an overlay", () => {
  test("adds to lists and maps, and replaces values", () => {
    const read = readLayers(
      layered("terms: [met]\nwords: { a: [x] }\nlimit: 1", "terms: [spoke]\nwords: { a: [y], b: [z] }\nlimit: 5"),
      schema,
    );
    expect(read).toEqual({ value: { terms: ["met", "spoke"], feeds: [], words: { a: ["x", "y"], b: ["z"] }, limit: 5 } });
  });

  test("changes the entry with the same id, and adds others", () => {
    const read = readLayers(
      layered("feeds: [{ id: a, url: u1 }, { id: b, url: u2 }]", "feeds: [{ id: b, tier: 1 }, { id: c, url: u3 }]"),
      schema,
    );
    expect(read).toMatchObject({ value: { feeds: [{ id: "a" }, { id: "b", url: "u2", tier: 1 }, { id: "c" }] } });
  });

  test("removes what it names: entries, entries by id, keys", () => {
    const overlay = "remove:\n  terms: [met]\n  feeds: [a]\n  words: [b]";
    const read = readLayers(
      layered("terms: [met, spoke]\nfeeds: [{ id: a, url: u1 }, { id: b, url: u2 }]\nwords: { a: [x], b: [y] }", overlay),
      schema,
    );
    expect(read).toMatchObject({ value: { terms: ["spoke"], feeds: [{ id: "b" }], words: { a: ["x"] } } });
  });

  test("that removes what is not there is told so, at its line", () => {
    expect(readLayers(layered("terms: [met]", "remove:\n  terms:\n    - meet"), schema)).toMatchObject({
      problems: [{ file: "config.local/x.yaml", line: 3, key: "remove.terms.0" }],
    });
  });
});

describe("a mistake is placed in the file that has it", () => {
  test.each([
    ["a wrong value in what ships", "terms: [met]\nlimit: many", "terms: [spoke]", "config/x.yaml", 2, "limit"],
    ["a wrong value in the overlay", "limit: 1", "terms: [a]\nlimit: many", "config.local/x.yaml", 2, "limit"],
    ["an appended entry", "terms: [a, b]", "terms:\n  - c\n  - ''", "config.local/x.yaml", 3, "terms.3"],
    [
      "an entry merged by id",
      "feeds:\n  - { id: a, url: u }",
      "feeds:\n  - id: a\n    tier: high",
      "config.local/x.yaml",
      3,
      "feeds.0.tier",
    ],
    ["a missing key of a new entry", "feeds: [{ id: a, url: u }]", "feeds:\n\n  - id: c", "config.local/x.yaml", 3, "feeds.1.url"],
    ["an unknown key", "limit: 1", "\nlimt: 2", "config.local/x.yaml", 2, "limt"],
    ["text that is no YAML", "limit: 1", "terms: [a\nlimit: 2", "config.local/x.yaml", 2, ""],
  ])("%s", (_what, shipped, overlay, file, line, key) => {
    const read = readLayers(layered(shipped, overlay), schema);
    expect("problems" in read ? read.problems[0] : read).toMatchObject({ file, line, key });
  });
});
