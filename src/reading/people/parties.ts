import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { gap, isGlyph } from "../words/segment.ts";
import type { Actor } from "./actors.ts";
import type { Assembly, Listing } from "./assembly.ts";

/** A country or organisation where it stands. */
interface Owning {
  assembly: Assembly;
  mark: Mark;
  code: string;
  soft: boolean;
  adjective: boolean;
}

/** A country or organisation: of the office in hand, a member of the list in hand, or the beginning of somebody new. */
export function takeCountry(assembly: Assembly, mark: Mark, code: string, soft: boolean, adjective: boolean): void {
  if (adjective && !assembly.current && isNoCountry(assembly, mark)) return;
  endBefore(assembly, mark, adjective);
  const owning = { assembly, mark, code, soft, adjective };
  if (joinsListing(owning)) return;
  const actor = assembly.current;
  // "王毅外相の韓国訪問": where words stand without spaces, a country stands before the offices of its state.
  const apart = actor !== null && isOfState(actor) && isGlyph(assembly.context.tokens, mark.from);
  if (actor && !apart && (isOfBody(owning, actor) || isPosting(owning, actor) || isOwner(owning, actor) || isOfNext(owning, actor))) return;
  if (actor && (isPlaceOfPost(owning, actor) || isToldAgain(owning, actor) || isOfNamed(owning, actor))) return;
  const fresh = assembly.start(mark);
  fresh.country = code;
  assembly.nameOpen = (mark.after & role.of) !== 0 || assembly.styledTo === mark.from;
  assembly.glue = 0;
}

const isOfState = ({ office }: Actor): boolean =>
  office === "foreign-minister" || office === "head-of-state" || office === "head-of-government";

/** "جورجي فاري": where an adjective has its article written onto it, a bare one that begins somebody is a name. */
const isNoCountry = (assembly: Assembly, mark: Mark): boolean =>
  (assembly.context.language.verbFirst && !(mark.before & role.the) && namelike(assembly, mark)) ||
  (!assembly.listing && ofCapital(assembly, mark));

/** Ends the mention, or the list, before a country that is not of it. */
function endBefore(assembly: Assembly, mark: Mark, adjective: boolean): void {
  const { listing } = assembly;
  if (listing && (listing.joined || adjective) && listing.members > 0 && opensOffice(assembly, mark)) {
    // "his counterparts from A, B and the US special envoy", "mit seinen Kollegen aus A und B den iranischen Minister": the last is no member of the list.
    assembly.flush();
    assembly.endList();
    if (listing.joined) assembly.pendingRoles |= role.and;
  }
  // "X başkanlığındaki heyet, BM temsilcisi Y ile": where the country stands before its office, one behind a comma is somebody else's.
  const idle = assembly.current ?? assembly.actors.at(-1);
  const ownerless = idle?.office === "other" && !idle.country && idle.to === mark.from;
  if (ownerless && assembly.context.language.postposed && assembly.gapBefore(mark.from) & gap.comma) {
    assembly.flush();
    assembly.endList();
  }
  if (ofNextOffice(assembly, mark)) assembly.flush();
  // "A, B ve C dışişleri bakanları, D'nin başkentinde": nor does a list go on behind its office.
  if (assembly.listing?.closed && !assembly.listing.joined && !assembly.current) assembly.endList();
}

/** A member of the list in hand, or another word for its last one. Ends the list where the country stands too far off. */
function joinsListing(owning: Owning): boolean {
  const { assembly, mark, code } = owning;
  const { listing, current } = assembly;
  if (!listing || (current && current.list !== listing.list)) return false;
  const previous = assembly.actors.at(-1);
  const near = current ?? previous;
  // "the United Arab Emirates (UAE)"
  const bracketed = near?.country === code && near.list === listing.list && (assembly.gapBefore(mark.from) & gap.bracket) !== 0;
  const person = listing.people && !current && previous?.list === listing.list && previous.named && previous.country === code;
  if (near && (bracketed || person)) {
    near.to = mark.to;
    return true;
  }
  if (!near || mark.from - near.to > reachOfMember) {
    assembly.listing = null;
    return false;
  }
  assembly.flush();
  const plural = assembly.actors.find((a) => a.list === listing.list && a.number === "many" && !a.country);
  if (listing.members > 0 || !isBody(owning, plural)) addMember(owning, listing, plural, previous);
  return true;
}

/** Words between the members of a list. */
const reachOfMember = 4;

/** "the foreign ministers of NATO", "of the European Union": of a body, whoever its members are, and no side. */
function isBody({ assembly, mark, code }: Owning, ministers: Actor | undefined): boolean {
  const union = code === "EU" && ministers !== undefined && !opensList(assembly, mark);
  if (!union && !code.startsWith("org:")) return false;
  if (ministers) ministers.country = code;
  if (ministers && union) {
    ministers.list = 0;
    ministers.to = mark.to;
  }
  assembly.listing = null;
  return true;
}

/** Adds a side to a list; `plural`: the actor that stands for all of its members as long as none is told. */
function addMember({ assembly, mark, code }: Owning, listing: Listing, plural: Actor | undefined, previous: Actor | undefined): void {
  const { office, title, counterpart, former, list } = listing;
  const member = assembly.start(mark);
  Object.assign(member, { country: code, office, title, counterpart, former, list });
  if (plural) {
    member.roles |= plural.roles;
    if (listing.members === 0) assembly.actors.splice(assembly.actors.indexOf(plural), 1);
  } else if (previous?.list === list) member.roles |= previous.roles & ~role.and;
  listing.members++;
  listing.joined = false;
  assembly.nameOpen = true;
}

const isPosted = (actor: Actor): boolean => actor.office !== null || actor.counterpart;

/** Whether the roster knows none of those whom a name may stand for in a country. */
const isStranger = ({ assembly, code }: Owning, { candidates }: Actor): boolean =>
  candidates.length > 0 && !candidates.some((c) => assembly.context.roster.officials[c]?.country === code);

/** Whether the country is not that of whom the name which begins the mention stands for. */
const conflicts = (owning: Owning, actor: Actor): boolean => isStranger(owning, actor) && actor.named?.from === actor.from;

/** "the foreign ministers' council of the League" and the like: no body has a foreign minister but the EU. */
function isOfBody({ mark, code }: Owning, actor: Actor): boolean {
  if (actor.office !== "foreign-minister" || !code.startsWith("org:") || actor.country || actor.named) return false;
  actor.to = mark.to;
  return true;
}

/** "the ambassador to Austria, X": where he serves, and not whose he is. */
function isPosting({ assembly, mark, code, soft }: Owning, actor: Actor): boolean {
  const lead = assembly.glue | mark.before;
  if (actor.office !== "ambassador" || actor.country || soft || !(lead & role.to) || lead & role.of || code.startsWith("org:"))
    return false;
  actor.host = code;
  endsOffice(assembly, actor, mark);
  assembly.pendingRoles = 0;
  return true;
}

/** Lets a mention go on to the country of its office. */
function endsOffice(assembly: Assembly, actor: Actor, { to }: Mark): void {
  actor.to = to;
  assembly.nameOpen = !actor.named;
  assembly.glue = 0;
}

/** Whose the office in hand is. */
function isOwner(owning: Owning, actor: Actor): boolean {
  const { assembly, mark, code, soft, adjective } = owning;
  if (!isPosted(actor) || actor.country || (soft && !(assembly.glue & role.of)) || isStranger(owning, actor)) return false;
  if (adjective && actor.office === "foreign-minister" && metBehind(assembly, mark)) return false;
  actor.country = code;
  endsOffice(assembly, actor, mark);
  return true;
}

/** "Lavrov, foreign minister of Egypt": the office belongs to what follows. */
function isOfNext(owning: Owning, actor: Actor): boolean {
  const { assembly, mark, code, soft } = owning;
  const { office, title, named } = actor;
  if (!office || actor.country || !named || soft || !conflicts(owning, actor)) return false;
  actor.office = null;
  actor.title = null;
  actor.to = named.to;
  const fresh = assembly.start({ ...mark, from: named.to });
  Object.assign(fresh, { office, title, country: code, to: mark.to });
  assembly.nameOpen = true;
  return true;
}

/** "the ambassador of China to Nigeria" */
function isPlaceOfPost({ assembly, mark, code, soft }: Owning, actor: Actor): boolean {
  if (!isPosted(actor) || !actor.country || soft || actor.country === code) return false;
  if (!(assembly.glue & (role.to | role.of | role.in)) && !(mark.before & role.to)) return false;
  if (actor.office === "foreign-minister" && metBehind(assembly, mark)) return false;
  if (actor.office === "ambassador" && !code.startsWith("org:")) actor.host = code;
  endsOffice(assembly, actor, mark);
  assembly.pendingRoles = 0;
  return true;
}

function isToldAgain({ mark, code, soft }: Owning, actor: Actor): boolean {
  if (!isPosted(actor) || actor.country !== code || soft) return false;
  actor.to = mark.to;
  return true;
}

/** "Hakan Fidan, Türkiye's foreign minister": of whom a name stands for, kept open for the office. */
function isOfNamed(owning: Owning, actor: Actor): boolean {
  if (!actor.named || actor.office || actor.country || conflicts(owning, actor)) return false;
  actor.country = owning.code;
  actor.to = owning.mark.to;
  return true;
}

/** "ترک وزیر خارجہ کا سعودی ہم منصب سے رابطہ", "… کی کینیڈا کی وزیر خارجہ سے ملاقات": where "of" stands behind, it leads from a minister to a colleague, whose country this is. */
function metBehind(assembly: Assembly, mark: Mark): boolean {
  const { marks, language } = assembly.context;
  const next = marks[firstMark(marks, mark.to)];
  if (!language.postposed || next?.from !== mark.to) return false;
  const owner = says(next, "of") && sense(mark, "country")?.form === "name" ? next : mark;
  const colleague = marks[firstMark(marks, owner.to)];
  return colleague?.from === owner.to && (sense(colleague, "counterpart") !== undefined || opensOffice(assembly, owner));
}

/** "Nazir Türkiyənin xarici işlər naziri X ilə": where a country stands before its office, the owner of the next one is not that of the office, or the name, before it. */
function ofNextOffice({ current, context: { marks, language } }: Assembly, { from, to, after }: Mark): boolean {
  if (!(language.postposed && language.capitals) || current?.to !== from || !(current.office || current.named)) return false;
  // "ABD Dışişleri Bakanı Rusya'daki olayları görüştü": and what is told to be 'in' a country is nobody's office.
  if (after & role.in) return true;
  if (!(after & role.of)) return false;
  let next = marks[firstMark(marks, to)];
  // "İsveç'in Ankara Büyükelçisi"
  if (next?.from === to && sense(next, "city")) next = marks[firstMark(marks, next.to)];
  return next !== undefined && next.from - to <= 1 && (sense(next, "office") ?? sense(next, "title")) !== undefined;
}

/** "of the EU and Iran": whether an "and" or a comma with another country follows. */
function opensList(assembly: Assembly, mark: Mark): boolean {
  const { marks } = assembly.context;
  const k = firstMark(marks, mark.to);
  return marks
    .slice(k, k + 4)
    .some((m) => m.from - mark.to <= 3 && sense(m, "country") !== undefined && sense(m, "country")?.form !== "nickname");
}

/** Whether a word that nobody knows stands right behind a mark. */
const namelike = ({ context: { marks, tokens }, sentence }: Assembly, { to }: Mark): boolean =>
  to < sentence.to && tokens.before[to] === gap.space && marks[firstMark(marks, to)]?.from !== to;

/** Whether an office follows the country at once: "US special envoy". */
function opensOffice(assembly: Assembly, mark: Mark): boolean {
  const { marks } = assembly.context;
  const next = marks[firstMark(marks, mark.to)];
  return next?.from === mark.to && !assembly.soft(next.from) && (sense(next, "office") ?? sense(next, "title")) !== undefined;
}

/** "our" or "this country's" beside an office, or "our country" as a side by itself. */
export function takeReference(assembly: Assembly, mark: Mark, reference: "own" | "same"): void {
  const actor = assembly.current;
  if (actor && (actor.office || actor.counterpart) && !actor.country) {
    actor.reference = reference;
    actor.to = mark.to;
    return;
  }
  if (reference === "same" && actor?.office === "ambassador" && actor.country && !actor.named && assembly.glue & role.in) {
    // "the ambassador of Japan in the country, X"
    actor.to = mark.to;
    assembly.glue = 0;
    assembly.pendingRoles = 0;
    return;
  }
  if (reference === "same") {
    assembly.interrupt();
    return;
  }
  const fresh = assembly.start(mark);
  fresh.reference = reference;
}

/** "ha incontrato nella capitale austriaca il suo omologo": the adjective of a capital that it stands behind is not that of the office behind it. */
function ofCapital({ context: { marks } }: Assembly, mark: Mark): boolean {
  const lead = marks[firstMark(marks, mark.from) - 1];
  return lead?.to === mark.from && says(lead, "capital");
}
