import type { Clause, ContactMark } from "../clauses/clauses.ts";
import type { Predicate } from "../clauses/predicates.ts";
import { type Actor, countriesOf, isLeader, ministerOf, unnamedMinisters } from "../people/actors.ts";
import type { Mark } from "../words/lexicon.ts";
import { distance, isJourney, runs, says, sense } from "../words/marks.ts";
import type { Sentence } from "../words/segment.ts";
import { onlySat } from "./joining.ts";
import { countriesSeated, deputed, landBehind, peopleIn, seated, seats } from "./seating.ts";

/** Sentences after which a session that nobody spoke of any more is over. */
const memory = 3;

/** A gathering of ministers, with those whom the text seats there one sentence after the other. */
interface Session {
  clause: Clause;
  contact: ContactMark;
  seats: Actor[];
  /** Its words say that foreign ministers met: a country's seat is its minister's. */
  ministers: boolean;
  /** Delegations of several countries sat there: whoever is named as one of them has a seat. */
  delegations: boolean;
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

  /**
   * Takes the next sentence: its clauses, marks and actors, and the contacts found in it. Out: those contacts but for the ones that only tell who sat at the
   * session told of: "A and B also took part in the talks".
   */
  hear(sentence: Sentence, clauses: Clause[], marks: Mark[], actors: Actor[], all: Predicate[]): Predicate[] {
    const now = this.open && sentence.index - this.open.at <= memory ? this.open : null;
    const found = now ? all.filter((p) => !onlySat(p)) : all;
    const opening = openingOf(clauses, actors, found, this.last);
    this.last = found.at(-1) ?? this.last;
    if (opening) this.begin(opening, sentence, now);
    else this.open = now;
    const session = this.open;
    if (!session) return found;
    const cues = marks.filter(seats);
    // Delegations that are told to have talked sit at the session itself.
    const told = opening?.delegations ? found.filter((p) => p.clause !== opening.clause) : found;
    const apart = told.some((p) => p.rule !== "present" && !p.contact.row.weak);
    if (opening || (cues.length > 0 && !apart)) session.at = sentence.index;
    if (apart) return found;
    session.travels ||= cues.length > 0 && marks.some(isJourney);
    // Where the sentence tells of more, those in the clause of the words were there; "A and B attended, and C stayed away".
    const more = told.some((p) => p.rule !== "present");
    if ((session.ministers || session.delegations) && !more)
      take(session, [...deputed(actors, marks), ...countriesSeated(actors, marks, sentence.index)]);
    for (const cue of cues) {
      const within = (more && clauses.find((c) => cue.from >= c.from && cue.to <= c.to)) || sentence;
      const land = landBehind(cue, marks, sentence.index);
      take(session, [...peopleIn(actors, marks, within, session.delegations), ...(land ? [land] : [])]);
    }
    return found;
  }

  /** Opens a session, or goes on with the one told of: what a headline tells of, the body tells anew, and those whom the headline seats stay. */
  private begin(opening: Opening, sentence: Sentence, now: Session | null): void {
    const anew = now !== null && now.clause.sentence.paragraph === 0 && sentence.paragraph > 0;
    if (now && !anew) {
      this.open = now;
      return;
    }
    this.open = { ...opening, at: sentence.index, travels: false };
    if (now) {
      this.told.pop();
      this.open.ministers ||= now.ministers;
      take(this.open, now.seats);
    }
    this.told.push(this.open);
  }

  /** One contact for each session that two sides or more were seated at. `alone`: the item tells of nothing else; `others`: whom else it then names as ministers. */
  predicates(others: Actor[], alone: boolean): Predicate[] {
    const tables = this.told.filter((session) => session.seats.some((a) => a.office === "foreign-minister") && isTable(session, alone));
    const [only] = tables;
    if (only && tables.length === 1) take(only, others);
    return tables.map(
      ({ clause, contact, seats }): Predicate => ({
        mode: isCall(clause, contact) ? "call" : "meeting",
        contact,
        clause,
        actors: seats,
        borrowed: false,
        joint: true,
        rule: "session",
      }),
    );
  }
}

/** Whether a session was one on the line: not so where some were there "both in person and via video link". */
const isCall = ({ channel, marks }: Clause, { row }: ContactMark): boolean =>
  (channel === "call" || row.mode === "call") && !marks.some((m) => sense(m, "channel")?.mode === "meeting");

/** What opens a session. */
type Opening = Omit<Session, "at" | "travels">;

/** Gives seats to those who have none yet; whoever is named with no more than his country is its minister. */
function take(session: Session, newcomers: Actor[]): void {
  for (const actor of newcomers)
    if (!session.seats.some((a) => a.from === actor.from))
      session.seats.push(actor.office ? actor : { ...actor, office: "foreign-minister" });
}

/** The clause that tells of a session without telling who met whom, with its word for it, and whom it seats there itself; null where there is none. */
function openingOf(clauses: Clause[], actors: Actor[], found: Predicate[], last: Predicate | null): Opening | null {
  const present = found.find((p) => p.rule === "present");
  if (present) return { clause: present.clause, contact: present.contact, seats: [], ministers: false, delegations: false };
  for (const clause of clauses) {
    if (clause.cues.some((c) => c.word === "apart")) continue;
    const talks = ofDelegations(clause);
    if (talks) return { clause, contact: talks, seats: [], ministers: false, delegations: true };
    if (found.some((p) => p.clause === clause)) continue;
    const within = actors.filter((a) => a.from >= clause.from && a.to <= clause.to);
    const body = within.some(unnamedMinisters);
    const session = clause.cues.some((c) => c.word === "session" || c.word === "ministers-session");
    const assembly = body || clause.cues.some((c) => c.word === "ministers-session");
    // "took part in a video conference of the ministers"
    const meets = clause.contacts.filter(({ row }) => row.mode === "meeting" || (assembly && row.mode === "call" && row.as === "noun"));
    // "The council will convene": its verb tells whether it has.
    const verb = meets.find(({ row }) => row.as === "verb" && row.takes.includes("joint"));
    const contact =
      (body || session || clause.groups.length === 0 ? verb : undefined) ?? meets.find(({ row }) => row.as === "noun") ?? ofStates(clause);
    // "The meeting was held behind closed doors": the one told of before.
    const again = !body && !session && last !== null && clause.sentence.index - last.clause.sentence.index <= memory;
    // "The ministers of the bloc met with their German colleague": whom the clause names beside the body.
    const guests = body ? clause.groups.filter((g) => g.with).flatMap((g) => g.actors.filter(seated)) : [];
    const members = contact && assembly ? membersOf(clause, contact) : [];
    if (contact && !again && !within.some(isLeader))
      return { clause, contact, seats: [...guests, ...members], ministers: assembly, delegations: false };
  }
  return null;
}

/** "The delegations of A and B held talks": a word for talks in a clause that names nobody but the delegations of two countries or more; or undefined. */
const ofDelegations = ({ contacts, groups }: Clause): ContactMark | undefined => {
  const sides = groups.flatMap((g) => g.actors);
  const nameless = sides.every((a) => a.office === "other" && !a.named && !a.country?.startsWith("org:"));
  return nameless && countriesOf(sides).size > 1 ? contacts.find(({ row }) => row.mode !== "call") : undefined;
};

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
const isTable = ({ seats, travels, delegations }: Session, alone: boolean): boolean => {
  const sides = countriesOf(delegations ? seats : seats.filter(counts)).size;
  return sides > 2 || (sides === 2 && !travels && alone);
};

/** Whether a seat makes a side of the session: an ambassador or a deputy alone may only sit by. */
const counts = ({ office }: Actor): boolean => office === "foreign-minister" || office === "organisation-head";
