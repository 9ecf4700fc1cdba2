import { firstMark } from "../words/marks.ts";
import { gap, isGlyph, type Tokens } from "../words/segment.ts";
import type { Assembly } from "./assembly.ts";

// How names are cut short where words stand without spaces: "林芳正" is "林氏" further down, "カン・ギョンファ" "カン外相".

/** Letters of a surname in characters, and of a foreign one in kana, at most. */
const shortest = 3;
const spelled = 12;
const kana = /^[\u30a1-\u30fa\u30fc]$/u;
const character = /^\p{Script=Han}$/u;

/** Whether a token is one of the letters in which Japanese spells foreign names. */
export const isKana = (word: string | undefined): boolean => word !== undefined && kana.test(word);

/** "コロナ氏", "カン外相": the letters of a name that nobody knows right before a style, where words stand without spaces; null where none do. */
export function nameBefore({ context: { tokens, marks, language }, sentence }: Assembly, to: number): { from: number; to: number } | null {
  if (language.spaces || !language.postposed) return null;
  const known = marks[firstMark(marks, to) - 1];
  const least = Math.max(sentence.from, known?.to ?? 0, to - spelled);
  const run = (letter: RegExp) => {
    let from = to;
    while (
      from > least &&
      letter.test(tokens.words[from - 1] as string) &&
      (from === to || tokens.before[from] === gap.none || dotted(from))
    )
      from--;
    return from;
  };
  const dotted = (i: number) => ((tokens.before[i] as number) & gap.dot) !== 0;
  if (tokens.before[to] !== gap.none) return null;
  const foreign = run(kana);
  if (to - foreign >= 2) return { from: foreign, to };
  const from = run(character);
  return from < to && to - from <= shortest ? { from, to } : null;
}

/** "林芳正" is later "林氏", and "カン・ギョンファ" "カン外相": how a name without spaces is cut short, letters apart as in what is written. */
export function shortForms({ from, to }: { from: number; to: number }, tokens: Tokens): string[] {
  const { words, before } = tokens;
  if (!isGlyph(tokens, from)) return [];
  const foreign = isKana(words[from]);
  const forms: string[] = [];
  let start = from;
  for (let i = from + 1; i <= to; i++) {
    const dot = i < to && ((before[i] as number) & gap.dot) !== 0;
    const turns = i === to || dot || isKana(words[i]) !== foreign;
    // A family name in characters has one or two.
    if (foreign ? turns : i - from <= longestFamily && i < to) forms.push(words.slice(start, i).join(" "));
    if (foreign && turns) start = i;
    if (turns && !dot) break;
  }
  return forms;
}
/** Letters of a family name in characters at most. */
const longestFamily = 2;
