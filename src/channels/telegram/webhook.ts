import { createHash, timingSafeEqual } from "node:crypto";
import type { Update } from "grammy/types";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Needs } from "./needs.ts";
import { allowedUpdates, type Updates } from "./updates.ts";

const digest = (text: string) => createHash("sha256").update(text).digest();

/**
 * Takes updates that Telegram posts, at the path it is mounted on. Whoever does not know the secret gets 401. Answers after the update is
 * handled: Telegram brings it again otherwise, to this process or another, and it is still handled once.
 */
export function webhookRoute({ secret, updates, log }: { secret: string; updates: Updates; log: Needs["log"] }): Hono {
  if (!/^[\w-]{1,256}$/.test(secret))
    throw new Error("TELEGRAM_WEBHOOK_SECRET must be 1 to 256 letters, digits, _ or -: without it anybody could post updates");
  const expected = digest(secret);
  const app = new Hono();
  app.post("/", bodyLimit({ maxSize: 1024 * 1024, onError: (c) => c.body(null, 413) }), async (c) => {
    if (!timingSafeEqual(digest(c.req.header("x-telegram-bot-api-secret-token") ?? ""), expected)) return c.body(null, 401);
    const update = (await c.req.json().catch(() => null)) as Update | null;
    if (update === null || typeof update !== "object" || !Number.isSafeInteger(update.update_id)) return c.body(null, 400);
    try {
      return c.body(null, (await updates.take(update)) === "busy" ? 503 : 200);
    } catch (error) {
      log("error", "an update could not be stored", { reason: error instanceof Error ? error.message : "unknown" });
      return c.body(null, 503);
    }
  });
  return app;
}

/** Tells Telegram where to post. `url`: the public HTTPS address of the route. */
export async function registerWebhook({ api }: Pick<Needs, "api">, url: string, secret: string): Promise<void> {
  await api.setWebhook(url, { secret_token: secret, allowed_updates: allowedUpdates, max_connections: 20, drop_pending_updates: false });
}
