import type { Contact, CountryNames, Keywords, OfficeKind, Terms } from "./knowledge.ts";
import { countWords, type Lexicon } from "./lexicon.ts";
import { fold } from "./normalize.ts";
import { Phrases } from "./phrases.ts";
import type { Entry, Word } from "./senses.ts";
import { expandTerm } from "./terms.ts";

/** Where the words of one language go. */
export class Vocabulary {
  private readonly lexicon: Lexicon;
  private readonly root: number;

  constructor(lexicon: Lexicon, root: number) {
    this.lexicon = lexicon;
    this.root = root;
  }

  /** Gives terms a meaning beside those they have; `cased`: only in the letter case they are listed in. */
  add(terms: Terms | undefined, entry: Entry, cased = false): void {
    for (const term of terms ?? []) this.lexicon.add(this.root, term, entry, cased);
  }

  word(terms: Terms | undefined, meaning: Word): void {
    this.add(terms, { sense: "word", word: meaning });
  }

  /** The longest term wins, and says still what a shorter one in it says. */
  within(terms: Terms, parts: Terms, meaning: Word): void {
    const phrases = new Phrases<Word>().add(expand(parts), meaning);
    this.word(
      expand(terms).filter((term) => phrases.longestIn(term)),
      meaning,
    );
  }
}

const numbers = ["one", "two", "many"] as const;

/** Puts the words of a language into the lexicon: offices, contacts, cues and times. `nations`: what it calls the United Nations. */
export function addKeywords(vocabulary: Vocabulary, k: Keywords, nations: Terms): void {
  addStyles(vocabulary, k);
  addSessions(vocabulary, k, nations);
  addHouses(vocabulary, k);
  addContained(vocabulary, k);
  addCues(vocabulary, k);
  addTimes(vocabulary, k);
}

/** Puts the parts of a language's posts into the lexicon. */
export function addPosts(vocabulary: Vocabulary, { heads, behind, bodies, matters }: Keywords["posts"]): void {
  vocabulary.word(heads, "post-head");
  vocabulary.word(behind, "post-behind");
  vocabulary.word(bodies, "post-body");
  vocabulary.word(matters, "post-matter");
}

/** Offices, contacts and what else the text calls by a kind of its own. */
function addStyles(vocabulary: Vocabulary, k: Keywords): void {
  for (const [kind, forms] of Object.entries(k.offices))
    for (const number of numbers) vocabulary.add(forms?.[number], { sense: "office", kind: kind as OfficeKind, number });
  addHeads(vocabulary, k);
  for (const title of k.titles) vocabulary.add(title.terms, { sense: "title", title });
  for (const number of numbers) vocabulary.add(k.counterparts[number], { sense: "counterpart", number });
  for (const row of k.contacts) vocabulary.add(row.terms, { sense: "contact", row });
  vocabulary.add(k.channel.call, { sense: "channel", mode: "call" });
  vocabulary.add(k.channel.meeting, { sense: "channel", mode: "meeting" });
  vocabulary.word(k.modifiers.former, "former");
  vocabulary.word(k.modifiers.deputy, "deputy");
  vocabulary.word(k.modifiers.acting, "acting");
  vocabulary.word(k.modifiers.portfolios, "portfolio");
  vocabulary.word(k.modifiers.honorifics, "honorific");
  vocabulary.word(k.references.person, "person");
  vocabulary.word(k.references.minister, "minister");
  vocabulary.word(k.references.both, "both");
  // "minister", which with its country alone may be the foreign minister told of before, unlike "trade minister".
  const references = expand(k.references.minister).map(fold);
  for (const term of expand(k.offices.minister?.one ?? [])) {
    const [whole, end] = [fold(term), ` ${fold(term)}`];
    if (references.some((r) => r === whole || r.endsWith(end))) vocabulary.word([term], "plain-minister");
  }
  vocabulary.word(k.country.own, "own");
  vocabulary.word(k.country.same, "same");
  vocabulary.word(k.country.both, "both-states");
}

/** Says of the foreign minister's styles that begin with a head of government's and an "and" where the first of the two ends. */
function addHeads(vocabulary: Vocabulary, { offices, connectives, grammar }: Keywords): void {
  const heads = new Set(expand(offices["head-of-government"]?.one ?? []).filter((t) => t.length > 2));
  const written = grammar.prefixes.filter((p) => p.role === "and").map((p) => p.form);
  const ands = [...expand(connectives.and).map((and) => `${and} `), ...written];
  const styles = expand(offices["foreign-minister"]?.one ?? []);
  const ministers = new Set(styles);
  for (const style of styles)
    for (let end = style.indexOf(" "); end >= 0; end = style.indexOf(" ", end + 1)) {
      const head = style.slice(0, end);
      if (!heads.has(head)) continue;
      const rest = style.slice(head.length + 1);
      const and = ands.find((a) => rest.startsWith(a) && ministers.has(rest.slice(a.length)));
      if (and === undefined) continue;
      const words = countWords(head);
      const second = words + (and.endsWith(" ") ? countWords(and) : 0);
      vocabulary.add([style], { sense: "office", kind: "foreign-minister", number: "one", head: { words, second } });
    }
}

/** Sessions, of the foreign ministers among them, and those of the United Nations, which sit in New York. */
function addSessions(vocabulary: Vocabulary, k: Keywords, nations: Terms): void {
  vocabulary.word(k.sessions, "session");
  // Without plurals "外长会议" is a session of several as it stands, and so is "Treffen der Außenminister".
  const { one, many } = k.offices["foreign-minister"] ?? {};
  // ... of "cancilleres", whose singular is a chancellor elsewhere.
  const titled = k.titles.flatMap((t) => (t.office === "foreign-minister" && t.number === "many" ? t.terms : []));
  const ministers = expand([...(many ?? []), ...titled, ...(k.grammar.spaces && !k.grammar.nouns ? [] : (one ?? []))]).map(fold);
  const sessions = expand(k.sessions).map((plain) => ({ plain, folded: fold(plain) }));
  for (const { plain, folded } of sessions) if (ministers.some((m) => folded.includes(m))) vocabulary.word([plain], "ministers-session");
  const called = expand(nations)
    .map(fold)
    .filter((t) => t.length > 1)
    .map((n) => (k.grammar.spaces ? ` ${n} ` : n));
  for (const { plain, folded } of sessions) {
    const apart = ` ${folded} `;
    if (called.some((n) => apart.includes(n))) vocabulary.word([plain], "assembly");
  }
}

function addHouses(vocabulary: Vocabulary, k: Keywords): void {
  vocabulary.word(k.country.capital, "capital");
  vocabulary.word(k.country.houses, "house");
  // "at the ministry" says that they met, and names a house.
  vocabulary.within(k.channel.meeting, k.country.houses, "house");
}

/** What terms say by a shorter one within them: that the contacts are several, that there was none, how many sat at the table, or that there was one. */
function addContained(vocabulary: Vocabulary, k: Keywords): void {
  const contacts = k.contacts.map((row) => ({ row, plain: expand(row.terms) }));
  const told = contacts.flatMap(({ plain }) => plain);
  const [verbs, nouns] = [new Phrases<Contact>(k.grammar.spaces), new Phrases<Contact>()];
  for (const { row, plain } of contacts) (row.as === "verb" ? verbs : nouns).add(plain, row);
  vocabulary.word(k.status.invited, "invited");
  // "did not meet" and "没有会见" deny a contact that stands within them: who did not meet whom is told as well.
  for (const denial of expand(k.status.denying)) addContact(vocabulary, denial, verbs);
  const counts = Object.entries(k.tables).map(([sides, terms]) => ({ terms, sides: Number(sides) }));
  const apart: Entry = { sense: "word", word: "apart" };
  const company: { terms: Terms; entry: Entry }[] = [
    { terms: k.apart, entry: apart },
    { terms: [...k.together, ...counts.flatMap((c) => c.terms)], entry: { sense: "word", word: "together" } },
    ...counts.map(({ terms, sides }) => ({ terms, entry: { sense: "count", sides, of: "table" } as const })),
  ];
  // "held separate meetings" is one term, and still says that they were separate; "ikili görüşmeler yapacak", that there are several.
  const [inContacts, inSessions] = [new Phrases<Entry>().add(expand(k.apart), apart), new Phrases<Entry>()];
  for (const { terms, entry } of company) {
    vocabulary.add(terms, entry);
    const plain = expand(terms).filter((t) => t.length > 2);
    // ... and "bilateral meetings", which says so, is still a contact.
    for (const said of plain) addContact(vocabulary, said, nouns);
    inContacts.add(plain, entry);
    inSessions.add(plain, entry);
  }
  for (const term of told) for (const entry of inContacts.allIn(term)) vocabulary.add([term], entry);
  for (const term of expand(k.sessions)) for (const entry of inSessions.allIn(term)) vocabulary.add([term], entry);
}

/** Makes a term a contact too where it holds one of some. */
function addContact(vocabulary: Vocabulary, term: string, contacts: Phrases<Contact>): void {
  const row = contacts.longestIn(term);
  if (row) vocabulary.add([term], { sense: "contact", row });
}

/** Words that tell whom a contact is with, what became of it and what is told of it. */
function addCues(vocabulary: Vocabulary, k: Keywords): void {
  for (const [sides, terms] of Object.entries(k.references.counted))
    vocabulary.add(terms, { sense: "count", sides: Number(sides), of: "ministers" });
  for (const [meaning, terms] of Object.entries(k.connectives)) vocabulary.word(terms, meaning as Word);
  vocabulary.word(k.connectives.alongside, "with");
  vocabulary.word(k.connectives.likewise, "of");
  // "würde" and "wurde", "hatte" and "hätte": where a language has many such pairs, its auxiliaries count as they are written.
  const auxiliary = (term: string, meaning: Word): Entry => ({
    sense: "word",
    word: meaning,
    ...(k.grammar.nouns && !term.includes(" ") ? { written: term.toLowerCase() } : {}),
  });
  for (const [meaning, terms] of Object.entries(k.status))
    for (const term of expand(terms)) vocabulary.add([term], auxiliary(term, meaning as Word));
  // What the news came after is what the text looks back on.
  vocabulary.word([...k.background, ...k.connectives.comesAfter], "background");
  vocabulary.word(k.sequel, "sequel");
  vocabulary.word(k.matters.before, "matter-of");
  vocabulary.word(k.matters.behind, "matter-behind");
  vocabulary.word(k.matters.afar, "afar");
  for (const [meaning, terms] of Object.entries(k.exclusions)) vocabulary.word(terms, meaning as Word);
  // "will travel to", "will also attend": that is to come.
  vocabulary.within([...k.exclusions.trip, ...k.connectives.presence, ...k.status.leaving], k.status.planning, "planning");
  vocabulary.within(k.status.leaving, k.exclusions.trip, "trip");
  vocabulary.within(k.status.leaving, k.connectives.in, "in");
  for (const { terms, weight, in: scope } of k.weights) vocabulary.add(terms, { sense: "weight", weight, scope });
  for (const { terms, in: scope } of k.never) vocabulary.add(terms, { sense: "weight", weight: null, scope });
  vocabulary.word(k.ignore, "ignore");
  vocabulary.word(k.says, "says");
  vocabulary.word(k.boilerplate, "boilerplate");
  vocabulary.word(k.inserts, "insert");
  vocabulary.word(k.common, "common");
}

function addTimes(vocabulary: Vocabulary, { time }: Keywords): void {
  const relative = new Phrases<Entry>();
  for (const { terms, days, mirrored = false } of time.days) {
    const entry: Entry = { sense: "days", days, mirrored };
    vocabulary.add(terms, entry);
    relative.add(expand(terms), entry);
  }
  vocabulary.word(time.sameDay, "same-day");
  // "earlier today", "bugün ayrıca": one term, which still says the day; but not "earlier the same day", which is the one told last.
  const told = new Phrases().add(expand(time.thatDay).map(fold), true);
  for (const term of expand(time.sameDay)) {
    const day = told.longestIn(fold(term)) ? undefined : relative.longestIn(term);
    if (day) vocabulary.add([term], day);
  }
  vocabulary.word(time.since, "since");
  vocabulary.word(time.until, "until");
  vocabulary.word(time.onto, "onto");
  vocabulary.word(time.dayAfter, "day-after");
  vocabulary.word(time.thatDay, "that-day");
  vocabulary.word(time.stays, "stay");
  vocabulary.word(time.ago, "ago");
  vocabulary.word(time.next, "next");
  vocabulary.word(time.last, "last");
  vocabulary.word(time.currentMonth, "current-month");
  vocabulary.word(time.clock, "clock");
  vocabulary.word(time.units.day, "unit-day");
  vocabulary.word(time.units.month, "unit-month");
  vocabulary.word(time.units.year, "unit-year");
  for (const [value, terms] of Object.entries(time.numbers)) vocabulary.add(terms, { sense: "number", value: Number(value) });
}

/** Months and weekdays, by the calendars a language names them in. */
export function addCalendars(vocabulary: Vocabulary, { months, weekdays }: CountryNames): void {
  for (const calendar of ["gregorian", "jalali", "hijri"] as const)
    months?.[calendar]?.forEach((terms, index) => {
      vocabulary.add(terms, { sense: "month", calendar, month: index + 1 });
    });
  weekdays?.forEach((terms, index) => {
    vocabulary.add(terms, { sense: "weekday", weekday: index });
  });
}

const expand = (terms: Terms): string[] => terms.flatMap((term) => expandTerm(term));
