import type { Actor } from "../people/actors.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { shape, type Tokens } from "../words/segment.ts";
import type { Word } from "../words/senses.ts";
import type { Lead, Walk } from "./leads.ts";

/** Words that are a verb behind an "and": of wishing, denying, writing, travelling. */
const verbs: ReadonlySet<Word> = new Set<Word>(["offering", "denying", "agreeing", "letter", "trip", "leaving"]);

/**
 * "met A on Tuesday and thanked Minister B": whether an "and" behind the contact leads to another verb, whose object an actor is, or the next one's after him.
 * Asked only where capitals tell names from verbs, and the verb stands before its object.
 */
export function ofAnotherVerb(walk: Walk, lead: Lead, actor: Actor): boolean {
  const { tokens, marks, grammar, previous, contact, contactTo, groups } = walk;
  if (!grammar.capitals || grammar.postposed || grammar.verbFirst || !previous || !contact || groups.length === 0) return false;
  // "thanked B, C and D"
  if (walk.elsewhere === previous && (lead.joined || actor.list > 0)) return true;
  if (previous.to <= contactTo) return false;
  const and = marks.findLast((m) => m.from >= previous.to && m.to < actor.from && says(m, "and"));
  if (!and || marks.some((m) => m.from >= and.to && m.to <= actor.from && sense(m, "contact"))) return false;
  return marks.some((m) => m.from >= and.to && m.to <= actor.from && isVerb(m)) || beginsUnknown(tokens, marks, and.to, lead, actor);
}

const isVerb = (mark: Mark): boolean => mark.entries.some((e) => e.sense === "word" && verbs.has(e.word));

/** Whether a word that nobody knows stands right behind an "and" and before somebody's style, which no noun does: "and sherpa X", but "and thanked Minister X". */
function beginsUnknown(tokens: Tokens, marks: Mark[], from: number, { roles }: Lead, { from: to, named }: Actor): boolean {
  const styled = named === null || to < named.from;
  // "and held an exchange with B": it may be a contact of its own.
  if (!styled || (roles & role.with) !== 0 || (tokens.shape[from] as number) & (shape.capital | shape.digits)) return false;
  return marks[firstMark(marks, from)]?.from !== from;
}
