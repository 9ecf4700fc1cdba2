import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

// `npm run bench [NAME…]`: every benchmark of this folder, one after the other, each in a process of its own and beside its yardstick.

const all = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "main.ts" && file !== "score.ts")
  .map((file) => file.replace(/\.ts$/, ""));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`no benchmark ${unknown.join(", ")}: there are ${all.join(", ")}\n`);
  process.exit(2);
}
let failed = 0;
for (const name of wanted.length > 0 ? wanted : all) {
  process.stdout.write(`\n── ${name}\n`);
  const { status } = spawnSync(process.execPath, ["--expose-gc", "--import", "tsx", `${import.meta.dirname}/${name}.ts`], {
    stdio: "inherit",
  });
  if (status !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
