/** A stretch of text. Text is data: the renderer escapes it, and isolates its direction where `isolate` says so. */
export interface Inline {
  text: string;
  style?: "bold" | "italic" | "strike";
  href?: string;
  /** BCP 47 language of the text, where it is not the message's. */
  lang?: string;
  /** Its direction may differ from its surroundings': wrap it in U+2068 and U+2069 (or `<bdi>`). */
  isolate?: true;
  /** An instant, for platforms that show it in the reader's own zone; `text` is the fallback. */
  instant?: string;
}

export type BlockRole = "heading" | "sides" | "facts" | "topics" | "quote" | "sources" | "note" | "list" | "footer";

/** A paragraph or list. `keep` says how dear it is: when space is short, the least dear goes first, from its end. */
export interface Block {
  role: BlockRole;
  lines: Inline[][];
  /** 0 stays whatever happens; higher goes sooner. */
  keep: number;
  /** BCP 47 language and direction of the block, where it is not the message's (quotes). */
  lang?: string;
  direction?: "ltr" | "rtl";
  /** Lines may be dropped from the end one by one, and `more(n)` then says how many; false: the block goes whole. */
  more?: (dropped: number) => Inline[];
}

export type ActionKind = "why" | "mute-event" | "mute-sides" | "not-consultation" | "wrong-details" | "open";
/** A button. `value` fits 40 ASCII characters: "why:123". `href` for those that open a page. */
export interface Action {
  kind: ActionKind;
  label: string;
  value: string;
  href?: string;
}

/** What is said, before any platform's markup: one model for every channel. */
export interface Message {
  /** Interface language. */
  lang: string;
  direction: "ltr" | "rtl";
  /** One line without markup: notifications, screen readers, logs. */
  summary: string;
  blocks: Block[];
  actions: Action[];
  /** The page whose preview may be shown: the primary source. Null: no preview. */
  preview: string | null;
  /** The consultation it is about; null for notices and digests. */
  consultationId: number | null;
  /** For machines (webhooks): the facts, stable names, no wording. */
  data: unknown;
}
