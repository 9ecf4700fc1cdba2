import type { Setting } from "../cues/where.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { gap, type Sentence } from "../words/segment.ts";
import type { Word } from "../words/senses.ts";
import type { Desk } from "./desk.ts";

// Where sessions sit: the conference that bears its city's name, and the United Nations.

/** "در حاشیه نشست مونیخ": a meeting on whose margins somebody is met. */
function occasion(marks: Mark[], mark: Mark): boolean {
  const row = sense(mark, "contact")?.row;
  const before = marks[firstMark(marks, mark.from) - 1];
  return row?.as === "noun" && row.mode === "meeting" && before?.to === mark.from && says(before, "sidelines");
}

/** Words between "on the margins of" and the session: "of the ASEAN Foreign Ministers' Meeting". */
const reachOfMargin = 4;

/** Whether a session stands behind "on the margins of". */
function atMargin(marks: Mark[], session: Mark): boolean {
  const at = firstMark(marks, session.from);
  return marks.slice(Math.max(0, at - reachOfMargin), at).some((m) => session.from - m.to <= reachOfMargin && says(m, "sidelines"));
}

/** "the schedule for a summit in Baghdad": that a session is held there does not say that somebody is, unless he is on its margins. */
export function merelyHeld(marks: Mark[], city: { from: number }): boolean {
  const at = firstMark(marks, city.from);
  const [session, leading] = [marks[at - 2], marks[at - 1]];
  const joined = leading?.to === city.from && session?.to === leading.from && says(leading, "in");
  return joined === true && session !== undefined && says(session, "session") && !atMargin(marks, session);
}

/** "on the margins of", "attending", "took part in": words that have somebody at the session behind them. */
const attends = (mark: Mark): boolean => ["sidelines", "attending", "seats", "presence"].some((word) => says(mark, word as Word));

/** Words between a city and the session that bears its name. */
const apart = 3;

/**
 * "the Munich Security Conference", "le Forum d'Antalya", "慕尼黑安全会议": where the one session that a stretch of the item names by a city sits; with `country`, one that
 * sits there, however it is named.
 */
export function seatOfSession(
  desk: Desk,
  { from = 0, to = desk.tokens.count, country }: { from?: number; to?: number; country?: string } = {},
): Setting | null {
  const { marks, tokens } = desk;
  const seats = new Map<string, Setting>();
  for (let k = firstMark(marks, from); k < marks.length; k++) {
    const mark = marks[k] as Mark;
    if (mark.from >= to) break;
    const city = sense(mark, "city");
    if (!city || city.ambiguous || desk.taken[mark.from] || (country && city.country !== country)) continue;
    // "the Shangri-La Dialogue": the name of a session may itself be known for that of its city.
    const beside = [marks.slice(Math.max(0, k - apart), k).reverse(), marks.slice(k + 1, k + 1 + apart)].flatMap((side) => {
      // A conference has its city's name; "the Jerusalem meeting" is as often about it.
      const session = side.find((m) => (says(m, "session") && !sense(m, "contact")) || occasion(marks, m));
      if (!session) return [];
      const [first, last] = session.from < mark.from ? [session.to, mark.from] : [mark.to, session.from];
      if (last - first > apart - 1) return [];
      for (let i = first; i <= last; i++)
        if ((tokens.before[i] as number) & ~(gap.space | gap.hyphen | gap.apostrophe | gap.quote)) return [];
      return session.to <= mark.from && merelyHeld(marks, mark) ? [] : [session];
    });
    const near = says(mark, "session") ? [mark] : beside;
    // "در حاشیه نشست فوق‌العاده جده"
    const margin = near.some((session) => session.to <= mark.from && atMargin(marks, session));
    const titleTo = desk.sentences[0]?.to ?? 0;
    // "A Budapest summit is on the agenda" says nothing; "at", "on the margins of" and a headline do.
    const led = desk.language.postposed
      ? marks
          .slice(k + 1, k + 3 + apart)
          .some((m) => m.from - mark.to <= apart + 2 && ((m.after & role.in && says(m, "session")) || says(m, "sidelines")))
      : marks
          .slice(Math.max(0, k - 3), k)
          .some((m) => mark.from - m.to <= 1 && ((says(m, "in") && !says(m, "to")) || attends(m) || m.before & role.in));
    if (near.length > 0 && (country || led || margin || mark.from < titleTo))
      seats.set(city.city, { name: city.city, country: city.country, from: mark.from, to: mark.to, rule: "session" });
  }
  return seats.size === 1 ? ([...seats.values()][0] as Setting) : null;
}

export const inNewYork = ({ from, to }: Mark): Setting => ({ name: "New York", country: "US", from, to, rule: "united-nations" });

/** Words of a session that name the United Nations, or the United Nations beside a session. */
export const assemblyIn = (sentence: Sentence, desk: Desk): Mark | undefined =>
  desk.marks
    .slice(firstMark(desk.marks, sentence.from), firstMark(desk.marks, sentence.to))
    .find((m) => says(m, "assembly") || sense(m, "organisation")?.code === "org:UN");
