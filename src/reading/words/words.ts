import type { Item } from "../item.ts";
import type { Knowledge } from "./compile.ts";
import { openCompounds } from "./compounds.ts";
import type { Language, OpenLanguage } from "./gazetteer.ts";
import { chooseLanguage } from "./language.ts";
import { type Mark, role } from "./lexicon.ts";
import { says, sense } from "./marks.ts";
import { findTerms } from "./matching.ts";
import { joinPosts } from "./posts.ts";
import { gap, type Sentence, segment, shape, type Tokens, tokenize } from "./segment.ts";
import type { Entry } from "./senses.ts";
import { settleVerbs } from "./verbs.ts";

/** A text in words: what it says before anybody is looked for in it. */
export interface Words {
  /** `title + "\n" + text`, to which all offsets refer. */
  text: string;
  tokens: Tokens;
  /** The words that the lexicon knows, in order. */
  marks: Mark[];
  sentences: Sentence[];
  language: Language;
  open: OpenLanguage;
}

/** What was set aside at once: no language that is spoken here, or nothing in it that could be a consultation. */
export interface Unread {
  text: string;
  tokens: Tokens;
  marks: Mark[];
  lang: string;
}

/** Cuts an item into words and sentences and looks the words up. Without `whole`, an item that speaks of no minister or of no contact is set aside: that is most of the news. */
export function wordsOf(item: Item, knowledge: Knowledge, whole: boolean): Words | Unread {
  const text = item.text ? `${item.title}\n${item.text}` : item.title;
  const tokens = tokenize(text);
  endTitle(tokens, item.title.length);
  const language = chooseLanguage(tokens, item.lang, knowledge.languages);
  if (!language) return { text, tokens, marks: [], lang: item.lang ?? "und" };
  const open = language.open();
  const matched = findTerms(tokens, knowledge.lexicon, open.lexicon);
  const opened = openCompounds(tokens, language.capitals ? matched.filter((m) => !initial(m, tokens)) : matched, open.letters);
  if (language.capitals)
    for (const mark of opened)
      if (mark.to - mark.from === 1 && sense(mark, "name") && !written(mark, tokens))
        mark.entries = mark.entries.filter((e) => e.sense !== "name");
  if (language.postposed) placeBefore(opened);
  if (!whole && !promising(opened, language, tokens, item.title.length)) return { text, tokens, marks: opened, lang: language.code };
  const segments = segment(tokens, item.title.length, language.ordinals, endsOfNames(opened));
  const marks = settleVerbs(withPosts(tokens, opened, knowledge, open), tokens, text, segments, language);
  if (language.postposed) setApart(marks, tokens);
  return { text, tokens, marks, sentences: withoutFrame(segments, marks, tokens, item.title.length), language, open };
}

/** Adds the posts that are told by their parts. The parts are looked up by themselves, so that none of them hides another word. */
function withPosts(tokens: Tokens, marks: Mark[], { lexicon }: Knowledge, { posts, headsLast }: OpenLanguage): Mark[] {
  return posts === null ? marks : joinPosts(tokens, marks, findTerms(tokens, lexicon, posts), headsLast);
}

/** Whether a text can hold a consultation at all: someone who may be a foreign minister, and a word of contact. */
function promising(marks: Mark[], { capitals }: Language, tokens: Tokens, titleEnd: number): boolean {
  const titled = tokens.count > 0 && (tokens.start[0] as number) < titleEnd;
  let minister = false;
  let contact = false;
  // Where names have no capitals, the commonest words are names too ("الثاني", the second): outside a headline they are somebody only beside an office or a country.
  let perhaps = false;
  let company = false;
  for (const mark of marks) {
    for (const e of mark.entries) {
      if (isContact(e)) contact = true;
      if (isMinister(e)) minister = true;
      else if (e.sense === "name") {
        if (e.weak && !capitals && titled && (tokens.start[mark.from] as number) > titleEnd) perhaps = true;
        else minister = true;
      } else if (e.sense === "country" || e.sense === "organisation") company = true;
      else if (e.sense === "office" && e.kind !== "ministry" && e.kind !== "spokesperson") company = true;
    }
    if (contact && (minister || (perhaps && company))) return true;
  }
  return false;
}

/** "will travel at the invitation of her counterpart", "the visit to him is off" tell of a meeting without the word. */
const isContact = (e: Entry): boolean =>
  e.sense === "contact" ||
  e.sense === "parted" ||
  (e.sense === "word" && (e.word === "session" || e.word === "invited" || e.word === "cancelling")) ||
  (e.sense === "channel" && e.mode === "call");

/** What by itself may mean a foreign minister. */
const isMinister = (e: Entry): boolean =>
  e.sense === "counterpart" ||
  e.sense === "title" ||
  (e.sense === "word" && e.word === "ministers-session") ||
  (e.sense === "count" && e.of === "ministers") ||
  (e.sense === "office" && (e.kind === "foreign-minister" || e.kind === "deputy-foreign-minister"));

/** No term reaches from the title into the text: "نشست سه‌جانبه" above "وزرای امور خارجه" are two phrases. */
function endTitle(tokens: Tokens, titleEnd: number): void {
  // A post has no title, and its first word nothing before it.
  if (tokens.count === 0 || (tokens.start[0] as number) >= titleEnd) return;
  for (let i = 1; i < tokens.count; i++)
    if ((tokens.start[i] as number) >= titleEnd) {
      tokens.before[i] = (tokens.before[i] as number) | gap.stop | gap.space;
      return;
    }
}

/** Where a name of two words or more ends in the roster's own letters ("Ван И"). */
const endsOfNames = (marks: Mark[]): Set<number> =>
  new Set(marks.filter((m) => m.to - m.from > 1 && sense(m, "name")?.full).map((m) => m.to));

/** "А.Камилов", "С.В. Лавров": the letter of a given name is no word; but "M. Attaf" is styled with one. */
function initial(mark: Mark, tokens: Tokens): boolean {
  const { from, to } = mark;
  const capital = (i: number) => ((tokens.shape[i] as number) & shape.capital) !== 0;
  return (
    to - from === 1 &&
    !says(mark, "honorific") &&
    (tokens.words[from] as string).length === 1 &&
    capital(from) &&
    to < tokens.count &&
    capital(to) &&
    ((tokens.before[to] as number) & ~gap.space) === gap.stop
  );
}

/** Whether one of a mark's words is written as a name: "dan", an ending, is nobody. */
const written = ({ from, to }: Mark, { shape: shapes }: Tokens): boolean => {
  for (let i = from; i < to; i++) if ((shapes[i] as number) & (shape.capital | shape.upper)) return true;
  return false;
};

/** "قاہرہ میں", "東京で", "Ankara ziyareti": the word that says where, or that somebody goes there, stands after the place. */
function placeBefore(marks: Mark[]): void {
  for (let k = 1; k < marks.length; k++) {
    const mark = marks[k] as Mark;
    const place = marks[k - 1] as Mark;
    if (mark.from !== place.to || !(sense(place, "city") || sense(place, "country") || says(place, "house"))) continue;
    if (says(mark, "in")) place.after |= role.in;
    // "X'in ziyareti" is the visit of X.
    else if (says(mark, "to") || (says(mark, "trip") && place.after === 0)) place.after |= role.to;
  }
}

/** "yarın yapılacak zirve öncesi X ile görüştü": what stands before such a word, from the last name or comma on, is of the gathering, with its day. */
function setApart(marks: Mark[], tokens: Tokens): void {
  for (let k = 1; k < marks.length; k++) {
    const mark = marks[k] as Mark;
    if (!says(mark, "ahead")) continue;
    let from = mark.from;
    for (let p = k - 1; p >= 0; p--) {
      const before = marks[p] as Mark;
      const parted = from < mark.from && ((tokens.before[from] as number) & ~(gap.space | gap.apostrophe)) !== 0;
      if (parted || from - before.to > reachOfGathering || sense(before, "name") || (sense(before, "contact") && p < k - 1)) break;
      before.entries = before.entries.filter((e) => !ofDay.has(e.sense) && !(e.sense === "word" && e.word === "planning"));
      from = before.from;
    }
  }
}
/** Words that nobody knows between those of a gathering that are known. */
const reachOfGathering = 3;
const ofDay: ReadonlySet<string> = new Set(["days", "weekday", "month"]);

/** Leaves out what is the outlet's frame: from a mark such as "Your comment" to the end of its line, or of the item where that is near. */
function withoutFrame(sentences: Sentence[], marks: Mark[], tokens: Tokens, titleEnd: number): Sentence[] {
  // A single word amid a sentence ("(in the photo)", "parler d'une même voix, partager les expériences") is no frame.
  const framing = (m: Mark) => m.to - m.from > 1 || ((tokens.before[m.from] as number) & ~(gap.space | gap.comma)) !== 0;
  const frames = marks.filter(
    (m) => (says(m, "boilerplate") || says(m, "insert")) && framing(m) && (tokens.start[m.from] as number) > titleEnd,
  );
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
    if (headsText(frame, sentence, tokens)) {
      out.push({ ...sentence, from: frame.to, index: out.length });
      continue;
    }
    if (frame.from > sentence.from) out.push({ ...sentence, to: frame.from, index: out.length });
    if (!says(frame, "insert") && frame.from > tokens.count * 0.6 && tokens.count - frame.from < 400) break;
  }
  return out;
}

/** Words of a notice before the mark ("© Agency – all rights reserved –"), and the fewest of a text behind it. */
const reachOfNotice = 4;
const leastText = 8;

/** "© Agency – All rights reserved – The minister met …": whether a notice, cut off by dashes, stands before the text instead of behind it. */
const headsText = ({ from, to }: Mark, sentence: Sentence, tokens: Tokens): boolean =>
  from > sentence.from &&
  from - sentence.from <= reachOfNotice &&
  sentence.to - to >= leastText &&
  [from, to].every((i) => ((tokens.before[i] as number) & gap.hyphen) !== 0);
