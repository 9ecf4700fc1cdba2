import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Keeps a second process out of the embedded database's folder: two engines on one folder destroy it, and the engine itself does not look.
 * Out: a function that gives the folder back. Throws where a living process holds it, naming that process.
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder.replace(/\/+$/, "")}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = Number(readFileSync(file, "utf8"));
      // A process that was killed leaves its file behind; a restarted container may even get the same pid again.
      if (attempt > 0 || (holder !== process.pid && isAlive(holder))) {
        throw new Error(
          `${folder} is in use by process ${holder}: stop it, or set DATABASE_URL to a PostgreSQL server, which many processes can share`,
        );
      }
      rmSync(file, { force: true });
    }
  }
  return () => rmSync(file, { force: true });
}
