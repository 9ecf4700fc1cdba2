import { type Mark, role } from "../words/lexicon.ts";
import { marksIn, says, sense } from "../words/marks.ts";
import type { Actor } from "./actors.ts";

/** Words between a delegation and who leads it: "from the region, headed by". */
const reachOfHead = 4;

/** Words between "led the" and whose delegation it is, or between a country and what says who represented it. */
const reachOfSide = 4;

/** "a delegation led by Chinese Vice Minister X", "a US delegation led by Senator X": whose a delegation is need be told only once, of it or of who leads it. Changes the actors in place. */
export function headDelegations(actors: Actor[], marks: Mark[]): void {
  const joined: Actor[] = [];
  for (const [k, head] of actors.entries()) {
    const delegation = actors[k - 1];
    if (!delegation) continue;
    headSide(delegation, head, marks);
    if (delegation.office !== "other" || delegation.named || head.from - delegation.to > reachOfHead) continue;
    const between = marksIn(marks, { from: delegation.to, to: head.from });
    // "the adviser was received by Minister X": no head of his.
    if (between.some((m) => sense(m, "contact"))) continue;
    // ... or "وفد أوكراني يضم وزير الخارجية X", "a delegation including Minister X", where he is a foreign minister.
    const includes = (m: Mark) => head.office === "foreign-minister" && (says(m, "together") || says(m, "including"));
    const lead = head.roles & role.by ? null : between.findLast((m) => says(m, "presence") || includes(m));
    if (lead === undefined) continue;
    if (!delegation.country && head.country && head.office) {
      delegation.country = head.country;
      delegation.inferred = true;
    } else if (delegation.country && isOpen(head)) {
      head.country = delegation.country;
      head.office ??= "other";
      head.inferred = true;
      // "encabezada por el senador X": where the words are also those for who sat by, he and the delegation are one.
      if (lead) joined.push(join(delegation, head));
    }
  }
  for (const delegation of joined) actors.splice(actors.indexOf(delegation), 1);
}

/** Lets whoever leads a delegation stand for it, which is returned. */
function join(delegation: Actor, head: Actor): Actor {
  head.from = delegation.from;
  head.roles = delegation.roles;
  return delegation;
}

/** "the Norwegian side was led by Minister X", "Norway was represented by X", "Minister X headed the Norwegian side": of two next to each other, he leads the other's. */
function headSide(first: Actor, second: Actor, marks: Mark[]): void {
  const between = marksIn(marks, { from: first.to, to: second.from });
  if (second.from - first.to > reachOfSide || between.some((m) => sense(m, "contact"))) return;
  const [head, side] = second.roles & role.by ? [second, first] : [first, second];
  const led = head === second || between.some((m) => says(m, "seats"));
  const bare = side.country !== null && !side.named && !side.counterpart && (side.office === null || side.office === "other");
  if (!led || !bare || head.office !== "foreign-minister" || !isOpen(head)) return;
  head.country = side.country;
  head.inferred = true;
}

/** Whether somebody is named of whom nothing but the text around says whose he is. */
const isOpen = ({ named, country, inferred, official }: Actor): boolean =>
  named !== null && official === null && (country === null || inferred);
