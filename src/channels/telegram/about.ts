import { Composer as Features } from "grammy";
import { followsOf, forget, mutesOf } from "../../store/subscribers.ts";
import { countSought, forgetPerson } from "../../store/telegram.ts";
import { parseFollowCode } from "../../subscribers/follow.ts";
import { formatTime } from "../../wording/dates.ts";
import { askForChannel } from "./channels.ts";
import { choices, followRules, followText } from "./follow.ts";
import { fromAdmin, type Members } from "./members.ts";
import type { Needs } from "./needs.ts";
import { soughtBy } from "./seek.ts";
import type { Ctx } from "./talk.ts";

/** /start with its deep links, /help, /status, /stop. */
export function about(needs: Needs, members: Members): Features<Ctx> {
  const feature = new Features<Ctx>();
  const { db } = needs;
  const mayChange = fromAdmin(members);

  feature.command("start", async (ctx) => {
    const payload = ctx.match.trim();
    if (payload.startsWith("follow_")) {
      const rule = parseFollowCode(payload, needs.index());
      if (!(await mayChange(ctx))) return;
      return rule === null ? ctx.say(ctx.t("tg-button-old"), choices(ctx, needs)) : followRules(ctx, needs, [rule], []);
    }
    if (payload === "channel" && ctx.chat.type === "private") return askForChannel(ctx, needs);
    const known = ctx.subscriber === null ? [] : await followsOf(db, ctx.subscriber.id);
    if (known.length > 0)
      return ctx.say(ctx.t("tg-welcome-back", { count: known.length }), [[{ text: ctx.t("tg-my-follows"), data: "fl" }]]);
    if (ctx.chat.type !== "private") return ctx.say(ctx.t("tg-welcome-group"));
    return ctx.say(ctx.t("tg-welcome"), choices(ctx, needs));
  });

  feature.command("help", (ctx) =>
    ctx.say(ctx.t(ctx.chat.type === "private" ? "tg-help" : "tg-help-group"), [
      [{ text: ctx.t("tg-add-to-group"), url: `https://t.me/${ctx.me.username}?startgroup=hello` }],
      [{ text: ctx.t("tg-try-inline"), inline: "" }],
    ]),
  );

  feature.command("status", async (ctx) => {
    const health = await needs.health();
    const follows = ctx.subscriber === null ? [] : await followsOf(db, ctx.subscriber.id);
    const mutes = ctx.subscriber === null ? [] : await mutesOf(db, ctx.subscriber.id, ctx.now);
    const zone = ctx.subscriber?.zone ?? needs.settings.zone;
    const counts = await countSought(db, soughtBy(follows, needs.index()));
    return ctx.say(
      [
        ctx.t(`tg-state-${ctx.subscriber?.state ?? "none"}`),
        ctx.t("tg-status-follows", { follows: follows.length, mutes: mutes.length }),
        ...(follows.length === 0 ? [] : [ctx.t("tg-pair-counts", counts)]),
        ctx.t("tg-status-feeds", { working: health.feeds - health.failing, feeds: health.feeds }),
        ...(health.lastItem === null ? [] : [ctx.t("tg-status-last", { time: formatTime(health.lastItem, ctx.lang, zone), zone })]),
      ].join("\n"),
    );
  });

  feature.command("stop").filter(mayChange, (ctx) =>
    ctx.say(ctx.t("tg-stop-sure"), [
      [
        { text: ctx.t("tg-stop-yes"), data: "stop" },
        { text: ctx.t("tg-stop-no"), data: "fl" },
      ],
    ]),
  );
  feature.callbackQuery("stop").filter(mayChange, async (ctx) => {
    if (ctx.subscriber !== null) await forget(db, ctx.subscriber.id);
    if (ctx.chat?.type === "private") await forgetPerson(db, ctx.from.id);
    return ctx.change(ctx.t("tg-stopped"));
  });

  // In private, a text that is no command is what somebody wants to follow. In groups, only answers to the bot reach it, and are nobody's wish.
  feature.chatType("private").on("message:text", async (ctx, next) => {
    if (ctx.msg.text.startsWith("/")) return ctx.say(ctx.t("tg-no-such-command"));
    if (!(await mayChange(ctx))) return;
    if ("via_bot" in ctx.msg) return next();
    return followText(ctx, needs, ctx.msg.text);
  });
  return feature;
}
