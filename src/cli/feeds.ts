import { Command, Option } from "commander";
import type { AddOptions, Chosen } from "./feeds-change.ts";

const overlay = (): Option => new Option("--config <dir>", "your config folder, laid over what ships").env("PARLEY_CONFIG");

// Each command's work is loaded when it is called.

/** `parley feeds` and what stands under it. `finish` sets the exit code when the work is done; `version` goes into the User-Agent. */
export function feedsCommand(finish: (work: Promise<number>) => Promise<void>, version: string): Command {
  const command = new Command("feeds").description("how each feed does: last success, items, next poll, errors in plain words");
  // Else `feeds` itself would take the --config that stands behind `import`.
  command.enablePositionalOptions();
  command
    .addOption(overlay())
    .option("--failing", "only those that fail")
    .option("--json", "for scripts")
    .action(async (options: Chosen & { failing?: boolean; json?: boolean }) =>
      finish((await import("./feeds-list.ts")).listHealth({ ...options, config: options.config ?? null })),
    );
  command
    .command("parse")
    .description("prints what it finds in files or at addresses as JSON lines, and what it had to repair on standard error")
    .argument("<source...>", 'files or addresses; "-" is standard input')
    .action(async (sources: string[]) => finish((await import("./feeds-parse.ts")).parse(sources, version)));
  command
    .command("add")
    .description("finds the feed of a page and adds it to your config")
    .argument("<url>", "a feed, or a page that names one")
    .addOption(overlay())
    .option("--id <id>", "instead of one made from its name")
    .option("--name <name>", "instead of the title it gives itself")
    .option("--language <code>", "instead of the language it gives itself")
    .option("--country <code>", "where the publisher is at home, as in IR")
    .option("--zone <zone>", "the publisher's time zone, as in Asia/Tehran")
    .option("--tier <n>", "1 the parties and big agencies, 2 good papers, 3 the rest", "2")
    .option("--kind <kind>", "foreign-ministry, state-agency, agency, broadcaster, newspaper or aggregator", "newspaper")
    .option("--dry-run", "show the line, write nothing")
    .action(async (url: string, options: AddOptions) => finish((await import("./feeds-change.ts")).add(url, options, version)));
  command
    .command("export")
    .description("all feeds as OPML, for any feed reader")
    .argument("[file]", "standard output where none is named")
    .addOption(overlay())
    .action(async (file: string | undefined, options: Chosen) =>
      finish((await import("./feeds-change.ts")).exportOpml(file ?? null, options)),
    );
  command
    .command("import")
    .description("adds the feeds of an OPML list to your config; those already there are left as they are")
    .argument("<file>", '"-" is standard input')
    .addOption(overlay())
    .option("--language <code>", "of feeds whose entry names none", "en")
    .option("--country <code>", "of feeds whose entry names none")
    .option("--dry-run", "show the lines, write nothing")
    .action(async (file: string, options: Chosen & { language: string; country?: string; dryRun?: boolean }) =>
      finish((await import("./feeds-change.ts")).importOpml(file, options)),
    );
  return command;
}
