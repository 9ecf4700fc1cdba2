import { z } from "zod";

const text = z.string().trim().min(1, "must not be empty");

/** One feed of config/feeds.yaml. */
export const feedSchema = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9.-]{0,63}$/,
      "an id has small letters, digits, dots and hyphens, 64 at most; it must never change: items are stored under it",
    ),
  name: text,
  url: z.url({ protocol: /^https?$/, error: "a feed's address begins with http:// or https://" }),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is written as in "fa" or "pt-BR"'),
  country: z.string().regex(/^[A-Z]{2}$/, 'a country is written with two capital letters, as in "IR"'),
  /** Where the publisher's "today" is; absent: the zone of the country's capital. */
  zone: z.string().refine(isZone, 'a zone is written as in "Asia/Tehran"').optional(),
  /** 1: the parties themselves and the big agencies; 2: other good papers and broadcasters; 3: the rest. */
  tier: z.int().min(1).max(3).default(2),
  kind: z.enum(["foreign-ministry", "state-agency", "agency", "broadcaster", "newspaper", "aggregator"]),
  /** Never ask more often: "10m", "1h". */
  every: z
    .string()
    .regex(/^\d{1,4}(s|m|h)$/, 'a time is written as in "10m" or "1h"')
    .optional(),
  allowPrivate: z.boolean().optional(),
  userAgent: text.max(300).optional(),
  headers: z.record(z.string().regex(/^[A-Za-z0-9-]+$/, "a header's name has letters, digits and hyphens"), text.max(1_000)).optional(),
  /** Least confidence of a report from this feed, instead of `reading.minimum`. */
  minimum: z.number().min(0, "lies between 0 and 1").max(1, "lies between 0 and 1").optional(),
  /** Phrases, plain words, with which this feed's items are never events. */
  never: z.array(text.max(200)).max(200).optional(),
  /** False: kept in the file, but not polled. */
  enabled: z.boolean().default(true),
});

export const sourcesSchema = z.strictObject({ feeds: z.array(feedSchema).superRefine(uniqueIn("id")).superRefine(uniqueIn("url")) });

/** A feed as an admin wrote it, checked. */
export type Source = z.output<typeof feedSchema>;

/** Seconds of "30s", "10m", "1h". */
export function secondsOf(every: string): number {
  return Number.parseInt(every, 10) * ({ s: 1, m: 60, h: 3_600 }[every.at(-1) ?? "s"] ?? 1);
}

function uniqueIn(key: "id" | "url") {
  return (feeds: { id: string; url: string }[], context: z.RefinementCtx): void => {
    const first = new Map<string, number>();
    for (const [index, feed] of feeds.entries()) {
      const before = first.get(feed[key]);
      if (before === undefined) first.set(feed[key], index);
      else
        context.addIssue({
          code: "custom",
          path: [index, key],
          message: `"${feed[key]}" is also that of "${feeds[before]?.id}": each feed needs its own`,
        });
    }
  };
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
