import { type SlackApp, type SlackOptions, slackApp } from "../../../src/channels/slack/app.ts";
import type { Complaint, FeedHealth, Knowing, SlackNeeds } from "../../../src/channels/slack/needs.ts";
import { scopes } from "../../../src/channels/slack/scopes.ts";
import { sealer } from "../../../src/channels/slack/sealing.ts";
import { compileNames } from "../../../src/wording/names.ts";
import { composer as bareComposer } from "../../alerts/world.ts";
import type { TestDatabase } from "../../database.ts";
import { type StrictSlack, strictSlack } from "../../fakes/slack/slack.ts";
import type { Workspace } from "../../fakes/slack/workspace.ts";
import { shippedData, shippedIndex } from "../../subscribers/config.ts";

const data = shippedData();
export const index = shippedIndex();
export const composer = {
  ...bareComposer,
  names: compileNames({ countries: data.countries, officials: data.officials, organisations: data.organisations }),
};
export const wording = composer.wording;
export const knowing = (): Knowing => ({ composer, index, limits: { perSubscriber: 5 }, language: "en", zone: "UTC" });
export const key = Buffer.alloc(32, 7).toString("base64");
export const signingSecret = "8f742231b10e8888abcd99yyyzzz85a5";

export interface SlackWorld extends AsyncDisposable {
  slack: StrictSlack;
  team: Workspace;
  app: SlackApp;
  /** What the app was made with: a second process would have the same. */
  options: SlackOptions;
  needs: SlackNeeds;
  complaints: Complaint[];
  logged: string[];
  /** Moves the clock that the app and Slack go by; milliseconds. */
  clock: { ahead: number };
}

interface Wishes {
  transport?: "socket" | "http";
  many?: boolean;
  rotate?: boolean;
  limitPosts?: boolean;
  enterprise?: string;
  health?: FeedHealth;
  apiUrl?: string;
  /** Leaves out the team's token: nobody has installed us yet. */
  bare?: boolean;
  page?: (id: number) => string;
}

/** The real Bolt app, started, with a stand-in for Slack on a socket; `await using` stops both. */
export async function slackWorld(database: TestDatabase, wishes: Wishes = {}): Promise<SlackWorld> {
  const clock = { ahead: 0 };
  const slack = await strictSlack({
    now: () => Date.now() + clock.ahead,
    ...(wishes.rotate === undefined ? {} : { rotate: wishes.rotate }),
    ...(wishes.limitPosts === undefined ? {} : { limitPosts: wishes.limitPosts }),
  });
  const team = slack.addTeam("T1", wishes.enterprise === undefined ? {} : { enterprise: wishes.enterprise });
  const [complaints, logged]: [Complaint[], string[]] = [[], []];
  const needs: SlackNeeds = {
    db: database.db,
    wording,
    knowing,
    now: () => new Date(Date.now() + clock.ahead),
    log: (level, text) => logged.push(`${level} ${text}`),
    health: async () => wishes.health ?? { feeds: 3, failing: [], lastItemAt: null },
    why: async (id) => [`Because of *rule* ${id} <here>`],
    complain: async (complaint) => {
      complaints.push(complaint);
    },
    ...(wishes.page === undefined ? {} : { page: wishes.page }),
  };
  slack.world.apps.set("client", { id: "A1", clientSecret: "secret", redirectUris: ["https://parley.example/slack/oauth_redirect"] });
  const many = wishes.many === true;
  const transport = many ? "http" : (wishes.transport ?? "socket");
  const options: SlackOptions = {
    apiUrl: wishes.apiUrl ?? slack.apiUrl,
    wait: async () => {},
    transport: transport === "socket" ? { kind: "socket", appToken: slack.addAppToken().value } : { kind: "http", signingSecret, port: 0 },
    membership: many
      ? {
          kind: "many",
          install: {
            clientId: "client",
            clientSecret: "secret",
            stateSecret: "a state secret of some length",
            sealer: sealer(key),
            publicUrl: "https://parley.example",
          },
        }
      : { kind: "one", botToken: wishes.bare === true ? "xoxb-nobody" : slack.addToken("T1", scopes).value },
  };
  const app = slackApp(options, needs);
  await app.start();
  if (transport === "http") slack.door.http = { url: `http://127.0.0.1:${app.port()}/slack/events`, secret: signingSecret };
  return {
    slack,
    team,
    app,
    options,
    needs,
    complaints,
    logged,
    clock,
    async [Symbol.asyncDispose]() {
      await app.stop();
      await slack[Symbol.asyncDispose]();
    },
  };
}
