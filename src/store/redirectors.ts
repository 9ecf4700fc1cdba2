import { inArray, lt, sql } from "drizzle-orm";
import { type Db, rows } from "./database.ts";
import { redirectors } from "./schema.ts";

/** Notes addresses whose targets are to be asked for; those noted before are left as they are, so that none is asked twice. */
export async function noteRedirectors(db: Db, addresses: string[], now: Date): Promise<void> {
  if (addresses.length === 0) return;
  await db
    .insert(redirectors)
    .values([...new Set(addresses)].sort().map((address) => ({ address, notedAt: now })))
    .onConflictDoNothing();
}

/** Takes up to `limit` addresses that nobody asked about yet, the latest first, and counts them as asked: whoever dies with one in hand loses a link, and no alert. */
export async function claimRedirectors(db: Db, limit: number, now: Date): Promise<string[]> {
  const claimed = await rows<{ address: string }>(
    db,
    sql`with due as (
          select address from redirectors where asked_at is null order by noted_at desc, address limit ${limit} for update skip locked
        )
        update redirectors r set asked_at = ${now.toISOString()}::timestamptz from due where r.address = due.address returning r.address`,
  );
  return claimed.map((row) => row.address);
}

/** Keeps where an address leads. */
export async function settleRedirector(db: Db, address: string, target: string): Promise<void> {
  await db
    .update(redirectors)
    .set({ target })
    .where(inArray(redirectors.address, [address]));
}

/** Forgets addresses noted before a day: their items are gone too. */
export async function pruneRedirectors(db: Db, before: Date): Promise<void> {
  await db.delete(redirectors).where(lt(redirectors.notedAt, before));
}
