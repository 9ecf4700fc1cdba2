import type { Actor } from "../people/actors.ts";
import type { Contact } from "../words/knowledge.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { namesDay, says, sense } from "../words/marks.ts";
import { commaBetween, gap, type Tokens } from "../words/segment.ts";
import type { Grammar, Group } from "./groups.ts";
import { isToldOf } from "./toldof.ts";

// Who stands in a clause is gone through in order, and the words before each with him: what they lead to is told here.

/** What the words before somebody say of him. */
export interface Lead {
  /** Bits of `role`. */
  roles: number;
  /** A "with" is written onto him. */
  led: boolean;
  /** Nothing parts him from who stands before him. */
  joined: boolean;
  between: boolean;
  alongside: boolean;
  /** End of what an envoy is sent for, behind the word for it. */
  brief: number;
}

/** What is only spoken of, or the occasion: whoever is named there has no part in the contact. */
export interface Topic {
  open: boolean;
  /** End of the word that began it. */
  to: number;
  /** The same, while nobody and no contact stood before it: "On the sidelines of the summit, …". */
  fronted: number;
  margin: boolean;
  /** It is a gathering of some others. */
  gathered: boolean;
  /** It begins behind a comma. */
  enclosed: boolean;
  /** It is who was there as well. */
  present: boolean;
  /** It is a contact that somebody was told of. */
  told: boolean;
}

/** How far a clause has been gone through, and what was told so far. */
export interface Walk {
  tokens: Tokens;
  marks: Mark[];
  actors: Actor[];
  grammar: Grammar;
  groups: Group[];
  /** Index of the next mark. */
  m: number;
  previous: Actor | null;
  /** Who was left out last as the object of a verb that is no contact. */
  elsewhere: Actor | null;
  topic: Topic;
  /** The contact told last, and where its word ends. */
  contact: Contact | undefined;
  contactTo: number;
  /** The contact is one after or before which the sentence tells of another: "After meeting X, Y …". */
  occasion: boolean;
  /** The contact stands in a phrase before everybody: "In a phone call with …". */
  opens: boolean;
}

/** A clause of which nothing was gone through yet. */
export const startWalk = (tokens: Tokens, marks: Mark[], actors: Actor[], grammar: Grammar): Walk => ({
  tokens,
  marks,
  actors,
  grammar,
  groups: [],
  m: 0,
  previous: null,
  elsewhere: null,
  topic: { open: false, to: -1, fronted: -1, margin: false, gathered: false, enclosed: false, present: false, told: false },
  contact: undefined,
  contactTo: -1,
  occasion: false,
  opens: false,
});

/** Goes through the words up to an actor, and says what they lead to. Changes the walk in place. */
export function leadTo(walk: Walk, actor: Actor): Lead {
  const { marks, previous } = walk;
  const lead: Lead = {
    roles: actor.roles,
    led: (actor.roles & role.with) !== 0,
    joined: previous !== null,
    between: false,
    alongside: false,
    brief: -1,
  };
  for (; walk.m < marks.length && (marks[walk.m] as Mark).from < actor.from; walk.m++) {
    const mark = marks[walk.m] as Mark;
    if (previous && mark.to <= previous.to) continue;
    // "prime minister and foreign minister": one word for both.
    if (previous && mark.from < previous.to && mark.to > actor.from) continue;
    if (!passBrief(walk, lead, mark)) passMark(walk, lead, mark, actor);
  }
  return lead;
}

/** "the special envoy for Afghanistan and ambassador X": the envoy's brief is no topic. */
function passBrief({ tokens, previous }: Walk, lead: Lead, mark: Mark): boolean {
  const begins = previous?.office === "envoy" && says(mark, "about") && mark.from === previous.to;
  // ... "for the Belgrade-Pristina dialogue, X,": up to the comma.
  const goesOn = lead.brief >= 0 && mark.from - lead.brief <= 1 && !says(mark, "and") && !commaBetween(tokens, lead.brief - 1, mark.from);
  if (!begins && !goesOn) return false;
  lead.brief = mark.to;
  return true;
}

/** One word before an actor: a "with", a "between", what begins a topic, a contact, or another, each tried in turn. */
function passMark(walk: Walk, lead: Lead, mark: Mark, actor: Actor): void {
  const { tokens, marks, grammar, topic, m } = walk;
  // "Nach Angaben seines Ministeriums wird X …": the verb ends what stands before it, comma or none.
  if (topic.open && topic.fronted >= 0 && grammar.nouns && (says(mark, "auxiliary") || says(mark, "planning") || says(mark, "pluperfect")))
    topic.open = false;
  if (topic.open && says(mark, "session") && !sense(mark, "contact")) topic.gathered = true;
  const beside = actor.from - mark.to <= (actor.list > 0 ? 7 : 3) && !commaBetween(tokens, mark.to, actor.from);
  const leads = !grammar.postposed && (beside || (!grammar.capitals && namedBefore(tokens, marks, m, actor)));
  // "received a call from X", but not "told him in a call of X's journey".
  const matter = marks[m + 1] !== undefined && says(marks[m + 1] as Mark, "matter-of");
  if (says(mark, "from") && leads && !matter && walk.contact?.mode === "call") lead.roles |= role.with;
  if (says(mark, "apart")) topic.open = false;
  // "AとB、Cが": what follows at once is coupled.
  const couples = grammar.postposed && says(mark, "with") && says(mark, "and") && actor.roles & role.and && actor.from - mark.to <= 1;
  if (mark.before & role.with && leads && isStyle(mark)) leadWith(walk, lead);
  else if (couples) topic.open = false;
  else if (says(mark, "with")) passWith(walk, lead, mark, actor, leads);
  else if (counted(marks, m, actor)) leadWith(walk, lead);
  // "met a dozen colleagues, including X": one of those who were met.
  // ... and "با مقامات Y از جمله X دیدار کرد", where the verb is still to come.
  else if (says(mark, "including") && leads && (walk.contact || (verbLast(grammar) && walk.groups.at(-1)?.with))) leadWith(walk, lead);
  else if (says(mark, "between")) passBetween(walk, lead, leads);
  // "on Tuesday"
  else if (mark.to - mark.from === 1 && says(mark, "about") && isTime(marks[m + 1], mark.to)) lead.joined = false;
  else if (beginsTopic(walk, mark)) openTopic(walk, lead, mark);
  else if (sense(mark, "contact")) passContact(walk, lead, mark, leads);
  // "with X and the ministers of A and B": the office of a list stands before its first member.
  else if (!goesBetween(mark) && !(actor.list > 0 && (sense(mark, "office") ?? sense(mark, "title")))) lead.joined = false;
}

/** Whether the verb closes a sentence of which nothing stands behind its words. */
const verbLast = ({ postposed, verbFirst, capitals }: Grammar): boolean => !postposed && !verbFirst && !capitals;

/** What a "with" may be written onto: a style of who follows. */
const isStyle = (mark: Mark): boolean => says(mark, "apart") || says(mark, "honorific") || says(mark, "acting") || says(mark, "together");

function leadWith({ topic }: Walk, lead: Lead): void {
  lead.roles |= role.with;
  lead.joined = false;
  topic.open = false;
}

/** What stands within a topic leads to nobody. */
function leadNowhere(lead: Lead): void {
  lead.roles &= ~role.with;
  lead.led = false;
  lead.joined = false;
}

/** Words over which "with the member of the Politburo and minister X" still leads to X. */
const reach = 6;

function passWith({ tokens, marks, grammar, previous, topic, m }: Walk, lead: Lead, mark: Mark, actor: Actor, leads: boolean): void {
  // "briefed X by phone on the results of his talks with Y": Y belongs to what was told.
  if (topic.open && (topic.told || spokenOf(marks[m - 1], mark))) {
    leadNowhere(lead);
    return;
  }
  lead.alongside = leads && says(mark, "alongside");
  // "with his counterparts, minister X of A and minister Y of B"
  // ... or "with his counterparts, including minister X of A"
  const next = marks[m + 1];
  const colleagues = next?.from === mark.to && sense(next, "counterpart")?.number === "many";
  const opening = colleagues && marks[m + 2]?.from === next.to && says(marks[m + 2] as Mark, "including") ? m + 2 : m + 1;
  const at = (marks[opening] as Mark | undefined)?.to ?? mark.to;
  const listed = colleagues && (actor.from - at <= 1 || (!grammar.capitals && namedBefore(tokens, marks, opening, actor)));
  if (leads || listed || (actor.roles & role.and && !previous && actor.from - mark.to <= reach)) lead.roles |= role.with;
  topic.open = false;
  lead.joined = false;
}

/** "the results of his talks" right before "with". */
const spokenOf = (talks: Mark | undefined, { from }: Mark): boolean => talks?.to === from && says(talks, "ignore");

/** "with the three foreign ministers – X, Y and Z": whether a mark counts the ministers behind a "with". */
function counted(marks: Mark[], m: number, actor: Actor): boolean {
  const mark = marks[m] as Mark;
  if (sense(mark, "count")?.of !== "ministers" || actor.from - mark.to > 1) return false;
  const before = marks[m - 1];
  return before?.to === mark.from && says(before, "with");
}

function passBetween({ topic }: Walk, lead: Lead, leads: boolean): void {
  // "ahead of the summit between the two presidents": still what it was about.
  if (topic.open && (topic.gathered || topic.told)) {
    leadNowhere(lead);
    return;
  }
  lead.between = leads;
  topic.open = false;
  lead.joined = false;
}

/** Whether a word leads to what is only spoken of, to the occasion, or to who was there as well. */
function beginsTopic({ grammar, previous, contact }: Walk, mark: Mark): boolean {
  if (grammar.postposed) return false;
  if (says(mark, "about") || says(mark, "sidelines") || says(mark, "presence")) return true;
  // "Received the letter Minister X": where the verb comes first, who took it stands behind it.
  return says(mark, "letter") && !(grammar.verbFirst && !previous && !contact);
}

function openTopic({ tokens, topic, previous, contact }: Walk, lead: Lead, mark: Mark): void {
  if (!topic.open) topic.fronted = previous || contact ? -1 : mark.to;
  // "On the margins of the Assembly X met Y": nobody is held on the margins of a minister.
  topic.margin = says(mark, "sidelines");
  topic.present = says(mark, "presence");
  topic.to = mark.to;
  topic.enclosed = ((tokens.before[mark.from] as number) & gap.comma) !== 0;
  topic.open = true;
  topic.told = false;
  topic.gathered = false;
  lead.joined = false;
}

/** Words before the contact of a phrase that opens its clause: "In a long phone call". */
const reachOfOpening = 4;

function passContact(walk: Walk, lead: Lead, mark: Mark, leads: boolean): void {
  const { tokens, marks, grammar, previous, topic } = walk;
  const row = sense(mark, "contact")?.row;
  lead.joined = false;
  if (isToldOf(marks, mark)) {
    openTopic(walk, lead, mark);
    topic.told = true;
    return;
  }
  // The gathering itself, and no contact of those who met there.
  if (topic.margin && topic.open && !topic.gathered && row?.as === "noun" && mark.from - topic.to <= 2) return;
  // "Usai bertemu A, B …": what was done before.
  const opened = topic.open && topic.fronted >= 0 ? topic.to === mark.from : walk.m === 0 && !previous && mark.to - mark.from > 1;
  walk.occasion = opened && grammar.capitals && walk.contact === undefined;
  walk.contact = row;
  walk.contactTo = mark.to;
  walk.opens = !previous && mark.from - (marks[0] as Mark).from <= reachOfOpening;
  topic.open = false;
  if (leads && mark.to > mark.from + 1 && leadsOut(tokens, mark, grammar)) lead.roles |= role.with;
}

/** Whether a phrase ends in "with", or in "with the". */
const leadsOut = (tokens: Tokens, mark: Mark, { leading }: Grammar): boolean =>
  leading.has(tokens.words[mark.to - 1] as string) || (mark.to - mark.from > 2 && leading.has(tokens.words[mark.to - 2] as string));

/** Whether a word may stand between two who are joined. */
const goesBetween = (mark: Mark): boolean =>
  says(mark, "and") ||
  says(mark, "honorific") ||
  says(mark, "apart") ||
  says(mark, "common") ||
  says(mark, "acting") ||
  sense(mark, "counterpart") !== undefined ||
  // Part of a name that is nobody's whom the roster knows.
  sense(mark, "name") !== undefined;

const isTime = (mark: Mark | undefined, from: number): boolean =>
  mark?.from === from && (namesDay(mark) || sense(mark, "number") !== undefined);

/** Words of a name that nobody knows. */
const longestName = 4;

/**
 * "با «مارتین کولار»، وزیر خارجه اسلواکی", "مع معالي السيد مارتن كولار وزير خارجية سلوفاكيا": whether nothing but a name, which no capitals show, stands between a word
 * and an office, where a comma stands before the office or a style before the name. `m`: index of the word's mark.
 */
function namedBefore(tokens: Tokens, marks: Mark[], m: number, actor: Actor): boolean {
  let from = (marks[m] as Mark).to;
  let k = m + 1;
  for (; marks[k]?.from === from && says(marks[k] as Mark, "honorific"); k++) from = (marks[k] as Mark).to;
  const styled = k > m + 1;
  const away = actor.from - from;
  if (!actor.office || away < 1 || away > longestName) return false;
  if (!styled && !((tokens.before[actor.from] as number) & gap.comma)) return false;
  if (commaBetween(tokens, from, actor.from - 1)) return false;
  for (; k < marks.length && (marks[k] as Mark).from < actor.from; k++) if (!sense(marks[k] as Mark, "name")) return false;
  return true;
}
