import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { gap } from "../words/segment.ts";
import type { Assembly } from "./assembly.ts";

/** A country or organisation: of the office in hand, a member of the list in hand, or the beginning of somebody new. */
export function takeCountry(assembly: Assembly, mark: Mark, code: string, soft: boolean, adjective: boolean): void {
  // "جورجي فاري": where an adjective has its article written onto it, a bare one that begins somebody is a name.
  if (adjective && !assembly.current && assembly.context.language.verbFirst && !(mark.before & role.the) && namelike(assembly, mark))
    return;
  if (adjective && !assembly.current && !assembly.listing && ofCapital(assembly, mark)) return;
  if (assembly.listing && (assembly.listing.joined || adjective) && assembly.listing.members > 0 && opensOffice(assembly, mark)) {
    // "his counterparts from A, B and the US special envoy", "mit seinen Kollegen aus A und B den iranischen Minister": the last is no member of the list.
    const { joined } = assembly.listing;
    assembly.flush();
    assembly.endList();
    if (joined) assembly.pendingRoles |= role.and;
  }
  // "X başkanlığındaki heyet, BM temsilcisi Y ile": where the country stands before its office, one behind a comma is somebody else's.
  const idle = assembly.current ?? assembly.actors.at(-1);
  if (idle?.office === "other" && !idle.country && idle.to === mark.from && assembly.context.language.postposed)
    if (assembly.gapBefore(mark.from) & gap.comma) {
      assembly.flush();
      assembly.endList();
    }
  if (ofNextOffice(assembly, mark)) assembly.flush();
  // "A, B ve C dışişleri bakanları, D'nin başkentinde": nor does a list go on behind its office.
  if (assembly.listing?.closed && !assembly.listing.joined && !assembly.current) assembly.endList();
  const actor = assembly.current;
  const { listing } = assembly;
  if (listing && (!actor || actor.list === listing.list)) {
    const plural = assembly.actors.find((a) => a.list === listing.list && a.number === "many" && !a.country);
    const previous = assembly.actors.at(-1);
    const near = actor ?? previous;
    if (near?.country === code && near.list === listing.list && assembly.gapBefore(mark.from) & gap.bracket) {
      // "the United Arab Emirates (UAE)"
      near.to = mark.to;
      return;
    }
    if (listing.people && !actor && previous?.list === listing.list && previous.named && previous.country === code) {
      previous.to = mark.to;
      return;
    }
    if (near && mark.from - near.to <= 4) {
      assembly.flush();
      if (code.startsWith("org:") && listing.members === 0) {
        // "foreign ministers of NATO": a body, not a side.
        if (plural) plural.country = code;
        assembly.listing = null;
        return;
      }
      if (code === "EU" && listing.members === 0 && plural && !opensList(assembly, mark)) {
        // "the foreign ministers of the European Union": its members, whoever they are, and not its High Representative.
        plural.country = code;
        plural.list = 0;
        plural.to = mark.to;
        assembly.listing = null;
        return;
      }
      const member = assembly.start(mark);
      member.country = code;
      member.office = listing.office;
      member.title = listing.title;
      member.counterpart = listing.counterpart;
      member.former = listing.former;
      member.list = listing.list;
      if (plural) {
        member.roles |= plural.roles;
        if (listing.members === 0) assembly.actors.splice(assembly.actors.indexOf(plural), 1);
      } else if (previous && previous.list === listing.list) member.roles |= previous.roles & ~role.and;
      listing.members++;
      listing.joined = false;
      assembly.nameOpen = true;
      return;
    }
    assembly.listing = null;
  }
  if (actor) {
    const known = actor.country;
    const named = actor.candidates.length > 0;
    const conflict =
      named && !actor.candidates.some((c) => assembly.context.roster.officials[c]?.country === code) && actor.named?.from === actor.from;
    if (actor.office === "foreign-minister" && code.startsWith("org:") && !known && !actor.named) {
      // "the foreign ministers' council of the League" and the like: no body has a foreign minister but the EU.
      actor.to = mark.to;
      return;
    }
    const lead = assembly.glue | mark.before;
    if (actor.office === "ambassador" && !known && !soft && lead & role.to && !(lead & role.of) && !code.startsWith("org:")) {
      // "the ambassador to Austria, X": where he serves, and not whose he is.
      actor.host = code;
      actor.to = mark.to;
      assembly.nameOpen = !actor.named;
      assembly.glue = 0;
      assembly.pendingRoles = 0;
      return;
    }
    if (
      (actor.office || actor.counterpart) &&
      !known &&
      (!soft || assembly.glue & role.of) &&
      !(adjective && actor.office === "foreign-minister" && metBehind(assembly, mark)) &&
      !(conflict && actor.named) &&
      !(named && !actor.candidates.some((c) => assembly.context.roster.officials[c]?.country === code))
    ) {
      actor.country = code;
      actor.to = mark.to;
      assembly.nameOpen = !actor.named;
      assembly.glue = 0;
      return;
    }
    if (conflict && actor.office && !known && actor.named && !soft) {
      // "Lavrov, foreign minister of Egypt": the office belongs to what follows.
      const office = actor.office;
      const title = actor.title;
      const split = actor.named.to;
      actor.office = null;
      actor.title = null;
      actor.to = split;
      const fresh = assembly.start({ ...mark, from: split });
      fresh.office = office;
      fresh.title = title;
      fresh.country = code;
      fresh.to = mark.to;
      assembly.nameOpen = true;
      return;
    }
    if (
      (actor.office || actor.counterpart) &&
      known &&
      !soft &&
      known !== code &&
      (assembly.glue & (role.to | role.of | role.in) || mark.before & role.to) &&
      !(actor.office === "foreign-minister" && metBehind(assembly, mark))
    ) {
      // "the ambassador of China to Nigeria"
      if (actor.office === "ambassador" && !code.startsWith("org:")) actor.host = code;
      actor.to = mark.to;
      assembly.glue = 0;
      assembly.pendingRoles = 0;
      assembly.nameOpen = !actor.named;
      return;
    }
    if ((actor.office || actor.counterpart) && known === code && !soft) {
      actor.to = mark.to;
      return;
    }
    if (actor.named && !actor.office && !known && !conflict && !adjective && assembly.glue & role.of) {
      actor.country = code;
      actor.to = mark.to;
      return;
    }
    if (actor.named && !actor.office && !known && !conflict) {
      // "Hakan Fidan, Türkiye's foreign minister": kept open for the office.
      actor.country = code;
      actor.to = mark.to;
      return;
    }
  }
  const fresh = assembly.start(mark);
  fresh.country = code;
  assembly.nameOpen = (mark.after & role.of) !== 0 || assembly.styledTo === mark.from;
  assembly.glue = 0;
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
