import { parseDate } from "./dates.ts";
import { type Decoded, decode } from "./decode.ts";
import { child, childrenOf, type Element, type FeedDocument, innerMarkup, takeApart, textOf } from "./document.ts";
import type { FeedItem, RhythmHints } from "./feed.ts";
import { canonicalUrl, withKeys } from "./identity.ts";
import { readJsonFeed } from "./json-feed.ts";
import { absolute, alternateOf, hrefOf, linkOf, rels } from "./links.ts";
import { clean, decodeEntities, plainText, plainTitle, reduce } from "./plain-text.ts";
import { repairMarkup } from "./repair.ts";
import { readStrictly } from "./strict.ts";

export interface ParsedFeed {
  title: string;
  language: string | null;
  items: FeedItem[];
  hints: RhythmHints;
  /** WebSub: the hubs and the feed's own address as it names it. */
  hubs: string[];
  self: string | null;
  home: string | null;
  /** What had to be mended, in plain words. */
  repairs: string[];
}

export interface ParseOptions {
  /** Where the document came from: relative links stand on it. */
  url?: string;
  contentType?: string | null;
  language?: string;
  /** IANA zone of dates that name none. */
  zone?: string;
  maxItems?: number;
}

export type ParseResult = { kind: "feed"; feed: ParsedFeed } | { kind: "not-a-feed"; reason: string };

// Bounds for one entry (UTF-16 units): far beyond any article, and a stop for the hostile.
const MAX_TITLE = 2_000;
const MAX_HTML = 400_000;
const MAX_GUID = 2_048;
const MAX_URL = 4_096;
const MAX_ITEMS = 1_000;

const NO_HINTS: RhythmHints = { ttl: null, period: null, skipHours: [], skipDays: [] };

/**
 * Reads any feed: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, in any charset, however broken.
 * In: the body as received. Out: the entries in document order, or why this is no feed. Never throws; nothing is fetched.
 * rss-parser reads what is plain and well-formed; what it cannot read is mended and taken apart by our own reader (see strict.ts).
 */
export async function parseFeed(bytes: Uint8Array, options: ParseOptions = {}): Promise<ParseResult> {
  const decoded = decode(bytes, options.contentType ?? null, options.language);
  // What had to be mended is no longer what rss-parser would have read.
  const sound = !isJson(decoded.text, options) && repairMarkup(decoded.text).repairs.length === 0;
  const plain = sound ? await readStrictly(decoded.text.trimStart()) : null;
  return parseText(decoded, options, plain);
}

/** The same without rss-parser. */
export function parseLeniently(bytes: Uint8Array, options: ParseOptions = {}): ParseResult {
  return parseText(decode(bytes, options.contentType ?? null, options.language), options, null);
}

function parseText(decoded: Decoded, options: ParseOptions, plain: Element[] | null): ParseResult {
  const start = decoded.text.trimStart();
  if (start === "") return { kind: "not-a-feed", reason: "the document is empty" };
  const result = isJson(start, options) ? fromJson(start, options) : fromXml(decoded.text, options, plain);
  if (result.kind === "feed") result.feed.repairs.unshift(...decoded.repairs);
  return result;
}

const isJson = (text: string, options: ParseOptions): boolean => {
  const first = text.trimStart()[0];
  return first === "{" || (/json/i.test(options.contentType ?? "") && first !== "<");
};

function fromJson(text: string, options: ParseOptions): ParseResult {
  const feed = readJsonFeed(text, options.maxItems ?? MAX_ITEMS);
  if (!feed) return { kind: "not-a-feed", reason: "the document is JSON, but no JSON Feed" };
  const base = absolute(feed.home, options.url ?? null) ?? options.url ?? null;
  const items = feed.entries.map((entry) =>
    itemOf({
      guid: entry.id,
      url: absolute(entry.url, base) ?? (entry.id && /^https?:\/\//.test(entry.id) ? entry.id : null),
      title: plainTitle(entry.title),
      html: entry.html,
      text: entry.markup ? plainText(entry.html) : clean(entry.html).replace(/\r\n?/g, "\n").trim(),
      publishedAt: entry.published ? parseDate(entry.published, options.zone) : null,
      updatedAt: entry.updated ? parseDate(entry.updated, options.zone) : null,
      publisher: null,
    }),
  );
  return {
    kind: "feed",
    feed: {
      title: "",
      language: feed.language,
      items: withKeys(items),
      hints: NO_HINTS,
      hubs: feed.hubs,
      self: feed.self,
      home: feed.home,
      repairs: feed.repairs,
    },
  };
}

function fromXml(text: string, options: ParseOptions, plain: Element[] | null): ParseResult {
  const most = options.maxItems ?? MAX_ITEMS;
  const mended = repairMarkup(text);
  // With the entries at hand only what stands around them is left to read.
  const document = takeApart(plain ? around(mended.text) : mended.text, most);
  if (plain) {
    document.truncated = false;
    document.capped = plain.length > most;
    document.entries = plain.slice(0, most);
  }
  if (document.root === null && document.entries.length === 0) {
    const html = /<html|<!doctype html/i.test(text.slice(0, 2_000));
    return { kind: "not-a-feed", reason: html ? "the document is a web page, not a feed" : "no rss, rdf or feed element in the document" };
  }
  const repairs = [...mended.repairs];
  if (document.root === null) repairs.push("no root element: entries taken as they stand");
  if (document.truncated) repairs.push("the document breaks off: the entries before the break are kept");
  if (document.misnested > 0) repairs.push(`elements not closed as they should be: ${document.misnested}`);
  if (document.capped) repairs.push(`more than ${most} entries: the first are kept`);

  const atom = document.root === "feed";
  const links = childrenOf(document.head, "link");
  const home = absolute(
    atom ? alternateOf(links) : textOf(links.find((one) => textOf(one).trim() !== "") ?? null).trim() || null,
    options.url ?? null,
  );
  const self = hrefOf(links, "self");
  // Relative links of RSS stand on the site, those of Atom on the document itself (RFC 4287, 2).
  const base = atom ? (options.url ?? absolute(self, null) ?? home) : (home ?? options.url ?? absolute(self, null));
  const root = document.head.attributes["xml:base"];
  const bases = root ? [root.trim()] : [];

  let undated = 0;
  const items = document.entries.flatMap((entry) => {
    const item = readEntry(entry, base, bases, options.zone, () => {
      undated += 1;
    });
    return item ? [item] : [];
  });
  if (undated > 0) repairs.push(`dates not understood: ${undated}`);
  return {
    kind: "feed",
    feed: {
      title: plainTitle(textOf(child(document.head, "title"))),
      language:
        (textOf(child(document.head, "language", "dc:language")).trim() || document.head.attributes["xml:lang"] || null)?.slice(0, 20) ??
        null,
      items: withKeys(items),
      hints: hintsOf(document),
      hubs: links
        .filter((link) => rels(link).includes("hub") && link.attributes.href)
        .map((link) => (link.attributes.href as string).trim()),
      self: absolute(self, options.url ?? null),
      home,
      repairs,
    },
  };
}

function around(text: string): string {
  const first = text.search(/<item[\s>]/i);
  return first < 0 ? text : text.slice(0, first) + text.slice(text.lastIndexOf("</item>") + 7);
}

function readEntry(entry: Element, base: string | null, outer: string[], zone: string | undefined, undated: () => void): FeedItem | null {
  // Of an entry the document breaks off in, only what stands whole is taken: half a sentence may say the opposite of the whole one.
  const whole: Element = entry.closed ? entry : { ...entry, children: entry.children.filter((one) => "text" in one || one.closed) };
  const bases = [...outer, ...whole.bases.filter((one) => !outer.includes(one))];
  const within = bases.reduce<string | null>((at, one) => absolute(one, at) ?? at, base);

  const titleElement = child(whole, "title", "dc:title", "media:title");
  const title = titleElement ? titleOf(titleElement) : "";
  const body = bodyOf(whole);
  const guid =
    (
      textOf(child(whole, "guid", "id")).trim() ||
      whole.attributes["rdf:about"]?.trim() ||
      textOf(child(whole, "dc:identifier")).trim()
    ).slice(0, MAX_GUID) || null;
  const url = linkOf(whole, guid, within);
  // An entry with nothing in it is none.
  if (title === "" && body.html === "" && guid === null && url === null) return null;
  if (!entry.closed && title === "" && (guid === null || body.html === "")) return null;

  const date = (...names: string[]): Date | null => {
    for (const name of names) {
      const said = decodeEntities(textOf(child(whole, name)).trim());
      if (said === "") continue;
      const read = parseDate(said, zone);
      if (read) return read;
      undated();
    }
    return null;
  };
  const source = child(whole, "source");
  return itemOf({
    guid: guid === null ? null : clean(guid),
    url,
    title,
    html: body.html,
    text: body.text,
    publishedAt: date("pubdate", "published", "dc:date", "issued", "dcterms:issued", "dcterms:created", "created", "date", "dc:created"),
    updatedAt: date("updated", "dcterms:modified", "modified", "lastbuilddate"),
    publisher: source ? plainTitle(textOf(child(source, "title") ?? source)).slice(0, 200) || null : null,
  });
}

function itemOf(read: Omit<FeedItem, "canonicalUrl" | "keys" | "fingerprint" | "silence">): FeedItem {
  const url = read.url !== null && read.url.length <= MAX_URL ? read.url : null;
  return {
    ...read,
    url,
    canonicalUrl: url === null ? null : canonicalUrl(url),
    title: read.title.slice(0, MAX_TITLE),
    html: read.html.slice(0, MAX_HTML),
    text: read.text.slice(0, MAX_HTML),
    keys: [],
    fingerprint: "",
    silence: null,
  };
}

function titleOf(element: Element): string {
  const type = element.attributes.type?.toLowerCase() ?? "";
  const said = element.children.every((one) => "text" in one) ? textOf(element) : innerMarkup(element);
  // type="text" says that markup in it is meant to be read as it stands.
  return type === "text" || type === "text/plain" ? clean(decodeEntities(said)).replace(/\s+/g, " ").trim() : plainTitle(said);
}

/** The fullest account first; the summary where that is empty or no text. */
function bodyOf(entry: Element): { html: string; text: string } {
  for (const name of [
    "content:encoded",
    "encoded",
    "yandex:full-text",
    "content",
    "body",
    "description",
    "summary",
    "media:description",
    "itunes:summary",
    "dc:description",
  ]) {
    for (const element of childrenOf(entry, name)) {
      const type = (element.attributes.type ?? "").toLowerCase();
      if (name === "content" && element.attributes.src && element.children.length === 0) continue;
      if (/^(image|audio|video|application\/(?!xhtml|xml))|base64/.test(`${type}${element.attributes.mode ?? ""}`) && name === "content")
        continue;
      const xhtml = type === "xhtml" || type === "application/xhtml+xml" || element.attributes.mode === "xml";
      const div = xhtml ? element.children.filter((one): one is Element => "name" in one) : [];
      const html = (div.length === 1 && div[0]?.name === "div" ? innerMarkup(div[0] as Element) : innerMarkup(element)).trim();
      if (html === "") continue;
      const given = clean(html.slice(0, MAX_HTML));
      // Elements written into the feed itself, not as escaped text.
      const written = element.children.some((one) => "name" in one);
      const literal = type === "text" || type === "text/plain";
      return { html: given, text: literal ? decodeEntities(given).replace(/\r\n?/g, "\n") : written ? reduce(given) : plainText(given) };
    }
  }
  return { html: "", text: "" };
}

const PERIODS: Record<string, number> = { hourly: 3_600, daily: 86_400, weekly: 604_800, monthly: 2_592_000, yearly: 31_536_000 };
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

function hintsOf(document: FeedDocument): RhythmHints {
  const ttl = Number.parseInt(textOf(child(document.head, "ttl")), 10);
  const period = PERIODS[textOf(child(document.head, "sy:updateperiod")).trim().toLowerCase()];
  const frequency = Number.parseInt(textOf(child(document.head, "sy:updatefrequency")), 10);
  const hours = child(document.head, "skiphours");
  const days = child(document.head, "skipdays");
  return {
    ttl: Number.isFinite(ttl) && ttl > 0 ? ttl * 60 : null,
    period: period ? Math.round(period / (Number.isFinite(frequency) && frequency > 0 ? frequency : 1)) : null,
    skipHours: hours
      ? childrenOf(hours, "hour")
          .map((one) => Number.parseInt(textOf(one), 10) % 24)
          .filter((hour) => hour >= 0)
      : [],
    skipDays: days
      ? childrenOf(days, "day")
          .map((one) => DAYS.indexOf(textOf(one).trim().toLowerCase()))
          .filter((day) => day >= 0)
      : [],
  };
}
