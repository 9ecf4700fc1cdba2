import {
  bigint,
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";

// The tables as drizzle sees them; migrations/*.sql make them. test/store/schema.test.ts compares the two, column by column.
// One section a room, each kept by whoever keeps that room.

const id = () => bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity();
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

// ── feeds ────────────────────────────────────────────────────────────────────────────────────────────────────────────

// ── items ────────────────────────────────────────────────────────────────────────────────────────────────────────────

// ── consultations ────────────────────────────────────────────────────────────────────────────────────────────────────

// ── subscribers ──────────────────────────────────────────────────────────────────────────────────────────────────────

// ── alerts and deliveries ────────────────────────────────────────────────────────────────────────────────────────────

// ── telegram ─────────────────────────────────────────────────────────────────────────────────────────────────────────

// ── slack ────────────────────────────────────────────────────────────────────────────────────────────────────────────

// ── config versions and labels ───────────────────────────────────────────────────────────────────────────────────────
export const configVersions = pgTable("config_versions", {
  id: id(),
  digest: text("digest").notNull().unique(),
  acceptedAt: instant("accepted_at").notNull(),
  files: jsonb("files").notNull().$type<Record<string, string>>(),
  diff: text("diff").notNull(),
});
