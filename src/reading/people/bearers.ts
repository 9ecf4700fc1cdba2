import type { OfficeKind, Title } from "../words/knowledge.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { type Holder, held } from "../words/roster.ts";
import { gap, shape } from "../words/segment.ts";
import type { Actor } from "./actors.ts";
import type { Assembly } from "./assembly.ts";

// Whose an office is by the words around it: of who is in hand, or of somebody else who stands behind it.

/** Whether a capital that begins no country, city or office stands right behind a mark. */
export function leadsToCapital({ context: { tokens, marks }, sentence }: Assembly, { to }: Mark): boolean {
  if (to >= sentence.to || tokens.before[to] !== gap.space || !((tokens.shape[to] as number) & shape.capital)) return false;
  const next = marks[firstMark(marks, to)];
  return next?.from !== to || next.entries.every((e) => e.sense === "name" || e.sense === "word");
}

/** Whether all whom a name may stand for are foreign ministers. */
export const inOffice = ({ context: { roster, day } }: Assembly, { candidates }: Actor): boolean =>
  candidates.every((c) => held(roster.officials[c] as Holder, "foreign-minister", day, 0));

/** "Onyeama, US Secretary of State discuss": whether a style is that of other countries than a minister's, who is no namesake out of office. */
export function styleOfOthers({ context: { roster, day } }: Assembly, { candidates }: Actor, title: Title | null): boolean {
  const { countries } = title ?? {};
  const holders = candidates.flatMap((c) => roster.officials[c] ?? []);
  return (
    countries !== undefined &&
    !holders.some((h) => countries.includes(h.country)) &&
    holders.some((h) => held(h, "foreign-minister", day, 0))
  );
}

/** Whether the word right before a mark is written as an owner: "the president's". */
export function possessive({ context: { marks } }: Assembly, { from }: Mark): boolean {
  const before = marks[firstMark(marks, from) - 1];
  return before?.to === from && (before.after & role.of) !== 0;
}

/** Whether somebody's first word is a country by its name. */
export const isCountry = ({ context: { marks } }: Assembly, { from }: Actor): boolean => {
  const mark = marks[firstMark(marks, from)];
  return mark?.from === from && sense(mark, "country")?.form === "name";
};

/** Whose an office is by the word behind it, or by its style. */
export function ownerBehind(assembly: Assembly, mark: Mark, title: Title | null): string | undefined {
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
export function guest(assembly: Assembly, host: Actor, mark: Mark, kind: OfficeKind, title: Title | null): boolean {
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

/** "Cardinal X, Secretary of State": the rank before the name and the office behind it are one person's, as the roster tells. */
export function heldBy(assembly: Assembly, actor: Actor): boolean {
  const { roster, day } = assembly.context;
  return actor.candidates.some((c) => roster.officials[c] !== undefined && held(roster.officials[c], "foreign-minister", day, 0));
}

/** "وزیراعظم X، وزیر خارجہ Y": the office stands before the name of somebody else. */
export const namesAnother = (assembly: Assembly, office: Mark, actor: Actor): boolean =>
  nameBehind(assembly, office)?.every((o) => !actor.candidates.includes(o)) ?? false;

/** "the Turkish foreign minister [met] Prime Minister X": two people, where X is no foreign minister too. */
export function leadsOnlyToLeader(assembly: Assembly, office: Mark): boolean {
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
export function ofAnother(assembly: Assembly, office: Mark, country: string): boolean {
  const { marks } = assembly.context;
  const next = marks[firstMark(marks, office.to)];
  const code = next?.from === office.to ? sense(next, "country")?.code : undefined;
  return code !== undefined && code !== country;
}

/** Words, as of honour, between an office and the name of its holder. */
const reachOfName = 2;
