import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { openPlayground } from "../../../tools/telegram-playground-stage.ts";

const browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** Where the screenshots go: `SCREENSHOTS=folder` keeps them. */
const folder = process.env["SCREENSHOTS"] ?? join(tmpdir(), "parley-screenshots");

test.skipIf(browser === undefined)(
  "the playground: a person in a browser talks to the bot, and a headline becomes an alert (needs chromium)",
  async () => {
    mkdirSync(folder, { recursive: true });
    await using playground = await openPlayground(0);
    const chrome = await chromium.launch({ executablePath: browser as string, args });
    try {
      const page = await chrome.newPage({ viewport: { width: 1280, height: 860 } });
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      await page.goto(playground.url);
      const write = async (field: string, text: string) => {
        await page.getByLabel(field, { exact: true }).fill(text);
        await page.getByLabel(field, { exact: true }).press("Enter");
        await page.waitForFunction("document.body.dataset.busy === undefined");
      };
      const log = page.getByRole("log");
      await write("Message", "/start");
      await log.getByText("I tell you when foreign ministers meet").waitFor();
      await page.screenshot({ path: join(folder, "telegram-start.png") });
      await log.getByRole("button", { name: "🇮🇷 Iran" }).click();
      await log.getByText("Now followed: 🇮🇷 Iran").waitFor();
      await write("Headline", "Foreign ministers of Iran and Turkey meet in Cairo");
      await log.getByText("Cairo").first().waitFor();
      await log.getByRole("button", { name: "Why?" }).click();
      await log.getByText("Why this was told").waitFor();
      await write("Inline query", "Iran Turkey");
      await page.locator("#results p").first().waitFor();
      await page.screenshot({ path: join(folder, "telegram-alert.png") });
      // A Persian reader, from right to left.
      await page.getByRole("button", { name: "داریوش (fa)" }).click();
      await write("Message", "/follow همه چیز");
      await write("Headline", "Lavrov and Fidan hold phone call on Black Sea");
      await log.getByRole("button", { name: "چرا؟" }).first().waitFor();
      await page.screenshot({ path: join(folder, "telegram-persian.png") });
      expect(errors).toEqual([]);
      expect(playground.host.mistakes).toEqual([]);
    } finally {
      await chrome.close();
    }
  },
);
