import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consoleChannel, terminalText } from "../../src/channels/console.ts";
import { noticeMessage } from "../../src/wording/compose.ts";
import { noon } from "../alerts/world.ts";

const address = { channel: "terminal" } as const;

describe("the terminal", () => {
  test("shows an alert, and a change of it as an update that names it", async () => {
    let shown = "";
    const channel = consoleChannel({ write: (text) => (shown += text), colours: false });
    await channel.send(address, noticeMessage("en", ["🤝 Meeting"]), { now: noon, deliveryId: 4 });
    await channel.edit?.(address, "4", noticeMessage("en", ["🤝 Meeting in Cairo"]), { now: noon, deliveryId: 5 });
    expect(shown).toMatch(/12:00\s+🤝 Meeting\n/);
    expect(shown).toMatch(/12:00 ↳ #4\s+🤝 Meeting in Cairo\n/);
  });

  test("colours only where asked for", () => {
    const message = {
      ...noticeMessage("en", []),
      blocks: [{ role: "heading" as const, keep: 0, lines: [[{ text: "x", style: "bold" as const }]] }],
    };
    expect(terminalText(message, false)).toBe("x\n");
    expect(terminalText(message, true)).toContain("\u001b[1m");
  });

  test("no text from outside moves the cursor, clears the screen or opens a line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const shown = terminalText(noticeMessage("en", [text]), false);
        expect(shown.endsWith("\n")).toBe(true);
        expect(shown.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      }),
    );
    const link = { role: "sources" as const, keep: 0, lines: [[{ text: "IRNA", href: "https://x/\u001b[2J", isolate: true as const }]] };
    expect(terminalText({ ...noticeMessage("fa", []), blocks: [link] }, false)).toBe("  \u2068IRNA\u2069 https://x/ [2J\n");
  });
});
