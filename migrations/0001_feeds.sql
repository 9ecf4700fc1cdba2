-- Feeds are named in config/feeds.yaml; this table keeps what polling them taught us (validators, next poll, failures), so that a
-- restart repeats nothing. A feed that leaves the config is switched off, never deleted: its items must stay known, or it would
-- replay its past when it comes back.
create table feeds (
  id bigint generated always as identity primary key,
  key text not null unique,                                 -- the id of config/feeds.yaml
  url text not null,                                        -- as configured
  current_url text,                                         -- adopted after a permanent redirect proved stable
  name text not null,
  language text not null,
  country text not null,
  zone text,
  tier smallint not null default 2,
  kind text not null,
  options jsonb not null default '{}',                      -- every (floor, s), allowPrivate, userAgent, headers: never secrets
  host text not null,                                       -- the registrable domain: the unit of politeness
  state text not null default 'active' check (state in ('active', 'gone', 'off')),
  -- the next poll and who has it in hand
  next_poll_at timestamptz not null,
  claimed_by text,
  lease_until timestamptz,
  -- validators exactly as received, and the hash of the last body that was parsed
  etag text,
  last_modified text,
  body_hash text,
  -- what is known of its rhythm
  baselined_at timestamptz,                                 -- the first success: what it listed then is not news
  last_poll_at timestamptz,
  last_success_at timestamptz,
  last_change_at timestamptz,
  change_seconds integer,                                   -- smoothed time between changes; null until two were seen
  hints jsonb,                                              -- ttl, period, skipHours, skipDays: a 304 does not repeat them
  items_listed integer,                                     -- in the last body that was parsed
  -- failures since the last success
  failures integer not null default 0,
  failing_since timestamptz,
  last_failure text,                                        -- the kind, from a closed list
  last_error text,                                          -- the same in plain words
  gone_since timestamptz,                                   -- the first 410 in a row
  -- a permanent redirect on trial
  redirect_url text,
  redirect_since timestamptz,
  -- WebSub
  hub_url text,
  topic_url text,
  hub_token text unique,                                    -- names the feed in the callback address; not guessable
  hub_secret text,
  hub_state text not null default 'none' check (hub_state in ('none', 'asked', 'subscribed', 'refused')),
  hub_asked_at timestamptz,
  hub_lease_until timestamptz,
  hub_pushed_at timestamptz,
  created_at timestamptz not null default now()
);
create index feeds_due on feeds (next_poll_at) where state = 'active';
create index feeds_by_host on feeds (host, next_poll_at) where state = 'active';

-- One row per registrable domain. Whoever claims a feed claims its host: at most one request at a time per host, and a pause between
-- two, also across processes. A 429 holds the host; a 503 holds only its feed.
create table feed_hosts (
  host text primary key,
  free_at timestamptz,                                      -- null: at once
  lease_until timestamptz,
  claimed_by text,
  held_reason text
);

-- What the admins were told, so that an outage is told once and its end once more, whatever process sees it.
create table health_notices (
  subject text primary key,                                 -- 'feed:<key>', 'feeds' (none succeeds), 'events' (none found)
  kind text not null,
  since timestamptz not null,
  told_at timestamptz not null
);
