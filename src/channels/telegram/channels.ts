import { Composer as Features, GrammyError } from "grammy";
import type { ChatMember } from "grammy/types";
import { transaction } from "../../store/database.ts";
import { moveSubscriber, releaseHeld } from "../../store/deliveries.ts";
import { setState } from "../../store/subscribers.ts";
import { dropTargets, setTarget } from "../../store/telegram.ts";
import { addressKey } from "../../subscribers/address.ts";
import { back, left, moved } from "../../subscribers/lifecycle.ts";
import { findSubscriber } from "../../subscribers/places.ts";
import { choices } from "./follow.ts";
import { fromAdmin, type Members } from "./members.ts";
import type { Needs } from "./needs.ts";
import { shortLabel } from "./render.ts";
import { type Ctx, keyboardOf, patiently } from "./talk.ts";

const requestId = 1;
const none = {
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
};

/** Shows the button that picks a channel and gives the bot the one right it needs. */
export async function askForChannel(ctx: Ctx, needs: Needs): Promise<void> {
  if (ctx.chat?.type !== "private") return ctx.say(ctx.t("tg-channel-in-private"));
  const rights = { ...none, can_post_messages: true };
  await ctx.api.sendMessage(ctx.chat.id, ctx.t("tg-channel-pick"), {
    reply_markup: {
      keyboard: [
        [
          {
            text: shortLabel(ctx.t("tg-channel-button")),
            request_chat: {
              request_id: requestId,
              chat_is_channel: true,
              request_title: true,
              // A user may only be asked for rights that include the bot's.
              user_administrator_rights: { ...rights, can_promote_members: true } as never,
              bot_administrator_rights: rights as never,
            },
          },
        ],
      ],
      resize_keyboard: true,
      one_time_keyboard: true,
    },
  });
  needs.log("debug", "asked for a channel", { user: ctx.from?.id });
}

/** Why the bot cannot post in a channel, as a key of the wording; null where it can. */
function missing(member: ChatMember | null): string | null {
  if (member === null || member.status === "left" || member.status === "kicked") return "tg-channel-not-in";
  if (member.status !== "administrator") return "tg-channel-no-admin";
  return member.can_post_messages === true ? null : "tg-channel-no-post";
}

/** Channels set up from the private chat; groups that come, go, move and close their topics. */
export function channels(needs: Needs, members: Members): Features<Ctx> {
  const feature = new Features<Ctx>();
  const { db } = needs;

  const choose = async (ctx: Ctx, chat: number, title: string) => {
    if (ctx.from === undefined) return;
    let member: ChatMember | null = null;
    try {
      member = await ctx.api.getChatMember(chat, needs.botId);
    } catch (error) {
      if (!(error instanceof GrammyError)) throw error;
    }
    const lacking = missing(member);
    const answer = (text: string, rest: object) => ctx.api.sendMessage(ctx.from?.id ?? 0, text, rest);
    if (lacking !== null) return void (await answer(ctx.t(lacking, { title }), { reply_markup: { remove_keyboard: true } }));
    members.forget(chat);
    if (!(await ctx.api.getChatAdministrators(chat)).some(({ user }) => user.id === ctx.from?.id)) {
      return void (await answer(ctx.t("tg-channel-not-yours", { title }), { reply_markup: { remove_keyboard: true } }));
    }
    await setTarget(db, ctx.from.id, { chat: String(chat), title: title.slice(0, 128) }, ctx.now);
    await answer(ctx.t("tg-channel-chosen", { title }), keyboardOf(choices(ctx, needs)));
  };

  feature.command("channel", (ctx) => askForChannel(ctx, needs));
  feature
    .chatType("private")
    .on("message:chat_shared", (ctx) =>
      choose(ctx, ctx.msg.chat_shared.chat_id, ctx.msg.chat_shared.title ?? String(ctx.msg.chat_shared.chat_id)),
    );
  feature.command("done", async (ctx) => {
    if (ctx.from === undefined || ctx.target === null) return ctx.say(ctx.t("tg-done-nothing"));
    await setTarget(db, ctx.from.id, null, ctx.now);
    return ctx.say(ctx.t("tg-done", { title: ctx.target.title }));
  });

  feature.on("my_chat_member", async (ctx) => {
    const { chat, new_chat_member: now, old_chat_member: before } = ctx.myChatMember;
    members.forget(chat.id);
    const isIn = (member: ChatMember) =>
      !["left", "kicked"].includes(member.status) && !(member.status === "restricted" && !member.is_member);
    if (!isIn(now)) {
      const count = await left(db, "telegram", String(chat.id), chat.type === "private" ? "blocked" : "removed", ctx.now);
      if (chat.type !== "private") await dropTargets(db, String(chat.id));
      needs.log("info", "left", { chat: chat.id, subscribers: count });
      return;
    }
    const silenced = (now.status === "restricted" && !now.can_send_messages) || (chat.type === "channel" && missing(now) !== null);
    // What was refused for a missing right is welcome again with it; the outbox finds out by itself where it is taken.
    if (!silenced) await back(db, "telegram", String(chat.id), ctx.now);
    if (chat.type === "channel" && !isIn(before)) {
      // A deep link added us: whoever did so goes on in private, if there is a private chat.
      await choose(ctx, chat.id, chat.title).catch((error: unknown) => {
        if (!(error instanceof GrammyError)) throw error;
      });
    } else if (chat.type !== "private" && chat.type !== "channel" && !isIn(before) && !silenced) await ctx.say(ctx.t("tg-welcome-group"));
  });
  feature.on("chat_member", (ctx) => members.forget(ctx.chat.id));

  // The group became a supergroup. Both chats tell it, and stale news of leaving the old one comes around it.
  const follow = async (from: number, to: number, ctx: Ctx) => {
    const count = await transaction(db, async (tx) => {
      const moving = await moved(tx, "telegram", String(from), String(to));
      await back(tx, "telegram", String(to), ctx.now);
      return moving;
    });
    members.forget(from);
    needs.log("info", "moved", { from, to, subscribers: count });
  };
  feature.on("message:migrate_to_chat_id", (ctx) => follow(ctx.chat.id, ctx.msg.migrate_to_chat_id, ctx));
  feature.on("message:migrate_from_chat_id", (ctx) => follow(ctx.msg.migrate_from_chat_id, ctx.chat.id, ctx));

  // A topic that opens again takes its alerts again at once.
  feature.on("message:forum_topic_reopened", async (ctx) => {
    if (ctx.subscriber?.state === "suspended") await transaction(db, (tx) => reopen(tx, ctx));
  });
  const reopen = async (tx: Needs["db"], ctx: Ctx) => {
    const id = ctx.subscriber?.id ?? 0;
    await setState(tx, [id], { state: "active", reason: null }, ["suspended"], ctx.now);
    await releaseHeld(tx, id, "suspended", ctx.now);
  };

  // The answer to the question that a gone topic leaves behind: its follows go on in the place where the button was pressed.
  feature.callbackQuery(/^th:(\d{1,15})$/).filter(fromAdmin(members), async (ctx) => {
    const gone = await findSubscriber(db, { channel: "telegram", chat: String(ctx.chat?.id ?? 0), thread: ctx.match[1] ?? "" });
    if (gone === null) return ctx.pop(ctx.t("tg-button-old"));
    await transaction(db, async (tx) => {
      await moveSubscriber(tx, gone.id, { address: addressKey(ctx.address), chat: ctx.address.chat });
      await back(tx, "telegram", ctx.address.chat, ctx.now);
    });
    return ctx.change(ctx.t("tg-topic-moved"));
  });
  return feature;
}

/** Asks in a group's main topic where the alerts of a topic that is gone should go: staying silent would lose them, leaving would be rude. */
export async function askAboutTopic(needs: Needs, chat: string, thread: string): Promise<void> {
  const subscriber = await findSubscriber(needs.db, { channel: "telegram", chat, thread });
  const { wording } = needs.composer();
  const lang = wording.nearest(subscriber?.language);
  try {
    await patiently(needs, () =>
      needs.api.sendMessage(
        Number(chat),
        wording.t(lang, "tg-topic-gone"),
        keyboardOf([[{ text: wording.t(lang, "tg-topic-here"), data: `th:${thread}` }]]),
      ),
    );
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    needs.log("warn", "a topic is gone, and its group cannot be asked", { chat });
  }
}
