import { actorsOf } from "../clauses/groups.ts";
import type { Predicate } from "../clauses/predicates.ts";
import { type Actor, countriesOf, isLeader } from "../people/actors.ts";
import type { Mark } from "../words/lexicon.ts";
import { marksIn, says } from "../words/marks.ts";
import { commaBetween, type Tokens } from "../words/segment.ts";

// "Ministers who merely attend their leaders' meeting": they had none of their own.

/** Sentences after a leaders' meeting in which a text says who else was there. */
const memory = 2;
/** Words between a leader and who comes with him. */
const reachOfCompany = 3;

/** What a text has told when it comes to a contact. */
interface Around {
  tokens: Tokens;
  marks: Mark[];
  /** Who is named in the sentence told last. */
  named: Actor[];
  /** The leaders' meetings told of so far. */
  summits: Predicate[];
}

/** Whether those of a contact only attended a meeting of leaders: the one it tells of itself, or one told of before. `actors`: of them those who count. */
export const attends = (predicate: Predicate, actors: Actor[], around: Around): boolean =>
  comeWithLeaders(predicate, actors) ||
  stoodBy(predicate, actors) ||
  accompany(predicate, actors, around) ||
  werePresent(predicate, around.summits);

/** "X accompanied President Y at his talks with Prime Minister Z", "when he met Z": a minister at the side of his own leader, who met another's. */
function accompany({ clause, contact: { mark } }: Predicate, actors: Actor[], { tokens, marks, named }: Around): boolean {
  const own = actors.find((a) => a.office === "foreign-minister")?.country;
  if (!actors.every((a) => a.country === own || isLeader(a))) return false;
  const { sentence, cues } = clause;
  // "…, who accompanies President Y to Paris, met Z", "accompanied Y to Paris and met Z": he did himself.
  const led = (a: Actor) => a.to > mark.from || !commaBetween(tokens, a.to - 1, mark.from);
  if (cues.some((c) => c.word === "and" && c.mark.to === mark.from)) return false;
  const leader = named.some((a) => isLeader(a) && a.country === own && a.from >= sentence.from && a.to <= sentence.to && led(a));
  return leader && marksIn(marks, sentence).some((m) => says(m, "accompanying"));
}

/** "Meloni, accompagnata dal ministro degli Esteri, ha ricevuto il presidente turco": ministers who only attend the meeting of their own leader with others'. */
function comeWithLeaders({ clause: { cues } }: Predicate, actors: Actor[]): boolean {
  // "il presidente palestinese, dopo il Papa, ha visto il cardinale Parolin": he sat at another table.
  const aside = ({ from }: Actor) => cues.some((c) => c.word === "about" && c.mark.to <= from && from - c.mark.to <= 1);
  const leaders = actors.filter((a) => isLeader(a) && !aside(a));
  const ministers = actors.filter((a) => a.office === "foreign-minister");
  if (leaders.length < 2 || leaders.length + ministers.length < actors.length) return false;
  return (
    countriesOf(leaders).size > 1 &&
    ministers.every((m) => leaders.some((l) => l.country === m.country && m.from >= l.to && m.from - l.to <= reachOfCompany))
  );
}

/** Words behind the verb that closes a clause: "also". */
const tail = 1;

/** "وزیراعظم اور صدر X کی ملاقات میں Y بھی شریک تھے", "در دیدار A و B، X نیز حضور داشت": ministers of whom the words that close the clause say, behind the leaders who met, that they were there as well. */
function stoodBy({ clause: { cues, groups, to }, contact: { mark } }: Predicate, actors: Actor[]): boolean {
  const present = cues.find((c) => c.word === "presence" && c.mark.from >= mark.to && to - c.mark.to <= tail)?.mark;
  if (!present) return false;
  const ministers = actors.filter((a) => a.office === "foreign-minister");
  const first = Math.min(...ministers.map((m) => m.from));
  const leaders = actorsOf(groups).filter((a) => isLeader(a) && a.to <= first);
  return (
    first >= mark.to &&
    countriesOf(leaders).size > 1 &&
    actors.every((a) => leaders.includes(a) || (ministers.includes(a) && a.to <= present.from))
  );
}

/** "The presidents held talks. The foreign ministers of both attended the meeting": a meeting of the leaders still, told by those who were present. */
function werePresent({ actors, clause, rule }: Predicate, summits: Predicate[]): boolean {
  if (!["joint", "present", "session"].includes(rule) || actors.some(isLeader)) return false;
  // "…, who were present, met separately"
  if (clause.cues.some((c) => c.word === "apart")) return false;
  const present = clause.cues.some((c) => c.word === "presence" || c.word === "seats");
  if (!present && rule !== "session") return false;
  return summits.some((summit) => {
    const since = clause.sentence.index - summit.clause.sentence.index;
    const sides = countriesOf(summit.actors);
    // A session may be opened by the headline, and is filled by the sentences behind the leaders' meeting.
    return (rule === "session" || (since >= 0 && since <= memory)) && actors.every((a) => sides.has(a.country));
  });
}
