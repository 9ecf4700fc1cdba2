import { Composer as Features } from "grammy";
import { dropMutes, mutesOf, putMute, type Wishes } from "../../store/subscribers.ts";
import { type FollowRule, parseFollowCode, parseFollows } from "../../subscribers/follow.ts";
import { isZone, localTime } from "../../subscribers/local-time.ts";
import { changeWishes } from "../../subscribers/wishes.ts";
import { formatClock, formatDay, formatTime } from "../../wording/dates.ts";
import { answerParsed, describeRule, listed } from "../../wording/follows.ts";
import { askBack, inRows } from "./follow.ts";
import { clockOf, hoursOf, minuteOf, spanOf } from "./hours.ts";
import { fromAdmin, type Members } from "./members.ts";
import type { Needs } from "./needs.ts";
import type { Button, Ctx } from "./talk.ts";
import { findZones, zonesFor } from "./zones.ts";

/** Words that switch something off, in every interface language. */
const off = /^(off|no|none|never|خاموش|نه|إيقاف|لا|выкл|нет|kapat|kapalı|hayır|non|désactiver|apagar|aus|nein|关|关闭|否)$/iu;
const weekly = /^(weekly|week|هفتگی|أسبوعي|еженедельно|haftalık|hebdomadaire|semanal|wöchentlich|每周)/iu;
const daily = /^(daily|day|on|روزانه|يومي|ежедневно|günlük|quotidien|diario|täglich|每天|每日)/iu;

/** /digest, /quiet, /mute, /language, /timezone: each with words, or with buttons where none are given. */
export function settings(needs: Needs, members: Members): Features<Ctx> {
  const feature = new Features<Ctx>();
  const { db } = needs;
  const admin = fromAdmin(members);
  const set = async (ctx: Ctx, wishes: Omit<Wishes, "nextDigestAt">) => {
    ctx.subscriber = await changeWishes(db, await ctx.ensure(), wishes, ctx.now);
    return ctx.subscriber;
  };
  const time = (minute: number, ctx: Ctx) => formatClock(clockOf(minute), ctx.lang);

  // ── digest ──
  const digestButtons = (ctx: Ctx): Button[][] => [
    [
      { text: ctx.t("tg-digest-daily", { time: time(480, ctx) }), data: "sd:daily:480" },
      { text: ctx.t("tg-digest-daily", { time: time(1200, ctx) }), data: "sd:daily:1200" },
    ],
    [{ text: ctx.t("tg-digest-weekly", { time: time(480, ctx) }), data: "sd:weekly:480" }],
    [{ text: ctx.t("tg-digest-none"), data: "sd:none:480" }],
  ];
  const digestNow = (ctx: Ctx): string => {
    const { digest = "none", digestAt = 480, zone = needs.settings.zone } = ctx.subscriber ?? {};
    // 2024 began on a Monday.
    const monday = new Date(Date.UTC(2024, 0, ctx.subscriber?.digestWeekday ?? 1));
    const weekday = new Intl.DateTimeFormat(ctx.lang, { weekday: "long", timeZone: "UTC" }).format(monday);
    return ctx.t(`digest-set-${digest}`, digest === "none" ? {} : { time: time(digestAt, ctx), zone, weekday });
  };
  feature.command("digest").filter(admin, async (ctx) => {
    const [how = "", ...rest] = ctx.match.trim().split(/\s+/);
    if (how === "") return ctx.say(digestNow(ctx), digestButtons(ctx));
    if (off.test(how)) await set(ctx, { digest: "none" });
    else {
      const kind = weekly.test(how) ? "weekly" : "daily";
      const at = weekly.test(how) || daily.test(how) ? (rest.length === 0 ? 480 : minuteOf(rest.join(" "))) : minuteOf(ctx.match);
      if (at === null) return ctx.say(ctx.t("tg-digest-how"), digestButtons(ctx));
      await set(ctx, { digest: kind, digestAt: at, digestWeekday: 1 });
    }
    return ctx.say(digestNow(ctx));
  });
  feature.callbackQuery(/^sd:(none|daily|weekly):(\d{1,4})$/).filter(admin, async (ctx) => {
    await set(ctx, {
      digest: ctx.match[1] as "none" | "daily" | "weekly",
      digestAt: Math.min(1439, Number(ctx.match[2])),
      digestWeekday: 1,
    });
    return ctx.change(digestNow(ctx), digestButtons(ctx));
  });

  // ── quiet hours ──
  const quietButtons = (ctx: Ctx): Button[][] => [
    ...[
      [1320, 420],
      [1380, 480],
      [0, 420],
    ].map(([from = 0, to = 0]): Button[] => [{ text: `${time(from, ctx)} – ${time(to, ctx)}`, data: `sq:${from}:${to}` }]),
    [{ text: ctx.t("tg-quiet-none"), data: "sq:off" }],
  ];
  const quietNow = (ctx: Ctx): string => {
    const { quietFrom = null, quietTo = null, zone = needs.settings.zone } = ctx.subscriber ?? {};
    if (quietFrom === null || quietTo === null) return ctx.t("quiet-set-none");
    return ctx.t("quiet-set", { from: time(quietFrom, ctx), to: time(quietTo, ctx), zone });
  };
  feature.command("quiet").filter(admin, async (ctx) => {
    const said = ctx.match.trim();
    if (said === "") return ctx.say(quietNow(ctx), quietButtons(ctx));
    const hours = off.test(said) ? null : hoursOf(said);
    if (hours === null && !off.test(said)) return ctx.say(ctx.t("tg-quiet-how"), quietButtons(ctx));
    await set(ctx, { quietFrom: hours?.from ?? null, quietTo: hours?.to ?? null });
    return ctx.say(quietNow(ctx));
  });
  feature.callbackQuery(/^sq:(?:off|(\d{1,4}):(\d{1,4}))$/).filter(admin, async (ctx) => {
    const [from, to] = [ctx.match[1], ctx.match[2]].map((part) => (part === undefined ? null : Math.min(1439, Number(part))));
    await set(ctx, { quietFrom: from ?? null, quietTo: to ?? null });
    return ctx.change(quietNow(ctx), quietButtons(ctx));
  });

  // ── mutes ──
  const listMutes = async (ctx: Ctx, change: boolean) => {
    const mutes = ctx.subscriber === null ? [] : await mutesOf(db, ctx.subscriber.id, ctx.now);
    const name = ({ a, b }: { a: string | null; b: string | null }) =>
      a === null ? ctx.t("mute-event") : describeRule({ a, b }, needs.composer(), ctx.lang);
    const zone = ctx.subscriber?.zone ?? needs.settings.zone;
    const lines = mutes.map((mute) => `• ${name(mute)} → ${moment(ctx, mute.until, zone)}`);
    const text =
      mutes.length === 0
        ? `${ctx.t("mute-none")} ${ctx.t("tg-mute-how")}`
        : [ctx.t("mute-list", { count: mutes.length }), ...lines, ctx.t("tg-press-to-end")].join("\n");
    const buttons = mutes.slice(0, 40).map((mute) => ({ text: `✖ ${name(mute)}`, data: `um:${mute.id}` }));
    return change ? ctx.change(text, inRows(buttons, 2)) : ctx.say(text, inRows(buttons, 2));
  };
  feature.command("mute").filter(admin, async (ctx) => {
    if (ctx.match.trim() === "") return listMutes(ctx, false);
    const span = spanOf(ctx.match);
    const names = span?.before ?? ctx.match;
    const parsed = parseFollows(names.trim() === "" ? "everything" : names, needs.index());
    const hours = span?.hours ?? 24;
    return parsed.kind === "follows"
      ? mute(ctx, parsed.follows, hours)
      : askBack(ctx, answerParsed(parsed, needs.composer(), ctx.lang), `mc:$:${hours}`);
  });
  feature.callbackQuery(/^mc:([\w-]{1,50}):(\d{1,4})$/).filter(admin, async (ctx) => {
    const rule = parseFollowCode(ctx.match[1] ?? "", needs.index());
    return rule === null ? ctx.pop(ctx.t("tg-button-old")) : mute(ctx, [rule], Number(ctx.match[2]));
  });
  const mute = async (ctx: Ctx, rules: FollowRule[], hours: number) => {
    const subscriber = await ctx.ensure();
    const until = new Date(ctx.now.getTime() + Math.min(Math.max(hours, 1), 24 * 365) * 3_600_000);
    for (const { a, b } of rules) await putMute(db, subscriber.id, { a, b }, until, ctx.now);
    const names = rules.map(({ a, b }) => describeRule({ a, b }, needs.composer(), ctx.lang));
    return ctx.change(muteDone(ctx, listed(names, ctx.lang), until, subscriber.zone), [[{ text: ctx.t("tg-my-mutes"), data: "ml" }]]);
  };
  feature.callbackQuery("ml").filter(admin, (ctx) => listMutes(ctx, true));
  feature.callbackQuery(/^um:(\d{1,15})$/).filter(admin, async (ctx) => {
    if (ctx.subscriber !== null) await dropMutes(db, ctx.subscriber.id, [Number(ctx.match[1])]);
    return listMutes(ctx, true);
  });

  // ── language ──
  const languageButtons = (): Button[][] => {
    const { wording } = needs.composer();
    return inRows(
      wording.languages.map((lang) => ({ text: wording.t(lang, "tg-own-name"), data: `sl:${lang}` })),
      3,
    );
  };
  const speak = async (ctx: Ctx, lang: string) => {
    const { wording } = needs.composer();
    await set(ctx, { language: lang });
    // The channel's language is the channel's; whoever sets it up goes on in their own.
    if (ctx.target === null) ctx.lang = lang;
    const done = wording.t(lang, "language-set");
    return ctx.callbackQuery === undefined ? ctx.say(done) : ctx.change(done, languageButtons());
  };
  feature.command("language").filter(admin, async (ctx) => {
    const { wording } = needs.composer();
    const said = ctx.match.trim().toLowerCase();
    const lang = wording.languages.find((each) => each === said || wording.t(each, "tg-own-name").toLowerCase() === said);
    return lang === undefined ? ctx.say(ctx.t("tg-language-which"), languageButtons()) : speak(ctx, lang);
  });
  feature.callbackQuery(/^sl:([a-z]{2})$/).filter(admin, async (ctx) => {
    const lang = ctx.match[1] ?? "en";
    return needs.composer().wording.languages.includes(lang) ? speak(ctx, lang) : ctx.pop(ctx.t("tg-button-old"));
  });

  // ── time zone ──
  const zoneButtons = (zones: string[]): Button[][] =>
    inRows(
      zones.slice(0, 30).map((zone) => ({ text: (zone.split("/").at(-1) ?? zone).replace(/_/g, " "), data: `sz:${zone}` })),
      zones.length > 12 ? 3 : 2,
    );
  const zoneIs = (ctx: Ctx, zone: string) => ctx.t("zone-set", { zone, time: formatTime(ctx.now, ctx.lang, zone) });
  feature.command("timezone").filter(admin, async (ctx) => {
    if (ctx.match.trim() === "") {
      const zone = ctx.subscriber?.zone ?? needs.settings.zone;
      return ctx.say(`${zoneIs(ctx, zone)}\n${ctx.t("tg-zone-how")}`, zoneButtons(zonesFor(ctx.lang)));
    }
    const zones = findZones(ctx.match, needs.index());
    const [only] = zones;
    if (only === undefined) return ctx.say(ctx.t("zone-unknown", { said: ctx.match.trim().slice(0, 60) }));
    if (zones.length > 1) return ctx.say(ctx.t("tg-zone-which"), zoneButtons(zones));
    await set(ctx, { zone: only });
    return ctx.say(zoneIs(ctx, only));
  });
  feature.callbackQuery(/^sz:([\w/+:-]{1,50})$/).filter(admin, async (ctx) => {
    const zone = ctx.match[1] ?? "";
    if (!isZone(zone)) return ctx.pop(ctx.t("tg-button-old"));
    await set(ctx, { zone });
    return ctx.change(zoneIs(ctx, zone));
  });
  return feature;
}

/** A moment as its reader's clock shows it. */
function moment(ctx: Ctx, at: Date, zone: string): string {
  return `${formatDay(localTime(at, zone).day, ctx.lang, ctx.now)}, ${formatTime(at, ctx.lang, zone)}`;
}

/** What muting did, in words. */
export function muteDone(ctx: Ctx, what: string, until: Date, zone: string): string {
  return ctx.t("mute-done", { what, until: moment(ctx, until, zone) });
}
