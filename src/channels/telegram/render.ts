import type { InlineKeyboardButton } from "grammy/types";
import { fit as fitInto } from "../../wording/fit.ts";
import type { Action, Block, Message } from "../../wording/message.ts";
import { blockMarkup, cleaned, escaped, safeLink, shownLength } from "./markup.ts";

export interface Rendered {
  text: string;
  /** Absent: plain text. */
  parse_mode?: "HTML";
  link_preview_options: { is_disabled: true } | { url: string; prefer_small_media: true };
  reply_markup?: { inline_keyboard: InlineKeyboardButton[][] };
}

/** Telegram allows 4096 after parsing; long texts trip its flood limits sooner, so alerts stay well below. */
const mostText = 3500;
const mostLabel = 60;
const mostData = 64;

/** A message as Telegram shows it. What does not fit goes by its own account of what is dear; `plain`: no markup at all. */
export function renderMessage(message: Message, { plain = false }: { plain?: boolean } = {}): Rendered {
  const draw = (blocks: Block[]) => joined(blocks, message.lang, plain);
  const measure = (blocks: Block[]) => (plain ? draw(blocks).length : shownLength(draw(blocks)));
  const text = draw(fitInto(message.blocks, measure, mostText));
  const summary = cleaned(message.summary.slice(0, mostText));
  const preview = message.preview === null ? null : safeLink(message.preview);
  const keyboard = keyboardOf(message.actions);
  return {
    text: showsSomething(plain ? text : text.replace(/<[^>]*>/g, "")) ? text : plain ? summary : escaped(summary),
    ...(plain ? {} : { parse_mode: "HTML" as const }),
    link_preview_options: preview === null || plain ? { is_disabled: true } : { url: preview, prefer_small_media: true },
    ...(keyboard.length === 0 ? {} : { reply_markup: { inline_keyboard: keyboard } }),
  };
}

/** Tags around blanks and marks of direction are an empty message to Telegram, which refuses it. */
const showsSomething = (visible: string): boolean => /[^\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(visible);

function joined(blocks: Block[], lang: string, plain: boolean): string {
  let text = "";
  for (const [i, block] of blocks.entries()) {
    const drawn = blockMarkup(block, lang, plain);
    if (drawn === "") continue;
    // Heading, notes and what they introduce stand together; everything else has air around it.
    const close = i > 0 && (blocks[i - 1]?.role === "heading" || (block.role === "quote" && blocks[i - 1]?.role === "quote"));
    text += text === "" ? drawn : `${close ? "\n" : "\n\n"}${drawn}`;
  }
  return text;
}

/** Buttons in rows of two; one that Telegram would refuse is left out rather than losing the message. */
function keyboardOf(actions: Action[]): InlineKeyboardButton[][] {
  const buttons = actions.flatMap((action): InlineKeyboardButton[] => {
    const text = shortLabel(action.label);
    if (action.href !== undefined) {
      const url = safeLink(action.href);
      return url === null || !/^https?:\/\/[^/]*\./.test(url) ? [] : [{ text, url }];
    }
    return Buffer.byteLength(action.value) > mostData || action.value === "" ? [] : [{ text, callback_data: action.value }];
  });
  const rows: InlineKeyboardButton[][] = [];
  for (let i = 0; i < buttons.length; i += 2) rows.push(buttons.slice(i, i + 2));
  return rows;
}

/** A label that is never empty and never too long for a phone. */
export function shortLabel(label: string): string {
  const all = [...cleaned(label).trim()];
  const text = all.length <= mostLabel ? all.join("") : `${all.slice(0, mostLabel - 1).join("")}…`;
  return text === "" ? "…" : text;
}
