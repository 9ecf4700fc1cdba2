import { decodeHTML } from "entities";
import { Tokenizer } from "htmlparser2";

const BLOCKS = new Set(
  "address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul".split(
    " ",
  ),
);
const LINES = new Set(["li", "tr", "option", "summary", "caption"]);
const UNSEEN = new Set("script style template iframe object svg math audio video head noscript select button textarea title".split(" "));
const TAG =
  /<\/?(a|abbr|address|article|aside|audio|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|li|main|mark|nav|ol|p|picture|pre|q|s|script|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|time|tr|tt|u|ul|video|wbr)(\s[^<>]*)?\/?>|<!--/i;

/** True where the text holds HTML tags that are really HTML's: "a <b" and "List<String>" are not. */
export const looksLikeHtml = (text: string): boolean => TAG.test(text);

const ENTITY = /&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});/;

/**
 * HTML as plain text: paragraphs apart by an empty line, lines by a line break, other white space folded, entities decoded, scripts and
 * media left out. Text without any tag keeps its own line breaks. Never throws; linear in its input.
 */
export function plainText(html: string): string {
  if (html === "") return "";
  if (!looksLikeHtml(html)) {
    const decoded = decodeEntities(html);
    // Escaped once too often: the tags only show after one more decoding.
    return looksLikeHtml(decoded) && ENTITY.test(html) ? reduce(decoded) : tidy(foldLines(decoded));
  }
  return reduce(html);
}

/** The same of what is surely markup, whatever its elements are called. */
export function reduce(html: string): string {
  const blocks = /<(p|br|div|li|tr|h[1-6]|blockquote|ul|ol|table|section|article)[\s/>]/i.test(html);
  const out: string[] = [];
  const newLine = (): void => {
    if (!out.at(-1)?.endsWith("\n")) out.push("\n");
  };
  let unseen = 0;
  let pre = 0;
  let name = "";
  // Where each unseen element ends for the last time: one that never ends hides nothing (an <iframe> left open would hide the rest).
  const tagAt = (start: number, end: number): string => html.slice(start, end).toLowerCase();
  let lower: string | null = null;
  const ends = new Map<string, number>();
  const hides = (tag: string, at: number): boolean => {
    if (!UNSEEN.has(tag)) return false;
    // Only ASCII is lowered: other letters may change their length.
    lower ??= html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    if (!ends.has(tag)) ends.set(tag, lower.lastIndexOf(`</${tag}`));
    return (ends.get(tag) as number) >= at;
  };
  const breaks = (tag: string): void => {
    if (BLOCKS.has(tag)) out.push("\n\n");
    else if (tag === "br") out.push("\n");
    else if (LINES.has(tag)) newLine();
    else if (tag === "td" || tag === "th" || tag === "img") out.push(" ");
  };
  const say = (text: string): void => {
    if (unseen > 0 || text === "") return;
    // Inside markup a line break is a space, unless nothing but line breaks parts the paragraphs.
    out.push(pre > 0 || !blocks ? text : text.replace(/[\s\u00a0]+/g, " "));
  };
  // The tokenizer alone: which element stands in which does not matter here, and its cost is linear however deep they nest.
  const tokenizer = new Tokenizer(
    { decodeEntities: true, recognizeSelfClosing: true },
    {
      onopentagname(start, end) {
        name = tagAt(start, end);
        breaks(name);
      },
      onopentagend(at) {
        if (hides(name, at)) unseen += 1;
        else if (name === "pre") pre += 1;
      },
      onselfclosingtag() {},
      onclosetag(start, end) {
        const tag = tagAt(start, end);
        if (UNSEEN.has(tag)) unseen = Math.max(0, unseen - 1);
        else if (tag === "pre") pre = Math.max(0, pre - 1);
        if (BLOCKS.has(tag)) out.push("\n\n");
        else if (tag === "li" || tag === "tr") newLine();
      },
      ontext: (start, end) => say(html.slice(start, end)),
      ontextentity: (code) => say(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => say(html.slice(start, end - offset)),
      onattribname() {},
      onattribdata() {},
      onattribentity() {},
      onattribend() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  const text = out.join("");
  // An entity that was escaped twice: "AT&amp;amp;T", "&amp;nbsp;".
  return tidy(foldLines(ENTITY.test(text) ? decodeEntities(text) : text));
}

const foldLines = (text: string): string => text.replace(/\r\n?/g, "\n");

function tidy(text: string): string {
  return clean(text)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A title as one line of plain text: tags and entities gone, also where they were escaped twice. */
export function plainTitle(title: string): string {
  let text = title;
  for (let round = 0; round < 3 && (looksLikeHtml(text) || ENTITY.test(text)); round += 1) {
    const next = looksLikeHtml(text) ? reduce(text) : decodeEntities(text);
    if (next === text) break;
    text = next;
  }
  return clean(text).replace(/\s+/g, " ").trim();
}

export const decodeEntities = (text: string): string => (text.includes("&") ? decodeHTML(text) : text);

// What windows-1252 has at 0x80-0x9F: "&#150;" and stray bytes mean these, never the control characters of Unicode.
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Removes control characters, byte order marks, soft hyphens and zero-width spaces; keeps the joiners that Persian and emoji need. */
export function clean(text: string): string {
  return text
    .replace(/[\u0080-\u009f]/g, (one) => C1[one.charCodeAt(0) - 0x80] ?? "")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
