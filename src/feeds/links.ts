import { child, childrenOf, type Element, textOf } from "./document.ts";
import { decodeEntities } from "./plain-text.ts";

/** The article an entry is about: the publisher's own address before a redirector's, the web page before any other form. */
export function linkOf(entry: Element, guid: string | null, base: string | null): string | null {
  const original = textOf(child(entry, "feedburner:origlink", "pheedo:origlink")).trim();
  if (original !== "") return absolute(original, base);
  const links = childrenOf(entry, "link");
  const written = links.map((link) => textOf(link).trim()).find((text) => text !== "");
  const own = alternateOf(links);
  const said = own ?? written ?? null;
  if (said !== null) {
    // An xml:base may stand on the link itself.
    const link = links.find((one) => one.attributes.href === said);
    const at = link?.attributes["xml:base"] ? (absolute(link.attributes["xml:base"], base) ?? base) : base;
    return absolute(decodeEntities(said), at) ?? (at === null ? said : null);
  }
  const permanent = childrenOf(entry, "guid")[0]?.attributes.ispermalink?.toLowerCase();
  if (guid !== null && /^https?:\/\//i.test(guid) && permanent !== "false") return absolute(guid, null);
  if (guid !== null && permanent === "true") return absolute(guid, base);
  return absolute(entry.attributes["rdf:about"] ?? null, null);
}

export const rels = (link: Element): string[] =>
  (link.attributes.rel ?? "alternate")
    .toLowerCase()
    .replaceAll("http://www.iana.org/assignments/relation/", "")
    .split(/\s+/)
    .filter(Boolean);

/** The address of the first link of that kind; null where there is none. */
export const hrefOf = (links: Element[], rel: string): string | null =>
  links.find((link) => rels(link).includes(rel) && link.attributes.href)?.attributes.href?.trim() ?? null;

/** Of several alternates the web page; a link without rel is one. Null where there is none. */
export function alternateOf(links: Element[]): string | null {
  const own = links.filter((link) => link.attributes.href?.trim() && (rels(link).includes("alternate") || rels(link).length === 0));
  const page = own.find((link) => /html/i.test(link.attributes.type ?? "")) ?? own.find((link) => !link.attributes.type) ?? own[0];
  return page?.attributes.href?.trim() ?? null;
}

/** An http(s) address, absolute; null where it is none or cannot be made one. */
export function absolute(address: string | null, base: string | null): string | null {
  if (address === null) return null;
  const written = address
    .replace(/[\u0000-\u0020\u007f]+/g, (white) => (/[\r\n\t]/.test(white) ? "" : "%20"))
    .replace(/^(%20)+|(%20)+$/g, "");
  if (written === "") return null;
  try {
    const url = base === null ? new URL(written) : new URL(written, base);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}
