/** Time that moves only when it is told to: bot and stand-in read the same one. */
export interface VirtualClock {
  now(): Date;
  advance(milliseconds: number): void;
  /** Moves on by as much, at once: what a bot waits with. */
  sleep(milliseconds: number): Promise<void>;
}

export function virtualClock(start = "2026-03-10T12:00:00Z"): VirtualClock {
  let at = Date.parse(start);
  const advance = (milliseconds: number) => {
    at += milliseconds;
  };
  return {
    now: () => new Date(at),
    advance,
    async sleep(milliseconds) {
      advance(milliseconds);
    },
  };
}
