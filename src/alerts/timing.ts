import type { Hold } from "../store/deliveries.ts";
import type { Subscriber } from "../store/subscribers.ts";
import { localTime, nextAt } from "../subscribers/local-time.ts";

export type Timing = { when: "now" } | { when: "later"; hold: Hold /** The digest that tells it. */; key: string; until: Date };

type Wants = Pick<Subscriber, "zone" | "quietFrom" | "quietTo" | "capPerHour">;

/** Whether the subscriber's clock stands within its quiet hours; they may run over midnight. Equal ends: never. */
export function isQuiet({ zone, quietFrom, quietTo }: Wants, now: Date): boolean {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return false;
  const { minute } = localTime(now, zone);
  return quietFrom < quietTo ? minute >= quietFrom && minute < quietTo : minute >= quietFrom || minute < quietTo;
}

/** When the quiet hours that `now` lies in end, by the subscriber's clock. */
export function quietEnds({ zone, quietTo }: Wants, now: Date): Date {
  return nextAt(now, quietTo ?? 0, zone);
}

/**
 * Whether an alert goes out now, or waits for a digest: in quiet hours until they end, above the hourly cap until the first alert of the
 * hour is an hour old. `recent`: alerts sent within the last hour.
 */
export function decideTiming(subscriber: Wants, recent: { count: number; first: Date | null }, capPerHour: number, now: Date): Timing {
  if (isQuiet(subscriber, now)) {
    const until = quietEnds(subscriber, now);
    return { when: "later", hold: "quiet", key: `quiet:${localTime(until, subscriber.zone).day}`, until };
  }
  if (recent.count >= (subscriber.capPerHour ?? capPerHour)) {
    const first = recent.first ?? now;
    const until = new Date(first.getTime() + 3_600_000);
    // Named by the alert that opened the hour: all that comes until then waits for the same digest.
    return { when: "later", hold: "cap", key: `cap:${first.toISOString()}`, until: until > now ? until : new Date(now.getTime() + 60_000) };
  }
  return { when: "now" };
}

/** Which waiting alerts a digest tells, by its key. */
export function holdsOf(key: string): Hold[] {
  const kind = key.split(":")[0];
  return kind === "cap"
    ? ["cap"]
    : kind === "suspended"
      ? ["suspended"]
      : kind === "quiet"
        ? ["quiet", "cap"]
        : ["digest", "quiet", "cap", "suspended"];
}
