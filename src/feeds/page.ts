import { decode } from "./decode.ts";
import { plainText, plainTitle } from "./plain-text.ts";

/** What a feed would carry of an article: its first paragraphs. */
const LONGEST = 3_000;
/** Lines shorter than this are menus, captions and buttons. */
const PARAGRAPH = 40;

/** An article's page as an item: the headline, and the first paragraphs of its main part. For `parley explain URL`; feeds need none of it. */
export function readableText(bytes: Uint8Array, contentType: string | null): { title: string; text: string } {
  const html = decode(bytes, contentType).text;
  if (!/<[a-z!]/i.test(html)) {
    const [title = "", ...rest] = html.trim().split(/\n+/);
    return { title, text: rest.join("\n").slice(0, LONGEST) };
  }
  const inside = (tag: string) => new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, "i").exec(html)?.[1];
  const bare = html.replace(/<(script|style|noscript|template|nav|header|footer|aside|form)\b[\s\S]*?<\/\1>/gi, " ");
  const main = /<article\b[^>]*>([\s\S]*)<\/article>/i.exec(bare)?.[1] ?? /<main\b[^>]*>([\s\S]*)<\/main>/i.exec(bare)?.[1] ?? bare;
  const paragraphs = plainText(main)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length >= PARAGRAPH);
  const headline = inside("h1") ?? inside("title") ?? "";
  return { title: plainTitle(headline), text: paragraphs.join("\n").slice(0, LONGEST) };
}
