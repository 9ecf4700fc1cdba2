import type { types } from "@slack/bolt";
import { fit as fitInto } from "../../wording/fit.ts";
import type { Action, Block, Message } from "../../wording/message.ts";
import { clip, escaped, mrkdwn } from "./mrkdwn.ts";

export interface Rendered {
  /** What notifications show and screen readers read: all that the blocks say. */
  text: string;
  blocks: types.KnownBlock[];
}

/** Slack's limits, with a little room: sections 3000, contexts 2000, 50 blocks, and about 13,200 characters of JSON in all. */
const limits = { section: 2900, context: 1900, blocks: 46, json: 12_000, text: 3_500 };

/** A message as Slack shows it. What does not fit goes by its own account of what is dear. `plain`: no blocks and no marks. */
export function renderMessage(message: Message, { plain = false }: { plain?: boolean } = {}): Rendered {
  const buttons = message.actions.map(button);
  const room = limits.json - JSON.stringify(buttons).length;
  const shown = fitInto([...message.blocks, ...toldAt(message)], (blocks) => weigh(blocks, message.lang, room), room);
  const text = textOf(message, shown);
  if (plain) return { text, blocks: [] };
  const blocks = shown.flatMap((block) => drawn(block, message.lang));
  if (blocks.length === 0) blocks.push({ type: "section", text: { type: "mrkdwn", text: escaped(clip(message.summary, 1000)) } });
  if (buttons.length > 0) blocks.push({ type: "actions", block_id: "alert", elements: buttons });
  return { text, blocks };
}

/** When the event was first told, by the reader's own clock; its place is at the end, among the small print. */
function toldAt({ data, consultationId }: Message): Block[] {
  const first = consultationId === null ? undefined : (data as { firstReported?: unknown } | null)?.firstReported;
  if (!(first instanceof Date)) return [];
  const text = `${first.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return [{ role: "footer", keep: 5, lines: [[{ text: "🕓 " }, { text, instant: first.toISOString() }]] }];
}

/** How much of the room some blocks take; a line that no block can hold takes more than all. */
function weigh(blocks: Block[], lang: string, room: number): number {
  const shown = blocks.flatMap((block) => drawn(block, lang));
  const tooLong = blocks.some((block) =>
    block.lines.some((line) => mrkdwn(line, lang).length > (isSmall(block) ? limits.context : limits.section)),
  );
  const heaviest = shown.length > limits.blocks || tooLong ? room + 1 : 0;
  return Math.max(heaviest, JSON.stringify(shown).length);
}

const isSmall = ({ role }: Block) => role === "sources" || role === "footer";

function drawn(block: Block, lang: string): types.KnownBlock[] {
  const [only] = block.lines;
  if (block.role === "heading" && block.lines.length === 1 && only?.every((i) => i.href === undefined && i.style !== "strike"))
    return [{ type: "header", text: { type: "plain_text", text: clip(only.map((i) => i.text).join(""), 150), emoji: true } }];
  const prefix = block.role === "quote" ? "> " : block.role === "list" ? "• " : "";
  const lines = block.lines.map((line) => prefix + mrkdwn(line, block.lang ?? lang)).filter((line) => line.trim() !== "");
  const small = isSmall(block);
  return packed(lines, small ? limits.context : limits.section).map(
    (text): types.KnownBlock =>
      small ? { type: "context", elements: [{ type: "mrkdwn", text }] } : { type: "section", text: { type: "mrkdwn", text } },
  );
}

/** Lines put together into as few texts of at most `most` characters as hold them. */
function packed(lines: string[], most: number): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= most) texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts;
}

/** All lines without marks and targets; the summary stands for the heading, for it is what a notification has room for. */
function textOf({ summary, lang }: Message, blocks: Block[]): string {
  const rest = blocks
    .filter((b) => b.role !== "heading")
    .flatMap((block) => block.lines.map((line) => mrkdwn(line, block.lang ?? lang, { links: false, styles: false })));
  const lines = [escaped(clip(summary, 1000)), ...rest].filter((line) => line.trim() !== "");
  const kept: string[] = [];
  let size = 0;
  for (const line of lines.filter((line, i) => lines.indexOf(line) === i)) {
    size += line.length + 1;
    if (size > limits.text && kept.length > 0) break;
    kept.push(line);
  }
  return kept.join("\n");
}

function button({ kind, label, value, href }: Action): types.Button {
  return {
    type: "button",
    action_id: `alert:${kind}`,
    text: { type: "plain_text", text: clip(label, 75), emoji: true },
    value,
    ...(href === undefined ? {} : { url: href }),
  };
}
