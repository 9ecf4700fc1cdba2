import { type Mark, role } from "../words/lexicon.ts";
import { behind, marksIn, says, sense } from "../words/marks.ts";
import { gap, type Sentence, type Tokens } from "../words/segment.ts";
import { type Actor, isLeader } from "./actors.ts";

/** Words between a leader and the counterpart whom he talks with, or between either and the "between" of their talks. */
const reachOfPair = 6;
const reachOfBetween = 2;

/**
 * Leaders whose talks with their counterparts somebody else tells of: "Minister X said that talks between the president of A and his counterpart of B went well",
 * "X said President Y had met his counterpart". In: the actors of each sentence, the sentences and all marks. Out: by counterpart whose he is.
 */
export function leadersTalks(actors: Actor[][], sentences: Sentence[], marks: Mark[]): Map<Actor, Actor> {
  const found = new Map<Actor, Actor>();
  for (const [index, within] of actors.entries()) {
    if (!within.some((a) => a.counterpart && !a.office)) continue;
    const posted = within.filter((a) => a.office !== null || a.counterpart);
    const own = marksIn(marks, sentences[index] as Sentence);
    for (const [k, a] of posted.entries()) {
      const leader = posted[k - 1];
      if (!a.counterpart || a.office || !leader || !isLeader(leader) || leader.number !== "one" || leader.former) continue;
      // "the president of Chile and his Chilean counterpart": nobody's own.
      if (leader.country !== null && leader.country === a.country) continue;
      if (betweenThem(leader, a, own) || reportedOf(leader, a, posted[k - 2]?.to ?? 0, own)) found.set(a, leader);
    }
  }
  return found;
}

/** "between the president and his counterpart", "Cumhurbaşkanı ile mevkidaşı arasındaki görüşme" */
const betweenThem = (leader: Actor, a: Actor, marks: Mark[]): boolean =>
  a.from - leader.to <= reachOfPair &&
  marks.some((m) => says(m, "between") && (behind(m, leader, reachOfBetween) || behind(a, m, reachOfBetween)));

/** "said that the president had met his counterpart": behind a word of speaking the leader is the first one named, and a contact is told of him. `from`: where whoever is named before him ends. */
function reportedOf(leader: Actor, a: Actor, from: number, marks: Mark[]): boolean {
  // "said that he had met the president and his counterpart": both were met.
  if ((a.roles & role.and) !== 0 || (leader.roles & role.with) !== 0) return false;
  const before = marks.filter((m) => m.to <= leader.from);
  const opening = before.findLast((m) => m.from >= from && (says(m, "says") || says(m, "breaks")));
  return (
    opening !== undefined &&
    before.some((m) => says(m, "says")) &&
    marks.some((m) => m.from >= opening.to && m.to <= a.from && sense(m, "contact"))
  );
}

/** What office a counterpart holds: that of whose counterpart he is. `first`: who is named first in his sentence; `focus`: of whom the text spoke last; `talks`: leaders' talks. */
export function officeOfCounterpart(
  a: Actor,
  actors: Actor[],
  first: Actor | null,
  focus: Actor | null,
  { tokens, talks }: { tokens: Tokens; talks: ReadonlyMap<Actor, Actor> },
): Actor["office"] {
  const whose =
    subjectOf(a, actors, tokens) ??
    talks.get(a) ??
    spokenOf(a, first, actors) ??
    charged(a, first, actors) ??
    first ??
    domestic(a, actors) ??
    focus;
  return appositionOf(a, actors)?.office ?? sameOffice(a, whose);
}

/** "Zakharova said that Lavrov would meet his colleague": the minister of whom somebody of his house speaks. */
const spokenOf = (a: Actor, teller: Actor | null, actors: Actor[]): Actor | undefined =>
  teller?.office === "other"
    ? actors.findLast(
        (b) => b.to <= a.from && b.office === "foreign-minister" && b.country === teller.country && b.number === "one" && !b.counterpart,
      )
    : undefined;

/** "Defence Minister X met his Philippine counterpart": a minister of the outlet's own country, which nobody tells. */
const domestic = (a: Actor, actors: Actor[]): Actor | undefined =>
  actors.find((b) => b.to <= a.from && b.office === "minister" && b.named && b.number === "one" && !b.counterpart && !b.reference);

/** "On behalf of the president, Minister X had talks with his counterpart": the minister whom the one named first sent. */
const charged = (a: Actor, sender: Actor | null, actors: Actor[]): Actor | undefined =>
  sender && isLeader(sender) && sender.roles & role.of
    ? actors.find(
        (b) =>
          b.from >= sender.to &&
          b.to <= a.from &&
          b.office === "foreign-minister" &&
          b.country === sender.country &&
          b.number === "one" &&
          !b.counterpart,
      )
    : undefined;

/** "Marco Rubio, his American counterpart": the known minister whom the word follows. */
const appositionOf = (a: Actor, actors: Actor[]): Actor | undefined =>
  actors.find(
    (b) => b.to <= a.from && a.from - b.to <= 1 && b.official !== null && b.country === a.country && b.office === "foreign-minister",
  );

/** "The president called A; Minister X spoke with his counterpart": behind the semicolon stands another statement, with a subject of its own. */
function subjectOf(a: Actor, actors: Actor[], tokens: Tokens): Actor | undefined {
  const start = (actors[0] as Actor).from;
  const parted = (i: number) => ((tokens.before[i] as number) & gap.semicolon) !== 0;
  let from = a.from;
  while (from > start && !parted(from)) from--;
  return parted(from)
    ? actors.find((b) => b.from >= from && b.to <= a.from && b.office && b.country && !b.counterpart && b.number === "one")
    : undefined;
}

/** The office of whose counterpart somebody is; a foreign minister's, where he is none that anybody has a counterpart of. */
function sameOffice(a: Actor, subject: Actor | null): Actor["office"] {
  if (subject?.office && subject.office !== "spokesperson" && subject.office !== "ministry" && subject !== a)
    return subject.office === "foreign-minister" || a.official === null ? subject.office : "foreign-minister";
  return "foreign-minister";
}
