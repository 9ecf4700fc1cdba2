import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { CORE_SCHEMA, load } from "js-yaml";
import { stringify } from "yaml";
import { z } from "zod";

// Begins config/countries/<language>.yaml for a new language from CLDR: names of countries, cities, months and weekdays.
// What CLDR does not know (adjectives, further names, cases, organisations) is then written by hand, after the English file:
//   npx tsx tools/build-countries.ts sv
// A file that exists is left alone: the YAML is what counts, this only saves typing.

const require = createRequire(import.meta.url);
const [language] = process.argv.slice(2);
if (!language) throw new Error("say which language: npx tsx tools/build-countries.ts sv");
const target = new URL(`../config/countries/${language}.yaml`, import.meta.url);
if (existsSync(target)) throw new Error(`${target.pathname} exists; change it by hand, or move it away first`);

const twelve = z.record(z.string(), z.string());
const days = z.object({
  mon: z.string(),
  tue: z.string(),
  wed: z.string(),
  thu: z.string(),
  fri: z.string(),
  sat: z.string(),
  sun: z.string(),
});
const main = <S extends z.ZodType>(file: string, schema: S) =>
  z.object({ main: z.record(z.string(), schema) }).parse(require(file)).main[language] as z.output<S>;

const { territories } = main(
  `cldr-localenames-full/main/${language}/territories.json`,
  z.object({ localeDisplayNames: z.object({ territories: z.record(z.string(), z.string()) }) }),
).localeDisplayNames;
const form = z.object({ wide: twelve });
const { gregorian } = main(
  `cldr-dates-full/main/${language}/ca-gregorian.json`,
  z.object({
    dates: z.object({
      calendars: z.object({
        gregorian: z.object({
          months: z.object({ format: form, "stand-alone": form }),
          days: z.object({ "stand-alone": z.object({ wide: days }) }),
        }),
      }),
    }),
  }),
).dates.calendars;
const zones = main(
  `cldr-dates-full/main/${language}/timeZoneNames.json`,
  z.object({ dates: z.object({ timeZoneNames: z.object({ zone: z.record(z.string(), z.unknown()) }) }) }),
).dates.timeZoneNames.zone;

const cityNames = new Map<string, string>();
const collect = (tree: unknown, key: string): void => {
  if (typeof tree !== "object" || tree === null) return;
  if ("exemplarCity" in tree && typeof tree.exemplarCity === "string") cityNames.set(key.replaceAll("_", " "), tree.exemplarCity);
  else for (const [name, below] of Object.entries(tree)) collect(below, name);
};
collect(zones, "");

const shipped = <S extends z.ZodType>(path: string, schema: S): z.output<S> =>
  schema.parse(load(readFileSync(new URL(`../config/${path}`, import.meta.url), "utf8"), { schema: CORE_SCHEMA }));
const english = shipped(
  "countries/en.yaml",
  z.object({ countries: z.record(z.string(), z.object({ name: z.string(), capital: z.string().optional() })) }),
);
const { cities } = shipped("places.yaml", z.object({ cities: z.record(z.string(), z.string()) }));
const capitals = new Set(Object.values(english.countries).map((c) => c.capital));

const countries = Object.fromEntries(
  Object.entries(english.countries).map(([code, c]) => {
    const name = (territories[`${code}-alt-short`] ?? territories[code] ?? c.name).replaceAll("’", "'").replaceAll("\u00ad", "");
    return [code, { name, adjectives: [], ...(c.capital ? { capital: cityNames.get(c.capital) ?? c.capital } : {}) }];
  }),
);
const months = Array.from({ length: 12 }, (_, k) => [
  ...new Set([gregorian.months["stand-alone"].wide[k + 1] ?? "", gregorian.months.format.wide[k + 1] ?? ""]),
]);
const file = {
  language,
  countries,
  cities: Object.fromEntries(
    [...cityNames].filter(([city]) => city in cities && !capitals.has(city)).map(([city, name]) => [city, [name]]),
  ),
  organisations: {},
  months: { gregorian: months },
  weekdays: (["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const).map((day) => [gregorian.days["stand-alone"].wide[day]]),
};
writeFileSync(target, stringify(file, { lineWidth: 140 }));
console.log(
  `wrote ${target.pathname}: ${Object.keys(countries).length} countries; now add adjectives, further names and organisations by hand`,
);
