import { createHmac, timingSafeEqual } from "node:crypto";
import type { FeedState } from "./feed.ts";

// WebSub (W3C, 2018), the subscriber's side. A push is only a nudge: it makes the feed due, and the poller fetches it from the
// publisher as always. So there is one way for items to come in, a hub is never trusted with content, and thin and fat pings are one.

/** What a hub keeps a subscription for, in seconds; it may give less. */
export const LEASE_SECONDS = 10 * 86_400;

/** A subscription is renewed so long before it ends, in seconds. */
export const RENEW_SECONDS = 86_400;

type Subscribed = Pick<FeedState, "topicUrl" | "hubUrl" | "hubState">;

/** The form to post to the hub. `callback` names the feed by a token nobody can guess; `secret` signs what the hub sends. */
export function subscribeForm(feed: Subscribed, callback: string, secret: string): Record<string, string> {
  return {
    "hub.mode": "subscribe",
    "hub.topic": feed.topicUrl ?? "",
    "hub.callback": callback,
    "hub.secret": secret,
    "hub.lease_seconds": String(LEASE_SECONDS),
  };
}

export type Verification =
  | { kind: "confirmed"; challenge: string; leaseUntil: Date }
  | { kind: "refused" } // the hub will not have us
  | { kind: "not-asked" }; // nobody here asked for this: 404, or we would be signed up by strangers

/** Judges the hub's question whether we really want this. `feed` is whose token the callback carries; null: nobody's. */
export function judgeVerification(feed: Subscribed | null, query: Record<string, string>, now: Date): Verification {
  if (feed === null || query["hub.topic"] !== feed.topicUrl) return { kind: "not-asked" };
  if (query["hub.mode"] === "denied") return { kind: "refused" };
  const challenge = query["hub.challenge"];
  if (
    query["hub.mode"] !== "subscribe" ||
    !challenge ||
    challenge.length > 2_000 ||
    (feed.hubState !== "asked" && feed.hubState !== "subscribed")
  )
    return { kind: "not-asked" };
  const seconds = Number(query["hub.lease_seconds"]);
  const lease = Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 30 * 86_400) : LEASE_SECONDS;
  return { kind: "confirmed", challenge, leaseUntil: new Date(now.getTime() + lease * 1000) };
}

/** Whether a push is really the hub's: its X-Hub-Signature ("sha256=…") over the body, under the secret only the hub knows. */
export function isSigned(secret: string, signature: string | null, body: Uint8Array): boolean {
  const [method = "", given = ""] = (signature ?? "").split("=", 2);
  if (!["sha1", "sha256", "sha384", "sha512"].includes(method.toLowerCase()) || !/^[0-9a-f]+$/i.test(given)) return false;
  const expected = createHmac(method.toLowerCase(), secret).update(body).digest();
  const received = Buffer.from(given, "hex");
  return received.length === expected.length && timingSafeEqual(received, expected);
}
