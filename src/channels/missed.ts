import type { Db } from "../store/database.ts";
import { tellMiss } from "../store/misses.ts";

/** What a reader is told of a miss, as a key of the wording; `reason`: why the item was taken for no event, to be said with `refusal-<reason>`. */
export interface MissAnswer {
  key: "missed-thanks" | "missed-again" | "missed-enough" | "missed-read" | "missed-nearly" | "missed-nothing";
  reason: string | null;
}

/** Keeps what a reader says was missed, and finds what to answer: the same on every door. */
export async function answerMiss(db: Db, said: { channel: string; person: string; told: string }, now: Date): Promise<MissAnswer> {
  const { kind, seen } = await tellMiss(db, said, now);
  const plain = (key: MissAnswer["key"]): MissAnswer => ({ key, reason: null });
  if (kind === "enough") return plain("missed-enough");
  // Why it was none is worth saying again.
  if (seen !== null) {
    if ((seen.reading?.reports.length ?? 0) > 0) return plain("missed-read");
    const refused = seen.reading?.refusals[0]?.reason;
    return refused === undefined ? plain("missed-nothing") : { key: "missed-nearly", reason: refused };
  }
  return plain(kind === "again" ? "missed-again" : "missed-thanks");
}
