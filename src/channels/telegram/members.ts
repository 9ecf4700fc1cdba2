import type { Api } from "grammy";
import type { Ctx } from "./talk.ts";

/** How long a list of admins is trusted. Being promoted or removed is told at once where the bot is an admin itself. */
const trusted = 5 * 60_000;
const mostChats = 2000;

export interface Members {
  /** Whether whoever speaks may change what the place follows. Null: Telegram did not say. */
  mayChange(ctx: Ctx): Promise<boolean | null>;
  /** The chat's list is out of date. */
  forget(chat: number): void;
}

/** Who may change follows: anybody in private, admins in groups and channels. Lists are asked for once in five minutes. */
export function membersOf(api: Api): Members {
  const lists = new Map<number, { ids: Set<number>; at: number }>();

  async function admins(chat: number, now: Date): Promise<Set<number> | null> {
    const known = lists.get(chat);
    if (known !== undefined && now.getTime() - known.at < trusted) return known.ids;
    try {
      // All admins at once: of single members a bot that is no admin itself may not ask.
      const ids = new Set((await api.getChatAdministrators(chat)).map((member) => member.user.id));
      if (lists.size >= mostChats) lists.delete(lists.keys().next().value as number);
      lists.set(chat, { ids, at: now.getTime() });
      return ids;
    } catch {
      return known?.ids ?? null;
    }
  }

  return {
    async mayChange(ctx) {
      const { chat } = ctx;
      if (chat === undefined) return false;
      if (ctx.target !== null && ctx.from !== undefined) return (await admins(Number(ctx.target.chat), ctx.now))?.has(ctx.from.id) ?? null;
      if (chat.type === "private" || ctx.channelPost !== undefined) return true;
      const spoken = ctx.callbackQuery === undefined ? ctx.msg?.sender_chat : undefined;
      // An anonymous admin speaks as the group itself; any other chat that speaks in it (its channel, somebody's) is no admin.
      if (spoken !== undefined) return spoken.id === chat.id;
      if (ctx.from === undefined) return false;
      const ids = await admins(chat.id, ctx.now);
      return ids === null ? null : ids.has(ctx.from.id);
    },
    forget: (chat) => void lists.delete(chat),
  };
}

/** A filter for handlers that change something: refuses with a reason, so nobody wonders why nothing happens. */
export const fromAdmin =
  (members: Members) =>
  async (ctx: Ctx): Promise<boolean> => {
    const allowed = await members.mayChange(ctx);
    if (allowed === true) return true;
    const reason = ctx.t(allowed === null ? "tg-cannot-check" : "tg-admins-only");
    if (ctx.callbackQuery === undefined) await ctx.say(reason);
    else await ctx.pop(reason);
    return false;
  };
