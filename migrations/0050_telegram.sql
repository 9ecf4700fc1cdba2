-- Telegram sends an update again where it did not hear that it arrived, and a webhook may bring it to another process than the first time.
-- A row is made before an update is handled and finished after: an unfinished one that is old belongs to a process that died.
create table telegram_updates (
  bot_id bigint not null,
  update_id bigint not null,
  claimed_at timestamptz not null,
  done_at timestamptz,
  primary key (bot_id, update_id)
);
create index telegram_updates_by_age on telegram_updates (claimed_at);

-- The channel that a person is setting up from the private chat with the bot; commands there are about it until the person is done.
create table telegram_targets (
  user_id bigint primary key,
  chat text not null,
  title text not null,
  chosen_at timestamptz not null
);

-- A broadcast is written, shown to its author, and sent on a second, separate word.
create table telegram_broadcasts (
  id bigint generated always as identity primary key,
  author bigint not null,
  text text not null check (length(text) between 1 and 3000),
  made_at timestamptz not null,
  sent_at timestamptz,
  reached integer
);

-- What the bot has set up at Telegram (command menus), so that a restart does not set it up again.
create table telegram_setup (
  bot_id bigint primary key,
  digest text not null
);

-- "Not a meeting", "wrong details": what readers of any channel say of a consultation, for the admins. Saying it twice is saying it once.
create table feedback (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultations (id) on delete cascade,
  subscriber_id bigint references subscribers (id) on delete set null,
  channel text not null,
  person text not null,                                     -- the reader's id on that channel
  kind text not null check (kind in ('not-consultation', 'wrong-details')),
  revision integer not null,                                -- of the consultation when it was said
  given_at timestamptz not null,
  seen_at timestamptz,
  unique (consultation_id, channel, person, kind)
);
create index feedback_by_age on feedback (given_at desc);
