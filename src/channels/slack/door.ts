import { createHash } from "node:crypto";
import type { ReceiverEvent } from "@slack/bolt";
import type { Db } from "../../store/database.ts";
import { claimOnce, sweepClaims, unclaim } from "../../store/installs.ts";
import { NotInstalled } from "./installs.ts";
import type { Log } from "./web-client.ts";

export interface DoorNeeds {
  db: Db;
  now: () => Date;
  log: Log;
  /** Bolt, which authorises and finds the listener; rejects where that failed. */
  process: (event: ReceiverEvent) => Promise<void>;
  /** Tells the asker through the response URL that it went wrong. */
  apologise: (body: ReceiverEvent["body"]) => Promise<void>;
}

export interface Door {
  enter(event: ReceiverEvent): Promise<void>;
  /** Settles when nothing is being worked on. */
  quiet(): Promise<void>;
}

type Kind = "event" | "asked" | "answered at once";

/** Slack repeats an event for an hour at most, a day where delayed events are on. */
const day = 26 * 3_600_000;
/** Two presses of one button in this time are one. */
const doubleClick = 3_000;
/** Slack waits three seconds for an acknowledgement; the way back takes some of it. */
const patience = 2_000;

/**
 * What everything from Slack passes first. Commands, buttons and shortcuts are acknowledged before anything else is done: even looking up
 * who may ask can take longer than Slack waits. Events are acknowledged when they are dealt with, or after two seconds: one that fails is
 * sent again. What was there before, as a repetition or a double click, is not let in.
 */
export function door({ db, now, log, process, apologise }: DoorNeeds): Door {
  const busy = new Set<Promise<void>>();
  let entered = 0;

  const once = async (keys: [string, number][]): Promise<boolean> => {
    for (const [key, forMs] of keys) if (!(await claimOnce(db, key, forMs, now()))) return false;
    return true;
  };

  const dealWith = async (event: ReceiverEvent): Promise<void> => {
    const { body, ack } = event;
    const kind = kindOf(body);
    if (kind === "answered at once") return process(event);
    const acked = { ...event, ack: async () => {} };
    const keys = keysOf(body);
    if (kind === "asked") {
      await ack();
      try {
        if (await once(keys)) await process(acked);
      } catch (error) {
        log("error", `${said(error)}`);
        await apologise(body).catch((again: unknown) => log("warn", `could not tell the asker either: ${said(again)}`));
      }
      return;
    }
    let acknowledged = false;
    const acknowledge = async () => {
      if (acknowledged) return;
      acknowledged = true;
      await ack();
    };
    const late = setTimeout(() => void acknowledge().catch(() => {}), patience);
    try {
      if (await once(keys)) await process(acked);
      await acknowledge();
    } catch (error) {
      // Nobody of ours is there (any more): sending it again would not help.
      if ((error as { original?: unknown }).original instanceof NotInstalled) return await acknowledge();
      log("error", `${said(error)}`);
      for (const [key] of keys) await unclaim(db, key).catch(() => {});
    } finally {
      clearTimeout(late);
    }
  };

  return {
    async enter(event) {
      if (++entered % 500 === 0) await sweepClaims(db, new Date(now().getTime() - day)).catch(() => 0);
      const work = dealWith(event);
      busy.add(work);
      await work.finally(() => busy.delete(work));
    },
    async quiet() {
      while (busy.size > 0) await Promise.allSettled(busy);
    },
  };
}

const said = (error: unknown) => (error instanceof Error ? error.message : String(error));

function kindOf(body: ReceiverEvent["body"]): Kind {
  if (body.event !== undefined) return "event";
  // Suggestions and submissions carry their answer in the acknowledgement.
  return ["block_suggestion", "view_submission", "view_closed"].includes(String(body.type)) ? "answered at once" : "asked";
}

/** What a repetition would have in common with the first, and for how long that counts. */
export function keysOf(body: ReceiverEvent["body"]): [string, number][] {
  const named = (kind: string, id: unknown): [string, number][] => (typeof id === "string" ? [[`${kind}:${id}`, day]] : []);
  if (body.event !== undefined) return named("event", body.event_id);
  const keys = named("trigger", body.trigger_id);
  const [action] = (body.actions ?? []) as Record<string, unknown>[];
  if (action !== undefined) {
    const { action_ts: _ts, ...pressed } = action;
    const { user, container } = body as { user?: { id?: string }; container?: unknown };
    const what = createHash("sha256")
      .update(JSON.stringify([user?.id, container, pressed]))
      .digest("base64url");
    keys.push([`click:${what}`, doubleClick]);
  }
  return keys;
}
