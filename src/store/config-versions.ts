import { desc, eq } from "drizzle-orm";
import type { Db } from "./database.ts";
import { configVersions } from "./schema.ts";

export type ConfigVersion = typeof configVersions.$inferSelect;

/**
 * Records a config that was accepted, with what changed since the one before; one that was in force before keeps its number.
 * Out: the version's id, which readings name.
 */
export async function recordVersion(db: Db, config: { version: string; files: Record<string, string> }, now: Date): Promise<number> {
  const [before] = await db.select().from(configVersions).orderBy(desc(configVersions.id)).limit(1);
  const made = await db
    .insert(configVersions)
    .values({ digest: config.version, acceptedAt: now, files: config.files, diff: diffOf(before?.files ?? {}, config.files) })
    .onConflictDoNothing()
    .returning({ id: configVersions.id });
  if (made[0] !== undefined) return made[0].id;
  const [known] = await db.select({ id: configVersions.id }).from(configVersions).where(eq(configVersions.digest, config.version));
  if (known === undefined) throw new Error("a config version vanished between insert and select: try again");
  return known.id;
}

/** The versions, the latest first. */
export async function listVersions(db: Db, limit: number): Promise<ConfigVersion[]> {
  return db.select().from(configVersions).orderBy(desc(configVersions.id)).limit(limit);
}

/** Which files came, went or changed, a line each. */
function diffOf(before: Record<string, string>, after: Record<string, string>): string {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .flatMap((file) =>
      before[file] === after[file] ? [] : [`${before[file] === undefined ? "+" : after[file] === undefined ? "-" : "~"} ${file}`],
    )
    .join("\n");
}
