import type { Item } from "../reading/item.ts";
import type { Participant } from "../reading/people/participants.ts";
import type { Db } from "./database.ts";
import { itemsSince } from "./items.ts";

/** A person whom readings named and the roster did not know, with what names them. */
export interface UnknownPerson {
  name: string;
  country: string;
  office: Participant["office"];
  lang: string;
  /** ISO day of the earliest item. */
  first: string;
  items: { item: Item; feed: string }[];
}

/** Names beside an office and a country in stored readings since `since` that no official bears, the most told first. */
export async function unknownPeople(db: Db, since: Date): Promise<UnknownPerson[]> {
  const found = new Map<string, UnknownPerson>();
  for await (const batch of itemsSince(db, since))
    for (const { item, feed, reading } of batch) {
      const people = new Map<string, Participant>();
      for (const report of reading?.reports ?? [])
        for (const one of report.participants)
          if (one.name !== null && one.official === undefined) people.set(`${one.country} ${one.office} ${one.name.toLowerCase()}`, one);
      for (const [key, { name, country, office }] of people) {
        const day = (item.published ?? "").slice(0, 10);
        const person = found.get(key) ?? { name: name as string, country, office, lang: reading?.lang ?? "", first: day, items: [] };
        if (day < person.first) person.first = day;
        person.items.push({ item, feed });
        found.set(key, person);
      }
    }
  return [...found.values()].sort((a, b) => b.items.length - a.items.length || (a.name < b.name ? -1 : 1));
}
