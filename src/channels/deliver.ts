import { transaction } from "../store/database.ts";
import {
  claimDue,
  type Delivery,
  dropAll,
  holdAll,
  holdFor,
  markDigestTold,
  markStarted,
  markTold,
  noMoreEdits,
  putBack,
  recover,
  settle,
  tellInNextDigest,
  unbindDigest,
} from "../store/deliveries.ts";
import { clearRefusals, type Subscriber, setState, toConfirm } from "../store/subscribers.ts";
import { parseAddress } from "../subscribers/address.ts";
import { back, moved, refused } from "../subscribers/lifecycle.ts";
import type { Channel, SendContext } from "./channel.ts";
import type { Outcome } from "./outcome.ts";
import type { Pace } from "./pace.ts";
import { type Plan, type PrepareNeeds, prepare } from "./prepare.ts";

/** What became of a delivery, for counters: the kind of outcome, or what was decided without an attempt. */
export type Result = Outcome["kind"] | "held" | "dropped" | "dead" | "claim lost";

export interface DeliverNeeds extends Omit<PrepareNeeds, "canEdit"> {
  channel: Channel;
  pace: Pace;
  /** Names this process in claims. */
  worker: string;
  now(): Date;
  /** Attempts under way at once: a slow chat takes one of them and no more. */
  parallel: number;
  /** Told of each delivery that was settled. */
  count?(result: Result, delivery: Delivery, detail: string | null): void;
}

/** A sender at work on one channel. Every call returns at once; attempts go on in the background. */
export interface Sender {
  /**
   * Takes what is due and may leave, and sets it going. Out: how many, and when to look again at the latest (null: when there is news).
   * `stopped`: the token is dead, and nothing more will be sent until the process has a new one.
   */
  tick(): Promise<{ taken: number; next: Date | null; stopped: string | null }>;
  /** Resolves when no attempt is under way. */
  idle(): Promise<void>;
  /** Resolves when any attempt under way ends; at once where there is none. */
  some(): Promise<void>;
}

/** Waits between attempts that the platform surely did not take, by how many there were. */
const backoffSeconds = [5, 15, 60, 300, 900, 1800];
const recoverEvery = 15_000;

export function createSender(needs: DeliverNeeds): Sender {
  const { db, channel, pace, worker } = needs;
  const going = new Set<Promise<void>>();
  let recoveredAt = 0;
  let stopped: string | null = null;

  return {
    async tick() {
      const now = needs.now();
      if (stopped !== null) return { taken: 0, next: null, stopped };
      if (now.getTime() - recoveredAt >= recoverEvery) {
        await recover(db, now);
        recoveredAt = now.getTime();
      }
      const limit = Math.min(needs.parallel - going.size, pace.free(now));
      if (limit <= 0) return { taken: 0, next: pace.next(now), stopped };
      const claimed = await claimDue(
        db,
        {
          channel: channel.name,
          account: channel.account,
          worker,
          limit,
          busyChats: pace.busy(now),
          busyAccounts: [],
          leaseSeconds: needs.settings.leaseSeconds,
        },
        now,
      );
      const tokens = new Map(claimed.map((d) => [d.id, pace.take(d.chat, now)]));
      for (const { delivery, subscriber, plan } of await prepare(claimed, { ...needs, canEdit: channel.edit !== undefined }, now)) {
        const attempt = carryOut(delivery, subscriber, plan, tokens.get(delivery.id) ?? (() => {})).finally(() => going.delete(attempt));
        going.add(attempt);
      }
      return { taken: claimed.length, next: pace.next(now), stopped };
    },
    async idle() {
      while (going.size > 0) await Promise.all(going);
    },
    async some() {
      if (going.size > 0) await Promise.race(going);
    },
  };

  async function carryOut(d: Delivery, subscriber: Subscriber | null, plan: Plan, giveBack: () => void): Promise<void> {
    const say = (result: Result, detail: string | null = null) => needs.count?.(result, d, detail);
    const now = needs.now();
    if (plan.do === "next digest") {
      giveBack();
      await transaction(db, async (tx) => {
        if (await settle(tx, d.id, worker, { state: "dropped", reason: "in the next digest" }, now))
          await tellInNextDigest(tx, plan.alertId);
      });
      say("held", "digest");
      return;
    }
    if (plan.do === "hold" || plan.do === "wait" || plan.do === "drop") {
      giveBack();
      if (plan.do === "hold") await transaction(db, (tx) => holdFor(tx, d, worker, plan, now));
      else if (plan.do === "wait") await putBack(db, d, worker, { due: plan.until, reason: plan.reason, counts: false });
      else await settle(db, d.id, worker, { state: "dropped", reason: plan.reason }, now);
      say(plan.do === "drop" ? "dropped" : "held", plan.do === "hold" ? plan.as : plan.reason);
      return;
    }
    const address = subscriber === null ? null : parseAddress(subscriber.address);
    if (subscriber === null || address === null || !(await markStarted(db, d.id, worker, now))) {
      giveBack();
      if (address === null) await settle(db, d.id, worker, { state: "dead", reason: "no address" }, now);
      say(address === null ? "dead" : "claim lost");
      return;
    }
    const context: SendContext = {
      now,
      deliveryId: d.id,
      ...(d.plain ? { plain: true } : {}),
      ...(plan.do === "send" ? plan.context : {}),
    };
    const outcome = await (plan.do === "edit" && channel.edit !== undefined
      ? channel.edit(address, plan.messageId, plan.message, context)
      : channel.send(address, plan.message, context)
    ).catch((error: unknown): Outcome => ({ kind: "uncertain", reason: error instanceof Error ? error.message : String(error) }));
    const result = await follow(d, subscriber, plan, outcome);
    say(result, "reason" in outcome ? outcome.reason : null);
  }

  /** The next step, by the kind of the outcome alone. */
  async function follow(
    d: Delivery,
    subscriber: Subscriber,
    plan: Extract<Plan, { do: "send" | "edit" }>,
    outcome: Outcome,
  ): Promise<Result> {
    const now = needs.now();
    const give = (result: Result) => (held: boolean) => (held ? result : "claim lost");
    switch (outcome.kind) {
      case "sent": {
        const held = await transaction(db, async (tx) => {
          if (!(await settle(tx, d.id, worker, { state: "sent", reason: null, messageId: outcome.messageId }, now))) return false;
          const keeps = plan.do === "send" && plan.keepsMessageId ? { messageId: outcome.messageId } : {};
          const due = new Date(now.getTime() + needs.settings.coalesceSeconds * 1000);
          if (plan.told !== null)
            await markTold(
              tx,
              plan.told.alertId,
              { ...plan.told, ...keeps, edit: plan.do === "edit", windowHours: needs.settings.editWindowHours },
              due,
              now,
            );
          if (d.kind === "digest") await markDigestTold(tx, d.id, (plan.do === "send" ? plan.digest : undefined) ?? [], now);
          if (subscriber.refusals > 0) await clearRefusals(tx, subscriber.id);
          return true;
        });
        return give("sent")(held);
      }
      case "later": {
        const limited = outcome.at.getTime() > now.getTime();
        const wait = backoffSeconds[Math.min(d.attempt, backoffSeconds.length) - 1] ?? 5;
        const due = limited ? outcome.at : new Date(now.getTime() + wait * 1000);
        pace.hold(outcome.hold === "chat" ? d.chat : null, due);
        if (now.getTime() - d.createdAt.getTime() > needs.settings.giveUpHours * 3_600_000)
          return give("dead")(await settle(db, d.id, worker, { state: "dead", reason: outcome.reason }, now));
        return give("later")(await putBack(db, d, worker, { due, reason: outcome.reason, counts: true }));
      }
      case "moved":
        return transaction(db, async (tx) => {
          await moved(tx, channel.name, d.chat, outcome.to);
          return give("moved")(await putBack(tx, d, worker, { due: now, reason: "moved", counts: false }));
        });
      case "refused":
        return transaction(db, async (tx) => {
          const to = await refused(tx, subscriber, outcome.reason, now);
          if (d.kind === "digest") await unbindDigest(tx, d.id);
          const alertHeld = to === "suspended" && d.kind === "alert";
          const held = alertHeld
            ? await holdFor(tx, d, worker, { as: "suspended", key: null, until: now }, now)
            : await settle(tx, d.id, worker, { state: "dropped", reason: outcome.reason }, now);
          await (to === "suspended" ? holdAll(tx, subscriber.id, now) : dropAll(tx, subscriber.id, now));
          return give("refused")(held);
        });
      case "rejected":
        if (d.plain) return give("dead")(await settle(db, d.id, worker, { state: "dead", reason: outcome.reason }, now));
        return give("rejected")(await putBack(db, d, worker, { due: now, reason: outcome.reason, counts: true, plain: true }));
      case "lost":
        // What can no longer be edited is answered, where the change matters enough.
        await noMoreEdits(db, d.alertId ?? 0, now);
        return give("lost")(await putBack(db, d, worker, { due: now, reason: outcome.reason, counts: true }));
      case "unauthorised":
        stopped = outcome.reason;
        return give("unauthorised")(
          await putBack(db, d, worker, { due: new Date(now.getTime() + 60_000), reason: outcome.reason, counts: false }),
        );
      case "uncertain": {
        // An edit says the same however often it is made.
        const again = plan.do === "edit" || (needs.settings.uncertain === "resend" && d.attempt < 3);
        const due = new Date(now.getTime() + (backoffSeconds[Math.min(d.attempt, 6) - 1] ?? 5) * 1000);
        return give("uncertain")(
          again
            ? await putBack(db, d, worker, { due, reason: outcome.reason, counts: true })
            : await settle(db, d.id, worker, { state: "uncertain", reason: outcome.reason }, now),
        );
      }
    }
  }
}

/** Does all that is due and may leave now, and waits until it is done. For tests, and for commands that end. Out: how many deliveries. */
export async function deliverDue(sender: Sender): Promise<number> {
  let done = 0;
  for (;;) {
    const { taken } = await sender.tick();
    await sender.idle();
    done += taken;
    if (taken === 0) return done;
  }
}

/**
 * Asks the platform anew about places that it refused on grounds that can be false. Whoever is welcome again gets what waited as a digest.
 * A channel that cannot ask tries its next message there. Out: how many came back, and how many count as left.
 */
export async function confirmSuspended(needs: Pick<DeliverNeeds, "db" | "channel" | "now">): Promise<{ back: number; left: number }> {
  const { db, channel } = needs;
  const counts = { back: 0, left: 0 };
  for (const subscriber of await toConfirm(db, channel.name, 100, needs.now())) {
    const now = needs.now();
    const address = parseAddress(subscriber.address);
    if (address === null) continue;
    const answer = channel.confirm === undefined ? "try" : await channel.confirm(address).catch(() => "unknown" as const);
    await transaction(db, async (tx) => {
      if (answer === "fine" || answer === "try") {
        await back(tx, channel.name, subscriber.chat, now, answer === "try" ? subscriber.refusals : 0);
        counts.back++;
      } else if (answer === "refused") {
        if ((await refused(tx, subscriber, "no-rights", now)) === "left") {
          await dropAll(tx, subscriber.id, now);
          counts.left++;
        }
      } else {
        const confirmAt = new Date(now.getTime() + 3_600_000);
        await setState(
          tx,
          [subscriber.id],
          { state: "suspended", reason: subscriber.stateReason, confirmAt, refusals: subscriber.refusals },
          ["suspended"],
          now,
        );
      }
    });
  }
  return counts;
}
