import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";

export interface WebNeeds {
  /** Null: all is well; otherwise what is not, in plain words. */
  wellness: () => Promise<string | null>;
  /** The text at /metrics. */
  metrics: () => Promise<string>;
  /** Apps of other rooms by their path: the Telegram webhook, WebSub. */
  mounts: Record<string, Hono>;
}

/** The pages of the service: /health for the container, /metrics for Prometheus, and what other rooms bring. */
export function webApp({ wellness, metrics, mounts }: WebNeeds): Hono {
  const app = new Hono();
  app.get("/health", async (c) => {
    const ill = await wellness();
    return c.json(ill === null ? { status: "ok" } : { status: "failing", reason: ill }, ill === null ? 200 : 503);
  });
  app.get("/metrics", async (c) => c.text(await metrics(), 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }));
  for (const [path, mounted] of Object.entries(mounts)) app.route(path, mounted);
  return app;
}

/** Something else listens there already. */
export class PortTaken extends Error {}

/** Listens; port 0 takes a free one. Rejects with PortTaken, which names the port and the remedy. */
export async function listen(app: Hono, host: string, port: number): Promise<{ url: string; close(): Promise<void> }> {
  const server: Server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new PortTaken(
              `port ${port} is taken: set another in parley.yaml (web: port; 0 takes any that is free), or stop what listens there`,
            )
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const at = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${at}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
