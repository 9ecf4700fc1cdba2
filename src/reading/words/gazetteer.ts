import type { Contact, KnowledgeData, LanguageData, OfficeKind, Script, Terms } from "./knowledge.ts";
import { type Lexicon, type LexiconLanguage, role } from "./lexicon.ts";
import { fold } from "./normalize.ts";
import type { Entry, Word } from "./senses.ts";
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
  /** Its part of the automaton, built when the first item in it comes: most installations read a few languages only, and all together cost seconds. */
  open(): OpenLanguage;
}

export interface OpenLanguage {
  lexicon: LexiconLanguage;
  roots: number[];
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

/** A term of a contact, as it is and set apart by spaces. */
interface Told {
  term: string;
  apart: string;
  row: Contact;
}

/** Puts all words of one language into the lexicon: offices, contacts, cues, countries, cities, organisations, months and weekdays. */
function compileLanguage(
  data: LanguageData,
  world: KnowledgeData,
  lexicon: Lexicon,
  names: (script: Script) => number | undefined,
  capitals: Map<string, string>,
): OpenLanguage {
  const { keywords: k, names: gazetteer } = data;
  const compiled = lexicon.language(k.grammar);
  const add = (terms: Terms | undefined, entry: Entry) => {
    for (const term of terms ?? []) lexicon.add(compiled.root, term, entry);
  };
  const word = (terms: Terms | undefined, meaning: Word) => add(terms, { sense: "word", word: meaning });

  for (const [kind, forms] of Object.entries(k.offices))
    for (const number of ["one", "two", "many"] as const) add(forms?.[number], { sense: "office", kind: kind as OfficeKind, number });
  for (const title of k.titles) add(title.terms, { sense: "title", title });
  for (const number of ["one", "two", "many"] as const) add(k.counterparts[number], { sense: "counterpart", number });
  for (const row of k.contacts) add(row.terms, { sense: "contact", row });
  add(k.channel.call, { sense: "channel", mode: "call" });
  add(k.channel.meeting, { sense: "channel", mode: "meeting" });

  word(k.modifiers.former, "former");
  word(k.modifiers.deputy, "deputy");
  word(k.modifiers.acting, "acting");
  word(k.modifiers.portfolios, "portfolio");
  word(k.modifiers.honorifics, "honorific");
  word(k.references.person, "person");
  word(k.references.minister, "minister");
  word(k.references.both, "both");
  // "minister", which with its country alone may be the foreign minister told of before, unlike "trade minister".
  const references = k.references.minister.flatMap((t) => expandTerm(t)).map(fold);
  for (const term of (k.offices.minister?.one ?? []).flatMap((t) => expandTerm(t))) {
    const [whole, end] = [fold(term), ` ${fold(term)}`];
    if (references.some((r) => r === whole || r.endsWith(end))) word([term], "plain-minister");
  }
  word(k.country.own, "own");
  word(k.country.same, "same");
  word(k.sessions, "session");
  // Without plurals "外长会议" is a session of several as it stands, and so is "Treffen der Außenminister".
  const { one, many } = k.offices["foreign-minister"] ?? {};
  const ministers = [...(many ?? []), ...(k.grammar.spaces && !k.grammar.nouns ? [] : (one ?? []))].flatMap((t) => expandTerm(t)).map(fold);
  const sessions = k.sessions.flatMap((t) => expandTerm(t)).map((plain) => ({ plain, folded: fold(plain) }));
  for (const { plain, folded } of sessions) if (ministers.some((m) => folded.includes(m))) word([plain], "ministers-session");
  // Sessions that name the United Nations sit in New York.
  const nations = (gazetteer?.organisations?.["org:UN"] ?? [])
    .flatMap((t) => expandTerm(t))
    .map(fold)
    .filter((t) => t.length > 1)
    .map((n) => (k.grammar.spaces ? ` ${n} ` : n));
  for (const { plain, folded } of sessions) {
    const apart = ` ${folded} `;
    if (nations.some((n) => apart.includes(n))) word([plain], "assembly");
  }
  word(k.country.capital, "capital");
  word(k.country.houses, "house");
  // The longest term wins, and says still what a shorter one in it says.
  const within = (terms: Terms, parts: Terms, meaning: Word) => {
    const plain = parts.flatMap((t) => expandTerm(t)).map((part) => ` ${part} `);
    for (const term of terms.flatMap((t) => expandTerm(t))) {
      const apart = ` ${term} `;
      if (plain.some((part) => apart.includes(part))) word([term], meaning);
    }
  };
  // "at the ministry" says that they met, and names a house.
  within(k.channel.meeting, k.country.houses, "house");
  // "ikili görüşmeler yapacak" says that there are several.
  within(
    k.contacts.flatMap((row) => row.terms),
    k.apart,
    "apart",
  );
  word(k.status.invited, "invited");
  // "held separate meetings" is one term, and still says that they were separate.
  const counts = Object.entries(k.tables).map(([sides, terms]) => ({ terms, sides: Number(sides) }));
  const company: { terms: Terms; entry: Entry }[] = [
    { terms: k.apart, entry: { sense: "word", word: "apart" } },
    { terms: [...k.together, ...counts.flatMap((c) => c.terms)], entry: { sense: "word", word: "together" } },
    ...counts.map(({ terms, sides }) => ({ terms, entry: { sense: "count", sides, of: "table" } as const })),
  ];
  // ... and "bilateral meetings", which says so, is still a contact.
  const [nouns, verbs] = (["noun", "verb"] as const).map((as) =>
    k.contacts
      .filter((row) => row.as === as)
      .flatMap((row) => row.terms.flatMap((t) => expandTerm(t)).map((term) => ({ term, apart: ` ${term} `, row })))
      .sort((a, b) => b.term.length - a.term.length),
  ) as [Told[], Told[]];
  // "did not meet" and "没有会见" deny a contact that stands within them: who did not meet whom is told as well.
  for (const denial of k.status.denying.flatMap((t) => expandTerm(t))) {
    const said = ` ${denial} `;
    const denied = verbs.find(({ term, apart }) => said.includes(k.grammar.spaces ? apart : term));
    if (denied) add([denial], { sense: "contact", row: denied.row });
  }
  for (const { terms, entry } of company) {
    add(terms, entry);
    const plain = terms.flatMap((t) => expandTerm(t)).filter((t) => t.length > 2);
    for (const said of plain) {
      const around = ` ${said} `;
      const noun = nouns.find(({ apart }) => around.includes(apart));
      if (noun) add([said], { sense: "contact", row: noun.row });
    }
    for (const term of [...k.contacts.flatMap((row) => row.terms), ...k.sessions]) {
      const loose = term.replace(/[~()|?]/g, " ");
      if (!plain.some((p) => loose.includes(p))) continue;
      for (const expanded of expandTerm(term)) if (plain.some((p) => ` ${expanded} `.includes(` ${p} `))) add([expanded], entry);
    }
  }
  for (const [sides, terms] of Object.entries(k.references.counted)) add(terms, { sense: "count", sides: Number(sides), of: "ministers" });
  for (const [meaning, terms] of Object.entries(k.connectives)) word(terms, meaning as Word);
  word(k.connectives.alongside, "with");
  word(k.connectives.likewise, "of");
  // "würde" and "wurde", "hatte" and "hätte": where a language has many such pairs, its auxiliaries count as they are written.
  const auxiliary = (term: string, meaning: Word): Entry => ({
    sense: "word",
    word: meaning,
    ...(k.grammar.nouns && !term.includes(" ") ? { written: term.toLowerCase() } : {}),
  });
  for (const [meaning, terms] of Object.entries(k.status))
    for (const term of terms.flatMap((t) => expandTerm(t))) add([term], auxiliary(term, meaning as Word));
  word(k.background, "background");
  word(k.sequel, "sequel");
  word(k.matters.before, "matter-of");
  word(k.matters.behind, "matter-behind");
  word(k.matters.afar, "afar");
  for (const [meaning, terms] of Object.entries(k.exclusions)) word(terms, meaning as Word);
  // "will travel to", "will also attend": that is to come.
  within([...k.exclusions.trip, ...k.connectives.presence, ...k.status.leaving], k.status.planning, "planning");
  within(k.status.leaving, k.exclusions.trip, "trip");
  within(k.status.leaving, k.connectives.in, "in");
  for (const { terms, weight, in: scope } of k.weights) add(terms, { sense: "weight", weight, scope });
  for (const { terms, in: scope } of k.never) add(terms, { sense: "weight", weight: null, scope });
  word(k.ignore, "ignore");
  word(k.says, "says");
  word(k.boilerplate, "boilerplate");
  word(k.inserts, "insert");
  word(k.common, "common");

  for (const { terms, days, mirrored = false } of k.time.days) add(terms, { sense: "days", days, mirrored });
  word(k.time.sameDay, "same-day");
  word(k.time.since, "since");
  word(k.time.until, "until");
  word(k.time.dayAfter, "day-after");
  word(k.time.thatDay, "that-day");
  word(k.time.stays, "stay");
  word(k.time.ago, "ago");
  word(k.time.next, "next");
  word(k.time.last, "last");
  word(k.time.currentMonth, "current-month");
  word(k.time.clock, "clock");
  word(k.time.units.day, "unit-day");
  word(k.time.units.month, "unit-month");
  word(k.time.units.year, "unit-year");
  for (const [value, terms] of Object.entries(k.time.numbers)) add(terms, { sense: "number", value: Number(value) });

  if (gazetteer) {
    const cased = new Set(gazetteer.cased);
    const ambiguous = new Set(gazetteer.ambiguous);
    const place = (terms: Terms, entry: Extract<Entry, { sense: "country" | "city" | "organisation" }>) => {
      for (const term of terms)
        lexicon.add(
          compiled.root,
          term,
          ambiguous.has(term) && entry.sense !== "organisation" ? { ...entry, ambiguous: true } : entry,
          cased.has(term),
        );
    };
    const named = new Map(
      Object.entries(gazetteer.cities ?? {}).flatMap(([city, terms]) => terms.map((term) => [fold(term), city] as const)),
    );
    for (const [code, c] of Object.entries(gazetteer.countries)) {
      place([c.name, ...(c.also ?? [])], { sense: "country", code, form: "name" });
      place(c.adjectives ?? [], { sense: "country", code, form: "adjective" });
      place(c.nicknames ?? [], { sense: "country", code, form: "nickname" });
      // "La Paz" and "Tel Aviv" stand for governments as capitals do, and are cities of their own.
      for (const term of [...(c.capital ? [c.capital] : []), ...(c.capitals ?? [])]) {
        const city = named.get(fold(term)) ?? capitals.get(code) ?? c.capital ?? "";
        place([term], { sense: "city", city, country: code, capital: true });
      }
    }
    for (const [city, terms] of Object.entries(gazetteer.cities ?? {})) {
      const country = world.places[city];
      if (country) place(terms, { sense: "city", city, country, capital: capitals.get(country) === city });
    }
    // Where a language that writes Latin letters gives a city no name of its own, it has the English one, with its capital.
    if (k.grammar.capitals && k.grammar.scripts.includes("latin"))
      for (const [city, country] of Object.entries(world.places))
        if (!gazetteer.cities?.[city])
          lexicon.add(compiled.root, city, { sense: "city", city, country, capital: capitals.get(country) === city }, true);
    for (const [code, terms] of Object.entries(gazetteer.organisations ?? {}))
      place(terms, code === "org:EU" ? { sense: "country", code: "EU", form: "name" } : { sense: "organisation", code });
    for (const calendar of ["gregorian", "jalali", "hijri"] as const)
      gazetteer.months?.[calendar]?.forEach((terms, index) => {
        add(terms, { sense: "month", calendar, month: index + 1 });
      });
    gazetteer.weekdays?.forEach((terms, index) => {
      add(terms, { sense: "weekday", weekday: index });
    });
  }
  const roots = [compiled.root];
  for (const script of k.grammar.scripts) {
    const root = names(script);
    if (root !== undefined) roots.push(root);
  }
  const letters = new Map<string, string>();
  for (const [code, c] of Object.entries(gazetteer?.countries ?? {}))
    for (const term of c.short ?? []) if (term.length === 1) letters.set(fold(term), code);
  const leading = new Set(k.connectives.with.flatMap((t) => expandTerm(t)).map(fold));
  const articles = compiled.prefixes.filter((p) => p.role === role.the).map((p) => p.form);
  return { lexicon: compiled, roots, letters, leading, articles };
}
