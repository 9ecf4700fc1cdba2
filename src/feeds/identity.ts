import { createHash } from "node:crypto";
import type { FeedItem } from "./feed.ts";

/** Parameters that name the way to the article, not the article. */
const TRACKING =
  /^(utm_\w+|at_(medium|campaign|link\w*|format|ptr_name|bbc_team)|ns_\w+|mtm_\w+|pk_\w+|piwik_\w+|hsa_\w+|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|cmp(id)?|xtor|ocid|ito|itid|smid|sref|wt\.\w+|guccounter|guce_\w+|feature|from_rss|rss|rssid|source=rss|_ga|spm|oc|traffic_source|maca|ref_src|tpcc|taid|partner)$/i;

/** Sites that only pass on to the article: their address changes while the article does not. */
const REDIRECTORS =
  /(^|\.)(news\.google\.com|feedproxy\.google\.com|feeds\.feedburner\.com|bing\.com|news\.yahoo\.com|t\.co|bit\.ly|buff\.ly|ow\.ly|tinyurl\.com|dlvr\.it|apple\.news)$/i;

/** Whether an address only passes on to the article. */
export const isRedirector = (canonical: string): boolean => REDIRECTORS.test(new URL(canonical).hostname);

const hash = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 32);

/**
 * The article's address without the ways to it: tracking parameters, fragment, default port; parameters in order.
 * Null where it is no http(s) address. An address that carries its target ("…/url?q=https://…") yields the target.
 */
export function canonicalUrl(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return null;
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  const inner = targetOf(url);
  if (inner !== null && inner.length < address.length) return canonicalUrl(inner);
  const kept = [...url.searchParams].filter(([key]) => !TRACKING.test(key)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  url.search = kept.length === 0 ? "" : new URLSearchParams(kept).toString();
  // "#!/article/7" is a route of the page, every other fragment a place in it.
  if (!url.hash.startsWith("#!")) url.hash = "";
  url.username = "";
  url.password = "";
  return url.href;
}

/**
 * The article a redirector carries in its own address, without asking anybody: as a parameter ("google.com/url?q=…"), or packed into
 * the path as Google News used to. Null where it carries none; newer Google News addresses do not, and are then known by title and day.
 */
function targetOf(url: URL): string | null {
  const packed = url.hostname === "news.google.com" ? url.pathname.match(/\/articles\/([\w-]{20,2000})/)?.[1] : undefined;
  if (packed)
    return (
      Buffer.from(packed, "base64url")
        .toString("latin1")
        .match(/https?:\/\/[\x21-\x7e]+/)?.[0] ?? null
    );
  if (!/(^|\.)(google\.\w+|bing\.com|facebook\.com)$/i.test(url.hostname)) return null;
  const named = url.searchParams.get("url") ?? url.searchParams.get("q") ?? url.searchParams.get("u");
  return named && /^https?:\/\//i.test(named) ? named : null;
}

/** http or https, with or without www and a slash at the end: the same article. */
function addressKey(canonical: string): string {
  const url = new URL(canonical);
  return `${url.hostname.replace(/^www\d?\./, "")}${url.port ? `:${url.port}` : ""}${url.pathname.replace(/\/+$/, "")}${url.search}${url.hash}`;
}

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

type Named = Pick<FeedItem, "guid" | "url" | "canonicalUrl" | "title" | "text" | "publishedAt" | "updatedAt" | "publisher">;

/**
 * The names under which an entry is the same item again *within its feed*: any one in common is enough.
 * `guid:` as given; `url:` the article's address; `same:` title, text and day, for feeds that mint new guids and links for an unchanged
 * article; `title:` title, publisher and day, only where neither guid nor address can be relied on (aggregators, or none given): two
 * calls of one day may well share a headline. The publication time is in none of them beyond its day: a changed pubDate is not news.
 */
export function itemKeys(item: Named): string[] {
  const keys: string[] = [];
  const direct = item.canonicalUrl !== null && !isRedirector(item.canonicalUrl);
  if (item.guid) keys.push(`guid:${keyOfGuid(item.guid)}`);
  if (item.canonicalUrl !== null && direct && !isHomePage(item.canonicalUrl)) keys.push(`url:${bounded(addressKey(item.canonicalUrl))}`);
  const title = fold(item.title);
  const day = (item.publishedAt ?? item.updatedAt)?.toISOString().slice(0, 10) ?? "";
  const text = fold(item.text);
  if (title.length + text.length >= 20) keys.push(`same:${hash(`${title}\n${text}\n${day}`)}`);
  const relied = direct && (item.guid !== null || keys.some((key) => key.startsWith("url:")));
  if (title.length >= 12 && !relied) keys.push(`title:${hash(`${title}\n${fold(item.publisher ?? "")}\n${day}`)}`);
  if (keys.length === 0) keys.push(`same:${hash(`${title}\n${text}\n${day}`)}`);
  return keys;
}

function keyOfGuid(guid: string): string {
  const canonical = /^https?:\/\//i.test(guid) ? canonicalUrl(guid) : null;
  return bounded(canonical ? addressKey(canonical) : guid);
}

const bounded = (key: string): string => (key.length <= 200 ? key : `${key.slice(0, 160)}…${hash(key)}`);

const isHomePage = (canonical: string): boolean => {
  const url = new URL(canonical);
  return url.search === "" && url.hash === "" && /^\/?(index\.\w+|[a-z]{2})?\/?$/i.test(url.pathname);
};

/** Hash of what a reader sees: title and text, white space and case aside. */
export function fingerprint(item: Pick<FeedItem, "title" | "text">): string {
  return hash(`${fold(item.title)}\n${fold(item.text)}`);
}

/**
 * Gives every item of one document its keys. A guid or address that several different entries of the document share names none of
 * them (feeds with one constant guid, or with the home page as every link), so such keys are left out.
 */
export function withKeys(items: FeedItem[]): FeedItem[] {
  const holders = new Map<string, Set<string>>();
  const all = items.map((item) => itemKeys(item));
  for (const [index, keys] of all.entries()) {
    const item = items[index] as FeedItem;
    for (const key of keys) {
      if (!key.startsWith("guid:") && !key.startsWith("url:")) continue;
      const content = fold(item.title) || fold(item.text);
      const set = holders.get(key) ?? new Set<string>();
      set.add(content);
      holders.set(key, set);
    }
  }
  return items.map((item, index) => {
    const keys = all[index] as string[];
    const own = keys.filter((key) => (holders.get(key)?.size ?? 0) < 3);
    return {
      ...item,
      keys: own.length > 0 ? own : keys.slice(-1),
      fingerprint: fingerprint(item),
      passesOn: item.canonicalUrl !== null && isRedirector(item.canonicalUrl),
    };
  });
}
