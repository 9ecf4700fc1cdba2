import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import type { Actor } from "./actors.ts";
import { type Assembly, listsCountries } from "./assembly.ts";
import { takePlural } from "./plurals.ts";

/** "and", "with", "of", "in", "to", "by" and the like: what they say of the mention in hand, or of the next. Returns whether the mark is such a word. */
export function takeConnective(assembly: Assembly, mark: Mark, soft: boolean): boolean {
  const roles = connective(mark);
  // "עמו", "معه": a "with" that somebody is written onto.
  if (roles === null || says(mark, "person")) return false;
  if (!goesOnList(assembly, mark, roles) && !takeSession(assembly, mark, roles) && !goesOnMention(assembly, mark, roles, soft))
    endMention(assembly, mark, roles);
  return true;
}

/** The roles that a connecting word gives to what follows; null for any other word. */
function connective(mark: Mark): number | null {
  let bits = 0;
  let any = false;
  for (const e of mark.entries) {
    if (e.sense !== "word") continue;
    if (e.word === "and" || e.word === "with" || e.word === "in" || e.word === "of" || e.word === "to" || e.word === "by") {
      bits |= role[e.word];
      any = true;
    } else if (e.word === "between" || e.word === "from") any = true;
    if (e.word === "between") bits |= role.with;
  }
  return any ? bits : null;
}

/** Whether an "and" goes on with the list in hand. */
function goesOnList(assembly: Assembly, mark: Mark, roles: number): boolean {
  if (!assembly.listing || !(roles & role.and || addsSide(assembly, mark))) return false;
  assembly.glue = role.and;
  assembly.listing.joined = true;
  return true;
}

/** "the ministers of A, B and C, together with the EU": whether a list goes on with one more side that has no office of its own. */
function addsSide({ listing, context: { marks } }: Assembly, mark: Mark): boolean {
  if (!listing || listing.members < 2 || !says(mark, "alongside")) return false;
  const k = firstMark(marks, mark.to);
  const [side, next] = [marks[k], marks[k + 1]];
  const plain = side?.from === mark.to && sense(side, "country")?.form === "name";
  return plain && !(next?.from === side.to && (sense(next, "office") ?? sense(next, "title") ?? sense(next, "counterpart")));
}

/** "中国やロシアとの外相会談": the ministers of those countries. */
function takeSession(assembly: Assembly, mark: Mark, roles: number): boolean {
  if (!(roles & role.with) || !leadsToSession(assembly, mark)) return false;
  takePlural(assembly, mark, "foreign-minister", null, false);
  for (const actor of assembly.actors)
    if (actor.list === assembly.listing?.list) {
      actor.roles |= role.with;
      actor.list = 0;
    }
  assembly.endList();
  return true;
}

/** Whether a "with" stands between a country alone and a session of ministers. */
function leadsToSession({ current, context: { marks, language } }: Assembly, { from, to }: Mark): boolean {
  if (!language.postposed || !current?.country || current.office || current.counterpart || current.named || current.to !== from)
    return false;
  // "韓国と個別の外相会談"
  for (let m = firstMark(marks, to), at = to; marks[m]?.from === at; m++) {
    const next = marks[m] as Mark;
    if (says(next, "ministers-session")) return true;
    if (!says(next, "apart") && !says(next, "of")) return false;
    at = next.to;
  }
  return false;
}

/** Whether what follows still belongs to the mention in hand, or an "and" closes it. */
function goesOnMention(assembly: Assembly, mark: Mark, roles: number, soft: boolean): boolean {
  const { current, context } = assembly;
  if (!current) return false;
  const { nouns, postposed } = context.language;
  if (nouns && roles & role.of && current.named && !current.office && !current.country && current.candidates.length === 0) {
    // "an der Beratung der EU-Minister": a noun nobody told of, and not their name.
    assembly.interrupt();
    return true;
  }
  // ... also of whom the name stands before the office: "X وزير الخارجية والسياحة في مالطا".
  const ended = current.named === null || current.named.to < current.to;
  if (!soft && !current.country && ended && leadsHome(assembly, current, mark)) {
    assembly.glue |= role.of;
    return true;
  }
  // "reist der Außenminister nach Slowenien": where he goes, not whose minister he is.
  const whither = roles & role.in && roles & role.to && current.office === "foreign-minister";
  if (!soft && !whither && roles & (role.of | role.to) && !(roles & role.and)) {
    assembly.glue |= roles;
    return true;
  }
  if (roles & role.and) {
    assembly.flush();
    // "X سے Y نے", "XとY": what stands behind X says nothing of Y.
    assembly.pendingRoles = role.and | (postposed ? 0 : roles & role.with);
    return true;
  }
  if (roles !== role.in || soft || current.office !== "ambassador" || !current.country || current.named) return false;
  // "embajadora de Francia en Paraguay, X": where an ambassador serves, and then the name.
  assembly.glue |= role.in;
  assembly.pendingRoles = roles;
  return true;
}

/** "his colleague from Canada", "نظيره في بيلاروسيا": whether a word leads to whose the office in hand is; "in Kuwait" may be the city where they met. */
function leadsHome({ actors, context: { marks, language } }: Assembly, { office, counterpart }: Actor, mark: Mark): boolean {
  const next = marks[firstMark(marks, mark.to)];
  if (next?.from !== mark.to) return false;
  const home = sense(next, "country") !== undefined;
  // ... as does "همتای خود در این کشور", of the country that was spoken of.
  const { capitals, postposed, spaces, verbFirst } = language;
  const there = home ? !sense(next, "city") : says(next, "same");
  const seated = spaces && !capitals && !postposed && says(mark, "in") && !says(mark, "to") && there;
  // "met A, and the minister of state in B"
  // ... or "the deputy prime minister and foreign minister in B"
  const junior = office === "minister" || office === "deputy-foreign-minister" || office === "foreign-minister";
  const met = verbFirst && seated && home && junior && actors.length > 0;
  return met || (counterpart && ((home && says(mark, "from")) || seated));
}

/** Ends the mention in hand, and keeps what a word says of the next. */
function endMention(assembly: Assembly, mark: Mark, roles: number): void {
  assembly.flush();
  const { listing, context } = assembly;
  const next = context.marks[firstMark(context.marks, mark.to)];
  // "his counterparts in Saudi Arabia, Jordan and Qatar"
  const within =
    listing?.counterpart && listing.members === 0 && roles & role.in && next?.from === mark.to && listsCountries(context.marks, next);
  if (!(roles & role.of) && !says(mark, "from") && !within) assembly.endList();
  assembly.pendingRoles = context.language.postposed ? roles & ~role.with : roles;
}
