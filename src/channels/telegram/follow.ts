import { Composer as Features } from "grammy";
import { transaction } from "../../store/database.ts";
import { dropFollows, type Follow, followsOf, putFollow } from "../../store/subscribers.ts";
import { type FollowRule, followCode, parseFollowCode, parseFollows } from "../../subscribers/follow.ts";
import { addFollows, removeFollows } from "../../subscribers/follows.ts";
import { summaryOf } from "../../wording/compose.ts";
import { type Answer, answerAdded, answerParsed, answerRemoved, describeRule, describeTarget } from "../../wording/follows.ts";
import { fromAdmin, type Members } from "./members.ts";
import type { Needs } from "./needs.ts";
import { page, soughtBy } from "./seek.ts";
import type { Button, Ctx } from "./talk.ts";

/** Rows of `width` buttons. */
export const inRows = (buttons: Button[], width: number): Button[][] =>
  Array.from({ length: Math.ceil(buttons.length / width) }, (_, i) => buttons.slice(i * width, (i + 1) * width));

/** The keyboard of whoever follows without saying what. */
export function choices(ctx: Ctx, needs: Needs): Button[][] {
  const composer = needs.composer();
  const popular = needs.index().popular.slice(0, 16);
  const buttons = popular.map((code) => ({ text: describeTarget(code, composer, ctx.lang), data: `fc:${code}` }));
  return [
    ...inRows(buttons, 2),
    [
      { text: ctx.t("tg-my-region"), data: "fr" },
      { text: ctx.t("tg-search"), data: "fs" },
    ],
    [{ text: ctx.t("target-everything"), data: "fc:all" }],
  ];
}

/** /follow and everything that leads to it: free text in private, deep links, keyboards; /unfollow and /following. */
export function follow(needs: Needs, members: Members): Features<Ctx> {
  const feature = new Features<Ctx>();

  feature.command("follow").filter(fromAdmin(members), async (ctx) => {
    if (ctx.match.trim() === "") return ctx.say(ctx.t("tg-follow-what"), choices(ctx, needs));
    return followText(ctx, needs, ctx.match);
  });
  feature.callbackQuery("fr").filter(fromAdmin(members), async (ctx) => {
    // Which groups of countries matter to whom is the translator's to say.
    const groups = ctx
      .t("tg-regions")
      .split(/\s*[,،，]\s*/)
      .filter((id) => needs.index().known(`group:${id}`));
    const buttons = groups.flatMap((id): Button[] => {
      const code = followCode(
        { a: `group:${id}`, b: null, mode: null, ministersOnly: false, planned: true, leastConfidence: 0 },
        needs.index(),
      );
      return code === null ? [] : [{ text: describeTarget(`group:${id}`, needs.composer(), ctx.lang), data: `fc:${code}` }];
    });
    await ctx.change(ctx.t("tg-follow-what"), [...inRows(buttons, 1), [{ text: ctx.t("tg-back"), data: "fp" }]]);
  });
  feature.callbackQuery("fp").filter(fromAdmin(members), (ctx) => ctx.change(ctx.t("tg-follow-what"), choices(ctx, needs)));
  feature
    .callbackQuery("fs")
    .filter(fromAdmin(members), (ctx) => ctx.change(ctx.t("follow-empty"), [[{ text: ctx.t("tg-back"), data: "fp" }]]));
  feature.callbackQuery(/^fc:([\w-]{1,60})$/).filter(fromAdmin(members), async (ctx) => {
    const rule = parseFollowCode(ctx.match[1] ?? "", needs.index());
    if (rule === null) return ctx.pop(ctx.t("tg-button-old"));
    return followRules(ctx, needs, [rule], []);
  });
  // c calls, m meetings, b both; p planned too, n not planned; f ministers only, a any level.
  feature.callbackQuery(/^f:(\d{1,15}):([cmbpnfa])$/).filter(fromAdmin(members), async (ctx) => {
    const found = await mine(ctx, needs, Number(ctx.match[1]));
    if (found === null) return ctx.pop(ctx.t("tg-button-old"));
    const op = ctx.match[2];
    const rule: FollowRule = {
      ...found,
      mode: op === "c" ? "call" : op === "m" ? "meeting" : op === "b" ? null : found.mode,
      planned: op === "p" ? true : op === "n" ? false : found.planned,
      ministersOnly: op === "f" ? true : op === "a" ? false : found.ministersOnly,
    };
    await putFollow(needs.db, found.subscriberId, rule, ctx.now);
    return ctx.change(
      ctx.t("follow-changed", { what: describeRule(rule, needs.composer(), ctx.lang) }),
      narrowing(ctx, { ...found, ...rule }),
    );
  });

  feature.command("unfollow").filter(fromAdmin(members), async (ctx) => {
    if (ctx.subscriber === null || ctx.match.trim() === "") return list(ctx, needs, false);
    const parsed = parseFollows(ctx.match, needs.index());
    if (parsed.kind !== "follows") return askBack(ctx, answerParsed(parsed, needs.composer(), ctx.lang), "x");
    const gone = await removeFollows(needs.db, ctx.subscriber.id, parsed.follows);
    return ctx.say(answerRemoved(gone, needs.composer(), ctx.lang), undo(ctx, needs, gone));
  });
  feature.callbackQuery(/^xc:([\w-]{1,60})$/).filter(fromAdmin(members), async (ctx) => {
    const rule = parseFollowCode(ctx.match[1] ?? "", needs.index());
    if (rule === null || ctx.subscriber === null) return ctx.pop(ctx.t("tg-button-old"));
    const gone = await removeFollows(needs.db, ctx.subscriber.id, [rule]);
    return ctx.change(answerRemoved(gone, needs.composer(), ctx.lang), undo(ctx, needs, gone));
  });
  feature.callbackQuery(/^x:(\d{1,15})$/).filter(fromAdmin(members), async (ctx) => {
    const found = await mine(ctx, needs, Number(ctx.match[1]));
    if (found === null) return ctx.pop(ctx.t("tg-button-old"));
    await dropFollows(needs.db, found.subscriberId, [found.id]);
    await ctx.pop(answerRemoved([found], needs.composer(), ctx.lang));
    return list(ctx, needs, true);
  });
  feature.command("following", (ctx) => list(ctx, needs, false));
  feature.callbackQuery("fl", (ctx) => list(ctx, needs, true));
  return feature;
}

/** A follow by id, if it is of the place that is spoken of: ids in buttons come from outside. */
async function mine(ctx: Ctx, needs: Needs, id: number): Promise<Follow | null> {
  if (ctx.subscriber === null) return null;
  return (await followsOf(needs.db, ctx.subscriber.id)).find((each) => each.id === id) ?? null;
}

/** Understands a text and follows it; asks back where it means several things. */
export async function followText(ctx: Ctx, needs: Needs, text: string): Promise<void> {
  const parsed = parseFollows(text, needs.index());
  if (parsed.kind !== "follows") return askBack(ctx, answerParsed(parsed, needs.composer(), ctx.lang), "f");
  return followRules(ctx, needs, parsed.follows, parsed.guessed);
}

/** Asks back with a button for each meaning. `door`: what a button's data is, with $ for the follow's code. */
export async function askBack(ctx: Ctx, answer: Answer | null, door: string): Promise<void> {
  if (answer === null) return;
  const data = door.length > 1 ? door : `${door}c:$`;
  await ctx.say(
    answer.text,
    inRows(
      answer.options.map(({ label, code }) => ({ text: label, data: data.replace("$", code) })),
      2,
    ),
  );
}

/** Adds rules, says what was understood, and shows what such alerts look like, instead of flooding the chat with old ones. */
export async function followRules(ctx: Ctx, needs: Needs, rules: FollowRule[], guessed: { said: string; meant: string }[]): Promise<void> {
  const { db } = needs;
  const composer = needs.composer();
  const subscriber = await ctx.ensure();
  const done = await transaction(db, (tx) =>
    addFollows(tx, subscriber.id, rules, { perSubscriber: needs.settings.followsPerSubscriber }, ctx.now),
  );
  const now = [...done.added, ...done.changed];
  const lines = [
    ...(ctx.target === null ? [] : [ctx.t("tg-in-channel", { title: ctx.target.title })]),
    answerAdded(done, guessed, composer, ctx.lang),
  ];
  if (subscriber.state === "paused" || subscriber.state === "suspended") lines.push(ctx.t(`tg-state-${subscriber.state}`));
  const { views } = await page(db, soughtBy(now, needs.index()), { limit: 2, offset: 0 });
  if (views.length > 0) lines.push("", ctx.t("tg-samples"), ...views.map((view) => `• ${summaryOf(view, composer, ctx.lang, ctx.now)}`));
  const [only] = now;
  const stored =
    only === undefined || now.length > 1 ? undefined : (await followsOf(db, subscriber.id)).find((f) => f.a === only.a && f.b === only.b);
  const code = only === undefined ? null : followCode({ ...only, mode: null, ministersOnly: false, planned: true }, needs.index());
  const keyboard = stored === undefined ? [] : narrowing(ctx, stored);
  if (views.length > 0 && code !== null && now.length === 1) keyboard.push([{ text: ctx.t("tg-show-latest"), data: `l:${code}:0` }]);
  if (now.length > 1) keyboard.push([{ text: ctx.t("tg-my-follows"), data: "fl" }]);
  return ctx.change(lines.join("\n"), keyboard);
}

/** What may be changed about one follow: only what is not so already. */
function narrowing(ctx: Ctx, { id, mode, planned, ministersOnly }: Follow): Button[][] {
  const button = (op: string, key: string): Button => ({ text: ctx.t(key), data: `f:${id}:${op}` });
  return [
    [
      ...(mode === "call" ? [] : [button("c", "tg-calls-only")]),
      ...(mode === "meeting" ? [] : [button("m", "tg-meetings-only")]),
      ...(mode === null ? [] : [button("b", "tg-both")]),
    ],
    [
      planned ? button("n", "tg-no-planned") : button("p", "tg-planned-too"),
      ministersOnly ? button("a", "tg-any-level") : button("f", "tg-ministers-only"),
    ],
    [{ text: ctx.t("tg-my-follows"), data: "fl" }],
  ];
}

function undo(ctx: Ctx, needs: Needs, gone: Follow[]): Button[][] {
  const [only] = gone;
  const code = only === undefined || gone.length > 1 ? null : followCode(only, needs.index());
  return code === null ? [] : [[{ text: ctx.t("tg-undo"), data: `fc:${code}` }]];
}

/** What the place follows, with a button to end each. */
async function list(ctx: Ctx, needs: Needs, change: boolean): Promise<void> {
  const composer = needs.composer();
  const all = ctx.subscriber === null ? [] : await followsOf(needs.db, ctx.subscriber.id);
  const answer = change ? ctx.change : ctx.say;
  if (all.length === 0) return answer(ctx.t("follow-none"), choices(ctx, needs));
  const shown = all.slice(0, 80);
  const lines = shown.map((each) => `• ${describeRule(each, composer, ctx.lang)}`);
  const title = [
    ...(ctx.target === null ? [] : [ctx.t("tg-in-channel", { title: ctx.target.title })]),
    ctx.t("follow-list", { count: all.length }),
  ];
  const buttons = shown.map((each) => ({ text: `✖ ${describeRule(each, composer, ctx.lang)}`, data: `x:${each.id}` }));
  return answer([...title, ...lines, ctx.t("tg-press-to-end")].join("\n"), inRows(buttons, buttons.length > 12 ? 2 : 1));
}
