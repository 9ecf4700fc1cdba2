import { readdirSync, readFileSync } from "node:fs";
import { CORE_SCHEMA, load } from "js-yaml";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { countryNamesSchema, officialsSchema } from "../../src/config/knowledge.ts";
import { groupsSchema, organisationsSchema, placesSchema } from "../../src/config/world.ts";

// The shipped facts about the world: whole, free of contradictions, the same set in every language.

const at = (path: string) => new URL(`../../config/${path}`, import.meta.url);
const shipped = <S extends z.ZodType>(path: string, schema: S): z.output<S> =>
  schema.parse(load(readFileSync(at(path), "utf8"), { schema: CORE_SCHEMA }));

const places = shipped("places.yaml", placesSchema).cities;
const organisations = shipped("organisations.yaml", organisationsSchema).organisations;
const groups = shipped("groups.yaml", groupsSchema).groups;
const { officials } = shipped("officials.yaml", officialsSchema);
const languages = readdirSync(at("countries")).map((file) => shipped(`countries/${file}`, countryNamesSchema));
const english = languages.find((l) => l.language === "en");
const countries = Object.keys(english?.countries ?? {});
const withoutCapital = ["EU", "HK", "EH", "GL", "CK", "NU"];
// Languages whose adjective is the country's name, or a form that the grammar makes.
const nameIsAdjective = ["zh", "ja", "id", "ms"];

describe.each(languages.map((l) => [l.language, l] as const))("the world in %s", (language, names) => {
  test("names every country and its capital", () => {
    expect(Object.keys(names.countries).sort()).toEqual([...countries].sort());
    expect(Object.entries(names.countries).flatMap(([code, c]) => (c.capital || withoutCapital.includes(code) ? [] : [code]))).toEqual([]);
  });

  test("has adjectives for the countries in the news", () => {
    const inTheNews = "US GB RU FR DE IR CN IN JP TR SA QA IQ SY LB JO IL EG UA PK IT ES BR KR AZ AM".split(" ");
    const bare = nameIsAdjective.includes(language) ? [] : inTheNews.filter((code) => !names.countries[code]?.adjectives?.length);
    expect(bare).toEqual([]);
  });

  test("knows only cities of places.yaml and organisations of organisations.yaml", () => {
    expect(Object.keys(names.cities ?? {}).filter((city) => !(city in places))).toEqual([]);
    expect(Object.keys(names.organisations ?? {}).filter((id) => !(id in organisations))).toEqual([]);
  });

  test("has no empty, padded or doubled term", () => {
    const lists = [
      ...Object.values(names.countries).flatMap((c) => [c.also, c.adjectives, c.capitals, c.nicknames]),
      ...Object.values(names.cities ?? {}),
      ...Object.values(names.organisations ?? {}),
      ...(names.weekdays ?? []),
      ...Object.values(names.months ?? {}).flatMap((m) => m ?? []),
    ].map((list) => list ?? []);
    expect(lists.flat().filter((term) => term !== term.trim() || term === "" || /\s\s/.test(term))).toEqual([]);
    expect(lists.filter((list) => new Set(list).size !== list.length)).toEqual([]);
  });

  test("gives no name to two countries", () => {
    const owners = new Map<string, Set<string>>();
    for (const [code, c] of Object.entries(names.countries))
      for (const term of [c.name, ...(c.also ?? [])])
        owners.set(term.toLowerCase(), (owners.get(term.toLowerCase()) ?? new Set()).add(code));
    expect([...owners].filter(([, codes]) => codes.size > 1).map(([term, codes]) => `${term}: ${[...codes]}`)).toEqual([]);
  });
});

test("every capital is a place of its country", () => {
  const missing = Object.entries(english?.countries ?? {}).filter(([code, c]) => c.capital && places[c.capital] !== code);
  expect(missing.map(([code, c]) => `${code}: ${c.capital}`)).toEqual([]);
});

test("groups have known members", () => {
  const unknown = Object.values(groups).flatMap((g) => g.members.filter((m) => !(countries.includes(m) || m in organisations)));
  expect(unknown).toEqual([]);
});

describe("the roster", () => {
  test("has unique ids and known countries", () => {
    expect(new Set(officials.map((o) => o.id)).size).toBe(officials.length);
    expect(officials.filter((o) => !(countries.includes(o.country) || o.country in organisations || o.country === "MO"))).toEqual([]);
  });

  test("ends no term before it began", () => {
    const bad = officials.flatMap((o) => o.offices.filter((t) => t.from && t.to && t.from.slice(0, t.to.length) > t.to).map(() => o.id));
    expect(bad).toEqual([]);
  });

  test("lists the usual name, and no form as both strong and weak", () => {
    expect(officials.filter((o) => !o.names.en?.includes(o.name)).map((o) => o.id)).toEqual([]);
    const both = officials.filter((o) => o.weak?.some((w) => Object.values(o.names).some((list) => list.includes(w))));
    expect(both.map((o) => o.id)).toEqual([]);
  });

  test("gives no strong name to two people in office at one time", () => {
    const span = (o: (typeof officials)[number]) => o.offices.map((t) => [t.from ?? "0", t.to ?? "9"] as const);
    const clash: string[] = [];
    const holders = new Map<string, (typeof officials)[number]>();
    for (const o of officials)
      for (const name of new Set(Object.values(o.names).flat())) {
        const other = holders.get(name);
        if (other && span(o).some(([from, to]) => span(other).some((s) => s[0] < to && from < s[1])) && other.name !== o.name)
          clash.push(`${name}: ${other.id}, ${o.id}`);
        holders.set(name, o);
      }
    expect(clash).toEqual([]);
  });
});
