import { role } from "../words/lexicon.ts";
import { gap, type Tokens } from "../words/segment.ts";
import { type Actor, isLeader } from "./actors.ts";

/** What office a counterpart holds: that of whose counterpart he is. `first`: who is named first in his sentence; `focus`: of whom the text spoke last. */
export function officeOfCounterpart(a: Actor, actors: Actor[], first: Actor | null, focus: Actor | null, tokens: Tokens): Actor["office"] {
  const whose =
    subjectOf(a, actors, tokens) ?? spokenOf(a, first, actors) ?? charged(a, first, actors) ?? first ?? domestic(a, actors) ?? focus;
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
