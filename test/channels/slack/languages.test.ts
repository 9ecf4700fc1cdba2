import { expect, test } from "vitest";
import { commandWords } from "../../../src/channels/slack/commands.ts";
import { engines } from "../../database.ts";
import { slackWorld, wording } from "./world.ts";

const openDatabase = (engines[0] as (typeof engines)[number])[1];

test("in every language each answer, dialog and Home tab is one that Slack takes, and says all it should", async () => {
  await using database = await openDatabase();
  await using world = await slackWorld(database, { health: { feeds: 3, failing: ["IRNA", "TASS"], lastItemAt: new Date() } });
  const asks = [
    "help",
    "follow Iran, Egypt",
    "list",
    "mute Iran 3h",
    "digest",
    "quiet 22-7",
    "zone",
    "status",
    "why",
    "missed",
    "missed <https://news.example/1|news>",
    "latest",
    "upcoming",
    "pair",
    "qqqqqq",
    "unfollow all",
    "pause",
    "resume",
  ];
  for (const language of wording.languages) {
    for (const user of [undefined, "DX"])
      await (await world.team.command(`language ${language}`, user === undefined ? {} : { channel: user })).answer();
    for (const text of asks) {
      const reply = await (await world.team.command(text)).answer(); // the stand-in refuses what Slack would
      expect(reply.text, `${language}: ${text}`).not.toMatch(/slack-[a-z]|\{ ?\$/);
    }
    await world.team.command("follow");
    expect((await world.slack.world.opened.next()).type).toBe("modal");
    await world.team.event({ type: "app_home_opened", user: "U1", channel: "D1", tab: "home" });
    await world.app.quiet();
    expect(JSON.stringify(world.team.team.homes.get("U1")?.blocks)).not.toMatch(/slack-[a-z]|\{ ?\$/);
  }
  expect(world.logged.filter((line) => /^(warn|error)/.test(line))).toEqual([]);
});

test("every command has words of its own in every language, and no word means two commands", () => {
  const meant = new Map<string, string>();
  for (const command of commandWords)
    for (const language of wording.languages) {
      const words = wording.t(language, `slack-words.${command}`);
      expect(words, `${language} ${command}`).not.toContain("slack-words");
      for (const word of words.split(/[,،、]/).map((one) => one.trim().toLowerCase())) {
        expect([word, meant.get(word) ?? command]).toEqual([word, command]);
        expect(word, "one word: the next is taken for a name").not.toMatch(/\s/);
        meant.set(word, command);
      }
    }
});

test("a command in the reader's own words works like its English name", async () => {
  await using database = await openDatabase();
  await using world = await slackWorld(database);
  for (const text of ["دنبال ایران", "следить Египет", "关注 土耳其"])
    expect((await (await world.team.command(text)).answer()).text).toContain("Now followed");
});
