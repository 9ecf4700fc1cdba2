import { type Actor, isLeader, ministerOf } from "../people/actors.ts";
import type { OfficeKind } from "../words/knowledge.ts";
import type { Mark } from "../words/lexicon.ts";
import { distance, firstMark, runs, says, sense } from "../words/marks.ts";
import { sits, staysAway } from "./joining.ts";

// Whom a sentence seats at a session that the text tells of: by name, by a list of countries, or by who came for a country.

/** A stretch of tokens. */
interface Stretch {
  from: number;
  to: number;
}

/** A word for sitting at a session. */
export const seats = (m: Mark): boolean => says(m, "presence") || says(m, "seats");

/** Words between two countries of a list. */
export const gapOfMembers = 2;
/** Words between a list of countries and the word that seats them: "Also attending were the ministers of A, B and C". */
const reachOfSeats = 2;
/** Words between "was represented" and the office of who came: "by their deputy ministers". */
const reachOfRank = 3;

/** Those of a stretch whom a word for sitting stands by. In: the marks and the actors of its sentence. */
export const peopleIn = (actors: Actor[], marks: Mark[], { from, to }: Stretch): Actor[] =>
  actors.filter((a) => a.from >= from && a.to <= to && seated(a) && !staysAway(a, marks));

/** Whether somebody has a seat of his own: no leader, but also who is named with a country alone, as one of the ministers told of. */
export const seated = (a: Actor): boolean =>
  a.number === "one" && !isLeader(a) && (sits(a) || (a.office === null && a.named !== null && a.named.to - a.named.from > 1 && ofState(a)));

const ofState = ({ country, former }: Actor): boolean => country !== null && !country.startsWith("org:") && !former;

/** "Ambassador X represented Barbados": the country's seat, whoever took it. */
export function landBehind(cue: Mark, marks: Mark[], sentence: number): Actor | null {
  const land = marks.find((m) => m.from === cue.to && sense(m, "country"));
  return land ? { ...ministerOf(land, sense(land, "country")?.code ?? null, sentence), office: "other" } : null;
}

/** "A, B and C were represented by their deputies", "The ministers represented A, B and C": a seat for each country of a list beside a word for sitting, or for having come together. */
export function countriesSeated(actors: Actor[], marks: Mark[], sentence: number): Actor[] {
  const owned = (m: Mark) => actors.some((a) => a.from <= m.from && a.to >= m.to && (a.office !== null || a.named !== null));
  const lists = runs(
    marks.filter((m) => sense(m, "country") && !sense(m, "office") && !owned(m)),
    gapOfMembers,
  ).filter((list) => codesOf(list).size > 1);
  return lists.flatMap((list) => {
    const cue = marks.find((m) => (seats(m) || says(m, "together")) && isBeside(m, list, marks));
    const office = cue && rankBehind(cue, actors, marks);
    return office ? list.map((m) => ({ ...ministerOf(m, sense(m, "country")?.code ?? null, sentence), office })) : [];
  });
}

const codesOf = (list: Mark[]): Set<string | undefined> => new Set(list.map((m) => sense(m, "country")?.code));

/** Whether a word stands by a list of countries, or by "the ministers of" that leads to it, and the list is neither a topic nor where something is. */
function isBeside(cue: Mark, list: Mark[], marks: Mark[]): boolean {
  const first = list[0] as Mark;
  const last = list.at(-1) as Mark;
  const k = firstMark(marks, first.from);
  const [ministers, of] = [marks[k - 2], marks[k - 1]];
  const led = ministers && of && says(of, "of") && (says(ministers, "both") || sense(ministers, "office")?.number === "many");
  const start = led ? ministers : first;
  const before = marks.slice(0, firstMark(marks, start.from)).filter((m) => m.from >= (cue.to <= start.from ? cue.to : start.from - 1));
  if (before.some((m) => elsewhere.some((word) => says(m, word)))) return false;
  return cue.from >= last.to ? cue.from - last.to <= reachOfSeats : cue.to <= start.from && distance(cue, start) <= reachOfSeats;
}
/** What leads to a topic or a place. */
const elsewhere = ["about", "in", "to", "from", "with"] as const;

/** The office of those who came for the countries of a list: the ministers, where nothing else is said. */
function rankBehind(cue: Mark, actors: Actor[], marks: Mark[]): OfficeKind {
  const deputy = marks.some((m) => m.from >= cue.to && m.from - cue.to <= reachOfRank && says(m, "deputy"));
  if (deputy) return "deputy-foreign-minister";
  const came = actors.find((a) => a.from >= cue.to && a.from - cue.to <= reachOfRank && !a.country && a.office)?.office;
  return came && came !== "minister" ? came : "foreign-minister";
}

/** "A was represented by Minister X, B by Y and C by a deputy minister": those of whom the text says no more than whose seat they took. */
export function deputed(actors: Actor[], marks: Mark[]): Actor[] {
  return actors.flatMap((a) => {
    if (a.number !== "one" || a.former || !(a.inferred || (a.country === null && (a.named || a.office)))) return [];
    const land = landBefore(a, marks);
    const country = land && sense(land, "country")?.code;
    return country ? [{ ...a, country, office: a.office ?? ("foreign-minister" as const) }] : [];
  });
}

/** Words between "by" and who came for a country: "by a". */
const reachOfEnvoy = 1;

/** The country whose seat somebody took: "A was represented by", or "and B by", right before him. */
function landBefore({ from }: Actor, marks: Mark[]): Mark | undefined {
  const k = marks.findLastIndex((m) => m.to <= from && says(m, "by"));
  const [by, word] = [marks[k], marks[k - 1]];
  if (!by || !word || from - by.to > reachOfEnvoy || word.to !== by.from) return undefined;
  return seats(word) ? marks.findLast((m) => m.to <= word.from && word.from - m.to <= 1 && sense(m, "country")) : word;
}
