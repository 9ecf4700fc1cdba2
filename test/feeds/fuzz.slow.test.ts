import { expect, test } from "vitest";
import { fuzz } from "./mutate.ts";

test("20,000 mutated feeds: no crash, no hang, no entry lost that a lenient parser finds", async () => {
  const { failures, slowest, entries } = await fuzz(100_000, 20_000);
  console.log(`20,000 mutated feeds, ${entries} entries, the slowest took ${slowest.toFixed(1)} ms`);
  expect(failures).toEqual([]);
  expect(slowest).toBeLessThan(1_000);
});
