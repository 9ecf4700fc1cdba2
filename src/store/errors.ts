/** What a database error is about, without the values that were in the query: those may be names, tokens or texts of readers. */
export class StoreError extends Error {
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.name = "StoreError";
    this.code = code;
  }
}

interface PostgresFields {
  code?: unknown;
  constraint?: unknown;
  constraint_name?: unknown;
  table?: unknown;
  table_name?: unknown;
  message?: unknown;
}

/** The SQLSTATE of a driver's error, looked for through drizzle's wrapping; "" where there is none. */
export function sqlState(error: unknown): string {
  for (let e: unknown = error, depth = 0; e !== null && typeof e === "object" && depth < 5; e = (e as { cause?: unknown }).cause, depth++) {
    const code = (e as PostgresFields).code;
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return "";
}

/** An error fit for a log: code, table and constraint stay, the query's parameters and the failing row's values go. */
export function withoutValues(error: unknown): Error {
  let inner: unknown = error;
  while (inner !== null && typeof inner === "object" && (inner as { cause?: unknown }).cause !== undefined)
    inner = (inner as { cause: unknown }).cause;
  const fields = (inner ?? {}) as PostgresFields;
  const code = sqlState(error);
  if (code === "") {
    // A failed connection has no SQLSTATE; the wrapping around it still holds the query and its parameters.
    if (inner !== error) return withoutValues(inner);
    return error instanceof Error ? error : new Error(String(error));
  }
  const where = [fields.table ?? fields.table_name, fields.constraint ?? fields.constraint_name]
    .filter((x) => typeof x === "string")
    .join(", ");
  return new StoreError(`database error ${code}${where === "" ? "" : ` (${where})`}: ${String(fields.message ?? "").split("\n")[0]}`, code);
}
