import { parentPort } from "node:worker_threads";
import { type ParseOptions, parseFeed } from "./parse.ts";

// The program of the parser's thread (see parser.ts): a document in, what was read of it out, one at a time.
parentPort?.on("message", async ({ bytes, options }: { bytes: Uint8Array; options: ParseOptions }) => {
  parentPort?.postMessage(await parseFeed(bytes, options));
});
