import { type Desk, headlineMode } from "./desk.ts";
import type { Draft } from "./drafts.ts";
import type { Mark } from "./lexicon.ts";
import { firstMark, says, sense } from "./marks.ts";
import type { Participant } from "./participants.ts";
import { gap } from "./segment.ts";
import { findPlaces, type Place, type PlaceCue } from "./where.ts";

/** Where a meeting took place: what its own words say, else what the item implies. Null: it cannot be told. */
export function settlePlace(
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
