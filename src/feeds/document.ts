import { Parser } from "htmlparser2";

/** An element of a feed, names canonical (see `canonical`) and in lower case. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | Text)[];
  /** False where the document ended inside it: what it holds may be cut short. */
  closed: boolean;
  /** xml:base in force here, innermost last. */
  bases: string[];
}

export interface Text {
  text: string;
  /** From a CDATA section: markup in it is meant as markup. */
  cdata: boolean;
}

/** A feed document, taken apart: what stands around the entries, and the entries in document order. */
export interface FeedDocument {
  /** "rss", "rdf", "feed", "channel" or null where no known root was seen. */
  root: string | null;
  head: Element;
  entries: Element[];
  /** True where it ended inside an element. */
  truncated: boolean;
  /** Elements that were closed in the wrong order or not at all. */
  misnested: number;
  /** True where there were more entries than asked for. */
  capped: boolean;
}

const NAMESPACES: [RegExp, string][] = [
  [/purl\.org\/atom|w3\.org\/2005\/atom/i, ""],
  [/purl\.org\/rss\/1\.0\/modules\/content/i, "content"],
  [/purl\.org\/rss\/1\.0\/modules\/syndication/i, "sy"],
  [/purl\.org\/rss\/1\.0\/?$|netscape\.com\/rdf\/simple\/0\.9|backend\.userland\.com|blogs\.law\.harvard\.edu|channel\.netscape/i, ""],
  [/purl\.org\/dc\/elements/i, "dc"],
  [/purl\.org\/dc\/terms/i, "dcterms"],
  [/1999\/02\/22-rdf-syntax/i, "rdf"],
  [/search\.yahoo\.com\/mrss/i, "media"],
  [/rssnamespace\.org\/feedburner/i, "feedburner"],
  [/w3\.org\/1999\/xhtml/i, "html"],
];

// Prefixes that mean the same with or without their declaration: half of the broken feeds forget it.
const PREFIXES: Record<string, string> = { atom: "", atom03: "", atom10: "", a10: "", rss: "", xhtml: "html", "": "" };

/** Elements that hold one value: a sibling that opens inside one shows that its end tag is missing. */
const LEAVES = new Set([
  "title",
  "link",
  "guid",
  "pubdate",
  "id",
  "published",
  "updated",
  "issued",
  "modified",
  "dc:date",
  "category",
  "author",
]);
const SIBLINGS = new Set([...LEAVES, "description", "content:encoded", "content", "summary", "enclosure", "source", "comments"]);

const MAX_DEPTH = 100;

/**
 * Takes any XML apart, however broken: nothing is refused, nothing is fetched, no entity of a DTD is ever expanded (so the "billion
 * laughs" stay one line of text). In: the decoded text, and how many entries at most. Linear in its input; never throws.
 *
 * Why htmlparser2: it is the one maintained parser of the ecosystem that accepts every byte sequence as a stream of events, in
 * document order, in XML mode (CDATA, self-closing, no HTML rules about what may stand in what). rss-parser stands on sax in strict
 * mode: it refuses the document at the first bare ampersand, and its object form forgets the order of mixed content.
 */
export function takeApart(text: string, maxEntries: number): FeedDocument {
  const head: Element = { name: "#head", attributes: {}, children: [], closed: true, bases: [] };
  const found: FeedDocument = { root: null, head, entries: [], truncated: false, misnested: 0, capped: false };
  const open: Element[] = [];
  const prefixes: Map<string, string>[] = [new Map()];
  let entry: Element | null = null;
  let tooDeep = 0;
  let ended = false;
  let cdata = false;

  const canonical = (name: string): string => {
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? "" : name.slice(0, colon);
    const local = colon < 0 ? name : name.slice(colon + 1);
    const declared = prefixes.at(-1)?.get(prefix) ?? PREFIXES[prefix] ?? prefix;
    return declared === "" ? local : `${declared}:${local}`;
  };
  const pop = (closed: boolean): void => {
    const last = open.pop();
    prefixes.pop();
    if (!last) return;
    last.closed = closed;
    if (last === entry) entry = null;
  };

  const parser = new Parser(
    {
      onopentag(raw, attributes) {
        if (open.length >= MAX_DEPTH) {
          tooDeep += 1;
          return;
        }
        prefixes.push(declaredBy(attributes, prefixes.at(-1) as Map<string, string>));
        const name = canonical(raw);
        const isEntry = name === "item" || name === "entry";
        // The end tag of the value before it is missing: <title>One<link>…
        const last = open.at(-1);
        if (last && LEAVES.has(last.name) && (SIBLINGS.has(name) || isEntry) && !(last.name === "author" && name === "title")) {
          const kept = prefixes.pop() as Map<string, string>;
          pop(true);
          prefixes.push(kept);
          found.misnested += 1;
        }
        // An entry inside an entry: the end tag of the first is missing.
        if (isEntry && entry) {
          const kept = prefixes.pop() as Map<string, string>;
          while (entry) pop(true);
          prefixes.push(kept);
          found.misnested += 1;
        }
        const parent = open.at(-1);
        const bases = parent?.bases ?? head.bases;
        const base = attributes["xml:base"];
        const element: Element = { name, attributes, children: [], closed: false, bases: base ? [...bases, base.trim()] : bases };
        if (found.root === null && /^(rss|rdf:rdf|feed|channel)$/.test(name)) {
          found.root = name === "rdf:rdf" ? "rdf" : name;
          head.attributes = attributes;
        }
        if (isEntry && !entry) {
          entry = element;
          if (found.entries.length < maxEntries) found.entries.push(element);
          else found.capped = true;
        } else if (entry && parent) parent.children.push(element);
        else if (!entry)
          (parent && parent.name !== "channel" && parent.name !== "feed" && !isRoot(parent.name) ? parent : head).children.push(element);
        open.push(element);
      },
      ontext(chunk) {
        const parent = open.at(-1);
        if (!parent || tooDeep > 0) return;
        const last = parent.children.at(-1);
        if (last && "text" in last && last.cdata === cdata) last.text += chunk;
        else parent.children.push({ text: chunk, cdata });
      },
      oncdatastart() {
        cdata = true;
      },
      oncdataend() {
        cdata = false;
      },
      onclosetag(raw, implied) {
        if (tooDeep > 0) {
          tooDeep -= 1;
          return;
        }
        const last = open.at(-1);
        if (!last) return;
        if (ended) {
          found.truncated = true;
          pop(false);
          return;
        }
        // Already closed above, when its sibling opened.
        const name = canonical(raw);
        if (last.name !== name) {
          if (!open.some((one) => one.name === name)) return;
          while (open.length > 0 && open.at(-1)?.name !== name) pop(true);
          found.misnested += 1;
        } else if (implied && !isHtml(name)) found.misnested += 1;
        pop(true);
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  parser.write(text);
  ended = true;
  parser.end();
  return found;
}

const isRoot = (name: string): boolean => name === "rss" || name === "rdf:rdf";
const isHtml = (name: string): boolean => /^(html:)?(p|br|hr|img|li|td|tr|input)$/.test(name);

function declaredBy(attributes: Record<string, string>, outer: Map<string, string>): Map<string, string> {
  let inner = outer;
  for (const [key, uri] of Object.entries(attributes)) {
    if (key !== "xmlns" && !key.startsWith("xmlns:")) continue;
    if (inner === outer) inner = new Map(outer);
    const prefix = key === "xmlns" ? "" : key.slice(6);
    const known = NAMESPACES.find(([pattern]) => pattern.test(uri))?.[1];
    inner.set(prefix, known ?? (prefix === "" ? "" : prefix));
  }
  return inner;
}

/** The first child of one of these names that holds something; names in order of preference. */
export function child(parent: Element, ...names: string[]): Element | null {
  for (const name of names) {
    let empty: Element | null = null;
    for (const one of parent.children) {
      if ("text" in one || one.name !== name) continue;
      if (one.children.length > 0 || name === "link") return one;
      empty ??= one;
    }
    if (empty) return empty;
  }
  return null;
}

export function childrenOf(parent: Element, name: string): Element[] {
  return parent.children.filter((one): one is Element => "name" in one && one.name === name);
}

/** All text inside, entities decoded once (as XML does), untrimmed. */
export function textOf(element: Element | null): string {
  if (!element) return "";
  let text = "";
  for (const one of element.children) text += "text" in one ? one.text : textOf(one);
  return text;
}

/** What stands inside as markup: the text itself where it is only text, else the elements written out again. */
export function innerMarkup(element: Element): string {
  if (element.children.every((one) => "text" in one)) return textOf(element);
  return element.children.map((one) => ("text" in one ? (one.cdata ? one.text : escapeText(one.text)) : markup(one))).join("");
}

const VOID = /^(br|hr|img|input|wbr|source|track|embed|area|col)$/;

function markup(element: Element): string {
  const name = element.name.replace(/^html:/, "");
  const attributes = Object.entries(element.attributes)
    .filter(([key]) => !key.startsWith("xmlns"))
    .map(([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', "&quot;")}"`)
    .join("");
  const inside = element.children.map((one) => ("text" in one ? escapeText(one.text) : markup(one))).join("");
  // HTML written into a feed unescaped: what follows an open <br> only looks as if it stood inside.
  return VOID.test(name) ? `<${name}${attributes}>${inside}` : `<${name}${attributes}>${inside}</${name}>`;
}

const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
