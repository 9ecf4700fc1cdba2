import { isGlyph, type Tokens } from "../words/segment.ts";
import type { Actor } from "./actors.ts";
import { shortForms } from "./shortnames.ts";

/** Somebody whom the text names with an office. */
export interface Person {
  country: string | null;
  office: Actor["office"];
  name: string | null;
  official: number | null;
  written: string;
  named: Actor["named"];
}

/** Those whom a text names with an office, by their names as written and by each part of them. */
export type People = Map<string, Person>;

const written = ({ named }: Actor, tokens: Tokens): string => (named ? tokens.words.slice(named.from, named.to).join(" ") : "");

/** Whom a name means: who bears it, or, by the surname alone, who bears no other given name. Undefined where nobody of it was named with an office. */
export const personOf = (people: People, a: Actor, tokens: Tokens): Person | undefined =>
  people.get(written(a, tokens)) ?? bySurname(people, a, tokens);

/** Whom a surname means, and not somebody else of it: "Raj Paudyal" is not the minister Bimala Rai Paudyal. */
function bySurname(people: People, { named }: Actor, tokens: Tokens): Person | undefined {
  // A single letter is nobody's.
  if (!named || isGlyph(tokens, named.to - 1)) return undefined;
  const person = people.get(tokens.words[named.to - 1] as string);
  const [given, held] = [tokens.words.slice(named.from, named.to - 1), person?.written.split(" ") ?? []];
  const fits = given.length === 0 || held.length < 2 || given.some((word) => held.some((w) => w !== held.at(-1) && w[0] === word[0]));
  return fits ? person : undefined;
}

/** Remembers those of a sentence who are named with an office: a part of the name may mean them elsewhere, headlines included. Adds to `people`. */
export function remember(people: People, actors: Actor[], tokens: Tokens): void {
  for (const a of actors) {
    if (!a.named || !(a.office || a.counterpart) || !a.country || a.former || a.reference) continue;
    const person: Person = {
      country: a.country,
      office: a.office ?? ofFellow(actors),
      name: a.name,
      official: a.official,
      written: written(a, tokens),
      named: a.named,
    };
    // "Foreign Minister Cho" of the headline, whom the body names in full.
    const fuller = people.get(person.written);
    if (fuller && fuller.country === person.country && fuller.office === person.office && within(person.written, fuller.written)) continue;
    people.set(person.written, person);
    for (const short of shortForms(a.named, tokens)) people.set(short, person);
    for (let i = a.named.from; i < a.named.to; i++) {
      const part = tokens.words[i] as string;
      const holder = people.get(part);
      if (part.length < 3) continue;
      if (!holder || (i === a.named.to - 1 && holder.country === person.country)) people.set(part, person);
    }
  }
}

/** "Defence Minister X met his counterpart Y": what the colleague is of whom a sentence names first. */
const ofFellow = (actors: Actor[]): Actor["office"] =>
  actors.find((a) => a.office && a.office !== "spokesperson" && a.office !== "ministry")?.office === "minister"
    ? "minister"
    : "foreign-minister";

/** Whether a name is part of a longer one. */
const within = (part: string, full: string): boolean => part.length < full.length && ` ${full} `.includes(` ${part} `);
