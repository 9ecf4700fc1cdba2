import pc from "picocolors";
import { makeFetcher } from "../feeds/fetch.ts";
import { readableText } from "../feeds/page.ts";
import type { Item } from "../reading/read.ts";
import { type Trace, trace } from "../reading/trace.ts";
import { findItem } from "../store/items.ts";
import { explanationPage } from "../web/explanation.ts";
import { environment, openDatabase } from "./database.ts";
import { feedsFrom } from "./feeds-list.ts";
import { knowledgeFrom } from "./knowledge.ts";
import { UsageError } from "./terminal.ts";

export interface ExplainOptions {
  config?: string;
  lang?: string;
  published: string;
  country?: string;
  /** Id of a feed of the config: its language, home, zone, `minimum` and `never` then hold, as for an item of it. */
  feed?: string;
  json?: boolean;
  html?: boolean;
}

/** `parley explain`: how a text, a page or a stored item is read. Returns the exit code. */
export async function explain(what: string, options: ExplainOptions): Promise<number> {
  if (Number.isNaN(Date.parse(options.published)))
    throw new UsageError(`--published ${options.published} is no time: write it as 2026-11-17T06:10:00Z`);
  const item = await itemFrom(what, options);
  const { knowledge } = knowledgeFrom(options.config ?? null);
  const traced = trace(item, knowledge);
  if (options.json) process.stdout.write(`${JSON.stringify({ item, ...traced })}\n`);
  else if (options.html) process.stdout.write(explanationPage(item.title, traced));
  else process.stdout.write(`${shown(traced)}\n`);
  return 0;
}

async function itemFrom(what: string, { lang, published, country, feed, config }: ExplainOptions): Promise<Item> {
  const hints = {
    ...(feed === undefined ? {} : asOf(feed, config ?? null)),
    ...(lang === undefined ? {} : { lang }),
    ...(country === undefined ? {} : { sourceCountry: country }),
  };
  if (/^\d{1,15}$/.test(what)) {
    const { databaseUrl, dataFolder } = environment();
    await using database = await openDatabase(databaseUrl, dataFolder);
    const stored = await findItem(database.db, Number(what));
    if (stored === null) throw new UsageError(`there is no item ${what} in ${database.where}: parley items lists what was seen`);
    return { ...stored, ...hints };
  }
  if (/^https?:\/\/\S+$/.test(what)) {
    await using fetcher = makeFetcher({ userAgent: "parley" });
    const page = await fetcher.get({ url: what, allowPrivate: true, accept: "text/html, text/plain;q=0.8, */*;q=0.1" });
    if (page.kind !== "body") throw new UsageError(`${what}: ${page.kind === "failed" ? page.words : "nothing new"}`);
    return { id: what, ...readableText(page.bytes, page.headers["content-type"] ?? null), published, url: what, ...hints };
  }
  const [title = "", ...rest] = what.split("\n");
  return { id: "text", title, ...(rest.length > 0 ? { text: rest.join("\n") } : {}), published, ...hints };
}

/** What an item of a feed of the config brings to its reading. */
function asOf(id: string, overlay: string | null): Partial<Item> {
  const source = feedsFrom(overlay).find((one) => one.id === id);
  if (source === undefined) throw new UsageError(`the config has no feed "${id}": parley feeds lists them`);
  const { name, language, country, zone, minimum, never } = source;
  return {
    source: name,
    lang: language,
    sourceCountry: country,
    ...(zone === undefined ? {} : { zone }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(never === undefined ? {} : { never }),
  };
}

/** For a terminal: the text with what was seen in it, then each report with its evidence, then what was nearly one. */
function shown({ reading, text, mentions, cues }: Trace): string {
  const marks = [
    ...mentions.map((m) => ({ ...m, colour: pc.cyan })),
    ...cues.filter((c) => c.senses.some((sense) => sense === "contact" || sense === "status")).map((c) => ({ ...c, colour: pc.yellow })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let coloured = "";
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    coloured += text.slice(at, mark.start) + mark.colour(text.slice(mark.start, mark.end));
    at = mark.end;
  }
  coloured += text.slice(at);
  const lines = [coloured, "", `${pc.bold("language")} ${reading.lang}`];
  for (const m of mentions)
    lines.push(
      `${pc.bold("mention")}  ${pc.cyan(m.text)}: ${[m.country ?? "country not known", m.office ?? "no office", m.name ?? "no name"].join(", ")}${m.inferred ? pc.dim(" (inferred)") : ""}`,
    );
  for (const r of reading.reports) {
    const place = r.place === null ? "no place" : [r.place.name, r.place.country].filter(Boolean).join(", ");
    lines.push(
      "",
      pc.green(`✔ ${r.status} ${r.mode}, ${r.date ?? "day not told"}, ${place}`),
      `  rule ${r.rule}, confidence ${r.confidence.toFixed(2)}${r.sequel ? ", a further one that day" : ""}`,
    );
    for (const p of r.participants)
      lines.push(
        `  ${p.country} ${p.office} ${p.name ?? pc.dim("not named")}${p.official === undefined ? "" : pc.dim(` (${p.official})`)}`,
      );
    for (const e of r.evidence)
      lines.push(pc.dim(`  ${e.field.padEnd(11)} “${e.text}” [${e.start}–${e.end}] ${e.rule}${e.inferred ? ", inferred" : ""}`));
  }
  for (const refusal of reading.refusals)
    lines.push(
      "",
      pc.red(`✘ nearly an event: ${refusal.reason}`),
      pc.dim(`  “${refusal.text}” [${refusal.start}–${refusal.end}] ${refusal.rule}`),
    );
  if (reading.reports.length + reading.refusals.length === 0) lines.push("", "No event, and nothing that was nearly one.");
  return lines.join("\n");
}
