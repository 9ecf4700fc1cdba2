import { fold } from "../reading/normalize.ts";
import { expandTerm } from "../reading/terms.ts";

/** What config/topics.yaml holds. A topic earlier in the file is more particular and comes first in a message. */
export interface TopicsData {
  topics: Record<string, { names: Record<string, string>; terms: Record<string, string[]>; not?: Record<string, string[]> | undefined }>;
}

/** Ids of the topics that some texts name, the particular before the general, at most `most`. */
export type TopicsOf = (texts: { lang: string; text: string }[], most?: number) => string[];

/** Letters that languages write onto a word, before and after it: Arabic and Hebrew particles, Turkish and Slavic endings. */
const joined: Record<string, [before: string, after: string]> = {
  ar: ["(?:و|ف)?(?:ب|ل|ك)?(?:ال|لل)?", "(?:ه|ها|هم|ي|ية)?"],
  fa: ["", "(?: ?(?:ها|هاي|ي|اي|ان|ات))*"],
  ur: ["", ""],
  he: ["[והבלמשכ]{0,3}", ""],
  ru: ["", "\\p{L}{0,3}"],
  uk: ["", "\\p{L}{0,3}"],
  tr: ["", "(?:'?\\p{L}{0,6})"],
  az: ["", "(?:'?\\p{L}{0,6})"],
  de: ["", "(?:s|es|n|en|er|e)?"],
  en: ["", "(?:s|'s)?"],
  fr: ["(?:l'|d')?", "s?"],
  es: ["", "(?:s|es)?"],
  pt: ["", "(?:s|es)?"],
  it: ["(?:l'|dell'|sull'|d')?", "\\p{L}?"],
};
const unspaced = new Set(["zh", "ja", "th"]);
const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** One expression for a list of terms; null where there is none. */
function expression(terms: string[], lang: string, flags: string): RegExp | null {
  const forms = [...new Set(terms.flatMap((term) => expandTerm(term)).map((term) => fold(term.replace(/[\u200c\u200d]/g, " "))))];
  if (forms.length === 0) return null;
  const [before, after] = joined[lang] ?? ["", ""];
  const words = forms.map((form) => literal(form).replace(/\\\*/g, "\\p{L}*").replace(/ /g, " ?"));
  const any = `(?:${words.join("|")})`;
  return new RegExp(unspaced.has(lang) ? any : `(?<![\\p{L}\\p{N}])${before}${any}${after}(?![\\p{L}\\p{N}])`, flags);
}

/** Compiles one expression per topic and language; matching takes time in proportion to the text. Throws on a malformed term, naming it. */
export function compileTopics(data: TopicsData): TopicsOf {
  const order = Object.keys(data.topics);
  const byLanguage = new Map<string, { topic: string; pattern: RegExp; not: RegExp | null }[]>();
  for (const [topic, { terms, not }] of Object.entries(data.topics)) {
    for (const [lang, list] of Object.entries(terms)) {
      const pattern = expression(list, lang, "u");
      if (pattern === null) continue;
      const rule = { topic, pattern, not: expression(not?.[lang] ?? [], lang, "gu") };
      byLanguage.set(lang, [...(byLanguage.get(lang) ?? []), rule]);
    }
  }
  return (texts, most = 4) => {
    const found = new Set<string>();
    for (const { lang, text } of texts) {
      const folded = fold(text.slice(0, 4000).replace(/[\u200c\u200d]/g, " "));
      for (const { topic, pattern, not } of byLanguage.get(lang) ?? []) {
        if (!found.has(topic) && pattern.test(not === null ? folded : folded.replace(not, "."))) found.add(topic);
      }
    }
    return order.filter((topic) => found.has(topic)).slice(0, most);
  };
}
