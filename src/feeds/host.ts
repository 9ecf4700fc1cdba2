import { getDomain } from "tldts";

/** The registrable domain of an address ("bbc.co.uk"), or its host where it has none (an address, "localhost"): the unit of politeness. */
export function hostOf(url: string): string {
  const domain = getDomain(url, { allowPrivateDomains: true });
  if (domain) return domain;
  try {
    // Feeds of one machine under test stand on several ports.
    return new URL(url).host;
  } catch {
    return url;
  }
}
