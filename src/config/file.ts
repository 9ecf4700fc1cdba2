import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";

/** What is wrong in a file, where, and (in the message) what to do about it. */
export interface Problem {
  file: string;
  line: number;
  /** The key's path, "feeds.3.language"; empty for the file as a whole. */
  key: string;
  message: string;
}

type Document = ReturnType<typeof parseDocument>;

/** Where the value at `path` begins; for a missing key, where the nearest entry that lacks it begins. */
function offsetOf(doc: Document, path: PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = doc.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

/** Checks one YAML file. All its problems come at once, with file, line and key; the caller keeps the config it had. Never throws. */
export function readConfig<T>(file: string, text: string, schema: z.ZodType<T>): { value: T } | { problems: Problem[] } {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number, key: string, message: string): Problem => ({ file, line: lines.linePos(offset).line, key, message });
  if (doc.errors.length > 0) return { problems: doc.errors.map((e) => at(e.pos[0], "", `not valid YAML: ${e.message}`)) };
  const read = schema.safeParse(doc.toJS());
  if (read.success) return { value: read.data };
  // A strict object makes "langage" a problem of its own rather than a silence; each unknown key is pointed at.
  return {
    problems: read.error.issues.flatMap((issue) =>
      (issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]).map((path) =>
        at(offsetOf(doc, path), path.join("."), issue.code === "unrecognized_keys" ? "no such key: correct its spelling or remove it" : issue.message),
      ),
    ),
  };
}

/** One problem as a line for people: `config/feeds.yaml:12: feeds.3.language: …`. */
export function problemLine({ file, line, key, message }: Problem): string {
  return `${file}:${line}: ${key === "" ? "" : `${key}: `}${message}`;
}
