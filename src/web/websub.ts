import { Hono } from "hono";
import type { Fetcher } from "../feeds/fetch.ts";
import { isSigned, judgeVerification, RENEW_SECONDS, subscribeForm } from "../feeds/websub.ts";
import type { Db } from "../store/database.ts";
import { feedByHubToken, feedsToSubscribe, updateHub } from "../store/feeds.ts";

export interface WebSubNeeds {
  db: Db;
  now: () => Date;
  /** Called when a push made a feed due, so that the loop need not wait for its next tick. */
  nudged?: () => void;
}

const LONGEST_BODY = 5_000_000;

/** The callback address hubs talk to; to be mounted at `/websub`. It answers for feeds that asked, and 404 to everybody else. */
export function websub({ db, now, nudged = () => {} }: WebSubNeeds): Hono {
  const app = new Hono();
  app.get("/:token", async (context) => {
    const feed = await feedByHubToken(db, context.req.param("token"));
    const judged = judgeVerification(feed, context.req.query(), now());
    if (feed === null || judged.kind === "not-asked") return context.text("not asked for", 404);
    if (judged.kind === "refused") {
      await updateHub(db, feed.id, { hubState: "refused" });
      return context.text("noted");
    }
    await updateHub(db, feed.id, { hubState: "subscribed", hubLeaseUntil: judged.leaseUntil });
    return context.text(judged.challenge);
  });
  app.post("/:token", async (context) => {
    const feed = await feedByHubToken(db, context.req.param("token"));
    if (feed === null || feed.hubSecret === null) return context.text("not asked for", 404);
    if (Number(context.req.header("content-length") ?? 0) > LONGEST_BODY) return context.text("too long", 413);
    const body = new Uint8Array(await context.req.arrayBuffer());
    // A wrong signature is answered like a right one (WebSub 8), so that nobody can try secrets here.
    if (isSigned(feed.hubSecret, context.req.header("x-hub-signature") ?? null, body)) {
      const at = now();
      await updateHub(db, feed.id, { hubPushedAt: at, nextPollAt: at });
      nudged();
    }
    return context.body(null, 202);
  });
  return app;
}

/**
 * Asks the hubs of feeds that name one for a subscription, and again a day before one ends; a refusal is asked again after a week.
 * `publicUrl` is where this server is reached from outside, `token` makes a random string. Returns how many were asked.
 */
export async function askHubs(
  db: Db,
  fetcher: Fetcher,
  { publicUrl, token, now, limit = 5 }: { publicUrl: string; token: () => string; now: Date; limit?: number },
): Promise<number> {
  const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
  const asking = await feedsToSubscribe(db, new Date(now.getTime() + RENEW_SECONDS * 1000), ago(6 * 3_600), limit);
  let asked = 0;
  for (const feed of asking) {
    if (feed.hubUrl === null || feed.topicUrl === null) continue;
    if (feed.hubState === "refused" && feed.hubAskedAt !== null && feed.hubAskedAt > ago(7 * 86_400)) continue;
    const hubToken = feed.hubToken ?? token();
    const hubSecret = feed.hubSecret ?? token();
    // Before the request: the hub may verify before it answers.
    await updateHub(db, feed.id, {
      hubToken,
      hubSecret,
      hubAskedAt: now,
      ...(feed.hubState === "subscribed" ? {} : { hubState: "asked" }),
    });
    const callback = new URL(`/websub/${hubToken}`, publicUrl).href;
    const answer = await fetcher.post(feed.hubUrl, subscribeForm(feed, callback, hubSecret), feed.options.allowPrivate ?? false);
    // Only a plain no is a refusal; what is silent or broken is asked again in some hours.
    if (answer.status !== null && answer.status >= 400 && answer.status < 500) await updateHub(db, feed.id, { hubState: "refused" });
    asked += 1;
  }
  return asked;
}
