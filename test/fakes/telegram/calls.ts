import type { ChatMember } from "grammy/types";
import { bad, checkMarkup, checkRoom, Refused, readText } from "./rules.ts";
import { methods } from "./spec.ts";
import type { Room, Said, World } from "./world.ts";

// One function a method: parameters that passed the spec in, the result out, or a Refused.

type Parameters = Record<string, unknown>;
type Call = (parameters: Parameters) => unknown;

/** What the bot set up for itself: command menus by scope and language, descriptions. */
export interface Profile {
  commands: Map<string, { command: string; description: string }[]>;
  texts: Map<string, string>;
}

export function calls(world: World, profile: Profile): Record<string, Call> {
  const { bot, acts } = world;

  const room = (id: unknown): Room => {
    const found = world.rooms.get(Number(id));
    if (found === undefined) throw bad("chat not found");
    return found;
  };
  const me = (there: Room) => there.members.get(bot.id);
  const content = (said: Said) => JSON.stringify([said.text, said.entities ?? [], said.reply_markup ?? null]);

  function sendMessage(p: Parameters): Said {
    const there = room(p["chat_id"]);
    const thread = p["message_thread_id"] as number | undefined;
    checkRoom(there, bot.id, thread);
    const read = readText(p as unknown as { text: string });
    checkMarkup(p["reply_markup"], there);
    const reply = p["reply_parameters"] as { message_id: number; allow_sending_without_reply?: boolean } | undefined;
    const target = reply === undefined ? undefined : there.messages.get(reply.message_id);
    if (reply !== undefined && target === undefined && reply.allow_sending_without_reply !== true)
      throw bad("message to be replied not found");
    const markup = p["reply_markup"] as { inline_keyboard?: unknown; keyboard?: unknown } | undefined;
    const message = {
      message_id: there.nextMessage++,
      date: world.seconds(),
      chat: there.chat,
      ...(there.chat.type === "channel" ? { sender_chat: there.chat } : { from: bot }),
      ...read,
      ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }),
      ...(markup?.inline_keyboard === undefined ? {} : { reply_markup: { inline_keyboard: markup.inline_keyboard } }),
      ...(target === undefined ? {} : { reply_to_message: { ...target, html: undefined, reply_to_message: undefined } }),
    } as unknown as Said;
    there.messages.set(message.message_id, { ...message, html: String(p["text"]) });
    acts.push({
      kind: "message",
      message: there.messages.get(message.message_id) as Said,
      keyboard: (markup?.inline_keyboard ?? markup?.keyboard) === undefined ? null : (markup as never),
    });
    return message;
  }

  function edited(p: Parameters, change: (said: Said) => Said): unknown {
    if (p["inline_message_id"] !== undefined) return true;
    if (p["chat_id"] === undefined || p["message_id"] === undefined) throw bad("message identifier is not specified");
    const there = room(p["chat_id"]);
    if (there.migratedTo !== null) checkRoom(there, bot.id, undefined);
    const said = there.messages.get(Number(p["message_id"]));
    if (said === undefined) throw bad("message to edit not found");
    if (there.chat.type !== "channel" && said.from?.id !== bot.id) throw bad("message can't be edited");
    checkRoom(there, bot.id, said.message_thread_id);
    checkMarkup(p["reply_markup"], there);
    const next = { ...change(said), edit_date: world.seconds() } as Said;
    if (p["reply_markup"] === undefined) delete next.reply_markup;
    else next.reply_markup = p["reply_markup"] as NonNullable<Said["reply_markup"]>;
    if (content(next) === content(said)) {
      throw bad(
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
      );
    }
    there.messages.set(said.message_id, next);
    acts.push({ kind: "edit", message: next });
    const { html: _, ...shown } = next;
    return shown;
  }

  const member = (there: Room, id: number): ChatMember => {
    const user = id === bot.id ? bot : world.users.get(id);
    if (user === undefined) throw bad("invalid user_id specified");
    return there.members.get(id) ?? { status: "left", user };
  };
  const inside = (there: Room) => {
    if (there.migratedTo !== null) checkRoom(there, bot.id, undefined);
    const standing = me(there)?.status;
    if (there.chat.type !== "private" && (standing === undefined || standing === "left" || standing === "kicked")) {
      throw new Refused(403, `Forbidden: bot is not a member of the ${there.chat.type} chat`);
    }
  };

  const played: Record<string, Call> = {
    getMe: () => ({
      ...bot,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: true,
    }),
    sendMessage,
    editMessageText: (p) =>
      edited(p, (said) => {
        const { entities: _, ...rest } = said;
        return { ...rest, ...readText(p as unknown as { text: string }), html: String(p["text"]) } as Said;
      }),
    editMessageReplyMarkup: (p) => edited(p, (said) => ({ ...said })),
    deleteMessage: (p) => {
      const there = room(p["chat_id"]);
      if (!there.messages.delete(Number(p["message_id"]))) throw bad("message to delete not found");
      acts.push({ kind: "delete", chat: there.chat.id, messageId: Number(p["message_id"]) });
      return true;
    },
    answerCallbackQuery: (p) => {
      const query = world.callbacks.get(String(p["callback_query_id"]));
      if (query === undefined || query.answered) throw bad("query is too old and response timeout expired or query ID is invalid");
      if (String(p["text"] ?? "").length > 200) throw bad("MESSAGE_TOO_LONG");
      query.answered = true;
      if (p["text"] !== undefined) acts.push({ kind: "popup", text: String(p["text"]), alert: p["show_alert"] === true });
      return true;
    },
    answerInlineQuery: (p) => {
      const query = world.inlineQueries.get(String(p["inline_query_id"]));
      if (query === undefined || query.answered) throw bad("query is too old and response timeout expired or query ID is invalid");
      const results = p["results"] as {
        type: string;
        id: string;
        title: string;
        input_message_content: TextContent;
        reply_markup?: unknown;
      }[];
      if (results.length > 50) throw bad("RESULTS_TOO_MUCH");
      if (new Set(results.map((result) => result.id)).size < results.length) throw bad("RESULT_ID_DUPLICATE");
      if (Buffer.byteLength(String(p["next_offset"] ?? "")) > 64) throw bad("NEXT_OFFSET_INVALID");
      const button = p["button"] as { text: string; start_parameter?: string } | undefined;
      if (button?.start_parameter !== undefined && !/^[\w-]{1,64}$/.test(button.start_parameter)) throw bad("START_PARAM_INVALID");
      const shown = results.map((result) => {
        if (result.id === "" || Buffer.byteLength(result.id) > 64) throw bad("RESULT_ID_INVALID");
        checkMarkup(result.reply_markup, null);
        const text = readText({ ...result.input_message_content, text: result.input_message_content.message_text }).text;
        return { id: result.id, title: result.title, text };
      });
      query.answered = true;
      acts.push({ kind: "results", results: shown, button: button?.text ?? null });
      return true;
    },
    getChat: (p) => {
      const there = room(p["chat_id"]);
      inside(there);
      return {
        ...there.chat,
        accent_color_id: 0,
        max_reaction_count: 11,
        accepted_gift_types: {
          unlimited_gifts: false,
          limited_gifts: false,
          unique_gifts: false,
          premium_subscription: false,
          gifts_from_channels: false,
        },
      };
    },
    getChatMember: (p) => {
      const there = room(p["chat_id"]);
      inside(there);
      // "Only guaranteed to work for other users if the bot is an administrator": so a bot that relies on it is wrong.
      const id = Number(p["user_id"]);
      if (id !== bot.id && me(there)?.status !== "administrator") throw bad("CHAT_ADMIN_REQUIRED");
      return member(there, id);
    },
    getChatAdministrators: (p) => {
      const there = room(p["chat_id"]);
      inside(there);
      if (there.chat.type === "private") throw bad("there are no administrators in the private chat");
      return [...there.members.values()].filter(
        ({ status, user }) => (status === "creator" || status === "administrator") && (!user.is_bot || user.id === bot.id),
      );
    },
    getChatMemberCount: (p) => room(p["chat_id"]).members.size,
    setMyCommands: (p) => {
      const commands = p["commands"] as { command: string; description: string }[];
      if (commands.length > 100) throw bad("BOT_COMMANDS_TOO_MUCH");
      for (const { command, description } of commands) {
        if (!/^[a-z0-9_]{1,32}$/.test(command)) throw bad("BOT_COMMAND_INVALID");
        if (description.length < 1 || description.length > 256) throw bad("BOT_COMMAND_DESCRIPTION_INVALID");
      }
      const language = String(p["language_code"] ?? "");
      if (language !== "" && !/^[a-z]{2}$/.test(language)) throw bad("BOT_COMMAND_LANGUAGE_CODE_INVALID");
      profile.commands.set(`${JSON.stringify(p["scope"] ?? { type: "default" })} ${language}`, commands);
      return true;
    },
    deleteMyCommands: (p) =>
      profile.commands.delete(`${JSON.stringify(p["scope"] ?? { type: "default" })} ${String(p["language_code"] ?? "")}`) || true,
    getMyCommands: (p) =>
      profile.commands.get(`${JSON.stringify(p["scope"] ?? { type: "default" })} ${String(p["language_code"] ?? "")}`) ?? [],
    setMyDescription: (p) => text(p, "description", 512),
    setMyShortDescription: (p) => text(p, "short_description", 120),
    setMyName: (p) => text(p, "name", 64),
    setMyDefaultAdministratorRights: () => true,
    leaveChat: (p) => {
      const there = room(p["chat_id"]);
      inside(there);
      world.place(there, "left", bot);
      return true;
    },
    sendChatAction: (p) => {
      checkRoom(room(p["chat_id"]), bot.id, p["message_thread_id"] as number | undefined);
      return true;
    },
    createForumTopic: (p) => {
      const there = room(p["chat_id"]);
      if (me(there)?.status !== "administrator") throw bad("not enough rights to create a topic");
      const name = String(p["name"]);
      if (name.length < 1 || name.length > 128) throw bad("TOPIC_TITLE_INVALID");
      return { message_thread_id: world.topic(there, name), name, icon_color: 7322096 };
    },
    logOut: () => true,
    close: () => true,
  };
  interface TextContent {
    message_text: string;
    parse_mode?: string;
  }
  function text(p: Parameters, field: string, most: number): true {
    if (String(p[field] ?? "").length > most) throw bad(`${field.toUpperCase()}_TOO_LONG`);
    profile.texts.set(`${field} ${String(p["language_code"] ?? "")}`, String(p[field] ?? ""));
    return true;
  }
  const absent = methods.filter((method) => played[method] === undefined && !/^(getUpdates|.*Webhook.*)$/.test(method));
  if (absent.length > 0) throw new Error(`the stand-in lists but does not play ${absent.join(", ")}`);
  return played;
}
