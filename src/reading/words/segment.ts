import { normalize } from "./normalize.ts";

/** What stands between a token and the one before it. */
export const gap = {
  none: 0,
  space: 1,
  apostrophe: 2,
  hyphen: 4,
  comma: 8,
  quote: 16,
  bracket: 32,
  colon: 64,
  stop: 128,
  line: 256,
  slash: 512,
  /** Set with `comma`. */
  semicolon: 1024,
  /** The dot between the parts of a foreign name. */
  dot: 2048,
} as const;

/** Words, numbers and single Han/kana letters of a text, as parallel arrays; offsets are of the original text. */
export interface Tokens {
  count: number;
  /** Where reading ends: the text's length, or less where it has more words than are read. */
  readTo: number;
  words: string[];
  start: Int32Array;
  end: Int32Array;
  /** Bits of `gap`: what precedes the token. */
  before: Uint16Array;
  /** 1: begins with a capital; 2: all capitals; 4: digits; 8: a letter of a script without spaces. */
  shape: Uint8Array;
}

export const shape = { capital: 1, upper: 2, digits: 4, glyph: 8 } as const;

/** A run of tokens that says one thing. */
export interface Sentence {
  from: number;
  to: number;
  /** 0 is the title. */
  paragraph: number;
  index: number;
}

/** Whether a place of the text, as an offset, stands in a sentence. */
export const standsIn = (offset: number, { from, to }: Sentence, tokens: Tokens): boolean =>
  (tokens.start[from] as number) <= offset && offset < (tokens.end[to - 1] as number);

const other = 0;
const letter = 1;
const digit = 2;
const glyph = 3;
const kinds = new Uint8Array(65536);
for (let code = 0; code < 65536; code++) {
  const c = String.fromCharCode(code);
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー々]/u.test(c)) kinds[code] = glyph;
  else if (/\p{Nd}/u.test(c)) kinds[code] = digit;
  else if (/[\p{L}\p{M}]/u.test(c)) kinds[code] = letter;
}

const gapOf = new Uint16Array(65536).fill(0);
for (const [chars, bit] of [
  [" \t", gap.space],
  ["\n", gap.line],
  ["'", gap.apostrophe],
  ["-", gap.hyphen],
  [",،、，", gap.comma],
  ["·", gap.comma | gap.dot],
  ["・", gap.dot],
  [";؛；", gap.comma | gap.semicolon],
  ['"「」『』', gap.quote],
  ["()[]（）{}【】", gap.bracket],
  [":：", gap.colon],
  [".!?؟。！？", gap.stop],
  ["/|>", gap.slash],
] as const)
  for (const c of chars) gapOf[c.charCodeAt(0)] = bit;

/** A longer word is noise, or an attack: it is matched by its beginning only. */
const longestWord = 60;
/** Of 2,937 sentences of real items the longest had 103 tokens. Whoever attacks with longer ones gets them cut, so that work within a sentence stays bounded. */
const longestSentence = 150;

/**
 * Words of an item that are read, or letters where they are written without spaces. Of 5,014 real items the longest had 649. A megabyte of nothing but contacts costs
 * six times as much per byte as news: cut here, it costs no more than news does, a fifth of a second.
 */
const longestText = 30_000;

// Room for the tokens of one text while it is cut, kept between calls: arrays that grow leave twice their size behind.
const starts = new Int32Array(longestText);
const ends = new Int32Array(longestText);
const gaps = new Uint16Array(longestText);
const shapes = new Uint8Array(longestText);

/** The words of a folded term, cut as those of a text are. */
export function cutWords(folded: string): string[] {
  const words: string[] = [];
  for (let i = 0; i < folded.length; ) {
    const from = i;
    const kind = kinds[folded.charCodeAt(i++)] as number;
    if (kind === other) continue;
    if (kind !== glyph) while (i < folded.length && kinds[folded.charCodeAt(i)] === kind) i++;
    words.push(folded.slice(from, i));
  }
  return words;
}

/** Cuts a text into tokens, as far as it is read. Tags and entities that HTML left behind count as a space. */
export function tokenize(original: string): Tokens {
  const { text, at } = normalize(original);
  const words: string[] = [];
  let n = 0;
  let pending = 0;
  let i = 0;
  while (i < text.length && n < longestText) {
    const code = text.charCodeAt(i);
    const kind = kinds[code] as number;
    if (kind === other) {
      if (code === 60 || code === 38) {
        const skipped = skipMarkup(text, i);
        if (skipped > i) {
          pending |= gap.space;
          i = skipped;
          continue;
        }
      }
      pending |= gapOf[code] as number;
      i++;
      continue;
    }
    const from = i;
    if (kind === glyph) i++;
    else while (i < text.length && kinds[text.charCodeAt(i)] === kind) i++;
    words.push(text.slice(from, Math.min(i, from + longestWord)));
    starts[n] = at[from] as number;
    ends[n] = (at[i - 1] as number) + 1;
    gaps[n] = pending;
    pending = 0;
    let bits = 0;
    if (kind === digit) bits = shape.digits;
    else if (kind === glyph) bits = shape.glyph;
    else if (code < 0x0590 || code > 0x1000) {
      const first = original.charCodeAt(at[from] as number);
      if (isUpper(first)) {
        let upper = i - from < 12;
        for (let k = from + 1; upper && k < i; k++) if (!isUpper(original.charCodeAt(at[k] as number))) upper = false;
        bits = shape.capital | (upper ? shape.upper : 0);
      }
    }
    shapes[n++] = bits;
  }
  return {
    count: n,
    readTo: n < longestText ? original.length : (ends[n - 1] as number),
    words,
    start: starts.slice(0, n),
    end: ends.slice(0, n),
    before: gaps.slice(0, n),
    shape: shapes.slice(0, n),
  };
}

function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const c = String.fromCharCode(code);
  return c.toLowerCase() !== c && c.toUpperCase() === c;
}

/** The offset after a tag or an entity that begins at `from`, or `from` if there is none. */
function skipMarkup(text: string, from: number): number {
  const limit = Math.min(text.length, from + (text.charCodeAt(from) === 60 ? 200 : 10));
  const closing = text.charCodeAt(from) === 60 ? 62 : 59;
  const next = text.charCodeAt(from + 1);
  if (!((next >= 97 && next <= 122) || next === 47 || next === 35)) return from;
  for (let k = from + 1; k < limit; k++) if (text.charCodeAt(k) === closing) return k + 1;
  return from;
}

const abbreviations = new Set([
  "mr",
  "mrs",
  "ms",
  "dr",
  "st",
  "prof",
  "gen",
  "lt",
  "col",
  "sen",
  "rep",
  "no",
  "sr",
  "jr",
  "vs",
  "jan",
  "feb",
  "mar",
  "apr",
  "jun",
  "jul",
  "aug",
  "sep",
  "sept",
  "oct",
  "nov",
  "dec",
  "hon",
  "rt",
  "eng",
  "amb",
  "md",
  "mohd",
  "adm",
  "brig",
  "maj",
  "capt",
  "mons",
  "mgr",
  "mme",
  "mm",
  "sra",
  "srta",
  "dra",
  "dña",
  "sig",
  "dott",
  "card",
  "arq",
  "lic",
  "ing",
  "excmo",
  "exmo",
  "ee",
  "uu",
  "rr",
  "гг",
  "им",
  "др",
  "д",
  "т",
  "м",
  "س",
  "د",
  "ا",
  "ايس",
  "एस",
  "डॉ",
  "डा",
  "प्रो",
]);

/**
 * Cuts the tokens into sentences: at line ends and full stops, but not at "Dr.", "U.S." or "Jan. 14", nor, where the language writes `ordinals` so, at
 * "14. März". `titleEnd` is an offset of the original; `names`: where a person's whole name ends, so that its last letter ("Ван И.") is no initial.
 */
export function segment(tokens: Tokens, titleEnd: number, ordinals = false, names: ReadonlySet<number> = new Set()): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let paragraph = 0;
  const close = (to: number) => {
    if (to > from) sentences.push({ from, to, paragraph, index: sentences.length });
    from = to;
  };
  for (let i = 1; i < tokens.count; i++) {
    const before = tokens.before[i] as number;
    if (i - from >= longestSentence) close(i);
    if ((before & (gap.line | gap.stop)) === 0) continue;
    const crossesTitle = (tokens.start[i] as number) >= titleEnd && (tokens.start[i - 1] as number) < titleEnd;
    if (crossesTitle) {
      close(i);
      paragraph = 1;
    } else if (before & gap.line) {
      if (endsParagraph(tokens, i, from)) {
        close(i);
        paragraph++;
      }
    } else if (paragraph === 0 && from === 0 && i <= openingWords) {
      // "غدا.. X يلتقي Y": a word or two before a headline are part of it.
    } else if (endsSentence(tokens, i, names.has(i)) && !(ordinals && isOrdinal(tokens, i - 1))) close(i);
  }
  close(tokens.count);
  return sentences;
}

/** Words that a stop at the beginning of a headline does not make a sentence of. */
const openingWords = 2;

/** A number of one or two digits; a longer one before a full stop is a year or an amount. */
const isOrdinal = (tokens: Tokens, i: number): boolean =>
  ((tokens.shape[i] as number) & shape.digits) !== 0 &&
  (tokens.words[i] as string).length <= 2 &&
  ((tokens.before[i + 1] as number) & ~gap.bracket) === (gap.stop | gap.space);

function endsSentence(tokens: Tokens, i: number, named: boolean): boolean {
  const before = tokens.before[i] as number;
  // "举行会谈。4月12日": no space behind the full stop.
  const glyphs = (((tokens.shape[i] as number) | (tokens.shape[i - 1] as number)) & shape.glyph) !== 0;
  if (!glyphs && (before & gap.space) === 0 && (before & gap.quote) === 0) return false;
  const previous = tokens.words[i - 1] as string;
  const cased = ((tokens.shape[i - 1] as number) & shape.capital) !== 0;
  if (abbreviations.has(previous) && !(before & gap.quote)) return false;
  if (previous.length === 1 && cased) return named;
  // "u. a. mit", "z. B. in"
  const letters = (k: number) =>
    (tokens.words[k] as string).length === 1 && ((tokens.shape[k] as number) & (shape.digits | shape.glyph)) === 0;
  if (!glyphs && letters(i - 1) && (letters(i) || (i > 1 && letters(i - 2) && tokens.before[i - 1] === (gap.stop | gap.space))))
    return false;
  // "König Abdullah II. von Jordanien"
  if (/^[ivx]{2,5}$/.test(previous) && (tokens.shape[i - 1] as number) & shape.upper && !((tokens.shape[i] as number) & shape.capital))
    return false;
  // "и.о. министра", "т.е.": the letter before was abbreviated too.
  if (previous.length === 1 && !glyphs && i > 1 && tokens.before[i - 1] === gap.stop) return false;
  return true;
}

// Some outlets wrap lines at a fixed width: a line that ends without a stop and goes on in lower case, or ends short of a sentence, is not over.
function endsParagraph(tokens: Tokens, i: number, from: number): boolean {
  const before = tokens.before[i] as number;
  if (before & gap.stop) return true;
  const gapStart = tokens.end[i - 1] as number;
  if ((tokens.start[i] as number) - gapStart > 1) return true;
  const lower = ((tokens.shape[i] as number) & (shape.capital | shape.digits)) === 0 && (tokens.words[i] as string).charCodeAt(0) < 0x590;
  return !(lower && i - from > 6);
}

/** Whether a token is a letter of a script that writes words without spaces. */
export const isGlyph = (tokens: Tokens, token: number): boolean => ((tokens.shape[token] as number) & shape.glyph) !== 0;

/** Whether a comma stands before a token; the dot within a foreign name ("赛义德·巴德尔") is none. */
export const commaBefore = (tokens: Tokens, token: number): boolean =>
  ((tokens.before[token] as number) & (gap.comma | gap.dot)) === gap.comma;

/** Whether a comma stands before one of the tokens behind `from`, up to `to`. A full stop within a sentence is that of "Mons." or of an initial. */
export function commaBetween(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) if (commaBefore(tokens, i)) return true;
  return false;
}
