import { channelRow } from "../clauses/clauses.ts";
import type { Predicate } from "../clauses/predicates.ts";
import type { RefusalReason } from "../evidence.ts";
import { isLeader } from "../people/actors.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { behind, distance, says, sense } from "../words/marks.ts";
import { commaBetween, type Tokens } from "../words/segment.ts";
import type { Bench } from "./bench.ts";

/** Why what a clause tells of its sides is no contact of theirs, whatever its status: a summons, a letter, a welcome, a demand, or what was only told of; null where it is one. `by`: the word that says so, where one does. */
export function noContact(predicate: Predicate, tokens: Tokens): { reason: RefusalReason; rule: string; by: Mark | null } | null {
  const { clause, contact } = predicate;
  const none = (reason: RefusalReason, rule: string, by: Mark | null = null) => ({ reason, rule, by });
  const cue = (word: string, within: number) =>
    clause.cues.find((c) => c.word === word && c.mark !== contact.mark && distance(c.mark, contact.mark) <= within);
  const summons = cue("summons", 100);
  if (summons) return none("summons", "summons", summons.mark);
  const letter = cue("letter", contact.row === channelRow ? 20 : contact.row.weak || contact.row.as === "noun" ? 4 : 2);
  // "met the president and handed him a message" is a meeting.
  const handed = letter && contact.row.mode === "meeting" && !contact.row.weak && letter.mark.from >= contact.mark.to;
  // "congratulated him, in a call": said on the telephone, and not in writing.
  const into = contact.row.as === "noun" && contact.row.mode === "call" && !contact.row.weak ? cue("in", 2) : undefined;
  const spokenIn = into && into.mark.to <= contact.mark.from;
  if (letter && !handed && !spokenIn) return none("letter", "letter", letter.mark);
  const wishes = contact.row.wires ? cue("wishes", 100) : undefined;
  if (wishes) return none("letter", "letter", wishes.mark);
  // "was received at the airport by his colleague": how a visit begins.
  const receives = contact.row.as === "verb" && contact.row.mode === "meeting" && !contact.row.takes.includes("with");
  const welcome = receives ? cue("welcome", 100) : undefined;
  if (welcome) return none("trip", "welcome", welcome.mark);
  // "President X was received on his arrival in the country by the foreign minister": so is a leader's, whom his like will meet.
  const arrived = receives && greets(predicate) ? clause.cues.find((c) => c.word === "trip") : undefined;
  if (arrived) return none("trip", "welcome", arrived.mark);
  const refused = shunned(predicate, tokens);
  if (refused) return none("denied", "shunned", refused);
  if (briefed(predicate)) return none("background", "spoken-of", contact.mark);
  const beside = besides(predicate, tokens);
  if (beside) return none("background", "besides", beside);
  if (contact.row.demands && demanded(predicate)) return none("offered", "demand");
  return null;
}

/** Whether a minister, and nobody else of his country, receives another country's leader. */
function greets({ actors, contact: { row, mark } }: Predicate): boolean {
  const hosts = actors.filter((a) => (row.takes.includes("object") ? a.to <= mark.from : a.roles & role.by || a.from >= mark.to));
  const guests = actors.filter((a) => !hosts.includes(a));
  return hosts.length > 0 && guests.length > 0 && hosts.every((a) => a.office === "foreign-minister") && guests.every(isLeader);
}

/** "refused to shake hands with X at the summit": a session where nobody is told to have met. */
function shunned({ clause: { cues }, contact: { row, mark } }: Predicate, tokens: Tokens): Mark | null {
  if (!row.weak || row.terms.length > 0 || row.mode !== "meeting") return null;
  return cues.find((c) => c.word === "denying" && c.mark.to <= mark.from && !commaBetween(tokens, c.mark.to - 1, mark.from))?.mark ?? null;
}

/** Words between "about" and what was told: "on her talks", "hakkında" behind them. */
const reachOfTold = 2;

/** "briefed lawmakers on his talks with X": what those at home are told about. */
function briefed({ clause: { cues, marks }, contact: { row, mark } }: Predicate): boolean {
  const hearers = marks.find((m) => says(m, "hearers"));
  if (!hearers) return false;
  const told = row.as === "noun" ? reachOfTold : 0;
  return cues.some(
    (c) =>
      c.word === "about" &&
      (hearers.to <= c.mark.from ? behind(c.mark, mark, told) : row.as === "noun" && c.mark.to <= hearers.from && behind(mark, c.mark, 1)),
  );
}

/** Words between "in addition to" and the noun that it leads to. */
const reachOfBesides = 2;

/** "In addition to the calls, the ministers of A and B sent messages": a noun of nobody, which a word for "and" opens and a comma closes, is what was told before. */
function besides({ clause: { from, cues }, contact: { row, mark } }: Predicate, tokens: Tokens): Mark | null {
  if (row.as !== "noun" || !commaBetween(tokens, mark.to - 1, mark.to)) return null;
  return cues.find((c) => c.word === "and" && c.mark.from === from && behind(c.mark, mark, reachOfBesides))?.mark ?? null;
}

/** Words between "called on" and whom. */
const reachOfWhom = 3;

/** "called on X to release them": a demand, and no visit; but "called on X to discuss trade". */
function demanded({ clause: { groups, marks }, contact: { mark } }: Predicate): boolean {
  const whom = groups.find((g) => g.from >= mark.to);
  // "called on Israel's government to …, and thanked Minister X"
  if (whom && whom.from - mark.to > reachOfWhom) return marks.some((m) => m.from >= mark.to && m.to <= whom.from && says(m, "to"));
  const to = whom && marks.find((m) => m.from >= whom.to && m.from - whom.to <= 1);
  return to !== undefined && says(to, "to") && !sense(to, "contact") && !marks.some((m) => m.from === to.to && sense(m, "contact"));
}

/** "X to meet Y?": a headline that asks tells of nothing. */
export function asks(to: number, { tokens, text }: Bench): boolean {
  const end = tokens.end[to - 1] as number;
  const next = to < tokens.count ? (tokens.start[to] as number) : text.length;
  return /^[\s"'»”)\]]*[?؟？]/u.test(text.slice(end, next));
}
