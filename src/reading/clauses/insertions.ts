import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, namesDay, says, sense, tells } from "../words/marks.ts";
import { commaBefore, commaBetween, gap, isGlyph, type Tokens } from "../words/segment.ts";
import { type Passage, person } from "./clauses.ts";

// What is put into a sentence between two commas, and parts what belongs together: "X, as the ministry says, met Y".

interface Range {
  from: number;
  to: number;
}

/** A sentence without what is put into it and tells of no contact: of whom a relative clause speaks, and who told it. */
export function withoutInsertions(passage: Passage): Passage {
  const insertions = [...(passage.grammar.verbFirst ? relatives(passage) : []), ...calledOff(passage), ...attributions(passage)];
  if (insertions.length === 0) return passage;
  const outside = (a: { from: number }) => !insertions.some(({ from, to }) => a.from >= from && a.from < to);
  return { ...passage, marks: passage.marks.filter(outside), actors: passage.actors.filter(outside) };
}

/**
 * "يلتقي X، الذي يزور طرابلس، Y", "التقى X Y الذي يزور طرابلس، وZ": where the verb comes first, the relative clauses behind whose comma somebody is named of whom the
 * verb before them is told.
 */
function relatives({ tokens, marks, actors }: Passage): Range[] {
  const found: Range[] = [];
  for (const [k, who] of marks.entries()) {
    if (!says(who, "who") || !actors.some((a) => a.to === who.from && person(a))) continue;
    const next = actors.find((a) => a.from > who.to && person(a));
    if (!next || !commaBefore(tokens, next.from) || next.reference) continue;
    let inside = k + 1;
    while (inside < marks.length && (marks[inside] as Mark).to <= next.from && !opensOrTells(marks[inside] as Mark)) inside++;
    if ((marks[inside]?.from ?? next.from) >= next.from) found.push(relativeOf(who, next.from, marks.slice(k + 1, inside)));
  }
  return found;
}

const opensOrTells = (m: Mark): boolean => says(m, "breaks") || tells(m);

/** "الذي يزور طرابلس غدا": of a journey that is going on or ahead, the day and the place are those of the meeting, and only the "who" is left out. */
const relativeOf = (who: Mark, to: number, inside: Mark[]): Range => ({
  from: who.from,
  to: inside.some((m) => says(m, "leaving")) ? who.to : to,
});

/** "نشست وزیران خارجه X و Y که قرار بود فردا برگزار شود، لغو شد": where a noun begins what a verb of calling off ends, the "that" between, and words that look back. */
function calledOff(passage: Passage): Range[] {
  const { tokens, marks, actors, sentence, grammar } = passage;
  if (grammar.postposed || grammar.verbFirst) return [];
  if (grammar.capitals) return calledOffBehind(passage);
  const off = marks.findLast((m) => says(m, "cancelling"));
  if (!off || off.to < sentence.to - reachOfEnd) return [];
  // "دیدار X و Y در پاریس که": the place may stand before it.
  const that = marks.find((m) => says(m, "breaks") && m.to <= off.from && actors.some((a) => a.to <= m.from && person(a)));
  if (!that) return [];
  const named = actors.some((a) => that.from >= a.to && that.from - a.to <= 1 && person(a));
  // "…، به روز جمعه موکول شد": the day to which it is put off stands behind the comma too.
  const parted = named && commaBetween(tokens, Math.max(that.to, off.from - reachOfDay) - 1, off.from);
  // "که قرار بود فردا برگزار شود لغو شد": without a comma the plan tells that the verb behind it is another.
  const planned = marks.some((m) => m.from >= that.to && m.to <= off.from && says(m, "planning"));
  if (!parted && !planned) return [];
  const before = marks.filter((m) => m.to <= that.from);
  if (!before.some((m) => (sense(m, "contact")?.row.as === "noun" || says(m, "session")) && m.from - sentence.from <= reachOfEnd))
    return [];
  return [that, ...marks.filter((m) => m.from > that.from && m.to <= off.from && says(m, "background"))];
}
/** "La reunión de los ministros de A y B que estaba prevista para el jueves fue pospuesta": where more may follow the verb, the relative names nobody and tells of nothing else. */
function calledOffBehind({ marks, actors, sentence }: Passage): Range[] {
  const off = marks.find((m) => says(m, "cancelling"));
  const noun = off && marks.find((m) => m.to <= off.from && (sense(m, "contact")?.row.as === "noun" || says(m, "session")));
  if (!noun || noun.from - sentence.from > reachOfEnd) return [];
  const last = actors.findLast((a) => a.to <= off.from && person(a));
  const that = last && marks.find((m) => m.from >= last.to && m.from - last.to <= 1 && says(m, "breaks"));
  if (!that || that.to > off.from || off.from - that.to > reachOfRelative) return [];
  const inside = marks.filter((m) => m.from >= that.to && m.to <= off.from);
  return inside.some(opensOrTells) ? [] : [that, ...inside.filter((m) => says(m, "background"))];
}

/** Words of a relative clause that says when something was to be. */
const reachOfRelative = 14;

/** Words before the noun that opens such a sentence, and behind the verb that ends it. */
const reachOfEnd = 2;

/** Words of the day to which something is put off, before the verb: "to the day Friday". */
const reachOfDay = 4;

/** Words of who told it, between its commas. */
const reachOfSource = 7;

/** "بحث X، وفق بيان للوزارة، مع Y", "X – حسب الوكالة – Y": who told it, where no person but a spokesman is named and something follows. */
function attributions({ tokens, marks, actors, sentence }: Passage): Range[] {
  const found: Range[] = [];
  for (const said of marks) {
    if (!says(said, "says") || says(said, "and") || said.before & role.and || isGlyph(tokens, said.from)) continue;
    const from = [said.from, said.from - 1].find((i) => i > sentence.from && parts(tokens, i));
    if (from === undefined || marks.some((m) => m.from === from && m !== said && opensOrTells(m))) continue;
    const to = closing(tokens, said.to, Math.min(sentence.to, said.to + reachOfSource));
    const inside = marks.slice(firstMark(marks, said.to), firstMark(marks, to));
    // "…, said the minister on Friday, …": that day may be all that dates what was told.
    // "…، وفق الوكالة، هو الأول منذ أعوام": what follows is another statement.
    const another = actors.some((a) => a.from === to && a.reference);
    if (
      to >= 0 &&
      !another &&
      !inside.some((m) => tells(m) || namesDay(m)) &&
      !actors.some((a) => a.from >= from && a.from < to && person(a))
    )
      found.push({ from, to });
  }
  return found;
}

/** Whether a comma or a dash stands before a token. */
const parts = (tokens: Tokens, i: number): boolean => ((tokens.before[i] as number) & (gap.comma | gap.hyphen | gap.bracket)) !== 0;

/** The first token behind a comma or a dash; -1: there is none. */
function closing(tokens: Tokens, from: number, to: number): number {
  for (let i = from; i < to; i++) if (parts(tokens, i)) return i;
  return -1;
}
