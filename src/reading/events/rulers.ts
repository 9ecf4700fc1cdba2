import type { Clause, ContactMark, Cue } from "../clauses/clauses.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { behind, says } from "../words/marks.ts";
import { commaBetween, gap, isGlyph, type Tokens } from "../words/segment.ts";
import type { Word } from "../words/senses.ts";
import { closes } from "../words/verbs.ts";

// Which word rules a contact from afar: a wish, a denial or a plan over a long subject or object, before or behind it.

/** Words between whoever denied or wished it and the noun: "any", "the holding of a". */
const reachOfNoun = 3;

/** "نفى X عقد أي لقاء مع Y": what stands right before its subject, however long that is, rules the noun behind it; but not "rejected X in his meeting with Y". */
export function overSubject(clause: Clause, word: Word, noun: Mark, tokens: Tokens): Mark | null {
  for (const { word: said, mark } of clause.cues) {
    if (said !== word || mark.to > noun.from) continue;
    const styled = (at: number) => clause.marks.some((m) => m.from === mark.to && m.to === at && says(m, "honorific"));
    const by = clause.groups.find((g) => !g.with && g.from >= mark.to && (g.from - mark.to <= 1 || styled(g.from)) && g.to <= noun.from);
    if (!by || noun.from - by.to > reachOfNoun || noun.before & (role.in | role.with) || commaBetween(tokens, by.to - 1, noun.from))
      continue;
    const within = (c: Cue) => (c.word === "in" && !says(c.mark, "to")) || c.word === "about";
    if (!clause.cues.some((c) => c.mark.from >= by.to && c.mark.from < noun.from && within(c))) return mark;
  }
  return null;
}

/** Letters of a long object between the verb that calls it off and its noun. */
const objectLetters = 40;

/** "取消了与欧盟外交与安全政策高级代表X的会面": whoever stands between the verb and its object has a long style. */
export const governed = ({ cues }: Clause, ruling: Word, ruled: Mark, tokens: Tokens): Mark | null =>
  cues.find(
    ({ word, mark }) =>
      word === ruling && mark.to <= ruled.from && ruled.from - mark.to <= objectLetters && !commaBetween(tokens, mark.to, ruled.from),
  )?.mark ?? null;

/** Words between a modal and its verb beside who is met, where and when: "是否安排". */
const modal = 2;
const adverbial: ReadonlySet<string> = new Set(["city", "country", "organisation", "channel", "days", "weekday", "month", "number"]);
const adjoining: ReadonlySet<Word> = new Set<Word>([
  "in",
  "with",
  "and",
  "together",
  "apart",
  "planning",
  "held",
  "unit-day",
  "session",
  "sidelines",
  "current-month",
  "next",
  "of",
  "unit-month",
]);

/** "希望与X会面", "願在莫斯科會晤Y": where words stand without spaces, what rules a verb over those whom it meets, the place and the day. */
export function fronting(clause: Clause, word: Word, verb: Mark, tokens: Tokens): Mark | null {
  const by = clause.cues.findLast((c) => c.word === word && c.mark.to <= verb.from)?.mark;
  if (!by || !isGlyph(tokens, verb.from) || commaBetween(tokens, by.to - 1, verb.from)) return null;
  return othersBetween(clause, by.to, verb.from) < modal ? by : null;
}

/** How many words of a stretch tell of something else than who meets, where and when. */
function othersBetween({ groups, marks }: Clause, from: number, to: number): number {
  const covers = (m: Mark) => m.entries.some((e) => adverbial.has(e.sense) || (e.sense === "word" && adjoining.has(e.word)));
  const known = [...groups, ...marks.filter(covers)];
  let others = 0;
  let name = false;
  for (let i = from; i < to; i++) {
    // Behind an office without a name stands one that nobody knows.
    if (groups.some((g) => g.to === i && !g.actors.at(-1)?.named)) name = true;
    if (marks.some((m) => m.from === i)) name = false;
    if (!name && !known.some((k) => k.from <= i && i < k.to)) others++;
  }
  return others;
}

/** Words of a predicate before the one that says what it is worth: "is as yet unlikely". */
const reachOfPredicate = 3;
const leading: ReadonlySet<Word> = new Set<Word>(["in", "with", "about", "from", "by", "to", "between", "background", "breaks", "held"]);

/** "Встреча X с Y возможна только …", "A meeting between X and Y is possible only if …": what is said of the noun that opens a clause, right behind its sides, however long these are. */
export function saidOfSubject(clause: Clause, word: Word, noun: Mark, tokens: Tokens): Mark | null {
  const { cues, contacts, groups } = clause;
  if (noun.from - clause.from > opening || (noun.before | noun.after) & role.in) return null;
  if (cues.some((c) => c.mark.from < noun.from && leading.has(c.word))) return null;
  const by = cues.find((c) => c.word === word && c.mark.from >= noun.to)?.mark;
  if (!by || !groups.some((g) => g.from >= noun.to && g.to <= by.from)) return null;
  // "Vor einem Treffen mit X forderte Y Hilfe", "دیدار X و Y به درخواست Z": who did so stands behind it, or it is no predicate.
  if (groups.some((g) => g.from === by.to) || cues.some((c) => c.mark.to === by.from && leading.has(c.word))) return null;
  const between = (m: Mark) => m.from >= noun.to && m.to <= by.from;
  if (contacts.some((c) => between(c.mark)) || cues.some((c) => between(c.mark) && (c.word === "held" || c.word === "planning")))
    return null;
  for (let i = noun.to; i < by.from; i++)
    if ((tokens.before[i] as number) & gap.comma && !groups.some((g) => g.from <= i && i < g.to)) return null;
  return othersBetween(clause, noun.to, by.from) < reachOfPredicate ? by : null;
}

/** "urged the deputy prime minister and foreign minister of A, X, to meet Y": who is urged may have a long style. */
export function urged(clause: Clause, verb: Mark): Mark | null {
  const whom = clause.groups.findLast((g) => g.to <= verb.from);
  if (!whom || verb.from - whom.to > 1) return null;
  return clause.cues.find((c) => c.word === "offering" && c.mark.to <= whom.from && whom.from - c.mark.to <= 2)?.mark ?? null;
}

/** Words before the noun that opens a clause: "a personal meeting". */
export const opening = 3;
/** Words before the noun of a long subject: "Media reports of a secret meeting". */
const longOpening = 6;

/** Whether a noun opens its clause, with nobody before it, or what stands behind a dateline. */
function opensClause({ from, groups }: Clause, noun: Mark, tokens: Tokens): boolean {
  if (noun.from - from <= opening) return true;
  if (noun.from - from <= longOpening && !groups.some((g) => g.from < noun.from)) return true;
  for (let i = noun.from; i > Math.max(from, noun.from - opening - 1); i--)
    if ((tokens.before[i] as number) & gap.hyphen && (tokens.before[i] as number) & gap.space) return true;
  return false;
}
/** Words of a long subject before the verb that announces it or calls it off. */
export const subjectLength = 26;

/** "The meeting of X with his colleague Y, planned for Friday in Z, will not take place": the verb of a noun that opens the clause. */
export function offBehind(clause: Clause, noun: Mark): Mark | null {
  if (noun.from - clause.from > opening) return null;
  const off = clause.cues.find((c) => c.word === "cancelling" && c.mark.from >= noun.to)?.mark;
  const other = clause.contacts.some((c) => c.mark.from > noun.from && off !== undefined && c.mark.from < off.from);
  return off && !other && off.from - noun.to <= subjectLength ? off : null;
}

/** Whether a verb closes its clause: before a comma, or an "and" behind which another follows. */
export const ends = (clause: Clause, verb: Mark, tokens: Tokens): boolean =>
  closes(tokens, verb.to, clause.to) || clause.cues.some((c) => c.word === "and" && c.mark.from === verb.to);

/** Finds the cue before a verb, and behind the contact before that, that rules it. */
export const bracketOf = (clause: Clause, verb: Mark) => {
  // "will X zu einem Gespräch empfangen": a noun takes nothing from the verb.
  const verbs = clause.contacts.filter((c) => c.row.as === "verb" && c.mark.to <= verb.from);
  const from = Math.max(clause.from, ...verbs.map((c) => c.mark.to));
  return (word: Word): Mark | null =>
    clause.cues.findLast((c) => c.word === word && c.mark.from >= from && c.mark.to <= verb.from)?.mark ?? null;
};

/** "A meeting with X in Y there was not", "X denied a meeting with Y" where the verb stands last: what closes the clause of its one contact. */
export function deniedBehind(clause: Clause, noun: Mark, tokens: Tokens): Mark | null {
  const opens = opensClause(clause, noun, tokens);
  // ... or "The meeting of X and Y was not planned, so that …", where the noun opens it.
  const last = ({ to }: Mark) => to >= clause.to - 1 || (opens && closes(tokens, to, clause.to));
  const denied = clause.cues.find((c) => c.word === "denying" && c.mark.from >= noun.to && last(c.mark))?.mark;
  // "is most unlikely at the ministers' session": where they would have met.
  const session = (c: ContactMark) => c.row.as === "noun" && c.row.weak;
  const other = clause.contacts.some((c) => !session(c) && (!opens ? c.mark !== noun : c.mark.from > noun.from));
  return denied && !other && denied.from - noun.to <= subjectLength ? denied : null;
}

/** "A meeting of the ministers of A, B and C should take place": the verb of a noun that opens the clause, which says that it is to be and no more than wished. */
export function wishedBehind(clause: Clause, noun: Mark): Mark | null {
  if (noun.from - clause.from > opening) return null;
  const wish = clause.cues.find((c) => c.word === "offering" && says(c.mark, "planning") && c.mark.from >= noun.to)?.mark;
  const other = clause.contacts.some((c) => c.mark.from > noun.from && wish !== undefined && c.mark.from < wish.from);
  return wish && !other && wish.from - noun.to <= subjectLength ? wish : null;
}

/** Words between "the date of" and the noun: "a", "their first". */
const reachOfDate = 2;

/** "A meeting of A and B is being worked out", "the date of a call with B": the verb of a noun that opens the clause, or what stands right before it, which says that it is not settled yet. */
export function unsettledBy(clause: Clause, noun: Mark, tokens: Tokens): Mark | null {
  const cues = clause.cues.filter((c) => c.word === "unsettled");
  const before = cues.find((c) => behind(c.mark, noun, reachOfDate))?.mark;
  if (before || cues.length === 0) return before ?? null;
  const verb = cues.find((c) => behind(noun, c.mark, subjectLength))?.mark;
  const other = clause.contacts.some((c) => c.mark.from > noun.from && verb !== undefined && c.mark.from < verb.from);
  return verb && !other && opensClause(clause, noun, tokens) ? verb : null;
}

/** Words of what was wished for before the noun that it is for. */
const reachOfWish = 8;

/** "proposed to B three places for a meeting of the ministers": what a wish rules over its object, where nothing else is told between. */
export function wishedFor({ cues, contacts }: Clause, noun: Mark, tokens: Tokens): Mark | null {
  const wish = cues.findLast((c) => c.word === "offering" && c.mark.to <= noun.from && noun.from - c.mark.to <= reachOfWish)?.mark;
  if (!wish || commaBetween(tokens, wish.to - 1, noun.from)) return null;
  const between = (m: Mark) => m.from >= wish.to && m.to <= noun.from;
  const other = cues.some((c) => between(c.mark) && (c.word === "in" || c.word === "held" || c.word === "breaks"));
  return other || contacts.some((c) => between(c.mark) && c.mark !== noun) ? null : wish;
}

/** "asked him in a telephone call to …": the contact is where something was asked for, not what was asked. */
export function asking(clause: Clause, offered: Mark, contact: { mark: Mark; row: { as: string } }): boolean {
  if (contact.row.as !== "noun" || offered.from > contact.mark.from) return false;
  const into = clause.cues.find((c) => c.word === "in" && c.mark.from >= offered.to && c.mark.to <= contact.mark.from);
  return (
    into !== undefined &&
    contact.mark.from - into.mark.to <= 1 &&
    // "ready to host in Geneva a meeting": that "in" leads to the place.
    !clause.marks.some(
      (m) => m.from >= into.mark.to && m.to <= contact.mark.from && m.entries.some((e) => e.sense === "city" || e.sense === "country"),
    ) &&
    into.mark.from - offered.to <= 2 &&
    timed(clause, offered.to, into.mark.from)
  );
}

/** Whether nothing but words of time stands between two tokens. */
function timed(clause: Clause, from: number, to: number): boolean {
  for (const mark of clause.marks) {
    if (mark.from < from || mark.from >= to) continue;
    if (mark.from !== from) return false;
    if (
      !mark.entries.some(
        (e) => e.sense === "weekday" || e.sense === "days" || e.sense === "number" || (e.sense === "word" && e.word === "common"),
      )
    )
      return false;
    from = mark.to;
  }
  return from >= to;
}
