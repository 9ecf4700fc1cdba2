import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSigned, outcomeOf, type Post, sign, webhookChannel } from "../../src/channels/webhook.ts";
import { noticeMessage } from "../../src/wording/compose.ts";
import { later, noon } from "../alerts/world.ts";

const message = { ...noticeMessage("en", ["🤝 Meeting"], { mode: "meeting" }), consultationId: 7 };
const post: Post = async (url, { body, headers }) => {
  const answer = await fetch(url, { method: "POST", body, headers, redirect: "manual" });
  return { status: answer.status, retryAfter: answer.headers.get("retry-after") };
};

/** A receiver as its owner would write it: checks the signature of each post. */
async function receiver(secret: string, answer: () => { status: number; headers?: Record<string, string> } = () => ({ status: 204 })) {
  const got: { body: string; signed: boolean; delivery: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const signed = isSigned(body, String(request.headers["x-parley-signature"]), secret, noon);
    got.push({ body, signed, delivery: String(request.headers["x-parley-delivery"]) });
    const { status, headers } = answer();
    response.writeHead(status, headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return { url, got, [Symbol.asyncDispose]: async () => void server.close() };
}

describe("webhooks", () => {
  test("a post is signed JSON that names its delivery and its consultation", async () => {
    await using there = await receiver("key");
    const channel = webhookChannel({ post, secretOf: async () => "key", userAgent: "parley/1" });
    const address = { channel: "webhook", url: there.url } as const;
    expect(await channel.send(address, message, { now: noon, deliveryId: 12 })).toEqual({ kind: "sent", messageId: "12" });
    await channel.edit?.(address, "12", message, { now: noon, deliveryId: 13 });
    expect(there.got.map(({ signed, delivery }) => [signed, delivery])).toEqual([
      [true, "12"],
      [true, "13"],
    ]);
    expect(there.got.map(({ body }) => JSON.parse(body).type)).toEqual(["alert", "change"]);
    expect(JSON.parse(there.got[0]?.body ?? "")).toMatchObject({ delivery: 12, consultation: 7, data: { mode: "meeting" } });
  });

  test("nothing is sent where there is no key, and nothing that cannot be reached is taken for delivered", async () => {
    await using there = await receiver("key");
    const address = { channel: "webhook", url: there.url } as const;
    const context = { now: noon, deliveryId: 1 };
    expect(await webhookChannel({ post, secretOf: async () => null, userAgent: "p" }).send(address, message, context)).toMatchObject({
      kind: "refused",
    });
    expect(there.got).toHaveLength(0);
    const nowhere = webhookChannel({ post, secretOf: async () => "key", userAgent: "p" });
    expect(await nowhere.send({ channel: "webhook", url: "http://127.0.0.1:9/" }, message, context)).toMatchObject({
      kind: "later",
      hold: "chat",
    });
  });

  test("every status code has its next step", () => {
    const kinds = new Map<string, number[]>();
    for (let status = 200; status < 600; status++) {
      const { kind } = outcomeOf(status, null, 1, noon);
      kinds.set(kind, [...(kinds.get(kind) ?? []), status]);
    }
    expect(kinds.get("sent")).toEqual(Array.from({ length: 100 }, (_, i) => 200 + i));
    expect(kinds.get("later")?.[0]).toBe(429);
    expect(kinds.get("later")).toHaveLength(101);
    expect(kinds.get("refused")).toEqual([401, 403, 404, 410]);
    expect(kinds.get("rejected")).toHaveLength(400 - 100 - 101 - 4);
    expect(outcomeOf(429, "30", 1, noon)).toMatchObject({ at: later(noon, { seconds: 30 }) });
    expect(outcomeOf(503, later(noon, { minutes: 2 }).toUTCString(), 1, noon)).toMatchObject({ at: later(noon, { minutes: 2 }) });
    expect(outcomeOf(503, "soon", 1, noon)).toMatchObject({ at: later(noon, { minutes: 1 }) });
  });

  test("a signature holds for its body, its key and its time alone", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (body, key, other) => {
        const header = sign(body, key, noon);
        expect(isSigned(body, header, key, later(noon, { seconds: 299 }))).toBe(true);
        expect(isSigned(body, header, key, later(noon, { seconds: 301 }))).toBe(false);
        expect(isSigned(`${body}x`, header, key, noon)).toBe(false);
        if (other !== key) expect(isSigned(body, header, other, noon)).toBe(false);
      }),
    );
    for (const header of ["", "t=1", "t=x,v1=", `t=1,v1=${"0".repeat(63)}`]) expect(isSigned("", header, "key", noon)).toBe(false);
  });
});
