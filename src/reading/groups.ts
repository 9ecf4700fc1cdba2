import type { Actor } from "./actors.ts";
import type { Contact } from "./knowledge.ts";
import { type Mark, role } from "./lexicon.ts";
import { firstMark, says, sense } from "./marks.ts";
import { owns, possessed } from "./owners.ts";
import { leadFromBehind } from "./postposed.ts";
import { commaBefore, commaBetween, gap, isGlyph, shape, type Tokens } from "./segment.ts";
import type { Word } from "./senses.ts";

/** People named side by side, as by "and" or a comma. */
export interface Group {
  actors: Actor[];
  /** Led to by a "with" word or clitic; by "between", which puts both sides into one group. */
  with: boolean;
  between: boolean;
  /** Led to by "together with". */
  alongside?: boolean;
  from: number;
  to: number;
}

/** What grouping, and the cutting of clauses, need to know of a language. */
export interface Grammar {
  /** Words like "with" stand after what they govern. */
  postposed: boolean;
  /** Who acts stands behind the verb as a rule. */
  verbFirst: boolean;
  /** Nouns too are written with capitals: a language whose verb stands second, whatever comes first. */
  nouns: boolean;
  /** Names are written with capitals, so that those nobody knows are seen too. */
  capitals: boolean;
  /** "with", "avec", "mit": a contact's phrase that ends in one leads to the other side. */
  leading: Set<string>;
  /** What is written onto a noun for "the". */
  articles: string[];
}

/** Words before the contact of a phrase that opens its clause: "In a long phone call". */
const reachOfOpening = 4;

/** Words over which "with the member of the Politburo and minister X" still leads to X. */
const reach = 6;

/** Letters of a foreign name at most. */
const lettersOfName = 12;

/** Words of a name that nobody knows, between commas. */
const wordsOfName = 7;

/**
 * The length of the name that nobody knows behind an office: letters up to the next word that is known, where words stand without spaces; words between two
 * commas, where names have no capitals ("وزير خارجية غانا، صامويل أوكودزيتو أبلاكوا، و…").
 */
function nameBehind(tokens: Tokens, marks: Mark[], { to, named, office }: Actor, { capitals }: Grammar): number {
  let end = to;
  if (named || !office) return 0;
  const next = marks[firstMark(marks, to)]?.from ?? tokens.count;
  while (end < next && end - to < lettersOfName && isGlyph(tokens, end)) end++;
  if (end > to || capitals || !commaBefore(tokens, to)) return end - to;
  for (end = to + 1; end < tokens.count && !commaBefore(tokens, end); end++) if (end - to >= wordsOfName) return 0;
  const name = (m: Mark) => sense(m, "name") !== undefined || says(m, "honorific") || says(m, "common");
  for (let m = firstMark(marks, to); m < marks.length && (marks[m] as Mark).from < end; m++) if (!name(marks[m] as Mark)) return 0;
  return end - to;
}

/** Whether a colon stands behind a contact and before somebody, or before the article or style that leads to him. */
const colonBefore = (tokens: Tokens, { from }: Actor, contactTo: number): boolean =>
  [from - 1, from].some((i) => i >= contactTo && ((tokens.before[i] as number) & gap.colon) !== 0);

/** Puts actors that are joined by "and" or a comma together, and leaves out those that are only the topic or the setting. */
export function groupActors(tokens: Tokens, marks: Mark[], actors: Actor[], grammar: Grammar): Group[] {
  const groups: Group[] = [];
  let topic = false;
  /** End of the word that began the topic. */
  let topicFrom = -1;
  /** End of the word that began the topic, while nobody and no contact stood before it: "On the sidelines of the summit, …". */
  let fronted = -1;
  let margin = false;
  /** The topic is a gathering of some others. */
  let gathered = false;
  let marginTo = -1;
  /** The topic begins behind a comma. */
  let enclosed = false;
  /** The topic is who was there as well. */
  let present = false;
  const seated = grammar.postposed ? seatsOf(marks, actors) : 0;
  let m = 0;
  let lastContact: { row: Contact } | undefined;
  let contactTo = -1;
  /** The contact is one after or before which the sentence tells of another: "After meeting X, Y …". */
  let occasion = false;
  /** The contact stands in a phrase before everybody: "In a phone call with …". */
  let opens = false;
  let previous: Actor | null = null;
  /** The list whose first member was left out as a topic: the others are no more than it. */
  let dropped = 0;
  for (const [index, actor] of actors.entries()) {
    if (actor.list > 0 && (actor.list === dropped || actor.list === seated)) {
      previous = actor;
      continue;
    }
    let bound = actor.roles;
    let led = (actor.roles & role.with) !== 0;
    let joined = previous !== null;
    let between = false;
    let alongside = false;
    /** End of what an envoy is sent for, behind the word for it. */
    let brief = -1;
    for (; m < marks.length && (marks[m] as Mark).from < actor.from; m++) {
      const mark = marks[m] as Mark;
      if (previous && mark.to <= previous.to) continue;
      // "the special envoy for Afghanistan and ambassador X": the envoy's brief is no topic.
      if (previous?.office === "envoy" && says(mark, "about") && mark.from === previous.to) {
        brief = mark.to;
        continue;
      }
      if (brief === mark.from && sense(mark, "country")) {
        brief = mark.to;
        continue;
      }
      // "Nach Angaben seines Ministeriums wird X …": the verb ends what stands before it, comma or none.
      if (topic && fronted >= 0 && grammar.nouns && (says(mark, "auxiliary") || says(mark, "planning") || says(mark, "pluperfect")))
        topic = false;
      if (topic && says(mark, "session") && !sense(mark, "contact")) gathered = true;
      // "Received the letter Minister X": where the verb comes first, who took it stands behind it.
      const fetched = grammar.verbFirst && !previous && !lastContact;
      const beside = actor.from - mark.to <= (actor.list > 0 ? 7 : 3) && !commaBetween(tokens, mark.to, actor.from);
      const leads = !grammar.postposed && (beside || (!grammar.capitals && namedBefore(tokens, marks, m, actor)));
      // "received a call from X", but not "told him in a call of X's journey".
      const matter = marks[m + 1] !== undefined && says(marks[m + 1] as Mark, "matter-of");
      if (says(mark, "from") && leads && !matter && lastContact?.row.mode === "call") bound |= role.with;
      if (says(mark, "apart")) topic = false;
      if (
        mark.before & role.with &&
        leads &&
        (says(mark, "apart") || says(mark, "honorific") || says(mark, "acting") || says(mark, "together"))
      ) {
        bound |= role.with;
        topic = false;
        joined = false;
      } else if (grammar.postposed && says(mark, "with") && says(mark, "and") && actor.roles & role.and && actor.from - mark.to <= 1) {
        // "AとB、Cが": what follows at once is coupled.
        topic = false;
      } else if (topic && says(mark, "with") && spokenOf(marks[m - 1], mark)) {
        // "briefed X by phone on the results of his talks with Y": Y belongs to what was told.
        bound &= ~role.with;
        led = false;
        joined = false;
      } else if (says(mark, "with")) {
        alongside = leads && says(mark, "alongside");
        // "with his counterparts, minister X of A and minister Y of B"
        const counted = marks[m + 1];
        const listed = counted?.from === mark.to && sense(counted, "counterpart")?.number === "many" && actor.from - counted.to <= 1;
        if (leads || listed || (actor.roles & role.and && !previous && actor.from - mark.to <= reach)) bound |= role.with;
        topic = false;
        joined = false;
      } else if (
        sense(mark, "count")?.of === "ministers" &&
        actor.from - mark.to <= 1 &&
        marks[m - 1]?.to === mark.from &&
        says(marks[m - 1] as Mark, "with")
      ) {
        // "with the three foreign ministers – X, Y and Z"
        bound |= role.with;
        topic = false;
        joined = false;
      } else if (says(mark, "including") && lastContact && leads) {
        // "met a dozen colleagues, including X": one of those who were met.
        bound |= role.with;
        topic = false;
        joined = false;
      } else if (topic && gathered && says(mark, "between")) {
        // "ahead of the summit between the two presidents": still what it was about.
        bound &= ~role.with;
        led = false;
        joined = false;
      } else if (says(mark, "between")) {
        between = leads;
        topic = false;
        joined = false;
      } else if (mark.to - mark.from === 1 && says(mark, "about") && isTime(marks[m + 1], mark.to)) {
        // "on Tuesday"
        joined = false;
      } else if (
        !grammar.postposed &&
        (says(mark, "about") || says(mark, "sidelines") || says(mark, "presence") || (says(mark, "letter") && !fetched))
      ) {
        if (!topic) fronted = previous || lastContact ? -1 : mark.to;
        // "On the margins of the Assembly X met Y": nobody is held on the margins of a minister.
        margin = says(mark, "sidelines");
        present = says(mark, "presence");
        marginTo = mark.to;
        topicFrom = mark.to;
        enclosed = ((tokens.before[mark.from] as number) & gap.comma) !== 0;
        topic = true;
        gathered = false;
        joined = false;
      } else if (margin && topic && sense(mark, "contact")?.row.as === "noun" && mark.from - marginTo <= 2) {
        // The gathering itself, and no contact of those who met there.
        joined = false;
      } else if (sense(mark, "contact")) {
        // "Usai bertemu A, B …": what was done before.
        const opened = topic && fronted >= 0 ? topicFrom === mark.from : m === 0 && !previous && mark.to - mark.from > 1;
        occasion = opened && grammar.capitals && lastContact === undefined;
        lastContact = sense(mark, "contact");
        opens = !previous && mark.from - (marks[0] as Mark).from <= reachOfOpening;
        contactTo = mark.to;
        joined = false;
        topic = false;
        if (leads && mark.to > mark.from + 1 && leadsOut(tokens, mark, grammar)) bound |= role.with;
      } else if (
        !(
          says(mark, "and") ||
          says(mark, "honorific") ||
          says(mark, "apart") ||
          says(mark, "common") ||
          says(mark, "acting") ||
          sense(mark, "counterpart") ||
          // Part of a name that is nobody's whom the roster knows.
          sense(mark, "name")
        )
      )
        joined = false;
    }
    // "on the margins of the ministerial of the Organisation": nobody's guest.
    const gathering = topic && margin && actor.office === "other" && actor.country?.startsWith("org:");
    // "welcomed Minister X's statement": his words, and not himself.
    const words = lastContact?.row.as === "verb" && actor.from - contactTo <= 1 && possessed(marks, actor);
    // "X hakkında": where such words stand behind, he is what was spoken of.
    const spoken = grammar.postposed && (spokenOfIn(marks, m, actor) || (grammar.capitals && doerOfOther(marks, m, actor)));
    if (gathering || words || spoken || owns(marks, actor, m, grammar)) {
      previous = actor;
      continue;
    }
    const minister = margin && actor.office === "foreign-minister";
    // "was received, after his arrival, by X": whoever did it ends what stands between.
    if (topic && actor.roles & role.by && commaBetween(tokens, topicFrom, actor.from)) topic = false;
    if (topic && (minister || (fronted >= 0 && commaBetween(tokens, fronted, actor.from)))) topic = false;
    // "met, on the margins of the Assembly, President X": between commas stands only where that was.
    if (topic && margin && enclosed && (tokens.before[actor.from] as number) & gap.comma && (previous?.to ?? 0) <= topicFrom) topic = false;
    if (topic && margin && lastContact && previous && previous.to <= topicFrom && beyondMargin(tokens, marks, m, actor, grammar, marginTo))
      topic = false;
    // "after the ministers of A and B met": no topic, but who did it.
    if (topic && !present && !grammar.postposed && !grammar.verbFirst && meet(marks, actors, actor)) topic = false;
    // "trifft X vor dem Gipfel den Minister Y": where nouns have capitals, an article behind one begins another of the verb's own.
    if (topic && !present && grammar.nouns && lastContact?.row.as === "verb" && anew(tokens, marks, topicFrom, actor.from)) topic = false;
    // "soon after President X had a call with Y": whose call it was, and not the minister's.
    if (topic && !present && leadersActs(marks, actor)) topic = false;
    // "talks with several colleagues: X, Y and Z"
    if (!joined && lastContact && colonBefore(tokens, actor, contactTo)) bound |= role.with;
    if (led) {
      topic = false;
      if (!(actor.roles & role.and) || !joined) joined = false;
    }
    if (joined && previous) {
      // "X والأمير محمد بن نايف ولي العهد": "and" with a style begins who bears the office, whatever the name.
      const behind = previous.to;
      const styled = !grammar.capitals && marks.some((k) => k.from === behind && (k.before & role.and) !== 0 && says(k, "honorific"));
      const free = styled
        ? 0
        : actor.from -
          Math.max(previous.to + nameBehind(tokens, marks, previous, grammar), brief) -
          coupling(marks, previous.to, actor.from);
      if (free > 4) joined = false;
      const before = tokens.before[actor.from] as number;
      const linked =
        styled ||
        actor.roles & role.and ||
        // "mit dem Außenminister X, dem Generalsekretär Y": the comma stands before the article.
        (free === 1 && grammar.nouns && joinedBy("acting", tokens, marks, previous.to, actor.from)) ||
        // ... and Portuguese "a", an article and a preposition.
        (free === 1 &&
          joinedBy("common", tokens, marks, previous.to, actor.from) &&
          goesOnWithAnd(previous, actor, actors[index + 1], marks, lastContact !== undefined && !groups.at(-1)?.between)) ||
        before & (gap.comma | gap.hyphen | gap.slash) ||
        // "the ministers of A and B, the deputy minister of C, … met": a list goes on before any contact is told.
        (previous.list > 0 && !lastContact && free === 1 && commaBetween(tokens, previous.to - 1, actor.from)) ||
        // The comma stands before a name that nobody knows.
        (!grammar.capitals && !actor.named && free > 0 && commaBetween(tokens, previous.to - 1, actor.from)) ||
        hasAnd(marks, previous.to, actor.from) ||
        (actor.list > 0 && actor.list === previous.list) ||
        // "با X همتای سوری خود و Y"
        (actor.counterpart && !actor.named && previous.named && actor.country === previous.country && actor.from === previous.to) ||
        // "with the Syrian colleague of his, X, and Y": the name of the colleague.
        (previous.counterpart && !previous.named && actor.named && actor.country === previous.country && free <= 1);
      if (!linked) joined = false;
      if (occasion && !(actor.roles & role.and) && !hasAnd(marks, previous.to, actor.from) && actsNext(marks, actor, actors[index + 1]))
        joined = false;
      // "after meeting the ministers of A and B, Minister X met …": the comma behind a list begins something else.
      const bare = lastContact !== undefined && !(actor.roles & role.and) && !hasAnd(marks, previous.to, actor.from);
      if (!grammar.postposed && previous.list > 0 && actor.list === 0 && !actor.counterpart && bare) joined = false;
    }
    const last = groups.at(-1);
    // Where the verb stands last ("X با A، B رئیس … و C دیدار کرد"), all behind the "with" and before the first contact are those it leads to.
    const verbLast = !grammar.postposed && !grammar.verbFirst && !grammar.capitals;
    if (verbLast && last?.with && !last.between && !joined && !topic && !led && !lastContact && goesOn(tokens, marks, last, actor)) {
      joined = true;
      previous = last.actors.at(-1) as Actor;
    }
    if (actor.list > 0 && last?.actors.at(-1)?.list === actor.list) {
      last.actors.push(actor);
      last.to = actor.to;
    } else if (topic && !(bound & role.with)) {
      previous = actor;
      dropped = actor.list;
      continue;
    } else if (joined && last && last.actors.at(-1) === previous && !(bound & role.with && !last.with)) {
      last.actors.push(actor);
      last.to = actor.to;
    } else
      groups.push({
        actors: [actor],
        with: (bound & role.with) !== 0 || between,
        between,
        ...(alongside ? { alongside } : {}),
        from: actor.from,
        to: actor.to,
      });
    previous = actor;
  }
  // "During a call with his Egyptian counterpart, X said": a single name behind the comma is who called.
  const only = groups[0];
  const [first, second] = only?.actors ?? [];
  if (
    !grammar.postposed &&
    groups.length === 1 &&
    only?.with &&
    !only.between &&
    lastContact &&
    (first?.counterpart || (opens && first?.office && !grammar.verbFirst)) &&
    second?.named &&
    !second.counterpart &&
    !(second.roles & role.and) &&
    only.actors.length === 2 &&
    commaBetween(tokens, first.to - 1, second.from) &&
    !hasAnd(marks, first.to, second.from)
  )
    groups.splice(
      0,
      1,
      { ...only, actors: [first], to: first.to },
      { actors: [second], with: false, between: false, from: second.from, to: second.to },
    );
  joinCompany(groups);
  joinLeader(groups);
  if (grammar.postposed) leadFromBehind(groups, tokens, marks, actors);
  return groups;
}

/** "the results of his talks" right before "with". */
const spokenOf = (talks: Mark | undefined, { from }: Mark): boolean => talks?.to === from && says(talks, "ignore");

/**
 * "met on the margins of the Doha forum President X": where "the" or a name ends the gathering's own words, who follows is no part of them.
 * In: the marks before the actor, the last one first.
 */
function beyondMargin(tokens: Tokens, marks: Mark[], m: number, actor: Actor, { articles, verbFirst }: Grammar, marginTo: number): boolean {
  if (!verbFirst || actor.office === null || actor.from - marginTo < 2) return false;
  const last = marks[m - 1];
  if (last?.to === actor.from && last.from >= marginTo && (sense(last, "city") || sense(last, "number"))) return true;
  const word = tokens.words[actor.from - 1] as string;
  return articles.some((article) => word.startsWith(article) && word.length > article.length + 2);
}

/** Whether the word for what is spoken of stands right behind an actor. `m`: index of the first mark behind the actor's start. */
function spokenOfIn(marks: Mark[], m: number, actor: Actor): boolean {
  for (let k = m; k < marks.length; k++) {
    const mark = marks[k] as Mark;
    if (mark.from < actor.to) continue;
    return mark.from === actor.to && says(mark, "about");
  }
  return false;
}

/** "X tarafından açılacak binada Y, Z ile görüştü": whether "by" stands right behind an actor, and the contact that follows is nothing that one does to others. */
function doerOfOther(marks: Mark[], m: number, actor: Actor): boolean {
  for (let k = m; k < marks.length; k++) {
    const mark = marks[k] as Mark;
    if (mark.from < actor.to) continue;
    if (mark.from !== actor.to || !says(mark, "by") || sense(mark, "contact")) return false;
    const next = marks.slice(k + 1).find((c) => sense(c, "contact"));
    return next !== undefined && sense(next, "contact")?.row.takes.includes("agent") === false;
  }
  return false;
}

/** "X, A-B-C dışişleri bakanları toplantısı öncesi Y ile": the list of those whose session is only where X and Y, who have names, met. */
function seatsOf(marks: Mark[], actors: Actor[]): number {
  const session = marks.find((m) => says(m, "ministers-session"));
  const seat = session && actors.find((a) => a.list > 0 && a.from <= session.from && a.to >= session.from);
  return seat && actors.filter((a) => a.list !== seat.list && a.named).length > 1 ? seat.list : 0;
}

/** Words that offices nobody knows may take between two members of a list. */
const reachOfList = 12;

/** "the first deputy of the cabinet's presidency, and Y": whether a list goes on with an actor over offices that nobody knows. */
function goesOn(tokens: Tokens, marks: Mark[], group: Group, actor: Actor): boolean {
  if (actor.from - group.to > reachOfList) return false;
  let at = actor.from;
  for (let m = firstMark(marks, actor.from) - 1; m >= 0; m--) {
    const mark = marks[m] as Mark;
    if (mark.to <= group.to) break;
    if (mark.to > actor.from) continue;
    if (sense(mark, "contact") || elsewhere.some((word) => says(mark, word))) return false;
    if (mark.to === at && says(mark, "honorific")) at = mark.from;
  }
  return (
    (actor.roles & role.and) !== 0 || ((tokens.before[at] as number) & gap.comma) !== 0 || marks.some((m) => m.to === at && says(m, "and"))
  );
}

/** Words that begin something else than the next member of a list. */
const elsewhere: readonly Word[] = ["with", "between", "about", "from", "sidelines", "presence", "letter", "says", "breaks"];

/** "X received Y together with Z", "X will meet Y in Geneva together with the ministers of A and B": where somebody else is met, they stand by the subject. */
function joinCompany(groups: Group[]): void {
  const at = groups.findIndex((g) => g.alongside);
  const company = groups[at];
  const host = groups.findIndex((g) => !g.with);
  const subject = groups[host];
  const others = groups.filter((_, k) => k !== at && k !== host);
  // "Together with her colleague Z, X met Y": behind them, the subject must have an object.
  if (!company || !subject || others.length === 0 || (host > at && others.every((g) => g.with))) return;
  // Countrymen of whom they stand by are one side with it anyway.
  groups[host] = { ...subject, actors: [...subject.actors, ...company.actors] };
  groups.splice(at, 1);
}

/** Words between a delegation and who leads it. */
const reachOfLeader = 4;

/** "a delegation from A led by Minister X": who leads a delegation of his country stands for it. */
function joinLeader(groups: Group[]): void {
  for (let k = groups.length - 1; k > 0; k--) {
    const [before, leader] = [groups[k - 1] as Group, groups[k] as Group];
    const [delegation, ...others] = before.actors;
    const head = leader.actors[0];
    if (!delegation || others.length > 0 || !head || delegation.office !== "other" || delegation.named) continue;
    if (head.country !== delegation.country || !(head.roles & role.by) || leader.from - before.to > reachOfLeader) continue;
    groups.splice(k - 1, 2, { ...before, actors: [delegation, ...leader.actors], to: leader.to });
  }
}

/** Whether a leader is named right before a verb of contact. */
function leadersActs(marks: Mark[], { office, to }: Actor): boolean {
  if (office !== "head-of-state" && office !== "head-of-government") return false;
  const next = marks[firstMark(marks, to)];
  const row = next && next.from - to <= 1 ? sense(next, "contact")?.row : undefined;
  return row?.as === "verb" && !row.weak;
}

/** Whether those who stand side by side from `first` on are of several countries, and a verb of contact follows right behind them. */
function meet(marks: Mark[], actors: Actor[], first: Actor): boolean {
  let last = first;
  let coupled = false;
  const sides = new Set([first.country]);
  for (const actor of actors.slice(actors.indexOf(first) + 1)) {
    if (actor.from - last.to > 2) break;
    sides.add(actor.country);
    coupled = (actor.roles & role.and) !== 0 || (actor.list > 0 && actor.list === last.list) || hasAnd(marks, last.to, actor.from);
    last = actor;
  }
  // "besides X, Y also met Z": a comma alone couples nobody.
  if (sides.size < 2 || !coupled) return false;
  const row = marks
    .find((m) => m.from >= last.to && m.from - last.to <= 1 && sense(m, "contact"))
    ?.entries.find((e) => e.sense === "contact")?.row;
  return row?.as === "verb" && !row.weak;
}

/** Whether an article stands right before somebody, and a noun between it and the word that began a topic. */
function anew(tokens: Tokens, marks: Mark[], topicFrom: number, at: number): boolean {
  const article = marks[firstMark(marks, at) - 1];
  if (!article || article.to !== at || article.to - article.from > 1 || !says(article, "acting")) return false;
  for (let i = topicFrom; i < article.from; i++) if ((tokens.shape[i] as number) & shape.capital) return true;
  return false;
}

/** Whether a phrase ends in "with", or in "with the". */
const leadsOut = (tokens: Tokens, mark: Mark, { leading }: Grammar): boolean =>
  leading.has(tokens.words[mark.to - 1] as string) || (mark.to - mark.from > 2 && leading.has(tokens.words[mark.to - 2] as string));

const joinedBy = (word: Word, tokens: Tokens, marks: Mark[], from: number, to: number): boolean =>
  ((tokens.before[from] as number) & gap.comma) !== 0 && marks.some((m) => m.from === from && m.to === to && says(m, word));

/**
 * "with the president, the prime minister and the foreign minister of X": hosts of one country, of whom an "and" leads to the last; or, before any contact,
 * "Minister X, the president of A and the envoy Y met".
 */
function goesOnWithAnd(previous: Actor, actor: Actor, next: Actor | undefined, marks: Mark[], told: boolean): boolean {
  if (next === undefined || next.from - actor.to > 2) return false;
  const [first, second, third] = [previous.country, actor.country, next.country];
  if (first === second && second === third) return (next.roles & role.and) !== 0;
  return !told && first !== second && second !== third && ((next.roles & role.and) !== 0 || hasAnd(marks, actor.to, next.from));
}

/** Whether somebody is the last one named before the next contact or a verb of saying, which begin a clause of their own. */
function actsNext(marks: Mark[], { to }: Actor, next: Actor | undefined): boolean {
  const behind = firstMark(marks, to);
  if (!next && marks.slice(behind).every((m) => says(m, "says"))) return true;
  for (let m = behind; m < marks.length && (!next || (marks[m] as Mark).from < next.from); m++)
    if (sense(marks[m] as Mark, "contact")) return true;
  return false;
}

function isTime(mark: Mark | undefined, from: number): boolean {
  return (
    mark?.from === from &&
    mark.entries.some((e) => e.sense === "weekday" || e.sense === "days" || e.sense === "month" || e.sense === "number")
  );
}

/** Words of a name that nobody knows. */
const longestName = 4;

/** "با «مارتین کولار»، وزیر خارجه اسلواکی": whether nothing but a name, which no capitals show, stands between a word and an office behind a comma. `m`: index of the word's mark. */
function namedBefore(tokens: Tokens, marks: Mark[], m: number, actor: Actor): boolean {
  const from = (marks[m] as Mark).to;
  const away = actor.from - from;
  if (!actor.office || away < 1 || away > longestName || !((tokens.before[actor.from] as number) & gap.comma)) return false;
  if (commaBetween(tokens, from, actor.from - 1)) return false;
  for (let k = m + 1; k < marks.length && (marks[k] as Mark).from < actor.from; k++) if (!sense(marks[k] as Mark, "name")) return false;
  return true;
}

/** Words between two tokens that are no more than an "and". */
function coupling(marks: Mark[], from: number, to: number): number {
  let words = 0;
  for (let m = firstMark(marks, from); m < marks.length && (marks[m] as Mark).to <= to; m++)
    if (says(marks[m] as Mark, "and")) words += (marks[m] as Mark).to - (marks[m] as Mark).from;
  return words;
}

function hasAnd(marks: Mark[], from: number, to: number): boolean {
  return marks.some((m) => m.from >= from && m.to <= to && says(m, "and"));
}
