import type { Affix, AffixRole, Grammar } from "./knowledge.ts";
import { fold } from "./normalize.ts";
import { commaBefore, gap, shape, type Tokens } from "./segment.ts";
import type { Entry } from "./senses.ts";
import { expandTerm } from "./terms.ts";

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

interface Reading {
  id: number;
  before: number;
  after: number;
  cut: number;
  namesOnly: boolean;
}

/** Letters of a verb that has its future written onto it. */
const shortestVerb = 4;

/** An affix as a language declares it, folded. */
interface CompiledAffix {
  form: string;
  role: number;
  names: boolean;
  restores: string;
}

export interface LexiconLanguage {
  root: number;
  prefixes: CompiledAffix[];
  suffixes: CompiledAffix[];
  suffixDepth: number;
  stem: number;
  /** Words seen so far and what they may be; emptied when it grows too large, so that hostile text cannot fill the memory. */
  cache: Map<string, Reading[]>;
}

const cacheLimit = 40_000;
const gapWord = 1;
/** Longest run of words that a term may span. */
const longestTerm = 24;

/**
 * All terms of all languages in one trie over words: a root per language, and one per script for the names of the roster, which languages share.
 * Matching is leftmost-longest and looks at each token a bounded number of times.
 */
export class Lexicon {
  private readonly words = new Map<string, number>();
  private readonly stems = new Map<string, number>();
  private readonly pieces = new Map<string, number[]>();
  private readonly stemLengths: number[] = [];
  private nodes = 1;
  private edges = 0;
  private keys = new Float64Array(1 << 16).fill(-1);
  private targets = new Int32Array(1 << 16);
  private readonly ends: (Entry[] | undefined)[] = [];
  /** Terms that only count in the letter case they are listed in ("US", "FM", "Polish"), with the shape that the text must have. */
  private readonly cased = new Map<Entry, number>();

  root(): number {
    return this.nodes++;
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
      root: this.root(),
      prefixes: grammar.prefixes.map(affix).sort(byLength),
      suffixes: grammar.suffixes.map(affix).sort(byLength),
      suffixDepth: grammar.suffixDepth,
      stem: grammar.stem,
      cache: new Map(),
    };
  }

  /** Adds every expansion of `term` with the meaning `entry`. */
  add(root: number, term: string, entry: Entry, cased = false): void {
    for (const plain of /[(|)~]/.test(term) ? expandTerm(term) : [term]) {
      const [head = "", tail] = plain.split(" ... ");
      this.addPlain(root, head, tail ? { sense: "parted", tail: cut(fold(tail)), entry } : entry, cased);
    }
  }

  /** Adds a term without syntax, such as a person's name. */
  addPlain(root: number, plain: string, entry: Entry, cased = false): void {
    let node = root;
    let words = 0;
    for (const piece of plain.split(" ")) {
      if (piece === "…") {
        node = this.step(node, gapWord);
        continue;
      }
      for (const id of this.pieceIds(piece)) {
        node = this.step(node, id);
        words++;
      }
    }
    if (words === 0 || words > longestTerm) return;
    const required = caseOf(plain, cased);
    const own = required ? { ...entry } : entry;
    if (required) this.cased.set(own, required);
    const list = this.ends[node];
    if (!list) this.ends[node] = [own];
    else if (!list.includes(own)) list.push(own);
  }

  /** The words of one piece of a term; folding costs more than all else here, and the same pieces come back in thousands of terms. */
  private pieceIds(piece: string): number[] {
    let ids = this.pieces.get(piece);
    if (!ids) {
      const open = piece.length > 1 && piece.endsWith("*");
      const parts = cut(fold(open ? piece.slice(0, -1) : piece));
      ids = parts.map((part, k) => this.wordId(part, open && k === parts.length - 1));
      this.pieces.set(piece, ids);
    }
    return ids;
  }

  private wordId(word: string, open: boolean): number {
    const map = open ? this.stems : this.words;
    let id = map.get(word);
    if (id === undefined) {
      id = this.words.size + this.stems.size + 2;
      map.set(word, id);
      if (open && !this.stemLengths.includes(word.length)) this.stemLengths.push(word.length);
    }
    return id;
  }

  private slot(node: number, word: number): number {
    const mask = this.keys.length - 1;
    const key = node * 4194304 + word;
    let at = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & mask;
    while (this.keys[at] !== -1 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private step(node: number, word: number): number {
    let at = this.slot(node, word);
    if (this.keys[at] !== -1) return this.targets[at] as number;
    if (this.edges * 2 > this.keys.length) {
      const { keys, targets } = this;
      this.keys = new Float64Array(keys.length * 2).fill(-1);
      this.targets = new Int32Array(keys.length * 2);
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i] as number;
        if (key === -1) continue;
        const moved = this.slot(Math.floor(key / 4194304), key % 4194304);
        this.keys[moved] = key;
        this.targets[moved] = targets[i] as number;
      }
      at = this.slot(node, word);
    }
    this.edges++;
    this.keys[at] = node * 4194304 + word;
    this.targets[at] = this.nodes;
    return this.nodes++;
  }

  private follow(node: number, word: number): number {
    const at = this.slot(node, word);
    return this.keys[at] === -1 ? 0 : (this.targets[at] as number);
  }

  private known(word: string, found: Reading[], before: number, after: number, cutLetters: number, namesOnly: boolean): void {
    const id = this.words.get(word);
    if (id !== undefined) found.push({ id, before, after, cut: cutLetters, namesOnly });
    for (const length of this.stemLengths) {
      if (word.length < length) continue;
      const open = this.stems.get(word.length === length ? word : word.slice(0, length));
      if (open !== undefined) found.push({ id: open, before, after, cut: cutLetters, namesOnly });
    }
  }

  /** `elided`: an apostrophe joins the word to the next one, as in "וצ'כיה", where a letter is left of it. */
  private readings(word: string, language: LexiconLanguage, elided: boolean): Reading[] {
    const key = elided ? `${word}'` : word;
    const cached = language.cache.get(key);
    if (cached) return cached;
    const found: Reading[] = [];
    const withoutSuffixes = (stem: string, before: number, cutBefore: number) => {
      this.known(stem, found, before, 0, cutBefore, false);
      const peel = (rest: string, after: number, cutLetters: number, depth: number, names: boolean) => {
        if (depth === 0) return;
        for (const { form, role: bit, names: only } of language.suffixes) {
          if (rest.length - form.length < language.stem || !rest.endsWith(form)) continue;
          const left = rest.slice(0, rest.length - form.length);
          this.known(left, found, before, after | bit, cutLetters + form.length, names || only);
          peel(left, after | bit, cutLetters + form.length, depth - 1, names || only);
        }
      };
      peel(stem, 0, cutBefore, language.suffixDepth, false);
    };
    const withoutPrefixes = (rest: string, before: number, cutLetters: number, depth: number) => {
      withoutSuffixes(rest, before, cutLetters);
      if (depth === 0) return;
      // "سِبين" is a name, and no "will" before "between": a verb is longer.
      for (const { form, role: bit, restores } of language.prefixes)
        if (
          rest.length - form.length >= (bit === role.future ? shortestVerb : elided ? 1 : Math.min(2, language.stem)) &&
          rest.startsWith(form)
        )
          withoutPrefixes(restores + rest.slice(form.length), before | bit, cutLetters + form.length - restores.length, depth - 1);
    };
    withoutPrefixes(word, 0, 0, language.prefixes.length > 0 ? 3 : 0);
    if (found.length > 1) {
      found.sort((a, b) => a.cut - b.cut);
      if (found.length > 12) found.length = 12;
    }
    if (language.cache.size >= cacheLimit) language.cache.clear();
    language.cache.set(key, found);
    return found;
  }

  /** Finds the longest term at each place, left to right, without overlaps. `roots` are tried side by side; their meanings are joined. */
  match(tokens: Tokens, language: LexiconLanguage, roots: number[]): Mark[] {
    const marks: Mark[] = [];
    const readings: Reading[][] = [];
    let bestTo = 0;
    let bestCut = 0;
    let bestBefore = 0;
    let bestAfter = 0;
    let best: Entry[] = [];
    let bestHole: { from: number; to: number } | null = null;
    let hole: { from: number; to: number } | null = null;
    let holes = true;
    let steps = 0;
    /** No term reaches over a paragraph's end or a stop. */
    const closed = (at: number): boolean => {
      const before = tokens.before[at] as number;
      const blank = (before & gap.line) !== 0 && (before & gap.space) === 0;
      if (blank && (tokens.start[at] as number) - (tokens.end[at - 1] as number) > 1) return true;
      return (before & (gap.stop | gap.comma | gap.bracket | gap.slash)) !== 0 && crosses(tokens, at);
    };
    const walk = (
      node: number,
      at: number,
      first: number,
      before: number,
      after: number,
      cutLetters: number,
      namesOnly: boolean,
      skipped: number,
    ): void => {
      if (at > first) {
        const ends = this.ends[node];
        if (ends !== undefined && (at > bestTo || (at === bestTo && cutLetters <= bestCut))) {
          const usable = this.usable(ends, tokens, first, namesOnly);
          if (usable.length > 0) {
            if (at > bestTo || cutLetters < bestCut) {
              // "السوداني" is the adjective with its article as much as the surname.
              const also = at === bestTo && bestBefore === role.the && bestAfter === 0 && usable.every((e): boolean => e.sense === "name");
              best = also ? usable.concat(best.filter((e) => e.sense === "country")) : usable;
              bestBefore = before;
              bestAfter = after;
            } else {
              best = best.concat(usable.filter((e) => !best.includes(e)));
              bestBefore |= before;
              bestAfter |= after;
            }
            bestTo = at;
            bestCut = cutLetters;
            bestHole = hole;
          }
        } else if (
          ends !== undefined &&
          at === bestTo &&
          before === role.the &&
          after === 0 &&
          best.every((e): boolean => e.sense === "name")
        )
          best = best.concat(ends.filter((e) => e.sense === "country"));
      }
      if (at >= tokens.count || at - first > longestTerm || steps > 400) return;
      steps++;
      if (at > first && closed(at)) return;
      readings[at] ??= this.readings(tokens.words[at] as string, language, tokens.before[at + 1] === gap.apostrophe);
      for (const reading of readings[at] as Reading[]) {
        if (at > first && reading.before & ~role.the) continue;
        const next = this.follow(node, reading.id);
        if (next !== 0)
          walk(
            next,
            at + 1,
            first,
            at === first ? reading.before : before,
            reading.after,
            cutLetters + reading.cut,
            namesOnly || reading.namesOnly,
            0,
          );
      }
      if (at > first && skipped < 2 && holes) {
        const over = skipped === 0 ? this.follow(node, gapWord) : node;
        // "Ожидается, что встреча": the words between are of one phrase with the rest.
        if (over !== 0 && at + 1 < tokens.count && !commaBefore(tokens, at)) {
          const outer: { from: number; to: number } | null = hole;
          hole = { from: outer?.from ?? at, to: at + 1 };
          if (skipped === 0) walk(over, at + 1, first, before, after, cutLetters + 1, namesOnly, 0);
          hole = { from: outer?.from ?? at, to: at + 2 };
          if (at + 2 < tokens.count && !closed(at + 1)) walk(over, at + 2, first, before, after, cutLetters + 2, namesOnly, 0);
          hole = outer;
        }
      }
    };
    const longestAt = (i: number): Mark | null => {
      bestTo = i;
      bestCut = Number.POSITIVE_INFINITY;
      best = [];
      bestHole = null;
      hole = null;
      steps = 0;
      for (const root of roots) walk(root, i, i, 0, 0, 0, false, 0);
      if (best.length === 0) return null;
      const mark: Mark = { from: i, to: bestTo, entries: best, before: bestBefore, after: bestAfter };
      const inside = bestHole as { from: number; to: number } | null;
      if (inside) {
        const inner: Mark[] = [];
        for (let k = inside.from; k < inside.to; ) {
          const one = longestAt(k);
          if (one && one.to <= inside.to) inner.push(one);
          k = one && one.to <= inside.to ? one.to : k + 1;
        }
        // "selon le ministère, le ministre des Affaires étrangères": nothing within a house stands behind a comma.
        const house = mark.entries.some((e) => e.sense === "office" && e.kind === "ministry");
        const crossed = house && ((tokens.before[inside.from] as number) & gap.comma) !== 0;
        if (!crossed && mark.entries.some((e) => e.sense === "office" || e.sense === "title")) mark.inner = inner;
        else if (!crossed && !inner.some((m) => m.entries.some(isSomebody))) mark.inner = inner;
        else {
          // "sprach Minister X mit": the words around somebody are no phrase.
          holes = false;
          const plain = longestAt(i);
          holes = true;
          return plain;
        }
      }
      return mark;
    };
    for (let i = 0; i < tokens.count; ) {
      let mark = longestAt(i);
      if (mark && mark.to - i >= 2 && mark.entries.every(pointsBack)) {
        // "the minister" begins "the minister of foreign affairs of Iran": the office says more.
        const within = longestAt(i + 1);
        if (
          within &&
          (within.to > mark.to ||
            (within.to === mark.to &&
              within.entries.some(
                (e) =>
                  (e.sense === "title" && (e.title.number !== undefined || e.title.implied === false)) ||
                  (e.sense === "office" && e.kind === "foreign-minister"),
              )))
        )
          mark = { ...within, from: i };
      }
      if (!mark) {
        i++;
        continue;
      }
      this.takeWrittenSuffix(tokens, language, mark);
      marks.push(mark);
      // "s'est entretenu hier par téléphone": the day inside the phrase counts as well.
      if (mark.inner && !mark.entries.some((e) => e.sense === "office" || e.sense === "title")) marks.push(...mark.inner);
      i = mark.to;
    }
    return marks;
  }

  // "Mısır'da", "China's": the apostrophe makes the ending a token of its own.
  private takeWrittenSuffix(tokens: Tokens, language: LexiconLanguage, mark: Mark): void {
    const at = mark.to;
    if (at >= tokens.count || ((tokens.before[at] as number) & ~gap.quote) !== gap.apostrophe) return;
    const word = tokens.words[at] as string;
    if (word === "s") {
      mark.after |= role.of;
      mark.to++;
      return;
    }
    const suffix = language.suffixes.find((s) => s.form === word);
    if (suffix || (language.suffixes.length > 0 && word.length <= 5)) {
      mark.after |= suffix?.role ?? 0;
      mark.to++;
    }
  }

  private usable(entries: Entry[], tokens: Tokens, first: number, namesOnly: boolean): Entry[] {
    if (!namesOnly && !entries.some((e) => this.cased.has(e))) return entries;
    const shapeOfFirst = tokens.shape[first] as number;
    return entries.filter(
      (e) =>
        ((this.cased.get(e) ?? 0) & ~shapeOfFirst) === 0 &&
        (!namesOnly || e.sense === "name" || e.sense === "country" || e.sense === "city" || e.sense === "organisation"),
    );
  }

  /** Figures for the log and the benchmark. */
  size(): { words: number; nodes: number } {
    return { words: this.words.size + this.stems.size, nodes: this.nodes };
  }
}

const somebody = new Set(["office", "title", "name", "counterpart", "country"]);
const isSomebody = (e: Entry) => somebody.has(e.sense);
const pointsBack = (e: Entry) => e.sense === "word" && (e.word === "minister" || e.word === "both");

/** The shape that the text must have for a term: "US" stands in capitals, "Polish" begins with one. Most terms have no capital letter at all. */
function caseOf(plain: string, cased: boolean): number {
  if (plain.toLowerCase() === plain) return 0;
  if (plain.length <= 6 && /^\p{Lu}{2,5}$/u.test(plain.replace(/[^\p{L}]/gu, ""))) return shape.upper;
  return cased && /^\p{Lu}/u.test(plain) ? shape.capital : 0;
}

// A term may cross the full stop of "U.S." and a bracket or comma between its words is allowed only where no space follows.
function crosses(tokens: Tokens, at: number): boolean {
  const before = tokens.before[at] as number;
  if (before & gap.stop) return (before & gap.space) !== 0 && ((before & gap.line) !== 0 || (tokens.words[at - 1] as string).length > 1);
  return (before & (gap.bracket | gap.slash)) !== 0;
}

/** Cuts a folded term into words the way the text is cut. */
function cut(folded: string): string[] {
  return (
    folded.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー々]|\p{Nd}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー々])[\p{L}\p{M}])+/gu,
    ) ?? []
  );
}
