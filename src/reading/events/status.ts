import type { Clause, ContactMark, Cue } from "../clauses/clauses.ts";
import type { RefusalReason } from "../evidence.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { distance, firstMark, says, sense } from "../words/marks.ts";
import { commaBetween, gap, isGlyph, shape, type Tokens } from "../words/segment.ts";
import type { Word } from "../words/senses.ts";
import { closes } from "../words/verbs.ts";

export type Status = "held" | "planned" | "cancelled";

/** What the words around a contact make of it: an event with its status, or the reason why it is none. */
export type Judgement =
  | { kind: "event"; status: Status; by: Mark | null; rule: string }
  | { kind: "none"; reason: RefusalReason; by: Mark | null; rule: string };

/** Words within which a cue still belongs to the contact word. */
const near = 5;

/**
 * Decides what the event of one clause is. In: the clause with its cues, and the contact word that carries it.
 * Cancelling outranks planning ("the meeting set for Sunday was called off" carries both); a report in the past outranks an offer in its topic.
 */
export function decideStatus(
  clause: Clause,
  contact: { mark: Mark; row: { tense?: string | undefined; untensed?: boolean | undefined; as: string; mode: string } },
  before: Status | null,
  tokens: Tokens,
): Judgement {
  // "stressed in his call with X the rejection of …": behind "on" and "about" stands what they spoke of.
  const spokenOf = (mark: Mark) =>
    mark.from >= contact.mark.to &&
    clause.cues.some((c) => c.word === "about" && c.mark.to === mark.from && c.mark.from >= contact.mark.to);
  const cue = (word: Word, within: number, but?: (mark: Mark) => boolean) =>
    clause.cues.find((c) => c.word === word && c.mark !== contact.mark && distance(c.mark, contact.mark) <= within && !but?.(c.mark))
      ?.mark ?? null;
  // "agreed in their talks that": what was agreed on is ahead, and not the talks.
  const into = clause.cues.findLast((c) => c.word === "in" && c.mark.to <= contact.mark.from)?.mark;
  const setting = contact.row.as === "noun" && into !== undefined && contact.mark.from - into.to <= 2;
  const settled = (mark: Mark) =>
    says(mark, "agreeing") || clause.cues.some((c) => c.word === "agreeing" && c.mark.from >= contact.mark.to && c.mark.to <= mark.from);
  // "haben bei ihrem Treffen weitere Gespräche angekündigt": nor is what another noun before the verb tells of.
  const further = (mark: Mark) => clause.contacts.some((c) => c.mark.from >= contact.mark.to && c.mark.to <= mark.from);
  const theirs = (mark: Mark) => setting && mark.from >= contact.mark.to && (settled(mark) || further(mark));
  // "said at a meeting with X, Y would like …", "called in his talks with X for a truce": nor is what was said there.
  const within =
    setting ||
    (contact.row.as === "noun" && clause.after === "says") ||
    (contact.row.as === "noun" && ((contact.mark.before | contact.mark.after) & role.in) !== 0);
  const beyond = (mark: Mark) => within && mark.from >= contact.mark.to && commaBetween(tokens, contact.mark.to - 1, mark.from);
  // "Rubio ile görüşmesinde ateşkes çağrısı yaptı": what stands behind the ending for "in" was said there.
  // ... as is what stands behind whom the noun behind an "in" is with: "در دیدار با X خواستار آتش‌بس شد".
  const saidThere = (mark: Mark) =>
    contact.row.as === "noun" &&
    mark.from > contact.mark.to &&
    (((contact.mark.after & role.in) !== 0 && mark.to >= clause.to - 3) ||
      ((setting || says(contact.mark, "in")) && clause.groups.some((g) => g.from >= contact.mark.to && g.to <= mark.from)));
  const event = (status: Status, by: Mark | null, rule: string): Judgement => ({ kind: "event", status, by, rule });
  const none = (reason: RefusalReason, by: Mark | null, rule: string): Judgement => ({ kind: "none", reason, by, rule });
  // "سيلتقي", "لعقد لقاء": the future is written onto the verb, or what it is for.
  const ahead = contact.row.tense === "future" || (contact.row.as === "verb" && (contact.mark.before & (role.future | role.to)) !== 0);
  const told = contact.row.as === "verb" && !ahead && (!contact.row.tense || contact.row.tense === "present");
  // "Treffen … abgesagt": the same word may be the verb's present and the noun.
  // ... and "近期籌備的會面，已被無限期推遲": a verb behind "of" is one.
  // ... and so is "لقاء جمع X بY", where the verb only says whose the noun before it is.
  const owned = clause.contacts.some((c) => c.row.as === "noun" && c.mark.to === contact.mark.from);
  const noun =
    !told ||
    owned ||
    contact.mark.entries.some((e) => e.sense === "contact" && e.row.as === "noun") ||
    clause.cues.some((c) => c.word === "of" && c.mark.to === contact.mark.from) ||
    // "X's talks with Y": a verb of the same letters has no owner.
    clause.marks.some((m) => m.to === contact.mark.from && (m.after & role.of) !== 0);

  // "cancels his visit, likely to meet Y again": another statement behind the comma.
  // "after his programme was cancelled, X called Y": calls are hardly ever called off, and not by a word so far before them.
  const elsewhere = (mark: Mark) =>
    (ahead || contact.row.mode === "call") && mark.to <= contact.mark.from && commaBetween(tokens, mark.to - 1, contact.mark.from);
  const off =
    cue("cancelling", noun ? 14 : 4) ??
    (noun && isGlyph(tokens, contact.mark.from) ? governed(clause, "cancelling", contact.mark, tokens) : null) ??
    (contact.row.as === "noun" ? offBehind(clause, contact.mark) : null);
  const cancelled = off && !elsewhere(off) ? off : null;
  // "denied that the meeting was put off"
  if (clause.ruledBy?.word === "denying") return none("denied", clause.ruledBy.mark, "denied-that");
  // "отменил встречу": the verb and its noun are one word of the lexicon.
  const moving = says(contact.mark, "cancelling") ? contact.mark : cancelled;
  const moved = moving ? dayMovedTo(clause, moving, tokens) : null;
  if (moved) return event("planned", moved, "moved");
  if (moving) return event("cancelled", moving, "cancelling");
  // "cancelled a visit to Germany, where he was to meet X"
  if (clause.ruledBy?.word === "cancelling" && (ahead || contact.row.tense === "infinitive" || cue("planning", 9)))
    return event("cancelled", clause.ruledBy.mark, "cancelling-that");
  if (clause.ruledBy?.word === "offering" && (!told || contact.row.tense === "present"))
    return none("offered", clause.ruledBy.mark, "offered-that");
  // "hatte am Freitag seinen Kollegen X empfangen": a verb that closes its clause is ruled by what opens it, however far off.
  const bracket = contact.row.as === "verb" && ends(clause, contact.mark, tokens) ? bracketOf(clause, contact.mark) : null;
  if (says(contact.mark, "denying")) return none("denied", contact.mark, "denying");
  // "görüşebilir": the verb itself says that they may meet.
  if (says(contact.mark, "offering")) return none("offered", contact.mark, "offering");
  const denied =
    (noun ? overSubject(clause, "denying", contact.mark, tokens) : null) ??
    (told ? fronting(clause, "denying", contact.mark, tokens) : null) ??
    cue("denying", told && !owned ? 3 : near, spokenOf) ??
    (told && isGlyph(tokens, contact.mark.from) ? governed(clause, "denying", contact.mark, tokens) : null) ??
    (noun ? deniedBehind(clause, contact.mark, tokens) : null);
  if (denied) return none("denied", denied, "denying");
  const offered =
    (noun ? overSubject(clause, "offering", contact.mark, tokens) : null) ??
    (told ? fronting(clause, "offering", contact.mark, tokens) : null) ??
    // "X, who is here at Y's invitation, also met Z"
    cue(
      "offering",
      told ? 2 : contact.row.tense === "infinitive" ? 8 : ahead ? 7 : 3,
      (mark) =>
        beyond(mark) || saidThere(mark) || (told && mark.to <= contact.mark.from && commaBetween(tokens, mark.to - 1, contact.mark.from)),
    ) ??
    (noun && contact.row.as === "noun" ? wishedBehind(clause, contact.mark) : null) ??
    (contact.row.as === "noun" ? wishedFor(clause, contact.mark, tokens) : null) ??
    (noun && isGlyph(tokens, contact.mark.from) ? governed(clause, "offering", contact.mark, tokens) : null) ??
    (ahead ? urged(clause, contact.mark) : null) ??
    (ahead ? bracket?.("offering") : null);
  if (offered && (!told || offered.from < contact.mark.from) && !asking(clause, offered, contact))
    return none("offered", offered, "offering");
  const pluperfect = contact.row.as === "noun" ? (clause.cues.find((c) => c.word === "pluperfect")?.mark ?? null) : bracket?.("pluperfect");
  const closing = contact.row.as === "noun" ? lender(clause, contact.mark, tokens) : null;
  const attended = clause.cues.some((c) => c.word === "presence");
  // "hatte zuvor ein Gespräch mit X geführt"; who "hatten teilgenommen" was there in the news itself.
  const earlier =
    contact.row.tense === "pluperfect"
      ? contact.mark
      : closing?.row.tense === "pluperfect"
        ? closing.mark
        : !attended && (!contact.row.tense || contact.row.tense === "present")
          ? pluperfect
          : null;
  // "bir araya gelerek … görüşmüştü": a verb without a tense takes that of the one that closes its clause.
  const closer = contact.row.untensed
    ? clause.contacts.findLast((c) => c.row.as === "verb" && c.row.tense !== undefined && c.mark.from >= contact.mark.to)
    : undefined;
  if (closer?.row.tense === "pluperfect") return none("background", closer.mark, "pluperfect");
  if (closer?.row.tense === "future") return event("planned", closer.mark, "lent-future");
  if (earlier) return none("background", earlier, "pluperfect");
  if (ahead) return event("planned", contact.mark, "future");
  const announced = (within: number) =>
    clause.cues.find((c) => c.word === "planning" && c.mark.to <= contact.mark.from && distance(c.mark, contact.mark) <= within)?.mark ??
    null;
  // "the meeting of the ministers of A, B and C this week is to be held": the verb of a long subject.
  const last = () =>
    clause.cues.find(
      ({ word, mark }) =>
        word === "planning" &&
        mark.from >= contact.mark.to &&
        // "X, who was in Washington for talks with Y, was expected to": of the main clause.
        !(clause.who && commaBetween(tokens, contact.mark.to - 1, mark.from)) &&
        !theirs(mark) &&
        !(clause.after === "says" && beyond(mark)) &&
        distance(mark, contact.mark) <= (contact.mark.from - clause.from < opening || mark.to >= clause.to - 1 ? subjectLength : 16) &&
        // "meeting A, and the ministers' meeting …, is planned": the verb that closes the clause is that of both nouns.
        clause.contacts.every(
          (c) => c.mark.from <= contact.mark.from || c.mark.from > mark.from || (c.row.as === "noun" && mark.to >= clause.to - 1),
        ),
    )?.mark ?? null;
  // "will co-host the fourth round of the A-B diplomatic and strategic dialogue": the verb of a long object.
  const governing = () => {
    const far = announced(objectLength);
    const alone = clause.contacts.every((c) => c.mark.from >= contact.mark.from || (far !== null && c.mark.to <= far.from));
    return far && alone && !commaBetween(tokens, far.to, contact.mark.from) ? far : null;
  };
  // "It is planned that this week in X the ministers of A, B and C a meeting": the word that opens the clause, before a long subject.
  const opener = () =>
    clause.cues.find(
      ({ word, mark }) =>
        word === "planning" &&
        mark.from === clause.from &&
        distance(mark, contact.mark) <= 16 &&
        clause.contacts.every((c) => c.mark.from >= contact.mark.from),
    )?.mark ?? null;
  // "In addition to talks with X, Y will also | meet Z": what opens the clause has the future with which it is cut from the next.
  const fronted = () =>
    clause.cues.some((c) => c.word === "and" && c.mark.from === clause.from && contact.mark.from - c.mark.to <= 1)
      ? clause.cues.find((c) => c.word === "planning" && clause.to - c.mark.to <= 2 && c.mark.from > contact.mark.from)?.mark
      : undefined;
  // "is set to visit Bangkok on Thursday for talks with": it stands before what it announces; behind it, it is of something else ("met ahead of the summit").
  // "已与Y会晤，接着将参观Z": where words stand without spaces, what is to be behind the comma is another thing.
  const beside = (mark: Mark | null) =>
    mark && isGlyph(tokens, contact.mark.from) && mark.from >= contact.mark.to && commaBetween(tokens, contact.mark.to - 1, mark.from)
      ? null
      : mark;
  // "akan mengadakan lawatan rasmi dua hari bermula Khamis dan bertemu X": the second of two verbs, which has no tense of its own.
  const seconds = () => contact.row.untensed === true && clause.cues.some((c) => c.word === "and" && c.mark.to === contact.mark.from);
  const planned =
    contact.row.tense === "present"
      ? // "meets tomorrow"; farther behind it is of something else ("meets him ahead of the summit").
        (announced(12) ?? (isGlyph(tokens, contact.mark.from) ? beside(cue("planning", 12)) : cue("planning", 1)) ?? bracket?.("planning"))
      : told
        ? (announced(seconds() ? objectLength : 7) ??
          fronted() ??
          (contact.mark.from === clause.from && contact.mark.to - contact.mark.from > 1 ? last() : null))
        : (cue("planning", 9, (mark) => theirs(mark) || beyond(mark)) ?? governing() ?? last() ?? opener());
  if (planned) return event("planned", planned, "planning");
  // "يعقد اليوم X مباحثات مع Y": a sentence that opens with the present tells of what the day is to bring.
  const opensAhead =
    (contact.row.tense === "present" || contact.row.as === "noun") &&
    clause.sentence.paragraph > 0 &&
    clause.contacts.some((c) => c.row.tense === "present" && c.row.as === "verb" && c.mark.from === clause.sentence.from) &&
    clause.marks.some((m) => sense(m, "weekday") ?? m.entries.some((e) => e.sense === "days" && e.days >= 0));
  if (opensAhead) return event("planned", contact.mark, "opens-ahead");
  if (closing?.row.tense === "future") return event("planned", closing.mark, "lent-future");
  // "will meet X tomorrow, and also meets Y"
  if (contact.row.tense === "present" && before === "planned" && clause.after !== "start")
    return event("planned", contact.mark, "as-before");
  // "akan menemui X dan bertemu dengan Y"
  if (contact.row.untensed && told && before === "planned" && clause.after === "contact")
    return event("planned", contact.mark, "as-before");
  // "will hold a meeting with X, and an audience with Y": the second noun has the first one's verb.
  if (contact.row.as === "noun" && before === "planned" && clause.after === "contact" && coupled(clause, contact.mark))
    return event("planned", contact.mark, "as-before");
  // "talked with X before meeting Y": what leads there tells of both.
  if (contact.row.tense === "infinitive" && before && clause.after !== "start") return event(before, contact.mark, "as-before");
  // "werden am Rande noch mit X zusammentreffen"
  const opened = contact.row.tense === "infinitive" ? bracket?.("planning") : null;
  if (opened) return event("planned", opened, "planning");
  if (contact.row.tense === "infinitive") return none("offered", contact.mark, "infinitive");
  if (clause.ruledBy?.word === "planning") return event("planned", clause.ruledBy.mark, "planned-that");
  return event("held", null, "told");
}

const isDay = (mark: Mark): boolean =>
  mark.entries.some((e) => e.sense === "weekday" || e.sense === "month" || (e.sense === "days" && e.days >= 0));

const isNumber = (tokens: Tokens, at: number): boolean =>
  at >= 0 && at < tokens.count && ((tokens.shape[at] as number) & shape.digits) !== 0;

/** The words of a day: "Friday", "cuma gününe", "18 February", "February 18", "18 de febrero"; null for a month without a day. */
function wholeDay(day: Mark, marks: Mark[], tokens: Tokens): Mark | null {
  const next = marks[firstMark(marks, day.to)];
  // The word for a day may bear the ending.
  const unit = next?.from === day.to && (says(next, "unit-day") || (says(next, "common") && (next.after & role.to) !== 0));
  if (!sense(day, "month")) return unit ? { ...day, to: next.to, after: next.after } : day;
  for (const from of [day.from - 1, day.from - 2]) if (isNumber(tokens, from)) return { ...day, from };
  // The ending may stand behind the number: "fevralın 18-nə".
  if (isNumber(tokens, day.to)) return { ...day, to: day.to + 1, after: 0 };
  return null;
}

/** Words from what tells of a plan to the day to which it is put off: "شده بود به". */
const reachOfPlan = 3;

/** "was postponed from Thursday to Friday", "pushed back to 18 February", "cumaya ertelendi": what is put off to a day is still to come on that day. Null: no day is named. */
function dayMovedTo({ marks, cues }: Clause, off: Mark, tokens: Tokens): Mark | null {
  const cued = (word: Word, to: number) => cues.some((c) => c.word === word && c.mark.to === to);
  const days = marks.flatMap((m) => (isDay(m) ? (wholeDay(m, marks, tokens) ?? []) : []));
  for (const [k, day] of days.entries()) {
    // "cancelled the meeting planned from Thursday to Friday": those days are the plan's.
    const due = cues.some(
      (c) =>
        c.word === "planning" &&
        c.mark.to <= day.from &&
        !commaBetween(tokens, c.mark.to - 1, day.from) &&
        (c.mark === off || c.mark.from >= off.to || (day.to <= off.from && day.from - c.mark.to <= 4)),
    );
    const written = (day.after & role.to) !== 0;
    // "به روز جمعه موکول شد": "to" may stand before the word for a day.
    const at = cued("unit-day", day.from) ? day.from - 1 : day.from;
    // "که قرار بود فردا برگزار شود به ۲۹ بهمن موکول شد": nothing of the plan stands behind the verb that ends it.
    const plan = cues.findLast((c) => c.word === "planning" && c.mark.to < at)?.mark;
    const behindPlan =
      plan !== undefined &&
      cued("to", at) &&
      // "prevista para quinta-feira foi adiada": the plan's own day, with an auxiliary before the verb.
      day.to === off.from &&
      at - plan.to <= reachOfPlan &&
      !days.some((d) => d.from >= plan.to && d.to < at);
    if (due && !written && !behindPlan) continue;
    const first = days[k - 1];
    const twoDays =
      first !== undefined &&
      day.from - first.to <= 1 &&
      !commaBetween(tokens, first.to - 1, day.from) &&
      !cued("and", day.from) &&
      // "today, Thursday": one day told twice.
      !(sense(first, "days") && sense(day, "weekday"));
    const after = day.from >= off.to;
    const before = day.to <= off.from && off.from - day.to <= 1;
    if (twoDays && (after || before) && sense(first, "weekday")?.weekday !== sense(day, "weekday")?.weekday) return day;
    if (after ? cued("until", at) || (cued("to", at) && at - off.to <= 1) : before && (written || cued("to", at))) return day;
    // "перенесена на пятницу", "auf Freitag verschoben"
    if ((after || before) && cued("onto", at)) return day;
  }
  return null;
}

/** Words between whoever denied or wished it and the noun: "any", "the holding of a". */
const reachOfNoun = 3;

/** "نفى X عقد أي لقاء مع Y": what stands right before its subject, however long that is, rules the noun behind it; but not "rejected X in his meeting with Y". */
function overSubject(clause: Clause, word: Word, noun: Mark, tokens: Tokens): Mark | null {
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
const governed = ({ cues }: Clause, ruling: Word, ruled: Mark, tokens: Tokens): Mark | null =>
  cues.find(
    ({ word, mark }) =>
      word === ruling && mark.to <= ruled.from && ruled.from - mark.to <= objectLetters && !commaBetween(tokens, mark.to, ruled.from),
  )?.mark ?? null;

/** Words between a modal and its verb beside who is met, where and when: "是否安排". */
const modal = 2;
const adverbial: ReadonlySet<string> = new Set(["city", "country", "channel", "days", "weekday", "month", "number"]);
const adjoining: ReadonlySet<Word> = new Set<Word>(["in", "with", "and", "together", "apart", "planning", "held", "unit-day"]);

/** "希望与X会面", "願在莫斯科會晤Y": where words stand without spaces, what rules a verb over those whom it meets, the place and the day. */
function fronting(clause: Clause, word: Word, verb: Mark, tokens: Tokens): Mark | null {
  const by = clause.cues.findLast((c) => c.word === word && c.mark.to <= verb.from)?.mark;
  if (!by || !isGlyph(tokens, verb.from) || commaBetween(tokens, by.to - 1, verb.from)) return null;
  const covers = (m: Mark) => m.entries.some((e) => adverbial.has(e.sense) || (e.sense === "word" && adjoining.has(e.word)));
  const known = [...clause.groups, ...clause.marks.filter(covers)];
  let others = 0;
  let name = false;
  for (let i = by.to; i < verb.from; i++) {
    // Behind an office without a name stands one that nobody knows.
    if (clause.groups.some((g) => g.to === i && !g.actors.at(-1)?.named)) name = true;
    if (clause.marks.some((m) => m.from === i)) name = false;
    if (!name && !known.some((k) => k.from <= i && i < k.to)) others++;
  }
  return others < modal ? by : null;
}

/** Whether a clause begins with an "and" that leads to the contact, and no verb follows. */
const coupled = (clause: Clause, noun: Mark): boolean =>
  // ... or with the noun itself: "will meet X, followed by | talks with Y".
  (noun.from === clause.from || clause.cues.some((c) => c.word === "and" && c.mark.from === clause.from && noun.from - c.mark.to <= 1)) &&
  !clause.cues.some((c) => c.word === "held") &&
  clause.contacts.every((c) => c.row.as === "noun");

/** "urged the deputy prime minister and foreign minister of A, X, to meet Y": who is urged may have a long style. */
function urged(clause: Clause, verb: Mark): Mark | null {
  const whom = clause.groups.findLast((g) => g.to <= verb.from);
  if (!whom || verb.from - whom.to > 1) return null;
  return clause.cues.find((c) => c.word === "offering" && c.mark.to <= whom.from && whom.from - c.mark.to <= 2)?.mark ?? null;
}

/** Words before the noun that opens a clause: "a personal meeting". */
const opening = 3;
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
/** Words of a long object behind the verb that announces it. */
const objectLength = 14;
/** Words of a long subject before the verb that announces it or calls it off. */
const subjectLength = 26;

/** "The meeting of X with his colleague Y, planned for Friday in Z, will not take place": the verb of a noun that opens the clause. */
function offBehind(clause: Clause, noun: Mark): Mark | null {
  if (noun.from - clause.from > opening) return null;
  const off = clause.cues.find((c) => c.word === "cancelling" && c.mark.from >= noun.to)?.mark;
  const other = clause.contacts.some((c) => c.mark.from > noun.from && off !== undefined && c.mark.from < off.from);
  return off && !other && off.from - noun.to <= subjectLength ? off : null;
}

/** Whether a verb closes its clause: before a comma, or an "and" behind which another follows. */
const ends = (clause: Clause, verb: Mark, tokens: Tokens): boolean =>
  closes(tokens, verb.to, clause.to) || clause.cues.some((c) => c.word === "and" && c.mark.from === verb.to);

/** Finds the cue before a verb, and behind the contact before that, that rules it. */
const bracketOf = (clause: Clause, verb: Mark) => {
  // "will X zu einem Gespräch empfangen": a noun takes nothing from the verb.
  const verbs = clause.contacts.filter((c) => c.row.as === "verb" && c.mark.to <= verb.from);
  const from = Math.max(clause.from, ...verbs.map((c) => c.mark.to));
  return (word: Word): Mark | null =>
    clause.cues.findLast((c) => c.word === word && c.mark.from >= from && c.mark.to <= verb.from)?.mark ?? null;
};

/** "A meeting with X in Y there was not", "X denied a meeting with Y" where the verb stands last: what closes the clause of its one contact. */
function deniedBehind(clause: Clause, noun: Mark, tokens: Tokens): Mark | null {
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
function wishedBehind(clause: Clause, noun: Mark): Mark | null {
  if (noun.from - clause.from > opening) return null;
  const wish = clause.cues.find((c) => c.word === "offering" && says(c.mark, "planning") && c.mark.from >= noun.to)?.mark;
  const other = clause.contacts.some((c) => c.mark.from > noun.from && wish !== undefined && c.mark.from < wish.from);
  return wish && !other && wish.from - noun.to <= subjectLength ? wish : null;
}

/** Words of what was wished for before the noun that it is for. */
const reachOfWish = 8;

/** "proposed to B three places for a meeting of the ministers": what a wish rules over its object, where nothing else is told between. */
function wishedFor({ cues, contacts }: Clause, noun: Mark, tokens: Tokens): Mark | null {
  const wish = cues.findLast((c) => c.word === "offering" && c.mark.to <= noun.from && noun.from - c.mark.to <= reachOfWish)?.mark;
  if (!wish || commaBetween(tokens, wish.to - 1, noun.from)) return null;
  const between = (m: Mark) => m.from >= wish.to && m.to <= noun.from;
  const other = cues.some((c) => between(c.mark) && (c.word === "in" || c.word === "held" || c.word === "breaks"));
  return other || contacts.some((c) => between(c.mark) && c.mark !== noun) ? null : wish;
}

/** "دیدار و درباره … رایزنی خواهد کرد": of two nouns joined by "and", the first borrows the tense of the verb that closes the second. */
function lender(clause: Clause, noun: Mark, tokens: Tokens): ContactMark | null {
  // The "and" may be written onto the verb.
  const joined = (c: ContactMark) => c.mark.from === noun.to && (c.mark.before & role.and) !== 0;
  // "در دیدار با X درباره … گفت‌وگو می‌کند": where the verb stands last, it tells when the talks are that it closes.
  const last = clause.contacts.at(-1);
  const closes = last?.row.as === "verb" && last.row.tense === "future" && last.mark.from > noun.from && last.mark.to >= clause.to - 1;
  if (closes && clause.groups.filter((g) => g.from >= noun.to).length < 2 && !commaBetween(tokens, noun.to - 1, noun.to)) return last;
  if (!clause.cues.some((c) => c.word === "and" && c.mark.from === noun.to) && !clause.contacts.some(joined)) return null;
  return clause.contacts.find((c) => c.row.as === "verb" && c.mark.from >= noun.to) ?? null;
}

/** "asked him in a telephone call to …": the contact is where something was asked for, not what was asked. */
function asking(clause: Clause, offered: Mark, contact: { mark: Mark; row: { as: string } }): boolean {
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
