import type { Failure, Fetcher } from "./fetch.ts";
import { canonicalUrl, isRedirector } from "./identity.ts";

/** Pages that pass on say so in their head: no more of them is looked at (UTF-16 units). */
const HEAD = 50_000;
/** Failures after which the last address is none to show: a private network, no web address, a circle. */
const nowhere: ReadonlySet<Failure> = new Set(["inside", "bad-address", "redirects"]);

/**
 * Asks a redirector once where it leads: by the redirects of HTTP, each hop checked as with feeds, or by what its page says of itself. Out: the article's
 * address without the ways to it; null where the redirector does not say (it wants a script run, or refuses).
 */
export async function resolveRedirector(address: string, fetcher: Fetcher, allowPrivate = false): Promise<string | null> {
  const fetched = await fetcher.get({ url: address, allowPrivate, accept: "text/html,*/*;q=0.5" });
  if (fetched.kind === "failed" && nowhere.has(fetched.failure)) return null;
  // The article's own server may refuse us, or send a large page: by then its address is known.
  const reached = fetched.hops.at(-1)?.to ?? fetched.url;
  const target = leadsOut(reached, address);
  if (target !== null) return target;
  if (fetched.kind !== "body") return null;
  const head = fetched.bytes.toString("latin1", 0, HEAD);
  const refresh = /<meta\b[^>]*http-equiv=["']?refresh["']?[^>]*content=["'][^"'>]*url=\s*['"]?([^"'>\s]+)/i.exec(head)?.[1];
  const canonical = /<link\b[^>]*rel=["']?canonical["']?[^>]*href=["']?([^"'>\s]+)/i.exec(head)?.[1];
  for (const named of [refresh, canonical]) {
    const out = named === undefined ? null : leadsOut(named.replaceAll("&amp;", "&"), address);
    if (out !== null) return out;
  }
  return null;
}

/** An address away from the redirector itself, or null. */
function leadsOut(to: string, address: string): string | null {
  const target = canonicalUrl(to);
  if (target === null || isRedirector(target) || target === canonicalUrl(address)) return null;
  return target;
}
