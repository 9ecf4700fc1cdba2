import picocolors from "picocolors";
import { hasRtl, isolate } from "../wording/isolate.ts";
import type { Block, Inline, Message } from "../wording/message.ts";
import type { Channel, SendContext } from "./channel.ts";

/** Where lines go and whether it shows colours. */
export interface Terminal {
  write(text: string): void;
  colours: boolean;
}

/** A terminal without its control characters: a title must not clear the screen or write a line that we did not. */
const printable = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ");

type Colours = ReturnType<typeof picocolors.createColors>;

function inline(part: Inline, colours: Colours, direction: "ltr" | "rtl"): string {
  const plain = printable(part.text);
  // Only where directions can mix: some terminals draw the marks.
  const text = part.isolate === true && (direction === "rtl" || hasRtl(plain)) ? isolate(plain) : plain;
  const styled =
    part.style === "bold"
      ? colours.bold(text)
      : part.style === "italic"
        ? colours.italic(text)
        : part.style === "strike"
          ? colours.strikethrough(text)
          : text;
  return part.href === undefined ? styled : `${styled} ${colours.dim(printable(part.href))}`;
}

function blockLines(block: Block, colours: Colours, direction: "ltr" | "rtl"): string[] {
  const mark = block.role === "quote" ? colours.dim("  │ ") : block.role === "heading" ? "" : "  ";
  return block.lines.map((line) => mark + line.map((part) => inline(part, colours, direction)).join(""));
}

/** A message as lines for a terminal; `mark` stands before its heading. */
export function terminalText(message: Message, colours: boolean, mark = ""): string {
  const c = picocolors.createColors(colours);
  return `${mark}${message.blocks.flatMap((block) => blockLines(block, c, message.direction)).join("\n")}\n`;
}

/** Alerts on the terminal: what is printed cannot be edited, so a change is shown as an update that names the number of the alert. */
export function consoleChannel({ write, colours }: Terminal): Channel {
  const c = picocolors.createColors(colours);
  const say = async (message: Message, { replyTo, deliveryId, now }: SendContext) => {
    const time = c.dim(now.toISOString().slice(11, 16));
    write(`${terminalText(message, colours, `${time} ${replyTo === undefined ? "" : c.dim(`↳ #${replyTo} `)}`)}\n`);
    return { kind: "sent", messageId: String(deliveryId) } as const;
  };
  return {
    name: "terminal",
    sender: "terminal",
    account: null,
    pace: {},
    send: (_address, message, context) => say(message, context),
    edit: (_address, messageId, message, context) => say(message, { ...context, replyTo: messageId }),
    whoAmI: async () => ({ id: "terminal", name: "this terminal" }),
  };
}
