import type { OfficeKind, Title } from "../words/knowledge.ts";
import type { Mark } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { gap, type Sentence, shape } from "../words/segment.ts";
import { type Actor, blankActor, type Context, identify } from "./actors.ts";

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
  /** All members stood before the office, where that is their place. */
  closed: boolean;
}

/** Words between a plural office and a list of countries that a bracket or "including" opens, and where only counting words stand between. */
const listReach = 8;
const plainReach = 3;
/** "of the" and the like, between the office and the first such word. */
const leadReach = 3;
/** What no list of countries reaches over. */
const opaque: ReadonlySet<string> = new Set([
  "office",
  "title",
  "counterpart",
  "name",
  "contact",
  "channel",
  "city",
  "days",
  "weekday",
  "month",
]);
/** What counts or names the states of a list: "the three friendly states", "each of", "both A and B". */
const counts: ReadonlySet<string> = new Set(["common", "acting", "apart", "both"]);
const parting: ReadonlySet<string> = new Set(["with", "between", "in", "by", "about", "presence", "breaks", "says", "letter", "planning"]);

/** Two countries or more: "met his colleagues in Turkey" is where he met them. */
export function listsCountries(marks: Mark[], first: Mark): boolean {
  let at = firstMark(marks, first.from) + 1;
  if (!sense(first, "country")) return false;
  while (marks[at] && says(marks[at] as Mark, "and")) at++;
  const second = marks[at];
  return second !== undefined && second.from - first.to <= 2 && sense(second, "country") !== undefined;
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
  /** End of what an envoy is sent for, while it is passed over. */
  briefTo = -1;
  /** End of the words "the minister", where they lead to a country and a name. */
  styledTo = -1;
  /** End of a name's reading in brackets: what follows still belongs to the name. */
  spokenTo = -1;
  /** The name in hand is more than one word of it. */
  givenInFull = false;
  /** End of a known surname behind given names that nobody told of. */
  surnameTo = -1;
  lists = 0;
  /** Set while the countries of a plural office are being listed. */
  listing: Listing | null = null;

  constructor(context: Context, sentence: Sentence) {
    this.context = context;
    this.sentence = sentence;
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
    if (token === this.spokenTo) return false;
    const before = this.gapBefore(token);
    // "Lavrov – RIA": a dash between spaces parts, a hyphen joins.
    if (before & gap.hyphen && before & gap.space) return true;
    return (before & (gap.comma | gap.bracket | gap.line | gap.slash | gap.stop | gap.colon)) !== 0;
  }

  start(mark: { from: number; to: number; before: number }): Actor {
    this.flush();
    const actor = blankActor(mark, this.sentence.index);
    actor.former = this.pendingFormer;
    actor.roles = this.pendingRoles | mark.before;
    this.pendingRoles = 0;
    this.pendingFormer = false;
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

  /**
   * Keeps a list open over a word, where its first country stands a few words on: "the ministers of the three states A, B and C", "of the Gulf states (A, B, C)", "of the bloc's states – A, B and C".
   * `side`: the word is a country or a body itself.
   */
  awaitsList(mark: { from: number; to: number }, side = false): boolean {
    const plural = this.listing?.members === 0 ? this.actors.at(-1) : undefined;
    if (this.current || plural?.list !== this.listing?.list || !plural || mark.from - plural.to > leadReach || !this.listAhead(mark, side))
      return false;
    plural.to = mark.to;
    return true;
  }

  /** Whether a list of countries follows a word at once, or behind a bracket or "including". */
  listFollows(word: { from: number; to: number }): boolean {
    const { marks } = this.context;
    let at = word.to;
    let m = firstMark(marks, at);
    // "the ministers of the three European states A, B and C"
    for (let end = this.counting(at, marks[m]); end > at && at - word.to < plainReach; end = this.counting(at, marks[m])) {
      if (marks[m]?.from === at) m++;
      at = end;
    }
    const next = marks[m];
    return (next?.from === at && listsCountries(marks, next)) || this.listAhead(word, true);
  }

  /** Whether a list of countries follows: behind a bracket or "including", or with nothing before it but words that count or name states. */
  private listAhead(word: { from: number; to: number }, side: boolean): boolean {
    const { marks } = this.context;
    /** End of the counting words so far; none once another word stands between. */
    let plain = side ? -1 : this.counting(word.from, marks[firstMark(marks, word.from)]);
    for (let m = firstMark(marks, word.to); m < marks.length; m++) {
      const mark = marks[m] as Mark;
      if (mark.from >= this.sentence.to || mark.from - word.from > listReach) return false;
      const before = marks[m - 1];
      // "– the US, India, Japan and Australia –"
      const article = before?.to === mark.from && this.isThe(before) ? before : null;
      const at = article?.from ?? mark.from;
      const leading = article ? marks[m - 2] : before;
      const opened =
        this.gapBefore(at) & gap.bracket ||
        (this.gapBefore(at) & gap.hyphen && this.gapBefore(at) & gap.space) ||
        (leading?.to === at && says(leading, "including"));
      // "of Jordan, the United Arab Emirates (UAE), …": the list has begun, and the bracket only says a name again.
      if (side && sense(mark, "country") && (!opened || sense(mark, "country")?.code === sense(before as Mark, "country")?.code))
        return false;
      if (sense(mark, "country") && (opened || plain === mark.from) && listsCountries(marks, mark)) return true;
      if (mark.entries.some((e) => opaque.has(e.sense) || (e.sense === "word" && parting.has(e.word)))) return false;
      plain = plain === mark.from && mark.to - word.from <= plainReach ? this.counting(plain, mark) : -1;
    }
    return false;
  }

  /** The end of a word that counts or names states, or -1 for any other. */
  private counting(from: number, mark: Mark | undefined): number {
    if (mark?.from !== from) return (this.context.tokens.shape[from] as number) & shape.digits ? from + 1 : -1;
    const plain = mark.entries.every((e) => e.sense === "number" || (e.sense === "word" && counts.has(e.word)));
    return plain ? mark.to : -1;
  }

  endList(): void {
    this.listing = null;
  }

  /** Whether only "and", commas or hyphens stand between two tokens. */
  joins(from: number, to: number): boolean {
    const { marks } = this.context;
    for (let m = firstMark(marks, from); m < marks.length && (marks[m] as Mark).from < to; m++) {
      const mark = marks[m] as Mark;
      // "ایران اور سعودی عرب کے وزرائے خارجہ", "澳洲、印度和日本的外长": where such words follow, "of" stands between the countries and their office.
      // ... and "their own" ("آرمینیا کے اپنے ہم منصبوں"), and "日中韓3カ国の外相会談".
      const { postposed, spaces } = this.context.language;
      const behind = says(mark, "of") ? postposed || !spaces : postposed && (says(mark, "acting") || says(mark, "together"));
      if (!says(mark, "and") && !this.isThe(mark) && !behind) return false;
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
