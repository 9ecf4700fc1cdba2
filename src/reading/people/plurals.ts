import type { Number as GrammaticalNumber, OfficeKind, Title } from "../words/knowledge.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import type { Entry } from "../words/senses.ts";
import type { Actor } from "./actors.ts";
import { type Assembly, listsCountries } from "./assembly.ts";

// Offices of several: whose each is, and whether a word tells of one or of several.

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
  const before = ownersBefore(assembly, mark);
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

/** The countries that lead up to an office of several. */
function ownersBefore(assembly: Assembly, mark: Mark): Actor[] {
  const { actors, context, sentence } = assembly;
  const reach = context.language.postposed ? reachOfOwner : 2;
  const owners: Actor[] = [];
  let edge = mark.from;
  for (let k = actors.length - 1; k >= 0; k--) {
    const actor = actors[k] as Actor;
    if (actor.sentence !== sentence.index || edge - actor.to > reach || !bareCountry(actor) || !assembly.joins(actor.to, edge)) break;
    owners.unshift(actor);
    edge = actor.from;
  }
  return owners;
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
export function listedHere(assembly: Assembly): boolean {
  const actor = assembly.current;
  const before = assembly.actors.at(-1);
  const isState = (a: Actor) => bareCountry(a) && !a.country?.startsWith("org:");
  if (assembly.context.language.spaces || !actor || !before || !isState(actor) || !isState(before)) return false;
  if (before.sentence !== assembly.sentence.index || actor.country === before.country) return false;
  return actor.from - before.to <= 2 && assembly.joins(before.to, actor.from);
}
