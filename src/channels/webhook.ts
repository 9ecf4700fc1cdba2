import { createHmac, timingSafeEqual } from "node:crypto";
import type { Address } from "../subscribers/address.ts";
import type { Message } from "../wording/message.ts";
import type { Channel, SendContext } from "./channel.ts";
import type { Outcome } from "./outcome.ts";

/** One request out, with its address already checked against private networks by whoever makes it (feeds/fetch has such a one). */
export type Post = (
  url: string,
  request: { body: string; headers: Record<string, string>; timeoutMs: number },
) => Promise<{ status: number; retryAfter: string | null }>;

export interface WebhookNeeds {
  post: Post;
  /** The key that an address' requests are signed with; null where it has none, which is then not sent to. */
  secretOf(url: string): Promise<string | null>;
  userAgent: string;
}

/**
 * Signs a body: HMAC-SHA256 over `timestamp.body` in hex, as the header "t=<seconds>,v1=<hex>". The time is signed too, so that what was
 * once recorded cannot be sent again later.
 */
export function sign(body: string, secret: string, at: Date): string {
  const t = Math.floor(at.getTime() / 1000);
  return `t=${t},v1=${createHmac("sha256", secret).update(`${t}.${body}`).digest("hex")}`;
}

/** Checks a signature as a receiver should: right key, and no older than `maxAgeSeconds`. */
export function isSigned(body: string, header: string, secret: string, now: Date, maxAgeSeconds = 300): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header);
  if (match?.[1] === undefined || match[2] === undefined) return false;
  if (Math.abs(now.getTime() / 1000 - Number(match[1])) > maxAgeSeconds) return false;
  const expected = createHmac("sha256", secret).update(`${match[1]}.${body}`).digest();
  return timingSafeEqual(expected, Buffer.from(match[2], "hex"));
}

/** What a webhook is sent: the facts, with the words of the message beside them. */
export function payloadOf(message: Message, type: "alert" | "change", deliveryId: number): string {
  return JSON.stringify({
    delivery: deliveryId,
    type,
    consultation: message.consultationId,
    language: message.lang,
    summary: message.summary,
    text: message.blocks.map((block) => block.lines.map((line) => line.map((part) => part.text).join("")).join("\n")).join("\n\n"),
    data: message.data,
  });
}

/** How long after `now` a Retry-After asks to wait, in ms; a wrong or missing one: a minute. At most an hour. */
function retryAfterMs(header: string | null, now: Date): number {
  const seconds = header === null ? Number.NaN : /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), 3600) * 1000 : 60_000;
}

/** What an answer to a signed request means. The receiver tells a repetition by the delivery's id, so a retry after a timeout is harmless. */
export function outcomeOf(status: number, retryAfter: string | null, deliveryId: number, now: Date): Outcome {
  if (status >= 200 && status < 300) return { kind: "sent", messageId: String(deliveryId) };
  if (status === 410) return { kind: "refused", reason: "gone" };
  if (status === 401 || status === 403) return { kind: "refused", reason: "no-rights" };
  if (status === 404) return { kind: "refused", reason: "closed" };
  if (status === 429 || status >= 500)
    return { kind: "later", at: new Date(now.getTime() + retryAfterMs(retryAfter, now)), hold: "chat", reason: `HTTP ${status}` };
  return { kind: "rejected", reason: `HTTP ${status}` };
}

/** Signed JSON by POST. A change of an alert is sent as one more request that names the same consultation. */
export function webhookChannel({ post, secretOf, userAgent }: WebhookNeeds): Channel {
  const deliver = async (address: Address, message: Message, context: SendContext, type: "alert" | "change"): Promise<Outcome> => {
    if (address.channel !== "webhook") return { kind: "rejected", reason: "not a webhook's address" };
    const secret = await secretOf(address.url);
    if (secret === null) return { kind: "refused", reason: "gone" };
    const body = payloadOf(message, type, context.deliveryId);
    const headers = {
      "content-type": "application/json",
      "user-agent": userAgent,
      "x-parley-delivery": String(context.deliveryId),
      "x-parley-signature": sign(body, secret, context.now),
    };
    try {
      const answer = await post(address.url, { body, headers, timeoutMs: 10_000 });
      return outcomeOf(answer.status, answer.retryAfter, context.deliveryId, context.now);
    } catch (error) {
      // Sent again with the same delivery id: the receiver can tell, so this is no "uncertain".
      const reason = error instanceof Error ? error.message : String(error);
      return { kind: "later", at: context.now, hold: "chat", reason };
    }
  };
  return {
    name: "webhook",
    sender: "webhook",
    account: null,
    pace: { chat: [{ count: 10, per: 1000 }] },
    send: (address, message, context) => deliver(address, message, context, "alert"),
    edit: (address, _messageId, message, context) => deliver(address, message, context, "change"),
    whoAmI: async () => ({ id: "webhook", name: "signed webhooks" }),
  };
}
