import { fold } from "../words/normalize.ts";
import { expandTerm } from "../words/terms.ts";

/** What config/topics.yaml holds. A topic earlier in the file is more particular and comes first in a message. */
export interface TopicsData {
  topics: Record<string, { names: Record<string, string>; terms: Record<string, string[]>; not?: Record<string, string[]> | undefined }>;
}

/** Ids of the topics that some texts name, the particular before the general, at most `most`. */
export type TopicsOf = (texts: { lang: string; text: string }[], most?: number) => string[];

/** What a language writes onto a word: letters before it, and endings after it (a number: any of so many letters). */
interface Joined {
  before?: RegExp;
  after?: number | RegExp;
}
const joined: Record<string, Joined> = {
  ar: { before: /^(?:و|ف)?(?:ب|ل|ك)?(?:ال|لل)?/, after: /^(?:ه|ها|هم|ي|يه)$/ },
  fa: { after: /^(?:ها|هاي|ي|اي|ان|ات|هايي)$/ },
  he: { before: /^[והבלמשכ]{0,3}/ },
  ru: { after: 3 },
  uk: { after: 3 },
  tr: { after: 6 },
  az: { after: 6 },
  de: { after: /^(?:s|es|n|en|er|e)$/ },
  en: { after: /^s$/ },
  fr: { after: /^s$/ },
  es: { after: /^(?:s|es)$/ },
  pt: { after: /^(?:s|es)$/ },
  it: { after: 1 },
};
const unspaced = new Set(["zh", "ja", "th"]);
const apostrophesJoin = new Set(["tr", "az", "uk"]);

/** A word of a term; `open`: any ending. */
interface Word {
  text: string;
  open: boolean;
}
interface Rule {
  topic: string;
  words: Word[];
  /** It masks what it stands on rather than naming its topic. */
  not: boolean;
}

const wordsOf = (text: string, lang: string, letters: RegExp): string[] => {
  const folded = fold(text.replace(/[\u200c\u200d]/g, " "));
  return (apostrophesJoin.has(lang) ? folded.replace(/'/g, "") : folded).match(letters) ?? [];
};
const inText = /[\p{L}\p{N}]+/gu;
const inTerm = /[\p{L}\p{N}]+\*?/gu;

function rulesOf(topic: string, terms: string[], not: boolean, lang: string): Rule[] {
  return terms.flatMap((term) =>
    expandTerm(term).map((form) => {
      const words = unspaced.has(lang) ? [fold(form)] : wordsOf(form, lang, inTerm);
      return { topic, not, words: words.map((word) => ({ text: word.replace(/\*$/, ""), open: word.endsWith("*") })) };
    }),
  );
}

/** Whether a word of a text is one of a term, with what its language writes onto words. */
function fits(said: string, { text, open }: Word, { before, after }: Joined): boolean {
  const bare = (word: string): boolean => {
    if (!word.startsWith(text)) return false;
    const rest = word.length - text.length;
    if (rest === 0 || open) return true;
    return typeof after === "number" ? rest <= after && text.length >= 3 : after?.test(word.slice(text.length)) === true;
  };
  if (bare(said)) return true;
  if (before === undefined) return false;
  const letters = before.exec(said)?.[0] ?? "";
  for (let cut = 1; cut <= letters.length; cut++) if (bare(said.slice(cut))) return true;
  return false;
}

/** Compiles the terms once per config; matching takes time in proportion to the text. Throws on a malformed term, naming it. */
export function compileTopics(data: TopicsData): TopicsOf {
  const order = Object.keys(data.topics);
  const byLanguage = new Map<string, Map<string, Rule[]>>();
  for (const [topic, { terms, not }] of Object.entries(data.topics)) {
    for (const [lang, list] of Object.entries(terms)) {
      let rules = byLanguage.get(lang);
      if (rules === undefined) {
        rules = new Map();
        byLanguage.set(lang, rules);
      }
      for (const rule of [...rulesOf(topic, not?.[lang] ?? [], true, lang), ...rulesOf(topic, list, false, lang)]) {
        const start = rule.words[0]?.text.slice(0, 2) ?? "";
        if (start !== "") rules.set(start, [...(rules.get(start) ?? []), rule]);
      }
    }
  }
  return (texts, most = 4) => {
    const found = new Set<string>();
    for (const { lang, text } of texts) {
      const rules = byLanguage.get(lang);
      if (rules === undefined) continue;
      for (const topic of unspaced.has(lang) ? inLetters(text, rules) : inWords(text, lang, rules)) found.add(topic);
    }
    return order.filter((topic) => found.has(topic)).slice(0, most);
  };
}

function inLetters(text: string, rules: Map<string, Rule[]>): string[] {
  const folded = fold(text.slice(0, 4000));
  return [...rules.values()].flat().flatMap(({ topic, words, not }) => (!not && folded.includes(words[0]?.text ?? "\n") ? [topic] : []));
}

function inWords(text: string, lang: string, rules: Map<string, Rule[]>): string[] {
  const said = wordsOf(text.slice(0, 4000), lang, inText);
  const joins = joined[lang] ?? {};
  const masked = new Set<string>();
  const hits: { topic: string; at: number }[] = [];
  for (const [at, word] of said.entries()) {
    const letters = joins.before?.exec(word)?.[0].length ?? 0;
    for (let cut = 0; cut <= letters; cut++) {
      for (const rule of rules.get(word.slice(cut, cut + 2)) ?? []) {
        if (!rule.words.every((w, i) => fits(said[at + i] ?? "", w, joins))) continue;
        if (rule.not) for (let i = 0; i < rule.words.length; i++) masked.add(`${rule.topic} ${at + i}`);
        else hits.push({ topic: rule.topic, at });
      }
    }
  }
  return hits.filter(({ topic, at }) => !masked.has(`${topic} ${at}`)).map(({ topic }) => topic);
}
