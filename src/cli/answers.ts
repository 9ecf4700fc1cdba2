import { countConsultations, getConsultation } from "../store/consultations.ts";
import type { Db } from "../store/database.ts";
import { countDeliveries } from "../store/deliveries.ts";
import { evidenceOf } from "../store/feedback.ts";
import { listFeeds } from "../store/feeds.ts";
import { lastItemAt } from "../store/items.ts";
import { countSubscribers } from "../store/subscribers.ts";
import type { Composer } from "../wording/compose.ts";
import { counted } from "./terminal.ts";

/** How the feeds are, for whoever asks on a platform. */
export async function feedHealth(db: Db): Promise<{ feeds: number; failing: string[]; lastItemAt: Date | null }> {
  const feeds = await listFeeds(db);
  return {
    feeds: feeds.length,
    failing: feeds.filter((feed) => feed.failures >= 3 || feed.state === "gone").map((feed) => feed.name),
    lastItemAt: await lastItemAt(db),
  };
}

/** What is explained of one report, and how many reports. */
const MOST = { words: 8, reports: 3 };

/** Which words of which reports led to what was told, a line each; in the reader's language, the words in their own. */
export async function whyLines(db: Db, { wording }: Composer, consultationId: number, lang: string): Promise<string[]> {
  if ((await getConsultation(db, consultationId)) === null) return [];
  return (await evidenceOf(db, consultationId)).slice(0, MOST.reports).flatMap((report) => {
    const words = new Map(
      report.evidence.filter(({ text }) => text.trim() !== "").map(({ field, text }) => [field + text, { field, text }]),
    );
    return [
      `${report.source}: ${report.title}`,
      ...[...words.values()]
        .slice(0, MOST.words)
        .map(({ field, text }) => `• ${wording.t(wording.nearest(lang), `tg-field-${field}`)}: ${text.slice(0, 120)}`),
    ];
  });
}

/** The feeds for an admin on a chat: what fails first, in plain words, and a line on all. */
export async function feedLines(db: Db, now: Date): Promise<string[]> {
  const feeds = await listFeeds(db);
  const failing = feeds.filter((feed) => feed.failures > 0 || feed.state === "gone");
  const minutes = (at: Date | null) =>
    at === null ? "never" : `${Math.max(0, Math.round((now.getTime() - at.getTime()) / 60_000))} min ago`;
  return [
    `${counted(feeds.length, "feed")}, ${failing.length} failing`,
    ...failing.map(
      (feed) => `${feed.name}: ${feed.lastError ?? "failing"} (${feed.failures} times; last success ${minutes(feed.lastSuccessAt)})`,
    ),
  ];
}

/** Counts for an admin on a chat. */
export async function statLines(db: Db, now: Date): Promise<string[]> {
  const [events, people, outbox] = await Promise.all([countConsultations(db), countSubscribers(db), countDeliveries(db, now)]);
  return [
    `${counted(events.consultations, "consultation")} from ${counted(events.reports, "report")}`,
    ...people.map(({ channel, state, count }) => `${channel}: ${count} ${state}`),
    ...outbox.map(({ channel, state, count }) => `deliveries of the day, ${channel}: ${count} ${state}`),
  ];
}
