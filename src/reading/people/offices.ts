import type { Number as GrammaticalNumber, OfficeKind, Title } from "../words/knowledge.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { type Holder, held } from "../words/roster.ts";
import { gap } from "../words/segment.ts";
import type { Entry } from "../words/senses.ts";
import type { Actor } from "./actors.ts";
import { appoints } from "./appositions.ts";
import { type Assembly, listsCountries } from "./assembly.ts";
import { takeCountry } from "./parties.ts";
import { isKana, nameBefore } from "./shortnames.ts";

/** An office in the singular: of the one in hand, or of somebody new. */
export function takeOffice(
  assembly: Assembly,
  mark: Mark,
  given: OfficeKind,
  title: Title | null,
  number: GrammaticalNumber,
  soft: boolean,
): void {
  let kind = given;
  if (assembly.pendingDeputy && number === "one") {
    kind = given === "foreign-minister" ? "deputy-foreign-minister" : given === "spokesperson" || given === "ministry" ? given : "other";
    assembly.pendingDeputy = false;
  }
  if (number !== "one" || (kind === "foreign-minister" && listedHere(assembly))) {
    takePlural(assembly, mark, kind, title, false);
    return;
  }
  const before = assembly.actors.at(-1);
  if (
    assembly.pendingRoles & role.and &&
    !assembly.current &&
    dual(assembly, kind, mark) &&
    !(before && namesAnother(assembly, mark, before))
  ) {
    const last = assembly.actors.pop() as Actor;
    restyle(last, kind, title, mark);
    assembly.current = last;
    assembly.pendingRoles = 0;
    return;
  }
  assembly.listing = null;
  // "وزیر امور خارجه کشورمان از وزیر خارجه X …": behind "our minister" stands somebody else, as does a house that somebody known goes to.
  const { current, context } = assembly;
  const known = current?.reference === "own" || (!context.language.capitals && !context.language.postposed && current?.country);
  const own = known && current?.office === "foreign-minister" && meetable.has(kind);
  const goes = kind === "ministry" && (current?.candidates.length ?? 0) > 0;
  if ((own && assembly.glue & (role.of | role.to)) || (goes && assembly.glue & role.to)) assembly.flush();
  const actor = assembly.current;
  if (actor?.office && actor.country && !actor.named && !soft && sendsOut.has(kind) && possessive(assembly, mark)) {
    // "the US president's envoy X": whom the president sends, and not he himself.
    restyle(actor, kind, title, mark);
    assembly.nameOpen = true;
    return;
  }
  // "سفیر کی وزیر خارجہ سے ملاقات": where "of" stands behind, the second is whom the first met.
  const colleague = meetable.has(kind) || (actor?.office === "foreign-minister" && title?.organisation !== undefined);
  const met = assembly.context.language.postposed && (assembly.glue & role.of) !== 0 && colleague && actor?.office !== "ministry";
  // "recibimos en Cancillería al embajador": a house is nobody's subordinate.
  const received = actor?.office === "ministry" && !(assembly.glue & role.of);
  if (!met && !received && actor?.office && !actor.named && !soft && !actor.counterpart && assembly.glue & (role.of | role.to)) {
    // "Minister Delegate to the Minister of External Relations": the second is only the first one's superior.
    // "an assistant secretary of the State Department": a house that is told by its name says of which country.
    actor.country ??= sense(mark, "country")?.code ?? title?.organisation ?? null;
    actor.to = mark.to;
    assembly.glue = 0;
    assembly.nameOpen = true;
    return;
  }
  if (
    !met &&
    actor?.office &&
    !actor.named &&
    !soft &&
    !actor.counterpart &&
    !(actor.office === "ministry" && !actor.country && kind !== "spokesperson") &&
    !(actor.office === "foreign-minister" && kind === "head-of-state") &&
    !guest(assembly, actor, mark, kind, title) &&
    !(actor.office === "foreign-minister" && kind === "head-of-government" && leadsOnlyToLeader(assembly, mark)) &&
    !(actor.country && !actor.countryFirst && (kind === "ambassador" || kind === "envoy" || kind === "organisation-head")) &&
    !(actor.country && !actor.countryFirst && kind === "foreign-minister" && ofAnother(assembly, mark, actor.country))
  ) {
    // Two styles of one person side by side: the foreign ministry is the one that matters.
    if (kind === "foreign-minister" || actor.office === "minister" || actor.office === "other") {
      const coupled = ((assembly.pendingRoles | mark.before) & role.and) !== 0;
      if (kind === "foreign-minister" && actor.office === "head-of-government" && coupled) actor.head = { to: actor.to, second: mark.from };
      if (!(actor.office === "foreign-minister" && kind !== "foreign-minister")) {
        actor.office = kind;
        actor.title = title;
      }
    }
    if (title?.organisation) actor.country ??= title.organisation;
    actor.to = mark.to;
    return;
  }
  if (
    actor?.counterpart &&
    !actor.office &&
    !actor.named &&
    !actor.country &&
    kind === "foreign-minister" &&
    mark.from - actor.to <= 1 &&
    (!soft || assembly.gapBefore(mark.from) & gap.comma)
  ) {
    // "his counterpart the High Representative of the Union", "su homólogo, el ministro de Exteriores": one person.
    restyle(actor, kind, title, mark);
    assembly.nameOpen = true;
    return;
  }
  // "Fidan, NATO Secretary General Mark Rutte ile": behind the comma stands somebody else's office, if the named one never held it.
  // ... and "يلتقي عراقجي رئيس الجمهورية", where the verb comes first, without a comma.
  const another =
    actor !== null &&
    (soft || assembly.context.language.verbFirst || (assembly.context.language.postposed && assembly.context.language.capitals)) &&
    actor.candidates.length > 0 &&
    (styleOfOthers(assembly, actor, title) ||
      ((kind === "organisation-head" || kind === "head-of-state" || kind === "head-of-government") &&
        !actor.candidates.some((c) => assembly.context.roster.officials[c]?.terms.some((t) => t.office === kind))));
  // "استقبل الملك عبدالله الثاني وزير الخارجية الأمريكي"
  // ... "استقبل بدر البوسعيدي المبعوث الأممي": nor is a foreign minister another's envoy.
  const settled = kind === "foreign-minister" || (assembly.context.language.verbFirst && actor !== null && inOffice(assembly, actor));
  const owner = actor && settled && actor.candidates.length > 0 ? ownerBehind(assembly, mark, title) : undefined;
  const foreign = owner !== undefined && actor?.candidates.every((c) => assembly.context.roster.officials[c]?.country !== owner);
  // "ha ricevuto in Vaticano il ministro degli Esteri del Libano": where it was, and whose the office behind it is not.
  // ... nor is "en Alcântara, el ministro" anybody's name.
  const nowhere = actor !== null && actor.candidates.length === 0 && !actor.country && soft;
  const placed =
    assembly.context.language.capitals &&
    actor !== null &&
    (actor.roles & role.in) !== 0 &&
    (actor.named ? nowhere : !soft && isCountry(assembly, actor));
  // "Posteriormente, el ministro de Exteriores": a capital that only opens the sentence.
  const opener =
    actor !== null &&
    actor.candidates.length === 0 &&
    actor.from === assembly.sentence.from &&
    actor.to === actor.from + 1 &&
    !actor.country;
  if (
    actor &&
    !another &&
    !foreign &&
    !placed &&
    !opener &&
    !actor.office &&
    !actor.counterpart &&
    !actor.reference &&
    (!soft || actor.named)
  ) {
    if (actor.country && !actor.named) actor.countryFirst = true;
    if ((actor.country || actor.named) && assembly.pendingFormer) {
      // "افغانستان کے سابق وزیر خارجہ": between the country and the office; "ポンペオ元国務長官": between the name and the office.
      actor.former = true;
      assembly.pendingFormer = false;
    }
    actor.office = kind;
    actor.title = title;
    if (title?.organisation) actor.country ??= title.organisation;
    actor.to = mark.to;
    assembly.nameOpen = !actor.named;
    assembly.glue = 0;
    return;
  }
  if (
    actor?.office &&
    actor.named &&
    kind === "foreign-minister" &&
    actor.office !== "foreign-minister" &&
    soft &&
    !actor.country &&
    (actor.named.from === actor.from || heldBy(assembly, actor)) &&
    !namesAnother(assembly, mark, actor)
  ) {
    restyle(actor, kind, title, mark);
    return;
  }
  if (
    actor?.office === "head-of-government" &&
    actor.named &&
    kind === "foreign-minister" &&
    !soft &&
    actor.to === mark.from &&
    assembly.context.language.verbFirst &&
    heldBy(assembly, actor)
  ) {
    // "محمد بن عبد الرحمن، رئيس الوزراء وزير خارجية قطر": one who holds both.
    restyle(actor, kind, title, mark);
    assembly.nameOpen = false;
    assembly.glue = 0;
    return;
  }
  if (actor?.office === "ambassador" && kind === "ambassador" && actor.named && !actor.country && actor.to === mark.from && soft) {
    // "el embajador X, representante permanente de Y": a rank before the name, and the post behind it.
    actor.to = mark.to;
    assembly.glue = 0;
    return;
  }
  const spelled = kind === "foreign-minister" && !soft && !assembly.current ? nameBefore(assembly, mark.from) : null;
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

/** Whether all whom a name may stand for are foreign ministers. */
const inOffice = ({ context: { roster, day } }: Assembly, { candidates }: Actor): boolean =>
  candidates.every((c) => held(roster.officials[c] as Holder, "foreign-minister", day, 0));

/** Gives somebody the office of a mark, which ends the mention so far. */
function restyle(actor: Actor, office: OfficeKind, title: Title | null, { to }: Mark): void {
  actor.office = office;
  actor.title = title;
  actor.to = to;
}

/** "Onyeama, US Secretary of State discuss": whether a style is that of other countries than a minister's, who is no namesake out of office. */
function styleOfOthers({ context: { roster, day } }: Assembly, { candidates }: Actor, title: Title | null): boolean {
  const { countries } = title ?? {};
  const holders = candidates.flatMap((c) => roster.officials[c] ?? []);
  return (
    countries !== undefined &&
    !holders.some((h) => countries.includes(h.country)) &&
    holders.some((h) => held(h, "foreign-minister", day, 0))
  );
}

/** Offices of those who are somebody's. */
const sendsOut: ReadonlySet<OfficeKind> = new Set<OfficeKind>(["envoy", "other", "spokesperson"]);

/** Whether the word right before a mark is written as an owner: "the president's". */
function possessive({ context: { marks } }: Assembly, { from }: Mark): boolean {
  const before = marks[firstMark(marks, from) - 1];
  return before?.to === from && (before.after & role.of) !== 0;
}

/** Whether somebody's first word is a country by its name. */
const isCountry = ({ context: { marks } }: Assembly, { from }: Actor): boolean => {
  const mark = marks[firstMark(marks, from)];
  return mark?.from === from && sense(mark, "country")?.form === "name";
};

/** Whose an office is by the word behind it, or by its style. */
function ownerBehind(assembly: Assembly, mark: Mark, title: Title | null): string | undefined {
  const { marks } = assembly.context;
  let k = firstMark(marks, mark.to);
  let at = mark.to;
  // "رئيس لجنة العلاقات الخارجية بمجلس الشيوخ الأمريكي", "وزير الموانئ والنقل البحري الصومالي": what the office is for, or in, stands before whose it is.
  for (; marks[k]?.from === at && isBrief(marks[k] as Mark); k++) at = (marks[k] as Mark).to;
  const next = marks[k];
  const named =
    next?.from === at && !assembly.soft(next.from) ? (sense(next, "country")?.code ?? sense(next, "organisation")?.code) : undefined;
  const [style, ...others] = title?.countries ?? [];
  return title?.organisation ?? named ?? (others.length === 0 ? style : undefined);
}

/** Whether a word tells what an office is for, or in. */
const isBrief = (m: Mark): boolean => (says(m, "acting") || says(m, "portfolio")) && !sense(m, "country");

/** Words between a verb that opens its clause and its subject. */
const reachOfSubject = 2;

/**
 * "استقبل وزير الخارجية سفير الصين", "استقبل رئيس الجمهورية وزير خارجية إيطاليا": behind a verb and its subject, an office with a country of its own is
 * whom the subject met.
 */
function guest(assembly: Assembly, host: Actor, mark: Mark, kind: OfficeKind, title: Title | null): boolean {
  const { marks, language, roster, day } = assembly.context;
  const country = ownerBehind(assembly, mark, title);
  if (country === undefined || host.country === country) return false;
  // "the minister, Ambassador X" has a rank, and "the minister, the ambassador of China" a guest.
  if (host.office === "foreign-minister" && !host.country && (kind === "ambassador" || kind === "envoy")) return true;
  let before = firstMark(marks, host.from) - 1;
  while (before > 0 && says(marks[before] as Mark, "honorific")) before--;
  const verb = marks[before];
  const opens = verb !== undefined && host.from - verb.to <= reachOfSubject && sense(verb, "contact")?.row.takes.includes("object");
  if (!language.verbFirst || !opens) return false;
  if (host.office === "foreign-minister" || host.country) return true;
  if (host.office === "other" && kind === "foreign-minister" && mark.from - host.from > 1) return true;
  const both =
    host.office === "head-of-government" &&
    (roster.ministers.get(country) ?? []).some((o) => held(roster.officials[o] as Holder, "head-of-government", day, 0));
  return (host.office === "head-of-state" || host.office === "head-of-government") && kind === "foreign-minister" && !both;
}

/** Offices that are nobody's own superior, where they follow another's. */
const meetable: ReadonlySet<OfficeKind> = new Set(["foreign-minister", "head-of-state", "head-of-government", "ambassador"] as const);

/** "Cardinal X, Secretary of State": the rank before the name and the office behind it are one person's, as the roster tells. */
function heldBy(assembly: Assembly, actor: Actor): boolean {
  const { roster, day } = assembly.context;
  return actor.candidates.some((c) => roster.officials[c] !== undefined && held(roster.officials[c], "foreign-minister", day, 0));
}

/** "وزیراعظم X، وزیر خارجہ Y": the office stands before the name of somebody else. */
const namesAnother = (assembly: Assembly, office: Mark, actor: Actor): boolean =>
  nameBehind(assembly, office)?.every((o) => !actor.candidates.includes(o)) ?? false;

/** "the Turkish foreign minister [met] Prime Minister X": two people, where X is no foreign minister too. */
function leadsOnlyToLeader(assembly: Assembly, office: Mark): boolean {
  const { roster, day } = assembly.context;
  const heads = (o: number) => {
    const holder = roster.officials[o];
    return holder !== undefined && held(holder, "head-of-government", day, 0) && !held(holder, "foreign-minister", day, 0);
  };
  return nameBehind(assembly, office)?.some(heads) ?? false;
}

/** Whom the name behind an office may stand for. */
function nameBehind(assembly: Assembly, office: Mark): number[] | undefined {
  const { marks } = assembly.context;
  for (let m = firstMark(marks, office.to); m < marks.length; m++) {
    const mark = marks[m] as Mark;
    if (mark.from - office.to > reachOfName) return undefined;
    if (!says(mark, "honorific")) return sense(mark, "name")?.officials;
  }
  return undefined;
}

/** "نخست‌وزیر عراق وزیر خارجه فرانسه را پذیرفت": whether the country right behind an office is not that of the office before it. */
function ofAnother(assembly: Assembly, office: Mark, country: string): boolean {
  const { marks } = assembly.context;
  const next = marks[firstMark(marks, office.to)];
  const code = next?.from === office.to ? sense(next, "country")?.code : undefined;
  return code !== undefined && code !== country;
}

/** Words, as of honour, between an office and the name of its holder. */
const reachOfName = 2;

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

/** Words, or letters, between the countries and the office behind them: "日中韓3カ国の外相会談". */
const reachOfOwner = 4;

/** "the Iranian and Egyptian foreign ministers", "foreign ministers of Iran and Egypt": each country is a side of its own. */
export function takePlural(assembly: Assembly, mark: Mark, kind: OfficeKind | null, title: Title | null, counterpart: boolean): void {
  const list = ++assembly.lists;
  const former = assembly.pendingFormer;
  assembly.pendingFormer = false;
  let members = 0;
  let roles = assembly.pendingRoles | mark.before;
  if (assembly.current && !assembly.current.office && !assembly.current.named && !assembly.soft(mark.from)) assembly.flush();
  else if (assembly.current?.named) assembly.flush();
  // Countries, or people by name alone, that lead up to the office.
  const before: Actor[] = [];
  let edge = mark.from;
  for (let k = assembly.actors.length - 1; k >= 0; k--) {
    const actor = assembly.actors[k] as Actor;
    if (
      actor.sentence !== assembly.sentence.index ||
      edge - actor.to > (assembly.context.language.postposed ? reachOfOwner : 2) ||
      actor.office ||
      actor.counterpart ||
      actor.named ||
      actor.reference ||
      !actor.country
    )
      break;
    if (!assembly.joins(actor.to, edge)) break;
    before.unshift(actor);
    edge = actor.from;
  }
  for (const actor of before) {
    actor.office = kind;
    actor.title = title;
    actor.counterpart = counterpart;
    actor.list = list;
    actor.countryFirst = true;
    actor.former = former;
    members++;
  }
  // "… and Japan's foreign ministers": the office belongs to the last of them, so that a "with" behind it is near.
  // ... but for "Türkiye, A ve B dışişleri bakanları toplantısı", where the session that stands behind its sides is the contact.
  const last = before.at(-1);
  const { spaces, postposed } = assembly.context.language;
  const session = postposed && says(mark, "ministers-session") && (!spaces || before.length > 1);
  if (last && spaces && session) last.to = mark.from;
  else if (last && (spaces || postposed) && !session) last.to = mark.to;
  if (before[0]) {
    roles |= before[0].roles;
    for (const actor of before) actor.roles |= roles & ~role.and;
  }
  assembly.flush();
  const closed = members > 0 && postposed && spaces;
  assembly.listing = { office: kind, title, counterpart, former, list, members, joined: members === 0, people: false, closed };
  if (members === 0) {
    const actor = assembly.start(mark);
    actor.office = kind;
    actor.title = title;
    actor.counterpart = counterpart;
    actor.number = "many";
    actor.roles |= roles;
    actor.list = list;
    actor.former = former;
    assembly.flush();
  } else if (!assembly.context.language.spaces) assembly.endList(); // "日中韓外相会議 北朝鮮への対応": nobody follows who belongs to it.
  assembly.glue = 0;
}

/** One or many; where a form is both (Russian "главы МИД"), many only if two countries or more follow it. */
export function numberOf(assembly: Assembly, mark: Mark, office: Extract<Entry, { sense: "office" }>): GrammaticalNumber {
  const { current, context } = assembly;
  // "ザンビアのハインベ外相ら": he and others.
  if (
    office.number === "many" &&
    current?.named?.to === mark.from &&
    current.country &&
    !context.language.spaces &&
    context.language.postposed
  )
    return "one";
  if (mark.entries.every((e) => e.sense !== "office" || e.kind !== office.kind || e.number === office.number)) return office.number;
  const { marks } = assembly.context;
  let edge = mark.to;
  let countries = 0;
  // "وزیر خارجه آمریکا، ایران را متهم کرد": a comma alone lists nobody.
  let coupled = false;
  for (let k = firstMark(marks, edge); k < marks.length && (marks[k] as Mark).from <= edge; k++) {
    const next = marks[k] as Mark;
    coupled ||= countries > 0 && (says(next, "and") || (next.before & role.and) !== 0);
    if (sense(next, "country")) countries++;
    else if (!says(next, "and")) break;
    edge = next.to;
  }
  return countries > 1 && coupled ? "many" : "one";
}

/** One counterpart or several; where a form is both (German "Amtskollegen"), several only if countries stand in a row before or behind it. */
export function counterpartsOf(assembly: Assembly, mark: Mark): GrammaticalNumber {
  const numbers = mark.entries.flatMap((e) => (e.sense === "counterpart" ? [e.number] : []));
  if (new Set(numbers).size < 2) return numbers[0] ?? "one";
  const { current, actors } = assembly;
  const before = actors.at(-1);
  if (current && before && bareCountry(current) && bareCountry(before) && assembly.joins(before.to, current.from)) return "many";
  const { marks } = assembly.context;
  let k = firstMark(marks, mark.to);
  let edge = mark.to;
  for (
    ;
    marks[k]?.from === edge && (says(marks[k] as Mark, "from") || says(marks[k] as Mark, "of") || says(marks[k] as Mark, "acting"));
    k++
  )
    edge = (marks[k] as Mark).to;
  const next = marks[k];
  return next?.from === edge && listsCountries(marks, next) ? "many" : "one";
}

const bareCountry = (a: Actor): boolean => a.country !== null && !a.office && !a.counterpart && !a.named && !a.reference;

/** "日本、韩国外长": without plurals, a list of countries right before the office says that there are several. */
function listedHere(assembly: Assembly): boolean {
  const actor = assembly.current;
  const before = assembly.actors.at(-1);
  const bare = (a: Actor | null | undefined) =>
    a?.country && !a.office && !a.counterpart && !a.named && !a.reference && !a.country.startsWith("org:");
  if (assembly.context.language.spaces || !actor || !before || !bare(actor) || !bare(before) || before.sentence !== assembly.sentence.index)
    return false;
  return actor.country !== before.country && actor.from - before.to <= 2 && assembly.joins(before.to, actor.from);
}
