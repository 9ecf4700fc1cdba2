import { isolate, tidyIsolates } from "../../wording/isolate.ts";
import type { Inline } from "../../wording/message.ts";

/** Text from outside, made harmless for mrkdwn: it can neither link, mention nor break out. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Slack has no escape for its style marks, so look-alikes take their place. */
const lookAlikes: Record<string, string> = { "*": "∗", _: "ˍ", "~": "∼", "`": "ˋ" };
const unstyled = (text: string) => text.replace(/[*_~`]/g, (mark) => lookAlikes[mark] ?? mark);

/** Text from outside for the middle of our own mrkdwn: escaped, on one line, and without style marks. */
export function harmless(text: string): string {
  return escaped(unstyled(text.replace(/\s*[\r\n]+\s*/g, " ")));
}

const marks = { bold: "*", italic: "_", strike: "~" } as const;

/** One line as mrkdwn. `links`: whether targets are kept, or only their labels. */
export function mrkdwn(line: Inline[], lang: string, { links = true, styles = true }: { links?: boolean; styles?: boolean } = {}): string {
  return tidyIsolates(line.map((inline) => piece(inline, links, styles)).join(""), lang);
}

function piece({ text, style, href, isolate: apart, instant }: Inline, links: boolean, styles: boolean): string {
  // A line break would end a quote or a list item, and with it the style.
  const flat = harmless(text);
  const shown = apart === true ? isolate(flat) : flat;
  // Slack shows an empty label, and an empty fallback, as its own source text.
  const label = (flat.trim() === "" ? (instant ?? "↗") : shown).replace(/\|/g, "¦");
  if (instant !== undefined && styles) return `<!date^${Math.floor(Date.parse(instant) / 1000)}^{date_short_pretty} {time}|${label}>`;
  const target = href === undefined || !links ? null : safeTarget(href);
  const linked = target === null ? shown : `<${target}|${label}>`;
  if (style === undefined || !styles || flat.trim() === "") return linked;
  // Marks work only against text: spaces at the ends stay outside.
  const [, before = "", core = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(linked) ?? [];
  return `${before}${marks[style]}${core}${marks[style]}${after}`;
}

/** A web address that cannot end the link it stands in; null for anything else. */
function safeTarget(href: string): string | null {
  try {
    const url = new URL(href);
    if (url.protocol !== "https:" && url.protocol !== "http:") return null;
    return escaped(url.toString()).replace(/\|/g, "%7C").replace(/\s/g, "%20");
  } catch {
    return null;
  }
}

/** Plain text cut to `most` characters, never inside one. */
export function clip(text: string, most: number): string {
  const all = [...text];
  return all.length <= most ? text : `${all.slice(0, most - 1).join("")}…`;
}
