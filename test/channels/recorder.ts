import type { Channel } from "../../src/channels/channel.ts";
import { createSender, type DeliverNeeds, type Result } from "../../src/channels/deliver.ts";
import type { Outcome } from "../../src/channels/outcome.ts";
import { createPace, type PaceRules } from "../../src/channels/pace.ts";
import type { Db } from "../../src/store/database.ts";
import { addressKey } from "../../src/subscribers/address.ts";
import { composer, groups, settings } from "../alerts/world.ts";

export interface Sent {
  how: "send" | "edit";
  to: string;
  text: string;
  replyTo?: string;
  messageId?: string;
  plain?: boolean;
  at: Date;
}

/** A channel that writes down what it is asked, and answers what it is told to. */
export function recorder(answers: (Outcome | Error)[] = [], pace: PaceRules = {}) {
  const sent: Sent[] = [];
  let next = 0;
  const answer = (messageId: string): Outcome => {
    const told = answers.shift();
    if (told instanceof Error) throw told;
    return told ?? { kind: "sent", messageId };
  };
  const channel: Channel = {
    name: "telegram",
    sender: "telegram:1",
    account: null,
    pace,
    async send(address, message, context) {
      sent.push({
        how: "send",
        to: addressKey(address),
        text: message.blocks.map((b) => b.lines.map((l) => l.map((i) => i.text).join("")).join("\n")).join("\n"),
        at: context.now,
        ...(context.replyTo === undefined ? {} : { replyTo: context.replyTo }),
        ...(context.plain === undefined ? {} : { plain: context.plain }),
      });
      return answer(`m${++next}`);
    },
    async edit(address, messageId, message, context) {
      sent.push({ how: "edit", to: addressKey(address), text: message.summary, messageId, at: context.now });
      return answer(messageId);
    },
    whoAmI: async () => ({ id: "1", name: "recorder" }),
  };
  return { channel, sent };
}

/** A sender on a clock that the test sets. */
export function senderOn(db: Db, channel: Channel, clock: { now: Date }, own: Partial<DeliverNeeds> = {}) {
  const results: Result[] = [];
  const sender = createSender({
    db,
    channel,
    pace: createPace(channel.pace),
    worker: "w1",
    now: () => clock.now,
    parallel: 20,
    composer,
    settings,
    groups,
    count: (result) => results.push(result),
    ...own,
  });
  return { sender, results };
}
