import { and, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Place } from "../reading/cues/where.ts";
import type { Status } from "../reading/events/status.ts";
import type { Evidence } from "../reading/evidence.ts";
import type { Participant } from "../reading/people/participants.ts";
import type { Mode } from "../reading/reports.ts";
import { type Db, rows } from "./database.ts";
import { consultationPairs, consultations, participants, reports } from "./schema.ts";

// ── recording ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A stored report with its consultation's present number and revision; without its evidence, which no decision needs. */
export interface StoredReport {
  id: number;
  consultationId: number;
  itemId: number | null;
  ordinal: number;
  mode: Mode;
  status: Status;
  participants: Participant[];
  place: Place | null;
  date: string | null;
  time: string | null;
  sequel: boolean;
  session: boolean;
  confidence: number;
  source: string;
  tier: number;
  title: string;
  publishedAt: Date;
  reason: string;
  nth: number;
}

export interface NewReport {
  id: number;
  consultationId: number;
  itemId: number;
  version: number;
  ordinal: number;
  mode: Mode;
  status: Status;
  participants: Participant[];
  placeName: string | null;
  placeCountry: string | null;
  date: string | null;
  time: string | null;
  sequel: boolean;
  session: boolean;
  confidence: number;
  rule: string;
  evidence: Evidence[];
  reason: string;
  source: string;
  tier: number;
  language: string;
  title: string;
  url: string | null;
  quote: string | null;
  publishedAt: Date;
  seenAt: Date;
}

/** A consultation's row without what the store keeps by itself. */
export interface ConsultationFields {
  mode: Mode;
  sides: string;
  level: string;
  status: Status;
  date: string | null;
  /** First and last day, ISO dates, both included. */
  during: [string, string];
  nth: number;
  time: string | null;
  session: boolean;
  placeName: string | null;
  placeCountry: string | null;
  confidence: number;
  sources: number;
  origins: Record<string, number>;
  firstReportedAt: Date;
  lastReportedAt: Date;
}

/**
 * Makes whoever records reports wait for its turn until the transaction ends. One lock for all: a report may join what two others told
 * apart, so no smaller one is safe, and a report (one item in a thousand) takes a few milliseconds. Taken before the snapshot is read.
 * Out: ids for `count` reports that may be new.
 */
export async function lockRecording(tx: Db, count: number): Promise<number[]> {
  const ids = await rows<{ id: number | string | null }>(
    tx,
    sql`with locked as materialized (select pg_advisory_xact_lock(hashtextextended('parley recording', 0)))
        select case when n > 0 then nextval(pg_get_serial_sequence('reports', 'id')) end as id from locked, generate_series(0, ${count}::int) n`,
  );
  return ids.flatMap(({ id }) => (id === null ? [] : [Number(id)]));
}

const columns = {
  id: reports.id,
  consultationId: reports.consultationId,
  itemId: reports.itemId,
  ordinal: reports.ordinal,
  mode: reports.mode,
  status: reports.status,
  participants: reports.participants,
  placeName: reports.placeName,
  placeCountry: reports.placeCountry,
  date: reports.date,
  time: reports.time,
  sequel: reports.sequel,
  session: reports.session,
  confidence: reports.confidence,
  source: reports.source,
  tier: reports.tier,
  title: reports.title,
  publishedAt: reports.publishedAt,
  reason: reports.reason,
  nth: consultations.nth,
};

const query = (db: Db, where: SQL | undefined) =>
  db.select(columns).from(reports).innerJoin(consultations, eq(consultations.id, reports.consultationId)).where(where);

async function select(db: Db, where: SQL | undefined): Promise<StoredReport[]> {
  return (await query(db, where)).map(({ placeName, placeCountry, ...report }) => ({
    ...report,
    // jsonb and real give back what went in only nearly: keys in an order of their own, digits to four bytes.
    participants: report.participants.map(({ country, office, name, official }) => ({
      country,
      office,
      name,
      ...(official ? { official } : {}),
    })),
    confidence: Math.round(report.confidence * 1000) / 1000,
    place: placeFrom(placeName, placeCountry),
  }));
}
const placeFrom = (name: string | null, country: string | null): Place | null =>
  name === null && country === null ? null : { name, country };

/** What an item has told so far, in the order of its reading. */
export async function reportsOfItem(db: Db, itemId: number): Promise<StoredReport[]> {
  return (await select(db, ofItem(itemId))).sort((a, b) => a.ordinal - b.ordinal);
}
const ofItem = (itemId: number): SQL => eq(reports.itemId, itemId);

/** All reports of the consultations in which two of these sides met, by day; `from` and `to` are ISO dates, both included. */
export async function reportsAround(db: Db, mode: Mode, pairs: string[], from: string, to: string): Promise<StoredReport[]> {
  return select(db, around(db, mode, pairs, from, to));
}
function around(db: Db, mode: Mode, pairs: string[], from: string, to: string): SQL {
  const there = and(
    inArray(consultationPairs.pair, pairs),
    eq(consultationPairs.mode, mode),
    sql`${consultationPairs.day} between ${from}::date and ${to}::date`,
  );
  return inArray(reports.consultationId, db.select({ id: consultationPairs.consultationId }).from(consultationPairs).where(there));
}

/** How the database answers the two questions above, for the bench and for whoever wonders. */
export async function explainRecording(db: Db, itemId: number, mode: Mode, pairs: string[], from: string, to: string): Promise<string[]> {
  const plans: string[] = [];
  for (const where of [ofItem(itemId), around(db, mode, pairs, from, to)]) {
    const told = await rows<{ "QUERY PLAN": string }>(db, sql`explain (analyze, costs off, timing off) ${query(db, where).getSQL()}`);
    plans.push(told.map((line) => line["QUERY PLAN"]).join("\n"));
  }
  return plans;
}

const range = ([first, last]: [string, string]): SQL => sql`daterange(${first}::date, ${last}::date, '[]')`;

/** Who took part, in order, and the pairs by which the consultation is found. */
export interface People {
  participants: Participant[];
  pairs: string[];
  /** ISO date under which it is filed. */
  day: string;
}

/** Opens a consultation; out: its id. Its revision is 1. */
export async function insertConsultation(tx: Db, fields: ConsultationFields, people: People, now: Date): Promise<number> {
  const made = await tx
    .insert(consultations)
    .values({ ...fields, during: range(fields.during) as unknown as string, createdAt: now, updatedAt: now })
    .returning({ id: consultations.id });
  const { id } = made[0] as { id: number };
  await insertPeople(tx, id, fields.mode, people);
  return id;
}

async function insertPeople(tx: Db, id: number, mode: Mode, { participants: all, pairs, day }: People): Promise<void> {
  await tx.execute(sql`
    with people as (
      insert into participants (consultation_id, position, country, office, name, official)
      select ${id}::bigint, position - 1, person->>'country', person->>'office', person->>'name', person->>'official'
      from jsonb_array_elements(${JSON.stringify(all)}::jsonb) with ordinality as list (person, position))
    insert into consultation_pairs (consultation_id, pair, mode, day)
    select ${id}::bigint, pair, ${mode}, ${day}::date from jsonb_array_elements_text(${JSON.stringify(pairs)}::jsonb) as pair`);
}

/** Replaces them. */
export async function updatePeople(tx: Db, id: number, mode: Mode, people: People): Promise<void> {
  await tx.delete(participants).where(eq(participants.consultationId, id));
  await tx.delete(consultationPairs).where(eq(consultationPairs.consultationId, id));
  await insertPeople(tx, id, mode, people);
}

/** Sets the fields of a consultation; out: its new revision. */
export async function updateConsultation(tx: Db, id: number, fields: ConsultationFields, now: Date): Promise<number> {
  const set = await tx
    .update(consultations)
    .set({
      ...fields,
      during: range(fields.during) as unknown as string,
      revision: sql`${consultations.revision} + 1`,
      updatedAt: now,
    })
    .where(eq(consultations.id, id))
    .returning({ revision: consultations.revision });
  return (set[0] as { revision: number }).revision;
}

/** Ends a consultation: it was `into` all along, or (null) never was. Out: its last revision. It leaves the index, the row stays. */
export async function endConsultation(tx: Db, id: number, into: number | null, now: Date): Promise<number> {
  await tx.delete(consultationPairs).where(eq(consultationPairs.consultationId, id));
  const ended = await tx
    .update(consultations)
    .set({
      ...(into === null ? { withdrawnAt: now } : { absorbedInto: into }),
      revision: sql`${consultations.revision} + 1`,
      updatedAt: now,
    })
    .where(eq(consultations.id, id))
    .returning({ revision: consultations.revision });
  return (ended[0] as { revision: number }).revision;
}

/** Adds a report under an id that `lockRecording` gave. */
export async function insertReport(tx: Db, report: NewReport): Promise<void> {
  await tx.insert(reports).values(report);
}

/** A later version of the item tells it otherwise. */
export async function updateReport(tx: Db, { id, ...report }: NewReport): Promise<void> {
  await tx.update(reports).set(report).where(eq(reports.id, id));
}

/** Reports that proved to tell of another event than was thought. */
export async function moveReport(tx: Db, id: number, consultationId: number, reason: string): Promise<void> {
  await tx.update(reports).set({ consultationId, reason }).where(eq(reports.id, id));
}

export async function deleteReports(tx: Db, ids: number[]): Promise<void> {
  if (ids.length > 0) await tx.delete(reports).where(inArray(reports.id, ids));
}

// ── asking ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One source of a consultation. */
export interface ConsultationReport {
  id: number;
  itemId: number | null;
  source: string;
  lang: string;
  title: string;
  url: string | null;
  /** The sentence that tells it best, as printed. */
  quote: string | null;
  tier: number;
  confidence: number;
  status: Status;
  date: string | null;
  reason: string;
  published: Date;
}

export interface Consultation {
  id: number;
  revision: number;
  mode: Mode;
  sides: string;
  level: string;
  status: Status;
  withdrawn: boolean;
  absorbedInto: number | null;
  participants: Participant[];
  place: Place | null;
  date: string | null;
  time: string | null;
  session: boolean;
  confidence: number;
  /** Field -> id of the report it came from. */
  origins: Record<string, number>;
  firstReported: Date;
  lastReported: Date;
  /** The first reporter first. */
  reports: ConsultationReport[];
}

/** What to list; a field left out asks for everything. */
export interface ConsultationFilter {
  mode?: Mode;
  /** A side that takes part. */
  country?: string;
  /** A person of the roster. */
  official?: string;
}

/** A page ends before this consultation; undefined: from the newest. */
export interface Before {
  firstReported: Date;
  id: number;
}

/** One consultation with its people and reports, ended ones too; null where there is none of that id. */
export async function getConsultation(db: Db, id: number): Promise<Consultation | null> {
  return (await withPeople(db, [id]))[0] ?? null;
}

/** The newest by first report. */
export async function latest(db: Db, filter: ConsultationFilter, limit: number, before?: Before): Promise<Consultation[]> {
  const page = before && sql`(c.first_reported_at, c.id) < (${before.firstReported.toISOString()}::timestamptz, ${before.id}::bigint)`;
  return list(db, filter, page, sql`c.first_reported_at desc, c.id desc`, limit);
}

/** Announced ones of today and later, the next first; those without a date last. */
export async function upcoming(db: Db, filter: ConsultationFilter, now: Date, limit = 20): Promise<Consultation[]> {
  const today = now.toISOString().slice(0, 10);
  const ahead = sql`c.status = 'planned' and upper(c.during) > ${today}::date`;
  return list(db, filter, ahead, sql`c.date asc nulls last, c.id`, limit);
}

/** When two sides met or called each other, the latest first. */
export async function pairHistory(db: Db, a: string, b: string, limit = 20): Promise<Consultation[]> {
  const met = await db
    .select({ id: consultationPairs.consultationId })
    .from(consultationPairs)
    .where(eq(consultationPairs.pair, [a, b].sort().join("-")))
    .orderBy(desc(consultationPairs.day), desc(consultationPairs.consultationId))
    .limit(limit);
  return withPeople(
    db,
    met.map(({ id }) => id),
  );
}

async function list(db: Db, filter: ConsultationFilter, also: SQL | undefined, order: SQL, limit: number): Promise<Consultation[]> {
  const takesPart = (what: SQL) => sql`exists (select 1 from participants p where p.consultation_id = c.id and ${what})`;
  const conditions = [
    sql`c.absorbed_into is null and c.withdrawn_at is null`,
    ...(also ? [also] : []),
    ...(filter.mode ? [sql`c.mode = ${filter.mode}`] : []),
    ...(filter.country ? [takesPart(sql`p.country = ${filter.country}`)] : []),
    ...(filter.official ? [takesPart(sql`p.official = ${filter.official}`)] : []),
  ];
  const found = await rows<{ id: number | string }>(
    db,
    sql`select c.id from consultations c where ${sql.join(conditions, sql` and `)} order by ${order} limit ${limit}`,
  );
  return withPeople(
    db,
    found.map(({ id }) => Number(id)),
  );
}

/** The consultations of these ids in the order of the ids. */
async function withPeople(db: Db, ids: number[]): Promise<Consultation[]> {
  if (ids.length === 0) return [];
  const [found, people, told] = [
    await db.select().from(consultations).where(inArray(consultations.id, ids)),
    await db.select().from(participants).where(inArray(participants.consultationId, ids)).orderBy(participants.position),
    await db.select().from(reports).where(inArray(reports.consultationId, ids)).orderBy(reports.publishedAt, reports.id),
  ];
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return {
      id,
      revision: row.revision,
      mode: row.mode,
      sides: row.sides,
      level: row.level,
      status: row.status,
      withdrawn: row.withdrawnAt !== null,
      absorbedInto: row.absorbedInto,
      participants: people
        .filter((person) => person.consultationId === id)
        .map(({ country, office, name, official }) => ({ country, office, name, ...(official === null ? {} : { official }) })),
      place: placeFrom(row.placeName, row.placeCountry),
      date: row.date,
      time: row.time,
      session: row.session,
      confidence: row.confidence,
      origins: row.origins,
      firstReported: row.firstReportedAt,
      lastReported: row.lastReportedAt,
      reports: told
        .filter((report) => report.consultationId === id)
        .map((report) => ({
          id: report.id,
          itemId: report.itemId,
          source: report.source,
          lang: report.language,
          title: report.title,
          url: report.url,
          quote: report.quote,
          tier: report.tier,
          confidence: report.confidence,
          status: report.status,
          date: report.date,
          reason: report.reason,
          published: report.publishedAt,
        })),
    };
  });
}

/** How many consultations stand, how many reports they have: for summaries and metrics. */
export async function countConsultations(db: Db): Promise<{ consultations: number; reports: number }> {
  const standing = and(isNull(consultations.absorbedInto), isNull(consultations.withdrawnAt));
  return { consultations: await db.$count(consultations, standing), reports: await db.$count(reports) };
}

/** When a consultation was last opened or grew; null where there is none yet. */
export async function lastEventAt(db: Db): Promise<Date | null> {
  const [last] = await db.select({ at: consultations.updatedAt }).from(consultations).orderBy(desc(consultations.id)).limit(1);
  return last?.at ?? null;
}
