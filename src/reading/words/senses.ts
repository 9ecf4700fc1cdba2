import type { Mode } from "../reports.ts";
import type { Calendar, Contact, Number as GrammaticalNumber, OfficeKind, Title } from "./knowledge.ts";

/** What a word without further content says. The names are those of the keyword files. */
export type Word =
  | "former"
  | "deputy"
  | "acting"
  | "portfolio"
  | "post-head"
  | "post-behind"
  | "post-body"
  | "post-matter"
  | "honorific"
  | "person"
  | "minister"
  | "plain-minister"
  | "both"
  | "own"
  | "same"
  | "both-states"
  | "session"
  | "ministers-session"
  | "capital"
  | "house"
  | "assembly"
  | "here"
  | "invited"
  | "together"
  | "apart"
  | "and"
  | "with"
  | "alongside"
  | "auxiliary"
  | "namely"
  | "likewise"
  | "between"
  | "of"
  | "by"
  | "in"
  | "to"
  | "from"
  | "about"
  | "ahead"
  | "comesAfter"
  | "including"
  | "afterwards"
  | "presence"
  | "accompanying"
  | "seats"
  | "attending"
  | "sidelines"
  | "breaks"
  | "who"
  | "relative"
  | "aim"
  | "where"
  | "planning"
  | "cancelling"
  | "denying"
  | "not"
  | "offering"
  | "unsettled"
  | "agreeing"
  | "held"
  | "pluperfect"
  | "leaving"
  | "background"
  | "sequel"
  | "matter-of"
  | "matter-behind"
  | "afar"
  | "summons"
  | "letter"
  | "wishes"
  | "welcome"
  | "hearers"
  | "informs"
  | "statement"
  | "trip"
  | "ignore"
  | "says"
  | "same-day"
  | "since"
  | "until"
  | "onto"
  | "day-after"
  | "that-day"
  | "stay"
  | "ago"
  | "next"
  | "last"
  | "current-month"
  | "clock"
  | "unit-day"
  | "unit-month"
  | "unit-year"
  | "boilerplate"
  | "insert"
  | "common";

/** Where a weighing word must stand to count. */
export type Scope = "sentence" | "title" | "label" | "item";

/** One meaning of a term; `shape`: how it must be written to count, "US" in capitals and "Polish" with one. */
export type Entry = Meaning & { shape?: number };

type Meaning =
  /** `head`: words of "prime minister" in "prime minister and foreign minister", one who holds both, or two; `second`: words before "foreign minister". `post`: told by its parts, so that it is one of its own ("chairman of the Senate", and no "official"). */
  | { sense: "office"; kind: OfficeKind; number: GrammaticalNumber; head?: { words: number; second: number }; post?: true }
  | { sense: "title"; title: Title }
  | { sense: "counterpart"; number: GrammaticalNumber }
  | { sense: "country"; code: string; form: "name" | "adjective" | "nickname"; ambiguous?: boolean }
  | { sense: "city"; city: string; country: string; capital: boolean; ambiguous?: boolean }
  | { sense: "organisation"; code: string }
  /** `officials` are indexes into the roster; `full`: more than a surname. */
  | { sense: "name"; officials: number[]; full: boolean; weak: boolean }
  | { sense: "contact"; row: Contact }
  /** The first part of a verb that counts only where `tail` closes its clause. */
  | { sense: "parted"; tail: string[]; entry: Entry }
  | { sense: "channel"; mode: Mode }
  /** An admin's word for or against a report; `weight` null: never one. */
  | { sense: "weight"; weight: number | null; scope: Scope }
  | { sense: "days"; days: number; mirrored?: boolean }
  | { sense: "month"; calendar: Calendar; month: number }
  | { sense: "weekday"; weekday: number }
  | { sense: "number"; value: number }
  /** A word that counts sides; `of`: the whole table ("trilateral") or the ministers spoken of ("the three ministers"). */
  | { sense: "count"; sides: number; of: "table" | "ministers" }
  /** `written`: counts only with these accents. */
  | { sense: "word"; word: Word; written?: string };
