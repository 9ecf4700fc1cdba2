import { and, asc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { MatchKey } from "../alerts/keys.ts";
import type { ConsultationView } from "../alerts/view.ts";
import { type Db, rows } from "./database.ts";
import { alerts, consultations, items, participants, redirectors, reports } from "./schema.ts";

export type Alert = typeof alerts.$inferSelect;

/** Consultations with all that a message may say of them, by id. Absorbed ones are left out. */
export async function loadViews(db: Db, ids: number[]): Promise<Map<number, ConsultationView>> {
  const views = new Map<number, ConsultationView>();
  if (ids.length === 0) return views;
  const found = await db.select().from(consultations).where(inArray(consultations.id, ids));
  for (const c of found) {
    if (c.absorbedInto !== null) continue;
    views.set(c.id, {
      id: c.id,
      revision: c.revision,
      mode: c.mode,
      status: c.status,
      withdrawn: c.withdrawnAt !== null,
      participants: [],
      place: c.placeName === null && c.placeCountry === null ? null : { name: c.placeName, country: c.placeCountry },
      date: c.date,
      time: c.time,
      session: c.session,
      confidence: c.confidence,
      firstReported: c.firstReportedAt,
      reports: [],
    });
  }
  for (const p of await db
    .select()
    .from(participants)
    .where(inArray(participants.consultationId, ids))
    .orderBy(asc(participants.position))) {
    const official = p.official === null ? {} : { official: p.official };
    views.get(p.consultationId)?.participants.push({ country: p.country, office: p.office, name: p.name, ...official });
  }
  const told = await db
    .select({
      ...getTableColumns(reports),
      // The article itself, where what the feed gave only passes on to it.
      url: sql<string | null>`coalesce(${redirectors.target}, ${reports.url})`,
      // An item of several consultations may be about something else than this one.
      text: sql<string | null>`case when not exists (select 1 from reports o where o.item_id = ${reports.itemId} and o.id <> ${reports.id})
        then left(${items.text}, 1500) end`,
    })
    .from(reports)
    .leftJoin(items, eq(items.id, reports.itemId))
    .leftJoin(redirectors, eq(redirectors.address, reports.url))
    .where(inArray(reports.consultationId, ids))
    .orderBy(asc(reports.publishedAt), asc(reports.tier), asc(reports.id));
  for (const r of told) {
    views.get(r.consultationId)?.reports.push({
      id: r.id,
      source: r.source,
      lang: r.language,
      title: r.title,
      url: r.url,
      quote: r.quote,
      text: r.text,
      tier: r.tier,
      confidence: r.confidence,
      status: r.status,
      published: r.publishedAt,
    });
  }
  return views;
}

/** A list of texts as one parameter. The drivers disagree on arrays, and none disagrees on JSON. */
const list = (values: readonly unknown[]) => sql`${JSON.stringify(values)}::jsonb`;
const at = (time: Date) => sql`${time.toISOString()}::timestamptz`;

/** What a consultation is matched by. */
export interface Matched {
  consultationId: number;
  revision: number;
  keys: MatchKey[];
  mode: string;
  status: "held" | "planned" | "cancelled";
  betweenMinisters: boolean;
  confidence: number;
  /** Follows made later than this do not hear of it: it was no news any more. */
  followedBefore: Date;
}

const pairHolds = (f: string) =>
  sql.raw(`(${f}.b is null or (kb.key is not null and (ka.side is null or kb.side is null or ka.side <> kb.side)))`);

/**
 * Makes the alerts and deliveries of one consultation for everybody whose follows match and who has none yet: one statement, one index
 * look-up per key, however many follow. Out: how many alerts were made.
 */
export async function tellNew(db: Db, c: Matched, now: Date): Promise<number> {
  const chapter = c.status === "held" ? "news" : "planned";
  const made = await rows<{ made: number }>(
    db,
    sql`
    with keys as materialized (
      select key, side from jsonb_to_recordset(${list(c.keys)}) as k(key text, side int)
    ), matched as (
      select distinct f.subscriber_id
      from keys ka join follows f on f.a = ka.key left join keys kb on kb.key = f.b
      where ${pairHolds("f")}
        and (f.mode is null or f.mode = ${c.mode})
        and (f.planned or ${c.status}::text = 'held')
        and (not f.ministers_only or ${c.betweenMinisters}::boolean)
        and f.least_confidence <= ${c.confidence}::real
        and f.created_at <= ${at(c.followedBefore)}
    ), muted as (
      select m.subscriber_id
      from keys ka join mutes m on m.a = ka.key left join keys kb on kb.key = m.b
      where m.until > ${at(now)} and ${pairHolds("m")}
      union
      select m.subscriber_id from mutes m where m.consultation_id = ${c.consultationId}::bigint and m.until > ${at(now)}
    ), wanting as (
      select s.id, s.channel, s.account, s.chat,
        case when s.state = 'suspended' then 'suspended' when s.digest <> 'none' then 'digest' end as hold
      from matched join subscribers s on s.id = matched.subscriber_id
      where s.state in ('active', 'suspended')
        and not exists (select 1 from muted where muted.subscriber_id = s.id)
        -- What has taken place is not announced afterwards, whatever a late report says.
        and (${chapter}::text = 'news' or not exists (
          select 1 from alerts a where a.subscriber_id = s.id and a.consultation_id = ${c.consultationId}::bigint))
    ), made as (
      insert into alerts (subscriber_id, consultation_id, chapter, created_at, hold)
      select id, ${c.consultationId}::bigint, ${chapter}::text, ${at(now)}, hold from wanting
      on conflict on constraint alerts_once do nothing
      returning id, subscriber_id
    ), queued as (
      insert into deliveries (subscriber_id, alert_id, kind, revision, state, urgency, due_at, channel, account, chat, created_at)
      select w.id, made.id, 'alert', ${c.revision}::int, case when w.hold is null then 'queued' else 'held' end, 0, ${at(now)},
        w.channel, w.account, w.chat, ${at(now)}
      from made join wanting w on w.id = made.subscriber_id
      -- Whoever is first this time is not always first: the order is another one for each consultation.
      order by hashint8(made.subscriber_id # ${c.consultationId}::bigint)
      returning 1
    )
    select count(*)::int as made from queued`,
  );
  return Number(made[0]?.made ?? 0);
}

/**
 * Queues an update for every sent alert of a consultation. One that already waits takes the change along: three quick reports are one edit.
 * Out: how many wait now.
 */
export async function tellChanged(
  db: Db,
  c: { consultationId: number; revision: number; tookPlace: boolean },
  due: Date,
  now: Date,
): Promise<number> {
  const queued = await rows<{ id: number }>(
    db,
    sql`
    insert into deliveries (subscriber_id, alert_id, kind, revision, urgency, due_at, channel, account, chat, created_at)
    select s.id, a.id, 'update', ${c.revision}::int, 1, ${at(due)}, s.channel, s.account, s.chat, ${at(now)}
    from alerts a join subscribers s on s.id = a.subscriber_id
    -- sent_at, not message_id: what was told in a digest may have to be corrected too.
    where a.consultation_id = ${c.consultationId}::bigint and a.sent_at is not null and s.state = 'active'
      -- An announcement is answered by a new alert when the event has taken place, and stays as it was.
      and not (a.chapter = 'planned' and ${c.tookPlace}::boolean)
      and not exists (select 1 from mutes m where m.subscriber_id = s.id and m.consultation_id = a.consultation_id and m.until > ${at(now)})
    on conflict (alert_id) where state = 'queued' and alert_id is not null do update set revision = excluded.revision
    returning id`,
  );
  return queued.length;
}

/**
 * Two consultations proved to be one: alerts of the absorbed one become alerts of the other. Whoever had both keeps the other; what was
 * already sent about the absorbed one is edited to say so, what still waits is dropped.
 */
export async function absorb(db: Db, from: number, into: number, due: Date, now: Date): Promise<void> {
  await db.execute(sql`update alerts a set consultation_id = ${into}::bigint where a.consultation_id = ${from}::bigint
    and not exists (select 1 from alerts b where b.subscriber_id = a.subscriber_id and b.consultation_id = ${into}::bigint)`);
  await db.execute(sql`update deliveries d set state = 'dropped', reason = 'absorbed', settled_at = ${at(now)}
    from alerts a where a.id = d.alert_id and a.consultation_id = ${from}::bigint and d.state in ('queued', 'held')`);
  await tellChanged(db, { consultationId: from, revision: 0, tookPlace: false }, due, now);
}

export async function alertById(db: Db, id: number): Promise<Alert | null> {
  const [alert] = await db.select().from(alerts).where(eq(alerts.id, id));
  return alert ?? null;
}

/** The alert behind a message of ours: for /why as a reply. */
export async function alertOfMessage(db: Db, subscriberId: number, messageId: string): Promise<Alert | null> {
  const [alert] = await db
    .select()
    .from(alerts)
    .where(sql`${alerts.subscriberId} = ${subscriberId} and ${alerts.messageId} = ${messageId}`);
  return alert ?? null;
}

/** Alerts by id, each with the message that announced its event to the same subscriber; null where none did. */
export async function alertsFor(db: Db, ids: number[]): Promise<Map<number, { alert: Alert; announced: string | null }>> {
  if (ids.length === 0) return new Map();
  const announcements = alias(alerts, "announcements");
  const found = await db
    .select({ alert: alerts, announced: announcements.messageId })
    .from(alerts)
    .leftJoin(
      announcements,
      and(
        eq(alerts.chapter, "news"),
        eq(announcements.chapter, "planned"),
        eq(announcements.subscriberId, alerts.subscriberId),
        eq(announcements.consultationId, alerts.consultationId),
      ),
    )
    .where(inArray(alerts.id, ids));
  return new Map(found.map((row) => [row.alert.id, row]));
}
