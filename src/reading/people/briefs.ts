import type { OfficeKind } from "../words/knowledge.ts";
import type { Mark } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { gap, shape } from "../words/segment.ts";
import type { Assembly } from "./assembly.ts";

// Where an ambassador is posted, what an envoy is sent for, and who has either for a rank: words within a mention that are nobody's country and no topic.

/** "Nigeria's Minister of Foreign Affairs, Ambassador X": a rank between an office and its name. */
export function rankOf(assembly: Assembly, mark: Mark): boolean {
  const { current, context } = assembly;
  const { tokens, language } = context;
  if (!language.capitals || !says(mark, "honorific") || mark.to >= assembly.sentence.to) return false;
  const open = current?.office === "foreign-minister" && !current.named && current.country !== null && current.to === mark.from;
  const named = ((tokens.shape[mark.to] as number) & shape.capital) !== 0 && assembly.gapBefore(mark.to) === gap.space;
  if (!open || !named || !current) return false;
  current.to = mark.to;
  assembly.nameOpen = true;
  return true;
}

/** Words of a name between a rank and the office behind it. */
const reachOfRank = 5;
const ranked: ReadonlySet<OfficeKind> = new Set<OfficeKind>([
  "envoy",
  "spokesperson",
  "deputy-foreign-minister",
  "other",
  "organisation-head",
]);

/** "السفير ديفيد ساترفيلد المبعوث الأمريكي": whether an ambassador is so by rank, where his office stands behind the name; but a foreign minister behind it is whom he met. */
export function isRank({ context: { marks, language }, sentence }: Assembly, mark: Mark): boolean {
  if (!language.verbFirst || !says(mark, "honorific")) return false;
  for (let m = firstMark(marks, mark.to); m < marks.length; m++) {
    const next = marks[m] as Mark;
    if (next.from >= sentence.to || next.from - mark.to > reachOfRank) return false;
    const kind = sense(next, "office")?.kind ?? sense(next, "title")?.title.office;
    if (kind) return next.from > mark.to && ranked.has(kind) && next.before === 0;
    if (!sense(next, "name") && !says(next, "honorific")) return false;
  }
  return false;
}

/** "Fransa'nın Ankara Büyükelçisi", "Fransanın Azərbaycandakı səfiri", "BM Suriye Özel Temsilcisi": between whose ambassador or envoy it is and the office stands where the post is. */
export function postOf(assembly: Assembly, mark: Mark, soft: boolean): boolean {
  const { marks, language } = assembly.context;
  const actor = assembly.current;
  const next = marks[firstMark(marks, mark.to)];
  // "the UN Syria envoy", where names stand side by side
  const beside = language.capitals && sense(mark, "country")?.form === "name" && next && sense(next, "office")?.kind === "envoy";
  if ((language.spaces && !language.postposed && !beside) || soft || !(sense(mark, "country") || sense(mark, "city"))) return false;
  const sends = actor?.office === "organisation-head" || actor?.office === "head-of-state" || actor?.office === "head-of-government";
  if (actor && sends && !actor.named && next?.from === mark.to && sense(next, "office")?.kind === "envoy") {
    // "BM Genel Sekreteri'nin Kıbrıs Özel Temsilcisi": whom the Secretary-General sends is meant, and not he himself.
    actor.office = null;
    actor.title = null;
    return true;
  }
  // "中国驻越南大使"
  const stationed = language.spaces ? 0 : 1;
  if (!actor?.country || actor.office || actor.named || actor.counterpart || mark.from - actor.to > stationed) return false;
  const kind = next?.from === mark.to ? sense(next, "office")?.kind : undefined;
  return kind === "ambassador" || kind === "envoy";
}

/** Words of an envoy's brief: "for the Great Lakes". */
const reachOfBrief = 4;

/**
 * "the UN special envoy for Syria, X", "for the Sahel, X", "l'ambassadeur du Tchad auprès de la France, X": the end of what an envoy is sent for, or of where an
 * ambassador is posted; null where none is told.
 */
export function briefOf(assembly: Assembly, lead: Mark): number | null {
  const { current, context } = assembly;
  const { marks, tokens, language } = context;
  const posted = current?.office === "ambassador" && current.country !== null;
  if (!current || !(posted || current.office === "envoy") || current.named || current.to !== lead.from) return null;
  if (language.postposed || !language.spaces || (says(lead, "with") && !posted)) return null;
  let at = lead.to;
  while (at < assembly.sentence.to && at - lead.to < reachOfBrief) {
    const next = marks[firstMark(marks, at)];
    const mark = next?.from === at ? next : undefined;
    if (mark && (sense(mark, "country") || (posted && sense(mark, "organisation"))))
      return posted && !(mark.to < assembly.sentence.to && assembly.gapBefore(mark.to) & gap.comma) ? null : mark.to;
    if (mark && !mark.entries.every((e) => e.sense === "word" && articles.has(e.word))) return null;
    const last = at;
    at = mark?.to ?? at + 1;
    const named = !mark && language.capitals && ((tokens.shape[last] as number) & shape.capital) !== 0;
    if (named && !posted && at < assembly.sentence.to && assembly.gapBefore(at) & gap.comma) return at;
  }
  return null;
}
const articles: ReadonlySet<string> = new Set(["acting", "common", "of"]);

/** "BMT-nin Suriya üzrə xüsusi nümayəndəsi", "AB-nin Qafqaz üzrə …": where "for" stands behind, what an envoy is sent for stands between him and who sent him. */
export function passBrief(assembly: Assembly, sender: Mark): void {
  const { current, context } = assembly;
  if (!current?.country || current.named || current.to !== sender.to) return;
  const { marks } = context;
  for (let m = firstMark(marks, sender.to); m + 1 < marks.length; m++) {
    const mark = marks[m] as Mark;
    const envoy = marks[m + 1] as Mark;
    if (mark.from - sender.to > reachOfBrief || mark.to > assembly.sentence.to || assembly.soft(mark.from)) return;
    if (says(mark, "about") && envoy.from === mark.to && sense(envoy, "office")?.kind === "envoy") {
      // "the envoy of the president of Russia for culture"
      current.office = null;
      current.to = mark.to;
      assembly.briefTo = mark.to;
      return;
    }
    if (sense(mark, "office") || sense(mark, "name") || sense(mark, "contact") || says(mark, "with")) return;
  }
}

/** Letters of what an envoy is sent for: "儿童与武装冲突问题". */
const reachOfTopic = 12;
/** What such a brief is made of beside letters that nobody knows. */
const topical: ReadonlySet<string> = new Set(["country", "city", "organisation", "word", "number"]);
const senders: ReadonlySet<OfficeKind> = new Set<OfficeKind>(["organisation-head", "head-of-state", "head-of-government"]);

/** "联合国秘书长气候行动特使": where words stand without spaces, the envoy or adviser of a leader, behind what he is for; null where none stands there. */
export function envoyOf({ context: { marks, tokens, language }, sentence }: Assembly, leader: Mark, kind: OfficeKind): Mark | null {
  if (language.spaces || !senders.has(kind)) return null;
  let k = firstMark(marks, leader.to);
  for (let at = leader.to; at < sentence.to && at - leader.to <= reachOfTopic; ) {
    if (at > leader.to && (tokens.before[at] as number) !== gap.none) return null;
    const mark = marks[k];
    if (mark?.from !== at) {
      at++;
      continue;
    }
    const post = sense(mark, "office");
    // "美国总统非洲事务高级顾问": or an adviser.
    if (post?.kind === "envoy" || (post?.kind === "other" && post.number === "one")) return mark;
    const parts = says(mark, "with") || says(mark, "planning") || says(mark, "says") || says(mark, "by");
    if (parts || !mark.entries.every((e) => topical.has(e.sense))) return null;
    at = mark.to;
    while (k < marks.length && (marks[k] as Mark).from < at) k++;
  }
  return null;
}
