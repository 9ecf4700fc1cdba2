import pc from "picocolors";
import { loadConfig } from "../config/config.ts";
import { problemLine } from "../config/file.ts";
import type { Source } from "../config/sources.ts";
import { makeFetcher } from "../feeds/fetch.ts";
import { parseFeed } from "../feeds/parse.ts";
import { compile } from "../loaded.ts";
import { loadWording } from "../wording/bundle.ts";
import { environment, openDatabase } from "./database.ts";
import { shipped } from "./knowledge.ts";
import { makeLog } from "./log.ts";
import { makePlatforms } from "./platforms.ts";
import { counted, progress, table, UsageError } from "./terminal.ts";

/** One thing that was looked at. */
interface Finding {
  what: string;
  works: boolean;
  /** What was found; of a fault, with its remedy. */
  detail: string;
}

const remedies: Record<string, string> = {
  gone: "remove it from feeds.yaml, or find its new address (parley feeds add)",
  "not-found": "find its new address (parley feeds add PAGE), or wait: some publishers answer so for hours",
  forbidden: "the publisher refuses us: set polling.contact, or userAgent for this feed",
  challenge: "a bot check stands before it: ask the publisher, or leave the feed out",
  inside: "it leads into a private network: allowPrivate: true, if that is meant",
  "no-name": "no such host: correct the address, or check this machine's network",
  "no-connection": "nothing answers: check this machine's network and its proxy",
  tls: "the certificate is not valid: tell the publisher, or correct the address",
  timeout: "too slow: it will be tried again",
  "not-a-feed": "this is no feed: find the right address (parley feeds add PAGE)",
};

/** `parley check`: a table of what works and what does not. Returns 0 where all works, else 1. */
export async function check({ config: overlay, feeds, json }: { config: string | null; feeds: boolean; json: boolean }): Promise<number> {
  const findings: Finding[] = [];
  const env = environment();
  const folder = overlay ?? env.configFolder;
  const loaded = loadConfig(shipped.config, folder);
  if ("problems" in loaded)
    for (const problem of loaded.problems) findings.push({ what: "config", works: false, detail: problemLine(problem) });
  else {
    const { config } = loaded;
    const languages = config.knowledge.languages.length;
    findings.push({
      what: "config",
      works: true,
      detail: `version ${config.version}: ${counted(config.feeds.length, "feed")}, ${counted(languages, "language")}, ${counted(config.knowledge.officials.length, "official")}`,
    });
    try {
      await using database = await openDatabase(env.databaseUrl, env.dataFolder);
      findings.push({ what: "database", works: true, detail: database.where });
      const compiled = compile(config, loadWording(shipped.locales));
      const platforms = await makePlatforms({
        environment: env,
        database,
        loaded: () => compiled,
        reload: async () => [],
        now: () => new Date(),
        log: makeLog("error"),
      });
      for (const platform of platforms) findings.push(...(await askPlatform(platform)));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      findings.push({ what: "database or channels", works: false, detail: error.message });
    }
    if (feeds) findings.push(...(await checkFeeds(config.feeds.filter((feed) => feed.enabled))));
  }
  if (json) process.stdout.write(`${JSON.stringify(findings)}\n`);
  else {
    const shown = [...findings].sort((a, b) => Number(a.works) - Number(b.works));
    process.stdout.write(
      `${table(
        ["", "what", "found"],
        shown.map(({ what, works, detail }) => [works ? pc.green("✔") : pc.red("✘"), what, detail]),
      )}\n`,
    );
    const faults = findings.filter((finding) => !finding.works).length;
    process.stdout.write(`\n${faults === 0 ? pc.green("All works.") : pc.red(`${counted(faults, "fault")}.`)}\n`);
  }
  return findings.every((finding) => finding.works) ? 0 : 1;
}

async function askPlatform(platform: Awaited<ReturnType<typeof makePlatforms>>[number]): Promise<Finding[]> {
  try {
    const channels = await platform.channels();
    return await Promise.all(
      channels.map(async (channel) => {
        const self = await channel.whoAmI();
        return { what: channel.name, works: !("problem" in self), detail: "problem" in self ? self.problem : `as ${self.name}` };
      }),
    );
  } catch (error) {
    return [{ what: "channel", works: false, detail: error instanceof Error ? error.message : String(error) }];
  }
}

/** Fetches and parses each feed, ten at once; nothing is stored. */
async function checkFeeds(sources: Source[]): Promise<Finding[]> {
  await using fetcher = makeFetcher({
    userAgent: "Parley/0.1 check",
    limits: { firstByte: 10_000, total: 20_000, download: 8_000_000, body: 16_000_000, redirects: 5 },
  });
  const bar = progress("fetching feeds", sources.length);
  const findings: Finding[] = [];
  const waiting = [...sources];
  async function worker(): Promise<void> {
    for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
      findings.push(await checkFeed(source));
      bar.step(findings.length);
    }
  }
  async function checkFeed({ id, url, language, allowPrivate = false, userAgent, headers }: Source): Promise<Finding> {
    const what = `feed ${id}`;
    const fetched = await fetcher.get({ url, allowPrivate, ...(userAgent ? { userAgent } : {}), ...(headers ? { headers } : {}) });
    if (fetched.kind === "failed")
      return { what, works: false, detail: `${fetched.words}; ${remedies[fetched.failure] ?? "it will be tried again"}` };
    if (fetched.kind === "unchanged") return { what, works: true, detail: "answers" };
    const parsed = await parseFeed(fetched.bytes, {
      url: fetched.url,
      contentType: fetched.headers["content-type"] ?? null,
      language,
      maxItems: 300,
    });
    if (parsed.kind !== "feed") return { what, works: false, detail: `${parsed.reason}; ${remedies["not-a-feed"]}` };
    const { items, repairs } = parsed.feed;
    return {
      what,
      works: true,
      detail: `${counted(items.length, "item")}${repairs.length > 0 ? `, repaired: ${repairs.join("; ")}` : ""}`,
    };
  }
  await Promise.all(Array.from({ length: 10 }, worker));
  bar.finish();
  return findings.sort((a, b) => (a.what < b.what ? -1 : 1));
}
