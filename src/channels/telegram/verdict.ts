import { GrammyError, HttpError } from "grammy";
import type { Outcome } from "../outcome.ts";

type Refusal = Extract<Outcome, { kind: "refused" }>["reason"];

/** Telegram's words for what is wrong with the place, and what they mean for it. First match counts. */
const places: [RegExp, Refusal][] = [
  [/bot was blocked by the user|can't initiate conversation|user is deactivated|bot can't send messages to bots/i, "blocked"],
  [/bot was kicked|bot is not a member|chat not found|the group chat was deleted|PEER_ID_INVALID|CHANNEL_PRIVATE|user not found/i, "gone"],
  [/message thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/i, "gone"],
  [/TOPIC_CLOSED/i, "closed"],
  [
    /not enough rights|need administrator rights|have no rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|CHAT_ADMIN_REQUIRED|CHAT_SEND_\w+_FORBIDDEN/i,
    "no-rights",
  ],
];
/** … and with the message that was to be edited. */
const lost = /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|message to be edited/i;

/** Failures that happen before the first byte of a request leaves this machine. */
const unsent = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT"];

/** Whether a topic is gone, not its group. */
export function isTopicGone(error: unknown): boolean {
  return error instanceof GrammyError && /message thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/i.test(error.description);
}

/** What became of a call that threw. `repeatable`: making it twice does no harm, as with edits. Throws what is no answer of Telegram's. */
export function verdictOf(error: unknown, { now, repeatable, chat }: { now: Date; repeatable: boolean; chat: string }): Outcome {
  const later = (seconds: number, hold: "chat" | "sender", reason: string): Outcome => ({
    kind: "later",
    at: new Date(now.getTime() + seconds * 1000),
    hold,
    reason,
  });
  if (error instanceof GrammyError) {
    const { error_code: code, description, parameters } = error;
    const reason = `${code} ${description}`.slice(0, 300);
    if (parameters.migrate_to_chat_id !== undefined) return { kind: "moved", to: String(parameters.migrate_to_chat_id) };
    if (code === 429) {
      // Telegram does not say whose limit it was. A group's own is the likely one; a long wait concerns the bot as a whole.
      const seconds = Math.max(1, parameters.retry_after ?? 30);
      return later(seconds, seconds > 60 || (!chat.startsWith("-") && seconds > 5) ? "sender" : "chat", reason);
    }
    if (code === 401 || code === 404) return { kind: "unauthorised", reason };
    if (code >= 500) return later(30, "sender", reason);
    if (/message is not modified/i.test(description)) return { kind: "sent", messageId: "" };
    if (lost.test(description)) return { kind: "lost", reason };
    const refusal = places.find(([pattern]) => pattern.test(description))?.[1] ?? (code === 403 ? "blocked" : undefined);
    return refusal === undefined ? { kind: "rejected", reason } : { kind: "refused", reason: refusal };
  }
  if (error instanceof HttpError) {
    const inner = error.error as { code?: unknown; type?: unknown } | null;
    const code = String(inner?.code ?? "");
    if (unsent.includes(code)) return later(15, "sender", code);
    // A page instead of an answer: a gateway in front of Telegram, which passed nothing on.
    if (inner?.type === "invalid-json") return later(30, "sender", "a gateway answered in Telegram's place");
    const reason = code === "" ? "the connection broke before an answer came" : code;
    return repeatable ? later(30, "chat", reason) : { kind: "uncertain", reason };
  }
  throw error;
}
