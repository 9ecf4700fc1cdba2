-- Items are kept so that nothing is read twice as new: feeds mint new guids, change dates and rewrite headlines. An item is known by any
-- of its keys (guid, address, content; see src/feeds/identity.ts), each within its feed. The current version stands in the row itself,
-- so that the common item (no consultation in it, never changed) costs one row and its keys; earlier versions move to item_versions.
create table items (
  id bigint generated always as identity primary key,
  feed_id bigint not null references feeds (id),
  version integer not null default 1 check (version >= 1),
  fingerprint text not null,                                -- of title and text: equal means that a reader sees no change
  guid text,
  url text,
  publisher text,                                           -- named by feeds that collect from others
  title text not null,
  text text not null,
  published_at timestamptz,
  silence text check (silence in ('baseline', 'old')),      -- stored, but no news to anybody
  seen_at timestamptz not null,                             -- this version
  first_seen_at timestamptz not null,
  reading jsonb,                                            -- null: nothing was found in it, and nothing was refused
  config_version bigint                                     -- of config_versions: whose words made the reading
);
create index items_by_feed on items (feed_id, id desc);
create index items_by_age on items (seen_at);

create table item_keys (
  feed_id bigint not null references feeds (id),
  key text not null,
  item_id bigint not null references items (id) on delete cascade,
  primary key (feed_id, key)
);
create index item_keys_of_item on item_keys (item_id);

create table item_versions (
  item_id bigint not null references items (id) on delete cascade,
  version integer not null,
  fingerprint text not null,
  title text not null,
  text text not null,
  seen_at timestamptz not null,
  reading jsonb,
  config_version bigint,
  primary key (item_id, version)
);
