import type { Actor } from "../people/actors.ts";
import { owns, possessed } from "../people/owners.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { commaBetween, gap, shape, type Tokens } from "../words/segment.ts";
import { hasAnd } from "./couplings.ts";
import type { Grammar } from "./groups.ts";
import type { Walk } from "./leads.ts";

/** Whether somebody is named in a clause without a part in what it tells, whatever its topic is: as an owner, or as what was spoken of. */
export function isAside({ marks, grammar, topic, contact, contactTo, m }: Walk, actor: Actor): boolean {
  // "on the margins of the ministerial of the Organisation": nobody's guest.
  if (topic.open && topic.margin && actor.office === "other" && actor.country?.startsWith("org:")) return true;
  // "welcomed Minister X's statement": his words, and not himself.
  if (contact?.as === "verb" && actor.from - contactTo <= 1 && possessed(marks, actor)) return true;
  // "X hakkında": where such words stand behind, he is what was spoken of.
  if (grammar.postposed && (spokenOfIn(marks, m, actor) || (grammar.capitals && doerOfOther(marks, m, actor)))) return true;
  return owns(marks, actor, m, grammar);
}

/** Whether the word for what is spoken of stands right behind an actor. `m`: index of the first mark behind the actor's start. */
function spokenOfIn(marks: Mark[], m: number, actor: Actor): boolean {
  for (let k = m; k < marks.length; k++) {
    const mark = marks[k] as Mark;
    if (mark.from < actor.to) continue;
    return mark.from === actor.to && says(mark, "about");
  }
  return false;
}

/** "X tarafından açılacak binada Y, Z ile görüştü": whether "by" stands right behind an actor, and the contact that follows is nothing that one does to others. */
function doerOfOther(marks: Mark[], m: number, actor: Actor): boolean {
  for (let k = m; k < marks.length; k++) {
    const mark = marks[k] as Mark;
    if (mark.from < actor.to) continue;
    if (mark.from !== actor.to || !says(mark, "by") || sense(mark, "contact")) return false;
    const next = marks.slice(k + 1).find((c) => sense(c, "contact"));
    return next !== undefined && sense(next, "contact")?.row.takes.includes("agent") === false;
  }
  return false;
}

/** Whether a topic ends before an actor, who has a part in what the clause tells. */
export function endsTopic({ tokens, marks, actors, grammar, topic, contact, previous, m }: Walk, actor: Actor): boolean {
  // "was received, after his arrival, by X": whoever did it ends what stands between.
  if (actor.roles & role.by && commaBetween(tokens, topic.to, actor.from)) return true;
  if (topic.margin && actor.office === "foreign-minister") return true;
  if (topic.fronted >= 0 && commaBetween(tokens, topic.fronted, actor.from)) return true;
  const within = (previous?.to ?? 0) <= topic.to;
  // "met, on the margins of the Assembly, President X": between commas stands only where that was.
  if (topic.margin && topic.enclosed && (tokens.before[actor.from] as number) & gap.comma && within) return true;
  if (topic.margin && contact && previous && within && beyondMargin(tokens, marks, m, actor, grammar, topic.to)) return true;
  if (topic.present) return false;
  // "after the ministers of A and B met": no topic, but who did it.
  if (!grammar.postposed && !grammar.verbFirst && meet(marks, actors, actor)) return true;
  // "trifft X vor dem Gipfel den Minister Y": where nouns have capitals, an article behind one begins another of the verb's own.
  if (grammar.nouns && contact?.as === "verb" && anew(tokens, marks, topic.to, actor.from)) return true;
  // "soon after President X had a call with Y": whose call it was, and not the minister's.
  return leadersActs(marks, actor);
}

/**
 * "met on the margins of the Doha forum President X": where "the" or a name ends the gathering's own words, who follows is no part of them.
 * In: the marks before the actor, the last one first.
 */
function beyondMargin(tokens: Tokens, marks: Mark[], m: number, actor: Actor, { articles, verbFirst }: Grammar, marginTo: number): boolean {
  if (!verbFirst || actor.office === null || actor.from - marginTo < 2) return false;
  const last = marks[m - 1];
  if (last?.to === actor.from && last.from >= marginTo && (sense(last, "city") || sense(last, "number"))) return true;
  const word = tokens.words[actor.from - 1] as string;
  return articles.some((article) => word.startsWith(article) && word.length > article.length + 2);
}

/** Whether those who stand side by side from `first` on are of several countries, and a verb of contact follows right behind them. */
function meet(marks: Mark[], actors: Actor[], first: Actor): boolean {
  let last = first;
  let coupled = false;
  const sides = new Set([first.country]);
  for (const actor of actors.slice(actors.indexOf(first) + 1)) {
    if (actor.from - last.to > 2) break;
    sides.add(actor.country);
    coupled = (actor.roles & role.and) !== 0 || (actor.list > 0 && actor.list === last.list) || hasAnd(marks, last.to, actor.from);
    last = actor;
  }
  // "besides X, Y also met Z": a comma alone couples nobody.
  if (sides.size < 2 || !coupled) return false;
  const row = marks
    .find((m) => m.from >= last.to && m.from - last.to <= 1 && sense(m, "contact"))
    ?.entries.find((e) => e.sense === "contact")?.row;
  return row?.as === "verb" && !row.weak;
}

/** Whether an article stands right before somebody, and a noun between it and the word that began a topic. */
function anew(tokens: Tokens, marks: Mark[], topicFrom: number, at: number): boolean {
  const article = marks[firstMark(marks, at) - 1];
  if (!article || article.to !== at || article.to - article.from > 1 || !says(article, "acting")) return false;
  for (let i = topicFrom; i < article.from; i++) if ((tokens.shape[i] as number) & shape.capital) return true;
  return false;
}

/** Whether a leader is named right before a verb of contact. */
function leadersActs(marks: Mark[], { office, to }: Actor): boolean {
  if (office !== "head-of-state" && office !== "head-of-government") return false;
  const next = marks[firstMark(marks, to)];
  const row = next && next.from - to <= 1 ? sense(next, "contact")?.row : undefined;
  return row?.as === "verb" && !row.weak;
}
