import { readFileSync } from "node:fs";
import { App } from "@slack/bolt";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { messageShortcuts } from "../../../src/channels/slack/alert-buttons.ts";
import { commandName } from "../../../src/channels/slack/commands.ts";
import { globalShortcut, listeners } from "../../../src/channels/slack/listeners.ts";
import { membership } from "../../../src/channels/slack/membership.ts";
import type { SlackNeeds } from "../../../src/channels/slack/needs.ts";
import { scopes } from "../../../src/channels/slack/scopes.ts";

const text = readFileSync(new URL("../../../docs/slack-manifest.yaml", import.meta.url), "utf8");

interface Manifest {
  display_information: { name: string; description: string; long_description: string };
  features: {
    app_home: { home_tab_enabled: boolean; messages_tab_enabled: boolean };
    shortcuts: { name: string; type: string; callback_id: string; description: string }[];
    slash_commands: { command: string; description: string; usage_hint: string; url?: string }[];
  };
  oauth_config: { scopes: { bot: string[] }; redirect_urls?: string[] };
  settings: {
    event_subscriptions: { bot_events: string[]; request_url?: string };
    interactivity: { is_enabled: boolean; request_url?: string };
    socket_mode_enabled: boolean;
  };
}
const manifest = parse(text) as Manifest;

/** Registers all listeners on an app that writes down what it is asked to listen to. */
function registered() {
  const seen: Record<string, string[]> = { event: [], command: [], shortcut: [], view: [], action: [], options: [] };
  const app = Object.create(App.prototype) as Record<string, unknown>;
  for (const kind of Object.keys(seen))
    app[kind] = (what: unknown) =>
      seen[kind]?.push(
        typeof what === "object" && what !== null && "callback_id" in what
          ? String((what as { callback_id: unknown }).callback_id)
          : String(what),
      );
  listeners(app as unknown as App, {} as SlackNeeds);
  membership(app as unknown as App, {} as SlackNeeds);
  return seen;
}

test("the manifest asks for what the code uses, and for nothing else", () => {
  const seen = registered();
  expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual([...(seen.event ?? [])].sort());
  expect(manifest.features.slash_commands.map((one) => one.command)).toEqual(seen.command);
  expect(seen.command).toEqual([commandName]);
  const shortcuts = manifest.features.shortcuts;
  expect(shortcuts.filter((one) => one.type === "message").map((one) => one.callback_id)).toEqual(Object.keys(messageShortcuts));
  expect(shortcuts.filter((one) => one.type === "global").map((one) => one.callback_id)).toEqual([globalShortcut]);
  expect(seen.shortcut?.some((pattern) => pattern === globalShortcut)).toBe(true);
  expect(manifest.oauth_config.scopes.bot).toEqual([...scopes]);
  expect(manifest.features.app_home).toMatchObject({ home_tab_enabled: true, messages_tab_enabled: true });
  expect(manifest.settings.interactivity.is_enabled).toBe(true);
});

// As Slack documents them; an event that needs a scope which is not asked for is never sent.
const needed: Record<string, string[]> = {
  app_home_opened: [],
  app_uninstalled: [],
  tokens_revoked: [],
  team_access_granted: [],
  team_access_revoked: [],
  channel_archive: ["channels:read"],
  channel_deleted: ["channels:read"],
  channel_id_changed: ["channels:read", "groups:read"],
  channel_left: ["channels:read"],
  channel_unarchive: ["channels:read"],
  group_archive: ["groups:read"],
  group_deleted: ["groups:read"],
  group_left: ["groups:read"],
  group_unarchive: ["groups:read"],
  member_joined_channel: ["channels:read", "groups:read"],
};

test("every event has the scopes that it needs", () => {
  for (const event of manifest.settings.event_subscriptions.bot_events)
    expect([event, needed[event]?.every((scope) => manifest.oauth_config.scopes.bot.includes(scope))]).toEqual([event, true]);
});

test("it keeps within what Slack takes of names and descriptions", () => {
  const { name, description, long_description } = manifest.display_information;
  expect(name.length).toBeLessThanOrEqual(35);
  expect(description.length).toBeLessThanOrEqual(140);
  expect(long_description.length).toBeGreaterThanOrEqual(175);
  expect(long_description.length).toBeLessThanOrEqual(4000);
  for (const one of manifest.features.shortcuts) {
    expect(one.name.length).toBeLessThanOrEqual(24);
    expect(one.description.length).toBeLessThanOrEqual(150);
  }
  for (const one of manifest.features.slash_commands) expect(one.description.length).toBeLessThanOrEqual(2000);
});

test("without its comment marks it is the one for HTTP, with every address on the path that is listened to", () => {
  const http = parse(text.replace(/^( *)# (url:|redirect_urls:| {2}- https|request_url:|message_menu_options_url:)/gm, "$1$2")) as Manifest;
  expect(http.features.slash_commands[0]?.url).toBe("https://parley.example/slack/events");
  expect(http.settings.event_subscriptions.request_url).toBe("https://parley.example/slack/events");
  expect(http.settings.interactivity.request_url).toBe("https://parley.example/slack/events");
  expect(http.oauth_config.redirect_urls).toEqual(["https://parley.example/slack/oauth_redirect"]);
});
