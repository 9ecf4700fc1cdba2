import type { types, webApi } from "@slack/bolt";
import { followingIn } from "../../store/installs.ts";
import { followsOf } from "../../store/subscribers.ts";
import { describeRule } from "../../wording/follows.ts";
import { type Answer, answerBlocks } from "./answer.ts";
import type { Asker } from "./asker.ts";
import { healthLines } from "./commands.ts";
import { nothing } from "./follow.ts";
import { clip, harmless } from "./mrkdwn.ts";
import { wordOf } from "./send.ts";
import { digestLine, quietLine, zoneLine } from "./settings.ts";

const header = (text: string): types.HeaderBlock => ({ type: "header", text: { type: "plain_text", text: clip(text, 150), emoji: true } });

/** The Home tab of one person: what reaches them directly, what the channels of the workspace follow, how the feeds are. */
export async function homeView(asker: Asker, notice: Answer | null = null): Promise<types.HomeView> {
  const { needs, speaker, subscriber, team, lang, t } = asker;
  const mine = subscriber === null ? [] : await followsOf(needs.db, subscriber.id);
  const own: Answer =
    subscriber === null || mine.length === 0
      ? nothing(asker)
      : {
          lines: mine.slice(0, 25).map((f) => ({
            text: harmless(describeRule(f, speaker, lang)),
            button: { label: t("slack-button-unfollow"), runs: `unfollow #${f.id}` },
          })),
          buttons: [{ label: t("slack-button-follow"), runs: "follow", style: "primary" }],
        };
  const settings: Answer = {
    lines:
      subscriber === null
        ? [t("slack-home-no-settings")]
        : [digestLine(asker, subscriber), quietLine(asker, subscriber), zoneLine(asker, subscriber)],
    buttons: [
      { label: t("slack-button-digest"), runs: "digest" },
      { label: t("slack-button-language"), runs: "language" },
      subscriber?.state === "paused"
        ? { label: t("slack-button-resume"), runs: "resume", style: "primary" }
        : { label: t("slack-button-pause"), runs: "pause" },
    ],
  };
  // A channel without a title is private, or was never told to us: its name and wishes are not for everybody.
  const channels = (await followingIn(needs.db, team)).filter(({ chat, title }) => title !== null && !chat.endsWith(`/${asker.user}`));
  const listed = channels
    .slice(0, 20)
    .map(
      ({ chat, follows, state }) =>
        `• <#${chat.split("/")[1]}> · ${t("slack-home-follows", { count: follows })}${state === "active" ? "" : ` · ${t(`slack-state-${state}`)}`}`,
    );
  const more = channels.length > listed.length ? [t("slack-list-more", { count: channels.length - listed.length })] : [];
  return {
    type: "home",
    callback_id: "home",
    blocks: [
      ...(notice === null ? [] : [...answerBlocks(notice, "notice-"), { type: "divider" } as const]),
      header(t("slack-home-yours")),
      ...answerBlocks(own, "own-"),
      header(t("slack-home-settings")),
      ...answerBlocks(settings, "settings-"),
      header(t("slack-home-channels")),
      ...answerBlocks({ lines: listed.length === 0 ? [t("slack-home-no-channels")] : [...listed, ...more] }),
      header(t("slack-home-feeds")),
      ...answerBlocks({ lines: await healthLines(asker), buttons: [{ label: t("slack-button-help"), runs: "help" }] }, "feeds-"),
    ].slice(0, 100),
  };
}

/**
 * Shows a person their Home tab. `hash` is that of the tab they see: where it was changed meanwhile, theirs is old and is left alone,
 * for the newer one is at least as right.
 */
export async function publishHome(asker: Asker, hash: string | undefined, notice: Answer | null = null): Promise<void> {
  const view = await homeView(asker, notice);
  await asker.client.views
    .publish({ user_id: asker.user, view, ...(hash === undefined ? {} : { hash }) } as webApi.ViewsPublishArguments)
    .catch((error: unknown) => {
      if (wordOf(error) !== "hash_conflict") throw error;
    });
}
