// Whether two spellings are of one name, across scripts: by the consonants that every spelling keeps, in the few kinds that none confuses.

/** Letters of one kind, Latin and Cyrillic; vowels and what many spellings leave out belong to none. */
const kinds: [string, string][] = [
  ["b", "bpбп"],
  ["d", "dtдт"],
  ["f", "fvwфв"],
  ["k", "kgqhкгґхў"],
  ["l", "lлљ"],
  ["m", "mм"],
  ["n", "nнњ"],
  ["r", "rр"],
  ["s", "szcjxсзжцчшщџђћ"],
];
const kindOf = new Map(kinds.flatMap(([kind, letters]) => [...letters].map((letter) => [letter, kind] as const)));

/** "kh", "sh", "th": the second letter only says how the first is spoken. "ck", "ts", "dž" are one sound. */
const paired = /([bcdgkpstz])h|ck|t[sz]|dz|dj/g;
/** A Cyrillic noun's endings that bring a consonant of their own. */
const endings = /(ом|ем|єм|ым|им|ого|его|ою|ові|еві)$/u;
/** Consonants of a word that says who somebody is. */
const telling = 2;

/** The kinds of the consonants of a folded word, one after the other, doubles once. */
function consonants(word: string): string {
  let out = "";
  for (const letter of word.replace(paired, (pair) => (pair.endsWith("h") ? (pair[0] as string) : pair === "ck" ? "k" : "s"))) {
    const kind = kindOf.get(letter) ?? "";
    if (!out.endsWith(kind) || kind === "") out += kind;
  }
  return out;
}

/** Whether two strings are the same but for one letter, which one of them may lack. */
function nearlySame(a: string, b: string): boolean {
  if (a.length > b.length) return nearlySame(b, a);
  if (b.length - a.length > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.slice(a.length === b.length ? at + 1 : at) === b.slice(at + 1);
}

/** Whether a folded word of a text is a spelling of a folded word of a name. */
function spells(written: string, name: string): boolean {
  const own = consonants(name);
  if (own.length < telling) return false;
  return [written, written.replace(endings, "")].some((form) => {
    const other = consonants(form);
    return other === own || (Math.min(other.length, own.length) > telling && nearlySame(other, own));
  });
}

/** Whether one of the folded words of a text is a spelling of one of the words of a folded name. */
export const soundsLike = (written: string[], name: string[]): boolean => written.some((w) => name.some((n) => spells(w, n)));
