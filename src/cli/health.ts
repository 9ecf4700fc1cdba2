import { configFrom } from "./knowledge.ts";

/** `parley health`: 0 where the service on this machine answers that it is well, 1 otherwise. */
export async function health({ config, timeout }: { config: string | null; timeout: number }): Promise<number> {
  const { web } = configFrom(config).settings;
  const url = `http://${web.host.includes(":") ? `[${web.host}]` : web.host === "0.0.0.0" ? "127.0.0.1" : web.host}:${web.port}/health`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeout) });
    process.stdout.write(`${await answer.text()}\n`);
    return answer.ok ? 0 : 1;
  } catch (error) {
    process.stdout.write(`no answer from ${url}: ${(error as Error).message}\n`);
    return 1;
  }
}
