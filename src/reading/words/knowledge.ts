import type { Office } from "../people/participants.ts";
import type { Mode } from "../reports.ts";
import type { Scope } from "./senses.ts";

/**
 * What Parley knows of the world and its languages, as plain data: the words of `config/keywords`, the names of `config/countries`, the roster.
 * `compileKnowledge` turns it into the lexicon once. Every string of a `Terms` list follows the term syntax of CONTRIBUTING.md.
 */
export interface KnowledgeData {
  languages: LanguageData[];
  officials: Official[];
  /** English city name -> ISO code of its country. */
  places: Record<string, string>;
  organisations: Record<string, { name: string; seat?: string | undefined; home?: string | undefined }>;
  /** The sides of formats whose ministers meet others together, as the E3. */
  formats: string[][];
  /** Confidence below which no report is made; 0: none is left out. */
  minimum: number;
  /** Outlet name or agency mark, as it stands in a source field or a dateline -> ISO code of its home country. */
  outlets: Record<string, string>;
}

export type Terms = string[];

export interface LanguageData {
  language: string;
  keywords: Keywords;
  names: CountryNames | null;
}

/** An official and the offices held; `names` by language, the first of a language being its display form. */
export interface Official {
  id: string;
  name: string;
  country: string;
  offices: { office: Office; from?: string | undefined; to?: string | undefined }[];
  names: Record<string, string[]>;
  /** Forms that are also ordinary words or common names: they count only as a second mention, or next to an office or the country. */
  weak?: string[] | undefined;
}

export interface CountryNames {
  language: string;
  /** Terms that match only in this letter case. */
  cased?: Terms | undefined;
  /** Terms that are also other words or names, and count only next to an office or as a listed side. */
  ambiguous?: Terms | undefined;
  countries: Record<
    string,
    {
      name: string;
      also?: Terms | undefined;
      adjectives?: Terms | undefined;
      capital?: string | undefined;
      capitals?: Terms | undefined;
      nicknames?: Terms | undefined;
      /** Abbreviations of a character or two ("中", "美"), which count only inside compounds or right before an office. */
      short?: Terms | undefined;
    }
  >;
  cities?: Record<string, Terms> | undefined;
  organisations?: Record<string, Terms> | undefined;
  months?: { [C in Calendar]?: Terms[] | undefined } | undefined;
  weekdays?: Terms[] | undefined;
}

export type Calendar = "gregorian" | "jalali" | "hijri";
export type Script =
  | "latin"
  | "cyrillic"
  | "arabic"
  | "hebrew"
  | "han"
  | "kana"
  | "hangul"
  | "devanagari"
  | "greek"
  | "thai"
  | "armenian"
  | "georgian";

/** What a letter group written onto a word says of it. */
export type AffixRole = "and" | "with" | "in" | "of" | "to" | "by" | "the" | "future" | "my" | "none";
export interface Affix {
  form: string;
  role?: AffixRole | undefined;
  /** On names and countries only (Slavic case endings), never on common words. */
  names?: boolean | undefined;
  /** Of a prefix: what it swallowed, and what the word has without it ("للرئيس" is "ل" and "الرئيس"). */
  restores?: string | undefined;
}

export interface Grammar {
  /** False: no spaces between words (zh, ja, th); terms are then matched letter by letter. */
  spaces: boolean;
  scripts: Script[];
  /** True: a person's name is written with capitals, so unknown names can be told from words. */
  capitals: boolean;
  prefixes: Affix[];
  suffixes: Affix[];
  /** How many suffixes a word may carry, one after the other. */
  suffixDepth: number;
  /** True: words like "with" and "between" stand after what they govern (tr, ur, ja). */
  postpositions: boolean;
  /** True: who acts stands behind the verb as a rule ("received the minister his guest": ar, he). */
  verbFirst: boolean;
  /** True: a country's name stands behind the office that is its own, never before it ("глава МИД России"). */
  ownerBehind: boolean;
  /** Writes ordinals as a number with a full stop. */
  ordinals: boolean;
  /** Writes nouns with capitals: "Treffen" is one, and "treffen" is a verb. */
  nouns: boolean;
  /** Words that make what follows a noun: "la rencontre". */
  determiners: string[];
  /** Letters that must stay when affixes are taken off. */
  stem: number;
}

export type Number = "one" | "two" | "many";
export type ByNumber = { [N in Number]?: Terms | undefined };
/** Kinds of office in keywords: those of a participant, and those that never take part. */
export type OfficeKind = Office | "spokesperson" | "ministry";

/** A style of office that stands for different offices in different countries ("Secretary of State", "canciller"). */
export interface Title {
  terms: Terms;
  office: OfficeKind;
  /** Countries whose style it is. One country: it is also implied where the text names none. None: any country. */
  countries?: string[] | undefined;
  /** The office where another country is named; absent: the style does not count there. */
  elsewhere?: OfficeKind | undefined;
  /** Organisation that it heads ("IAEA chief" needs no country). */
  organisation?: string | undefined;
  /** False: where no country is named it is not of `countries` ("canciller" is German only where Germany is named), so `elsewhere` holds. */
  implied?: boolean | undefined;
  /** Of a known bearer who does not hold the office on the day: China's chief diplomat while another is minister. */
  otherwise?: OfficeKind | undefined;
  number?: Number | undefined;
}

/** `present`: told of today, or of a day ahead where a weekday stands by ("empfängt am Donnerstag"). */
export type Tense = "future" | "pluperfect" | "infinitive" | "present";
export type Takes = "object" | "with" | "between" | "joint" | "agent";
/** Words that say that two sides were in contact. */
export interface Contact {
  terms: Terms;
  mode: Mode | "either";
  as: "verb" | "noun";
  takes: Takes[];
  tense?: Tense | undefined;
  /** True: too common to stand alone ("discuss", "talks"): it needs both sides in its own clause. */
  weak?: boolean | undefined;
  /** The verb has no tense of its own: "will" before an earlier verb of the sentence is said of it too. */
  untensed?: boolean | undefined;
  /** What it is as a rule where nothing in the item says which ("spoke with": a call). */
  usually?: Mode | undefined;
  /** A demand where "to" stands right behind whom it names: "called on X to release them". */
  demands?: boolean | undefined;
  /** What the noun of the same letters is behind a comma and right before somebody: "was in Oslo, meeting Minister X". */
  participle?: boolean | undefined;
  /** A cable where the clause wishes somebody well or condoles: "致电X，祝贺". */
  wires?: boolean | undefined;
  /** Added to the confidence of the reports it makes: -1 to 1. */
  weight?: number | undefined;
}

export interface Keywords {
  language: string;
  /** The language's own name. */
  name: string;
  /** Further codes that feeds give it: a language of several names ("hr", "sr"). A file of its own under one of them goes first. */
  codes: string[];
  grammar: Grammar;
  offices: { [K in OfficeKind]?: ByNumber | undefined };
  titles: Title[];
  /**
   * Offices by their parts. `heads` stand before what they head ("chairman", "governor"), `behind` stand behind it ("Senate *Speaker*"); `bodies` are what
   * somebody may head ("parliament", "central bank"), `matters` what a minister may be for ("trade", "digital development").
   */
  posts: { heads: Terms; behind: Terms; bodies: Terms; matters: Terms };
  /** `portfolios`: what a minister is for beside foreign affairs ("…, de la Coopération et des Marocains résidant à l'étranger"). */
  modifiers: { former: Terms; deputy: Terms; acting: Terms; portfolios: Terms; honorifics: Terms };
  counterparts: ByNumber;
  /** Words that point back: a pronoun, "the minister", "the two ministers", "the two sides"; `counted`: "the three ministers", by their number. */
  references: { person: Terms; minister: Terms; both: Terms; counted: Record<string, Terms> };
  /**
   * `own`: "our country"; `same`: "this country"; `both`: "the two countries"; `houses`: "the ministry", "the presidential palace", which stand in the capital of whoever
   * receives there. `home`: the country meant by `own` where the outlet's is unknown.
   */
  country: { own: Terms; same: Terms; both: Terms; capital: Terms; houses: Terms; home?: string | undefined };
  contacts: Contact[];
  /** Words that settle the mode of a contact word that leaves it open. */
  channel: { call: Terms; meeting: Terms };
  /** Meetings of many: "ministerial meeting", "summit", "trilateral". */
  sessions: Terms;
  /** The listed sides met as one / each apart. */
  together: Terms;
  apart: Terms;
  /** Words that say how many sides sat at one table ("trilateral"), by that number. */
  tables: Record<string, Terms>;
  connectives: {
    and: Terms;
    with: Terms;
    /** "together with": those it leads to act with the subject, where somebody else is met. */
    alongside: Terms;
    /** Verbs that stand second and so end whatever opens a sentence ("Seit Kriegsbeginn sind X und Y …"). */
    auxiliary: Terms;
    /** Opens a sentence that names those whom the one before only counts ("Il s'agit de …", "They included …"). */
    namely: Terms;
    /** "that of" before a country: the holder there of the office named right before ("met Peru's minister and that of Chile"). */
    likewise: Terms;
    between: Terms;
    of: Terms;
    by: Terms;
    in: Terms;
    to: Terms;
    from: Terms;
    about: Terms;
    /** Behind a gathering: "ahead of". The day of that gathering is not the day of what was told before it. */
    ahead: Terms;
    /** Between the news and what was before it: "The talks *come a week after* X's visit, during which he met Y". */
    comesAfter: Terms;
    including: Terms;
    /** Parts those met one after the other: "with X and then with Y". */
    afterwards: Terms;
    presence: Terms;
    /** "accompanied": who went with his own leader had no meeting by that. */
    accompanying: Terms;
    seats: Terms;
    /** "attended": who goes to a session of others sits there with them. */
    attending: Terms;
    here: Terms;
    /** "in Ankara, where he met": what follows was there. */
    where: Terms;
    sidelines: Terms;
    breaks: Terms;
    /** Of the words that break: those behind which the person named right before goes on to act ("met X, who will also see Y"). */
    who: Terms;
    /** Those that are a "who" behind somebody and a comma, and something else elsewhere. */
    relative: Terms;
    /** What leads from a journey to what it is for ("arrived for a meeting"). */
    aim: Terms;
  };
  /** `leaving`: sets out, in the present or future, so that with a day ahead what the text goes on to tell in the present is still to be. `pluperfect`: auxiliaries that put a verb at the end of their clause further back ("hatte … getroffen"). `not`: what negates the verb right behind it, or the clause that it closes. */
  status: {
    planning: Terms;
    cancelling: Terms;
    denying: Terms;
    not: Terms;
    offering: Terms;
    /** What is still being arranged: an event only with its day. */
    unsettled: Terms;
    agreeing: Terms;
    invited: Terms;
    held: Terms;
    pluperfect: Terms;
    leaving: Terms;
  };
  background: Terms;
  sequel: Terms;
  /** Things whose owner takes no part ("the plan of President X"), by where they stand: `before` their owner or `behind` ("X's plan"). `afar`: what goes on elsewhere ("the war in Y"). */
  matters: { before: Terms; behind: Terms; afar: Terms };
  exclusions: {
    summons: Terms;
    letter: Terms;
    wishes: Terms;
    statement: Terms;
    trip: Terms;
    welcome: Terms;
    hearers: Terms;
    informs: Terms;
  };
  /** Words that make a report likelier or less likely (-1 to 1, added to its confidence), and words with which there is none. */
  weights: { terms: Terms; weight: number; in: Scope }[];
  never: { terms: Terms; in: Scope }[];
  /** Phrases that contain a contact word and are none ("met with criticism"). */
  ignore: Terms;
  says: Terms;
  time: {
    /** `mirrored`: as many days ago, where the text tells of what has been ("کل": tomorrow, or yesterday). */
    days: { terms: Terms; days: number; mirrored?: boolean | undefined }[];
    sameDay: Terms;
    /** What leads to the day from which something has been going on. */
    since: Terms;
    /** What stands between the first and the last of several days: "from 3 to 5 May". */
    until: Terms;
    /** What leads to the day to which something is put off: "перенесена на пятницу". */
    onto: Terms;
    /** "the next day": the one behind the day told last. */
    dayAfter: Terms;
    /** "the same day": the one told last. */
    thatDay: Terms;
    /** How long a journey of several days is ("two-day"): the day it begins is not that of the meetings on it. */
    stays: Terms;
    ago: Terms;
    next: Terms;
    last: Terms;
    currentMonth: Terms;
    clock: Terms;
    numbers: Record<string, Terms>;
    /** Marks after a number that say "day" or "month" or "year" (zh 日, 月, 年). */
    units: { day: Terms; month: Terms; year: Terms };
  };
  /** From here on the item is the outlet's frame, not news. */
  boilerplate: Terms;
  /** What stands amid an article: advertisements and headlines of others. Its line is left out, and the text goes on behind it. */
  inserts: Terms;
  /** Frequent words that never belong to a person's name. */
  common: Terms;
}
