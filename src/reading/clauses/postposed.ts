import { type Actor, countriesOf } from "../people/actors.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { commaBetween, gap, type Tokens } from "../words/segment.ts";
import type { Group } from "./groups.ts";

/** "X ile", "X سے", "Xと": where the words for "with" and "between" stand behind what they lead to, says of each group whether one does. Changes the groups in place. */
export function leadFromBehind(groups: Group[], tokens: Tokens, marks: Mark[], actors: Actor[]): void {
  for (const mark of marks) {
    if (says(mark, "between")) {
      // "X ile Y arasında", "X اور Y کے درمیان": both sides stand before it.
      const last = groups.findLastIndex((g) => g.to <= mark.from);
      const second = groups[last];
      if (!second || mark.from - second.to > 2) continue;
      const first = countriesOf(second.actors).size < 2 ? groups[last - 1] : undefined;
      const both = first ? [...first.actors, ...second.actors] : second.actors;
      groups.splice(first ? last - 1 : last, first ? 2 : 1, {
        actors: both,
        with: true,
        between: true,
        from: first?.from ?? second.from,
        to: second.to,
      });
      continue;
    }
    if (!says(mark, "with") || (says(mark, "and") && actors.some((a) => a.from - mark.to >= 0 && a.from - mark.to <= 1))) continue;
    const at = groups.findLastIndex((g) => g.to <= mark.from);
    const led = groups[at];
    if (!led || mark.from - led.to > 2) continue;
    // "A ve B bakanları ile C, D ile görüştü": the first "with" only joins those who met D.
    const met = (g: Group) => marks.some((c) => c.from >= mark.to && c.to <= g.from && sense(c, "contact"));
    const fellow = at === 0 && groups[1] && !met(groups[1]) ? groups[1] : undefined;
    if (fellow && fellow.from - mark.to <= 1 && (tokens.before[fellow.to] as number) & gap.comma && ledBehind(marks, fellow, groups[2])) {
      groups.splice(0, 2, { ...led, actors: [...led.actors, ...fellow.actors], to: fellow.to });
      continue;
    }
    const [subject, ...others] = led.actors;
    // Members of one list ("A, B ve C bakanları ile") are not parted.
    const listed = subject !== undefined && subject.list > 0 && subject.list === others[0]?.list;
    if (at === 0 && subject && others[0] && !listed && commaBetween(tokens, subject.to - 1, others[0].from)) {
      // "X, Y ile", "X'in, yarın Y ile": the first is the subject.
      groups.splice(0, 1, { ...led, actors: [subject], to: subject.to }, { ...led, actors: others, from: others[0].from, with: true });
      continue;
    }
    led.with = true;
    leadBack(groups, at, tokens, marks);
  }
  // "A, B ve C'yle": so does an ending written onto the last of them.
  const last = groups.findLastIndex((g) => g.with && !g.between && (g.actors[0]?.roles ?? 0) & role.with);
  if (last > 0) leadBack(groups, last, tokens, marks);
}

/** Where the word for "with" stands behind a list, or is written onto its last member, it leads to all of the list but the subject, who may stand in one group with the first of them. */
function leadBack(groups: Group[], at: number, tokens: Tokens, marks: Mark[]): void {
  const led = groups[at] as Group;
  const parts = (g: Group) => marks.some((m) => m.from >= g.to && m.to <= led.from && (sense(m, "contact") || says(m, "with")));
  for (let k = at - 1; k > 0; k--) {
    const one = groups[k] as Group;
    if (one.with || parts(one)) break;
    one.with = true;
  }
  const whole = groups[0] as Group;
  const [head, ...fellows] = whole.actors;
  // "Fidan, savunma bakanı ve istihbarat başkanı, A ile": a delegation is the subject as a whole.
  const delegation = fellows.every((f) => f.country === head?.country);
  const ministers = head !== undefined && head.list > 0 && head.list === fellows[0]?.list;
  if (at === 0 || whole.with || parts(whole) || delegation || ministers || !head || !fellows[0]) return;
  const { from } = fellows[0];
  // "Fidan ayrıca A, B ve C'yle görüştü"
  const further = marks.some((m) => m.from >= head.to && m.to <= from && says(m, "apart"));
  if (further || commaBetween(tokens, head.to - 1, from) || semicolonBefore(tokens, head.to))
    groups.splice(0, 1, { ...whole, actors: [head], to: head.to }, { ...whole, actors: fellows, from, with: true });
}

const semicolonBefore = (tokens: Tokens, at: number): boolean => at < tokens.count && ((tokens.before[at] as number) & gap.semicolon) !== 0;

/** Whether a group is led to by a "with" behind it, and no contact stands between it and the group before. */
function ledBehind(marks: Mark[], before: Group, group: Group | undefined): boolean {
  if (!group) return false;
  const next = marks.slice(firstMark(marks, before.to)).find((m) => sense(m, "contact") || (says(m, "with") && m.from >= group.to));
  return group.with || (next !== undefined && says(next, "with") && next.from - group.to <= 2);
}
