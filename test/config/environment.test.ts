import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readEnvironment, variables } from "../../src/config/environment.ts";

test("an empty environment is fine: the embedded database, no channels", () => {
  expect(readEnvironment({})).toMatchObject({ value: { databaseUrl: null, dataFolder: "./data", telegramToken: null, logLevel: "info" } });
});

test("a mistake names the variable and the remedy, and never the value", () => {
  const read = readEnvironment({ TELEGRAM_BOT_TOKEN: "s3cret", DATABASE_URL: "mysql://u:s3cret@h/x", PARLEY_ENCRYPTION_KEY: "s3cret" });
  const problems = "problems" in read ? read.problems : [];
  expect(problems.map((p) => p.variable).sort()).toEqual(["DATABASE_URL", "PARLEY_ENCRYPTION_KEY", "TELEGRAM_BOT_TOKEN"]);
  expect(JSON.stringify(problems)).not.toContain("s3cret");
});

test("blank lines of .env count as absent", () => {
  expect(readEnvironment({ DATABASE_URL: "", SLACK_BOT_TOKEN: "  " })).toMatchObject({ value: { databaseUrl: null, slackBotToken: null } });
});

test(".env.example names every variable, and no other", () => {
  const named = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(named.sort()).toEqual([...variables].sort());
});
