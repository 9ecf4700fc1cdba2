import { randomBytes } from "node:crypto";

export interface Channel {
  id: string;
  name: string;
  private: boolean;
  /** Whether the app's bot is a member. */
  member: boolean;
  archived: boolean;
}

export interface Message {
  channel: string;
  ts: string;
  text: string;
  blocks: Record<string, unknown>[];
  threadTs: string | null;
  edits: number;
  unfurls: boolean;
}

export interface Team {
  id: string;
  name: string;
  enterprise: string | null;
  channels: Map<string, Channel>;
  users: Set<string>;
  messages: Message[];
  /** Posts that Slack would hide without a word: above one a second in a channel. */
  homes: Map<string, View>;
}

export interface View extends Record<string, unknown> {
  id: string;
  hash: string;
  type: string;
  callback_id: string;
  private_metadata: string;
  blocks: Record<string, unknown>[];
}

/** An access token and what it may do. `team` null: an organisation's, good for every team of `enterprise`. */
export interface Token {
  value: string;
  kind: "bot" | "app";
  team: string | null;
  enterprise: string | null;
  scopes: Set<string>;
  state: "live" | "token_revoked" | "account_inactive" | "invalid_auth";
  /** Seconds since 1970; null where tokens do not rotate. */
  expiresAt: number | null;
  refresh: string | null;
}

/** What goes wrong with the next call that matches. */
export type Fault =
  | { error: string }
  | { status: number; retryAfter?: number; body?: string }
  | "accept, then hang up"
  | "hang up"
  | "say nothing";

export interface Call {
  method: string;
  args: Record<string, unknown>;
  token: string;
  /** Null where it went through, else the error that was answered. */
  error: string | null;
}

export const scopesKnown = new Set(
  "app_mentions:read channels:join channels:read chat:write chat:write.public commands groups:read im:history users:read".split(" "),
);

/** Letters that Slack makes ids of. */
export function newId(prefix: string): string {
  return prefix + randomBytes(6).toString("hex").toUpperCase();
}

/** Things that happen, in order; whoever waits gets the first that nobody has taken yet. */
export class Queue<T> {
  readonly seen: T[] = [];
  #waiting: { fits: (value: T) => boolean; give: (value: T) => void }[] = [];
  #taken = new Set<T>();

  add(value: T): void {
    this.seen.push(value);
    const at = this.#waiting.findIndex((one) => one.fits(value));
    if (at < 0) return;
    this.#taken.add(value);
    this.#waiting.splice(at, 1)[0]?.give(value);
  }

  next(fits: (value: T) => boolean = () => true): Promise<T> {
    const had = this.seen.find((value) => !this.#taken.has(value) && fits(value));
    if (had !== undefined) {
      this.#taken.add(had);
      return Promise.resolve(had);
    }
    return new Promise((give) => this.#waiting.push({ fits, give }));
  }
}
