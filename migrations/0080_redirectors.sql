-- Where addresses of redirectors (news.google.com, t.co …) lead. Asked once each, after the report is stored, and only for items that report a
-- consultation: the alert does not wait, and shows the article's own address as soon as it is known. The address as given stays in `reports`.
create table redirectors (
  address text primary key,                                 -- as the feed gave it
  noted_at timestamptz not null,
  asked_at timestamptz,                                     -- null: not yet
  target text                                               -- null: not known, or it would not say
);
create index redirectors_unasked on redirectors (noted_at) where asked_at is null;
