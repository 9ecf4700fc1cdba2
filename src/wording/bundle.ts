import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { tidyIsolates } from "./isolate.ts";

export type Values = Record<string, string | number>;

/** Says `key` in `lang`: "why-title", or "follow.ask" for an attribute. */
export type Say = (lang: string, key: string, values?: Values) => string;

export interface Wording {
  /** Interface languages, English first. */
  languages: string[];
  /** The nearest interface language to a BCP 47 tag: "fa-IR" -> "fa", "nb" -> "en". */
  nearest(tag: string | undefined): string;
  t: Say;
  /** Whether any language has `key`. */
  has(key: string): boolean;
}

/**
 * Reads `folder`/<language>/*.ftl: one folder a language, one file a room. Throws on a file that Fluent cannot read, naming it.
 * A key that a language lacks is said in English; one that nobody has is said as it is, which a test keeps from happening.
 */
export function loadWording(folder: string): Wording {
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((x, y) => Number(y === "en") - Number(x === "en") || (x < y ? -1 : 1));
  const bundles = new Map<string, FluentBundle>();
  for (const lang of languages) {
    const bundle = new FluentBundle(lang, { useIsolating: true });
    const files = readdirSync(join(folder, lang)).filter((name) => name.endsWith(".ftl"));
    for (const file of files.sort()) {
      const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, lang, file), "utf8")));
      if (errors.length > 0) throw new Error(`${join(folder, lang, file)}: ${errors.map((e) => e.message).join("; ")}`);
    }
    bundles.set(lang, bundle);
  }
  const find = (lang: string, key: string) => {
    const [id = key, attribute] = key.split(".");
    for (const bundle of [bundles.get(lang), bundles.get("en")]) {
      const message = bundle?.getMessage(id);
      const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
      if (bundle !== undefined && pattern !== undefined && pattern !== null) return { bundle, pattern };
    }
    return null;
  };
  return {
    languages,
    nearest(tag) {
      const base = (tag ?? "en").toLowerCase().split(/[-_]/)[0] ?? "en";
      return bundles.has(base) ? base : "en";
    },
    t(lang, key, values) {
      const found = find(lang, key);
      if (found === null) return key;
      const errors: Error[] = [];
      return tidyIsolates(found.bundle.formatPattern(found.pattern, values ?? null, errors), lang);
    },
    has: (key) => find("en", key) !== null,
  };
}
