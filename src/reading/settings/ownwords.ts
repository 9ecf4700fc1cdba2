import type { PlaceCue } from "../cues/where.ts";
import type { Draft } from "../events/drafts.ts";
import type { Participant } from "../people/participants.ts";
import { type Desk, placesOf, wordsOf } from "./desk.ts";
import { calledOff } from "./journeys.ts";
import { type OwnWords, takesPart } from "./meeting.ts";

/** Whether the sentence that tells an event tells of a session beside it: "as part of the Ministerial Council". */
const atSession = ({ predicates }: Draft, desk: Desk): boolean =>
  predicates.some((p) => wordsOf(p.clause.sentence, desk).has("session") || wordsOf(p.clause.sentence, desk).has("sidelines"));

/** Reads the places of a meeting's own sentences. */
export function ownWords(draft: Draft, all: Draft[], desk: Desk, participants: Participant[]): OwnWords {
  const { predicates, status } = draft;
  const distance = (cue: PlaceCue) => Math.min(...predicates.map((p) => Math.abs(cue.from - p.contact.mark.from)));
  // What the body tells first: further down it may come back to an earlier meeting of the same two.
  const body = Math.min(...predicates.map((p) => p.clause.sentence).flatMap((s) => (s.index > 0 ? s.to : [])));
  // "will meet A in Tirana, B in Belgrade and, in Pristina, C": of several told in one breath each is met at home.
  const fellows = all.filter((d) => d !== draft && d.predicates.some((p) => predicates.some((q) => q.clause === p.clause)));
  const hosts = draft.sides.filter((side) => fellows.length > 0 && fellows.every((d) => !d.sides.includes(side)));
  const abroad = (cue: PlaceCue) => Number(!hosts.includes(cue.country ?? ""));
  const nearest = (cues: PlaceCue[]) =>
    cues
      .filter((c) => c.city && c.from < body)
      .sort((a, b) => abroad(a) - abroad(b) || Number(a.whither ?? false) - Number(b.whither ?? false) || distance(a) - distance(b))[0];
  const near = predicates.flatMap((p) => placesOf(p.clause.sentence, desk));
  const told = draft.places.filter((c) => !calledOff(c, draft, desk));
  const third = (cue: PlaceCue | undefined) => cue !== undefined && !takesPart({ participants }, cue.country);
  const country = told.find((c) => !c.city) ?? (atSession(draft, desk) ? near.find((c) => !c.city && third(c)) : undefined);
  // Another city in the sentence says less than the country that somebody travels to for it.
  const beside = country && status === "planned" ? near.filter((c) => c.country === country.country) : near;
  const city = nearest(told) ?? nearest(beside);
  // "will meet him in Oman and then goes to Moscow": where somebody goes from there says less than where he is.
  const onward = city?.whither && country && !country.whither && country.country !== city.country;
  return {
    city: onward ? undefined : city,
    country,
    // A headline's country may be what the talks were about; and "will meet in Warsaw for talks on Ukraine": what is to come in a third country has its city.
    open: third(country) && (status === "planned" || predicates.every((p) => p.clause.sentence.index === 0)),
  };
}
