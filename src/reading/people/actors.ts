import type { Language } from "../words/gazetteer.ts";
import type { Number as GrammaticalNumber, OfficeKind, Title } from "../words/knowledge.ts";
import type { Mark } from "../words/lexicon.ts";
import { fold } from "../words/normalize.ts";
import { type Holder, held, officeOn, type Roster } from "../words/roster.ts";
import type { Tokens } from "../words/segment.ts";
import { soundsLike } from "../words/soundalike.ts";
import type { Office } from "./participants.ts";

/** Someone (or some side) the text speaks of: office, country and name that stand together. */
export interface Actor {
  /** Tokens. */
  from: number;
  to: number;
  sentence: number;
  office: OfficeKind | null;
  title: Title | null;
  number: GrammaticalNumber;
  /** Country or organisation, once it is known. */
  country: string | null;
  /** The country came before the office ("the Iranian minister"), so that it may reach over an "and". */
  countryFirst: boolean;
  counterpart: boolean;
  former: boolean;
  /** Taken as former only because no holder of the name is in office; the text itself may tell otherwise. */
  lapsed: boolean;
  /** Roster indexes the name may stand for. */
  candidates: number[];
  official: number | null;
  name: string | null;
  /** Tokens of the name. */
  named: { from: number; to: number } | null;
  /** The roster has the name as it is written, with all its words. */
  inFull?: boolean;
  /** Bits of `role`: clitics and connectives that lead to this actor. */
  roles: number;
  /** Actors listed under one plural office share it. */
  list: number;
  /** "our", "this country's", or a reference that still needs its person. */
  reference: "own" | "same" | "minister" | "person" | null;
  inferred: boolean;
  /** The name is spelled as foreign ones are: he is no minister of the outlet's own country. */
  foreign?: boolean;
  /** "the prime minister and foreign minister", one who holds both, or two: where the first ends, and the second begins. */
  head?: { to: number; second: number };
  /** Where an ambassador is posted. */
  host?: string;
}

/** What is known while the actors of an item are being found. */
export interface Context {
  tokens: Tokens;
  marks: Mark[];
  language: Language;
  roster: Roster;
  /** Days since 1970 of the item, or null. */
  day: number | null;
  /** The title speaks of a contact: a bare surname there may well be a minister's. */
  titleTells: boolean;
  /** Officials already mentioned by a strong form. */
  seen: Set<number>;
  /** Words of the full names that the item gives, with whose they are. */
  parts: Map<string, number[]>;
}

/** Nobody in particular yet, at a stretch of tokens. */
export const blankActor = ({ from, to }: { from: number; to: number }, sentence: number): Actor => ({
  from,
  to,
  sentence,
  office: null,
  title: null,
  number: "one",
  country: null,
  countryFirst: false,
  counterpart: false,
  former: false,
  lapsed: false,
  candidates: [],
  official: null,
  name: null,
  named: null,
  roles: 0,
  list: 0,
  reference: null,
  inferred: false,
});

/** A minister of whom only the country is told, where it is named. */
export const ministerOf = (mark: Mark, country: string | null, sentence: number): Actor => ({
  ...blankActor(mark, sentence),
  office: "foreign-minister",
  country,
  inferred: true,
});

/** The countries and organisations of actors. */
export const countriesOf = (actors: Actor[]): Set<string | null> => new Set(actors.map((a) => a.country));

/** "the council of the union's foreign ministers": no minister of it; a state that few recognise has one, with a name. */
export const ofBody = (a: Actor): boolean =>
  a.office === "foreign-minister" && a.country !== null && a.country.startsWith("org:") && a.official === null && a.named === null;

/** The ministers of a body, or some of whom the text tells neither name nor country. */
export const unnamedMinisters = (a: Actor): boolean =>
  ofBody(a) || (a.office === "foreign-minister" && a.number === "many" && a.country === null);

/** Settles which official of the roster the name of an actor stands for, given the office and country beside it. Changes the actor in place. */
export function identify(actor: Actor, context: Context): void {
  const { roster, day, seen } = context;
  if (actor.candidates.length === 0) {
    const holder = spelledOtherwise(actor, context);
    if (holder === null) return;
    actor.official = holder;
    actor.name = roster.officials[holder]?.name ?? null;
    seen.add(holder);
    return;
  }
  const fits = (index: number) => {
    const holder = roster.officials[index];
    if (!holder) return false;
    return !actor.country || holder.country === actor.country;
  };
  const inOffice = (index: number) => {
    const holder = roster.officials[index];
    if (!holder) return false;
    return actor.office && actor.office !== "other" && actor.office !== "spokesperson" && actor.office !== "ministry"
      ? held(holder, actor.office, day)
      : officeOn(holder, day) !== null;
  };
  const fitting = actor.candidates.filter(fits);
  const best =
    fitting.find(inOffice) ??
    // A prime minister who is also foreign minister is the latter wherever only his first office is given.
    fitting.find(
      (index) => actor.office !== null && roster.officials[index] !== undefined && held(roster.officials[index], "foreign-minister", day),
    ) ??
    (isTop(actor) ? (spelledOtherwise(actor, context) ?? fitting[0]) : undefined) ??
    (actor.office ? undefined : actor.counterpart ? fitting[0] : undefined);
  if (best !== undefined) {
    const holder = roster.officials[best];
    if (!holder) return;
    actor.official = best;
    actor.name = holder.name;
    actor.country ??= holder.country;
    if (actor.title?.otherwise && actor.office === "foreign-minister" && !held(holder, actor.office, day))
      actor.office = actor.title.otherwise;
    if (!actor.office) actor.office = officeOn(holder, day);
    else if (
      actor.office !== "foreign-minister" &&
      // A prince who is foreign minister is no emir.
      (actor.office !== "head-of-state" || holder.terms.every((t) => t.office !== "head-of-state")) &&
      held(holder, "foreign-minister", day, 0)
    )
      actor.office = "foreign-minister";
    // "il presidente Draghi": of the council, not of the republic.
    else if (
      actor.office === "head-of-state" &&
      holder.terms.every((t) => t.office !== "head-of-state") &&
      held(holder, "head-of-government", day, 0)
    )
      actor.office = "head-of-government";
    // A crown prince who heads the government.
    else if (actor.office === "other" && held(holder, "head-of-government", day, 0)) actor.office = "head-of-government";
    seen.add(best);
  } else if (actor.office && !actor.country && fitting.length > 0 && actor.inFull) {
    // Known by the full name, in another office: at least the country is certain.
    const [first, ...rest] = fitting.map((index) => roster.officials[index]?.country);
    if (first && rest.every((c) => c === first)) actor.country = first;
  } else if (!actor.office && fitting.length > 0 && !actor.former) {
    actor.former = true;
    actor.lapsed = true;
  }
}

/** Heads of state and of government, whose tables are not the ministers'. */
export const isLeader = ({ office }: { office: OfficeKind | null }): boolean =>
  office === "head-of-state" || office === "head-of-government";

const isTop = (actor: Actor): boolean => actor.office === "foreign-minister" || isLeader(actor);

/** Whoever held the one seat that an actor's office and country are on the day, where the name sounds like the holder's: a spelling that the roster does not list; or null. */
function spelledOtherwise(actor: Actor, { roster, day, tokens }: Context): number | null {
  const { country, named, number } = actor;
  const office = actor.office ?? (actor.counterpart ? "foreign-minister" : null);
  if (!(isTop(actor) || actor.counterpart) || !country || !named || number !== "one" || actor.former || day === null) return null;
  const written = tokens.words.slice(named.from, named.to);
  const holders = (roster.seats.get(country) ?? []).filter((index) => {
    const holder = roster.officials[index] as Holder;
    return held(holder, office as Office, day) && soundsLike(written, fold(holder.name).split(/[ -]/));
  });
  return holders.length === 1 ? (holders[0] as number) : null;
}
