import { once } from "node:events";
import type { Writable } from "node:stream";
import type { Reading } from "../reading/read.ts";
import { read } from "../reading/read.ts";
import type { Report } from "../reading/reports.ts";
import { readItems } from "./items.ts";
import { knowledgeFrom } from "./knowledge.ts";

/** The public form of a report, as DESIGN.md fixes it. */
export function consultationOf(report: Report) {
  return {
    mode: report.mode,
    status: report.status,
    participants: report.participants,
    place: report.place,
    date: report.date,
    evidence: report.evidence.map(({ field, text, start, end }) => ({ field, text, start, end })),
    confidence: Math.round(report.confidence * 1000) / 1000,
  };
}

/** One line of output. */
export function classified(id: string, reading: Reading) {
  return { id, lang: reading.lang, consultations: reading.reports.map(consultationOf) };
}

/** `parley classify`: JSON lines in, JSON lines out, in order. Returns the exit code: 1 where some line was no item. */
export async function classify(files: string[], { config }: { config: string | null }, out: Writable = process.stdout): Promise<number> {
  const { knowledge } = knowledgeFrom(config);
  let bad = 0;
  const complain = (message: string) => {
    bad++;
    process.stderr.write(`${message}\n`);
  };
  for await (const { item } of readItems(files, complain)) {
    if (!out.write(`${JSON.stringify(classified(item.id, read(item, knowledge)))}\n`)) await once(out, "drain");
  }
  return bad > 0 ? 1 : 0;
}
