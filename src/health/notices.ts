import { type Db, transaction } from "../store/database.ts";
import { endNotice, healthSnapshot, recordNotice } from "../store/health.ts";
import { begins, type Finding, judge, type Patience } from "./judge.ts";

/** Brings findings to the admins: as a rule by writing deliveries in the same transaction. All that is new comes in one call. */
export type Tell = (tx: Db, findings: Finding[]) => Promise<void>;

/**
 * Looks at the feeds, and tells what began or ended since the last look: each outage once, and its end once, whichever process sees it
 * first. Telling and remembering are one transaction: a notice that cannot be written is tried again at the next look.
 */
export async function tellHealth(
  db: Db,
  tell: Tell,
  { now, lastEventAt, patience }: { now: Date; lastEventAt: Date | null; patience?: Patience },
): Promise<Finding[]> {
  return transaction(db, async (tx) => {
    const judged = judge({ ...(await healthSnapshot(tx)), lastEventAt, now }, patience);
    const fresh: Finding[] = [];
    // In one order everywhere, or two processes that look at the same time wait for each other.
    for (const finding of [...judged].sort((a, b) => (a.subject < b.subject ? -1 : 1))) {
      const first = begins(finding) ? await recordNotice(tx, finding, now) : await endNotice(tx, finding.subject);
      if (first) fresh.push(finding);
    }
    if (fresh.length > 0) await tell(tx, fresh);
    return fresh;
  });
}

const days = (since: Date, now: Date): string => {
  const hours = Math.max(0, Math.round((now.getTime() - since.getTime()) / 3_600_000));
  return hours < 1 ? "less than an hour" : hours === 1 ? "an hour" : hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
};

/** A finding as one English sentence, for logs, the terminal and `parley feeds`. */
export function findingText(finding: Finding, now: Date): string {
  const { kind, name, words, since } = finding;
  const because = words === "" ? "" : `: ${words}`;
  switch (kind) {
    case "feed-failing":
      return `${name} has not been readable for ${days(since, now)}${because}. It is asked again, ever more rarely, until it answers.`;
    case "feed-gone":
      return `${name} is gone for good (410, confirmed) and is no longer asked. Remove it from the config, or give it its new address.`;
    case "feed-recovered":
      return `${name} is well again after ${days(since, now)}${because}.`;
    case "feeds-silent":
      return `No feed at all has answered for ${days(since, now)}${because}. Is this machine connected? Nothing can be told meanwhile.`;
    case "feeds-back":
      return `Feeds answer again after ${days(since, now)} of silence.`;
    case "events-missing":
      return `No meeting or call has been found for ${days(since, now)}, though feeds answer. Look whether a change of words broke the reading.`;
    case "events-back":
      return "Meetings and calls are found again.";
  }
}
