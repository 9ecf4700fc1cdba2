import type { Refusal } from "./evidence.ts";
import type { Report } from "./reports.ts";

/** One entry of a feed, in one version, as plain text. */
export interface Item {
  id: string;
  title: string;
  text?: string;
  /** BCP 47 primary language of the feed, a hint that the text may overrule. */
  lang?: string;
  /** ISO 8601 instant; without it, days like "today" cannot be told. */
  published?: string;
  source?: string;
  /** ISO 3166-1 alpha-2 home country of the outlet: whose minister "our minister" is. */
  sourceCountry?: string;
  /** IANA zone of the outlet, for "today" near midnight; UTC or the home country's where absent. */
  zone?: string;
  url?: string;
  /** What the feed's admin asks of reports from it: their least confidence, and phrases (plain words) with which there is none. */
  minimum?: number;
  never?: string[];
}

/** What Parley understood of an item. */
export interface Reading {
  lang: string;
  reports: Report[];
  refusals: Refusal[];
}
