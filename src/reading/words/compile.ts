import { describeLanguage, type Language } from "./gazetteer.ts";
import type { CountryNames, KnowledgeData } from "./knowledge.ts";
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
  /** Country by its folded name or its capital's, in any language; made when first asked for. */
  homes: () => Map<string, string>;
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
  for (const { language, keywords } of data.languages)
    for (const code of keywords.codes) if (!languages.has(code)) languages.set(code, languages.get(language) as Language);
  const { minimum, formats } = data;
  return {
    minimum,
    formats,
    lexicon,
    languages,
    roster,
    outlets: new Map(Object.entries(data.outlets).map(([name, code]) => [fold(name), code])),
    homes: once(() => countriesByName(data.languages.flatMap((l) => l.names ?? []))),
    capitals,
  };
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** A name that two countries share, and one that is another word as well, is nobody's. */
function countriesByName(languages: CountryNames[]): Map<string, string> {
  const homes = new Map<string, string>();
  const shared = new Set<string>();
  for (const { countries, ambiguous = [] } of languages) {
    for (const word of ambiguous) shared.add(fold(word));
    for (const [code, { name, also = [], capital = name, capitals = [] }] of Object.entries(countries))
      for (const term of [name, capital, ...also, ...capitals]) {
        const known = homes.get(fold(term));
        if (known !== undefined && known !== code) shared.add(fold(term));
        homes.set(fold(term), code);
      }
  }
  for (const term of shared) homes.delete(term);
  return homes;
}
