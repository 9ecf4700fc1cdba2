import { role } from "../words/lexicon.ts";
import { gap, type Tokens } from "../words/segment.ts";
import { type Actor, isLeader } from "./actors.ts";

/** Words, as of honour, between a verb and its subject. */
const reachOfSubject = 2;

/**
 * "the prime minister and foreign minister of Lebanon", "Syria's foreign minister, defence minister X": one country for both. `verb`: where the verb ends that its
 * subject follows; null in a language whose verb does not come first.
 */
export function shareCountries(actors: Actor[], tokens: Tokens, led: ReadonlySet<number>, verb: number | null): void {
  const enumerates = (i: number) => ((tokens.before[i] as number) & (gap.comma | gap.semicolon)) === gap.comma;
  // "o presidente, o primeiro-ministro e o chefe da diplomacia de X": the comma may stand before an article.
  const linked = (a: Actor, b: Actor) =>
    b.from - a.to <= 2 && ((b.roles & role.and) !== 0 || enumerates(b.from) || (b.from - a.to <= 1 && enumerates(a.to)));
  for (let i = actors.length - 2; i >= 0; i--) {
    const a = actors[i] as Actor;
    const b = actors[i + 1] as Actor;
    const open = a.office && !a.country && !a.named && !a.reference && a.number === "one";
    if (!open || !b.office || b.named || !linked(a, b)) continue;
    // "التقى وزير الخارجية اليوم، وزير خارجية كندا": who met, and behind the comma whom.
    const subject = verb !== null && a.from >= verb && a.from - verb <= reachOfSubject;
    if (subject && (b.roles & role.and) === 0) continue;
    if (b.country && !b.countryFirst && !seatedElsewhere(a, b.country)) a.country = b.country;
    // "the president, the foreign minister and the deputy prime minister of that country"
    else if (b.reference === "same" || b.reference === "own") a.reference = b.reference;
  }
  const first = actors.find((a) => a.office !== "spokesperson" && a.office !== "ministry");
  for (let i = 1; i < actors.length; i++) {
    const a = actors[i - 1] as Actor;
    const b = actors[i] as Actor;
    const next = actors[i + 1];
    // "the prime minister X, the speaker Y and Iraq's President Z": between two of one country.
    if (b.office === "other" && !b.country && b.number === "one" && next?.country && next.country === a.country && linked(b, next)) {
      b.country = next.country;
      continue;
    }
    // "met President X, Prime Minister Y and foreign minister Z": the third of one country, where nobody knows better.
    const third = i > 1 && isLeader(a) && isLeader(actors[i - 2] as Actor) && (actors[i - 2] as Actor).country === a.country && a !== first;
    if (third && b.office === "foreign-minister" && b.named && !b.country && b.official === null && b.number === "one" && linked(a, b)) {
      b.country = a.country;
      continue;
    }
    // "چینی وزیر خارجہ، صدر، وزیراعظم اور … سے": the minister who opens the sentence is to meet them.
    // ... as is "Fidan, Savunma Bakanı X ile": who has no more than a name leads no delegation.
    const bare = isName(a) && led.has(b.to);
    const subject = a === first && a.office === "foreign-minister" && !(b.roles & role.and) && !(a.roles & role.with);
    const opens = subject && (isLeader(b) || bare);
    // "talks with the president of India and the foreign minister": his own.
    const hosted = (a.roles & role.with) !== 0 || led.has(b.to);
    // "met Iraq's president, prime minister and foreign minister"
    const met =
      b.office !== "foreign-minister" ||
      (b.head !== undefined && isLeader(a)) ||
      ((b.roles & role.and) !== 0 && !b.named && hosted && isLeader(a));
    if (
      b.office &&
      met &&
      !opens &&
      b.office !== "spokesperson" &&
      b.office !== "ministry" &&
      !b.country &&
      !b.reference &&
      b.number === "one" &&
      a.office &&
      a.country &&
      !seatedElsewhere(b, a.country) &&
      linked(a, b)
    )
      b.country = a.country;
  }
}

/** Whether a mention is no more than a name, be it one told in full elsewhere. */
const isName = ({ named, from, to }: Actor): boolean =>
  named !== null && (named.to - named.from === to - from || named.to <= from || named.from >= to);

/** "met Minister X of Egypt, the president of the European Commission": a style that nobody bears but in another country. */
const seatedElsewhere = ({ title }: Actor, country: string): boolean =>
  title?.countries !== undefined && title.elsewhere === undefined && !title.countries.includes(country);
