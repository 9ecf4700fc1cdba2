import { type Mark, role } from "../words/lexicon.ts";
import { firstMark, sense } from "../words/marks.ts";
import { type Holder, held, officeOn } from "../words/roster.ts";
import { gap, shape } from "../words/segment.ts";
import type { Entry } from "../words/senses.ts";
import { type Actor, identify, isLeader } from "./actors.ts";
import type { Assembly } from "./assembly.ts";
import { bearsOffice, givenAs, initialled, leads, neverInOffice, styledBehind } from "./namesakes.ts";
import { nameBefore } from "./shortnames.ts";
import { closedBefore, descends, goOn, particle, takeUnknown } from "./unknowns.ts";

const fathers: ReadonlySet<string> = new Set(["بن", "ابن", "بنت"]);

/** Whether a name stands right behind a word of descent that is not part of it. */
const ofFather = ({ context: { tokens }, sentence }: Assembly, { from }: Mark): boolean =>
  from > sentence.from && tokens.before[from] === gap.space && fathers.has(tokens.words[from - 1] as string);

/** A name of the roster. Returns false where it is taken for the ordinary word instead. */
export function takeName(assembly: Assembly, mark: Mark, given: Extract<Entry, { sense: "name" }>, soft: boolean): boolean {
  const name = asInBody(assembly, mark, given);
  // "Fidan'dan Erakçi ile görüşme": two, and not one man's names.
  if (assembly.current?.named?.to === mark.from && closedBefore(assembly, mark.from)) assembly.flush();
  if (assembly.pendingDeputy && !assembly.context.language.capitals) return takeDeputy(assembly, mark, name);
  if (isGiven(assembly, mark)) return false;
  if (descends(assembly, mark.from)) {
    goOn(assembly, mark.to);
    return true;
  }
  // "منصور بن زايد", "خالد بن محمد بن زايد": a father's name is nobody's whom the roster knows by it.
  if (ofFather(assembly, mark)) {
    takeUnknown(assembly, mark.from);
    return true;
  }
  const taken = placeName(assembly, mark, name, soft);
  if (taken && assembly.current?.named?.to === mark.to) assembly.givenInFull = name.full && !name.weak;
  if (taken && assembly.current?.named?.from === mark.from) assembly.current.inFull = assembly.givenInFull;
  return taken;
}

/** "Sheikh Abdullah receives X": a word of the headline that is part of a name which the body gives in full is that one's, and no namesake's. */
function asInBody(assembly: Assembly, { from, to }: Mark, name: Extract<Entry, { sense: "name" }>): Extract<Entry, { sense: "name" }> {
  const { tokens, seen, parts } = assembly.context;
  if (name.full || to - from > 1 || assembly.sentence.paragraph > 0 || name.officials.some((o) => seen.has(o))) return name;
  const officials = parts.get(tokens.words[from] as string);
  return officials ? { ...name, officials, weak: false } : name;
}

/** "赛义德·巴德尔", "ホセイン・アミール": what a dot joins to the next word is a given name; but "ルビオ・ラブロフ" are two who are known. */
function isGiven(assembly: Assembly, { to }: Mark): boolean {
  const joint = to < assembly.sentence.to ? assembly.gapBefore(to) : gap.none;
  if (!(joint & gap.dot)) return false;
  const { marks } = assembly.context;
  const next = marks[firstMark(marks, to)];
  return (joint & gap.comma) !== 0 || next?.from !== to || !next.entries.some((e) => e.sense === "name" || e.sense === "country");
}

/** "معاون عراقچی": the minister's deputy, and not the minister. */
function takeDeputy(assembly: Assembly, mark: Mark, name: Extract<Entry, { sense: "name" }>): boolean {
  const { roster, day } = assembly.context;
  const minister = name.officials.map((o) => roster.officials[o]).find((o) => o && held(o, "foreign-minister", day, 0));
  assembly.pendingDeputy = false;
  const deputy = assembly.start(mark);
  deputy.office = minister ? "deputy-foreign-minister" : "other";
  deputy.country = minister?.country ?? null;
  assembly.flush();
  return true;
}

type Name = Extract<Entry, { sense: "name" }>;

/** A name of the roster where it stands; `actor`: who is in hand there, `soft`: behind a comma or the like. */
interface Naming {
  assembly: Assembly;
  mark: Mark;
  name: Name;
  soft: boolean;
  actor: Actor | null;
}

/** Settles of whom a name tells: of who is in hand, as more of his name or as the holder of his office, of the next one of a list, or of another. */
function placeName(assembly: Assembly, mark: Mark, name: Name, soft: boolean): boolean {
  const naming: Naming = { assembly, mark, name, soft, actor: assembly.current };
  if (isWord(naming)) return false;
  if (followsGiven(naming) || followsKnown(naming)) return true;
  if (ownsNextOffice(naming)) {
    assembly.flush();
    return placeName(assembly, mark, name, false);
  }
  if (isSurnameOfAnother(naming)) return true;
  if (isReceived(naming)) {
    assembly.flush();
    return placeName(assembly, mark, name, false);
  }
  if (isMaster(naming) || beginsUnknown(naming) || namesHolder(naming)) return true;
  if (lacksCompany(naming)) return takeWeak(naming);
  if (goesOnUnknown(naming) || joinsList(naming)) return true;
  begin(naming);
  return true;
}

/** Whether one of those who bear a name passes a test. */
const someBearer = ({ name, assembly: { context } }: Naming, test: (holder: Holder) => boolean): boolean =>
  name.officials.some((o) => {
    const holder = context.roster.officials[o];
    return holder !== undefined && test(holder);
  });

const isInOffice = (naming: Naming): boolean => someBearer(naming, (holder) => officeOn(holder, naming.assembly.context.day) !== null);
const isSeen = ({ name, assembly: { context } }: Naming): boolean => name.officials.some((o) => context.seen.has(o));
const everHeld = (naming: Naming, { office }: Actor): boolean =>
  someBearer(naming, (holder) => holder.terms.some((t) => t.office === office));

/** A part of a name, or a common one. */
const isFresh = ({ name }: Naming): boolean => !name.full || name.weak;

/** Whether somebody's country, where it is told, is that of one who bears the name. */
const countryAllows = (naming: Naming, a: Actor): boolean => !a.country || someBearer(naming, (holder) => holder.country === a.country);

/** "Ambassador Abdulrahman …", "Sheikh Shakhbut … Al Nahyan, minister of state": a common name alone is nobody who never held the office. */
const isStranger = (naming: Naming, a: Actor): boolean =>
  naming.name.weak &&
  a.office !== null &&
  a.office !== "foreign-minister" &&
  (!a.country || a.office === "ambassador" || a.office === "deputy-foreign-minister") &&
  !everHeld(naming, a);

/** "the deputy foreign minister, Prince Abdulaziz", "سفیر خلیل ہاشمی": beside the office of a junior, a part of a name is no minister's, not even of one in office. */
const isJunior = (naming: Naming, a: Actor): boolean =>
  isFresh(naming) && (a.office === "deputy-foreign-minister" || a.office === "ambassador") && !isSeen(naming) && !everHeld(naming, a);

/** "Ambassador John Smith": of a surname, no minister who never was one. */
const bearersOf = ({ name, assembly: { context } }: Naming, a: Actor): number[] =>
  a.office === "ambassador"
    ? name.officials.filter((o) => context.roster.officials[o]?.terms.some((t) => t.office === "ambassador"))
    : name.officials;

/** "رئيس مجلس النواب محمود المشهداني": a part of a name beside an office that none of those who bear it ever held. */
const isMisfit = (naming: Naming, a: Actor): boolean => {
  const { language, day } = naming.assembly.context;
  if (naming.name.full || language.capitals || a.office !== "other" || a.country) return false;
  return !someBearer(naming, (holder) => holder.terms.some((t) => t.office === "other") || held(holder, "foreign-minister", day, 0));
};

/** "the President of the Republic, Jorge Carlos Fonseca", "his counterpart, Rui Figueiredo": no namesake who never led a country, or holds no office. */
const isNamesake = (naming: Naming, a: Actor): boolean => {
  if (naming.name.full) return false;
  return isLeader(a) ? !everHeld(naming, a) : a.counterpart && !a.office && !a.country && !isInOffice(naming);
};

/** Whether the name is an ordinary word here. */
function isWord({ assembly, mark, name }: Naming): boolean {
  const { tokens, language } = assembly.context;
  const capital = (token: number) => ((tokens.shape[token] as number) & shape.capital) !== 0;
  // "al-Menfi", "prince Faisal": the particle before a surname and the rank before a full name have no capital.
  const led = mark.to - mark.from > 1 && (name.full || particle(tokens.words[mark.from] as string)) && capital(mark.from + 1);
  if (language.capitals && !capital(mark.from) && !led) return true;
  if (name.full) return false;
  // "Sabah" is a surname and "tomorrow", "Martın" one and a month: the word is likelier.
  if (mark.entries.some((e) => e.sense === "days" || e.sense === "month" || (e.sense === "word" && e.word === "common"))) return true;
  // "Praia, 14 Jun (Inforpress)": a month cut short, and nobody of that name.
  const dated = mark.from > 0 && mark.to - mark.from === 1 && (tokens.shape[mark.from - 1] as number) & shape.digits;
  return language.capitals && Boolean(dated);
}

/** "Muhammad Javad Zarif": unknown given names before a known surname. */
function followsGiven(naming: Naming): boolean {
  const { assembly, mark, name, soft, actor } = naming;
  if (!actor?.named || actor.named.to !== mark.from || actor.candidates.length > 0 || soft) return false;
  if (!countryAllows(naming, actor) || isStranger(naming, actor) || isNamesake(naming, actor)) return false;
  const { named } = actor;
  actor.candidates = name.full ? name.officials : bearersOf(naming, actor).filter((o) => initialled(assembly, o, named, actor));
  goOn(assembly, mark.to);
  if (!name.full) assembly.surnameTo = mark.to;
  return true;
}

/** "Kacou Léon" + "Adom", "محمد" + "مصطفى": one person; whom both words know, or whom the surname knows. */
function followsKnown(naming: Naming): boolean {
  const { assembly, mark, name, actor } = naming;
  if (!actor?.named || actor.named.to !== mark.from || actor.candidates.length === 0 || assembly.gapBefore(mark.from) !== gap.space)
    return false;
  const { named } = actor;
  const shared = name.officials.filter((o) => actor.candidates.includes(o));
  // "Arnoldo André" + "Tinoco": who is known by the given name and a surname has a second one.
  const second = shared.length === 0 && name.weak && actor.candidates.some((o) => givenAs(assembly, o, named, null));
  const surname = shared.length === 0 && isFresh(naming) && countryAllows(naming, actor) && !assembly.givenInFull && isInOffice(naming);
  if (!second && !surname && shared.length === 0) return false;
  if (!second) actor.candidates = shared.length > 0 ? shared : bearersOf(naming, actor);
  if (!second && shared.length === 0) assembly.surnameTo = mark.to;
  goOn(assembly, mark.to);
  return true;
}

/** "our minister, X, head of government of Y, and …": the name of whoever holds the office behind it. */
const ownsNextOffice = ({ assembly, mark, soft, actor }: Naming): boolean =>
  actor?.reference === "own" && soft && actor.office !== null && leadsToOffice(assembly, mark);

/** "the French ambassador, Carine Lavrov": somebody else of that surname. */
function isSurnameOfAnother(naming: Naming): boolean {
  const { assembly, mark, name, soft, actor } = naming;
  if (name.full || actor?.named?.to !== mark.from || soft || !(actor.office || actor.counterpart)) return false;
  if (!(actor.country || isNamesake(naming, actor)) || !(assembly.context.language.capitals || mark.before === 0)) return false;
  goOn(assembly, mark.to);
  return true;
}

/** "استقبل وزير الخارجية السيد X الأمين العام لمجلس التعاون": behind the minister who received stands whom, with an office of his own. */
function isReceived(naming: Naming): boolean {
  const { assembly, mark, name, soft, actor } = naming;
  if (!assembly.context.language.verbFirst || !name.full || soft) return false;
  if (actor?.office !== "foreign-minister" || actor.country || actor.named) return false;
  return leadsToOffice(assembly, mark) && !everHeld(naming, actor);
}

/** "Chanceler de Lula", "le ministre de Macron", "وزیر خارجه ترامپ": whose minister he is. */
function isMaster({ assembly, mark, name, soft, actor }: Naming): boolean {
  const { language, roster, day } = assembly.context;
  if (!actor?.office || actor.named || actor.country || soft || !(language.capitals || actor.office === "foreign-minister")) return false;
  const leading = language.capitals
    ? assembly.glue & role.of
    : !language.postposed && mark.before === 0 && leads(roster, name.officials, day);
  if (!leading) return false;
  const of = new Set(name.officials.map((o) => roster.officials[o]?.country));
  const [country] = of;
  if (of.size !== 1 || !country) return false;
  actor.country = country;
  actor.to = mark.to;
  assembly.glue = 0;
  return true;
}

/** Whether a capital that nobody knows goes on right behind a part of a name. */
function leadsToUnknown({ assembly, mark, name }: Naming): boolean {
  const { tokens, marks, language } = assembly.context;
  if (name.full || !language.capitals || mark.to >= assembly.sentence.to || assembly.sentence.paragraph === 0) return false;
  const tail = tokens.before[mark.to] as number;
  if (!((tokens.shape[mark.to] as number) & shape.capital) || !(tail === gap.space || tail === gap.hyphen)) return false;
  return marks[firstMark(marks, mark.to)]?.from !== mark.to;
}

/** "Trump'ın Orta Doğu temsilcisi": an ending closes a name; without one, what begins there is a name that nobody knows, beside who is in hand. */
function beginsUnknown(naming: Naming): boolean {
  const { assembly, mark, soft, actor } = naming;
  if (!actor || soft || mark.after !== 0 || !leadsToUnknown(naming) || isSeen(naming)) return false;
  takeUnknown(assembly, mark.from);
  return true;
}

/** Gives the name to who is in hand, as that of the office's holder or of somebody else; where neither may be, begins another. */
function namesHolder(naming: Naming): boolean {
  const { assembly, mark, name, soft, actor } = naming;
  if (!actor || actor.named || !awaitsName(naming, actor)) return false;
  if (fitsOffice(naming, actor)) {
    actor.named = { from: mark.from, to: mark.to };
    actor.candidates = name.officials;
    actor.to = mark.to;
    assembly.nameOpen = false;
    return true;
  }
  // Behind a comma and a rank, too, stands the name of who is in hand, where no capitals tell one.
  const theirs = soft && !assembly.context.language.capitals && isJunior(naming, actor);
  if (soft && !theirs) return false;
  // Someone else of that name, or, without a comma between, whom the item tells of: "with the minister of Iran X confirmed".
  // ... but a given name is nobody's whom it tells of: "the minister of Djibouti, Mahmoud Youssouf", after President Hassan Sheikh Mohamud.
  if (actor.country && (!isFresh(naming) || (!name.weak && isSeen(naming)))) assembly.flush();
  else if (isFresh(naming)) {
    actor.named = { from: mark.from, to: mark.to };
    actor.to = mark.to;
    assembly.nameOpen = assembly.context.language.capitals;
    return true;
  }
  return false;
}

/** Whether a name may be that of who is in hand, by an office or a country. */
function awaitsName(naming: Naming, actor: Actor): boolean {
  const { assembly, name, soft } = naming;
  const posted = actor.office !== null || actor.counterpart;
  if (soft) return posted && assembly.nameOpen;
  // "والمغربي ناصر بوريطة": the nationality and the full name of one who bears it.
  const theirs = (country: string) => name.full && someBearer(naming, (holder) => holder.country === country);
  return posted || (actor.country !== null && (assembly.nameOpen || theirs(actor.country)));
}

/** Whether a name may be that of the holder of an office. */
function fitsOffice(naming: Naming, actor: Actor): boolean {
  const { assembly, name, soft } = naming;
  // "the ministry's spokeswoman Maria Zakharova": hers, where no roster knows her by an office.
  const speaks = actor.office === "spokesperson" && !soft && name.officials.every((o) => neverInOffice(assembly.context.roster, o));
  if (!countryAllows(naming, actor) || actor.office === "ministry" || (actor.office === "spokesperson" && !speaks)) return false;
  // The roster's days may be some weeks off: a full name right behind the office of the same country is believed.
  if (speaks || (name.full && actor.country !== null)) return true;
  if (isApposed(naming, actor)) return true;
  if (goesOnAs(naming, actor)) return false;
  // "His Majesty King Abdullah": no namesake who never was king.
  const other = !actor.country && !actor.counterpart && !actor.title && isNamesake(naming, actor);
  const stranger = isStranger(naming, actor);
  // "سفیر خلیل ہاشمی": a common name behind "ambassador" is no minister's, though one who bears it is in office.
  if (isJunior(naming, actor) || (stranger && actor.office === "ambassador")) return false;
  return !other && !isMisfit(naming, actor) && ((!soft && !stranger) || isInOffice(naming));
}

/** Offices which many hold who held a higher one before. */
const lesser: ReadonlySet<Actor["office"]> = new Set(["minister", "other", "envoy", "deputy-foreign-minister"] as const);

/** "the Speaker of Parliament, Gombojavyn Zandanshatar, ": a full name between an office and a comma is the holder's, whatever else he was when. */
function isApposed({ assembly, mark, name, soft }: Naming, { office, from, to }: Actor): boolean {
  if (!soft || !name.full || !lesser.has(office) || to - from < 2 || to !== mark.from) return false;
  const parted = gap.comma | gap.stop | gap.line;
  return mark.to >= assembly.sentence.to || (assembly.gapBefore(mark.to) & parted) !== 0;
}

/** "the defence minister, Omar Pérez": whether a part of a name is the given name of one whom nobody knows, in an office that none of those who bear it ever held. */
const goesOnAs = (naming: Naming, actor: Actor): boolean =>
  actor.office !== null && actor.office !== "foreign-minister" && !everHeld(naming, actor) && leadsToUnknown(naming);

/** A weak form needs company: an office or a country right after it would do, but common words are safer left alone. */
function lacksCompany(naming: Naming): boolean {
  const { assembly, mark, name } = naming;
  if (!name.weak || isSeen(naming)) return false;
  const inPost = (office: "foreign-minister" | "head-of-state" | "head-of-government") =>
    someBearer(naming, (holder) => held(holder, office, assembly.context.day, 0));
  // "with Putin": where the headline tells of a contact, who follows its "with" is somebody.
  const headline =
    assembly.sentence.paragraph === 0 &&
    assembly.context.titleTells &&
    (inPost("foreign-minister") || (assembly.pendingRoles & role.with && (inPost("head-of-state") || inPost("head-of-government"))));
  return !headline && !styledBehind(assembly, mark, inPost("foreign-minister")) && !bearsOffice(assembly, mark, name.officials);
}

/** Takes a weak form for words that nobody knows, where capitals tell that it is a name at all. */
function takeWeak(naming: Naming): boolean {
  const { assembly, mark } = naming;
  if (!assembly.context.language.capitals) return false;
  for (let i = mark.from; i < mark.to; i++) takeUnknown(assembly, i);
  const { current } = assembly;
  const bears = current?.named?.to === mark.to && current.candidates.length === 0;
  if (bears && !goesOnAs(naming, current)) current.candidates = bearersOf(naming, current);
  return true;
}

/** Takes a part of a name that a capital goes on behind for one that nobody knows. */
function goesOnUnknown(naming: Naming): boolean {
  if (!leadsToUnknown(naming) || isSeen(naming)) return false;
  takeUnknown(naming.assembly, naming.mark.from);
  return true;
}

/** Gives the name to the last one of a list, or adds a member to a list of people. */
function joinsList(naming: Naming): boolean {
  const { assembly, mark, name, actor } = naming;
  const { listing } = assembly;
  const member = assembly.actors.at(-1);
  if (!listing || actor || !member || member.list !== listing.list || mark.from - member.to > 1) return false;
  if (member.number === "many" && !member.country && !member.named && listing.members === 0) {
    // "his counterparts Sergey Lavrov of Russia and …": each member by name.
    member.number = "one";
    listing.members = 1;
    listing.people = true;
  } else if (listing.people && !name.weak && (listing.joined || assembly.gapBefore(mark.from) & gap.comma)) {
    const { office, title, counterpart, former, list } = listing;
    const next = assembly.start(mark);
    Object.assign(next, { office, title, counterpart, former, list, named: { from: mark.from, to: mark.to }, candidates: name.officials });
    next.roles |= member.roles & ~role.and;
    listing.members++;
    listing.joined = false;
    assembly.flush();
    return true;
  }
  if (member.named || !countryAllows(naming, member)) return false;
  member.named = { from: mark.from, to: mark.to };
  member.candidates = name.officials;
  member.to = mark.to;
  identify(member, assembly.context);
  return true;
}

/** Begins another with the name: those who bear it and were told of, else those in office, else all. */
function begin({ assembly, mark, name }: Naming): void {
  const { roster, day, seen } = assembly.context;
  const known = name.officials.filter((o) => seen.has(o));
  const current = name.officials.filter((o) => roster.officials[o] && officeOn(roster.officials[o], day) !== null);
  const start = assembly.start(mark);
  start.named = { from: mark.from, to: mark.to };
  start.candidates = known.length > 0 ? known : current.length > 0 ? current : name.officials;
}

/** Whether an office stands right behind a name. */
function leadsToOffice({ context: { marks } }: Assembly, { to }: Mark): boolean {
  const next = marks[firstMark(marks, to)];
  return next?.from === to && (sense(next, "office") ?? sense(next, "title")) !== undefined;
}

/** "林氏": somebody told of by a part of the name, whom the item names in full elsewhere. */
export function takeStyled(assembly: Assembly, mark: Mark): boolean {
  const named = assembly.current ? null : nameBefore(assembly, mark.from);
  if (!named) return false;
  const actor = assembly.start({ ...mark, from: named.from, to: mark.to });
  actor.named = named;
  assembly.flush();
  return true;
}
