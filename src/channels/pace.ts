/** So many in so long. */
export interface Rate {
  count: number;
  per: number; // milliseconds
}

/** What a platform allows; absent means without limit. A group's limit holds beside a chat's. */
export interface PaceRules {
  overall?: Rate;
  chat?: Rate[];
  /** For chats that `isGroup` says are groups. */
  group?: Rate[];
  isGroup?(chat: string): boolean;
}
