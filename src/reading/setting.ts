import { type Desk, setAside } from "./desk.ts";
import type { Draft } from "./drafts.ts";
import { atMinisters, awayFrom, isAtHost, placeOfGuest, placeOfHouse, receiverOf, withAmbassador } from "./houses.ts";
import { type Mark, role } from "./lexicon.ts";
import { firstMark, marksIn, says, sense } from "./marks.ts";
import type { Office, Participant } from "./participants.ts";
import { gap, type Sentence, shape } from "./segment.ts";
import type { Word } from "./senses.ts";
import { findPlaces, isIn, type PlaceCue, type Setting } from "./where.ts";

const setting = (cue: PlaceCue, rule: string): Setting => ({ name: cue.name, country: cue.country, from: cue.from, to: cue.to, rule });

/** Where a meeting took place: what its own words say, else what the item implies. Null: it cannot be told. */
export function settlePlace(draft: Draft, all: Draft[], desk: Desk, participants: Participant[]): Setting | null {
  const place =
    ownPlace(draft, all, desk, participants) ??
    placeOfFirst(draft, all, desk) ??
    ownDesk(draft, desk) ??
    deskAbroad(draft, desk, participants) ??
    settingBehind(draft, desk);
  // Who is received by the Holy See goes over to it from Rome, on whatever visit.
  const over = place?.country === "IT" && place.rule !== "in" && participants.some((p) => p.country === "VA");
  const told = over && participants.every((p) => p.country !== "IT") ? null : place;
  return told ?? atHolySee(draft, participants);
}

/** "The Pope received the Swiss minister": where the item has no other place, at home. */
function atHolySee({ predicates, status, mode }: Draft, participants: Participant[]): Setting | null {
  const by = predicates.find((p) => receiverOf(p, participants) === "VA")?.contact.mark;
  return by && status === "held" && mode !== "call"
    ? { name: "Vatican City", country: "VA", from: by.from, to: by.to, rule: "house" }
    : null;
}

/** "RIYADH – On the sidelines of the forum, the Saudi minister met …": where nothing else says so, the forum is in the city that the report comes from. */
function ownDesk(draft: Draft, desk: Desk): Setting | null {
  const dateline = draft.status === "planned" || draft.mode === "call" || !atMargins(draft) ? null : findDateline(desk);
  return dateline && setting(dateline, "dateline");
}

/** "GENEVA – The Irish minister met his Thai colleague": a report of two guests comes from where they are. */
function deskAbroad({ mode, status }: Draft, desk: Desk, participants: Participant[]): Setting | null {
  const dateline = mode === "call" || status !== "held" ? null : findDateline(desk);
  return dateline && participants.every((p) => p.country !== dateline.country) ? setting(dateline, "dateline") : null;
}

/** Whether the sentence that tells an event tells of a session beside it: "as part of the Ministerial Council". */
const atSession = (draft: Draft, desk: Desk): boolean =>
  draft.predicates.some((p) => wordsOf(p.clause.sentence, desk).has("session") || wordsOf(p.clause.sentence, desk).has("sidelines"));

const atMargins = (draft: Draft): boolean => draft.predicates.some((p) => p.clause.cues.some((c) => c.word === "sidelines"));

/** Sentences over which a minister's meetings at one gathering are told. */
const sitting = 3;

/** "On the margins of the Assembly X met A. X also met B": the second was held where the first was, though only the gathering tells where that is. */
function placeOfFirst(draft: Draft, all: Draft[], desk: Desk): Setting | null {
  const [first] = all;
  if (!first || draft === first || first.mode === "call" || first.status !== draft.status) return null;
  const near = draft.sentence - first.sentence <= sitting && first.sides.some((side) => draft.sides.includes(side));
  if (!near || !atMargins(first)) return null;
  const participants = first.actors.map((a) => ({ country: a.country ?? "", office: a.office as Office, name: a.name }));
  const place = ownPlace(first, all, desk, participants);
  return place ? { ...place, rule: "same-visit" } : null;
}

function ownPlace(draft: Draft, all: Draft[], desk: Desk, participants: Participant[]): Setting | null {
  const distance = (cue: PlaceCue) => Math.min(...draft.predicates.map((p) => Math.abs(cue.from - p.contact.mark.from)));
  // What the body tells first: further down it may come back to an earlier meeting of the same two.
  const body = Math.min(...draft.predicates.map((p) => p.clause.sentence).flatMap((s) => (s.index > 0 ? s.to : [])));
  // "will meet A in Tirana, B in Belgrade and, in Pristina, C": of several told in one breath each is met at home.
  const fellows = all.filter((d) => d !== draft && d.predicates.some((p) => draft.predicates.some((q) => q.clause === p.clause)));
  const hosts = draft.sides.filter((side) => fellows.length > 0 && fellows.every((d) => !d.sides.includes(side)));
  const abroad = (cue: PlaceCue) => Number(!hosts.includes(cue.country ?? ""));
  const nearest = (cues: PlaceCue[], later = false) =>
    cues
      .filter((c) => c.city && c.from < body !== later)
      .sort((a, b) => abroad(a) - abroad(b) || Number(a.whither ?? false) - Number(b.whither ?? false) || distance(a) - distance(b))[0];
  // Another city in the sentence says less than the country that somebody travels to for it.
  const near = draft.predicates.flatMap((p) => placesOf(p.clause.sentence, desk));
  const told = draft.places.filter((c) => !calledOff(c, draft, desk));
  const gathered = near.filter((c) => !c.city && participants.every((p) => p.country !== c.country));
  const country = told.find((c) => !c.city) ?? (atSession(draft, desk) ? gathered[0] : undefined);
  // "met on the margins of the Munich Security Conference"
  const session = draft.predicates
    .filter((p) => p.clause.cues.some((c) => c.word === "sidelines"))
    .map((p) => seatOfSession(desk, p.clause))
    .find((seat) => seat !== null);
  if (session && !told.some((c) => c.city)) return session;
  const beside = country && draft.status === "planned" ? near.filter((c) => c.country === country.country) : near;
  const own = nearest(told) ?? nearest(beside);
  // "will meet him in Oman and then goes to Moscow": where somebody goes from there says less than where he is.
  const onward = own?.whither && country && !country.whither && country.country !== own.country;
  if (own && !onward) return setting(own, "in");
  const later = nearest(told, true) ?? nearest(beside, true);
  // A headline's country may be what the talks were about.
  const topic =
    country && draft.predicates.every((p) => p.clause.sentence.index === 0) && participants.every((p) => p.country !== country.country);
  const implied = topic ? inferPlace(draft, all, desk, participants) : null;
  if (implied) return implied;
  // "will meet in Warsaw for talks on Ukraine": what is to come in a third country has its city.
  const foreign = draft.status === "planned" && participants.every((p) => p.country !== country?.country);
  if (country && !foreign) {
    return setting(cityIn(country.country, desk) ?? country, "in");
  }
  return inferPlace(draft, all, desk, participants) ?? (later ? setting(later, "in") : null);
}

/** Sentences in which the city of a visited country may stand. */
const opening = 6;

/** The city of a country that the item's first sentences put something in. */
function cityIn(country: string | null, desk: Desk): PlaceCue | undefined {
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

/** The places a sentence puts something in, without those of what is only planned there ("the committee due in Cairo in September"). */
function placesOf(sentence: Sentence, desk: Desk, toward = false): PlaceCue[] {
  return findPlaces(desk.tokens, desk.marks, sentence.from, sentence.to, desk.taken, desk.knowledge.capitals, { toward });
}

/** Where an event took place that the text only implies: on the visit the item tells of, at its summit, or where the report was written if the text says "here". */
function inferPlace(draft: Draft, all: Draft[], desk: Desk, participants: Participant[]): Setting | null {
  const sideOf = (country: string | null) => participants.some((p) => p.country === country);
  const dateline = findDateline(desk);
  const here = draft.predicates.some((p) => p.clause.cues.some((c) => c.word === "here"));
  if (dateline && here) return setting(dateline, "dateline");
  const first = all.find(
    (d) =>
      d !== draft &&
      d.mode !== "call" &&
      d.places.some((p) => p.city) &&
      d.status === draft.status &&
      d.sides.some((s) => draft.sides.includes(s)),
  );
  const there = first?.places.find((p) => p.city);
  // "In Amman he will see his colleague, then he flies to Beirut to meet X": a host is visited at home.
  const athome = draft.status !== "held" && there && first?.sides.includes(there.country ?? "") && !sideOf(there.country);
  const visited = athome ? undefined : there;
  // A capital where one of the sides sits is where the report was written as often as not: the visit that the text tells of comes first.
  if (visited && first && first.sentence < draft.sentence) return setting(visited, "same-visit");
  const house = placeOfHouse(draft, desk, participants);
  if (house) return house;
  const headed = draft === all[0] ? cityInBrackets(desk) : null;
  if (headed) return headed;
  // "Tomorrow he will visit Lithuania and meet its minister": not where he was received today.
  const ahead = draft.status === "planned" ? goalOf(draft, desk, draft.predicates[0]?.clause.sentence) : null;
  const told = ahead ?? settingBefore(draft, all, desk, sideOf);
  // "sat down with the ambassador before he leaves for Beijing": who serves at home is met before the journey.
  if (told && !(told.rule === "visit" && withAmbassador(participants))) return told;
  const margin = marginBehind(draft, desk);
  if (margin) return margin;
  // A minister who is on the margins of something is not where his own agency writes, and a guest is where whoever receives him is.
  const written = dateline && isAtHost(draft, dateline, participants) && !awayFrom(dateline, participants);
  if (written && draft.status === "held" && atMargins(draft) !== sideOf(dateline.country)) return setting(dateline, "dateline");
  const assembly = draft.predicates.flatMap((p) => p.clause.cues).find((c) => c.word === "assembly");
  const nations = draft.predicates
    .filter((p) => p.clause.cues.some((c) => c.word === "sidelines" || c.word === "session"))
    .flatMap((p) => p.clause.marks)
    .find((m) => sense(m, "organisation")?.code === "org:UN");
  const united = assembly?.mark ?? nations;
  if (united) return inNewYork(united);
  if (visited) return setting(visited, "same-visit");
  const title = desk.sentences[0];
  const cities = title ? placesOf(title, desk).filter((c) => c.city) : [];
  if (cities.length === 1) return setting(cities[0] as PlaceCue, "headline");
  const ambassador = withAmbassador(participants);
  const council = ambassador
    ? draft.predicates.flatMap((p) => p.clause.marks).find((m) => sense(m, "organisation")?.code === "org:UN")
    : undefined;
  if (council) return inNewYork(council);
  const embassy = ambassador && draft.status === "held" ? atMinisters(draft, desk, participants) : null;
  if (embassy) return embassy;
  const seat = draft.status === "cancelled" ? null : seatOfSession(desk);
  if (seat) return seat;
  const goal = draft.status === "planned" ? goalOf(draft, desk) : null;
  const city = goal && cityIn(goal.country, desk);
  return city ? setting(city, "goal") : (goal ?? atUnitedNations(draft, desk) ?? placeOfGuest(draft, all, desk, participants));
}

/** "X and Y to meet at the UN on Thursday": where the headline, or the sentence of the event before its contact, puts somebody in the United Nations. */
function atUnitedNations({ predicates }: Draft, { marks, sentences, tokens }: Desk): Setting | null {
  for (const sentence of new Set([...sentences.slice(0, 1), ...predicates.map((p) => p.clause.sentence)])) {
    let contacts = sentence.index === 0 ? 0 : 1;
    for (let k = firstMark(marks, sentence.from); k < marks.length && (marks[k] as Mark).from < sentence.to; k++) {
      const mark = marks[k] as Mark;
      // "met Y to discuss how to work together in the UN"
      if (sense(mark, "contact")) contacts++;
      if (contacts > 1 || says(mark, "about")) break;
      if (sense(mark, "organisation")?.code === "org:UN" && isIn(tokens, marks, k)) return inNewYork(mark);
    }
  }
  return null;
}

/** Sentences in which it is told where somebody is to go, and marks between a visit and its country. */
const announcing = 3;
const reachOfGoal = 6;

/** "begins a two-day visit to Cape Verde, which includes meetings with its president": what is planned with the one side to whose country a visit leads is there. */
function goalOf({ sides }: Draft, { marks, sentences, tokens }: Desk, own?: Sentence): Setting | null {
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

/** "Entretien de X avec Y (Paris, 6 mars 2025)": where a ministry's headline says that it was. */
function cityInBrackets({ marks, tokens, sentences }: Desk): Setting | null {
  const title = sentences[0];
  for (const mark of title ? marks.slice(0, firstMark(marks, title.to)) : []) {
    const city = sense(mark, "city");
    const dated =
      mark.to < tokens.count && (tokens.before[mark.to] as number) & gap.comma && (tokens.shape[mark.to] as number) & shape.digits;
    if (city && dated && (tokens.before[mark.from] as number) & gap.bracket)
      return { name: city.city, country: city.country, from: mark.from, to: mark.to, rule: "headline" };
  }
  return null;
}

/** "در حاشیه نشست مونیخ": a meeting on whose margins somebody is met. */
function occasion(marks: Mark[], mark: Mark): boolean {
  const row = sense(mark, "contact")?.row;
  const before = marks[firstMark(marks, mark.from) - 1];
  return row?.as === "noun" && row.mode === "meeting" && before?.to === mark.from && says(before, "sidelines");
}

/** Words between "on the margins of" and the session: "of the ASEAN Foreign Ministers' Meeting". */
const reachOfMargin = 4;

/** Whether a session stands behind "on the margins of". */
function atMargin(marks: Mark[], session: Mark): boolean {
  const at = firstMark(marks, session.from);
  return marks.slice(Math.max(0, at - reachOfMargin), at).some((m) => session.from - m.to <= reachOfMargin && says(m, "sidelines"));
}

/** "the schedule for a summit in Baghdad": that a session is held there does not say that somebody is, unless he is on its margins. */
function merelyHeld(marks: Mark[], city: { from: number }): boolean {
  const at = firstMark(marks, city.from);
  const [session, leading] = [marks[at - 2], marks[at - 1]];
  const joined = leading?.to === city.from && session?.to === leading.from && says(leading, "in");
  return joined === true && session !== undefined && says(session, "session") && !atMargin(marks, session);
}

/** Words between a city and the session that bears its name. */
const apart = 3;

/**
 * "the Munich Security Conference", "le Forum d'Antalya", "慕尼黑安全会议": where the one session that a stretch of the item names by a city sits; with `country`, one that
 * sits there, however it is named.
 */
function seatOfSession(
  desk: Desk,
  { from = 0, to = desk.tokens.count, country }: { from?: number; to?: number; country?: string } = {},
): Setting | null {
  const { marks, tokens } = desk;
  const seats = new Map<string, Setting>();
  for (let k = firstMark(marks, from); k < marks.length; k++) {
    const mark = marks[k] as Mark;
    if (mark.from >= to) break;
    const city = sense(mark, "city");
    if (!city || city.ambiguous || desk.taken[mark.from] || (country && city.country !== country)) continue;
    const near = [marks.slice(Math.max(0, k - apart), k).reverse(), marks.slice(k + 1, k + 1 + apart)].flatMap((side) => {
      // A conference has its city's name; "the Jerusalem meeting" is as often about it.
      const session = side.find((m) => (says(m, "session") && !sense(m, "contact")) || occasion(marks, m));
      if (!session) return [];
      const [first, last] = session.from < mark.from ? [session.to, mark.from] : [mark.to, session.from];
      if (last - first > apart - 1) return [];
      for (let i = first; i <= last; i++)
        if ((tokens.before[i] as number) & ~(gap.space | gap.hyphen | gap.apostrophe | gap.quote)) return [];
      return session.to <= mark.from && merelyHeld(marks, mark) ? [] : [session];
    });
    // "در حاشیه نشست فوق‌العاده جده"
    const margin = near.some((session) => session.to <= mark.from && atMargin(marks, session));
    const titleTo = desk.sentences[0]?.to ?? 0;
    // "A Budapest summit is on the agenda" says nothing; "at", "on the margins of" and a headline do.
    const led = desk.language.postposed
      ? marks
          .slice(k + 1, k + 3 + apart)
          .some((m) => m.from - mark.to <= apart + 2 && ((m.after & role.in && says(m, "session")) || says(m, "sidelines")))
      : marks
          .slice(Math.max(0, k - 3), k)
          .some((m) => mark.from - m.to <= 1 && ((says(m, "in") && !says(m, "to")) || says(m, "sidelines") || m.before & role.in));
    if (near.length > 0 && (country || led || margin || mark.from < titleTo))
      seats.set(city.city, { name: city.city, country: city.country, from: mark.from, to: mark.to, rule: "session" });
  }
  return seats.size === 1 ? ([...seats.values()][0] as Setting) : null;
}

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
function settingBefore(draft: Draft, all: Draft[], desk: Desk, sideOf: (country: string | null) => boolean): Setting | null {
  let region: Setting | null = null;
  const dateline = findDateline(desk);
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
function calledOff(cue: PlaceCue, { sides, status }: Draft, { marks }: Desk): boolean {
  if (status === "cancelled" || sides.includes(cue.country ?? "")) return false;
  return marksIn(marks, { from: cue.from - reachOfOff, to: cue.from }).some((m) => says(m, "cancelling"));
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
function settingBehind(draft: Draft, desk: Desk): Setting | null {
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

/** Where a sentence has somebody of one side on a journey to the other; but for one that is yet to be behind a meeting that was held, or that he was invited to. */
function journeyIn(sentence: Sentence, said: Set<Word | "contact" | "talk">, { sides, status }: Draft, desk: Desk): PlaceCue | undefined {
  const travels = said.has("trip") || said.has("leaving");
  if (!travels || said.has("invited") || said.has("offering") || (status === "held" && said.has("planning"))) return undefined;
  const travellers = (desk.actors[sentence.index] ?? []).filter((a) => a.office !== null && a.country !== null);
  const fits = ({ country }: PlaceCue) =>
    sides.includes(country ?? "") && travellers.every((a) => sides.includes(a.country ?? "") && a.country !== country);
  return placesOf(sentence, desk, true).find(fits);
}

/** "He had separate meetings with A and B. The meetings took place in New York, on the margins of the Assembly": where the next sentence says so. */
function marginBehind(draft: Draft, desk: Desk): Setting | null {
  const told = Math.min(...draft.predicates.map((p) => p.clause.sentence.index).filter((index) => index > 0));
  const next = desk.sentences[told + 1];
  if (!next || setAside(next, desk)) return null;
  const said = wordsOf(next, desk);
  if (!said.has("sidelines") || !said.has("contact") || said.has("background")) return null;
  const city = placesOf(next, desk).find((c) => c.city);
  return city ? setting(city, "told-again") : null;
}

const inNewYork = ({ from, to }: Mark): Setting => ({ name: "New York", country: "US", from, to, rule: "united-nations" });

/** Words of a session that name the United Nations, or the United Nations beside a session. */
const assemblyIn = (sentence: Sentence, desk: Desk): Mark | undefined =>
  desk.marks
    .slice(firstMark(desk.marks, sentence.from), firstMark(desk.marks, sentence.to))
    .find((m) => says(m, "assembly") || sense(m, "organisation")?.code === "org:UN");

/** What the words of a sentence say: each word's meaning, and "contact" where it tells of one, or "talk" where a noun may. */
function wordsOf(sentence: Sentence, desk: Desk): Set<Word | "contact" | "talk"> {
  const said = new Set<Word | "contact" | "talk">();
  for (let m = firstMark(desk.marks, sentence.from); m < desk.marks.length; m++) {
    const mark = desk.marks[m] as Mark;
    if (mark.from >= sentence.to) break;
    for (const e of mark.entries) {
      if (e.sense === "word") said.add(e.word);
      else if (e.sense === "contact" && !(e.row.weak && e.row.as === "verb")) said.add(e.row.weak ? "talk" : "contact");
    }
  }
  return said;
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
      // "الدوحة 31 يوليو", "الدوحة في 31 يوليو"
      const next = marks[m + 1];
      const day = next?.from === mark.to && says(next, "in") ? next.to : mark.to;
      const dated = day < tokens.count && ((tokens.shape[day] as number) & shape.digits) !== 0;
      if (dated || after & (gap.comma | gap.hyphen | gap.bracket | gap.colon | gap.slash | gap.line))
        return { name: city.city, country: city.country, from: mark.from, to: mark.to, city: true };
    }
  }
  return null;
}
