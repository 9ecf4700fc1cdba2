import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

// The house rules of imports: who may import whom, and which library has its door where. A failure says where the line belongs.

/** Room -> the rooms it may import. A room may always import itself. `types:` = `import type` only. */
const rules: Record<string, string[]> = {
  reading: [],
  config: ["reading", "alerts", "types:subscribers", "types:wording"],
  store: ["types:reading", "types:feeds", "types:consultations", "types:subscribers", "types:alerts", "types:channels"],
  feeds: ["types:config"],
  subscribers: ["store", "reading"],
  consultations: ["reading", "store"],
  alerts: ["store", "consultations", "subscribers", "types:reading"],
  wording: ["types:alerts", "types:store", "types:consultations", "types:subscribers", "types:reading"],
  channels: ["alerts", "subscribers", "wording", "store", "types:reading", "types:consultations"],
  "channels/telegram": ["channels", "alerts", "subscribers", "wording", "store", "types:reading", "types:consultations"],
  "channels/slack": ["channels", "alerts", "subscribers", "wording", "store", "types:reading", "types:consultations"],
  health: ["store"],
  web: ["alerts", "channels", "config", "consultations", "feeds", "health", "reading", "store", "subscribers", "wording"],
  intake: ["types:feeds", "reading", "consultations", "alerts", "store"],
  metrics: [],
};
/** These hold everything together. */
const glue = new Set(["service", "loaded", "polling", "sending", "cli"]);

/** Library -> the only rooms (or files) that open it. */
const doors: Record<string, string[]> = {
  "drizzle-orm": ["store"],
  postgres: ["store"],
  "@electric-sql/pglite": ["store"],
  grammy: ["channels/telegram"],
  "@slack/bolt": ["channels/slack"],
  "@slack/web-api": ["channels/slack"],
  "@slack/oauth": ["channels/slack"],
  yaml: ["config"],
  undici: ["feeds/fetch.ts", "channels/webhook.ts"],
  "rss-parser": ["feeds"],
  "iconv-lite": ["feeds"],
  htmlparser2: ["feeds"],
  "@fluent/bundle": ["wording"],
  "node-cron": ["service.ts", "cli"],
};

const src = new URL("../src", import.meta.url).pathname;
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

function roomOf(file: string): string {
  const parts = file.split("/");
  if (parts.length === 1) return file.replace(/\.ts$/, "");
  return parts[0] === "channels" && parts.length > 2 ? `channels/${parts[1]}` : (parts[0] as string);
}

interface Import {
  file: string;
  line: number;
  from: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), "utf8");
  return [...text.matchAll(/^\s*(?:import|export)\s+(type\s)?[^;"']*?from\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm)].map(
    (match) => ({
      file,
      line: text.slice(0, match.index).split("\n").length,
      from: match[2] ?? match[3] ?? "",
      typeOnly: match[1] !== undefined,
    }),
  );
}

const imports = files.flatMap(importsOf);

test("every import follows the house rules", () => {
  const broken = imports.flatMap(({ file, line, from, typeOnly }) => {
    if (!from.startsWith(".")) return [];
    const room = roomOf(file);
    const target = roomOf(normalize(join(dirname(file), from)));
    if (room === target || glue.has(room)) return [];
    const allowed = rules[room];
    if (allowed === undefined)
      return [`src/${file}: no rules for the room "${room}": give it a line in test/house.test.ts, or put the file where it belongs`];
    if (allowed.includes(target) || (typeOnly && allowed.includes(`types:${target}`))) return [];
    const remedy = allowed.includes(`types:${target}`)
      ? `${room} may take only types from ${target}: write "import type", or pass the value in as an argument`
      : `${room} may import ${allowed.join(", ") || "nothing but itself"}: move the line to a room that may, or pass what it needs in as an argument`;
    return [`src/${file}:${line} imports ${from} (${target}); ${remedy}`];
  });
  expect(broken).toEqual([]);
});

/** The floors of `reading`, each of which imports only from those below; types may come from anywhere in it. */
const floors = ["words", "cues", "people", "clauses", "settings", "events"];

test("each floor of reading stands on those below", () => {
  const floorOf = (file: string) => floors.indexOf(file.split("/")[1] as string);
  const broken = imports.flatMap(({ file, line, from, typeOnly }) => {
    const target = from.startsWith(".") ? normalize(join(dirname(file), from)) : "";
    if (typeOnly || roomOf(file) !== "reading" || roomOf(target) !== "reading") return [];
    const [own, below] = [floorOf(file), floorOf(target)];
    const top = own < 0 && file.split("/").length === 2;
    return top || (below >= 0 && below <= own)
      ? []
      : [
          `src/${file}:${line} imports ${from}; ${floors[own]} may import from ${floors.slice(0, own + 1).join(", ")}: move what both need to the lower floor`,
        ];
  });
  expect(broken).toEqual([]);
});

test("every library has one door", () => {
  const broken = imports.flatMap(({ file, line, from }) => {
    const library = Object.keys(doors).find((name) => from === name || from.startsWith(`${name}/`));
    if (library === undefined) return [];
    const allowed = doors[library] as string[];
    if (allowed.some((door) => file === door || file.startsWith(`${door}/`))) return [];
    return [`src/${file}:${line} imports ${from}, whose door is src/${allowed.join(" or src/")}: call that room instead`];
  });
  expect(broken).toEqual([]);
});

test("no file imports itself in a circle", () => {
  const graph = new Map<string, string[]>();
  for (const { file, from, typeOnly } of imports) {
    if (from.startsWith(".") && !typeOnly) graph.set(file, [...(graph.get(file) ?? []), normalize(join(dirname(file), from))]);
  }
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    else if (!done.has(file)) {
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    }
  };
  for (const file of graph.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test("only the store writes SQL, and no room is a drawer for odds and ends", () => {
  const broken = files.flatMap((file) => {
    const name = file.split("/").at(-1) ?? "";
    return /^(utils?|helpers?|common|manager|types|index)\.ts$/.test(name)
      ? [`src/${file}: a file is named after its subject; move its functions to the rooms they serve`]
      : [];
  });
  expect(broken).toEqual([]);
});

test("glue stays thin", () => {
  const thick = ["service.ts", "intake.ts", "reading/read.ts", "channels/telegram/bot.ts", "channels/slack/app.ts"].flatMap((file) => {
    if (!files.includes(file)) return [];
    const lines = readFileSync(join(src, file), "utf8").split("\n").length;
    return lines > 150 ? [`src/${file} has ${lines} lines; glue stays under 150: move what decides something into a room`] : [];
  });
  expect(thick).toEqual([]);
});
