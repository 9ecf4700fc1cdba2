import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { blockProblems, mrkdwnProblems } from "./block-kit.ts";
import { Door } from "./door.ts";
import { type Call, type Channel, type Fault, newId, Queue, scopesKnown, type Team, type Token } from "./state.ts";
import { answer, newToken, Refused, type World } from "./web-api.ts";
import { Workspace } from "./workspace.ts";

/** One answer through a response URL. */
export interface Reply {
  url: string;
  text: string;
  blocks: Record<string, unknown>[];
  ephemeral: boolean;
  replaces: boolean;
  deletes: boolean;
}

interface Planned {
  method: string;
  channel: string | null;
  fault: Fault;
}

/**
 * A Slack on this machine that is stricter than the real one: Web API by the specification, Block Kit limits, OAuth with rotation,
 * Socket Mode, signed requests, response URLs with their five uses in thirty minutes, and faults on command.
 */
export class StrictSlack implements AsyncDisposable {
  readonly world: World;
  readonly door = new Door();
  /** Every Web API call, also those refused. */
  readonly calls = new Queue<Call>();
  readonly replies = new Queue<Reply>();
  readonly connected = new Queue<string>();
  readonly requests: string[] = [];
  #planned: Planned[] = [];
  #urls = new Map<string, { uses: number; issuedAt: number }>();
  #server = createServer((request, response) => void this.#serve(request, response));
  #sockets = new WebSocketServer({ noServer: true });
  #tickets = new Set<string>();
  #hanging = new Set<ServerResponse>();

  constructor({ now = Date.now, rotate = false, limitPosts = false }: { now?: () => number; rotate?: boolean; limitPosts?: boolean }) {
    this.world = {
      teams: new Map(),
      tokens: new Map(),
      apps: new Map(),
      codes: new Map(),
      triggers: new Map(),
      views: new Map(),
      opened: new Queue(),
      now,
      rotate,
      limitPosts,
      lastTs: 0,
      socketUrl: () => this.#ticket(),
    };
    this.#server.on("upgrade", (request, socket, head) => {
      const ticket = new URL(request.url ?? "/", this.url).searchParams.get("ticket") ?? "";
      if (!this.#tickets.delete(ticket)) return socket.end("HTTP/1.1 403 Forbidden\r\n\r\n"); // a ticket is good for one connection
      this.#sockets.handleUpgrade(request, socket, head, (link) => {
        this.door.sockets.add(link);
        link.on("message", (data) => this.door.heard(String(data)));
        link.on("close", () => this.door.sockets.delete(link));
        link.on("error", () => this.door.sockets.delete(link));
        link.send(JSON.stringify({ type: "hello", num_connections: this.door.sockets.size, connection_info: { app_id: "A1" } }));
        this.connected.add(ticket);
      });
    });
  }

  listen(): Promise<this> {
    return new Promise((resolve) => this.#server.listen(0, "127.0.0.1", () => resolve(this)));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.url}/api/`;
  }

  /** A workspace with a general channel (C1, the bot is in), a public one (C2), a private one (G1, not in) and a user U1. */
  addTeam(id = "T1", { enterprise = null }: { enterprise?: string | null } = {}): Workspace {
    const channel = (id: string, name: string, more: Partial<Channel> = {}): [string, Channel] => [
      id,
      { id, name, private: false, member: false, archived: false, ...more },
    ];
    const team: Team = {
      id,
      name: `Team ${id}`,
      enterprise,
      channels: new Map([channel("C1", "general", { member: true }), channel("C2", "random"), channel("G1", "closed", { private: true })]),
      users: new Set(["U1", "U2"]),
      messages: [],
      homes: new Map(),
    };
    this.world.teams.set(id, team);
    return new Workspace(this, team);
  }

  /** A bot token as an install in one workspace gives it. */
  addToken(team: string | null, scopes: readonly string[], enterprise: string | null = null): Token {
    return newToken(this.world, {
      team,
      enterprise: enterprise ?? this.world.teams.get(team ?? "")?.enterprise ?? null,
      scopes: [...scopes],
    });
  }

  addAppToken(): Token {
    return newToken(this.world, { team: null, scopes: ["connections:write"], kind: "app" });
  }

  /** The next call of `method` (in `channel`, where given) meets `fault`; several are used up in order. */
  fail(method: string, fault: Fault, channel: string | null = null): void {
    this.#planned.push({ method, channel, fault });
  }

  /** What a person's click on "Allow" leads to: the redirect URL with the code. Throws where Slack would show an error page. */
  approve(
    authorizeUrl: string,
    { team, enterprise = null, user = "U1" }: { team: string | null; enterprise?: string | null; user?: string },
  ): string {
    const asked = new URL(authorizeUrl);
    const clientId = asked.searchParams.get("client_id") ?? "";
    const app = this.world.apps.get(clientId);
    if (app === undefined) throw new Error("invalid_client_id");
    const scopes = (asked.searchParams.get("scope") ?? "").split(",");
    const unknown = scopes.filter((scope) => !scopesKnown.has(scope));
    if (unknown.length > 0) throw new Error(`invalid_scope: ${unknown.join(", ")}`);
    const redirectUri = asked.searchParams.get("redirect_uri");
    if (redirectUri !== null && !app.redirectUris.includes(redirectUri)) throw new Error("bad_redirect_uri");
    const code = newId("code");
    this.world.codes.set(code, { clientId, redirectUri, team, enterprise, user, scopes, used: false });
    const to = new URL(redirectUri ?? app.redirectUris[0] ?? "");
    to.searchParams.set("code", code);
    const state = asked.searchParams.get("state");
    if (state !== null) to.searchParams.set("state", state);
    return to.toString();
  }

  newTrigger(): string {
    const id = `${Date.now()}.${newId("")}`;
    this.world.triggers.set(id, { issuedAt: Date.now(), used: false });
    return id;
  }

  newResponseUrl(): string {
    const path = `/respond/${newId("")}`;
    this.#urls.set(path, { uses: 0, issuedAt: this.world.now() });
    return this.url + path;
  }

  /** Cuts every web socket without a word, as a lost connection does. */
  cutSockets(): void {
    for (const socket of this.door.sockets) socket.terminate();
    this.door.sockets.clear();
  }

  /** Tells every connection that it is about to be recycled, as Slack does every few hours. */
  recycleSockets(): void {
    for (const socket of this.door.sockets) socket.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
  }

  #ticket(): string {
    const ticket = newId("");
    this.#tickets.add(ticket);
    return `${this.url.replace("http", "ws")}/link?ticket=${ticket}`;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    const path = new URL(request.url ?? "/", this.url).pathname;
    this.requests.push(path);
    if (path.startsWith("/respond/")) return this.#reply(path, body, response);
    if (!path.startsWith("/api/") || request.method !== "POST") return void response.writeHead(404).end();
    const json = (request.headers["content-type"] ?? "").includes("json");
    const args = json ? (JSON.parse(body || "{}") as Record<string, unknown>) : Object.fromEntries(new URLSearchParams(body));
    const token = (request.headers.authorization ?? "").replace(/^Bearer /, "") || String(args.token ?? "");
    this.#call({ method: path.slice("/api/".length), args, token, error: null }, response);
  }

  #call(call: Call, response: ServerResponse): void {
    const at = this.#planned.findIndex((p) => p.method === call.method && (p.channel === null || p.channel === call.args.channel));
    const fault = at < 0 ? null : (this.#planned.splice(at, 1)[0]?.fault ?? null);
    const send = (status: number, body: Record<string, unknown>, headers: Record<string, string> = {}) => {
      call.error = typeof body.error === "string" ? body.error : status === 200 ? null : String(status);
      response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers }).end(JSON.stringify(body));
      this.calls.add(call);
    };
    if (fault === "hang up" || fault === "say nothing") {
      call.error = fault;
      if (fault === "hang up") response.destroy();
      else this.#hanging.add(response);
      this.calls.add(call);
      return;
    }
    if (fault !== null && typeof fault === "object") {
      if ("error" in fault) send(200, { ok: false, error: fault.error });
      else {
        const headers: Record<string, string> = fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) };
        send(fault.status, { ok: false, error: fault.status === 429 ? "ratelimited" : (fault.body ?? "server_error") }, headers);
      }
      return;
    }
    try {
      const result = answer(this.world, call);
      if (fault === "accept, then hang up") {
        response.destroy();
        this.calls.add(call);
        return;
      }
      send(200, { ok: true, ...result });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { status, retryAfter, ...more } = error.more as { status?: number; retryAfter?: number };
      send(
        status ?? 200,
        { ok: false, error: error.error, ...more },
        retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
      );
    }
  }

  #reply(path: string, body: string, response: ServerResponse): void {
    const url = this.#urls.get(path);
    const refuse = (status: number, error: string): void => {
      response.writeHead(status).end(error);
    };
    if (url === undefined) {
      refuse(404, "no_such_url");
      return;
    }
    if (++url.uses > 5) {
      refuse(404, "used_url");
      return;
    }
    if (this.world.now() - url.issuedAt > 30 * 60_000) {
      refuse(404, "expired_url");
      return;
    }
    const sent = JSON.parse(body) as Record<string, unknown>;
    const known = [
      "text",
      "blocks",
      "response_type",
      "replace_original",
      "delete_original",
      "thread_ts",
      "unfurl_links",
      "unfurl_media",
      "mrkdwn",
    ];
    const text = String(sent.text ?? "");
    const problems = [
      ...Object.keys(sent).flatMap((key) => (known.includes(key) ? [] : [`unknown field ${key}`])),
      ...(sent.blocks === undefined ? [] : blockProblems(sent.blocks, "message")),
      ...mrkdwnProblems(text),
      ...(text === "" && sent.delete_original !== true ? ["no text"] : []),
    ];
    if (problems.length > 0) {
      refuse(400, problems.join("\n"));
      return;
    }
    response.writeHead(200).end("ok");
    this.replies.add({
      url: this.url + path,
      text,
      blocks: (sent.blocks ?? []) as Record<string, unknown>[],
      ephemeral: sent.response_type !== "in_channel",
      replaces: sent.replace_original === true,
      deletes: sent.delete_original === true,
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const response of this.#hanging) response.destroy();
    this.cutSockets();
    this.#sockets.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Starts one; `await using` stops it. */
export function strictSlack(options: { now?: () => number; rotate?: boolean; limitPosts?: boolean } = {}): Promise<StrictSlack> {
  return new StrictSlack(options).listen();
}
