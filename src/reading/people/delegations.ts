import { type Mark, role } from "../words/lexicon.ts";
import { marksIn, sense } from "../words/marks.ts";
import type { Actor } from "./actors.ts";

/** Words between a delegation and who leads it: "from the region, headed by". */
const reachOfHead = 4;

/** "a delegation led by Chinese Vice Minister X", "a US delegation led by Senator X": whose a delegation is need be told only once, of it or of who leads it. Changes the actors in place. */
export function headDelegations(actors: Actor[], marks: Mark[]): void {
  for (const [k, head] of actors.entries()) {
    const delegation = actors[k - 1];
    if (delegation?.office !== "other" || delegation.named || !(head.roles & role.by) || head.from - delegation.to > reachOfHead) continue;
    // "the adviser was received by Minister X": no head of his.
    if (marksIn(marks, { from: delegation.to, to: head.from }).some((m) => sense(m, "contact"))) continue;
    if (!delegation.country && head.country && head.office) {
      delegation.country = head.country;
      delegation.inferred = true;
    } else if (delegation.country && !head.country && head.named) {
      head.country = delegation.country;
      head.office ??= "other";
      head.inferred = true;
    }
  }
}
