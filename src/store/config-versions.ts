import { desc, eq } from "drizzle-orm";
import type { Db } from "./database.ts";
import { configVersions } from "./schema.ts";

export type ConfigVersion = typeof configVersions.$inferSelect;

/**
 * Records a config that was accepted, with what changed since the one before; one that was in force before keeps its number.
 * Out: the version's id, which readings name.
 */
export async function recordVersion(
  db: Db,
  config: { version: string; files: Record<string, string>; overlay?: Record<string, string> },
  now: Date,
): Promise<number> {
  const [before] = await db.select().from(configVersions).orderBy(desc(configVersions.id)).limit(1);
  const made = await db
    .insert(configVersions)
    .values({
      digest: config.version,
      acceptedAt: now,
      files: config.files,
      overlay: config.overlay ?? {},
      diff: diffOf(before ?? { files: {}, overlay: null }, { files: config.files, overlay: config.overlay ?? {} }),
    })
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

type Files = Pick<ConfigVersion, "files" | "overlay">;

/** Which files came, went or changed, a line each; under an overlay's file the lines that came and went. What ships is told by its name alone. */
function diffOf(before: Files, after: Files): string {
  return [...new Set([...Object.keys(before.files), ...Object.keys(after.files)])]
    .sort()
    .flatMap((file) => {
      if (before.files[file] === after.files[file]) return [];
      const sign = before.files[file] === undefined ? "+" : after.files[file] === undefined ? "-" : "~";
      return [`${sign} ${file}`, ...lineDiff(before.overlay?.[file] ?? "", after.overlay?.[file] ?? "").map((line) => `  ${line}`)];
    })
    .join("\n");
}

/** Beyond this many pairs of lines, what lies between the equal beginning and the equal end is shown as replaced. */
const MOST_PAIRS = 1_000_000;

/** The lines that went ("- …") and came ("+ …") from one text to another, in order; equal lines are left out. Pure. */
export function lineDiff(before: string, after: string): string[] {
  const a = before.split(/\r?\n/).filter((line) => line.trim() !== "");
  const b = after.split(/\r?\n/).filter((line) => line.trim() !== "");
  while (a.length > 0 && b.length > 0 && a[0] === b[0]) {
    a.shift();
    b.shift();
  }
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  if (a.length * b.length > MOST_PAIRS) return [...a.map((line) => `- ${line}`), ...b.map((line) => `+ ${line}`)];
  // Longest common subsequence: kept[i][j] of the rests from i and j.
  const kept = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => kept[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (kept[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: string[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) lines.push(`- ${a[i++]}`);
    else lines.push(`+ ${b[j++]}`);
  }
  return lines;
}
