import type { Number as GrammaticalNumber, OfficeKind, Title } from "../words/knowledge.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { sense } from "../words/marks.ts";
import { gap } from "../words/segment.ts";
import type { Actor } from "./actors.ts";
import { appoints } from "./appositions.ts";
import type { Assembly } from "./assembly.ts";
import {
  guest,
  heldBy,
  inOffice,
  isCountry,
  leadsOnlyToLeader,
  leadsToCapital,
  namesAnother,
  ofAnother,
  ownerBehind,
  possessive,
  styleOfOthers,
} from "./bearers.ts";
import { takeCountry } from "./parties.ts";
import { listedHere, takePlural } from "./plurals.ts";
import { isKana, nameBefore } from "./shortnames.ts";

/** An office in the singular where it stands; `actor`: who is in hand there, `soft`: behind a comma or the like. */
interface Styling {
  assembly: Assembly;
  mark: Mark;
  kind: OfficeKind;
  title: Title | null;
  soft: boolean;
  actor: Actor | null;
}

/** An office: of the one in hand, of somebody new, or of several. */
export function takeOffice(
  assembly: Assembly,
  mark: Mark,
  given: OfficeKind,
  title: Title | null,
  number: GrammaticalNumber,
  soft: boolean,
): void {
  const kind = assembly.pendingDeputy && number === "one" ? deputyOf(given) : given;
  if (number === "one") assembly.pendingDeputy = false;
  if (number !== "one" || (kind === "foreign-minister" && listedHere(assembly))) takePlural(assembly, mark, kind, title, false);
  else placeOffice({ assembly, mark, kind, title, soft, actor: assembly.current });
}

const deputyOf = (office: OfficeKind): OfficeKind => {
  if (office === "foreign-minister") return "deputy-foreign-minister";
  return office === "spokesperson" || office === "ministry" ? office : "other";
};

/** Settles whose an office is: of who was told of before, of who is in hand, beside one he has or in its place, or of another. */
function placeOffice(styling: Styling): void {
  const { assembly } = styling;
  if (goesOnPrevious(styling)) return;
  assembly.listing = null;
  if (isOfAnother(styling)) assembly.flush();
  const here = { ...styling, actor: assembly.current };
  if (isSent(here) || isSuperior(here) || isSecondStyle(here) || isOfCounterpart(here) || isOffice(here)) return;
  if (isOfRanked(here) || isHeldBesideLeading(here) || isPostOfRank(here)) return;
  begin(here);
}

/** Gives somebody the office of a mark, which ends the mention so far. */
function restyle(actor: Actor, { kind, title, mark }: Styling): void {
  actor.office = kind;
  actor.title = title;
  actor.to = mark.to;
}

/** "… Prime Minister X and foreign minister": the office of the one before the "and". */
function goesOnPrevious(styling: Styling): boolean {
  const { assembly, mark, kind } = styling;
  if (!(assembly.pendingRoles & role.and) || assembly.current || !dual(assembly, kind, mark)) return false;
  const last = assembly.actors.at(-1);
  if (!last || namesAnother(assembly, mark, last)) return false;
  assembly.actors.pop();
  restyle(last, styling);
  assembly.current = last;
  assembly.pendingRoles = 0;
  return true;
}

/** "وزیر امور خارجه کشورمان از وزیر خارجه X …": behind "our minister" stands somebody else, as does a house that somebody known goes to. */
function isOfAnother({ assembly, kind, actor }: Styling): boolean {
  const { language } = assembly.context;
  const known = actor?.reference === "own" || (!language.capitals && !language.postposed && actor?.country);
  const own = known && actor?.office === "foreign-minister" && meetable.has(kind);
  const goes = kind === "ministry" && (actor?.candidates.length ?? 0) > 0;
  return Boolean((own && assembly.glue & (role.of | role.to)) || (goes && assembly.glue & role.to));
}

/** "the US president's envoy X": whom the president sends, and not he himself. */
function isSent(styling: Styling): boolean {
  const { assembly, mark, kind, soft, actor } = styling;
  if (!actor?.office || !actor.country || actor.named || soft || !sendsOut.has(kind) || !possessive(assembly, mark)) return false;
  restyle(actor, styling);
  assembly.nameOpen = true;
  return true;
}

/** Whether who is in hand has an office but no name yet, and another office right behind it. */
const isStyled = ({ actor, soft }: Styling): boolean =>
  actor !== null && actor.office !== null && !actor.named && !soft && !actor.counterpart;

/** "سفیر کی وزیر خارجہ سے ملاقات": where "of" stands behind, the second is whom the first met. */
function isMet({ assembly, kind, title, actor }: Styling): boolean {
  const colleague = meetable.has(kind) || (actor?.office === "foreign-minister" && title?.organisation !== undefined);
  return assembly.context.language.postposed && (assembly.glue & role.of) !== 0 && colleague && actor?.office !== "ministry";
}

/** "Minister Delegate to the Minister of External Relations": the second is only the first one's superior. */
function isSuperior(styling: Styling): boolean {
  const { assembly, mark, title, actor } = styling;
  // "recibimos en Cancillería al embajador": a house is nobody's subordinate.
  const received = actor?.office === "ministry" && !(assembly.glue & role.of);
  if (!actor || !isStyled(styling) || isMet(styling) || received || !(assembly.glue & (role.of | role.to))) return false;
  // "an assistant secretary of the State Department": a house that is told by its name says of which country.
  actor.country ??= sense(mark, "country")?.code ?? title?.organisation ?? null;
  actor.to = mark.to;
  assembly.glue = 0;
  assembly.nameOpen = true;
  return true;
}

/** Two styles of one person side by side: the foreign ministry is the one that matters. */
function isSecondStyle(styling: Styling): boolean {
  const { assembly, mark, kind, title, actor } = styling;
  if (!actor || !isStyled(styling) || isMet(styling) || isOfSecond(styling, actor)) return false;
  if (kind === "foreign-minister" || actor.office === "minister" || actor.office === "other") {
    const coupled = ((assembly.pendingRoles | mark.before) & role.and) !== 0;
    if (kind === "foreign-minister" && actor.office === "head-of-government" && coupled) actor.head = { to: actor.to, second: mark.from };
    if (actor.office !== "foreign-minister" || kind === "foreign-minister") {
      actor.office = kind;
      actor.title = title;
    }
  }
  if (title?.organisation) actor.country ??= title.organisation;
  actor.to = mark.to;
  return true;
}

/** Whether an office right behind another is that of a second person. */
function isOfSecond({ assembly, mark, kind, title }: Styling, actor: Actor): boolean {
  if (actor.office === "ministry" && !actor.country && kind !== "spokesperson") return true;
  if (actor.office === "foreign-minister" && kind === "head-of-state") return true;
  if (actor.office === "foreign-minister" && kind === "head-of-government" && leadsOnlyToLeader(assembly, mark)) return true;
  if (guest(assembly, actor, mark, kind, title)) return true;
  if (!actor.country || actor.countryFirst) return false;
  if (kind === "foreign-minister") return ofAnother(assembly, mark, actor.country);
  return kind === "ambassador" || kind === "envoy" || kind === "organisation-head";
}

/** "his counterpart the High Representative of the Union", "su homólogo, el ministro de Exteriores": one person. */
function isOfCounterpart(styling: Styling): boolean {
  const { assembly, mark, kind, soft, actor } = styling;
  if (!actor?.counterpart || actor.office || actor.named || actor.country || kind !== "foreign-minister") return false;
  if (mark.from - actor.to > 1 || (soft && !(assembly.gapBefore(mark.from) & gap.comma))) return false;
  restyle(actor, styling);
  assembly.nameOpen = true;
  return true;
}

/** Gives the office to who is in hand by a name or a country, unless it is somebody else's. */
function isOffice(styling: Styling): boolean {
  const { assembly, soft, actor } = styling;
  if (!actor || actor.office || actor.counterpart || actor.reference || (soft && !actor.named)) return false;
  if (neverHeld(styling, actor) || isForeign(styling, actor) || isScene(styling, actor) || isOpener(assembly, actor)) return false;
  if (actor.country && !actor.named) actor.countryFirst = true;
  if ((actor.country || actor.named) && assembly.pendingFormer) {
    // "افغانستان کے سابق وزیر خارجہ": between the country and the office; "ポンペオ元国務長官": between the name and the office.
    actor.former = true;
    assembly.pendingFormer = false;
  }
  restyle(actor, styling);
  if (styling.title?.organisation) actor.country ??= styling.title.organisation;
  assembly.nameOpen = !actor.named;
  assembly.glue = 0;
  return true;
}

/**
 * "Fidan, NATO Secretary General Mark Rutte ile": behind the comma stands somebody else's office, if the named one never held it; and "يلتقي عراقجي
 * رئيس الجمهورية", where the verb comes first, without a comma.
 */
function neverHeld({ assembly, mark, kind, title, soft }: Styling, actor: Actor): boolean {
  const { language, roster } = assembly.context;
  const stylesFirst = language.postposed && language.capitals;
  if (!(soft || language.verbFirst || stylesFirst) || actor.candidates.length === 0) return false;
  // "Fidan, Savunma Bakanı X ile": where an office stands before its name, this one is X's.
  if (styleOfOthers(assembly, actor, title) || (stylesFirst && soft && leadsToCapital(assembly, mark))) return true;
  if (kind !== "organisation-head" && kind !== "head-of-state" && kind !== "head-of-government") return false;
  return !actor.candidates.some((c) => roster.officials[c]?.terms.some((t) => t.office === kind));
}

/** "استقبل الملك عبدالله الثاني وزير الخارجية الأمريكي", "استقبل بدر البوسعيدي المبعوث الأممي": nor is a foreign minister another's envoy. */
function isForeign({ assembly, mark, kind, title }: Styling, actor: Actor): boolean {
  const { language, roster } = assembly.context;
  if (actor.candidates.length === 0 || !(kind === "foreign-minister" || (language.verbFirst && inOffice(assembly, actor)))) return false;
  const owner = ownerBehind(assembly, mark, title);
  return owner !== undefined && actor.candidates.every((c) => roster.officials[c]?.country !== owner);
}

/** "ha ricevuto in Vaticano il ministro degli Esteri del Libano": where it was, and whose the office behind it is not. */
function isScene({ assembly, soft }: Styling, actor: Actor): boolean {
  if (!assembly.context.language.capitals || (actor.roles & role.in) === 0) return false;
  // ... nor is "en Alcântara, el ministro" anybody's name.
  return actor.named ? actor.candidates.length === 0 && !actor.country && soft : !soft && isCountry(assembly, actor);
}

/** "Posteriormente, el ministro de Exteriores": a capital that only opens the sentence. */
const isOpener = ({ sentence }: Assembly, actor: Actor): boolean =>
  actor.candidates.length === 0 && actor.from === sentence.from && actor.to === actor.from + 1 && !actor.country;

/** "Cardinal X, Secretary of State": the office behind the comma of who has a rank before the name. */
function isOfRanked(styling: Styling): boolean {
  const { assembly, mark, kind, soft, actor } = styling;
  if (!actor?.office || actor.office === "foreign-minister" || !actor.named || actor.country || kind !== "foreign-minister" || !soft)
    return false;
  if (!(actor.named.from === actor.from || heldBy(assembly, actor)) || namesAnother(assembly, mark, actor)) return false;
  restyle(actor, styling);
  return true;
}

/** "محمد بن عبد الرحمن، رئيس الوزراء وزير خارجية قطر": one who holds both. */
function isHeldBesideLeading(styling: Styling): boolean {
  const { assembly, mark, kind, soft, actor } = styling;
  if (actor?.office !== "head-of-government" || !actor.named || kind !== "foreign-minister" || soft) return false;
  if (actor.to !== mark.from || !assembly.context.language.verbFirst || !heldBy(assembly, actor)) return false;
  restyle(actor, styling);
  assembly.nameOpen = false;
  assembly.glue = 0;
  return true;
}

/** "el embajador X, representante permanente de Y": a rank before the name, and the post behind it. */
function isPostOfRank({ assembly, mark, kind, soft, actor }: Styling): boolean {
  if (actor?.office !== "ambassador" || kind !== "ambassador" || !actor.named || actor.country || actor.to !== mark.from || !soft)
    return false;
  actor.to = mark.to;
  assembly.glue = 0;
  return true;
}

/** Begins another with the office. */
function begin({ assembly, mark, kind, title, soft, actor }: Styling): void {
  const spelled = kind === "foreign-minister" && !soft && !actor ? nameBefore(assembly, mark.from) : null;
  const fresh = assembly.start(mark);
  fresh.office = kind;
  fresh.title = title;
  if (title?.organisation) fresh.country = title.organisation;
  assembly.nameOpen = true;
  if (spelled && isKana(assembly.context.tokens.words[spelled.from])) {
    // "カン外相": nobody of the country whose language spells him so.
    fresh.from = spelled.from;
    fresh.named = spelled;
    fresh.foreign = true;
    assembly.nameOpen = false;
  }
}

/** Offices of those who are somebody's. */
const sendsOut: ReadonlySet<OfficeKind> = new Set<OfficeKind>(["envoy", "other", "spokesperson"]);

/** Offices that are nobody's own superior, where they follow another's. */
const meetable: ReadonlySet<OfficeKind> = new Set(["foreign-minister", "head-of-state", "head-of-government", "ambassador"] as const);

/** "Deputy Prime Minister and Minister of Foreign Affairs" is one person, when no name or country stands between. */
export function dual(assembly: Assembly, kind: OfficeKind | undefined, mark: Mark): boolean {
  const actor = assembly.current ?? (assembly.pendingRoles & role.and ? assembly.actors.at(-1) : undefined);
  if (!actor || kind !== "foreign-minister" || !actor.office || actor.office === "foreign-minister" || actor.number !== "one") return false;
  if (actor.sentence !== assembly.sentence.index || mark.from - actor.to > 2) return false;
  if (!["head-of-government", "minister", "other"].includes(actor.office)) return false;
  if (actor.country && !actor.countryFirst && !actor.named) return false;
  return actor.named === null ? false : actor.named.from === actor.from || actor.named.to < actor.to;
}

/** The countries inside an office's words: "ministre iranien des Affaires étrangères", "ministros iraní y ruso de Exteriores". */
export function takeInner(assembly: Assembly, mark: Mark): void {
  for (const inner of mark.inner ?? []) {
    const country = sense(inner, "country");
    if (!country) continue;
    if (assembly.listing) takeCountry(assembly, inner, country.code, false, true);
    else if (assembly.current && !assembly.current.country) assembly.current.country = country.code;
  }
  if (assembly.listing && assembly.current) assembly.current.to = Math.max(assembly.current.to, mark.to);
}

/** "his Iraqi counterpart": an office to be known from who has it. */
export function takeCounterpart(assembly: Assembly, mark: Mark, number: GrammaticalNumber, soft: boolean): void {
  if (number !== "one") {
    takePlural(assembly, mark, null, null, true);
    return;
  }
  assembly.listing = null;
  const actor = assembly.current;
  if (actor && !actor.office && !actor.named && !soft && actor.country && !actor.country.startsWith("org:")) {
    actor.counterpart = true;
    actor.countryFirst = true;
    actor.to = mark.to;
  } else if (actor && soft && appoints(assembly, mark)) {
    // "Petar Stoychev, su homólogo búlgaro"
    actor.counterpart = true;
    actor.to = mark.to;
  } else {
    const fresh = assembly.start(mark);
    fresh.counterpart = true;
  }
  assembly.nameOpen = true;
  assembly.glue = 0;
}
