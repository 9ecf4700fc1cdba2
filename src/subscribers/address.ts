export type ChannelName = "telegram" | "slack" | "webhook" | "terminal";

/** Where alerts go. Every id is a string: Telegram's have 52 bits and a sign, Slack's have letters. */
export type Address =
  | { channel: "telegram"; chat: string; thread: string | null }
  | { channel: "slack"; team: string; chat: string }
  | { channel: "webhook"; url: string }
  | { channel: "terminal" };

/** The address as one string, unique over all channels: the key of a subscriber. */
export function addressKey(address: Address): string {
  switch (address.channel) {
    case "telegram":
      return `telegram:${address.chat}${address.thread === null ? "" : `/${address.thread}`}`;
    case "slack":
      return `slack:${address.team}/${address.chat}`;
    case "webhook":
      return `webhook:${address.url}`;
    case "terminal":
      return "terminal:";
  }
}

/** The address behind a key; null where the string is no key of ours. */
export function parseAddress(key: string): Address | null {
  const colon = key.indexOf(":");
  const rest = key.slice(colon + 1);
  switch (key.slice(0, Math.max(colon, 0))) {
    case "telegram": {
      const match = /^(-?\d{1,17}|@\w{4,64})(?:\/(\d{1,17}))?$/.exec(rest);
      return match?.[1] === undefined ? null : { channel: "telegram", chat: match[1], thread: match[2] ?? null };
    }
    case "slack": {
      const match = /^([A-Z0-9]{1,32})\/([A-Z0-9]{1,32})$/.exec(rest);
      return match?.[1] === undefined || match[2] === undefined ? null : { channel: "slack", team: match[1], chat: match[2] };
    }
    case "webhook":
      return /^https?:\/\/[^\s]+$/.test(rest) ? { channel: "webhook", url: rest } : null;
    case "terminal":
      return rest === "" ? { channel: "terminal" } : null;
    default:
      return null;
  }
}

/** The chat that the platform paces as one: all topics of a Telegram group are one chat. */
export function chatOf(address: Address): string {
  switch (address.channel) {
    case "telegram":
      return address.chat;
    case "slack":
      return `${address.team}/${address.chat}`;
    case "webhook":
      return new URL(address.url).host;
    case "terminal":
      return "";
  }
}

/** The account that sends there: the Slack workspace; "" where a channel has one sender for all. */
export function accountOf(address: Address): string {
  return address.channel === "slack" ? address.team : "";
}
