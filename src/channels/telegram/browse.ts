import { Composer as Features } from "grammy";
import type { ConsultationView } from "../../alerts/view.ts";
import { loadViews } from "../../store/alerts.ts";
import { followsOf } from "../../store/subscribers.ts";
import { countSought } from "../../store/telegram.ts";
import { type FollowRule, followCode, parseFollowCode, parseFollows, plainRule } from "../../subscribers/follow.ts";
import { composeMessage, summaryOf } from "../../wording/compose.ts";
import { answerParsed, describeRule } from "../../wording/follows.ts";
import { directionOf } from "../../wording/isolate.ts";
import type { Inline, Message } from "../../wording/message.ts";
import { askBack } from "./follow.ts";
import type { Needs } from "./needs.ts";
import { page, soughtBy } from "./seek.ts";
import type { Button, Ctx } from "./talk.ts";

const perPage = 5;
/** Looking back further is what the web is for. */
const mostOffset = 500;

type Door = "l" | "u" | "p";

/** /latest, /upcoming, /pair: what is known already. Anybody may ask, in groups too. */
export function browse(needs: Needs): Features<Ctx> {
  const feature = new Features<Ctx>();
  const ask = (door: Door) => async (ctx: Ctx & { match: string }) => {
    if (ctx.match.trim() === "") return door === "p" ? ctx.say(ctx.t("tg-pair-how")) : show(ctx, needs, door, "mine", 0);
    const parsed = parseFollows(ctx.match, needs.index());
    if (parsed.kind !== "follows") return askBack(ctx, answerParsed(parsed, needs.composer(), ctx.lang), `${door}:$:0`);
    const [rule, second] = parsed.follows;
    // "/pair Iran, Turkey" means the pair as well.
    const pair = door === "p" && rule !== undefined && rule.b === null && second !== undefined ? plainRule(rule.a, second.a) : rule;
    if (pair === undefined || (door === "p" && pair.b === null)) return ctx.say(ctx.t(door === "p" ? "tg-pair-how" : "follow-empty"));
    const code = followCode(pair, needs.index());
    return code === null ? ctx.say(ctx.t("follow-too-long")) : show(ctx, needs, door, code, 0);
  };
  feature.command("latest", ask("l"));
  feature.command("upcoming", ask("u"));
  feature.command("pair", ask("p"));
  feature.callbackQuery(/^([lup]):([\w-]{1,50}):(\d{1,3})$/, (ctx) =>
    show(ctx, needs, ctx.match[1] as Door, ctx.match[2] ?? "", Number(ctx.match[3])),
  );
  feature.callbackQuery(/^v:(\d{1,15})$/, async (ctx) => {
    const id = Number(ctx.match[1]);
    const view = (await loadViews(needs.db, [id])).get(id);
    if (view === undefined) return ctx.pop(ctx.t("tg-gone"));
    return ctx.show(
      composeMessage(view, { language: ctx.lang, zone: ctx.subscriber?.zone ?? needs.settings.zone }, needs.composer(), {
        kind: "alert",
        now: ctx.now,
      }),
    );
  });
  return feature;
}

/** Shows a page of what `code` names ("mine": all that the place follows). */
export async function show(ctx: Ctx, needs: Needs, door: Door, code: string, offset: number): Promise<void> {
  const index = needs.index();
  const composer = needs.composer();
  let rules: Pick<FollowRule, "a" | "b" | "mode">[];
  let title: string;
  if (code === "mine") {
    rules = ctx.subscriber === null ? [] : await followsOf(needs.db, ctx.subscriber.id);
    title = ctx.t(door === "u" ? "tg-upcoming-mine" : "tg-latest-mine");
    if (rules.length === 0) {
      // Whoever follows nothing yet sees what there is to follow.
      rules = [plainRule("*")];
      title = ctx.t(door === "u" ? "tg-upcoming" : "tg-latest", { what: ctx.t("target-everything") });
    }
  } else {
    const rule = parseFollowCode(code, index);
    if (rule === null) return ctx.pop(ctx.t("tg-button-old"));
    rules = [rule];
    title = ctx.t(door === "u" ? "tg-upcoming" : "tg-latest", { what: describeRule(rule, composer, ctx.lang) });
  }
  const sought = soughtBy(rules, index);
  const { views, more } = await page(needs.db, sought, { limit: perPage, offset, ...(door === "u" ? { ahead: ctx.now } : {}) });
  const notes: string[] = [];
  if (door === "p") {
    const counts = await countSought(needs.db, sought);
    notes.push(ctx.t("tg-pair-counts", counts));
  }
  if (views.length === 0) return ctx.change([title, ...notes, ctx.t(door === "u" ? "tg-none-ahead" : "tg-none-yet")].join("\n"));
  const turn = (to: number, label: string): Button => ({ text: label, data: `${door}:${code}:${to}` });
  const keyboard: Button[][] = [
    views.map((view, i) => ({ text: String(offset + i + 1), data: `v:${view.id}` })),
    [
      ...(offset > 0 ? [turn(Math.max(0, offset - perPage), `« ${ctx.t("tg-newer")}`)] : []),
      ...(more && offset + perPage <= mostOffset ? [turn(offset + perPage, `${ctx.t("tg-older")} »`)] : []),
    ],
  ];
  return ctx.changeTo(listMessage(ctx, needs, title, notes, views, offset), keyboard);
}

function listMessage(ctx: Ctx, needs: Needs, title: string, notes: string[], views: ConsultationView[], offset: number): Message {
  const composer = needs.composer();
  const lines = views.map((view, i): Inline[] => {
    const first = view.reports[0];
    const source: Inline[] =
      first === undefined
        ? []
        : [{ text: " — " }, { text: first.source, isolate: true, ...(first.url === null ? {} : { href: first.url }) }];
    return [{ text: `${offset + i + 1}. ` }, { text: summaryOf(view, composer, ctx.lang, ctx.now) }, ...source];
  });
  return {
    lang: ctx.lang,
    direction: directionOf(ctx.lang),
    summary: title,
    blocks: [
      { role: "heading", keep: 0, lines: [[{ text: title, style: "bold" }]] },
      ...notes.map((note) => ({ role: "note" as const, keep: 0, lines: [[{ text: note }]] })),
      ...lines.map((line) => ({ role: "facts" as const, keep: 1, lines: [line] })),
    ],
    actions: [],
    preview: null,
    consultationId: null,
    data: null,
  };
}
