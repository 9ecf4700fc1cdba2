import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { addSources, type WrittenSource } from "../config/sources-file.ts";
import { discoverFeed } from "../feeds/discover.ts";
import { hostOf } from "../feeds/host.ts";
import { type Outline, readOpml, writeOpml } from "../feeds/opml.ts";
import { environment } from "./database.ts";
import { feedsFrom } from "./feeds-list.ts";
import { fetcherOf } from "./feeds-parse.ts";
import { counted, UsageError } from "./terminal.ts";

export interface Chosen {
  config?: string;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const warn = (line: string): void => void process.stderr.write(`${line}\n`);

export interface AddOptions extends Chosen {
  id?: string;
  name?: string;
  language?: string;
  country?: string;
  zone?: string;
  tier: string;
  kind: string;
  dryRun?: boolean;
}

/** `parley feeds add`. */
export async function add(url: string, options: AddOptions, version: string): Promise<number> {
  const address = /^https?:\/\//i.test(url) ? url : `https://${url}`;
  const known = feedsFrom(options.config ?? null);
  await using fetcher = fetcherOf(version);
  const outside = await discoverFeed(address, fetcher, false);
  // An address in the admin's own network is theirs to allow, and typing it here says so; but it is said back.
  const found = outside.kind === "none" ? await discoverFeed(address, fetcher, true) : outside;
  const allowPrivate = found !== outside && found.kind === "feed";
  if (found.kind === "none") throw new UsageError(`${address}: ${found.reason}`);
  const there = known.find((feed) => feed.url === found.url);
  if (there) throw new UsageError(`${found.url} is already in the config, as "${there.id}"`);
  const name = options.name ?? (found.feed.title || new URL(found.url).hostname);
  const source: WrittenSource = {
    id: options.id ?? freeId(name, found.url, new Set(known.map((feed) => feed.id))),
    name,
    url: found.url,
    language: options.language ?? found.feed.language?.slice(0, 2).toLowerCase() ?? "en",
    country: options.country ?? countryOf(found.url) ?? missing("country"),
    ...(options.zone ? { zone: options.zone } : {}),
    tier: Number(options.tier),
    kind: options.kind as NonNullable<WrittenSource["kind"]>,
    ...(allowPrivate ? { allowPrivate } : {}),
  };
  if (allowPrivate) warn(`${found.url} stands inside this network: added with allowPrivate`);
  warn(
    `${found.url}: ${counted(found.feed.items.length, "item")}${found.others.length > 0 ? `; the page also names ${found.others.map((other) => other.url).join(", ")}` : ""}`,
  );
  return write([source], options);
}

function missing(option: string): never {
  throw new UsageError(`the address does not say where the publisher is at home: name it with --${option}, as in --country IR`);
}

/** The country of a national domain; null for .com and the like, and for those sold as if they were. */
function countryOf(url: string): string | null {
  const last = new URL(url).hostname.split(".").at(-1)?.toUpperCase() ?? "";
  if (last === "UK") return "GB";
  return /^[A-Z]{2}$/.test(last) && !["IO", "TV", "ME", "CO", "AI", "FM", "LY", "EU", "WS", "CC", "TO"].includes(last) ? last : null;
}

/** An id nobody has, from the name, or from the host where the name has no Latin letters. */
function freeId(name: string, url: string, taken: Set<string>): string {
  const slug = (text: string): string =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 50);
  const base = slug(name).length >= 3 ? slug(name) : slug(hostOf(url)) || "feed";
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? base : `${base}-${nth}`;
    if (!taken.has(id)) return id;
  }
}

/** `parley feeds export`. */
export async function exportOpml(file: string | null, options: Chosen): Promise<number> {
  const feeds = feedsFrom(options.config ?? null);
  const text = writeOpml(
    "Parley",
    feeds.map(
      ({ id, name, url, language, country, zone, tier, kind }): Outline => ({
        id,
        name,
        url,
        language,
        country,
        tier,
        kind,
        group: country,
        ...(zone ? { zone } : {}),
      }),
    ),
    new Date(),
  );
  if (file === null) process.stdout.write(text);
  else {
    writeFileSync(file, text);
    warn(`${counted(feeds.length, "feed")} written to ${file}`);
  }
  return 0;
}

/** `parley feeds import`: exit code 1 where a feed had to be left out. */
export async function importOpml(
  file: string,
  options: Chosen & { language: string; country?: string; dryRun?: boolean },
): Promise<number> {
  const text = file === "-" ? readFileSync(0, "utf8") : existsSync(file) ? readFileSync(file, "utf8") : null;
  if (text === null) throw new UsageError(`${file} is not there`);
  const outlines = readOpml(text);
  if (outlines.length === 0) throw new UsageError(`${file} names no feed: is it OPML?`);
  const known = feedsFrom(options.config ?? null);
  const urls = new Set(known.map((feed) => feed.url));
  const ids = new Set(known.map((feed) => feed.id));
  const fresh: WrittenSource[] = [];
  const homeless: string[] = [];
  for (const outline of outlines.filter((one) => !urls.has(one.url))) {
    const country = outline.country ?? options.country ?? countryOf(outline.url);
    if (country === null) {
      homeless.push(outline.url);
      continue;
    }
    const id = outline.id && !ids.has(outline.id) ? outline.id : freeId(outline.name, outline.url, ids);
    ids.add(id);
    const { name, url, zone, tier, kind = "newspaper" } = outline;
    const source = {
      id,
      name,
      url,
      language: outline.language ?? options.language,
      country,
      ...(zone ? { zone } : {}),
      ...(tier ? { tier } : {}),
      kind,
    };
    fresh.push(source as WrittenSource);
  }
  for (const url of homeless) warn(`left out: ${url} does not say where its publisher is at home (--country names it for all such)`);
  warn(`${counted(fresh.length, "feed")} to add, ${outlines.length - fresh.length - homeless.length} already there`);
  const written = fresh.length > 0 ? write(fresh, options) : 0;
  return homeless.length > 0 ? 1 : written;
}

/** Appends to feeds.yaml of the overlay folder; what stands there, comments included, stays. */
function write(sources: WrittenSource[], options: Chosen & { dryRun?: boolean }): number {
  const file = join(options.config ?? environment().configFolder, "feeds.yaml");
  const before = existsSync(file) ? readFileSync(file, "utf8") : "# Feeds of your own, laid over those that ship with Parley.\n";
  let after: string;
  try {
    after = addSources(before, sources);
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
  if (options.dryRun) {
    print(addSources("", sources).trimEnd());
    return 0;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, after);
  print(`${counted(sources.length, "feed")} added to ${file}${sources.length === 1 ? `: ${sources[0]?.id}` : ""}`);
  return 0;
}
