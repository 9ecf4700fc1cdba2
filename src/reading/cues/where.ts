import type { Mark } from "../words/lexicon.ts";
import { role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { commaBetween, gap, shape, type Tokens } from "../words/segment.ts";

/** Sentences over which a journey's meetings are told. */
export const visit = 4;

/** City (English name) and country; `name` null where only the country is known. */
export interface Place {
  name: string | null;
  country: string | null;
}

/** A place with the words that tell it and the rule that took them. */
export type Setting = Place & { from: number; to: number; rule: string };

/** A place as a setting, told by a rule. */
export const setting = ({ name, country, from, to }: PlaceCue, rule: string): Setting => ({ name, country, from, to, rule });

export interface PlaceCue extends Place {
  from: number;
  to: number;
  /** A city outranks a country. */
  city: boolean;
  /** The word before it says "to" as well as "in": any other place outranks it. */
  whither?: boolean;
  /** Told by the name of a house of government. */
  nickname?: boolean;
}

/**
 * Finds places that the text puts something in: "in Cairo", "بالقاهرة", "Kahire'de"; with `toward`, also those that somebody goes to; with `ahead`, also those of what is
 * only planned. Marks are in order.
 */
export function findPlaces(
  tokens: Tokens,
  marks: Mark[],
  from: number,
  to: number,
  taken: Uint8Array,
  capitals: Map<string, string>,
  { toward = false, ahead = false }: { toward?: boolean; ahead?: boolean } = {},
): PlaceCue[] {
  const found: PlaceCue[] = [];
  for (let k = firstMark(marks, from); k < marks.length; k++) {
    const mark = marks[k] as Mark;
    if (mark.from >= to) break;
    if (taken[mark.from]) continue;
    const city = sense(mark, "city");
    const country = sense(mark, "country");
    if (!city && !country) continue;
    const title =
      country && [marks[k - 1], marks[k + 1]].find((m) => m && says(m, "capital") && (m.to === mark.from || m.from === mark.to));
    // "بالعاصمة عمان": the city, where the name is a country's as well.
    if (country && title && !city?.capital && capitals.has(country.code)) {
      const first = title.from < mark.from ? k - 1 : k;
      if ((marks[first] as Mark).before & role.in || (mark.after | title.after) & role.in || led(tokens, marks, first)) {
        found.push({ name: capitals.get(country.code) as string, country: country.code, from: mark.from, to: title.to, city: true });
        continue;
      }
    }
    if (!city && !(country && country.form !== "adjective")) continue;
    // "a Mosca da Lavrov": the words of going to somebody have the place within them.
    const around = marks[k - 1];
    const within = around !== undefined && around.to >= mark.to && sense(around, "contact") !== undefined;
    const gone = toward && (((mark.before | mark.after) & role.to) !== 0 || reached(tokens, marks, k, taken) || visited(marks, k));
    if (!gone && !within && !(city && (hosts(marks, k, from, to) || satAside(tokens, marks, k))) && !isIn(tokens, marks, k)) continue;
    if (elsewhere(marks, k) || partOfName(tokens, marks, k) || coupled(tokens, marks, k)) continue;
    // "said the foreign ministry in Jerusalem": that is where it sits.
    const lead = marks[k - 1] && says(marks[k - 1] as Mark, "in") ? k - 2 : k - 1;
    const house = marks[lead];
    const beside = house && mark.from - house.to <= k - 1 - lead;
    if (beside && sense(house, "office")?.kind === "ministry" && !(house.before & role.in) && !led(tokens, marks, lead)) continue;
    if (seatOfTeller(marks, k)) continue;
    // "the committee due in Cairo in September": what is to come there is not what this tells.
    if (!ahead && !gone && (plannedThere(marks, k) || foreseenThere(tokens, marks, k))) continue;
    if (city) {
      if (city.ambiguous && !((mark.before | mark.after) & role.in) && !directly(marks, k)) continue;
      const whither = goesTo(marks, k) ? { whither: true } : {};
      found.push({ name: city.city, country: city.country, from: mark.from, to: mark.to, city: true, ...whither });
    } else if (country?.form === "nickname" && capitals.has(country.code))
      found.push({
        name: capitals.get(country.code) as string,
        country: country.code,
        from: mark.from,
        to: mark.to,
        city: true,
        nickname: true,
      });
    else if (country?.form === "name") found.push({ name: null, country: country.code, from: mark.from, to: mark.to, city: false });
  }
  return found.filter((cue, k) => !(cue.nickname && rehoused(cue, found[k + 1])));
}

/** Words between an ambassador and where he serves, or what he says. */
const reachOfSeat = 4;
const reachOfTelling = 8;

/** "Iran's ambassador in Moscow said that X will meet Y", "ماسکو میں پاکستان کے سفیر نے کہا": where whoever only tells it serves. */
function seatOfTeller(marks: Mark[], k: number): boolean {
  const { from, to } = marks[k] as Mark;
  const envoy = (m: Mark | undefined) => m !== undefined && sense(m, "office")?.kind === "ambassador";
  const styles = (m: Mark) => says(m, "in") || says(m, "of") || sense(m, "country") !== undefined;
  let before = k - 1;
  while (before >= 0 && styles(marks[before] as Mark) && from - (marks[before] as Mark).from <= reachOfSeat) before--;
  let behind = k + 1;
  while (behind < marks.length && styles(marks[behind] as Mark) && (marks[behind] as Mark).to - to <= reachOfSeat) behind++;
  if (!envoy(marks[before]) && !(behind > k + 1 && envoy(marks[behind]))) return false;
  for (let m = envoy(marks[before]) ? k + 1 : behind; m < marks.length && (marks[m] as Mark).from - to <= reachOfTelling; m++) {
    if (sense(marks[m] as Mark, "contact")) return false;
    if (says(marks[m] as Mark, "says")) return true;
  }
  return false;
}

/** "na Praia dos Coqueiros": a city whose name goes on, with "of" and a capital that is no word, is another place. */
function partOfName(tokens: Tokens, marks: Mark[], k: number): boolean {
  const [city, of, next] = [marks[k] as Mark, marks[k + 1], marks[k + 2]];
  if (!sense(city, "city") || of?.from !== city.to || of.to - of.from > 1 || !says(of, "of") || of.to >= tokens.count) return false;
  const plain = tokens.before[of.from] === gap.space && tokens.before[of.to] === gap.space;
  return plain && next?.from !== of.to && ((tokens.shape[of.to] as number) & shape.capital) !== 0;
}

/** "in the Kenya-UK partnership": two places that a hyphen joins are no place. */
function coupled({ before }: Tokens, marks: Mark[], k: number): boolean {
  const [last, mark, next] = [marks[k - 1], marks[k] as Mark, marks[k + 1]];
  const place = (m: Mark) => sense(m, "country") ?? sense(m, "city");
  return (
    (last?.to === mark.from && before[mark.from] === gap.hyphen && place(last) !== undefined) ||
    (next?.from === mark.to && before[mark.to] === gap.hyphen && place(next) !== undefined)
  );
}

/** Words between "on the sidelines of" and the city of what goes on there. */
const reachOfMargin = 7;

/** "al margen de la Conferencia de Seguridad de Múnich", "a margine dei Med Dialogues di Roma": the city of whatever they met on the sidelines of. */
function satAside(tokens: Tokens, marks: Mark[], k: number): boolean {
  const mark = marks[k] as Mark;
  const of = marks[k - 1];
  if (of?.to !== mark.from || !says(of, "of")) return false;
  for (let j = k - 2; j >= 0; j--) {
    const before = marks[j] as Mark;
    if (mark.from - before.to > reachOfMargin || commaBetween(tokens, before.to - 1, mark.from)) return false;
    if (says(before, "sidelines")) return true;
    if (sense(before, "contact") || sense(before, "office")) return false;
    // "della Conferenza sulla sicurezza di Monaco": what a session is about goes with it.
    const session = (m: Mark | undefined) => m !== undefined && says(m, "session");
    const passed = session(before) || says(before, "of") || says(before, "common") || says(before, "acting");
    if (says(before, "about") ? !session(marks[j - 1]) : !passed) return false;
  }
  return false;
}

/** Words between a house and the city it stands in. */
const reachOfHouse = 3;

/** "at the Itamaraty palace, in Rio": the house of a government elsewhere than in its capital. */
const rehoused = (house: PlaceCue, next: PlaceCue | undefined): boolean =>
  next?.city === true && !next.nickname && next.country === house.country && next.from - house.to <= reachOfHouse;

/** "Cairo hosts", "تستضيف القاهرة": a city as the subject of receiving is where that is done. */
const hosts = (marks: Mark[], k: number, from: number, to: number): boolean => {
  const city = marks[k] as Mark;
  // "تستضيف العاصمة الليبية طرابلس": what a capital is called stands before its name.
  let b = k - 1;
  let at = city.from;
  for (; b >= 0 && marks[b]?.to === at && styles(marks[b] as Mark); b--) at = (marks[b] as Mark).from;
  const before = marks[b];
  // "is hosting": an auxiliary may stand between.
  const after = marks.slice(k + 1, k + 3).filter((m) => m.from - city.to <= 1 && m.to <= to);
  return [...(before?.to === at && before.from >= from ? [before] : []), ...after].some((verb) => {
    const row = sense(verb, "contact")?.row;
    return row?.as === "verb" && row.mode === "meeting" && row.takes.includes("object") && !row.takes.includes("with");
  });
};

/** Whether a word says no more of a city than that it is the capital, or of which country. */
const styles = (m: Mark): boolean => says(m, "capital") || sense(m, "country")?.form === "adjective";

/** "به شانگهای": a word that leads into a place and to it alike. */
const goesTo = (marks: Mark[], k: number): boolean => {
  const before = marks[k - 1];
  return before !== undefined && before.to === (marks[k] as Mark).from && says(before, "in") && says(before, "to");
};

/** "to Cairo", "visits the Egyptian capital of Cairo", "يزور الوزير X القاهرة": whoever goes there may stand between. */
function reached(tokens: Tokens, marks: Mark[], k: number, taken: Uint8Array): boolean {
  const mark = marks[k] as Mark;
  // "… on a visit to boost ties⏎NAIROBI – …"
  if ((tokens.before[mark.from] as number) & gap.line) return false;
  let edge = mark.from;
  if (tokens.before[edge] === gap.space) while (edge > 0 && taken[edge - 1]) edge--;
  const passed = mark.from - edge;
  for (let j = k - 1; j >= 0; j--) {
    const before = marks[j] as Mark;
    if (before.from >= edge) continue;
    // "left Kabul for Oman": the word of leaving has the city within it.
    const around = marks[j - 1];
    if (around && around.from < before.from && around.to >= before.to && says(around, "trip")) continue;
    if (mark.from - passed - before.to > (j === k - 1 ? 1 : reachOfIn)) return false;
    // "the visit from Vienna"
    if (j === k - 1 && says(before, "from")) return false;
    if ((passed === 0 && says(before, "to")) || says(before, "trip") || says(before, "leaving")) return true;
    const style = says(before, "of") || says(before, "capital") || says(before, "common") || sense(before, "country")?.form === "adjective";
    if (!style || sense(before, "contact")) return false;
  }
  return false;
}

/** Words between a country and the visit that is paid to it: "چین کے سہ روزہ دورے پر". */
const reachOfVisit = 3;

/** "چین کے دورے پر": where the "of" stands behind, so does the visit. */
function visited(marks: Mark[], k: number): boolean {
  const mark = marks[k] as Mark;
  const of = marks[k + 1];
  if (!of || of.from !== mark.to || !says(of, "of") || says(of, "from")) return false;
  const trip = marks.slice(k + 2, k + 2 + reachOfVisit).find((m) => says(m, "trip"));
  return trip !== undefined && trip.from - of.to <= reachOfVisit;
}

/** "the committee due in Cairo", "المزمع عقده في العاصمة الأردنية عمّان": words of style and the verb of holding may stand between. */
const plannedThere = (marks: Mark[], k: number): boolean => {
  const [mark, after] = [marks[k] as Mark, marks[k + 1]];
  // "将在奥斯陆会见": that is this very meeting.
  if (after?.from === mark.to && sense(after, "contact")) return false;
  let at = mark.from;
  for (let j = k - 1; j >= Math.max(0, k - reachOfPlan); j--) {
    const before = marks[j] as Mark;
    if (at - before.to > 1) return false;
    // "tomorrow in Oslo": that is this one, too.
    if (sense(before, "days")) return false;
    if (says(before, "planning")) return true;
    const between = says(before, "in") || says(before, "capital") || says(before, "held") || sense(before, "country")?.form === "adjective";
    if (!between) return false;
    at = before.from;
  }
  return false;
};
/** Words between a place and the verb that closes what is said of it, and between a session and that place. */
const reachOfVerb = 2;
const reachOfSession = 6;

/** "Cenevre'de düzenlenecek konferans", "die Konferenz, die im April in Genf stattfinden soll": where the verb stands behind the place, a session that is to be held there. */
function foreseenThere(tokens: Tokens, marks: Mark[], k: number): boolean {
  const mark = marks[k] as Mark;
  const verb = marks.slice(k + 1, k + 3).find((m) => m.from - mark.to <= reachOfVerb && says(m, "planning"));
  if (!verb || sense(verb, "contact")) return false;
  const behind = firstMark(marks, verb.to);
  const next = marks[behind];
  // "Cenevre'de düzenlenecek toplantıya katılacak": whoever attends it is there.
  if (next?.from === verb.to && isGathering(next)) return !marks.slice(behind + 1, behind + 3).some(attends);
  for (let j = k - 1; j >= 0; j--) {
    const before = marks[j] as Mark;
    if (mark.from - before.to > reachOfSession || sense(before, "contact") || sense(before, "office")) return false;
    if (says(before, "session") && commaBetween(tokens, before.to - 1, mark.from))
      return !marks.slice(Math.max(0, j - reachOfIn), j).some((m) => says(m, "sidelines") || says(m, "in"));
  }
  return false;
}

const attends = (m: Mark): boolean =>
  says(m, "sidelines") || says(m, "attending") || says(m, "seats") || says(m, "presence") || says(m, "leaving");

/** A session, or a noun for a meeting that stands by itself: "開かれる会議". */
const isGathering = (m: Mark): boolean =>
  says(m, "session") || (sense(m, "contact")?.row.as === "noun" && sense(m, "contact")?.row.weak === true);

/** Marks between a place and what is planned there. */
const reachOfPlan = 5;

/** Words over which "where" reaches back to its place. */
const whereReach = 6;

/** "travelled to Ankara on Wednesday, where he met": the place that a clause opening with "where" is about; `from`: where the clause begins. */
export function placeOfWhere(marks: Mark[], from: number, taken: Uint8Array): PlaceCue | null {
  let at = firstMark(marks, from) - 1;
  const where = marks[at];
  if (!where || where.to !== from || !says(where, "where")) return null;
  for (at--; at >= 0; at--) {
    const mark = marks[at] as Mark;
    if (where.from - mark.to > whereReach || sense(mark, "contact")) return null;
    if (taken[mark.from]) continue;
    const city = sense(mark, "city");
    const country = sense(mark, "country");
    if (city) return { name: city.city, country: city.country, from: mark.from, to: mark.to, city: true };
    if (country?.form === "name") return { name: null, country: country.code, from: mark.from, to: mark.to, city: false };
  }
  return null;
}

/** "the war in Gaza": what goes on there is what was spoken of. */
const elsewhere = (marks: Mark[], k: number): boolean => {
  const place = marks[k] as Mark;
  // "Suriye'deki son durum": where the place has its "in" behind it, so has it what goes on there.
  const next = marks[k + 1];
  if (place.after & role.in && next?.from === place.to && says(next, "afar")) return true;
  // "the situation in Syria and Ukraine": the second is where the first is; the "and" may be written onto it.
  const first = place.before & role.and ? k - 1 : k - 2;
  const [other, and] = [marks[first], first === k - 2 ? marks[k - 1] : undefined];
  const coupled = and ? and.to === place.from && and.from === other?.to && says(and, "and") : other?.to === place.from;
  if (coupled && other && (sense(other, "city") || sense(other, "country"))) return elsewhere(marks, first);
  let at = place.from;
  for (let j = k - 1; j >= Math.max(0, k - 3); j--) {
    const mark = marks[j] as Mark;
    if (at - mark.to > 2) return false;
    // "the situation in each of A and B"
    if (says(mark, "in")) at = mark.from;
    if (says(mark, "afar")) return true;
    if (topicOfTalk(marks, j) && place.from - mark.to <= 1) return true;
    if (sense(mark, "contact") || sense(mark, "city") || sense(mark, "office")) return false;
  }
  return false;
};

/** "discussed the talks in Istanbul": those talks are what was spoken of. */
const topicOfTalk = (marks: Mark[], k: number): boolean => {
  const [verb, noun] = [marks[k - 1], marks[k] as Mark];
  const talked = verb && sense(verb, "contact")?.row;
  const topic = sense(noun, "contact")?.row;
  return talked?.weak === true && talked.as === "verb" && topic?.as === "noun" && verb?.to === noun.from;
};

const directly = (marks: Mark[], k: number) => {
  const before = marks[k - 1];
  return before !== undefined && before.to === (marks[k] as Mark).from && (says(before, "in") || says(before, "capital"));
};

/** Words between "in" and a place: "in the Saudi city of Jeddah", "در شهر ژنو"; more where an "of" is the last of them: "in the South Korean port of Busan". */
const reachOfIn = 4;
const reachOfName = 7;

/** Whether something is said to be in what the mark names: "in" is written onto it or leads up to it. */
export const isIn = (tokens: Tokens, marks: Mark[], k: number): boolean =>
  (((marks[k] as Mark).before | (marks[k] as Mark).after) & role.in) !== 0 || led(tokens, marks, k);

/** Whether an "in" leads up to the mark. */
function led(tokens: Tokens, marks: Mark[], k: number): boolean {
  const mark = marks[k] as Mark;
  const direct = marks[k - 1];
  const most = direct && direct.to === mark.from && says(direct, "of") ? reachOfName : reachOfIn;
  for (let j = k - 1; j >= 0; j--) {
    const before = marks[j] as Mark;
    if (mark.from - before.to > most) return false;
    for (let i = before.to; i <= mark.from; i++)
      if ((tokens.before[i] as number) & (gap.stop | gap.line) && (tokens.before[i] as number) & ~gap.stop) return false;
    // "met with the envoy for Sudan", where one letter is "with" and "in": nobody is in a person.
    const person = sense(before, "counterpart") ?? (sense(before, "office")?.kind === "ministry" ? undefined : sense(before, "office"));
    if (says(before, "in") || before.before & role.in) return !sense(before, "contact") && !person;
    // "on what goes on in the region, and on Syria above all"
    if (says(before, "and") && (tokens.before[before.from] as number) & gap.comma) return false;
    if (sense(before, "contact") || says(before, "with") || says(before, "about") || sense(before, "office") || sense(before, "name"))
      return false;
  }
  return false;
}
