import type { Contact } from "../words/knowledge.ts";
import type { Mark } from "../words/lexicon.ts";
import { onMargins, says } from "../words/marks.ts";
import { invitationRow } from "./clauses.ts";

/**
 * What a text says its contacts belong to: the margins of a gathering, or a headline's "meetings", where colleagues are met one after the other; a session of
 * ministers, or another session; or nothing of the kind.
 */
export type Occasion = "margins" | "ministers" | "session" | null;

/** The occasion of an item, from all its words; `titleTo`: where its headline ends. */
export function occasionOf(marks: Mark[], titleTo: number): Occasion {
  if (onMargins(marks) || marks.some((m) => m.to <= titleTo && says(m, "apart"))) return "margins";
  if (marks.some((m) => says(m, "apart"))) return null;
  if (marks.some((m) => says(m, "ministers-session"))) return "ministers";
  return marks.some((m) => says(m, "session")) ? "session" : null;
}

/**
 * Whether a list behind a contact is that of one table. "Minister X discusses trade with the ministers of A, B and C", over a text that tells of the yearly meeting
 * of the ministers and of no separate one: the session's (4 of 4 such lists, where those of other texts are several meetings in 161 of 172). And "X hosts the
 * ministers of A, B and C", over one that tells of a session of whatever kind, is its host (5 of 5).
 */
export const atSession = (occasion: Occasion, row: Contact): boolean =>
  // "travels on the invitation of X and Y and attends the session": each host has him at home.
  row !== invitationRow && (occasion === "ministers" || (occasion === "session" && receives(row)));

/** "received", "hosts", "was received by": a verb that has a host and a guest, and leads to nobody else. */
export const receives = ({ as, mode, takes }: Contact): boolean =>
  as === "verb" &&
  mode === "meeting" &&
  (takes.includes("object") || takes.includes("agent")) &&
  !takes.includes("with") &&
  !takes.includes("joint");
