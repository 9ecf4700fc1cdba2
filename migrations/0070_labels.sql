-- What people said of items, with a copy of the item: labels outlive the items that retention takes away.
create table labels (
  item_id bigint primary key,                               -- no reference: see above
  item jsonb not null,                                      -- as reading takes it
  event boolean not null,
  consultations jsonb,                                      -- what it reports, where the reading was confirmed; null: not told
  labelled_at timestamptz not null,
  check (event or consultations is null)
);

-- The overlay's files of each version, so that the next one can be shown as lines that came and went.
alter table config_versions add column overlay jsonb;
