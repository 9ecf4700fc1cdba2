import { type Actor, countriesOf, ofBody } from "./actors.ts";
import { seatOf } from "./company.ts";
import { type Grammar, type Group, groupActors } from "./groups.ts";
import type { Contact } from "./knowledge.ts";
import { type Mark, role } from "./lexicon.ts";
import { firstMark, says, sense } from "./marks.ts";
import type { Mode } from "./reports.ts";
import { commaBefore, commaBetween, gap, isGlyph, type Sentence, shape, type Tokens } from "./segment.ts";
import type { Word } from "./senses.ts";

/** A word or phrase that changes what a clause is worth. */
export interface Cue {
  word: Word;
  mark: Mark;
}

export interface ContactMark {
  mark: Mark;
  row: Contact;
}

/** A stretch of a sentence around one or more contact words. */
export interface Clause {
  sentence: Sentence;
  from: number;
  to: number;
  /** What the clause follows: a relative word, a verb of saying, the clause before, or nothing. */
  after: "start" | "breaks" | "says" | "contact";
  groups: Group[];
  contacts: ContactMark[];
  cues: Cue[];
  channel: Mode | null;
  /** It opens with "with whom". */
  whom?: boolean;
  /** Its own subject stands right before the verb: "…, and C received D". */
  acts?: boolean;
  /** It opens with "who". */
  who?: boolean;
  /** A cue of the clause before that governs this one. */
  ruledBy?: Cue;

  /** Marks of the clause, for days and places. */
  marks: Mark[];
}

/** An invited visit to a named colleague: counts only with its day. */
export const invitationRow: Contact = { terms: [], mode: "meeting", as: "noun", takes: ["joint"], tense: "future" };
/** "congratulated X by telephone": the channel alone tells of a contact, where both sides stand beside it. */
export const channelRow: Contact = { terms: [], mode: "call", as: "noun", takes: ["with", "joint"], weak: true };
/** A call with its day, where the same words without one tell of a visit. */
const callRow: Contact = { terms: [], mode: "call", as: "noun", takes: ["with", "between", "joint", "object"] };
/** A session is a contact only where the text says who sat with whom. */
const sessionRow: Contact = { terms: [], mode: "meeting", as: "noun", takes: ["with", "between"], weak: true };
const person = (a: Actor) =>
  a.office !== "spokesperson" && a.office !== "ministry" && (a.office !== null || a.counterpart) && a.country !== null && !ofBody(a);

/** A sentence that tells of no contact as one clause, with who stands in it: a round of contacts may go on there without a word for one. */
export const plainClause = (tokens: Tokens, marks: Mark[], sentence: Sentence, actors: Actor[], grammar: Grammar): Clause =>
  makeClause(tokens, marks, sentence, actors, sentence.from, sentence.to, "start", grammar);

/** Cuts a sentence into clauses, with who stands in each and in which role. */
export function findClauses(tokens: Tokens, marks: Mark[], sentence: Sentence, actors: Actor[], grammar: Grammar): Clause[] {
  const own: Mark[] = [];
  for (let m = firstMark(marks, sentence.from); m < marks.length && (marks[m] as Mark).from < sentence.to; m++) own.push(marks[m] as Mark);
  const tells = (m: Mark) => sense(m, "contact") || says(m, "session") || says(m, "presence") || sense(m, "channel")?.mode === "call";
  const strong = own.some((m) => sense(m, "contact")?.row && !sense(m, "contact")?.row.weak);
  if (!strong) {
    const invitation = invitationOf(tokens, own, sentence, actors, grammar, !own.some(tells));
    if (invitation) return [invitation];
    if (!own.some(tells)) return [];
  }
  const cuts: { at: number; after: Clause["after"]; whom?: boolean; who?: boolean }[] = [{ at: sentence.from, after: "start" }];
  const leads = (token: number) => grammar.leading.has(tokens.words[token] as string);
  for (const mark of own) {
    const inActor = actors.some((a) => a.office && a.from < mark.from && mark.to <= a.to);
    if (inActor) continue;
    if (says(mark, "breaks") && !(grammar.nouns && amid(tokens, own, mark, sentence))) {
      const noun = saidOfNoun(tokens, own, mark);
      // "welcomed the meeting that brought the two presidents together": theirs, whoever welcomed it.
      const theirs = noun !== null && ofLeaders(actors, mark.to);
      if (theirs || !(noun && sidesWithin(actors, (cuts.at(-1) as { at: number }).at, mark.from) < 2))
        // "A and B prepare by phone the summit that presidents C and D agreed on": theirs, and not the ministers'.
        cuts.push({
          at: noun && theirs ? noun.from : mark.to,
          after: "breaks",
          who: says(mark, "who"),
          // "con quien", and "with" before "whom".
          whom: !grammar.postposed && (mark.to - mark.from > 1 ? leads(mark.from) : mark.from > sentence.from && leads(mark.from - 1)),
        });
    } else if (says(mark, "says")) cuts.push({ at: mark.to, after: "says" });
    // "received X, and had met last week Y": the words that look back have their own verb.
    else if (grammar.verbFirst && says(mark, "background") && mark.before & role.and && mark.to - mark.from > 1)
      cuts.push({ at: mark.from, after: "contact" });
  }
  const contacts = own.filter((m) => sense(m, "contact"));
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    const before = tokens.before[i] as number;
    // "MONDAY, 10: the minister receives X": the day that heads a line of an agenda.
    const headed = i - sentence.from <= reachOfHeading && own[0]?.from === sentence.from && sense(own[0], "weekday") !== undefined;
    if (before & gap.colon && headed) continue;
    if (before & gap.colon && !listedBehind(own, contacts, actors, i)) cuts.push({ at: i, after: "says" });
    // "X regrets cancelled visit – call with Y": what a headline tells behind its dash was not called off.
    else if (sentence.paragraph === 0 && before & gap.hyphen && before & gap.space && own.some((m) => says(m, "cancelling") && m.to < i))
      cuts.push({ at: i, after: "contact" });
    // "A, B hold talks; C receives D": two statements, and not the members of a list.
    else if (before & gap.semicolon && (contacts[0]?.from ?? i) < i && (contacts.at(-1)?.from ?? 0) >= i)
      cuts.push({ at: i, after: "contact" });
    // "王毅與X通話 將訪Y": between letters a space parts what a headline tells.
    else if (before === gap.space && (contacts[0]?.to ?? i + 1) <= i && isGlyph(tokens, i - 1) && isGlyph(tokens, i))
      cuts.push({ at: i, after: "contact" });
  }
  if (grammar.nouns) cuts.push(...mainClauses(tokens, own, sentence));
  cuts.push(...resumed(tokens, own, sentence));
  cuts.sort((a, b) => a.at - b.at);
  const clauses: Clause[] = [];
  for (let c = 0; c < cuts.length; c++) {
    const { at, after, whom, who } = cuts[c] as (typeof cuts)[number];
    const to = cuts[c + 1]?.at ?? sentence.to;
    if (to <= at) continue;
    const made = clauses.length;
    clauses.push(...splitByContact(makeClause(tokens, own, sentence, actors, at, to, after, grammar), tokens, own, actors, grammar));
    const first = clauses[made];
    if (whom && first) first.whom = true;
    if (who && first) first.who = true;
    // "denied reports that the ministers would meet": what was denied, offered or wished rules the clause that follows "that".
    const governor = made > 0 && after !== "start" ? clauses[made - 1] : undefined;
    const ruling = governor?.cues.findLast(
      (q) =>
        (q.word === "denying" || q.word === "offering" || q.word === "agreeing"
          ? at - q.mark.to <= 4
          : q.word === "cancelling" && after === "breaks" && at - q.mark.to <= 8) &&
        !governor.contacts.some((x) => x.mark.from > q.mark.from),
    );
    if (ruling) for (const clause of clauses.slice(made)) clause.ruledBy = ruling;
  }
  return clauses;
}

/** Words of a weekday and its date before the colon that they lead to. */
const reachOfHeading = 3;

/** Words between those who are only counted and the colon behind which they are named. */
const reachOfColon = 4;

/** "held talks with several colleagues: X, Y and Z": whether a colon leads from a contact with some who are only counted to who they are. */
function listedBehind(own: Mark[], contacts: Mark[], actors: Actor[], at: number): boolean {
  const told = contacts.findLast((c) => c.to <= at);
  if (!told || !actors.some((a) => a.from >= at && a.from - at <= 1 && person(a))) return false;
  const many = (m: Mark) => (sense(m, "counterpart") ?? sense(m, "office"))?.number === "many";
  return own.some((m) => m.from >= told.to && m.to <= at && at - m.to <= reachOfColon && many(m));
}

/**
 * "will travel to Jakarta at the invitation of her counterpart": a meeting announced without the word. Where the invitation stands around its hosts
 * ("应 A、B 邀请"), each of them is one that the guests will meet, whatever sessions the journey is for; `alone`: nothing else in the sentence tells of a contact.
 */
function invitationOf(tokens: Tokens, own: Mark[], sentence: Sentence, actors: Actor[], grammar: Grammar, alone: boolean): Clause | null {
  const journey = own.find((m) => says(m, "trip"));
  // "The visit that X was to pay to Rome will not take place, the agenda of Y having changed": called off with whom he was to meet.
  const off = alone && own.some((m) => says(m, "cancelling"));
  const [first, second] = own.filter((m) => says(m, "invited") || (off && says(m, "cancelling")));
  const sides = actors.filter((a) => a.office === "foreign-minister" && a.country && !a.former);
  const ministers = countriesOf(sides.filter((a) => a.number === "one"));
  if (!journey || !first || !(second && !off ? ministers.size >= 2 : alone && ministers.size === 2)) return null;
  const clause = makeClause(tokens, own, sentence, actors, sentence.from, sentence.to, "start", grammar);
  clause.contacts = [{ mark: journey, row: invitationRow }];
  const hosts = second && !off ? sides.filter((a) => a.from >= first.to && a.to <= second.from) : [];
  const hosting = countriesOf(hosts);
  const guests = sides.filter((a) => !hosting.has(a.country));
  const [one, others] = countriesOf(hosts).size === 1 ? [hosts, guests] : [guests, hosts];
  const group = (members: Actor[], led: boolean): Group => ({
    actors: members,
    with: led,
    between: false,
    from: members[0]?.from ?? sentence.from,
    to: members.at(-1)?.to ?? sentence.to,
  });
  clause.groups = hosts.length > 0 && guests.length > 0 ? [group(one, false), group(others, true)] : [group(sides, false)];
  return clause;
}

/** "schloss ein Treffen aber aus": where a comma stands before each clause, a word without one opens none. */
const amid = (tokens: Tokens, own: Mark[], mark: Mark, sentence: Sentence): boolean =>
  mark.from > sentence.from &&
  ((tokens.before[mark.from] as number) & ~(gap.space | gap.quote)) === 0 &&
  !own.some((m) => m.to === mark.from && (says(m, "and") || says(m, "breaks")));

/** "Während X in Kiew mit Y zusammentraf, führte Z ein Gespräch": where the sentence opens with a clause of its own, the verb behind a comma begins the main one. */
function mainClauses(tokens: Tokens, own: Mark[], sentence: Sentence): { at: number; after: Clause["after"] }[] {
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
function resumed(tokens: Tokens, own: Mark[], sentence: Sentence): { at: number; after: Clause["after"] }[] {
  const cuts: { at: number; after: Clause["after"] }[] = [];
  let from = sentence.from;
  for (const mark of own) {
    if (mark.from < from || !says(mark, "who") || !((tokens.before[mark.from] as number) & gap.comma)) continue;
    for (from = mark.to + 1; from < sentence.to; from++) {
      if ((tokens.before[from] as number) & gap.semicolon) {
        cuts.push({ at: from, after: "contact" });
        break;
      }
      if (!((tokens.before[from] as number) & gap.comma)) continue;
      const next = own[firstMark(own, from)];
      const verb = !((tokens.shape[from] as number) & (shape.capital | shape.digits));
      const goesOn = next?.from === from && next.entries.some((e) => (e.sense === "word" ? !openers.has(e.word) : e.sense !== "contact"));
      if (!verb || goesOn) continue;
      cuts.push({ at: from, after: "contact" });
      break;
    }
  }
  return cuts;
}

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

const sidesWithin = (actors: Actor[], from: number, to: number): number =>
  countriesOf(actors.filter((a) => person(a) && a.from >= from && a.to <= to)).size;

function makeClause(
  tokens: Tokens,
  own: Mark[],
  sentence: Sentence,
  actors: Actor[],
  from: number,
  to: number,
  after: Clause["after"],
  grammar: Grammar,
): Clause {
  // Both stand in reading order: cutting a sentence again and again must not go through all of it each time.
  const marks = own.slice(firstMark(own, from), firstMark(own, to));
  const inside = actors.filter((a) => a.from >= from && a.from < to);
  let a = 0;
  const contacts: ContactMark[] = [];
  const cues: Cue[] = [];
  let channel: Mode | null = null;
  let call: Mark | null = null;
  for (const mark of marks) {
    while (a < inside.length && (inside[a] as Actor).to <= mark.from) a++;
    const around = inside[a];
    // "the meeting of the (bloc's) ministers" is a session, and its ministers nobody in particular.
    const session = says(mark, "ministers-session") && (!around?.country || around.country.startsWith("org:"));
    if (around && !session && mark.from >= around.from && mark.to <= around.to && (around.office || around.counterpart)) continue;
    const contact = participle(tokens, mark, inside[a]) ?? onDay(tokens, marks, mark) ?? sense(mark, "contact");
    // "on the sidelines of a multilateral meeting": the occasion.
    const occasion = contact?.row.as === "noun" && contact.row.mode === "meeting" && atMargin(tokens, marks, mark, grammar);
    if (contact && !occasion) contacts.push({ mark, row: contact.row });
    else if (says(mark, "session") && !atMargin(tokens, marks, mark, grammar) && !styling(marks, mark))
      contacts.push({ mark, row: sessionRow });
    const spoken = sense(mark, "channel");
    if (spoken && channel !== "call") channel = spoken.mode;
    if (spoken?.mode === "call") call ??= mark;
    // "Separately, X met …": apart from what was told before, and not each alone.
    const aside = mark.from === sentence.from && mark.to < sentence.to && ((tokens.before[mark.to] as number) & gap.comma) !== 0;
    // "o chanceler do Irã" and "irá": a country by its capital.
    const land = grammar.capitals && sense(mark, "country") !== undefined && ((tokens.shape[mark.from] as number) & shape.capital) !== 0;
    for (const e of mark.entries)
      if (e.sense === "word" && !(aside && e.word === "apart") && !(land && e.word === "planning")) cues.push({ word: e.word, mark });
  }
  if (call && contacts.length === 0) contacts.push({ mark: call, row: channelRow });
  return {
    sentence,
    from,
    to,
    after,
    groups: withoutTeller(
      withoutSpeaker(groupActors(tokens, marks, inside.filter(person), grammar), from, after, tokens),
      contacts,
      tokens,
      marks,
      to,
    ),
    contacts,
    cues,
    channel,
    marks,
  };
}

/** "As | told X, the minister will meet Y": who tells it, between the verb of saying and the comma, where he has no part of his own. */
function withoutSpeaker(groups: Group[], from: number, after: Clause["after"], tokens: Tokens): Group[] {
  const [first, ...rest] = groups;
  if (after !== "says" || !first || rest.length < 2 || first.with || first.from !== from || first.to >= tokens.count) return groups;
  const told = first.actors.every((a) => a.office === "other") && (tokens.before[first.to] as number) & gap.comma;
  return told ? rest : groups;
}

/** Words between whoever said it and the verb of saying. */
const reachOfTeller = 1;

/** "A and B will meet in Vienna, C told reporters": who only tells it, behind the comma, where those it is told of stand before the contact. */
function withoutTeller(groups: Group[], contacts: ContactMark[], tokens: Tokens, marks: Mark[], to: number): Group[] {
  const last = groups.at(-1);
  const said = marks.at(-1);
  const [first] = contacts;
  if (groups.length < 2 || !last || last.with || !said || said.to !== to || !(says(said, "says") || says(said, "statement")) || !first)
    return groups;
  if (said.from < last.to || said.from - last.to > reachOfTeller || contacts.some((c) => c.mark.to > last.from)) return groups;
  if (!commaBetween(tokens, Math.max(0, last.from - 2), last.from)) return groups;
  const others = groups.slice(0, -1);
  const led = others.some((g) => g.between || (!g.with && g.from < first.mark.from));
  return led && countriesOf(others.flatMap((g) => g.actors)).size > 1 ? others : groups;
}

/** "in a call on Monday": no visit, where the word that leads to whom it is paid leads to a day. */
function onDay(tokens: Tokens, marks: Mark[], { entries, to }: Mark): { row: Contact } | undefined {
  if (!entries.some((e) => e.sense === "contact" && e.row.demands)) return undefined;
  const next = marks[firstMark(marks, to)];
  const named = next?.from === to && (sense(next, "weekday") ?? sense(next, "month") ?? sense(next, "days"));
  const numbered = to < tokens.count && ((tokens.shape[to] as number) & shape.digits) !== 0;
  return named || numbered ? { row: callRow } : undefined;
}

/** "was in Tallinn on Monday, meeting Minister X": a verb of the same letters as a noun, behind a comma and right before somebody. */
function participle(tokens: Tokens, mark: Mark, next: Actor | undefined): { row: Contact } | undefined {
  if (!next || next.from - mark.to > 1 || !commaBefore(tokens, mark.from) || commaBetween(tokens, mark.to - 1, next.from)) return undefined;
  return mark.entries.find((e) => e.sense === "contact" && e.row.participle === true) as { row: Contact } | undefined;
}

/** "on the margins of the forum", "会議の際": only the occasion of a meeting; but not "his meetings on the margins of the forum", where the word leads to what follows. */
const atMargin = (tokens: Tokens, marks: Mark[], session: Mark, { postposed }: Grammar): boolean =>
  marks.some(
    (m) =>
      says(m, "sidelines") &&
      (m.from >= session.to ? m.from === session.to && (postposed || isGlyph(tokens, m.from)) : session.from - m.to <= 2),
  );

/** "his Quad counterparts": who they are, and no session of theirs. */
const styling = (marks: Mark[], { to }: Mark): boolean => marks.some((m) => m.from === to && sense(m, "counterpart") !== undefined);

/** "will hold a meeting with A, and an audience with B": where the second noun begins, with the "and" that couples it to the first. */
function withAnd(marks: Mark[], { mark, row }: ContactMark, at: number, from: number): number {
  if (row.as !== "noun" || mark.from !== at) return at;
  const and = marks.findLast((m) => says(m, "and") && m.from >= from && m.to <= at);
  return and && at - and.to <= 1 ? and.from : at;
}

/** Whether some stand together who are of two countries. */
const pairs = (groups: Group[]): boolean => groups.some((g) => countriesOf(g.actors).size > 1);

/** "日・インドネシア外相電話会談": the sides of a contact, right before it. */
const ownsSides = (groups: Group[], { from }: Mark): boolean => {
  const last = groups.at(-1);
  return last !== undefined && last.to === from && pairs([last]);
};

/** A sentence that tells of more contacts is no sentence: its rest stays one clause, so that cutting it costs no more than its length. */
const mostCuts = 8;

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

/** Where a second "with" begins what the verb tells, while the first one belongs to the noun right before it; -1: nowhere. */
function withOfVerb({ marks }: Clause, noun: ContactMark, verb: ContactMark, middle: Group[]): number {
  const [first, second] = middle;
  if (!first?.with || !second?.with || noun.row.as !== "noun" || verb.row.as !== "verb" || verb.row.weak) return -1;
  if (first.from - noun.mark.to > sidesReach || second.actors.some((a) => countriesOf(first.actors).has(a.country))) return -1;
  return marks.findLast((m) => says(m, "with") && m.from >= first.to && m.to <= second.from)?.from ?? -1;
}

/** Words between a noun of contact and the "with" or "between" that leads to its first side. */
export const sidesReach = 3;

/** "与Y通电话，此前他还会见Z": where words stand without spaces, what leads to the second verb begins behind the comma. */
function behindComma(tokens: Tokens, from: number, at: number): number {
  for (let i = at; i > from; i--) if (commaBefore(tokens, i)) return i;
  return at;
}

/** "X与Y会谈后会见Z": where the first has both its sides before it, whoever follows the second is its object. */
const goesOn = (before: Group[], after: Group[], { row }: ContactMark): boolean =>
  row.as === "verb" &&
  row.takes.includes("object") &&
  before.some((g) => g.with) &&
  before.some((g) => !g.with) &&
  after.every((g) => !g.with);

/** Whether an "and" parts a contact from being received by somebody else. */
const received = (clause: Clause, first: ContactMark, verb: ContactMark): boolean =>
  verb.row.as === "verb" && verb.row.takes.includes("agent") && clause.cues.some((c) => c.word === "and" && c.mark.from === first.mark.to);

/** "Y ile görüşen X, Z ile telefonda konuştu": where the verb stands last, whoever follows it at once, before a comma, is of whom both contacts are told. */
function partAtWho(clause: Clause, tokens: Tokens, own: Mark[], actors: Actor[], grammar: Grammar, cuts: number): Clause[] | null {
  const { contacts, groups, from, to } = clause;
  const first = contacts.findIndex((c) => c.row.as === "verb" && !c.row.weak);
  const verb = contacts[first]?.mark;
  const who = verb && actors.find((a) => a.from >= verb.to && a.from - verb.to <= 1 && person(a));
  if (!who || first === contacts.length - 1 || !groups.some((g) => g.to <= verb.from)) return null;
  if (commaBetween(tokens, verb.to - 1, who.from) || who.to >= to) return null;
  if (!((tokens.before[who.to] as number) & gap.comma) && !actors.some((a) => a.from === who.to && person(a))) return null;
  if (!groups.some((g) => g.to > who.to)) return null;
  const head = makeClause(tokens, own, clause.sentence, actors, from, who.to, clause.after, grammar);
  const tail = makeClause(tokens, own, clause.sentence, actors, who.from, to, "contact", grammar);
  return [head, ...splitByContact(tail, tokens, own, actors, grammar, cuts + 1)];
}

/**
 * "A and B met, a day after C met D", "A met B, and C received D": where the second verb's own subject begins, behind a comma or a word that looks back and with
 * that word; -1: it has none.
 */
function actsNext(tokens: Tokens, own: Mark[], before: Group[], middle: Group[], { row, mark }: ContactMark): number {
  const last = middle.at(-1)?.actors.at(-1);
  if (!last || before.length === 0 || row.as !== "verb" || row.weak || row.tense === "infinitive" || last.to !== mark.from) return -1;
  const lead = own[firstMark(own, last.from) - 1];
  const leads = lead && last.from - lead.to <= 1 && (says(lead, "background") || says(lead, "and")) ? lead.from : last.from;
  return commaBefore(tokens, leads) ? leads : -1;
}

const verbal = (c: ContactMark | undefined): boolean => c?.row.as === "verb";
const hosted = (c: ContactMark | undefined): boolean => verbal(c) && c?.row.takes.includes("agent") === true;

/** "X met Y and spoke by phone with Z" is two clauses with one subject. */
function splitByContact(clause: Clause, tokens: Tokens, own: Mark[], actors: Actor[], grammar: Grammar, cuts = 0): Clause[] {
  if (cuts === mostCuts) return [clause];
  const { contacts, groups } = clause;
  if (contacts.length < 2 || groups.length < 2) return [clause];
  if (grammar.postposed && contacts.length > 1) {
    const parts = partAtWho(clause, tokens, own, actors, grammar, cuts);
    if (parts) return parts;
  }
  for (let k = 0; k + 1 < contacts.length; k++) {
    const first = (contacts[k] as ContactMark).mark;
    const second = (contacts[k + 1] as ContactMark).mark;
    const middle = groups.filter((g) => g.from >= first.to && g.to <= second.from);
    const ended = grammar.nouns && closed(tokens, contacts[k] as ContactMark, contacts[k + 1] as ContactMark);
    const before = groups.filter((g) => g.to <= first.from);
    const after = groups.filter((g) => g.from >= second.to);
    const next = contacts[k + 1] as ContactMark;
    const onward = verbLast(grammar) && goesOn(before, after, next);
    if (middle.length === 0 && !ended && !onward && !parallel(clause, contacts[k] as ContactMark, next)) continue;
    // "After the meeting held X a talk with Y": a noun alone names the occasion, and X is who held the talk.
    const subject = middle.length === 1 && before.length === 0 && contacts[k]?.row.as === "noun" ? middle[0] : undefined;
    if (grammar.verbFirst && subject && !subject.with && subject.from > first.to && after.length > 0 && after.every((g) => g.with))
      continue;
    let at = -1;
    const acting = grammar.capitals && !grammar.postposed && !grammar.verbFirst ? actsNext(tokens, own, before, middle, next) : -1;
    if (acting > first.to) at = acting;
    // "wurde er von X empfangen und führte Gespräche mit Y"
    else if (grammar.postposed && ownsSides(before, first) && ownsSides(middle, second)) at = first.to;
    else if (middle.length === 0) {
      // "با X دیدار کرد و میزبان Y بود": or whom the second verb has for its object.
      const object = verbLast(grammar) && contacts[k + 1]?.row.takes.includes("object");
      at = before.length > 1 && after.length > 0 && after.every((g) => g.with || object) ? first.to : -1;
    }
    // "同Y会谈，其後獲Z接見"
    else if (after.length === 0 && before.some((g) => g.with) && middle.every((g) => g.actors.every((a) => a.roles & role.by)))
      at = first.to;
    else if (after.length > 0 && (before.length > 0 || middle.length > 1)) at = second.from;
    else if (before.some((g) => g.with) && middle.some((g) => g.with)) at = first.to;
    // "X پس از دیدار با A، با B تلفنی گفت‌وگو کرد": where the verb stands last, whom the noun leads to at once is not the verb's.
    else if (verbLast(grammar) && after.length === 0)
      at = withOfVerb(clause, contacts[k] as ContactMark, contacts[k + 1] as ContactMark, middle);
    // "X'in Y ile görüşmesi ve Z tarafından kabul edilmesi bekleniyor"
    else if (received(clause, contacts[k] as ContactMark, contacts[k + 1] as ContactMark) && before.some((g) => g.with)) at = first.to;
    // "X, Y ile görüştükten sonra Z tarafından kabul edildi": where the verb stands last, the host is the next one's.
    // ... and so it is behind "Y ile görüşmesinin ardından".
    else if (grammar.postposed && hosted(contacts[k + 1]) && before.some((g) => g.with))
      at = before.some((g) => !g.with) || commaBetween(tokens, first.to - 1, second.from) ? first.to : -1;
    // "A・B外相会談が行われ、A・C外相会談が": where the noun stands behind its sides, those behind it are the next one's.
    else if (grammar.postposed && after.length === 0 && contacts[k]?.row.as === "noun" && pairs(before) && pairs(middle)) at = first.to;
    else if (after.length > 0 && clause.after !== "start" && middle.length > 0) at = second.from;
    // "The diplomat also met X and held an exchange with Y": X is no subject, whoever that is stands before.
    // ... unless the verb comes first, and the noun behind X is what X held with Y.
    else if (
      !(grammar.verbFirst && contacts[k + 1]?.row.as === "noun") &&
      after.every((g) => g.with) &&
      after.length > 0 &&
      middle.every((g) => !g.with) &&
      first.from - clause.from >= 2 &&
      contacts[k]?.row.as === "verb" &&
      (contacts[k]?.row.takes.includes("object") || middle.some((g) => g.actors.some((a) => a.roles & role.by)))
    )
      at = second.from;
    if (at < 0) continue;
    // "spoke with X and is trying to reach Y", "estando também previsto um encontro com Y": what rules the second contact goes with it.
    const rules = ({ word, mark }: Cue) =>
      mark.from >= first.to &&
      (((word === "offering" || word === "denying") && mark.to === second.from) ||
        (word === "planning" &&
          next.row.as === "noun" &&
          mark.to <= second.from &&
          second.from - mark.to <= 1 &&
          middle.every((g) => g.to <= mark.from)));
    if (at === second.from) at = clause.cues.find(rules)?.mark.from ?? at;
    if (at === second.from && isGlyph(tokens, at)) at = behindComma(tokens, first.to, at);
    at = withAnd(clause.marks, contacts[k + 1] as ContactMark, at, Math.max(...[...before, ...middle].map((g) => g.to)));
    const head = makeClause(tokens, own, clause.sentence, actors, clause.from, at, clause.after, grammar);
    // "Aとの会談や、B・C外相会談を行う予定": the verb that closes the clause is that of both nouns.
    // ... as is the future of another contact there ("X ile görüşmesi ve Y tarafından kabul edilmesi bekleniyor").
    const ahead = contacts[k + 1]?.row.tense === "future" ? ({ word: "planning", mark: second } as const) : undefined;
    const closing = clause.cues.find((c) => c.word === "planning" && c.mark.to >= clause.to - 1) ?? ahead;
    if ((grammar.postposed || verbLast(grammar)) && closing && contacts[k]?.row.as === "noun") head.cues.push(closing);
    const tail = makeClause(tokens, own, clause.sentence, actors, at, clause.to, "contact", grammar);
    if (at === acting) tail.acts = true;
    return [head, ...splitByContact(tail, tokens, own, actors, grammar, cuts + 1)];
  }
  return [clause];
}
