import { directionOf, hasRtl, isolate, tidyIsolates } from "../../wording/isolate.ts";
import type { Block, Inline } from "../../wording/message.ts";

/** Text from outside, made harmless for Telegram's HTML: the only three characters that mean something there, and quotes for attributes. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** What Telegram would refuse or show as nothing: control characters and halves of characters. */
export function cleaned(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
}

/** A web address fit for a link; null for anything else. */
export function safeLink(href: string): string | null {
  try {
    const url = new URL(href);
    return (url.protocol === "https:" || url.protocol === "http:") && url.href.length <= 2048 ? url.href : null;
  } catch {
    return null;
  }
}

const tags = { bold: "b", italic: "i", strike: "s" } as const;

function shownText({ text, isolate: apart }: Inline): string {
  // A line break would end a list item; Telegram's own would begin a new paragraph.
  const flat = cleaned(text).replace(/\s*[\r\n]+\s*/g, " ");
  return apart === true ? isolate(flat) : flat;
}

/** One line as Telegram HTML, or (`plain`) as text with its links' targets left out. */
export function lineMarkup(line: Inline[], lang: string, plain: boolean): string {
  const pieces = line.map((inline) => {
    const shown = shownText(inline);
    if (plain) return shown;
    const target = inline.href === undefined ? null : safeLink(inline.href);
    const linked = target === null || shown.trim() === "" ? escaped(shown) : `<a href="${escaped(target)}">${escaped(shown)}</a>`;
    return inline.style === undefined ? linked : `<${tags[inline.style]}>${linked}</${tags[inline.style]}>`;
  });
  const said = line.find((inline) => inline.lang !== undefined)?.lang;
  return directed(tidyIsolates(pieces.join(""), lang), directionOf(said ?? lang), plain);
}

/**
 * Telegram's apps turn each line by its first letter outside isolates: a line that begins with a flag and goes on with isolated names has
 * none, and would stand left to right in a Persian message. A mark that nobody sees says which way.
 */
function directed(line: string, direction: "ltr" | "rtl", plain: boolean): string {
  const bare = (plain ? line : line.replace(/<[^<>]*>/g, "").replace(/&\w+;/g, " ")).replace(/\u2068[^\u2069]*\u2069/g, "");
  const first = /\p{L}/u.exec(bare)?.[0];
  if (direction === "rtl") return first !== undefined && hasRtl(first) ? line : `\u200f${line}`;
  return hasRtl(line) && (first === undefined || hasRtl(first)) ? `\u200e${line}` : line;
}

/** A block as Telegram HTML or plain text; quotes stand in a blockquote of their own. */
export function blockMarkup(block: Block, lang: string, plain: boolean): string {
  const lines = block.lines
    .map((line) => lineMarkup(line, lang, plain))
    .filter((line) => line.replace(/[\u200e\u200f]/g, "").trim() !== "");
  if (lines.length === 0) return "";
  if (block.role === "list") return lines.map((line) => `• ${line}`).join("\n");
  const text = lines.join("\n");
  return block.role === "quote" ? (plain ? `“${text}”` : `<blockquote>${text}</blockquote>`) : text;
}

/** The length of HTML of ours as Telegram counts it: UTF-16 units after its tags and entities are taken away. */
export function shownLength(html: string): number {
  return html.replace(/<[^<>]*>/g, "").replace(/&(?:amp|lt|gt|quot);/g, "x").length;
}
