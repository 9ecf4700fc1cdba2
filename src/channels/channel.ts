import type { Address, ChannelName } from "../subscribers/address.ts";
import type { Message } from "../wording/message.ts";
import type { Outcome } from "./outcome.ts";
import type { PaceRules } from "./pace.ts";

/** What a send may need to know beside the message. */
export interface SendContext {
  now: Date;
  /** The message of ours to answer to, in the same chat; where it is gone, send without. */
  replyTo?: string;
  /** No sound on the reader's device: digests, and short replies. */
  silent?: boolean;
  /** Formatting was rejected before: plain text only, no markup at all. */
  plain?: boolean;
  /** The same for every attempt of one delivery: a webhook's receiver tells a repetition by it. */
  deliveryId: number;
}

/** Who a sender is, as its platform says; `problem` names the mistake and the remedy, and no secret. */
export type WhoAmI = { id: string; name: string } | { problem: string };

/**
 * One way out. A channel tries once and says what became of it: retries, pauses, pace and what to say are decided by whoever calls it
 * (deliver.ts), for a channel that retries on its own sends twice. It never throws for what a platform may do.
 */
export interface Channel {
  name: ChannelName;
  /** Names the sender: one process at a time holds the lock of this name. One per bot token, "telegram:123456". */
  sender: string;
  /** The account whose deliveries it takes (a Slack team); null: those of every account. */
  account: string | null;
  /** What the platform allows. */
  pace: PaceRules;
  send(address: Address, message: Message, context: SendContext): Promise<Outcome>;
  /** Absent where what was sent cannot be changed: then a change is told as an update. */
  edit?(address: Address, messageId: string, message: Message, context: SendContext): Promise<Outcome>;
  whoAmI(): Promise<WhoAmI>;
  /** Called for what was refused on grounds that can be false ("no rights"): asks the platform anew. */
  confirm?(address: Address): Promise<"fine" | "refused" | "unknown">;
}
