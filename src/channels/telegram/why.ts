import { Composer as Features } from "grammy";
import { alertOfMessage, loadViews } from "../../store/alerts.ts";
import { evidenceOf, giveFeedback } from "../../store/feedback.ts";
import { putMute } from "../../store/subscribers.ts";
import { sidesOf, summaryOf } from "../../wording/compose.ts";
import { describeRule } from "../../wording/follows.ts";
import { directionOf } from "../../wording/isolate.ts";
import type { Block } from "../../wording/message.ts";
import { answerMiss } from "../missed.ts";
import { fromAdmin, type Members } from "./members.ts";
import type { Needs } from "./needs.ts";
import { muteDone } from "./settings.ts";
import type { Ctx } from "./talk.ts";

const day = 86_400_000;
/** What is explained of one report, and how many reports. */
const most = { words: 8, reports: 3 };

/** The buttons under an alert, and the commands that answer one: why, not a meeting, wrong details, mute; and what a reader says was missed. */
export function why(needs: Needs, members: Members): Features<Ctx> {
  const feature = new Features<Ctx>();
  const { db } = needs;

  feature.command("why", async (ctx) => {
    const id = await answered(ctx, needs);
    return id === null ? ctx.say(ctx.t("tg-why-how")) : explain(ctx, needs, id);
  });
  feature.callbackQuery(/^why:(\d{1,15})$/, (ctx) => explain(ctx, needs, Number(ctx.match[1])));

  feature.command("feedback", async (ctx) => {
    const id = await answered(ctx, needs);
    if (id === null) return ctx.say(ctx.t("tg-feedback-how"));
    return ctx.say(ctx.t("tg-feedback-what"), [
      [
        { text: ctx.t("button-not-consultation"), data: `not-consultation:${id}` },
        { text: ctx.t("button-wrong-details"), data: `wrong-details:${id}` },
      ],
    ]);
  });
  feature.callbackQuery(/^(not-consultation|wrong-details):(\d{1,15})$/, async (ctx) => {
    const kind = ctx.match[1] as "not-consultation" | "wrong-details";
    const said = {
      consultationId: Number(ctx.match[2]),
      subscriberId: ctx.subscriber?.id ?? null,
      channel: "telegram",
      person: String(ctx.from.id),
      kind,
    };
    const isNew = await giveFeedback(db, said, ctx.now);
    if (isNew) needs.log("info", "feedback", { consultation: said.consultationId, kind });
    return ctx.pop(ctx.t(isNew ? "tg-feedback-thanks" : "tg-feedback-again"));
  });

  // "/missed" alone, as an answer to a message, is about that message.
  feature.command("missed", async (ctx) => {
    const replied = ctx.msg.reply_to_message;
    const told = ctx.match.trim() || (replied?.text ?? replied?.caption ?? "").trim();
    if (told === "" || ctx.from === undefined) return ctx.say(ctx.t("missed-how", { command: "/missed" }));
    const { key, reason } = await answerMiss(db, { channel: "telegram", person: String(ctx.from.id), told }, ctx.now);
    needs.log("info", "a reader told of a miss", { answer: key });
    return ctx.say(ctx.t(key, reason === null ? {} : { reason: ctx.t(`refusal-${reason}`) }));
  });

  feature.callbackQuery(/^mute-event:(\d{1,15})$/).filter(fromAdmin(members), async (ctx) => {
    const id = Number(ctx.match[1]);
    if (!(await loadViews(db, [id])).has(id)) return ctx.pop(ctx.t("tg-gone"));
    const subscriber = await ctx.ensure();
    // An event has no end: a year outlives every report of it.
    await putMute(db, subscriber.id, { consultationId: id }, new Date(ctx.now.getTime() + 365 * day), ctx.now);
    return ctx.pop(ctx.t("tg-muted-event"));
  });
  feature.callbackQuery(/^mute-sides:(\d{1,15})$/).filter(fromAdmin(members), async (ctx) => {
    const id = Number(ctx.match[1]);
    const view = (await loadViews(db, [id])).get(id);
    const [a, b] = view === undefined ? [] : sidesOf(view.participants).slice(0, 2).sort();
    if (a === undefined) return ctx.pop(ctx.t("tg-gone"));
    const subscriber = await ctx.ensure();
    const until = new Date(ctx.now.getTime() + day);
    await putMute(db, subscriber.id, { a, b: b ?? null }, until, ctx.now);
    return ctx.pop(muteDone(ctx, describeRule({ a, b: b ?? null }, needs.composer(), ctx.lang), until, subscriber.zone));
  });
  return feature;
}

/** The consultation of the alert that a command answers; null where it answers none of ours. */
async function answered(ctx: Ctx, needs: Needs): Promise<number | null> {
  const replied = ctx.msg?.reply_to_message;
  if (replied === undefined) return null;
  const alert = ctx.subscriber === null ? null : await alertOfMessage(needs.db, ctx.subscriber.id, String(replied.message_id));
  return alert?.consultationId ?? fromButtons(replied.reply_markup);
}

/** A message that /latest showed is no alert, but its buttons know what it is about. */
function fromButtons(markup: { inline_keyboard: object[][] } | undefined): number | null {
  for (const button of markup?.inline_keyboard.flat() ?? []) {
    const id = /^why:(\d{1,15})$/.exec(String((button as { callback_data?: string }).callback_data ?? ""))?.[1];
    if (id !== undefined) return Number(id);
  }
  return null;
}

/** Which words of which report led to what was told. */
async function explain(ctx: Ctx, needs: Needs, id: number): Promise<void> {
  const view = (await loadViews(needs.db, [id])).get(id);
  if (view === undefined) return ctx.callbackQuery === undefined ? ctx.say(ctx.t("tg-gone")) : ctx.pop(ctx.t("tg-gone"));
  const found = await evidenceOf(needs.db, id);
  const blocks: Block[] = [
    { role: "heading", keep: 0, lines: [[{ text: ctx.t("tg-why-title"), style: "bold" }]] },
    { role: "note", keep: 0, lines: [[{ text: summaryOf(view, needs.composer(), ctx.lang, ctx.now) }]] },
  ];
  for (const report of found.slice(0, most.reports)) {
    const seen = new Set<string>();
    const words = report.evidence
      .filter(({ field, text }) => text.trim() !== "" && !seen.has(field + text) && seen.add(field + text))
      .slice(0, most.words);
    blocks.push({
      role: "quote",
      keep: 3,
      lines: [
        [
          { text: report.source, style: "bold", isolate: true, ...(report.url === null ? {} : { href: report.url }) },
          { text: ": " },
          { text: report.title, isolate: true },
        ],
        ...words.map(({ field, text, inferred }) => [
          { text: `${ctx.t(`tg-field-${field}`)}: ` },
          { text: text.slice(0, 120), isolate: true as const, style: "italic" as const },
          ...(inferred === true ? [{ text: ` (${ctx.t("tg-inferred")})` }] : []),
        ]),
      ],
    });
  }
  if (found.length > most.reports)
    blocks.push({ role: "note", keep: 4, lines: [[{ text: ctx.t("more-sources", { count: found.length - most.reports }) }]] });
  blocks.push({ role: "footer", keep: 5, lines: [[{ text: ctx.t("tg-confidence", { percent: Math.round(view.confidence * 100) }) }]] });
  await ctx.show({
    lang: ctx.lang,
    direction: directionOf(ctx.lang),
    summary: ctx.t("tg-why-title"),
    blocks,
    actions: [],
    preview: null,
    consultationId: id,
    data: null,
  });
}
