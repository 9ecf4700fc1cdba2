/** What the stand-in can be told to do to a call instead of, or beside, answering it. */
export type Fault =
  | "accept, then hang up"
  | "hang up"
  | "server error"
  | { status: number; description: string; parameters?: { retry_after?: number; migrate_to_chat_id?: number } };

/** 429 as Telegram words it. */
export const tooMany = (seconds: number): Fault => ({
  status: 429,
  description: `Too Many Requests: retry after ${seconds}`,
  parameters: { retry_after: seconds },
});
export const blocked: Fault = { status: 403, description: "Forbidden: bot was blocked by the user" };
export const noRights: Fault = { status: 400, description: "Bad Request: not enough rights to send text messages to the chat" };
export const unauthorised: Fault = { status: 401, description: "Unauthorized" };

/** Faults in waiting: once each in order for a method (or any sending one), or standing until a time. */
export function faults() {
  const queue: { method: string; fault: Fault }[] = [];
  const standing: { method: string; fault: Fault; until: number; chat: number | null }[] = [];
  const sending = new Set(["sendMessage", "editMessageText"]);
  const fits = (wanted: string, method: string) => wanted === method || (wanted === "any" && sending.has(method));
  return {
    next(fault: Fault, method = "any"): void {
      queue.push({ method, fault });
    },
    until(time: Date, fault: Fault, { method = "any", chat = null }: { method?: string; chat?: number | null } = {}): void {
      standing.push({ method, fault, until: time.getTime(), chat });
    },
    take(method: string, chat: number | null, now: number): Fault | null {
      const i = queue.findIndex((each) => fits(each.method, method));
      if (i >= 0) return (queue.splice(i, 1)[0] as { fault: Fault }).fault;
      return (
        standing.find((each) => each.until > now && fits(each.method, method) && (each.chat === null || each.chat === chat))?.fault ?? null
      );
    },
  };
}
