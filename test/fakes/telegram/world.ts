import type {
  Chat,
  ChatAdministratorRights,
  ChatMember,
  InlineKeyboardMarkup,
  Message,
  MessageEntity,
  ReplyKeyboardMarkup,
  Update,
  User,
} from "grammy/types";
import type { VirtualClock } from "./clock.ts";
import { checkValue } from "./spec.ts";

/** A message as the world remembers it; `html` is what the bot asked for. */
export type Said = Message.TextMessage & { html?: string };
/** What the bot did that somebody can see. */
export type Act =
  | { kind: "message"; message: Said; keyboard: InlineKeyboardMarkup | ReplyKeyboardMarkup | null }
  | { kind: "edit"; message: Said }
  | { kind: "delete"; chat: number; messageId: number }
  | { kind: "popup"; text: string; alert: boolean }
  | { kind: "results"; results: { id: string; title: string; text: string }[]; button: string | null };

export interface Room {
  chat: Chat;
  members: Map<number, ChatMember>;
  topics: Map<number, { name: string; closed: boolean; deleted: boolean }>;
  messages: Map<number, Said>;
  nextMessage: number;
  migratedTo: number | null;
  /** Private chats: has the user pressed start, and has the user blocked the bot? */
  started: boolean;
  blocked: boolean;
}

// Newer fields than the description knows are left out.
const noAdminRights = {
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
} as ChatAdministratorRights;

/** The stand-in's people, groups and channels, and what happens among them; each happening makes the updates that Telegram would make. */
export function world(clock: VirtualClock, push: (update: Omit<Update, "update_id">) => void) {
  const bot: User = { id: 7000, is_bot: true, first_name: "Parley", username: "parley_bot" };
  const rooms = new Map<number, Room>();
  const users = new Map<number, User>();
  const callbacks = new Map<string, { answered: boolean }>();
  const inlineQueries = new Map<string, { answered: boolean; acts: Act[] }>();
  const acts: Act[] = [];
  let nextUser = 100;
  let nextGroup = -1001;
  let nextId = 1;
  const seconds = () => Math.floor(clock.now().getTime() / 1000);

  const say = (update: Omit<Update, "update_id">) => {
    const problems = checkValue("Update", { update_id: 1, ...update });
    if (problems.length > 0) throw new Error(`the stand-in made an impossible update: ${problems.join("; ")}`);
    push(update);
  };

  function open(chat: Chat): Room {
    const room: Room = {
      chat,
      members: new Map(),
      topics: new Map(),
      messages: new Map(),
      nextMessage: 1,
      migratedTo: null,
      started: false,
      blocked: false,
    };
    rooms.set(chat.id, room);
    return room;
  }

  /** A person, whose private chat with the bot is not started. */
  function person(first_name: string, language_code = "en"): User {
    const user: User = { id: nextUser++, is_bot: false, first_name, language_code };
    users.set(user.id, user);
    open({ id: user.id, type: "private", first_name });
    return user;
  }

  /** A group, supergroup, forum or channel of `owner`, without the bot. */
  function group(title: string, owner: User, type: "group" | "supergroup" | "forum" | "channel" = "supergroup"): Room {
    const id = type === "group" ? nextGroup-- : -1_000_000_000_000 + nextGroup--;
    const chat = (type === "forum" ? { id, type: "supergroup", title, is_forum: true } : { id, type, title }) as Chat;
    const room = open(chat);
    room.members.set(owner.id, { status: "creator", user: owner, is_anonymous: false });
    return room;
  }

  const roomOf = (id: number): Room => {
    const room = rooms.get(id);
    if (room === undefined) throw new Error(`no chat ${id} in the stand-in`);
    return room;
  };

  /** The bot's standing there changes, which Telegram tells as my_chat_member. */
  function place(
    room: Room,
    status: "member" | "administrator" | "left" | "kicked",
    by: User,
    rights: Partial<ChatAdministratorRights> = {},
  ): void {
    const old = room.members.get(bot.id) ?? { status: "left" as const, user: bot };
    const next: ChatMember =
      status === "administrator"
        ? { status, user: bot, can_be_edited: false, ...noAdminRights, ...rights }
        : status === "kicked"
          ? { status, user: bot, until_date: 0 }
          : { status, user: bot };
    room.members.set(bot.id, next);
    say({ my_chat_member: { chat: room.chat, from: by, date: seconds(), old_chat_member: old, new_chat_member: next } } as Omit<
      Update,
      "update_id"
    >);
  }

  function privately(user: User, status: "member" | "kicked"): void {
    const room = roomOf(user.id);
    room.blocked = status === "kicked";
    const member = (s: "member" | "kicked"): ChatMember =>
      s === "kicked" ? { status: s, user: bot, until_date: 0 } : { status: s, user: bot };
    const change = { old_chat_member: member(status === "kicked" ? "member" : "kicked"), new_chat_member: member(status) };
    say({ my_chat_member: { chat: room.chat, from: user, date: seconds(), ...change } } as Omit<Update, "update_id">);
  }

  function commandEntities(text: string): { entities?: MessageEntity[] } {
    const command = /^\/[a-zA-Z0-9_]+(@\w+)?/.exec(text);
    return command === null ? {} : { entities: [{ type: "bot_command", offset: 0, length: command[0].length }] };
  }

  /** Someone writes. What privacy mode would keep from the bot is kept from it. */
  function writes(
    user: User,
    text: string,
    {
      room = roomOf(user.id),
      topic,
      replyTo,
      as,
    }: { room?: Room; topic?: number; replyTo?: Said; as?: "anonymous admin" | "channel post" } = {},
  ): void {
    if (room.chat.type === "private") room.started = true;
    const message = {
      message_id: room.nextMessage++,
      date: seconds(),
      chat: room.chat,
      text,
      ...(as === "channel post" ? { sender_chat: room.chat } : { from: user }),
      ...(as === "anonymous admin"
        ? { from: { id: 1087968824, is_bot: true, first_name: "Group", username: "GroupAnonymousBot" }, sender_chat: room.chat }
        : {}),
      ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true }),
      ...(replyTo === undefined ? {} : { reply_to_message: { ...replyTo, html: undefined, reply_to_message: undefined } }),
      ...commandEntities(text),
    } as unknown as Said;
    room.messages.set(message.message_id, message);
    const forBot = new RegExp(`^/\\w+(@${bot.username})?(\\s|$)`).test(text) || replyTo?.from?.id === bot.id;
    const standing = room.members.get(bot.id)?.status;
    if (room.chat.type !== "private" && standing !== "administrator" && (standing !== "member" || !forBot)) return;
    say((as === "channel post" ? { channel_post: message } : { message }) as unknown as Omit<Update, "update_id">);
  }

  function service(room: Room, from: User, content: Record<string, unknown>, topic?: number): void {
    const message = {
      message_id: room.nextMessage++,
      date: seconds(),
      chat: room.chat,
      from,
      ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true }),
      ...content,
    };
    say({ message } as unknown as Omit<Update, "update_id">);
  }

  return {
    bot,
    rooms,
    users,
    callbacks,
    inlineQueries,
    acts,
    seconds,
    person,
    group,
    roomOf,
    writes,
    place,
    blocks: (user: User) => privately(user, "kicked"),
    unblocks: (user: User) => privately(user, "member"),
    joins(user: User, room: Room, status: "member" | "administrator" = "member") {
      room.members.set(
        user.id,
        status === "member" ? { status, user } : ({ status, user, can_be_edited: false, ...noAdminRights } as ChatMember),
      );
    },
    /** A person without a right, or a group that forbids writing. */
    restrict(room: Room) {
      room.members.set(bot.id, { status: "restricted", user: bot, is_member: true, can_send_messages: false } as ChatMember);
    },
    topic(room: Room, name: string): number {
      const thread = room.nextMessage++;
      room.topics.set(thread, { name, closed: false, deleted: false });
      return thread;
    },
    closeTopic(room: Room, thread: number, by: User) {
      (room.topics.get(thread) as { closed: boolean }).closed = true;
      if (room.members.get(bot.id)?.status === "administrator") service(room, by, { forum_topic_closed: {} }, thread);
    },
    reopenTopic(room: Room, thread: number, by: User) {
      (room.topics.get(thread) as { closed: boolean }).closed = false;
      if (room.members.get(bot.id)?.status === "administrator") service(room, by, { forum_topic_reopened: {} }, thread);
    },
    deleteTopic(room: Room, thread: number) {
      (room.topics.get(thread) as { deleted: boolean }).deleted = true;
    },
    /** The group becomes a supergroup; Telegram tells it in both, around stale news of leaving the old one. */
    migrate(room: Room, by: User): Room {
      const id = -1_000_000_000_000 + nextGroup--;
      const next = open({ id, type: "supergroup", title: (room.chat as { title: string }).title });
      for (const [user, member] of room.members) next.members.set(user, member);
      room.migratedTo = id;
      service(room, by, { migrate_to_chat_id: id });
      service(next, by, { migrate_from_chat_id: room.chat.id });
      const was = room.members.get(bot.id) as ChatMember;
      say({
        my_chat_member: {
          chat: room.chat,
          from: by,
          date: seconds(),
          old_chat_member: was,
          new_chat_member: { status: "left", user: bot },
        },
      } as Omit<Update, "update_id">);
      return next;
    },
    presses(user: User, message: Said, data: string): string {
      const id = `cb${nextId++}`;
      callbacks.set(id, { answered: false });
      const { html: _, ...shown } = message;
      say({ callback_query: { id, from: user, chat_instance: String(message.chat.id), message: shown, data } } as unknown as Omit<
        Update,
        "update_id"
      >);
      return id;
    },
    asksInline(user: User, query: string, offset = ""): void {
      const id = `iq${nextId++}`;
      inlineQueries.set(id, { answered: false, acts: [] });
      say({ inline_query: { id, from: user, query, offset, chat_type: "sender" } } as Omit<Update, "update_id">);
    },
    /** The button that picks a chat: adds the bot there with what rights its owner grants, then tells it in private. */
    shares(user: User, room: Room, requestId: number, rights: Partial<ChatAdministratorRights> | null): void {
      if (rights !== null) place(room, "administrator", user, rights);
      const own = roomOf(user.id);
      service(own, user, { chat_shared: { request_id: requestId, chat_id: room.chat.id, title: (room.chat as { title: string }).title } });
    },
  };
}

export type World = ReturnType<typeof world>;
