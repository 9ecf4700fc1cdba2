import { desc, sql } from "drizzle-orm";
import { type Db, rows } from "./database.ts";
import { feedback } from "./schema.ts";

export type Feedback = typeof feedback.$inferSelect;

/** Keeps what a reader said of a consultation. Out: false where the same reader has said it before, or the consultation is gone. */
export async function giveFeedback(
  db: Db,
  said: Pick<Feedback, "consultationId" | "subscriberId" | "channel" | "person" | "kind">,
  now: Date,
): Promise<boolean> {
  const made = await rows<{ id: number }>(
    db,
    sql`insert into feedback (consultation_id, subscriber_id, channel, person, kind, revision, given_at)
      select id, ${said.subscriberId}::bigint, ${said.channel}, ${said.person}, ${said.kind}, revision, ${now.toISOString()}::timestamptz
      from consultations where id = ${said.consultationId}::bigint
      on conflict do nothing returning id`,
  );
  return made.length > 0;
}

/** The latest feedback first. */
export async function listFeedback(db: Db, limit: number): Promise<Feedback[]> {
  return db.select().from(feedback).orderBy(desc(feedback.givenAt), desc(feedback.id)).limit(limit);
}

/** The reports behind a consultation with the evidence that each was made from, the first reporter first. */
export async function evidenceOf(
  db: Db,
  consultationId: number,
): Promise<
  { source: string; title: string; url: string | null; evidence: { field: string; text: string; rule: string; inferred?: true }[] }[]
> {
  return rows(
    db,
    sql`select source, title, url, evidence from reports where consultation_id = ${consultationId}::bigint order by published_at, tier, id limit 10`,
  );
}
