import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { follows, slackInstalls, slackSeen, slackTeams, subscribers } from "./schema.ts";

/** A workspace, or a whole organisation, that installed us. `sealed` holds its tokens, encrypted. */
export type Install = typeof slackInstalls.$inferSelect;

/** What names an install: the organisation where all of it installed us, else the team. */
export function installKey({ team, enterprise, whole }: { team: string | null; enterprise: string | null; whole: boolean }): string {
  if (whole && enterprise !== null) return `E:${enterprise}`;
  if (team === null) throw new Error("an install has a team or an organisation");
  return `T:${team}`;
}

/** Keeps an install, in place of an earlier one of the same workspace; what was dead lives again. */
export async function saveInstall(
  db: Db,
  install: Pick<Install, "key" | "team" | "enterprise" | "name" | "botUser" | "sealed" | "expiresAt">,
  now: Date,
): Promise<void> {
  const values = { ...install, refreshingUntil: null, installedAt: now, dead: null };
  await db.insert(slackInstalls).values(values).onConflictDoUpdate({ target: slackInstalls.key, set: values });
}

/** The install called `key`, or null. */
export async function findInstall(db: Db, key: string): Promise<Install | null> {
  const [found] = await db.select().from(slackInstalls).where(eq(slackInstalls.key, key));
  return found ?? null;
}

/** The install that may post in `team`: its own, else that of its organisation; null where there is neither. */
export async function findInstallOfTeam(db: Db, team: string): Promise<Install | null> {
  const found = await db
    .select({ install: slackInstalls })
    .from(slackInstalls)
    .leftJoin(slackTeams, and(isNull(slackInstalls.team), eq(slackTeams.enterprise, slackInstalls.enterprise), eq(slackTeams.team, team)))
    .where(or(eq(slackInstalls.team, team), isNotNull(slackTeams.team)))
    // A team's own install outranks the organisation's, unless its token is dead.
    .orderBy(sql`${slackInstalls.dead} is not null`, sql`${slackInstalls.team} is null`);
  return found[0]?.install ?? null;
}

/** Remembers that `team` belongs to an organisation that installed us as a whole. */
export async function saveTeam(db: Db, team: string, enterprise: string): Promise<void> {
  await db.insert(slackTeams).values({ team, enterprise }).onConflictDoUpdate({ target: slackTeams.team, set: { enterprise } });
}

/** Forgets teams that an organisation took the app away from. Out: those that we knew. */
export async function forgetTeams(db: Db, teams: string[]): Promise<string[]> {
  if (teams.length === 0) return [];
  const gone = await db.delete(slackTeams).where(inArray(slackTeams.team, teams)).returning({ team: slackTeams.team });
  return gone.map((row) => row.team);
}

/** Every install, for the boards of admins; tokens stay sealed. */
export async function listInstalls(db: Db): Promise<Install[]> {
  return db.select().from(slackInstalls).orderBy(asc(slackInstalls.key));
}

/** Takes the right to spend the refresh token of `key` until `until`; false where another process has it. */
export async function claimRefresh(db: Db, key: string, until: Date, now: Date): Promise<boolean> {
  const taken = await db
    .update(slackInstalls)
    .set({ refreshingUntil: until })
    .where(and(eq(slackInstalls.key, key), or(isNull(slackInstalls.refreshingUntil), lte(slackInstalls.refreshingUntil, now))))
    .returning({ key: slackInstalls.key });
  return taken.length > 0;
}

/** Settles a refresh: the new tokens, or null where none came and another attempt may be made. */
export async function settleRefresh(db: Db, key: string, fresh: { sealed: string; expiresAt: Date | null } | null): Promise<void> {
  await db
    .update(slackInstalls)
    .set({ refreshingUntil: null, ...fresh })
    .where(eq(slackInstalls.key, key));
}

/** Marks the tokens of `key` as no longer working, with Slack's word for why. Out: true where that is news. */
export async function markDead(db: Db, key: string, reason: string): Promise<boolean> {
  const marked = await db
    .update(slackInstalls)
    .set({ dead: reason })
    .where(and(eq(slackInstalls.key, key), isNull(slackInstalls.dead)))
    .returning({ key: slackInstalls.key });
  return marked.length > 0;
}

/**
 * Deletes the install `key` with its tokens, unless it was made after `before`: the notice of an uninstall may come after the next install.
 * Out: the teams that it stood for, and null where there was nothing to delete, as with a second notice.
 */
export async function deleteInstall(db: Db, key: string, before: Date): Promise<{ teams: string[] } | null> {
  const [gone] = await db
    .delete(slackInstalls)
    .where(and(eq(slackInstalls.key, key), lte(slackInstalls.installedAt, before)))
    .returning({ team: slackInstalls.team, enterprise: slackInstalls.enterprise });
  if (gone === undefined) return null;
  if (gone.team !== null) return { teams: [gone.team] };
  if (gone.enterprise === null) return { teams: [] };
  const teams = await db.delete(slackTeams).where(eq(slackTeams.enterprise, gone.enterprise)).returning({ team: slackTeams.team });
  return { teams: teams.map((row) => row.team) };
}

/** True for the first who names `key`, and again once `forMs` milliseconds have passed; false for all in between, in every process. */
export async function claimOnce(db: Db, key: string, forMs: number, now: Date): Promise<boolean> {
  const first = await db
    .insert(slackSeen)
    .values({ key, seenAt: now })
    .onConflictDoUpdate({ target: slackSeen.key, set: { seenAt: now }, setWhere: lte(slackSeen.seenAt, new Date(now.getTime() - forMs)) })
    .returning({ key: slackSeen.key });
  return first.length > 0;
}

/** Gives a claim back, so that a repetition may do what the first could not. */
export async function unclaim(db: Db, key: string): Promise<void> {
  await db.delete(slackSeen).where(eq(slackSeen.key, key));
}

/** Drops claims older than `before`; Slack repeats within an hour. Out: how many. */
export async function sweepClaims(db: Db, before: Date): Promise<number> {
  return (await db.delete(slackSeen).where(lt(slackSeen.seenAt, before)).returning({ key: slackSeen.key })).length;
}

/** Subscribers of one Slack workspace that follow something, with how much: for its Home tab. */
export async function followingIn(db: Db, team: string): Promise<{ chat: string; title: string | null; state: string; follows: number }[]> {
  return db
    .select({ chat: subscribers.chat, title: subscribers.title, state: subscribers.state, follows: sql<number>`count(${follows.id})::int` })
    .from(subscribers)
    .innerJoin(follows, eq(follows.subscriberId, subscribers.id))
    .where(and(eq(subscribers.channel, "slack"), eq(subscribers.account, team)))
    .groupBy(subscribers.id)
    .orderBy(asc(subscribers.id));
}

/** Chats of one Slack workspace that subscribe, "T1/C1"; only those that are away for `reason`, where one is given. */
export async function chatsOfTeam(db: Db, team: string, reason?: string): Promise<string[]> {
  const away = reason === undefined ? undefined : and(eq(subscribers.state, "left"), eq(subscribers.stateReason, reason));
  const found = await db
    .selectDistinct({ chat: subscribers.chat })
    .from(subscribers)
    .where(and(eq(subscribers.channel, "slack"), eq(subscribers.account, team), away));
  return found.map((row) => row.chat);
}

/** Workspaces that somebody in follows something: each needs a sender. */
export async function teamsThatFollow(db: Db): Promise<string[]> {
  const found = await db.selectDistinct({ team: subscribers.account }).from(subscribers).where(eq(subscribers.channel, "slack"));
  return found.map((row) => row.team).sort();
}
