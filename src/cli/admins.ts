import { findingText, type Tell } from "../health/notices.ts";
import type { Db } from "../store/database.ts";
import { queueNotice } from "../store/deliveries.ts";
import type { Address } from "../subscribers/address.ts";
import { ensureSubscriber } from "../subscribers/places.ts";

/** Writes lines for the admins into the outbox, in the caller's transaction: to each of `places`, on whatever platform. */
export async function queueForAdmins(tx: Db, places: Address[], lines: string[], now: Date): Promise<void> {
  for (const place of places) {
    const { id } = await ensureSubscriber(tx, place, {}, now);
    for (const text of lines) await queueNotice(tx, id, { key: "admin-notice", values: { text } }, now);
  }
}

/** Tells the admins what health found. `places` is asked anew each time: a reload may change them. */
export function tellAdmins(places: () => Promise<Address[]>, now: () => Date): Tell {
  return async (tx, findings) => {
    const at = now();
    await queueForAdmins(
      tx,
      await places(),
      findings.map((finding) => findingText(finding, at)),
      at,
    );
  };
}
