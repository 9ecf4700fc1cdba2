/** A moment on the wall clock of a zone. */
export interface LocalTime {
  /** ISO day. */
  day: string;
  /** Minutes since midnight as the clock shows them, 0..1439. */
  minute: number;
  /** Monday is 1. */
  weekday: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
function clock(zone: string): Intl.DateTimeFormat {
  let made = clocks.get(zone);
  if (made === undefined) {
    made = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    clocks.set(zone, made);
  }
  return made;
}

/** Whether `zone` is one that this machine knows, "Asia/Tehran". */
export function isZone(zone: string): boolean {
  try {
    clock(zone);
    return true;
  } catch {
    return false;
  }
}

const minuteOf = 60_000;
const dayOf = 86_400_000;

/** The wall clock of `zone` at an instant, as if it were UTC. */
function wall(at: number, zone: string): number {
  const p: Record<string, string> = {};
  for (const { type, value } of clock(zone).formatToParts(at)) p[type] = value;
  return Date.UTC(Number(p.year), Number(p.month) - 1, Number(p.day), Number(p.hour), Number(p.minute));
}

export function localTime(at: Date, zone: string): LocalTime {
  const shown = wall(at.getTime(), zone);
  const day = new Date(shown).toISOString().slice(0, 10);
  return { day, minute: Math.floor((shown % dayOf) / minuteOf), weekday: new Date(shown).getUTCDay() || 7 };
}

/**
 * The instant at which the clock of `zone` shows `minute` on `day`. Where the clock runs through that time twice, the first; where it jumps
 * over it, as far behind the jump as it would have been after its start. So every local day has exactly one such instant.
 */
export function instantOf(day: string, minute: number, zone: string): Date {
  const shown = Date.parse(`${day}T00:00:00Z`) + minute * minuteOf;
  const before = wall(shown - dayOf, zone) - (shown - dayOf);
  const after = wall(shown + dayOf, zone) - (shown + dayOf);
  const exact = [shown - before, shown - after].filter((at) => wall(at, zone) === shown);
  return new Date(exact.length > 0 ? Math.min(...exact) : shown - before);
}

/** The ISO day `count` days later. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayOf).toISOString().slice(0, 10);
}

/** The next instant after `now` at which the clock of `zone` shows `minute`, on `weekday` where one is given. */
export function nextAt(now: Date, minute: number, zone: string, weekday: number | null = null): Date {
  const today = localTime(now, zone).day;
  for (let ahead = 0; ahead <= 8; ahead++) {
    const day = addDays(today, ahead);
    const at = instantOf(day, minute, zone);
    const of = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
    if (at > now && (weekday === null || of === weekday)) return at;
  }
  throw new Error(`no minute ${minute} within a week in ${zone}`);
}
