import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { keywordsSchema } from "../src/config/knowledge.ts";

// Checks keyword files while they are being written: npx tsx tools/check-keywords.ts fa ar en
for (const language of process.argv.slice(2)) {
  const read = keywordsSchema.safeParse(parse(readFileSync(new URL(`../config/keywords/${language}.yaml`, import.meta.url), "utf8")));
  if (read.success) console.log(`${language}: fits the schema`);
  else for (const issue of read.error.issues) console.log(`${language}: ${issue.path.join(".")}: ${issue.message}`);
}
