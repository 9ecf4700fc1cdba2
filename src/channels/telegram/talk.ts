import { type Context, GrammyError } from "grammy";
import type { InlineKeyboardButton, ReplyParameters } from "grammy/types";
import type { Subscriber } from "../../store/subscribers.ts";
import { targetOf } from "../../store/telegram.ts";
import type { Address } from "../../subscribers/address.ts";
import { ensureSubscriber, findSubscriber } from "../../subscribers/places.ts";
import type { Values } from "../../wording/bundle.ts";
import type { Message } from "../../wording/message.ts";
import { cleaned } from "./markup.ts";
import type { Needs } from "./needs.ts";
import { renderMessage, shortLabel } from "./render.ts";

export type TelegramAddress = Extract<Address, { channel: "telegram" }>;
/** A button: what it says, and what comes back when it is pressed (or where it leads). */
export type Button = { text: string; data: string } | { text: string; url: string } | { text: string; inline: string };

/** What every handler finds on its context beside grammY's own. */
export interface Talk {
  now: Date;
  /** The language of the conversation. */
  lang: string;
  t(key: string, values?: Values): string;
  /** What commands here are about: this chat or topic, or the channel that is being set up from here. */
  address: TelegramAddress;
  subscriber: Subscriber | null;
  /** Set while a channel is set up from the private chat. */
  target: { chat: string; title: string } | null;
  /** The subscriber here, made on first need. */
  ensure(): Promise<Subscriber>;
  /** Answers in plain text, in the same topic; a text from outside cannot become markup this way. */
  say(text: string, keyboard?: Button[][]): Promise<void>;
  /** Answers with a composed message. */
  show(message: Message, keyboard?: Button[][]): Promise<void>;
  /** Changes the message whose button was pressed; answers where there is none. */
  change(text: string, keyboard?: Button[][]): Promise<void>;
  changeTo(message: Message, keyboard?: Button[][]): Promise<void>;
  /** Answers the press of a button with a line on top of the screen. */
  pop(text: string): Promise<void>;
}
export type Ctx = Context & Talk;

const mostText = 4000;

/** Buttons as Telegram takes them; data that is too long is a mistake of ours, and leaves the button out. */
export function keyboardOf(keyboard: Button[][] | undefined): { reply_markup?: { inline_keyboard: InlineKeyboardButton[][] } } {
  const rows = (keyboard ?? [])
    .map((row) =>
      row.flatMap((button): InlineKeyboardButton[] => {
        const text = shortLabel(button.text);
        if ("url" in button) return [{ text, url: button.url }];
        if ("inline" in button) return [{ text, switch_inline_query: button.inline }];
        return Buffer.byteLength(button.data) > 64 ? [] : [{ text, callback_data: button.data }];
      }),
    )
    .filter((row) => row.length > 0);
  return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
}

/** Gives a context its voice and its place. Out: false for an update that nobody is to answer. */
export async function prepare(ctx: Ctx, needs: Needs): Promise<boolean> {
  const { db } = needs;
  const wording = needs.composer().wording;
  ctx.now = needs.now();
  const chat = ctx.chat;
  const message = ctx.msg;
  const thread =
    message !== undefined && "is_topic_message" in message && message.is_topic_message === true ? message.message_thread_id : undefined;
  const here: TelegramAddress = {
    channel: "telegram",
    chat: String(chat?.id ?? ctx.from?.id ?? 0),
    thread: thread === undefined ? null : String(thread),
  };
  const own = chat === undefined && ctx.from === undefined ? null : await findSubscriber(db, here);
  ctx.lang = wording.nearest(own?.language ?? (chat === undefined || chat.type === "private" ? ctx.from?.language_code : undefined));
  ctx.t = (key, values) => wording.t(ctx.lang, key, values);
  ctx.target = chat?.type === "private" ? await targetOf(db, chat.id) : null;
  ctx.address = ctx.target === null ? here : { channel: "telegram", chat: ctx.target.chat, thread: null };
  ctx.subscriber = ctx.target === null ? own : await findSubscriber(db, ctx.address);

  ctx.ensure = async () => {
    if (ctx.subscriber !== null) return ctx.subscriber;
    const title = ctx.target?.title ?? (chat !== undefined && "title" in chat ? chat.title : null);
    const wishes = {
      language: ctx.lang,
      zone: needs.settings.zone,
      ...(title === null || title === undefined ? {} : { title: title.slice(0, 128) }),
    };
    ctx.subscriber = await ensureSubscriber(
      db,
      ctx.address,
      { ...wishes, ...(ctx.from === undefined ? {} : { createdBy: String(ctx.from.id) }) },
      ctx.now,
    );
    return ctx.subscriber;
  };
  const room = () => ({
    ...(thread === undefined ? {} : { message_thread_id: thread }),
    ...(chat?.type === "private" || message === undefined || ctx.callbackQuery !== undefined
      ? {}
      : { reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true } satisfies ReplyParameters }),
  });
  const plain = (text: string) => clipped(cleaned(text));
  ctx.say = async (text, keyboard) => {
    await patiently(needs, () =>
      ctx.api.sendMessage(chat?.id ?? 0, plain(text), { ...room(), link_preview_options: { is_disabled: true }, ...keyboardOf(keyboard) }),
    );
  };
  ctx.show = async (shown, keyboard) => {
    const { text, ...rest } = renderMessage(shown);
    await patiently(needs, () => ctx.api.sendMessage(chat?.id ?? 0, text, { ...rest, ...room(), ...keyboardOf(keyboard) }));
  };
  const edit = async (text: string, rest: object) => {
    try {
      await patiently(needs, () => ctx.editMessageText(text, rest));
    } catch (error) {
      // Pressing twice asks for what is there already.
      if (!(error instanceof GrammyError && /message is not modified/.test(error.description))) throw error;
    }
  };
  ctx.change = (text, keyboard) =>
    ctx.callbackQuery?.message === undefined
      ? ctx.say(text, keyboard)
      : edit(plain(text), { link_preview_options: { is_disabled: true }, ...keyboardOf(keyboard) });
  ctx.changeTo = async (shown, keyboard) => {
    if (ctx.callbackQuery?.message === undefined) return ctx.show(shown, keyboard);
    const { text, ...rest } = renderMessage(shown);
    await edit(text, { ...rest, ...keyboardOf(keyboard) });
  };
  let answered = false;
  ctx.pop = async (text) => {
    if (answered || ctx.callbackQuery === undefined) return;
    answered = true;
    await ctx.answerCallbackQuery(text === "" ? {} : { text: [...text].slice(0, 190).join("") });
  };
  return ctx.from?.is_bot !== true || message?.sender_chat !== undefined;
}

const clipped = (text: string) => (text.length <= mostText ? text : `${cleaned(text.slice(0, mostText))}…`);

/** Answers are worth one short wait; what has to wait longer is not worth holding the chat's next update. */
export async function patiently<T>(needs: Pick<Needs, "sleep">, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const wait = error instanceof GrammyError && error.error_code === 429 ? (error.parameters.retry_after ?? 30) : null;
    if (wait === null || wait > 5) throw error;
    await needs.sleep(wait * 1000);
    return call();
  }
}
