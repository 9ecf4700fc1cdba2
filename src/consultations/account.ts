import type { Place } from "../reading/cues/where.ts";
import type { Status } from "../reading/events/status.ts";
import type { Participant } from "../reading/people/participants.ts";
import type { Reading } from "../reading/read.ts";
import type { Mode, Report } from "../reading/reports.ts";
import { sidesOf } from "./sides.ts";

/** A report as far as the question goes which event it tells of: its facts, where it comes from, and the consultation it was in so far. */
export interface Account {
  /** The report's id. */
  id: number;
  /** Reports of one item tell of different events. Null where the item was pruned. */
  itemId: number | null;
  ordinal: number;
  consultationId: number | null;
  mode: Mode;
  status: Status;
  participants: Participant[];
  place: Place | null;
  /** ISO date, null where the report does not tell it. */
  date: string | null;
  time: string | null;
  sequel: boolean;
  session: boolean;
  confidence: number;
  source: string;
  /** 1 the parties and the big agencies, 2 others, 3 those that only repeat. */
  tier: number;
  title: string;
  publishedAt: Date;
}

/** A reading with the item it was made of, as far as a report keeps it. */
export interface ItemRead {
  itemId: number;
  version: number;
  /** True for an item that was stored just now: then nothing is looked for that it told before. */
  fresh?: boolean;
  /** True for an item that is no news (too old, or listed before we came): it may correct what it told before, and opens nothing. */
  silent?: boolean;
  reading: Pick<Reading, "reports">;
  item: {
    source: string;
    /** 1 the parties and the big agencies, 2 others, 3 those that only repeat. */
    tier: number;
    language: string;
    title: string;
    text: string;
    url: string | null;
    publishedAt: Date;
  };
}

/** A report of the reading with the account of it; with the id of the report it replaces, or a new one. */
export interface Fresh {
  report: Report;
  ordinal: number;
  account: Account;
}

const DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO date or an instant (UTC). */
export const dayOf = (when: string | Date): number => Math.floor((typeof when === "string" ? Date.parse(when) : when.getTime()) / DAY);
export const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
export const hoursBetween = (a: Date, b: Date): number => (b.getTime() - a.getTime()) / 3_600_000;

/** For how many days ahead an announcement without a date may hold. In news, it comes true within six weeks or is announced again. */
export const AHEAD = 45;
/** A call needs no travel: one that is announced takes place within days. */
export const aheadOf = (mode: Mode): number => (mode === "call" ? 4 : AHEAD);

/**
 * The days on which the event of a report may have been, as day numbers, both included. A date may be off by one (clocks, datelines), an
 * announced one may be put off; "undated" reports tell of the last two days, undated announcements of the weeks to come.
 */
export function reachOf(account: Pick<Account, "mode" | "date" | "status" | "publishedAt">): [number, number] {
  if (account.date !== null) {
    const day = dayOf(account.date);
    return account.status === "held" ? [day - 1, day + 1] : [day - 2, day + 3];
  }
  const day = dayOf(account.publishedAt);
  return account.status === "held" ? [day - 3, day + 1] : [day - 2, day + aheadOf(account.mode)];
}

/** Whether two reports could at all be of one event, or of two that must be told apart: same mode, two sides in common, days that meet. */
export function near(a: Account, b: Account): boolean {
  if (a.mode !== b.mode) return false;
  const [[a0, a1], [b0, b1]] = [reachOf(a), reachOf(b)];
  if (a1 < b0 || b1 < a0) return false;
  const theirs = sidesOf(b.participants);
  return sidesOf(a.participants).filter((side) => theirs.includes(side)).length >= 2;
}

/** All of `pool` that `seeds` reach through a chain of near ones, the seeds included. */
export function neighbourhood(seeds: Account[], pool: Account[]): Account[] {
  const found = [...seeds];
  const known = new Set(seeds);
  let left = pool.filter((account) => !known.has(account));
  for (let i = 0; i < found.length && left.length > 0; i++) {
    const here = found[i] as Account;
    const apart: Account[] = [];
    for (const account of left) (near(here, account) ? found : apart).push(account);
    left = apart;
  }
  return found;
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An order that depends on what the reports say, never on when they arrived: by publication, then by source and title. */
export const canonically = (a: Account, b: Account): number =>
  a.publishedAt.getTime() - b.publishedAt.getTime() ||
  text(a.source, b.source) ||
  text(a.title, b.title) ||
  a.ordinal - b.ordinal ||
  text(JSON.stringify(a.participants), JSON.stringify(b.participants));
