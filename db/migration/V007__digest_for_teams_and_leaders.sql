-- Digests that cover a part of the workspace, featured people who rotate, and what leaders read.

alter table digest_schedule
  add column covered_groups   text[] not null default '{}',          -- what people of these groups received,
  add column covered_channels text[] not null default '{}',          -- or was given in these; none of both: everything
  add column unposted_since   timestamptz;                           -- who set it up was told that it cannot be posted

alter table digest_post add column picture_id text;                  -- Slack's name of the picture in it

-- Which stories a digest told, and of whom. Nobody is featured twice in one, and whoever was lately comes after
-- others. A story of a crowd is nobody's own.
create table digest_feature (
  workspace_id   text not null,
  channel_id     text not null,
  week           date not null,
  recognition_id bigint not null,
  member_id      text not null,                                      -- '': of a crowd
  primary key (workspace_id, channel_id, week, recognition_id, member_id),
  foreign key (workspace_id, channel_id, week) references digest_post on delete cascade
);
create unique index digest_feature_once on digest_feature (workspace_id, channel_id, week, member_id)
  where member_id <> '';
create index digest_feature_by_recognition on digest_feature (workspace_id, recognition_id);

-- The full list in the thread below a digest, page by page.
create table digest_page (
  workspace_id      text not null,
  channel_id        text not null,
  week              date not null,
  page              integer not null check (page > 0),
  first_recognition bigint not null,                                 -- the page holds those from here
  last_recognition  bigint not null,                                 -- to here
  ts                text not null,
  primary key (workspace_id, channel_id, week, page),
  foreign key (workspace_id, channel_id, week) references digest_post on delete cascade
);

-- The digest that leaders get as a direct message. A workspace without a row gets it at the usual hour.
create table leaders_digest (
  workspace_id text primary key references workspace,
  weekday      smallint not null check (weekday between 1 and 7),    -- ISO: Monday is 1
  local_time   time not null,                                        -- in the workspace's zone
  since        timestamptz not null,                                 -- nothing that was due until then is sent
  told_week    date check (extract(isodow from told_week) = 1)       -- the last one that was settled
);

create table leaders_post (
  workspace_id text not null references workspace,
  member_id    text not null,
  week         date not null check (extract(isodow from week) = 1),
  told_at      timestamptz not null,                                 -- the moment up to which it tells
  channel_id   text,                                                 -- null until Slack has accepted it
  ts           text,
  primary key (workspace_id, member_id, week)
);

alter table member_setting
  add column no_leaders_digest boolean not null default false;       -- a leader's own wish

-- A leader read a recognition and said so: once for each leader and recognition.
create table seen (
  workspace_id   text not null,
  recognition_id bigint not null,
  leader_id      text not null,
  seen_at        timestamptz not null,
  words          text not null default '',                           -- what they added, as typed
  primary key (workspace_id, recognition_id, leader_id),
  foreign key (workspace_id, recognition_id) references recognition
);
