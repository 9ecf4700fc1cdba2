import { isIn } from "../cues/where.ts";
import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, says, sense } from "../words/marks.ts";
import { gap, type Sentence } from "../words/segment.ts";
import type { Entry } from "../words/senses.ts";
import type { Actor, Context } from "./actors.ts";
import { Assembly } from "./assembly.ts";
import { briefOf, envoyOf, isRank, passBrief, postOf, rankOf } from "./briefs.ts";
import { takeConnective } from "./connectives.ts";
import { markHead } from "./heads.ts";
import { takeName } from "./names.ts";
import { continuesName, givenFromPlace, namesFormat, standsInName } from "./namewords.ts";
import { dual, takeCounterpart, takeInner, takeOffice } from "./offices.ts";
import { takeCountry, takeReference } from "./parties.ts";
import { counterpartsOf, numberOf, takePlural } from "./plurals.ts";
import { takeLike, takePerson } from "./references.ts";
import { takeActing, takeDeputy, takeFormer, takeHonorific, takePortfolio } from "./styles.ts";
import { takeUnknown } from "./unknowns.ts";

/** Finds the actors of one sentence, in order. In: what is known of the item, with the marks of all its sentences. */
export function findActors(context: Context, sentence: Sentence): Actor[] {
  const assembly = new Assembly(context, sentence);
  const { marks } = context;
  let m = firstMark(marks, sentence.from);
  for (let i = sentence.from; i < sentence.to; ) {
    while (m < marks.length && (marks[m] as Mark).from < i) m++;
    const spoken = readingOf(assembly, i);
    if (spoken > i) {
      assembly.spokenTo = spoken;
      i = spoken;
      continue;
    }
    const mark = marks[m];
    if (mark && mark.from === i && mark.to <= sentence.to) {
      take(assembly, mark);
      takeEnding(assembly, mark);
      if (context.language.postposed) passBrief(assembly, mark);
      i = Math.max(mark.to, assembly.briefTo);
    } else {
      takeUnknown(assembly, i);
      i++;
    }
  }
  assembly.flush();
  for (const actor of assembly.actors) if (plain(actor, marks)) actor.reference = "minister";
  return assembly.actors;
}

/** "the Russian minister": told with the country alone; or "الوزير", which is an office and means whom the text speaks of. */
function plain(actor: Actor, marks: Mark[]): boolean {
  if (actor.office !== "minister" || actor.named || actor.counterpart || actor.list > 0 || actor.number !== "one") return false;
  for (let m = firstMark(marks, actor.from); m < marks.length && (marks[m] as Mark).from < actor.to; m++)
    if (says(marks[m] as Mark, "plain-minister")) return actor.country !== null || says(marks[m] as Mark, "minister");
  return false;
}

/** Takes one word the lexicon knows: the sense that says most about who is spoken of decides, and so they are tried in this order. */
function take(assembly: Assembly, mark: Mark): void {
  const soft = assembly.soft(mark.from);
  if (abbreviates(assembly, mark)) return;
  part(assembly, mark);
  if (givenFromPlace(assembly, mark)) {
    takeUnknown(assembly, mark.from);
    return;
  }
  const taken =
    takeHolder(assembly, mark, soft) ||
    takeSide(assembly, mark, soft) ||
    takeBrief(assembly, mark, soft) ||
    takeOwner(assembly, mark) ||
    takeHonorific(assembly, mark, soft) ||
    takeFormer(assembly, mark, soft) ||
    takeDeputy(assembly, mark, soft) ||
    takePortfolio(assembly, mark) ||
    takeActing(assembly, mark, soft) ||
    takeIncluding(assembly, mark) ||
    takeWithinName(assembly, mark) ||
    takeLike(assembly, mark) ||
    takeConnective(assembly, mark, soft) ||
    takePerson(assembly, mark, soft);
  if (taken || assembly.isThe(mark)) return;
  if (continuesName(assembly, mark)) takeUnknown(assembly, mark.from);
  else if (!assembly.awaitsList(mark)) assembly.interrupt();
}

/** Ends the mention in hand, or the list, where what a mark says begins another. */
function part(assembly: Assembly, mark: Mark): void {
  const { current } = assembly;
  const before = assembly.gapBefore(mark.from);
  if (current && before & gap.bracket && current.candidates.length === 0 && !current.office && mark.from !== assembly.spokenTo)
    assembly.flush();
  if (before & gap.colon) {
    // "Tunisian diplomacy: Nafti meets …": nobody's name reaches over a colon.
    assembly.flush();
    assembly.endList();
  }
  const led = mark.before & (role.with | role.and | role.to | role.by) && assembly.current;
  if (!led && !assembly.listing?.joined) return;
  const office = sense(mark, "office");
  const styled = office ?? sense(mark, "title");
  if (
    led &&
    (styled || (!assembly.listing && (sense(mark, "counterpart") || sense(mark, "name")))) &&
    !(mark.before & role.and && dual(assembly, office?.kind, mark))
  )
    assembly.flush();
  if (styled && assembly.listing?.joined && assembly.listing.members > 0) {
    // "the ministers of A, B and the EU's foreign policy chief": the last is no member of the list.
    assembly.flush();
    assembly.endList();
    assembly.pendingRoles |= role.and;
  }
}

/** The country a mark says, but for "بعمان": in Amman, and nothing of Oman's. */
const countryOf = (mark: Mark): Extract<Entry, { sense: "country" }> | undefined =>
  mark.before & role.in && sense(mark, "city") ? undefined : sense(mark, "country");

/** A name, an office or a counterpart. */
function takeHolder(assembly: Assembly, mark: Mark, soft: boolean): boolean {
  const name = sense(mark, "name");
  const office = sense(mark, "office");
  const title = sense(mark, "title");
  if (name && !office && !title && !isAdjective(assembly, mark, name) && takeName(assembly, mark, name, soft)) return true;
  if (says(mark, "ministers-session")) {
    // "the meeting of the foreign ministers of A and B": a session, and its members if they are named.
    assembly.pendingRoles |= mark.before;
    takePlural(assembly, mark, "foreign-minister", null, false);
    return true;
  }
  const { marks, tokens } = assembly.context;
  if ((!office || office.kind === "ministry") && countryOf(mark)?.form === "nickname" && isIn(tokens, marks, firstMark(marks, mark.from))) {
    // "at the Kremlin with Minister X": a place, and nobody's country.
    assembly.interrupt();
    return true;
  }
  if (!office && sense(mark, "count")?.of === "ministers" && assembly.listFollows(mark)) {
    // "the ministers of the three states (A, B and C)"
    takePlural(assembly, mark, "foreign-minister", null, false);
    return true;
  }
  if (office?.kind === "ambassador" && (rankOf(assembly, mark) || (isRank(assembly, mark) && takeHonorific(assembly, mark, soft))))
    return true;
  if (title || office) {
    // "В Малайзию глава российского МИД прибыл": the country within the office is its own, not the one before it.
    const inner = mark.inner?.map((m) => sense(m, "country")?.code).find((code) => code !== undefined);
    if (inner && foreignTo(assembly, inner)) assembly.flush();
    if (assembly.context.language.ownerBehind && endsInCountry(assembly)) assembly.flush();
    if (title) takeOffice(assembly, mark, title.title.office, title.title, title.title.number ?? "one", soft);
    else if (office) takeOffice(assembly, mark, office.kind, null, numberOf(assembly, mark, office), soft);
    markHead(assembly.current, mark);
    takeInner(assembly, mark);
    const sent = envoyOf(assembly, mark, office?.kind ?? title?.title.office ?? "other");
    if (sent && assembly.current) sendEnvoy(assembly, sent);
    return true;
  }
  if (!sense(mark, "counterpart")) return false;
  takeCounterpart(assembly, mark, counterpartsOf(assembly, mark), soft);
  return true;
}

/** Lets an envoy stand for the leader in hand who sends him. */
function sendEnvoy(assembly: Assembly, sent: Mark): void {
  const { current } = assembly;
  if (!current || current.named) return;
  current.office = sense(sent, "office")?.kind ?? "envoy";
  current.title = null;
  current.to = sent.to;
  assembly.briefTo = sent.to;
  assembly.nameOpen = true;
}

/** "السوداني" behind an office without a country is the adjective; anywhere else it is the man of that name, if he is known by it. */
function isAdjective({ listing, current }: Assembly, mark: Mark, name: Extract<Entry, { sense: "name" }>): boolean {
  const country = countryOf(mark);
  if (!country) return false;
  if (country.form !== "adjective" || name.weak || (listing && !listing.people)) return true;
  return current !== null && (current.office !== null || current.counterpart) && !current.country;
}

/** "Во время визита в Германию министр": whether a country's name alone is in hand, and no adjective of it. */
function endsInCountry({ current, context: { marks } }: Assembly): boolean {
  if (!current?.country || current.office || current.counterpart || current.named) return false;
  for (let m = firstMark(marks, current.from); m < marks.length && (marks[m] as Mark).from < current.to; m++)
    if (sense(marks[m] as Mark, "country")?.form === "name") return true;
  return false;
}

/** Whether what stands before an office, a country alone or somebody known, is not of the country that the office names. */
function foreignTo(assembly: Assembly, country: string): boolean {
  const actor = assembly.current;
  if (!actor || actor.office || actor.counterpart) return false;
  if (!actor.named) return actor.country !== country;
  const { roster } = assembly.context;
  return actor.candidates.length > 0 && !actor.candidates.some((c) => roster.officials[c]?.country === country);
}

/** A country or an organisation, or the city that stands for a country. */
function takeSide(assembly: Assembly, mark: Mark, soft: boolean): boolean {
  if (assembly.current && postOf(assembly, mark, soft)) {
    assembly.current.to = mark.to;
    return true;
  }
  const country = countryOf(mark);
  if (country && ofCity(assembly, mark, country.code)) {
    assembly.interrupt();
    return true;
  }
  const side = country ?? sense(mark, "organisation");
  if (side) {
    if (!assembly.awaitsList(mark, true)) takeCountry(assembly, mark, side.code, soft, country?.form === "adjective");
    return true;
  }
  const city = sense(mark, "city");
  if (!city) return false;
  if (assembly.current?.office === "ambassador" && assembly.glue & role.in && !assembly.current.named) {
    // The city stays free to be the place of the meeting; only a name behind its comma still belongs to the ambassador.
    assembly.glue = 0;
    assembly.pendingRoles = 0;
    if (mark.to < assembly.sentence.to && assembly.gapBefore(mark.to) & gap.comma) return true;
  }
  if (governed(assembly, mark, city.country)) {
    takeCountry(assembly, mark, city.country, soft, false);
    return true;
  }
  const { current, listing, glue } = assembly;
  if (!city.capital || !(listing?.joined || (current?.office && !current.country && glue & role.of))) return false;
  if (listing?.joined && namesFormat(assembly, mark)) return false;
  takeCountry(assembly, mark, city.country, soft, false);
  return true;
}

/** "the mayor of Istanbul", "California Governor X", "美国加利福尼亚州州长": whether a place is that of somebody's own office, who is of its country. */
function governed(assembly: Assembly, { from, to }: Mark, country: string): boolean {
  const { current, glue, context } = assembly;
  const { marks, tokens } = context;
  // "аким Алматы": where no word for "of" stands between, the place stands beside the office.
  const beside = current?.to === from && !assembly.soft(from);
  // "Fulano, the mayor of Almaty": a name may stand before the office, and none between the two.
  const nameless = !current?.named || current.named.from === current.from;
  if (current?.office) return current.office === "other" && !current.country && nameless && ((glue & role.of) !== 0 || beside);
  const k = firstMark(marks, to);
  // "カリフォルニア州のニューサム知事": where words stand without spaces, the name stands between.
  const named = !context.language.spaces && marks[k]?.from === to && says(marks[k] as Mark, "of");
  const post = named ? marks[k + 1] : marks[k];
  const adjoins = post && (named ? post.from - to <= reachOfReading : post.from === to && !assembly.soft(to));
  const office = adjoins ? sense(post, "office") : undefined;
  if (office?.kind !== "other" || office.number !== "one" || isIn(tokens, marks, firstMark(marks, from))) return false;
  return !current || (current.country === country && !current.named && !current.counterpart && current.to === from);
}

/** "في جنيف السويسرية نظيره", "در ژنو سوئیس": whether a country right behind a city of its own only says where that lies, in a language whose owners stand behind. */
function ofCity({ context: { marks, language } }: Assembly, { from }: Mark, code: string): boolean {
  if (language.postposed || language.capitals || !language.spaces) return false;
  const before = marks[firstMark(marks, from) - 1];
  return before?.to === from && sense(before, "city")?.country === code;
}

/** What an envoy is sent for, or where an ambassador is posted. */
function takeBrief(assembly: Assembly, mark: Mark, soft: boolean): boolean {
  if (soft || !((says(mark, "about") && !says(mark, "in")) || says(mark, "with"))) return false;
  const brief = briefOf(assembly, mark);
  if (brief === null || !assembly.current) return false;
  assembly.current.to = brief;
  assembly.briefTo = brief;
  assembly.nameOpen = true;
  assembly.glue = 0;
  return true;
}

/** "our", "this country's". */
function takeOwner(assembly: Assembly, mark: Mark): boolean {
  const reference = says(mark, "own") ? "own" : says(mark, "same") ? "same" : null;
  if (reference) takeReference(assembly, mark, reference);
  return reference !== null;
}

/** "his counterparts, including those of Chad and Mali": the list goes on; but "including Malian Foreign Minister X": who has an office of his own is in no list. */
function takeIncluding(assembly: Assembly, mark: Mark): boolean {
  if (!says(mark, "including") || assembly.listing?.members !== 0) return false;
  assembly.flush();
  const { marks } = assembly.context;
  const k = firstMark(marks, mark.to);
  const [first, second] = [marks[k], marks[k + 1]];
  const styled = (m: Mark | undefined, at: number) => m?.from === at && (sense(m, "office") ?? sense(m, "title")) !== undefined;
  if (first && (styled(first, mark.to) || (first.from === mark.to && sense(first, "country") && styled(second, first.to))))
    assembly.endList();
  return true;
}

/** A word of the lexicon within a name that nobody knows. */
function takeWithinName(assembly: Assembly, mark: Mark): boolean {
  const within = standsInName(assembly, mark);
  if (within) takeUnknown(assembly, mark.from);
  return within;
}

/** "mevkidaşıyla", "Lavrov'la": with, written onto the last word. */
function takeEnding(assembly: Assembly, mark: Mark): void {
  if (!(mark.after & role.with)) return;
  if (assembly.current?.to === mark.to) assembly.current.roles |= role.with;
  else if (assembly.listing) for (const actor of assembly.actors) if (actor.list === assembly.listing.list) actor.roles |= role.with;
}

/** Letters of a name as it is spoken, in brackets behind it. */
const reachOfReading = 14;

/** "趙顕（チョ・ヒョン）外相": where the reading of a name that stands between its country and its office ends; the token itself, where none begins. */
function readingOf(assembly: Assembly, token: number): number {
  const { current, context, sentence } = assembly;
  if (context.language.spaces || !current?.named || current.office || current.to !== token) return token;
  if (!(assembly.gapBefore(token) & gap.bracket)) return token;
  const most = Math.min(sentence.to, token + reachOfReading);
  let end = token + 1;
  while (end < most && !(assembly.gapBefore(end) & gap.bracket)) end++;
  if (end >= most) return token;
  const behind = context.marks[firstMark(context.marks, end)];
  if (behind?.from !== end || !(sense(behind, "office") || sense(behind, "title"))) return token;
  // "カン・ギョンファ（康京和）外相": as the roster knows it.
  const inside = context.marks[firstMark(context.marks, token)];
  const name = inside && inside.to <= end ? sense(inside, "name") : undefined;
  if (name && current.candidates.length === 0) current.candidates = name.officials;
  current.to = end;
  return end;
}

/** "欧州連合（EU）のボレル上級代表", "the European Union (EU) High Representative": whether a bracket only says a country again, and what follows it goes on from there. */
function abbreviates(assembly: Assembly, mark: Mark): boolean {
  const { current, listing } = assembly;
  const code = sense(mark, "country")?.code ?? sense(mark, "organisation")?.code;
  if (!code || listing || current?.country !== code || current.office || current.named || current.to !== mark.from) return false;
  if (!(assembly.gapBefore(mark.from) & gap.bracket && assembly.gapBefore(mark.to) & gap.bracket)) return false;
  current.to = mark.to;
  assembly.spokenTo = mark.to;
  return true;
}
