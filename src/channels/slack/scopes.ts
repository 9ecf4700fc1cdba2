/** What we ask a workspace for, and what for; docs/slack-manifest.yaml asks for the same. */
export const scopes = [
  "chat:write", // alerts and their edits
  "chat:write.public", // alerts in public channels that nobody has invited us to
  "commands", // /parley and the shortcuts
  "channels:read", // whether a public channel still takes posts; its events
  "groups:read", // the same for private channels that we are in
  "channels:join", // where a workspace forbids posts from outside a channel
] as const;
