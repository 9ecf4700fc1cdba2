import type { Clause } from "../clauses/clauses.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { commaBetween, shape, type Tokens } from "../words/segment.ts";
import type { Word } from "../words/senses.ts";

// The day to which something is put off.

const isDay = (mark: Mark): boolean =>
  mark.entries.some((e) => e.sense === "weekday" || e.sense === "month" || (e.sense === "days" && e.days >= 0));

const isNumber = (tokens: Tokens, at: number): boolean =>
  at >= 0 && at < tokens.count && ((tokens.shape[at] as number) & shape.digits) !== 0;

/** The words of a day: "Friday", "cuma gününe", "18 February", "February 18", "18 de febrero"; null for a month without a day. */
function wholeDay(day: Mark, marks: Mark[], tokens: Tokens): Mark | null {
  const next = marks[firstMark(marks, day.to)];
  // The word for a day may bear the ending.
  const unit = next?.from === day.to && (says(next, "unit-day") || (says(next, "common") && (next.after & role.to) !== 0));
  if (!sense(day, "month")) return unit ? { ...day, to: next.to, after: next.after } : day;
  for (const from of [day.from - 1, day.from - 2]) if (isNumber(tokens, from)) return { ...day, from };
  // The ending may stand behind the number: "fevralın 18-nə".
  if (isNumber(tokens, day.to)) return { ...day, to: day.to + 1, after: 0 };
  return null;
}

/** Words from what tells of a plan to the day to which it is put off: "شده بود به". */
const reachOfPlan = 3;

/** "was postponed from Thursday to Friday", "pushed back to 18 February", "cumaya ertelendi": what is put off to a day is still to come on that day. Null: no day is named. */
export function dayMovedTo({ marks, cues }: Clause, off: Mark, tokens: Tokens): Mark | null {
  const cued = (word: Word, to: number) => cues.some((c) => c.word === word && c.mark.to === to);
  const days = marks.flatMap((m) => (isDay(m) ? (wholeDay(m, marks, tokens) ?? []) : []));
  for (const [k, day] of days.entries()) {
    // "cancelled the meeting planned from Thursday to Friday": those days are the plan's.
    const due = cues.some(
      (c) =>
        c.word === "planning" &&
        c.mark.to <= day.from &&
        !commaBetween(tokens, c.mark.to - 1, day.from) &&
        (c.mark === off || c.mark.from >= off.to || (day.to <= off.from && day.from - c.mark.to <= 4)),
    );
    const written = (day.after & role.to) !== 0;
    // "به روز جمعه موکول شد": "to" may stand before the word for a day.
    const at = cued("unit-day", day.from) ? day.from - 1 : day.from;
    // "که قرار بود فردا برگزار شود به ۲۹ بهمن موکول شد": nothing of the plan stands behind the verb that ends it.
    const plan = cues.findLast((c) => c.word === "planning" && c.mark.to < at)?.mark;
    const behindPlan =
      plan !== undefined &&
      cued("to", at) &&
      // "prevista para quinta-feira foi adiada": the plan's own day, with an auxiliary before the verb.
      day.to === off.from &&
      at - plan.to <= reachOfPlan &&
      !days.some((d) => d.from >= plan.to && d.to < at);
    if (due && !written && !behindPlan) continue;
    const first = days[k - 1];
    const twoDays =
      first !== undefined &&
      day.from - first.to <= 1 &&
      !commaBetween(tokens, first.to - 1, day.from) &&
      !cued("and", day.from) &&
      // "today, Thursday": one day told twice.
      !(sense(first, "days") && sense(day, "weekday"));
    const after = day.from >= off.to;
    const before = day.to <= off.from && off.from - day.to <= 1;
    if (twoDays && (after || before) && sense(first, "weekday")?.weekday !== sense(day, "weekday")?.weekday) return day;
    if (after ? cued("until", at) || (cued("to", at) && at - off.to <= 1) : before && (written || cued("to", at))) return day;
    // "перенесена на пятницу", "auf Freitag verschoben"
    if ((after || before) && cued("onto", at)) return day;
  }
  return null;
}
