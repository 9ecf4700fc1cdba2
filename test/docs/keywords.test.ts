import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shipped } from "../../src/cli/knowledge.ts";
import { keywordsSchema } from "../../src/config/knowledge.ts";
import { readLayers } from "../../src/config/layers.ts";

const page = readFileSync(new URL("../../docs/keywords.md", import.meta.url), "utf8");

test("the examples of docs/keywords.md are taken as an overlay of what ships", () => {
  const blocks = [...page.matchAll(/^```yaml\n# (\S+)\n(.*?)^```$/gms)].map(([, name = "", text = ""]) => ({ name, text }));
  expect(blocks.map(({ name }) => name)).toEqual(["keywords/ru.yaml", "keywords/fa.yaml", "keywords/zh.yaml"]);
  for (const { name, text } of blocks) {
    const read = readLayers(
      {
        name,
        layers: [
          { file: name, text: readFileSync(`${shipped.config}/${name}`, "utf8") },
          { file: `overlay/${name}`, text },
        ],
      },
      keywordsSchema,
    );
    expect("problems" in read ? read.problems : []).toEqual([]);
  }
});

test("every key of the schema is told of", () => {
  for (const key of Object.keys(keywordsSchema.shape)) if (!["language", "name"].includes(key)) expect(page, key).toContain(`\`${key}\``);
});
