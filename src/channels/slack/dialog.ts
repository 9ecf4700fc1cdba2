import type { types } from "@slack/bolt";
import { type FollowRule, followCode, parseFollowCode, plainRule } from "../../subscribers/follow.ts";
import type { FollowIndex } from "../../subscribers/follow-index.ts";
import { describeTarget } from "../../wording/follows.ts";
import type { Asker } from "./asker.ts";
import { clip } from "./mrkdwn.ts";

export const dialogId = "follow";
const plain = (text: string, most: number) => ({ type: "plain_text" as const, text: clip(text, most), emoji: true });

/** Opens the follow dialog. It must be opened within three seconds of the press that asked for it. */
export async function openDialog(asker: Asker): Promise<void> {
  if (asker.triggerId !== null) await asker.client.views.open({ trigger_id: asker.triggerId, view: dialog(asker) });
}

/** The dialog: where alerts go, which countries, together or each alone, and what kind of events. */
export function dialog({ t, address, user }: Asker): types.ModalView {
  const option = (key: string, value: string): types.PlainTextOption => ({ text: plain(t(key), 75), value });
  const kinds = [option("slack-kind-calls", "call"), option("slack-kind-meetings", "meeting"), option("slack-kind-planned", "planned")];
  const how = [option("slack-how-each", "each"), option("slack-how-between", "between")];
  return {
    type: "modal",
    callback_id: dialogId,
    title: plain(t("slack-dialog-title"), 24),
    submit: plain(t("slack-dialog-submit"), 24),
    close: plain(t("slack-dialog-close"), 24),
    blocks: [
      {
        type: "input",
        block_id: "where",
        label: plain(t("slack-dialog-where"), 2000),
        hint: plain(t("slack-dialog-where-hint"), 2000),
        element: {
          type: "conversations_select",
          action_id: "where",
          ...(address.chat === user ? {} : { initial_conversation: address.chat }),
          filter: { include: ["public", "private", "im"], exclude_bot_users: false },
        },
      },
      {
        type: "input",
        block_id: "who",
        label: plain(t("slack-dialog-who"), 2000),
        element: {
          type: "multi_external_select",
          action_id: "who",
          placeholder: plain(t("slack-dialog-who-search"), 150),
          min_query_length: 0,
          max_selected_items: 10,
        },
      },
      {
        type: "input",
        block_id: "how",
        label: plain(t("slack-dialog-how"), 2000),
        element: { type: "radio_buttons", action_id: "how", options: how, initial_option: how[0] as types.PlainTextOption },
      },
      {
        type: "input",
        block_id: "kinds",
        label: plain(t("slack-dialog-kinds"), 2000),
        element: { type: "checkboxes", action_id: "kinds", options: kinds, initial_options: kinds },
      },
      {
        type: "input",
        block_id: "only",
        optional: true,
        label: plain(t("slack-dialog-only"), 2000),
        element: { type: "checkboxes", action_id: "only", options: [option("slack-kind-ministers", "ministers")] },
      },
    ],
  };
}

/** What the search for countries offers for the letters typed so far. */
export function suggestions({ knowing, speaker, lang }: Asker, typed: string): types.PlainTextOption[] {
  const { index } = knowing;
  const targets = typed.trim() === "" ? ["*", ...index.popular] : index.search(typed.slice(0, 60), 40);
  return targets.flatMap((target) => {
    const value = followCode(plainRule(target), index);
    return value === null ? [] : [{ text: plain(describeTarget(target, speaker, lang), 75), value }];
  });
}

/** What a submitted dialog holds. */
type Values = Record<
  string,
  Record<
    string,
    { selected_conversation?: string | null; selected_option?: { value?: string } | null; selected_options?: { value?: string }[] | null }
  >
>;

export type Submitted = { where: string; rules: FollowRule[] } | { errors: Record<string, string> };

/** The rules that a submitted dialog asks for, or what is wrong, by block. Pure: it stands between a press and Slack's three seconds. */
export function submitted(values: Values, index: FollowIndex, t: (key: string) => string): Submitted {
  const chosen = (block: string) => (values[block]?.[block]?.selected_options ?? []).map((option) => option.value ?? "");
  const where = values.where?.where?.selected_conversation ?? null;
  const targets = [...new Set(chosen("who").flatMap((code) => parseFollowCode(code, index)?.a ?? []))];
  const kinds = chosen("kinds");
  const between = values.how?.how?.selected_option?.value === "between";
  const errors: Record<string, string> = {};
  if (where === null) errors.where = t("slack-dialog-where-missing");
  if (targets.length === 0) errors.who = t("slack-dialog-who-missing");
  if (between && (targets.length < 2 || targets.includes("*"))) errors.how = t("slack-dialog-between-two");
  if (!kinds.includes("call") && !kinds.includes("meeting")) errors.kinds = t("slack-dialog-kinds-missing");
  if (where === null || Object.keys(errors).length > 0) return { errors };
  const narrowing = {
    mode: kinds.includes("call") ? (kinds.includes("meeting") ? null : ("call" as const)) : ("meeting" as const),
    planned: kinds.includes("planned"),
    ministersOnly: chosen("only").includes("ministers"),
  };
  const pairs = targets.flatMap((a, i) => targets.slice(i + 1).map((b) => plainRule(a, b)));
  const rules = between ? pairs : targets.map((target) => plainRule(target));
  return { where, rules: rules.map((rule) => ({ ...rule, ...narrowing })) };
}

/** What the dialog's window shows once it is done. */
export function doneView(t: Asker["t"], blocks: types.KnownBlock[]): types.ModalView {
  return {
    type: "modal",
    callback_id: "followed",
    title: plain(t("slack-dialog-title"), 24),
    close: plain(t("slack-dialog-done"), 24),
    blocks,
  };
}
