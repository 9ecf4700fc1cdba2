-- Where alerts go, and what each place wants. A place that blocked us keeps its follows: unblocking brings them back.
create table subscribers (
  id bigint generated always as identity primary key,
  address text not null unique,                             -- src/subscribers/address.ts: 'telegram:-100…/7', 'slack:T…/C…'
  channel text not null check (channel in ('telegram', 'slack', 'webhook', 'terminal')),
  account text not null default '',                         -- the Slack team; '' where one sender serves all
  chat text not null,                                       -- what the platform paces as one: a group with all its topics
  title text,                                               -- of the chat, for lists; text from outside
  -- active: gets alerts. suspended: the platform refused us, which may be false: alerts wait, and we ask again. left: it blocked or removed
  -- us, nothing is kept for it but its follows. paused: its own wish.
  state text not null default 'active' check (state in ('active', 'suspended', 'left', 'paused')),
  state_reason text,
  state_since timestamptz not null,
  refusals smallint not null default 0,                     -- days on which the refusal was confirmed
  confirm_at timestamptz,                                   -- when to ask again
  -- how it wants them
  language text not null default 'en',
  zone text not null default 'UTC',                         -- IANA
  quiet_from smallint check (quiet_from between 0 and 1439),-- minutes of the local day; both or none
  quiet_to smallint check (quiet_to between 0 and 1439),
  digest text not null default 'none' check (digest in ('none', 'daily', 'weekly')),
  digest_at smallint not null default 480 check (digest_at between 0 and 1439),
  digest_weekday smallint not null default 1 check (digest_weekday between 1 and 7), -- Monday is 1
  next_digest_at timestamptz,                               -- null: none is wanted
  cap_per_hour smallint check (cap_per_hour > 0),           -- null: the admin's setting
  secret text,                                              -- webhooks: the key of their signature
  created_at timestamptz not null,
  created_by text,                                          -- who may change it where the platform does not tell
  check ((quiet_from is null) = (quiet_to is null))
);
create index subscribers_by_chat on subscribers (channel, chat);
create index subscribers_digest_due on subscribers (next_digest_at) where next_digest_at is not null and state = 'active';
create index subscribers_to_confirm on subscribers (confirm_at) where confirm_at is not null;

-- One rule of a subscriber. `a` and `b` are match keys (src/alerts/keys.ts): '*', 'IR', 'org:UN', 'group:GCC', 'person:IR-abbas-araghchi'.
-- A consultation yields all its keys, so finding whom it concerns is one index lookup per key.
create table follows (
  id bigint generated always as identity primary key,
  subscriber_id bigint not null references subscribers on delete cascade,
  a text not null,
  b text,                                                   -- a pair: another side of the same consultation; sorted, a < b
  mode text check (mode in ('meeting', 'call')),            -- null: both
  ministers_only boolean not null default false,            -- foreign ministers on two sides
  planned boolean not null default true,
  least_confidence real not null default 0 check (least_confidence between 0 and 1),
  created_at timestamptz not null,
  check (b is null or a < b)
);
create unique index follows_once on follows (subscriber_id, a, coalesce(b, ''));
create index follows_by_key on follows (a, b);

-- What a subscriber does not want for a while: a country, a pair, a group … or one event. It ends by itself.
create table mutes (
  id bigint generated always as identity primary key,
  subscriber_id bigint not null references subscribers on delete cascade,
  a text,
  b text,
  consultation_id bigint references consultations on delete cascade,
  until timestamptz not null,
  created_at timestamptz not null,
  check ((a is null) <> (consultation_id is null)),
  check (b is null or a < b)
);
create unique index mutes_once on mutes (subscriber_id, coalesce(a, ''), coalesce(b, ''), coalesce(consultation_id, 0));
create index mutes_by_key on mutes (a, until) where a is not null;
create index mutes_by_event on mutes (consultation_id) where consultation_id is not null;
