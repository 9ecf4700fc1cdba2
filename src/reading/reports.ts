import type { Place } from "./cues/where.ts";
import type { Status } from "./events/status.ts";
import type { Evidence } from "./evidence.ts";
import type { Participant } from "./people/participants.ts";

export type Mode = "meeting" | "call";

/** One item's account of one consultation. */
export interface Report {
  mode: Mode;
  status: Status;
  /** Two or more, of at least two countries or organisations, one a foreign minister. */
  participants: Participant[];
  place: Place | null;
  /** ISO date of the event as the item tells it; null where it cannot be told. */
  date: string | null;
  /** "HH:MM" where the text gives the hour of the event, in the outlet's zone; otherwise null. */
  time: string | null;
  /** True where the text says that this is a further one of the day ("a second call today", "again"). */
  sequel: boolean;
  /** True for a ministerial session of many: reports may list different participants. */
  session: boolean;
  evidence: Evidence[];
  /** 0..1; of reports at or above c, at least the share c is right (see `npm run score`). */
  confidence: number;
  /** The reading rule that made the report. */
  rule: string;
}
