import { z } from "zod";
import { offices } from "../reading/people/participants.ts";
import type { CountryNames, Keywords, Official } from "../reading/words/knowledge.ts";
import { termProblem } from "../reading/words/terms.ts";

// Loads what Parley knows of languages. The shapes here are those of src/reading/knowledge.ts, with the defaults that keep a file short.

const term = z
  .string()
  .min(1)
  .superRefine((written, context) => {
    const message = termProblem(written);
    if (message) context.addIssue({ code: "custom", message });
  });
/** Added to a report's confidence, which lies between 0 and 1. */
const weight = z.number().min(-1, "a weight lies between -1 and 1").max(1, "a weight lies between -1 and 1");
const scope = z.enum(["sentence", "title", "label", "item"], 'must be "sentence", "title", "label" or "item"').default("sentence");
const terms = z.array(term).default([]);
const roles = ["and", "with", "in", "of", "to", "by", "the", "future", "my", "none"] as const;
const affix = z.union([
  z
    .string()
    .min(1)
    .transform((form) => ({ form })),
  z.strictObject({
    form: z.string().min(1),
    role: z.enum(roles).optional(),
    names: z.boolean().optional(),
    restores: z.string().min(1).optional(),
  }),
]);
/** Terms by a number of sides. */
const counted = z.record(z.string().regex(/^[3-9]$/, "must be a number of sides from 3 to 9"), terms).default({});
const kinds = [...offices, "spokesperson", "ministry"] as const;
const byNumber = z.strictObject({ one: terms.optional(), two: terms.optional(), many: terms.optional() });
/** An object whose keys may all be left out: absent means an empty one with its defaults. */
const optional = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape).prefault({} as z.input<z.ZodObject<S, z.core.$strict>>);

export const keywordsSchema = z.strictObject({
  language: z.string().min(2),
  name: z.string().min(1),
  codes: z.array(z.string().min(2)).default([]),
  grammar: optional({
    spaces: z.boolean().default(true),
    scripts: z
      .array(
        z.enum(["latin", "cyrillic", "arabic", "hebrew", "han", "kana", "hangul", "devanagari", "greek", "thai", "armenian", "georgian"]),
      )
      .default(["latin"]),
    capitals: z.boolean().default(false),
    prefixes: z.array(affix).default([]),
    suffixes: z.array(affix).default([]),
    postpositions: z.boolean().default(false),
    verbFirst: z.boolean().default(false),
    ownerBehind: z.boolean().default(false),
    ordinals: z.boolean().default(false),
    nouns: z.boolean().default(false),
    determiners: z.array(z.string()).default([]),
    suffixDepth: z.int().min(0).max(4).default(1),
    stem: z.int().min(1).default(3),
  }),
  offices: z.partialRecord(z.enum(kinds), byNumber).default({}),
  titles: z
    .array(
      z.strictObject({
        terms,
        office: z.enum(kinds),
        countries: z.array(z.string()).optional(),
        elsewhere: z.enum(kinds).optional(),
        organisation: z.string().optional(),
        implied: z.boolean().optional(),
        otherwise: z.enum(kinds).optional(),
        number: z.enum(["one", "two", "many"]).optional(),
      }),
    )
    .default([]),
  posts: optional({ heads: terms, behind: terms, bodies: terms, matters: terms }),
  modifiers: optional({ former: terms, deputy: terms, acting: terms, portfolios: terms, honorifics: terms }),
  counterparts: byNumber.default({}),
  references: optional({ person: terms, minister: terms, both: terms, counted }),
  country: optional({ own: terms, same: terms, both: terms, capital: terms, houses: terms, home: z.string().optional() }),
  contacts: z
    .array(
      z
        .strictObject({
          terms,
          mode: z.enum(["meeting", "call", "either"]),
          as: z.enum(["verb", "noun"]),
          takes: z.array(z.enum(["object", "with", "between", "joint", "agent"])).optional(),
          tense: z.enum(["future", "pluperfect", "infinitive", "present"]).optional(),
          untensed: z.boolean().optional(),
          weak: z.boolean().optional(),
          usually: z.enum(["meeting", "call"]).optional(),
          demands: z.boolean().optional(),
          participle: z.boolean().optional(),
          wires: z.boolean().optional(),
          weight: weight.optional(),
        })
        .transform((row) => ({
          ...row,
          takes: row.takes ?? (row.as === "verb" ? (["with", "joint"] as const).slice() : (["with", "between", "joint"] as const).slice()),
        })),
    )
    .default([]),
  channel: optional({ call: terms, meeting: terms }),
  sessions: terms,
  together: terms,
  apart: terms,
  tables: counted,
  connectives: optional({
    and: terms,
    with: terms,
    alongside: terms,
    auxiliary: terms,
    namely: terms,
    likewise: terms,
    between: terms,
    of: terms,
    by: terms,
    in: terms,
    to: terms,
    from: terms,
    about: terms,
    ahead: terms,
    comesAfter: terms,
    including: terms,
    afterwards: terms,
    presence: terms,
    accompanying: terms,
    seats: terms,
    attending: terms,
    here: terms,
    where: terms,
    sidelines: terms,
    breaks: terms,
    who: terms,
    relative: terms,
    aim: terms,
  }),
  status: optional({
    planning: terms,
    cancelling: terms,
    denying: terms,
    not: terms,
    offering: terms,
    unsettled: terms,
    agreeing: terms,
    invited: terms,
    held: terms,
    pluperfect: terms,
    leaving: terms,
  }),
  background: terms,
  sequel: terms,
  matters: optional({ before: terms, behind: terms, afar: terms }),
  exclusions: optional({
    summons: terms,
    letter: terms,
    wishes: terms,
    statement: terms,
    trip: terms,
    welcome: terms,
    hearers: terms,
    informs: terms,
  }),
  weights: z.array(z.strictObject({ terms, weight, in: scope })).default([]),
  never: z.array(z.strictObject({ terms, in: scope })).default([]),
  ignore: terms,
  says: terms,
  time: optional({
    days: z.array(z.strictObject({ terms, days: z.int(), mirrored: z.boolean().optional() })).default([]),
    sameDay: terms,
    since: terms,
    until: terms,
    onto: terms,
    dayAfter: terms,
    thatDay: terms,
    stays: terms,
    ago: terms,
    next: terms,
    last: terms,
    currentMonth: terms,
    clock: terms,
    numbers: z.record(z.string(), terms).default({}),
    units: optional({ day: terms, month: terms, year: terms }),
  }),
  boilerplate: terms,
  inserts: terms,
  common: terms,
}) satisfies z.ZodType<Keywords, unknown>;

const months = z.array(z.array(z.string()).min(1)).length(12).optional();
export const countryNamesSchema = z.strictObject({
  language: z.string().min(2),
  cased: terms.optional(),
  ambiguous: terms.optional(),
  countries: z.record(
    z.string(),
    z.strictObject({
      name: z.string().min(1),
      also: terms.optional(),
      adjectives: terms.optional(),
      capital: z.string().optional(),
      capitals: terms.optional(),
      nicknames: terms.optional(),
      short: terms.optional(),
    }),
  ),
  cities: z.record(z.string(), terms).optional(),
  organisations: z.record(z.string(), terms).optional(),
  months: z.strictObject({ gregorian: months, jalali: months, hijri: months }).optional(),
  weekdays: z.array(z.array(z.string()).min(1)).length(7).optional(),
}) satisfies z.ZodType<CountryNames, unknown>;

const day = z.union([z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), z.int().transform(String)]);
export const officialsSchema = z.strictObject({
  officials: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: z.string().min(1),
      country: z.string().min(2),
      offices: z.array(
        z.strictObject({
          office: z.enum(offices),
          from: day.nullish().transform((v) => v ?? undefined),
          to: day.nullish().transform((v) => v ?? undefined),
        }),
      ),
      names: z.record(z.string(), z.array(z.string())).default({}),
      weak: terms.optional(),
    }),
  ),
}) satisfies z.ZodType<{ officials: Official[] }, unknown>;
