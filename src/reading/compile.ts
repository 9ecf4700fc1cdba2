import { describeLanguage, type Language } from "./gazetteer.ts";
import type { KnowledgeData } from "./knowledge.ts";
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
  /** The sides of formats whose ministers meet others together, as the E3. */
  formats: string[][];
  /** Confidence below which no report is made. */
  minimum: number;
}

/**
 * Compiles knowledge for reading. In: plain data, already checked (a term whose syntax is wrong throws a RangeError when its language is opened).
 * Languages are opened by the first item in them.
 */
export function compileKnowledge(data: KnowledgeData): Knowledge {
  const lexicon = new Lexicon();
  const roster = compileRoster(data.officials);
  const english = data.languages.find((l) => l.language === "en")?.names;
  const capitals = new Map<string, string>();
  for (const [code, names] of Object.entries(english?.countries ?? {})) if (names.capital) capitals.set(code, names.capital);
  const names = nameRoots(lexicon, data.officials);
  const languages = new Map<string, Language>();
  for (const language of data.languages) languages.set(language.language, describeLanguage(language, data, lexicon, names, capitals));
  const { minimum, formats } = data;
  return {
    minimum,
    formats,
    lexicon,
    languages,
    roster,
    outlets: new Map(Object.entries(data.outlets).map(([name, code]) => [fold(name), code])),
    capitals,
  };
}
