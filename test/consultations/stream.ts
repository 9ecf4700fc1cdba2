import type { Change } from "../../src/consultations/merge.ts";
import { recordReading } from "../../src/consultations/merge.ts";
import type { Office, Participant } from "../../src/reading/people/participants.ts";
import type { Mode, Report } from "../../src/reading/reports.ts";
import { latest } from "../../src/store/consultations.ts";
import type { Db } from "../../src/store/database.ts";
import { transaction } from "../../src/store/database.ts";
import { type NewItem, saveItem } from "../../src/store/items.ts";
import { consultations, feeds } from "../../src/store/schema.ts";

/** "IR" is its foreign minister; "EG:head-of-state", "US:envoy:Steve Witkoff" say more. */
export function person(said: string): Participant {
  const [country, office, name] = said.startsWith("org:")
    ? [said.split(":").slice(0, 2).join(":"), ...said.split(":").slice(2)]
    : said.split(":");
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
    .values({
      key: name,
      url: `https://${name}.example`,
      name,
      language: "en",
      country: "GB",
      kind: "news",
      host: "example",
      nextPollAt: new Date(0),
    })
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
        fresh: saved.kind === "new",
        silent: item.silence !== null,
        reading: { reports },
        item: { source, tier, language: lang, title: item.title, text: item.text, url: item.url, publishedAt: now },
      },
      now,
    );
  });
}

/** Everything that stands, without ids and revisions: what must not depend on the order of arrival or on how many processes worked. */
export async function standing(db: Db): Promise<string[]> {
  const all = await latest(db, {}, 10_000);
  const nth = new Map(
    (await db.select({ id: consultations.id, nth: consultations.nth }).from(consultations)).map((row) => [row.id, row.nth]),
  );
  return all
    .map(({ id, revision, absorbedInto, origins, reports, ...fields }) =>
      JSON.stringify({
        ...fields,
        nth: nth.get(id),
        origins: Object.fromEntries(
          Object.entries(origins).map(([field, report]) => [field, reports.find((one) => one.id === report)?.title]),
        ),
        reports: reports.map(({ title, reason }) => [title, reason]).sort(),
      }),
    )
    .sort();
}

/** A small generator of numbers in [0, 1), the same ones for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const mixed = [...all];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}

/**
 * News of a busy month: `events` events among few countries, so that they crowd: the same pair again after a day, a second call of the day,
 * announcements, cancellations, presidents beside ministers, sessions. Each is told by one to seven items, some of which give no date, a
 * wrong neighbouring day, no name, or tell of two events.
 */
export function busyMonth(events: number, seed: number): Published[] {
  const random = numbers(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const start = Date.UTC(2026, 2, 1);
  const countries = ["IR", "EG", "RU", "US", "SA", "TR", "EU", "org:UN"];
  const stream: Published[] = [];
  for (let n = 0; n < events; n++) {
    const sides = shuffled(countries, random).slice(0, random() < 0.85 ? 2 : 3 + Math.floor(random() * 4));
    const mode: Mode = random() < 0.5 ? "call" : "meeting";
    const office = random() < 0.25 ? pick(["head-of-state", "head-of-government", "envoy"]) : "";
    const at = start + Math.floor(random() * 30 * 24) * 3_600_000;
    const place = mode === "meeting" ? pick([{ name: "Geneva", country: "CH" }, { name: "Cairo", country: "EG" }, null]) : null;
    const sequel = random() < 0.15;
    for (let told = 1 + Math.floor(random() * 7); told > 0; told--) {
      const planned = random() < 0.25;
      const hours = planned ? -Math.floor(random() * 96) : Math.floor(random() ** 2 * 40);
      const day = new Date(at + (random() < 0.05 ? 86_400_000 : 0)).toISOString().slice(0, 10);
      const named = sides.length > 4 ? shuffled(sides, random).slice(0, 4) : sides;
      const one = report(
        mode,
        named.map((side, i) => (i === 0 && office !== "" ? `${side}:${office}` : side)),
        {
          status: planned ? (random() < 0.2 ? "cancelled" : "planned") : "held",
          date: random() < 0.3 ? null : day,
          place: random() < 0.7 ? place : null,
          sequel: sequel && random() < 0.5,
          session: sides.length > 4,
          time: random() < 0.2 ? `${10 + (n % 10)}:00` : null,
          confidence: 0.6 + Math.floor(random() * 4) / 10,
        },
      );
      const last = stream.at(-1);
      if (random() < 0.1 && last !== undefined) last.reports.push(one);
      else
        stream.push({
          source: `outlet ${Math.floor(random() * 12)}`,
          at: new Date(at + hours * 3_600_000).toISOString(),
          reports: [one],
          tier: 1 + (n % 3),
          item: entry(),
        });
    }
  }
  return stream;
}
