/** What became of one attempt; the next step follows from the kind alone, never from a message text. */
export type Outcome =
  | { kind: "sent"; messageId: string } // or it said so already ("not modified")
  | { kind: "later"; at: Date; hold: "chat" | "sender"; reason: string } // surely not delivered: 429, 5xx, no connection made
  | { kind: "moved"; to: string } // the group became a supergroup: `to` is the new chat's id; follow it, send once
  | { kind: "refused"; reason: "blocked" | "no-rights" | "gone" | "closed" } // this address: pause, confirm over days, never delete
  | { kind: "rejected"; reason: string } // this message, our mistake: once as plain text, then told to the admins
  | { kind: "lost"; reason: string } // an edit only: the message to edit is gone or too old; the change is told as a reply or not at all
  | { kind: "unauthorised"; reason: string } // this sender: its token is dead, the others go on
  | { kind: "uncertain"; reason: string }; // may have arrived: shown, never resent by itself
