import type { Db } from "../store/database.ts";
import { moveSubscriber, releaseHeld } from "../store/deliveries.ts";
import { setState, subscribersOfChat } from "../store/subscribers.ts";
import { type Address, addressKey, type ChannelName, chatOf, parseAddress } from "./address.ts";
import { findSubscriber } from "./places.ts";

const day = 86_400_000;
/** After each refusal that may be false we ask again; when that many in a row held, the place counts as left. */
const confirmAfter = [day / 24, day / 4, day, day * 2, day * 3];

/** The bot was blocked or removed: at once nothing is sent there any more; the follows stay. Out: how many subscribers that concerns. */
export async function left(db: Db, channel: ChannelName, chat: string, reason: string, now: Date): Promise<number> {
  const ids = (await subscribersOfChat(db, channel, chat)).map((s) => s.id);
  return (await setState(db, ids, { state: "left", reason }, ["active", "suspended", "paused"], now)).length;
}

/** The bot is welcome again: the list is back as it was, and what waited meanwhile is told in one digest. */
export async function back(db: Db, channel: ChannelName, chat: string, now: Date, refusals = 0): Promise<number> {
  const ids = (await subscribersOfChat(db, channel, chat)).map((s) => s.id);
  const changed = await setState(db, ids, { state: "active", reason: null, refusals }, ["left", "suspended"], now);
  for (const id of changed) await releaseHeld(db, id, "suspended", now);
  return changed.length;
}

/** The reader wants quiet until `resume`: an own wish, which nothing but another wish ends. */
export async function pause(db: Db, address: Address, now: Date): Promise<boolean> {
  const found = await findSubscriber(db, address);
  return (
    found !== null && (await setState(db, [found.id], { state: "paused", reason: "own wish" }, ["active", "suspended"], now)).length > 0
  );
}

export async function resume(db: Db, address: Address, now: Date): Promise<boolean> {
  const found = await findSubscriber(db, address);
  return found !== null && (await setState(db, [found.id], { state: "active", reason: null }, ["paused"], now)).length > 0;
}

/**
 * The platform refused one place. "blocked" and "gone" are certain; "no-rights" and "closed" were once said falsely of every channel for an
 * hour, so the place is suspended, its alerts wait, and we ask again over days before it counts as left.
 */
export async function refused(
  db: Db,
  subscriber: { id: number; refusals: number },
  reason: "blocked" | "no-rights" | "gone" | "closed",
  now: Date,
): Promise<"left" | "suspended"> {
  const wait = confirmAfter[subscriber.refusals];
  if (reason === "blocked" || reason === "gone" || wait === undefined) {
    await setState(db, [subscriber.id], { state: "left", reason }, ["active", "suspended"], now);
    return "left";
  }
  const to = { state: "suspended" as const, reason, confirmAt: new Date(now.getTime() + wait), refusals: subscriber.refusals + 1 };
  await setState(db, [subscriber.id], to, ["active", "suspended"], now);
  return "suspended";
}

/** The chat has a new id (a group became a supergroup, a Slack channel was shared): all its topics and waiting deliveries move, in one transaction. */
export async function moved(db: Db, channel: ChannelName, from: string, to: string): Promise<number> {
  if (from === to) return 0;
  let count = 0;
  for (const subscriber of await subscribersOfChat(db, channel, from)) {
    const address = parseAddress(subscriber.address);
    if (address?.channel !== "telegram" && address?.channel !== "slack") continue;
    // Slack's chats are named with their workspace, "T1/C1".
    const next: Address = { ...address, chat: address.channel === "slack" ? (to.split("/")[1] ?? to) : to };
    await moveSubscriber(db, subscriber.id, { address: addressKey(next), chat: chatOf(next) });
    count++;
  }
  return count;
}
