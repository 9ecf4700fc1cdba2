import type { Actor } from "./actors.ts";
import { agreedMeetings } from "./agreements.ts";
import { type Clause, findClauses } from "./clauses.ts";
import type { Knowledge } from "./compile.ts";
import { openCompounds } from "./compounds.ts";
import { resolveActors, seatHosts } from "./coreference.ts";
import { compatible, type Draft, mergeDrafts, sidesOf } from "./drafts.ts";
import type { Refusal } from "./evidence.ts";
import { finish } from "./finish.ts";
import { gather } from "./gathering.ts";
import { withoutSource } from "./headlines.ts";
import type { Item, Reading } from "./item.ts";
import { type Joined, type Joining, joinPresent, seatNewcomers, type Table } from "./joining.ts";
import { judge } from "./judge.ts";
import { chooseLanguage } from "./language.ts";
import { type Mark, role } from "./lexicon.ts";
import { firstMark, says, sense } from "./marks.ts";
import { findActors } from "./mentions.ts";
import { homeOf, publicationDay } from "./outlet.ts";
import { attach, nameOthers, type Predicate } from "./predicates.ts";
import { officeOn } from "./roster.ts";
import { gap, type Sentence, segment, shape, type Tokens, tokenize } from "./segment.ts";
import type { Status } from "./status.ts";
import { settleVerbs } from "./verbs.ts";
import { neverOfFeed } from "./weigh.ts";
import { findDays } from "./when.ts";
import { findPlaces, type PlaceCue } from "./where.ts";

/** More contacts than this are no news item; what follows is not read, so that merging stays cheap. */
const mostDrafts = 80;

/** A mention as the explanation shows it: offsets of the original text. */
export interface TracedMention {
  start: number;
  end: number;
  text: string;
  office: string | null;
  country: string | null;
  name: string | null;
  inferred: boolean;
}

/** A word the lexicon knows, and what it means there. */
export interface TracedCue {
  start: number;
  end: number;
  text: string;
  senses: string[];
}

export interface TracedClause {
  start: number;
  end: number;
  text: string;
}

/** A reading with what it was made from: for `parley explain`, the workbench and failing tests. */
export interface Trace {
  reading: Reading;
  /** `title + "\n" + text`, to which all offsets refer. */
  text: string;
  mentions: TracedMention[];
  cues: TracedCue[];
  clauses: TracedClause[];
}

/** Reads one item and keeps the steps. Pure; never throws for what a text says; takes time in proportion to the length. */
export function trace(item: Item, knowledge: Knowledge): Trace {
  const { reading, text, tokens, actors, clauses, marks } = understand(item, knowledge, true);
  return {
    reading,
    text,
    mentions: actors.flat().map((a) => mention(a, tokens, text)),
    cues: marks.map((m) => cue(m, tokens, text)),
    clauses: clauses.map((c) => span(tokens, text, c.from, c.to)),
  };
}

interface Understood {
  reading: Reading;
  text: string;
  tokens: Tokens;
  actors: Actor[][];
  clauses: Clause[];
  marks: Mark[];
}

/** The stages in order. Without `whole`, an item that speaks of no minister or of no contact is set aside at once: that is most of the news. */
export function understand(item: Item, knowledge: Knowledge, whole: boolean): Understood {
  const text = item.text ? `${item.title}\n${item.text}` : item.title;
  const tokens = tokenize(text);
  endTitle(tokens, item.title.length);
  const language = chooseLanguage(tokens, item.lang, knowledge.languages);
  const none = (lang: string, marks: Mark[]): Understood => ({
    reading: { lang, reports: [], refusals: [] },
    text,
    tokens,
    actors: [],
    clauses: [],
    marks,
  });
  if (!language) return none(item.lang ?? "und", []);

  const open = language.open();
  const matched = knowledge.lexicon.match(tokens, open.lexicon, open.roots);
  const opened = openCompounds(tokens, language.capitals ? matched.filter((m) => !initial(m, tokens)) : matched, open.letters);
  if (language.postposed) placeBefore(opened);
  if (!whole && !promising(opened)) return none(language.code, opened);
  const segments = segment(tokens, item.title.length, language.ordinals, endsOfNames(opened));
  const marks = settleVerbs(opened, tokens, text, segments, language);
  const sentences = withoutFrame(segments, marks, tokens, item.title.length);
  const home = homeOf(item, knowledge);
  const day = publicationDay(item, home);
  const seen = strongNames(marks, knowledge, day);
  // At the Assembly of the United Nations too colleagues are met one after the other.
  const margins = marks.some((m) => says(m, "sidelines") || says(m, "assembly"));
  const titleTo = sentences[0]?.to ?? 0;
  const titleTells = marks.some((m) => m.from < titleTo && sense(m, "contact"));
  const actors: Actor[][] = sentences.map((sentence) =>
    findActors({ tokens, marks, language, roster: knowledge.roster, day, seen, titleTells }, sentence),
  );
  const led = new Set(language.postposed ? marks.filter((m) => says(m, "with")).map((m) => m.from) : []);
  const world = { tokens, roster: knowledge.roster, day, home, own: home ?? language.home, led };
  resolveActors(actors, world);
  // Once more: a headline may speak of someone whom only the body introduces.
  resolveActors(actors, world);
  if (sentences[0] && actors[0]) actors[0] = withoutSource(actors[0], sentences[0], tokens);

  const taken = new Uint8Array(tokens.count + 1);
  for (const a of actors.flat()) if (a.office || a.counterpart) taken.fill(1, a.from, a.to);
  if (!margins) seatAllHosts(sentences, actors, tokens, marks, taken, knowledge.capitals);

  const clauses: Clause[] = [];
  const drafts: Draft[] = [];
  const refusals: Refusal[] = [];
  const denied: Predicate[] = [];
  let subject: Actor[] | null = null;
  let pair: Actor[] | null = null;
  const company: Actor[][] = [];
  let last: Predicate | null = null;
  let table: Table | null = null;
  let uncounted: Clause | null = null;
  let journey: { at: number; sentence: number } | null = null;
  const joinings: Joining[] = [];
  sentences.forEach((sentence, index) => {
    if (drafts.length >= mostDrafts) return;
    const own = actors[index] as Actor[];
    const found = findClauses(tokens, marks, sentence, own, {
      postposed: language.postposed,
      verbFirst: language.verbFirst,
      capitals: language.capitals,
      nouns: language.nouns,
      leading: open.leading,
    });
    clauses.push(...found);
    const manner = { verbFirst: language.verbFirst, margins, named: own, formats: knowledge.formats };
    const attached = attach(found, subject, pair, manner);
    const naming = marks[firstMark(marks, sentence.from)];
    const named = uncounted && naming?.from === sentence.from && says(naming, "namely") ? nameOthers(uncounted, own, manner) : [];
    const several = own.some((a) => a.number === "many" && !a.country);
    uncounted =
      several && attached.predicates.length === 0 ? (found.find((c) => c.contacts.length > 0 && c.groups.length > 0) ?? null) : null;
    let before: Status | null = null;
    const leaving = departure(sentence, marks, tokens, day);
    if (leaving !== null) journey = { at: leaving, sentence: index };
    else if (journey && index - journey.sentence > visit) journey = null;
    company.push(own.filter((a) => a.office === "foreign-minister" && a.country && !a.former && !a.country.startsWith("org:")));
    const gathered = gather(found, attached.predicates, company, attached.subject ?? subject);
    const joint: Joined = joinPresent(found, own, gathered, last, table, language.postposed);
    const { predicates } = joint;
    joinings.push(...joint.joinings);
    table = joint.table;
    for (const predicate of [...predicates, ...named, ...agreedMeetings(found, predicates, pair)]) {
      const judged: ReturnType<typeof judge> = judge(predicate, before, {
        tokens,
        text,
        day,
        marks,
        taken,
        capitals: knowledge.capitals,
        journey: journey?.at ?? null,
      });
      if ("draft" in judged) {
        drafts.push(judged.draft);
        last = predicate;
        before = judged.draft.status;
      } else {
        refusals.push(judged.refusal);
        // What the headline denies, the body's "reported talks" do not restore.
        if (judged.refusal.reason === "denied" && sentence.index < 2) denied.push(predicate);
      }
    }
    const lead = own.find(
      (a) =>
        a.office === "foreign-minister" &&
        a.country &&
        !a.former &&
        !a.counterpart &&
        !(a.roles & 2) &&
        a.number === "one" &&
        !led.has(a.to),
    );
    if (attached.subject) subject = attached.subject;
    else if (lead && (attached.predicates.length === 0 || !subject)) subject = [lead];
    const sides = own.filter((a) => a.office && a.country && !a.former && a.office !== "spokesperson" && a.office !== "ministry");
    const ministers = sides.filter((a) => a.office === "foreign-minister" && !a.country?.startsWith("org:"));
    if (new Set(ministers.map((a) => a.country)).size >= 2) pair = ministers;
    else if (new Set(sides.map((a) => a.country)).size === 2 && ministers.length > 0 && !leadersMeet(sides)) pair = sides;
  });
  const merged = mergeDrafts(
    drafts.filter((d) => !denied.some((p) => sidesOf(p.actors).join() === d.sides.join() && compatible(p.mode, d.mode))),
    day,
  );
  seatNewcomers(merged, joinings);
  const reports = finish(merged, {
    tokens,
    text,
    day,
    marks,
    sentences,
    language,
    knowledge,
    refusals,
    minimum: item.minimum ?? knowledge.minimum,
    never: item.never ? neverOfFeed(item.never, tokens) : null,
    taken,
    ministers: namedMinisters(actors),
  });
  return { reading: { lang: language.code, reports, refusals }, text, tokens, actors, clauses, marks };
}

/** Gives officials without a country that of the place their sentence names, or the last one that tells of a journey. */
function seatAllHosts(
  sentences: Sentence[],
  actors: Actor[][],
  tokens: Tokens,
  marks: Mark[],
  taken: Uint8Array,
  capitals: Map<string, string>,
): void {
  let visited: { places: PlaceCue[]; sentence: number } | null = null;
  sentences.forEach((sentence, index) => {
    const own = findPlaces(tokens, marks, sentence.from, sentence.to, taken, capitals);
    const there: PlaceCue[] = own.length === 0 && visited && index - visited.sentence <= visit ? visited.places : own;
    seatHosts(actors[index] as Actor[], there, capitals);
    const travels = marks.slice(firstMark(marks, sentence.from), firstMark(marks, sentence.to)).some((m) => says(m, "trip"));
    if (own.length > 0 && travels) visited = { places: own, sentence: index };
  });
}

/** Sentences over which a journey's meetings are told. */
const visit = 4;

/** "travels to Belgrade on Monday": where a sentence tells of a journey on a day ahead, as a token; null where it does not. */
function departure(sentence: Sentence, marks: Mark[], tokens: Tokens, day: number | null): number | null {
  const own = marks.slice(firstMark(marks, sentence.from), firstMark(marks, sentence.to));
  const leaving = own.find((m) => says(m, "leaving"));
  if (!leaving || day === null) return null;
  return findDays(tokens, own, sentence.from, sentence.to, { day }, true).some((d) => d.day > day) ? leaving.from : null;
}

/** Whether a text can hold a consultation at all: someone who may be a foreign minister, and a word of contact. */
function promising(marks: Mark[]): boolean {
  let minister = false;
  let contact = false;
  for (const mark of marks) {
    for (const e of mark.entries) {
      // "will travel at the invitation of her counterpart" announces a meeting without the word.
      const announced = e.sense === "word" && (e.word === "session" || e.word === "invited");
      if (e.sense === "contact" || e.sense === "parted" || announced || (e.sense === "channel" && e.mode === "call")) contact = true;
      if (
        (e.sense === "word" && e.word === "ministers-session") ||
        e.sense === "name" ||
        e.sense === "counterpart" ||
        e.sense === "title" ||
        (e.sense === "count" && e.of === "ministers") ||
        (e.sense === "office" && (e.kind === "foreign-minister" || e.kind === "deputy-foreign-minister"))
      )
        minister = true;
    }
    if (minister && contact) return true;
  }
  return false;
}

/** Both sides' leaders: a minister named beside them only sat by. */
const leadersMeet = (sides: Actor[]): boolean =>
  new Set(sides.filter((a) => a.office === "head-of-state" || a.office === "head-of-government").map((a) => a.country)).size > 1;

function namedMinisters(actors: Actor[][]): Map<string, Actor> {
  const ministers = new Map<string, Actor>();
  for (const a of actors.flat()) {
    if (a.office !== "foreign-minister" || !a.country || a.former || !(a.name || a.named) || a.country === "VA") continue;
    const known = ministers.get(a.country);
    if (!known || (known.official === null && a.official !== null)) ministers.set(a.country, a);
  }
  return ministers;
}

/** No term reaches from the title into the text: "نشست سه‌جانبه" above "وزرای امور خارجه" are two phrases. */
function endTitle(tokens: Tokens, titleEnd: number): void {
  for (let i = 1; i < tokens.count; i++)
    if ((tokens.start[i] as number) >= titleEnd) {
      tokens.before[i] = (tokens.before[i] as number) | gap.stop | gap.space;
      return;
    }
}

/** Where a name of two words or more ends in the roster's own letters ("Ван И"). */
const endsOfNames = (marks: Mark[]): Set<number> =>
  new Set(marks.filter((m) => m.to - m.from > 1 && sense(m, "name")?.full).map((m) => m.to));

/** "А.Камилов", "С.В. Лавров": the letter of a given name is no word. */
function initial({ from, to }: Mark, tokens: Tokens): boolean {
  const capital = (i: number) => ((tokens.shape[i] as number) & shape.capital) !== 0;
  return (
    to - from === 1 &&
    (tokens.words[from] as string).length === 1 &&
    capital(from) &&
    to < tokens.count &&
    capital(to) &&
    ((tokens.before[to] as number) & ~gap.space) === gap.stop
  );
}

/** "قاہرہ میں", "東京で": the word that says where stands after the place. */
function placeBefore(marks: Mark[]): void {
  for (let k = 1; k < marks.length; k++) {
    const mark = marks[k] as Mark;
    const place = marks[k - 1] as Mark;
    if (mark.from === place.to && says(mark, "in") && (sense(place, "city") || sense(place, "country"))) place.after |= role.in;
  }
}

/** Officials in office whose name the item gives in a form that can be nobody else: their surnames alone then count too, headlines included. */
function strongNames(marks: Mark[], knowledge: Knowledge, day: number | null): Set<number> {
  const seen = new Set<number>();
  for (const mark of marks) {
    const name = sense(mark, "name");
    if (!name?.full || name.weak) continue;
    for (const index of name.officials) {
      const holder = knowledge.roster.officials[index];
      if (holder && officeOn(holder, day) !== null) seen.add(index);
    }
  }
  return seen;
}

const span = (tokens: Tokens, text: string, from: number, to: number) => {
  const start = tokens.start[from] as number;
  const end = tokens.end[Math.max(from, to - 1)] as number;
  return { start, end, text: text.slice(start, end) };
};
const mention = (a: Actor, tokens: Tokens, text: string): TracedMention => ({
  ...span(tokens, text, a.from, a.to),
  office: a.office,
  country: a.country,
  name: a.name,
  inferred: a.inferred,
});
const cue = (m: Mark, tokens: Tokens, text: string): TracedCue => ({
  ...span(tokens, text, m.from, m.to),
  senses: m.entries.map((e) => (e.sense === "word" ? e.word : e.sense)),
});

/** Leaves out what is the outlet's frame: from a mark such as "Your comment" to the end of its line, or of the item where that is near. */
function withoutFrame(sentences: Sentence[], marks: Mark[], tokens: Tokens, titleEnd: number): Sentence[] {
  // A single word amid a sentence ("(in the photo)") is no frame.
  const framing = (m: Mark) => m.to - m.from > 1 || tokens.before[m.from] !== gap.space;
  const frames = marks.filter((m) => says(m, "boilerplate") && framing(m) && (tokens.start[m.from] as number) > titleEnd);
  if (frames.length === 0) return sentences;
  const out: Sentence[] = [];
  let f = 0;
  for (const sentence of sentences) {
    while (f < frames.length && (frames[f] as Mark).from < sentence.from) f++;
    const frame = frames[f];
    if (!frame || frame.from >= sentence.to) {
      out.push({ ...sentence, index: out.length });
      continue;
    }
    if (frame.from > sentence.from) out.push({ ...sentence, to: frame.from, index: out.length });
    if (frame.from > tokens.count * 0.6 && tokens.count - frame.from < 400) break;
  }
  return out;
}
