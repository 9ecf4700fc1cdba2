import { createHmac, randomUUID } from "node:crypto";
import type { WebSocket } from "ws";

/** What the app answered to one request: null body for an empty one. `status` 0: no acknowledgement within three seconds. */
export interface Ack {
  status: number;
  body: unknown;
  ms: number;
}

export type Kind = "events_api" | "slash_commands" | "interactive";

export interface Options {
  retry?: { num: number; reason: string };
  /** Seconds by which the request's time stamp lies in the past. */
  age?: number;
  secret?: string;
}

const deadline = 3000;

/** The way from Slack to the app: signed requests to its URL, or the web sockets it has opened. */
export class Door {
  http: { url: string; secret: string } | null = null;
  readonly sockets = new Set<WebSocket>();
  #unanswered = new Map<string, (body: unknown) => void>();

  /** Takes what came over a socket: an acknowledgement. */
  heard(text: string): void {
    const { envelope_id, payload } = JSON.parse(text) as { envelope_id: string; payload?: unknown };
    this.#unanswered.get(envelope_id)?.(payload ?? null);
    this.#unanswered.delete(envelope_id);
  }

  send(kind: Kind, payload: Record<string, unknown>, options: Options = {}): Promise<Ack> {
    if (this.http !== null) return this.#request(this.http, kind, payload, options);
    const [socket] = this.sockets; // of several connections any one may get it
    if (socket === undefined) throw new Error("the app is not connected: no URL and no socket");
    return this.#envelope(socket, kind, payload, options);
  }

  async #request(to: { url: string; secret: string }, kind: Kind, payload: Record<string, unknown>, options: Options): Promise<Ack> {
    const form = kind === "slash_commands" ? payload : { payload: JSON.stringify(payload) };
    const body = kind === "events_api" ? JSON.stringify(payload) : new URLSearchParams(form as Record<string, string>).toString();
    const at = Math.floor(Date.now() / 1000) - (options.age ?? 0);
    const signature = createHmac("sha256", options.secret ?? to.secret)
      .update(`v0:${at}:${body}`)
      .digest("hex");
    const started = performance.now();
    const headers: Record<string, string> = {
      "content-type": kind === "events_api" ? "application/json" : "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": String(at),
      "x-slack-signature": `v0=${signature}`,
      ...(options.retry === undefined
        ? {}
        : { "x-slack-retry-num": String(options.retry.num), "x-slack-retry-reason": options.retry.reason }),
    };
    try {
      const response = await fetch(to.url, { method: "POST", headers, body, signal: AbortSignal.timeout(deadline) });
      const text = await response.text();
      return { status: response.status, body: text === "" ? null : parsed(text), ms: performance.now() - started };
    } catch {
      return { status: 0, body: null, ms: performance.now() - started };
    }
  }

  #envelope(socket: WebSocket, kind: Kind, payload: Record<string, unknown>, options: Options): Promise<Ack> {
    const envelope_id = randomUUID();
    const started = performance.now();
    return new Promise((resolve) => {
      const late = setTimeout(() => resolve({ status: 0, body: null, ms: performance.now() - started }), deadline);
      this.#unanswered.set(envelope_id, (body) => {
        clearTimeout(late);
        const empty = body === null || (typeof body === "object" && Object.keys(body).length === 0);
        resolve({ status: 200, body: empty ? null : body, ms: performance.now() - started });
      });
      const retry = options.retry === undefined ? {} : { retry_attempt: options.retry.num, retry_reason: options.retry.reason };
      socket.send(JSON.stringify({ envelope_id, type: kind, payload, accepts_response_payload: kind !== "events_api", ...retry }));
    });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
