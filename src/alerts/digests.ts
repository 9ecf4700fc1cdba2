import { type Db, transaction } from "../store/database.ts";
import { queueDigest } from "../store/deliveries.ts";
import { digestsDue, setWishes } from "../store/subscribers.ts";
import { localTime } from "../subscribers/local-time.ts";
import { nextDigest } from "../subscribers/wishes.ts";

/**
 * Queues the daily and weekly digests that are due and sets the next ones. A digest is named by its subscriber's local date: one that
 * is queued a second time, by another process or in an hour that the clock runs through twice, is none. After a standstill of days one
 * digest tells it all. Out: how many were queued.
 */
export async function scheduleDigests(db: Db, now: Date, batch = 500): Promise<number> {
  let queued = 0;
  for (;;) {
    const done = await transaction(db, async (tx) => {
      const due = await digestsDue(tx, batch, now);
      for (const s of due) {
        const day = localTime(s.nextDigestAt ?? now, s.zone).day;
        if (await queueDigest(tx, s.id, `${s.digest}:${day}`, now, now)) queued++;
        await setWishes(tx, s.id, { nextDigestAt: nextDigest(s, now) });
      }
      return due.length;
    });
    if (done < batch) return queued;
  }
}
