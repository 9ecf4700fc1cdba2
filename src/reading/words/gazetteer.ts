import { addCalendars, addKeywords, addPosts, Vocabulary } from "./keywords.ts";
import type { CountryNames, Keywords, KnowledgeData, LanguageData, Script, Terms } from "./knowledge.ts";
import { type Lexicon, type LexiconLanguage, role } from "./lexicon.ts";
import { fold } from "./normalize.ts";
import type { Entry } from "./senses.ts";
import { expandTerm } from "./terms.ts";

/** A language made ready for reading. */
export interface Language {
  code: string;
  capitals: boolean;
  spaces: boolean;
  /** Words like "with" stand after what they govern. */
  postposed: boolean;
  /** Who acts stands behind the verb as a rule. */
  verbFirst: boolean;
  /** A country's name before an office is not its owner's. */
  ownerBehind: boolean;
  /** A number with a full stop is an ordinal: "14. März", "58. toplantı". */
  ordinals: boolean;
  nouns: boolean;
  determiners: Set<string>;
  scripts: Script[];
  /** The country of "our country" where the outlet is unknown. */
  home: string | null;
  /** Its most frequent words, folded: enough to tell it from others of its script. */
  frequent: Set<string>;
  /** Its part of the automaton, built when the first item in it comes: most installations read a few languages only, and all together take more than a second. */
  open(): OpenLanguage;
}

export interface OpenLanguage {
  lexicon: LexiconLanguage;
  /** The parts of posts, which are looked up by themselves; null: it declares none. */
  posts: LexiconLanguage | null;
  /** Whether what somebody is the head of may stand before him ("Senate Speaker"). */
  headsLast: boolean;
  /** Single letters that stand for a country inside compounds ("日", "米"), folded. */
  letters: Map<string, string>;
  /** Its words for "with", folded. */
  leading: Set<string>;
  /** What it writes onto a noun for "the", folded. */
  articles: string[];
}

/** Describes a language; its words are put into the lexicon when it is opened. `names` gives the root of a script's names, or undefined. */
export function describeLanguage(
  data: LanguageData,
  world: KnowledgeData,
  lexicon: Lexicon,
  names: (script: Script) => number | undefined,
  capitals: Map<string, string>,
): Language {
  const { keywords: k } = data;
  let opened: OpenLanguage | undefined;
  const frequent = new Set<string>();
  for (const terms of [k.common, ...Object.values(k.connectives), k.says, k.references.person])
    for (const term of terms) if (!/[(|)~ *…]/.test(term)) frequent.add(fold(term));
  return {
    code: data.language,
    capitals: k.grammar.capitals,
    spaces: k.grammar.spaces,
    postposed: k.grammar.postpositions,
    verbFirst: k.grammar.verbFirst,
    ownerBehind: k.grammar.ownerBehind,
    ordinals: k.grammar.ordinals,
    nouns: k.grammar.nouns,
    determiners: new Set(k.grammar.determiners.map(fold)),
    scripts: k.grammar.scripts,
    home: k.country.home ?? null,
    frequent,
    open: () => {
      opened ??= compileLanguage(data, world, lexicon, names, capitals);
      return opened;
    },
  };
}

/** Puts all words of one language into the lexicon: its keywords, then countries, cities and organisations. */
function compileLanguage(
  data: LanguageData,
  world: KnowledgeData,
  lexicon: Lexicon,
  names: (script: Script) => number | undefined,
  capitals: Map<string, string>,
): OpenLanguage {
  const { keywords: k, names: gazetteer } = data;
  const compiled = lexicon.language(k.grammar);
  const vocabulary = new Vocabulary(lexicon, compiled.roots[0] as number);
  addKeywords(vocabulary, k, gazetteer?.organisations?.["org:UN"] ?? []);
  if (gazetteer) {
    addCountries(vocabulary, gazetteer, capitals);
    addCities(vocabulary, gazetteer, world, capitals, k.grammar.capitals && k.grammar.scripts.includes("latin"));
    addOrganisations(vocabulary, gazetteer);
    addCalendars(vocabulary, gazetteer);
  }
  compiled.roots.push(...k.grammar.scripts.flatMap((script) => names(script) ?? []));
  const letters = new Map<string, string>();
  for (const [code, c] of Object.entries(gazetteer?.countries ?? {}))
    for (const term of c.short ?? []) if (term.length === 1) letters.set(fold(term), code);
  const leading = new Set(k.connectives.with.flatMap((t) => expandTerm(t)).map(fold));
  const articles = compiled.prefixes.filter((p) => p.role === role.the).map((p) => p.form);
  const posts = compilePosts(k, lexicon);
  return { lexicon: compiled, posts, headsLast: k.posts.behind.length > 0, letters, leading, articles };
}

/** Puts the parts of a language's posts under a root of their own, where none of them hides another word. */
function compilePosts({ grammar, posts }: Keywords, lexicon: Lexicon): LexiconLanguage | null {
  if (posts.bodies.length + posts.matters.length === 0) return null;
  const compiled = lexicon.language(grammar);
  addPosts(new Vocabulary(lexicon, compiled.roots[0] as number), posts);
  return compiled;
}

/** Adds names of places, which may be other words as well or count in their letter case only. */
function addPlaces(
  vocabulary: Vocabulary,
  { cased, ambiguous }: CountryNames,
  terms: Terms,
  entry: Extract<Entry, { sense: "country" | "city" }>,
): void {
  for (const term of terms)
    vocabulary.add([term], ambiguous?.includes(term) ? { ...entry, ambiguous: true } : entry, cased?.includes(term));
}

function addCountries(vocabulary: Vocabulary, gazetteer: CountryNames, capitals: Map<string, string>): void {
  const named = new Map(
    Object.entries(gazetteer.cities ?? {}).flatMap(([city, terms]) => terms.map((term) => [fold(term), city] as const)),
  );
  for (const [code, c] of Object.entries(gazetteer.countries)) {
    addPlaces(vocabulary, gazetteer, [c.name, ...(c.also ?? [])], { sense: "country", code, form: "name" });
    addPlaces(vocabulary, gazetteer, c.adjectives ?? [], { sense: "country", code, form: "adjective" });
    addPlaces(vocabulary, gazetteer, c.nicknames ?? [], { sense: "country", code, form: "nickname" });
    // "La Paz" and "Tel Aviv" stand for governments as capitals do, and are cities of their own.
    for (const term of [...(c.capital ? [c.capital] : []), ...(c.capitals ?? [])]) {
      const city = named.get(fold(term)) ?? capitals.get(code) ?? c.capital ?? "";
      addPlaces(vocabulary, gazetteer, [term], { sense: "city", city, country: code, capital: true });
    }
  }
}

/** `english`: where the language gives a city no name of its own, it has the English one, with its capital letter. */
function addCities(
  vocabulary: Vocabulary,
  gazetteer: CountryNames,
  { places }: KnowledgeData,
  capitals: Map<string, string>,
  english: boolean,
): void {
  const cities = gazetteer.cities ?? {};
  for (const [city, terms] of Object.entries(cities)) {
    const country = places[city];
    if (country) addPlaces(vocabulary, gazetteer, terms, { sense: "city", city, country, capital: capitals.get(country) === city });
  }
  if (!english) return;
  for (const [city, country] of Object.entries(places))
    if (!cities[city]) vocabulary.add([city], { sense: "city", city, country, capital: capitals.get(country) === city }, true);
}

function addOrganisations(vocabulary: Vocabulary, { organisations, cased, ambiguous }: CountryNames): void {
  for (const [code, terms] of Object.entries(organisations ?? {})) {
    const entry: Entry = code === "org:EU" ? { sense: "country", code: "EU", form: "name" } : { sense: "organisation", code };
    for (const term of terms)
      vocabulary.add(
        [term],
        entry.sense === "country" && ambiguous?.includes(term) ? { ...entry, ambiguous: true } : entry,
        cased?.includes(term),
      );
  }
}
