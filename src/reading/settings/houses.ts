import type { Predicate } from "../clauses/predicates.ts";
import { isIn, type PlaceCue, type Setting } from "../cues/where.ts";
import type { Draft } from "../events/drafts.ts";
import { isLeader } from "../people/actors.ts";
import type { Participant } from "../people/participants.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, marksIn, says, sense } from "../words/marks.ts";
import { commaBetween, isGlyph, type Tokens } from "../words/segment.ts";
import { type Desk, setAside } from "./desk.ts";

/** "received him at the ministry", "met the president at the palace", "at the Iraqi foreign ministry": in the capital of whose house it is. */
export function placeOfHouse(draft: Draft, desk: Desk, participants: Participant[]): Setting | null {
  const { marks, tokens, knowledge } = desk;
  for (const predicate of draft.predicates) {
    for (const house of predicate.clause.marks) {
      if (!says(house, "house")) continue;
      const k = firstMark(marks, house.from);
      // "at the ministry" may be one term, which says that they met.
      // ... and so may "at the office of", before the house.
      const lead = marks[k - 1];
      const inside = sense(house, "channel") ?? (lead?.to === house.from ? sense(lead, "channel") : undefined);
      if (!inside && !isIn(tokens, marks, k)) continue;
      const hosts = () => [predicate, ...draft.predicates].map((p) => hostOf(p, participants)).find((country) => country !== null);
      const host = ownerOf(house, marks, k, participants, tokens) ?? hosts() ?? ministerAt(house, participants);
      const capital = host && knowledge.capitals.get(host);
      if (capital) return { name: capital, country: host, from: house.from, to: house.to, rule: "house" };
    }
  }
  return null;
}

/** "外務省でXと会談した": in a house that its outlet does not call another's, a minister is at home, if the item tells of no other meeting. */
export function atOwnHouse(
  { predicates, status }: Draft,
  { marks, tokens, knowledge, home }: Desk,
  participants: Participant[],
): Setting | null {
  const capital = home && knowledge.capitals.get(home);
  if (!capital || status === "cancelled" || !participants.some((p) => p.country === home && p.office === "foreign-minister")) return null;
  for (const { clause } of predicates) {
    const house = clause.marks.find((m) => {
      const k = firstMark(marks, m.from);
      const inside = sense(m, "channel") ?? (isIn(tokens, marks, k) || undefined);
      return says(m, "house") && inside && ownerOf(m, marks, k, participants, tokens) === undefined;
    });
    if (house) return { name: capital, country: home, from: house.from, to: house.to, rule: "house" };
  }
  return null;
}

/** Whether a report comes from where the one who receives is at home; true where nobody is told to receive. */
export function isAtHost(draft: Draft, dateline: PlaceCue, participants: Participant[]): boolean {
  const hosts = draft.predicates.map((p) => receiverOf(p, participants)).filter((host) => host !== null);
  return hosts.length === 0 || hosts.some((host) => host === dateline.country);
}

/** Whether an ambassador of the country that a report comes from was received by another's minister: he is not at home there. */
export const awayFrom = ({ country }: PlaceCue, participants: Participant[]): boolean =>
  participants.length === 2 && participants.some((p) => p.office === "ambassador" && p.country === country);

/** The side that a house is told to belong to: "the Iraqi ministry", "the ministry of Iraq". */
function ownerOf(house: Mark, marks: Mark[], k: number, participants: Participant[], tokens: Tokens): string | undefined {
  // "at the palace, the Chinese minister met …": behind a comma begins something else, as does "at the ministry with the Norwegian minister".
  const next = marks[k + 1];
  // ... or "في مكتبه سفير الصين".
  const guest = next?.from === house.to && (sense(next, "office")?.kind ?? "ministry") !== "ministry";
  const another = next !== undefined && (guest || says(next, "with") || says(next, "and"));
  const parted = (m: Mark) => m.from >= house.to && (another || commaBetween(tokens, house.to - 1, m.from) || isGlyph(tokens, m.from));
  // "im Auswärtigen Amt den usbekischen Minister": behind an article begins who was met there.
  const further = next && says(next, "acting") && !says(next, "of") ? undefined : marks[k + 2];
  const beside = [marks[k - 1], marks[k + 1], further].filter((m) => m && m.from - house.to <= 1 && house.from - m.to <= 1 && !parted(m));
  return [house, ...(house.inner ?? []), ...(beside as Mark[])]
    .map((m) => sense(m, "country")?.code)
    .find((code) => participants.some((p) => p.country === code));
}

/** "took leave of Minister X at the foreign ministry": the only minister there is at home in it; so is he in any house where an ambassador comes. */
function ministerAt(house: Mark, participants: Participant[]): string | null {
  const ministry = sense(house, "office")?.kind === "ministry" || withAmbassador(participants);
  const ministers = ministry ? participants.filter((p) => p.office === "foreign-minister") : [];
  return ministers.length === 1 ? (ministers[0] as Participant).country : null;
}

/** Whether one of two is an ambassador. */
export const withAmbassador = (participants: Participant[]): boolean =>
  participants.length === 2 && participants.some((p) => p.office === "ambassador");

/**
 * "The ambassador in Lisbon took leave of the minister", "received the ambassador in his office": an ambassador goes to the minister to whose country he is sent. Where
 * the item names neither that country's capital nor a house there, it may as well have been elsewhere.
 */
export function atMinisters(draft: Draft, { marks, knowledge }: Desk, participants: Participant[]): Setting | null {
  const host = participants.find((p) => p.office === "foreign-minister")?.country;
  const capital = host && knowledge.capitals.get(host);
  if (!capital) return null;
  const house = draft.predicates.flatMap((p) => marksIn(marks, p.clause.sentence)).find((m) => says(m, "house"));
  const by = house ?? marks.find((m) => sense(m, "city")?.city === capital);
  return by ? { name: capital, country: host, from: by.from, to: by.to, rule: "embassy" } : null;
}

/** Words between a guest and "in the country", and sentences behind an event in which that may stand. */
const reachOfGuest = 4;
const behind = 3;

/**
 * "who is in the country for a two-day visit", "the French ambassador in the country": of two sides the other one is at home where the item says of one that he is in a
 * country that it does not name. An ambassador is received in its capital.
 */
export function placeOfGuest(draft: Draft, all: Draft[], desk: Desk, participants: Participant[]): Setting | null {
  const { marks, sentences, knowledge } = desk;
  if (draft.sides.length !== 2) return null;
  const last = Math.max(...draft.predicates.map((p) => p.clause.sentence.index));
  for (const sentence of sentences.slice(0, last + 1 + behind)) {
    for (let k = firstMark(marks, sentence.from); k < marks.length && (marks[k] as Mark).from < sentence.to; k++) {
      const mark = marks[k] as Mark;
      const lead = marks[k - 1];
      const led = (mark.before | mark.after) & role.in || (lead?.to === mark.from && says(lead, "in"));
      if (!says(mark, "same") || !led || setAside(sentence, desk)) continue;
      const guest = (desk.actors[sentence.index] ?? []).findLast((a) => a.office !== null && a.from < mark.from);
      if (!guest?.country || mark.from - guest.to > reachOfGuest) continue;
      // "spoke with X about the situation in his country"
      if (marksIn(marks, { from: guest.to, to: mark.from }).some((m) => says(m, "about") || says(m, "afar"))) continue;
      const host = draft.sides.find((side) => side !== guest.country);
      const alike = (d: Draft) => !d.sides.includes(guest.country as string) || d.sides.join() === draft.sides.join();
      if (!host || !draft.sides.includes(guest.country) || !all.every(alike)) continue;
      const capital = guest.office === "ambassador" && withAmbassador(participants) ? knowledge.capitals.get(host) : undefined;
      return { name: capital ?? null, country: host, from: mark.from, to: mark.to, rule: "guest" };
    }
  }
  return null;
}

/** Who is at home: the one head of state or government there, or else who receives. */
function hostOf(predicate: Predicate, participants: Participant[]): string | null {
  const heads = participants.filter(isLeader);
  return heads.length === 1 ? (heads[0] as Participant).country : receiverOf(predicate, participants);
}

/** Who receives, told by a verb that takes the guest for its object; but "the ambassador called on the minister": nobody is sent to his own country. */
export function receiverOf({ contact: { row, mark }, actors: [first] }: Predicate, participants: Participant[]): string | null {
  const receives = row.as === "verb" && row.mode === "meeting" && row.takes.includes("object") && !row.takes.includes("with");
  const host = receives && first && first.to <= mark.from ? first.country : null;
  return participants.some((p) => p.country === host && p.office !== "ambassador") ? host : null;
}
