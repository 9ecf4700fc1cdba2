import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { makeFetcher } from "../../src/feeds/fetch.ts";
import { isSigned, judgeVerification } from "../../src/feeds/websub.ts";
import { findFeed, syncFeeds, updateHub } from "../../src/store/feeds.ts";
import { feeds } from "../../src/store/schema.ts";
import { askHubs, websub } from "../../src/web/websub.ts";
import { engines } from "../database.ts";
import { feedHost } from "../fakes/feed-host/host.ts";
import { aFeed } from "./a-feed.ts";

const noon = new Date("2026-03-10T12:00:00Z");
const topic = "https://a.example/feed";

describe("a hub's question", () => {
  const asked = aFeed({ topicUrl: topic, hubUrl: "https://hub.example/", hubState: "asked" });
  const query = { "hub.mode": "subscribe", "hub.topic": topic, "hub.challenge": "x1", "hub.lease_seconds": "3600" };
  test("is answered where it was asked for", () =>
    expect(judgeVerification(asked, query, noon)).toEqual({
      kind: "confirmed",
      challenge: "x1",
      leaseUntil: new Date("2026-03-10T13:00:00Z"),
    }));
  test("a refusal is noted", () =>
    expect(judgeVerification(asked, { "hub.mode": "denied", "hub.topic": topic }, noon).kind).toBe("refused"));
  test.each([
    ["nobody's token", null, query],
    ["another topic", asked, { ...query, "hub.topic": "https://b.example/" }],
    ["an unsubscription nobody asked for", asked, { ...query, "hub.mode": "unsubscribe" }],
    ["a feed that never asked", aFeed({ topicUrl: topic }), query],
    ["no challenge", asked, { "hub.mode": "subscribe", "hub.topic": topic }],
  ])("is not answered: %s", (_what, feed, asks) =>
    expect(judgeVerification(feed, asks as Record<string, string>, noon).kind).toBe("not-asked"),
  );
  test("a lease has bounds", () => {
    const lease = (seconds: string): unknown => judgeVerification(asked, { ...query, "hub.lease_seconds": seconds }, noon);
    expect(lease("999999999")).toMatchObject({ leaseUntil: new Date("2026-04-09T12:00:00Z") });
    expect(lease("-1")).toMatchObject({ leaseUntil: new Date("2026-03-20T12:00:00Z") });
  });
});

test.each(["sha1", "sha256", "sha384", "sha512"])("signatures by %s", (method) => {
  const body = Buffer.from("<rss/>");
  const signature = `${method}=${createHmac(method, "secret").update(body).digest("hex")}`;
  expect(isSigned("secret", signature, body)).toBe(true);
  expect(isSigned("other", signature, body)).toBe(false);
  expect(isSigned("secret", signature, Buffer.from("<rss />"))).toBe(false);
  expect(isSigned("secret", "md5=00", body)).toBe(false);
  expect(isSigned("secret", null, body)).toBe(false);
});

test("from the question to the push, over a socket and a database", async () => {
  const [, openDatabase] = engines[0] as (typeof engines)[number];
  await using database = await openDatabase();
  await using host = await feedHost();
  await using fetcher = makeFetcher({ userAgent: "parley/test (+https://parley.example)" });
  const { db } = database;
  const hub = host.serve("/hub", { kind: "status", status: 202 });
  await syncFeeds(
    db,
    [
      {
        key: "f",
        url: topic,
        name: "F",
        language: "en",
        country: "GB",
        zone: null,
        tier: 1,
        kind: "agency",
        options: { allowPrivate: true },
        host: "a.example",
      },
    ],
    noon,
    0,
  );
  await db.update(feeds).set({ hubUrl: hub, topicUrl: topic, nextPollAt: new Date("2026-03-11T12:00:00Z") });
  let made = 0;
  const ask = (now: Date): Promise<number> =>
    askHubs(db, fetcher, { publicUrl: "https://parley.example", token: () => `token${++made}`, now });
  expect(await ask(noon)).toBe(1);
  expect(await ask(noon)).toBe(0);
  const form = new URLSearchParams(host.asked[0]?.body);
  expect(Object.fromEntries(form)).toMatchObject({
    "hub.mode": "subscribe",
    "hub.topic": topic,
    "hub.callback": "https://parley.example/websub/token1",
    "hub.secret": "token2",
  });

  let nudges = 0;
  const app = websub({ db, now: () => noon, nudged: () => void nudges++ });
  const verify = await app.request(
    `/token1?hub.mode=subscribe&hub.topic=${encodeURIComponent(topic)}&hub.challenge=abc&hub.lease_seconds=864000`,
  );
  expect([verify.status, await verify.text()]).toEqual([200, "abc"]);
  expect((await app.request("/unknown?hub.mode=subscribe&hub.topic=x&hub.challenge=abc")).status).toBe(404);
  expect(await findFeed(db, "f")).toMatchObject({ hubState: "subscribed", hubLeaseUntil: new Date("2026-03-20T12:00:00Z") });

  const body = "<rss/>";
  const push = (secret: string): Promise<Response> | Response =>
    app.request("/token1", {
      method: "POST",
      body,
      headers: { "x-hub-signature": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}` },
    });
  expect((await push("wrong")).status).toBe(202);
  expect([nudges, (await findFeed(db, "f"))?.hubPushedAt]).toEqual([0, null]);
  expect((await push("token2")).status).toBe(202);
  expect(nudges).toBe(1);
  expect(await findFeed(db, "f")).toMatchObject({ hubPushedAt: noon, nextPollAt: noon });

  // Renewed a day before the lease ends, with the same token.
  expect(await ask(new Date("2026-03-18T12:00:00Z"))).toBe(0);
  expect(await ask(new Date("2026-03-19T13:00:00Z"))).toBe(1);
  expect((await findFeed(db, "f"))?.hubToken).toBe("token1");

  host.serve("/hub", { kind: "status", status: 404 });
  await updateHub(db, 1, { hubState: "none", hubAskedAt: null });
  await ask(new Date("2026-03-25T12:00:00Z"));
  expect((await findFeed(db, "f"))?.hubState).toBe("refused");
});
