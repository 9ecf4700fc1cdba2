import type { Actor } from "./actors.ts";
import { isoDay } from "./calendars.ts";
import type { Knowledge } from "./compile.ts";
import type { Draft } from "./drafts.ts";
import type { Evidence, Field, Refusal } from "./evidence.ts";
import type { Language } from "./gazetteer.ts";
import type { Mark } from "./lexicon.ts";
import { firstMark, says, sense } from "./marks.ts";
import type { Office, Participant } from "./participants.ts";
import type { Mode, Report } from "./reports.ts";
import { held, scriptOf } from "./roster.ts";
import { gap, type Sentence, type Tokens } from "./segment.ts";
import { type DayCue, findDays } from "./when.ts";
import { findPlaces, type Place, type PlaceCue } from "./where.ts";

interface Desk {
  tokens: Tokens;
  text: string;
  day: number | null;
  marks: Mark[];
  sentences: Sentence[];
  language: Language;
  knowledge: Knowledge;
  refusals: Refusal[];
  taken: Uint8Array;
  /** The named foreign minister of each country that the item speaks of. */
  ministers: Map<string, Actor>;
}

/** Turns drafts into reports: settles mode, day, place and names from all that the item says of each event. */
export function finish(drafts: Draft[], desk: Desk): Report[] {
  callOff(drafts, desk);
  const kept = drafts.filter((d) => plausible(d, drafts, desk));
  return kept.map((draft) => toReport(draft, kept, desk)).filter((r) => r !== null);
}

/** "X's visit to Japan called off": what the headline or the first sentence calls off is the meeting that the rest says was to be. */
function callOff(drafts: Draft[], desk: Desk): void {
  const [draft] = drafts;
  if (drafts.length !== 1 || !draft || draft.status === "cancelled" || draft.sentence === 0) return;
  for (const sentence of desk.sentences.slice(0, 2)) {
    let by: Mark | undefined;
    let trip = false;
    for (let m = firstMark(desk.marks, sentence.from); m < desk.marks.length; m++) {
      const mark = desk.marks[m] as Mark;
      if (mark.from >= sentence.to) break;
      if (says(mark, "cancelling")) by ??= mark;
      if (says(mark, "trip") || says(mark, "session") || sense(mark, "contact")) trip = true;
    }
    const unheld = draft.status === "planned" || draft.predicates.every((p) => p.contact.row.as === "noun");
    if (!by || !trip || !unheld) continue;
    draft.status = "cancelled";
    draft.statusBy = by;
    draft.statusRule = "called-off";
    return;
  }
}

function plausible(draft: Draft, all: Draft[], desk: Desk): boolean {
  const { day } = desk;
  const best = bestDay(draft.days, draft, day);
  const others = all.filter((d) => d !== draft);
  const latest = Math.max(...others.map((d) => bestDay(d.days, d, day)?.day ?? Number.NEGATIVE_INFINITY));
  if (draft.status === "held" && best && day !== null && draft.sentence > 0) {
    const old = day - best.day;
    if (
      (old > 0 && draft.sentence > 2 && latest > best.day) ||
      (old > 2 && others.length > 0 && (latest > best.day || others.some((d) => d.sentence < draft.sentence))) ||
      (old > 12 && draft.sentence > 2)
    ) {
      refuse(draft, desk, "background", "earlier-day");
      return false;
    }
  }
  if (draft.score < 0 || (draft.borrowed && draft.score < 1 && draft.sentence > 3)) {
    refuse(draft, desk, "one-side", "too-little");
    return false;
  }
  return true;
}

function refuse(draft: Draft, desk: Desk, reason: Refusal["reason"], rule: string): void {
  const { tokens, text } = desk;
  const clause = draft.predicates[0]?.clause;
  if (!clause) return;
  const start = tokens.start[clause.from] as number;
  const end = tokens.end[clause.to - 1] as number;
  desk.refusals.push({ reason, rule, text: text.slice(start, end), start, end });
}

/** The day that fits the status and stands nearest to the contact; a dateline's and a Hijri one only where there is no other. */
function bestDay(days: DayCue[], draft: Draft, today: number | null): DayCue | undefined {
  if (today === null) return undefined;
  const fits = days.filter((d) => (draft.status === "planned" ? d.day >= today - 1 : draft.status === "held" ? d.day <= today + 1 : true));
  if (draft.status === "cancelled") {
    const ahead = fits.find((d) => d.day > today);
    if (ahead) return ahead;
  }
  const distance = (d: DayCue) => Math.min(...draft.predicates.map((p) => Math.abs(d.from - p.contact.mark.from)));
  const nearest = (some: DayCue[]) => some.toSorted((a, b) => distance(a) - distance(b))[0];
  const near = (d: DayCue) => d.rule !== "date" || Math.abs(d.day - today) <= 12;
  const written = fits.filter((d) => d.rule === "date" && !d.lunar && near(d));
  // "Bern, 8.2.2019 – Nach der Begegnung vom Donnerstag": the day of the report, not of the event.
  const dateline = (d: DayCue) =>
    draft.predicates.some(({ clause: { sentence } }) => sentence.index > 0 && d.from - sentence.from <= 4 && d.from >= sentence.from);
  return (
    nearest(fits.filter((d) => !dateline(d) && !d.lunar && near(d))) ?? nearest(written) ?? nearest(fits.filter((d) => !d.lunar)) ?? fits[0]
  );
}

function toReport(draft: Draft, all: Draft[], desk: Desk): Report | null {
  const { tokens, text, day } = desk;
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
  void day;
  const confidence = Math.min(0.99, 0.55 + 0.06 * draft.score + (draft.sentence === 0 ? 0.1 : 0) - (draft.borrowed ? 0.1 : 0));
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
    confidence: Math.max(0.05, Math.round(confidence * 100) / 100),
    rule: lead.rule,
  };
}

function settleMode(draft: Draft, all: Draft[], desk: Desk): Mode {
  if (draft.mode !== "either") return draft.mode;
  const sides = draft.sides.join();
  const other = all.find((d) => d.mode !== "either" && d.sides.join() === sides);
  if (other && other.mode !== "either") return other.mode;
  const titled = all.length === 1 || draft === all[0] ? headlineMode(desk) : null;
  if (titled) return titled;
  let calls = 0;
  let meetings = draft.places.length > 0 || draft.predicates.some((p) => p.clause.cues.some((c) => c.word === "sidelines")) ? 3 : 0;
  const limit = desk.sentences[3]?.to ?? Number.POSITIVE_INFINITY;
  for (const mark of desk.marks) {
    if (mark.from > limit) break;
    const contact = sense(mark, "contact");
    if (contact?.row.mode === "call" && !contact.row.weak) calls++;
    else if (contact?.row.mode === "meeting" && !contact.row.weak) meetings++;
    if (sense(mark, "channel")?.mode === "call") calls++;
  }
  return calls > 0 && calls >= meetings ? "call" : "meeting";
}

/** The mode that the headline's own contact word gives. */
function headlineMode(desk: Desk): Mode | null {
  const to = desk.sentences[0]?.to ?? 0;
  for (const mark of desk.marks) {
    if (mark.from >= to) break;
    const contact = sense(mark, "contact");
    if (contact && contact.row.mode !== "either" && !contact.row.weak) return contact.row.mode;
  }
  return null;
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
  // A second "foreign minister" of one country is the first one, misheard; a nameless lesser office beside him adds nothing.
  const out: { participant: Participant; actor: Actor }[] = [];
  for (const one of people) {
    const twin = out.find((o) => o.participant.country === one.participant.country && o.participant.office === one.participant.office);
    if (twin && one.participant.office === "foreign-minister" && one.participant.country !== "VA") {
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
    if (lesser && one.participant.office === "other" && fellows.length > 0) continue;
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

/** Sentences over which events of one visit share their day. */
const breath = 4;

function settleDay(draft: Draft, all: Draft[], desk: Desk): (DayCue & { inferred: boolean }) | null {
  const { tokens, marks, day } = desk;
  if (day === null) return null;
  const own = bestDay(draft.days, draft, day);
  if (own) return { ...own, inferred: false };
  // The rest of the sentence, then a neighbouring sentence that tells of nothing else.
  const future = draft.status !== "held";
  const of = (sentence: Sentence | undefined) =>
    sentence ? bestDay(findDays(tokens, marks, sentence.from, sentence.to, { day }, future), draft, day) : undefined;
  const title = draft.predicates.some((p) => p.clause.sentence.index === 0) ? of(desk.sentences[0]) : undefined;
  if (title) return { ...title, inferred: false };
  for (const predicate of draft.predicates) {
    // The day of the announcement is not the day of what is announced.
    const cue = draft.status === "planned" && tells(predicate.clause.sentence, desk, "says") ? undefined : of(predicate.clause.sentence);
    if (cue) return { ...cue, inferred: false };
  }
  if (future && draft === all[0]) {
    const cue = of(desk.sentences[0]);
    if (cue) return { ...cue, inferred: true };
  }
  // Those that one list tells of with this one say nothing against a day.
  const lead = all[0];
  const fellows = (d: Draft) => d.sentence === draft.sentence && d.status === draft.status;
  const others = new Set(all.filter((d) => !fellows(d)).flatMap((d) => d.predicates.map((p) => p.clause.sentence.index)));
  if (!future && lead && (draft === lead || fellows(lead))) {
    // "The ministry said on Monday" tells the day where nothing else does; a byline does not.
    for (const sentence of desk.sentences.slice(1, 6)) {
      if (others.has(sentence.index)) continue;
      const cue = of(sentence);
      if (cue && Math.abs(cue.day - day) <= 3 && (tells(sentence, desk) || (cue.rule !== "date" && sentence.index < 3)))
        return { ...cue, inferred: true };
    }
  }
  // The subject came from the sentence before, and with it the day.
  for (const predicate of draft.borrowed && !future ? draft.predicates : []) {
    const { index } = predicate.clause.sentence;
    const cue = index > 1 && !others.has(index - 1) ? of(desk.sentences[index - 1]) : undefined;
    if (cue && Math.abs(cue.day - day) <= 3) return { ...cue, inferred: true };
  }
  // Told in one breath with an event of that day: "met A on Sunday, and also received B".
  for (const other of all) {
    if (other === draft || other.status !== draft.status || Math.abs(other.sentence - draft.sentence) > breath) continue;
    const cue = other.sides.some((side) => draft.sides.includes(side)) ? bestDay(other.days, other, day) : undefined;
    if (cue) return { ...cue, inferred: true };
  }
  // Told as going on while it is written: a body's present, not a headline's.
  const going = draft.predicates.find((p) => p.contact.row.tense === "present" && p.clause.sentence.index > 0);
  if (going && !future) return { day, from: going.contact.mark.from, to: going.contact.mark.to, rule: "relative", inferred: true };
  return null;
}

/** Whether a sentence speaks of the contact ("the talks", "the call") or is what an authority said of it. */
function tells(sentence: Sentence, desk: Desk, only?: "says"): boolean {
  for (let m = firstMark(desk.marks, sentence.from); m < desk.marks.length; m++) {
    const mark = desk.marks[m] as Mark;
    if (mark.from >= sentence.to) return false;
    if ((!only && sense(mark, "contact")) || says(mark, "says")) return true;
  }
  return false;
}

function settlePlace(
  draft: Draft,
  all: Draft[],
  desk: Desk,
  participants: Participant[],
): (Place & { from: number; to: number; rule: string }) | null {
  const { tokens, marks } = desk;
  const pick = (cues: PlaceCue[], rule: string) => {
    const cue = cues.find((c) => c.city) ?? cues[0];
    return cue ? { name: cue.name, country: cue.country, from: cue.from, to: cue.to, rule } : null;
  };
  const direct = pick(draft.places, "in");
  if (direct?.name) return direct;
  for (const predicate of draft.predicates) {
    const { sentence } = predicate.clause;
    const found = pick(
      findPlaces(tokens, marks, sentence.from, sentence.to, desk.taken, desk.knowledge.capitals).filter((c) => c.city),
      "in",
    );
    if (found) return found;
  }
  if (direct) {
    for (const sentence of desk.sentences.slice(0, 5)) {
      const city = findPlaces(tokens, marks, sentence.from, sentence.to, desk.taken, desk.knowledge.capitals).find(
        (c) => c.city && c.country === direct.country,
      );
      if (city) return { name: city.name, country: city.country, from: city.from, to: city.to, rule: "in" };
    }
    return direct;
  }
  return inferPlace(draft, all, desk, participants);
}

/** Where an event took place that the text only implies: the dateline's city where a side of that country received the other, or the place of the item's first event. */
function inferPlace(
  draft: Draft,
  all: Draft[],
  desk: Desk,
  participants: Participant[],
): (Place & { from: number; to: number; rule: string }) | null {
  const dateline = findDateline(desk);
  const { tokens } = desk;
  const here = draft.predicates.some((p) => {
    for (let i = p.clause.from; i < p.clause.to; i++) if (tokens.words[i] === "here") return true;
    return false;
  });
  const first = all.find(
    (d) =>
      d !== draft &&
      d.mode !== "call" &&
      d.places.some((p) => p.city) &&
      d.status === draft.status &&
      d.sides.some((s) => draft.sides.includes(s)),
  );
  const place = first?.places.find((p) => p.city);
  const visit = place ? { name: place.name, country: place.country, from: place.from, to: place.to, rule: "same-visit" } : null;
  // A capital where one of the sides sits is where the report was written as often as not: the visit that the text tells of comes first.
  if (visit && first && first.sentence < draft.sentence && !here) return visit;
  const aside = draft.predicates.some((p) => p.clause.cues.some((c) => c.word === "sidelines"));
  if (dateline && (here || (draft.status !== "planned" && (aside || participants.some((p) => p.country === dateline.country)))))
    return { name: dateline.name, country: dateline.country, from: dateline.from, to: dateline.to, rule: "dateline" };
  const ambassador = participants.length === 2 && participants.some((p) => p.office === "ambassador" || p.office === "envoy");
  const host = participants.find((p) => p.office === "foreign-minister");
  const embassy = participants.some((p) => p.office === "ambassador") && ambassador && host && draft.status === "held";
  const united = draft.predicates.find((p) => p.clause.cues.some((c) => c.word === "sidelines" || c.word === "session"));
  const assembly = united?.clause.marks.find((m) => sense(m, "organisation")?.code === "org:UN");
  if (assembly) return { name: "New York", country: "US", from: assembly.from, to: assembly.to, rule: "united-nations" };
  if (visit) return visit;
  const capital = embassy ? desk.knowledge.capitals.get(host.country) : undefined;
  const by = draft.predicates[0]?.contact.mark;
  if (draft === all[0] && headlineMode(desk) !== null) {
    const title = desk.sentences[0];
    const city = title
      ? findPlaces(tokens, desk.marks, title.from, title.to, desk.taken, desk.knowledge.capitals).find((c) => c.city)
      : undefined;
    if (city) return { name: city.name, country: city.country, from: city.from, to: city.to, rule: "headline" };
  }
  if (capital && by && host) return { name: capital, country: host.country, from: by.from, to: by.to, rule: "embassy" };
  // "arrived in Islamabad and met …": who travels to a side's country meets it there.
  for (const sentence of desk.sentences.slice(0, 4)) {
    let travelled = -9;
    for (let m = firstMark(desk.marks, sentence.from); m < desk.marks.length; m++) {
      const mark = desk.marks[m] as Mark;
      if (mark.from >= sentence.to) break;
      if (says(mark, "trip")) travelled = mark.to;
      const city = sense(mark, "city");
      if (!city || desk.taken[mark.from] || mark.from - travelled > 4) continue;
      if (participants.some((p) => p.country === city.country))
        return { name: city.city, country: city.country, from: mark.from, to: mark.to, rule: "visit" };
    }
  }
  return null;
}

/** The city an agency's report begins with ("BEIJING, Jan. 14 (Xinhua) --", "الدوحة – 31 يوليو"). */
function findDateline(desk: Desk): PlaceCue | null {
  const { tokens, marks, sentences } = desk;
  for (const sentence of sentences.slice(1, 4)) {
    for (let m = firstMark(marks, sentence.from); m < marks.length; m++) {
      const mark = marks[m] as Mark;
      if (mark.from > sentence.from + 2 || mark.from >= sentence.to) break;
      const city = sense(mark, "city");
      if (!city || desk.taken[mark.from]) continue;
      const after = mark.to < tokens.count ? (tokens.before[mark.to] as number) : gap.line;
      if (after & (gap.comma | gap.hyphen | gap.bracket | gap.colon | gap.slash | gap.line))
        return { name: city.city, country: city.country, from: mark.from, to: mark.to, city: true };
    }
  }
  return null;
}
