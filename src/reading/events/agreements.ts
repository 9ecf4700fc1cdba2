import type { Clause, ContactMark, Cue } from "../clauses/clauses.ts";
import { agreedIn } from "../clauses/modes.ts";
import type { Predicate } from "../clauses/predicates.ts";
import type { Actor } from "../people/actors.ts";
import type { Mark } from "../words/lexicon.ts";
import { distance, says } from "../words/marks.ts";
import type { Judgement } from "./status.ts";

/** Words between "agreed" and the meeting that was agreed. */
const reach = 8;

/**
 * Meetings that the sides of a contact agreed on for later: "spoke by phone and agreed to meet in Washington next week". In: the clauses of a sentence, what
 * was found in them, and the pair that the text spoke of last. Whether place or day make it more than a wish is for others to judge.
 */
export function agreedMeetings(clauses: Clause[], found: Predicate[], pair: Actor[] | null): Predicate[] {
  const agreed: Predicate[] = [];
  for (const [k, clause] of clauses.entries()) {
    const cue = clause.cues.find((c) => c.word === "agreeing")?.mark;
    if (!cue) continue;
    // "توافق کردند که هفته آینده در بوداپست دیدار کنند": what follows "that", and names nobody else.
    const next = clauses[k + 1];
    const that = next?.ruledBy?.mark === cue && next.groups.length === 0 ? next : null;
    const meets = ({ mark, row }: ContactMark) =>
      row.mode === "meeting" && !row.weak && (that !== null || follows(mark, cue) || agreedIn(clause, cue, { mark, row }) !== undefined);
    const contact = (that ?? clause).contacts.find(meets);
    // Whoever is named behind it is whom they are to meet.
    if (!contact || clause.groups.some((g) => g.from >= contact.mark.from)) continue;
    const within = that ? undefined : agreedIn(clause, cue, contact);
    const told = found.findLast((p) => p.contact !== contact && (p.contact === within || p.contact.mark.from < cue.from));
    const actors = told?.actors ?? (clause.groups.length === 0 ? pair : null);
    if (actors) agreed.push({ mode: "meeting", contact, clause: that ?? clause, actors, borrowed: true, joint: true, rule: "agreed" });
  }
  return agreed;
}

const follows = (mark: Mark, cue: Mark) => mark.from >= cue.to && mark.from - cue.to <= reach;

/** Words between "agreed on" and a meeting, but for those that name somebody. */
const reachOfPact = 4;
const reachOfBoth = 16;
/** Words between "in" and the talks in which something was agreed. */
const reachOfLead = 3;
/** Words between a verb and the "agreed" that closes its sentence. */
const reachBehind = 1;

/** "A and B agreed on a meeting in X", "agreed with B to meet": what was agreed on is yet to be. */
export function agreedOn(predicate: Predicate): boolean {
  const { row } = predicate.contact;
  // "The sides agreed on the next round of consultations": of both nothing else is told, however weak the noun.
  if (row.weak && !(predicate.rule === "both" && row.as === "noun")) return false;
  return row.as === "noun" ? agreedBefore(predicate) : toBe(predicate.contact) && (agreedBehind(predicate) || agreedBefore(predicate));
}

/** A verb without a tense of its own: "acordaron *reunirse*", "sepakat *bertemu*". */
const toBe = ({ row }: ContactMark): boolean => row.tense === "infinitive" || row.untensed === true;

/** "agreed on a meeting", but not "agreed in a meeting". */
function agreedBefore({ rule, clause, contact: { row, mark } }: Predicate): boolean {
  // "The two sides agreed to keep in contact and hold technical meetings": of both nothing else is told.
  const reach = rule === "both" && row.as === "noun" ? reachOfBoth : reachOfPact;
  const pact = clause.cues.findLast(
    (c) => c.word === "agreeing" && c.mark.to <= mark.from && mark.from - c.mark.to - named(clause, c.mark.to, mark.from) <= reach,
  );
  if (row.as === "verb") return pact !== undefined;
  // "agreed to keep in contact and hold meetings": the "in" leads to something else.
  const leads = (c: Cue) => rule !== "both" || mark.from - c.mark.to <= reachOfLead;
  const within = (c: Cue) => (c.word === "in" || c.word === "about" || c.word === "sidelines") && leads(c);
  return pact !== undefined && !clause.cues.some((c) => within(c) && c.mark.from >= pact.mark.to && c.mark.to <= mark.from);
}

/** "bir araya gelme konusunda anlaştı": where the verb closes its sentence, what was agreed on stands right before it. */
const agreedBehind = ({ clause, contact: { row, mark } }: Predicate): boolean =>
  row.tense === "infinitive" &&
  clause.cues.some((c) => c.word === "agreeing" && c.mark.from >= mark.to && c.mark.from - mark.to <= reachBehind);

/** How many words of a stretch name somebody. */
const named = ({ groups }: Clause, from: number, to: number): number =>
  groups.reduce((sum, g) => (g.from >= from && g.to <= to ? sum + g.to - g.from : sum), 0);

/** What was agreed on is to be, or, "agreed to postpone their meeting", is not. */
export function agreed({ clause, contact }: Predicate): Judgement {
  const off = clause.cues.find((c) => c.word === "cancelling" && Math.abs(c.mark.from - contact.mark.from) <= 4);
  return off
    ? { kind: "event", status: "cancelled", by: off.mark, rule: "agreed-off" }
    : { kind: "event", status: "planned", by: contact.mark, rule: "agreed" };
}

/** "agreed to hold the next meeting in Cairo", "اتفقا على عقد الاجتماع المقبل بالقاهرة": the next one of a row, which takes place whenever it is its turn. */
export const isNextRound = ({ mark }: ContactMark, marks: Mark[]): boolean => marks.some((m) => says(m, "next") && distance(m, mark) <= 1);
