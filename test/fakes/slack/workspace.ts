import type { Ack, Options } from "./door.ts";
import type { Reply, StrictSlack } from "./slack.ts";
import { type Channel, type Message, newId, type Team, type View } from "./state.ts";

/** What the asker sees: how fast the app acknowledged, and what it then answers through the response URL, one by one. */
export interface Asked {
  ack: Ack;
  triggerId: string;
  answer: () => Promise<Reply>;
}

/** One team as its people use it: what they type and press becomes the payloads that Slack would send. */
export class Workspace {
  readonly team: Team;
  readonly #slack: StrictSlack;

  constructor(slack: StrictSlack, team: Team) {
    this.#slack = slack;
    this.team = team;
  }

  channel(id: string): Channel {
    const channel = this.team.channels.get(id);
    if (channel === undefined) throw new Error(`no channel ${id}`);
    return channel;
  }

  /** Posts in `channel` as they stand now, oldest first. */
  posts(channel: string): Message[] {
    return this.team.messages.filter((message) => message.channel === channel);
  }

  get #common() {
    const enterprise = this.team.enterprise;
    return { is_enterprise_install: this.#orgInstalled, enterprise: enterprise === null ? null : { id: enterprise, name: "Organisation" } };
  }

  /** Whether the app came here through an install of the whole organisation. */
  get #orgInstalled(): boolean {
    const tokens = [...this.#slack.world.tokens.values()];
    return (
      this.team.enterprise !== null && tokens.some((t) => t.team === null && t.enterprise === this.team.enterprise && t.kind === "bot")
    );
  }

  async #ask(send: (responseUrl: string, triggerId: string) => Promise<Ack>, sameAs?: { triggerId: string }): Promise<Asked> {
    const [url, triggerId] = [this.#slack.newResponseUrl(), sameAs?.triggerId ?? this.#slack.newTrigger()];
    const ack = await send(url, triggerId);
    return { ack, triggerId, answer: () => this.#slack.replies.next((reply) => reply.url === url) };
  }

  /** A slash command, typed in `channel` by `user`. */
  command(text: string, { channel = "C1", user = "U1", command = "/parley", sameAs, ...options }: Typed = {}): Promise<Asked> {
    const name = this.team.channels.get(channel)?.name ?? "directmessage";
    return this.#ask(
      (response_url, trigger_id) =>
        this.#slack.door.send(
          "slash_commands",
          {
            token: "legacy",
            team_id: this.team.id,
            team_domain: "team",
            ...(this.team.enterprise === null ? {} : { enterprise_id: this.team.enterprise, enterprise_name: "Organisation" }),
            channel_id: channel,
            channel_name: this.team.channels.get(channel)?.private === true ? "privategroup" : name,
            user_id: user,
            user_name: user.toLowerCase(),
            command,
            text,
            api_app_id: "A1",
            is_enterprise_install: String(this.#orgInstalled),
            response_url,
            trigger_id,
          },
          options,
        ),
      sameAs,
    );
  }

  /** A press on a button, or a choice in a select, of a message, an ephemeral answer or a view. */
  press(action: Record<string, unknown>, where: Where, { user = "U1", ...options }: Options & { user?: string } = {}): Promise<Asked> {
    return this.#ask((response_url, trigger_id) =>
      this.#slack.door.send(
        "interactive",
        {
          type: "block_actions",
          ...this.#person(user),
          trigger_id,
          ...container(where, response_url),
          actions: [{ action_ts: String(Date.now() / 1000), block_id: "b", ...action }],
          ...("view" in where ? {} : { state: { values: {} } }),
        },
        options,
      ),
    );
  }

  /** A press on the button whose action_id is, or begins with, `id`; throws where the blocks have no such button. */
  pressButton(
    id: string,
    where: Where & { blocks?: Record<string, unknown>[] },
    options: Options & { user?: string } = {},
  ): Promise<Asked> {
    const blocks = where.blocks ?? ("view" in where ? where.view.blocks : []);
    const button = elementsOf(blocks).find((element) => String(element.action_id).startsWith(id));
    if (button === undefined)
      throw new Error(
        `no button ${id} among ${elementsOf(blocks)
          .map((e) => String(e.action_id))
          .join(", ")}`,
      );
    const { action_id, value, type, text, block_id } = button;
    return this.press({ action_id, value, type, text, block_id }, where, options);
  }

  /** A shortcut from a message's menu. */
  messageShortcut(callbackId: string, message: { channel: string; ts: string; text?: string; bot?: string }, user = "U1"): Promise<Asked> {
    return this.#ask((response_url, trigger_id) =>
      this.#slack.door.send("interactive", {
        type: "message_action",
        callback_id: callbackId,
        ...this.#person(user),
        trigger_id,
        response_url,
        message_ts: message.ts,
        channel: { id: message.channel, name: "c" },
        message: {
          type: "message",
          ts: message.ts,
          text: message.text ?? "",
          ...(message.bot === undefined ? {} : { bot_id: message.bot }),
        },
      }),
    );
  }

  /** A shortcut from the lightning menu. */
  globalShortcut(callbackId: string, user = "U1"): Promise<Asked> {
    return this.#ask((_url, trigger_id) =>
      this.#slack.door.send("interactive", {
        type: "shortcut",
        callback_id: callbackId,
        ...this.#person(user),
        trigger_id,
        action_ts: "1",
      }),
    );
  }

  /** Presses a modal's submit. `values`: block id -> action id -> what its element holds. */
  submit(view: View, values: Record<string, Record<string, unknown>>, user = "U1", options: Options = {}): Promise<Ack> {
    const { hash, ...rest } = view;
    return this.#slack.door.send(
      "interactive",
      {
        type: "view_submission",
        ...this.#person(user),
        trigger_id: this.#slack.newTrigger(),
        view: { ...rest, hash, app_installed_team_id: this.team.id, state: { values }, team_id: this.team.id },
        response_urls: [],
      },
      options,
    );
  }

  /** What a select with an external source offers for what was typed. */
  suggest(view: View, actionId: string, value: string, user = "U1"): Promise<Ack> {
    return this.#slack.door.send("interactive", {
      type: "block_suggestion",
      ...this.#person(user),
      action_id: actionId,
      block_id: "b",
      value,
      container: { type: "view", view_id: view.id },
      view: { ...view, app_installed_team_id: this.team.id },
    });
  }

  /** An event; `id` and `retry` as Slack repeats them. */
  event(event: Record<string, unknown>, { id = newId("Ev"), time, authorised = true, ...options }: Happened = {}): Promise<Ack> {
    const org = this.#orgInstalled;
    const authorization = {
      enterprise_id: this.team.enterprise,
      team_id: org ? null : this.team.id,
      user_id: "UBOT",
      is_bot: true,
      is_enterprise_install: org,
    };
    return this.#slack.door.send(
      "events_api",
      {
        token: "legacy",
        team_id: this.team.id,
        ...(this.team.enterprise === null ? {} : { enterprise_id: this.team.enterprise }),
        api_app_id: "A1",
        event: { event_ts: "1", ...event },
        type: "event_callback",
        event_id: id,
        event_time: time ?? Math.floor(this.#slack.world.now() / 1000),
        authorizations: authorised ? [authorization] : [],
        is_ext_shared_channel: false,
        ...(authorised ? {} : { is_enterprise_install: org }),
      },
      options,
    );
  }

  #person(user: string): Record<string, unknown> {
    return {
      user: { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: this.team.id },
      team: { id: this.team.id, domain: "team", ...(this.team.enterprise === null ? {} : { enterprise_id: this.team.enterprise }) },
      api_app_id: "A1",
      token: "legacy",
      ...this.#common,
    };
  }
}

type Typed = Options & { channel?: string; user?: string; command?: string; sameAs?: { triggerId: string } };
type Happened = Options & { id?: string; time?: number; authorised?: boolean };
/** Where something was pressed: on a posted message, on an answer that only the asker sees, or in a view. */
export type Where = { message: { channel: string; ts: string } } | { ephemeral: { channel: string } } | { view: View };

function container(where: Where, response_url: string): Record<string, unknown> {
  if ("view" in where) return { container: { type: "view", view_id: where.view.id }, view: where.view };
  const { channel, ts, hidden } =
    "message" in where ? { ...where.message, hidden: false } : { channel: where.ephemeral.channel, ts: "1.000001", hidden: true };
  return {
    container: { type: "message", message_ts: ts, channel_id: channel, is_ephemeral: hidden },
    channel: { id: channel, name: "c" },
    response_url,
    ...(hidden ? {} : { message: { type: "message", ts, bot_id: "BBOT" } }),
  };
}

/** Every interactive element of some blocks, with its block's id. */
export function elementsOf(blocks: Record<string, unknown>[]): Record<string, unknown>[] {
  return blocks.flatMap((block) => {
    const inside = [...(Array.isArray(block.elements) ? block.elements : []), block.accessory, block.element];
    return inside
      .filter((e): e is Record<string, unknown> => typeof e === "object" && e !== null && "action_id" in e)
      .map((element) => ({ ...element, block_id: block.block_id ?? "b" }));
  });
}
