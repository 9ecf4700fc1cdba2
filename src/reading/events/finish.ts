import type { Predicate } from "../clauses/predicates.ts";
import type { Evidence, Field, Refusal } from "../evidence.ts";
import { type Actor, countriesOf, isLeader } from "../people/actors.ts";
import type { Office, Participant } from "../people/participants.ts";
import type { Mode, Report } from "../reports.ts";
import { bestDay, settleDay } from "../settings/dating.ts";
import { type Desk, headlineMode } from "../settings/desk.ts";
import { settlePlace } from "../settings/setting.ts";
import { shareVenue } from "../settings/venue.ts";
import { isoDay } from "../words/calendars.ts";
import type { Mark } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { held, scriptOf } from "../words/roster.ts";
import { standsIn } from "../words/segment.ts";
import { followAgenda } from "./agenda.ts";
import { likelihood } from "./confidence.ts";
import { type Draft, hasPost, sidesOf } from "./drafts.ts";
import { foresee } from "./foreseen.ts";
import { weigh } from "./weigh.ts";

/** Turns drafts into reports: settles mode, day, place and names from all that the item says of each event. */
export function finish(drafts: Draft[], desk: Desk): Report[] {
  followAgenda(drafts, desk);
  callOff(drafts, desk);
  foresee(drafts, desk);
  const told = drafts.filter((d) => plausible(d, drafts, desk) && wanted(d, desk));
  const kept = told.flatMap((draft) => oneByOne(draft, told, desk));
  return shareVenue(kept.map((draft) => toReport(draft, kept, desk)).filter((r) => r !== null));
}

/** Sentences in which a text says what was called off, stamps of the hour among them. */
const lead = 4;

/**
 * "X's visit to Japan called off": what the headline or the first sentence calls off are the meetings that the rest says were to be: the only one there
 * is, or those with the side that was to be visited, and what was planned in one breath with them. "Later he called the meeting off": those of the sentence before.
 */
function callOff(drafts: Draft[], desk: Desk): void {
  // "In a call with X he regretted that he had to call off his visit": a call that was held is where it was said.
  const said = (d: Draft) => d.mode === "call" && d.status === "held";
  const open = drafts.filter((d) => d.status !== "cancelled" && d.sentence > 0 && !said(d));
  // "postponed from Thursday to Friday": what was put off to another day is not called off.
  if (open.length === 0 || drafts.some((d) => d.statusRule === "moved")) return;
  // Where the text itself calls some off, no more are meant than those with the side that was to be visited.
  const told = drafts.some((d) => d.status === "cancelled");
  // "X cancels visit to Germany, to meet Y soon": the headline's own meeting stands, and the others only where they were to be.
  const titled = !told && open.length < drafts.filter((d) => !said(d)).length;
  for (const sentence of desk.sentences.slice(0, lead)) {
    let by: Mark | undefined;
    let past = false;
    let trip = false;
    const whither = new Set<string>();
    for (let m = firstMark(desk.marks, sentence.from); m < desk.marks.length; m++) {
      const mark = desk.marks[m] as Mark;
      if (mark.from >= sentence.to) break;
      // "10月曾臨時取消": once before.
      if (says(mark, "background")) past = true;
      if (says(mark, "cancelling") && !past) by ??= mark;
      // "отменил визит": the verb and what it calls off are one term.
      const whole = says(mark, "cancelling") && mark.to - mark.from > 1;
      if (whole || says(mark, "trip") || says(mark, "session") || sense(mark, "contact")) trip = true;
      const place = sense(mark, "city")?.country ?? sense(mark, "country")?.code;
      if (trip && place) whither.add(place);
    }
    if (!by || !trip) continue;
    // "cancels his trip to Chile and returns to Madrid to meet his colleague of Estonia": that meeting is elsewhere, with others.
    const there = (d: Draft) =>
      whither.size === 0 || d.sides.some((side) => side.startsWith("org:")) || d.places.some((p) => p.country && whither.has(p.country));
    const last = (d: Draft) => whither.size === 0 && d.status === "planned" && d.sentence === sentence.index - 1;
    const meant = open.filter(
      (d) => (!told && !titled && ((open.length === 1 && there(d)) || last(d))) || d.sides.some((side) => whither.has(side)),
    );
    if ((told || titled) && meant.some((d) => d.status !== "planned")) return;
    for (const draft of open.filter((d) => meant.some((m) => m === d || m.sentence === d.sentence))) {
      // What a table was told to be doing goes on, whoever could not come.
      const sits = draft.joint && draft.sides.length > 2 && draft.sentence < sentence.index;
      const verb = draft.predicates.some((p) => p.contact.row.as !== "noun" && !asNoun(p, desk));
      if (draft.status !== "planned" && (sits || verb)) continue;
      draft.status = "cancelled";
      draft.statusBy = by;
      draft.statusRule = "called-off";
    }
    return;
  }
}

/** "与中国外长的会面": a verb that an "of" makes a noun. */
const asNoun = ({ contact: { mark } }: Predicate, { marks }: Desk): boolean => {
  const before = marks[firstMark(marks, mark.from) - 1];
  return before !== undefined && before.to === mark.from && says(before, "of");
};

/** "He also spoke with the ministers of A and B": where only the rest of the item says that this was by telephone, those listed were called each in turn. */
function oneByOne(draft: Draft, all: Draft[], desk: Desk): Draft[] {
  if (draft.mode !== "either" || draft.predicates.some((p) => p.rule !== "with-list")) return [draft];
  const callers = draft.actors.filter((a) => a.list === 0);
  const called = countriesOf(draft.actors.filter((a) => a.list > 0));
  if (sidesOf(callers).length !== 1 || called.size < 2 || settleMode(draft, all, desk) !== "call") return [draft];
  return [...called].map((side) => {
    const actors = [...callers, ...draft.actors.filter((a) => a.country === side)];
    return { ...draft, mode: "call", actors, sides: sidesOf(actors), joint: false };
  });
}

/** Whether the admins let it be a report: no `never` of the language or the feed stands against it. */
function wanted(draft: Draft, desk: Desk): boolean {
  const weighed = weigh(draft, desk);
  const by = desk.never ?? (weighed.kind === "never" ? weighed.by : null);
  if (by === null) return true;
  refuse(draft, desk, "excluded", desk.never ? "never-of-feed" : "never", by);
  return false;
}

function plausible(draft: Draft, all: Draft[], desk: Desk): boolean {
  const { day } = desk;
  const best = bestDay(draft.days, draft, day);
  const others = all.filter((d) => d !== draft);
  const dayOf = (d: Draft) =>
    bestDay(d.days, d, day)?.day ?? (d.status === "planned" && day !== null ? day - 1 : null) ?? Number.NEGATIVE_INFINITY;
  const latest = Math.max(...others.map(dayOf));
  if (draft.status === "held" && draft.statusRule !== "agenda" && best && day !== null && draft.sentence > 0) {
    const old = day - best.day;
    if (
      (old > 0 && draft.sentence > 2 && latest > best.day && !instance(draft, desk)) ||
      (old > 2 && others.length > 0 && (latest > best.day || others.some((d) => d.sentence < draft.sentence))) ||
      // "It may be recalled that … On Wednesday he had hosted Z, too": what goes on looking back.
      (old > 2 && draft.sentence > 2 && desk.refusals.some((r) => r.reason === "background")) ||
      (old > 7 && draft.sentence > 2)
    ) {
      refuse(draft, desk, "background", "earlier-day");
      return false;
    }
  }
  // "spoke of the trilateral summit of A, B and C": a table told in passing is what was spoken of.
  if (draft.joint && draft.score < 0) {
    refuse(draft, desk, "one-side", "table-in-passing");
    return false;
  }
  return true;
}

/** "… with colleagues of several countries. In particular, on Monday she met X": whether its sentence opens as one that gives an instance of those before. */
function instance({ predicates }: Draft, { marks }: Desk): boolean {
  const from = predicates[0]?.clause.sentence.from ?? 0;
  const opening = marks[firstMark(marks, from)];
  return opening?.from === from && (says(opening, "including") || says(opening, "namely"));
}

/** Sets a draft aside with its reason; `by`: the tokens that say so, else its clause. */
function refuse(draft: Draft, desk: Desk, reason: Refusal["reason"], rule: string, by?: { from: number; to: number }): void {
  const { tokens, text } = desk;
  const stretch = by ?? draft.predicates[0]?.clause;
  if (!stretch) return;
  const start = tokens.start[stretch.from] as number;
  const end = tokens.end[stretch.to - 1] as number;
  desk.refusals.push({ reason, rule, text: text.slice(start, end), start, end });
}

function toReport(draft: Draft, all: Draft[], desk: Desk): Report | null {
  const { tokens, text } = desk;
  const evidence: Evidence[] = [];
  const add = (field: Field, from: number, to: number, rule: string, inferred = false) => {
    const start = tokens.start[from] as number;
    const end = tokens.end[Math.max(from, to - 1)] as number;
    evidence.push({ field, text: text.slice(start, end), start, end, rule, ...(inferred ? { inferred: true as const } : {}) });
  };
  const mode = settleMode(draft, all, desk);
  const lead = draft.predicates[0];
  if (!lead) return null;
  add("mode", lead.contact.mark.from, lead.contact.mark.to, `${lead.contact.row.as}:${lead.rule}`);
  add("status", draft.statusBy?.from ?? lead.contact.mark.from, draft.statusBy?.to ?? lead.contact.mark.to, draft.statusRule);
  const participants = settleParticipants(draft, desk, add);
  const countries = new Set(participants.map((p) => p.country));
  if (countries.size < 2 || !participants.some((p) => p.office === "foreign-minister")) return null;
  const when = settleDay(draft, all, desk);
  if (when) add("date", when.from, when.to, when.rule, when.inferred);
  const where = mode === "call" ? null : settlePlace(draft, all, desk, participants);
  if (where) add("place", where.from, where.to, where.rule, where.rule !== "in");
  if (draft.sequel) evidence.push({ ...(evidence[0] as Evidence), field: "sequel", rule: "sequel" });
  const weighed = weigh(draft, desk);
  const sure = likelihood(draft);
  const confidence = Math.max(0.05, Math.min(0.99, Math.round((sure + (weighed.kind === "weight" ? weighed.weight : 0)) * 100) / 100));
  if (confidence < desk.minimum) {
    refuse(draft, desk, "unsure", `confidence ${confidence} of ${desk.minimum}`);
    return null;
  }
  return {
    mode,
    status: draft.status,
    participants,
    place: where ? { name: where.name, country: where.country } : null,
    date: when ? isoDay(when.day) : null,
    time: null,
    sequel: draft.sequel,
    session: draft.joint && countries.size > 3,
    evidence,
    confidence,
    rule: lead.rule,
  };
}

function settleMode(draft: Draft, all: Draft[], desk: Desk): Mode {
  if (draft.mode !== "either") return draft.mode;
  if (draft.status === "cancelled") return "meeting";
  const sides = draft.sides.join();
  const other = all.find((d) => d.mode !== "either" && d.sides.join() === sides);
  if (other && other.mode !== "either") return other.mode;
  // "had talks with A, B and C", of which the rest of the text tells some as calls: those told in one breath with them.
  const clauses = draft.predicates.map((p) => p.clause);
  const fellows = all.filter((d) => d !== draft && d.mode !== "either" && d.predicates.some((p) => clauses.includes(p.clause)));
  const [fellow] = fellows;
  if (fellow && fellow.mode !== "either" && fellows.every((d) => d.mode === fellow.mode)) return fellow.mode;
  const later = lateMeetings(draft, all, desk);
  const titled = all.length === 1 || draft === all[0] ? headlineMode(desk, later) : null;
  if (titled) return titled;
  let calls = 0;
  let meetings =
    draft.places.some((p) => p.city) || draft.predicates.some((p) => p.clause.cues.some((c) => c.word === "sidelines")) ? 3 : 0;
  const limit = desk.sentences[3]?.to ?? Number.POSITIVE_INFINITY;
  const apart = [...lateCalls(draft, all), ...later];
  const past = recalled(desk);
  for (const mark of desk.marks) {
    if (mark.from > limit) break;
    if (apart.some((c) => mark.from >= c.from && mark.to <= c.to) || past.some((s) => mark.from >= s.from && mark.to <= s.to)) continue;
    const contact = sense(mark, "contact");
    if (contact?.row.mode === "call" && !contact.row.weak) calls++;
    else if (contact?.row.mode === "meeting" && !contact.row.weak) meetings++;
    if (sense(mark, "channel")?.mode === "call") calls++;
  }
  if (calls === 0 && meetings === 0) return draft.predicates.find((p) => p.contact.row.usually)?.contact.row.usually ?? "meeting";
  return calls > 0 && calls >= meetings ? "call" : "meeting";
}

/** The sentences set aside as background: how those of earlier days were in contact says nothing of the news. */
const recalled = ({ refusals, sentences, tokens }: Desk) =>
  refusals.flatMap(({ reason, start }) => (reason === "background" ? sentences.filter((s) => standsIn(start, s, tokens)) : []));

/** "met A; spoke by phone with B": the clauses behind a contact, in its sentence, that tell of calls with others. */
const lateCalls = ({ predicates, sides }: Draft, all: Draft[]): Mark[] =>
  all
    .filter((d) => d.mode === "call" && d.sides.join() !== sides.join())
    .flatMap((d) => d.predicates)
    .filter(({ clause, contact: { mark } }) =>
      predicates.every((p) => p.clause.sentence === clause.sentence && p.clause !== clause && p.contact.mark.to <= mark.from),
    )
    .map((p) => p.contact.mark);

/** "spoke with A. Later he received B": behind a word that as a rule is of the telephone, and told of no journey, how others were met says nothing of it. */
function lateMeetings({ predicates, sides, places }: Draft, all: Draft[], { marks }: Desk): Mark[] {
  if (places.some((p) => p.city) || !predicates.some((p) => p.contact.row.usually)) return [];
  const first = Math.min(...predicates.map((p) => p.contact.mark.to));
  const last = Math.max(...predicates.map((p) => p.clause.sentence.to));
  if (marks.some((m) => m.from < last && says(m, "trip"))) return [];
  return all
    .filter((d) => d.mode === "meeting" && d.sides.join() !== sides.join())
    .flatMap((d) => d.predicates.map((p) => p.contact.mark))
    .filter((m) => m.from >= first);
}

const rank: Record<string, number> = {
  "foreign-minister": 0,
  "head-of-state": 1,
  "head-of-government": 2,
  "organisation-head": 3,
  minister: 4,
  "deputy-foreign-minister": 5,
  envoy: 6,
  ambassador: 7,
  other: 8,
};

function settleParticipants(
  draft: Draft,
  desk: Desk,
  add: (field: Field, from: number, to: number, rule: string, inferred?: boolean) => void,
): Participant[] {
  const people: { participant: Participant; actor: Actor }[] = [];
  for (const actor of draft.actors) {
    if (!actor.country || !actor.office || actor.office === "spokesperson" || actor.office === "ministry") continue;
    const known =
      actor.office === "foreign-minister" && actor.official === null && !nameOf(actor, desk)
        ? desk.ministers.get(actor.country)
        : undefined;
    const name = nameOf(known ?? actor, desk);
    const official = (known ?? actor).official;
    const holder = official === null ? undefined : desk.knowledge.roster.officials[official];
    const same = people.find(
      ({ participant: p }) =>
        p.country === actor.country &&
        (p.office === actor.office || (p.name !== null && name !== null && p.name === name)) &&
        (p.name === null || name === null || p.name === name || alike(p.name, name)),
    );
    if (same) {
      if (name && (!same.participant.name || (holder && !same.participant.official))) {
        same.participant.name = name;
        if (holder) same.participant.official = holder.id;
      }
      if ((rank[actor.office] ?? 9) < (rank[same.participant.office] ?? 9)) same.participant.office = actor.office as Office;
      continue;
    }
    const participant: Participant = { country: actor.country, office: actor.office as Office, name };
    if (holder) participant.official = holder.id;
    people.push({ participant, actor });
  }
  const alsoHeads = (p: Participant, office: Office) => {
    const holder = desk.knowledge.roster.officials.find((o) => o.id === p.official);
    return holder !== undefined && held(holder, office, desk.day);
  };
  // A second "foreign minister" or head of one country is the first one, misheard; a nameless lesser office beside him adds nothing.
  const out: { participant: Participant; actor: Actor }[] = [];
  for (const one of people) {
    const twin = out.find((o) => o.participant.country === one.participant.country && o.participant.office === one.participant.office);
    const both = twin?.participant.official && one.participant.official;
    const single = one.participant.office === "foreign-minister" ? one.participant.country !== "VA" : !both && isLeader(one.participant);
    if (twin && single) {
      if (!twin.participant.official && one.participant.official) twin.participant = one.participant;
      continue;
    }
    const fellows = people.filter((o) => o !== one && o.participant.country === one.participant.country);
    const lesser = one.participant.office !== "foreign-minister" && !one.participant.name;
    if (
      lesser &&
      fellows.some(
        (o) =>
          o.participant.name &&
          (o.participant.office !== "foreign-minister" ||
            one.participant.office === "other" ||
            alsoHeads(o.participant, one.participant.office)),
      )
    )
      continue;
    if (lesser && one.participant.office === "other" && fellows.length > 0 && !hasPost(one.actor, draft)) continue;
    out.push(one);
  }
  for (const { actor } of out)
    add("participant", actor.from, actor.to, actor.inferred ? "inferred" : (actor.office ?? "office"), actor.inferred);
  return out.map((o) => o.participant);
}

const alike = (a: string, b: string) => a.split(" ").at(-1)?.toLowerCase() === b.split(" ").at(-1)?.toLowerCase();

function nameOf(actor: Actor, desk: Desk): string | null {
  if (actor.name) return actor.name;
  if (!actor.named) return null;
  const { tokens, text } = desk;
  const written = text.slice(tokens.start[actor.named.from] as number, tokens.end[actor.named.to - 1] as number);
  return scriptOf(written) === "latin" && written.length < 60 ? written.replace(/\s+/g, " ") : null;
}
