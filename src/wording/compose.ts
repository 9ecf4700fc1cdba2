import type { ConsultationView } from "../alerts/view.ts";
import type { Participant } from "../reading/people/participants.ts";
import type { Wording } from "./bundle.ts";
import { formatClock, formatDay, languageName } from "./dates.ts";
import { directionOf } from "./isolate.ts";
import type { Action, Block, Inline, Message } from "./message.ts";
import type { Names } from "./names.ts";
import { bestQuotes } from "./quotes.ts";

/** What composing needs beside the facts. */
export interface Composer {
  wording: Wording;
  names: Names;
  /** Topics told by a title and quotes, as ids of config/topics.yaml. */
  topicsOf(texts: { lang: string; text: string }[]): string[];
}

/** Whom it is said to. */
export interface Reader {
  language: string;
  zone: string;
}

/** How a message came to be said: a first telling, a changed one, or one that answers an announcement. */
export interface Occasion {
  kind: "alert" | "edit" | "update" | "answer";
  now: Date;
  /** A link to the event's page, where there is a web board. */
  page?: string;
}

const kindKey = ({ mode, status, session, withdrawn }: ConsultationView): string =>
  withdrawn ? "alert-withdrawn" : `alert-${session && mode === "meeting" ? "session" : mode}-${status}`;
const icon = ({ mode, status, withdrawn }: ConsultationView): string =>
  withdrawn ? "↩️" : status === "cancelled" ? "❌" : status === "planned" ? "🗓" : mode === "call" ? "📞" : "🤝";

/** Countries in the order of their first participant, each once. */
export function sidesOf(participants: Participant[]): string[] {
  return [...new Set(participants.map((p) => p.country))];
}

/** "🇮🇷 Iran – 🇹🇷 Türkiye": the sides as one line of text. */
export function sidesLine(participants: Participant[], names: Names, lang: string, most = 6): string {
  const sides = sidesOf(participants);
  const shown = sides.slice(0, most).map((code) => `${names.flag(code)} ${names.country(code, lang)}`.trim());
  return shown.join(" – ") + (sides.length > most ? " …" : "");
}

function participantLine(p: Participant, { wording, names }: Composer, lang: string): Inline[] {
  const flag = names.flag(p.country);
  const name = names.official(p, lang);
  const office = wording.t(lang, `office-${p.office}`);
  const country = names.country(p.country, lang);
  const described = wording.t(lang, p.office === "other" ? "participant-other" : "participant-office", { office, country });
  const lead: Inline[] = flag === "" ? [] : [{ text: `${flag} ` }];
  return name === null
    ? [...lead, { text: described, isolate: true }]
    : [...lead, { text: name, style: "bold", isolate: true }, { text: ` · ` }, { text: described, isolate: true }];
}

/** The place as the reader names it, "Cairo, Egypt"; null where nothing is known. */
export function placeText(view: Pick<ConsultationView, "place">, names: Names, lang: string): string | null {
  const { place } = view;
  if (place === null || (place.name === null && place.country === null)) return null;
  const country = place.country === null ? null : names.country(place.country, lang);
  if (place.name === null) return country;
  const city = names.city(place.name, lang);
  return country === null || country === city
    ? city
    : `${city}${["fa", "ar"].includes(lang) ? "، " : lang === "zh" ? "，" : ", "}${country}`;
}

/** One line without markup, for notifications and lists: "🤝 Meeting: 🇮🇷 Iran – 🇹🇷 Türkiye (Cairo, Monday 23 November)". */
export function summaryOf(view: ConsultationView, composer: Composer, lang: string, now: Date): string {
  const { wording, names } = composer;
  const where = [placeText(view, names, lang), view.date === null ? null : formatDay(view.date, lang, now)].filter((x) => x !== null);
  const head = `${icon(view)} ${wording.t(lang, kindKey(view))}: ${sidesLine(view.participants, names, lang)}`;
  return where.length === 0 ? head : `${head} · ${where.join(" · ")}`;
}

/**
 * Says what is known of a consultation in the reader's language: from the facts, so a Persian report makes a proper English alert.
 * Nothing that the facts do not hold is said. What is least dear is marked so: a renderer with little space drops it first.
 */
export function composeMessage(view: ConsultationView, reader: Reader, composer: Composer, occasion: Occasion): Message {
  const lang = composer.wording.nearest(reader.language);
  const { wording, names } = composer;
  const t = (key: string, values?: Record<string, string | number>) => wording.t(lang, key, values);
  const blocks: Block[] = [
    {
      role: "heading",
      keep: 0,
      lines: [[{ text: `${icon(view)} ` }, { text: t(kindKey(view)), style: view.withdrawn ? "strike" : "bold" }]],
    },
  ];
  if (view.withdrawn) blocks.push({ role: "note", keep: 0, lines: [[{ text: t("alert-withdrawn-note") }]] });
  if (occasion.kind === "update") blocks.push({ role: "note", keep: 1, lines: [[{ text: t("alert-updated"), style: "italic" }]] });
  if (occasion.kind === "answer") blocks.push({ role: "note", keep: 1, lines: [[{ text: t("alert-took-place"), style: "italic" }]] });
  blocks.push({
    role: "sides",
    keep: 0,
    lines: view.participants.map((p) => participantLine(p, composer, lang)),
    more: (count) => [{ text: t("more-participants", { count }) }],
  });

  const place = placeText(view, names, lang);
  const facts: Inline[][] = [];
  if (place !== null) facts.push([{ text: "📍 " }, { text: place, isolate: true }]);
  if (view.date !== null) {
    const day = formatDay(view.date, lang, occasion.now);
    facts.push([
      { text: "📅 " },
      { text: view.time === null ? day : t("day-and-time", { day, time: formatClock(view.time, lang) }), isolate: true },
    ]);
  }
  if (facts.length > 0) blocks.push({ role: "facts", keep: 1, lines: facts });

  const topics = composer.topicsOf(
    view.reports.flatMap((r) => [r.title, r.quote, r.text ?? null].flatMap((text) => (text === null ? [] : [{ lang: r.lang, text }]))),
  );
  if (topics.length > 0 && !view.withdrawn) {
    const list = topics.map((id) => names.topic(id, lang)).join(lang === "zh" ? "、" : ["fa", "ar"].includes(lang) ? "، " : ", ");
    blocks.push({ role: "topics", keep: 3, lines: [[{ text: `💬 ${t("alert-about", { topics: list })}` }]] });
  }
  if (!view.withdrawn) {
    for (const quote of bestQuotes(view.reports, lang, view.status)) {
      const line: Inline[] = [{ text: quote.text, lang: quote.lang, isolate: true, style: "italic" }];
      const from: Inline[] = [
        { text: "— " },
        { text: t("quote-from", { source: quote.source, language: languageName(quote.lang, lang) }) },
      ];
      blocks.push({ role: "quote", keep: 4, lang: quote.lang, direction: directionOf(quote.lang), lines: [line, from] });
    }
  }
  blocks.push({ role: "sources", keep: 2, ...sources(view, composer, lang) });
  const primary = view.reports[0];
  return {
    lang,
    direction: directionOf(lang),
    summary: summaryOf(view, composer, lang, occasion.now),
    blocks,
    actions: actions(view, composer, lang, occasion.page),
    preview: primary?.url ?? null,
    consultationId: view.id,
    // Without the articles' texts: they are their publishers'.
    data: { ...view, reports: view.reports.map(({ text: _text, ...report }) => report) },
  };
}

/** Sources that are named; the others are counted. */
const mostSources = 6;

function sources(view: ConsultationView, { wording }: Composer, lang: string): Pick<Block, "lines" | "more"> {
  const seen = new Set<string>();
  const each = view.reports.filter((r) => !seen.has(r.source) && seen.add(r.source));
  const lines = each.slice(0, mostSources).map((report, i): Inline[] => {
    const link: Inline = { text: report.source, isolate: true, ...(report.url === null ? {} : { href: report.url }) };
    const language: Inline[] = report.lang === lang ? [] : [{ text: ` (${languageName(report.lang, lang)})` }];
    return [{ text: i === 0 ? `🔗 ${wording.t(lang, each.length > 1 ? "source-first" : "source-only")} ` : "🔗 " }, link, ...language];
  });
  const more = (count: number): Inline[] => [{ text: wording.t(lang, "more-sources", { count }) }];
  const unnamed = each.length - lines.length;
  if (unnamed === 0) return { lines, more };
  // The line that counts is itself a line: where it goes, those it stood for are counted again.
  return { lines: [...lines, more(unnamed)], more: (dropped) => more(dropped - 1 + unnamed) };
}

function actions(view: ConsultationView, { wording }: Composer, lang: string, page: string | undefined): Action[] {
  const button = (kind: Action["kind"], key: string): Action => ({ kind, label: wording.t(lang, key), value: `${kind}:${view.id}` });
  return [
    button("why", "button-why"),
    button("mute-event", "button-mute-event"),
    button("mute-sides", "button-mute-sides"),
    button("not-consultation", "button-not-consultation"),
    button("wrong-details", "button-wrong-details"),
    ...(page === undefined ? [] : [{ ...button("open", "button-open"), href: page }]),
  ];
}

/** A short message of one or more lines, already worded: notices, answers. */
export function noticeMessage(lang: string, lines: string[], data: unknown = null): Message {
  return {
    lang,
    direction: directionOf(lang),
    summary: lines.join(" "),
    blocks: lines.map((text) => ({ role: "note", keep: 0, lines: [[{ text }]] })),
    actions: [],
    preview: null,
    consultationId: null,
    data,
  };
}

/** A message that proved to tell of an event already told in another one. */
export function mergedMessage(reader: Reader, { wording }: Composer, consultationId: number): Message {
  const lang = wording.nearest(reader.language);
  return { ...noticeMessage(lang, [wording.t(lang, "alert-merged")]), consultationId };
}
