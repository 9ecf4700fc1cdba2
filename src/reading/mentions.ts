import type { Language } from "./gazetteer.ts";
import type { Number as GrammaticalNumber, OfficeKind, Title } from "./knowledge.ts";
import { type Mark, role } from "./lexicon.ts";
import { held, officeOn, type Roster } from "./roster.ts";
import { gap, type Sentence, shape, type Tokens } from "./segment.ts";
import type { Entry, Word } from "./senses.ts";

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
  /** Bits of `role`: clitics and connectives that lead to this actor. */
  roles: number;
  /** Actors listed under one plural office share it. */
  list: number;
  /** "our", "this country's", or a reference that still needs its person. */
  reference: "own" | "same" | "minister" | "person" | null;
  inferred: boolean;
}

export const sense = <S extends Entry["sense"]>(mark: Mark, wanted: S): Extract<Entry, { sense: S }> | undefined =>
  mark.entries.find((e) => e.sense === wanted) as Extract<Entry, { sense: S }> | undefined;
export const says = (mark: Mark, word: Word): boolean => mark.entries.some((e) => e.sense === "word" && e.word === word);

interface Context {
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
}

const particles = new Set([
  "bin",
  "al",
  "el",
  "de",
  "da",
  "do",
  "dos",
  "von",
  "van",
  "der",
  "den",
  "bint",
  "ibn",
  "abu",
  "ben",
  "la",
  "le",
  "di",
  "del",
  "ould",
  "dr",
  "y",
]);

/** Finds the actors of one sentence. Marks are those of the sentence, in order. */
export function findActors(context: Context, sentence: Sentence): Actor[] {
  const builder = new ActorBuilder(context, sentence);
  const { marks, tokens } = context;
  let m = firstMark(marks, sentence.from);
  for (let i = sentence.from; i < sentence.to; ) {
    while (m < marks.length && (marks[m] as Mark).from < i) m++;
    const mark = marks[m];
    if (mark && mark.from === i && mark.to <= sentence.to) {
      builder.take(mark);
      builder.takeEnding(mark);
      i = mark.to;
    } else {
      builder.takeUnknown(i);
      i++;
    }
  }
  builder.flush();
  void tokens;
  return builder.actors;
}

export function firstMark(marks: Mark[], token: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Mark).from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

class ActorBuilder {
  readonly actors: Actor[] = [];
  private readonly context: Context;
  private readonly sentence: Sentence;
  private current: Actor | null = null;
  private glue = 0;
  private pendingRoles = 0;
  private pendingDeputy = false;
  private pendingFormer = false;
  private nameOpen = false;
  private lists = 0;
  /** Set while the countries of a plural office are being listed. */
  private listing: {
    office: OfficeKind | null;
    title: Title | null;
    counterpart: boolean;
    former: boolean;
    list: number;
    members: number;
    joined: boolean;
    /** The members are listed by name, each with its country behind it. */
    people: boolean;
  } | null = null;

  constructor(context: Context, sentence: Sentence) {
    this.context = context;
    this.sentence = sentence;
  }

  private blank(from: number): Actor {
    const actor: Actor = {
      from,
      to: from + 1,
      sentence: this.sentence.index,
      office: null,
      title: null,
      number: "one",
      country: null,
      countryFirst: false,
      counterpart: false,
      former: this.pendingFormer,
      lapsed: false,
      candidates: [],
      official: null,
      name: null,
      named: null,
      roles: this.pendingRoles,
      list: 0,
      reference: null,
      inferred: false,
    };
    this.pendingRoles = 0;
    this.pendingFormer = false;
    return actor;
  }

  flush(): void {
    const actor = this.current;
    this.current = null;
    this.glue = 0;
    this.nameOpen = false;
    if (!actor) return;
    if (actor.office || actor.country || actor.counterpart || actor.named || actor.reference) {
      this.settleName(actor);
      this.actors.push(actor);
    }
  }

  private settleName(actor: Actor): void {
    const { roster, day } = this.context;
    if (actor.candidates.length === 0) return;
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
      (actor.office === "foreign-minister" || actor.office === "head-of-state" || actor.office === "head-of-government"
        ? fitting[0]
        : undefined) ??
      (actor.office ? undefined : actor.counterpart ? fitting[0] : undefined);
    if (best !== undefined) {
      const holder = roster.officials[best];
      if (!holder) return;
      actor.official = best;
      actor.name = holder.name;
      actor.country ??= holder.country;
      if (!actor.office) actor.office = officeOn(holder, day);
      else if (actor.office !== "foreign-minister" && actor.office !== "head-of-state" && held(holder, "foreign-minister", day, 0))
        actor.office = "foreign-minister";
      this.context.seen.add(best);
    } else if (!actor.office && fitting.length > 0 && !actor.former) {
      actor.former = true;
      actor.lapsed = true;
    }
  }

  private gapBefore(token: number): number {
    return this.context.tokens.before[token] as number;
  }

  private soft(token: number): boolean {
    const { tokens } = this.context;
    // "Antony J. Blinken"
    if (
      (this.gapBefore(token) & ~gap.space) === gap.stop &&
      token > 0 &&
      (tokens.words[token - 1] as string).length === 1 &&
      (tokens.shape[token - 1] as number) & shape.capital
    )
      return false;
    return (this.gapBefore(token) & (gap.comma | gap.bracket | gap.line | gap.slash | gap.stop)) !== 0;
  }

  private start(mark: { from: number; to: number; before: number }): Actor {
    this.flush();
    const actor = this.blank(mark.from);
    actor.to = mark.to;
    actor.roles |= mark.before;
    this.current = actor;
    return actor;
  }

  take(mark: Mark): void {
    const soft = this.soft(mark.from);
    if (this.current && this.gapBefore(mark.from) & gap.bracket && this.current.candidates.length === 0 && !this.current.office)
      this.flush();
    const office = sense(mark, "office");
    const title = sense(mark, "title");
    const counterpart = sense(mark, "counterpart");
    const country = sense(mark, "country");
    const organisation = sense(mark, "organisation");
    const name = sense(mark, "name");
    if (this.gapBefore(mark.from) & gap.colon) this.endList();
    if (
      mark.before & (role.with | role.and | role.to | role.by) &&
      this.current &&
      (!this.listing || office || title) &&
      (office || title || counterpart || name)
    ) {
      if (!(mark.before & role.and && this.dual(office?.kind, mark))) this.flush();
    }
    if (name && !office && !title && !country && this.takeName(mark, name, soft)) return;
    if (says(mark, "ministers-session")) {
      // "the meeting of the foreign ministers of A and B": a session, and its members if they are named.
      this.pendingRoles |= mark.before;
      this.takePlural(mark, "foreign-minister", null, false);
      return;
    }
    if (title || office) {
      if (title) this.takeOffice(mark, title.title.office, title.title, title.title.number ?? "one", soft);
      else if (office) this.takeOffice(mark, office.kind, null, this.numberOf(mark, office), soft);
      this.takeInner(mark);
      return;
    }
    if (counterpart) {
      this.takeCounterpart(mark, counterpart.number, soft);
      return;
    }
    if (country) {
      this.takeCountry(mark, country.code, soft, country.form === "adjective");
      return;
    }
    if (organisation) {
      this.takeCountry(mark, organisation.code, soft, false);
      return;
    }
    const city = sense(mark, "city");
    if (city?.capital && (this.listing?.joined || (this.current?.office && !this.current.country && this.glue & role.of))) {
      this.takeCountry(mark, city.country, soft, false);
      return;
    }
    if (says(mark, "own")) {
      this.takeReference(mark, "own");
      return;
    }
    if (says(mark, "same")) {
      this.takeReference(mark, "same");
      return;
    }
    if (says(mark, "honorific")) {
      const titled =
        this.current && !this.current.named && (this.current.office || this.current.counterpart) && this.gapBefore(mark.from) & gap.comma;
      if (this.current && ((soft && !titled) || this.current.named)) this.flush();
      if (this.current) this.nameOpen = true;
      return;
    }
    if (says(mark, "former")) {
      if (this.current && !soft && this.current.office) this.current.former = true;
      else this.pendingFormer = true;
      if (this.listing) this.listing.former = true;
      return;
    }
    if (says(mark, "deputy")) {
      this.flush();
      this.pendingDeputy = true;
      return;
    }
    if (says(mark, "acting")) {
      if (this.current && soft) this.flush();
      return;
    }
    const roles = this.connective(mark);
    if (roles !== null) {
      this.takeConnective(mark, roles, soft);
      return;
    }
    if (says(mark, "minister") || says(mark, "person")) {
      this.flush();
      this.endList();
      const actor = this.start(mark);
      actor.reference = says(mark, "minister") ? "minister" : "person";
      this.flush();
      return;
    }
    if (this.isThe(mark)) return;
    if (
      this.context.language.capitals &&
      this.joinsName(mark.from) &&
      mark.to === mark.from + 1 &&
      !mark.entries.some((e) => e.sense === "contact" || e.sense === "word")
    ) {
      this.takeUnknown(mark.from);
      return;
    }
    this.interrupt();
  }

  // "the" and the like: nothing between an office and its country.
  private isThe(mark: Mark): boolean {
    if (mark.to > mark.from + 1 || sense(mark, "contact")) return false;
    const word = this.context.tokens.words[mark.from];
    return word === "the" || word === "a" || word === "an" || word === "his" || word === "her" || word === "its" || word === "their";
  }

  private interrupt(): void {
    this.flush();
    this.endList();
    this.pendingRoles = 0;
    this.pendingDeputy = false;
    this.pendingFormer = false;
  }

  private endList(): void {
    const { listing } = this;
    this.listing = null;
    if (!listing || listing.members > 0) return;
    const actor = this.actors.findLast((a) => a.list === listing.list);
    if (actor) actor.list = listing.list;
  }

  private connective(mark: Mark): number | null {
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

  private takeConnective(mark: Mark, bits: number, soft: boolean): void {
    if (bits & role.and && this.listing) {
      this.glue = role.and;
      this.listing.joined = true;
      return;
    }
    if (this.current && !soft && bits & (role.of | role.to) && !(bits & role.and)) {
      this.glue |= bits;
      return;
    }
    if (this.current && bits & role.and) {
      this.flush();
      this.pendingRoles = role.and | (bits & role.with);
      return;
    }
    this.flush();
    if (!(bits & role.of) && !says(mark, "from")) this.endList();
    this.pendingRoles = bits;
    void mark;
  }

  /** "Deputy Prime Minister and Minister of Foreign Affairs" is one person, when no name or country stands between. */
  private dual(kind: OfficeKind | undefined, mark: Mark): boolean {
    const actor = this.current ?? (this.pendingRoles & role.and ? this.actors.at(-1) : undefined);
    if (!actor || kind !== "foreign-minister" || !actor.office || actor.office === "foreign-minister" || actor.number !== "one")
      return false;
    if (actor.sentence !== this.sentence.index || mark.from - actor.to > 2) return false;
    if (!["head-of-government", "minister", "other"].includes(actor.office)) return false;
    if (actor.country && !actor.countryFirst && !actor.named) return false;
    return actor.named === null ? false : actor.named.from === actor.from || actor.named.to < actor.to;
  }

  private takeOffice(mark: Mark, given: OfficeKind, title: Title | null, number: GrammaticalNumber, soft: boolean): void {
    let kind = given;
    if (this.pendingDeputy && number === "one") {
      kind = given === "foreign-minister" ? "deputy-foreign-minister" : given === "spokesperson" || given === "ministry" ? given : "other";
      this.pendingDeputy = false;
    }
    if (number !== "one" || (kind === "foreign-minister" && this.listedHere())) {
      this.takePlural(mark, kind, title, false);
      return;
    }
    if (this.pendingRoles & role.and && !this.current && this.dual(kind, mark)) {
      const last = this.actors.pop() as Actor;
      last.office = kind;
      last.title = title;
      last.to = mark.to;
      this.current = last;
      this.pendingRoles = 0;
      return;
    }
    this.listing = null;
    const actor = this.current;
    if (actor?.office && !actor.named && !soft && !actor.counterpart && this.glue & (role.of | role.to)) {
      // "Minister Delegate to the Minister of External Relations": the second is only the first one's superior.
      actor.to = mark.to;
      this.glue = 0;
      this.nameOpen = true;
      return;
    }
    if (
      actor?.office &&
      !actor.named &&
      !soft &&
      !actor.counterpart &&
      !(actor.office === "foreign-minister" && kind === "head-of-state") &&
      !(actor.country && !actor.countryFirst && (kind === "ambassador" || kind === "envoy" || kind === "organisation-head"))
    ) {
      // Two styles of one person side by side: the foreign ministry is the one that matters.
      if (kind === "foreign-minister" || actor.office === "minister" || actor.office === "other") {
        if (!(actor.office === "foreign-minister" && kind !== "foreign-minister")) {
          actor.office = kind;
          actor.title = title;
        }
      }
      if (title?.organisation) actor.country ??= title.organisation;
      actor.to = mark.to;
      return;
    }
    if (actor && !actor.office && !actor.counterpart && !actor.reference && (!soft || actor.named)) {
      if (actor.country && !actor.named) actor.countryFirst = true;
      actor.office = kind;
      actor.title = title;
      if (title?.organisation) actor.country ??= title.organisation;
      actor.to = mark.to;
      this.nameOpen = !actor.named;
      this.glue = 0;
      return;
    }
    if (
      actor?.office &&
      actor.named &&
      kind === "foreign-minister" &&
      actor.office !== "foreign-minister" &&
      soft &&
      actor.named.from === actor.from &&
      !actor.country
    ) {
      actor.office = kind;
      actor.title = title;
      actor.to = mark.to;
      return;
    }
    const fresh = this.start(mark);
    fresh.office = kind;
    fresh.title = title;
    if (title?.organisation) fresh.country = title.organisation;
    this.nameOpen = true;
  }

  /** "mevkidaşıyla", "Lavrov'la": with, written onto the last word. */
  takeEnding(mark: Mark): void {
    if (mark.after & role.with && this.current?.to === mark.to) this.current.roles |= role.with;
  }

  /** The countries inside an office's words: "ministre iranien des Affaires étrangères", "ministros iraní y ruso de Exteriores". */
  private takeInner(mark: Mark): void {
    for (const inner of mark.inner ?? []) {
      const country = sense(inner, "country");
      if (!country) continue;
      if (this.listing) this.takeCountry(inner, country.code, false, true);
      else if (this.current && !this.current.country) this.current.country = country.code;
    }
    if (this.listing && this.current) this.current.to = Math.max(this.current.to, mark.to);
  }

  private takeCounterpart(mark: Mark, number: GrammaticalNumber, soft: boolean): void {
    if (number !== "one") {
      this.takePlural(mark, null, null, true);
      return;
    }
    this.listing = null;
    const actor = this.current;
    if (actor && !actor.office && !actor.named && !soft && actor.country && !actor.country.startsWith("org:")) {
      actor.counterpart = true;
      actor.countryFirst = true;
      actor.to = mark.to;
    } else {
      const fresh = this.start(mark);
      fresh.counterpart = true;
    }
    this.nameOpen = true;
    this.glue = 0;
  }

  /** "the Iranian and Egyptian foreign ministers", "foreign ministers of Iran and Egypt": each country is a side of its own. */
  private takePlural(mark: Mark, kind: OfficeKind | null, title: Title | null, counterpart: boolean): void {
    const list = ++this.lists;
    const former = this.pendingFormer;
    this.pendingFormer = false;
    let members = 0;
    let roles = this.pendingRoles | mark.before;
    if (this.current && !this.current.office && !this.current.named && !this.soft(mark.from)) this.flush();
    else if (this.current?.named) this.flush();
    // Countries, or people by name alone, that lead up to the office.
    const before: Actor[] = [];
    let edge = mark.from;
    for (let k = this.actors.length - 1; k >= 0; k--) {
      const actor = this.actors[k] as Actor;
      if (
        actor.sentence !== this.sentence.index ||
        edge - actor.to > 2 ||
        actor.office ||
        actor.counterpart ||
        actor.named ||
        actor.reference ||
        !actor.country
      )
        break;
      if (!this.joins(actor.to, edge)) break;
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
    if (before[0]) {
      roles |= before[0].roles;
      for (const actor of before) actor.roles |= roles & ~role.and;
    }
    this.flush();
    this.listing = { office: kind, title, counterpart, former, list, members, joined: members === 0, people: false };
    if (members === 0) {
      const actor = this.start(mark);
      actor.office = kind;
      actor.title = title;
      actor.counterpart = counterpart;
      actor.number = "many";
      actor.roles |= roles;
      actor.list = list;
      actor.former = former;
      this.flush();
    }
    this.glue = 0;
    void roles;
  }

  /** One or many; where a form is both (Russian "главы МИД"), many only if two countries or more follow it. */
  private numberOf(mark: Mark, office: Extract<Entry, { sense: "office" }>): GrammaticalNumber {
    if (mark.entries.every((e) => e.sense !== "office" || e.kind !== office.kind || e.number === office.number)) return office.number;
    const { marks } = this.context;
    let edge = mark.to;
    let countries = 0;
    for (let k = firstMark(marks, edge); k < marks.length && (marks[k] as Mark).from <= edge; k++) {
      const next = marks[k] as Mark;
      if (sense(next, "country")) countries++;
      else if (!says(next, "and")) break;
      edge = next.to;
    }
    return countries > 1 ? "many" : "one";
  }

  /** "日本、韩国外长": without plurals, a list of countries right before the office says that there are several. */
  private listedHere(): boolean {
    const actor = this.current;
    const before = this.actors.at(-1);
    const bare = (a: Actor | null | undefined) =>
      a?.country && !a.office && !a.counterpart && !a.named && !a.reference && !a.country.startsWith("org:");
    if (this.context.language.spaces || !actor || !before || !bare(actor) || !bare(before) || before.sentence !== this.sentence.index)
      return false;
    return (
      actor.country !== before.country &&
      actor.from - before.to <= 2 &&
      this.joins(before.to, actor.from) &&
      (actor.from > before.to || this.soft(actor.from))
    );
  }

  /** Whether only "and", commas or hyphens stand between two tokens. */
  private joins(from: number, to: number): boolean {
    const { marks } = this.context;
    for (let m = firstMark(marks, from); m < marks.length && (marks[m] as Mark).from < to; m++) {
      const mark = marks[m] as Mark;
      if (!says(mark, "and") && !this.isThe(mark)) return false;
      from = mark.to;
    }
    return from >= to;
  }

  private takeCountry(mark: Mark, code: string, soft: boolean, adjective: boolean): void {
    const actor = this.current;
    const { listing } = this;
    if (listing && (!actor || actor.list === listing.list)) {
      const plural = this.actors.find((a) => a.list === listing.list && a.number === "many" && !a.country);
      const previous = this.actors.at(-1);
      const near = actor ?? previous;
      if (listing.people && !actor && previous?.list === listing.list && previous.named && previous.country === code) {
        previous.to = mark.to;
        return;
      }
      if (near && mark.from - near.to <= 4) {
        this.flush();
        if (code.startsWith("org:") && listing.members === 0) {
          // "foreign ministers of NATO": a body, not a side.
          if (plural) plural.country = code;
          this.listing = null;
          return;
        }
        const member = this.start(mark);
        member.country = code;
        member.office = listing.office;
        member.title = listing.title;
        member.counterpart = listing.counterpart;
        member.former = listing.former;
        member.list = listing.list;
        if (plural) {
          member.roles |= plural.roles;
          if (listing.members === 0) this.actors.splice(this.actors.indexOf(plural), 1);
        } else if (previous && previous.list === listing.list) member.roles |= previous.roles & ~role.and;
        listing.members++;
        listing.joined = false;
        this.nameOpen = true;
        return;
      }
      this.listing = null;
    }
    if (actor) {
      const known = actor.country;
      const named = actor.candidates.length > 0;
      const conflict =
        named && !actor.candidates.some((c) => this.context.roster.officials[c]?.country === code) && actor.named?.from === actor.from;
      if (actor.office === "foreign-minister" && code.startsWith("org:") && !known) {
        // "the foreign ministers' council of the League" and the like: no body has a foreign minister but the EU.
        actor.to = mark.to;
        return;
      }
      if (
        (actor.office || actor.counterpart) &&
        !known &&
        (!soft || this.glue & role.of) &&
        !(conflict && actor.named) &&
        !(named && !actor.candidates.some((c) => this.context.roster.officials[c]?.country === code))
      ) {
        actor.country = code;
        actor.to = mark.to;
        this.nameOpen = !actor.named;
        this.glue = 0;
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
        const fresh = this.start({ ...mark, from: split });
        fresh.office = office;
        fresh.title = title;
        fresh.country = code;
        fresh.to = mark.to;
        this.nameOpen = true;
        return;
      }
      if (
        (actor.office || actor.counterpart) &&
        known &&
        !soft &&
        known !== code &&
        (this.glue & (role.to | role.of | role.in) || mark.before & role.to)
      ) {
        // The host of an ambassador.
        actor.to = mark.to;
        this.glue = 0;
        this.nameOpen = !actor.named;
        return;
      }
      if ((actor.office || actor.counterpart) && known === code && !soft) {
        actor.to = mark.to;
        return;
      }
      if (actor.named && !actor.office && !known && !conflict && !adjective && this.glue & role.of) {
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
    const fresh = this.start(mark);
    fresh.country = code;
    this.nameOpen = (mark.after & role.of) !== 0;
    this.glue = 0;
  }

  private takeReference(mark: Mark, reference: "own" | "same"): void {
    const actor = this.current;
    if (actor && (actor.office || actor.counterpart) && !actor.country) {
      actor.reference = reference;
      actor.to = mark.to;
      return;
    }
    if (reference === "same") {
      this.interrupt();
      return;
    }
    const fresh = this.start(mark);
    fresh.reference = reference;
  }

  private takeName(mark: Mark, name: Extract<Entry, { sense: "name" }>, soft: boolean): boolean {
    const { tokens, language, roster, day, seen } = this.context;
    if (language.capitals && !((tokens.shape[mark.from] as number) & shape.capital)) return false;
    // "Sabah" is a surname and "tomorrow": the word is likelier.
    if (!name.full && mark.entries.some((e) => e.sense === "days" || (e.sense === "word" && e.word === "common"))) return false;
    const actor = this.current;
    const countryAllows = (a: Actor) => !a.country || name.officials.some((o) => roster.officials[o]?.country === a.country);
    const fresh = !name.full || name.weak;
    if (
      actor?.named &&
      actor.named.to === mark.from &&
      actor.candidates.length === 0 &&
      !soft &&
      (countryAllows(actor) || !actor.country)
    ) {
      // "Muhammad Javad Zarif": unknown given names before a known surname.
      actor.named.to = mark.to;
      actor.candidates = name.officials;
      actor.to = mark.to;
      return true;
    }
    if (language.capitals && actor?.office && !actor.named && !actor.country && !soft && this.glue & role.of && name.full !== undefined) {
      // "Chanceler de Lula", "le ministre de Macron": whose minister he is.
      const of = new Set(name.officials.map((o) => roster.officials[o]?.country));
      const [country] = of;
      if (of.size === 1 && country) {
        actor.country = country;
        actor.to = mark.to;
        this.glue = 0;
        return true;
      }
    }
    const tail = tokens.before[mark.to] as number;
    if (
      !name.full &&
      language.capitals &&
      actor &&
      !soft &&
      !name.officials.some((o) => seen.has(o)) &&
      this.sentence.paragraph > 0 &&
      mark.to < this.sentence.to &&
      (tail === gap.space || tail === gap.hyphen) &&
      (tokens.shape[mark.to] as number) & shape.capital
    ) {
      const next = this.context.marks[firstMark(this.context.marks, mark.to)];
      if (!next || next.from !== mark.to) {
        this.takeUnknown(mark.from);
        return true;
      }
    }
    if (
      actor &&
      !actor.named &&
      (actor.office || actor.counterpart || (actor.country && this.nameOpen)) &&
      (!soft || ((actor.office !== null || actor.counterpart) && this.nameOpen))
    ) {
      if (countryAllows(actor) && actor.office !== "ministry" && actor.office !== "spokesperson") {
        const fitsOffice = !soft || name.officials.some((o) => roster.officials[o] && officeOn(roster.officials[o], day) !== null);
        if (fitsOffice) {
          actor.named = { from: mark.from, to: mark.to };
          actor.candidates = name.officials;
          actor.to = mark.to;
          this.nameOpen = false;
          return true;
        }
      }
      if (!soft && actor.country && !fresh) {
        // Someone else of that name.
        this.flush();
      } else if (!soft && fresh) {
        actor.named = { from: mark.from, to: mark.to };
        actor.to = mark.to;
        this.nameOpen = language.capitals;
        return true;
      }
    }
    const known = name.officials.filter((o) => seen.has(o));
    const current = name.officials.filter((o) => roster.officials[o] && officeOn(roster.officials[o], day) !== null);
    const headline =
      this.sentence.paragraph === 0 &&
      this.context.titleTells &&
      name.officials.some((o) => roster.officials[o] && held(roster.officials[o], "foreign-minister", day, 0));
    if (name.weak && known.length === 0 && !headline) {
      // A weak form needs company: an office or a country right after it would do, but common words are safer left alone.
      if (!language.capitals) return false;
      this.takeUnknown(mark.from);
      for (let i = mark.from + 1; i < mark.to; i++) this.takeUnknown(i);
      if (this.current?.named?.to === mark.to && this.current.candidates.length === 0) this.current.candidates = name.officials;
      return true;
    }
    if (!name.full && language.capitals && mark.to < this.sentence.to && this.sentence.paragraph > 0) {
      const next = tokens.before[mark.to] as number;
      const unknown =
        (tokens.shape[mark.to] as number) & shape.capital &&
        (next === gap.space || next === gap.hyphen) &&
        !this.context.marks[firstMark(this.context.marks, mark.to)]?.entries.length;
      if (unknown && known.length === 0) {
        this.takeUnknown(mark.from);
        return true;
      }
    }
    if (this.listing && !actor && this.actors.at(-1)?.list === this.listing.list && mark.from - (this.actors.at(-1) as Actor).to <= 1) {
      const member = this.actors.at(-1) as Actor;
      if (member.number === "many" && !member.country && !member.named && this.listing.members === 0) {
        // "his counterparts Sergey Lavrov of Russia and …": each member by name.
        member.number = "one";
        this.listing.members = 1;
        this.listing.people = true;
      } else if (this.listing.people && !name.weak && (this.listing.joined || this.gapBefore(mark.from) & gap.comma)) {
        const next = this.start(mark);
        next.office = this.listing.office;
        next.title = this.listing.title;
        next.counterpart = this.listing.counterpart;
        next.former = this.listing.former;
        next.list = this.listing.list;
        next.roles |= member.roles & ~role.and;
        next.named = { from: mark.from, to: mark.to };
        next.candidates = name.officials;
        this.listing.members++;
        this.listing.joined = false;
        this.flush();
        return true;
      }
      if (!member.named && countryAllows(member)) {
        member.named = { from: mark.from, to: mark.to };
        member.candidates = name.officials;
        member.to = mark.to;
        this.settleName(member);
        return true;
      }
    }
    const start = this.start(mark);
    start.named = { from: mark.from, to: mark.to };
    start.candidates = known.length > 0 ? known : current.length > 0 ? current : name.officials;
    return true;
  }

  private joinsName(token: number): boolean {
    return (
      this.current?.named?.to === token &&
      this.gapBefore(token) === gap.space &&
      ((this.context.tokens.shape[token] as number) & shape.capital) !== 0
    );
  }

  takeUnknown(token: number): void {
    const { tokens, language } = this.context;
    const actor = this.current;
    const soft = this.soft(token);
    const before = this.gapBefore(token);
    if (language.capitals && (tokens.shape[token] as number) & shape.capital && !((tokens.shape[token] as number) & shape.digits)) {
      if (actor?.named && actor.named.to === token && !soft && token - actor.named.from < 6) {
        actor.named.to = token + 1;
        actor.to = token + 1;
        return;
      }
      if (
        actor &&
        !actor.named &&
        this.nameOpen &&
        (actor.office || actor.counterpart || actor.country) &&
        (!soft || (before & gap.comma && actor.office))
      ) {
        actor.named = { from: token, to: token + 1 };
        actor.to = token + 1;
        return;
      }
      const fresh = this.start({ from: token, to: token + 1, before: 0 });
      fresh.named = { from: token, to: token + 1 };
      return;
    }
    if (language.capitals && actor?.named && actor.named.to === token && !soft && particles.has(tokens.words[token] as string)) {
      actor.named.to = token + 1;
      actor.to = token + 1;
      return;
    }
    if (
      !language.spaces &&
      actor?.country &&
      !actor.office &&
      !actor.counterpart &&
      !soft &&
      (tokens.shape[token] as number) & shape.glyph
    ) {
      // "オマーンのバドル外相": the name stands between the country and the office.
      const named: { from: number; to: number } | null = actor.named;
      if (named ? named.to === token && actor.candidates.length === 0 && token - named.from < 12 : this.glue & role.of) {
        actor.named = { from: named?.from ?? token, to: token + 1 };
        actor.to = token + 1;
        return;
      }
    }
    if (!language.capitals && language.spaces && actor && !soft && !((tokens.shape[token] as number) & shape.digits)) {
      // Without capitals a name can be told only by where it stands: beside an office with its country.
      if (
        !actor.named &&
        this.nameOpen &&
        (actor.office === "foreign-minister" || actor.counterpart || actor.office === "ambassador") &&
        actor.country
      ) {
        actor.named = { from: token, to: token + 1 };
        actor.to = token + 1;
        return;
      }
      if (actor.named && actor.named.to === token && actor.candidates.length === 0 && token - actor.named.from < 4) {
        actor.named.to = token + 1;
        actor.to = token + 1;
        return;
      }
    }
    this.interrupt();
  }
}
