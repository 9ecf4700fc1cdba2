import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonSchemas } from "../../src/config/schemas.ts";

const folder = new URL("../../config/", import.meta.url);

test("the shipped JSON Schemas are those of the code (npx tsx tools/build-schemas.ts)", () => {
  const made = jsonSchemas();
  expect(readdirSync(new URL("schemas/", folder)).sort()).toEqual(Object.keys(made).sort());
  for (const [name, text] of Object.entries(made)) expect(readFileSync(new URL(`schemas/${name}`, folder), "utf8"), name).toBe(text);
});

test("every shipped file has its schema, by its own name or its folder's", () => {
  const made = jsonSchemas();
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml")))
    expect(Object.keys(made), entry).toContain(`${entry.split("/")[0]?.replace(/\.yaml$/, "")}.json`);
  expect(existsSync(new URL("schemas/keywords.json", folder))).toBe(true);
});

test("an overlay needs no key, may remove, and a misspelt key is a mistake", () => {
  const keywords = JSON.parse(jsonSchemas()["keywords.json"] ?? "{}") as {
    additionalProperties: boolean;
    required?: string[];
    properties: Record<string, unknown>;
  };
  expect(keywords.additionalProperties).toBe(false);
  expect(keywords.required).toBeUndefined();
  expect(Object.keys(keywords.properties)).toEqual(expect.arrayContaining(["contacts", "ignore", "offices", "remove"]));
});
