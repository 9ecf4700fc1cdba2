/** Where a piece of evidence stands: UTF-16 offsets into `title + "\n" + text` of the item, exactly as the item came. */
export interface Span {
  start: number;
  end: number;
}

export type Field = "mode" | "status" | "participant" | "place" | "date" | "time" | "sequel" | "language";

/** One reason for one field: the words it came from and the rule that made it. `inferred` marks what the text implies but does not say. */
export interface Evidence extends Span {
  field: Field;
  text: string;
  rule: string;
  inferred?: true;
}

/** Why something that was nearly a consultation is none. A closed list, fit for a test, a log and a page. */
export type RefusalReason =
  | "background" // recalled from an earlier day
  | "denied" // refused, denied, a rumour
  | "offered" // a wish, a demand, an invitation without a date
  | "no-minister" // deputies, spokespersons, ambassadors or other ministers only
  | "one-side" // no second side that is known
  | "domestic" // all sides of one country
  | "presidents" // heads of state or government without a foreign minister
  | "summons"
  | "letter"
  | "statement"
  | "trip"
  | "excluded" // an admin's `never`
  | "too-long" // the rest of an item that has more words than are read
  | "unsure"; // below the least confidence that an admin asks for

/** What was nearly a consultation: kept because "why did I not get this?" is asked more often than "why?". */
export interface Refusal extends Span {
  reason: RefusalReason;
  text: string;
  rule: string;
}
