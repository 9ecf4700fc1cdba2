import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, test } from "vitest";
import { loadWording } from "../../src/wording/bundle.ts";

const folder = new URL("../../locales", import.meta.url).pathname;
const languages = readdirSync(folder);

/** Key -> the variables it uses, of one file; attributes as "key.attribute". */
function keysOf(file: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of new FluentResource(readFileSync(file, "utf8")).body) {
    const patterns: [string, unknown][] = [
      ...(entry.value === null ? [] : [[entry.id, entry.value] as [string, unknown]]),
      ...Object.entries(entry.attributes).map(([name, value]) => [`${entry.id}.${name}`, value] as [string, unknown]),
    ];
    for (const [key, value] of patterns) {
      const variables = new Set([...JSON.stringify(value).matchAll(/"type":"var","name":"(\w+)"/g)].map((match) => match[1]));
      found.set(key, [...variables].sort().join(" "));
    }
  }
  return found;
}

/** The plural forms of the selectors in a file, for each selector. */
function pluralsOf(file: string): { key: string; forms: string[] }[] {
  const found: { key: string; forms: string[] }[] = [];
  const visit = (key: string, node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) visit(key, child);
    else if (node !== null && typeof node === "object") {
      const { type, variants } = node as { type?: string; variants?: { key: { type: string; value: string } }[] };
      if (type === "select" && variants !== undefined) found.push({ key, forms: variants.map((v) => String(v.key.value)) });
      for (const child of Object.values(node)) visit(key, child);
    }
  };
  for (const entry of new FluentResource(readFileSync(file, "utf8")).body) visit(entry.id, [entry.value, entry.attributes]);
  return found;
}

describe("what a person reads", () => {
  const files = readdirSync(join(folder, "en"));
  test.each(languages.filter((lang) => lang !== "en").flatMap((lang) => files.map((file) => [lang, file] as const)))(
    "%s/%s says all that English says, with the same variables",
    (lang, file) => {
      const [said, expected] = [keysOf(join(folder, lang, file)), keysOf(join(folder, "en", file))];
      expect([...said.keys()].sort()).toEqual([...expected.keys()].sort());
      // A plural form may leave a variable out ("one more"), so what must hold is that none is unknown.
      for (const [key, variables] of said) {
        const known = new Set(expected.get(key)?.split(" "));
        expect(
          variables.split(" ").filter((v) => v !== "" && !known.has(v)),
          `${key}: variables that nobody sets`,
        ).toEqual([]);
      }
    },
  );

  test.each(languages)("%s has every plural form that its grammar has", (lang) => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const file of readdirSync(join(folder, lang))) {
      for (const { key, forms } of pluralsOf(join(folder, lang, file))) {
        if (!forms.includes("one") && !forms.includes("few") && !forms.includes("many")) continue; // chosen by another thing than a number
        const missing = categories.filter(
          (category) => !forms.includes(category) && !(category === "many" && ["fr", "es", "it", "pt"].includes(lang)),
        );
        expect(missing, `${lang}/${file} ${key}`).toEqual([]);
      }
    }
  });

  test("every file parses whole: no entry is lost to a mistake", () => {
    for (const lang of languages) {
      for (const file of readdirSync(join(folder, lang))) {
        const text = readFileSync(join(folder, lang, file), "utf8");
        const written = [...text.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map((match) => match[1]);
        expect(
          new FluentResource(text).body.map((entry) => entry.id),
          `${lang}/${file}`,
        ).toEqual(written);
      }
    }
  });

  test("no key stands twice in a language", () => {
    for (const lang of languages) {
      const bundle = new FluentBundle(lang);
      for (const file of readdirSync(join(folder, lang))) {
        expect(bundle.addResource(new FluentResource(readFileSync(join(folder, lang, file), "utf8"))), `${lang}/${file}`).toEqual([]);
      }
    }
  });

  test("numbers come in the reader's digits, and plurals follow the language", () => {
    const { t } = loadWording(folder);
    expect(t("fa", "more-sources", { count: 12 })).toContain("۱۲");
    expect(t("ar", "more-sources", { count: 2 })).toContain("مصدران");
    expect(["1", "3", "5", "21"].map((n) => t("ru", "more-sources", { count: Number(n) }))).toEqual([
      "и ещё 1 источник",
      "и ещё 3 источника",
      "и ещё 5 источников",
      "и ещё 21 источник",
    ]);
  });
});
