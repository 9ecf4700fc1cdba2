import { transaction } from "../../store/database.ts";
import { dropMutes, putMute, type Subscriber, setWishes, type Wishes } from "../../store/subscribers.ts";
import { pause as pauseAt, resume as resumeAt } from "../../subscribers/lifecycle.ts";
import { ensureSubscriber } from "../../subscribers/places.ts";
import { changeWishes } from "../../subscribers/wishes.ts";
import { formatTime } from "../../wording/dates.ts";
import { listed } from "../../wording/follows.ts";
import type { Answer, Button } from "./answer.ts";
import type { Asker } from "./asker.ts";
import { listing, sidesText, understood, untilText } from "./follow.ts";

const hour = 3_600_000;
const units: Record<string, number> = {
  m: 60_000,
  min: 60_000,
  h: hour,
  d: 24 * hour,
  w: 168 * hour,
  day: 24 * hour,
  days: 24 * hour,
  hour,
  hours: hour,
  week: 168 * hour,
  weeks: 168 * hour,
};
const longestMute = 90 * 24 * hour;

/** The asker's place as a subscriber; made where it was none. */
function place({ needs, address, knowing, user, title, now }: Asker): Promise<Subscriber> {
  const wishes = { language: knowing.language, zone: knowing.zone, createdBy: user, ...(title === null ? {} : { title }) };
  return ensureSubscriber(needs.db, address, wishes, now);
}

/** "Iran 24h" -> the names, and for how long in milliseconds (a day where it is not said; 90 days at most). */
export function parseMute(text: string): { names: string; forMs: number } {
  const match = /^(.*?)\s*(\d{1,4})\s*([a-z]+)$/i.exec(text.trim());
  const unit = units[(match?.[3] ?? "").toLowerCase()];
  if (match === null || unit === undefined) return { names: text.trim(), forMs: 24 * hour };
  return { names: (match[1] ?? "").trim(), forMs: Math.min(longestMute, Math.max(60_000, Number(match[2]) * unit)) };
}

/** /parley mute Iran 24h: nothing of these names for a while; it ends by itself. Without names: nothing at all. */
export async function mute(asker: Asker, text: string): Promise<void> {
  const { needs, t, speaker, lang, now } = asker;
  if (text === "") return asker.respond({ lines: [t("slack-mute-how")], buttons: [{ label: t("slack-button-list"), runs: "list" }] });
  const { names, forMs } = parseMute(text);
  const said = names === "" ? { rules: [{ a: "*", b: null }] } : understood(asker, names, "follow");
  if ("answer" in said) return asker.respond({ lines: said.answer.lines });
  const subscriber = await place(asker);
  const until = new Date(now.getTime() + forMs);
  for (const { a, b } of said.rules) await putMute(needs.db, subscriber.id, { a, b }, until, now);
  const what = listed(
    said.rules.map(({ a, b }) => sidesText(a, b, speaker, lang)),
    lang,
  );
  await asker.respond({
    lines: [t("mute-done", { what, until: untilText(until, subscriber.zone, lang) })],
    buttons: [{ label: t("slack-button-unmute"), runs: "unmute all" }],
  });
}

/** /parley unmute: ends all mutes of this place, or the one a button names. */
export async function unmute(asker: Asker, text: string): Promise<void> {
  const { needs, subscriber, t } = asker;
  const id = /^#(\d{1,15})$/.exec(text)?.[1];
  const gone = subscriber === null ? 0 : await dropMutes(needs.db, subscriber.id, id === undefined ? "all" : [Number(id)]);
  await asker.respond(await listing(asker, [t(gone > 0 ? "slack-unmuted" : "mute-none")]), { replace: true });
}

/** "8:05" or "20" as minutes after midnight; null where it is no time of day. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2})(?::(\d{2}))?$/.exec(
    text.replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0)).replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660)),
  );
  const [hours, minutes] = [Number(match?.[1] ?? Number.NaN), Number(match?.[2] ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}
export const clockText = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** What "daily 08:00", "weekly mon 9" or "off" ask for; null where it is none of these. */
export function parseDigest(text: string): Pick<Wishes, "digest" | "digestAt" | "digestWeekday"> | null {
  const [kind, ...rest] = text.toLowerCase().split(/\s+/);
  if (kind === "off" || kind === "none") return { digest: "none" };
  if (kind !== "daily" && kind !== "weekly") return null;
  const at = rest.map(parseClock).find((x) => x !== null);
  const weekday = rest.map((word) => weekdays.indexOf(word.slice(0, 3))).find((x) => x >= 0);
  if (rest.some((word) => parseClock(word) === null && !weekdays.includes(word.slice(0, 3)))) return null;
  return { digest: kind, ...(at === undefined ? {} : { digestAt: at }), ...(weekday === undefined ? {} : { digestWeekday: weekday + 1 }) };
}

/** /parley digest daily 08:00: alerts come together once a day or week instead of one by one. */
export async function digest(asker: Asker, text: string): Promise<void> {
  const { t } = asker;
  const wish = text === "" ? null : parseDigest(text);
  const buttons: Button[] = [
    { label: t("slack-digest-daily"), runs: "digest daily 08:00" },
    { label: t("slack-digest-weekly"), runs: "digest weekly mon 08:00" },
    { label: t("slack-digest-off"), runs: "digest off" },
  ];
  if (text !== "" && wish === null) return asker.respond({ lines: [t("slack-digest-how")], buttons });
  const before = await place(asker);
  if (wish === null) return asker.respond({ lines: [digestLine(asker, before), t("slack-digest-how")], buttons });
  const after = await changed(asker, before, wish);
  await asker.respond({ lines: [digestLine(asker, after)], buttons: wish.digest === "none" ? [] : buttons.slice(2) }, { replace: true });
}

export function digestLine({ t, lang }: Pick<Asker, "t" | "lang">, { digest, digestAt, digestWeekday, zone }: Subscriber): string {
  if (digest === "none") return t("digest-set-none");
  const at = { time: clockText(digestAt), zone };
  // 5 January 1970 was a Monday.
  const weekday = new Intl.DateTimeFormat(lang, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(1970, 0, 4 + digestWeekday));
  return digest === "daily" ? t("digest-set-daily", at) : t("digest-set-weekly", { ...at, weekday });
}

/** /parley quiet 22:00-07:00: what comes in these hours is held, and told together at their end. */
export async function quiet(asker: Asker, text: string): Promise<void> {
  const { t } = asker;
  const before = await place(asker);
  const off = /^(off|none)$/i.test(text);
  const [from, to] = text.split(/\s*[-–—]\s*|\s+/).map(parseClock);
  if (!off && (from === undefined || from === null || to === undefined || to === null || from === to))
    return asker.respond({
      lines: [quietLine(asker, before), t("slack-quiet-how")],
      buttons: before.quietFrom === null ? [] : [{ label: t("slack-quiet-off"), runs: "quiet off" }],
    });
  const after = await changed(asker, before, off ? { quietFrom: null, quietTo: null } : { quietFrom: from ?? null, quietTo: to ?? null });
  await asker.respond({ lines: [quietLine(asker, after)] }, { replace: true });
}

export function quietLine({ t }: Pick<Asker, "t">, { quietFrom, quietTo, zone }: Subscriber): string {
  return quietFrom === null || quietTo === null
    ? t("quiet-set-none")
    : t("quiet-set", { from: clockText(quietFrom), to: clockText(quietTo), zone });
}

/** /parley zone Europe/Vienna: by which clock quiet hours and digests go. */
export async function zone(asker: Asker, text: string): Promise<void> {
  const { t } = asker;
  const before = await place(asker);
  const named = zoneNamed(text);
  if (named === null)
    return asker.respond({
      lines: text === "" ? [zoneLine(asker, before), t("slack-zone-how")] : [t("zone-unknown", { said: text.slice(0, 60) })],
    });
  const after = await changed(asker, before, { zone: named });
  await asker.respond({ lines: [zoneLine(asker, after)] });
}

export function zoneLine({ t, lang, now }: Pick<Asker, "t" | "lang" | "now">, { zone }: Subscriber): string {
  return t("zone-set", { zone, time: formatTime(now, lang, zone) });
}

/** The IANA zone that a text names, also by its city alone; null where there is none. */
export function zoneNamed(text: string): string | null {
  const said = text.trim().toLowerCase().replace(/\s+/g, "_");
  if (said === "") return null;
  if (said === "utc" || said === "gmt") return "UTC";
  const all = Intl.supportedValuesOf("timeZone");
  return all.find((zone) => zone.toLowerCase() === said) ?? all.find((zone) => zone.toLowerCase().endsWith(`/${said}`)) ?? null;
}

/** /parley language fa: in which language this place is answered and told. */
export async function language(asker: Asker, text: string): Promise<void> {
  const { needs, t } = asker;
  const { languages } = needs.wording;
  const own = (code: string) => new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
  const buttons = languages.map((code) => ({ label: own(code), runs: `language ${code}` }));
  const said = text.trim().toLowerCase();
  const known = languages.find((code) =>
    [code, own(code).toLowerCase(), (new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? "").toLowerCase()].includes(said),
  );
  if (known === undefined) return asker.respond({ lines: [t("slack-language-how")], buttons });
  await setWishes(needs.db, (await place(asker)).id, { language: known });
  await asker.respond({ lines: [needs.wording.t(known, "language-set")] }, { replace: true });
}

/** /parley pause and resume: the follows stay, nothing is sent. */
export async function pause(asker: Asker): Promise<void> {
  const { needs, t, address, now } = asker;
  await place(asker);
  await pauseAt(needs.db, address, now);
  await asker.respond(
    { lines: [t("slack-paused")], buttons: [{ label: t("slack-button-resume"), runs: "resume", style: "primary" }] },
    { replace: true },
  );
}

export async function resume(asker: Asker): Promise<void> {
  const { needs, t, address, now } = asker;
  const resumed = await resumeAt(needs.db, address, now);
  const answer: Answer = {
    lines: [t(resumed ? "slack-resumed" : "slack-not-paused")],
    buttons: [{ label: t("slack-button-list"), runs: "list" }],
  };
  await asker.respond(answer, { replace: true });
}

/** Stores wishes and all that follows from them. */
function changed({ needs, now }: Asker, before: Subscriber, wishes: Omit<Wishes, "nextDigestAt">): Promise<Subscriber> {
  return transaction(needs.db, (tx) => changeWishes(tx, before, wishes, now));
}
