import { takeApart } from "./document.ts";

/** One feed of an OPML list. What only Parley knows stands in attributes of its own, so that a list comes back as it went. */
export interface Outline {
  url: string;
  name: string;
  id?: string;
  language?: string;
  country?: string;
  zone?: string;
  tier?: number;
  kind?: string;
  /** The folder it stood in. */
  group?: string;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** An OPML 2.0 list, by group. */
export function writeOpml(title: string, feeds: Outline[], created: Date): string {
  const groups = new Map<string, Outline[]>();
  for (const feed of feeds) groups.set(feed.group ?? "", [...(groups.get(feed.group ?? "") ?? []), feed]);
  const lines = [...groups].flatMap(([group, members]) => {
    const indent = group === "" ? "    " : "      ";
    const inner = members.map(({ url, name, id, language, country, zone, tier, kind }) => {
      const own = Object.entries({
        "parley:id": id,
        language,
        "parley:country": country,
        "parley:zone": zone,
        "parley:tier": tier,
        "parley:kind": kind,
      })
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
        .join("");
      return `${indent}<outline type="rss" text="${escaped(name)}" title="${escaped(name)}" xmlUrl="${escaped(url)}"${own}/>`;
    });
    return group === "" ? inner : [`    <outline text="${escaped(group)}">`, ...inner, "    </outline>"];
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0" xmlns:parley="urn:parley:opml">\n  <head>\n    <title>${escaped(title)}</title>\n    <dateCreated>${created.toUTCString()}</dateCreated>\n  </head>\n  <body>\n${lines.join("\n")}\n  </body>\n</opml>\n`;
}

/** The feeds of an OPML list of any program, in its order; an address that stands in it twice counts once. Never throws. */
export function readOpml(text: string): Outline[] {
  const found: Outline[] = [];
  const seen = new Set<string>();
  const walk = (children: ReturnType<typeof takeApart>["head"]["children"], group: string | null): void => {
    for (const child of children) {
      if ("text" in child) continue;
      const at = child.attributes;
      const name = (at.title || at.text || "").trim();
      const url = (at.xmlurl ?? (at.type === "rss" ? at.url : undefined))?.trim();
      if (child.name === "outline" && url && /^https?:\/\//i.test(url) && !seen.has(url)) {
        seen.add(url);
        const tier = Number(at["parley:tier"]);
        found.push({
          url,
          name: name || new URL(url).hostname,
          ...(at["parley:id"] ? { id: at["parley:id"] } : {}),
          ...(at.language ? { language: at.language } : {}),
          ...(at["parley:country"] ? { country: at["parley:country"] } : {}),
          ...(at["parley:zone"] ? { zone: at["parley:zone"] } : {}),
          ...(tier >= 1 && tier <= 3 ? { tier } : {}),
          ...(at["parley:kind"] ? { kind: at["parley:kind"] } : {}),
          ...(group ? { group } : {}),
        });
      }
      walk(child.children, child.name === "outline" && !url ? name : group);
    }
  };
  walk(takeApart(text, 0).head.children, null);
  return found;
}
