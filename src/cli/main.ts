#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import pc from "picocolors";
import { loadEnvironmentFile } from "../config/environment.ts";
import { withoutValues } from "../store/errors.ts";
import { feedsCommand } from "./feeds.ts";
import { UsageError } from "./terminal.ts";

// The words of the command line. Each command's work is in a file of its own, loaded when it is called: `parley --help` needs no database.

const version = (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string }).version;
const overlay = () => new Option("--config <dir>", "your config folder, laid over what ships").env("PARLEY_CONFIG");
const number = (name: string) => (text: string) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value <= 0) throw new UsageError(`${name} must be a whole number above 0, not "${text}"`);
  return value;
};

const program = new Command("parley")
  .description("Tells people, once per event, that foreign ministers have met or called each other.")
  .version(version)
  // An option belongs to the command it stands behind: `feeds import --config` is import's.
  .enablePositionalOptions()
  .showHelpAfterError("(try it with --help)")
  .addHelpText(
    "after",
    `
Try it:      parley demo
Start:       parley check && parley run
Understand:  parley explain "Egypt's foreign minister spoke by phone with his Iranian counterpart"

Secrets come from the environment or .env (see .env.example); everything else from config files (see README).
Exit codes: 0 all well, 1 something was found wrong, 2 the call or the config is mistaken.`,
  );

program
  .command("run")
  .description("the service: polls feeds, reads, merges, and sends alerts to the configured channels")
  .addOption(overlay())
  .option("--once", "poll every feed once, deliver what is due, and exit: 1 where a feed or a channel failed")
  .action(async (options: { config?: string; once?: boolean }) =>
    finish((await import("./run.ts")).run({ config: options.config ?? null, once: options.once === true })),
  );

program
  .command("demo")
  .description("shows all of it on sample feeds served from this machine: no token, no server, no network")
  .argument("[items]", "a file of items (JSON lines) to serve instead of the sample")
  .addOption(overlay())
  .option("--fresh", "forget what an earlier demo stored")
  .option("--data <dir>", "where the demo keeps its database", "./data/demo")
  .option("--language <code>", "language of the alerts", "en")
  .action(async (items: string | undefined, options: { config?: string; fresh?: boolean; data: string; language: string }) =>
    finish(
      (await import("./demo.ts")).demo({
        items: items ?? null,
        config: options.config ?? null,
        fresh: options.fresh === true,
        data: options.data,
        language: options.language,
      }),
    ),
  );

program
  .command("classify")
  .description(
    'reads items as JSON lines {"id","title","text"?,"lang"?,"published"?,"source"?,"sourceCountry"?,"url"?} and says what consultations they report',
  )
  .argument("[file...]", "files of items; standard input where none is named")
  .addOption(overlay())
  .addHelpText("after", `\nExample:\n  echo '{"id":"1","title":"Egyptian, Iranian foreign ministers speak by phone"}' | parley classify`)
  .action(async (files: string[], options: { config?: string }) =>
    finish((await import("./classify.ts")).classify(files, { config: options.config ?? null })),
  );

program
  .command("replay")
  .description(
    'runs items through the whole pipeline up to delivery, in order of publication; each consultation then bears "event", the id of the merged one',
  )
  .argument("[file...]", "files of items; standard input where none is named")
  .addOption(overlay())
  .option("--database <url>", "use this database (postgres://… or a folder) instead of a throw-away one")
  .option("--compare <dir>", "print what this other config folder would change, instead of the items")
  .option("--json", "with --compare: as JSON")
  .action(async (files: string[], options: { config?: string; database?: string; compare?: string; json?: boolean }) =>
    finish(
      (await import("./replay.ts")).replay(files, {
        config: options.config ?? null,
        database: options.database ?? null,
        compare: options.compare ?? null,
        json: options.json === true,
      }),
    ),
  );

program
  .command("explain")
  .description("shows how a text is read: who, how, when, where, by which rule, and what was nearly an event")
  .argument("<text>", "a headline or text in quotes, a URL, or the id of a stored item")
  .addOption(overlay())
  .option("--lang <code>", "language of the text, where it should not be guessed")
  .option("--published <time>", "publication time (ISO 8601), for words like today", new Date().toISOString())
  .option("--country <code>", 'the outlet\'s home country, for words like "our minister"')
  .option("--json", "for scripts")
  .option("--html", "a page")
  .action(
    async (
      text: string,
      options: { config?: string; lang?: string; published: string; country?: string; json?: boolean; html?: boolean },
    ) => finish((await import("./explain.ts")).explain(text, options)),
  );

program
  .command("check")
  .description("says what works and what does not: config, database, every feed, every channel; with a remedy for each fault")
  .addOption(overlay())
  .option("--no-feeds", "leave the feeds out (they take a while)")
  .option("--json", "for scripts")
  .action(async (options: { config?: string; feeds: boolean; json?: boolean }) =>
    finish((await import("./check.ts")).check({ config: options.config ?? null, feeds: options.feeds, json: options.json === true })),
  );

program
  .command("status")
  .description("how all is: feeds, events, queue, config versions, deliveries that an admin should look at")
  .option("--json", "for scripts")
  .action(async (options: { json?: boolean }) => finish((await import("./look.ts")).status({ json: options.json === true })));

program
  .command("items")
  .description("what was seen, and why it was or was not an event")
  .argument("[words]", "in headline or text")
  .option("--verdict <v>", "event, nearly or nothing")
  .option("--feed <id>", "of one feed")
  .option("--since <day>", "seen since, as 2026-11-17")
  .option("--limit <n>", "at most", number("--limit"), 20)
  .option("--json", "a line an item")
  .action(async (words: string | undefined, o: { verdict?: string; feed?: string; since?: string; limit: number; json?: boolean }) =>
    finish(
      (await import("./look.ts")).lookAtItems(words ?? null, {
        limit: o.limit,
        json: o.json === true,
        verdict: o.verdict ?? null,
        feed: o.feed ?? null,
        since: o.since ?? null,
      }),
    ),
  );

program
  .command("events")
  .description("consultations with the reports behind them, the newest first")
  .argument("[country]", "of one side: an ISO code, or org:UN")
  .option("--mode <mode>", "meeting or call")
  .option("--limit <n>", "at most", number("--limit"), 20)
  .option("--json", "a line an event")
  .action(async (country: string | undefined, o: { mode?: string; limit: number; json?: boolean }) =>
    finish((await import("./look.ts")).lookAtEvents(country ?? null, { limit: o.limit, json: o.json === true, mode: o.mode ?? null })),
  );

program.addCommand(feedsCommand(finish, version));

program
  .command("migrate")
  .description("brings the database's tables up to date (parley run does so by itself)")
  .action(async () => finish((await import("./migrate.ts")).migrateDatabase()));

program
  .command("health")
  .description("asks the running service whether it is well (the container's health check)")
  .addOption(overlay())
  .option("--timeout <ms>", "how long to wait", number("--timeout"), 4000)
  .action(async (options: { config?: string; timeout: number }) =>
    finish((await import("./health.ts")).health({ config: options.config ?? null, timeout: options.timeout })),
  );

async function finish(work: Promise<number>): Promise<void> {
  process.exitCode = await work;
}

/** A reader that goes away (`parley classify | head`) is no mistake. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  loadEnvironmentFile();
  await program.parseAsync();
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${pc.red("parley:")} ${error.message}\n`);
    process.exitCode = 2;
  } else {
    const shown = withoutValues(error);
    process.stderr.write(`${pc.red("parley: this is a bug, or the database failed:")} ${shown.stack ?? shown.message}\n`);
    process.exitCode = 1;
  }
}
