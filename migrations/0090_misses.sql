-- What readers say was missed: a link, or the words of a report. Where it is a stored item, with a copy of it: it outlives retention, as labels do.
create table misses (
  id bigint generated always as identity primary key,
  channel text not null,                                    -- by which door: telegram, slack
  person text not null,                                     -- who said so, as that door knows people
  told text not null check (length(told) between 1 and 2000),
  item_id bigint,                                           -- no reference: see above
  item jsonb,                                               -- as reading takes it
  told_at timestamptz not null
);
-- Said twice is said once. (The digest: a unique index has no room for 2,000 letters.)
create unique index misses_once on misses (channel, person, md5(told));
create index misses_by_age on misses (told_at desc);
