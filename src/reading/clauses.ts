import type { Actor } from "./actors.ts";
import type { Contact } from "./knowledge.ts";
import { type Mark, role } from "./lexicon.ts";
import { firstMark, says, sense } from "./marks.ts";
import type { Mode } from "./reports.ts";
import { gap, type Sentence, type Tokens } from "./segment.ts";
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

/** People named side by side, as by "and" or a comma. */
export interface Group {
  actors: Actor[];
  /** Led to by a "with" word or clitic; by "between", which puts both sides into one group. */
  with: boolean;
  between: boolean;
  from: number;
  to: number;
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
  /** A cue of the clause before that governs this one. */
  ruledBy?: Cue;

  /** Marks of the clause, for days and places. */
  marks: Mark[];
}

/** An invited visit to a named colleague: counts only with its day. */
export const invitationRow: Contact = { terms: [], mode: "meeting", as: "noun", takes: ["joint"], tense: "future" };
/** "congratulated X by telephone": the channel alone tells of a contact, where both sides stand beside it. */
export const channelRow: Contact = { terms: [], mode: "call", as: "noun", takes: ["with", "joint"], weak: true };
/** A session is a contact only where the text says who sat with whom. */
const sessionRow: Contact = { terms: [], mode: "meeting", as: "noun", takes: ["with", "between"], weak: true };
const person = (a: Actor) =>
  a.office !== "spokesperson" &&
  a.office !== "ministry" &&
  (a.office !== null || a.counterpart) &&
  a.country !== null &&
  !(a.office === "foreign-minister" && a.country.startsWith("org:"));

/** What the cutting of clauses needs to know of a language. */
export interface Grammar {
  /** Words like "with" stand after what they govern. */
  postposed: boolean;
  /** Who acts stands behind the verb as a rule. */
  verbFirst: boolean;
  /** "with", "avec", "mit": a contact's phrase that ends in one leads to the other side. */
  leading: Set<string>;
}

/** Cuts a sentence into clauses, with who stands in each and in which role. */
export function findClauses(tokens: Tokens, marks: Mark[], sentence: Sentence, actors: Actor[], grammar: Grammar): Clause[] {
  const own: Mark[] = [];
  for (let m = firstMark(marks, sentence.from); m < marks.length && (marks[m] as Mark).from < sentence.to; m++) own.push(marks[m] as Mark);
  const tells = (m: Mark) => sense(m, "contact") || says(m, "session") || says(m, "presence") || sense(m, "channel")?.mode === "call";
  if (!own.some(tells)) {
    // "will travel to Jakarta at the invitation of her counterpart": a meeting announced without the word.
    const journey = own.find((m) => says(m, "trip"));
    const ministers = new Set(
      actors.filter((a) => a.office === "foreign-minister" && a.country && !a.former && a.number === "one").map((a) => a.country),
    );
    if (!journey || ministers.size !== 2 || !own.some((m) => says(m, "invited"))) return [];
    const clause = makeClause(tokens, own, sentence, actors, sentence.from, sentence.to, "start", grammar);
    const sides = actors.filter((a) => a.office === "foreign-minister" && a.country && !a.former);
    clause.contacts = [{ mark: journey, row: invitationRow }];
    clause.groups = [{ actors: sides, with: false, between: false, from: sentence.from, to: sentence.to }];
    return [clause];
  }
  const cuts: { at: number; after: Clause["after"] }[] = [{ at: sentence.from, after: "start" }];
  for (const mark of own) {
    const inActor = actors.some((a) => a.office && a.from < mark.from && mark.to <= a.to);
    if (inActor) continue;
    if (says(mark, "breaks")) {
      if (!(saidOfNoun(tokens, own, mark) && sidesWithin(actors, (cuts.at(-1) as { at: number }).at, mark.from) < 2))
        cuts.push({ at: mark.to, after: "breaks" });
    } else if (says(mark, "says")) cuts.push({ at: mark.to, after: "says" });
  }
  const contacts = own.filter((m) => sense(m, "contact"));
  for (let i = sentence.from + 1; i < sentence.to; i++) {
    const before = tokens.before[i] as number;
    if (before & gap.colon) cuts.push({ at: i, after: "says" });
    // "A, B hold talks; C receives D": two statements, and not the members of a list.
    else if (before & gap.semicolon && (contacts[0]?.from ?? i) < i && (contacts.at(-1)?.from ?? 0) >= i)
      cuts.push({ at: i, after: "contact" });
  }
  cuts.sort((a, b) => a.at - b.at);
  const clauses: Clause[] = [];
  for (let c = 0; c < cuts.length; c++) {
    const { at, after } = cuts[c] as (typeof cuts)[number];
    const to = cuts[c + 1]?.at ?? sentence.to;
    if (to <= at) continue;
    const made = clauses.length;
    clauses.push(...splitByContact(makeClause(tokens, own, sentence, actors, at, to, after, grammar), tokens, own, actors, grammar));
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

/** Marks over which a verb of saying rules the "that" behind a noun. */
const sayingReach = 4;

/** "the meeting that X had planned with Y": what follows is still said of the contact right before; not so in "said after the meeting that". */
function saidOfNoun(tokens: Tokens, own: Mark[], mark: Mark): boolean {
  const at = firstMark(own, mark.from);
  if (own.slice(Math.max(0, at - sayingReach), at).some((m) => says(m, "says"))) return false;
  const noun = own[at - 1];
  return noun?.to === mark.from && sense(noun, "contact")?.row.as === "noun" && !((tokens.before[mark.from] as number) & gap.comma);
}

const sidesWithin = (actors: Actor[], from: number, to: number): number =>
  countriesOf(actors.filter((a) => person(a) && a.from >= from && a.to <= to));

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
    // "the meeting of the bloc's ministers" is a session, and its ministers nobody in particular.
    const session = says(mark, "ministers-session") && around?.country?.startsWith("org:");
    if (around && !session && mark.from >= around.from && mark.to <= around.to && (around.office || around.counterpart)) continue;
    const contact = sense(mark, "contact");
    if (contact) contacts.push({ mark, row: contact.row });
    else if (says(mark, "session") && !atMargin(marks, mark)) contacts.push({ mark, row: sessionRow });
    const spoken = sense(mark, "channel");
    if (spoken && channel !== "call") channel = spoken.mode;
    if (spoken?.mode === "call") call ??= mark;
    for (const e of mark.entries) if (e.sense === "word") cues.push({ word: e.word, mark });
  }
  if (call && contacts.length === 0) contacts.push({ mark: call, row: channelRow });
  return {
    sentence,
    from,
    to,
    after,
    groups: groupActors(tokens, marks, inside.filter(person), grammar),
    contacts,
    cues,
    channel,
    marks,
  };
}

/** Words over which "with the member of the Politburo and minister X" still leads to X. */
const reach = 6;

/** "on the margins of the forum", "at the session's margin": only the occasion of a meeting. */
const atMargin = (marks: Mark[], session: Mark): boolean =>
  marks.some((m) => says(m, "sidelines") && (m.from >= session.to ? m.from === session.to : session.from - m.to <= 2));

/** Puts actors that are joined by "and" or a comma together, and leaves out those that are only the topic or the setting. */
function groupActors(tokens: Tokens, marks: Mark[], actors: Actor[], grammar: Grammar): Group[] {
  const groups: Group[] = [];
  let topic = false;
  /** End of the word that began the topic, while nobody and no contact stood before it: "On the sidelines of the summit, …". */
  let fronted = -1;
  let margin = false;
  /** The topic is a gathering of some others. */
  let gathered = false;
  let marginTo = -1;
  let m = 0;
  let lastContact: { row: Contact } | undefined;
  let previous: Actor | null = null;
  for (const actor of actors) {
    let bound = actor.roles;
    let led = (actor.roles & role.with) !== 0;
    let joined = previous !== null;
    let between = false;
    for (; m < marks.length && (marks[m] as Mark).from < actor.from; m++) {
      const mark = marks[m] as Mark;
      if (previous && mark.to <= previous.to) continue;
      // "Received the letter Minister X": where the verb comes first, who took it stands behind it.
      if (topic && says(mark, "session") && !sense(mark, "contact")) gathered = true;
      const fetched = grammar.verbFirst && !previous && !lastContact;
      const leads = !grammar.postposed && actor.from - mark.to <= (actor.list > 0 ? 7 : 3) && !commaBetween(tokens, mark.to, actor.from);
      if (says(mark, "from") && leads && lastContact?.row.mode === "call") bound |= role.with;
      if (says(mark, "apart")) topic = false;
      if (
        mark.before & role.with &&
        leads &&
        (says(mark, "apart") || says(mark, "honorific") || says(mark, "acting") || says(mark, "together"))
      ) {
        bound |= role.with;
        topic = false;
        joined = false;
      } else if (says(mark, "with")) {
        if (leads || (actor.roles & role.and && !previous && actor.from - mark.to <= reach)) bound |= role.with;
        topic = false;
        joined = false;
      } else if (
        sense(mark, "count")?.of === "ministers" &&
        actor.from - mark.to <= 1 &&
        marks[m - 1]?.to === mark.from &&
        says(marks[m - 1] as Mark, "with")
      ) {
        // "with the three foreign ministers – X, Y and Z"
        bound |= role.with;
        topic = false;
        joined = false;
      } else if (says(mark, "including") && lastContact && leads) {
        // "met a dozen colleagues, including X": one of those who were met.
        bound |= role.with;
        topic = false;
        joined = false;
      } else if (topic && gathered && says(mark, "between")) {
        // "ahead of the summit between the two presidents": still what it was about.
        bound &= ~role.with;
        led = false;
        joined = false;
      } else if (says(mark, "between")) {
        between = leads;
        topic = false;
        joined = false;
      } else if (mark.to - mark.from === 1 && says(mark, "about") && isTime(marks[m + 1], mark.to)) {
        // "on Tuesday"
        joined = false;
      } else if (
        !grammar.postposed &&
        (says(mark, "about") || says(mark, "sidelines") || says(mark, "presence") || (says(mark, "letter") && !fetched))
      ) {
        if (!topic) fronted = previous || lastContact ? -1 : mark.to;
        // "On the margins of the Assembly X met Y": nobody is held on the margins of a minister.
        margin = says(mark, "sidelines");
        marginTo = mark.to;
        topic = true;
        gathered = false;
        joined = false;
      } else if (margin && topic && sense(mark, "contact")?.row.as === "noun" && mark.from - marginTo <= 2) {
        // The gathering itself, and no contact of those who met there.
        joined = false;
      } else if (sense(mark, "contact")) {
        lastContact = sense(mark, "contact");
        joined = false;
        topic = false;
        if (leads && mark.to > mark.from + 1 && leadsOut(tokens, mark, grammar)) bound |= role.with;
      } else if (
        !(
          says(mark, "and") ||
          says(mark, "honorific") ||
          says(mark, "apart") ||
          says(mark, "common") ||
          says(mark, "acting") ||
          sense(mark, "counterpart")
        )
      )
        joined = false;
    }
    // "on the margins of the ministerial of the Organisation": nobody's guest.
    const gathering = topic && margin && actor.office === "other" && actor.country?.startsWith("org:");
    if (gathering || owns(marks, actor, m)) {
      previous = actor;
      continue;
    }
    const minister = margin && actor.office === "foreign-minister";
    if (topic && (minister || (fronted >= 0 && commaBetween(tokens, fronted, actor.from)))) topic = false;
    if (led) {
      topic = false;
      if (!(actor.roles & role.and) || !joined) joined = false;
    }
    if (joined && previous) {
      let free = 0;
      for (let i = previous.to; i < actor.from; i++) free++;
      if (free > 4) joined = false;
      const before = tokens.before[actor.from] as number;
      const linked =
        actor.roles & role.and ||
        before & (gap.comma | gap.hyphen | gap.slash) ||
        hasAnd(marks, previous.to, actor.from) ||
        (actor.list > 0 && actor.list === previous.list);
      if (!linked) joined = false;
      // "after meeting the ministers of A and B, Minister X met …": the comma behind a list begins something else.
      const bare = !(actor.roles & role.and) && !hasAnd(marks, previous.to, actor.from);
      if (!grammar.postposed && previous.list > 0 && actor.list === 0 && !actor.counterpart && bare) joined = false;
    }
    const last = groups.at(-1);
    if (actor.list > 0 && last?.actors.at(-1)?.list === actor.list) {
      last.actors.push(actor);
      last.to = actor.to;
    } else if (topic && !(bound & role.with)) {
      previous = actor;
      continue;
    } else if (joined && last && last.actors.at(-1) === previous && !(bound & role.with && !last.with)) {
      last.actors.push(actor);
      last.to = actor.to;
    } else groups.push({ actors: [actor], with: (bound & role.with) !== 0 || between, between, from: actor.from, to: actor.to });
    previous = actor;
  }
  // "During a call with his Egyptian counterpart, X said": a single name behind the comma is who called.
  const only = groups[0];
  const [first, second] = only?.actors ?? [];
  if (
    !grammar.postposed &&
    groups.length === 1 &&
    only?.with &&
    !only.between &&
    lastContact &&
    first?.counterpart &&
    second?.named &&
    !second.counterpart &&
    !(second.roles & role.and) &&
    only.actors.length === 2 &&
    commaBetween(tokens, first.to - 1, second.from) &&
    !hasAnd(marks, first.to, second.from)
  )
    groups.splice(
      0,
      1,
      { ...only, actors: [first], to: first.to },
      { actors: [second], with: false, between: false, from: second.from, to: second.to },
    );
  // "X ile", "X سے", "Xと": the word that leads elsewhere follows here.
  if (grammar.postposed)
    for (const mark of marks) {
      if (says(mark, "between")) {
        // "X ile Y arasında", "X اور Y کے درمیان": both sides stand before it.
        const last = groups.findLastIndex((g) => g.to <= mark.from);
        const second = groups[last];
        if (!second || mark.from - second.to > 2) continue;
        const first = countriesOf(second.actors) < 2 ? groups[last - 1] : undefined;
        const both = first ? [...first.actors, ...second.actors] : second.actors;
        groups.splice(first ? last - 1 : last, first ? 2 : 1, {
          actors: both,
          with: true,
          between: true,
          from: first?.from ?? second.from,
          to: second.to,
        });
        continue;
      }
      if (!says(mark, "with") || (says(mark, "and") && actors.some((a) => a.from - mark.to >= 0 && a.from - mark.to <= 1))) continue;
      const at = groups.findLastIndex((g) => g.to <= mark.from);
      const led = groups[at];
      if (!led || mark.from - led.to > 2) continue;
      const [subject, ...others] = led.actors;
      if (at === 0 && subject && others[0] && (tokens.before[others[0].from] as number) & gap.comma) {
        // "X, Y ile": the first is the subject.
        groups.splice(0, 1, { ...led, actors: [subject], to: subject.to }, { ...led, actors: others, from: others[0].from, with: true });
        continue;
      }
      led.with = true;
      // "X, A, B ve C ile": all but the subject.
      for (let k = at - 1; k > 0; k--) {
        const one = groups[k] as Group;
        if (one.with || marks.some((m) => m.from >= one.to && m.to <= led.from && (sense(m, "contact") || says(m, "with")))) break;
        one.with = true;
      }
      // The subject may stand in one group with the first of them.
      const [head, ...fellows] = groups[0]?.actors ?? [];
      const whole = groups[0] as Group;
      const parted = marks.some((m) => m.from >= whole.to && m.to <= led.from && (sense(m, "contact") || says(m, "with")));
      // "Fidan, savunma bakanı ve istihbarat başkanı, A ile": a delegation is the subject as a whole.
      const delegation = fellows.every((f) => f.country === head?.country);
      if (at > 0 && !whole.with && !parted && !delegation && head && fellows[0] && (tokens.before[fellows[0].from] as number) & gap.comma)
        groups.splice(0, 1, { ...whole, actors: [head], to: head.to }, { ...whole, actors: fellows, from: fellows[0].from, with: true });
    }
  return groups;
}

/** "the plan of President X", "X's plan": only the owner of what was spoken of. `next`: index of the first mark behind the actor's start. */
function owns(marks: Mark[], actor: Actor, next: number): boolean {
  // A minister's words are told with what he did.
  if (actor.office === "foreign-minister") return false;
  for (let m = next - 1; m >= 0; m--) {
    const mark = marks[m] as Mark;
    if (mark.to > actor.from) continue;
    if (actor.from - mark.to > 2) break;
    if (says(mark, "matter-of")) return true;
    if (!(says(mark, "of") || says(mark, "acting") || says(mark, "honorific"))) break;
  }
  for (let m = next; m < marks.length; m++) {
    const mark = marks[m] as Mark;
    if (mark.from < actor.to) continue;
    if (mark.from - actor.to > 2) break;
    if (says(mark, "matter-behind")) return true;
    if (sense(mark, "contact") || says(mark, "with") || says(mark, "and")) break;
  }
  return false;
}

/** Whether a phrase ends in "with", or in "with the". */
const leadsOut = (tokens: Tokens, mark: Mark, { leading }: Grammar): boolean =>
  leading.has(tokens.words[mark.to - 1] as string) || (mark.to - mark.from > 2 && leading.has(tokens.words[mark.to - 2] as string));

const countriesOf = (actors: Actor[]): number => new Set(actors.map((a) => a.country)).size;

function isTime(mark: Mark | undefined, from: number): boolean {
  return (
    mark?.from === from &&
    mark.entries.some((e) => e.sense === "weekday" || e.sense === "days" || e.sense === "month" || e.sense === "number")
  );
}

function commaBetween(tokens: Tokens, from: number, to: number): boolean {
  // A full stop within a sentence is that of "Mons." or of an initial.
  for (let i = from + 1; i <= to; i++) if ((tokens.before[i] as number) & gap.comma) return true;
  return false;
}

function hasAnd(marks: Mark[], from: number, to: number): boolean {
  return marks.some((m) => m.from >= from && m.to <= to && says(m, "and"));
}

/** A sentence that tells of more contacts is no sentence: its rest stays one clause, so that cutting it costs no more than its length. */
const mostCuts = 8;

/** "X met Y and spoke by phone with Z" is two clauses with one subject. */
function splitByContact(clause: Clause, tokens: Tokens, own: Mark[], actors: Actor[], grammar: Grammar, cuts = 0): Clause[] {
  if (cuts === mostCuts) return [clause];
  const { contacts, groups } = clause;
  if (contacts.length < 2 || groups.length < 2) return [clause];
  for (let k = 0; k + 1 < contacts.length; k++) {
    const first = (contacts[k] as ContactMark).mark;
    const second = (contacts[k + 1] as ContactMark).mark;
    const middle = groups.filter((g) => g.from >= first.to && g.to <= second.from);
    if (middle.length === 0) continue;
    const before = groups.filter((g) => g.to <= first.from);
    const after = groups.filter((g) => g.from >= second.to);
    // "After the meeting held X a talk with Y": a noun alone names the occasion, and X is who held the talk.
    const subject = middle.length === 1 && before.length === 0 && contacts[k]?.row.as === "noun" ? middle[0] : undefined;
    if (grammar.verbFirst && subject && !subject.with && subject.from > first.to && after.length > 0 && after.every((g) => g.with))
      continue;
    let at = -1;
    if (after.length > 0 && (before.length > 0 || middle.length > 1)) at = second.from;
    else if (before.some((g) => g.with) && middle.some((g) => g.with)) at = first.to;
    else if (after.length > 0 && clause.after !== "start" && middle.length > 0) at = second.from;
    // "The diplomat also met X and held an exchange with Y": X is no subject, whoever that is stands before.
    else if (
      after.every((g) => g.with) &&
      after.length > 0 &&
      middle.every((g) => !g.with) &&
      first.from - clause.from >= 2 &&
      contacts[k]?.row.as === "verb" &&
      (contacts[k]?.row.takes.includes("object") || middle.some((g) => g.actors.some((a) => a.roles & role.by)))
    )
      at = second.from;
    if (at < 0) continue;
    const head = makeClause(tokens, own, clause.sentence, actors, clause.from, at, clause.after, grammar);
    const tail = makeClause(tokens, own, clause.sentence, actors, at, clause.to, "contact", grammar);
    return [head, ...splitByContact(tail, tokens, own, actors, grammar, cuts + 1)];
  }
  return [clause];
}
