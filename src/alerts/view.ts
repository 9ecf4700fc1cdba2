import type { Place } from "../reading/cues/where.ts";
import type { Status } from "../reading/events/status.ts";
import type { Participant } from "../reading/people/participants.ts";
import type { Mode } from "../reading/reports.ts";

/** One source of a consultation, as a message names it. */
export interface ReportView {
  id: number;
  source: string;
  lang: string;
  title: string;
  url: string | null;
  /** The sentence that tells it best, as printed. */
  quote: string | null;
  /** The beginning of the item's text, where it is kept and tells of this consultation alone: what it was about can be told from it. */
  text?: string | null;
  tier: number;
  confidence: number;
  /** What this report says became of it; absent where that does not matter. */
  status?: Status;
  published: Date;
}

/** A consultation with all that a message may say of it, as the database has it at one moment. */
export interface ConsultationView {
  id: number;
  revision: number;
  mode: Mode;
  status: Status;
  /** Every report of it was corrected away. */
  withdrawn: boolean;
  participants: Participant[];
  place: Place | null;
  date: string | null;
  time: string | null;
  session: boolean;
  confidence: number;
  firstReported: Date;
  /** The first reporter first. */
  reports: ReportView[];
}
