-- The outbox. It holds (alert, revision), never text: the message is made when it is sent, so three quick reports become one edit.
create table alerts (
  id bigint generated always as identity primary key,
  subscriber_id bigint not null references subscribers on delete cascade,
  -- No foreign key: consultations are never deleted, and checking one 100,000 times costs as much as the rest of a fan-out.
  consultation_id bigint not null,
  -- A planned event that takes place is told as a new alert that answers the first: two chapters of one consultation.
  chapter text not null check (chapter in ('planned', 'news')),
  created_at timestamptz not null,
  message_id text,                                          -- the platform's id of what was sent; null: not yet
  sent_at timestamptz,
  revision integer,                                         -- what the message says now
  told jsonb,                                               -- what it says, in facts (src/alerts/revision.ts): an edit that changes nothing is none
  digest text,                                              -- its hash: equal content is not sent again
  edits smallint not null default 0,                        -- within the window that began at
  edits_since timestamptz,
  hold text check (hold in ('quiet', 'cap', 'digest', 'suspended')), -- told in a digest rather than on its own
  digest_delivery bigint,                                   -- the digest that tells it, bound when that is first made
  -- The consultation first: so it also finds the alerts of one.
  constraint alerts_once unique (consultation_id, subscriber_id, chapter)
);
create index alerts_held on alerts (subscriber_id, hold) where hold is not null and digest_delivery is null;
create index alerts_by_digest on alerts (digest_delivery) where digest_delivery is not null;
create index alerts_recent on alerts (subscriber_id, sent_at);
create index alerts_by_message on alerts (subscriber_id, message_id) where message_id is not null;

create table deliveries (
  id bigint generated always as identity primary key,
  subscriber_id bigint not null,                            -- no foreign keys here: see alerts; `forget` deletes them
  alert_id bigint,                                          -- null: a digest or a notice
  kind text not null check (kind in ('alert', 'update', 'digest', 'notice')),
  -- For digests: 'daily:2026-03-29', 'quiet:…', 'cap:…'. One per subscriber and key: a clock that runs through an hour twice sends once.
  digest_key text,
  notice jsonb,                                             -- key and values of a small notice
  revision integer,                                         -- the consultation's when it was enqueued; what is sent may be newer
  -- queued: to be sent. sending: an attempt is under way. sent. uncertain: it may have arrived. held: told later, in a digest.
  -- dead: given up, with an admin notice. dropped: nothing was left to say.
  state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'uncertain', 'held', 'dead', 'dropped')),
  urgency smallint not null default 1,                      -- 0: alerts and their updates, 1: edits, 2: digests and notices
  due_at timestamptz not null,
  channel text not null,
  account text not null,
  chat text not null,
  attempt smallint not null default 0,
  plain boolean not null default false,                     -- formatting was rejected once
  claimed_by text,
  lease_until timestamptz,
  started_at timestamptz,                                   -- when the request of the current attempt left us; null: not yet
  reason text,                                              -- of the last outcome
  message_id text,
  created_at timestamptz not null,
  settled_at timestamptz
);
-- At most one waiting delivery per alert: a further change of a waiting one is told by it.
create unique index deliveries_waiting_once on deliveries (alert_id) where state = 'queued' and alert_id is not null;
create unique index deliveries_digest_once on deliveries (subscriber_id, digest_key) where digest_key is not null;
create index deliveries_due on deliveries (channel, urgency, due_at, id) where state = 'queued';
create index deliveries_in_hand on deliveries (lease_until) where state = 'sending';
create index deliveries_of_chat_in_hand on deliveries (channel, chat) where state = 'sending';
create index deliveries_by_subscriber on deliveries (subscriber_id, settled_at);
create index deliveries_odd on deliveries (state, settled_at) where state in ('uncertain', 'dead');
