import { role } from "../words/lexicon.ts";
import { held, type Roster } from "../words/roster.ts";
import { gap, type Tokens } from "../words/segment.ts";
import { type Actor, isLeader } from "./actors.ts";
import { officeOfCounterpart } from "./colleagues.ts";
import { hosts, isOfHome, receives } from "./homes.ts";
import { type People, personOf, remember } from "./people.ts";
import { actsIn, type Before, copy, refer, type Told } from "./pronouns.ts";
import { shareCountries } from "./sharing.ts";

/** What the text so far allows to fill in: whose minister is "our minister", who "he" is, what "this country" is. */
export interface World {
  tokens: Tokens;
  roster: Roster;
  day: number | null;
  /** Home country of the outlet, and of "our country". */
  home: string | null;
  own: string | null;
  /** Where a "with" stands that follows what it governs ("ظریف سے"): who stands before it is no subject. */
  led: ReadonlySet<number>;
  /** For each sentence, whether it tells that somebody met somebody or set out. */
  tells: readonly boolean[];
  /** For each sentence, where the verb ends that tells of its first contact; null where none does. */
  met: readonly (number | null)[];
  /** For each sentence, whether it or one before it names a city abroad. */
  abroad: readonly boolean[];
  /** Who acts stands behind the verb as a rule. */
  verbFirst: boolean;
  /** Leaders whose talks somebody else tells of, by the counterpart they talk with. */
  talks: ReadonlyMap<Actor, Actor>;
}

/** What is known of a whole text before it is gone through, and what it has told so far. */
interface Story extends Before {
  world: World;
  people: People;
  /** The country of the ministry that the text names first, and that of the ambassadors' host. */
  ministry: string | null;
  host: string | null;
  /** In a national outlet the bare "foreign minister" is its own, once the item speaks of that minister at all. */
  homeMinister: boolean;
  /** The headline's bare minister is whom the body introduces first, with the country, rather than the outlet's own. */
  introduced: Actor | null;
  /** "The Cuban minister saw the president there": false for an outlet whose own country the item does not speak of. */
  athome: boolean;
  /** Whose day it is: the side that the body speaks of first. */
  hub: string | null;
  /** Whom the sentences on whoever is spoken of name beside him. */
  guests: Set<string>;
  /** The president and the prime minister named last: "the president". */
  leaders: Map<string, Actor>;
  lastCountry: string | null;
}

/** A sentence while it is gone through. */
interface Line extends Told {
  title: boolean;
  led: boolean;
  /** The text has named a city abroad. */
  abroad: boolean;
}

/**
 * Gives each actor its country, office and name where the text around it tells them. Actors come in reading order and are changed in place. Out: the sentences
 * that are a guest's words by the way, after which the text goes on with whose day it is.
 */
export function resolveActors(sentences: Actor[][], world: World): Set<number> {
  const { tokens } = world;
  speakForOthers(sentences.flat());
  for (const [index, actors] of sentences.entries())
    shareCountries(actors, tokens, world.led, world.verbFirst ? (world.met[index] ?? null) : null);
  const story = begin(sentences, world);
  const asides = new Set<number>();
  for (const [index, actors] of sentences.entries()) {
    const line: Line = {
      actors,
      title: index === 0,
      first: null,
      leader: null,
      led: true,
      abroad: world.abroad[index] === true,
      verb: world.met[index] ?? null,
    };
    for (const a of actors) resolve(a, line, story);
    const aside = goOn(story, actors, index);
    if (aside === "aside") asides.add(index);
    if (aside !== "junior") remember(story.people, actors, tokens);
  }
  return asides;
}

function begin(sentences: Actor[][], world: World): Story {
  const all = sentences.flat();
  const people: People = new Map();
  for (const actors of sentences) remember(people, actors, world.tokens);
  const ministry = all.find((a) => a.office === "ministry" && a.country && !a.country.startsWith("org:"))?.country ?? null;
  const leading = sentences
    .slice(1)
    .flat()
    .find((a) => a.office === "foreign-minister" && a.number === "one");
  const strangers = all.some((a) => a.office === "foreign-minister" && a.country && !a.inferred);
  return {
    world,
    people,
    ministers: ministersOf(sentences),
    ministry,
    host: hostOf(all),
    homeMinister: world.home !== null && all.some((a) => a.office === "foreign-minister" && a.country === world.home && !a.inferred),
    introduced: leading?.country && !leading.inferred && !leading.counterpart && !leading.former ? leading : null,
    athome: !strangers || all.some((a) => a.country === (world.home ?? world.own)),
    focus: null,
    hub: null,
    guest: null,
    hero: null,
    guests: new Set(),
    leaders: new Map(),
    lastCountry: null,
  };
}

/** Gives one actor what the text tells of him: by his style, by what he is called, and by whom he may be. */
function resolve(a: Actor, line: Line, story: Story): void {
  const { world, focus } = story;
  settleStyle(a, line, story);
  settleCountry(a, line, story);
  recall(a, story);
  if (isFiction(a, world)) {
    a.country = null;
    a.former = true;
  }
  if (a.counterpart && !a.office) a.office = officeOfCounterpart(a, line.actors, line.first, focus, world);
  if (a.reference === "minister" || a.reference === "person") refer(a, line, story, world.led);
  else if (a.office === "foreign-minister" && !a.country && a.number === "one") {
    if (!a.counterpart && !settleMinister(a, line, story)) return;
  } else if (isLeader(a) && !a.country && a.number === "one" && a.official === null && !a.named) settleLeader(a, line, story);
  if (world.home !== null && isOfHome(a, line.actors, world.home)) {
    a.country = world.home;
    a.inferred = true;
  }
  settleOffice(a, world);
  settleOfficial(a, world);
  note(a, line, story);
}

/** What a style says of its bearer's country and office, or, where it is one told of before, who bears it. */
function settleStyle(a: Actor, { actors }: Line, { world: { tokens, roster, day }, focus }: Story): void {
  if (focus && juniors.has(focus.office) && a.office === focus.office && !a.country && !a.named && a.number === "one") {
    copy(a, focus);
    return;
  }
  if (!a.title?.countries) return;
  const bare = !a.country && !a.named;
  const bearer = bare ? (focus && shortOf(a, focus, tokens) ? focus : styleOf(a, actors, tokens)) : undefined;
  if (bearer) {
    copy(a, bearer);
    return;
  }
  // "Secretary of State David Lammy": whatever the style, the roster knows him; but the president of the General Assembly is there for nobody else.
  const [post] = a.title.countries;
  const holder = a.official === null ? undefined : roster.officials[a.official];
  if (post?.startsWith("org:")) {
    a.country = post;
    a.office = a.title.office;
  } else if (!(a.country && holder && held(holder, "foreign-minister", day, 0))) settleTitle(a);
}

/** "our minister", "the minister of that country". */
function settleCountry(a: Actor, { actors, first }: Line, { world, lastCountry }: Story): void {
  if (a.reference === "own") a.country = world.own ?? world.home;
  else if (a.reference === "same" && !a.country) {
    // "A's ministry said that X of B would meet his colleague in this country": in A, and not in his own.
    const other = a.counterpart ? actors.findLast((b) => b.to <= a.from && b.country && b.country !== first?.country) : undefined;
    a.country = other?.country ?? lastCountry;
  }
}

/** Whoever is named without an office, where the text names him with one elsewhere. */
function recall(a: Actor, { people, world: { tokens } }: Story): void {
  if (!a.named || a.official !== null || a.office || a.counterpart) return;
  const person = personOf(people, a, tokens);
  if (!person || (a.country && a.country !== person.country)) return;
  // "Mohamad", after "Foreign Minister Mohamad Hasan": not the retired official of that name.
  if (a.lapsed && !a.candidates.includes(person.official ?? -1)) a.former = false;
  a.office = person.office;
  a.country = person.country;
  a.name = person.name;
  a.official = person.official;
  if (!person.name) a.named = person.named;
}

/** "Secretary of State Ganon": a style of one country, borne by nobody who ever held it: fiction, or another office. */
function isFiction(a: Actor, { home, roster, day }: World): boolean {
  if (!a.country || a.office !== "foreign-minister" || !a.title?.countries?.includes(a.country)) return false;
  if (!a.inferred || !a.named || a.official !== null || home === a.country) return false;
  return (roster.ministers.get(a.country) ?? []).some((o) => roster.officials[o] && held(roster.officials[o], "foreign-minister", day));
}

/** The country of a foreign minister of whom none is told; false where nothing more is to be found out of him. */
function settleMinister(a: Actor, { actors, title }: Line, story: Story): boolean {
  const { world, people, focus, introduced } = story;
  // "FM Jaishankar meets X", and in the body "Indian Minister of External Affairs Subrahmanyam Jaishankar".
  const person = a.named && a.official === null ? personOf(people, a, world.tokens) : undefined;
  if (person?.office === "foreign-minister") a.country = person.country;
  else if (a.foreign) return false;
  else if (story.homeMinister && !a.named) a.country = world.home;
  else if (introduced && title && !a.named && !focus) copy(a, introduced);
  else a.country = (a.named && focus?.named) || (world.home !== null && besides(a, focus, actors)) ? null : (focus?.country ?? null);
  a.country ??= world.home ?? story.ministry ?? story.host ?? world.own;
  // "Minister X … In Panama he met the president and Foreign Minister Y": no second minister of X's country.
  const second = !person && a.named && focus?.named && focus.official !== null && a.country === focus.country && a.from > focus.to;
  if (second && actors.some((b) => b.to <= a.from && b.office)) a.country = null;
  if (a.country) a.inferred = true;
  if (focus && focus.country === a.country && !a.named && a.name === null) {
    a.name = focus.name;
    a.official = focus.official;
    a.named = focus.named;
  }
  return true;
}

/** "the president": whom the text named last as one, or the outlet's own. */
function settleLeader(a: Actor, { actors, abroad }: Line, { leaders, world, athome }: Story): void {
  const told = leaders.get(a.office as string);
  if (told) copy(a, told);
  else if (
    world.own &&
    (athome || (world.home !== null && (hosts(a, actors, world.home) || (!abroad && receives(a, actors, world.home)))))
  ) {
    a.country = world.home ?? world.own;
    a.inferred = true;
  }
}

/** What an office is in the country that was found. */
function settleOffice(a: Actor, { roster, day }: World): void {
  // The president of the Red Cross heads no state, nor does that of the European Commission; "EU leaders" do.
  if ((a.country?.startsWith("org:") || (a.country === "EU" && a.number === "one")) && isLeader(a)) a.office = "organisation-head";
  // "the French director-general for political affairs" heads none.
  if (a.office === "organisation-head" && a.country && a.official === null && !a.country.startsWith("org:") && a.country !== "EU")
    a.office = "other";
  if (a.office === "head-of-government" && a.country && a.official === null && holdsBoth(roster, a.country, day))
    a.office = "foreign-minister";
}

/** Who of several of a name it is, by the country that was found. */
function settleOfficial(a: Actor, { roster, day }: World): void {
  if (a.official !== null || a.candidates.length === 0 || !a.country || !a.office) return;
  const match = a.candidates.find((c) => roster.officials[c]?.country === a.country);
  const holder = match === undefined ? undefined : roster.officials[match];
  if (match === undefined || !holder || (a.office === "foreign-minister" && !held(holder, "foreign-minister", day, 200))) return;
  a.official = match;
  a.name = holder.name;
}

/** Keeps what an actor tells of those who follow. */
function note(a: Actor, line: Line, story: Story): void {
  if (a.country && !a.country.startsWith("org:") && a.country !== story.world.own) story.lastCountry = a.country;
  if (isLeader(a) && a.country && a.named && !a.inferred && !a.former) story.leaders.set(a.office as string, a);
  const one = a.country !== null && a.number === "one" && !a.counterpart;
  if (a.office && one && !a.reference) {
    line.led &&= isLeader(a);
    line.leader = line.led ? a : null;
  }
  if (a.office && one && a.office !== "spokesperson" && a.office !== "ministry") line.first ??= a;
  if (a.office === "foreign-minister" && a.country && !a.former && !a.counterpart) story.focus ??= a;
}

/**
 * Of whom the text speaks behind a sentence. Out: "aside" where it was a guest's words, after which the text goes on with whose day it is; "junior" where it goes on
 * with one of those of whom it speaks only for want of a foreign minister.
 */
function goOn(story: Story, actors: Actor[], index: number): "aside" | "junior" | null {
  const { world, focus, guests } = story;
  if (world.tells[index] && !focus) story.hero = actsIn(actors) ?? story.hero;
  const subject = actors.find((a, k) => isSubject(a, actors[k - 1], actors, story, index));
  // "X met Y. Y praised the talks. He then met Z": what the guest said lets the text go on with X.
  const aside = subject && focus && !world.tells[index] && subject.country !== story.hub && guests.has(subject.country as string);
  // "Minister of State X met A. He also met Minister B. He …": a text that begins with a junior goes on with him.
  const junior = index > 0 && world.tells[index] ? actors.find((a) => a.office !== null && a.number === "one") : undefined;
  if (junior && juniors.has(junior.office) && junior.country && junior.named && (!focus || fellow(junior, focus))) {
    story.focus = junior;
    return "junior";
  }
  if (subject && index > 0) story.hub ??= subject.country;
  if (aside) story.guest = subject;
  else if (subject) {
    story.guest = null;
    if (subject.country !== focus?.country) guests.clear();
    story.focus = subject;
  }
  if (subject === story.focus)
    for (const a of actors) if (a.office === "foreign-minister" && a.country && a.country !== story.focus?.country) guests.add(a.country);
  return aside ? "aside" : null;
}

/** Whether a minister is of whom a sentence tells, and not whom somebody met. */
const isSubject = (a: Actor, before: Actor | undefined, actors: Actor[], { world, focus }: Story, index: number): boolean =>
  a.office === "foreign-minister" &&
  a.country !== null &&
  !a.former &&
  a.number === "one" &&
  !a.counterpart &&
  a.list === 0 &&
  !(a.roles & role.with) &&
  !world.led.has(a.to) &&
  !(focus && focus.country !== a.country && isObject(a, actors, world.met[index] ?? null)) &&
  !(a.roles & role.and && before?.counterpart);

/** "the spokeswoman of the ministry, X", and later "X said": she speaks for those who met, whatever else the roster knows of her. */
function speakForOthers(actors: Actor[]): void {
  const voices = new Set(actors.flatMap((a) => (a.office === "spokesperson" && a.official !== null ? [a.official] : [])));
  for (const a of actors) if (a.office === "other" && a.official !== null && voices.has(a.official)) a.office = "spokesperson";
}

/** Whether both are juniors of one country. */
const fellow = (a: Actor, b: Actor): boolean => juniors.has(b.office) && a.country === b.country;

/** Ministers of other matters or of state, and deputies: whom a text speaks of only where it speaks of no foreign minister. */
const juniors: ReadonlySet<Actor["office"]> = new Set(["minister", "deputy-foreign-minister"] as const);

/** "X met Y. He also met Z", where "he" is left out: who stands alone behind the verb of a contact is whom somebody met. */
const isObject = (a: Actor, actors: Actor[], verb: number | null): boolean =>
  verb !== null && a.from >= verb && actors.every((b) => b === a || !b.office || b.country === a.country);

/** The one country to which the item has ambassadors posted: its minister receives them. */
function hostOf(actors: Actor[]): string | null {
  const [host, ...others] = new Set(actors.flatMap((a) => a.host ?? []));
  return host !== undefined && others.length === 0 ? host : null;
}

/** By country the foreign minister that "the Russian minister" means: whom the item tells of, unless it names another minister of that country too. */
function ministersOf(sentences: Actor[][]): Map<string, Actor> {
  const ministers = new Map<string, Actor>();
  const others = new Set<string>();
  for (const a of sentences.flat()) {
    if (!a.country || a.former || a.reference) continue;
    if (a.office === "minister" && a.named) others.add(a.country);
    const known = ministers.get(a.country);
    if (a.office === "foreign-minister" && (!known || (a.named && !known.named))) ministers.set(a.country, a);
  }
  for (const country of others) ministers.delete(country);
  return ministers;
}

/** "Wang Yi, the party's head of foreign policy": the official of another country whom a style follows behind a comma, whosever it is elsewhere. */
const styleOf = (a: Actor, actors: Actor[], tokens: Tokens): Actor | undefined =>
  actors.find(
    (b) =>
      b.to === a.from &&
      b.official !== null &&
      b.country !== null &&
      !a.title?.countries?.includes(b.country) &&
      (tokens.before[a.from] as number) & gap.comma,
  );

/** "the Secretary of State", after "the Secretary of State for Foreign Affairs, X": the same style cut short, whosever it is elsewhere. */
function shortOf(a: Actor, focus: Actor, tokens: Tokens): boolean {
  const short = tokens.words.slice(a.from, a.to).join(" ");
  return focus.title !== a.title && tokens.words.slice(focus.from, focus.to).join(" ").includes(short);
}

/** Words between two styles of one person. */
const styles = 4;

/** "The foreign minister received the foreign minister of Kazakhstan": he is not the one told of before, who is the guest. */
const besides = (a: Actor, focus: Actor | null, actors: Actor[]): boolean =>
  focus !== null &&
  actors.some(
    (b) =>
      b.from - a.to > styles &&
      b.office === "foreign-minister" &&
      b.country === focus.country &&
      b.number === "one" &&
      !b.inferred &&
      !b.counterpart,
  );

/** Whether the head of government of a country is also its foreign minister on a day. */
function holdsBoth(roster: Roster, country: string, day: number | null): boolean {
  return (roster.ministers.get(country) ?? []).some((o) => {
    const holder = roster.officials[o];
    return holder !== undefined && day !== null && held(holder, "foreign-minister", day, 0) && held(holder, "head-of-government", day, 0);
  });
}

function settleTitle(a: Actor): void {
  const countries = a.title?.countries as string[];
  if (!a.country && a.title?.implied === false) a.office = a.title.elsewhere ?? "other";
  else if (!a.country) {
    a.country = countries[0] ?? null;
    if (a.official === null) a.inferred = true;
  } else if (!countries.includes(a.country)) a.office = a.title?.elsewhere ?? "other";
}
