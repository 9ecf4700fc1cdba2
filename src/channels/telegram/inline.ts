import { Composer as Features } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import { parseFollows, plainRule } from "../../subscribers/follow.ts";
import { composeMessage, sidesLine, summaryOf } from "../../wording/compose.ts";
import type { Needs } from "./needs.ts";
import { renderMessage } from "./render.ts";
import { page, soughtBy } from "./seek.ts";
import type { Ctx } from "./talk.ts";

const perPage = 10;

/** "@bot Iran Turkey" in any chat: their latest consultations, to be sent there. */
export function inline(needs: Needs): Features<Ctx> {
  const feature = new Features<Ctx>();
  feature.on("inline_query", async (ctx) => {
    const composer = needs.composer();
    const { query } = ctx.inlineQuery;
    const offset = /^\d{1,3}$/.test(ctx.inlineQuery.offset) ? Number(ctx.inlineQuery.offset) : 0;
    const parsed = query.trim() === "" ? null : parseFollows(query, needs.index());
    // Somebody is still typing: the first of several meanings, or of near names, is shown rather than asked about.
    const rules =
      parsed === null || parsed.kind === "empty"
        ? [plainRule("*")]
        : parsed.kind === "follows"
          ? parsed.follows
          : parsed.kind === "too-long"
            ? []
            : parsed.kind === "ambiguous"
              ? parsed.options.map((option) => option.rule)
              : parsed.suggestions.slice(0, 1).map((suggestion) => suggestion.rule);
    const { views, more } = await page(needs.db, soughtBy(rules, needs.index()), { limit: perPage, offset });
    const results = views.map((view): InlineQueryResultArticle => {
      const message = composeMessage(view, { language: ctx.lang, zone: "UTC" }, composer, { kind: "alert", now: ctx.now });
      const { text, parse_mode, link_preview_options } = renderMessage({ ...message, actions: [] });
      return {
        type: "article",
        id: `${view.id}.${view.revision}`,
        title: sidesLine(view.participants, composer.names, ctx.lang).slice(0, 200) || String(view.id),
        description: summaryOf(view, composer, ctx.lang, ctx.now).slice(0, 200),
        input_message_content: { message_text: text, ...(parse_mode === undefined ? {} : { parse_mode }), link_preview_options },
      };
    });
    await ctx.answerInlineQuery(results, {
      cache_time: 60,
      // Answers are in the asker's language.
      is_personal: true,
      next_offset: more && offset + perPage < 200 ? String(offset + perPage) : "",
      ...(results.length > 0 || offset > 0 ? {} : { button: { text: ctx.t("tg-inline-none").slice(0, 60), start_parameter: "inline" } }),
    });
  });
  return feature;
}
