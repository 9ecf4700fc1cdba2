import type { App, BlockAction, webApi } from "@slack/bolt";
import { messageShortcuts, onAlert, onShortcut } from "./alert-buttons.ts";
import { type Answer, answerBlocks, answerText, sayMarked } from "./answer.ts";
import { type Asker, askerOf } from "./asker.ts";
import { commandName, run } from "./commands.ts";
import { dialogId, openDialog, submitted, suggestions } from "./dialog.ts";
import { followedByDialog } from "./follow.ts";
import { publishHome } from "./home.ts";
import type { SlackNeeds } from "./needs.ts";

/** The shortcut in Slack's own menu that opens the follow dialog. */
export const globalShortcut = "follow_dialog";

/** Shows the asker alone an answer through a response URL, which is good for five uses in thirty minutes. Throws where Slack refuses. */
export async function respondTo(url: string, answer: Answer, { replace = false }: { replace?: boolean }): Promise<void> {
  if (url === "") return;
  const body = { response_type: "ephemeral", replace_original: replace, text: answerText(answer), blocks: answerBlocks(answer) };
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`the answer was not taken: ${response.status} ${(await response.text()).slice(0, 200)}`);
}

/** Registers commands, buttons, shortcuts, the dialog and the Home tab: each finds out who asks, and hands over. */
export function listeners(app: App, needs: SlackNeeds): void {
  /** `onMessage`: pressed on a message that everybody sees, which an answer must not replace. */
  const answering =
    (url: string, onMessage = false) =>
    (_asker: Asker, answer: Answer, how: { replace?: boolean }) =>
      respondTo(url, answer, { replace: how.replace === true && !onMessage });

  app.command(commandName, async ({ command, client }) => {
    const {
      team_id: team,
      user_id: user,
      channel_id: channel,
      channel_name: channelName,
      trigger_id: triggerId,
      response_url: url,
    } = command;
    // A typed command has no earlier answer to replace.
    const respond = answering(url, true);
    await run(await askerOf(needs, { client, team, user, channel, channelName, triggerId, respond }), command.text);
  });

  app.action<BlockAction>(/^run:/, async ({ body, action, client }) => {
    const text = "value" in action ? (action.value ?? "") : "";
    await run(await pressed(needs, body, client, answering), text);
  });

  app.action<BlockAction>(/^alert:/, async ({ body, action, client }) => {
    if ("value" in action) await onAlert(await pressed(needs, body, client, answering), action.value ?? "");
  });

  app.shortcut(
    { type: "message_action", callback_id: new RegExp(`^(${Object.keys(messageShortcuts).join("|")})$`) },
    async ({ shortcut, client }) => {
      const { channel, user, team, message_ts: ts, response_url: url, trigger_id: triggerId, callback_id: id } = shortcut;
      const asker = await askerOf(needs, {
        client,
        team: team?.id ?? user.team_id ?? "",
        user: user.id,
        channel: channel.id,
        triggerId,
        respond: answering(url, true),
      });
      await onShortcut(asker, id, [ts, `${channel.id}/${ts}`]);
    },
  );

  app.shortcut({ type: "shortcut", callback_id: globalShortcut }, async ({ shortcut, client }) => {
    const { user, team, trigger_id: triggerId } = shortcut;
    await openDialog(
      await askerOf(needs, {
        client,
        team: team?.id ?? user.team_id ?? "",
        user: user.id,
        channel: null,
        triggerId,
        respond: async () => {},
      }),
    );
  });

  app.options("who", async ({ options, body, client, ack }) => {
    const asker = await askerOf(needs, { client, team: teamOf(body), user: body.user.id, channel: null, respond: async () => {} });
    await ack({ options: suggestions(asker, String(options.value ?? "")) });
  });

  app.view(dialogId, async ({ ack, view, body, client }) => {
    const chosen = submitted(view.state.values as Parameters<typeof submitted>[0], needs.knowing().index, wordsFor(needs));
    if ("errors" in chosen) return ack({ response_action: "errors", errors: chosen.errors });
    const asker = await askerOf(needs, { client, team: teamOf(body), user: body.user.id, channel: chosen.where, respond: async () => {} });
    const done = await followedByDialog(asker, chosen.rules);
    if ("errors" in done) await ack({ response_action: "errors", errors: done.errors });
    else await ack({ response_action: "update", view: done.view });
  });

  app.event("app_home_opened", async ({ event, body, client }) => {
    if (event.tab !== "home") return;
    await publishHome(await atHome(needs, client, body.team_id, event.user), (event.view as { hash?: string } | undefined)?.hash);
  });
}

type Answering = (url: string, onMessage?: boolean) => (asker: Asker, answer: Answer, how: { replace?: boolean }) => Promise<void>;

const teamOf = (body: { team?: { id: string } | null; user: { team_id?: string } }): string => body.team?.id ?? body.user.team_id ?? "";
const wordsFor = (needs: SlackNeeds) => sayMarked(needs.wording, needs.wording.nearest(needs.knowing().language));

/** Whoever pressed a button: on a message, on an answer only they see, or in their Home tab, where the tab is what answers. */
function pressed(needs: SlackNeeds, body: BlockAction, client: webApi.WebClient, answering: Answering): Promise<Asker> {
  const [team, user] = [teamOf(body), body.user.id];
  if (body.view?.type === "home") return atHome(needs, client, team, user, body.trigger_id);
  const { channel, response_url: url, trigger_id: triggerId, container } = body;
  const respond = answering(url ?? "", container.is_ephemeral !== true);
  return askerOf(needs, { client, team, user, channel: channel?.id ?? null, triggerId, respond });
}

/** A person at their Home tab: what they ask concerns what reaches them directly, and the tab shows the answer. */
function atHome(needs: SlackNeeds, client: webApi.WebClient, team: string, user: string, triggerId?: string): Promise<Asker> {
  const respond = async (_before: Asker, answer: Answer) => publishHome(await atHome(needs, client, team, user), undefined, answer);
  return askerOf(needs, { client, team, user, channel: null, triggerId, respond });
}
