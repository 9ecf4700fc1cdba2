import { compileLanguage, type Language } from "./gazetteer.ts";
import type { KnowledgeData, Script } from "./knowledge.ts";
import { Lexicon } from "./lexicon.ts";
import { fold } from "./normalize.ts";
import { compileRoster, nameRoots, type Roster } from "./roster.ts";

/** Knowledge made ready for reading. Built once per config; never changed by reading, but for caches. */
export interface Knowledge {
  lexicon: Lexicon;
  languages: Map<string, Language>;
  roster: Roster;
  /** Folded outlet name -> home country. */
  outlets: Map<string, string>;
  /** Country -> English name of its capital. */
  capitals: Map<string, string>;
}

/** Compiles knowledge for reading. In: plain data, already checked. Throws a RangeError on a term whose syntax is wrong. */
export function compileKnowledge(data: KnowledgeData): Knowledge {
  const lexicon = new Lexicon();
  const roster = compileRoster(data.officials);
  const english = data.languages.find((l) => l.language === "en")?.names;
  const capitals = new Map<string, string>();
  for (const [code, names] of Object.entries(english?.countries ?? {})) if (names.capital) capitals.set(code, names.capital);
  const roots = nameRoots(
    lexicon,
    data.officials,
    new Map(data.languages.map((l) => [l.language, l.keywords.grammar.scripts[0] as Script])),
  );
  const languages = new Map<string, Language>();
  for (const language of data.languages) languages.set(language.language, compileLanguage(language, data, lexicon, roots, capitals));
  return { lexicon, languages, roster, outlets: new Map(Object.entries(data.outlets).map(([name, code]) => [fold(name), code])), capitals };
}
