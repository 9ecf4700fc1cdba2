import type { Mode } from "../reports.ts";
import type { Mark } from "../words/lexicon.ts";
import { behind, namesDay, sense } from "../words/marks.ts";
import type { Clause, ContactMark } from "./clauses.ts";

// By which of its words a clause tells of a contact, and how those it names were in contact.

/** How a clause tells of a contact, and by which of its words. */
export interface Chosen {
  mode: Mode | "either";
  contact: ContactMark;
  /** As a meeting only because it names a session. */
  vague: boolean;
}

/** How a clause tells of a contact; null where it tells of none. */
export const modeOf = (clause: Clause): Chosen | null => {
  let vague = false;
  let best: ContactMark | null = null;
  // "called Y to discuss Z": what it was for.
  const purpose = ({ row, mark }: ContactMark) =>
    row.tense === "future" &&
    row.mode === "either" &&
    clause.contacts.some((c) => c.row.as === "verb" && c.row.mode !== "either" && c.mark.to <= mark.from);
  const rank = (c: ContactMark) =>
    (c.row.weak ? 0 : 2) + (c.row.mode === "either" ? 0 : 1) + (c.row.as === "verb" ? 1 : 0) - (purpose(c) ? 2 : 0);
  const contacts = clause.contacts.filter(
    (c) => !agreedOn(clause, c) && !clause.contacts.some((verb) => verb.row.mode === "either" && spokenOf(clause, verb, c)),
  );
  for (const c of contacts) if (!best || rank(c) > rank(best)) best = c;
  if (!best) return null;
  const call = contacts.find((c) => c.row.mode === "call" && !c.row.weak);
  let mode: Mode | "either" = call && best.row.mode !== "meeting" ? "call" : best.row.mode;
  if (call && best.row.mode === "meeting") {
    // "received a call from", "a call was received by": the verb's object is the call itself.
    const [first, second] = call.mark.from < best.mark.from ? [call.mark, best.mark] : [best.mark, call.mark];
    if (!clause.groups.some((g) => g.from >= first.to && g.to <= second.from)) mode = "call";
  }
  if (clause.channel === "call" && (mode === "either" || best.row.as === "noun" || byWire(clause, best) || online(clause, best)))
    mode = "call";
  const meets = contacts.filter((c) => c.row.mode === "meeting");
  // "discussed the session in Malta": beside a weak verb a weak noun is no sign of how.
  const weak = meets.every((c) => c.row.weak);
  if (mode === "either" && meets.length > 0 && !(weak && best.row.weak)) {
    mode = "meeting";
    vague = weak;
  }
  if (mode === "either" && clause.channel === "meeting") mode = "meeting";
  return { mode, contact: best, vague };
};

/** "通过视频方式同Y举行会谈": the means stands before the verb, with nobody but the other side between them. */
const byWire = ({ contacts, groups, marks }: Clause, { mark }: ContactMark): boolean => {
  const means = marks.find((m) => m.entries.some((e) => e.sense === "channel" && e.mode === "call"));
  return (
    means !== undefined &&
    means.to <= mark.from &&
    contacts.every((c) => c.mark.from >= mark.from) &&
    groups.every((g) => g.with || g.to <= means.from || g.from >= mark.to)
  );
};

/** "met virtually with Y", "met Y on Monday via video link": the means stands right behind the verb, or behind whom and when it tells, with no other contact between. */
const online = ({ contacts, groups, marks }: Clause, { mark }: ContactMark): boolean => {
  const means = marks.find((m) => m.from >= mark.to && m.entries.some((e) => e.sense === "channel" && e.mode === "call"));
  if (!means || contacts.some((c) => c.mark.from >= mark.to && c.mark !== means)) return false;
  const beside = means.from === mark.to || groups.some((g) => g.to === means.from) || marks.some((m) => m.to === means.from && namesDay(m));
  return beside && !marks.some((m) => m.from >= mark.to && sense(m, "city"));
};

/** Words between "agreed on" and what was agreed on. */
const reachOfPact = 3;

/** "called Y, and they agreed on a meeting": what was agreed on in the contact before it. */
const agreedOn = (clause: Clause, contact: ContactMark): boolean =>
  clause.cues.some(
    (c) =>
      c.word === "agreeing" &&
      c.mark.to <= contact.mark.from &&
      ((contact.mark.from - c.mark.to <= reachOfPact &&
        clause.contacts.some(({ row, mark: told }) => !row.weak && told.to <= c.mark.from)) ||
        agreedIn(clause, c.mark, contact) !== undefined),
  );

/** Words between "in" and the talks in which something was agreed. */
const reachOfSetting = 3;

/** "agreed during a call on Thursday to meet again": the contact in which a later one, told by a verb of what is to be, was agreed. */
export const agreedIn = ({ cues, contacts }: Clause, pact: Mark, { mark, row }: ContactMark): ContactMark | undefined =>
  row.as !== "verb" || !(row.tense === "future" || row.tense === "infinitive" || row.untensed)
    ? undefined
    : contacts.find(
        (c) =>
          c.row.as === "noun" &&
          behind(pact, c.mark, reachOfSetting + 1) &&
          c.mark.to <= mark.from &&
          cues.some((q) => q.word === "in" && q.mark.from >= pact.to && behind(q.mark, c.mark, reachOfSetting)),
      );

/** "discussed the preparations for the meeting": another one, which they only spoke of. */
const spokenOf = ({ cues }: Clause, { mark, row }: ContactMark, other: ContactMark): boolean => {
  // "spoke over the phone"
  if (row.as !== "verb" || other.row.as !== "noun" || other.row.mode === "call" || mark.to > other.mark.from) return false;
  const lead = cues.findLast((c) => prepositions.has(c.word) && c.mark.from >= mark.to && c.mark.to <= other.mark.from);
  return lead !== undefined && (lead.word === "about" || lead.word === "of");
};

const prepositions: ReadonlySet<string> = new Set(["about", "of", "in", "with", "by", "to", "sidelines"]);
