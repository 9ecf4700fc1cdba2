import { attach, countedEnvoys, nameOthers, seatOthers } from "../clauses/attaching.ts";
import { type Clause, type Cue, type Passage, plainClause } from "../clauses/clauses.ts";
import { findClauses } from "../clauses/cuts.ts";
import { gather } from "../clauses/gathering.ts";
import type { Occasion } from "../clauses/occasion.ts";
import type { Predicate } from "../clauses/predicates.ts";
import type { Manner } from "../clauses/scene.ts";
import { findDays } from "../cues/when.ts";
import { visit } from "../cues/where.ts";
import type { Refusal } from "../evidence.ts";
import { type Actor, countriesOf, isLeader, ofBody } from "../people/actors.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, marksIn, says, sense } from "../words/marks.ts";
import { commaBetween, type Sentence, standsIn, type Tokens } from "../words/segment.ts";
import type { Words } from "../words/words.ts";
import { agreedMeetings } from "./agreements.ts";
import type { Bench } from "./bench.ts";
import { compatible, type Draft, mergeDrafts, sidesOf } from "./drafts.ts";
import { isMinister, isWhole, type Joining, joinPresent, presentIn, seatNewcomers, seatWholeItem, staysAway } from "./joining.ts";
import { judge } from "./judge.ts";
import { type Announced, type Around, announcedIn, giveToProtagonist, goOn, protagonist, tour } from "./round.ts";
import { Sessions } from "./sessions.ts";
import type { Status } from "./status.ts";

/** More contacts than this are no news item; what follows is not read, so that merging stays cheap. */
const mostDrafts = 80;

/** Words between a verb of saying and who said it: "wrote on X". */
const reachOfSpeaker = 3;
/** Sentences behind the first of a quotation in which it is said whose it is. */
const quoted = 2;

/** What a telling needs besides the words. */
export interface Ground {
  /** Day of publication, in days since 1970. */
  day: number | null;
  /** 1 for each token that belongs to an actor with an office: its country is no place. */
  taken: Uint8Array;
  capitals: Map<string, string>;
  formats: string[][];
  /** Tokens at which a "with" stands that leads back: who stands right before one is no subject. */
  led: Set<number>;
  /** Sentences that are a guest's words by the way: who is spoken of stays. */
  asides: Set<number>;
  occasion: Occasion;
}

/** What an item tells, sentence by sentence, with what each sentence leaves for the next ones to go on from. */
export class Telling {
  readonly clauses: Clause[] = [];
  readonly refusals: Refusal[] = [];
  private readonly words: Words;
  private readonly ground: Ground;
  private readonly drafts: Draft[] = [];
  private readonly denied: Predicate[] = [];
  /** Welcomes at an airport. */
  private readonly welcomes: Predicate[] = [];
  /** Meetings of leaders that no foreign minister was told to have had. */
  private readonly summits: Predicate[] = [];
  private readonly joinings: Joining[] = [];
  private readonly sessions = new Sessions();
  /** The round of contacts that the text has announced. */
  private announced: Announced | null = null;
  /** Each sentence so far, with who is named in it. */
  private readonly heard: { sentence: Sentence; actors: Actor[] }[] = [];
  /** The ministers of each sentence so far. */
  private readonly company: Actor[][] = [];
  /** Who was spoken of last, for sentences that leave it out; and the two sides told of last. */
  private subject: Actor[] | null = null;
  private pair: Actor[] | null = null;
  private last: Predicate | null = null;
  /** A clause that only counts whom somebody met: the next sentence may name them. */
  private uncounted: Clause | null = null;
  /** A journey on a day ahead: what is told in the present is still to be. */
  private journey: { at: number; sentence: number } | null = null;
  /** Countries of an earlier journey of which the sentence before told, looking back. */
  private past: Set<string> = new Set();

  constructor(words: Words, ground: Ground) {
    this.words = words;
    this.ground = ground;
  }

  /** Takes the next sentence; `all`: who stands in each. */
  tell(sentence: Sentence, index: number, all: Actor[][]): void {
    if (this.drafts.length >= mostDrafts) return;
    const own = all[index] as Actor[];
    const { tokens, marks, language } = this.words;
    const { postposed, verbFirst } = language;
    const clauses = findClauses(this.passage(sentence, own));
    this.heard.push({ sentence, actors: own });
    this.clauses.push(...clauses);
    const manner = { verbFirst, occasion: this.ground.occasion, named: own, formats: this.ground.formats };
    const attached = attach(clauses, this.subject ?? this.speaker(clauses, index, all), this.pair, manner);
    const told = attached.predicates.length > 0;
    // "Present were the ambassadors of A, B and C": none of them met the others.
    const ministers = attached.predicates.some((p) => p.actors.some((a) => a.office === "foreign-minister"));
    const named = ministers ? [] : this.nameCounted(sentence, own, manner, clauses);
    if (told) this.uncounted = null;
    this.travel(sentence, index);
    this.company.push(own.filter((a) => a.office === "foreign-minister" && a.country && !a.former && !a.country.startsWith("org:")));
    const gathered = gather(clauses, attached.predicates, this.company, attached.subject ?? this.subject);
    const joint = joinPresent(clauses, own, gathered, this.last, postposed);
    this.joinings.push(...joint.joinings);
    const within = marksIn(marks, sentence);
    const found = this.sessions.hear(sentence, clauses, within, own, joint.predicates);
    this.judge([...found, ...named, ...agreedMeetings(clauses, found, this.pair)]);
    const [only, ...more] = found;
    if (!only) this.announce(clauses, index - 1);
    // "said of X's meeting with Y: it will be held on Friday"
    else if (more.length === 0) this.announce(clauses.slice(clauses.indexOf(only.clause) + 1), index);
    this.remember(own, attached.subject, told, this.ground.asides.has(index));
    this.past = earlierJourney(sentence, marks, tokens, this.ground.day);
  }

  /** "'I spoke with X. We discussed Y', Z wrote": where the text has told of nobody yet, the minister who says it, behind a verb of saying a sentence or two on. */
  private speaker(clauses: Clause[], index: number, all: Actor[][]): Actor[] | null {
    if (index === 0 || !clauses.some((c) => c.contacts.some((k) => k.row.as === "verb"))) return null;
    const { marks, tokens } = this.words;
    for (const actors of all.slice(index + 1, index + 1 + quoted))
      for (const actor of actors) {
        const at = firstMark(marks, actor.from);
        const said = marks
          .slice(Math.max(0, at - reachOfSpeaker - 1), at)
          .some((m) => says(m, "says") && actor.from - m.to <= reachOfSpeaker && !commaBetween(tokens, m.to - 1, actor.from));
        if (said && actor.office === "foreign-minister" && actor.country && actor.number === "one" && !actor.former) return [actor];
      }
    return null;
  }

  /** The events told of, each once. */
  events(): Draft[] {
    const ministers = ({ sentence, actors }: { sentence: Sentence; actors: Actor[] }) => {
      const marks = marksIn(this.words.marks, sentence);
      return this.refusedIn(sentence) ? [] : actors.filter((a) => isMinister(a) && !staysAway(a, marks));
    };
    const others = this.drafts.length === 0 ? this.heard.flatMap(ministers) : [];
    for (const session of this.sessions.predicates(others, this.drafts.length === 0)) this.judge([session]);
    // What the headline denies, the body's "reported talks" do not restore.
    const denies = (draft: Draft) =>
      this.denied.some((p) => sidesOf(p.actors).join() === draft.sides.join() && compatible(p.mode, draft.mode));
    // "X receives Y" in a headline, where the body has X welcome him at the airport and tells of nothing else.
    const merelyWelcomed = (draft: Draft) =>
      draft.sentence === 0 &&
      draft.predicates.every((p) => p.contact.row.tense === "present" && !p.contact.row.takes.includes("with")) &&
      this.welcomes.some((p) => sidesOf(p.actors).join() === draft.sides.join()) &&
      this.drafts.every((d) => d.sentence === 0 || d.sides.join() !== draft.sides.join());
    const merged = mergeDrafts(
      this.drafts.filter((draft) => !denies(draft) && !merelyWelcomed(draft)),
      this.ground.day,
    );
    seatNewcomers(merged, this.joinings);
    const self = isWhole(merged)
      ? null
      : protagonist(
          merged,
          this.announced,
          this.heard.flatMap((h) => h.actors),
        );
    const around = this.around();
    const own = self && (merged.length > 0 ? giveToProtagonist(merged, self) : tour(around));
    const told = self && own ? goOn(own, self, around) : merged;
    seatWholeItem(told, this.clauses);
    return told;
  }

  /** What the sentences leave for a round of contacts to be read from. */
  private around(): Around {
    const { marks } = this.words;
    return {
      announced: this.announced,
      heard: this.heard.filter((h) => !this.refusedIn(h.sentence)),
      marks,
      clauseOf: (sentence, actors) => plainClause(this.passage(sentence, actors)),
      tell: (predicate) => {
        const judged = judge(predicate, null, this.bench());
        return "draft" in judged ? judged.draft : null;
      },
    };
  }

  /** Whether a contact that a sentence speaks of was set aside for more than that its sides are not told. */
  private refusedIn(sentence: Sentence): boolean {
    return this.refusals.some((r) => r.reason !== "one-side" && standsIn(r.start, sentence, this.words.tokens));
  }

  /** "He met three colleagues. Namely …": those whom the sentence before only counted, where this one tells of no contact of its own. */
  private nameCounted(sentence: Sentence, own: Actor[], manner: Manner, clauses: Clause[]): Predicate[] {
    const { marks } = this.words;
    const first = marks[firstMark(marks, sentence.from)];
    const namely = first?.from === sentence.from && says(first, "namely");
    const named = this.uncounted && namely ? nameOthers(this.uncounted, own, manner) : [];
    if (this.uncounted && named.length === 0 && countedEnvoys(this.uncounted))
      named.push(...seatOthers(this.uncounted, presentIn(own, marksIn(marks, sentence))));
    const several = own.some((a) => a.number === "many" && !a.country);
    // "held a series of bilateral meetings": with nobody yet.
    const series = (c: Clause) => c.groups.length === 1 && c.cues.some((q) => q.word === "apart");
    // "had her first meeting in office": with nobody at all.
    const alone = (c: Clause) =>
      c.contacts.some((k) => !k.row.weak) &&
      countriesOf(c.groups.flatMap((g) => g.actors)).size === 1 &&
      c.groups.some((g) => !g.with && g.actors.some((a) => a.office === "foreign-minister"));
    this.uncounted = clauses.find((c) => c.contacts.length > 0 && c.groups.length > 0 && (several || series(c))) ?? null;
    // A minister of whom the headline does not say whose he is may be another's than the outlet's.
    const announced = this.uncounted && announcedIn(this.uncounted, own);
    this.uncounted ??= clauses.find(alone) ?? null;
    if (announced && (!this.announced || (this.announced.self.inferred && !announced.self.inferred))) this.announced = announced;
    return named;
  }

  /** "She announced X's talks with Y. The meeting will be held on 18 September": what a noun told of without a tense is to come. `told`: the sentence that told it. */
  private announce(clauses: Clause[], told: number): void {
    const draft = this.drafts.at(-1);
    const { tokens } = this.words;
    const { day } = this.ground;
    if (!draft || draft.sentence !== told || draft.status !== "held" || draft.statusRule !== "told" || day === null) return;
    const [{ clause: own, contact } = { clause: null, contact: null }] = draft.predicates;
    if (!own || contact?.row.as !== "noun" || own.cues.some((c) => c.word === "held" || leads(c, contact.mark))) return;
    for (const clause of clauses) {
      const noun = clause.contacts.find((c) => c.row.as === "noun" && c.row.mode !== "call");
      const ahead = clause.cues.find((c) => c.word === "planning");
      const others = clause.groups.some((g) => g.actors.some((a) => !a.inferred));
      if (!noun || !ahead || others || clause.cues.some((c) => c.word === "cancelling" || c.word === "offering")) continue;
      const days = findDays(tokens, clause.marks, clause.from, clause.to, { day }, true).filter((d) => d.day > day);
      if (days.length === 0) continue;
      draft.status = "planned";
      draft.statusBy = ahead.mark;
      draft.statusRule = "announced-next";
      draft.days.push(...days);
      return;
    }
  }

  private travel(sentence: Sentence, index: number): void {
    const at = departure(sentence, this.words.marks, this.words.tokens, this.ground.day);
    if (at !== null) this.journey = { at, sentence: index };
    else if (this.journey && index - this.journey.sentence > visit) this.journey = null;
  }

  private passage(sentence: Sentence, actors: Actor[]): Passage {
    const { tokens, marks, language, open } = this.words;
    const { postposed, verbFirst, capitals, nouns } = language;
    const grammar = { postposed, verbFirst, capitals, nouns, leading: open.leading, articles: open.articles };
    return { tokens, marks: marksIn(marks, sentence), sentence, actors, grammar };
  }

  private bench(): Bench {
    const { tokens, text, marks } = this.words;
    const { day, taken, capitals } = this.ground;
    const last = this.drafts.at(-1);
    // A headline tells in an order of its own, and what was agreed on at a meeting says nothing of the next one told.
    const ahead = last?.status === "planned" && last.sentence > 0 && last.statusRule !== "agreed";
    const { summits } = this;
    const named = this.heard.at(-1)?.actors ?? [];
    return { tokens, text, day, marks, taken, capitals, named, summits, journey: this.journey?.at ?? null, past: this.past, ahead };
  }

  private judge(predicates: Predicate[]): void {
    let before: Status | null = null;
    for (const predicate of predicates) {
      const judged: ReturnType<typeof judge> = judge(predicate, before, this.bench());
      if ("draft" in judged) {
        this.drafts.push(judged.draft);
        this.last = predicate;
        before = judged.draft.status;
      } else {
        this.refusals.push(judged.refusal);
        if (judged.refusal.reason === "presidents") this.summits.push(predicate);
        if (judged.refusal.rule === "welcome") this.welcomes.push(predicate);
        if (judged.refusal.reason === "denied" && this.deniesAll(predicate)) this.denied.push(predicate);
      }
    }
  }

  /** Whether a text denies what its headline tells, and not what it has told of: at its beginning, or where it first comes to the two ministers. */
  private deniesAll({ clause, actors }: Predicate): boolean {
    return (
      clause.sentence.index < 2 || (this.drafts.every((d) => d.sentence === 0) && actors.every((a) => a.office === "foreign-minister"))
    );
  }

  /** "X thanked President Z for …", after X's call with his minister Y: "the two ministers" are still X and Y. */
  private pairOf(sides: Actor[]): boolean {
    const pair = this.pair ?? [];
    const own = countriesOf(pair);
    return own.size === 2 && pair.every((a) => a.office === "foreign-minister") && sides.every((a) => own.has(a.country));
  }

  /** Keeps who the next sentence speaks of where it does not say so. */
  private remember(own: Actor[], subject: Actor[] | null, told: boolean, aside: boolean): void {
    const lead = own.find(
      (a) =>
        a.office === "foreign-minister" &&
        a.country &&
        !a.former &&
        !a.counterpart &&
        !(a.roles & role.with) &&
        a.number === "one" &&
        !ofBody(a) &&
        !this.ground.led.has(a.to),
    );
    if (subject) this.subject = subject;
    else if (lead && ((!told && !aside) || !this.subject)) this.subject = [lead];
    const sides = own.filter((a) => a.office && a.country && !a.former && a.office !== "spokesperson" && a.office !== "ministry");
    const ministers = sides.filter((a) => a.office === "foreign-minister" && !a.country?.startsWith("org:"));
    if (countriesOf(ministers).size >= 2) this.pair = ministers;
    else if (countriesOf(sides).size === 2 && ministers.length > 0 && !leadersMeet(sides) && !this.pairOf(sides)) this.pair = sides;
  }
}

/** "During a meeting with X": whether a word leads to a contact as to where something was said. */
const leads = (cue: Cue, { from }: Mark): boolean =>
  (cue.word === "in" || cue.word === "background") && cue.mark.to <= from && from - cue.mark.to <= 2;

/** Both sides' leaders: a minister named beside them only sat by. */
const leadersMeet = (sides: Actor[]): boolean => new Set(sides.filter(isLeader).map((a) => a.country)).size > 1;

/** "Earlier he visited Cuba and Mexico": the countries of a journey told by looking back, if no day says that it is of this one. */
function earlierJourney({ from, to }: Sentence, marks: Mark[], tokens: Tokens, day: number | null): Set<string> {
  const own = marksIn(marks, { from, to });
  const [first] = own;
  const back = first?.from === from && says(first, "background") && !says(first, "same-day") && own.some((m) => says(m, "trip"));
  if (!back || day === null || findDays(tokens, own, from, to, { day }, false).some((d) => d.day >= day - 1)) return new Set();
  return new Set(own.flatMap((m) => sense(m, "city")?.country ?? sense(m, "country")?.code ?? []));
}

/** "travels to Belgrade on Monday": where a sentence tells of a journey on a day ahead, as a token; null where it does not. */
function departure(sentence: Sentence, marks: Mark[], tokens: Tokens, day: number | null): number | null {
  const own = marksIn(marks, sentence);
  const leaving = own.find((m) => says(m, "leaving"));
  if (!leaving || day === null) return null;
  return findDays(tokens, own, sentence.from, sentence.to, { day }, true).some((d) => d.day > day) ? leaving.from : null;
}
