import {
  type ConsultationFields,
  deleteReports,
  endConsultation,
  insertConsultation,
  insertReport,
  moveReport,
  type NewReport,
  type People,
  type StoredReport,
  updateConsultation,
  updatePeople,
  updateReport,
} from "../store/consultations.ts";
import type { Db } from "../store/database.ts";
import { type Fresh, type ItemRead, isoOf } from "./account.ts";
import type { Decision, Event } from "./decide.ts";
import type { Reason } from "./divide.ts";
import { quoteOf } from "./quote.ts";
import { type Facts, revise } from "./revise.ts";
import { pairsOf } from "./sides.ts";

export interface Applied {
  consultationId: number;
  /** The consultation's revision after the change. */
  revision: number;
  /** "absorbed": it proved to be the same event as `into`, whose own change is listed too. "withdrawn": no report tells of it any more. */
  what: "opened" | "revised" | "absorbed" | "withdrawn";
  into?: number;
  /** Why reports came in; "corrected" where an item's later version says otherwise, or reports proved to tell of another event. */
  reasons: (Reason | "corrected")[];
}

interface Snapshot {
  read: ItemRead;
  facts: Fresh[];
  /** What the item told before. */
  old: StoredReport[];
  /** The other reports as they are stored. */
  stored: StoredReport[];
}

/** Does what was decided, in the caller's transaction. Consultations that end come last: by then their reports have left them. */
export async function apply(tx: Db, decisions: Decision[], snapshot: Snapshot, now: Date): Promise<Applied[]> {
  const kept = new Set(snapshot.facts.map(({ account }) => account.id));
  const changes: Applied[] = [];
  await deleteReports(
    tx,
    snapshot.old.filter((report) => !kept.has(report.id)).map((report) => report.id),
  );
  for (const decision of decisions) if (decision.what === "open") changes.push(await open(tx, decision.event, snapshot, now));
  for (const decision of decisions) {
    if (decision.what !== "join" && decision.what !== "revise") continue;
    const change = await follow(tx, decision.id, decision.event, snapshot, now);
    if (change) changes.push(change);
  }
  for (const decision of decisions) {
    if (decision.what === "absorb") {
      const revision = await endConsultation(tx, decision.id, decision.into, now);
      changes.push({ consultationId: decision.id, revision, what: "absorbed", into: decision.into, reasons: [] });
    } else if (decision.what === "withdraw") {
      const revision = await endConsultation(tx, decision.id, null, now);
      changes.push({ consultationId: decision.id, revision, what: "withdrawn", reasons: ["corrected"] });
    }
  }
  return changes;
}

async function open(tx: Db, event: Event, snapshot: Snapshot, now: Date): Promise<Applied> {
  const id = await insertConsultation(tx, fieldsOf(event), peopleOf(event.facts), now);
  await writeReports(tx, id, event, snapshot, now);
  return { consultationId: id, revision: 1, what: "opened", reasons: reasonsOf(event.members.map(({ reason }) => reason)) };
}

/** Makes a consultation follow its reports. Null where nothing that a reader sees has changed. */
async function follow(tx: Db, id: number, event: Event, snapshot: Snapshot, now: Date): Promise<Applied | null> {
  const before = [...snapshot.stored, ...snapshot.old].filter((report) => report.consultationId === id);
  const had = new Set(before.map((report) => report.id));
  const come = event.members.filter(({ account }) => !had.has(account.id));
  const facts = revise(before);
  await writeReports(tx, id, event, snapshot, now);
  const sameReports = come.length === 0 && before.length === event.members.length;
  if (sameReports && seen(facts) === seen(event.facts) && before[0]?.nth === event.nth) return null;
  const revision = await updateConsultation(tx, id, fieldsOf(event), now);
  const people = peopleOf(event.facts);
  if (JSON.stringify(peopleOf(facts)) !== JSON.stringify(people)) await updatePeople(tx, id, event.facts.mode, people);
  const reasons = reasonsOf(come.map(({ reason }) => reason));
  return { consultationId: id, revision, what: "revised", reasons: reasons.length > 0 ? reasons : ["corrected"] };
}

/** Stores the event's reports where they are new, say something else, or were elsewhere. */
async function writeReports(tx: Db, consultationId: number, event: Event, snapshot: Snapshot, now: Date): Promise<void> {
  const fresh = new Map(snapshot.facts.map((one) => [one.account.id, one]));
  const stored = new Map(snapshot.stored.map((report) => [report.id, report]));
  const old = new Set(snapshot.old.map((report) => report.id));
  for (const { account, reason } of event.members) {
    const own = fresh.get(account.id);
    const known = stored.get(account.id);
    if (own) {
      const row = rowOf(own, consultationId, reason, snapshot.read, now);
      await (old.has(account.id) ? updateReport(tx, row) : insertReport(tx, row));
    } else if (known && (known.consultationId !== consultationId || known.reason !== reason)) {
      await moveReport(tx, account.id, consultationId, reason);
    }
  }
}

const reasonsOf = (reasons: Reason[]): Reason[] => [...new Set(reasons)];
const seen = ({ origins, ...facts }: Facts): string => JSON.stringify(facts);

/** Filed under its date, or the first day it may have been. */
const peopleOf = ({ participants, sides, during }: Facts): People => ({
  participants,
  pairs: pairsOf(sides.split("-")),
  day: isoOf(during[0]),
});

function fieldsOf({ facts, nth }: Event): ConsultationFields {
  const { during, place, participants, ...same } = facts;
  return {
    ...same,
    nth,
    during: [isoOf(during[0]), isoOf(during[1])],
    placeName: place?.name ?? null,
    placeCountry: place?.country ?? null,
  };
}

function rowOf({ report, ordinal, account }: Fresh, consultationId: number, reason: Reason, read: ItemRead, now: Date): NewReport {
  const { place, ...facts } = report;
  return {
    ...facts,
    id: account.id,
    consultationId,
    itemId: read.itemId,
    version: read.version,
    ordinal,
    placeName: place?.name ?? null,
    placeCountry: place?.country ?? null,
    reason,
    source: read.item.source,
    tier: read.item.tier,
    language: read.item.language,
    title: read.item.title,
    url: read.item.url,
    quote: quoteOf(read.item.title, read.item.text, report.evidence, read.item.language),
    publishedAt: account.publishedAt,
    seenAt: now,
  };
}
