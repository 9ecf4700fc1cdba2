import { sql } from "drizzle-orm";
import { fanOut } from "../../src/alerts/fan-out.ts";
import { type AlertSettings, alertDefaults } from "../../src/alerts/settings.ts";
import type { Change } from "../../src/consultations/merge.ts";
import type { Participant } from "../../src/reading/people/participants.ts";
import { type Db, rows } from "../../src/store/database.ts";
import { consultations, deliveries, participants, reports } from "../../src/store/schema.ts";
import { putFollow, type Subscriber, type Wishes } from "../../src/store/subscribers.ts";
import { plainRule } from "../../src/subscribers/follow.ts";
import { ensureSubscriber } from "../../src/subscribers/places.ts";
import { loadWording } from "../../src/wording/bundle.ts";
import type { Composer } from "../../src/wording/compose.ts";
import { compileNames } from "../../src/wording/names.ts";

export const noon = new Date("2026-11-23T12:00:00Z");
export const later = (from: Date, { days = 0, hours = 0, minutes = 0, seconds = 0 }): Date =>
  new Date(from.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);

export const groups = { GCC: { members: ["SA", "AE", "QA", "KW", "BH", "OM"] }, EU: { members: ["DE", "FR"] } };
export const settings: AlertSettings = alertDefaults;

export const composer: Composer = {
  wording: loadWording(new URL("../../locales", import.meta.url).pathname),
  names: compileNames({ countries: [], officials: [] }),
  topicsOf: () => [],
};

export const minister = (country: string, name: string | null = null, official?: string): Participant => ({
  country,
  office: "foreign-minister",
  name,
  ...(official === undefined ? {} : { official }),
});

export interface Event {
  mode?: "meeting" | "call";
  status?: "held" | "planned" | "cancelled";
  participants?: Participant[];
  date?: string | null;
  place?: { name: string | null; country: string | null };
  confidence?: number;
  reports?: { source: string; lang?: string; title?: string; quote?: string; url?: string }[];
}

/** Puts a consultation into the database as the merging would, and gives the change that it would tell of. */
export async function addConsultation(db: Db, event: Event, now: Date): Promise<Change> {
  const people = event.participants ?? [minister("IR", "Abbas Araghchi"), minister("TR", "Hakan Fidan")];
  const day = event.date === undefined ? now.toISOString().slice(0, 10) : event.date;
  const [row] = await db
    .insert(consultations)
    .values({
      mode: event.mode ?? "meeting",
      sides: [...new Set(people.map((p) => p.country))].sort().join("-"),
      level: "minister-minister",
      status: event.status ?? "held",
      date: day,
      during: `[${day ?? now.toISOString().slice(0, 10)},${later(new Date(day ?? now), { days: 1 })
        .toISOString()
        .slice(0, 10)})`,
      nth: await nextNth(db),
      placeName: event.place?.name ?? null,
      placeCountry: event.place?.country ?? null,
      confidence: event.confidence ?? 0.9,
      sources: event.reports?.length ?? 1,
      firstReportedAt: now,
      lastReportedAt: now,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: consultations.id });
  const id = row?.id ?? 0;
  await db.insert(participants).values(people.map((p, position) => ({ consultationId: id, position, ...p, official: p.official ?? null })));
  for (const report of event.reports ?? [{ source: "IRNA" }]) await addReport(db, id, report, now);
  return { consultationId: id, revision: 1, what: "opened", reasons: [] };
}

async function nextNth(db: Db): Promise<number> {
  return Number((await rows<{ n: string }>(db, sql`select count(*) as n from consultations`))[0]?.n ?? 0);
}

export async function addReport(db: Db, consultationId: number, report: NonNullable<Event["reports"]>[number], now: Date): Promise<void> {
  await db.insert(reports).values({
    consultationId,
    version: 1,
    ordinal: 0,
    mode: "meeting",
    status: "held",
    participants: [],
    sequel: false,
    session: false,
    confidence: 0.9,
    rule: "test",
    evidence: [],
    reason: "new",
    source: report.source,
    tier: 1,
    language: report.lang ?? "en",
    title: report.title ?? "Ministers meet",
    url: report.url ?? `https://example.org/${report.source}`,
    quote: report.quote ?? null,
    publishedAt: now,
    seenAt: now,
  });
}

/** Changes a consultation as the merging would. */
export async function revise(db: Db, change: Change, what: Record<string, unknown>, now: Date): Promise<Change> {
  await db
    .update(consultations)
    .set({ ...what, revision: sql`${consultations.revision} + 1`, updatedAt: now })
    .where(sql`id = ${change.consultationId}`);
  const withdrawn = what.withdrawnAt !== undefined && what.withdrawnAt !== null;
  return { ...change, revision: change.revision + 1, what: withdrawn ? "withdrawn" : "revised" };
}

let chats = 100;
/** A subscriber of the terminal's kind, on a chat of its own, that follows `names`. */
export async function addSubscriber(
  db: Db,
  names: string[],
  wishes: Wishes = {},
  now: Date = later(noon, { days: -1 }),
): Promise<Subscriber> {
  const made = await ensureSubscriber(db, { channel: "telegram", chat: String(++chats), thread: null }, wishes, now);
  for (const name of names) {
    const [a = "*", b = null] = name.split(" ");
    await putFollow(db, made.id, plainRule(a, b), now);
  }
  return made;
}

export const tell = (db: Db, changes: Change[], now: Date, own: Partial<AlertSettings> = {}) =>
  fanOut(db, changes, { groups, settings: { ...settings, ...own } }, now);

export const allDeliveries = (db: Db) => db.select().from(deliveries).orderBy(deliveries.id);
