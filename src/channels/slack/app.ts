import { setTimeout as sleep } from "node:timers/promises";
import { App, type Authorize, HTTPReceiver, type ReceiverEvent, SocketModeReceiver } from "@slack/bolt";
import { sayMarked } from "./answer.ts";
import { type Door, door } from "./door.ts";
import { installRoutes } from "./install-pages.ts";
import { type CredentialsOf, environmentCredentials, type InstallNeeds, storedCredentials } from "./installs.ts";
import { listeners, respondTo } from "./listeners.ts";
import { membership, returnToTeam } from "./membership.ts";
import type { SlackNeeds } from "./needs.ts";
import { type Socket, socket } from "./socket.ts";
import { quick, quietLogger } from "./web-client.ts";

/** How Slack reaches us: over a web socket that we open, or by signed requests to a port of ours. */
export type Transport = { kind: "socket"; appToken: string } | { kind: "http"; signingSecret: string; port: number };

/** Whose token: the one workspace of the environment, or every workspace that installs us. */
export type Membership =
  | { kind: "one"; botToken: string }
  | {
      kind: "many";
      install: Pick<InstallNeeds, "clientId" | "clientSecret" | "sealer"> & {
        stateSecret: string;
        publicUrl: string | null;
        authorizeUrl?: string;
      };
    };

export interface SlackOptions {
  transport: Transport;
  membership: Membership;
  /** Another Web API: a stand-in. */
  apiUrl?: string;
  /** Sleeps between attempts to connect. */
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface SlackApp {
  /** Starts to listen. Where Slack does not let us in, it goes on trying; `problem` says what is wrong. Throws where the port is taken. */
  start(): Promise<void>;
  /** Stops listening, and settles when all that had come in is dealt with. Safe to call twice. */
  stop(): Promise<void>;
  /** Settles when nothing is being worked on. */
  quiet(): Promise<void>;
  problem(): string | null;
  /** The port that is listened on; null for a socket, and before the start. */
  port(): number | null;
  /** For the senders: one a workspace (send.ts). */
  credentialsOf: CredentialsOf;
}

/** Puts the Slack app together: Bolt, our door before it, and the features behind it. Nothing is opened before `start`. */
export function slackApp(options: SlackOptions, needs: SlackNeeds): SlackApp {
  const { transport, membership: members, apiUrl } = options;
  const clientOptions = quick(apiUrl);
  const logger = quietLogger(needs.log);
  const installNeeds: InstallNeeds | null =
    members.kind === "one"
      ? null
      : {
          ...members.install,
          db: needs.db,
          apiUrl,
          now: needs.now,
          onInstalled: async ({ team }) => (team === null ? undefined : returnToTeam(needs, team)),
        };
  const credentials: { ofTeam: CredentialsOf; authorize: Authorize<boolean> } =
    installNeeds === null ? environmentCredentials((members as { botToken: string }).botToken, apiUrl) : storedCredentials(installNeeds);

  if (transport.kind === "socket" && members.kind === "many")
    throw new Error("many workspaces need HTTP: Slack does not distribute apps that use Socket Mode");
  const customRoutes = installNeeds !== null && members.kind === "many" ? installRoutes(installNeeds, members.install, needs) : [];
  const receiver =
    transport.kind === "socket"
      ? new SocketModeReceiver({ appToken: transport.appToken, logger, autoReconnectEnabled: false, installerOptions: { clientOptions } })
      : new HTTPReceiver({
          signingSecret: transport.signingSecret,
          port: transport.port,
          endpoints: ["/slack/events"],
          customRoutes,
          logger,
        });

  const app = new App({ receiver, authorize: credentials.authorize, clientOptions, logger, convoStore: false });
  // Our door says what became of it; Bolt's own handler would only log.
  app.error(async (error) => {
    throw error;
  });
  listeners(app, needs);
  membership(app, needs);

  const entrance: Door = door({
    db: needs.db,
    now: needs.now,
    log: needs.log,
    process: (event) => app.processEvent(event),
    async apologise(body) {
      const { language } = needs.knowing();
      const t = sayMarked(needs.wording, needs.wording.nearest(language));
      await respondTo(String(body.response_url ?? ""), { lines: [t("slack-went-wrong")] }, {});
    },
  });
  // Bolt authorises before it lets a listener acknowledge, and a look into the database can be slow: so our door stands before Bolt.
  receiver.init({ processEvent: (event: ReceiverEvent) => entrance.enter(event) } as unknown as App);

  const line: Socket | null =
    receiver instanceof SocketModeReceiver
      ? socket(receiver, needs.log, options.wait ?? ((ms, signal) => sleep(ms, undefined, { signal, ref: false })))
      : null;
  let port: number | null = null;
  let stopped = false;
  return {
    async start() {
      if (line !== null) return line.start();
      if (port !== null) return;
      const server = await (receiver as HTTPReceiver).start(transport.kind === "http" ? transport.port : 0);
      const address = server.address();
      port = typeof address === "object" && address !== null ? address.port : null;
    },
    async stop() {
      if (stopped) return entrance.quiet();
      stopped = true;
      if (line !== null) await line.stop();
      else if (port !== null) await (receiver as HTTPReceiver).stop();
      await entrance.quiet();
    },
    quiet: () => entrance.quiet(),
    problem: () => line?.problem() ?? null,
    port: () => port,
    credentialsOf: credentials.ofTeam,
  };
}
