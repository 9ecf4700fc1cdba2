import { readFileSync } from "node:fs";

type Field = [name: string, ...types: string[]];
interface Spec {
  version: string;
  methods: Record<string, { fields: Field[]; returns: string[] }>;
  types: Record<string, { fields?: Field[]; subtypes?: string[] }>;
}

const spec = JSON.parse(readFileSync(new URL("bot-api.json", import.meta.url), "utf8")) as Spec;

/** The methods that the stand-in plays. */
export const methods: string[] = Object.keys(spec.methods);

/** What is wrong with the parameters of a call, each as a line; empty where all is well. Throws for a method that is not played. */
export function checkCall(method: string, parameters: unknown): string[] {
  const fields = spec.methods[method]?.fields;
  if (fields === undefined) throw new Error(`the stand-in does not play ${method}`);
  return checkFields(fields, parameters, method);
}

/** The same for what the stand-in itself says: an update or a result that Telegram could not have sent is a mistake of the stand-in. */
export function checkValue(type: string, value: unknown): string[] {
  return checkType(type, value, type);
}

function checkFields(fields: Field[], value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [`${path}: must be an object`];
  const given = value as Record<string, unknown>;
  const problems: string[] = [];
  const known = new Set<string>();
  for (const [spelled, ...types] of fields) {
    const optional = spelled.endsWith("?");
    const name = optional ? spelled.slice(0, -1) : spelled;
    known.add(name);
    if (given[name] === undefined) {
      if (!optional) problems.push(`${path}.${name}: is missing`);
      continue;
    }
    const perType = types.map((type) => checkType(type, given[name], `${path}.${name}`));
    const best = perType.reduce((a, b) => (b.length < a.length ? b : a));
    problems.push(...best);
  }
  for (const name of Object.keys(given)) if (!known.has(name) && given[name] !== undefined) problems.push(`${path}.${name}: no such field`);
  return problems;
}

function checkType(type: string, value: unknown, path: string): string[] {
  const inner = /^Array of (.*)$/.exec(type)?.[1];
  if (inner !== undefined) {
    if (!Array.isArray(value)) return [`${path}: must be an array`];
    return value.flatMap((each, i) => checkType(inner, each, `${path}.${i}`));
  }
  const primitive = { Integer: Number.isSafeInteger(value), Float: typeof value === "number", String: typeof value === "string" }[type];
  if (primitive !== undefined) return primitive ? [] : [`${path}: must be of type ${type}`];
  if (type === "Boolean") return typeof value === "boolean" ? [] : [`${path}: must be a Boolean`];
  if (type === "InputFile") return [`${path}: the stand-in takes no files`];
  const known = spec.types[type];
  if (known === undefined) throw new Error(`the Bot API description lacks the type ${type}`);
  if (known.subtypes !== undefined) {
    const each = known.subtypes.map((subtype) => checkType(subtype, value, path));
    return each.reduce((a, b) => (b.length < a.length ? b : a));
  }
  return checkFields(known.fields ?? [], value, path);
}
