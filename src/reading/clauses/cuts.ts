import { type Actor, countriesOf } from "../people/actors.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { behind, firstMark, says, sense, tells } from "../words/marks.ts";
import { commaBetween, gap, isGlyph, type Sentence, shape, type Tokens } from "../words/segment.ts";
import type { Word } from "../words/senses.ts";
import { type Clause, type Cue, makeClause, type Passage, person } from "./clauses.ts";
import { seatOf } from "./company.ts";
import { withoutInsertions } from "./insertions.ts";
import { invitationOf } from "./invitations.ts";
import { splitByContact } from "./splits.ts";

/** Where a clause begins, and what it follows. */
interface Cut {
  at: number;
  after: Clause["after"];
  whom?: boolean;
  who?: boolean;
  follows?: Actor | undefined;
}

/** Cuts a sentence into clauses, with who stands in each and in which role; none where it tells of no contact. */
export function findClauses(whole: Passage): Clause[] {
  const passage = withoutInsertions(whole);
  const { marks, sentence } = passage;
  if (!marks.some((m) => sense(m, "contact")?.row && !sense(m, "contact")?.row.weak)) {
    const told = marks.some(tells);
    const invitation = invitationOf(passage, !told);
    if (invitation) return [invitation];
    if (!told) return [];
  }
  const cuts = cutsOf(passage);
  const clauses: Clause[] = [];
  for (let c = 0; c < cuts.length; c++) {
    const { at, after, whom, who, follows } = cuts[c] as Cut;
    const to = cuts[c + 1]?.at ?? sentence.to;
    if (to <= at) continue;
    const parts = splitByContact(makeClause(passage, at, to, after), passage);
    const [first] = parts;
    if (whom && first) first.whom = true;
    if (who && first) first.who = true;
    if (follows && first) first.follows = follows;
    const governor = after === "start" ? undefined : clauses.at(-1);
    const ruling =
      governor &&
      (rulingOf(governor, at, after, thatBefore(passage, at)) ?? plannedThat(governor, passage, at) ?? handedOn(governor, after));
    if (ruling) for (const clause of parts) clause.ruledBy = ruling;
    clauses.push(...parts);
  }
  return clauses;
}

/** Words between a denial and the "that" of what was denied. */
const reachOfDenial = 12;

/** Words between the verb that calls off a journey and the "where" of what was to happen there. */
const reachOfTrip = 14;

/** "denied reports that the ministers would meet": what was denied, offered or wished rules the clause that follows "that". */
const rulingOf = ({ cues, contacts }: Clause, at: number, after: Clause["after"], that: Mark | undefined): Cue | undefined =>
  cues.findLast(
    ({ word, mark }) =>
      (word === "denying" || word === "offering" || word === "agreeing"
        ? // "نفى المتحدث باسم وزارة الخارجية السفير X أن يكون": who denied it may have a long style.
          at - mark.to <= (word === "denying" && that ? reachOfDenial : 4)
        : word === "cancelling" &&
          after === "breaks" &&
          // "ألغى الوزير X زيارته إلى Y حيث": whoever calls off a journey may stand between with a long style.
          (at - mark.to <= 8 ||
            (at - mark.to <= reachOfTrip && cues.some((c) => c.word === "trip" && (at - c.mark.to <= 4 || behind(mark, c.mark, 2)))))) &&
      !contacts.some((x) => x.mark.from > mark.from),
  );

/** "suspendió la visita que tenía prevista a Ankara, donde debía reunirse con Y": what rules a clause that tells of no contact rules the "where" behind it too. */
const handedOn = ({ ruledBy, contacts }: Clause, after: Clause["after"]): Cue | undefined =>
  after === "breaks" && contacts.length === 0 && ruledBy?.word === "cancelling" ? ruledBy : undefined;

/** "من المنتظر أن يحظى X باستقبال": what is planned or expected, right before the "that" of a clause. */
function plannedThat({ cues }: Clause, passage: Passage, at: number): Cue | undefined {
  const that = thatBefore(passage, at);
  return that && cues.find(({ word, mark }) => word === "planning" && mark.to === that.from);
}

/** The "that" with which a clause begins. */
function thatBefore({ marks }: Passage, at: number): Mark | undefined {
  const that = marks[firstMark(marks, at) - 1];
  return that?.to === at && says(that, "breaks") && !says(that, "where") && !says(that, "who") ? that : undefined;
}

/** Where a sentence is cut, in order. */
function cutsOf(passage: Passage): Cut[] {
  const { tokens, marks, sentence, grammar } = passage;
  const cuts: Cut[] = [{ at: sentence.from, after: "start" }];
  cutAtWords(cuts, passage);
  const contacts = marks.filter((m) => sense(m, "contact"));
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    const after = cutAtGap(passage, contacts, i);
    if (after) cuts.push({ at: i, after });
  }
  if (grammar.nouns) cuts.push(...mainClauses(tokens, marks, sentence));
  cuts.push(...resumed(passage));
  return cuts.sort((a, b) => a.at - b.at);
}

/** Cuts behind words like "who", "that" and "said". Adds to the cuts. */
function cutAtWords(cuts: Cut[], passage: Passage): void {
  const { tokens, marks, sentence, actors, grammar } = passage;
  const leads = (token: number) => grammar.leading.has(tokens.words[token] as string);
  for (const mark of marks) {
    if (actors.some((a) => a.office && a.from < mark.from && mark.to <= a.to)) continue;
    if (says(mark, "breaks") && !(grammar.nouns && amid(tokens, marks, mark, sentence))) {
      const noun = saidOfNoun(tokens, marks, mark);
      // "welcomed the meeting that brought the two presidents together": theirs, whoever welcomed it.
      const theirs = noun !== null && ofLeaders(actors, mark.to);
      if (theirs || !(noun && sidesWithin(actors, (cuts.at(-1) as Cut).at, mark.from) < 2))
        // "A and B prepare by phone the summit that presidents C and D agreed on": theirs, and not the ministers'.
        // "will meet X, and if there is time see Y": a condition is that of what follows it.
        cuts.push({
          at: noun && theirs ? noun.from : conditional(mark, marks) ? mark.from : mark.to,
          after: "breaks",
          ...ofWho(mark, passage),
          // "con quien", and "with" before "whom".
          whom: !grammar.postposed && (mark.to - mark.from > 1 ? leads(mark.from) : mark.from > sentence.from && leads(mark.from - 1)),
        });
    } else if (grammar.nouns && isWho(mark, passage)) cuts.push({ at: mark.to, after: "breaks", ...ofWho(mark, passage) });
    else if (says(mark, "says")) cuts.push({ at: mark.to, after: "says" });
    // "received X, and had met last week Y": the words that look back have their own verb.
    else if (grammar.verbFirst && says(mark, "background") && mark.before & role.and && mark.to - mark.from > 1)
      cuts.push({ at: mark.from, after: "contact" });
  }
}

/** Whether a clause opens with a "who", and whom it follows. */
function ofWho(mark: Mark, passage: Passage): Pick<Cut, "who" | "follows"> {
  if (!isWho(mark, passage)) return {};
  const { tokens, actors } = passage;
  const parted = ((tokens.before[mark.from] as number) & gap.comma) !== 0;
  const follows = actors.find((a) => a.to === mark.from && person(a) && a.number === "one" && !a.former);
  return { who: true, follows: parted ? follows : undefined };
}

/** Whether a word is a "who". "accompanies President X, que met Y": one that is as often a "that" is a "who" behind somebody and a comma. */
function isWho(mark: Mark, passage: Passage): boolean {
  if (says(mark, "who") || !says(mark, "relative")) return says(mark, "who");
  const { tokens, actors, grammar } = passage;
  const parted = ((tokens.before[mark.from] as number) & gap.comma) !== 0;
  if (!parted || !actors.some((a) => a.to === mark.from && person(a)) || actors.some((a) => a.from === mark.to)) return false;
  return !grammar.nouns || closesWithVerb(mark, passage);
}

/** "X, der am Dienstag Y traf", but not "X, der neue Minister": whether a verb ends what a word that may be an article opens. */
function closesWithVerb({ to: from }: Mark, { tokens, marks, sentence }: Passage): boolean {
  let to = from;
  while (to < sentence.to && !((tokens.before[to] as number) & gap.comma)) to++;
  const last = marks[firstMark(marks, to) - 1];
  return last !== undefined && last.to === to && (says(last, "auxiliary") || sense(last, "contact")?.row.as === "verb");
}

/** "and if there is time": a condition that an "and" leads to is that of what follows it; any other may be that of what stands before it. */
const conditional = (mark: Mark, marks: Mark[]): boolean =>
  says(mark, "offering") && ((mark.before & role.and) !== 0 || marks.some((m) => m.to === mark.from && says(m, "and")));

/** Words of a weekday and its date before the colon that they lead to. */
const reachOfHeading = 3;

/** What a clause that begins at a token follows, by what stands right before the token; null where none begins. */
function cutAtGap({ tokens, marks, sentence, actors }: Passage, contacts: Mark[], i: number): Clause["after"] | null {
  const before = tokens.before[i] as number;
  if (before & gap.colon) {
    // "MONDAY, 10: the minister receives X": the day that heads a line of an agenda.
    if (i - sentence.from <= reachOfHeading && marks[0]?.from === sentence.from && sense(marks[0], "weekday")) return null;
    if (!listedBehind(marks, contacts, actors, i)) return "says";
  }
  // "X regrets cancelled visit – call with Y": what a headline tells behind its dash was not called off.
  if (sentence.paragraph === 0 && before & gap.hyphen && before & gap.space && marks.some((m) => says(m, "cancelling") && m.to < i))
    return "contact";
  // "A, B hold talks; C receives D": two statements, and not the members of a list.
  if (before & gap.semicolon && (contacts[0]?.from ?? i) < i && (contacts.at(-1)?.from ?? 0) >= i) return "contact";
  // "王毅與X通話 將訪Y": between letters a space parts what a headline tells.
  if (before === gap.space && (contacts[0]?.to ?? i + 1) <= i && isGlyph(tokens, i - 1) && isGlyph(tokens, i)) return "contact";
  return null;
}

/** Words between those who are only counted and the colon behind which they are named. */
const reachOfColon = 4;

/** "held talks with several colleagues: X, Y and Z": whether a colon leads from a contact with some who are only counted to who they are. */
function listedBehind(own: Mark[], contacts: Mark[], actors: Actor[], at: number): boolean {
  const told = contacts.findLast((c) => c.to <= at);
  if (!told || !actors.some((a) => a.from >= at && a.from - at <= 1 && person(a))) return false;
  const many = (m: Mark) => (sense(m, "counterpart") ?? sense(m, "office"))?.number === "many";
  return own.some((m) => m.from >= told.to && m.to <= at && at - m.to <= reachOfColon && many(m));
}

/** "schloss ein Treffen aber aus": where a comma stands before each clause, a word without one opens none. */
const amid = (tokens: Tokens, own: Mark[], mark: Mark, sentence: Sentence): boolean =>
  mark.from > sentence.from &&
  ((tokens.before[mark.from] as number) & ~(gap.space | gap.quote)) === 0 &&
  !own.some((m) => m.to === mark.from && (says(m, "and") || says(m, "breaks")));

/** "Während X in Kiew mit Y zusammentraf, führte Z ein Gespräch": where the sentence opens with a clause of its own, the verb behind a comma begins the main one. */
function mainClauses(tokens: Tokens, own: Mark[], sentence: Sentence): Cut[] {
  const first = own[0];
  if (!first || first.from !== sentence.from || !says(first, "breaks")) return [];
  const main = own.find(
    (m) =>
      m.from > first.to &&
      (tokens.before[m.from] as number) & gap.comma &&
      (says(m, "auxiliary") || says(m, "planning") || says(m, "pluperfect") || sense(m, "contact")?.row.as === "verb"),
  );
  return main ? [{ at: main.from, after: "contact" }] : [];
}

/** "X, who arrived in Y on Monday, began his day with Z": the comma behind which the main clause goes on with its verb. */
function resumed(passage: Passage): Cut[] {
  const { tokens, marks: own, sentence, actors } = passage;
  const cuts: Cut[] = [];
  let from = sentence.from;
  const first = actors.find(person);
  for (const mark of own) {
    if (mark.from < from || !isWho(mark, passage) || !((tokens.before[mark.from] as number) & gap.comma)) continue;
    for (from = mark.to + 1; from < sentence.to; from++) {
      if ((tokens.before[from] as number) & gap.semicolon) {
        cuts.push({ at: from, after: "contact" });
        break;
      }
      if (!((tokens.before[from] as number) & gap.comma) || closesName(from, passage)) continue;
      const next = own[firstMark(own, from)];
      const verb = !((tokens.shape[from] as number) & (shape.capital | shape.digits));
      const goesOn = next?.from === from && next.entries.some((e) => (e.sense === "word" ? !openers.has(e.word) : e.sense !== "contact"));
      if (!verb || goesOn) continue;
      // Of him whom the sentence names first, its main clause is told.
      cuts.push({
        at: from,
        after: "contact",
        follows: first?.to === mark.from && first.number === "one" && !first.former ? first : undefined,
      });
      break;
    }
  }
  return cuts;
}

/** "Prime Minister, X, will": whether a comma only closes a name that another parts from its office. */
const closesName = (at: number, { tokens, actors }: Passage): boolean =>
  actors.some((a) => a.to === at && commaBetween(tokens, a.from, a.to - 1));

/** Of the words that may open what goes on behind the comma, those that are or lead a verb. */
const openers: ReadonlySet<Word> = new Set<Word>(["common", "planning", "trip", "leaving", "auxiliary", "says"]);

/** Marks over which a verb of saying rules the "that" behind a noun. */
const sayingReach = 4;

/** "the meeting that X had planned with Y": what follows is still said of the contact right before; not so in "said after the meeting that". */
function saidOfNoun(tokens: Tokens, own: Mark[], mark: Mark): Mark | null {
  const at = firstMark(own, mark.from);
  if (own.slice(Math.max(0, at - sayingReach), at).some((m) => says(m, "says"))) return null;
  const noun = own[at - 1];
  const gathering = noun !== undefined && (sense(noun, "contact")?.row.as === "noun" || says(noun, "session"));
  const said = gathering && noun.to === mark.from && !((tokens.before[mark.from] as number) & gap.comma);
  return said ? noun : null;
}

/** Whether the next two named behind a token are the leaders of two countries. */
function ofLeaders(actors: Actor[], from: number): boolean {
  const next = actors.filter((a) => a.from >= from && person(a)).slice(0, 2);
  return next.length === 2 && countriesOf(next).size === 2 && next.every((a) => seatOf(a) !== "minister");
}

/** Of how many countries those are who stand between two tokens. */
const sidesWithin = (actors: Actor[], from: number, to: number): number =>
  countriesOf(actors.filter((a) => person(a) && a.from >= from && a.to <= to)).size;
