import { role } from "../words/lexicon.ts";
import { commaBetween } from "../words/segment.ts";
import { hasAnd } from "./couplings.ts";
import type { Group } from "./groups.ts";
import type { Walk } from "./leads.ts";

// What only the whole of a clause's groups shows. All change the groups in place.

/** "During a call with his Egyptian counterpart, X said", "In separate talks with A and B, X discussed": a single name behind the comma is who called. */
export function partCaller({ groups, tokens, marks, grammar, contact, opens }: Walk): void {
  const [only, ...others] = groups;
  if (grammar.postposed || !only || others.length > 0 || !only.with || only.between || !contact) return;
  const called = only.actors.slice(0, -1);
  const [first, last, caller] = [called[0], called.at(-1), only.actors.at(-1)];
  if (!first || !last || !caller?.named || caller.counterpart || caller.roles & role.and || caller.list > 0) return;
  if (!first.counterpart && !(opens && first.office && !grammar.verbFirst)) return;
  if (!commaBetween(tokens, last.to - 1, caller.from) || hasAnd(marks, last.to, caller.from)) return;
  // Of several an "and" leads to the last.
  const before = called.at(-2);
  if (before && !(last.roles & role.and || hasAnd(marks, before.to, last.from))) return;
  groups[0] = { ...only, actors: called, to: last.to };
  groups.push({ actors: [caller], with: false, between: false, from: caller.from, to: caller.to });
}

/** "X received Y together with Z", "X will meet Y in Geneva together with the ministers of A and B": where somebody else is met, they stand by the subject. */
export function joinCompany(groups: Group[]): void {
  const at = groups.findIndex((g) => g.alongside);
  const company = groups[at];
  const host = groups.findIndex((g) => !g.with);
  const subject = groups[host];
  const others = groups.filter((_, k) => k !== at && k !== host);
  // "Together with her colleague Z, X met Y": behind them, the subject must have an object.
  if (!company || !subject || others.length === 0 || (host > at && others.every((g) => g.with))) return;
  // Countrymen of whom they stand by are one side with it anyway.
  groups[host] = { ...subject, actors: [...subject.actors, ...company.actors] };
  groups.splice(at, 1);
}

/** Words between a delegation and who leads it. */
const reachOfLeader = 4;

/** "a delegation from A led by Minister X": who leads a delegation of his country stands for it. */
export function joinLeader(groups: Group[]): void {
  for (let k = groups.length - 1; k > 0; k--) {
    const [before, leader] = [groups[k - 1] as Group, groups[k] as Group];
    const [delegation, ...others] = before.actors;
    const head = leader.actors[0];
    if (!delegation || others.length > 0 || !head || delegation.office !== "other" || delegation.named) continue;
    if (head.country !== delegation.country || !(head.roles & role.by) || leader.from - before.to > reachOfLeader) continue;
    groups.splice(k - 1, 2, { ...before, actors: [delegation, ...leader.actors], to: leader.to });
  }
}
