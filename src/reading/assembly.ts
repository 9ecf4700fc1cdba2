import { type Actor, type Context, identify } from "./actors.ts";
import type { OfficeKind, Title } from "./knowledge.ts";
import type { Mark } from "./lexicon.ts";
import { firstMark, says, sense } from "./marks.ts";
import { gap, type Sentence, shape } from "./segment.ts";

/** A plural office or counterpart whose members are being listed. */
export interface Listing {
  office: OfficeKind | null;
  title: Title | null;
  counterpart: boolean;
  former: boolean;
  list: number;
  members: number;
  joined: boolean;
  /** The members are listed by name, each with its country behind it. */
  people: boolean;
}

/** The actors of one sentence while they are put together word by word: those that are done, the one in hand, and what the words so far lead one to expect. */
export class Assembly {
  readonly actors: Actor[] = [];
  readonly context: Context;
  readonly sentence: Sentence;
  current: Actor | null = null;
  glue = 0;
  pendingRoles = 0;
  pendingDeputy = false;
  pendingFormer = false;
  nameOpen = false;
  /** End of the words "the minister", where they lead to a country and a name. */
  styledTo = -1;
  /** The name in hand is more than one word of it. */
  givenInFull = false;
  lists = 0;
  /** Set while the countries of a plural office are being listed. */
  listing: Listing | null = null;

  constructor(context: Context, sentence: Sentence) {
    this.context = context;
    this.sentence = sentence;
  }

  blank(from: number): Actor {
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
      identify(actor, this.context);
      this.actors.push(actor);
    }
  }

  gapBefore(token: number): number {
    return this.context.tokens.before[token] as number;
  }

  soft(token: number): boolean {
    const { tokens } = this.context;
    // "Antony J. Blinken"
    if (
      (this.gapBefore(token) & ~gap.space) === gap.stop &&
      token > 0 &&
      (tokens.words[token - 1] as string).length === 1 &&
      (tokens.shape[token - 1] as number) & shape.capital
    )
      return false;
    const before = this.gapBefore(token);
    // "Lavrov – RIA": a dash between spaces parts, a hyphen joins.
    if (before & gap.hyphen && before & gap.space) return true;
    return (before & (gap.comma | gap.bracket | gap.line | gap.slash | gap.stop | gap.colon)) !== 0;
  }

  start(mark: { from: number; to: number; before: number }): Actor {
    this.flush();
    const actor = this.blank(mark.from);
    actor.to = mark.to;
    actor.roles |= mark.before;
    this.current = actor;
    return actor;
  }

  interrupt(): void {
    this.flush();
    this.endList();
    this.pendingRoles = 0;
    this.pendingDeputy = false;
    this.pendingFormer = false;
  }

  endList(): void {
    this.listing = null;
  }

  /** Whether only "and", commas or hyphens stand between two tokens. */
  joins(from: number, to: number): boolean {
    const { marks } = this.context;
    for (let m = firstMark(marks, from); m < marks.length && (marks[m] as Mark).from < to; m++) {
      const mark = marks[m] as Mark;
      // "ایران اور سعودی عرب کے وزرائے خارجہ": where such words follow, "of" stands between the countries and their office.
      if (!says(mark, "and") && !this.isThe(mark) && !(this.context.language.postposed && says(mark, "of"))) return false;
      from = mark.to;
    }
    return from >= to;
  }

  // "the" and the like: nothing between an office and its country.
  isThe(mark: Mark): boolean {
    if (mark.to > mark.from + 1 || sense(mark, "contact")) return false;
    const word = this.context.tokens.words[mark.from];
    return word === "the" || word === "a" || word === "an" || word === "his" || word === "her" || word === "its" || word === "their";
  }

  joinsName(token: number): boolean {
    return (
      this.current?.named?.to === token &&
      this.gapBefore(token) === gap.space &&
      ((this.context.tokens.shape[token] as number) & shape.capital) !== 0
    );
  }
}
