import type { Actor, Context } from "./actors.ts";
import { Assembly, listsCountries } from "./assembly.ts";
import { type Mark, role } from "./lexicon.ts";
import { firstMark, says, sense } from "./marks.ts";
import { particle, takeName, takeStyled, takeUnknown } from "./names.ts";
import { counterpartsOf, dual, numberOf, takeCounterpart, takeInner, takeOffice, takePlural } from "./offices.ts";
import { takeCountry, takeReference } from "./parties.ts";
import { briefOf, passBrief, postOf, rankOf } from "./posts.ts";
import { commaBefore, gap, type Sentence, shape } from "./segment.ts";
import { isIn } from "./where.ts";

/** Finds the actors of one sentence. Marks are those of the sentence, in order. */
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

/** Takes one word the lexicon knows: the sense that says most about who is spoken of decides. */
function take(assembly: Assembly, mark: Mark): void {
  const soft = assembly.soft(mark.from);
  if (abbreviates(assembly, mark)) return;
  if (
    assembly.current &&
    assembly.gapBefore(mark.from) & gap.bracket &&
    assembly.current.candidates.length === 0 &&
    !assembly.current.office &&
    mark.from !== assembly.spokenTo
  )
    assembly.flush();
  const office = sense(mark, "office");
  const title = sense(mark, "title");
  const counterpart = sense(mark, "counterpart");
  const city = sense(mark, "city");
  // "بعمان": in Amman, and nothing of Oman's.
  const country = city && mark.before & role.in ? undefined : sense(mark, "country");
  const organisation = sense(mark, "organisation");
  const name = sense(mark, "name");
  if (assembly.gapBefore(mark.from) & gap.colon) {
    // "Tunisian diplomacy: Nafti meets …": nobody's name reaches over a colon.
    assembly.flush();
    assembly.endList();
  }
  if (
    mark.before & (role.with | role.and | role.to | role.by) &&
    assembly.current &&
    (!assembly.listing || office || title) &&
    (office || title || counterpart || name)
  ) {
    if (!(mark.before & role.and && dual(assembly, office?.kind, mark))) assembly.flush();
  }
  if ((office || title) && assembly.listing?.joined && assembly.listing.members > 0) {
    // "the ministers of A, B and the EU's foreign policy chief": the last is no member of the list.
    assembly.flush();
    assembly.endList();
    assembly.pendingRoles |= role.and;
  }
  // "السوداني" behind an office without a country is the adjective; anywhere else it is the man of that name, if he is known by it.
  const adjective =
    country &&
    (country.form !== "adjective" ||
      name?.weak ||
      (assembly.listing && !assembly.listing.people) ||
      ((assembly.current?.office || assembly.current?.counterpart) && !assembly.current.country));
  if (name && !office && !title && !adjective && takeName(assembly, mark, name, soft)) return;
  if (says(mark, "ministers-session")) {
    // "the meeting of the foreign ministers of A and B": a session, and its members if they are named.
    assembly.pendingRoles |= mark.before;
    takePlural(assembly, mark, "foreign-minister", null, false);
    return;
  }
  const { marks } = assembly.context;
  if (
    country?.form === "nickname" &&
    (!office || office.kind === "ministry") &&
    isIn(assembly.context.tokens, marks, firstMark(marks, mark.from))
  ) {
    // "at the Kremlin with Minister X": a place, and nobody's country.
    assembly.interrupt();
    return;
  }
  if (!office && sense(mark, "count")?.of === "ministers" && assembly.listFollows(mark)) {
    // "the ministers of the three states (A, B and C)"
    takePlural(assembly, mark, "foreign-minister", null, false);
    return;
  }
  if (office?.kind === "ambassador" && rankOf(assembly, mark)) return;
  if (title || office) {
    // "В Малайзию глава российского МИД прибыл": the country within the office is its own, not the one before it.
    const inner = mark.inner?.map((m) => sense(m, "country")?.code).find((code) => code !== undefined);
    if (inner && foreignTo(assembly, inner)) assembly.flush();
    if (assembly.context.language.ownerBehind && endsInCountry(assembly)) assembly.flush();
    if (title) takeOffice(assembly, mark, title.title.office, title.title, title.title.number ?? "one", soft);
    else if (office) takeOffice(assembly, mark, office.kind, null, numberOf(assembly, mark, office), soft);
    takeInner(assembly, mark);
    return;
  }
  if (counterpart) {
    takeCounterpart(assembly, mark, counterpartsOf(assembly, mark), soft);
    return;
  }
  if (assembly.current && postOf(assembly, mark, soft)) {
    assembly.current.to = mark.to;
    return;
  }
  if ((country || organisation) && assembly.awaitsList(mark, true)) return;
  if (country) {
    takeCountry(assembly, mark, country.code, soft, country.form === "adjective");
    return;
  }
  if (organisation) {
    takeCountry(assembly, mark, organisation.code, soft, false);
    return;
  }
  if (city && assembly.current?.office === "ambassador" && assembly.glue & role.in && !assembly.current.named) {
    // The city stays free to be the place of the meeting; only a name behind its comma still belongs to the ambassador.
    assembly.glue = 0;
    assembly.pendingRoles = 0;
    if (mark.to < assembly.sentence.to && assembly.gapBefore(mark.to) & gap.comma) return;
  }
  if (city?.capital && (assembly.listing?.joined || (assembly.current?.office && !assembly.current.country && assembly.glue & role.of))) {
    takeCountry(assembly, mark, city.country, soft, false);
    return;
  }
  if (((says(mark, "about") && !says(mark, "in")) || says(mark, "with")) && !soft) {
    const brief = briefOf(assembly, mark);
    if (brief !== null && assembly.current) {
      assembly.current.to = brief;
      assembly.briefTo = brief;
      assembly.nameOpen = true;
      assembly.glue = 0;
      return;
    }
  }
  if (says(mark, "own")) {
    takeReference(assembly, mark, "own");
    return;
  }
  if (says(mark, "same")) {
    takeReference(assembly, mark, "same");
    return;
  }
  // "HE" is a style, "he" a pronoun.
  const pronoun = says(mark, "person") && !((assembly.context.tokens.shape[mark.from] as number) & shape.upper);
  if (says(mark, "honorific") && !pronoun) {
    if (
      assembly.context.language.capitals &&
      assembly.joinsName(mark.from) &&
      mark.to === mark.from + 1 &&
      !assembly.current?.candidates.length
    ) {
      // "Seri Utama Haji Mohamad": a style amid a name that nobody knows.
      takeUnknown(assembly, mark.from);
      return;
    }
    const titled =
      assembly.current &&
      !assembly.current.named &&
      (assembly.current.office || assembly.current.counterpart) &&
      assembly.gapBefore(mark.from) & gap.comma;
    // "ومعالي": and another.
    const another = mark.before & role.and;
    if (assembly.current && ((soft && !titled) || assembly.current.named || another)) assembly.flush();
    if (takeStyled(assembly, mark)) return;
    if (another) assembly.pendingRoles = another;
    // "Foreign Minister Dr. X": the stop is that of the style.
    if (assembly.context.language.capitals && mark.to < assembly.sentence.to && (assembly.gapBefore(mark.to) & ~gap.space) === gap.stop)
      assembly.spokenTo = mark.to;
    if (assembly.current) assembly.nameOpen = true;
    return;
  }
  // "will meet Foreign Minister X, then Interior Minister Y": the next of those met.
  if (says(mark, "former") && !(says(mark, "and") && commaBefore(assembly.context.tokens, mark.from))) {
    // "The minister then met X": afterwards.
    const after = marks[firstMark(marks, mark.to)];
    if (assembly.current?.office && after?.from === mark.to && sense(after, "contact")) {
      assembly.flush();
      return;
    }
    if (assembly.current && !soft && assembly.current.office) assembly.current.former = true;
    else assembly.pendingFormer = true;
    if (assembly.listing) assembly.listing.former = true;
    return;
  }
  if (says(mark, "deputy")) {
    const { current } = assembly;
    if (
      current?.office === "foreign-minister" &&
      current.named &&
      assembly.context.language.postposed &&
      current.to === mark.from &&
      !soft
    ) {
      // "Bakan X'in yardımcısı Y": the deputy, and not the minister.
      Object.assign(current, { office: "deputy-foreign-minister", candidates: [], official: null, name: null, named: null, to: mark.to });
      assembly.nameOpen = true;
      return;
    }
    assembly.flush();
    assembly.pendingDeputy = true;
    return;
  }
  if (says(mark, "portfolio")) {
    const { current } = assembly;
    if (current?.office && !current.named) {
      current.to = mark.to;
      assembly.glue = 0;
      assembly.nameOpen = true;
    } else if (!current?.office) assembly.interrupt();
    return;
  }
  if (says(mark, "acting")) {
    if (assembly.context.language.capitals && assembly.joinsName(mark.from) && mark.to === mark.from + 1) {
      // "Carlos Vila Nova", "Ramón La Torre": a capital behind a name is part of it.
      takeUnknown(assembly, mark.from);
      return;
    }
    if (assembly.current && soft && !styles(assembly, mark) && !appoints(assembly, mark)) assembly.flush();
    return;
  }
  // "his counterparts, including those of Chad and Mali": the list goes on.
  if (says(mark, "including") && assembly.listing?.members === 0) {
    assembly.flush();
    return;
  }
  if (withinName(assembly, mark)) {
    takeUnknown(assembly, mark.from);
    return;
  }
  if (nobiliary(assembly, mark)) {
    takeUnknown(assembly, mark.from);
    return;
  }
  if (says(mark, "likewise") && takeLike(assembly, mark)) return;
  const roles = connective(mark);
  if (roles !== null) {
    takeConnective(assembly, mark, roles, soft);
    return;
  }
  if (says(mark, "person") && possesses(assembly, mark)) return;
  if (says(mark, "minister") || says(mark, "person")) {
    const { current } = assembly;
    if (says(mark, "minister") && current?.country && !current.office && !current.named && current.to === mark.from && !soft) {
      // "российский министр"
      current.office = "minister";
      current.reference = "minister";
      current.to = mark.to;
      assembly.flush();
      return;
    }
    assembly.flush();
    assembly.endList();
    if (says(mark, "minister") && leadsOn(assembly, mark)) {
      assembly.styledTo = mark.to;
      return;
    }
    const actor = assembly.start(mark);
    actor.reference = says(mark, "minister") ? "minister" : "person";
    // "el ministro ruso": whose he is stands behind, and may be another than the one told of before.
    if (says(mark, "minister") && nationality(assembly, mark)) actor.office = "minister";
    else assembly.flush();
    return;
  }
  if (assembly.isThe(mark)) return;
  if (
    assembly.context.language.capitals &&
    (assembly.joinsName(mark.from) || (assembly.nameOpen && assembly.current?.to === mark.from && bearsMonth(assembly, mark))) &&
    mark.to === mark.from + 1 &&
    // "Ceyhun Bayramov Ankarada": where he is.
    !(city && (mark.before | mark.after) & role.in) &&
    (bearsMonth(assembly, mark) || !mark.entries.some((e) => e.sense === "contact" || e.sense === "word"))
  ) {
    takeUnknown(assembly, mark.from);
    return;
  }
  if (!assembly.awaitsList(mark)) assembly.interrupt();
}

/** "Foreign Minister Jan Someone": the word for a month, where no day stands beside it and somebody's name goes on behind. */
function bearsMonth(assembly: Assembly, mark: Mark): boolean {
  const { tokens, marks } = assembly.context;
  if (!sense(mark, "month") || mark.to >= assembly.sentence.to) return false;
  const digits = (i: number) => ((tokens.shape[i] as number) & shape.digits) !== 0;
  const next = marks[firstMark(marks, mark.to)];
  const goesOn = (tokens.shape[mark.to] as number) & shape.capital && assembly.gapBefore(mark.to) === gap.space;
  return !digits(mark.from - 1) && !digits(mark.to) && goesOn !== 0 && (next?.from !== mark.to || sense(next, "name") !== undefined);
}

/** "her Mexican counterpart": no person of its own. */
function possesses(assembly: Assembly, mark: Mark): boolean {
  const { marks } = assembly.context;
  const next = marks[firstMark(marks, mark.to)];
  if (!next || next.from !== mark.to || assembly.soft(next.from)) return false;
  if (sense(next, "counterpart")) return true;
  const after = marks[firstMark(marks, next.to)];
  return sense(next, "country")?.form === "adjective" && after?.from === next.to && sense(after, "counterpart") !== undefined;
}

/** "Muhamad bin Abdulrahman Al-Thani" where "al" is "to the": a capital that a hyphen joins to the next word, behind a name. */
function withinName(assembly: Assembly, { from, to }: Mark): boolean {
  if (!assembly.context.language.capitals || to !== from + 1 || to >= assembly.sentence.to || !assembly.joinsName(from)) return false;
  return (assembly.gapBefore(to) & gap.hyphen) !== 0 && (assembly.gapBefore(to) & gap.space) === 0;
}

/** "Maria de Fátima Jardim": an "of" between a name that nobody knows and a capital that is no word. */
function nobiliary(assembly: Assembly, { from, to }: Mark): boolean {
  const { current, context } = assembly;
  const { tokens, marks, language } = context;
  if (!language.capitals || to !== from + 1 || to >= assembly.sentence.to || !particle(tokens.words[from] as string)) return false;
  if (!current?.named || current.named.to !== from || current.candidates.length > 0 || !(current.office || current.counterpart))
    return false;
  const plainGaps = assembly.gapBefore(from) === gap.space && assembly.gapBefore(to) === gap.space;
  return plainGaps && ((tokens.shape[to] as number) & shape.capital) !== 0 && marks[firstMark(marks, to)]?.from !== to;
}

/** "met the minister of Peru and that of Chile": the holder, in the country that follows, of the office named last. False where no such country or office stands there. */
function takeLike(assembly: Assembly, mark: Mark): boolean {
  const { marks } = assembly.context;
  const next = marks[firstMark(marks, mark.to)];
  const code = next?.from === mark.to ? sense(next, "country")?.code : undefined;
  const last = assembly.current ?? assembly.actors.at(-1);
  if (!code || !last?.country || last.country === code || !(last.counterpart || (last.office && peers.has(last.office)))) return false;
  const { office, title, counterpart } = last;
  Object.assign(assembly.start(mark), { office, title, counterpart });
  assembly.endList();
  assembly.nameOpen = true;
  assembly.glue = role.of;
  return true;
}

/** Offices of which each country has one. */
const peers: ReadonlySet<Actor["office"]> = new Set(["foreign-minister", "head-of-state", "head-of-government", "ambassador"] as const);

/** Whether an adjective of a country follows at once, or "of" and its name. */
function nationality(assembly: Assembly, { to }: Mark): boolean {
  const { marks } = assembly.context;
  const k = firstMark(marks, to);
  const [next, country] = [marks[k], marks[k + 1]];
  if (next?.from !== to || assembly.soft(to)) return false;
  return (
    sense(next, "country")?.form === "adjective" ||
    (says(next, "of") && country?.from === next.to && sense(country, "country")?.form === "name")
  );
}

/** "su homólogo, el ministro de Exteriores egipcio, X": whether the article leads to the office of a counterpart of whom nothing is told yet. */
function styles(assembly: Assembly, article: Mark): boolean {
  const { marks } = assembly.context;
  const actor = assembly.current;
  if (!actor?.counterpart || actor.office || actor.country || actor.named || actor.to !== article.from) return false;
  const next = marks[firstMark(marks, article.to)];
  return next?.from === article.to && sense(next, "office")?.kind === "foreign-minister";
}

/** "Jeanne Quelconque, nouvelle ambassadrice du Tchad": whether a style leads to the post of whoever is named right before it and nobody knows. */
function appoints(assembly: Assembly, style: Mark): boolean {
  const { marks } = assembly.context;
  const actor = assembly.current;
  if (!actor?.named || actor.office || actor.country || actor.candidates.length > 0 || actor.to !== style.from) return false;
  let k = firstMark(marks, style.to);
  let at = style.to;
  for (; marks[k]?.from === at && says(marks[k] as Mark, "acting"); k++) at = (marks[k] as Mark).to;
  const post = marks[k];
  return post?.from === at && sense(post, "office")?.kind === "ambassador" && sense(post, "office")?.number === "one";
}

/** "le ministre belge Maxime Prévot", "il ministro Rajji": no reference to somebody told of before, but a style of who follows. */
function leadsOn(assembly: Assembly, mark: Mark): boolean {
  const { marks } = assembly.context;
  const next = marks[firstMark(marks, mark.to)];
  const { language, tokens } = assembly.context;
  // "il ministro Baour": a name that nobody knows.
  const unknown = next?.from !== mark.to && mark.to < assembly.sentence.to && !assembly.soft(mark.to);
  if (unknown && language.capitals && !language.nouns) return ((tokens.shape[mark.to] as number) & shape.capital) !== 0;
  if (!next || next.from !== mark.to || assembly.soft(next.from)) return false;
  if (sense(next, "name")) return true;
  const after = marks[firstMark(marks, next.to)];
  return sense(next, "country")?.form === "adjective" && after?.from === next.to && sense(after, "name") !== undefined;
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

/** Whether a "with" stands between a country alone and a session of ministers. */
function leadsToSession({ current, context: { marks, language } }: Assembly, { from, to }: Mark): boolean {
  if (!language.postposed || !current?.country || current.office || current.counterpart || current.named || current.to !== from)
    return false;
  // "韓国と個別の外相会談"
  for (let m = firstMark(marks, to), at = to; marks[m]?.from === at; m++) {
    const next = marks[m] as Mark;
    if (says(next, "ministers-session")) return true;
    if (!says(next, "apart") && !says(next, "of")) return false;
    at = next.to;
  }
  return false;
}

/** "mevkidaşıyla", "Lavrov'la": with, written onto the last word. */
function takeEnding(assembly: Assembly, mark: Mark): void {
  if (!(mark.after & role.with)) return;
  if (assembly.current?.to === mark.to) assembly.current.roles |= role.with;
  else if (assembly.listing) for (const actor of assembly.actors) if (actor.list === assembly.listing.list) actor.roles |= role.with;
}

/** The roles that a connecting word gives to what follows; null for any other word. */
function connective(mark: Mark): number | null {
  let bits = 0;
  let any = false;
  for (const e of mark.entries) {
    if (e.sense !== "word") continue;
    if (e.word === "and" || e.word === "with" || e.word === "in" || e.word === "of" || e.word === "to" || e.word === "by") {
      bits |= role[e.word];
      any = true;
    } else if (e.word === "between" || e.word === "from") any = true;
    if (e.word === "between") bits |= role.with;
  }
  return any ? bits : null;
}

/** "the ministers of A, B and C, together with the EU": whether a list goes on with one more side that has no office of its own. */
function goesOn({ listing, context: { marks } }: Assembly, mark: Mark): boolean {
  if (!listing || listing.members < 2 || !says(mark, "alongside")) return false;
  const k = firstMark(marks, mark.to);
  const [side, next] = [marks[k], marks[k + 1]];
  const plain = side?.from === mark.to && sense(side, "country")?.form === "name";
  return plain && !(next?.from === side.to && (sense(next, "office") ?? sense(next, "title") ?? sense(next, "counterpart")));
}

function takeConnective(assembly: Assembly, mark: Mark, bits: number, soft: boolean): void {
  if ((bits & role.and || goesOn(assembly, mark)) && assembly.listing) {
    assembly.glue = role.and;
    assembly.listing.joined = true;
    return;
  }
  const { current } = assembly;
  if (bits & role.with && leadsToSession(assembly, mark)) {
    // "中国やロシアとの外相会談": the ministers of those countries.
    takePlural(assembly, mark, "foreign-minister", null, false);
    for (const actor of assembly.actors)
      if (actor.list === assembly.listing?.list) {
        actor.roles |= role.with;
        actor.list = 0;
      }
    assembly.endList();
    return;
  }
  if (
    assembly.context.language.nouns &&
    bits & role.of &&
    current?.named &&
    !current.office &&
    !current.country &&
    current.candidates.length === 0
  ) {
    // "an der Beratung der EU-Minister": a noun nobody told of, and not their name.
    assembly.interrupt();
    return;
  }
  const { marks } = assembly.context;
  const next = marks[firstMark(marks, mark.to)];
  // "his colleague from Canada", "نظيره في بيلاروسيا"; "in Kuwait" may be the city where they met.
  const home = next?.from === mark.to && sense(next, "country") !== undefined;
  // ... as does "همتای خود در این کشور", of the country that was spoken of.
  const { capitals, postposed, spaces, verbFirst } = assembly.context.language;
  const there = home ? !sense(next, "city") : next?.from === mark.to && says(next, "same");
  const seated = spaces && !capitals && !postposed && says(mark, "in") && !says(mark, "to") && there;
  // "met A, and the minister of state in B"
  const junior = current?.office === "minister" || current?.office === "deputy-foreign-minister";
  const met = verbFirst && seated && home && junior && assembly.actors.length > 0;
  const awaiting = current && !current.country && !current.named && !soft;
  if (awaiting && (met || (current.counterpart && ((home && says(mark, "from")) || seated)))) {
    assembly.glue |= role.of;
    return;
  }
  // "reist der Außenminister nach Slowenien": where he goes, not whose minister he is.
  const whither = bits & role.in && bits & role.to && assembly.current?.office === "foreign-minister";
  if (assembly.current && !soft && !whither && bits & (role.of | role.to) && !(bits & role.and)) {
    assembly.glue |= bits;
    return;
  }
  if (assembly.current && bits & role.and) {
    assembly.flush();
    // "X سے Y نے", "XとY": what stands behind X says nothing of Y.
    assembly.pendingRoles = role.and | (assembly.context.language.postposed ? 0 : bits & role.with);
    return;
  }
  if (bits === role.in && !soft && assembly.current?.office === "ambassador" && assembly.current.country && !assembly.current.named) {
    // "embajadora de Francia en Paraguay, X": where an ambassador serves, and then the name.
    assembly.glue |= role.in;
    assembly.pendingRoles = bits;
    return;
  }
  assembly.flush();
  // "his counterparts in Saudi Arabia, Jordan and Qatar"
  const { listing } = assembly;
  const within = listing?.counterpart && listing.members === 0 && bits & role.in && next?.from === mark.to && listsCountries(marks, next);
  if (!(bits & role.of) && !says(mark, "from") && !within) assembly.endList();
  assembly.pendingRoles = assembly.context.language.postposed ? bits & ~role.with : bits;
}
