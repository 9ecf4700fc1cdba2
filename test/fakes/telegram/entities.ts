// Telegram's HTML, read as strictly as its documents describe it, which is stricter than its servers: a bare "&" passes there by luck only.

export interface Entity {
  type: string;
  offset: number;
  length: number;
  url?: string;
  language?: string;
  custom_emoji_id?: string;
}

const simple: Record<string, string> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  code: "code",
  pre: "pre",
  "tg-spoiler": "spoiler",
};

const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w*);?/g, (whole, name: string) => {
    const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : name.startsWith("#") ? Number(name.slice(1)) : null;
    const found = point === null ? named[name] : point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
    if (found === undefined || !whole.endsWith(";")) throw new Error(`unescaped or unknown entity "${whole.slice(0, 20)}"`);
    return found;
  });
}

function opened(tag: string, attributes: Record<string, string>): Omit<Entity, "offset" | "length"> {
  const names = Object.keys(attributes).join(" ");
  if (simple[tag] !== undefined && names === "") return { type: simple[tag] };
  if (tag === "a" && names === "href") {
    if (!/^(https?|tg|mailto|tel):/i.test(attributes["href"] ?? "")) throw new Error(`a link to "${attributes["href"]}" would be dropped`);
    return { type: "text_link", url: attributes["href"] as string };
  }
  if (tag === "blockquote" && names === "") return { type: "blockquote" };
  if (tag === "blockquote" && names === "expandable") return { type: "expandable_blockquote" };
  if (tag === "span" && attributes["class"] === "tg-spoiler") return { type: "spoiler" };
  if (tag === "code" && /^language-/.test(attributes["class"] ?? ""))
    return { type: "code", language: (attributes["class"] as string).slice(9) };
  throw new Error(`Unsupported start tag "${tag}${names === "" ? "" : ` ${names}`}"`);
}

/** The text and entities behind Telegram HTML. Throws what is wrong with it, with the byte offset as Telegram gives it. */
export function parseHtml(html: string): { text: string; entities: Entity[] } {
  const stack: { tag: string; entity: Omit<Entity, "length"> }[] = [];
  const entities: Entity[] = [];
  let text = "";
  let at = 0;
  const fail = (message: string, offset: number) =>
    new Error(`can't parse entities: ${message} at byte offset ${Buffer.byteLength(html.slice(0, offset))}`);
  const add = (raw: string, offset: number) => {
    if (raw.includes(">")) throw fail('unescaped ">"', offset + raw.indexOf(">"));
    try {
      text += decode(raw);
    } catch (error) {
      throw fail((error as Error).message, offset);
    }
  };
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open === -1) {
      add(html.slice(at), at);
      break;
    }
    add(html.slice(at, open), at);
    const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w-]+(?:="[^"<>]*")?)*)\s*>/y;
    tag.lastIndex = open;
    const match = tag.exec(html);
    if (match === null) throw fail("broken tag", open);
    const name = (match[2] as string).toLowerCase();
    if (match[1] === "/") {
      const last = stack.pop();
      if (last === undefined) throw fail(`unexpected end tag "${name}"`, open);
      if (last.tag !== name) throw fail(`Unmatched end tag, expected "</${last.tag}>", found "</${name}>"`, open);
      const length = text.length - last.entity.offset;
      if (length > 0) entities.push({ ...last.entity, length });
    } else {
      const attributes: Record<string, string> = {};
      for (const [, key, value] of (match[3] as string).matchAll(/([\w-]+)(?:="([^"]*)")?/g))
        attributes[(key as string).toLowerCase()] = decode(value ?? "");
      try {
        stack.push({ tag: name, entity: { ...opened(name, attributes), offset: text.length } });
      } catch (error) {
        throw fail((error as Error).message, open);
      }
      if (stack.filter((each) => each.tag === "blockquote").length > 1) throw fail("nested blockquote", open);
    }
    at = tag.lastIndex;
  }
  const left = stack.at(-1);
  if (left !== undefined) throw fail(`Can't find end tag corresponding to start tag "${left.tag}"`, html.length);
  return { text, entities: entities.reverse().sort((a, b) => a.offset - b.offset || b.length - a.length) };
}
