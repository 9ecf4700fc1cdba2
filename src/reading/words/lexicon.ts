import type { Affix, AffixRole, Grammar } from "./knowledge.ts";
import { fold } from "./normalize.ts";
import { cutWords, shape } from "./segment.ts";
import type { Entry } from "./senses.ts";
import { expandTerm, followTerm } from "./terms.ts";
import { Trie } from "./trie.ts";

/** Roles of the affixes that were taken off a word, as bits. */
export const role = { and: 1, with: 2, in: 4, of: 8, to: 16, by: 32, the: 64, future: 128, my: 256, none: 0 } as const satisfies Record<
  AffixRole,
  number
>;

/** One place of the text where a term of the lexicon stands; all its meanings, and the roles of clitics written onto it. */
export interface Mark {
  from: number;
  to: number;
  entries: Entry[];
  before: number;
  after: number;
  /** Countries that stand inside the words of the term ("ministre iranien des Affaires étrangères"). */
  inner?: Mark[];
}

/** What a word of a text may be: a word of the lexicon, behind and before so many letters of affixes. */
export interface WordReading {
  id: number;
  before: number;
  after: number;
  cut: number;
  namesOnly: boolean;
}

/** Letters of a verb that has its future written onto it. */
const shortestVerb = 4;

/** What a word may be, and where it leads as the first of a term. */
export interface Known {
  readings: WordReading[];
  beginnings: { node: number; reading: WordReading }[];
}

/** Most words of a text are in no term. */
const unknown: Known = { readings: [], beginnings: [] };

/** An affix as a language declares it, folded. */
interface CompiledAffix {
  form: string;
  role: number;
  names: boolean;
  restores: string;
}

export interface LexiconLanguage {
  /** Where its own terms begin, and the names in its scripts. */
  roots: number[];
  prefixes: CompiledAffix[];
  suffixes: CompiledAffix[];
  suffixDepth: number;
  stem: number;
  /** Words seen so far and what they may be; emptied when it grows too large, so that hostile text cannot fill the memory. */
  cache: Map<string, Known>;
}

const cacheLimit = 40_000;
/** The number of `…`, which stands for one or two words. */
export const gapWord = 1;
const firstWord = 2;
/** Longest run of words that a term may span. */
export const longestTerm = 24;
/** A word is no more than so many others, the likeliest first. */
const mostReadings = 12;

/** A place in the midst of a term: where its whole words lead, and the letters of the word that has begun. */
interface Reached {
  node: number;
  begun: string;
}

const syntax = /[(|)~]/;
/** What is of one expansion of a term and not of another: letter case, and a second part. */
const ofOne = /\p{Lu}|\.\.\./u;

/** All terms of all languages in one trie over words: a root per language, and one per script for the names of the roster, which languages share. */
export class Lexicon {
  private readonly words = new Map<string, number>();
  private readonly stems = new Map<string, number>();
  private readonly pieces = new Map<string, number[]>();
  private readonly stemLengths: number[] = [];
  private readonly trie = new Trie();
  private readonly ends: (Entry[] | undefined)[] = [];

  root(): number {
    return this.trie.root();
  }

  language(grammar: Grammar): LexiconLanguage {
    const affix = (a: Affix): CompiledAffix => ({
      form: fold(a.form),
      role: role[a.role ?? "none"],
      names: a.names ?? false,
      restores: fold(a.restores ?? ""),
    });
    const byLength = (a: CompiledAffix, b: CompiledAffix) => b.form.length - a.form.length;
    return {
      roots: [this.root()],
      prefixes: grammar.prefixes.map(affix).sort(byLength),
      suffixes: grammar.suffixes.map(affix).sort(byLength),
      suffixDepth: grammar.suffixDepth,
      stem: grammar.stem,
      cache: new Map(),
    };
  }

  /** Adds every expansion of `term` with the meaning `entry`. */
  add(root: number, term: string, entry: Entry, cased = false): void {
    if (!syntax.test(term)) this.addParts(root, term, entry, cased);
    else if (ofOne.test(term)) for (const plain of expandTerm(term)) this.addParts(root, plain, entry, cased);
    else {
      // As the syntax stands: that takes a third of the steps that its expansions would.
      const meanings = [entry];
      const reach = ({ node, begun }: Reached, letters: string): Reached =>
        letters === " " ? { node: this.over(node, begun), begun: "" } : { node, begun: begun + letters };
      for (const { node, begun } of followTerm(term, { node: root, begun: "" }, reach)) this.end(root, this.over(node, begun), meanings);
    }
  }

  private addParts(root: number, plain: string, entry: Entry, cased: boolean): void {
    const [head = "", tail] = plain.split(" ... ");
    this.addPlain(root, head, tail ? { sense: "parted", tail: cutWords(fold(tail)), entry } : entry, cased);
  }

  /** Adds a term without syntax, such as a person's name. */
  addPlain(root: number, plain: string, entry: Entry, cased = false): void {
    const required = caseOf(plain, cased);
    let node = root;
    for (const piece of plain.split(" ")) node = this.over(node, piece);
    this.end(root, node, [required ? { ...entry, shape: required } : entry]);
  }

  private end(root: number, node: number, meanings: Entry[]): void {
    if (node === root) return;
    const known = this.ends[node];
    // Thousands of terms mean the same: they share their list.
    if (!known) this.ends[node] = meanings;
    else if (!known.includes(meanings[0] as Entry)) this.ends[node] = known.concat(meanings);
  }

  /** Where what stands between two spaces of a term leads: one word as a rule, more where a hyphen is in it. */
  private over(node: number, piece: string): number {
    const word = this.words.get(piece);
    if (word !== undefined) return this.trie.step(node, word);
    if (piece === "…") return this.trie.step(node, gapWord);
    let to = node;
    for (const id of this.pieceIds(piece)) to = this.trie.step(to, id);
    return to;
  }

  /** The words of a piece that is no word as it stands; folding costs more than all else here, and the same pieces come back in thousands of terms. */
  private pieceIds(piece: string): number[] {
    let ids = this.pieces.get(piece);
    if (!ids) {
      const open = piece.length > 1 && piece.endsWith("*");
      const parts = cutWords(fold(open ? piece.slice(0, -1) : piece));
      ids = parts.map((part, k) => this.wordId(part, open && k === parts.length - 1));
      if (parts[0] !== piece) this.pieces.set(piece, ids);
    }
    return ids;
  }

  private wordId(word: string, open: boolean): number {
    const map = open ? this.stems : this.words;
    let id = map.get(word);
    if (id === undefined) {
      id = this.words.size + this.stems.size + firstWord;
      map.set(word, id);
      if (open && !this.stemLengths.includes(word.length)) this.stemLengths.push(word.length);
    }
    return id;
  }

  /** Where a word leads from a node, which is a root or was led to from one; 0: nowhere. */
  follow(node: number, word: number): number {
    return this.trie.follow(node, word);
  }

  /** What the terms mean that end at a node. */
  meanings(node: number): Entry[] | undefined {
    return this.ends[node];
  }

  /** What a word may be, the likeliest first. `elided`: an apostrophe joins it to the next one, as in "וצ'כיה", where a letter is left of it. */
  lookUp(word: string, language: LexiconLanguage, elided: boolean): Known {
    const key = elided ? `${word}'` : word;
    const cached = language.cache.get(key);
    if (cached) return cached;
    const readings = this.readings(word, language, elided);
    const known = readings.length === 0 ? unknown : { readings, beginnings: this.beginnings(readings, language) };
    if (language.cache.size >= cacheLimit) language.cache.clear();
    language.cache.set(key, known);
    return known;
  }

  private beginnings(readings: WordReading[], { roots }: LexiconLanguage): Known["beginnings"] {
    const led = roots.flatMap((root) => readings.map((reading) => ({ node: this.follow(root, reading.id), reading })));
    return led.filter(({ node }) => node !== 0);
  }

  private readings(word: string, language: LexiconLanguage, elided: boolean): WordReading[] {
    const found: WordReading[] = [];
    this.withoutPrefixes(word, language, elided, found, 0, 0, language.prefixes.length > 0 ? 3 : 0);
    if (found.length > 1) {
      found.sort((a, b) => a.cut - b.cut);
      if (found.length > mostReadings) found.length = mostReadings;
    }
    return found;
  }

  private withoutPrefixes(
    word: string,
    language: LexiconLanguage,
    elided: boolean,
    found: WordReading[],
    before: number,
    cutLetters: number,
    depth: number,
  ): void {
    this.known(word, found, before, 0, cutLetters, false);
    this.withoutSuffixes(word, language, found, before, 0, cutLetters, language.suffixDepth, false);
    if (depth === 0) return;
    for (const { form, role: bit, restores } of language.prefixes) {
      // "سِبين" is a name, and no "will" before "between": a verb is longer.
      const least = bit === role.future ? shortestVerb : elided ? 1 : Math.min(2, language.stem);
      if (word.length - form.length < least || !word.startsWith(form)) continue;
      const rest = restores + word.slice(form.length);
      this.withoutPrefixes(rest, language, elided, found, before | bit, cutLetters + form.length - restores.length, depth - 1);
    }
  }

  private withoutSuffixes(
    word: string,
    language: LexiconLanguage,
    found: WordReading[],
    before: number,
    after: number,
    cutLetters: number,
    depth: number,
    names: boolean,
  ): void {
    if (depth === 0) return;
    for (const { form, role: bit, names: only } of language.suffixes) {
      if (word.length - form.length < language.stem || !word.endsWith(form)) continue;
      const left = word.slice(0, word.length - form.length);
      this.known(left, found, before, after | bit, cutLetters + form.length, names || only);
      this.withoutSuffixes(left, language, found, before, after | bit, cutLetters + form.length, depth - 1, names || only);
    }
  }

  private known(word: string, found: WordReading[], before: number, after: number, cutLetters: number, namesOnly: boolean): void {
    const id = this.words.get(word);
    if (id !== undefined) found.push({ id, before, after, cut: cutLetters, namesOnly });
    for (const length of this.stemLengths) {
      if (word.length < length) continue;
      const open = this.stems.get(word.length === length ? word : word.slice(0, length));
      if (open !== undefined) found.push({ id: open, before, after, cut: cutLetters, namesOnly });
    }
  }

  /** Figures for the log and the benchmark. */
  size(): { words: number; nodes: number } {
    return { words: this.words.size + this.stems.size, nodes: this.trie.size };
  }
}

/** The shape that the text must have for a term: "US" stands in capitals, "Polish" begins with one. Most terms have no capital letter at all. */
function caseOf(plain: string, cased: boolean): number {
  if (plain.length <= 6 && /^\p{Lu}{2,5}$/u.test(plain.replace(/[^\p{L}]/gu, ""))) return shape.upper;
  return cased && /^\p{Lu}/u.test(plain) ? shape.capital : 0;
}

/** Of how many words of a text a term without syntax is. */
export const countWords = (plain: string): number => cutWords(fold(plain)).length;
