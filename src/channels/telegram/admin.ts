import { type Api, Composer as Features, GrammyError } from "grammy";
import { listFeedback } from "../../store/feedback.ts";
import { listMisses } from "../../store/misses.ts";
import { draftBroadcast, sendBroadcast } from "../../store/telegram.ts";
import { cleaned } from "./markup.ts";
import type { Needs } from "./needs.ts";
import { type Button, type Ctx, patiently } from "./talk.ts";

const pageSize = 3000;
const longest = { broadcast: 3000, headline: 2000 };

/** Lines put together into pages that one message holds; a line is never cut unless it alone is too long. */
export function pagesOf(lines: string[]): string[] {
  const pages: string[] = [];
  for (const line of lines.map((each) => cleaned(each).slice(0, pageSize))) {
    const last = pages.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= pageSize) pages[pages.length - 1] = `${last}\n${line}`;
    else pages.push(line);
  }
  return pages;
}

/** What only admins of the bot may ask, in private. To anybody else these commands do not exist. */
export function admin(needs: Needs): Features<Ctx> {
  const all = new Features<Ctx>();
  const feature = all.filter(
    (ctx) => ctx.chat?.type === "private" && ctx.from !== undefined && needs.settings.admins.includes(ctx.from.id),
  );

  const reports: Record<string, () => Promise<string[]>> = {
    feeds: () => needs.admin.feeds(),
    stats: () => needs.admin.stats(),
    recent: () => needs.admin.recent(60),
    said: async () => {
      const lines = [
        ...(await listFeedback(needs.db, 100)).map(({ consultationId, kind, channel, givenAt }) => ({
          at: givenAt.toISOString(),
          line: `${consultationId}  ${kind}  (${channel})`,
        })),
        ...(await listMisses(needs.db, 100)).map(({ itemId, told, channel, toldAt }) => ({
          at: toldAt.toISOString(),
          line: `missed ${itemId === null ? "(not seen here)" : `item ${itemId}`}: ${told.replace(/\s+/g, " ").slice(0, 200)}  (${channel})`,
        })),
      ];
      return lines.sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ at, line }) => `${at.slice(0, 16)}Z  ${line}`);
    },
  };
  const show = async (ctx: Ctx, name: string, page: number) => {
    const pages = pagesOf((await reports[name]?.()) ?? []);
    const at = Math.min(page, Math.max(0, pages.length - 1));
    const turn = (to: number, text: string): Button => ({ text, data: `ad:${name}:${to}` });
    const keyboard = [
      [
        ...(at > 0 ? [turn(at - 1, "«")] : []),
        turn(at, `↻ ${at + 1}/${Math.max(1, pages.length)}`),
        ...(at + 1 < pages.length ? [turn(at + 1, "»")] : []),
      ],
    ];
    return ctx.change(pages[at] ?? ctx.t("tg-admin-nothing"), keyboard);
  };
  for (const name of Object.keys(reports)) feature.command(name, (ctx) => show(ctx, name, 0));
  feature.callbackQuery(/^ad:(\w+):(\d{1,3})$/, (ctx) => show(ctx, ctx.match[1] ?? "", Number(ctx.match[2])));

  feature.command("test", async (ctx) => {
    const text = ctx.match.trim() || ctx.msg.reply_to_message?.text?.trim() || "";
    if (text === "") return ctx.say(ctx.t("tg-admin-test-how"));
    if (text.length > longest.headline) return ctx.say(ctx.t("follow-too-long"));
    return ctx.say(pagesOf(await needs.admin.test(text))[0] ?? ctx.t("tg-admin-nothing"));
  });
  feature.command("reload", async (ctx) => ctx.say(pagesOf(await needs.admin.reload())[0] ?? ctx.t("tg-admin-nothing")));

  feature.command("broadcast", async (ctx) => {
    const text = cleaned(ctx.match).trim();
    if (text === "") return ctx.say(ctx.t("tg-admin-broadcast-how"));
    if (text.length > longest.broadcast) return ctx.say(ctx.t("follow-too-long"));
    const id = await draftBroadcast(needs.db, ctx.from?.id ?? 0, text, ctx.now);
    // What everybody would get, word for word, and only then the question.
    return ctx.say(`${ctx.t("tg-admin-broadcast-sure")}\n\n${text}`, [
      [
        { text: ctx.t("tg-admin-broadcast-yes"), data: `bc:${id}` },
        { text: ctx.t("tg-admin-broadcast-no"), data: "bc:0" },
      ],
    ]);
  });
  feature.callbackQuery(/^bc:(\d{1,15})$/, async (ctx) => {
    const id = Number(ctx.match[1]);
    if (id === 0) return ctx.change(ctx.t("tg-admin-broadcast-dropped"));
    const reached = await sendBroadcast(needs.db, id, ctx.from.id, ctx.now);
    if (reached !== null) needs.log("info", "broadcast", { id, by: ctx.from.id, reached });
    return reached === null ? ctx.pop(ctx.t("tg-button-old")) : ctx.change(ctx.t("tg-admin-broadcast-sent", { count: reached }));
  });
  return all;
}

/**
 * Tells the admins something: in their chat where one is set, or each in private. Who has not started the bot, or has blocked it, is
 * logged and passed over: a notice must never stop what it is about. Out: how many were told.
 */
export async function tellAdmins(
  needs: Pick<Needs, "sleep" | "log"> & { api: Api; settings: { admins: number[]; adminChat: number | null } },
  lines: string[],
): Promise<number> {
  const { admins, adminChat } = needs.settings;
  let told = 0;
  for (const chat of adminChat === null ? admins : [adminChat]) {
    try {
      await patiently(needs, () => needs.api.sendMessage(chat, pagesOf(lines)[0] ?? "", { link_preview_options: { is_disabled: true } }));
      told++;
    } catch (error) {
      needs.log("warn", "an admin could not be told", { chat, reason: error instanceof GrammyError ? error.description : "no connection" });
    }
  }
  return told;
}
