import { alertOfMessage, loadViews } from "../../store/alerts.ts";
import { putMute, type Subscriber } from "../../store/subscribers.ts";
import { addressKey } from "../../subscribers/address.ts";
import { ensureSubscriber } from "../../subscribers/places.ts";
import { sidesOf } from "../../wording/compose.ts";
import type { Asker } from "./asker.ts";
import { sidesText, untilText } from "./follow.ts";
import { clip, harmless } from "./mrkdwn.ts";

const day = 86_400_000;

/** The shortcuts in a message's menu, and the button each stands for. */
export const messageShortcuts: Record<string, string> = { why_this_alert: "why", not_a_meeting: "not-consultation" };

/** A press on a button of an alert: "why:123". */
export async function onAlert(asker: Asker, value: string): Promise<void> {
  const [kind = "", id = ""] = value.split(":");
  const consultationId = /^\d{1,15}$/.test(id) ? Number(id) : null;
  if (consultationId !== null) await act(asker, kind, consultationId);
}

/** A shortcut on a message: finds the alert behind it, and says so where the message is none of ours. */
export async function onShortcut(asker: Asker, callbackId: string, messageIds: string[]): Promise<void> {
  const { needs, subscriber, t } = asker;
  const kind = messageShortcuts[callbackId];
  let alert = null;
  for (const id of subscriber === null ? [] : messageIds) alert ??= await alertOfMessage(needs.db, (subscriber as Subscriber).id, id);
  if (kind === undefined || alert === null) return asker.respond({ lines: [t("slack-not-an-alert")] });
  await act(asker, kind, alert.consultationId);
}

async function act(asker: Asker, kind: string, consultationId: number): Promise<void> {
  const { needs, knowing, speaker, lang, t, now } = asker;
  switch (kind) {
    case "why": {
      const lines = await needs.why(consultationId, lang);
      return asker.respond({ lines: lines.length === 0 ? [t("slack-alert-gone")] : lines.map((line) => harmless(clip(line, 600))) });
    }
    case "not-consultation":
    case "wrong-details": {
      await needs.complain({ kind, consultationId, by: addressKey({ channel: "slack", team: asker.team, chat: asker.user }) }, now);
      return asker.respond({
        lines: [t(kind === "not-consultation" ? "slack-complained" : "slack-complained-details")],
        buttons: [{ label: t("slack-button-why"), runs: `why ${consultationId}` }],
      });
    }
    case "mute-event":
    case "mute-sides": {
      const view = (await loadViews(needs.db, [consultationId])).get(consultationId);
      if (view === undefined) return asker.respond({ lines: [t("slack-alert-gone")] });
      const subscriber = await ensureSubscriber(
        needs.db,
        asker.address,
        { language: knowing.language, zone: knowing.zone, createdBy: asker.user },
        now,
      );
      const until = new Date(now.getTime() + (kind === "mute-event" ? 30 * day : day));
      const [a, b] = sidesOf(view.participants).sort();
      if (kind === "mute-event" || a === undefined) await putMute(needs.db, subscriber.id, { consultationId }, until, now);
      else await putMute(needs.db, subscriber.id, { a, b: b ?? null }, until, now);
      return asker.respond({
        lines: [
          t("mute-done", {
            what: kind === "mute-event" || a === undefined ? needs.wording.t(lang, "mute-event") : sidesText(a, b ?? null, speaker, lang),
            until: untilText(until, subscriber.zone, lang),
          }),
        ],
        buttons: [{ label: t("slack-button-list"), runs: "list" }],
      });
    }
  }
}
