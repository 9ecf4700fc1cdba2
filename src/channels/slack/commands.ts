import { editDistance } from "../../subscribers/follow-index.ts";
import { answerMiss } from "../missed.ts";
import { onAlert } from "./alert-buttons.ts";
import type { Button } from "./answer.ts";
import type { Asker } from "./asker.ts";
import { follow, list, unfollow, untilText } from "./follow.ts";
import { latest, pair, upcoming } from "./lists.ts";
import { digest, language, mute, pause, quiet, resume, unmute, zone } from "./settings.ts";

/** The slash command; apps share one list of names in a workspace, so there is one, with words behind it. */
export const commandName = "/parley";

type Command = (asker: Asker, text: string) => Promise<void>;

const commands: Record<string, Command> = {
  follow,
  unfollow,
  list,
  latest,
  upcoming,
  pair,
  mute,
  unmute,
  digest,
  quiet,
  zone,
  language,
  pause,
  resume,
  why,
  missed,
  status,
  help,
};

/** The words that may follow the slash command, in the order in which help tells them. */
export const commandWords = Object.keys(commands);

/** Other words for them, in every interface language: "slack-words.follow" holds "add, watch" and the like. */
function wordsOf(asker: Asker, command: string): string[] {
  const { languages, t } = asker.needs.wording;
  return [
    command,
    ...languages.flatMap((lang) => t(lang, `slack-words.${command}`).split(/[,،、]/)).map((word) => word.trim().toLowerCase()),
  ].filter((word) => word !== "");
}

/** Runs what was typed after the slash command, or what a button stands for. */
export async function run(asker: Asker, text: string): Promise<void> {
  const [, first = "", rest = ""] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(text) ?? [];
  const word = first.toLowerCase();
  if (word === "") return help(asker);
  const known = commandWords.find((command) => wordsOf(asker, command).includes(word));
  const command = known === undefined ? undefined : commands[known];
  if (command !== undefined) return command(asker, rest);
  return guess(asker, word, rest, text.trim());
}

/** A word that is no command: one that is nearly one, or names to follow without the word before them. */
async function guess(asker: Asker, word: string, rest: string, all: string): Promise<void> {
  const { t } = asker;
  const near = commandWords.find((command) =>
    wordsOf(asker, command).some((known) => editDistance(word, known, 2) <= (known.length > 4 ? 2 : 1)),
  );
  const buttons: Button[] = [];
  if (near !== undefined)
    buttons.push({ label: `${commandName} ${near} ${rest}`.trim(), runs: `${near} ${rest}`.trim(), style: "primary" });
  else if (all.length <= 200) buttons.push({ label: `${commandName} follow ${all}`, runs: `follow ${all}` });
  buttons.push({ label: t("slack-button-help"), runs: "help" });
  await asker.respond({ lines: [t(near === undefined ? "slack-no-command-follow" : "slack-no-command-perhaps", { said: word })], buttons });
}

/** /parley help. */
export async function help(asker: Asker): Promise<void> {
  const { t } = asker;
  await asker.respond({
    lines: [
      t("slack-help-title"),
      ...commandWords.filter((word) => word !== "help").map((word) => `• ${t(`slack-help-${word}`)}`),
      t("slack-help-footer"),
    ],
    buttons: [
      { label: t("slack-button-follow"), runs: "follow", style: "primary" },
      { label: t("slack-button-list"), runs: "list" },
      { label: t("slack-button-latest"), runs: "latest" },
    ],
  });
}

/** /parley why 123: why an event was read as one. */
export async function why(asker: Asker, text: string): Promise<void> {
  if (/^#?\d{1,15}$/.test(text)) return onAlert(asker, `why:${text.replace("#", "")}`);
  await asker.respond({ lines: [asker.t("slack-why-how")] });
}

/** /parley missed <link>: what a reader says I missed. */
export async function missed(asker: Asker, text: string): Promise<void> {
  const { needs, t, team, user } = asker;
  // Slack writes links as <https://…|words>.
  const told = text.replace(/<(https?:[^|>]+)(\|[^>]*)?>/g, "$1").trim();
  if (told === "") return asker.respond({ lines: [t("missed-how", { command: `${commandName} missed` })] });
  const { key, reason } = await answerMiss(needs.db, { channel: "slack", person: `slack:${team}/${user}`, told }, asker.now);
  await asker.respond({ lines: [t(key, reason === null ? {} : { reason: t(`refusal-${reason}`) })] });
}

/** /parley status: how the feeds are. */
export async function status(asker: Asker): Promise<void> {
  await asker.respond({ lines: await healthLines(asker) });
}

/** How the feeds are, in words, for /parley status and the Home tab. */
export async function healthLines({ needs, subscriber, knowing, lang, t }: Asker): Promise<string[]> {
  const health = await needs.health();
  const last =
    health.lastItemAt === null
      ? t("slack-health-never")
      : t("slack-health-last", { time: untilText(health.lastItemAt, subscriber?.zone ?? knowing.zone, lang) });
  const shown = health.failing.slice(0, 5).join(", ") + (health.failing.length > 5 ? " …" : "");
  const failing =
    health.failing.length === 0
      ? [t("slack-health-all-well")]
      : [t("slack-health-failing", { count: health.failing.length, names: shown })];
  return [t("slack-health-feeds", { count: health.feeds }), last, ...failing];
}
