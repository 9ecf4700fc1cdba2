interface Phrase<Meaning> {
  text: string;
  meaning: Meaning;
  /** How many came before it. */
  order: number;
}

/** Phrases to be looked for within longer terms, by their first word, or their first letter where a language writes no spaces. */
export class Phrases<Meaning = true> {
  private readonly byBeginning = new Map<string, Phrase<Meaning>[]>();
  private readonly spaces: boolean;
  private count = 0;

  constructor(spaces = true) {
    this.spaces = spaces;
  }

  add(texts: string[], meaning: Meaning): this {
    for (const text of texts) {
      const beginning = this.unit(text, 0);
      const known = this.byBeginning.get(beginning);
      const phrase = { text, meaning, order: this.count++ };
      if (known) known.push(phrase);
      else this.byBeginning.set(beginning, [phrase]);
    }
    return this;
  }

  /** What the longest phrase means that stands within a term, whole words of it; of those equally long the first given. */
  longestIn(term: string): Meaning | undefined {
    let best: Phrase<Meaning> | undefined;
    for (const phrase of this.within(term)) if (!best || outranks(phrase, best)) best = phrase;
    return best?.meaning;
  }

  /** What all phrases mean that stand within a term, each meaning once, in the order in which they were given. */
  allIn(term: string): Meaning[] {
    const found = this.within(term);
    return found.length === 0 ? [] : [...new Set(found.sort((a, b) => a.order - b.order).map((p) => p.meaning))];
  }

  private within(term: string): Phrase<Meaning>[] {
    const found: Phrase<Meaning>[] = [];
    for (let at = 0; at < term.length; ) {
      const unit = this.unit(term, at);
      const phrases = this.byBeginning.get(unit);
      if (phrases)
        for (const phrase of phrases)
          if (term.startsWith(phrase.text, at) && this.endsAt(term, at + phrase.text.length)) found.push(phrase);
      at += unit.length + (this.spaces ? 1 : 0);
    }
    return found;
  }

  private unit(text: string, at: number): string {
    if (!this.spaces) return text.charAt(at);
    const space = text.indexOf(" ", at);
    return space < 0 ? text.slice(at) : text.slice(at, space);
  }

  private endsAt(term: string, at: number): boolean {
    return !this.spaces || at === term.length || term.charAt(at) === " ";
  }
}

const outranks = (a: Phrase<unknown>, b: Phrase<unknown>): boolean =>
  a.text.length > b.text.length || (a.text.length === b.text.length && a.order < b.order);
