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
const overlay = () =>
  new Option("--config <dir>", "your config folder, laid over what ships").env("PARLEY_CONFIG").default("./config.local");
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
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
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
  .option("--feed <id>", "read it as an item of this feed: with its language, home, minimum and never")
  .option("--json", "for scripts")
  .option("--html", "a page")
  .action(
    async (
      text: string,
      options: { config?: string; lang?: string; published: string; country?: string; feed?: string; json?: boolean; html?: boolean },
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

program
  .command("try")
  .description("what a changed config folder would do: reads the stored items of the last days, and labelled ones, with both")
  .requiredOption("--config <dir>", "the changed folder; the one in force is that of PARLEY_CONFIG, ./config.local by default")
  .option("--against <dir>", "compare with this folder instead of the one in force")
  .option("--days <n>", "how far back", number("--days"), 30)
  .option("--labels <file>", 'also read this file of labelled items: JSON lines with "consultations", as parley classify writes them')
  .option("--json", "a line an item that differs, then a line of figures")
  .action(async (o: { config: string; against?: string; days: number; labels?: string; json?: boolean }) =>
    finish(
      (await import("./try.ts")).tryConfig(
        { config: o.config, against: o.against ?? null, days: o.days, labels: o.labels ?? null, json: o.json === true },
        new Date(),
      ),
    ),
  );

program
  .command("label")
  .description("says of stored items whether they report an event, a key each: the labels are what parley try measures with")
  .argument("[words]", "in headline or text")
  .option("--verdict <v>", "event, nearly or nothing: what Parley made of it")
  .option("--feed <id>", "of one feed")
  .option("--missed", "only what readers say was missed", false)
  .option("--limit <n>", "at most", number("--limit"), 50)
  .addOption(overlay())
  .action(async (words: string | undefined, o: { verdict?: string; feed?: string; missed: boolean; limit: number; config?: string }) =>
    finish(
      (await import("./label.ts")).label(
        {
          words: words ?? null,
          verdict: o.verdict ?? null,
          feed: o.feed ?? null,
          missed: o.missed,
          limit: o.limit,
          config: o.config ?? null,
        },
        new Date(),
      ),
    ),
  );

program
  .command("missed")
  .description("keeps a report that Parley missed, as readers tell with /missed: parley suggest and parley try learn from it")
  .argument("<told>", "its link, or its words in quotes")
  .action(async (told: string) => finish((await import("./missed.ts")).missed(told, new Date())));

program
  .command("suggest")
  .description("proposes what to add to the config, as YAML with the evidence; changes nothing")
  .option("--days <n>", "how far back", number("--days"), 30)
  .option("--least <n>", "a name must stand in this many items", number("--least"), 2)
  .addOption(overlay())
  .action(async (o: { days: number; least: number; config?: string }) =>
    finish((await import("./suggest.ts")).suggest({ days: o.days, least: o.least, config: o.config ?? null }, new Date())),
  );

program
  .command("backup")
  .description("writes subscribers, follows, mutes and settings to a file that either database engine takes back")
  .argument("<file>", "JSON lines; it holds addresses of people: keep it safe")
  .option("--with-secrets", "also the signing keys of webhooks")
  .action(async (file: string, o: { withSecrets?: boolean }) =>
    finish((await import("./backup.ts")).backup(file, { secrets: o.withSecrets === true }, new Date())),
  );

program
  .command("restore")
  .description("takes a backup in: what it holds is added or set as it was; nothing else is removed; twice is once")
  .argument("<file>", "written by parley backup")
  .action(async (file: string) => finish((await import("./backup.ts")).restore(file)));

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
