// What Telegram tolerates, as its documents put it: a message a second to a chat, twenty a minute to a group, thirty a second in all.

export interface Limits {
  chatPerSecond: number;
  groupPerMinute: number;
  overallPerSecond: number;
}

export const telegramLimits: Limits = { chatPerSecond: 1, groupPerMinute: 20, overallPerSecond: 30 };

/** Counts what is sent over sliding windows of the given time, and says how long to wait where it is too much. */
export function pacing(limits: Limits = telegramLimits) {
  const sent = new Map<string, number[]>();
  const penalty = new Map<string, { until: number; seconds: number }>();
  let violations = 0;

  /** Seconds to wait, or 0 where it may be sent now. */
  function wait(key: string, count: number, window: number, now: number): number {
    const recent = (sent.get(key) ?? []).filter((at) => at > now - window);
    sent.set(key, recent);
    const held = penalty.get(key);
    const free = recent.length < count ? 0 : (recent[recent.length - count] as number) + window - now;
    const left = Math.max(free, (held?.until ?? 0) - now);
    if (left <= 0) {
      penalty.delete(key);
      return 0;
    }
    // Whoever does not wait is made to wait longer.
    const seconds = Math.max(Math.ceil(left / 1000), held === undefined ? 1 : Math.min(held.seconds * 2, 3600));
    penalty.set(key, { until: now + seconds * 1000, seconds });
    return seconds;
  }

  return {
    get violations() {
      return violations;
    },
    /** Counts one message to `chat`, or answers how many seconds to wait. */
    take(chat: number, now: number): number {
      const rules: [string, number, number][] = [
        [`chat ${chat}`, limits.chatPerSecond, 1000],
        ["all", limits.overallPerSecond, 1000],
        ...(chat < 0 ? ([[`group ${chat}`, limits.groupPerMinute, 60_000]] as [string, number, number][]) : []),
      ];
      const longest = Math.max(...rules.map(([key, count, window]) => wait(key, count, window, now)));
      if (longest > 0) {
        violations++;
        return longest;
      }
      for (const [key] of rules) (sent.get(key) ?? []).push(now);
      return 0;
    },
  };
}
