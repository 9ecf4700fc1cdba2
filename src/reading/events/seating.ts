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

/** Words between two countries of a list: "de la Croatie et de la Grèce". */
const gapOfSeats = 3;
/** Words between a list of countries and the word that seats them: "Also attending were the ministers of A, B and C", "A und B waren durch ihre Minister vertreten". */
const reachOfSeats = 2;
const reachOfSeatsBy = 5;
/** Words between "was represented" and the office of who came: "by their deputy ministers". */
const reachOfRank = 3;

/** Those of a stretch whom a word for sitting stands by. In: the marks and the actors of its sentence; `anyone`: officials of whatever kind have seats. */
export const peopleIn = (actors: Actor[], marks: Mark[], { from, to }: Stretch, anyone: boolean): Actor[] =>
  actors.filter((a) => a.from >= from && a.to <= to && (seated(a) || (anyone && isDelegate(a))) && !staysAway(a, marks));

const isDelegate = (a: Actor): boolean => a.office === "other" && a.named !== null && a.number === "one" && ofState(a);

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
    gapOfSeats,
  )
    .map((list) => closed(list, marks))
    .filter((list) => codesOf(list).size > 1);
  return lists.flatMap((list) => {
    const cue = marks.find((m) => (seats(m) || says(m, "together")) && isBeside(m, list, marks));
    const office = cue && rankBehind(cue, actors, marks);
    return office ? list.map((m) => ({ ...ministerOf(m, sense(m, "country")?.code ?? null, sentence), office })) : [];
  });
}

/** "comprises A, B and C; D has left it": a list up to the country behind its "and". */
function closed(list: Mark[], marks: Mark[]): Mark[] {
  const and = (m: Mark, k: number) => k > 0 && marks.some((o) => says(o, "and") && o.from >= (list[k - 1] as Mark).to && o.to <= m.from);
  const end = list.findIndex(and);
  return end < 0 ? list : list.slice(0, end + 1);
}

const codesOf = (list: Mark[]): Set<string | undefined> => new Set(list.map((m) => sense(m, "country")?.code));

/** Whether a word stands by a list of countries, or by "the ministers of" that leads to it, and the list is neither a topic nor where something is. */
function isBeside(cue: Mark, list: Mark[], marks: Mark[]): boolean {
  const first = list[0] as Mark;
  const last = list.at(-1) as Mark;
  const k = firstMark(marks, first.from);
  const [ministers, of] = [marks[k - 2], marks[k - 1]];
  const led =
    ministers && of && (says(of, "of") || says(of, "from")) && (says(ministers, "both") || sense(ministers, "office")?.number === "many");
  const start = led ? ministers : first;
  // "A Albânia e a Croácia": what opens a sentence is the article.
  const before = marks.slice(1, firstMark(marks, start.from)).filter((m) => m.from >= (cue.to <= start.from ? cue.to : start.from - 1));
  if (before.some((m) => elsewhere.some((word) => says(m, word)))) return false;
  if (cue.from < last.to) return cue.to <= start.from && distance(cue, start) <= reachOfSeats;
  const by = marks.some((m) => m.from >= last.to && m.to <= cue.from && says(m, "by"));
  return cue.from - last.to <= (by ? reachOfSeatsBy : reachOfSeats);
}
/** What leads to a topic or a place. */
const elsewhere = ["about", "in", "to", "with"] as const;

/** The office of those who came for the countries of a list: the ministers, where nothing else is said. */
function rankBehind(cue: Mark, actors: Actor[], marks: Mark[]): OfficeKind {
  const deputy = marks.some((m) => m.from >= cue.to && m.from - cue.to <= reachOfRank && says(m, "deputy"));
  if (deputy) return "deputy-foreign-minister";
  const came = actors.find((a) => a.from >= cue.to && a.from - cue.to <= reachOfRank && !a.country && a.office)?.office;
  return came && came !== "minister" ? came : "foreign-minister";
}

/** "A was represented by Minister X, B by Y and C by a deputy minister", "X (A) was there": those of whom the text says no more than whose seat they took. */
export function deputed(actors: Actor[], marks: Mark[]): Actor[] {
  if (!marks.some(seats)) return [];
  return actors.flatMap((a) => {
    const unsaid = a.inferred || (a.country === null && (a.named || a.office)) || joinsNext(a, actors, marks);
    if (a.number !== "one" || a.former || !unsaid) return [];
    const behind = marks.find((m) => m.from === a.to && sense(m, "country"));
    const land = landBefore(a, marks, true) ?? behind ?? landBefore(a, marks, false);
    const country = land && sense(land, "country")?.code;
    return country ? [{ ...a, country, office: a.office ?? ("foreign-minister" as const) }] : [];
  });
}

/** "represented by X, Croatia by Y": whether the country that stands behind somebody's comma is that of who follows. */
function joinsNext({ from, to, office }: Actor, actors: Actor[], marks: Mark[]): boolean {
  const land = office === null ? marks.find((m) => m.to === to && m.from > from && sense(m, "country")) : undefined;
  return (
    land !== undefined && (marks.some((m) => m.from === to && says(m, "by")) || actors.some((a) => a.from === to && a.country === null))
  );
}

/** Words between a country and who came for it: "was represented by a". */
const reachOfEnvoy = 4;

/** The country whose seat somebody took: `led` to him, as "A was represented by", "and B by"; or right before him: "B -". */
function landBefore({ from }: Actor, marks: Mark[], led: boolean): Mark | undefined {
  const end = firstMark(marks, from);
  const k = marks.findLastIndex((m, i) => i < end && sense(m, "country") !== undefined);
  const land = marks[k];
  if (!land || from - land.to > reachOfEnvoy) return undefined;
  const between = marks.slice(k + 1, end);
  if (led) return between.some((m) => seats(m) || says(m, "by")) && between.every(leadsOn) ? land : undefined;
  return land.to === from && !isElsewhere(marks[k - 1], land) ? land : undefined;
}

/** "in Germany X": whether a word before a country makes it a place or a topic. */
const isElsewhere = (before: Mark | undefined, land: Mark): boolean =>
  before !== undefined && before.to === land.from && elsewhere.some((word) => says(before, word));

/** What may stand between a country and who came for it. */
const leadsOn = (m: Mark): boolean => seats(m) || says(m, "by") || m.entries.every((e) => e.sense === "word" && e.word !== "and");
