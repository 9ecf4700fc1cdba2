import { createHash } from "node:crypto";
import { GrammyError } from "grammy";
import type { BotCommand, BotCommandScope } from "grammy/types";
import { saveSetup, setupDiffers } from "../../store/telegram.ts";
import type { Needs } from "./needs.ts";

const anybody = ["latest", "upcoming", "pair", "following", "why", "feedback", "missed", "status", "help"];
const changing = ["follow", "unfollow", "digest", "quiet", "mute", "language", "timezone"];
/** What each menu lists, in its order. */
export const menus = {
  private: [
    "follow",
    "following",
    "latest",
    "upcoming",
    "pair",
    "unfollow",
    "digest",
    "quiet",
    "mute",
    "language",
    "timezone",
    "channel",
    "why",
    "feedback",
    "missed",
    "status",
    "help",
    "stop",
  ],
  members: anybody,
  admins: [...changing, ...anybody, "stop"],
  operators: ["feeds", "stats", "recent", "said", "test", "reload", "broadcast"],
};

/**
 * Sets the command menus for each scope and language, and the texts that stand in the bot's profile. Does nothing where all is as it was
 * set last. Throws what Telegram does not take.
 */
export async function setUp(needs: Needs): Promise<boolean> {
  const { api } = needs;
  const { wording } = needs.composer();
  const listed = (names: string[], lang: string): BotCommand[] =>
    names.map((command) => ({ command, description: wording.t(lang, `tg-cmd-${command}`).slice(0, 256) }));
  const scopes: [BotCommandScope, string[]][] = [
    [{ type: "default" }, menus.private],
    [{ type: "all_private_chats" }, menus.private],
    [{ type: "all_group_chats" }, menus.members],
    [{ type: "all_chat_administrators" }, menus.admins],
  ];
  const steps: { what: unknown; optional?: true; run: () => Promise<unknown> }[] = [];
  for (const lang of wording.languages) {
    // English is also what everybody else sees.
    const language = lang === "en" ? {} : { language_code: lang as "fa" };
    for (const [scope, names] of scopes) {
      const commands = listed(names, lang);
      steps.push({ what: [scope, language, commands], run: () => api.setMyCommands(commands, { scope, ...language }) });
    }
    const about = wording.t(lang, "tg-profile").slice(0, 512);
    const short = wording.t(lang, "tg-profile-short").slice(0, 120);
    steps.push({ what: [about, language], run: () => api.setMyDescription(about, language) });
    steps.push({ what: [short, language], run: () => api.setMyShortDescription(short, language) });
  }
  for (const id of needs.settings.admins) {
    const commands = listed([...menus.private, ...menus.operators], "en");
    // Whoever never wrote to the bot has no chat yet to set a menu for.
    steps.push({ what: [id, commands], optional: true, run: () => api.setMyCommands(commands, { scope: { type: "chat", chat_id: id } }) });
  }
  const digest = createHash("sha256")
    .update(JSON.stringify(steps.map((step) => step.what)))
    .digest("hex");
  if (!(await setupDiffers(needs.db, needs.botId, digest))) return false;
  for (const step of steps) {
    for (let attempt = 0; ; attempt++) {
      try {
        await step.run();
        break;
      } catch (error) {
        const wait = error instanceof GrammyError && error.error_code === 429 ? error.parameters.retry_after : undefined;
        if (wait !== undefined && attempt < 3) await needs.sleep(wait * 1000);
        else if (step.optional === true && error instanceof GrammyError) break;
        else throw error;
      }
    }
  }
  await saveSetup(needs.db, needs.botId, digest);
  return true;
}
