import type { types } from "@slack/bolt";
import type { Values, Wording } from "../../wording/bundle.ts";
import { clip, harmless } from "./mrkdwn.ts";

/** A button that runs a command: "unfollow #12". */
export interface Button {
  label: string;
  runs: string;
  style?: "primary" | "danger";
}

/** Lines of mrkdwn, each with a button of its own or none, and buttons below. */
export interface Answer {
  lines: (string | { text: string; button: Button })[];
  buttons?: Button[];
}

/** Says `key` as mrkdwn: what is put into the text is data, and can neither link nor style. */
export type SayMarked = (key: string, values?: Values) => string;

export function sayMarked(wording: Wording, lang: string): SayMarked {
  return (key, values) =>
    wording.t(
      lang,
      key,
      values &&
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? harmless(value) : value])),
    );
}

/** Slack lets a block hold 3000 characters and a message 50 blocks; an answer needs to stay far below. */
const most = { lines: 40, section: 2900, text: 2500 };

/** The blocks of an answer, for a message or a view. */
export function answerBlocks({ lines, buttons = [] }: Answer, prefix = ""): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push({ type: "section", text: { type: "mrkdwn", text: cut(open.join("\n"), most.section) } });
    open = [];
  };
  for (const [i, line] of lines.slice(0, most.lines).entries()) {
    if (typeof line === "string") {
      if (open.join("\n").length + line.length > most.section) close();
      open.push(line);
      continue;
    }
    close();
    const accessory = element(line.button, `${prefix}line${i}`);
    blocks.push({ type: "section", text: { type: "mrkdwn", text: cut(line.text, most.section) }, accessory });
  }
  close();
  for (let i = 0; i < buttons.length; i += 5)
    blocks.push({ type: "actions", elements: buttons.slice(i, i + 5).map((one, k) => element(one, `${prefix}${i + k}`)) });
  return blocks;
}

/** All of an answer's lines as one text, for notifications and screen readers. */
export function answerText({ lines }: Answer): string {
  return cut(lines.map((line) => (typeof line === "string" ? line : line.text)).join("\n"), most.text);
}

/** Marked text cut to `length` characters, never within a link or an escaped character. */
function cut(text: string, length: number): string {
  const short = clip(text, length);
  return short === text ? text : short.replace(/(<[^<>]*|&[a-z]{0,3})…$/, "…");
}

function element({ label, runs, style }: Button, id: string): types.Button {
  return {
    type: "button",
    action_id: `run:${id}`,
    text: { type: "plain_text", text: clip(label, 75), emoji: true },
    value: runs,
    ...(style === undefined ? {} : { style }),
  };
}
