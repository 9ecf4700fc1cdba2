import { gap, type Sentence, type Tokens } from "../words/segment.ts";
import type { Actor } from "./actors.ts";
import { countriesOf } from "./actors.ts";

/** Words of whoever is named as the source behind a headline's dash. */
const longestSource = 5;

/**
 * Leaves out who only says it: "X to meet Y – Lavrov". In: those named in a headline. The last of them is the source where nobody else stands behind the headline's one
 * dash and two sides are named before it; "talks Lavrov – Rubio" has its second side there.
 */
export function withoutSource(actors: Actor[], headline: Sentence, tokens: Tokens): Actor[] {
  const dashes: number[] = [];
  for (let i = headline.from + 1; i < headline.to; i++) {
    const before = tokens.before[i] as number;
    if (before & gap.hyphen && before & gap.space) dashes.push(i);
  }
  const [dash] = dashes;
  if (dash === undefined || dashes.length > 1 || headline.to - dash > longestSource) return actors;
  const behind = actors.filter((a) => a.from >= dash);
  const before = actors.filter((a) => a.to <= dash && a.office && a.country);
  const alone = behind.length === 1 && behind[0]?.from === dash && behind[0].to === headline.to && behind[0].number === "one";
  return alone && countriesOf(before).size >= 2 ? actors.filter((a) => a.from < dash) : actors;
}
