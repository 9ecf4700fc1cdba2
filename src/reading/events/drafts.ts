import { invitationRow } from "../clauses/clauses.ts";
import { seatOf } from "../clauses/company.ts";
import type { Predicate } from "../clauses/predicates.ts";
import type { DayCue } from "../cues/dates.ts";
import type { PlaceCue } from "../cues/where.ts";
import { type Actor, isLeader } from "../people/actors.ts";
import type { Mode } from "../reports.ts";
import type { Mark } from "../words/lexicon.ts";
import { isJourney, marksIn, sense } from "../words/marks.ts";
import type { Status } from "./status.ts";

/** A report in the making: one predicate, or several that speak of one event. */
export interface Draft {
  mode: Mode | "either";
  status: Status;
  statusBy: Mark | null;
  statusRule: string;
  actors: Actor[];
  sides: string[];
  predicates: Predicate[];
  sentence: number;
  borrowed: boolean;
  joint: boolean;
  days: DayCue[];
  places: PlaceCue[];
  sequel: boolean;
  /** How strong the words are that tell of it, and how early and how often they do. */
  score: number;
}

export const sidesOf = (actors: Actor[]): string[] => [...new Set(actors.map((a) => a.country as string))].sort();

/** Whether two contacts can be of one mode. */
export const compatible = (a: Mode | "either", b: Mode | "either") => a === b || a === "either" || b === "either";
const within = (a: string[], b: string[]) => a.every((x) => b.includes(x));

/**
 * Makes one draft of all that speak of one event: the same sides, and modes that can be the same. Lists that were told again one by one give way to
 * the single events, and a headline's "either" takes the mode that the body gives. `today`: the item's day since 1970, or null.
 */
export function mergeDrafts(drafts: Draft[], today: number | null): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const twin = merged.find(
      (m) =>
        m.sides.join() === draft.sides.join() &&
        (compatible(m.mode, draft.mode) || (m.sides.length > 2 && m.joint && draft.joint)) &&
        sameTime(m, draft) &&
        sameSeats(m, draft) &&
        !inTurn(m, draft) &&
        !longAgo(draft, m, today),
    );
    if (twin) join(twin, draft);
    else merged.push(draft);
  }
  // "met the ministers of A, B and C", then each in turn: the list was a summary.
  const kept = merged.filter((m) => {
    if (m.sides.length < 3 || oneTable(m) || m.predicates.some((p) => p.rule === "with-pair")) return true;
    const parts = merged.filter(
      (p) =>
        p !== m &&
        p.sides.length < m.sides.length &&
        within(p.sides, m.sides) &&
        compatible(p.mode, m.mode) &&
        // What is announced is not told again by what was.
        (p.status === m.status || p.sentence === 0),
    );
    if (parts.length === 0) return true;
    if (m.joint && enumerated(parts, m.sides)) return true;
    // "The ministers of A, B, C and D met", and D's talks with A and with B besides: those who did it together are no summary of one side's meetings.
    if (m.joint && m.predicates.some((p) => p.rule === "joint")) return true;
    const shared = m.sides.filter((s) => parts.every((p) => p.sides.includes(s)));
    // A trilateral, and then one of the three alone.
    const table =
      m.predicates.some((p) => p.clause.sentence.index > 0) || m.predicates.some((p) => p.clause.cues.some((c) => c.word === "together"));
    if (parts.length === 1 && m.joint && table) return true;
    // The list's subject, where one of the sides is no member of it: by the alphabet alone it would be anybody.
    const subject = m.actors.find((a) => a.list === 0 && shared.includes(a.country as string))?.country;
    const hub = subject ?? shared[0];
    if (!hub || parts.some((p) => p.sides.length !== 2)) return parts.length === 0;
    // Where and when the summary told it is where and when each was.
    for (const part of parts) {
      if (part.places.length === 0) part.places.push(...m.places);
      if (part.days.length === 0) part.days.push(...m.days);
    }
    for (const side of m.sides) {
      if (side === hub || parts.some((p) => p.sides.includes(side))) continue;
      merged.push({
        ...m,
        sides: [hub, side].sort(),
        actors: m.actors.filter((a) => a.country === hub || a.country === side),
        joint: false,
      });
    }
    return false;
  });
  // "met his colleagues of A and B", and later "the three ministers": the list was that one table.
  const tables = kept.filter((m) => oneTable(m) || (m.joint && m.sides.length > 2));
  // A headline's two of the three or more that the body tells of as one.
  const retold = (m: Draft) =>
    (merelyListed(m) || headlineOnly(m)) && tables.some((t) => t !== m && within(m.sides, t.sides) && compatible(t.mode, m.mode));
  const left = merged.filter((m) => (kept.includes(m) || m.sides.length < 3) && !retold(m));
  // "The ministers of A, B and C meet D", and then who else sat there: one table, told of more fully.
  return left
    .filter((m) => !left.some((t) => begunWith(t, m)))
    .filter((m) => {
      const fuller = left.find((t) => t !== m && (m.sides.length > 2 || (presides(m) && t.sentence <= m.sentence)) && fullerThan(t, m));
      if (fuller) join(fuller, m);
      return !fuller;
    });
}

/** "X arrived for talks with Y. The talks of X, Y and Z have begun": whether one is what the other's journey was for, with more who sit there. */
const begunWith = (begun: Draft, journey: Draft): boolean =>
  journey.statusRule === "on-the-way" &&
  begun.status === "held" &&
  begun.sides.length > journey.sides.length &&
  within(journey.sides, begun.sides) &&
  compatible(begun.mode, journey.mode);

/** "X and Y chaired the meeting": who is told to have sat there, where a table of more has been told of, had no meeting of two. */
const presides = (d: Draft): boolean =>
  d.predicates.every(
    (p) => ["joint", "with", "present"].includes(p.rule) && p.clause.cues.some((c) => c.word === "seats" || c.word === "presence"),
  );

/** Whether a draft tells of the table of another, right after it or below its headline, with more who sat there. */
function fullerThan(fuller: Draft, other: Draft): boolean {
  if (fuller.sides.length <= other.sides.length || !within(other.sides, fuller.sides) || !compatible(fuller.mode, other.mode)) return false;
  const [a, b] = [fuller.days[0]?.day, other.days[0]?.day];
  return (
    fuller.status === other.status &&
    (a === undefined || b === undefined || a === b) &&
    fuller.predicates.some((p) => Math.abs(p.clause.sentence.index - other.sentence) <= nearby)
  );
}
/** Sentences within which a table is told of more fully. */
const nearby = 2;

const headlineOnly = (d: Draft): boolean =>
  d.sides.length === 2 && d.predicates.every(({ clause, contact: { row } }) => clause.sentence.index === 0 && row.tense === "present");

/** Told only as one of a list that says neither "together" nor "each". */
const merelyListed = (d: Draft): boolean => d.predicates.every((p) => p.rule === "with-each");

/** "A, B and C met X", and then "X hosted N, M and L": whether the parts are no more than the list of those who sat at the table. */
const enumerated = (parts: Draft[], sides: string[]): boolean =>
  parts.every(merelyListed) && sides.every((side) => parts.some((p) => p.sides.includes(side)));

const known = (d: Draft, side: string) => d.actors.filter((x) => x.country === side && x.official !== null);

/** Whether both tell of one official of a side, whatever the styles. */
const shared = (a: Draft, b: Draft, side: string): boolean =>
  known(a, side).some((x) => known(b, side).some((y) => x.official === y.official));

/** Whether both tell of known officials of a side, a minister and another's, and of no one together. */
function apart(a: Draft, b: Draft, side: string): boolean {
  const [first, second] = [known(a, side), known(b, side)];
  if (first.length === 0 || second.length === 0 || shared(a, b, side)) return false;
  return first.some((x) => x.office === "foreign-minister") !== second.some((x) => x.office === "foreign-minister");
}

/** "The ministers of A and B met", and then "were received by the president of A": whether only one of two tells of those who had met as a leader's guests. */
const audience = (a: Draft, b: Draft): boolean => atLeaders(a) !== atLeaders(b) && !(a.actors.some(isLeader) && b.actors.some(isLeader));
const atLeaders = (d: Draft): boolean =>
  d.predicates.some((p) => (p.rule === "with-pair" || p.rule === "gathered") && p.actors.some(isLeader));

const lesser = new Set(["deputy-foreign-minister", "ambassador", "envoy", "other"]);

/** "met Rubio. Later he met Deputy Secretary Orr": whether one tells of a side's minister, and the other of nobody but a lower official by name or by a style of his own. */
function lower(a: Draft, b: Draft, side: string): boolean {
  const of = (d: Draft) => d.actors.filter((x) => x.country === side);
  const [first, second] = [of(a), of(b)];
  const minister = first.find((x) => x.office === "foreign-minister");
  if (!minister || second.length === 0) return false;
  // "met Blinken, and earlier Agriculture Secretary Vilsack": a minister of something else is another where both have names; a headline may call him "counterpart".
  const below = (office: string | null) => lesser.has(office as string) || (office === "minister" && minister.named !== null);
  return second.every((x) => below(x.office)) && second.some((x) => x.named || (x.title && x.office !== "minister") || hasPost(x, b));
}

/** A post by its words, of a country that they name: "the speaker of the Armenian parliament", but not "the crown prince", told of before; or another minister of the host's. */
const ofOwnPost = (x: Actor): boolean =>
  (lesser.has(x.office as string) || x.office === "minister") &&
  x.number === "one" &&
  !x.named &&
  !(x.inferred && (x.name || x.office !== "minister")) &&
  !x.counterpart &&
  x.to - x.from > 1;

/** "met the prime minister. He also met the speaker of the Armenian parliament": whether one tells of a side's leader or minister, and a verb later on of nobody but another official of it. */
function besides(first: Draft, later: Draft, side: string): boolean {
  const of = (d: Draft) => d.actors.filter((x) => x.country === side);
  const heads = of(first);
  const others = of(later);
  const body = (p: Predicate) => p.clause.sentence.paragraph > 0;
  return (
    heads.length > 0 &&
    heads.every((x) => isLeader(x) || x.office === "foreign-minister") &&
    others.length > 0 &&
    others.every(ofOwnPost) &&
    first.predicates.some((p) => body(p) && p.clause.sentence.index < later.sentence) &&
    later.predicates.every(
      ({ clause, contact: { row } }) => row.as === "verb" && !row.weak && !clause.cues.some((c) => c.word === "presence"),
    )
  );
}

/** Whether somebody is told of by a post of his own, as the chairman of a parliament: a script without capitals does not tell his name. */
export const hasPost = ({ from, to }: Actor, { predicates }: Draft): boolean =>
  predicates.some((p) => marksIn(p.clause.marks, { from, to }).some((m) => sense(m, "office")?.post));

// The minister and the president of one country are two appointments; a side without an office may be either.
function sameSeats(a: Draft, b: Draft): boolean {
  if (audience(a, b)) return false;
  return a.sides.every((side) => {
    if (side.startsWith("org:")) {
      // The Secretary-General and the president of the Assembly are two hosts.
      const people = (d: Draft) => new Set(d.actors.filter((x) => x.country === side && x.name).map((x) => x.name));
      const [x, y] = [people(a), people(b)];
      // "المبعوث الأممي X" in the headline is "المبعوث الشخصي للأمين العام X" in the body.
      if ([...x].some((name) => y.has(name))) return true;
      // ... also where the roster knows only one of them, by their posts.
      const posts = (d: Draft) => new Set(d.actors.filter((one) => one.country === side && one.named).map((one) => one.title));
      const [p, q] = [posts(a), posts(b)];
      if (x.size + y.size > 0 && p.size > 0 && q.size > 0 && !p.has(null) && !q.has(null) && ![...p].some((post) => q.has(post)))
        return false;
      return x.size === 0 || y.size === 0;
    }
    const seat = (d: Draft) => {
      const seats = new Set(d.actors.filter((x) => x.country === side && (x.office !== "other" || x.official !== null)).map(seatOf));
      return seats.size === 1 ? [...seats][0] : null;
    };
    const x = seat(a);
    const y = seat(b);
    if (apart(a, b, side) || lower(a, b, side) || lower(b, a, side) || besides(a, b, side)) return false;
    if (a.sides.length === 2 && shared(a, b, side)) return true;
    return x === null || y === null || x === y;
  });
}

// A planned contact and one that was held may be two; the headline's future ("will meet") and the body's past are one only if their days agree.
function sameTime(a: Draft, b: Draft): boolean {
  // The next meeting, agreed on at this one, is another.
  if ((a.statusRule === "agreed") !== (b.statusRule === "agreed") && a.status !== b.status) return false;
  if (a.status === b.status || headlineNoun(a)) return true;
  // "telephoned him to explain why … ": what a verb tells as done was not called off; the cancelled one is another.
  if ((calledOff(a) && done(b)) || (calledOff(b) && done(a))) return false;
  if (a.status === "cancelled" || b.status === "cancelled") return true;
  const dayA = a.days[0]?.day;
  const dayB = b.days[0]?.day;
  return dayA === undefined || dayB === undefined || dayA === dayB;
}

/** "met Minister X and then the council's secretary Y": each of whom one clause tells, by another name or office, that he was met for himself. */
const inTurn = (a: Draft, b: Draft): boolean => {
  const met = (d: Draft) => d.predicates.filter((p) => p.rule === "with-each");
  const other = ({ actors }: Predicate, { actors: others }: Predicate) => {
    const [x, y] = [actors.at(-1), others.at(-1)];
    return x?.office !== y?.office || (x?.named && y?.named);
  };
  return met(b).some((q) => met(a).some((p) => p.clause === q.clause && other(p, q)));
};

/** Days after which a contact that the text tells of later on is an earlier one. */
const recent = 4;

/** "… held talks. The two had met on 9 September": another contact, which stands further back than the news. */
function longAgo(later: Draft, first: Draft, today: number | null): boolean {
  if (today === null || later.status !== "held" || first.status !== "held" || later.sentence <= 1) return false;
  const days = later.days.map((d) => d.day);
  return days.length > 0 && days.every((d) => today - d > recent) && !first.days.some((d) => days.includes(d.day));
}

/** Told by its words as one table: "trilateral", "the three ministers", a session. */
export const oneTable = (d: Draft): boolean =>
  d.predicates.some(
    ({ rule, joint, contact: { row } }) =>
      rule === "gathered" || rule === "session" || (joint && row.as === "noun" && row.mode === "meeting" && row.weak),
  );

const calledOff = (d: Draft): boolean => d.status === "cancelled" && d.mode !== "call";
const done = (d: Draft): boolean =>
  d.status === "held" && d.mode === "call" && d.predicates.every((p) => p.contact.row.as === "verb" && !p.contact.row.tense);

/** A headline without a verb says neither when nor whether yet. */
const headlineNoun = (d: Draft): boolean =>
  d.sentence === 0 && d.status === "held" && d.predicates.length === 1 && d.predicates[0]?.contact.row.as === "noun";

function takeStatus(into: Draft, { status, statusBy, statusRule }: Draft): void {
  Object.assign(into, { status, statusBy, statusRule });
}

function join(into: Draft, from: Draft): void {
  if (headlineNoun(into) && from.status !== "held") {
    takeStatus(into, from);
    into.days = from.days.length > 0 ? [] : into.days;
  }
  const headline = into.predicates.every((p) => p.clause.sentence.index === 0);
  const present = into.predicates.every((p) => p.contact.row.tense === "present");
  const invited = into.predicates.every((p) => p.contact.row === invitationRow);
  const travels = into.predicates.every(({ clause }) => clause.marks.some(isJourney));
  into.predicates.push(...from.predicates);
  into.actors.push(...from.actors);
  // "met online": three or more who are told to have met and to have been on the line were on the line.
  if (into.mode === "either" || (into.mode === "meeting" && from.mode === "call")) into.mode = from.mode;
  // What the body has told as done is not undone by an announcement that it recalls; what it told in the present may yet be to come.
  // "arrived for consultations with Y, who will receive him today": nor has a noun told that they were.
  const noun = into.predicates[0]?.contact.row.as === "noun";
  const open = present || (headline && (from.days.length > 0 || noun)) || (travels && noun);
  const ahead = into.status === "held" && from.status === "planned" && open;
  // "came to X at the invitation of Y. The two met", "came to meet Y. Later he had a meeting with him": the visit has begun.
  const begun = into.status === "planned" && from.status === "held" && (invited || (travels && into.sentence > 0));
  if (from.status === "cancelled" || ahead || begun) takeStatus(into, from);
  into.days.push(...from.days);
  into.places.push(...from.places);
  into.borrowed &&= from.borrowed;
  into.sequel ||= from.sequel;
  into.score = Math.max(into.score, from.score) + 1;
}
