/** What is judged of one feed. */
export interface FeedHealth {
  key: string;
  name: string;
  state: string;
  failures: number;
  failingSince: Date | null;
  lastFailure: string | null;
  lastError: string | null;
  lastSuccessAt: Date | null;
  nextPollAt: Date;
}

/** What the admins were told and not yet told to be over. */
export interface Told {
  subject: string;
  kind: string;
  since: Date;
}

export interface Snapshot {
  feeds: FeedHealth[];
  told: Told[];
  /** When this installation first had a feed; null: it has none. */
  startedAt: Date | null;
  /** The last consultation that was opened or grew; null: none yet. */
  lastEventAt: Date | null;
  now: Date;
}

/** Times in seconds. */
export interface Patience {
  /** A feed fails so long, and so often, before it counts as an outage: publishers restart servers every night. */
  outage: number;
  outageFailures: number;
  /** No feed at all has answered. */
  silence: number;
  /** No event at all was found: words, not wires, may be broken. */
  canary: number;
}

export const defaultPatience: Patience = { outage: 3 * 3_600, outageFailures: 3, silence: 3_600, canary: 4 * 86_400 };

export type FindingKind =
  | "feed-failing"
  | "feed-gone"
  | "feed-recovered"
  | "feeds-silent"
  | "feeds-back"
  | "events-missing"
  | "events-back";

/** One thing the admins should know, now for the first time. */
export interface Finding {
  /** What it is about: "feed:<key>", "feeds" or "events". */
  subject: string;
  kind: FindingKind;
  /** Since when it is so; of an end, since when it had been. */
  since: Date;
  /** The feed's name; "" for all of them. */
  name: string;
  /** The reason in plain words; "" where the kind says it all. */
  words: string;
}

const BEGINNINGS: ReadonlySet<FindingKind> = new Set(["feed-failing", "feed-gone", "feeds-silent", "events-missing"]);

/** True for what begins (to be remembered), false for what ends (to be forgotten). */
export const begins = (finding: Finding): boolean => BEGINNINGS.has(finding.kind);

/**
 * What is new since the admins were last told: outages that began, outages that ended. Pure. While no feed answers at all, that is the
 * one thing told: two hundred notices would say the same.
 */
export function judge(snapshot: Snapshot, patience: Patience = defaultPatience): Finding[] {
  const { feeds, now, told } = snapshot;
  const known = new Map(told.map((one) => [one.subject, one]));
  const findings: Finding[] = [];
  const ago = (at: Date): number => (now.getTime() - at.getTime()) / 1000;

  const active = feeds.filter((feed) => feed.state === "active");
  const lastSuccess = latest(feeds.map((feed) => feed.lastSuccessAt));
  const quietSince = lastSuccess ?? snapshot.startedAt;
  const silent = active.length > 0 && quietSince !== null && ago(quietSince) >= patience.silence && anyOverdue(active, now);
  findings.push(
    ...turn(
      known,
      "feeds",
      silent,
      { begin: "feeds-silent", end: "feeds-back" },
      { since: quietSince ?? now, name: "", words: mostCommon(active) },
      lastSuccess !== null && ago(lastSuccess) < patience.silence,
    ),
  );

  const eventSince = snapshot.lastEventAt ?? snapshot.startedAt;
  const missing = !silent && eventSince !== null && active.length > 0 && ago(eventSince) >= patience.canary;
  findings.push(
    ...turn(
      known,
      "events",
      missing,
      { begin: "events-missing", end: "events-back" },
      { since: eventSince ?? now, name: "", words: "" },
      !missing && !silent,
    ),
  );

  for (const feed of feeds) {
    const subject = `feed:${feed.key}`;
    const before = known.get(subject);
    const since = feed.failingSince ?? before?.since ?? now;
    const about = { since, name: feed.name, words: feed.lastError ?? "" };
    if (feed.state === "gone") {
      if (before?.kind !== "feed-gone") findings.push({ subject, kind: "feed-gone", ...about });
    } else if (
      feed.state === "active" &&
      feed.failures >= patience.outageFailures &&
      feed.failingSince !== null &&
      ago(feed.failingSince) >= patience.outage
    ) {
      if (!before && !silent) findings.push({ subject, kind: "feed-failing", ...about });
    } else if (before && (feed.failures === 0 || feed.state === "off"))
      findings.push({ subject, kind: "feed-recovered", ...about, since: before.since, words: "" });
  }
  // A feed that the config no longer names has no outage any more.
  for (const one of told) {
    if (one.subject.startsWith("feed:") && !feeds.some((feed) => one.subject === `feed:${feed.key}`))
      findings.push({
        subject: one.subject,
        kind: "feed-recovered",
        since: one.since,
        name: one.subject.slice(5),
        words: "it is no longer in the config",
      });
  }
  return findings;
}

function turn(
  known: Map<string, Told>,
  subject: string,
  now: boolean,
  kinds: { begin: FindingKind; end: FindingKind },
  about: { since: Date; name: string; words: string },
  over: boolean,
): Finding[] {
  const before = known.get(subject);
  if (now && !before) return [{ subject, kind: kinds.begin, ...about }];
  if (before && over) return [{ subject, kind: kinds.end, ...about, since: before.since, words: "" }];
  return [];
}

// With long pauses everywhere (an hour of quiet is what every feed asked for) silence is no fault.
const anyOverdue = (feeds: FeedHealth[], now: Date): boolean => feeds.some((feed) => feed.failures > 0 || feed.nextPollAt <= now);

const latest = (dates: (Date | null)[]): Date | null =>
  dates.reduce((found, date) => (date !== null && (found === null || date > found) ? date : found), null);

function mostCommon(feeds: FeedHealth[]): string {
  const counts = new Map<string, number>();
  for (const { lastFailure } of feeds) if (lastFailure) counts.set(lastFailure, (counts.get(lastFailure) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
