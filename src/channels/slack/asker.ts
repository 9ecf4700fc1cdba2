import type { webApi } from "@slack/bolt";
import type { Subscriber } from "../../store/subscribers.ts";
import type { Address } from "../../subscribers/address.ts";
import { findSubscriber } from "../../subscribers/places.ts";
import type { Speaker } from "../../wording/follows.ts";
import type { Answer, SayMarked } from "./answer.ts";
import { sayMarked } from "./answer.ts";
import type { Knowing, SlackNeeds } from "./needs.ts";
import { wordOf } from "./send.ts";

/** One request of a person, with all that a command needs to deal with it. */
export interface Asker {
  needs: SlackNeeds;
  knowing: Knowing;
  client: webApi.WebClient;
  team: string;
  user: string;
  /** Where alerts would go: the channel it was asked in, or the person where it was asked in a direct message. */
  address: Address & { channel: "slack" };
  /** A name for the place, where everybody in the workspace may know it. */
  title: string | null;
  subscriber: Subscriber | null;
  lang: string;
  /** Words what every door says alike; as plain text, which `harmless` makes fit for mrkdwn. */
  speaker: Speaker;
  t: SayMarked;
  now: Date;
  /** Opens a modal; null where Slack gave nothing to open one with. */
  triggerId: string | null;
  /** Shows the asker alone an answer; `replace`: in place of the one that was pressed on. */
  respond: (answer: Answer, how?: { replace?: boolean }) => Promise<void>;
}

export interface Asked {
  client: webApi.WebClient;
  team: string;
  user: string;
  channel: string | null;
  channelName?: string | undefined;
  triggerId?: string | undefined;
  respond: (asker: Asker, answer: Answer, how: { replace?: boolean }) => Promise<void>;
}

/** Where alerts go that are asked for in `channel`: a direct message with anybody (D…) is the asker's own. */
export function placeOf(team: string, channel: string | null, user: string): Address & { channel: "slack" } {
  return { channel: "slack", team, chat: channel === null || channel.startsWith("D") ? user : channel };
}

/** Looks up who asks and in which language they are answered. */
export async function askerOf(needs: SlackNeeds, asked: Asked): Promise<Asker> {
  const knowing = needs.knowing();
  const { team, user, client } = asked;
  const address = placeOf(team, asked.channel, user);
  const subscriber = await findSubscriber(needs.db, address);
  const lang = needs.wording.nearest(subscriber?.language ?? knowing.language);
  const asker: Asker = {
    needs,
    knowing,
    client,
    team,
    user,
    address,
    // "privategroup" and "mpdm-…" are not names for everybody's eyes.
    title:
      /^[\p{L}\p{N}_-]+$/u.test(asked.channelName ?? "") && !/^(privategroup|directmessage|mpdm-)/.test(asked.channelName ?? "")
        ? `#${asked.channelName}`
        : null,
    subscriber,
    lang,
    speaker: { wording: needs.wording, names: knowing.composer.names },
    t: sayMarked(needs.wording, lang),
    now: needs.now(),
    triggerId: asked.triggerId ?? null,
    respond: (answer, how = {}) => asked.respond(asker, answer, how),
  };
  return asker;
}

/** Whether we can post to a place, asked before it is promised; "fine" where Slack does not say. */
export async function reachOf(client: webApi.WebClient, chat: string): Promise<"fine" | "not-in" | "archived"> {
  if (chat.startsWith("U") || chat.startsWith("W")) return "fine";
  try {
    const { channel } = await client.conversations.info({ channel: chat });
    if (channel?.is_archived === true) return "archived";
    // Public channels take our posts without our being in them (chat:write.public).
    return channel?.is_private === true && channel.is_member !== true ? "not-in" : "fine";
  } catch (error) {
    return wordOf(error) === "channel_not_found" ? "not-in" : "fine";
  }
}
