import { findPlaces, type PlaceCue, visit } from "../cues/where.ts";
import type { Knowledge } from "../words/compile.ts";
import type { Mark } from "../words/lexicon.ts";
import { marksIn, onMargins, says, sense, tellsOfContact } from "../words/marks.ts";
import { officeOn } from "../words/roster.ts";
import type { Sentence } from "../words/segment.ts";
import type { Words } from "../words/words.ts";
import type { Actor } from "./actors.ts";
import { leadersTalks } from "./colleagues.ts";
import { resolveActors } from "./coreference.ts";
import { headDelegations } from "./delegations.ts";
import { withoutSource } from "./headlines.ts";
import { partHeads } from "./heads.ts";
import { mayHost, seatHosts } from "./hosts.ts";
import { findActors } from "./mentions.ts";
import { ministersOfBoth } from "./states.ts";

/** Who an item speaks of. */
export interface Cast {
  /** The actors of each sentence, in order. */
  actors: Actor[][];
  /** 1 for each token that belongs to an actor with an office: its country is no place. */
  taken: Uint8Array;
  /** The named foreign minister of each country. */
  ministers: Map<string, Actor>;
  /** Tokens at which a "with" stands that leads back to who stands before it. */
  led: Set<number>;
  /** Sentences that are a guest's words by the way. */
  asides: Set<number>;
}

/** Finds who stands in each sentence, with what the text around says of them. `home`: the outlet's country. */
export function findCast(words: Words, knowledge: Knowledge, day: number | null, home: string | null): Cast {
  const { tokens, marks, sentences, language } = words;
  settleNationalities(marks, knowledge);
  const { seen, parts } = strongNames(words, knowledge, day);
  const titleTo = sentences[0]?.to ?? 0;
  const titleTells = marks.some((m) => m.from < titleTo && sense(m, "contact"));
  const actors: Actor[][] = sentences.map((sentence) =>
    findActors({ tokens, marks, language, roster: knowledge.roster, day, seen, parts, titleTells }, sentence),
  );
  const led = new Set(language.postposed ? marks.filter((m) => says(m, "with")).map((m) => m.from) : []);
  const tells = sentences.map((sentence) => tellsOfContact(marks, sentence));
  const met = sentences.map((sentence) => firstVerb(marks, sentence)?.to ?? null);
  const world = {
    abroad: citiesAbroad(words, home),
    tokens,
    roster: knowledge.roster,
    day,
    home,
    own: home ?? language.home,
    led,
    tells,
    met,
    verbFirst: language.verbFirst,
    talks: leadersTalks(actors, sentences, marks),
  };
  resolveActors(actors, world);
  // Once more: a headline may speak of someone whom only the body introduces.
  const asides = resolveActors(actors, world);
  for (const [index, within] of actors.entries()) actors[index] = partHeads(within, knowledge.roster, day);
  for (const within of actors) headDelegations(within, marks);
  ministersOfBoth(sentences, actors, marks);
  if (sentences[0] && actors[0]) actors[0] = withoutSource(actors[0], sentences[0], tokens);
  const taken = new Uint8Array(tokens.count + 1);
  for (const a of actors.flat()) if (a.office || a.counterpart) taken.fill(1, a.from, a.to);
  if (!onMargins(marks)) seatAllHosts(words, actors, taken, knowledge.capitals);
  return { actors, taken, ministers: namedMinisters(actors), led, asides };
}

/** For each sentence, whether it or one before it names a city of another country than the outlet's. */
function citiesAbroad({ marks, sentences }: Words, home: string | null): boolean[] {
  const foreign = marks.find((m) => {
    const city = sense(m, "city");
    return city !== undefined && city.country !== home;
  });
  return sentences.map((sentence) => foreign !== undefined && foreign.from < sentence.to);
}

/** The verb of the first contact that a sentence tells of. */
const firstVerb = (marks: Mark[], sentence: Sentence): Mark | undefined =>
  marksIn(marks, sentence).find((m) => sense(m, "contact")?.row.as === "verb");

const codesOf = (mark: Mark): string[] => mark.entries.flatMap((e) => (e.sense === "country" ? [e.code] : []));

/** "The Congolese president": of two countries with one adjective, the one whose official, capital or name the item gives. Changes the marks in place. */
function settleNationalities(marks: Mark[], { roster }: Knowledge): void {
  const open = marks.filter((m) => m.entries.length > 1 && codesOf(m).length > 1);
  if (open.length === 0) return;
  const told = marks.flatMap((m) => {
    const name = sense(m, "name");
    const owners = name && !name.weak ? name.officials.map((o) => roster.officials[o]?.country) : [sense(m, "city")?.country];
    return open.includes(m) ? [] : [...owners, ...codesOf(m)].map((code) => ({ from: m.from, code, named: name !== undefined }));
  });
  for (const mark of open) {
    const codes = codesOf(mark);
    const fitting = told.filter((t) => t.code !== undefined && codes.includes(t.code));
    const code = (fitting.find((t) => t.named && t.from >= mark.to) ?? fitting[0])?.code;
    if (code) mark.entries = mark.entries.filter((e) => e.sense !== "country" || e.code === code);
  }
}

/**
 * Officials in office whose name the item gives in a form that can be nobody else: their surnames alone then count too, headlines included. `parts`: the
 * words of those names, each with whose they are.
 */
function strongNames(
  { marks, tokens }: Words,
  knowledge: Knowledge,
  day: number | null,
): { seen: Set<number>; parts: Map<string, number[]> } {
  const seen = new Set<number>();
  const parts = new Map<string, number[]>();
  for (const mark of marks) {
    const name = sense(mark, "name");
    if (!name?.full || name.weak) continue;
    const held = name.officials.filter((index) => {
      const holder = knowledge.roster.officials[index];
      return holder && officeOn(holder, day) !== null;
    });
    for (const index of held) seen.add(index);
    if (held.length > 0) for (let i = mark.from; i < mark.to; i++) parts.set(tokens.words[i] as string, held);
  }
  return { seen, parts };
}

/** Gives officials without a country that of the place their sentence names, or the last one that tells of a journey. */
function seatAllHosts({ sentences, tokens, marks }: Words, actors: Actor[][], taken: Uint8Array, capitals: Map<string, string>): void {
  let visited: { places: PlaceCue[]; sentence: number } | null = null;
  let guest: Actor | null = null;
  const told = new Map<number, PlaceCue[]>();
  const placesIn = (k: number): PlaceCue[] => {
    const { from, to } = sentences[k] as Sentence;
    const places = told.get(k) ?? findPlaces(tokens, marks, from, to, taken, capitals, { toward: false, ahead: false });
    told.set(k, places);
    return places;
  };
  sentences.forEach((sentence, index) => {
    const within = marksIn(marks, sentence);
    const travels = within.some((m) => says(m, "trip"));
    const here = actors[index] as Actor[];
    if (!travels && !mayHost(here)) {
      guest = guestOf(here) ?? guest;
      return;
    }
    const own = findPlaces(tokens, marks, sentence.from, sentence.to, taken, capitals, { toward: travels, ahead: travels });
    const journey = visited && index - visited.sentence <= visit ? visited.places : null;
    const there = own.length > 0 ? own : (journey ?? receivedLast(index, sentences, marks, actors, placesIn));
    // "He arrived in Rome on Monday. On Tuesday will be received by the interior minister": a guest whom the sentence leaves out.
    const met = firstVerb(marks, sentence);
    const first = here.find((a) => a.office !== null);
    const left = met && first && met.to <= first.from ? guest : null;
    seatHosts(left ? [left, ...here] : here, there, capitals, travels || there !== own, met?.to ?? null);
    guest = guestOf(here) ?? guest;
    if (own.length > 0 && travels) visited = { places: own, sentence: index };
  });
}

/**
 * "X met his colleague Y in Nairobi. He also met the defence minister": where, in one of the sentences before, a minister met somebody of the country that the
 * sentence or the headline places it in; none if nowhere.
 */
function receivedLast(
  index: number,
  sentences: Sentence[],
  marks: Mark[],
  actors: Actor[][],
  placesIn: (sentence: number) => PlaceCue[],
): PlaceCue[] {
  for (let k = index - 1; k >= Math.max(0, index - visit); k--) {
    const there = actors[k] as Actor[];
    const guest = guestOf(there);
    if (!guest || !firstVerb(marks, sentences[k] as Sentence)) continue;
    const hosts = new Set(there.flatMap((a) => (a.office !== null && !a.former && a.country !== guest.country ? (a.country ?? []) : [])));
    for (const told of [k, 0]) {
      const places = placesIn(told).filter((p) => p.country !== null && hosts.has(p.country));
      if (places.length > 0) return places;
    }
  }
  return [];
}

/** The minister of a sentence whom others may receive. */
const guestOf = (actors: Actor[]): Actor | undefined =>
  actors.find((a) => a.office === "foreign-minister" && a.country !== null && !a.counterpart && !a.former);

function namedMinisters(actors: Actor[][]): Map<string, Actor> {
  const ministers = new Map<string, Actor>();
  for (const a of actors.flat()) {
    if (a.office !== "foreign-minister" || !a.country || a.former || !(a.name || a.named) || a.country === "VA") continue;
    const known = ministers.get(a.country);
    if (!known || (known.official === null && a.official !== null)) ministers.set(a.country, a);
  }
  return ministers;
}
