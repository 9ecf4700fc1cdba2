import type { ReportView } from "../alerts/view.ts";

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

/**
 * The best one or two sentences: of the best report (nearest source tier, then confidence), in the reader's language where one of the
 * same quality is. A second one only from a different source that says something else.
 */
export function bestQuotes(reports: ReportView[], lang: string, most = 1): Quote[] {
  const ranked = reports
    .filter((r) => r.quote !== null && r.quote.trim() !== "")
    .map((report, order) => ({ report, order }))
    .sort(
      (x, y) =>
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
