import { countriesOf, isLeader } from "../people/actors.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says } from "../words/marks.ts";
import { commaBefore, commaBetween, gap, isGlyph, type Tokens } from "../words/segment.ts";
import type { Word } from "../words/senses.ts";
import { type Clause, type ContactMark, type Cue, makeClause, type Passage, person, sidesReach } from "./clauses.ts";
import type { Grammar, Group } from "./groups.ts";

/** Two contacts of a clause that follow one another, and who stands before, between and behind them. */
interface Pair {
  first: ContactMark;
  second: ContactMark;
  before: Group[];
  middle: Group[];
  after: Group[];
}

/** A sentence that tells of more contacts is no sentence: its rest stays one clause, so that cutting it costs no more than its length. */
const mostCuts = 8;

/** "X met Y and spoke by phone with Z" is two clauses with one subject: splits a clause where it tells of a second contact. `cuts`: how often that was done. */
export function splitByContact(clause: Clause, passage: Passage, cuts = 0): Clause[] {
  const { contacts, groups } = clause;
  const { tokens, grammar } = passage;
  if (cuts === mostCuts || contacts.length < 2 || groups.length < 2) return [clause];
  if (grammar.postposed) {
    const parts = partAtWho(clause, passage, cuts);
    if (parts) return parts;
  }
  for (let k = 0; k + 1 < contacts.length; k++) {
    const pair = pairOf(groups, contacts[k] as ContactMark, contacts[k + 1] as ContactMark);
    if (isOneTelling(clause, pair, passage)) continue;
    const { first, second } = pair;
    const acting = grammar.capitals && !grammar.postposed && !grammar.verbFirst ? actsNext(pair, passage) : -1;
    const parted = acting > first.mark.to ? acting : partAt(clause, pair, passage);
    if (parted < 0) continue;
    const at = withLead(clause, pair, parted, tokens);
    const head = makeClause(passage, clause.from, at, clause.after);
    // "Aとの会談や、B・C外相会談を行う予定": the verb that closes the clause is that of both nouns.
    // ... as is the future of another contact there ("X ile görüşmesi ve Y tarafından kabul edilmesi bekleniyor").
    const ahead = second.row.tense === "future" ? ({ word: "planning", mark: second.mark } as const) : undefined;
    const closing = clause.cues.find((c) => c.word === "planning" && c.mark.to >= clause.to - 1) ?? ahead;
    if ((grammar.postposed || verbLast(grammar)) && closing && first.row.as === "noun") head.cues.push(closing);
    const tail = makeClause(passage, at, clause.to, "contact");
    if (at === acting) tail.acts = true;
    return [head, ...splitByContact(tail, passage, cuts + 1)];
  }
  return [clause];
}

const pairOf = (groups: Group[], first: ContactMark, second: ContactMark): Pair => ({
  first,
  second,
  before: groups.filter((g) => g.to <= first.mark.from),
  middle: groups.filter((g) => g.from >= first.mark.to && g.to <= second.mark.from),
  after: groups.filter((g) => g.from >= second.mark.to),
});

/** Whether two contacts are told as one, since nobody parts them or who stands between them is the subject of both. */
function isOneTelling(clause: Clause, { first, second, before, middle, after }: Pair, { tokens, grammar }: Passage): boolean {
  const ended = grammar.nouns && closed(tokens, first, second);
  const onward = verbLast(grammar) && goesOn(before, after, second);
  if (middle.length === 0 && !ended && !onward && !parallel(clause, first, second)) return true;
  // "After the meeting held X a talk with Y": a noun alone names the occasion, and X is who held the talk.
  const subject = middle.length === 1 && before.length === 0 && first.row.as === "noun" ? middle[0] : undefined;
  const led = after.length > 0 && after.every((g) => g.with);
  if (grammar.verbFirst && led && before.length === 0 && holds(clause, first, middle, second)) return true;
  if (!grammar.verbFirst || !subject || subject.with || subject.from <= first.mark.to) return false;
  return led;
}

/** "أن يعقد X غدا مباحثات مع Y": whether who stands alone right behind a verb is its subject, and the noun behind him what he holds. */
function holds({ cues }: Clause, { row, mark }: ContactMark, [subject, ...others]: Group[], noun: ContactMark): boolean {
  if (!subject || others.length > 0 || subject.with || subject.from - mark.to > 1 || row.as !== "verb" || noun.row.as !== "noun")
    return false;
  return !cues.some((c) => parting.has(c.word) && c.mark.from >= subject.to && c.mark.to <= noun.mark.from);
}
/** What stands before a noun that the verb before has not for its object. */
const parting: ReadonlySet<Word> = new Set<Word>(["in", "and", "about", "sidelines", "with", "background"]);

/** Whether an "and" parts two verbs of contact, the first of which closes what stands before it. */
const parallel = (clause: Clause, first: ContactMark, second: ContactMark): boolean =>
  first.row.as === "verb" && second.row.as === "verb" && clause.cues.some((c) => c.word === "and" && c.mark.from === first.mark.to);

/** "X, der am Montag mit Y gesprochen hatte, telefonierte mit Z": whether a comma closes what a verb that stands last tells, and another verb follows at once. */
const closed = (tokens: Tokens, { row, mark }: ContactMark, second: ContactMark): boolean =>
  row.as === "verb" &&
  second.row.as === "verb" &&
  ((tokens.before[mark.to] as number) & gap.comma) !== 0 &&
  second.mark.from - mark.to <= 1;

/** Whether the verb closes a sentence of which nothing stands behind its words. */
const verbLast = ({ postposed, verbFirst, capitals }: Grammar): boolean => !postposed && !verbFirst && !capitals;

/** "X与Y会谈后会见Z": where the first has both its sides before it, whoever follows the second is its object. */
const goesOn = (before: Group[], after: Group[], { row }: ContactMark): boolean =>
  row.as === "verb" &&
  row.takes.includes("object") &&
  before.some((g) => g.with) &&
  before.some((g) => !g.with) &&
  after.every((g) => !g.with);

/** Where a pair of contacts is parted, by who stands before, between and behind them; -1: nowhere. The first of these that holds decides. */
function partAt(clause: Clause, pair: Pair, { tokens, grammar }: Passage): number {
  const { first, second, before, middle, after } = pair;
  const { from, to } = first.mark;
  const led = before.some((g) => g.with);
  // "wurde er von X empfangen und führte Gespräche mit Y"
  if (grammar.postposed && ownsSides(before, first.mark) && ownsSides(middle, second.mark)) return to;
  if (middle.length === 0) {
    // "با X دیدار کرد و میزبان Y بود": or whom the second verb has for its object.
    const object = verbLast(grammar) && second.row.takes.includes("object");
    return before.length > 1 && after.length > 0 && after.every((g) => g.with || object) ? to : -1;
  }
  // "同Y会谈，其後獲Z接見"
  if (after.length === 0 && led && middle.every((g) => g.actors.every((a) => a.roles & role.by))) return to;
  if (after.length > 0 && (before.length > 0 || middle.length > 1)) return second.mark.from;
  if (led && middle.some((g) => g.with)) return to;
  // "X پس از دیدار با A، با B تلفنی گفت‌وگو کرد": where the verb stands last, whom the noun leads to at once is not the verb's.
  if (verbLast(grammar) && after.length === 0) return withOfVerb(clause, pair);
  // "X'in Y ile görüşmesi ve Z tarafından kabul edilmesi bekleniyor"
  if (led && received(clause, first, second)) return to;
  // "X, Y ile görüştükten sonra Z tarafından kabul edildi": where the verb stands last, the host is the next one's.
  // ... and so it is behind "Y ile görüşmesinin ardından".
  if (grammar.postposed && led && isHosted(second))
    return before.some((g) => !g.with) || commaBetween(tokens, to - 1, second.mark.from) ? to : -1;
  // "A・B外相会談が行われ、A・C外相会談が": where the noun stands behind its sides, those behind it are the next one's.
  if (grammar.postposed && after.length === 0 && first.row.as === "noun" && pairs(before) && pairs(middle)) return to;
  if (after.length === 0) return -1;
  if (clause.after !== "start") return second.mark.from;
  // "The diplomat also met X and held an exchange with Y": X is no subject, whoever that is stands before.
  // ... unless the verb comes first, and the noun behind X is what X held with Y.
  if (grammar.verbFirst && second.row.as === "noun") return -1;
  if (from - clause.from < 2 || first.row.as !== "verb" || !after.every((g) => g.with) || middle.some((g) => g.with)) return -1;
  const met = first.row.takes.includes("object") || middle.some((g) => g.actors.some((a) => a.roles & role.by));
  return met ? second.mark.from : -1;
}

/** "日・インドネシア外相電話会談": the sides of a contact, right before it. */
const ownsSides = (groups: Group[], { from }: Mark): boolean => {
  const last = groups.at(-1);
  return last !== undefined && last.to === from && pairs([last]);
};

/** Whether some stand together who are of two countries. */
const pairs = (groups: Group[]): boolean => groups.some((g) => countriesOf(g.actors).size > 1);

/** Where a second "with" begins what the verb tells, while the first one belongs to the noun right before it; -1: nowhere. */
function withOfVerb({ marks }: Clause, { first: noun, second: verb, middle }: Pair): number {
  const [first, second] = middle;
  if (!first?.with || !second?.with || noun.row.as !== "noun" || verb.row.as !== "verb" || verb.row.weak) return -1;
  // ... but "with the minister and the ambassador of A" are two of one side, unless one of them leads it.
  const leads = (g: Group) => g.actors.some(isLeader);
  const fellows = leads(first) === leads(second) && second.actors.some((a) => countriesOf(first.actors).has(a.country));
  if (first.from - noun.mark.to > sidesReach || fellows) return -1;
  return marks.findLast((m) => says(m, "with") && m.from >= first.to && m.to <= second.from)?.from ?? -1;
}

/** Whether an "and" parts a contact from being received by somebody else. */
const received = (clause: Clause, first: ContactMark, verb: ContactMark): boolean =>
  isHosted(verb) && clause.cues.some((c) => c.word === "and" && c.mark.from === first.mark.to);

/** Whether a verb tells of being received. */
const isHosted = ({ row }: ContactMark): boolean => row.as === "verb" && row.takes.includes("agent");

/** Where a clause begins with what leads to its contact, given where the two are parted. */
function withLead(clause: Clause, { first, second, before, middle }: Pair, parted: number, tokens: Tokens): number {
  const { from } = second.mark;
  let at = parted;
  // "spoke with X and is trying to reach Y", "estando também previsto um encontro com Y": what rules the second contact goes with it.
  // ... and so does "proposed" in "met X and proposed a meeting with Y".
  const wished = (mark: Mark) =>
    mark.to === from || (second.row.as === "noun" && from - mark.to <= 1 && middle.every((g) => g.to <= mark.from));
  const rules = ({ word, mark }: Cue) =>
    mark.from >= first.mark.to &&
    (((word === "offering" || word === "denying") && mark.to <= from && wished(mark)) ||
      (word === "planning" &&
        second.row.as === "noun" &&
        mark.to <= from &&
        from - mark.to <= 1 &&
        middle.every((g) => g.to <= mark.from)));
  if (at === from) at = clause.cues.find(rules)?.mark.from ?? at;
  if (at === from && isGlyph(tokens, at)) at = behindComma(tokens, first.mark.to, at);
  return withAnd(clause.marks, second, at, Math.max(...[...before, ...middle].map((g) => g.to)));
}

/** "与Y通电话，此前他还会见Z": where words stand without spaces, what leads to the second verb begins behind the comma. */
function behindComma(tokens: Tokens, from: number, at: number): number {
  for (let i = at; i > from; i--) if (commaBefore(tokens, i)) return i;
  return at;
}

/** "will hold a meeting with A, and an audience with B": where the second noun begins, with the "and" that couples it to the first. */
function withAnd(marks: Mark[], { mark, row }: ContactMark, at: number, from: number): number {
  if (row.as !== "noun" || mark.from !== at) return at;
  const and = marks.findLast((m) => says(m, "and") && m.from >= from && m.to <= at);
  return and && at - and.to <= 1 ? and.from : at;
}

/**
 * "A and B met, a day after C met D", "A met B, and C received D", "A met B ahead of C's talks with D": where the second one's own subject or owner begins, behind a
 * comma or a word that looks back or ahead and with that word; -1: it has none.
 */
function actsNext({ before, middle, second: { row, mark } }: Pair, { tokens, marks }: Passage): number {
  const last = middle.at(-1)?.actors.at(-1);
  if (!last || before.length === 0 || row.tense === "infinitive" || last.to !== mark.from) return -1;
  const name = marks[firstMark(marks, last.to) - 1];
  const owner = name?.to === last.to && (name.after & role.of) !== 0;
  if (!owner && (row.as !== "verb" || row.weak)) return -1;
  const lead = marks[firstMark(marks, last.from) - 1];
  const near = lead && last.from - lead.to <= 1 ? lead : undefined;
  const looks = near && (says(near, "background") || (owner && says(near, "planning"))) ? near : undefined;
  const leads = looks ?? (near && says(near, "and") ? near : undefined) ?? last;
  return looks || owner || commaBefore(tokens, leads.from) ? leads.from : -1;
}

/** "Y ile görüşen X, Z ile telefonda konuştu": where the verb stands last, whoever follows it at once, before a comma, is of whom both contacts are told. */
function partAtWho(clause: Clause, passage: Passage, cuts: number): Clause[] | null {
  const { contacts, groups, from, to } = clause;
  const { tokens, actors } = passage;
  const first = contacts.findIndex((c) => c.row.as === "verb" && !c.row.weak);
  const verb = contacts[first]?.mark;
  const who = verb && actors.find((a) => a.from >= verb.to && a.from - verb.to <= 1 && person(a));
  if (!who || first === contacts.length - 1 || !groups.some((g) => g.to <= verb.from)) return null;
  if (commaBetween(tokens, verb.to - 1, who.from) || who.to >= to) return null;
  if (!((tokens.before[who.to] as number) & gap.comma) && !actors.some((a) => a.from === who.to && person(a))) return null;
  if (!groups.some((g) => g.to > who.to)) return null;
  const head = makeClause(passage, from, who.to, clause.after);
  const tail = makeClause(passage, who.from, to, "contact");
  return [head, ...splitByContact(tail, passage, cuts + 1)];
}
