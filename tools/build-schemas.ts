import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchemas } from "../src/config/schemas.ts";

// Writes config/schemas/*.json from the schemas that check the config: `npx tsx tools/build-schemas.ts`. A test tells when they are stale.

const folder = new URL("../config/schemas/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(new URL(name, folder), text);
