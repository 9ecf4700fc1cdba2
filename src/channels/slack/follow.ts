import type { types } from "@slack/bolt";
import { transaction } from "../../store/database.ts";
import { dropFollows, followsOf, mutesOf } from "../../store/subscribers.ts";
import { chatOf } from "../../subscribers/address.ts";
import { type FollowRule, parseFollowCode, parseFollows } from "../../subscribers/follow.ts";
import { addFollows, removeFollows } from "../../subscribers/follows.ts";
import { back } from "../../subscribers/lifecycle.ts";
import { ensureSubscriber } from "../../subscribers/places.ts";
import { answerAdded, answerParsed, answerRemoved, describeRule, describeTarget, type Speaker } from "../../wording/follows.ts";
import { type Answer, answerBlocks } from "./answer.ts";
import { type Asker, reachOf } from "./asker.ts";
import { doneView, openDialog } from "./dialog.ts";
import { harmless } from "./mrkdwn.ts";

/** Plain words as lines of mrkdwn. */
export const marked = (text: string): string[] => text.split("\n").map(harmless);

/** /parley follow Iran Turkey: adds follows to this place. Without names, opens the dialog. */
export async function follow(asker: Asker, text: string): Promise<void> {
  if (text === "" && asker.triggerId !== null) return openDialog(asker);
  const said = understood(asker, text, "follow");
  if ("answer" in said) return asker.respond(said.answer, { replace: text.startsWith("=") });
  const reach = await reachOf(asker.client, asker.address.chat);
  if (reach !== "fine") return asker.respond(unreachable(asker, reach, `follow ${text}`));
  await asker.respond(await followed(asker, said.rules, said.guessed), { replace: text.startsWith("=") });
}

/** Stores rules for the asker's place and says what became of them. */
export async function followed(asker: Asker, rules: FollowRule[], guessed: { said: string; meant: string }[] = []): Promise<Answer> {
  const { needs, knowing, address, user, lang, speaker, t, now } = asker;
  const added = await transaction(needs.db, async (tx) => {
    const wishes = {
      language: knowing.language,
      zone: knowing.zone,
      createdBy: user,
      ...(asker.title === null ? {} : { title: asker.title }),
    };
    const subscriber = await ensureSubscriber(tx, address, wishes, now);
    // Whoever asks for alerts in a place that we can post to (which was looked at before) wants them from now on.
    await back(tx, "slack", chatOf(address), now);
    return addFollows(tx, subscriber.id, rules, knowing.limits, now);
  });
  const paused = asker.subscriber?.state === "paused";
  const undo = added.added.length === 1 ? await idOf(asker, added.added[0] as FollowRule) : null;
  return {
    lines: [
      ...marked(answerAdded(added, guessed, speaker, lang)),
      ...(address.chat === user ? [t("slack-to-you")] : []),
      ...(paused ? [t("slack-paused")] : []),
    ],
    buttons: [
      ...(paused ? [{ label: t("slack-button-resume"), runs: "resume", style: "primary" as const }] : []),
      ...(undo === null ? [] : [{ label: t("slack-button-undo"), runs: `unfollow #${undo}` }]),
      { label: t("slack-button-list"), runs: "list" },
    ],
  };
}

/** Follows what the dialog asked for. Out: what its window shows then, or what is wrong, by block. `asker` is of the chosen place. */
export async function followedByDialog(
  asker: Asker,
  rules: FollowRule[],
): Promise<{ view: types.ModalView } | { errors: Record<string, string> }> {
  const reach = await reachOf(asker.client, asker.address.chat);
  if (reach !== "fine") return { errors: { where: asker.t(reach === "archived" ? "slack-archived-plain" : "slack-not-in-channel-plain") } };
  const { lines } = await followed(asker, rules);
  return { view: doneView(asker.t, answerBlocks({ lines })) };
}

async function idOf({ needs, address }: Asker, rule: FollowRule): Promise<number | null> {
  const subscriber = await ensureSubscriber(needs.db, address, {}, needs.now());
  return (await followsOf(needs.db, subscriber.id)).find((f) => f.a === rule.a && f.b === rule.b)?.id ?? null;
}

/** /parley unfollow Iran, or a button with a follow's number. */
export async function unfollow(asker: Asker, text: string): Promise<void> {
  const { needs, subscriber, speaker, lang, t } = asker;
  if (subscriber === null) return asker.respond(nothing(asker));
  const id = /^#(\d{1,15})$/.exec(text)?.[1];
  if (id !== undefined) {
    const gone = await dropFollows(needs.db, subscriber.id, [Number(id)]);
    return asker.respond(await listing(asker, marked(answerRemoved(gone, speaker, lang))), { replace: true });
  }
  if (text === "") return list(asker);
  const said = understood(asker, text, "unfollow");
  if ("answer" in said) return asker.respond(said.answer);
  const everything = said.rules.some((rule) => rule.a === "*" && rule.b === null);
  if (everything && !text.startsWith("=")) {
    const count = (await followsOf(needs.db, subscriber.id)).length;
    return asker.respond({
      lines: [t("slack-unfollow-all-ask", { count })],
      buttons: [{ label: t("slack-button-unfollow-all"), runs: "unfollow =all", style: "danger" }],
    });
  }
  const gone = await removeFollows(needs.db, subscriber.id, said.rules);
  if (gone.length === 0) return asker.respond(await listing(asker, marked(answerRemoved(gone, speaker, lang))));
  const undo = gone.length === 1 && gone[0] !== undefined ? [{ label: t("slack-button-undo"), runs: `follow ${text}` }] : [];
  await asker.respond({ lines: marked(answerRemoved(gone, speaker, lang)), buttons: undo }, { replace: everything });
}

/** /parley list: what this place follows and mutes, each with a button to end it. */
export async function list(asker: Asker): Promise<void> {
  await asker.respond(await listing(asker, []), { replace: true });
}

/** The list as an answer, with lines above it. */
export async function listing(asker: Asker, above: string[]): Promise<Answer> {
  const { needs, subscriber, speaker, lang, t, now } = asker;
  const follows = subscriber === null ? [] : await followsOf(needs.db, subscriber.id);
  if (subscriber === null || follows.length === 0)
    return { lines: [...above, ...nothing(asker).lines], buttons: nothing(asker).buttons ?? [] };
  const mutes = await mutesOf(needs.db, subscriber.id, now);
  // An answer has 50 blocks, and each line with a button is one.
  const shown = follows.slice(0, 30);
  return {
    lines: [
      ...above,
      ...(subscriber.state === "active"
        ? []
        : [subscriber.state === "paused" ? t("slack-paused") : `⚠️ ${t(`slack-state-${subscriber.state}`)}`]),
      t("follow-list", { count: follows.length }),
      ...shown.map((f) => ({
        text: harmless(describeRule(f, speaker, lang)),
        button: { label: t("slack-button-unfollow"), runs: `unfollow #${f.id}` },
      })),
      ...(follows.length > shown.length ? [t("slack-list-more", { count: follows.length - shown.length })] : []),
      ...mutes.slice(0, 8).map((m) => ({
        text: t("slack-muted-line", {
          what: m.a === null ? speaker.wording.t(lang, "mute-event") : sidesText(m.a, m.b, speaker, lang),
          until: untilText(m.until, subscriber.zone, lang),
        }),
        button: { label: t("slack-button-unmute"), runs: `unmute #${m.id}` },
      })),
    ],
    buttons: [
      { label: t("slack-button-follow"), runs: "follow" },
      ...(subscriber.state === "paused" ? [{ label: t("slack-button-resume"), runs: "resume", style: "primary" as const }] : []),
    ],
  };
}

/** An instant in a place's own zone, for answers that are not messages of ours. */
export function untilText(at: Date, zone: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "short", timeZone: zone }).format(at);
}

/** What to do for somebody who follows nothing yet: a few countries to begin with. */
export function nothing({ knowing, speaker, lang, t }: Asker): Answer {
  const popular = knowing.index.popular.slice(0, 4);
  return {
    lines: [t("follow-none"), t("slack-follow-examples")],
    buttons: [
      { label: t("slack-button-follow"), runs: "follow", style: "primary" },
      ...popular.map((code) => ({ label: describeTarget(code, speaker, lang), runs: `follow =${code}` })),
    ],
  };
}

/** Why nothing can be posted to a place, and the remedy. */
export function unreachable({ t }: Asker, reach: "not-in" | "archived", retry: string): Answer {
  if (reach === "archived") return { lines: [t("slack-archived")] };
  return { lines: [t("slack-not-in-channel")], buttons: [{ label: t("slack-button-retry"), runs: retry, style: "primary" }] };
}

type Understood = { rules: FollowRule[]; guessed: { said: string; meant: string }[] } | { answer: Answer };

/** The rules that a text names, or what to answer where that is not clear. A text "=IR-TR" is a code from one of our buttons. */
export function understood(asker: Asker, text: string, command: "follow" | "unfollow"): Understood {
  const { knowing, speaker, lang, t } = asker;
  if (text.startsWith("=")) {
    const rule = parseFollowCode(text.slice(1), knowing.index);
    return rule === null ? { answer: { lines: [t("slack-button-old")] } } : { rules: [rule], guessed: [] };
  }
  const parsed = parseFollows(text, knowing.index);
  if (parsed.kind === "follows") return { rules: parsed.follows, guessed: parsed.guessed };
  const asked = answerParsed(parsed, speaker, lang) ?? { text: "", options: [] };
  return {
    answer: { lines: marked(asked.text), buttons: asked.options.map(({ label, code }) => ({ label, runs: `${command} =${code}` })) },
  };
}

/** One name or two, as their reader knows them. */
export function sidesText(a: string, b: string | null, speaker: Speaker, lang: string): string {
  return [a, ...(b === null ? [] : [b])].map((target) => describeTarget(target, speaker, lang)).join(" – ");
}
