import type { CountryNames, Official } from "../reading/words/knowledge.ts";
import { fold } from "../reading/words/normalize.ts";
import { expandTerm } from "../reading/words/terms.ts";

/** What config/follows.yaml holds. */
export interface FollowWords {
  words: Record<"everything" | "calls" | "meetings" | "ministers" | "unplanned" | "planned" | "between" | "skip", string[]>;
  ambiguous: { terms: string[]; options: string[] }[];
  popular: string[];
}

/** Plain data of the config that names can be looked up in. */
export interface FollowData {
  countries: CountryNames[];
  officials: Official[];
  groups: Record<string, { name: string; names?: Record<string, string> | undefined; members: string[] }>;
  organisations: Record<string, { name: string }>;
  words: FollowWords;
}

/**
 * What can be followed, as one string, the match key of follows and mutes: "*" everything, "IR" or "EU" a country, "org:UN" an organisation,
 * "group:GCC", "person:IR-abbas-araghchi" by the roster's id.
 */
export type Target = string;

export type Small = keyof FollowWords["words"];

/** A name found: all that it may mean. More than one target: it must be asked back. */
export interface Found {
  targets: Target[];
  small: Small | null;
}

export interface FollowIndex {
  /** Looks up a folded phrase; null where it is nobody's name. */
  find(phrase: string): Found | null;
  /** The names nearest to a folded phrase that is none, with their distance in letters; nearest first. */
  near(phrase: string, most: number): { targets: Target[]; distance: number; name: string }[];
  /** What may be meant by the beginning of a name, or of a word in it: for searching while somebody types. Countries and groups first. */
  search(beginning: string, most: number): Target[];
  /** Longest name, in words. */
  longest: number;
  known(target: Target): boolean;
  /** group id by its slug, for deep links. */
  groups: Record<string, { members: string[] }>;
  popular: string[];
  /** Whether a text without spaces is to be cut by its letters. */
  scriptless(text: string): boolean;
}

/** A folded phrase as it is looked up: words separated by one space, without marks at the borders of words. */
export function phraseOf(text: string): string {
  return fold(text.replace(/[\u200c\u200d]/g, " "))
    .replace(/[.,'"’()[\]!?؟。、،؛;:·]/g, "")
    .replace(/[\s_-]+/g, " ")
    .trim();
}

const rank = (target: Target): number =>
  target.startsWith("group:") ? 0 : target.startsWith("org:") ? 1 : target.startsWith("person:") ? 3 : 2;

/** Builds the index once per config. Names of every language are in it, whichever language the reader speaks. */
export function compileFollowIndex(data: FollowData): FollowIndex {
  const names = new Map<string, Set<Target>>();
  const targets = new Set<Target>(["*"]);
  const add = (term: string, target: Target) => {
    let forms: string[];
    try {
      forms = expandTerm(term);
    } catch {
      return; // the knowledge loader reports a malformed term; here it names nothing
    }
    for (const form of forms) {
      if (form.includes("…")) continue;
      const phrase = phraseOf(form.replace(/\*/g, ""));
      if (phrase === "") continue;
      const known = names.get(phrase);
      if (known === undefined) names.set(phrase, new Set([target]));
      else known.add(target);
    }
  };
  for (const { countries, organisations } of data.countries) {
    for (const [code, c] of Object.entries(countries)) {
      targets.add(code);
      for (const term of [c.name, ...(c.also ?? []), ...(c.adjectives ?? []), ...(c.capital ? [c.capital] : []), ...(c.capitals ?? [])])
        add(term, code);
      for (const term of c.nicknames ?? []) add(term, code);
      if (/^[A-Z]{2}$/.test(code)) add(code, code);
    }
    for (const [code, terms] of Object.entries(organisations ?? {})) {
      targets.add(code);
      const group = `group:${code.slice(4)}`;
      for (const term of terms) add(term, data.groups[code.slice(4)] === undefined ? code : group);
    }
  }
  for (const [code, { name }] of Object.entries(data.organisations)) {
    targets.add(code);
    add(name, data.groups[code.slice(4)] === undefined ? code : `group:${code.slice(4)}`);
  }
  for (const [groupId, group] of Object.entries(data.groups)) {
    targets.add(`group:${groupId}`);
    for (const term of [groupId, group.name, ...Object.values(group.names ?? {})]) add(term, `group:${groupId}`);
  }
  const current = new Set<Target>();
  for (const official of data.officials) {
    const target = `person:${official.id}`;
    targets.add(target);
    if (official.offices.some((o) => o.to === undefined)) current.add(target);
    add(official.name, target);
    for (const terms of Object.values(official.names)) for (const term of terms) add(term, target);
  }
  const found = new Map<string, Found>();
  for (const [phrase, set] of names) found.set(phrase, { targets: settle([...set], current, data), small: null });
  for (const { terms, options } of data.words.ambiguous) {
    for (const term of terms) found.set(phraseOf(term), { targets: options.filter((o) => targets.has(o)), small: null });
  }
  for (const [small, terms] of Object.entries(data.words.words) as [Small, string[]][]) {
    for (const term of terms) {
      const phrase = phraseOf(term) || term;
      if (small === "everything") found.set(phrase, { targets: ["*"], small: null });
      // "in" is a small word before it is India's code, which is understood in capitals.
      else if (!found.has(phrase) || small !== "skip" || phrase.length === 2) found.set(phrase, { targets: [], small });
    }
  }
  const byLength = new Map<number, string[]>();
  for (const [phrase, { small }] of found)
    if (small === null) byLength.set(phrase.length, [...(byLength.get(phrase.length) ?? []), phrase]);
  return {
    find: (phrase) => found.get(phrase) ?? null,
    near(phrase, most) {
      const near: { targets: Target[]; distance: number; name: string }[] = [];
      for (let length = phrase.length - most; length <= phrase.length + most; length++) {
        for (const name of byLength.get(length) ?? []) {
          const distance = editDistance(phrase, name, most);
          if (distance <= most) near.push({ targets: found.get(name)?.targets ?? [], distance, name });
        }
      }
      return near.sort((x, y) => x.distance - y.distance || (x.name < y.name ? -1 : 1));
    },
    search(beginning, most) {
      const typed = phraseOf(beginning);
      const hits = [...found].flatMap(([phrase, { targets: named, small }]) =>
        small === null && (phrase.startsWith(typed) || phrase.includes(` ${typed}`)) ? named.map((target) => ({ target, phrase })) : [],
      );
      const country = ({ target }: { target: Target }) => (rank(target) === 2 ? 0 : 1);
      const begins = ({ phrase }: { phrase: string }) => (phrase.startsWith(typed) ? 0 : 1);
      hits.sort(
        (x, y) =>
          begins(x) - begins(y) ||
          country(x) - country(y) ||
          rank(x.target) - rank(y.target) ||
          x.phrase.length - y.phrase.length ||
          (x.phrase < y.phrase ? -1 : 1),
      );
      return [...new Set(hits.map(({ target }) => target))].slice(0, most);
    },
    longest: Math.max(1, ...[...found.keys()].map((phrase) => phrase.split(" ").length)),
    known: (target) => targets.has(target),
    groups: data.groups,
    popular: data.words.popular.filter((code) => targets.has(code)),
    scriptless: (text) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text),
  };
}

/**
 * What a shared name means: a group before its own organisation, a country before a person who is called like it, who holds an office
 * now before who held one. What is then still more than one is asked back.
 */
function settle(all: Target[], current: Set<Target>, data: FollowData): Target[] {
  const best = Math.min(...all.map(rank));
  let left = all.filter((target) => rank(target) === best);
  // "EU" is a country of the lists and a group; the group's follow matches the Union itself as well.
  if (all.some((t) => data.groups[t] !== undefined))
    left = all.filter((t) => !t.startsWith("person:")).map((t) => (data.groups[t] === undefined ? t : `group:${t}`));
  if (left.length > 1 && best === 3) {
    const holding = left.filter((target) => current.has(target));
    if (holding.length > 0) left = holding;
  }
  return [...new Set(left)].slice(0, 8);
}

/** Letters to add, drop, change or swap between two words; stops counting above `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? most + 1;
}
