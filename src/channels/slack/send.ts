import { webApi } from "@slack/bolt";
import type { Address } from "../../subscribers/address.ts";
import type { Message } from "../../wording/message.ts";
import type { Channel, SendContext } from "../channel.ts";
import type { Outcome } from "../outcome.ts";
import type { Credentials, CredentialsOf, NoCredentials } from "./installs.ts";
import { renderMessage } from "./render.ts";
import { quick } from "./web-client.ts";

export interface SenderNeeds {
  /** The workspace whose alerts go out. */
  team: string;
  credentialsOf: CredentialsOf;
  apiUrl?: string;
  /** Told when Slack says that a token is dead, with its install and Slack's word. */
  onDead?: (key: string | null, reason: string) => Promise<void>;
}

type Refusal = Extract<Outcome, { kind: "refused" }>["reason"];

/** Slack's words for what is wrong with the place, and what they mean for it. */
export const refusals: Record<string, Refusal> = {
  channel_not_found: "no-rights", // private and we are not in it, or deleted, of which an event tells; also said falsely: asked again over days
  is_archived: "closed",
  not_in_channel: "no-rights",
  restricted_action: "no-rights",
  restricted_action_read_only_channel: "no-rights",
  restricted_action_thread_only_channel: "no-rights",
  posting_to_general_channel_denied: "no-rights",
  user_not_found: "gone",
  user_disabled: "gone",
  messages_tab_disabled: "blocked",
  cannot_dm_bot: "blocked",
  team_not_found: "gone",
};
/** ... with the token: nothing more goes out with it. */
export const deadTokens = [
  "invalid_auth",
  "not_authed",
  "account_inactive",
  "token_revoked",
  "token_expired",
  "missing_scope",
  "team_access_not_granted",
  "org_login_required",
  "not_allowed_token_type",
  "no_permission",
  "ekm_access_denied",
];
/** Of these, those that say so of the whole install, for good. */
const gone = ["invalid_auth", "not_authed", "account_inactive", "token_revoked"];
/** ... with Slack itself, surely before it did anything. */
const busy = ["ratelimited", "rate_limited", "message_limit_exceeded", "service_unavailable", "request_timeout", "accesslimited"];
/** ... after which the message may stand there all the same, as Slack's documentation says of them. */
const half = ["internal_error", "fatal_error"];
/** ... with the message to be edited. */
const lost = ["message_not_found", "edit_window_closed", "cant_update_message", "is_inactive"];
/** Failures that happen before the first byte of a request leaves this machine. */
const unsent = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
];

/** The way out to one Slack workspace. */
export function slackChannel(needs: SenderNeeds): Channel {
  const clientFor = clients(needs.apiUrl);
  const edits = editTurns();

  const attempt = async (
    context: SendContext,
    repeatable: boolean,
    call: (client: webApi.WebClient) => Promise<Outcome>,
  ): Promise<Outcome> => {
    const later = (seconds: number, reason: string): Outcome => ({
      kind: "later",
      at: new Date(context.now.getTime() + seconds * 1000),
      hold: "sender",
      reason,
    });
    let found: Credentials | NoCredentials;
    try {
      found = await needs.credentialsOf(needs.team, context.now);
    } catch (error) {
      return later(60, error instanceof Error ? error.message : String(error)); // the database is away, or its tokens do not open: nothing was sent
    }
    // A workspace can install us again at any moment: its alerts wait for that as long as alerts wait for anything.
    if ("missing" in found) return later(found.passing === true ? 15 : 60, found.missing);
    try {
      return await call(clientFor(found));
    } catch (error) {
      const outcome = outcomeOf(error, context.now, repeatable);
      if (outcome.kind !== "unauthorised") return outcome;
      if (gone.includes(outcome.reason)) await needs.onDead?.(found.key, outcome.reason);
      return found.key === null ? outcome : later(60, outcome.reason);
    }
  };

  return {
    name: "slack",
    sender: `slack:${needs.team}`,
    account: needs.team,
    // Documented: one message a second in a channel, and "several hundred a minute" in a workspace.
    pace: { chat: [{ count: 1, per: 1000 }], overall: { count: 240, per: 60_000 } },

    send: (address, message, context) =>
      attempt(context, false, async (client) => {
        const chat = chatOf(address);
        const post = posting(chat, message, context);
        try {
          return await sendOnce(client, chat, post);
        } catch (error) {
          const word = wordOf(error);
          // Neither error leaves anything behind, so a second call is no repetition.
          if (word === "not_in_channel" && (await joined(client, post.channel))) return sendOnce(client, chat, post);
          if (["thread_not_found", "cannot_reply_to_message", "restricted_action_non_threadable_channel"].includes(word)) {
            return sendOnce(client, chat, posting(chat, message, { now: context.now, deliveryId: context.deliveryId }));
          }
          throw error;
        }
      }),

    // An edit that may have arrived can be made again: it says the same.
    edit: async (address, messageId, message, context) => {
      const turn = edits.take(context.now);
      if (turn !== null) return { kind: "later", at: turn, hold: "chat", reason: "edits of this workspace wait for their turn" };
      const outcome = await attempt(context, true, async (client) => {
        const { text, blocks } = renderMessage(message, { plain: context.plain === true });
        await client.chat.update({ ...standing(chatOf(address), messageId), text, blocks });
        return { kind: "sent", messageId };
      });
      if (outcome.kind === "later" && outcome.hold === "chat") edits.hold(outcome.at);
      return outcome;
    },

    async whoAmI() {
      const found = await needs.credentialsOf(needs.team, new Date());
      if ("missing" in found) return { problem: `Slack ${needs.team}: ${found.missing}` };
      try {
        const self = await clientFor(found).auth.test();
        return { id: self.team_id ?? needs.team, name: `@${self.user ?? "parley"} in ${self.team ?? needs.team}` };
      } catch (error) {
        return { problem: `Slack ${needs.team}: ${wordOf(error)}` };
      }
    },

    async confirm(address) {
      const found = await needs.credentialsOf(needs.team, new Date());
      if ("missing" in found) return "unknown";
      try {
        const { channel } = await clientFor(found).conversations.info({ channel: chatOf(address) });
        if (channel?.is_archived === true) return "refused";
        return channel?.is_member === true || channel?.is_private !== true ? "fine" : "refused";
      } catch (error) {
        return wordOf(error) === "channel_not_found" ? "refused" : "unknown";
      }
    },
  };
}

/** What became of a call that threw. `repeatable`: making it twice does no harm. Never throws. */
export function outcomeOf(error: unknown, now: Date, repeatable: boolean): Outcome {
  const later = (seconds: number, hold: "chat" | "sender", reason: string): Outcome => ({
    kind: "later",
    at: new Date(now.getTime() + seconds * 1000),
    hold,
    reason,
  });
  const unknown = (reason: string): Outcome => (repeatable ? later(30, "chat", reason) : { kind: "uncertain", reason });
  if (error instanceof webApi.WebAPIRateLimitedError)
    return later(Math.max(1, error.retryAfter), "chat", `429, Retry-After ${error.retryAfter} s`);
  if (error instanceof webApi.WebAPIHTTPError)
    return error.statusCode >= 500 || error.statusCode === 429
      ? later(30, "sender", `HTTP ${error.statusCode}`)
      : { kind: "rejected", reason: `HTTP ${error.statusCode}` };
  if (error instanceof webApi.WebAPIPlatformError) {
    const word = wordOf(error);
    const details = (error.data.response_metadata?.messages ?? []).join("; ").slice(0, 500);
    const refused = refusals[word];
    if (refused !== undefined) return { kind: "refused", reason: refused };
    if (deadTokens.includes(word)) return { kind: "unauthorised", reason: word };
    if (busy.includes(word)) return later(30, "chat", word);
    if (half.includes(word)) return unknown(word);
    if (lost.includes(word)) return { kind: "lost", reason: word };
    return { kind: "rejected", reason: details === "" ? word : `${word}: ${details}` };
  }
  const code = networkCode(error);
  return unsent.includes(code) ? later(15, "sender", code) : unknown(code);
}

/** Slack's word for what went wrong, or the network's. */
export function wordOf(error: unknown): string {
  return error instanceof webApi.WebAPIPlatformError ? String(error.data.error) : networkCode(error);
}

function networkCode(error: unknown): string {
  for (let e: unknown = error, depth = 0; typeof e === "object" && e !== null && depth < 6; e = (e as { cause?: unknown }).cause, depth++) {
    const code = (e as { code?: unknown }).code;
    if (typeof code === "string" && !code.startsWith("slack_")) return code;
  }
  return error instanceof webApi.WebAPIRateLimitedError ? "ratelimited" : "connection lost";
}

function chatOf(address: Address): string {
  if (address.channel !== "slack") throw new Error(`not a Slack address: ${address.channel}`);
  return address.chat;
}

/** Where a message of ours stands, by its id. */
function standing(chat: string, messageId: string): { channel: string; ts: string } {
  const [channel, ts] = messageId.includes("/") ? messageId.split("/") : [chat, messageId];
  return { channel: channel ?? chat, ts: ts ?? "" };
}

type Post = webApi.ChatPostMessageArguments & { channel: string };

function posting(channel: string, message: Message, context: SendContext): Post {
  const { text, blocks } = renderMessage(message, { plain: context.plain === true });
  // What comes later goes into the alert's thread; where it is news to the channel too, it shows there as well.
  const parent = context.replyTo === undefined ? null : standing(channel, context.replyTo);
  const thread = parent === null ? {} : { thread_ts: parent.ts, reply_broadcast: context.silent !== true };
  return { channel: parent?.channel ?? channel, text, blocks, unfurl_links: false, unfurl_media: false, ...thread } as Post;
}

async function sendOnce(client: webApi.WebClient, chat: string, post: Post): Promise<Outcome> {
  const { ts, channel = chat } = await client.chat.postMessage(post);
  if (ts === undefined) return { kind: "uncertain", reason: "Slack answered without a time stamp" };
  // A post to a person (U1) stands in the direct message with them (D1), and is edited there.
  return { kind: "sent", messageId: channel === chat ? ts : `${channel}/${ts}` };
}

async function joined(client: webApi.WebClient, channel: string): Promise<boolean> {
  return client.conversations.join({ channel }).then(
    () => true,
    () => false,
  );
}

/**
 * Edits have a limit of their own beside that of posts: chat.update takes "50 and more" a minute in a workspace, whichever the channel.
 * `take`: null where an edit may be made now, else when the next one may.
 */
function editTurns(count = 48, perMs = 61_000): { take: (now: Date) => Date | null; hold: (until: Date) => void } {
  let made: number[] = [];
  let held = 0;
  return {
    take(now) {
      const at = now.getTime();
      made = made.filter((one) => one > at - perMs);
      const free = Math.max(held, made.length < count ? 0 : (made[made.length - count] ?? 0) + perMs);
      if (free > at) return new Date(free);
      made.push(at);
      return null;
    },
    hold(until) {
      held = Math.max(held, until.getTime());
    },
  };
}

/** One client a token: the SDK keeps state in it. A rotated token takes the place of the old one. */
function clients(apiUrl: string | undefined): (found: Credentials) => webApi.WebClient {
  let kept: { token: string; client: webApi.WebClient } | null = null;
  return ({ token, team }) => {
    if (kept?.token !== token)
      kept = { token, client: new webApi.WebClient(token, { ...quick(apiUrl), ...(team === undefined ? {} : { teamId: team }) }) };
    return kept.client;
  };
}
