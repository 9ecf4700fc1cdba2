import { createHash } from "node:crypto";
import { keysOf } from "../alerts/keys.ts";
import { decideUpdate, toldOf, worthOf } from "../alerts/revision.ts";
import type { AlertSettings } from "../alerts/settings.ts";
import { decideTiming, holdsOf, isQuiet, quietEnds } from "../alerts/timing.ts";
import type { ConsultationView } from "../alerts/view.ts";
import { type Alert, alertsFor, loadViews } from "../store/alerts.ts";
import type { Db } from "../store/database.ts";
import { bindDigest, type Delivery, type Hold, sentSince } from "../store/deliveries.ts";
import type { Told } from "../store/schema.ts";
import { activeMutes, type Subscriber, subscribersById } from "../store/subscribers.ts";
import { type Composer, composeMessage, mergedMessage, noticeMessage, type Occasion } from "../wording/compose.ts";
import { composeDigest, type DigestKind } from "../wording/digest.ts";
import type { Message } from "../wording/message.ts";
import type { SendContext } from "./channel.ts";

/** What to do about one claimed delivery, as a value. */
export type Plan =
  | {
      do: "send";
      message: Message;
      context: Pick<SendContext, "replyTo" | "silent">;
      told: Telling | null;
      keepsMessageId: boolean /** A digest's alerts. */;
      digest?: DigestTelling[];
    }
  | { do: "edit"; messageId: string; message: Message; told: Telling }
  | { do: "hold"; as: Hold; key: string | null; until: Date }
  | { do: "wait"; until: Date; reason: string }
  | { do: "next digest"; alertId: number }
  | { do: "drop"; reason: string };

/** What an alert's message says once this is sent. */
export interface Telling {
  alertId: number;
  revision: number;
  told: Told;
  digest: string;
}

export type DigestTelling = Pick<Telling, "alertId" | "revision" | "told">;

export interface PrepareNeeds {
  db: Db;
  composer: Composer;
  settings: AlertSettings;
  groups: Record<string, { members: string[] }>;
  /** Whether the channel can change what it sent. */
  canEdit: boolean;
  /** The page of a consultation on the web board, where there is one. */
  page?(consultationId: number): string;
}

/**
 * Plans what to do with a batch of claimed deliveries: one snapshot for all of them, then a pure decision for each. Digests bind their
 * alerts here. Out: each with its subscriber and plan, in the given order.
 */
export async function prepare(
  deliveries: Delivery[],
  needs: PrepareNeeds,
  now: Date,
): Promise<{ delivery: Delivery; subscriber: Subscriber | null; plan: Plan }[]> {
  const { db } = needs;
  const subscribers = new Map((await subscribersById(db, [...new Set(deliveries.map((d) => d.subscriberId))])).map((s) => [s.id, s]));
  const alerts = await alertsFor(
    db,
    deliveries.flatMap((d) => (d.alertId === null ? [] : [d.alertId])),
  );
  const views = await loadViews(db, [...new Set([...alerts.values()].map(({ alert }) => alert.consultationId))]);
  const mutes = await activeMutes(db, [...subscribers.keys()], now);
  const since = new Date(now.getTime() - 3_600_000);
  const composed = new Map<string, { message: Message; digest: string }>();
  const compose = (view: ConsultationView, subscriber: Subscriber, kind: Occasion["kind"]) => {
    const key = `${view.id}/${view.revision}/${subscriber.language}/${kind}`;
    let made = composed.get(key);
    if (made === undefined) {
      const page = needs.page?.(view.id);
      const message = composeMessage(view, subscriber, needs.composer, { kind, now, ...(page === undefined ? {} : { page }) });
      made = { message, digest: digestOf(message) };
      composed.set(key, made);
    }
    return made;
  };
  const recent = await sentSince(db, [...new Set(deliveries.flatMap((d) => (d.kind === "alert" ? [d.subscriberId] : [])))], since);

  const planned: { delivery: Delivery; subscriber: Subscriber | null; plan: Plan }[] = [];
  for (const delivery of deliveries) {
    const subscriber = subscribers.get(delivery.subscriberId);
    if (subscriber === undefined) planned.push({ delivery, subscriber: null, plan: { do: "drop", reason: "forgotten" } });
    else planned.push({ delivery, subscriber, plan: await planOne(delivery, subscriber) });
  }
  return planned;

  async function planOne(d: Delivery, subscriber: Subscriber): Promise<Plan> {
    if (subscriber.state === "left") return { do: "drop", reason: "left" };
    if (subscriber.state === "paused") return { do: "drop", reason: "paused" };
    if (subscriber.state === "suspended") {
      return d.kind === "alert" ? { do: "hold", as: "suspended", key: null, until: now } : { do: "drop", reason: "suspended" };
    }
    if (d.kind === "digest") return planDigest(d, subscriber);
    if (d.kind === "notice") {
      const lang = needs.composer.wording.nearest(subscriber.language);
      const text = needs.composer.wording.t(lang, d.notice?.key ?? "", d.notice?.values);
      return {
        do: "send",
        message: noticeMessage(lang, text.split("\n"), d.notice),
        context: { silent: true },
        told: null,
        keepsMessageId: false,
      };
    }
    const found = alerts.get(d.alertId ?? 0);
    if (found === undefined) return { do: "drop", reason: "no alert" };
    const view = views.get(found.alert.consultationId);
    return d.kind === "alert" && found.alert.messageId === null
      ? planAlert(subscriber, found, view)
      : planUpdate(found.alert, subscriber, view);
  }

  function planAlert(
    subscriber: Subscriber,
    { alert, announced }: { alert: Alert; announced: string | null },
    view: ConsultationView | undefined,
  ): Plan {
    if (view === undefined) return { do: "drop", reason: "absorbed" };
    if (view.withdrawn) return { do: "drop", reason: "withdrawn before it was told" };
    if (alert.chapter === "planned" && view.status === "held") return { do: "drop", reason: "took place before it was announced" };
    const keys = keysOf(view.participants, needs.groups);
    const muted = (mutes.get(subscriber.id) ?? []).some((m) => m.consultationId === view.id || (m.a !== null && matches(m.a, m.b, keys)));
    if (muted) return { do: "drop", reason: "muted" };
    const timing = decideTiming(subscriber, recent.get(subscriber.id) ?? { count: 0, first: null }, needs.settings.capPerHour, now);
    if (timing.when === "later") return { do: "hold", as: timing.hold, key: timing.key, until: timing.until };
    const { message, digest } = compose(view, subscriber, announced === null ? "alert" : "answer");
    return {
      do: "send",
      message,
      context: announced === null ? {} : { replyTo: announced },
      told: { alertId: alert.id, revision: view.revision, told: toldOf(view), digest },
      keepsMessageId: true,
    };
  }

  function planUpdate(alert: Alert, subscriber: Subscriber, view: ConsultationView | undefined): Plan {
    if (alert.messageId === null) return planCorrection(alert, subscriber, view);
    if (view === undefined) {
      // Absorbed into another consultation that this subscriber was told of in another message.
      if (alert.told?.withdrawn === true) return { do: "drop", reason: "nothing new" };
      const message = mergedMessage(subscriber, needs.composer, alert.consultationId);
      const told: Telling = {
        alertId: alert.id,
        revision: alert.revision ?? 0,
        told: { ...(alert.told ?? nothingTold), withdrawn: true },
        digest: digestOf(message),
      };
      if (!needs.canEdit) return { do: "drop", reason: "absorbed" };
      return { do: "edit", messageId: alert.messageId, message, told };
    }
    const after = toldOf(view);
    const { message, digest } = compose(view, subscriber, "edit");
    const worth = digest === alert.digest ? "nothing" : worthOf(alert.told, after);
    const step = decideUpdate(worth, alert, needs.canEdit, needs.settings, now);
    const told: Telling = { alertId: alert.id, revision: view.revision, told: after, digest };
    if (step.step === "drop") return { do: "drop", reason: step.reason };
    if (step.step === "edit") return { do: "edit", messageId: alert.messageId, message, told };
    if (isQuiet(subscriber, now)) return { do: "wait", until: quietEnds(subscriber, now), reason: "quiet hours" };
    const update = compose(view, subscriber, "update");
    return { do: "send", message: update.message, context: { replyTo: alert.messageId, silent: true }, told, keepsMessageId: false };
  }

  /** A digest cannot be edited: what it told wrongly is told again, in the next one or by itself; what is merely more is not. */
  function planCorrection(alert: Alert, subscriber: Subscriber, view: ConsultationView | undefined): Plan {
    if (alert.sentAt === null || alert.told === null || view === undefined) return { do: "drop", reason: "nothing was sent" };
    const told = toldOf(view);
    if (worthOf(alert.told, told) !== "major") return { do: "drop", reason: "nothing new" };
    if (subscriber.digest !== "none" && !view.withdrawn) return { do: "next digest", alertId: alert.id };
    if (isQuiet(subscriber, now)) return { do: "wait", until: quietEnds(subscriber, now), reason: "quiet hours" };
    const { message, digest } = compose(view, subscriber, "update");
    return {
      do: "send",
      message,
      context: { silent: true },
      told: { alertId: alert.id, revision: view.revision, told, digest },
      keepsMessageId: true,
    };
  }

  async function planDigest(d: Delivery, subscriber: Subscriber): Promise<Plan> {
    const key = d.digestKey ?? "";
    const kind = key.split(":")[0] as DigestKind;
    if ((kind === "cap" || kind === "suspended") && isQuiet(subscriber, now))
      return { do: "wait", until: quietEnds(subscriber, now), reason: "quiet hours" };
    const bound = await bindDigest(db, d, holdsOf(key));
    const told = await loadViews(db, [...new Set(bound.map((alert) => alert.consultationId))]);
    const entries = [...told.values()].filter((view) => !view.withdrawn);
    if (entries.length === 0) return { do: "drop", reason: "nothing to tell" };
    const message = composeDigest(kind, entries, subscriber, needs.composer, needs.settings.digestEntries, now);
    const digest = bound.flatMap(({ id, consultationId }): DigestTelling[] => {
      const view = told.get(consultationId);
      return view === undefined ? [] : [{ alertId: id, revision: view.revision, told: toldOf(view) }];
    });
    return { do: "send", message, context: { silent: true }, told: null, keepsMessageId: false, digest };
  }
}

const nothingTold: Told = { mode: "", status: "", sides: [], names: [], place: null, date: null, sources: 0, withdrawn: false };

/** Whether a pair of match keys holds for a consultation's keys: what the database does in one statement, for a few mutes. */
export function matches(a: string, b: string | null, keys: { key: string; side: number | null }[]): boolean {
  const first = keys.find((k) => k.key === a);
  if (first === undefined) return false;
  if (b === null) return true;
  const second = keys.find((k) => k.key === b);
  return second !== undefined && (first.side === null || second.side === null || first.side !== second.side);
}

/** A hash of what a reader sees: equal ones need no edit. */
export function digestOf(message: Message): string {
  const seen = message.blocks.map(({ role, lines }) => ({ role, lines }));
  return createHash("sha256").update(JSON.stringify(seen)).digest("base64url").slice(0, 22);
}
