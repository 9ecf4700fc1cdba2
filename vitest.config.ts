import { defineConfig } from "vitest/config";

// Two suites: `fast` is what a fresh machine runs with `npm test`; `slow` adds a real browser, real processes and long fuzzing.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "fast",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*.slow.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          globalSetup: ["test/engines.ts"],
        },
      },
      {
        test: {
          name: "slow",
          include: ["test/**/*.slow.test.ts"],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          globalSetup: ["test/engines.ts"],
        },
      },
    ],
  },
});
