import type { CountryNames, Official } from "../reading/words/knowledge.ts";

/** Display names of the world's things in the reader's language, each with a fallback: nothing is ever left blank. */
export interface Names {
  /** "IR" -> "Iran", "org:UN" -> "United Nations". */
  country(code: string, lang: string): string;
  /** "IR" -> 🇮🇷; "" for what has no flag. */
  flag(code: string): string;
  /** A person: the roster's name in `lang`, in the roster's Latin spelling, or the name as the reading gives it. Null: not known. */
  official(person: { official?: string; name: string | null }, lang: string): string | null;
  /** English city name -> its name in `lang`. */
  city(name: string, lang: string): string;
  /** "GCC" -> its name. */
  group(id: string, lang: string): string;
  topic(id: string, lang: string): string;
}

/** Plain data of the config, as its loader gives it. */
export interface NamesData {
  countries: CountryNames[];
  officials: Official[];
  organisations?: Record<string, { name: string }>;
  groups?: Record<string, { name?: string; names?: Record<string, string> | undefined }>;
  topics?: Record<string, { names: Record<string, string> }>;
}

const emblems: Record<string, string> = { EU: "🇪🇺", "org:UN": "🇺🇳" };

/** Builds the look-ups once per config. */
export function compileNames(data: NamesData): Names {
  const byLanguage = new Map(data.countries.map((names) => [names.language, names]));
  const officials = new Map(data.officials.map((official) => [official.id, official]));
  const regions = new Map<string, Intl.DisplayNames>();
  // The capital's display name stands under its country; where capitals stand in English is what maps one to the other.
  const english = byLanguage.get("en");
  const capitals = new Map(
    Object.entries(english?.countries ?? {}).flatMap(([code, c]) => (c.capital ? [[c.capital, code] as const] : [])),
  );
  const plain = (term: string | undefined) => (term === undefined || /[()|*]/.test(term) ? undefined : term);
  const region = (code: string, lang: string) => {
    if (!/^[A-Z]{2}$/.test(code)) return undefined;
    let names = regions.get(lang);
    if (names === undefined) {
      names = new Intl.DisplayNames([lang], { type: "region", fallback: "none" });
      regions.set(lang, names);
    }
    return names.of(code);
  };
  return {
    country(code, lang) {
      if (code.startsWith("org:")) {
        const own = byLanguage.get(lang)?.organisations?.[code];
        return plain(own?.[0]) ?? data.organisations?.[code]?.name ?? plain(english?.organisations?.[code]?.[0]) ?? code.slice(4);
      }
      return byLanguage.get(lang)?.countries[code]?.name ?? region(code, lang) ?? english?.countries[code]?.name ?? code;
    },
    flag(code) {
      const emblem = emblems[code];
      if (emblem !== undefined) return emblem;
      return /^[A-Z]{2}$/.test(code) ? String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65)) : "";
    },
    official({ official, name }, lang) {
      const known = official === undefined ? undefined : officials.get(official);
      return known?.names[lang]?.[0] ?? known?.name ?? name;
    },
    city(name, lang) {
      const own = byLanguage.get(lang);
      const capitalOf = capitals.get(name);
      return plain(own?.cities?.[name]?.[0]) ?? (capitalOf === undefined ? undefined : own?.countries[capitalOf]?.capital) ?? name;
    },
    group: (id, lang) => data.groups?.[id]?.names?.[lang] ?? data.groups?.[id]?.names?.en ?? data.groups?.[id]?.name ?? id,
    topic: (id, lang) => data.topics?.[id]?.names[lang] ?? data.topics?.[id]?.names.en ?? id,
  };
}
