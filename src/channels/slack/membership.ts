import type { App, webApi } from "@slack/bolt";
import { chatsOfTeam, claimOnce, deleteInstall, findInstall, forgetTeams, installKey } from "../../store/installs.ts";
import { followsOf, subscribersOfChat } from "../../store/subscribers.ts";
import { back, left, moved, refused } from "../../subscribers/lifecycle.ts";
import { answerBlocks, answerText } from "./answer.ts";
import { askerOf } from "./asker.ts";
import { listing } from "./follow.ts";
import type { SlackNeeds } from "./needs.ts";

interface Body {
  team_id?: string;
  enterprise_id?: string;
  event_time?: number;
  is_enterprise_install?: boolean;
  authorizations?: { team_id?: string | null; enterprise_id?: string | null; is_enterprise_install?: boolean }[];
}

/** Every event that tells what becomes of the app and of its channels. The manifest asks for these. */
export const membershipEvents = [
  "member_joined_channel",
  "channel_left",
  "group_left",
  "channel_archive",
  "group_archive",
  "channel_unarchive",
  "group_unarchive",
  "channel_deleted",
  "group_deleted",
  "channel_id_changed",
  "app_uninstalled",
  "tokens_revoked",
  "team_access_revoked",
  "team_access_granted",
] as const;

const uninstalledReason = "uninstalled";

/** Registers what follows from being added, removed, archived, moved, uninstalled and revoked. */
export function membership(app: App, needs: SlackNeeds): void {
  const { db, now } = needs;
  const chat = (body: unknown, channel: string) => `${(body as Body).team_id}/${channel}`;

  app.event("member_joined_channel", async ({ event, body, context, client }) => {
    if (event.user !== context.botUserId) return;
    await back(db, "slack", chat(body, event.channel), now());
    await welcome(needs, client, (body as Body).team_id ?? "", event.channel, event.inviter ?? event.user);
  });

  // Posting to a public channel needs no membership: whoever shows us the door does not want us all the same.
  for (const name of ["channel_left", "group_left", "channel_deleted", "group_deleted"])
    app.event(name, async ({ event, body }) => {
      await left(
        db,
        "slack",
        chat(body, (event as unknown as { channel: string }).channel),
        name.endsWith("deleted") ? "gone" : "removed",
        now(),
      );
    });

  for (const name of ["channel_archive", "group_archive"])
    app.event(name, async ({ event, body }) => {
      for (const subscriber of await subscribersOfChat(db, "slack", chat(body, (event as unknown as { channel: string }).channel)))
        await refused(db, subscriber, "closed", now());
    });

  for (const name of ["channel_unarchive", "group_unarchive"])
    app.event(name, async ({ event, body }) => {
      await back(db, "slack", chat(body, (event as unknown as { channel: string }).channel), now());
    });

  app.event("channel_id_changed", async ({ event, body }) => {
    const { old_channel_id, new_channel_id } = event as unknown as { old_channel_id: string; new_channel_id: string };
    await moved(db, "slack", chat(body, old_channel_id), chat(body, new_channel_id));
  });

  // These two come in any order, also late, also twice; each may be the first that we hear of it.
  app.event("app_uninstalled", async ({ body }) => uninstalled(needs, body as Body));
  app.event("tokens_revoked", async ({ event, body }) => {
    // A person's own token concerns nobody else; ours are bot tokens.
    if ((event.tokens.bot ?? []).length > 0) await uninstalled(needs, body as Body);
  });

  app.event("team_access_revoked", async ({ event }) => {
    const { team_ids: teams } = event as unknown as { team_ids: string[] };
    await forgetTeams(db, teams);
    for (const team of teams) await leaveTeam(needs, team);
  });
  app.event("team_access_granted", async ({ event }) => {
    for (const team of (event as unknown as { team_ids: string[] }).team_ids) await returnToTeam(needs, team);
  });
}

/** Deletes the tokens of a workspace or organisation and stops its alerts; its follows stay for the day it comes back. */
async function uninstalled({ db, now, log }: SlackNeeds, body: Body): Promise<void> {
  const [authorization] = body.authorizations ?? [];
  const whole = authorization?.is_enterprise_install ?? body.is_enterprise_install ?? false;
  const key = installKey({
    team: body.team_id ?? null,
    enterprise: body.enterprise_id ?? null,
    whole: whole && body.enterprise_id !== undefined,
  });
  // Slack counts in whole seconds: an install within the second of its own uninstall is the later one.
  const before = new Date((body.event_time ?? now().getTime() / 1000) * 1000);
  const gone = await deleteInstall(db, key, before);
  if (gone === null && (await findInstall(db, key)) !== null) return; // old news: it has been installed again since
  if (gone !== null) log("info", `uninstalled (${key})`);
  for (const team of new Set([...(gone?.teams ?? []), ...(whole || body.team_id === undefined ? [] : [body.team_id])]))
    await leaveTeam({ db, now }, team);
}

async function leaveTeam({ db, now }: Pick<SlackNeeds, "db" | "now">, team: string): Promise<void> {
  for (const chat of await chatsOfTeam(db, team)) await left(db, "slack", chat, uninstalledReason, now());
}

/** The app is installed again: every place that was left for its uninstall has its alerts back. */
export async function returnToTeam({ db, now }: Pick<SlackNeeds, "db" | "now">, team: string): Promise<void> {
  for (const chat of await chatsOfTeam(db, team, uninstalledReason)) await back(db, "slack", chat, now());
}

/** Says hello in a channel that we were added to, once a day at most: what we do, and a button to begin with. */
async function welcome(needs: SlackNeeds, client: webApi.WebClient, team: string, channel: string, user: string): Promise<void> {
  if (!(await claimOnce(needs.db, `welcome:${team}/${channel}`, 86_400_000, needs.now()))) return;
  const asker = await askerOf(needs, { client, team, user, channel, respond: async () => {} });
  const { t } = asker;
  // Whoever invites us back has a list already.
  const follows = asker.subscriber === null ? [] : await followsOf(needs.db, asker.subscriber.id);
  const answer = {
    lines: follows.length === 0 ? [t("slack-welcome"), t("slack-welcome-how")] : (await listing(asker, [t("slack-welcome")])).lines,
    buttons: [
      { label: t("slack-button-follow"), runs: "follow", style: "primary" as const },
      { label: t("slack-button-list"), runs: "list" },
      { label: t("slack-button-help"), runs: "help" },
    ],
  };
  await client.chat.postMessage({
    channel,
    text: answerText(answer),
    blocks: answerBlocks(answer),
    unfurl_links: false,
    unfurl_media: false,
  });
}
