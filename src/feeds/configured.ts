import type { Source } from "../config/sources.ts";
import type { FeedOptions } from "./feed.ts";
import { hostOf } from "./host.ts";

/** What the config says of a feed, in the shape the store keeps it. */
export function configuredFeed(source: Source, seconds: (every: string) => number) {
  const options: FeedOptions = {
    ...(source.every ? { every: seconds(source.every) } : {}),
    ...(source.allowPrivate ? { allowPrivate: true } : {}),
    ...(source.userAgent ? { userAgent: source.userAgent } : {}),
    ...(source.headers ? { headers: source.headers } : {}),
    ...(source.minimum === undefined ? {} : { minimum: source.minimum }),
    ...(source.never ? { never: source.never } : {}),
  };
  const { id: key, url, name, language, country, tier, kind } = source;
  return { key, url, name, language, country, zone: source.zone ?? null, tier, kind, options, host: hostOf(url) };
}
