import { type Actor, countriesOf, unnamedMinisters } from "./actors.ts";
import { type Clause, type ContactMark, channelRow, sidesReach } from "./clauses.ts";
import { type Company, seatOf, spread } from "./company.ts";
import type { Group } from "./groups.ts";
import { type Mark, role } from "./lexicon.ts";
import { says, sense } from "./marks.ts";
import type { Mode } from "./reports.ts";

/** Words between a noun of contact and those it names: "the meeting of the two ministers of A and B". */
const nounReach = 3;

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

/** How a clause tells of a contact; `vague`: as a meeting only because it names a session. */
const modeOf = (clause: Clause): { mode: Mode | "either"; contact: ContactMark; vague: boolean } | null => {
  let vague = false;
  let best: ContactMark | null = null;
  // "called Y to discuss Z": what it was for.
  const purpose = ({ row, mark }: ContactMark) =>
    row.tense === "future" &&
    row.mode === "either" &&
    clause.contacts.some((c) => c.row.as === "verb" && c.row.mode !== "either" && c.mark.to <= mark.from);
  const rank = (c: ContactMark) =>
    (c.row.weak ? 0 : 2) + (c.row.mode === "either" ? 0 : 1) + (c.row.as === "verb" ? 1 : 0) - (purpose(c) ? 2 : 0);
  const contacts = clause.contacts.filter((c) => !clause.contacts.some((verb) => verb.row.mode === "either" && spokenOf(clause, verb, c)));
  for (const c of contacts) if (!best || rank(c) > rank(best)) best = c;
  if (!best) return null;
  const call = contacts.find((c) => c.row.mode === "call" && !c.row.weak);
  let mode: Mode | "either" = call && best.row.mode !== "meeting" ? "call" : best.row.mode;
  if (call && best.row.mode === "meeting") {
    // "received a call from", "a call was received by": the verb's object is the call itself.
    const [first, second] = call.mark.from < best.mark.from ? [call.mark, best.mark] : [best.mark, call.mark];
    if (!clause.groups.some((g) => g.from >= first.to && g.to <= second.from)) mode = "call";
  }
  if (clause.channel === "call" && (mode === "either" || best.row.as === "noun" || byWire(clause, best))) mode = "call";
  const meets = contacts.filter((c) => c.row.mode === "meeting");
  // "discussed the session in Malta": beside a weak verb a weak noun is no sign of how.
  const weak = meets.every((c) => c.row.weak);
  if (mode === "either" && meets.length > 0 && !(weak && best.row.weak)) {
    mode = "meeting";
    vague = weak;
  }
  if (mode === "either" && clause.channel === "meeting") mode = "meeting";
  return { mode, contact: best, vague };
};

/** "通过视频方式同Y举行会谈": the means stands before the verb, with nobody but the other side between them. */
const byWire = ({ contacts, groups, marks }: Clause, { mark }: ContactMark): boolean => {
  const means = marks.find((m) => m.entries.some((e) => e.sense === "channel" && e.mode === "call"));
  return (
    means !== undefined &&
    means.to <= mark.from &&
    contacts.every((c) => c.mark.from >= mark.from) &&
    groups.every((g) => g.with || g.to <= means.from || g.from >= mark.to)
  );
};

/** "discussed the preparations for the meeting": another one, which they only spoke of. */
const spokenOf = ({ cues }: Clause, { mark, row }: ContactMark, other: ContactMark): boolean => {
  // "spoke over the phone"
  if (row.as !== "verb" || other.row.as !== "noun" || other.row.mode === "call" || mark.to > other.mark.from) return false;
  const lead = cues.findLast((c) => prepositions.has(c.word) && c.mark.from >= mark.to && c.mark.to <= other.mark.from);
  return lead !== undefined && (lead.word === "about" || lead.word === "of");
};
const prepositions: ReadonlySet<string> = new Set(["about", "of", "in", "with", "by", "to", "sidelines"]);

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
      !marked.some((g) => (g.between && countriesOf(g.actors).size >= 2) || g.actors.some((a) => countriesOf(both).has(a.country)))
    )
      spread(
        both,
        marked.flatMap((g) => g.actors),
        true,
        apart ? how : { ...how, apart: false, together: true, single: false },
        make,
      );
    else if (both && marked.length === 0 && receivedBy(unmarked, contact) && !apartOf(both, unmarked)) {
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
      if (
        first &&
        second &&
        own === first &&
        second.to <= (marked[0] as Group).from &&
        marked[0]?.actors.every((a) => a.reference === "person")
      )
        if (
          sameSide(
            first.actors,
            marked.flatMap((g) => g.actors),
          )
        )
          own = second;
      // "said that in a call with Y he agreed to the plan of President Z": who is named behind, and is no minister, did not call.
      const minister = (actors: Actor[] | null | undefined) => actors?.some((a) => a.office === "foreign-minister") ?? false;
      // "X, Başkan Y ile Başbakan Z'nin görüşmesini anlattı": who stands right behind the "with" met whom it leads to.
      const beside = own !== undefined && own.from - (marked.at(-1) as Group).to === 1;
      if (own && own.from > (marked[0] as Group).from && !beside && !minister(own.actors) && minister(lastSubject)) own = undefined;
      const others = marked.flatMap((g) => g.actors);
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
      const apartFrom = (a: Actor[], b: Actor[]) => ![...countriesOf(a)].some((c) => countriesOf(b).has(c));
      // "between X and each of A, B and C": X is one side, and those behind are the other.
      const half = apart && !between ? marked.find((g) => g.between) : undefined;
      const beyond = half && own && own.from >= half.to && apartFrom(half.actors, own.actors) ? own : undefined;
      const accompanied = between || verbFirst ? null : inCompany(clause, contact, unmarked, marked);
      if (between) make(between.actors, false, true, "between");
      else if (accompanied) make(accompanied, false, true, "in-company");
      else if (half && beyond) spread(half.actors, beyond.actors, false, how, make);
      else if (object && left && apartFrom(left, object.actors) && apartFrom(left, others)) {
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
  const how = { apart: true, together: false, noun: false, single: false, margins, mode: chosen.mode, formats };
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

/** "The spokeswoman announced a meeting of the ministers of A and B": those right behind the noun, where whoever is named before it is no minister; or undefined. */
const announced = ({ row, mark }: ContactMark, [own, next, ...others]: Group[]): Group | undefined =>
  own &&
  next &&
  others.length === 0 &&
  row.as === "noun" &&
  own.to <= mark.from &&
  next.from >= mark.to &&
  next.from - mark.to <= nounReach &&
  own.actors.every((a) => a.office === "other") &&
  countriesOf(next.actors).size >= 2 &&
  next.actors.every((a) => a.office === "foreign-minister")
    ? next
    : undefined;

/** Whether "the two sides" stands between those named, who are of two sides, and what they did, or between the noun of it and its verb. */
function pairedBy({ cues }: Clause, { row, mark }: ContactMark, named: Group[]): boolean {
  const heldFrom = (at: number) => row.as === "noun" && cues.some((c) => c.word === "held" && c.mark.from === at);
  const last = named.at(-1)?.to ?? 0;
  return (
    countriesOf(named.flatMap((g) => g.actors)).size === 2 &&
    cues.some(
      (c) => c.word === "both" && c.mark.from >= last && (c.mark.to <= mark.from || (c.mark.from === mark.to && heldFrom(c.mark.to))),
    )
  );
}

/** "X took part in a meeting of the ministers of the bloc: A, B and C", of which X is one: all of them, or null. */
function memberOf({ groups, cues }: Clause, { row, mark }: ContactMark): Actor[] | null {
  const [own, ...rest] = groups;
  if (!own || own.with || row.as !== "noun" || own.to > mark.from || rest.length === 0) return null;
  // "日米韓3カ国の外相会談": the list may stand right before the noun.
  const beside = (g: Group) => g.from >= mark.to || (g.to <= mark.from && mark.from - g.to <= nounReach + 1);
  const listed = rest.every((g) => beside(g) && g.actors.every((a) => a.list > 0)) ? rest.flatMap((g) => g.actors) : [];
  const [sides, members] = [countriesOf(own.actors), countriesOf(listed)];
  // "X will attend the meeting of the ministers of A and B": their guest.
  const attends = () =>
    own.actors.some((a) => a.office === "foreign-minister") && cues.some((c) => c.word === "attending" && c.mark.from >= own.to);
  if (members.size < 2 || !([...sides].every((side) => members.has(side)) || attends())) return null;
  // The spokeswoman who told of it sat at no table.
  if (own.actors.every((a) => a.office === "other")) return listed;
  return [...own.actors, ...listed.filter((a) => !sides.has(a.country))];
}

/** Words of "including the foreign ministers of" before its first country. */
const listLead = 8;

/** "A meeting is being held, including the ministers of A, B and C": those who sit there, though nobody is told to have met them; or null. */
function tableOf({ groups, cues }: Clause, { row, mark }: ContactMark): Actor[] | null {
  const [own, ...rest] = groups;
  if (!own?.with || rest.length > 0 || row.as !== "noun" || row.mode !== "meeting" || countriesOf(own.actors).size < 3) return null;
  const listed = cues.some((c) => c.word === "including" && c.mark.from >= mark.to && own.from - c.mark.to <= listLead);
  return listed ? own.actors : null;
}

/** Whether the only one named is who received or was received: "wurden sie von X empfangen", "the two met X". */
const receivedBy = (unmarked: Group[], { row }: ContactMark): boolean =>
  unmarked.length === 1 &&
  row.as === "verb" &&
  row.mode === "meeting" &&
  !row.weak &&
  (row.takes.includes("object") || row.takes.includes("agent"));

/** Whether somebody of the two sides is named again. */
const apartOf = (both: Actor[], groups: Group[]): boolean => groups.some((g) => g.actors.some((a) => countriesOf(both).has(a.country)));

/** "X received Y with his colleague Z", "X will mit seinem Kollegen Z den Minister Y treffen": all of them, where a verb has its object and the "with" is its own. */
function inCompany({ contacts }: Clause, { row, mark }: ContactMark, unmarked: Group[], marked: Group[]): Actor[] | null {
  const [subject, object, third] = unmarked;
  // The colleague who came along is told of as one.
  if (marked.length !== 1 || !marked[0]?.actors[0]?.counterpart) return null;
  if (!subject || !object || third || contacts.length > 1 || row.as !== "verb" || row.mode !== "meeting" || !row.takes.includes("object"))
    return null;
  const around = subject.to <= mark.from || object.to <= mark.from;
  const sides = [subject, object, ...marked].map((g) => countriesOf(g.actors));
  const distinct = new Set(sides.flatMap((s) => [...s])).size === sides.reduce((n, s) => n + s.size, 0);
  return around && distinct ? [subject, object, ...marked].flatMap((g) => g.actors) : null;
}

/** Words of "with whom", behind whom it speaks of. */
const whomReach = 3;

/** Whom a clause that opens with "with whom" speaks of, where nobody else is led to in it. */
function withWhom(clause: Clause, named: Actor[]): Actor | null {
  if (!clause.whom || clause.groups.length > 1 || clause.groups.some((g) => g.with)) return null;
  const before = named.findLast((a) => a.to <= clause.from);
  const person = before?.number === "one" && before.country !== null && !before.former && (before.office !== null || before.counterpart);
  return before && person && clause.from - before.to <= whomReach ? before : null;
}

/** "The session was attended by X, who also met Y": the minister whom a relative clause follows. */
function antecedent(clause: Clause, named: Actor[]): Actor[] | null {
  if (clause.after !== "breaks") return null;
  const before = named.findLast((a) => a.to <= clause.from);
  const minister = before?.office === "foreign-minister" && before.number === "one" && before.country !== null && !before.former;
  return minister && clause.from - before.to <= 1 ? [before] : null;
}

/** Whether the last one named before a contact held an office once: what follows is told of him, and not of whom the text was speaking of. */
function ofAnother({ mark }: ContactMark, named: Actor[]): boolean {
  const before = named.findLast((a) => a.to <= mark.from);
  return before?.lapsed === true && before.number === "one" && !(before.roles & role.with);
}

/** "The ministers of the bloc met their colleague": they did, and not whom the text was speaking of. */
const ofMinisters = ({ from }: Clause, { row, mark }: ContactMark, named: Actor[]): boolean =>
  row.as === "verb" && named.some((a) => a.from >= from && a.to <= mark.from && unnamedMinisters(a) && !(a.roles & role.with));

/** "The talks included each of A, B and C": "each of" between the noun and those behind it. */
const eachBehind = ({ cues }: Clause, { mark }: ContactMark, group: Group | undefined): boolean =>
  group !== undefined &&
  cues.some((c) => c.word === "apart" && c.mark.from >= mark.to && c.mark.to <= group.from && group.from - c.mark.to <= 1);

/** Whether all that follow a verb are its object, as a list: "each of A and B", "A and B". */
const objectsOnly = ({ cues }: Clause, { row, mark }: ContactMark, [first, ...rest]: Group[]): boolean =>
  first !== undefined &&
  rest.length > 0 &&
  row.as === "verb" &&
  row.takes.includes("object") &&
  first.from >= mark.to &&
  (cues.some((c) => c.word === "apart" && c.mark.from >= mark.to && c.mark.to <= first.from) ||
    rest.every((g) => g.actors.some((a) => a.roles & role.and)));

/** "X held a meeting that brought together A and B": those right behind the words sat there with whoever held it. */
const seats = ({ cues }: Clause, { row, mark }: ContactMark, [own, next, ...others]: Group[]): boolean =>
  own !== undefined &&
  next !== undefined &&
  others.length === 0 &&
  row.as === "noun" &&
  row.mode === "meeting" &&
  own.to <= mark.from &&
  countriesOf(next.actors).size >= 2 &&
  cues.some((c) => c.word === "together" && c.mark.from >= mark.to && c.mark.to === next.from);

/** "X thanked Y by phone", "X assured Y in a meeting of …": another verb, and the contact only tells where it was said. */
function told(clause: Clause, mode: Mode | "either", contact: ContactMark, unmarked: Group[], verbFirst: boolean): boolean {
  const { row, mark } = contact;
  const within = settingOf(clause, contact);
  // "In separate phone calls, X briefed Y and Z"
  const [teller, ...others] = unmarked;
  if (
    within &&
    !row.weak &&
    teller &&
    others.length === 1 &&
    countriesOf(teller.actors).size === 1 &&
    teller.from >= mark.to &&
    mark.from - clause.from <= 2
  )
    if (clause.cues.some((c) => c.word === "apart" && c.mark.to <= teller.from)) return true;
  if (
    row.as !== "noun" ||
    countriesOf(unmarked.flatMap((g) => g.actors)).size !== 2 ||
    unmarked.some((g) => countriesOf(g.actors).size > 1)
  )
    return false;
  // "In a telephone call yesterday, X congratulated his colleague Y"
  const fronted = within && mark.from - clause.from <= 2 && unmarked[1]?.actors[0]?.counterpart && verbBetween(clause, unmarked);
  if (mode === "call" && fronted && (unmarked[0] as Group).from >= mark.to) return true;
  if (mode === "call")
    return (
      (unmarked[0] as Group).from < mark.from &&
      (within || (row === channelRow && (verbBetween(clause, unmarked) || (verbFirst && verbBefore(clause, unmarked)))))
    );
  return !row.weak && within && unmarked.every((g) => g.to <= mark.from);
}

/** "A and B met to set the day of the meeting between C and D": between the sides of a noun that the verb is not. */
const ofNoun = ({ contacts }: Clause, { row, mark }: ContactMark, { from }: Group): boolean =>
  row.as === "verb" &&
  contacts.some((c) => c.row.as === "noun" && c.mark.from >= mark.to && c.mark.to <= from && from - c.mark.to <= sidesReach);

/** "telephoned after his talks with A with B": of two whom the verb behind them may have, the first stands by a noun of its own. */
const ofNounBefore = ({ contacts, cues }: Clause, { row, mark }: ContactMark, led: Group[], { from, to }: Group): boolean =>
  row.as === "verb" &&
  led.some((g) => g.from > to && g.to <= mark.from && g.from - to <= 1 && cues.some((c) => c.word === "with" && c.mark.from === to)) &&
  contacts.some((c) => c.row.as === "noun" && c.mark.to <= from && from - c.mark.to <= sidesReach);

/** "with Minister X and then with the council's secretary Y": whether a word parts those whom a "with" leads to. */
function inTurn({ cues }: Clause, led: Group[]): boolean {
  const [first, ...others] = led.flatMap((g) => g.actors);
  return (
    first !== undefined && cues.some((c) => c.word === "afterwards" && c.mark.from >= first.to && others.some((a) => c.mark.to <= a.from))
  );
}

/** Whether the contact is where something was said: "in a call", "lors d'un entretien". */
function settingOf(clause: Clause, { row, mark }: ContactMark): boolean {
  return row.as === "noun" && !row.weak && clause.cues.some((c) => c.word === "in" && c.mark.to <= mark.from && mark.from - c.mark.to <= 2);
}

/** Words between a verb of saying, whom it is said to, and the "that" behind. */
const reachOfHearer = 1;

/** Whom something is said to in a call that the clause names as its setting: who alone stands between the verb of saying and the "that" behind it. */
function heard(clause: Clause, contact: ContactMark, after: Clause | undefined): Actor[] | null {
  if (after?.after !== "says" || after.contacts.length > 0 || !settingOf(clause, contact)) return null;
  const [hearer, other] = after.groups;
  const alone = hearer && !other && hearer.from - after.from <= reachOfHearer && after.to - hearer.to <= reachOfHearer;
  return alone && hearer.actors.length === 1 ? hearer.actors : null;
}

/** Whether a word of its own stands between the first two groups: "X congratulated Y", not the list "X, then Y". */
function verbBetween(clause: Clause, [first, second]: Group[]): boolean {
  if (!first || !second) return false;
  let known = 0;
  for (const mark of clause.marks) if (mark.from >= first.to && mark.to <= second.from) known += mark.to - mark.from;
  return known < second.from - first.to;
}

/** Whether a word of its own opens the clause right before the first group: "أطلع X هاتفيا Y". */
const verbBefore = ({ from, marks }: Clause, [first]: Group[]): boolean =>
  first !== undefined && first.from - from === 1 && !marks.some((m) => m.from === from);

function sameSide(a: Actor[], b: Actor[]): boolean {
  const other = countriesOf(b);
  return [...countriesOf(a)].every((c) => other.has(c)) && other.size === countriesOf(a).size;
}
