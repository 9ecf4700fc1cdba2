import type { Update } from "grammy/types";
import type { Db } from "../../store/database.ts";
import { claimUpdate, finishUpdate, pruneUpdates } from "../../store/telegram.ts";

/** The kinds we ask for, always: without a list Telegram keeps the one it was given last. */
export const allowedUpdates = ["message", "channel_post", "callback_query", "inline_query", "my_chat_member", "chat_member"] as const;

/** Telegram brings no update that is older than a day; what was handled is remembered for two, and swept now and then. */
const kept = 2 * 86_400_000;
const sweepEvery = 500;

export interface Updates {
  /** Handles an update after all earlier ones of its chat. "busy": another process has it; it should be brought again later. */
  take(update: Update): Promise<"handled" | "known" | "busy">;
  /** Settles when nothing is in hand. */
  quiet(): Promise<void>;
}

/** What an update is about: the updates of one chat are handled in order, those of different chats side by side. */
function chatOfUpdate(update: Update): string {
  const message = update.message ?? update.channel_post ?? update.callback_query?.message;
  const chat = message?.chat.id ?? update.my_chat_member?.chat.id ?? update.chat_member?.chat.id;
  return String(chat ?? update.callback_query?.from.id ?? update.inline_query?.from.id ?? "");
}

/** Handles each update once, whoever brings it and however often. An error of `handle` is logged and ends that update, not the bot. */
export function updatesOf(needs: {
  db: Db;
  botId: number;
  now(): Date;
  handle(update: Update): Promise<void>;
  failed(error: unknown, update: Update): void;
}): Updates {
  const chats = new Map<string, Promise<unknown>>();

  async function once(update: Update): Promise<"handled" | "known" | "busy"> {
    const claim = await claimUpdate(needs.db, needs.botId, update.update_id, needs.now());
    if (claim !== "mine") return claim === "done" ? "known" : "busy";
    try {
      await needs.handle(update);
    } catch (error) {
      // Handling it again would most likely fail again, and hold everything behind it.
      needs.failed(error, update);
    }
    await finishUpdate(needs.db, needs.botId, update.update_id, needs.now());
    if (update.update_id % sweepEvery === 0) await pruneUpdates(needs.db, new Date(needs.now().getTime() - kept));
    return "handled";
  }

  return {
    take(update) {
      const chat = chatOfUpdate(update);
      const turn = (chats.get(chat) ?? Promise.resolve()).then(() => once(update));
      const settled = turn.catch(() => {});
      chats.set(chat, settled);
      void settled.then(() => {
        if (chats.get(chat) === settled) chats.delete(chat);
      });
      return turn;
    },
    async quiet() {
      while (chats.size > 0) await Promise.all(chats.values());
    },
  };
}
