import type { Reason } from "./decide.ts";

/** What became of one consultation when a reading was recorded; the fan-out of alerts follows it. */
export interface Change {
  consultationId: number;
  /** The consultation's revision after the change. */
  revision: number;
  /** "absorbed": it proved to be the same event as `into`, whose own change is listed too. "withdrawn": no report tells of it any more. */
  what: "opened" | "revised" | "absorbed" | "withdrawn";
  into?: number;
  reasons: Reason[];
}
