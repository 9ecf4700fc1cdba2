import { type Actor, isLeader } from "./actors.ts";
import { role } from "./lexicon.ts";
import { held, type Roster } from "./roster.ts";
import { gap, isGlyph, type Tokens } from "./segment.ts";
import { shortForms } from "./shortnames.ts";
import type { PlaceCue } from "./where.ts";

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
}

interface Person {
  country: string | null;
  office: Actor["office"];
  name: string | null;
  official: number | null;
  written: string;
  named: Actor["named"];
}

/**
 * Gives each actor its country, office and name where the text around it tells them. Actors come in reading order and are changed in place. Out: the sentences
 * that are a guest's words by the way, after which the text goes on with whose day it is.
 */
export function resolveActors(sentences: Actor[][], world: World): Set<number> {
  const { tokens, roster, day } = world;
  const people = new Map<string, Person>();
  let focus: Actor | null = null;
  let lastCountry: string | null = null;
  let ministry: string | null = null;
  const written = (actor: Actor) => (actor.named ? tokens.words.slice(actor.named.from, actor.named.to).join(" ") : "");
  /** Whom a surname means, and not somebody else of it: "Raj Paudyal" is not the minister Bimala Rai Paudyal. */
  const bySurname = ({ named }: Actor): Person | undefined => {
    // A single letter is nobody's.
    if (!named || isGlyph(tokens, named.to - 1)) return undefined;
    const person = people.get(tokens.words[named.to - 1] as string);
    const [given, held] = [tokens.words.slice(named.from, named.to - 1), person?.written.split(" ") ?? []];
    const fits = given.length === 0 || held.length < 2 || given.some((word) => held.some((w) => w !== held.at(-1) && w[0] === word[0]));
    return fits ? person : undefined;
  };

  speakForOthers(sentences.flat());
  for (const actors of sentences) {
    shareCountries(actors, world);
    for (const a of actors) if (a.office === "ministry" && a.country && !a.country.startsWith("org:")) ministry ??= a.country;
  }
  // Who is named with an office anywhere may be meant by a part of the name elsewhere, headlines included.
  const remember = (a: Actor, _: number, actors: Actor[]) => {
    if (!a.named || !(a.office || a.counterpart) || !a.country || a.former || a.reference) return;
    const person: Person = {
      country: a.country,
      office: a.office ?? ofFellow(actors),
      name: a.name,
      official: a.official,
      written: written(a),
      named: a.named,
    };
    // "Foreign Minister Cho" of the headline, whom the body names in full.
    const fuller = people.get(person.written);
    if (fuller && fuller.country === person.country && fuller.office === person.office && within(person.written, fuller.written)) return;
    people.set(person.written, person);
    for (const short of shortForms(a.named, tokens)) people.set(short, person);
    for (let i = a.named.from; i < a.named.to; i++) {
      const part = tokens.words[i] as string;
      const holder = people.get(part);
      if (part.length < 3) continue;
      if (!holder || (i === a.named.to - 1 && holder.country === person.country)) people.set(part, person);
      else if (holder.country !== person.country && i < a.named.to - 1) continue;
    }
  };
  for (const actors of sentences) actors.forEach(remember);
  // In a national outlet the bare "foreign minister" is its own, once the item speaks of that minister at all.
  const homeMinister =
    world.home !== null &&
    sentences.some((actors) => actors.some((a) => a.office === "foreign-minister" && a.country === world.home && !a.inferred));

  // The headline's bare minister is whom the body introduces first, with the country, rather than the outlet's own.
  const leading = sentences
    .slice(1)
    .flat()
    .find((a) => a.office === "foreign-minister" && a.number === "one");
  const introduced = leading?.country && !leading.inferred && !leading.counterpart && !leading.former ? leading : null;

  // "The Cuban minister saw the president there": of an outlet whose own country the item does not speak of.
  const strangers = new Set(
    sentences.flat().flatMap((a) => (a.office === "foreign-minister" && a.country && !a.inferred ? [a.country] : [])),
  );
  const athome = strangers.size === 0 || sentences.flat().some((a) => a.country === (world.home ?? world.own));
  const ministers = ministersOf(sentences);
  const host = hostOf(sentences.flat());
  const asides = new Set<number>();
  /** Whom the sentences on whoever is spoken of name beside him. */
  const guests = new Set<string>();
  /** Whose day it is: the side that the body speaks of first. */
  let hub: string | null = null;
  /** The guest who spoke last. */
  let guest: Actor | null = null;
  /** The president and the prime minister named last: "the president". */
  const leaders = new Map<string, Actor>();
  for (const [index, actors] of sentences.entries()) {
    let first: Actor | null = null;
    // "President X's statement that he will meet Y": where a sentence names a leader and no minister, that is who its pronoun means.
    let leader: Actor | null = null;
    let led = true;
    for (const a of actors) {
      if (focus && juniors.has(focus.office) && a.office === focus.office && !a.country && !a.named && a.number === "one") copy(a, focus);
      else if (a.title?.countries && !a.country && !a.named && focus && shortOf(a, focus, tokens)) copy(a, focus);
      else if (a.title?.countries && !a.country && !a.named && styleOf(a, actors, tokens)) copy(a, styleOf(a, actors, tokens) as Actor);
      else if (a.title?.countries) {
        const holder = a.official === null ? undefined : roster.officials[a.official];
        // "Secretary of State David Lammy": whatever the style, the roster knows him; but the president of the General Assembly is there for nobody else.
        const [post] = a.title.countries;
        if (post?.startsWith("org:")) {
          a.country = post;
          a.office = a.title.office;
        } else if (!(a.country && holder && held(holder, "foreign-minister", day, 0))) settleTitle(a);
      }
      if (a.reference === "own") a.country = world.own ?? world.home;
      else if (a.reference === "same" && !a.country) {
        // "A's ministry said that X of B would meet his colleague in this country": in A, and not in his own.
        const other = a.counterpart ? actors.findLast((b) => b.to <= a.from && b.country && b.country !== first?.country) : undefined;
        a.country = other?.country ?? lastCountry;
      }
      if (a.named && a.official === null && !a.office && !a.counterpart) {
        const person = people.get(written(a)) ?? bySurname(a);
        if (person && (!a.country || a.country === person.country)) {
          // "Mohamad", after "Foreign Minister Mohamad Hasan": not the retired official of that name.
          if (a.lapsed && !a.candidates.includes(person.official ?? -1)) a.former = false;
          a.office = person.office;
          a.country = person.country;
          a.name = person.name;
          a.official = person.official;
          if (!person.name) a.named = person.named;
        }
      }
      if (
        a.country &&
        a.office === "foreign-minister" &&
        a.title?.countries?.includes(a.country) &&
        a.inferred &&
        a.named &&
        a.official === null &&
        world.home !== a.country &&
        (roster.ministers.get(a.country) ?? []).some((o) => roster.officials[o] && held(roster.officials[o], "foreign-minister", day))
      ) {
        // "Secretary of State Ganon": a style of one country, borne by nobody who ever held it: fiction, or another office.
        a.country = null;
        a.former = true;
      }
      if (a.counterpart && !a.office)
        a.office =
          appositionOf(a, actors)?.office ??
          focusOffice(
            a,
            subjectOf(a, actors, tokens) ??
              spokenOf(a, first, actors) ??
              charged(a, first, actors) ??
              first ??
              domestic(a, actors) ??
              focus,
          );
      if (a.reference === "minister" || a.reference === "person") {
        // "Baerbock will fly to Yerevan, where she meets X": whom the sentence names first.
        const named = first?.office === "foreign-minister" && !first.inferred && first.roles === 0 && first.from < a.from ? first : focus;
        const told =
          a.reference === "person"
            ? (leader ?? (named === focus && guest && hosted(a, focus, actors) ? guest : named))
            : a.country
              ? ministers.get(a.country)
              : a.office && !ministers.has(focus?.country ?? "")
                ? null
                : focus;
        const meant = a.reference === "person" && told?.country === first?.country ? (other(a, first, actors) ?? told) : told;
        if (meant) copy(a, meant);
      } else if (a.office === "foreign-minister" && !a.country && a.number === "one") {
        // "FM Jaishankar meets X", and in the body "Indian Minister of External Affairs Subrahmanyam Jaishankar".
        const person = a.named && a.official === null ? (people.get(written(a)) ?? bySurname(a)) : undefined;
        if (!a.counterpart) {
          if (person?.office === "foreign-minister") a.country = person.country;
          else if (a.foreign) continue;
          else if (homeMinister && !a.named) a.country = world.home;
          else if (introduced && actors === sentences[0] && !a.named && !focus) copy(a, introduced);
          else
            a.country = (a.named && focus?.named) || (world.home !== null && besides(a, focus, actors)) ? null : (focus?.country ?? null);
          a.country ??= world.home ?? ministry ?? host ?? world.own;
          // "Minister X … In Panama he met the president and Foreign Minister Y": no second minister of X's country.
          const second = !person && a.named && focus?.named && focus.official !== null && a.country === focus.country && a.from > focus.to;
          if (second && actors.some((b) => b.to <= a.from && b.office)) a.country = null;
          if (a.country) a.inferred = true;
          if (focus && focus.country === a.country && !a.named && a.name === null) {
            a.name = focus.name;
            a.official = focus.official;
            a.named = focus.named;
          }
        }
      } else if (isLeader(a) && !a.country && a.number === "one" && a.official === null && !a.named) {
        const told = leaders.get(a.office as string);
        if (told) copy(a, told);
        else if (world.own && athome) {
          a.country = world.home ?? world.own;
          a.inferred = true;
        }
      }
      if (world.home !== null && isOfHome(a, actors, world.home)) {
        a.country = world.home;
        a.inferred = true;
      }
      // The president of the Red Cross heads no state.
      if (a.country?.startsWith("org:") && isLeader(a)) a.office = "organisation-head";
      // "the French director-general for political affairs" heads none.
      if (a.office === "organisation-head" && a.country && a.official === null && !a.country.startsWith("org:") && a.country !== "EU")
        a.office = "other";
      if (a.office === "head-of-government" && a.country && a.official === null && holdsBoth(roster, a.country, day))
        a.office = "foreign-minister";
      if (a.official === null && a.candidates.length > 0 && a.country && a.office) {
        const match = a.candidates.find((c) => roster.officials[c]?.country === a.country);
        const holder = match === undefined ? undefined : roster.officials[match];
        if (match !== undefined && holder && (a.office === "foreign-minister" ? held(holder, "foreign-minister", day, 200) : true)) {
          a.official = match;
          a.name = holder.name;
        }
      }
      if (a.country && !a.country.startsWith("org:") && a.country !== world.own) lastCountry = a.country;
      if (isLeader(a) && a.country && a.named && !a.inferred && !a.former) leaders.set(a.office as string, a);
      if (a.office && a.country && a.number === "one" && !a.reference && !a.counterpart) {
        led &&= isLeader(a);
        leader = led ? a : null;
      }
      if (!first && a.office && a.office !== "spokesperson" && a.office !== "ministry" && a.country && a.number === "one" && !a.counterpart)
        first = a;
      if (!focus && a.office === "foreign-minister" && a.country && !a.former && !a.counterpart) focus = a;
    }
    const subject = actors.find(
      (a, k) =>
        a.office === "foreign-minister" &&
        a.country &&
        !a.former &&
        a.number === "one" &&
        !a.counterpart &&
        a.list === 0 &&
        !(a.roles & 2) &&
        !world.led.has(a.to) &&
        !(focus && focus.country !== a.country && isObject(a, actors, world.met[index] ?? null)) &&
        !(a.roles & role.and && actors[k - 1]?.counterpart),
    );
    // "X met Y. Y praised the talks. He then met Z": what the guest said lets the text go on with X.
    const aside = subject && focus && !world.tells[index] && subject.country !== hub && guests.has(subject.country as string);
    // "Minister of State X met A. He also met Minister B. He …": a text that begins with a junior goes on with him.
    const junior = index > 0 && world.tells[index] ? actors.find((a) => a.office !== null && a.number === "one") : undefined;
    if (junior && juniors.has(junior.office) && junior.country && junior.named && (!focus || fellow(junior, focus))) {
      focus = junior;
      continue;
    }
    if (subject && index > 0) hub ??= subject.country;
    if (aside) {
      guest = subject;
      asides.add(index);
    } else if (subject) {
      guest = null;
      if (subject.country !== focus?.country) guests.clear();
      focus = subject;
    }
    if (subject === focus)
      for (const a of actors) if (a.office === "foreign-minister" && a.country && a.country !== focus?.country) guests.add(a.country);
    actors.forEach(remember);
  }
  return asides;
}

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

/** "Defence Minister X met his counterpart Y": what the colleague is of whom a sentence names first. */
const ofFellow = (actors: Actor[]): Actor["office"] =>
  actors.find((a) => a.office && a.office !== "spokesperson" && a.office !== "ministry")?.office === "minister"
    ? "minister"
    : "foreign-minister";

/** Whether a name is part of a longer one. */
const within = (part: string, full: string): boolean => part.length < full.length && ` ${full} `.includes(` ${part} `);

/** "Zakharova said that Lavrov would meet his colleague": the minister of whom somebody of his house speaks. */
const spokenOf = (a: Actor, teller: Actor | null, actors: Actor[]): Actor | undefined =>
  teller?.office === "other"
    ? actors.findLast(
        (b) => b.to <= a.from && b.office === "foreign-minister" && b.country === teller.country && b.number === "one" && !b.counterpart,
      )
    : undefined;

/** "Defence Minister X met his Philippine counterpart": a minister of the outlet's own country, which nobody tells. */
const domestic = (a: Actor, actors: Actor[]): Actor | undefined =>
  actors.find((b) => b.to <= a.from && b.office === "minister" && b.named && b.number === "one" && !b.counterpart && !b.reference);

/** "On behalf of the president, Minister X had talks with his counterpart": the minister whom the one named first sent. */
const charged = (a: Actor, sender: Actor | null, actors: Actor[]): Actor | undefined =>
  sender && isLeader(sender) && sender.roles & role.of
    ? actors.find(
        (b) =>
          b.from >= sender.to &&
          b.to <= a.from &&
          b.office === "foreign-minister" &&
          b.country === sender.country &&
          b.number === "one" &&
          !b.counterpart,
      )
    : undefined;

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

/** "Y thanked X. He then met the president" of X's country: the guest, since nobody is received at home. */
const hosted = (a: Actor, focus: Actor | null, actors: Actor[]): boolean =>
  focus !== null && actors.some((b) => b !== a && !b.reference && !b.former && b.office !== null && b.country === focus.country);

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

/** "the prime minister and foreign minister of Lebanon", "Syria's foreign minister, defence minister X": one country for both. */
function shareCountries(actors: Actor[], { tokens, led }: World): void {
  const enumerates = (i: number) => ((tokens.before[i] as number) & (gap.comma | gap.semicolon)) === gap.comma;
  // "o presidente, o primeiro-ministro e o chefe da diplomacia de X": the comma may stand before an article.
  const linked = (a: Actor, b: Actor) =>
    b.from - a.to <= 2 && ((b.roles & role.and) !== 0 || enumerates(b.from) || (b.from - a.to <= 1 && enumerates(a.to)));
  for (let i = actors.length - 2; i >= 0; i--) {
    const a = actors[i] as Actor;
    const b = actors[i + 1] as Actor;
    const open = a.office && !a.country && !a.named && !a.reference && a.number === "one";
    if (!open || !b.office || b.named || !linked(a, b)) continue;
    if (b.country && !b.countryFirst) a.country = b.country;
    // "the president, the foreign minister and the deputy prime minister of that country"
    else if (b.reference === "same" || b.reference === "own") a.reference = b.reference;
  }
  const first = actors.find((a) => a.office !== "spokesperson" && a.office !== "ministry");
  for (let i = 1; i < actors.length; i++) {
    const a = actors[i - 1] as Actor;
    const b = actors[i] as Actor;
    const next = actors[i + 1];
    // "the prime minister X, the speaker Y and Iraq's President Z": between two of one country.
    if (b.office === "other" && !b.country && b.number === "one" && next?.country && next.country === a.country && linked(b, next)) {
      b.country = next.country;
      continue;
    }
    // "met President X, Prime Minister Y and foreign minister Z": the third of one country, where nobody knows better.
    const third = i > 1 && isLeader(a) && isLeader(actors[i - 2] as Actor) && (actors[i - 2] as Actor).country === a.country && a !== first;
    if (third && b.office === "foreign-minister" && b.named && !b.country && b.official === null && b.number === "one" && linked(a, b)) {
      b.country = a.country;
      continue;
    }
    // "چینی وزیر خارجہ، صدر، وزیراعظم اور … سے": the minister who opens the sentence is to meet them.
    const opens = a === first && a.office === "foreign-minister" && isLeader(b) && !(b.roles & role.and) && !(a.roles & role.with);
    // "talks with the president of India and the foreign minister": his own.
    const hosted = (a.roles & role.with) !== 0 || led.has(b.to);
    const met = b.office !== "foreign-minister" || ((b.roles & role.and) !== 0 && !b.named && hosted && isLeader(a));
    if (
      b.office &&
      met &&
      !opens &&
      b.office !== "spokesperson" &&
      b.office !== "ministry" &&
      !b.country &&
      !b.reference &&
      b.number === "one" &&
      a.office &&
      a.country &&
      linked(a, b)
    )
      b.country = a.country;
  }
}

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

/**
 * "In Dodoma, where she was received by Vice-President X", "In Belgrade he meets the prime minister": officials without a country are of the one where a guest is,
 * if only one is named and they can be met there: in a capital, or in a country by its name. `visits`: that is where a journey leads, and a guest's nameless
 * colleague is at home there too.
 */
export function seatHosts(actors: Actor[], places: PlaceCue[], capitals: Map<string, string>, visits: boolean, met: number | null): void {
  const guest = actors[0];
  const guested = guest?.office === "foreign-minister" && guest.country !== null && !guest.counterpart && !guest.former;
  const hosts = new Set(places.filter((p) => !p.city || (p.country !== null && capitals.get(p.country) === p.name)).map((p) => p.country));
  const [host] = hosts;
  if (!host || hosts.size > 1 || (guested && host === guest.country)) return;
  for (const a of actors) {
    // "エジプトではシュクリ外相と会談し": spelled as foreigners are, whoever his guest is.
    if (!guested && !a.foreign) continue;
    // "travels to Athens, where he meets the president and the minister", "به آتن می‌آید و با وزیر خارجه گفت‌وگو می‌کند": nobody goes abroad to meet his own.
    const behind = met !== null && (a.from >= met || (a.roles & role.with) !== 0);
    const own = behind && guest !== undefined && guest.to <= Math.min(met, a.from) && a.country === guest.country;
    // A name that stands elsewhere was lent.
    const taken = guested && visits && own && a.inferred && !(a.named && a.named.from >= a.from && a.named.to <= a.to);
    if (
      (a.country && !taken) ||
      (a.counterpart && (!visits || a.named)) ||
      a.reference ||
      a.former ||
      a.number !== "one" ||
      !a.office ||
      !local.has(a.office)
    )
      continue;
    if (taken) Object.assign(a, { name: null, named: null, official: null, candidates: [] });
    a.country = host;
    a.inferred = true;
  }
}

/** Offices whose holders a guest is received by. */
const local: ReadonlySet<Actor["office"]> = new Set([
  "foreign-minister",
  "head-of-state",
  "head-of-government",
  "minister",
  "other",
] as const);

/** Whether somebody of whose country the text says nothing is of the outlet's own, by his office and by who stands beside him. */
function isOfHome(a: Actor, actors: Actor[], home: string): boolean {
  if (a.country || a.official !== null || a.number !== "one") return false;
  if (a.office === "deputy-foreign-minister") return true;
  // "Ambassador X paid a courtesy call on the minister of Y"
  if (a.office === "ambassador") return a.named !== null && callsAbroad(a, actors, home);
  // "استقبل ولي العهد وزير خارجية فرنسا": a high office; one of a single word may be anybody's.
  return a.office === "other" && !a.named && !a.former && a.to - a.from > 1;
}

/** Whether whoever else a sentence names with a country is a foreign minister abroad, and nobody of the outlet's own country stands in it. */
function callsAbroad(ambassador: Actor, actors: Actor[], home: string): boolean {
  const others = actors.filter((b) => b !== ambassador && b.office !== null && b.country !== null);
  return (
    others.some((b) => b.office === "foreign-minister" && !b.inferred) &&
    others.every((b) => b.country !== home && b.office !== "ambassador")
  );
}

/** "Marco Rubio, his American counterpart": the known minister whom the word follows. */
const appositionOf = (a: Actor, actors: Actor[]): Actor | undefined =>
  actors.find(
    (b) => b.to <= a.from && a.from - b.to <= 1 && b.official !== null && b.country === a.country && b.office === "foreign-minister",
  );

/** "The president called A; Minister X spoke with his counterpart": behind the semicolon stands another statement, with a subject of its own. */
function subjectOf(a: Actor, actors: Actor[], tokens: Tokens): Actor | undefined {
  const start = (actors[0] as Actor).from;
  const parted = (i: number) => ((tokens.before[i] as number) & gap.semicolon) !== 0;
  let from = a.from;
  while (from > start && !parted(from)) from--;
  return parted(from)
    ? actors.find((b) => b.from >= from && b.to <= a.from && b.office && b.country && !b.counterpart && b.number === "one")
    : undefined;
}

/** "The minister was welcomed by X and talked with him": nobody talks with himself, so "him" is who was named last beside the subject. */
function other(a: Actor, subject: Actor | null, actors: Actor[]): Actor | undefined {
  if (!subject || !(a.roles & role.with)) return undefined;
  const between = actors.filter((b) => b.from > subject.from && b.to <= a.from && b.office && b.number === "one" && !b.reference);
  const last = between.at(-1);
  return last?.country && last.country !== subject.country ? last : undefined;
}

function focusOffice(a: Actor, subject: Actor | null): Actor["office"] {
  if (subject?.office && subject.office !== "spokesperson" && subject.office !== "ministry" && subject !== a)
    return subject.office === "foreign-minister" || a.official === null ? subject.office : "foreign-minister";
  return "foreign-minister";
}

function copy(a: Actor, from: Actor): void {
  a.country = from.country;
  a.office = from.office;
  a.name = from.name;
  a.official = from.official;
  a.named = from.named;
  a.inferred = true;
}
