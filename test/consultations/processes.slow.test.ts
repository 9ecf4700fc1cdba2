import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { onServer } from "../database.ts";
import { busyMonth, numbers, type Published, publish, shuffled, standing } from "./stream.ts";

const PROCESSES = 8;

/** Feeds `items` into the database at `url` in a process of its own. */
async function feed(url: string, items: Published[]): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", new URL("worker.ts", import.meta.url).pathname, url], {
    stdio: ["pipe", "inherit", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  child.stdin.end(JSON.stringify(items));
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`a process ended with ${code}: ${complaint.slice(0, 2_000)}`);
}

test.each([11, 12])("eight processes with one shuffled stream end with the consultations of one (seed %i)", async (seed) => {
  const stream = busyMonth(60, seed);
  await using single = await onServer();
  for (const item of stream) await publish(single.db, item);
  const expected = await standing(single.db);
  expect(expected.length).toBeGreaterThan(30);

  await using shared = await onServer();
  const mixed = shuffled(stream, numbers(seed));
  await Promise.all(
    Array.from({ length: PROCESSES }, (_, i) =>
      feed(
        shared.url,
        mixed.filter((_item, n) => n % PROCESSES === i),
      ),
    ),
  );
  expect(await standing(shared.db)).toEqual(expected);
});
