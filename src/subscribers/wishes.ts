import type { Db } from "../store/database.ts";
import { releaseHeld } from "../store/deliveries.ts";
import { type Subscriber, setWishes, type Wishes } from "../store/subscribers.ts";
import { nextAt } from "./local-time.ts";

type DigestWishes = Pick<Subscriber, "digest" | "digestAt" | "digestWeekday" | "zone">;

/** When the next digest is due; null where none is wanted. */
export function nextDigest({ digest, digestAt, digestWeekday, zone }: DigestWishes, now: Date): Date | null {
  return digest === "none" ? null : nextAt(now, digestAt, zone, digest === "weekly" ? digestWeekday : null);
}

/** Changes what a subscriber wants and all that follows from it: the next digest, and what waited for one that is no longer wanted. */
export async function changeWishes(db: Db, subscriber: Subscriber, wishes: Omit<Wishes, "nextDigestAt">, now: Date): Promise<Subscriber> {
  const after = { ...subscriber, ...wishes };
  const changed = await setWishes(db, subscriber.id, { ...wishes, nextDigestAt: nextDigest(after, now) });
  if (subscriber.digest !== "none" && after.digest === "none") await releaseHeld(db, subscriber.id, "digest", now);
  if (subscriber.quietFrom !== null && after.quietFrom === null) await releaseHeld(db, subscriber.id, "quiet", now);
  return changed ?? { ...subscriber, ...wishes };
}
