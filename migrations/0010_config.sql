-- Every config that was in force, so that each reading can name the words it was made with, and an admin can see what changed when.
create table config_versions (
  id bigint generated always as identity primary key,
  digest text not null unique,             -- over all files of the config, shipped and overlay
  accepted_at timestamptz not null,
  files jsonb not null,                    -- file -> digest
  diff text not null                       -- against the version before it, as lines for people
);
