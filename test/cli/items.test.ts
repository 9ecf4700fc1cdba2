import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { readItems } from "../../src/cli/items.ts";
import { table, widthOf } from "../../src/cli/terminal.ts";

async function readAll(text: string) {
  const complaints: string[] = [];
  const items = [];
  for await (const { item } of readItems([], (message) => complaints.push(message), Readable.from([text]))) items.push(item);
  return { items, complaints };
}

test("items come in order; a bad line is told with its number and loses nobody else", async () => {
  const { items, complaints } = await readAll(
    '{"id":"1","title":"a","kind":"x"}\n\nnot json\n{"title":"no id"}\n{"id":2,"title":"b","text":null}\n',
  );
  expect(items).toEqual([
    { id: "1", title: "a" },
    { id: "2", title: "b" },
  ]);
  expect(complaints.map((c) => c.split(":").slice(0, 2).join(":"))).toEqual(["standard input:3", "standard input:4"]);
});

test("a time that is none is told", async () => {
  const { items, complaints } = await readAll('{"id":"1","title":"a","published":"soon"}');
  expect(items).toEqual([]);
  expect(complaints[0]).toContain("published");
});

test("a file that is not there is one plain message", async () => {
  const reading = readItems(["/nowhere/items.jsonl"], () => {}).next();
  await expect(reading).rejects.toThrow("cannot read /nowhere/items.jsonl");
});

test("tables line up in any script", () => {
  const lines = table(
    ["a", "b"],
    [
      ["外交部", "x"],
      ["سلام", "y"],
    ],
  )
    .split("\n")
    .slice(1);
  expect(lines.map((line) => widthOf(line.slice(0, -1)))).toEqual([8, 8]);
});
