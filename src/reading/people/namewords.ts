import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { gap, shape, type Tokens } from "../words/segment.ts";
import type { Assembly } from "./assembly.ts";
import { particle } from "./unknowns.ts";

// Words of the lexicon that are part of a name which nobody knows, where names are written with capitals.

/** Whether a word belongs to the name around it, whatever else it may say. */
export const standsInName = (assembly: Assembly, mark: Mark): boolean => withinName(assembly, mark) || nobiliary(assembly, mark);

/** "Muhamad bin Abdulrahman Al-Thani" where "al" is "to the": a capital that a hyphen joins to the next word, behind a name. */
function withinName(assembly: Assembly, { from, to }: Mark): boolean {
  if (!assembly.context.language.capitals || to !== from + 1 || to >= assembly.sentence.to || !assembly.joinsName(from)) return false;
  return (assembly.gapBefore(to) & gap.hyphen) !== 0 && (assembly.gapBefore(to) & gap.space) === 0;
}

/** "Maria de Fátima Jardim": an "of" between a name that nobody knows and a capital that is no word. */
function nobiliary(assembly: Assembly, { from, to }: Mark): boolean {
  const { current, context } = assembly;
  const { tokens, marks, language } = context;
  if (!language.capitals || to !== from + 1 || to >= assembly.sentence.to || !particle(tokens.words[from] as string)) return false;
  if (!current?.named || current.named.to !== from || current.candidates.length > 0 || !(current.office || current.counterpart))
    return false;
  const plainGaps = assembly.gapBefore(from) === gap.space && assembly.gapBefore(to) === gap.space;
  return plainGaps && ((tokens.shape[to] as number) & shape.capital) !== 0 && marks[firstMark(marks, to)]?.from !== to;
}

/** "el ministro de Defensa de Taiwán, Wellington Koo": a place that is the given name of whoever holds the office in hand, by the name that goes on behind it. */
export function givenFromPlace(assembly: Assembly, mark: Mark): boolean {
  const { current, nameOpen, context, sentence } = assembly;
  const { language, marks, tokens } = context;
  if (!language.capitals || language.nouns || mark.to !== mark.from + 1 || mark.to >= sentence.to || !nameOpen) return false;
  if (!current || current.named || current.list > 0 || !(current.office || current.counterpart) || mark.from !== current.to) return false;
  if (!current.country || !(assembly.gapBefore(mark.from) & gap.comma) || !capital(tokens, mark.from)) return false;
  const place = sense(mark, "city") ?? sense(mark, "country");
  if (!place || (place.sense === "country" && place.form === "adjective")) return false;
  let end = mark.to;
  while (end < sentence.to && capital(tokens, end) && assembly.gapBefore(end) === gap.space && marks[firstMark(marks, end)]?.from !== end)
    end++;
  // "the foreign minister of Iran, Tehran Times reported": an outlet.
  const behind = marks[firstMark(marks, end)];
  return end > mark.to && !(behind?.from === end && says(behind, "says"));
}

/** "the ministers of the Bucharest Nine": a city in the name of a format, and nobody's capital. */
export function namesFormat({ context: { language, tokens }, sentence }: Assembly, { to }: Mark): boolean {
  if (!language.capitals || language.nouns || to >= sentence.to) return false;
  return capital(tokens, to) && tokens.before[to] === gap.space;
}

const capital = (tokens: Tokens, token: number): boolean => ((tokens.shape[token] as number) & shape.capital) !== 0;

/** Whether a word that says nothing else of who is spoken of goes on the name before it, or begins the one that an office leads to. */
export function continuesName(assembly: Assembly, mark: Mark): boolean {
  const { current, nameOpen, context } = assembly;
  if (!context.language.capitals || mark.to !== mark.from + 1) return false;
  const month = bearsMonth(assembly, mark);
  if (!assembly.joinsName(mark.from) && !(nameOpen && current?.to === mark.from && month)) return false;
  // "Ceyhun Bayramov Ankarada": where he is.
  if (sense(mark, "city") && (mark.before | mark.after) & role.in) return false;
  // "Ceyhun Bayramov Münxen Təhlükəsizlik Konfransı": nothing goes on a name that is known in full.
  if (sense(mark, "city") && assembly.givenInFull && (current?.candidates.length ?? 0) > 0) return false;
  return month || !mark.entries.some((e) => e.sense === "contact" || e.sense === "word");
}

/** "Foreign Minister Jan Someone": the word for a month, where no day stands beside it and somebody's name goes on behind. */
function bearsMonth(assembly: Assembly, mark: Mark): boolean {
  const { tokens, marks } = assembly.context;
  if (!sense(mark, "month") || mark.to >= assembly.sentence.to) return false;
  const digits = (i: number) => ((tokens.shape[i] as number) & shape.digits) !== 0;
  const next = marks[firstMark(marks, mark.to)];
  const goesOn = (tokens.shape[mark.to] as number) & shape.capital && assembly.gapBefore(mark.to) === gap.space;
  return !digits(mark.from - 1) && !digits(mark.to) && goesOn !== 0 && (next?.from !== mark.to || sense(next, "name") !== undefined);
}
