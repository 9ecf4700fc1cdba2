import { readFileSync } from "node:fs";
import { blockProblems, mrkdwnProblems, viewProblems } from "./block-kit.ts";
import { type Call, type Channel, type Message, newId, type Queue, type Team, type Token, type View } from "./state.ts";

interface Argument {
  type: string;
  required?: boolean;
}
interface Method {
  scopes: string[];
  optional?: string[];
  arguments: Record<string, Argument>;
  errors: string[];
}
const read = <T>(file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as T;
const spec = read<{ methods: Record<string, Method> }>("web-api.json");
const overlay = read<{ everywhere: Omit<Method, "scopes">; methods: Record<string, Method> }>("overlay.json");

/** One method as the specification and the overlay together have it; undefined where neither knows it. */
export function methodOf(name: string): Method | undefined {
  const [old, added] = [spec.methods[name], overlay.methods[name]];
  if (old === undefined && added === undefined) return undefined;
  const args = { ...overlay.everywhere.arguments, ...old?.arguments, ...added?.arguments };
  for (const name of added?.optional ?? []) args[name] = { type: args[name]?.type ?? "string" };
  return {
    scopes: added?.scopes ?? old?.scopes ?? [],
    arguments: args,
    errors: [...new Set([...overlay.everywhere.errors, ...(old?.errors ?? []), ...(added?.errors ?? [])])],
  };
}

/** An answer with ok: false. */
export class Refused extends Error {
  readonly error: string;
  readonly more: Record<string, unknown>;
  constructor(error: string, more: Record<string, unknown> = {}) {
    super(error);
    this.error = error;
    this.more = more;
  }
}
const invalid = (...messages: string[]) =>
  new Refused("invalid_arguments", { response_metadata: { messages: messages.map((m) => `[ERROR] ${m}`) } });

export interface World {
  teams: Map<string, Team>;
  tokens: Map<string, Token>;
  apps: Map<string, { id: string; clientSecret: string; redirectUris: string[] }>;
  codes: Map<
    string,
    {
      clientId: string;
      redirectUri: string | null;
      team: string | null;
      enterprise: string | null;
      user: string;
      scopes: string[];
      used: boolean;
    }
  >;
  triggers: Map<string, { issuedAt: number; used: boolean }>;
  views: Map<string, View>;
  opened: Queue<View>;
  /** Milliseconds since 1970, for token and trigger lifetimes. */
  now: () => number;
  rotate: boolean;
  socketUrl: () => string;
  /** Refuses a second post in one channel within a second of `now`. */
  limitPosts: boolean;
  /** The youngest time stamp, in microseconds. */
  lastTs: number;
}

/** Checks a call as Slack does and does what it asks; throws Refused. */
export function answer(world: World, call: Call): Record<string, unknown> {
  const method = methodOf(call.method);
  if (method === undefined) throw new Refused("unknown_method", { req_method: call.method });
  for (const [name, value] of Object.entries(call.args)) {
    if (name === "token") continue;
    const known = method.arguments[name];
    if (known === undefined) throw invalid(`unknown argument ${name} of ${call.method}`);
    if (known.type === "boolean" && !["true", "false", "1", "0"].includes(String(value))) throw invalid(`${name} must be a boolean`);
    if (known.type === "integer" && !/^\d+$/.test(String(value))) throw invalid(`${name} must be an integer`);
  }
  if (call.method === "oauth.v2.access") return oauthAccess(world, call.args);
  const token = authorised(world, call, method);
  for (const [name, known] of Object.entries(method.arguments))
    if (known.required === true && call.args[name] === undefined) throw invalid(`missing required argument ${name}`);
  const handler = handlers[call.method];
  if (handler === undefined) throw new Refused("unknown_method");
  return handler(world, call.args, token);
}

function authorised(world: World, call: Call, method: Method): Token {
  if (call.token === "") throw new Refused("not_authed");
  const token = world.tokens.get(call.token);
  if (token === undefined) throw new Refused("invalid_auth");
  if (token.state !== "live") throw new Refused(token.state);
  if (token.expiresAt !== null && token.expiresAt * 1000 <= world.now()) throw new Refused("token_expired");
  const fits = call.method === "apps.connections.open" ? token.kind === "app" : token.kind === "bot";
  if (!fits) throw new Refused("not_allowed_token_type");
  // A method that lists several scopes is content with any of them, here as at Slack (channels:read or groups:read).
  if (method.scopes.length > 0 && token.kind === "bot" && !method.scopes.some((scope) => token.scopes.has(scope)))
    throw new Refused("missing_scope", { needed: method.scopes.join(","), provided: [...token.scopes].join(",") });
  return token;
}

function teamOf(world: World, token: Token, args: Record<string, unknown>): Team {
  const id = token.team ?? (args.team_id === undefined ? undefined : String(args.team_id));
  const team = id === undefined ? undefined : world.teams.get(id);
  if (team === undefined) throw new Refused(id === undefined ? "invalid_arguments" : "team_not_found");
  if (token.team === null && team.enterprise !== token.enterprise) throw new Refused("team_access_not_granted");
  return team;
}

function structure(value: unknown, name: string): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    throw invalid(`${name} is not JSON`);
  }
}

function messageOf(args: Record<string, unknown>): { text: string; blocks: Record<string, unknown>[] } {
  const text = String(args.text ?? "");
  const blocks = args.blocks === undefined ? [] : structure(args.blocks, "blocks");
  // Slack takes blocks without a text, and then reads nothing aloud and shows an empty notification: refused here.
  if (text.trim() === "") throw new Refused("no_text");
  if ([...text].length > 40_000) throw new Refused("msg_too_long");
  const problems = [...blockProblems(blocks, "message"), ...mrkdwnProblems(text).map((p) => `text: ${p}`)];
  if (problems.includes("msg_blocks_too_long")) throw new Refused("msg_blocks_too_long");
  if (problems.length > 0) throw new Refused("invalid_blocks", { response_metadata: { messages: problems.map((p) => `[ERROR] ${p}`) } });
  return { text, blocks: blocks as Record<string, unknown>[] };
}

function channelOf(team: Team, id: unknown) {
  const channel = team.channels.get(String(id)) ?? directMessage(team, String(id));
  // A private channel that the bot is not in does not exist for it.
  if (channel === undefined || (channel.private && !channel.member)) throw new Refused("channel_not_found");
  return channel;
}

/** "DU1": our direct message with U1, which is there as soon as we have written to them. */
function directMessage(team: Team, id: string): Channel | undefined {
  if (!team.messages.some((message) => message.channel === id)) return undefined;
  return { id, name: "directmessage", private: false, member: true, archived: false };
}

/** A time stamp that no message has had, in Slack's way: seconds, a dot, six digits. */
function newTs(world: World): string {
  world.lastTs = Math.max(world.lastTs + 1, world.now() * 1000);
  return `${Math.floor(world.lastTs / 1e6)}.${String(world.lastTs % 1e6).padStart(6, "0")}`;
}

function keepView(world: World, args: Record<string, unknown>, id = newId("V")): View {
  const view = structure(args.view, "view") as Record<string, unknown>;
  const problems = viewProblems(view);
  if (problems.length > 0) throw invalid(...problems);
  return { callback_id: "", private_metadata: "", ...view, id, hash: `${world.now()}.${newId("h").toLowerCase()}` } as View;
}

type Handler = (world: World, args: Record<string, unknown>, token: Token) => Record<string, unknown>;
const handlers: Record<string, Handler> = {
  "auth.test": (world, _args, token) => ({
    url: token.team === null ? `https://${token.enterprise}.enterprise.slack.com/` : `https://${token.team}.slack.com/`,
    team: world.teams.get(token.team ?? "")?.name ?? "Organisation",
    user: "parley",
    team_id: token.team ?? token.enterprise,
    user_id: "UBOT",
    bot_id: "BBOT",
    is_enterprise_install: token.team === null,
    ...(token.enterprise === null ? {} : { enterprise_id: token.enterprise }),
  }),
  "apps.connections.open": (world) => ({ url: world.socketUrl() }),
  "chat.postMessage": (world, args, token) => {
    const team = teamOf(world, token, args);
    const { text, blocks } = messageOf(args);
    const toUser = team.users.has(String(args.channel));
    const channel = toUser ? { id: `D${String(args.channel)}`, archived: false, member: true } : channelOf(team, args.channel);
    if (channel.archived) throw new Refused("is_archived");
    if (!channel.member && !token.scopes.has("chat:write.public")) throw new Refused("not_in_channel");
    const before = team.messages.findLast((m) => m.channel === channel.id);
    if (world.limitPosts && before !== undefined && world.now() - Number(before.ts) * 1000 < 1000)
      throw new Refused("ratelimited", { status: 429, retryAfter: 1 });
    const ts = newTs(world);
    const threadTs = args.thread_ts === undefined ? null : String(args.thread_ts);
    const unfurls = String(args.unfurl_links ?? "true") !== "false" || String(args.unfurl_media ?? "true") !== "false";
    const message: Message = { channel: channel.id, ts, text, blocks, threadTs, edits: 0, unfurls };
    team.messages.push(message);
    return { channel: channel.id, ts, message: { type: "message", user: "UBOT", bot_id: "BBOT", text, blocks, ts } };
  },
  "chat.update": (world, args, token) => {
    const team = teamOf(world, token, args);
    const { text, blocks } = messageOf(args);
    const channel = channelOf(team, args.channel);
    if (channel.archived) throw new Refused("is_archived");
    const message = team.messages.find((m) => m.channel === channel.id && m.ts === String(args.ts));
    if (message === undefined) throw new Refused("message_not_found");
    Object.assign(message, { text, blocks, edits: message.edits + 1 });
    return { channel: channel.id, ts: message.ts, text, message: { text, blocks } };
  },
  "chat.getPermalink": (world, args, token) => {
    const channel = channelOf(teamOf(world, token, args), args.channel);
    return {
      channel: channel.id,
      permalink: `https://example.slack.com/archives/${channel.id}/p${String(args.message_ts).replace(".", "")}`,
    };
  },
  "conversations.info": (world, args, token) => {
    const channel = channelOf(teamOf(world, token, args), args.channel);
    if (!token.scopes.has(channel.private ? "groups:read" : "channels:read")) throw new Refused("missing_scope");
    return {
      channel: {
        id: channel.id,
        name: channel.name,
        is_member: channel.member,
        is_archived: channel.archived,
        is_private: channel.private,
      },
    };
  },
  "conversations.join": (world, args, token) => {
    const channel = channelOf(teamOf(world, token, args), args.channel);
    if (channel.private) throw new Refused("method_not_supported_for_channel_type");
    if (channel.archived) throw new Refused("is_archived");
    channel.member = true;
    return { channel: { id: channel.id, name: channel.name, is_member: true } };
  },
  "views.open": (world, args) => {
    const trigger = world.triggers.get(String(args.trigger_id));
    if (trigger === undefined) throw new Refused("invalid_trigger_id");
    if (trigger.used) throw new Refused("exchanged_trigger_id");
    if (Date.now() - trigger.issuedAt > 3000) throw new Refused("expired_trigger_id");
    const view = keepView(world, args);
    if (view.type !== "modal") throw invalid("only modals can be opened");
    trigger.used = true;
    world.views.set(view.id, view);
    world.opened.add(view);
    return { view };
  },
  "views.update": (world, args) => {
    const old = world.views.get(String(args.view_id));
    if (old === undefined) throw new Refused("not_found");
    if (args.hash !== undefined && args.hash !== old.hash) throw new Refused("hash_conflict");
    const view = keepView(world, args, old.id);
    world.views.set(view.id, view);
    return { view };
  },
  "views.publish": (world, args, token) => {
    const team = teamOf(world, token, args);
    const user = String(args.user_id);
    if (!team.users.has(user)) throw new Refused("user_not_found");
    const old = team.homes.get(user);
    if (args.hash !== undefined && args.hash !== old?.hash) throw new Refused("hash_conflict");
    const view = keepView(world, args, old?.id);
    if (view.type !== "home") throw invalid("only home tabs can be published");
    team.homes.set(user, view);
    world.views.set(view.id, view);
    return { view };
  },
};

function oauthAccess(world: World, args: Record<string, unknown>): Record<string, unknown> {
  const app = world.apps.get(String(args.client_id));
  if (app === undefined) throw new Refused("invalid_client_id");
  if (args.client_secret !== app.clientSecret) throw new Refused("bad_client_secret");
  if (args.grant_type === "refresh_token") {
    const old = [...world.tokens.values()].find((token) => token.refresh !== null && token.refresh === args.refresh_token);
    if (old === undefined || old.state !== "live") throw new Refused("invalid_refresh_token");
    old.refresh = null; // good for once; the old access token lives on until it expires
    return granted(world, app.id, old.team, old.enterprise, [...old.scopes], "U0");
  }
  if (args.grant_type !== undefined) throw new Refused("invalid_grant_type");
  const code = world.codes.get(String(args.code));
  if (code === undefined || code.clientId !== args.client_id) throw new Refused("invalid_code");
  if (code.used) throw new Refused("code_already_used");
  if ((code.redirectUri ?? undefined) !== args.redirect_uri) throw new Refused("bad_redirect_uri");
  code.used = true;
  return granted(world, app.id, code.team, code.enterprise, code.scopes, code.user);
}

function granted(
  world: World,
  appId: string,
  team: string | null,
  enterprise: string | null,
  scopes: string[],
  user: string,
): Record<string, unknown> {
  const token = newToken(world, { team, enterprise, scopes });
  const name = team === null ? undefined : world.teams.get(team)?.name;
  return {
    app_id: appId,
    authed_user: { id: user },
    scope: scopes.join(","),
    token_type: "bot",
    access_token: token.value,
    bot_user_id: "UBOT",
    team: team === null ? null : { id: team, name },
    enterprise: enterprise === null ? null : { id: enterprise, name: "Organisation" },
    is_enterprise_install: team === null,
    ...(token.refresh === null ? {} : { refresh_token: token.refresh, expires_in: 43_200 }),
  };
}

/** Makes a token as an install does; with rotation it lives twelve hours. */
export function newToken(
  world: World,
  of: { team: string | null; enterprise?: string | null; scopes: string[]; kind?: "bot" | "app" },
): Token {
  const rotate = world.rotate && of.kind !== "app";
  const token: Token = {
    value: `${of.kind === "app" ? "xapp-1-" : rotate ? "xoxe.xoxb-" : "xoxb-"}${newId("").toLowerCase()}`,
    kind: of.kind ?? "bot",
    team: of.team,
    enterprise: of.enterprise ?? null,
    scopes: new Set(of.scopes),
    state: "live",
    expiresAt: rotate ? Math.floor(world.now() / 1000) + 43_200 : null,
    refresh: rotate ? `xoxe-1-${newId("").toLowerCase()}` : null,
  };
  world.tokens.set(token.value, token);
  return token;
}
