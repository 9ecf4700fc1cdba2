import { type Entity, parseHtml } from "./entities.ts";
import type { Room } from "./world.ts";

/** A refusal as Telegram words it. */
export class Refused extends Error {
  readonly status: number;
  readonly parameters: { retry_after?: number; migrate_to_chat_id?: number } | undefined;
  constructor(status: number, description: string, parameters?: { retry_after?: number; migrate_to_chat_id?: number }) {
    super(description);
    this.status = status;
    this.parameters = parameters;
  }
}
export const bad = (description: string) => new Refused(400, `Bad Request: ${description}`);

interface TextParameters {
  text: string;
  parse_mode?: string;
  entities?: unknown[];
}

/** The text as readers see it, with its entities; refuses broken markup and wrong lengths (counted after parsing). */
export function readText({ text, parse_mode, entities }: TextParameters, most = 4096): { text: string; entities?: Entity[] } {
  let read: { text: string; entities: Entity[] } = { text, entities: (entities as Entity[] | undefined) ?? [] };
  if (parse_mode === "HTML") {
    try {
      read = parseHtml(text);
    } catch (error) {
      throw bad((error as Error).message);
    }
  } else if (parse_mode !== undefined) throw bad(`unsupported parse_mode "${parse_mode}"`);
  if (read.text.trim() === "") throw bad("message text is empty");
  if (read.text.length > most) throw bad(most === 4096 ? "message is too long" : "MEDIA_CAPTION_TOO_LONG");
  return read.entities.length === 0 ? { text: read.text } : read;
}

const kinds = [
  "url",
  "callback_data",
  "web_app",
  "login_url",
  "switch_inline_query",
  "switch_inline_query_current_chat",
  "switch_inline_query_chosen_chat",
  "copy_text",
  "callback_game",
  "pay",
];

/** Refuses keyboards that Telegram refuses: buttons of no or two kinds, data over 64 bytes, empty labels, too many. */
export function checkMarkup(markup: unknown, room: Room | null): void {
  if (typeof markup !== "object" || markup === null) return;
  const { inline_keyboard, keyboard } = markup as { inline_keyboard?: Record<string, unknown>[][]; keyboard?: Record<string, unknown>[][] };
  const buttons = (inline_keyboard ?? keyboard ?? []).flat();
  if (buttons.length > 100) throw bad("reply markup is too long");
  for (const row of inline_keyboard ?? keyboard ?? []) {
    if (row.length === 0) throw bad("can't parse inline keyboard button: empty row");
    if (row.length > 8) throw bad("too many buttons in a row");
  }
  for (const button of buttons) {
    if (String(button["text"]).trim() === "") throw bad("Text buttons are unallowed in the inline keyboard");
    if (inline_keyboard === undefined) continue;
    const used = kinds.filter((kind) => button[kind] !== undefined);
    if (used.length !== 1) throw bad(`BUTTON_TYPE_INVALID: exactly one of the optional fields must be used, not ${used.length}`);
    const data = button["callback_data"];
    if (data !== undefined && (data === "" || Buffer.byteLength(String(data)) > 64)) throw bad("BUTTON_DATA_INVALID");
    const url = button["url"];
    if (url !== undefined && !/^(https?:\/\/[^\s/]+\.[^\s/]+|tg:\/\/|http:\/\/127\.0\.0\.1)/.test(String(url)))
      throw bad("BUTTON_URL_INVALID");
  }
  if (
    keyboard !== undefined &&
    room !== null &&
    room.chat.type !== "private" &&
    buttons.some((button) => button["request_chat"] !== undefined)
  ) {
    throw bad("chat request buttons can be used in private chats only");
  }
}

/** Whether the bot may write into the room (and topic), by Telegram's rules. Throws the refusal. */
export function checkRoom(room: Room, botId: number, thread: number | undefined): void {
  if (room.migratedTo !== null) {
    throw new Refused(400, "Bad Request: group chat was upgraded to a supergroup chat", { migrate_to_chat_id: room.migratedTo });
  }
  const kind = room.chat.type;
  if (kind === "private") {
    if (room.blocked) throw new Refused(403, "Forbidden: bot was blocked by the user");
    if (!room.started) throw new Refused(403, "Forbidden: bot can't initiate conversation with a user");
    if (thread !== undefined) throw bad("message thread not found");
    return;
  }
  const standing = room.members.get(botId);
  if (standing?.status === "kicked") throw new Refused(403, `Forbidden: bot was kicked from the ${kind} chat`);
  if (standing === undefined || standing.status === "left") throw new Refused(403, `Forbidden: bot is not a member of the ${kind} chat`);
  if (kind === "channel" && (standing.status !== "administrator" || standing.can_post_messages !== true)) {
    throw bad("need administrator rights in the channel chat");
  }
  if (standing.status === "restricted" && !standing.can_send_messages) throw bad("not enough rights to send text messages to the chat");
  if (thread === undefined) return;
  const topic = room.topics.get(thread);
  if (topic === undefined || topic.deleted) throw bad("message thread not found");
  if (topic.closed && standing.status !== "administrator") throw bad("TOPIC_CLOSED");
}
