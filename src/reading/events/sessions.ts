import type { Clause, ContactMark } from "../clauses/clauses.ts";
import type { Predicate } from "../clauses/predicates.ts";
import { type Actor, countriesOf, isLeader, ministerOf, unnamedMinisters } from "../people/actors.ts";
import type { Mark } from "../words/lexicon.ts";
import { distance, isJourney, runs, says, sense } from "../words/marks.ts";
import type { Sentence } from "../words/segment.ts";
import { sits, staysAway } from "./joining.ts";

/** Sentences after which a session that nobody spoke of any more is over. */
const memory = 3;

/** A gathering of ministers, with those whom the text seats there one sentence after the other. */
interface Session {
  clause: Clause;
  contact: ContactMark;
  seats: Actor[];
  /** The sentence that spoke of it last. */
  at: number;
  /** Somebody was seated by a sentence that tells of a journey. */
  travels: boolean;
}

/**
 * The sessions that an item tells of: "The council met in Minsk. Minister X was in the chair. A, B and C took part." What a sentence tells of the session
 * stays with it, so that its day, place and status are those of the sentence that opens it, and its sides all who are seated.
 */
export class Sessions {
  private readonly told: Session[] = [];
  private open: Session | null = null;
  /** The contact told of last, whether or not it counts. */
  private last: Predicate | null = null;

  /** Takes the next sentence: its clauses, marks and actors, and the contacts found in it. */
  hear(sentence: Sentence, clauses: Clause[], marks: Mark[], actors: Actor[], found: Predicate[]): void {
    const now = this.open && sentence.index - this.open.at <= memory ? this.open : null;
    const opening = openingOf(clauses, actors, found, this.last);
    this.last = found.at(-1) ?? this.last;
    // What a headline tells of, the body tells anew.
    if (opening && (!now || (now.clause.sentence.paragraph === 0 && sentence.paragraph > 0))) {
      this.open = { ...opening, at: sentence.index, travels: false };
      this.told.push(this.open);
    } else this.open = now;
    const session = this.open;
    if (!session) return;
    const cues = marks.filter((m) => says(m, "presence") || says(m, "seats"));
    const apart = found.some((p) => p.rule !== "present" && !p.contact.row.weak);
    if (opening || (cues.length > 0 && !apart)) session.at = sentence.index;
    if (apart) return;
    session.travels ||= cues.length > 0 && marks.some(isJourney);
    // Where the sentence tells of more, those in the clause of the words were there; "A and B attended, and C stayed away".
    for (const cue of cues) {
      const more = found.some((p) => p.rule !== "present");
      const { from, to } = (more && clauses.find((c) => cue.from >= c.from && cue.to <= c.to)) || sentence;
      const within = actors.filter((a) => a.from >= from && a.to <= to && !session.seats.includes(a));
      session.seats.push(...within.filter((a) => seated(a) && !staysAway(a, marks)));
      // "Ambassador X represented Barbados": the country's seat, whoever took it.
      const land = marks.find((m) => m.from === cue.to && sense(m, "country"));
      if (land) session.seats.push({ ...ministerOf(land, sense(land, "country")?.code ?? null, sentence.index), office: "other" });
    }
  }

  /** One contact for each session that two sides or more were seated at. `alone`: the item tells of nothing else; `others`: whom else it then names as ministers. */
  predicates(others: Actor[], alone: boolean): Predicate[] {
    const tables = this.told.filter((session) => session.seats.some((a) => a.office === "foreign-minister") && isTable(session, alone));
    const [only] = tables;
    if (only && tables.length === 1) only.seats.push(...others.filter((a) => !only.seats.includes(a)));
    return tables.map(
      ({ clause, contact, seats }): Predicate => ({
        mode: clause.channel === "call" || contact.row.mode === "call" ? "call" : "meeting",
        contact,
        clause,
        actors: seats.map((a) => (a.office ? a : { ...a, office: "foreign-minister" })),
        borrowed: false,
        joint: true,
        rule: "session",
      }),
    );
  }
}

/** The clause that tells of a session without telling who met whom, with its word for it, and whom it seats there itself; null where there is none. */
function openingOf(clauses: Clause[], actors: Actor[], found: Predicate[], last: Predicate | null): Omit<Session, "at" | "travels"> | null {
  const present = found.find((p) => p.rule === "present");
  if (present) return { clause: present.clause, contact: present.contact, seats: [] };
  for (const clause of clauses) {
    if (clause.cues.some((c) => c.word === "apart") || found.some((p) => p.clause === clause)) continue;
    const within = actors.filter((a) => a.from >= clause.from && a.to <= clause.to);
    const body = within.some(unnamedMinisters);
    const session = clause.cues.some((c) => c.word === "session" || c.word === "ministers-session");
    const meets = clause.contacts.filter(({ row }) => row.mode === "meeting");
    // "The council will convene": its verb tells whether it has.
    const verb = meets.find(({ row }) => row.as === "verb" && row.takes.includes("joint"));
    const contact =
      (body || session || clause.groups.length === 0 ? verb : undefined) ?? meets.find(({ row }) => row.as === "noun") ?? ofStates(clause);
    // "The meeting was held behind closed doors": the one told of before.
    const again = !body && !session && last !== null && clause.sentence.index - last.clause.sentence.index <= memory;
    // "The ministers of the bloc met with their German colleague": whom the clause names beside the body.
    const guests = body ? clause.groups.filter((g) => g.with).flatMap((g) => g.actors.filter(seated)) : [];
    const seats =
      contact && (body || clause.cues.some((c) => c.word === "ministers-session")) ? [...guests, ...membersOf(clause, contact)] : guests;
    if (contact && !again && !within.some(isLeader)) return { clause, contact, seats };
  }
  return null;
}

/** "The India-France talks were held", "A and B held talks": a word for talks in a clause that names two countries side by side, and nobody of theirs; or undefined. */
const ofStates = ({ contacts, groups, marks }: Clause): ContactMark | undefined => {
  const states = marks.filter((m) => sense(m, "country"));
  const pair = states.some((m, k) => {
    const next = states[k + 1];
    return next !== undefined && distance(m, next) <= gapOfStates && sense(m, "country")?.code !== sense(next, "country")?.code;
  });
  return pair && groups.length === 0 ? contacts.find(({ row }) => row.as === "noun" && row.mode === "either") : undefined;
};

/** Words between two countries side by side. */
const gapOfStates = 1;

/** Words between a session and the countries listed beside it: "the ministers of the bloc, made up of A, B and C". */
const reachOfMembers = 6;
/** Words between two countries of a list. */
const gapOfMembers = 2;
/** Countries that make a list of members. */
const fewest = 3;

/** "The session of the bloc's ministers (A, B and C)": the ministers of the countries that a clause lists right beside its session. */
function membersOf({ marks, sentence }: Clause, { mark, row }: ContactMark): Actor[] {
  const lists = runs(
    marks.filter((m) => sense(m, "country") && !sense(m, "office")),
    gapOfMembers,
  );
  const beside = (a: Mark, b: Mark) =>
    b.from >= a.to && b.from - a.to <= reachOfMembers && !marks.some((m) => m.from >= a.to && m.to <= b.from && says(m, "about"));
  const opens = (m: Mark) => m === mark || says(m, "ministers-session") || sense(m, "office")?.number === "many";
  const list = lists.find(
    (l) =>
      l.length >= fewest &&
      ((row.as === "noun" && beside(l.at(-1) as Mark, mark)) || marks.some((m) => opens(m) && beside(m, l[0] as Mark))),
  );
  return (list ?? []).map((m) => ministerOf(m, sense(m, "country")?.code ?? null, sentence.index));
}

/**
 * Three make a table, and so do two where the item tells of nothing else; but "X left to attend the session": of two of whom one is told to have set out, neither
 * need have met the other.
 */
const isTable = ({ seats, travels }: Session, alone: boolean): boolean => {
  const sides = countriesOf(seats.filter(counts)).size;
  return sides > 2 || (sides === 2 && !travels && alone);
};

/** Whether a seat makes a side of the session: an ambassador or a deputy alone may only sit by. */
const counts = ({ office }: Actor): boolean => office === "foreign-minister" || office === "organisation-head";

/** Whether somebody has a seat of his own: no leader, but also who is named with a country alone, as one of the ministers told of. */
const seated = (a: Actor): boolean =>
  a.number === "one" && !isLeader(a) && (sits(a) || (a.office === null && a.named !== null && a.named.to - a.named.from > 1 && ofState(a)));

const ofState = ({ country, former }: Actor): boolean => country !== null && !country.startsWith("org:") && !former;
