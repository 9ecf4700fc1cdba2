import type { Mode, Report } from "../reading/reports.ts";
import { lockRecording, reportsAround, reportsOfItem, type StoredReport } from "../store/consultations.ts";
import type { Db } from "../store/database.ts";
import { type Account, AHEAD, type Fresh, type ItemRead, isoOf, neighbourhood, reachOf } from "./account.ts";
import { type Applied, apply } from "./apply.ts";
import { decide } from "./decide.ts";
import { divide } from "./divide.ts";
import { pairsOf, sameTable, sidesOf } from "./sides.ts";

/** What became of one consultation when a reading was recorded; the fan-out of alerts follows it. */
export type Change = Applied;

/**
 * Records what one version of an item tells, in the caller's transaction: takes a snapshot of all reports that may be concerned, decides,
 * applies. What the item told before is replaced. Out: what changed, consultations that ended last; empty where nothing did.
 * Readings without reports of items that never had any need not come here.
 */
export async function recordReading(tx: Db, read: ItemRead, now: Date): Promise<Change[]> {
  const ids = await lockRecording(tx, read.reading.reports.length);
  const told = read.fresh ? [] : await reportsOfItem(tx, read.itemId);
  if (read.silent && told.length === 0) return [];
  const changes: Change[] = [];
  for (const mode of ["meeting", "call"] as const) {
    const fresh = read.reading.reports.map((report, ordinal) => ({ report, ordinal })).filter(({ report }) => report.mode === mode);
    const old = told.filter((report) => report.mode === mode);
    if (fresh.length + old.length === 0) continue;
    const facts = accountsOf(read, fresh, old, ids);
    const { concerned, stored } = await snapshotAround(
      tx,
      mode,
      facts.map(({ account }) => account),
      old,
    );
    const before = [...new Set([...concerned, ...old].flatMap(({ consultationId }) => (consultationId === null ? [] : [consultationId])))];
    changes.push(...(await apply(tx, decide(divide(concerned), before), { read, facts, old, stored }, now)));
  }
  return changes;
}

/** The item's reports as accounts. One that says what the item said before, with the same people, or in the same place, takes its row over. */
function accountsOf(read: ItemRead, fresh: { report: Report; ordinal: number }[], old: StoredReport[], ids: number[]): Fresh[] {
  const left = new Set(old);
  const takeOver = (matches: (one: StoredReport) => boolean): StoredReport | undefined => {
    const found = [...left].find(matches);
    if (found) left.delete(found);
    return found;
  };
  const sides = (of: { participants: Report["participants"] }) => sidesOf(of.participants).join();
  const replaced = new Map<number, StoredReport>();
  for (const alike of [
    (a: Report, b: StoredReport) => sides(a) === sides(b) && sameTable(a.participants, b.participants) !== false && a.date === b.date,
    (a: Report, b: StoredReport) => sides(a) === sides(b) && sameTable(a.participants, b.participants) !== false,
    () => true,
  ]) {
    for (const { report, ordinal } of fresh) {
      const one = replaced.has(ordinal) ? undefined : takeOver((candidate) => alike(report, candidate));
      if (one) replaced.set(ordinal, one);
    }
  }
  return fresh.map(({ report, ordinal }) => {
    const before = replaced.get(ordinal);
    const account: Account = {
      id: before?.id ?? (ids[ordinal] as number),
      itemId: read.itemId,
      ordinal,
      consultationId: before?.consultationId ?? null,
      mode: report.mode,
      status: report.status,
      participants: report.participants.map(({ country, office, name, official }) => ({
        country,
        office,
        name,
        ...(official ? { official } : {}),
      })),
      place: report.place && { name: report.place.name, country: report.place.country },
      date: report.date,
      time: report.time,
      sequel: report.sequel,
      session: report.session,
      confidence: Math.round(report.confidence * 1000) / 1000,
      source: read.item.source,
      tier: read.item.tier,
      title: read.item.title,
      // Feeds move the date of what they rewrite; the event was told when it was told first.
      publishedAt: before !== undefined && before.publishedAt < read.item.publishedAt ? before.publishedAt : read.item.publishedAt,
    };
    return { report, ordinal, account };
  });
}

/** How far (days) the day a consultation is filed under may lie from the days its reports reach. */
const FILED = AHEAD + 25;
/** So much more is fetched at once, so that a chain of near reports seldom needs a second query. */
const SPARE = 30;
/** A chain is followed so far (days) from the reports in question: what one report says moves nothing beyond. */
const HORIZON = 100;

/**
 * All reports that a change of these may move: those that they reach through a chain of near ones, with all others of their consultations.
 * One query as a rule; a chain that leads out of what was fetched is followed.
 */
async function snapshotAround(
  tx: Db,
  mode: Mode,
  accounts: Account[],
  old: StoredReport[],
): Promise<{ concerned: Account[]; stored: StoredReport[] }> {
  // What the item told before pulls in whom it was with; it is itself no longer told.
  const seeds: Account[] = [...accounts, ...old];
  const own = new Set(old.map((report) => report.id));
  const [first, last] = daysOf(seeds);
  let concerned = seeds;
  let covered = { pairs: new Set<string>(), from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
  let stored: StoredReport[] = [];
  for (;;) {
    const pairs = new Set([...covered.pairs, ...concerned.flatMap((account) => pairsOf(sidesOf(account.participants)))]);
    const [from, to] = daysOf(concerned);
    if (pairs.size === covered.pairs.size && from - FILED >= covered.from && to + FILED <= covered.to) break;
    covered = { pairs, from: Math.min(covered.from, from - FILED - SPARE), to: Math.max(covered.to, to + FILED + SPARE) };
    stored = (await reportsAround(tx, mode, [...pairs], isoOf(covered.from), isoOf(covered.to))).filter((report) => !own.has(report.id));
    concerned = neighbourhood(seeds, within(stored, first - HORIZON, last + HORIZON));
  }
  const gone = new Set<Account>(old);
  const chosen = new Set(concerned.map(({ consultationId }) => consultationId));
  const whole = stored.filter((report) => chosen.has(report.consultationId) && !concerned.includes(report));
  return { concerned: [...concerned, ...whole].filter((account) => !gone.has(account)), stored };
}

/** First and last day that any of them reaches. */
function daysOf(accounts: Account[]): [number, number] {
  const reaches = accounts.map(reachOf);
  return [Math.min(...reaches.map(([from]) => from)), Math.max(...reaches.map(([, to]) => to))];
}

/** The reports of those consultations that have at least one within these days: a consultation is judged whole or not at all. */
function within(stored: StoredReport[], from: number, to: number): StoredReport[] {
  const there = new Set(
    stored
      .filter((report) => {
        const [first, last] = reachOf(report);
        return first <= to && last >= from;
      })
      .map(({ consultationId }) => consultationId),
  );
  return stored.filter(({ consultationId }) => there.has(consultationId));
}
