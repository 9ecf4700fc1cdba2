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

  constructor(phrases: Iterable<readonly [text: string, meaning: Meaning]>, spaces = true) {
    this.spaces = spaces;
    let order = 0;
    for (const [text, meaning] of phrases) {
      const beginning = this.unit(text, 0);
      const known = this.byBeginning.get(beginning);
      const phrase = { text, meaning, order: order++ };
      if (known) known.push(phrase);
      else this.byBeginning.set(beginning, [phrase]);
    }
  }

  /** What the longest phrase means that stands within a term, whole words of it; of those equally long the first given. */
  longestIn(term: string): Meaning | undefined {
    let best: Phrase<Meaning> | undefined;
    for (let at = 0; at < term.length; at += this.unit(term, at).length + (this.spaces ? 1 : 0))
      for (const phrase of this.byBeginning.get(this.unit(term, at)) ?? [])
        if (!(best && outranks(best, phrase)) && term.startsWith(phrase.text, at) && this.endsAt(term, at + phrase.text.length))
          best = phrase;
    return best?.meaning;
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
