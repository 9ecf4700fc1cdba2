/** A term of the YAML files, cut into words. `*` at a word's end stands for any further letters, `…` for one or two words. */
export type Pattern = string[];

const mostExpansions = 4000;

/** A character of the term syntax, a space, or the letters up to the next. */
const piece = /[(|)~ ]|[^(|)~ ]+/g;

/**
 * Follows the term syntax, `(a|b)`, `(a)?` and `~` (space or nothing), from a place: `on` tells where a space, or letters without one, lead from
 * one. What alternatives have in
 * common before them is followed once for all. Out: where all expansions lead.
 * Throws a RangeError that names the term when its brackets do not match or it expands too far.
 */
export function followTerm<Place>(term: string, start: Place, on: (from: Place, letters: string) => Place): Place[] {
  const pieces = term.match(piece) ?? [];
  let next = 0;
  const sequence = (from: Place[]): Place[] => {
    let places = from;
    while (next < pieces.length) {
      const letters = pieces[next] as string;
      if (letters === "|" || letters === ")") break;
      next++;
      if (letters === "(") places = group(places);
      else if (letters === "~") places = places.concat(places.map((place) => on(place, " ")));
      else places = places.map((place) => on(place, letters));
      if (places.length > mostExpansions) throw new RangeError(`"${term}" stands for more than ${mostExpansions} terms: split it`);
    }
    return places;
  };
  const group = (from: Place[]): Place[] => {
    const reached: Place[] = [];
    for (;;) {
      for (const place of sequence(from)) reached.push(place);
      const closing = pieces[next++];
      if (closing === ")") break;
      if (closing !== "|") throw new RangeError(`the brackets of "${term}" do not match`);
    }
    const behind = pieces[next];
    if (!behind?.startsWith("?")) return reached;
    if (behind === "?") next++;
    else pieces[next] = behind.slice(1);
    return reached.concat(from);
  };
  const all = sequence([start]);
  if (next < pieces.length) throw new RangeError(`the brackets of "${term}" do not match`);
  return all;
}

/** All that a term stands for, each once. Throws as `followTerm` does. */
export function expandTerm(term: string): string[] {
  const all = followTerm(term, "", (head, letters) => head + letters);
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
