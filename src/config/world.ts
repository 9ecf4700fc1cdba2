import { z } from "zod";

// The small files about the world that belong to no language: cities, organisations, groups of countries, outlets.

const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 code of two capital letters, as in "IR" (write "NO" with quotes)');

/** places.yaml: English city name -> country. */
export const placesSchema = z.strictObject({ cities: z.record(z.string().min(1), country) });

/** organisations.yaml: id -> English name, seat, the country a movement belongs to. */
export const organisationsSchema = z.strictObject({
  organisations: z.record(
    z.string().regex(/^org:[A-Za-z0-9-]+$/, 'an organisation\'s id looks like "org:UN"'),
    z.strictObject({ name: z.string().min(1), seat: country.optional(), home: country.optional() }),
  ),
});

/** groups.yaml: code -> English name, members, and whether their ministers meet others as one. */
export const groupsSchema = z.strictObject({
  groups: z.record(
    z.string().min(1),
    z.strictObject({
      name: z.string().min(1),
      members: z.array(z.string().regex(/^([A-Z]{2}|org:[A-Za-z0-9-]+)$/, "a member is an ISO code or an organisation's id")).min(1),
      format: z.boolean().optional(),
    }),
  ),
});

/** outlets.yaml: country -> names of outlets that speak from it; out: outlet name -> country. */
export const outletsSchema = z
  .strictObject({ outlets: z.record(country, z.array(z.string().min(1))).default({}) })
  .transform(({ outlets }) => ({
    outlets: Object.fromEntries(Object.entries(outlets).flatMap(([code, names]) => names.map((name) => [name, code]))) as Record<
      string,
      string
    >,
  }));
