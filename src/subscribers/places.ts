import type { Db } from "../store/database.ts";
import { ensureAt, findByKey, type Subscriber, type Wishes } from "../store/subscribers.ts";
import { type Address, accountOf, addressKey, chatOf } from "./address.ts";

/** The subscriber at an address, or null. */
export async function findSubscriber(db: Db, address: Address): Promise<Subscriber | null> {
  return findByKey(db, addressKey(address));
}

/** The subscriber at an address, made where there was none. Two that ask at once get the same one. */
export async function ensureSubscriber(
  db: Db,
  address: Address,
  wishes: Wishes & { createdBy?: string; secret?: string },
  now: Date,
): Promise<Subscriber & { isNew: boolean }> {
  const place = { address: addressKey(address), channel: address.channel, account: accountOf(address), chat: chatOf(address) };
  return ensureAt(db, place, wishes, now);
}
