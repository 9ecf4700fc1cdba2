import { trace } from "../reading/trace.ts";
import { compileKnowledge, type Knowledge } from "../reading/words/compile.ts";
import type { Official } from "../reading/words/knowledge.ts";
import type { Db } from "../store/database.ts";
import { deniedItems, listLabels } from "../store/labels.ts";
import { missedItems } from "../store/misses.ts";
import { type UnknownPerson, unknownPeople } from "../store/suggestions.ts";
import { environment, openDatabase } from "./database.ts";
import { configFrom } from "./knowledge.ts";

/** A proposal for one overlay file, as text that can be pasted there once somebody agrees. */
export interface Suggestion {
  /** Inside the overlay folder: "officials.yaml". */
  file: string;
  yaml: string;
}

const EVIDENCE = 3;
/** A phrase between two actors that is longer than this is a story, not a phrase. */
const LONGEST_PHRASE = 6;

const readers = (said: number) => `${said} reader${said === 1 ? "" : "s"} said so`;
const quoted = (text: string) => JSON.stringify(text);
/** Evidence stands in comments: on one line, whatever the item says. */
const comment = (text: string) => `# ${text.replace(/\s+/g, " ").slice(0, 160)}`;

/** Proposes roster entries for people who were named in `least` items or more, and phrases from what people said of items. Changes nothing. */
export async function suggestions(
  db: Db,
  { knowledge, officials }: { knowledge: Knowledge; officials: Official[] },
  { since, least }: { since: Date; least: number },
): Promise<Suggestion[]> {
  const known = new Set(
    officials.flatMap((one) => [one.name, ...Object.values(one.names).flat()].map((name) => `${one.country} ${name.toLowerCase()}`)),
  );
  const people = (await unknownPeople(db, since)).filter(
    ({ items, country, name }) => items.length >= least && !known.has(`${country} ${name.toLowerCase()}`),
  );
  const suggested: Suggestion[] = [];
  if (people.length > 0) suggested.push({ file: "officials.yaml", yaml: ["officials:", ...people.map(official)].join("\n") });
  const contacts = new Map<string, string[]>();
  const ignores = new Map<string, string[]>();
  for (const { item, event } of await listLabels(db)) {
    const { reading, text, mentions, cues } = trace(item, knowledge);
    if (event && reading.reports.length === 0) {
      const phrase = between(text, mentions, item.title.length);
      if (phrase !== null && !cues.some((cue) => cue.senses.includes("contact") && cue.text === phrase))
        add(contacts, reading.lang, entry(phrase, [`missed: ${item.title}`]));
    }
    if (!event)
      for (const report of reading.reports) add(ignores, reading.lang, misread(text, mentions, report.evidence, item.title, "labelled"));
  }
  for (const { item, said } of await missedItems(db)) {
    const { reading, text, mentions, cues } = trace(item, knowledge);
    if (reading.reports.length > 0) continue;
    const phrase = between(text, mentions, item.title.length);
    if (phrase !== null && !cues.some((cue) => cue.senses.includes("contact") && cue.text === phrase))
      add(contacts, reading.lang, entry(phrase, [`missed, ${readers(said)}: ${item.title}`]));
  }
  for (const { item, mode, said } of await deniedItems(db)) {
    const { reading, text, mentions } = trace(item, knowledge);
    const report = reading.reports.find((one) => one.mode === mode);
    if (report !== undefined) add(ignores, reading.lang, misread(text, mentions, report.evidence, item.title, readers(said)));
  }
  for (const [lang, lines] of contacts)
    suggested.push({
      file: `keywords/${lang}.yaml`,
      yaml: [
        "contacts:",
        "  # shorten to the words that mean the contact; mode: meeting, call or either",
        "  - mode: either",
        "    as: verb",
        "    takes: [object, with, joint]",
        "    terms:",
        ...lines,
      ].join("\n"),
    });
  for (const [lang, lines] of ignores)
    suggested.push({
      file: `keywords/${lang}.yaml`,
      yaml: ["ignore:", "  # shorten to the words that never mean a contact", ...lines].join("\n"),
    });
  return suggested;
}

function add(to: Map<string, string[]>, lang: string, line: string | null): void {
  if (line === null) return;
  const lines = to.get(lang) ?? [];
  if (!lines.includes(line)) lines.push(line);
  to.set(lang, lines);
}

function official({ name, country, office, lang, first, items }: UnknownPerson): string {
  const id = `${country}-${name
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")}`;
  const latin = /\p{Script=Latin}/u.test(name);
  return [
    `  ${comment(`${items.length} item${items.length === 1 ? "" : "s"} in ${new Set(items.map(({ feed }) => feed)).size} feed(s)`)}`,
    ...items.slice(0, EVIDENCE).map(({ item, feed }) => `  ${comment(`${feed} ${item.id}: ${item.title}`)}`),
    ...(latin ? [] : [`  ${comment("write id and name in Latin letters")}`]),
    `  - id: ${quoted(id)}`,
    `    name: ${quoted(name)}`,
    `    country: ${quoted(country)}`,
    `    offices: [{ office: ${office}, from: ${quoted(first)} }] # the day of the first item: correct it`,
    `    names: { ${quoted(latin ? "en" : lang)}: [${quoted(name)}] }`,
  ].join("\n");
}

/** The words between the first two actors of a headline, folded to what a term may hold; null where there are none, or too many. */
function between(text: string, mentions: { start: number; end: number }[], titleEnd: number): string | null {
  const [first, second] = mentions.filter(({ end }) => end <= titleEnd).sort((a, b) => a.start - b.start);
  if (first === undefined || second === undefined) return null;
  return termOf(text.slice(first.end, second.start));
}

function termOf(words: string): string | null {
  const plain = words
    .replace(/[^\p{L}\p{M}\p{N}\s]+/gu, " ")
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return plain.length === 0 || plain.length > LONGEST_PHRASE ? null : plain.join(" ");
}

/** The contact words of a false report with the one or two words after them; null where an actor follows at once: the contact alone must not be ignored. */
function misread(
  text: string,
  mentions: { start: number }[],
  evidence: { field: string; start: number; end: number }[],
  title: string,
  why: string,
): string | null {
  const mode = evidence.find(({ field }) => field === "mode");
  if (mode === undefined) return null;
  const until = Math.min(mode.end + 60, ...mentions.map(({ start }) => start).filter((start) => start >= mode.end));
  const after = /^(\s*[\p{L}\p{M}\p{N}]+){1,2}/u.exec(text.slice(mode.end, until))?.[0] ?? "";
  const phrase = after === "" ? null : termOf(text.slice(mode.start, mode.end) + after);
  return phrase === null ? null : entry(phrase, [`false (${why}): ${title}`], "  ");
}

const entry = (phrase: string, evidence: string[], indent = "      ") =>
  [...evidence.map((line) => `${indent}${comment(line)}`), `${indent}- ${quoted(phrase)}`].join("\n");

/** `parley suggest`. Returns the exit code. */
export async function suggest({ days, least, config }: { days: number; least: number; config: string | null }, now: Date): Promise<number> {
  const { knowledge } = configFrom(config);
  const { databaseUrl, dataFolder } = environment();
  await using database = await openDatabase(databaseUrl, dataFolder);
  const found = await suggestions(
    database.db,
    { knowledge: compileKnowledge(knowledge), officials: knowledge.officials },
    { since: new Date(now.getTime() - days * 86_400_000), least },
  );
  const blocks = found.map(({ file, yaml }) => `# ── add to config.local/${file}\n${yaml}\n`);
  process.stdout.write(
    blocks.length > 0
      ? `${blocks.join("\n")}\n# Nothing was changed. Copy what is right into a copy of your config folder, and see with: parley try --config COPY\n`
      : `nothing to suggest in ${days} days: no unknown name in ${least} items, no label or reader's word that differs from the reading\n`,
  );
  return 0;
}
