import type { Actor } from "../people/actors.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { commaBefore, commaBetween, gap, isGlyph, type Tokens } from "../words/segment.ts";
import type { Word } from "../words/senses.ts";
import type { Grammar, Group } from "./groups.ts";
import type { Lead, Walk } from "./leads.ts";

/** Words between two who are coupled. */
const reachOfCoupling = 4;
/** The same before a list, whose office stands there: "e i ministri degli Affari esteri di A e B". */
const reachOfPlural = 8;

/** Whether an actor belongs to the group of the one before: whether what stands between them joins the two. `next`: who follows. */
export function couples(walk: Walk, previous: Actor, actor: Actor, next: Actor | undefined, { brief }: Lead): boolean {
  const { tokens, marks, grammar, contact, occasion } = walk;
  // "X والأمير محمد بن نايف ولي العهد": "and" with a style begins who bears the office, whatever the name.
  const behind = previous.to;
  const styled = !grammar.capitals && marks.some((k) => k.from === behind && (k.before & role.and) !== 0 && says(k, "honorific"));
  const free = styled
    ? 0
    : actor.from - Math.max(behind + nameBehind(tokens, marks, previous, grammar), brief) - coupling(marks, behind, actor.from);
  if (free > (actor.list > 0 ? reachOfPlural : reachOfCoupling) || !(styled || linked(walk, previous, actor, next, free))) return false;
  const bare = !(actor.roles & role.and) && !hasAnd(marks, behind, actor.from);
  if (occasion && bare && actsNext(marks, actor, next)) return false;
  if (bare && isSubject(walk, previous) && previous.country !== actor.country) return false;
  if (bare && beginsMain(walk, previous, actor)) return false;
  // "after meeting the ministers of A and B, Minister X met …": the comma behind a list begins something else.
  return !(!grammar.postposed && previous.list > 0 && actor.list === 0 && !actor.counterpart && contact && bare);
}

/** "التقى الوزير X اليوم، وزراء خارجية A وB": whether somebody alone stands behind a verb that opens its clause and takes an object: a comma joins nobody to its subject. */
const isSubject = ({ grammar, contact, contactTo, groups }: Walk, actor: Actor): boolean =>
  grammar.verbFirst &&
  contact?.as === "verb" &&
  contact.takes.includes("object") &&
  groups.length === 1 &&
  groups[0]?.actors.length === 1 &&
  groups[0].actors[0] === actor &&
  actor.from >= contactTo;

/** "Lors d'un entretien avec son homologue kényan, le ministre tunisien …": whether the comma ends the phrase that opens the clause, and no list goes on behind it. */
const beginsMain = (walk: Walk, previous: Actor, actor: Actor): boolean =>
  walk.opens &&
  walk.contact?.as === "noun" &&
  says(walk.marks[0] as Mark, "in") &&
  walk.groups.length === 1 &&
  walk.groups[0]?.with === true &&
  previous.country !== actor.country &&
  !endsWithAnd(walk, actor);

/** Whether an "and", a comma or the like stands between two. `free`: words between them that are neither a name nor an "and". */
function linked(walk: Walk, previous: Actor, actor: Actor, next: Actor | undefined, free: number): boolean {
  const { tokens, marks, grammar, groups, contact } = walk;
  if (actor.roles & role.and) return true;
  // "mit dem Außenminister X, dem Generalsekretär Y": the comma stands before the article.
  if (free === 1 && grammar.nouns && joinedBy("acting", tokens, marks, previous.to, actor.from)) return true;
  // ... and Portuguese "a", an article and a preposition.
  const told = contact !== undefined && !groups.at(-1)?.between;
  if (free === 1 && joinedBy("common", tokens, marks, previous.to, actor.from)) {
    if (goesOnWithAnd(previous, actor, next, marks, told)) return true;
    // "with Minister X of A, the minister of B and his counterpart of C"
    if (isMember(walk, previous, actor)) return true;
  }
  // "with X, the ministers of A and B and Y"
  if (actor.list > 0 && commaBefore(tokens, previous.to) && isMember(walk, previous, actor)) return true;
  if ((tokens.before[actor.from] as number) & (gap.comma | gap.hyphen | gap.slash)) return true;
  // "با A، سناتور «B» وزیر خارجه … و C دیدار کرد": the comma stands before the style of one more whom the "with" leads to.
  const verbLast = !grammar.capitals && !grammar.verbFirst && !grammar.postposed;
  if (verbLast && groups.at(-1)?.with && commaBefore(tokens, styleFrom(marks, actor, tokens))) return true;
  const comma = commaBetween(tokens, previous.to - 1, actor.from);
  // "the ministers of A and B, the deputy minister of C, … met": a list goes on before any contact is told.
  if (previous.list > 0 && !contact && free === 1 && comma) return true;
  // The comma stands before a name that nobody knows.
  if (!grammar.capitals && !actor.named && free > 0 && comma) return true;
  if (hasAnd(marks, previous.to, actor.from) || (actor.list > 0 && actor.list === previous.list)) return true;
  if (actor.country !== previous.country) return false;
  // "با X همتای سوری خود و Y"
  if (actor.counterpart && !actor.named && previous.named && actor.from === previous.to) return true;
  // "with the Syrian colleague of his, X, and Y": the name of the colleague.
  return previous.counterpart && !previous.named && actor.named !== null && free <= 1;
}

/** Words of a style and of given names before a surname. */
const wordsOfStyle = 3;

/** Where the honorifics, and the given names that nobody knows, begin right before somebody. */
function styleFrom(marks: Mark[], { from }: Actor, tokens: Tokens): number {
  const parts = (at: number) => marks.some((m) => m.from <= at && at < m.to && !says(m, "honorific") && !sense(m, "name"));
  let at = from;
  while (from - at < wordsOfStyle && at > 0 && !commaBefore(tokens, at) && !parts(at - 1)) at--;
  return at;
}

/** Letters of a foreign name at most. */
const lettersOfName = 12;

/** Words of a name that nobody knows, between commas. */
const wordsOfName = 7;

/**
 * The length of the name that nobody knows behind an office: letters up to the next word that is known, where words stand without spaces; words between two
 * commas, where names have no capitals ("وزير خارجية غانا، صامويل أوكودزيتو أبلاكوا، و…").
 */
function nameBehind(tokens: Tokens, marks: Mark[], { to, named, office }: Actor, { capitals }: Grammar): number {
  let end = to;
  if (named || !office) return 0;
  const next = marks[firstMark(marks, to)]?.from ?? tokens.count;
  while (end < next && end - to < lettersOfName && isGlyph(tokens, end)) end++;
  if (end > to || capitals || !commaBefore(tokens, to)) return end - to;
  for (end = to + 1; end < tokens.count && !commaBefore(tokens, end); end++) if (end - to >= wordsOfName) return 0;
  const name = (m: Mark) => sense(m, "name") !== undefined || says(m, "honorific") || says(m, "common");
  for (let m = firstMark(marks, to); m < marks.length && (marks[m] as Mark).from < end; m++) if (!name(marks[m] as Mark)) return 0;
  return end - to;
}

/** Words between two tokens that are no more than an "and". */
function coupling(marks: Mark[], from: number, to: number): number {
  let words = 0;
  for (let m = firstMark(marks, from); m < marks.length && (marks[m] as Mark).to <= to; m++)
    if (says(marks[m] as Mark, "and")) words += (marks[m] as Mark).to - (marks[m] as Mark).from;
  return words;
}

const joinedBy = (word: Word, tokens: Tokens, marks: Mark[], from: number, to: number): boolean =>
  ((tokens.before[from] as number) & gap.comma) !== 0 && marks.some((m) => m.from === from && m.to === to && says(m, word));

/**
 * "with the president, the prime minister and the foreign minister of X": hosts of one country, of whom an "and" leads to the last; or, before any contact,
 * "Minister X, the president of A and the envoy Y met".
 */
function goesOnWithAnd(previous: Actor, actor: Actor, next: Actor | undefined, marks: Mark[], told: boolean): boolean {
  if (next === undefined || next.from - actor.to > 2) return false;
  const [first, second, third] = [previous.country, actor.country, next.country];
  if (first === second && second === third) return (next.roles & role.and) !== 0;
  return !told && first !== second && second !== third && ((next.roles & role.and) !== 0 || hasAnd(marks, actor.to, next.from));
}

/** Whether somebody of another side goes on with the list that a "with" leads to. */
const isMember = (walk: Walk, previous: Actor, actor: Actor): boolean =>
  walk.groups.at(-1)?.with === true && previous.country !== actor.country && endsWithAnd(walk, actor);

/** Words between two members of a list: a comma or an "and", and an article. */
const reachOfMember = 2;

/** Whether those who follow somebody side by side are a list that an "and" closes. */
function endsWithAnd({ actors, marks, tokens }: Walk, actor: Actor): boolean {
  let last = actor;
  for (const next of actors.slice(actors.indexOf(actor) + 1)) {
    if (next.from - last.to > (next.list > 0 ? reachOfPlural : reachOfMember)) return false;
    if (next.roles & role.and || hasAnd(marks, last.to, next.from)) return true;
    if (!commaBetween(tokens, last.to - 1, next.from)) return false;
    last = next;
  }
  return false;
}

/** Whether somebody is the last one named before the next contact or a verb of saying, which begin a clause of their own. */
function actsNext(marks: Mark[], { to }: Actor, next: Actor | undefined): boolean {
  const behind = firstMark(marks, to);
  if (!next && marks.slice(behind).every((m) => says(m, "says"))) return true;
  for (let m = behind; m < marks.length && (!next || (marks[m] as Mark).from < next.from); m++)
    if (sense(marks[m] as Mark, "contact")) return true;
  return false;
}

/** Words that offices nobody knows may take between two members of a list. */
const reachOfList = 12;

/** "the first deputy of the cabinet's presidency, and Y": whether a list goes on with an actor over offices that nobody knows. */
export function goesOn(tokens: Tokens, marks: Mark[], group: Group, actor: Actor): boolean {
  if (actor.from - group.to > reachOfList) return false;
  let at = actor.from;
  for (let m = firstMark(marks, actor.from) - 1; m >= 0; m--) {
    const mark = marks[m] as Mark;
    if (mark.to <= group.to) break;
    if (mark.to > actor.from) continue;
    if (sense(mark, "contact") || elsewhere.some((word) => says(mark, word))) return false;
    if (mark.to === at && says(mark, "honorific")) at = mark.from;
  }
  return (
    (actor.roles & role.and) !== 0 || ((tokens.before[at] as number) & gap.comma) !== 0 || marks.some((m) => m.to === at && says(m, "and"))
  );
}

/** Words that begin something else than the next member of a list. */
const elsewhere: readonly Word[] = ["with", "between", "about", "from", "sidelines", "presence", "letter", "says", "breaks"];

/** Whether an "and" stands between two tokens. */
export function hasAnd(marks: Mark[], from: number, to: number): boolean {
  return marks.some((m) => m.from >= from && m.to <= to && says(m, "and"));
}
