import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "grammy/types";
import { calls, type Profile } from "./calls.ts";
import { type VirtualClock, virtualClock } from "./clock.ts";
import { faults } from "./faults.ts";
import { type Limits, pacing, telegramLimits } from "./pace.ts";
import { bad, Refused } from "./rules.ts";
import { checkCall, checkValue, methods } from "./spec.ts";
import { type Said, world } from "./world.ts";

/** Its token; any other is answered with 401. */
export const token = "7000:strict-stand-in";

/** A call that arrived, and how it ended. */
export interface Called {
  method: string;
  parameters: Record<string, unknown>;
  at: Date;
  refused: string | null;
}

const paced = new Set(["sendMessage", "editMessageText", "editMessageReplyMarkup"]);

/**
 * A Bot API server on a loopback socket that refuses what Telegram refuses, and more than that where Telegram is lenient by luck.
 * `pace: null` leaves rate limits off. What people do in it is in `world`; what the bot is to suffer, in `answerNext` and `faultsUntil`.
 */
export async function strictTelegram({
  clock = virtualClock(),
  pace = telegramLimits,
}: {
  clock?: VirtualClock;
  pace?: Limits | null;
} = {}) {
  const called: Called[] = [];
  const pending: Update[] = [];
  let nextUpdate = 1;
  let allowed: string[] | null = null;
  let waiting: { response: ServerResponse; limit: number } | null = null;
  let webhook: { url: string; secret: string } | null = null;
  let settlers: (() => void)[] = [];
  const profile: Profile = { commands: new Map(), texts: new Map() };
  const fault = faults();
  const limits = pace === null ? null : pacing(pace);

  const there = world(clock, (update) => {
    const kind = Object.keys(update)[0] as string;
    // Without a list of its own a bot gets everything but these.
    const wanted =
      allowed === null || allowed.length === 0
        ? !["chat_member", "message_reaction", "message_reaction_count"].includes(kind)
        : allowed.includes(kind);
    if (!wanted) return;
    pending.push({ update_id: nextUpdate++, ...update } as Update);
    hand();
  });
  const play = calls(there, profile);

  const settle = () => {
    if (pending.length > 0) return;
    for (const done of settlers) done();
    settlers = [];
  };

  const answer = (response: ServerResponse, status: number, body: unknown) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };
  const refuse = (response: ServerResponse, { status, message, parameters }: Refused) =>
    answer(response, status, { ok: false, error_code: status, description: message, ...(parameters === undefined ? {} : { parameters }) });

  /** Gives what is pending to whoever polls, or posts it to the webhook. */
  function hand(): void {
    if (webhook !== null) void post();
    else if (waiting !== null && pending.length > 0) {
      const { response, limit } = waiting;
      waiting = null;
      answer(response, 200, { ok: true, result: pending.slice(0, limit) });
    }
  }

  let posting = false;
  async function post(): Promise<void> {
    if (posting) return;
    posting = true;
    try {
      for (let update = pending[0]; update !== undefined && webhook !== null; update = pending[0]) {
        const response = await fetch(webhook.url, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            ...(webhook.secret === "" ? {} : { "x-telegram-bot-api-secret-token": webhook.secret }),
          },
          body: JSON.stringify(update),
        }).catch(() => null);
        await response?.arrayBuffer();
        // Telegram tries again later; here that is when the next update comes or `again` is called.
        if (response === null || !response.ok) return;
        pending.shift();
      }
    } finally {
      posting = false;
    }
    settle();
  }

  function getUpdates(parameters: Record<string, unknown>, response: ServerResponse): unknown {
    if (webhook !== null)
      return refuse(
        response,
        new Refused(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"),
      );
    if (Array.isArray(parameters["allowed_updates"])) allowed = parameters["allowed_updates"] as string[];
    const limit = Number(parameters["limit"] ?? 100);
    if (limit < 1 || limit > 100) return refuse(response, bad("limit must be between 1 and 100"));
    const offset = Number(parameters["offset"] ?? 0);
    while (pending[0] !== undefined && pending[0].update_id < offset) pending.shift();
    settle();
    if (waiting !== null) {
      refuse(
        waiting.response,
        new Refused(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"),
      );
      waiting = null;
    }
    if (pending.length > 0 || Number(parameters["timeout"] ?? 0) === 0) {
      return answer(response, 200, { ok: true, result: pending.slice(0, limit) });
    }
    // Held until something happens, not until a timer fires: nothing here waits for a while.
    waiting = { response, limit };
    response.on("close", () => {
      if (waiting?.response === response) waiting = null;
    });
  }

  function administer(method: string, p: Record<string, unknown>): unknown {
    if (method === "deleteWebhook") {
      webhook = null;
      if (p["drop_pending_updates"] === true) pending.length = 0;
      return true;
    }
    if (method === "getWebhookInfo")
      return { url: webhook?.url ?? "", has_custom_certificate: false, pending_update_count: pending.length };
    const url = String(p["url"]);
    // Telegram wants HTTPS; a test's own server on the loopback is let through.
    if (!/^(https:|http:\/\/127\.0\.0\.1[:/])/.test(url)) throw bad("bad webhook: An HTTPS URL must be provided for webhook");
    if (!/^[\w-]{0,256}$/.test(String(p["secret_token"] ?? ""))) throw bad("secret token contains unallowed characters");
    const most = Number(p["max_connections"] ?? 40);
    if (most < 1 || most > 100) throw bad("max_connections must be between 1 and 100");
    webhook = { url, secret: String(p["secret_token"] ?? "") };
    if (Array.isArray(p["allowed_updates"])) allowed = p["allowed_updates"] as string[];
    hand();
    return true;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://stand-in");
    const [, given, method] = /^\/bot([^/]+)\/(\w+)$/.exec(url.pathname) ?? [];
    if (given !== token) return refuse(response, new Refused(401, "Unauthorized"));
    if (method === undefined || !methods.includes(method)) return refuse(response, new Refused(404, "Not Found: method not found"));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const parameters = (body === "" ? {} : JSON.parse(body)) as Record<string, unknown>;
    const chat = parameters["chat_id"] === undefined ? null : Number(parameters["chat_id"]);
    const entry: Called = { method, parameters, at: clock.now(), refused: null };
    called.push(entry);
    const failed = (refused: Refused) => {
      entry.refused = refused.message;
      refuse(response, refused);
    };
    const suffered = fault.take(method, chat, clock.now().getTime());
    if (suffered === "hang up") {
      entry.refused = suffered;
      response.destroy();
      return;
    }
    if (suffered === "server error") {
      entry.refused = suffered;
      response.writeHead(502, { "content-type": "text/html" }).end("<html>502 Bad Gateway</html>");
      return;
    }
    if (suffered !== null && typeof suffered === "object")
      return failed(new Refused(suffered.status, suffered.description, suffered.parameters));
    try {
      const problems = checkCall(method, parameters);
      if (problems.length > 0) throw bad(`strict: ${problems.join("; ")}`);
      if (method === "getUpdates") return void getUpdates(parameters, response);
      if (/Webhook/.test(method)) return answer(response, 200, { ok: true, result: administer(method, parameters) });
      if (paced.has(method) && chat !== null && limits !== null) {
        const seconds = limits.take(chat, clock.now().getTime());
        if (seconds > 0) throw new Refused(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
      }
      const result = (play[method] as (p: Record<string, unknown>) => unknown)(parameters);
      if (method === "sendMessage") {
        const wrong = checkValue("Message", JSON.parse(JSON.stringify(result)));
        if (wrong.length > 0) throw new Error(`the stand-in made an impossible message: ${wrong.join("; ")}`);
      }
      if (suffered === "accept, then hang up") response.destroy();
      else answer(response, 200, { ok: true, result });
    } catch (error) {
      if (error instanceof Refused) failed(error);
      else {
        mistakes.push(error);
        failed(new Refused(500, String(error)));
      }
    }
  }

  const mistakes: unknown[] = [];
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      mistakes.push(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    clock,
    world: there,
    profile,
    /** Every call but polling, in order. */
    get calls(): Called[] {
      return called.filter(({ method }) => method !== "getUpdates");
    },
    get polls(): Called[] {
      return called.filter(({ method }) => method === "getUpdates");
    },
    /** What reached a chat: every message that was accepted, also where the bot never learned it. */
    get accepted(): Said[] {
      return there.acts.flatMap((act) => (act.kind === "message" ? [act.message] : []));
    },
    /** Exceptions in the stand-in itself: a test that ends with any is no proof. */
    mistakes,
    get violations(): number {
      return limits?.violations ?? 0;
    },
    answerNext: fault.next,
    faultUntil: fault.until,
    get isPolled(): boolean {
      return waiting !== null;
    },
    /** The same update once more, as Telegram does when it did not hear that the first arrived. */
    repeat(update: Update): void {
      pending.push(update);
      hand();
    },
    /** Posts what the webhook did not take, or waits until the poller has finished with everything. */
    async settled(): Promise<void> {
      if (webhook !== null) {
        await post();
        if (pending.length === 0) return;
      }
      if (pending.length > 0) await new Promise<void>((resolve) => settlers.push(resolve));
    },
    pending,
    close,
    [Symbol.asyncDispose]: close,
  };
}

export type StrictTelegram = Awaited<ReturnType<typeof strictTelegram>>;
