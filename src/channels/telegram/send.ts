import { Api, GrammyError } from "grammy";
import type { Address } from "../../subscribers/address.ts";
import type { Message } from "../../wording/message.ts";
import type { Channel, SendContext } from "../channel.ts";
import type { Outcome } from "../outcome.ts";
import { renderMessage } from "./render.ts";
import { isTopicGone, verdictOf } from "./verdict.ts";

export interface SenderNeeds {
  api: Api;
  /** The token's first part. */
  botId: number;
  /** Told once per refused send where a topic is gone but its group is not: somebody there should be asked where to go on. */
  onTopicGone?: (chat: string, thread: string) => Promise<void>;
}

/** The bot's id, which begins its token. Throws where the token is none, without repeating it. */
export function botIdOf(token: string): number {
  const id = /^(\d{1,15}):/.exec(token)?.[1];
  if (id === undefined) throw new Error("TELEGRAM_BOT_TOKEN is no bot token: copy it whole from @BotFather, like 123456:ABC-DEF");
  return Number(id);
}

/** A client that tries once and gives up after half a minute: retries belong to the outbox. `apiRoot`: another server than Telegram's. */
export function telegramApi({ token, apiRoot }: { token: string; apiRoot?: string }): Api {
  return new Api(token, { timeoutSeconds: 30, sensitiveLogs: false, ...(apiRoot === undefined ? {} : { apiRoot }) });
}

/** The way out to Telegram. */
export function telegramChannel({ api, botId, onTopicGone }: SenderNeeds): Channel {
  const placeOf = (address: Address) => {
    if (address.channel !== "telegram") throw new Error(`the Telegram channel was given an address of ${address.channel}`);
    return { chat: address.chat, thread: address.thread };
  };

  async function attempt(chat: string, repeatable: boolean, now: Date, call: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await call();
    } catch (error) {
      return verdictOf(error, { now, repeatable, chat });
    }
  }

  return {
    name: "telegram",
    sender: `telegram:${botId}`,
    account: null,
    // No hard numbers are published; these are the ones that Telegram's own FAQ asks bots to keep to.
    pace: {
      overall: { count: 30, per: 1000 },
      chat: [{ count: 1, per: 1000 }],
      group: [{ count: 20, per: 60_000 }],
      isGroup: (chat) => chat.startsWith("-") || chat.startsWith("@"),
    },

    async send(address: Address, message: Message, context: SendContext): Promise<Outcome> {
      const { chat, thread } = placeOf(address);
      return attempt(chat, false, context.now, async () => {
        const { text, ...rest } = renderMessage(message, { plain: context.plain === true });
        try {
          const sent = await api.sendMessage(target(chat), text, {
            ...rest,
            ...(thread === null ? {} : { message_thread_id: Number(thread) }),
            ...(context.silent === true ? { disable_notification: true } : {}),
            ...(context.replyTo === undefined
              ? {}
              : { reply_parameters: { message_id: Number(context.replyTo), allow_sending_without_reply: true } }),
          });
          return { kind: "sent", messageId: String(sent.message_id) };
        } catch (error) {
          if (thread !== null && isTopicGone(error)) await onTopicGone?.(chat, thread);
          throw error;
        }
      });
    },

    async edit(address: Address, messageId: string, message: Message, context: SendContext): Promise<Outcome> {
      const { chat } = placeOf(address);
      // An edit that may have arrived can be made again: it says the same.
      return attempt(chat, true, context.now, async () => {
        const { text, ...rest } = renderMessage(message, { plain: context.plain === true });
        await api.editMessageText(target(chat), Number(messageId), text, rest);
        return { kind: "sent", messageId };
      }).then((outcome) => (outcome.kind === "sent" ? { ...outcome, messageId } : outcome));
    },

    async whoAmI() {
      try {
        const self = await api.getMe();
        return { id: String(self.id), name: `@${self.username}` };
      } catch (error) {
        if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
          return { problem: "Telegram does not know this token: copy it again from @BotFather into TELEGRAM_BOT_TOKEN" };
        }
        return { problem: "Telegram cannot be reached: check the network, or TELEGRAM_API_ROOT" };
      }
    },

    async confirm(address: Address) {
      const { chat } = placeOf(address);
      try {
        const member = await api.getChatMember(target(chat), botId);
        const isOut = member.status === "left" || member.status === "kicked";
        const isMute = member.status === "restricted" && !member.can_send_messages;
        const cannotPost = member.status === "administrator" && member.can_post_messages === false;
        return isOut || isMute || cannotPost ? "refused" : "fine";
      } catch (error) {
        if (!(error instanceof GrammyError)) return "unknown";
        // A private chat tells nothing of a block until something is sent; a dead place answers with a refusal.
        return error.error_code === 403 || /chat not found/i.test(error.description) ? "refused" : "unknown";
      }
    },
  };
}

/** Telegram takes a number, or the name of a public channel. */
const target = (chat: string): number | string => (chat.startsWith("@") ? chat : Number(chat));
