import type { Mark } from "../words/lexicon.ts";
import { firstMark, sense } from "../words/marks.ts";
import { fold } from "../words/normalize.ts";
import { held, type Roster } from "../words/roster.ts";
import type { Actor } from "./actors.ts";
import type { Assembly } from "./assembly.ts";

// Whether a name that the roster knows is meant, or somebody else of that name: by the words beside it and the offices of who bears it.

/** "ルビオ国務長官": where the office stands right behind the name, a short one has all the company it needs. */
export function styledBehind(assembly: Assembly, { to }: Mark, minister: boolean): boolean {
  const { marks, language } = assembly.context;
  const next = marks[firstMark(marks, to)];
  if (language.spaces || !minister || next?.from !== to || assembly.soft(to)) return false;
  return sense(next, "office")?.kind === "foreign-minister" || sense(next, "title")?.title.office === "foreign-minister";
}

/** "ایگناسیو کاسیس وزیر خارجه سوئیس": where no capitals tell a name, a short one that the minister of just that country bears, before the office. */
export function bearsOffice(assembly: Assembly, { to }: Mark, officials: number[]): boolean {
  const { marks, language, roster, day } = assembly.context;
  const office = marks[firstMark(marks, to)];
  if (language.capitals || !language.spaces || language.postposed || office?.from !== to) return false;
  if (sense(office, "office")?.kind !== "foreign-minister" && !sense(office, "counterpart")) return false;
  const owner = marks[firstMark(marks, office.to)];
  const country = owner?.from === office.to && !assembly.soft(owner.from) ? sense(owner, "country")?.code : undefined;
  return officials.some((o) => {
    const holder = roster.officials[o];
    return holder !== undefined && holder.country === country && held(holder, "foreign-minister", day);
  });
}

/** Whether all that the roster knows of somebody is posts of no consequence to a contact. */
export const neverInOffice = (roster: Roster, official: number): boolean =>
  roster.officials[official]?.terms.every((t) => t.office === "other") ?? false;

/** Whether a name is that of a head of state or government in office, who never was foreign minister. */
export const leads = (roster: Roster, officials: number[], day: number | null): boolean =>
  officials.every((o) => {
    const holder = roster.officials[o];
    return (
      holder !== undefined &&
      (held(holder, "head-of-state", day, 0) || held(holder, "head-of-government", day, 0)) &&
      holder.terms.every((t) => t.office !== "foreign-minister")
    );
  });

/** Whether a name begins as that of an official does, or the country beside it is his. */
export function givenAs(
  { context: { roster, tokens } }: Assembly,
  official: number,
  named: { from: number; to: number },
  country: string | null,
) {
  const holder = roster.officials[official];
  if (!holder || holder.country === country) return holder !== undefined;
  const first = fold(holder.name.split(" ")[0] as string);
  return tokens.words.slice(named.from, named.to).includes(first);
}

/**
 * "Eduardo Bolsonaro" is not Jair: whether one of the given names before a surname begins like one of an official's, or his office stands beside it.
 * Only letters of the script that rosters spell everyone in can tell.
 */
export function initialled(
  { context: { roster, tokens, day } }: Assembly,
  official: number,
  given: { from: number; to: number },
  actor: Actor,
) {
  const holder = roster.officials[official];
  if (!holder) return false;
  const words = tokens.words.slice(given.from, given.to);
  if (!words.every((w) => /^[a-z]/.test(w))) return true;
  if (actor.office && actor.country === holder.country && held(holder, "foreign-minister", day)) return true;
  // "Jane Smith" is not Kamina Johnson Smith: a spelling may differ in the first name, and an initial may stand for any.
  const parts = fold(holder.name).split(/[ -]/);
  return words.some((w) => w[0] === parts[0]?.[0] || parts.includes(w) || (w.length === 1 && parts.some((part) => part[0] === w)));
}
