import { expect, test } from "vitest";
import { fuzz } from "./mutate.ts";

test("1,000 mutated feeds: no crash, no hang, no entry lost that a lenient parser finds", async () => {
  const { failures, slowest } = await fuzz(1, 1_000);
  expect(failures).toEqual([]);
  expect(slowest).toBeLessThan(1_000);
});
