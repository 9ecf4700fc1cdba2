import { z } from "zod";
import { followsSchema } from "./follows.ts";
import { countryNamesSchema, keywordsSchema, officialsSchema } from "./knowledge.ts";
import { settingsSchema } from "./settings.ts";
import { sourcesSchema } from "./sources.ts";
import { topicsSchema } from "./topics.ts";
import { groupsSchema, organisationsSchema, outletsSchema, placesSchema } from "./world.ts";

/** Name of a schema file without its ending -> what admins write in files of that kind. */
const schemas: Record<string, z.ZodType> = {
  parley: settingsSchema,
  feeds: sourcesSchema,
  keywords: keywordsSchema,
  countries: countryNamesSchema,
  officials: officialsSchema,
  places: placesSchema,
  organisations: organisationsSchema,
  outlets: outletsSchema,
  groups: groupsSchema,
  topics: topicsSchema,
  follows: followsSchema,
};

type Json = Record<string, unknown>;

/**
 * JSON Schemas for editors, by file name: they complete and check what admins write, in the shipped folder and in overlays. An overlay holds
 * parts of a file, so no key is required; and it may take things out under `remove`.
 */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const made = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
      const partial = withoutRequired(made) as Json;
      const properties = (partial["properties"] ?? {}) as Json;
      partial["properties"] = {
        ...properties,
        remove: { type: "object", description: "what to take out of what ships, shaped like the file: lists of entries, ids or keys" },
      };
      return [`${name}.json`, `${JSON.stringify({ title: `Parley: ${name}`, ...partial }, null, 2)}\n`];
    }),
  );
}

/** Drops `required` of every object; a property that bears this name is kept. */
function withoutRequired(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRequired);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !(key === "required" && Array.isArray(inner)))
      .map(([key, inner]) => [key, withoutRequired(inner)]),
  );
}
