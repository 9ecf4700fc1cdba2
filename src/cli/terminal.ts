import pc from "picocolors";

/** Something an admin did wrong: the message is all they need; no stack. Exit code 2. */
export class UsageError extends Error {}

/** Progress on standard error: a bar on a terminal, a plain line now and then otherwise. */
export interface Progress {
  step(done: number): void;
  finish(): void;
}

const BAR = 28;
/** Without a terminal, a line every so many percent is enough for a log. */
const PLAIN_STEP = 25;

/** `total` 0 or less: unknown. Writes nothing for work that is over before it could be shown. */
export function progress(what: string, total: number, out: NodeJS.WriteStream = process.stderr): Progress {
  let shown = -1;
  return {
    step(done) {
      const percent = total > 0 ? Math.floor((100 * done) / total) : 0;
      if (out.isTTY) {
        if (percent === shown && total > 0) return;
        const full = Math.round((BAR * percent) / 100);
        out.write(`\r${what} ${pc.green("█".repeat(full))}${pc.dim("░".repeat(BAR - full))} ${done}${total > 0 ? `/${total}` : ""} `);
        shown = percent;
      } else if (total > 0 && percent >= Math.max(0, shown) + PLAIN_STEP && percent < 100) {
        out.write(`${what}: ${done} of ${total}\n`);
        shown = percent;
      }
    },
    finish() {
      if (out.isTTY && shown >= 0) out.write("\r\x1b[K");
    },
  };
}

/** Cells a text takes on a terminal: wide scripts take two, marks and controls none. Good enough to line up a table. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text.replace(/\x1b\[[0-9;]*m/g, ""))) {
    if (/^[\p{M}\p{Cf}]+$/u.test(segment)) continue;
    width += /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Emoji_Presentation}/u.test(segment)
      ? 2
      : 1;
  }
  return width;
}

/** Rows under a heading, columns lined up by spaces. */
export function table(heading: string[], rows: string[][]): string {
  const widths = heading.map((title, i) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[i] ?? ""))));
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => (i === cells.length - 1 ? cell : cell + " ".repeat((widths[i] ?? 0) - widthOf(cell))))
      .join("  ")
      .trimEnd();
  return [pc.bold(line(heading)), ...rows.map(line)].join("\n");
}

/** "1 item", "2 items". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}
