import Parser from "rss-parser";
import type { Element } from "./document.ts";

// Read in this order; of each the values as they stand in the document.
const FIELDS = ["title", "link", "guid", "description", "content:encoded", "pubDate", "dc:date"] as const;
const PLAIN = new Set(
  `?xml rss channel item ${FIELDS.join(" ")} category author comments enclosure dc:creator media:content media:thumbnail media:credit slash:comments wfw:commentrss
   language ttl image url width height copyright lastbuilddate generator docs managingeditor webmaster atom:link sy:updateperiod sy:updatefrequency`
    .toLowerCase()
    .split(/\s+/),
);
/** xml2js builds an object of everything: beyond this the leaner reader is used. */
const LARGEST = 2_000_000;

// A new one for each document: one that met a mistake carries what it had read of that document into the next (found by fuzzing).
const makeParser = (): Parser<Record<string, unknown>, Record<string, unknown>> =>
  new Parser({ customFields: { item: FIELDS.map((field) => [field, `all ${field}`, { keepArray: true }] as never) } });

/**
 * Reads the entries of a plain, well-formed RSS 2.0 document with rss-parser: the sound majority of news feeds.
 * Null where the document holds anything that rss-parser refuses or forgets: XML that is not well-formed, markup in values (it keeps no
 * order of mixed content), xml:base, Atom (it knows neither xhtml, nor which link is which, and throws at a bad date), RDF, JSON, an
 * element this list does not name. The lenient reader (document.ts) then does it; a test holds that both say the same of the same.
 */
export async function readStrictly(text: string): Promise<Element[] | null> {
  if (text.length > LARGEST || !/<rss[^>]+version\s*=\s*["']2/.test(text) || /xml:base|<!DOCTYPE|<!ENTITY/i.test(text)) return null;
  const named = countPlain(text);
  if (named === null) return null;
  try {
    // rss-parser's promise never settles where its XML parser meets the end inside the root element (found by fuzzing). It does its
    // work at once, so what has not settled by the next turn of the loop never will.
    const feed = await Promise.race([makeParser().parseString(text), new Promise<null>((resolve) => setImmediate(resolve, null))]);
    if (feed === null) return null;
    // Entries that stand elsewhere than it looks for them (a second channel, outside of any) are not lost in silence.
    if (feed.items.length !== named) return null;
    const entries = feed.items.map(asElement);
    return entries.every((entry) => entry !== null) ? (entries as Element[]) : null;
  } catch {
    return null;
  }
}

function asElement(item: Record<string, unknown>): Element | null {
  const entry: Element = { name: "item", attributes: {}, children: [], closed: true, bases: [] };
  for (const field of FIELDS) {
    for (const value of (item[`all ${field}`] as unknown[] | undefined) ?? []) {
      const {
        _: text = "",
        $: attributes = {},
        ...children
      } = typeof value === "string" ? { _: value } : (value as { _?: string; $?: Record<string, string> });
      if (Object.keys(children).length > 0) return null;
      const named = Object.fromEntries(Object.entries(attributes).map(([key, said]) => [key.toLowerCase(), said]));
      entry.children.push({
        name: field.toLowerCase(),
        attributes: named,
        children: text === "" ? [] : [{ text, cdata: true }],
        closed: true,
        bases: [],
      });
    }
  }
  return entry;
}

/** How many entries there are, if every element is one of a plain feed and every entity one of XML's own, else null; CDATA is text. */
function countPlain(text: string): number | null {
  let items = 0;
  const pattern = /<!\[CDATA\[|<!--|<([a-z?][\w:.-]*)|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    if (found[0] === "&") return null;
    if (found[1] !== undefined) {
      if (found[1].toLowerCase() === "item") items += 1;
      if (!PLAIN.has(found[1].toLowerCase())) return null;
      continue;
    }
    const end = text.indexOf(found[0] === "<!--" ? "-->" : "]]>", pattern.lastIndex);
    if (end < 0) return null;
    pattern.lastIndex = end;
  }
  return items;
}
