import type { Db } from "../../store/database.ts";
import type { FollowIndex } from "../../subscribers/follow-index.ts";
import type { FollowLimits } from "../../subscribers/follows.ts";
import type { Wording } from "../../wording/bundle.ts";
import type { Composer } from "../../wording/compose.ts";
import type { Log } from "./web-client.ts";

/** What the config of this moment gives; asked for anew each time, for the config may be swapped while we run. */
export interface Knowing {
  composer: Composer;
  index: FollowIndex;
  limits: FollowLimits;
  /** Interface language and time zone of a place that has not chosen. */
  language: string;
  zone: string;
}

/** How the feeds are, for the Home tab and `/parley status`. */
export interface FeedHealth {
  feeds: number;
  /** Names of feeds that bring nothing at the moment. */
  failing: string[];
  /** When an item last came in; null: never. */
  lastItemAt: Date | null;
}

/** What readers say about an alert, for the admins' list. */
export interface Complaint {
  kind: "not-consultation" | "wrong-details";
  consultationId: number;
  /** Who says so: "slack:T1/U1". */
  by: string;
}

/** What every feature of the Slack app takes. */
export interface SlackNeeds {
  db: Db;
  wording: Wording;
  knowing: () => Knowing;
  now: () => Date;
  log: Log;
  health: () => Promise<FeedHealth>;
  /** Why a consultation was read as one, line by line, in the reader's language. */
  why: (consultationId: number, lang: string) => Promise<string[]>;
  complain: (complaint: Complaint, now: Date) => Promise<void>;
  /** The event's page on the web board, where there is one. */
  page?: (consultationId: number) => string;
}
