import { Worker } from "node:worker_threads";
import { type ParseOptions, type ParseResult, parseFeed } from "./parse.ts";

/** Reads documents without holding the process up: short ones at once, long ones in a thread of their own. */
export interface Parser extends AsyncDisposable {
  /** As `parseFeed`; a document that takes too long or too much memory is no feed, and says so. Never throws. */
  parse(bytes: Uint8Array, options: ParseOptions): Promise<ParseResult>;
}

export interface ParserLimits {
  /** Shorter documents (bytes) are read at once: the worst of them costs some 40 ms, handing one over some 2 ms and the first one a thread's start. */
  inline: number;
  /** Milliseconds for one document, and megabytes of heap for the thread. */
  time: number;
  memory: number;
}

// The worst document of the largest size that is fetched (8 MB) took 2 s and 200 MB here.
export const defaultParserLimits: ParserLimits = { inline: 262_144, time: 15_000, memory: 512 };

/** One document on its way through the thread. */
interface Job {
  bytes: Uint8Array;
  options: ParseOptions;
  resolve: (result: ParseResult) => void;
}

const ownFile = import.meta.url;
/** The thread's program stands beside this file, as TypeScript or compiled. */
const program = new URL(ownFile.endsWith(".ts") ? "./parse-thread.ts" : "./parse-thread.js", ownFile);
/** A thread does not inherit the loader that runs TypeScript sources in development: this brings it along. */
const loading = (file: URL) => `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file.href)}); })`;

/** Makes the parser of a process. The thread starts with the first long document, reads one at a time, and is given up with a document that breaks a limit. */
export function makeParser(limits: ParserLimits = defaultParserLimits, thread: URL = program): Parser {
  const waiting: Job[] = [];
  let worker: Worker | null = null;
  let running: Job | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const refuse = (job: Job, reason: string) => job.resolve({ kind: "not-a-feed", reason });

  function settle(act: (job: Job) => void): void {
    clearTimeout(timer);
    const job = running;
    running = null;
    if (job) act(job);
    next();
  }

  /** Ends the thread with the document it could not cope with; the next document gets a new one. */
  function giveUp(reason: string): void {
    const lost = worker;
    worker = null;
    void lost?.terminate();
    settle((job) => refuse(job, reason));
  }

  function start(): Worker {
    const source = thread.pathname.endsWith(".ts");
    const fresh = new Worker(source ? loading(thread) : thread, {
      eval: source,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    });
    fresh.on("message", (result: ParseResult) => {
      if (fresh === worker) settle((job) => job.resolve(result));
    });
    fresh.on("error", (error: NodeJS.ErrnoException) => {
      if (fresh !== worker) return;
      giveUp(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? `reading the document takes more than ${limits.memory} MB of memory`
          : `reading the document failed: ${error.message}`,
      );
    });
    // A process that is done does not wait for an idle thread.
    fresh.unref();
    return fresh;
  }

  function next(): void {
    if (running || closed) return;
    running = waiting.shift() ?? null;
    if (!running) return;
    worker ??= start();
    timer = setTimeout(() => giveUp(`reading the document takes longer than ${Math.round(limits.time / 1000)} s`), limits.time);
    worker.postMessage({ bytes: running.bytes, options: running.options });
  }

  return {
    async parse(bytes, options) {
      if (bytes.byteLength <= limits.inline) return parseFeed(bytes, options);
      if (closed) return { kind: "not-a-feed", reason: "the process is stopping" };
      return new Promise((resolve) => {
        waiting.push({ bytes, options, resolve });
        next();
      });
    },
    async [Symbol.asyncDispose]() {
      if (closed) return;
      closed = true;
      clearTimeout(timer);
      for (const job of [...(running ? [running] : []), ...waiting.splice(0)]) refuse(job, "the process is stopping");
      running = null;
      await worker?.terminate();
      worker = null;
    },
  };
}
