import { type PlaceCue, type Setting, setting } from "../cues/where.ts";
import type { Draft } from "../events/drafts.ts";
import { role } from "../words/lexicon.ts";
import { firstMark, isJourney, marksIn, says, sense } from "../words/marks.ts";
import type { Sentence } from "../words/segment.ts";
import type { Word } from "../words/senses.ts";
import { findDateline } from "./dateline.ts";
import { announces } from "./dating.ts";
import { type Desk, placesOf, setAside, wordsOf } from "./desk.ts";
import { type Meeting, takesPart } from "./meeting.ts";
import { assemblyIn, inNewYork, merelyHeld, seatOfSession } from "./seats.ts";

// Journeys, and where the sentences around a meeting have somebody.

/** Sentences in which the city of a visited country may stand. */
const opening = 6;

/** The city of a country that the item's first sentences put something in. */
export function cityIn(country: string | null, desk: Desk): PlaceCue | undefined {
  for (const sentence of desk.sentences.slice(0, opening)) {
    const city = placesOf(sentence, desk, true).find((c) => c.city && c.country === country);
    if (city) return city;
    // "tomorrow he visits, on his first journey, the Qatari capital of Doha"
    const capital = marksIn(desk.marks, sentence).find(
      (m, k, marks) =>
        sense(m, "city")?.country === country && [marks[k - 1], marks[k - 2]].some((t) => t && says(t, "capital") && m.from - t.to <= 1),
    );
    const named = capital && sense(capital, "city");
    if (capital && named) return { name: named.city, country: named.country, from: capital.from, to: capital.to, city: true };
  }
  // "went to Germany for the Munich Security Conference"
  const seat = country === null ? null : seatOfSession(desk, { country });
  if (seat) return { ...seat, city: true };
  // "BRATISLAVA – On a visit to Slovakia, he was received by its president"
  const dateline = findDateline(desk);
  return dateline?.country === country ? (dateline ?? undefined) : undefined;
}

/** Sentences in which it is told where somebody is to go, and marks between a visit and its country. */
const announcing = 3;
const reachOfGoal = 6;

/** "begins a two-day visit to Cape Verde, which includes meetings with its president": what is planned with the one side to whose country a visit leads is there. */
export function goalOf({ sides }: Draft, { marks, sentences, tokens }: Desk, own?: Sentence): Setting | null {
  const goals = new Map<string, Setting>();
  const within = own ? marksIn(marks, own) : marks.slice(0, firstMark(marks, sentences[announcing]?.from ?? tokens.count));
  for (const [k, mark] of within.entries()) {
    const country = sense(mark, "country");
    const leading = within[k - 1];
    // "will visit Lithuania"
    const led =
      leading?.to === mark.from &&
      (says(leading, "to") || says(leading, "trip") || says(leading, "leaving") || says(leading, "matter-behind"));
    const to = ((mark.before | mark.after) & role.to) !== 0 || led;
    if (country?.form !== "name" || !sides.includes(country.code) || !to) continue;
    if (within.slice(Math.max(0, k - reachOfGoal), k + reachOfGoal).some((m) => visits.some((word) => says(m, word))))
      goals.set(country.code, { name: null, country: country.code, from: mark.from, to: mark.to, rule: "goal" });
  }
  const [goal, ...more] = goals.values();
  return more.length === 0 ? (goal ?? null) : null;
}
const visits: Word[] = ["trip", "leaving", "matter-of", "matter-behind"];

/** Sentences before an event in which its visit or summit may be told. */
const before = 4;

/** The sentences that may tell the setting of an event: its own, those right before it, and those that open the item. */
function sentencesBefore(own: number): number[] {
  const near: number[] = [];
  for (let index = own; index >= Math.max(0, own - before); index--) near.push(index);
  for (let index = Math.min(before, own - before - 1); index >= 0; index--) near.push(index);
  return near;
}

/** "arrived in Islamabad. … He met …", "is in Georgia on 3 June", "On the sidelines of the week in New York, …": the setting told before the event. */
export function settingBefore({ draft, all, desk, participants, dateline }: Meeting): Setting | null {
  const sideOf = (country: string | null) => takesPart({ participants }, country);
  let region: Setting | null = null;
  // Where the headline and the body both tell the event, the body's sentences have the setting between them.
  const told = draft.predicates.map((p) => p.clause.sentence.index).filter((index) => index > 0);
  // ... and where only the headline tells it, the lead has the journey it was on.
  const own = told.length > 0 ? Math.min(...told) : 1;
  for (const index of sentencesBefore(own)) {
    const sentence = desk.sentences[index];
    if (!sentence) continue;
    const said = wordsOf(sentence, desk);
    if (index < own && said.has("background")) continue;
    if (all.some((d) => d !== draft && d.sentence === index && !d.sides.some((s) => draft.sides.includes(s)))) continue;
    const travels = said.has("trip") || said.has("leaving") || said.has("where");
    // "handed him an invitation to visit Cairo"
    if (said.has("invited") && !draft.predicates.some((p) => p.clause.sentence === sentence)) continue;
    // "arrived here on a two-day visit": where the report was written.
    if (travels && said.has("here") && dateline) return setting(dateline, "visit");
    const gathers = said.has("sidelines") || said.has("session") || said.has("assembly");
    // "ahead of the Africa-France summit … at the palace in Bamako": a city says more than a country before it.
    // ... and "returns to Brasília after talks in Kampala": where he was more than where he goes, if one word says "in" and "to".
    const onward = (a: PlaceCue, b: PlaceCue) => (a.city && b.city ? Number(a.whither ?? false) - Number(b.whither ?? false) : 0);
    // ... and of several countries to visit, the one of a side.
    const homeward = (a: PlaceCue, b: PlaceCue) => (a.city || b.city ? 0 : Number(sideOf(b.country)) - Number(sideOf(a.country)));
    const cities = (a: PlaceCue, b: PlaceCue) => (travels ? onward(a, b) || homeward(a, b) : Number(b.city) - Number(a.city));
    for (const cue of placesOf(sentence, desk, travels).sort(cities)) {
      const fits = sideOf(cue.country)
        ? travels || cue.city || isGuest(cue, sentence, draft, desk)
        : travels || (index > 0 && (cue.city ? gathers || (said.has("contact") && index < own) : said.has("sidelines") && index < own));
      // "will visit Spain after a meeting in Porto": the visit goes on in its own country.
      if (!fits || (region && cue.country !== region.country) || (index < own && ofTopic(cue, sentence, desk))) continue;
      if (calledOff(cue, draft, desk)) continue;
      if (cue.city) return setting(cue, travels ? "visit" : "setting");
      region ??= setting(cityIn(cue.country, desk) ?? cue, "visit");
    }
    const united = said.has("session") || said.has("assembly") ? assemblyIn(sentence, desk) : undefined;
    if (united) return inNewYork(united);
  }
  return region;
}

/** "He also spoke about the summit in Yokohama": whether a place stands behind a verb of talking and the word that leads to what it was about. */
function ofTopic(cue: PlaceCue, { from }: Sentence, { marks }: Desk): boolean {
  const own = marks.slice(firstMark(marks, from), firstMark(marks, cue.from));
  return own.some((m, k) => {
    const verb = own[k - 1];
    const row = verb?.to === m.from ? sense(verb, "contact")?.row : undefined;
    return says(m, "about") && !says(m, "in") && row?.as === "verb" && row.mode === "either";
  });
}

/** Words between what calls a journey off and where it was to lead. */
const reachOfOff = 4;

/** "has cancelled his trip to Chile and returns to Madrid": whether a journey to a country that has no part in the meeting was called off. */
export function calledOff(cue: PlaceCue, { sides }: Draft, { marks }: Desk): boolean {
  if (sides.includes(cue.country ?? "")) return false;
  const before = marksIn(marks, { from: cue.from - reachOfOff, to: cue.from });
  const off = before.findIndex((m) => says(m, "cancelling"));
  return off >= 0 && before.slice(off).some(isJourney);
}

/** Words between a minister and the place where he is: "is in Georgia", "warned on Sunday in Tehran". */
const reachOfStay = { country: 2, city: 5 };

/** "The Cuban minister in Mexico", "is in Georgia": whether a sentence has a minister of one side abroad. */
function isGuest(cue: PlaceCue, sentence: Sentence, draft: Draft, { actors, marks }: Desk): boolean {
  const reach = cue.city ? reachOfStay.city : reachOfStay.country;
  return (actors[sentence.index] ?? []).some(
    (a) =>
      a.office === "foreign-minister" &&
      a.country !== null &&
      a.country !== cue.country &&
      draft.sides.includes(a.country) &&
      a.to <= cue.from &&
      cue.from - a.to <= reach &&
      !marks.slice(firstMark(marks, a.to), firstMark(marks, cue.from)).some((m) => sense(m, "contact") || says(m, "afar")),
  );
}

/** Sentences behind the only event of an item in which its talks may be placed. */
const behind = 3;

/** "That is what he said after their talks in the Malaysian capital": the item's only event, placed where the text comes back to it. */
export function settingBehind(draft: Draft, desk: Desk): Setting | null {
  // Where the body tells it too, what follows that comes back to it.
  const told = draft.predicates.map((p) => p.clause.sentence.index);
  const own = Math.min(...told.filter((index) => index > 0), ...(told.every((index) => index === 0) ? [0] : []));
  for (const sentence of desk.sentences.slice(own + 1, own + 1 + behind)) {
    const said = wordsOf(sentence, desk);
    if (setAside(sentence, desk)) continue;
    if (said.has("background")) continue;
    const comesBack = said.has("contact") || said.has("talk") || said.has("sidelines");
    const city = placesOf(sentence, desk).find(
      (c) =>
        c.city &&
        (draft.status === "held" || draft.sides.includes(c.country ?? "")) &&
        !merelyHeld(desk.marks, c) &&
        (comesBack || (draft.sides.includes(c.country ?? "") && isGuest(c, sentence, draft, desk))),
    );
    if (city) return setting(city, "told-again");
    // "The two ministers spoke of trade. X is in Lima on a working visit."
    const goal = journeyIn(sentence, said, draft, desk);
    if (goal) return setting(goal, "journey-behind");
    const united = said.has("sidelines") ? assemblyIn(sentence, desk) : undefined;
    if (united) return inNewYork(united);
  }
  return null;
}

/**
 * "X met Y on Monday. The meeting was held in Vienna": where the sentence right behind an event, which tells of no other, says that it was held; or one that comes back
 * to it ("The ministers' meeting was held in Vienna").
 */
export function heldBehind({ draft, all, desk }: Meeting): Setting | null {
  if (draft.status !== "held") return null;
  const told = [...new Set(draft.predicates.map((p) => p.clause.sentence.index))].sort((a, b) => a - b);
  for (const index of [...told.slice(told[0] === 0 ? 2 : 1), (told.at(-1) ?? 0) + 1]) {
    const sentence = desk.sentences[index];
    if (!sentence || all.some((d) => d !== draft && d.predicates.some((p) => p.clause.sentence === sentence))) continue;
    const said = wordsOf(sentence, desk);
    if (!said.has("held") || said.has("background") || !(said.has("contact") || said.has("talk"))) continue;
    const city = placesOf(sentence, desk).find((c) => c.city && !merelyHeld(desk.marks, c));
    if (city) return setting(city, "held-behind");
  }
  return null;
}

/** "X will meet Y next week. The talks are to take place in Vienna": where a sentence that tells of no event itself says that the one announced is to be. */
export function announcedPlace({ draft, all, desk }: Meeting): Setting | null {
  if (draft.status !== "planned" || draft !== all[0]) return null;
  const last = Math.max(...draft.predicates.map((p) => p.clause.sentence.index));
  for (const sentence of desk.sentences.slice(last + 1, last + 1 + behind)) {
    // "They will also discuss the summit due in Tabriz."
    if (setAside(sentence, desk) || wordsOf(sentence, desk).has("session") || !announces(sentence, all, desk)) continue;
    const city = placesOf(sentence, desk, false, true).find((c) => c.city && !merelyHeld(desk.marks, c));
    if (city) return setting(city, "announced");
  }
  return null;
}

/** Where a sentence has somebody of one side on a journey to the other; but for one that is yet to be behind a meeting that was held, or that he was invited to. */
function journeyIn(sentence: Sentence, said: Set<Word | "contact" | "talk">, { sides, status }: Draft, desk: Desk): PlaceCue | undefined {
  const travels = said.has("trip") || said.has("leaving");
  if (!travels || said.has("invited") || said.has("offering") || (status === "held" && said.has("planning"))) return undefined;
  const travellers = (desk.actors[sentence.index] ?? []).filter((a) => a.office !== null && a.country !== null);
  const fits = ({ country }: PlaceCue) =>
    sides.includes(country ?? "") && travellers.every((a) => sides.includes(a.country ?? "") && a.country !== country);
  return placesOf(sentence, desk, true).find(fits);
}
