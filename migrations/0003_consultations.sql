-- Consultations are events; reports are what single items say of them. All fields of a consultation follow from its reports
-- (src/consultations/revise.ts), and which reports make one event follows from the set of reports alone (src/consultations/decide.ts),
-- so the order of arrival leaves no trace. The exclusion constraint is the floor under that: two rows for one event cannot be committed.
create extension if not exists btree_gist;                  -- trusted since PostgreSQL 13; the embedded engine ships it
create table consultations (
  id bigint generated always as identity primary key,
  mode text not null check (mode in ('meeting', 'call')),
  sides text not null,                                      -- sorted codes, 'EG-IR'
  level text not null,                                      -- the offices met, in the order of the sides: 'minister-minister', 'minister-state' …
  status text not null check (status in ('held', 'planned', 'cancelled')),
  date date,                                                -- best known; null where no report tells it
  during daterange not null check (not isempty(during)),    -- the day, or the days it may have been
  nth smallint not null default 0 check (nth >= 0),         -- 1: a second one in the same days, proven separate
  time text,                                                -- 'HH:MM' as the report that gives the date tells it
  session boolean not null default false,                   -- of many, whose reports name different participants
  place_name text,
  place_country text,
  confidence real not null,
  sources integer not null,                                 -- different outlets
  revision integer not null default 1,                      -- grows when a field or the list of reports changes
  origins jsonb not null default '{}',                      -- field -> id of the report it came from
  first_reported_at timestamptz not null,                   -- publication of the earliest report
  last_reported_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  absorbed_into bigint references consultations (id),
  withdrawn_at timestamptz,                                 -- the last report that told of it was corrected
  constraint consultations_once exclude using gist (sides with =, mode with =, level with =, nth with =, during with &&)
    where (absorbed_into is null and withdrawn_at is null)
    deferrable initially deferred                           -- a re-division moves several rows in one transaction; the end is what counts
);
create index consultations_by_day on consultations (upper(during) desc, id desc) where absorbed_into is null and withdrawn_at is null;
create index consultations_by_news on consultations (first_reported_at desc, id desc) where absorbed_into is null and withdrawn_at is null;

create table participants (
  consultation_id bigint not null references consultations (id) on delete cascade,
  position smallint not null,
  country text not null,
  office text not null,
  name text,
  official text,                                            -- the roster's id
  primary key (consultation_id, position)
);
create index participants_by_country on participants (country, consultation_id desc);

-- Every pair of sides that met, by day: what finds the events a report may belong to, at the same cost however many are stored.
create table consultation_pairs (
  consultation_id bigint not null references consultations (id) on delete cascade,
  pair text not null,                                       -- 'EG-IR'
  mode text not null,
  day date not null,
  primary key (consultation_id, pair)
);
create index consultation_pairs_by_day on consultation_pairs (pair, day desc, mode);

-- A report keeps the facts and the source it needs to stand alone: items are pruned, consultations with their reports are not.
create table reports (
  id bigint generated always as identity primary key,
  consultation_id bigint not null references consultations (id),
  item_id bigint references items (id) on delete set null,
  version integer not null,
  ordinal smallint not null,                                -- its place in the reading
  mode text not null check (mode in ('meeting', 'call')),
  status text not null check (status in ('held', 'planned', 'cancelled')),
  participants jsonb not null,
  place_name text,
  place_country text,
  date date,
  time text,
  sequel boolean not null,
  session boolean not null,
  confidence real not null,
  rule text not null,
  evidence jsonb not null,
  reason text not null,                                     -- why it is in this consultation (decide.ts, a closed list)
  source text not null,
  tier smallint not null,
  language text not null,
  title text not null,
  url text,
  quote text,                                               -- the sentence that tells it best, as printed
  published_at timestamptz not null,
  seen_at timestamptz not null,
  unique (item_id, ordinal)
);
create index reports_of_consultation on reports (consultation_id);
