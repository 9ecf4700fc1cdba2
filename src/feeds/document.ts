import { Tokenizer } from "htmlparser2";

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
  // A <div> whose end is broken leaves its namespace in force: an <entry> after it is still an entry.
  [/w3\.org\/1999\/xhtml/i, ""],
];

// Prefixes that mean the same with or without their declaration: half of the broken feeds forget it.
const PREFIXES: Record<string, string> = { atom: "", atom03: "", atom10: "", a10: "", rss: "", xhtml: "", "": "" };

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
/** Elements kept of one entry: an entry of a million empty elements must not fill memory. */
const MAX_INSIDE = 5_000;

/**
 * Takes any XML apart, however broken: nothing is refused, nothing is fetched, no entity of a DTD is ever expanded (so the "billion
 * laughs" stay one line of text). In: the decoded text, and how many entries at most. Linear in its input; never throws.
 *
 * Why htmlparser2: it is the one maintained parser of the ecosystem that takes any text as a stream of events in document order, in an
 * XML mode (CDATA, self-closing, no HTML rules about what may stand in what). Its tokenizer alone is used, with a stack of our own: its
 * Parser keeps open elements in an array it shifts, and 80,000 unclosed tags in a hostile document then cost 18 seconds.
 */
export function takeApart(text: string, maxEntries: number): FeedDocument {
  const builder = new Builder(maxEntries);
  let name = "";
  let attributes: Record<string, string> = {};
  let attribute = "";
  let value = "";
  let count = 0;
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname(start, end) {
        name = text.slice(start, end).toLowerCase();
        attributes = {};
        count = 0;
      },
      onattribname(start, end) {
        attribute = text.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata(start, end) {
        value += text.slice(start, Math.min(end, start + MAX_ATTRIBUTE));
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend() {
        if (count < MAX_ATTRIBUTES && !Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
        count += 1;
      },
      onopentagend() {
        builder.open(name, attributes);
        // More entries than are kept: the rest is not even looked at.
        if (builder.found.capped) tokenizer.pause();
      },
      onselfclosingtag() {
        builder.open(name, attributes);
        builder.close(name);
      },
      onclosetag: (start, end) => builder.close(text.slice(start, end).toLowerCase()),
      ontext: (start, end) => builder.text(text.slice(start, end), false),
      ontextentity: (code) => builder.text(String.fromCodePoint(code), false),
      oncdata: (start, end, offset) => builder.text(text.slice(start, end - offset), true),
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(text);
  // What the end of the document cuts off in the middle of a tag or section comes now.
  if (!builder.found.capped) tokenizer.end();
  return builder.end();
}

const MAX_ATTRIBUTES = 50;
const MAX_ATTRIBUTE = 8_192;

/** The elements that are open, and what became of those that were. */
class Builder {
  readonly found: FeedDocument = {
    root: null,
    head: { name: "#head", attributes: {}, children: [], closed: true, bases: [] },
    entries: [],
    truncated: false,
    misnested: 0,
    capped: false,
  };
  readonly maxEntries: number;
  readonly #open: Element[] = [];
  readonly #prefixes: Map<string, string>[] = [new Map()];
  #entry: Element | null = null;
  /** Elements in the entry that is open. */
  #inside = 0;
  /** Elements open beyond the depth that is kept. */
  #beyond = 0;

  constructor(maxEntries: number) {
    this.maxEntries = maxEntries;
  }

  open(raw: string, attributes: Record<string, string>): void {
    const prefixes = declaredBy(attributes, this.#prefixes.at(-1) as Map<string, string>);
    const name = canonical(raw, prefixes);
    const isEntry = name === "item" || name === "entry";
    if (this.#open.length >= MAX_DEPTH && !(isEntry && this.#entry)) {
      this.#beyond += 1;
      return;
    }
    const { found } = this;
    // An entry inside an entry: the end tag of the first is missing.
    if (isEntry && this.#entry) {
      this.#beyond = 0;
      while (this.#entry) this.#pop(true);
      found.misnested += 1;
    }
    // The end tag of the value before it is missing: <title>One<link>…
    const last = this.#open.at(-1);
    if (last && LEAVES.has(last.name) && (SIBLINGS.has(name) || isEntry) && !(last.name === "author" && name === "title")) {
      this.#pop(true);
      found.misnested += 1;
    }
    const parent = this.#open.at(-1);
    const outer = parent?.bases ?? [];
    const base = attributes["xml:base"]?.trim();
    const element: Element = { name, attributes, children: [], closed: false, bases: base ? [...outer, base] : outer };
    if (found.root === null && /^(rss|rdf:rdf|feed|channel)$/.test(name)) {
      found.root = name === "rdf:rdf" ? "rdf" : name;
      found.head.attributes = attributes;
    }
    if (isEntry && !this.#entry) {
      this.#entry = element;
      this.#inside = 0;
      if (found.entries.length < this.maxEntries) found.entries.push(element);
      else found.capped = true;
    } else if (this.#entry && parent) {
      this.#inside += 1;
      if (this.#inside <= MAX_INSIDE) parent.children.push(element);
    }
    // What stands around the entries is one list, whichever of rss, channel or feed it stands in.
    else (parent && !/^(rss|rdf:rdf|channel|feed)$/.test(parent.name) ? parent : found.head).children.push(element);
    this.#open.push(element);
    this.#prefixes.push(prefixes);
  }

  close(raw: string): void {
    const name = canonical(raw, this.#prefixes.at(-1) as Map<string, string>);
    const at = this.#open.findLastIndex((one) => one.name === name);
    if (this.#beyond > 0) {
      // Out of the depth again at the end of what feeds are made of, whatever was left open in between.
      if (at < 0 || !(SIBLINGS.has(name) || /^(item|entry|channel|rss|feed)$/.test(name))) {
        this.#beyond -= 1;
        return;
      }
      this.#beyond = 0;
    }
    if (at < 0) return;
    if (at < this.#open.length - 1 && this.#open.slice(at + 1).some((one) => !isHtml(one.name))) this.found.misnested += 1;
    while (this.#open.length > at) this.#pop(true);
  }

  text(text: string, cdata: boolean): void {
    const parent = this.#open.at(-1);
    if (!parent || this.#beyond > 0) return;
    const last = parent.children.at(-1);
    if (last && "text" in last && last.cdata === cdata) last.text += text;
    else parent.children.push({ text, cdata });
  }

  end(): FeedDocument {
    this.found.truncated = this.#open.length > 0 && !this.found.capped;
    while (this.#open.length > 0) this.#pop(false);
    return this.found;
  }

  #pop(closed: boolean): void {
    const last = this.#open.pop();
    this.#prefixes.pop();
    if (!last) return;
    last.closed = closed;
    if (last === this.#entry) this.#entry = null;
  }
}

function canonical(name: string, prefixes: Map<string, string>): string {
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  const local = colon < 0 ? name : name.slice(colon + 1);
  const meant = prefixes.get(prefix) ?? PREFIXES[prefix] ?? prefix;
  return meant === "" ? local : `${meant}:${local}`;
}

const isHtml = (name: string): boolean => /^(p|br|hr|img|li|td|tr|input)$/.test(name);

function declaredBy(attributes: Record<string, string>, outer: Map<string, string>): Map<string, string> {
  let inner = outer;
  for (const [key, uri] of Object.entries(attributes)) {
    if (key !== "xmlns" && !key.startsWith("xmlns:")) continue;
    if (inner === outer) inner = new Map(outer);
    const prefix = key === "xmlns" ? "" : key.slice(6);
    // Names without a prefix are a feed's own, whatever their namespace is said to be: a mistake there must not cost every entry.
    inner.set(prefix, prefix === "" ? "" : (NAMESPACES.find(([pattern]) => pattern.test(uri))?.[1] ?? prefix));
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
  const { name } = element;
  const attributes = Object.entries(element.attributes)
    .filter(([key]) => !key.startsWith("xmlns"))
    .map(([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', "&quot;")}"`)
    .join("");
  const inside = element.children.map((one) => ("text" in one ? escapeText(one.text) : markup(one))).join("");
  // HTML written into a feed unescaped: what follows an open <br> only looks as if it stood inside.
  return VOID.test(name) ? `<${name}${attributes}>${inside}` : `<${name}${attributes}>${inside}</${name}>`;
}

const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
