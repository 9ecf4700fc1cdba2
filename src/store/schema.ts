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
export const feeds = pgTable(
  "feeds",
  {
    id: id(),
    key: text("key").notNull().unique(),
    url: text("url").notNull(),
    currentUrl: text("current_url"),
    name: text("name").notNull(),
    language: text("language").notNull(),
    country: text("country").notNull(),
    zone: text("zone"),
    tier: smallint("tier").notNull().default(2),
    kind: text("kind").notNull(),
    options: jsonb("options").notNull().default({}).$type<{ every?: number; allowPrivate?: boolean; userAgent?: string; headers?: Record<string, string> }>(),
    host: text("host").notNull(),
    state: text("state").notNull().default("active"),
    nextPollAt: instant("next_poll_at").notNull(),
    claimedBy: text("claimed_by"),
    leaseUntil: instant("lease_until"),
    etag: text("etag"),
    lastModified: text("last_modified"),
    bodyHash: text("body_hash"),
    baselinedAt: instant("baselined_at"),
    lastPollAt: instant("last_poll_at"),
    lastSuccessAt: instant("last_success_at"),
    lastChangeAt: instant("last_change_at"),
    changeSeconds: integer("change_seconds"),
    itemsListed: integer("items_listed"),
    failures: integer("failures").notNull().default(0),
    failingSince: instant("failing_since"),
    lastFailure: text("last_failure"),
    lastError: text("last_error"),
    goneSince: instant("gone_since"),
    redirectUrl: text("redirect_url"),
    redirectSince: instant("redirect_since"),
    hubUrl: text("hub_url"),
    topicUrl: text("topic_url"),
    hubToken: text("hub_token").unique(),
    hubSecret: text("hub_secret"),
    hubState: text("hub_state").notNull().default("none"),
    hubAskedAt: instant("hub_asked_at"),
    hubLeaseUntil: instant("hub_lease_until"),
    hubPushedAt: instant("hub_pushed_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [index("feeds_due").on(t.nextPollAt), index("feeds_by_host").on(t.host, t.nextPollAt)],
);

export const feedHosts = pgTable("feed_hosts", {
  host: text("host").primaryKey(),
  freeAt: instant("free_at"),
  leaseUntil: instant("lease_until"),
  claimedBy: text("claimed_by"),
  heldReason: text("held_reason"),
});

export const healthNotices = pgTable("health_notices", {
  subject: text("subject").primaryKey(),
  kind: text("kind").notNull(),
  since: instant("since").notNull(),
  toldAt: instant("told_at").notNull(),
});

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
