import { Hono } from "hono";
import { expect, test } from "vitest";
import { knowledgeFrom } from "../../src/cli/knowledge.ts";
import { counters, exposition } from "../../src/metrics.ts";
import { trace } from "../../src/reading/trace.ts";
import { explanationPage } from "../../src/web/explanation.ts";
import { listen, webApp } from "../../src/web/server.ts";

test("/health answers for the container, /metrics for Prometheus, and other rooms' apps are mounted", async () => {
  let ill: string | null = null;
  const counts = counters();
  counts.polls = 3;
  const mounts = { "/hook": new Hono().post("/", (c) => c.text("taken")) };
  const app = webApp({
    wellness: async () => ill,
    metrics: async () => exposition(counts, { feeds_due: ["Feeds whose time has come", 2] }),
    mounts,
  });
  const server = await listen(app, "127.0.0.1", 0);
  const get = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);
  expect(await (await get("/health")).json()).toEqual({ status: "ok" });
  ill = "no feed answers";
  const failing = await get("/health");
  expect([failing.status, await failing.json()]).toEqual([503, { status: "failing", reason: "no feed answers" }]);
  const metrics = await (await get("/metrics")).text();
  expect(metrics).toContain("parley_polls_total 3");
  expect(metrics).toContain("# TYPE parley_feeds_due gauge\nparley_feeds_due 2");
  expect(await (await get("/hook", { method: "POST" })).text()).toBe("taken");
  expect((await get("/nothing")).status).toBe(404);
  await expect(listen(app, "127.0.0.1", Number(new URL(server.url).port))).rejects.toThrow(/is taken: set another in parley.yaml/);
  await server.close();
});

test("an explanation is a page whose text from outside can neither run nor break it", () => {
  const { knowledge } = knowledgeFrom(null);
  const title = `Egypt's foreign minister met his Iranian counterpart <script>alert("x")</script> & more`;
  const page = explanationPage(title, trace({ id: "1", title, lang: "en", published: "2026-11-17T10:00:00Z" }, knowledge));
  expect(page).not.toContain("<script>");
  expect(page).toContain("&lt;script&gt;");
  expect(page).toMatch(/<mark class="mention"[^>]*>Egypt/);
  expect(page).toContain("held meeting");
});
