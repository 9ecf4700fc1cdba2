import { gapWord, type Known, type Lexicon, type LexiconLanguage, longestTerm, type Mark, role } from "./lexicon.ts";
import { commaBefore, gap, shape, type Tokens } from "./segment.ts";
import type { Entry } from "./senses.ts";

/**
 * Finds the longest term at each place of a text, left to right, without overlaps, and looks at each token a bounded number of times.
 * The roots of the language are tried side by side; their meanings are joined.
 */
export function findTerms(tokens: Tokens, lexicon: Lexicon, language: LexiconLanguage): Mark[] {
  const search = new Search(tokens, lexicon, language);
  const marks: Mark[] = [];
  for (let i = 0; i < tokens.count; ) {
    const mark = search.fullestAt(i);
    if (!mark) {
      i++;
      continue;
    }
    takeWrittenSuffix(tokens, language, mark);
    marks.push(mark);
    // "s'est entretenu hier par téléphone": the day inside the phrase counts as well.
    if (mark.inner && !isStyled(mark)) marks.push(...mark.inner);
    i = mark.to;
  }
  return marks;
}

/** Steps from one token, through which an attack cannot make it costly. */
const mostSteps = 400;

/** More letters than can be cut off a term. */
const anyCut = 1 << 20;

/** Tokens over which a term's `…` reaches. */
interface Hole {
  from: number;
  to: number;
}

/** Looks for terms in one text. The fields are of the search from one token, `first`: the longest term found so far, and of those equally long the one with the fewest letters cut. */
class Search {
  private first = 0;
  private steps = 0;
  private to = 0;
  private cut = 0;
  private before = 0;
  private after = 0;
  private entries: Entry[] = [];
  /** The hole of the term found, and that of the path in hand. */
  private hole: Hole | null = null;
  private open: Hole | null = null;
  private holes = true;
  /** What each token may be, once it was asked for. */
  private readonly known: (Known | undefined)[] = [];

  private readonly tokens: Tokens;
  private readonly lexicon: Lexicon;
  private readonly language: LexiconLanguage;

  constructor(tokens: Tokens, lexicon: Lexicon, language: LexiconLanguage) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.language = language;
  }

  /** The term at a token; "the minister" begins "the minister of foreign affairs of Iran", and the office says more. */
  fullestAt(i: number): Mark | null {
    const mark = this.longestAt(i);
    if (!mark || mark.to - i < 2 || !mark.entries.every(pointsBack)) return mark;
    const within = this.longestAt(i + 1);
    return within && (within.to > mark.to || (within.to === mark.to && within.entries.some(saysMore))) ? { ...within, from: i } : mark;
  }

  private longestAt(i: number): Mark | null {
    const { beginnings } = this.knownAt(i);
    if (beginnings.length === 0) return null;
    this.first = i;
    this.to = i;
    this.cut = anyCut;
    this.entries = [];
    this.hole = null;
    this.open = null;
    this.steps = 0;
    for (const { node, reading } of beginnings) this.walk(node, i + 1, reading.before, reading.after, reading.cut, reading.namesOnly);
    if (this.entries.length === 0) return null;
    const { to, entries, before, after, hole } = this;
    const mark: Mark = { from: i, to, entries, before, after };
    return hole ? this.filled(mark, hole) : mark;
  }

  /** A term with what stands in its hole; where that is somebody amid no office, what the term is without a hole. */
  private filled(mark: Mark, hole: Hole): Mark | null {
    const inner: Mark[] = [];
    for (let k = hole.from; k < hole.to; ) {
      const one = this.longestAt(k);
      const fits = one !== null && one.to <= hole.to;
      if (fits) inner.push(one);
      k = fits ? one.to : k + 1;
    }
    // "selon le ministère, le ministre des Affaires étrangères": nothing within a house stands behind a comma.
    const house = mark.entries.some((e) => e.sense === "office" && e.kind === "ministry");
    const crossed = house && ((this.tokens.before[hole.from] as number) & gap.comma) !== 0;
    if (!crossed && (isStyled(mark) || !inner.some((m) => m.entries.some(isSomebody)))) {
      mark.inner = inner;
      return mark;
    }
    // "sprach Minister X mit": the words around somebody are no phrase.
    this.holes = false;
    const plain = this.longestAt(mark.from);
    this.holes = true;
    return plain;
  }

  /** Goes on from a node with the token `at`; the roles are those written onto the term so far, `cut` the letters they took. */
  private walk(node: number, at: number, before: number, after: number, cut: number, namesOnly: boolean): void {
    const { first, tokens, lexicon } = this;
    this.consider(node, at, before, after, cut, namesOnly);
    if (at >= tokens.count || at - first > longestTerm || this.steps > mostSteps) return;
    this.steps++;
    if (closed(tokens, at)) return;
    for (const reading of this.knownAt(at).readings) {
      if (reading.before & ~role.the) continue;
      const next = lexicon.follow(node, reading.id);
      if (next !== 0) this.walk(next, at + 1, before, reading.after, cut + reading.cut, namesOnly || reading.namesOnly);
    }
    if (this.holes) this.walkOverHole(node, at, before, after, cut, namesOnly);
  }

  private knownAt(at: number): Known {
    const { tokens } = this;
    let known = this.known[at];
    if (!known) {
      known = this.lexicon.lookUp(tokens.words[at] as string, this.language, tokens.before[at + 1] === gap.apostrophe);
      this.known[at] = known;
    }
    return known;
  }

  /** `…`: one word, or two. */
  private walkOverHole(node: number, at: number, before: number, after: number, cut: number, namesOnly: boolean): void {
    const { tokens } = this;
    const over = this.lexicon.follow(node, gapWord);
    // "Ожидается, что встреча": the words between are of one phrase with the rest.
    if (over === 0 || at + 1 >= tokens.count || commaBefore(tokens, at)) return;
    const outer = this.open;
    const from = outer?.from ?? at;
    this.open = { from, to: at + 1 };
    this.walk(over, at + 1, before, after, cut + 1, namesOnly);
    this.open = { from, to: at + 2 };
    if (at + 2 < tokens.count && !closed(tokens, at + 1)) this.walk(over, at + 2, before, after, cut + 2, namesOnly);
    this.open = outer;
  }

  /** Takes the terms that end at a node, unless longer ones were found, or as long ones with fewer letters cut. */
  private consider(node: number, at: number, before: number, after: number, cut: number, namesOnly: boolean): void {
    const ends = this.lexicon.meanings(node);
    if (ends === undefined) return;
    if (at > this.to || (at === this.to && cut <= this.cut)) {
      const fit = usable(ends, this.tokens.shape[this.first] as number, namesOnly);
      if (fit.length === 0) return;
      if (at > this.to || cut < this.cut) {
        // "السوداني" is the adjective with its article as much as the surname.
        const also = at === this.to && this.before === role.the && this.after === 0 && fit.every(isName);
        this.entries = also ? fit.concat(this.entries.filter(isCountry)) : fit;
        this.before = before;
        this.after = after;
      } else {
        this.entries = union(this.entries, fit);
        this.before |= before;
        this.after |= after;
      }
      this.to = at;
      this.cut = cut;
      this.hole = this.open;
    } else if (at === this.to && before === role.the && after === 0 && this.entries.every(isName))
      this.entries = this.entries.concat(ends.filter(isCountry));
  }
}

/** Of some meanings those that count in letters of such a shape; `namesOnly`: those of names, behind an affix that only names have. */
function usable(meanings: Entry[], written: number, namesOnly: boolean): Entry[] {
  for (const entry of meanings) if (entry.shape !== undefined || namesOnly) return fitting(meanings, written, namesOnly);
  return meanings;
}

// Apart from the two above, which are called for every term: a function that holds a closure costs its room at every call.
const fitting = (meanings: Entry[], written: number, namesOnly: boolean): Entry[] =>
  meanings.filter((e) => ((e.shape ?? 0) & ~written) === 0 && (!namesOnly || isProper(e)));
const union = (some: Entry[], more: Entry[]): Entry[] => some.concat(more.filter((e) => !some.includes(e)));

/** No term reaches over a paragraph's end or a stop. */
function closed(tokens: Tokens, at: number): boolean {
  const before = tokens.before[at] as number;
  const blank = (before & gap.line) !== 0 && (before & gap.space) === 0;
  if (blank && (tokens.start[at] as number) - (tokens.end[at - 1] as number) > 1) return true;
  return (before & (gap.stop | gap.comma | gap.bracket | gap.slash)) !== 0 && crosses(tokens, at);
}

// A term may cross the full stop of "U.S." and a bracket or comma between its words is allowed only where no space follows.
function crosses(tokens: Tokens, at: number): boolean {
  const before = tokens.before[at] as number;
  if (before & gap.stop) return (before & gap.space) !== 0 && ((before & gap.line) !== 0 || (tokens.words[at - 1] as string).length > 1);
  return (before & (gap.bracket | gap.slash)) !== 0;
}

// "Mısır'da", "China's": the apostrophe makes the ending a token of its own.
function takeWrittenSuffix(tokens: Tokens, language: LexiconLanguage, mark: Mark): void {
  const at = mark.to;
  if (at >= tokens.count) return;
  const before = (tokens.before[at] as number) & ~gap.quote;
  if (before === gap.hyphen && (tokens.shape[at - 1] as number) & shape.upper) {
    // "BMT-nin": a word of capitals has its ending behind a hyphen.
    const ending = language.suffixes.find((s) => s.form === tokens.words[at]);
    if (!ending) return;
    mark.after |= ending.role;
    mark.to++;
    return;
  }
  if (before !== gap.apostrophe) return;
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

const somebody = new Set(["office", "title", "name", "counterpart", "country"]);
const isSomebody = (e: Entry): boolean => somebody.has(e.sense);
const isName = (e: Entry): boolean => e.sense === "name";
const isCountry = (e: Entry): boolean => e.sense === "country";
const isProper = (e: Entry): boolean => e.sense === "name" || e.sense === "country" || e.sense === "city" || e.sense === "organisation";
const isStyled = (mark: Mark): boolean => mark.entries.some((e) => e.sense === "office" || e.sense === "title");
const pointsBack = (e: Entry): boolean => e.sense === "word" && (e.word === "minister" || e.word === "both");
/** A style of a number, or a minister for foreign affairs: more than "the minister". */
const saysMore = (e: Entry): boolean =>
  (e.sense === "title" && (e.title.number !== undefined || e.title.implied === false)) ||
  (e.sense === "office" && e.kind === "foreign-minister");
