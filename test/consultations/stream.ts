import { recordReading } from "../../src/consultations/merge.ts";
import type { Change } from "../../src/consultations/merge.ts";
import type { Office, Participant } from "../../src/reading/participants.ts";
import type { Mode, Report } from "../../src/reading/reports.ts";
import type { Db } from "../../src/store/database.ts";
import { transaction } from "../../src/store/database.ts";
import { type NewItem, saveItem } from "../../src/store/items.ts";
import { feeds } from "../../src/store/schema.ts";

/** "IR" is its foreign minister; "EG:head-of-state", "US:envoy:Steve Witkoff" say more. */
export function person(said: string): Participant {
  const [country, office, name] = said.startsWith("org:") ? [said.split(":").slice(0, 2).join(":"), ...said.split(":").slice(2)] : said.split(":");
  return { country: country as string, office: (office || "foreign-minister") as Office, name: name ?? null };
}

export function report(mode: Mode, people: string[], more: Partial<Report> = {}): Report {
  return {
    mode,
    status: "held",
    participants: people.map(person),
    place: null,
    date: null,
    time: null,
    sequel: false,
    session: false,
    evidence: [],
    confidence: 0.9,
    rule: "test",
    ...more,
  };
}
export const call = (a: string, b: string, more: Partial<Report> = {}): Report => report("call", [a, b], more);
export const meeting = (a: string, b: string, more: Partial<Report> = {}): Report => report("meeting", [a, b], more);

let named = 0;

/** An entry of a feed with nothing in it that another one has. */
export function entry(more: Partial<NewItem> = {}): NewItem {
  const name = `item ${++named}`;
  return {
    keys: [`guid:${name}`],
    fingerprint: name,
    guid: name,
    url: `https://example.org/${named}`,
    publisher: null,
    title: name,
    text: "",
    publishedAt: null,
    silence: null,
    ...more,
  };
}

/** The id of a feed of that name, made where there is none. */
export async function feedOf(db: Db, name: string): Promise<number> {
  const made = await db
    .insert(feeds)
    .values({ key: name, url: `https://${name}.example`, name, language: "en", country: "GB", kind: "news", host: "example", nextPollAt: new Date(0) })
    .onConflictDoUpdate({ target: feeds.key, set: { name } })
    .returning({ id: feeds.id });
  return (made[0] as { id: number }).id;
}

export interface Published {
  source: string;
  at: string;
  reports: Report[];
  tier?: number;
  lang?: string;
  /** To publish a later version of an item: its keys. */
  item?: NewItem;
}

/** Stores an item and records its reports, as intake does. */
export async function publish(db: Db, { source, at, reports, tier = 2, lang = "en", item = entry() }: Published): Promise<Change[]> {
  const feed = await feedOf(db, source);
  const now = new Date(at);
  return transaction(db, async (tx) => {
    const saved = await saveItem(tx, feed, { ...item, publishedAt: now }, now);
    return recordReading(
      tx,
      {
        itemId: saved.itemId,
        version: saved.version,
        reading: { reports },
        item: { source, tier, language: lang, title: item.title, text: item.text, url: item.url, publishedAt: now },
      },
      now,
    );
  });
}
