import type { Evidence } from "../reading/evidence.ts";

const MAX = 300;

/**
 * The sentence that tells of the event best, as printed: the one with most of the evidence, the first of equals. In: the evidence with
 * offsets into `title + "\n" + text`. Null where there is none. Long sentences are cut at a word.
 */
export function quoteOf(title: string, text: string, evidence: Evidence[], language: string): string | null {
  const whole = `${title}\n${text}`;
  const telling = evidence.filter((one) => one.field !== "language" && one.start < one.end && one.end <= whole.length);
  if (telling.length === 0) return null;
  const from = Math.max(0, Math.min(...telling.map((one) => one.start)) - 600);
  const near = whole.slice(from, Math.max(...telling.map((one) => one.end)) + 600);
  let best: { sentence: string; count: number } | null = null;
  for (const { segment, index } of segmenter(language).segment(near)) {
    // Line breaks part sentences for readers, not always for the segmenter.
    let start = from + index;
    for (const line of segment.split("\n")) {
      const end = start + line.length;
      const count = new Set(telling.filter((one) => one.start >= start && one.start < end).map((one) => `${one.field} ${one.text}`)).size;
      if (line.trim() !== "" && count > (best?.count ?? 0)) best = { sentence: line.trim(), count };
      start = end + 1;
    }
  }
  if (best === null) return null;
  return best.sentence.length <= MAX ? best.sentence : `${best.sentence.slice(0, MAX - 1).replace(/\s+\S*$/u, "")}…`;
}

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(language: string): Intl.Segmenter {
  const locale = Intl.Segmenter.supportedLocalesOf([language])[0] ?? "en";
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: "sentence" });
  segmenters.set(locale, known);
  return known;
}
