/** Why a report is in the consultation it is in. A closed list, fit for a test, a log and a page. */
export type Reason =
  | "first-report" // nothing like it was known
  | "same-day" // sides, mode and day agree
  | "next-day" // a day apart, as clocks and datelines differ
  | "undated" // gives no date, and this is the event of its days
  | "announced" // an announcement and what came of it
  | "rescheduled" // announced for another day
  | "session" // a session of many, told with different participants
  | "corrected"; // an item's later version says otherwise
