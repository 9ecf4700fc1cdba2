import { execFile } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";

// Follows docs/admin.md word for word in an empty folder: yaml blocks are added to the file that their first line names, sh blocks run as they
// stand, and each line of a text block must be in what the commands before it printed.

const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "parley-admin-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const parley = `parley() { node --import ${join(root, "node_modules/tsx/dist/esm/index.mjs")} ${join(root, "src/cli/main.ts")} "$@"; }`;

function shell(commands: string): Promise<{ failed: boolean; out: string }> {
  const env = { PATH: process.env["PATH"] ?? "", HOME: folder, NO_COLOR: "1" };
  return new Promise((resolve) => {
    execFile("bash", ["-e", "-c", `${parley}\n${commands}`], { cwd: folder, env }, (error, out, err) =>
      resolve({ failed: error !== null, out: out + err }),
    );
  });
}

test("docs/admin.md holds, step by step", async () => {
  const page = readFileSync(join(root, "docs/admin.md"), "utf8");
  const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, kind = "", body = ""]) => ({ kind, body }));
  expect(blocks.length).toBeGreaterThan(15);
  let said = "";
  for (const { kind, body } of blocks) {
    if (kind === "yaml") {
      const file = join(folder, /^# (\S+)\n/.exec(body)?.[1] ?? expect.unreachable(`a block names no file: ${body}`));
      mkdirSync(dirname(file), { recursive: true });
      appendFileSync(file, body);
    } else if (kind === "sh") {
      const { failed, out } = await shell(body);
      expect(failed, `${body}\n${out}`).toBe(false);
      said = out;
    } else for (const line of body.trim().split("\n")) expect(said, `after the commands before "${line}"`).toContain(line);
  }
}, 300_000);
