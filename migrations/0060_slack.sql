-- Slack installs many workspaces into one app, so tokens live in the database; whoever reads a copy of it must not be able to post as us:
-- `sealed` holds the tokens under AES-256-GCM with a key that only the environment has.
create table slack_installs (
  key text primary key check (key ~ '^[ET]:'),             -- 'E:' and the organisation where all of it installed us, else 'T:' and the team
  team text,
  enterprise text,
  name text not null,                                      -- of the workspace or organisation, for people
  bot_user text,
  sealed text not null,
  expires_at timestamptz,                                  -- of the bot token; null where tokens do not rotate
  refreshing_until timestamptz,                            -- one process at a time spends the refresh token, which is good for once
  installed_at timestamptz not null,                       -- events that are older than this are about an install before it
  dead text                                                -- why the token no longer works; a new install clears it
);
create index slack_installs_by_team on slack_installs (team);
create index slack_installs_by_enterprise on slack_installs (enterprise);

-- Slack repeats what we acknowledge late, to whichever process is connected, and people click twice: this says who came first.
create table slack_seen (
  key text primary key,
  seen_at timestamptz not null
);
create index slack_seen_by_time on slack_seen (seen_at);

-- A team of an organisation that installed us as a whole has no token of its own: alerts go out with the organisation's.
create table slack_teams (
  team text primary key,
  enterprise text not null
);
