/** So many in so long. */
export interface Rate {
  count: number;
  per: number; // milliseconds
}

/** What a platform allows; absent means without limit. A group's limit holds beside a chat's. */
export interface PaceRules {
  overall?: Rate;
  chat?: Rate[];
  /** For chats that `isGroup` says are groups. */
  group?: Rate[];
  isGroup?(chat: string): boolean;
}

/** Keeps one sender within its platform's limits. In memory: one process at a time sends for a token. */
export interface Pace {
  /** How many may leave now. */
  free(now: Date): number;
  /** Chats that must wait. */
  busy(now: Date): string[];
  /** Notes that one leaves now. Out: how to take that back, where none did. */
  take(chat: string, now: Date): () => void;
  /** The platform asked for a pause. */
  hold(chat: string | null, until: Date): void;
  /** When the next one may leave, where that is later than now: the sender's own turn, or that of the first waiting chat. */
  next(now: Date): Date | null;
}

/**
 * Windows are kept a little longer than the platform's: what leaves here a second apart may arrive a few milliseconds less apart. 3 % costs
 * 3 % of the rate and bears 30 ms of jitter a second.
 */
const margin = 1.03;

/** Instants of what left, oldest first, no longer than a window needs. */
class Log {
  readonly #times: number[] = [];
  held = 0;

  add(time: number): void {
    this.#times.push(time);
  }
  remove(time: number): void {
    const i = this.#times.lastIndexOf(time);
    if (i >= 0) this.#times.splice(i, 1);
  }
  /** When one more fits into `rate`, and how many do at `now`. */
  room(rate: Rate, now: number): { at: number; count: number } {
    const since = now - rate.per * margin;
    let inside = 0;
    for (let i = this.#times.length - 1; i >= 0 && (this.#times[i] ?? 0) > since; i--) inside++;
    const count = rate.count - inside;
    const oldest = this.#times[this.#times.length - rate.count];
    return { at: count > 0 || oldest === undefined ? now : oldest + rate.per * margin, count: Math.max(0, count) };
  }
  forget(before: number): boolean {
    let old = 0;
    while (old < this.#times.length && (this.#times[old] ?? 0) <= before) old++;
    if (old > 0) this.#times.splice(0, old);
    return this.#times.length === 0;
  }
}

/** A pace by the rules of one platform, with nothing sent so far. */
export function createPace(rules: PaceRules): Pace {
  const overall = new Log();
  const chats = new Map<string, Log>();
  const ratesOf = (chat: string) => [...(rules.chat ?? []), ...(rules.isGroup?.(chat) ? (rules.group ?? []) : [])];
  const longest = Math.max(
    1000,
    ...[rules.overall, ...(rules.chat ?? []), ...(rules.group ?? [])].map((rate) => (rate?.per ?? 0) * margin),
  );
  const readyAt = (chat: string, log: Log, now: number) => Math.max(log.held, ...ratesOf(chat).map((rate) => log.room(rate, now).at));
  const logOf = (chat: string) => {
    let log = chats.get(chat);
    if (log === undefined) {
      log = new Log();
      chats.set(chat, log);
    }
    return log;
  };
  const sweep = (now: number) => {
    overall.forget(now - longest);
    for (const [chat, log] of chats) if (log.forget(now - longest) && log.held <= now) chats.delete(chat);
  };
  return {
    free(now) {
      if (overall.held > now.getTime()) return 0;
      return rules.overall === undefined ? Number.POSITIVE_INFINITY : overall.room(rules.overall, now.getTime()).count;
    },
    busy(now) {
      sweep(now.getTime());
      return [...chats].filter(([chat, log]) => readyAt(chat, log, now.getTime()) > now.getTime()).map(([chat]) => chat);
    },
    take(chat, now) {
      const time = now.getTime();
      const log = logOf(chat);
      log.add(time);
      overall.add(time);
      return () => {
        log.remove(time);
        overall.remove(time);
      };
    },
    hold(chat, until) {
      const log = chat === null ? overall : logOf(chat);
      log.held = Math.max(log.held, until.getTime());
    },
    next(now) {
      const time = now.getTime();
      const own = Math.max(overall.held, rules.overall === undefined ? 0 : overall.room(rules.overall, time).at);
      if (own > time) return new Date(own);
      const waiting = [...chats].map(([chat, log]) => readyAt(chat, log, time)).filter((at) => at > time);
      return waiting.length === 0 ? null : new Date(Math.min(...waiting));
    },
  };
}
