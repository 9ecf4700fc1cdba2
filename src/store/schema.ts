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
} from "drizzle-orm/pg-core";
import type { Status } from "../reading/events/status.ts";
import type { Evidence } from "../reading/evidence.ts";
import type { Office, Participant } from "../reading/people/participants.ts";
import type { Item, Reading } from "../reading/read.ts";
import type { Mode } from "../reading/reports.ts";

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
    options: jsonb("options").notNull().default({}).$type<{
      every?: number;
      allowPrivate?: boolean;
      userAgent?: string;
      headers?: Record<string, string>;
      minimum?: number;
      never?: string[];
    }>(),
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
    hints: jsonb("hints").$type<{ ttl: number | null; period: number | null; skipHours: number[]; skipDays: number[] }>(),
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
export const items = pgTable(
  "items",
  {
    id: id(),
    feedId: bigint("feed_id", { mode: "number" })
      .notNull()
      .references(() => feeds.id),
    version: integer("version").notNull().default(1),
    fingerprint: text("fingerprint").notNull(),
    guid: text("guid"),
    url: text("url"),
    publisher: text("publisher"),
    title: text("title").notNull(),
    text: text("text").notNull(),
    publishedAt: instant("published_at"),
    silence: text("silence").$type<"baseline" | "old">(),
    seenAt: instant("seen_at").notNull(),
    firstSeenAt: instant("first_seen_at").notNull(),
    reading: jsonb("reading").$type<Reading>(),
    configVersion: bigint("config_version", { mode: "number" }),
  },
  (t) => [index("items_by_feed").on(t.feedId, t.id.desc()), index("items_by_age").on(t.seenAt)],
);
export const redirectors = pgTable("redirectors", {
  address: text("address").primaryKey(),
  notedAt: instant("noted_at").notNull(),
  askedAt: instant("asked_at"),
  target: text("target"),
});
export const itemKeys = pgTable(
  "item_keys",
  {
    feedId: bigint("feed_id", { mode: "number" }).notNull(),
    key: text("key").notNull(),
    itemId: bigint("item_id", { mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.feedId, t.key] }), index("item_keys_of_item").on(t.itemId)],
);
export const itemVersions = pgTable(
  "item_versions",
  {
    itemId: bigint("item_id", { mode: "number" }).notNull(),
    version: integer("version").notNull(),
    fingerprint: text("fingerprint").notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    seenAt: instant("seen_at").notNull(),
    reading: jsonb("reading").$type<Reading>(),
    configVersion: bigint("config_version", { mode: "number" }),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.version] })],
);

// ── consultations ────────────────────────────────────────────────────────────────────────────────────────────────────
/** PostgreSQL's daterange as it prints it: "[2026-01-02,2026-01-03)". */
const daterange = customType<{ data: string }>({ dataType: () => "daterange" });

export const consultations = pgTable("consultations", {
  id: id(),
  mode: text("mode").notNull().$type<Mode>(),
  sides: text("sides").notNull(),
  level: text("level").notNull(),
  status: text("status").notNull().$type<Status>(),
  date: date("date", { mode: "string" }),
  during: daterange("during").notNull(),
  nth: smallint("nth").notNull().default(0),
  time: text("time"),
  session: boolean("session").notNull().default(false),
  placeName: text("place_name"),
  placeCountry: text("place_country"),
  confidence: real("confidence").notNull(),
  sources: integer("sources").notNull(),
  revision: integer("revision").notNull().default(1),
  /** Field -> id of the report it came from. */
  origins: jsonb("origins").notNull().default({}).$type<Record<string, number>>(),
  firstReportedAt: instant("first_reported_at").notNull(),
  lastReportedAt: instant("last_reported_at").notNull(),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
  absorbedInto: bigint("absorbed_into", { mode: "number" }),
  withdrawnAt: instant("withdrawn_at"),
});
export const participants = pgTable(
  "participants",
  {
    consultationId: bigint("consultation_id", { mode: "number" }).notNull(),
    position: smallint("position").notNull(),
    country: text("country").notNull(),
    office: text("office").notNull().$type<Office>(),
    name: text("name"),
    official: text("official"),
  },
  (t) => [primaryKey({ columns: [t.consultationId, t.position] })],
);
export const consultationPairs = pgTable(
  "consultation_pairs",
  {
    consultationId: bigint("consultation_id", { mode: "number" }).notNull(),
    pair: text("pair").notNull(),
    mode: text("mode").notNull().$type<Mode>(),
    day: date("day", { mode: "string" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.consultationId, t.pair] })],
);
export const reports = pgTable(
  "reports",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedByDefaultAsIdentity(),
    consultationId: bigint("consultation_id", { mode: "number" }).notNull(),
    itemId: bigint("item_id", { mode: "number" }),
    version: integer("version").notNull(),
    ordinal: smallint("ordinal").notNull(),
    mode: text("mode").notNull().$type<Mode>(),
    status: text("status").notNull().$type<Status>(),
    participants: jsonb("participants").notNull().$type<Participant[]>(),
    placeName: text("place_name"),
    placeCountry: text("place_country"),
    date: date("date", { mode: "string" }),
    time: text("time"),
    sequel: boolean("sequel").notNull(),
    session: boolean("session").notNull(),
    confidence: real("confidence").notNull(),
    rule: text("rule").notNull(),
    evidence: jsonb("evidence").notNull().$type<Evidence[]>(),
    reason: text("reason").notNull(),
    source: text("source").notNull(),
    tier: smallint("tier").notNull(),
    language: text("language").notNull(),
    title: text("title").notNull(),
    url: text("url"),
    quote: text("quote"),
    publishedAt: instant("published_at").notNull(),
    seenAt: instant("seen_at").notNull(),
  },
  (t) => [index("reports_of_consultation").on(t.consultationId)],
);

// ── subscribers ──────────────────────────────────────────────────────────────────────────────────────────────────────
export const subscribers = pgTable(
  "subscribers",
  {
    id: id(),
    address: text("address").notNull().unique(),
    channel: text("channel").notNull().$type<"telegram" | "slack" | "webhook" | "terminal">(),
    account: text("account").notNull().default(""),
    chat: text("chat").notNull(),
    title: text("title"),
    state: text("state").notNull().default("active").$type<"active" | "suspended" | "left" | "paused">(),
    stateReason: text("state_reason"),
    stateSince: instant("state_since").notNull(),
    refusals: smallint("refusals").notNull().default(0),
    confirmAt: instant("confirm_at"),
    language: text("language").notNull().default("en"),
    zone: text("zone").notNull().default("UTC"),
    quietFrom: smallint("quiet_from"),
    quietTo: smallint("quiet_to"),
    digest: text("digest").notNull().default("none").$type<"none" | "daily" | "weekly">(),
    digestAt: smallint("digest_at").notNull().default(480),
    digestWeekday: smallint("digest_weekday").notNull().default(1),
    nextDigestAt: instant("next_digest_at"),
    capPerHour: smallint("cap_per_hour"),
    secret: text("secret"),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by"),
  },
  (t) => [index("subscribers_by_chat").on(t.channel, t.chat)],
);

export const follows = pgTable("follows", {
  id: id(),
  subscriberId: bigint("subscriber_id", { mode: "number" }).notNull(),
  a: text("a").notNull(),
  b: text("b"),
  mode: text("mode").$type<"meeting" | "call">(),
  ministersOnly: boolean("ministers_only").notNull().default(false),
  planned: boolean("planned").notNull().default(true),
  leastConfidence: real("least_confidence").notNull().default(0),
  createdAt: instant("created_at").notNull(),
});

export const mutes = pgTable("mutes", {
  id: id(),
  subscriberId: bigint("subscriber_id", { mode: "number" }).notNull(),
  a: text("a"),
  b: text("b"),
  consultationId: bigint("consultation_id", { mode: "number" }),
  until: instant("until").notNull(),
  createdAt: instant("created_at").notNull(),
});

// ── alerts and deliveries ────────────────────────────────────────────────────────────────────────────────────────────
export const alerts = pgTable("alerts", {
  id: id(),
  subscriberId: bigint("subscriber_id", { mode: "number" }).notNull(),
  consultationId: bigint("consultation_id", { mode: "number" }).notNull(),
  chapter: text("chapter").notNull().$type<"planned" | "news">(),
  createdAt: instant("created_at").notNull(),
  messageId: text("message_id"),
  sentAt: instant("sent_at"),
  revision: integer("revision"),
  told: jsonb("told").$type<Told>(),
  digest: text("digest"),
  edits: smallint("edits").notNull().default(0),
  editsSince: instant("edits_since"),
  hold: text("hold").$type<"quiet" | "cap" | "digest" | "suspended">(),
  digestDelivery: bigint("digest_delivery", { mode: "number" }),
});

export const deliveries = pgTable("deliveries", {
  id: id(),
  subscriberId: bigint("subscriber_id", { mode: "number" }).notNull(),
  alertId: bigint("alert_id", { mode: "number" }),
  kind: text("kind").notNull().$type<"alert" | "update" | "digest" | "notice">(),
  digestKey: text("digest_key"),
  notice: jsonb("notice").$type<{ key: string; values: Record<string, string | number> }>(),
  revision: integer("revision"),
  state: text("state").notNull().default("queued").$type<DeliveryState>(),
  urgency: smallint("urgency").notNull().default(1),
  dueAt: instant("due_at").notNull(),
  channel: text("channel").notNull().$type<"telegram" | "slack" | "webhook" | "terminal">(),
  account: text("account").notNull(),
  chat: text("chat").notNull(),
  attempt: smallint("attempt").notNull().default(0),
  plain: boolean("plain").notNull().default(false),
  claimedBy: text("claimed_by"),
  leaseUntil: instant("lease_until"),
  startedAt: instant("started_at"),
  reason: text("reason"),
  messageId: text("message_id"),
  createdAt: instant("created_at").notNull(),
  settledAt: instant("settled_at"),
});
export type DeliveryState = "queued" | "sending" | "sent" | "uncertain" | "held" | "dead" | "dropped";
/** What a sent alert says, in facts: what a change is weighed against. */
export interface Told {
  mode: string;
  status: string;
  sides: string[];
  names: string[];
  place: string | null;
  date: string | null;
  sources: number;
  withdrawn: boolean;
}

// ── telegram ─────────────────────────────────────────────────────────────────────────────────────────────────────────
export const telegramUpdates = pgTable(
  "telegram_updates",
  {
    botId: bigint("bot_id", { mode: "number" }).notNull(),
    updateId: bigint("update_id", { mode: "number" }).notNull(),
    claimedAt: instant("claimed_at").notNull(),
    doneAt: instant("done_at"),
  },
  (t) => [primaryKey({ columns: [t.botId, t.updateId] }), index("telegram_updates_by_age").on(t.claimedAt)],
);
export const telegramTargets = pgTable("telegram_targets", {
  userId: bigint("user_id", { mode: "number" }).primaryKey(),
  chat: text("chat").notNull(),
  title: text("title").notNull(),
  chosenAt: instant("chosen_at").notNull(),
});
export const telegramBroadcasts = pgTable("telegram_broadcasts", {
  id: id(),
  author: bigint("author", { mode: "number" }).notNull(),
  text: text("text").notNull(),
  madeAt: instant("made_at").notNull(),
  sentAt: instant("sent_at"),
  reached: integer("reached"),
});
export const telegramSetup = pgTable("telegram_setup", {
  botId: bigint("bot_id", { mode: "number" }).primaryKey(),
  digest: text("digest").notNull(),
});
export const feedback = pgTable(
  "feedback",
  {
    id: id(),
    consultationId: bigint("consultation_id", { mode: "number" }).notNull(),
    subscriberId: bigint("subscriber_id", { mode: "number" }),
    channel: text("channel").notNull(),
    person: text("person").notNull(),
    kind: text("kind").notNull().$type<"not-consultation" | "wrong-details">(),
    revision: integer("revision").notNull(),
    givenAt: instant("given_at").notNull(),
    seenAt: instant("seen_at"),
  },
  (t) => [index("feedback_by_age").on(t.givenAt.desc())],
);

// ── slack ────────────────────────────────────────────────────────────────────────────────────────────────────────────
export const slackInstalls = pgTable("slack_installs", {
  key: text("key").primaryKey(),
  team: text("team"),
  enterprise: text("enterprise"),
  name: text("name").notNull(),
  botUser: text("bot_user"),
  sealed: text("sealed").notNull(),
  expiresAt: instant("expires_at"),
  refreshingUntil: instant("refreshing_until"),
  installedAt: instant("installed_at").notNull(),
  dead: text("dead"),
});

export const slackSeen = pgTable("slack_seen", {
  key: text("key").primaryKey(),
  seenAt: instant("seen_at").notNull(),
});

export const slackTeams = pgTable("slack_teams", {
  team: text("team").primaryKey(),
  enterprise: text("enterprise").notNull(),
});

// ── config versions and labels ───────────────────────────────────────────────────────────────────────────────────────
export const configVersions = pgTable("config_versions", {
  id: id(),
  digest: text("digest").notNull().unique(),
  acceptedAt: instant("accepted_at").notNull(),
  files: jsonb("files").notNull().$type<Record<string, string>>(),
  diff: text("diff").notNull(),
  overlay: jsonb("overlay").$type<Record<string, string>>(),
});

export const misses = pgTable("misses", {
  id: id(),
  channel: text("channel").notNull(),
  person: text("person").notNull(),
  told: text("told").notNull(),
  itemId: bigint("item_id", { mode: "number" }),
  item: jsonb("item").$type<Item>(),
  toldAt: instant("told_at").notNull(),
});
export const labels = pgTable("labels", {
  itemId: bigint("item_id", { mode: "number" }).primaryKey(),
  item: jsonb("item").notNull().$type<Item>(),
  event: boolean("event").notNull(),
  consultations: jsonb("consultations").$type<{ mode: Mode; participants: Participant[] }[]>(),
  labelledAt: instant("labelled_at").notNull(),
});
