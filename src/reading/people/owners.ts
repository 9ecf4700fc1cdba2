import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import type { Actor } from "./actors.ts";

// Who is named only for what is his: "the plan of President X", "Putin's aide". He takes no part in what is told.

/** "the plan of President X", "X's plan": only the owner of what was spoken of. `next`: index of the first mark behind the actor's start. */
export function owns(
  marks: Mark[],
  actor: Actor,
  next: number,
  { capitals, postposed }: { capitals: boolean; postposed: boolean },
): boolean {
  // A minister's words are told with what he did; not so what others of his house do.
  if (actor.office === "foreign-minister") return capitals && !postposed && hasAide(marks, actor, next);
  if (capitals && ownsWord(marks, actor, postposed)) return true;
  let of = false;
  for (let m = next - 1; m >= 0; m--) {
    const mark = marks[m] as Mark;
    if (mark.to > actor.from) continue;
    if (actor.from - mark.to > 2) break;
    // "خلال الزيارة الرئيس X": a word with its article is nobody's but through an "of".
    const definite = (mark.before & role.the) !== 0 && !of;
    if (says(mark, "matter-of")) return !definite;
    of ||= says(mark, "of");
    if (!(says(mark, "of") || says(mark, "acting") || says(mark, "honorific"))) break;
  }
  for (let m = next; m < marks.length; m++) {
    const mark = marks[m] as Mark;
    // "Trumps Sondergesandter", "Putin's envoy"
    const after = marks[m + 1];
    if (mark.to === actor.to && mark.after & role.of && after?.from === mark.to && sense(after, "office")) {
      // "X'in Dışişleri Bakanı Y ile görüştüğü"
      if (!(postposed && isMinister(after))) return true;
    }
    // "Trump'ın Orta Doğu Özel Temsilcisi": what an envoy is sent for may stand between.
    if (mark.to === actor.to && mark.after & role.of && sends(marks, m + 1, mark.to)) return true;
    if (mark.from < actor.to) continue;
    if (mark.from - actor.to > 2) break;
    // "總統X的幕僚長", "X大統領の特使"
    if (!capitals && mark.from === actor.to && says(mark, "of") && after?.from === mark.to && sense(after, "office")) return true;
    if (says(mark, "matter-behind")) return true;
    // "met President X during this visit": when that was, and not whose.
    if (says(mark, "in")) break;
    if (sense(mark, "contact") || says(mark, "with") || says(mark, "and")) break;
  }
  return false;
}

/** "Minister X's spokesman": whether an office of somebody below him follows whom a minister is written as the owner of. */
function hasAide(marks: Mark[], { to }: Actor, next: number): boolean {
  for (let m = Math.max(0, next - 1); m < marks.length && (marks[m] as Mark).from <= to; m++) {
    const mark = marks[m] as Mark;
    const after = marks[m + 1];
    if (mark.to === to && mark.after & role.of && after?.from === to) return aides.has(sense(after, "office")?.kind ?? "");
  }
  return false;
}
const aides: ReadonlySet<string> = new Set(["spokesperson", "envoy", "deputy-foreign-minister"]);

/** "Trump's pick for the office", "Putin's aide": whether no contact, country or name follows at once whose owner somebody is written as. */
function ownsWord(marks: Mark[], { from, to }: Actor, postposed: boolean): boolean {
  const k = firstMark(marks, to);
  const last = marks[k - 1];
  if (last?.to !== to || last.from < from || !(last.after & role.of)) return false;
  const near = marks.slice(k, k + 3).filter((m) => m.from - to <= 2);
  const doing = (m: Mark) => says(m, "session") || m.entries.some((e) => doings.has(e.sense));
  const beside = (m: Mark) => m.from === to && m.entries.some((e) => parties.has(e.sense));
  const doer = near.some((m) => (postposed && (isSetting(m) || isMinister(m))) || (beside(m) && !doing(m)));
  return !near.some(doing) && !(doer && (!postposed || meets(marks, k)));
}

/** "X'in yarın Y'yi kabul etmesi", "X'in Ankara'da Y ile görüştüğü": where the verb stands last, who does it is written as an owner; when and where stands between. */
const isSetting = (m: Mark): boolean => (m.after & role.in) !== 0 || m.entries.some((e) => times.has(e.sense));
const times: ReadonlySet<string> = new Set(["days", "weekday", "month"]);

const isMinister = (m: Mark): boolean => sense(m, "office")?.kind === "foreign-minister";

/** Whether the next thing told from a mark on is a contact, and no visit or session. */
function meets(marks: Mark[], from: number): boolean {
  for (let m = from; m < marks.length; m++) {
    const mark = marks[m] as Mark;
    if (sense(mark, "contact")) return true;
    if (!sense(mark, "days") && others.some((word) => says(mark, word))) return false;
  }
  return false;
}
const others = ["trip", "leaving", "session", "matter-behind", "planning"] as const;
const doings: ReadonlySet<string> = new Set(["contact", "channel", "counterpart", "count"]);
const parties: ReadonlySet<string> = new Set(["country", "city", "name"]);

/** Words between whoever sends an envoy and the word for him. */
const reachOfEnvoy = 3;

/** Whether an envoy's or adviser's style follows, with nothing before it but what he is for. */
function sends(marks: Mark[], at: number, from: number): boolean {
  for (let m = at; m < marks.length; m++) {
    const mark = marks[m] as Mark;
    const office = sense(mark, "office")?.kind;
    if (mark.from - from > reachOfEnvoy) return false;
    if (office) return office === "envoy" || office === "other";
    if (!(sense(mark, "country") || sense(mark, "city") || says(mark, "portfolio") || says(mark, "about") || says(mark, "common")))
      return false;
  }
  return false;
}

/** "X's statement": whether a thing of somebody's stands behind, and neither an office nor what he did. */
export function possessed(marks: Mark[], actor: Actor): boolean {
  const k = firstMark(marks, actor.to);
  const last = marks[k - 1];
  const next = marks[k];
  if (!last || last.to !== actor.to || !(last.after & role.of)) return false;
  return next?.from === actor.to && (says(next, "matter-behind") || says(next, "statement"));
}
