/** A term of the YAML files, cut into words. `*` at a word's end stands for any further letters, `…` for one or two words. */
export type Pattern = string[];

const mostExpansions = 4000;

/**
 * Expands the term syntax: `(a|b)`, `(a)?`, `~` (space or nothing), `word*`, `…`.
 * Throws a RangeError that names the term when its brackets do not match or it expands too far.
 */
export function expandTerm(term: string): string[] {
  let position = 0;
  const sequence = (): string[] => {
    let heads = [""];
    while (position < term.length) {
      const c = term[position] as string;
      if (c === "|" || c === ")") break;
      position++;
      if (c === "(") {
        const options: string[] = [];
        for (;;) {
          options.push(...sequence());
          const closing = term[position++];
          if (closing === ")") break;
          if (closing !== "|") throw new RangeError(`the brackets of "${term}" do not match`);
        }
        if (term[position] === "?") {
          position++;
          options.push("");
        }
        heads = heads.flatMap((head) => options.map((option) => head + option));
      } else if (c === "~") heads = heads.flatMap((head) => [head, `${head} `]);
      else heads = heads.map((head) => head + c);
      if (heads.length > mostExpansions) throw new RangeError(`"${term}" stands for more than ${mostExpansions} terms: split it`);
    }
    return heads;
  };
  const all = sequence();
  if (position < term.length) throw new RangeError(`the brackets of "${term}" do not match`);
  return [...new Set(all.map((t) => t.replace(/\s+/g, " ").trim()))].filter((t) => t !== "");
}

/** Why a term cannot be used, or null. Cheap: the expansions are counted, not made. */
export function termProblem(term: string): string | null {
  if (!/[(|)~]/.test(term)) return null;
  let position = 0;
  const sequence = (): number => {
    let count = 1;
    while (position < term.length) {
      const c = term[position] as string;
      if (c === "|" || c === ")") break;
      position++;
      if (c === "(") {
        let options = 0;
        for (;;) {
          options += sequence();
          const closing = term[position++];
          if (closing === ")") break;
          if (closing !== "|") throw new RangeError("its brackets do not match");
        }
        if (term[position] === "?") {
          position++;
          options++;
        }
        count *= options;
      } else if (c === "~") count *= 2;
    }
    return count;
  };
  try {
    const count = sequence();
    if (position < term.length) return `the brackets of "${term}" do not match`;
    return count > mostExpansions
      ? `"${term.slice(0, 40)}…" stands for ${count} terms, more than ${mostExpansions}: split it into shorter ones, or write … for one or two words`
      : null;
  } catch {
    return `the brackets of "${term}" do not match`;
  }
}
