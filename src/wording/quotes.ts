import type { ReportView } from "../alerts/view.ts";
import type { Status } from "../reading/events/status.ts";

/** Longest quote, in UTF-16 units: about two sentences. */
const longest = 320;

export interface Quote {
  text: string;
  lang: string;
  source: string;
}

/** The first `limit` units of a text, cut at a space and never inside a character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let cut = "";
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)) {
    if (cut.length + segment.length > limit - 1) break;
    cut += segment;
  }
  const space = cut.lastIndexOf(" ");
  return `${(space > limit * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** The best sentence, or the best `most`: of reports that tell the event as it now stands, in the reader's language first, then of the nearest source tier. */
export function bestQuotes(reports: ReportView[], lang: string, status?: Status, most = 1): Quote[] {
  // Of an event that has taken place, the announcement is no longer what tells it best.
  const tellsIt = (report: ReportView) => Number(status === undefined || report.status === undefined || report.status === status);
  const ranked = reports
    .filter((r) => r.quote !== null && r.quote.trim() !== "")
    .map((report, order) => ({ report, order }))
    .sort(
      (x, y) =>
        tellsIt(y.report) - tellsIt(x.report) ||
        Number(y.report.lang === lang) - Number(x.report.lang === lang) ||
        x.report.tier - y.report.tier ||
        y.report.confidence - x.report.confidence ||
        x.order - y.order,
    );
  return ranked.slice(0, most).map(({ report }) => ({
    text: shorten((report.quote ?? "").replace(/\s+/g, " ").trim(), longest),
    lang: report.lang,
    source: report.source,
  }));
}
