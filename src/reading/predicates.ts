import { type Actor, countriesOf } from "./actors.ts";
import type { Clause, ContactMark } from "./clauses.ts";
import { type Company, seatOf, spread } from "./company.ts";
import { actorsOf, type Group } from "./groups.ts";
import { type Mark, role } from "./lexicon.ts";
import { says, sense } from "./marks.ts";
import { modeOf } from "./modes.ts";
import type { Mode } from "./reports.ts";
import {
  antecedent,
  eachBehind,
  heard,
  inTurn,
  objectsOnly,
  ofAnother,
  ofMinisters,
  ofNoun,
  ofNounBefore,
  sameSide,
  settingOf,
  shareSide,
  told,
  withWhom,
} from "./sides.ts";
import { announced, inCompany, memberOf, nounReach, pairedBy, receivedBy, seats, tableOf } from "./tables.ts";

/** What a clause says of two sides, before its status, day and place are known. */
export interface Predicate {
  mode: Mode | "either";
  contact: ContactMark;
  clause: Clause;
  actors: Actor[];
  /** The subject was taken from the text around. */
  borrowed: boolean;
  /** All sides at one table, rather than one after the other. */
  joint: boolean;
  rule: string;
}

/** "A Ukrainian delegation including Foreign Minister X met": those of one side that stand one after the other are one group. */
function joinFellows(groups: Group[]): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    const own = before ? countriesOf(before.actors) : null;
    // ... and "X, foreign minister of Y" where the name is known and the office stands alone.
    const all = (actors: Actor[], office: string) => actors.every((a) => a.office === office && !a.counterpart);
    const minister =
      before && all(before.actors, "foreign-minister") && all(group.actors, "foreign-minister") && group.from - before.to <= 4;
    const fellows = before && (minister || before.actors.every((a) => a.office === "other"));
    if (before && own?.size === 1 && fellows && group.actors.every((a) => own.has(a.country)))
      joined.splice(-1, 1, { ...before, actors: [...before.actors, ...group.actors], to: group.to });
    else joined.push(group);
  }
  return joined;
}

/** Makes predicates of one contact, each with two sides or more. */
const collect =
  (found: Predicate[], { mode, contact, clause }: Pick<Predicate, "mode" | "contact" | "clause">) =>
  (actors: Actor[], borrowed: boolean, joint: boolean, rule: string): void => {
    if (countriesOf(actors).size >= 2) found.push({ mode, contact, clause, actors, borrowed, joint, rule });
  };

/** How a text tells. */
export interface Manner extends Pick<Company, "margins" | "formats"> {
  /** Who acts stands behind the verb as a rule. */
  verbFirst: boolean;
  /** Who is named in the sentence. */
  named: Actor[];
}

/**
 * Finds who was in contact with whom in the clauses of one sentence. `subject` is who the text was speaking of last, for clauses that leave it out.
 * Each predicate names at least two countries; whether it is a consultation is for others to judge.
 */
export function attach(
  clauses: Clause[],
  subject: Actor[] | null,
  pair: Actor[] | null,
  { verbFirst, margins, named, formats }: Manner,
): { predicates: Predicate[]; subject: Actor[] | null } {
  let main: Actor[] | null = null;
  const found: Predicate[] = [];
  let lastSubject: Actor[] | null = null;
  /** The clause before, where it names somebody with somebody and tells of no contact yet. */
  let open: Clause | null = null;
  /** Who stands alone behind a verb of contact that opens its clause, with the verb that still lacks its other side. */
  let waiting: { side: Actor[]; clause: Clause; contact: ContactMark; mode: Mode | "either"; how: Company; each: boolean } | null = null;
  for (const clause of clauses) {
    const chosen = modeOf(clause);
    const unmarked = joinFellows(clause.groups.filter((g) => !g.with));
    if (!chosen) {
      // "X is to meet, on a visit that begins on Sunday, with Y": the relative clause ran on into whom the verb leads to.
      const pending = waiting;
      const led = clause.groups.length > 0 && clause.groups.every((g) => g.with);
      // "… a visit that lasts some hours, each of: A and B": the colon may cut them from "each of".
      const each = pending !== null && clause.cues.some((c) => c.word === "apart" && c.mark.to >= clause.to - 1);
      if (each && clause.groups.length === 0) {
        pending.each = true;
        continue;
      }
      waiting = null;
      if (pending && ((clause.after === "breaks" && led) || pending.each)) {
        const others = clause.groups.flatMap((g) => g.actors);
        if (!sameSide(pending.side, others))
          spread(pending.side, others, false, { ...pending.how, apart: pending.how.apart || pending.each }, collect(found, pending));
        continue;
      }
      // "met A on Monday, and on Tuesday – B": the verb of the clause before.
      const told = found.at(-1);
      const teller = lastSubject ?? subject;
      if (told && teller && led && told.clause === clauses[clauses.indexOf(clause) - 1] && verbless(clause, told)) {
        const others = clause.groups.flatMap((g) => g.actors);
        const how = { apart: false, together: false, noun: false, single: false, margins, mode: told.mode, formats };
        if (!sameSide(teller, others)) spread(teller, others, false, how, collect(found, { ...told, clause }));
        continue;
      }
      // "Present were A and B, and he also met Z": those who were present did not meet Z.
      const [own] = unmarked;
      if (own && !clause.cues.some((c) => c.word === "presence" && c.mark.to <= own.from)) lastSubject = own.actors;
      open = clause.groups.some((g) => g.with) ? clause : null;
      continue;
    }
    const suspended = open;
    open = null;
    // "X went on with his talks, where he met each of A and B": whoever stands alone behind the verb before is of whom the relative tells.
    const holder: Actor[] | null = clause.after === "breaks" && waiting ? waiting.side : null;
    if (holder?.some((a) => a.office === "foreign-minister")) lastSubject = holder;
    waiting = null;
    const { contact, mode, vague } = chosen;
    // "The ministers who are to sign, together with Y, called Z": Y stands by whoever was told of before.
    const company =
      lastSubject && clause.groups.length > 1 && clause.groups.every((g) => g.with) ? clause.groups.find((g) => g.alongside) : undefined;
    const led = clause.groups.filter((g) => g.with);
    const marked = led.filter((g) => g !== company && !(g.between ? ofNoun(clause, contact, g) : ofNounBefore(clause, contact, led, g)));
    const takes = new Set(clause.contacts.flatMap((c) => c.row.takes));
    // "Bei einem Treffen mit A sagte B": who spoke is named behind the verb of saying.
    const after = clauses[clauses.indexOf(clause) + 1];
    // ... and "'I met A in X', B wrote": nobody stands before the verb.
    const unled = (g: Group) => g.with || (contact.row.as === "verb" && g.from >= contact.mark.to);
    const speaker =
      after?.after === "says" && clause.groups.every(unled)
        ? after.groups.find((g) => !g.with && g.from - after.from <= 1 && g.actors.some((a) => a.office !== "other"))?.actors
        : undefined;
    const borrow = (): Actor[] | null =>
      (clause.who ? antecedent(clause, named) : null) ??
      (lastSubject && company ? [...lastSubject, ...company.actors] : lastSubject) ??
      speaker ??
      antecedent(clause, named) ??
      (ofAnother(contact, named) || ofMinisters(clause, contact, named) ? null : subject);
    const make = (actors: Actor[], borrowed: boolean, joint: boolean, rule: string) => {
      // "The two exchanged views on the session": as the text told of them before.
      const how = rule === "both" && vague ? "either" : mode;
      collect(found, { mode: how, contact, clause })(actors, borrowed, joint, rule);
    };
    // "X and Y signed it after a meeting between them": the two told of before in the sentence come first.
    const couple = lastSubject && countriesOf(lastSubject).size > 1 ? lastSubject : pair;
    // "In his talk with Z, both sides …": they are Z and whoever talked, and not the two told of before.
    const [other] = led;
    // ... as they are where the verb has been told: "talked with Z, and both sides …".
    const since = (c: Mark) => other !== undefined && c.from >= other.to && (contact.row.as === "noun" || c.from >= contact.mark.to);
    const twain = clause.cues.some((c) => c.word === "both" && !since(c.mark)) ? couple : null;
    // "On the margins of the session of A, B and C … the two met with C": those of the three whom C is not.
    const rest = twain?.filter((a) => !led.some((g) => g.actors.some((b) => b.country === a.country))) ?? [];
    const both = countriesOf(rest).size === 2 ? rest : twain;
    // "separate talks with A and B ahead of a trilateral meeting": the cue beside the contact counts.
    const nearest = (word: "apart" | "together") =>
      Math.min(...clause.cues.filter((c) => c.word === word).map((c) => Math.abs(c.mark.from - contact.mark.from)));
    const apart = nearest("apart") !== Number.POSITIVE_INFINITY && nearest("apart") <= nearest("together");
    // A session with A, B and C is one.
    // ... unless it is one with the ministers of A and one with those of B ("AやBとの外相会談").
    const plain = clause.groups.some((g) => g.with && g.actors.every((a) => a.office === "foreign-minister" && !a.named && a.list === 0));
    const single = contact.row.as === "noun" && contact.row.mode === "meeting" && contact.row.weak === true && !plain;
    const together = !apart && (nearest("together") !== Number.POSITIVE_INFINITY || clause.groups.some((g) => g.alongside));
    const how: Company = {
      apart: apart || inTurn(clause, marked),
      together,
      noun: contact.row.as === "noun",
      single,
      margins,
      mode,
      formats,
    };
    let own: Group | undefined;
    // "He also met A and B": where the verb comes first, its subject is no member of a list behind it.
    const goesOn = verbFirst && clause.cues.some((c) => c.word === "and" && c.mark.from === clause.from && c.mark.to <= contact.mark.from);
    const listed = objectsOnly(clause, contact, unmarked) ? (holder ?? (goesOn ? borrow() : null)) : null;
    const seated = memberOf(clause, contact) ?? tableOf(clause, contact);
    const met = contact.row.weak ? null : withWhom(clause, named);
    if (met) {
      // "his Turkish colleague X, with whom he also spoke": whoever stands in the clause, or was spoken of before.
      const other = (actors: Actor[] | null | undefined) => (actors?.some((a) => a.country === met.country) ? null : actors);
      const side = other(unmarked[0]?.actors) ?? other(lastSubject) ?? other(subject);
      if (side) spread(side, [met], true, how, make);
    } else if (seated) {
      own = clause.groups[0] as Group;
      make(seated, false, true, "joint");
    } else if (both && clause.groups.length === 0) {
      if (!contact.row.weak) make(both, true, true, "both");
    } else if (clause.groups.length === 0 && clause.after === "breaks" && suspended && contact.row.as === "verb" && !contact.row.weak) {
      // "X با Y که به تهران آمده است، دیدار کرد": the verb that closes what stood before the relative clause.
      const side = suspended.groups.find((g) => !g.with)?.actors ?? borrow();
      const others = suspended.groups.filter((g) => g.with).flatMap((g) => g.actors);
      if (side && !sameSide(side, others)) spread(side, others, false, how, make);
    } else if (
      clause.groups.length === 0 &&
      clause.after === "breaks" &&
      lastSubject &&
      countriesOf(lastSubject).size > 1 &&
      contact.row.as === "verb" &&
      !contact.row.weak
    ) {
      // "The ministers of A and B, on the margins of a summit that was held in X, exchanged views": the verb of those before the relative clause.
      make(lastSubject, true, true, "joint");
    } else if (
      both &&
      marked.length > 0 &&
      unmarked.length === 0 &&
      !marked.some((g) => (g.between && countriesOf(g.actors).size >= 2) || shareSide(both, g.actors))
    )
      spread(
        both,
        marked.flatMap((g) => g.actors),
        true,
        apart ? how : { ...how, apart: false, together: true, single: false },
        make,
      );
    else if (both && marked.length === 0 && receivedBy(unmarked, contact) && !shareSide(both, actorsOf(unmarked))) {
      // "Then they were received by X": both of them.
      const host = unmarked.flatMap((g) => g.actors);
      spread(both, host, true, { ...how, apart: false, together: true, single: false }, make);
    } else if (clause.groups.length === 0 && after?.after === "says" && settingOf(clause, contact)) {
      // "During a call that he received, X assured to Y that …"
      const [teller, hearer] = after.groups;
      if (teller && hearer && !teller.with && teller.from - after.from <= 1 && hearer.actors[0] && hearer.actors[0].roles & role.to)
        spread(teller.actors, hearer.actors, false, how, make);
    } else if (mode === "call" && marked.length === 0 && unmarked.length === 1 && heard(clause, contact, after)) {
      // "In a call on Monday, X told | Y that …"
      own = unmarked[0] as Group;
      spread(own.actors, heard(clause, contact, after) as Actor[], false, how, make);
    } else if (marked.length > 0) {
      own = unmarked.find((g) => g.from < (marked[0] as Group).from) ?? unmarked[0];
      // "X到访，Y与其会谈": of two before the "with", he to whom it leads back is not the subject.
      const [first, second] = unmarked;
      const [led] = marked;
      const back = second && led && own === first && second.to <= led.from && led.actors.every((a) => a.reference === "person");
      const others = marked.flatMap((g) => g.actors);
      if (back && first && sameSide(first.actors, others)) own = second;
      // "said that in a call with Y he agreed to the plan of President Z": who is named behind, and is no minister, did not call.
      const minister = (actors: Actor[] | null | undefined) => actors?.some((a) => a.office === "foreign-minister") ?? false;
      // "X, Başkan Y ile Başbakan Z'nin görüşmesini anlattı": who stands right behind the "with" met whom it leads to.
      const beside = own !== undefined && own.from - (marked.at(-1) as Group).to === 1;
      if (own && own.from > (marked[0] as Group).from && !beside && !minister(own.actors) && minister(lastSubject)) own = undefined;
      // "X, who prepares the visit that Prime Minister Z is to pay, will meet his counterpart Y": a minister's counterpart is the minister's.
      const fellow = others.some((a) => a.counterpart && a.office === "foreign-minister");
      if (own && clause.after === "breaks" && fellow && !minister(own.actors) && minister(lastSubject)) own = undefined;
      const self = own?.actors ?? null;
      const between = marked.find((g) => g.between && countriesOf(g.actors).size >= 2);
      // "The diplomat also met X and had an exchange with Y": X is whom the one spoken of met, and no subject.
      const object =
        !verbFirst && own && contact.row.as === "verb" && contact.row.takes.includes("object") && own.from > contact.mark.from
          ? own
          : undefined;
      const left = object && contact.mark.from - clause.from >= 2 ? borrow() : null;
      // "between X and each of A, B and C": X is one side, and those behind are the other.
      const half = apart && !between ? marked.find((g) => g.between) : undefined;
      const beyond = half && own && own.from >= half.to && !shareSide(half.actors, own.actors) ? own : undefined;
      const accompanied = between || verbFirst ? null : inCompany(clause, contact, unmarked, marked);
      if (between) make(between.actors, false, true, "between");
      else if (accompanied) make(accompanied, false, true, "in-company");
      else if (half && beyond) spread(half.actors, beyond.actors, false, how, make);
      else if (object && left && !shareSide(left, object.actors) && !shareSide(left, others)) {
        spread(left, object.actors, true, how, make);
        spread(left, others, true, how, make);
        own = undefined;
      } else {
        // A member of the list told once more ("and with the minister of Kuwait, X") is no subject.
        const side = self?.some((a) => !countriesOf(others).has(a.country)) ? self : borrow();
        // Nobody but those a "with" leads to, and nobody before them: the first is who met the rest.
        const [first, ...rest] = marked;
        if (!side && !self && first && rest.length > 0)
          spread(
            first.actors,
            rest.flatMap((g) => g.actors),
            false,
            how,
            make,
          );
        if (side && !sameSide(side, others)) spread(side, others, side !== self, how, make);
        else if (side && side !== self && clause.after === "breaks") {
          // "The Pope received X, who then met Cardinal Y": the relative speaks of whom it follows.
          const antecedent = clauses[clauses.indexOf(clause) - 1]?.groups.at(-1)?.actors;
          if (antecedent && !antecedent.some((a) => countriesOf(others).has(a.country))) spread(antecedent, others, true, how, make);
        }
      }
      // The direct object of an earlier verb in the same clause ("received X and met with Y").
      const objects = unmarked.filter((g) => g !== own && g.from > contact.mark.from && g.to <= (marked[0] as Group).from);
      if (own && objects.length > 0 && takes.has("object"))
        spread(
          own.actors,
          objects.flatMap((g) => g.actors),
          false,
          how,
          make,
        );
    } else if (
      (mode === "call" ||
        (mode === "either" && contact.row.as === "noun" && eachBehind(clause, contact, unmarked[0])) ||
        // "The meetings included the ministers of A, B and C"
        (mode === "meeting" && contact.row.as === "noun" && says(contact.mark, "apart"))) &&
      subject &&
      unmarked.length === 1 &&
      (unmarked[0] as Group).from > contact.mark.from &&
      countriesOf(unmarked.flatMap((g) => g.actors)).size >= 3 &&
      !unmarked.some((g) => g.actors.some((a) => countriesOf(subject).has(a.country)))
    ) {
      // "The calls included the ministers of A, B and C": who made them stands before.
      spread(
        subject,
        unmarked.flatMap((g) => g.actors),
        true,
        { ...how, apart: true, single: false },
        make,
      );
    } else if (listed && !unmarked.some((g) => sameSide(listed, g.actors))) {
      spread(
        listed,
        unmarked.flatMap((g) => g.actors),
        true,
        how,
        make,
      );
    } else if (unmarked.length >= 2) {
      own = unmarked[0] as Group;
      const left = !verbFirst && contact.row.as === "verb" && own.from > contact.mark.from && takes.has("object") ? borrow() : null;
      if (left && ![...countriesOf(left)].some((c) => unmarked.some((g) => countriesOf(g.actors).has(c)))) {
        // "He also met A, and B": where the verb does not come first, who follows it is whom somebody met.
        spread(
          left,
          unmarked.flatMap((g) => g.actors),
          true,
          how,
          make,
        );
        lastSubject = left;
        continue;
      }
      const rest = unmarked.slice(1).flatMap((g) => g.actors);
      // "X held a series of meetings that included A, B and C"
      const series = apart && contact.row.as === "noun" && own.to <= contact.mark.from && countriesOf(rest).size >= 2;
      // "The calls of X included each of A and B"
      const each =
        contact.row.as === "noun" &&
        own.from >= contact.mark.to &&
        own.from - contact.mark.to <= nounReach &&
        unmarked.length === 2 &&
        eachBehind(clause, contact, unmarked[1]);
      const sides = announced(contact, unmarked);
      // "X welcomed Y, and the two sides held talks"
      if (sides) make(sides.actors, false, true, "joint");
      else if (pairedBy(clause, contact, unmarked)) make([...own.actors, ...rest], false, true, "both");
      else if (each) spread(own.actors, rest, false, { ...how, apart: true, single: false }, make);
      else if (series && unmarked.slice(1).every((g) => g.from >= contact.mark.to))
        spread(own.actors, rest, false, { ...how, single: false }, make);
      else if (seats(clause, contact, unmarked)) make([...own.actors, ...rest], false, true, "joint");
      else if (told(clause, mode, contact, unmarked, verbFirst)) spread(own.actors, rest, false, how, make);
      else if (contact.row.takes.includes("object") || contact.row.takes.includes("agent") || takes.has("object"))
        spread(own.actors, rest, false, how, make);
      else if (!contact.row.weak && countriesOf(own.actors).size >= 2) {
        // "Beside these calls the ministers of A and B asked C": the noun that opens the clause is not theirs.
        if (contact.row.as === "verb" || own.from - contact.mark.to <= nounReach) make(own.actors, false, true, "joint");
      } else if (contact.row.weak && countriesOf(own.actors).size >= 2 && own.to <= contact.mark.from)
        make(own.actors, false, true, "joint");
    } else if (unmarked.length === 1) {
      own = unmarked[0] as Group;
      const named = own.from;
      const among = clause.cues.some((c) => c.word === "including" && c.mark.to <= named && named - c.mark.to <= nounReach);
      if (countriesOf(own.actors).size >= 2 && (own.actors[0]?.counterpart || among)) {
        // "meets his French and British counterparts", "the calls he had, including those of A and B": they did not meet each other.
        const side = borrow();
        if (side && !sameSide(side, own.actors)) spread(side, own.actors, true, how, make);
      } else if (countriesOf(own.actors).size >= 2) {
        // "the meeting that brought the presidents of A and B together": theirs alone.
        const theirs = says(contact.mark, "together") && own.actors.every((a) => seatOf(a) !== "minister");
        const objects = takes.has("object") && contact.row.as === "verb" && !theirs;
        const borrowed = objects && own.from > contact.mark.from && clause.after !== "start" ? borrow() : null;
        if (borrowed && !sameSide(borrowed, own.actors) && ![...countriesOf(borrowed)].some((c) => countriesOf(own?.actors ?? []).has(c)))
          spread(borrowed, own.actors, true, how, make);
        else make(own.actors, false, true, "joint");
      } else if (
        contact.row.as === "verb" &&
        ((own.from >= contact.mark.from && takes.has("object")) ||
          (takes.has("agent") && ((clause.after === "contact" && !clause.acts) || own.actors.some((a) => a.roles & role.by))))
      ) {
        const side = borrow();
        if (side && !sameSide(side, own.actors)) spread(side, own.actors, true, how, make);
      } else if (clause.after === "says" && own.to <= contact.mark.from && settingOf(clause, contact)) {
        // "X said to Y, in a telephone call, that …": who said it stands before the word of saying.
        const side = borrow();
        if (side && !sameSide(side, own.actors)) spread(side, own.actors, true, how, make);
      }
    }
    const alone = verbFirst && own && marked.length === 0 && unmarked.length === 1 && contact.row.as === "verb";
    if (alone && own && found.every((p) => p.clause !== clause)) {
      waiting = contact.row.takes.includes("with") ? { side: own.actors, clause, contact, mode, how, each: false } : null;
      // "X met several colleagues, and had talks with Y": who met them goes on.
      const after = own.to;
      if (clause.marks.some((m) => m.from >= after && sense(m, "counterpart")?.number === "many")) lastSubject = own.actors;
    }
    if (own && (own.from < contact.mark.from || marked.length > 0 || unmarked.length >= 2)) {
      // "会见X时，王毅说": where the contact opens the clause, he of whom the text was speaking is its subject, on whichever side of it.
      // ... or who speaks at its end; "After meeting X in Y, Z | spoke with W": Z, who did both, stands last.
      const last = unmarked.at(-1);
      const opens =
        !verbFirst && unmarked.length === 2 && contact.mark.from - clause.from <= 1 && after !== undefined && after.after !== "start";
      const acts = opens && last && (clause.to - last.to <= 1 || after.after === "contact") ? last : undefined;
      const spoken = own.from >= contact.mark.to ? (acts ?? (subject && unmarked.find((g) => sameSide(g.actors, subject)))) : undefined;
      lastSubject = (spoken ?? own).actors;
      if (found.length > 0 && lastSubject.some((a) => a.office === "foreign-minister") && countriesOf(lastSubject).size === 1)
        main ??= lastSubject;
    } else if (own && contact.row.weak && after?.after === "contact" && after.groups.every((g) => g.with)) {
      // "As a beginning of this dialogue, X | talked with Y": whoever stands alone between the two.
      lastSubject = own.actors;
    }
  }
  return { predicates: found, subject: main };
}

/**
 * "X had talks with his colleagues of several countries. They were A, B and C." In: the clause that counts the others without naming them, and the actors of
 * the sentence that names them. Out: a contact with each.
 */
export function nameOthers(clause: Clause, actors: Actor[], { margins, formats }: Manner): Predicate[] {
  const chosen = modeOf(clause);
  const subject = clause.groups.find((g) => !g.with)?.actors;
  const others = actors.filter((a) => a.office !== null && a.country !== null && !a.former && (a.number === "one" || a.list > 0));
  const found: Predicate[] = [];
  if (!chosen || !subject || others.length === 0 || chosen.contact.row.tense === "pluperfect") return found;
  // "received several ambassadors. Present were those of A, B and C": at once.
  const together = others.every((a) => a.office === "ambassador");
  const how = { apart: !together, together, noun: false, single: false, margins, mode: chosen.mode, formats };
  spread(subject, others, false, how, collect(found, { mode: chosen.mode, contact: chosen.contact, clause }));
  return found;
}

/** Words of a clause without a verb that nobody knows: the figure of a day. */
const figures = 2;

/** Whether a clause says no more than with whom and when, behind one whose verb has whom it led to behind it. */
function verbless({ groups, marks, from, to, cues }: Clause, { contact: { mark, row }, clause, rule }: Predicate): boolean {
  if (row.as !== "verb" || row.weak || !rule.startsWith("with") || !clause.groups.some((g) => g.with && g.from >= mark.to)) return false;
  if (cues.some((c) => telling.has(c.word)) || !marks.some((m) => m.entries.some((e) => times.has(e.sense)))) return false;
  let other = 0;
  for (let i = from, m = 0, g = 0; i < to; i++) {
    while (m < marks.length && (marks[m] as Mark).to <= i) m++;
    while (g < groups.length && (groups[g] as Group).to <= i) g++;
    if ((marks[m]?.from ?? to) > i && (groups[g]?.from ?? to) > i) other++;
  }
  return other <= figures;
}
const times: ReadonlySet<string> = new Set(["days", "weekday", "month"]);
const telling: ReadonlySet<string> = new Set([
  "about",
  "background",
  "denying",
  "offering",
  "cancelling",
  "says",
  "statement",
  "trip",
  "presence",
]);
