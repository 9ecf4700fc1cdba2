import type { Language } from "./gazetteer.ts";
import { scriptOf } from "./roster.ts";
import type { Tokens } from "./segment.ts";

/** How many words of the beginning are looked at: enough to tell, few enough to cost nothing. */
const sample = 160;
/** Letters of a headline that may lack kana. */
const shortHeadline = 24;

/**
 * Tells the language of a text. The feed's language wins where the text's script allows it; otherwise the language of that script whose
 * frequent words the text has most of. Null: a language that is not spoken here.
 */
export function chooseLanguage(tokens: Tokens, hint: string | undefined, languages: Map<string, Language>): Language | null {
  const frequency = (language: Language, word: string) => (language.frequent.has(word) ? 1 : 0);
  const counts = new Map<string, number>();
  const step = Math.max(1, Math.floor(tokens.count / 40));
  for (let i = 0; i < tokens.count; i += step) {
    const script = scriptOf(tokens.words[i] as string);
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  let main: string | undefined;
  for (const [script, count] of counts) if (main === undefined || count > (counts.get(main) as number)) main = script;
  const hinted = hint === undefined ? undefined : languages.get(hint.toLowerCase().split(/[-_]/)[0] as string);
  if (!main) return hinted ?? null;
  const kana = (counts.get("kana") ?? 0) > 0 && (main === "han" || main === "kana");
  // A Japanese headline may do without kana, an article may not.
  if (main === "han" && hinted?.scripts.includes("kana") && tokens.count <= shortHeadline) return hinted;
  const speaks = (l: Language) =>
    kana ? l.scripts.includes("kana") : l.scripts.some((s) => s === main) && !(main === "han" && l.scripts.includes("kana"));
  // The feed's own language, if the text does not speak against it: counting for all the others is the dearer way.
  if (hinted && speaks(hinted)) {
    let own = 0;
    const looked = Math.min(tokens.count, 60);
    for (let i = 0; i < looked; i++) own += frequency(hinted, tokens.words[i] as string);
    if (own * 8 >= looked) return hinted;
  }
  const candidates = [...new Set(languages.values())].filter(speaks);
  if (candidates.length === 0) return hinted ?? null;
  if (candidates.length === 1) return candidates[0] as Language;
  let best: Language | null = null;
  let bestScore = -1;
  for (const language of candidates) {
    let score = language === hinted ? Math.min(6, tokens.count / 4) : 0;
    for (let i = 0; i < tokens.count && i < sample; i++) score += frequency(language, tokens.words[i] as string);
    if (score > bestScore) {
      bestScore = score;
      best = language;
    }
  }
  return best;
}
