import type { ContactMark, Cue } from "../clauses/clauses.ts";
import type { Predicate } from "../clauses/predicates.ts";
import type { Mark } from "../words/lexicon.ts";
import { behind, distance, firstMark, says, sense } from "../words/marks.ts";
import { commaBetween } from "../words/segment.ts";
import type { Bench } from "./bench.ts";
import { cameBefore, earlierMonth, earlierStay, opensWith } from "./recalled.ts";

/** The words of a clause, or right before it, that look back on its contact; null: none do. */
export const looksBack = (predicate: Predicate, bench: Bench): Mark | null =>
  cameBefore(predicate.clause, predicate.contact.mark, bench) ??
  leadsIn(predicate, bench) ??
  ledBack(predicate.clause.from, bench.marks) ??
  within(predicate, bench) ??
  opens(predicate, bench) ??
  earlierMonth(predicate, bench) ??
  earlierStay(predicate.clause, bench) ??
  null;

/** What looks back right before a contact that opens its clause; but not in "whom he met last week, spoke with Z". */
function leadsIn({ clause, contact }: Predicate, { tokens, marks }: Bench): Mark | null {
  const lead = marks[firstMark(marks, contact.mark.from) - 1];
  if (contact.mark.from !== clause.from || !lead || lead.to !== clause.from || commaBetween(tokens, lead.to - 1, clause.from)) return null;
  return says(lead, "background") ? lead : null;
}

/** "un día después de que | X se había reunido con Y": the words that look back right before the "that" of a clause. */
export function ledBack(from: number, marks: Mark[]): Mark | null {
  const k = firstMark(marks, from) - 1;
  const [lead, that] = [marks[k - 1], marks[k]];
  return that?.to === from && says(that, "breaks") && lead?.to === that.from && says(lead, "background") ? lead : null;
}

/** Words between "the results of" and the noun: "his two", "Minister X's". */
const reachOfResults = 3;

/** What looks back in the clause itself, and on this contact of it. */
function within({ clause, contact }: Predicate, { marks }: Bench): Mark | null {
  // "met him for the first time after talks broke down last month": the month is that of the talks.
  // "spoke with him a day after | meeting Y": the words that look back lead to the next clause.
  const leadsOn = (mark: Mark) => {
    const next = marks[firstMark(marks, mark.to)];
    return (
      next !== undefined && next !== contact.mark && next.from === mark.to && next.from >= clause.to && sense(next, "contact") !== undefined
    );
  };
  // "The conversation came after X's talks with Y": a noun of which nobody is named before the words is the news itself.
  const news = (c: ContactMark, mark: Mark) =>
    c.row.as === "noun" && c.mark.to <= mark.from && contact.mark.from >= mark.to && !clause.groups.some((g) => g.from < mark.from);
  // "discussed the results of his meeting with Y": it leads to the noun behind it, however near the verb stands.
  const results = (c: ContactMark, mark: Mark) =>
    contact.row.as === "noun" && c.row.as === "verb" && c.mark.to <= mark.from && behind(mark, contact.mark, reachOfResults);
  const ours = (mark: Mark) =>
    !leadsOn(mark) &&
    clause.contacts.every((c) => news(c, mark) || results(c, mark) || distance(mark, contact.mark) <= distance(mark, c.mark));
  return clause.cues.find((c: Cue) => c.word === "background" && !ofWeekday(c.mark, clause.marks) && ours(c.mark))?.mark ?? null;
}

/** "last Thursday" is a day, not a look back. */
const ofWeekday = (mark: Mark, marks: Mark[]): boolean =>
  marks.some((m) => sense(m, "weekday") && (m.from >= mark.to ? m.from - mark.to <= 1 : mark.from >= m.to && mark.from - m.to <= 1));

/** What looks back where it opens the sentence. */
function opens({ clause, contact }: Predicate, { marks }: Bench): Mark | null {
  const opening = opensWith(marks, clause.sentence.from);
  if (!opening || ofWeekday(opening, clause.marks)) return null;
  // "A day after meeting X, he met Y": that is said of the first.
  const first = marks[firstMark(marks, opening.to)];
  const other = first && first !== contact.mark && first.from - opening.to <= 1 ? sense(first, "contact") : undefined;
  // ... but "two weeks ago he made | a call to Y" is said of the call.
  return other && !(other.row.weak && other.row.as === "verb") ? null : opening;
}
