/** One entry of a JSON Feed, as far as we read it. */
export interface JsonEntry {
  id: string | null;
  url: string | null;
  title: string;
  html: string;
  /** False where `html` is plain text. */
  markup: boolean;
  published: string | null;
  updated: string | null;
}

export interface JsonFeed {
  home: string | null;
  self: string | null;
  language: string | null;
  hubs: string[];
  entries: JsonEntry[];
  repairs: string[];
}

/** Reads JSON Feed 1 and 1.1, `maxEntries` of it at most. Of a broken document the entries that stand whole in it are kept. Null where it is no JSON Feed. */
export function readJsonFeed(text: string, maxEntries: number): JsonFeed | null {
  const repairs: string[] = [];
  let feed: Record<string, unknown>;
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return null;
    feed = value;
  } catch {
    const opening = text.search(/"items"\s*:\s*\[/);
    if (opening < 0) return null;
    const items = wholeObjects(text, text.indexOf("[", opening) + 1);
    feed = { items };
    repairs.push(`broken JSON: ${items.length} whole entries kept`);
  }
  if (!Array.isArray(feed.items)) return null;
  const hubs = Array.isArray(feed.hubs)
    ? feed.hubs.flatMap((hub) => (isRecord(hub) && /websub/i.test(said(hub.type)) ? [said(hub.url)] : []))
    : [];
  return {
    home: said(feed.home_page_url) || null,
    self: said(feed.feed_url) || null,
    language: said(feed.language) || null,
    hubs,
    repairs,
    entries: feed.items
      .slice(0, maxEntries)
      .filter(isRecord)
      .map((item) => {
        const html = said(item.content_html);
        const plain = said(item.content_text) || said(item.summary);
        return {
          id: said(item.id) || null,
          url: said(item.url) || said(item.external_url) || null,
          title: said(item.title),
          html: html || plain,
          markup: html !== "",
          published: said(item.date_published) || null,
          updated: said(item.date_modified) || null,
        };
      }),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
// Ids are often numbers, against the standard.
const said = (value: unknown): string => (typeof value === "string" ? value : typeof value === "number" ? String(value) : "");

/** The objects of an array that stand whole, one by one: a trailing comma or a cut costs only the one it stands in. */
function wholeObjects(text: string, from: number): unknown[] {
  const found: unknown[] = [];
  let depth = 0;
  let start = -1;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const one = text[at];
    if (quoted) {
      if (one === "\\") at += 1;
      else if (one === '"') quoted = false;
    } else if (one === '"') quoted = true;
    else if (one === "{" || one === "[") {
      if (depth === 0 && one === "{") start = at;
      depth += 1;
    } else if (one === "}" || one === "]") {
      depth -= 1;
      if (depth < 0) break;
      if (depth === 0 && start >= 0) {
        try {
          found.push(
            JSON.parse(
              text
                .slice(start, at + 1)
                .replace(/,\s*([}\]])/g, "$1")
                .replace(/[\u0000-\u001f]/g, " "),
            ),
          );
        } catch {
          // This one is lost; the next may be whole.
        }
        start = -1;
      }
    }
  }
  return found;
}
