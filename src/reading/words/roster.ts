import type { Office } from "../people/participants.ts";
import type { Official, Script } from "./knowledge.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Entry } from "./senses.ts";

/** Someone who held offices, with their days as numbers since 1970. */
export interface Holder {
  id: string;
  name: string;
  country: string;
  /** `lag`: for how many days after the end the roster may be behind, `lead`: before the beginning; none once whoever held it then is listed. */
  terms: { office: Office; from: number; to: number; lag: number; lead: number }[];
}

export interface Roster {
  officials: Holder[];
  /** Country -> holders of its foreign ministry. */
  ministers: Map<string, number[]>;
  /** Country -> those who held an office of which there is one. */
  seats: Map<string, number[]>;
}

const day = 86_400_000;
/** Days by which rosters run ahead of the world or lag behind it. */
const slackDays = 20;
/** Days for which both may be named at a change of office: time zones, farewells, the day of the oath. */
const handover = 2;
const singleSeats: Office[] = ["foreign-minister", "head-of-state", "head-of-government"];
/** Days since 1970 of a date that may lack its month or day: its first day, or its last with `end`. */
function dayNumber(date: string, end: boolean): number {
  const [y, m, d] = date.split("-").map(Number);
  if (d) return Date.UTC(y as number, (m as number) - 1, d) / day;
  if (m) return Date.UTC(y as number, end ? m : m - 1, end ? 0 : 1) / day;
  return Date.UTC(end ? (y as number) + 1 : (y as number), 0, end ? 0 : 1) / day;
}

export function compileRoster(data: Official[]): Roster {
  const officials = data.map((o) => ({
    id: o.id,
    name: o.name,
    country: o.country,
    terms: o.offices.map((t) => ({
      office: t.office,
      from: t.from ? dayNumber(t.from, false) : Number.NEGATIVE_INFINITY,
      to: t.to ? dayNumber(t.to, true) : Number.POSITIVE_INFINITY,
      lag: slackDays,
      lead: slackDays,
    })),
  }));
  const byCountry = new Map<string, Holder[]>();
  for (const o of officials) {
    const list = byCountry.get(o.country);
    if (list) list.push(o);
    else byCountry.set(o.country, [o]);
  }
  for (const list of byCountry.values())
    for (const holder of list)
      for (const term of holder.terms) {
        if (!singleSeats.includes(term.office) || term.to === Number.POSITIVE_INFINITY) continue;
        for (const other of list)
          for (const next of other === holder ? [] : other.terms)
            if (next.office === term.office && next.from > term.from && next.from <= term.to + slackDays) {
              const away = Math.max(handover, next.from - term.to);
              term.lag = Math.min(term.lag, away);
              next.lead = Math.min(next.lead, away);
            }
      }
  const holdersOf = (offices: Office[]) => {
    const holders = new Map<string, number[]>();
    officials.forEach((o, index) => {
      if (!o.terms.some((t) => offices.includes(t.office))) return;
      const list = holders.get(o.country);
      if (list) list.push(index);
      else holders.set(o.country, [index]);
    });
    return holders;
  };
  return { officials, ministers: holdersOf(["foreign-minister"]), seats: holdersOf(singleSeats) };
}

const scriptRanges: [Script, RegExp][] = [
  ["latin", /\p{Script=Latin}/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
  ["arabic", /\p{Script=Arabic}/u],
  ["hebrew", /\p{Script=Hebrew}/u],
  ["kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["han", /\p{Script=Han}/u],
  ["hangul", /\p{Script=Hangul}/u],
  ["devanagari", /\p{Script=Devanagari}/u],
  ["greek", /\p{Script=Greek}/u],
  ["thai", /\p{Script=Thai}/u],
];

/** For each UTF-16 unit, one more than the index of its script in `scriptRanges`, 0 for none; 255 until it is asked for. */
const scripts = new Uint8Array(65536).fill(255);
function scriptAt(code: number): number {
  const known = scripts[code] as number;
  if (known !== 255) return known;
  const letter = String.fromCharCode(code);
  scripts[code] = scriptRanges.findIndex(([, range]) => range.test(letter)) + 1;
  return scripts[code] as number;
}

/** The script a name is written in, the first of the list where letters of several stand in it; or null. */
export function scriptOf(text: string): Script | null {
  let first = 0;
  for (let i = 0; i < text.length && first !== 1; i++) {
    const script = scriptAt(text.charCodeAt(i));
    if (script !== 0 && (first === 0 || script < first)) first = script;
  }
  return scriptRanges[first - 1]?.[0] ?? null;
}

/** "بن‌فرحان" for "بن فرحان": Persian and Urdu write two parts of a name together, with a mark between that many feeds drop. */
function joinedForms(name: string): string[] {
  const words = name.split(" ");
  return words.slice(1).map((_, i) => [...words.slice(0, i), `${words[i]}${words[i + 1]}`, ...words.slice(i + 2)].join(" "));
}

/** Officials who must bear a given name for the word to be no surname of anybody's: "Alexander", "Antonio". */
const namesakes = 3;

/** Tells whether a single word is a given name of several of the officials: whoever has it as a surname is not meant by it alone. */
function givenNames(officials: Official[]): (word: string) => boolean {
  const bearers = new Map<string, Set<Official>>();
  for (const official of officials)
    for (const name of Object.values(official.names).flat()) {
      const space = name.indexOf(" ");
      if (space < 0) continue;
      const first = name.slice(0, space);
      const known = bearers.get(first);
      if (known) known.add(official);
      else bearers.set(first, new Set([official]));
    }
  return (word) => (bearers.get(word.replace(/\*$/, ""))?.size ?? 0) >= namesakes;
}

/**
 * Puts the names of the roster into the lexicon, one root per script, so that languages of one script share their spellings.
 * Out: the root of a script, built when it is first asked for; undefined where no name is written in it.
 */
export function nameRoots(lexicon: Lexicon, officials: Official[]): (script: Script) => number | undefined {
  const given = givenNames(officials);
  const byScript = new Map<Script, Map<string, { plain: string; officials: number[]; weak: boolean }>>();
  officials.forEach((official, index) => {
    const weak = new Set(official.weak);
    const spellings = new Set([official.name, ...weak]);
    for (const names of Object.values(official.names)) for (const name of names) spellings.add(name);
    for (const plain of spellings) {
      const script = scriptOf(plain);
      if (!script) continue;
      let holders = byScript.get(script);
      if (!holders) {
        holders = new Map();
        byScript.set(script, holders);
      }
      const known = holders.get(plain);
      if (!known)
        holders.set(plain, { plain, officials: [index], weak: weak.has(plain) || (script !== "han" && plain.length <= 3) || given(plain) });
      else if (!known.officials.includes(index)) known.officials.push(index);
    }
  });
  const roots = new Map<Script, number>();
  return (script) => {
    const holders = byScript.get(script);
    if (!holders) return undefined;
    let root = roots.get(script);
    if (root === undefined) {
      root = lexicon.root();
      roots.set(script, root);
      for (const { plain, officials: list, weak } of holders.values()) {
        const entry: Entry = {
          sense: "name",
          officials: list,
          weak,
          full: /[\s·・\u200c-]/.test(plain.trim()) || script === "han" || script === "kana",
        };
        lexicon.addPlain(root, plain, entry);
        if (script === "arabic") for (const joined of joinedForms(plain)) lexicon.addPlain(root, joined, entry);
      }
    }
    return root;
  };
}

/** Whether someone held `office` on a day (days since 1970), give or take the days by which rosters lag behind. */
export function held(holder: Holder, office: Office, on: number | null, slack = slackDays): boolean {
  return holder.terms.some(
    (t) =>
      t.office === office &&
      (on === null ||
        (t.from - (slack > slackDays ? slack : Math.min(slack, t.lead)) <= on &&
          on <= t.to + (slack > slackDays ? slack : Math.min(slack, t.lag)))),
  );
}

/** The office someone held on a day: the foreign ministry before others, a former one not at all. */
export function officeOn(holder: Holder, on: number | null): Office | null {
  if (held(holder, "foreign-minister", on)) return "foreign-minister";
  return holder.terms.find((t) => on === null || (t.from - t.lead <= on && on <= t.to + t.lag))?.office ?? null;
}
