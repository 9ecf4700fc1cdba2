import { getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { describe, expect, test } from "vitest";
import { rows } from "../../src/store/database.ts";
import * as schema from "../../src/store/schema.ts";
import { engines } from "../database.ts";

const tables = Object.values(schema).filter((one) => is(one, PgTable)) as unknown as PgTable[];

/** PostgreSQL's long names for what drizzle writes short. */
const long = (type: string): string =>
  type
    .replace(/^timestamp$/, "timestamp without time zone")
    .replace(/^(serial|int)$/, "integer")
    .replace(/^bigserial$/, "bigint");

describe.each(engines.slice(0, 1))("the schema on %s", (_engine, openDatabase) => {
  test("is what the migrations make: tables, columns, types and nulls", async () => {
    await using database = await openDatabase();
    const made = await rows<{ table: string; column: string; type: string; nullable: string }>(
      database.db,
      sql`select table_name as table, column_name as column, case data_type when 'ARRAY' then substr(udt_name, 2) || '[]' when 'USER-DEFINED' then udt_name else data_type end as type, is_nullable as nullable
          from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'`,
    );
    const inDatabase = made
      .map(({ table, column, type, nullable }) => `${table}.${column} ${type} ${nullable === "YES" ? "null" : "not null"}`)
      .sort();
    const inSchema = tables
      .flatMap((table) =>
        Object.values(getTableColumns(table)).map(
          (column) =>
            `${getTableName(table)}.${column.name} ${long(column.getSQLType())} ${column.notNull || column.primary ? "not null" : "null"}`,
        ),
      )
      .sort();
    expect(inSchema).toEqual(inDatabase);
  });
});
