-- Every key begins with workspace_id, so that a distributed PostgreSQL can spread all tables by workspace.

create table workspace (
  workspace_id     text primary key,
  name             text not null,
  zone             text not null,                                   -- IANA name; weeks begin on its Mondays, 00:00
  small_points     integer not null default 1 check (small_points > 0),
  big_points       integer not null default 5 check (big_points > 0),
  weekly_allowance integer not null default 20 check (weekly_allowance >= 0),
  created_at       timestamptz not null
);

create table company_value (
  workspace_id text not null references workspace,
  name         text not null,                                       -- without the #
  position     integer not null,
  primary key (workspace_id, name)
);

-- What Slack told us of people, groups and channels, kept so that giving never has to ask Slack.
create table member (
  workspace_id   text not null references workspace,
  member_id      text not null,
  name           text not null,                                     -- as shown to people
  handle         text not null,                                     -- as typed after @
  zone           text,
  is_bot         boolean not null,
  is_deactivated boolean not null,
  is_guest       boolean not null,
  is_outsider    boolean not null,                                  -- of another organisation (Slack Connect)
  is_admin       boolean not null,
  primary key (workspace_id, member_id)
);
create index member_by_handle on member (workspace_id, handle);

create table user_group (
  workspace_id text not null references workspace,
  group_id     text not null,
  handle       text not null,
  name         text not null,
  primary key (workspace_id, group_id)
);
create index user_group_by_handle on user_group (workspace_id, handle);

create table user_group_member (
  workspace_id text not null,
  group_id     text not null,
  member_id    text not null,
  primary key (workspace_id, group_id, member_id),
  foreign key (workspace_id, group_id) references user_group on delete cascade
);

create table channel (
  workspace_id text not null references workspace,
  channel_id   text not null,
  name         text not null,
  is_archived  boolean not null,
  primary key (workspace_id, channel_id)
);
comment on table channel is 'Public channels only: a channel that is not here is treated as private.';

create table recognition (
  workspace_id   text not null references workspace,
  recognition_id bigint generated always as identity,
  business_key   text not null,                                     -- where it came from; makes a second delivery harmless
  giver_id       text not null,
  kind           text not null check (kind in ('effort', 'win', 'lesson')),
  size           text not null check (size in ('small', 'big')),
  points         integer not null check (points > 0),               -- for each recipient
  message        text not null,                                     -- as typed; never escaped here
  company_values text[] not null,
  channel_id     text,                                              -- null: given where no channel is
  audience       text not null check (audience in ('public', 'private', 'direct')),
  origin         text not null check (origin in
    ('command', 'form', 'message', 'reaction', 'shortcut', 'workflow', 'import', 'celebration')),
  given_at       timestamptz not null,
  week           date not null check (extract(isodow from week) = 1), -- whose allowance it was paid from
  taken_back_at  timestamptz,
  taken_back_by  text,
  primary key (workspace_id, recognition_id),
  unique (workspace_id, business_key)
);
create index recognition_by_time on recognition (workspace_id, given_at);
create index recognition_by_giver on recognition (workspace_id, giver_id, given_at);

create table recognition_recipient (
  workspace_id   text not null,
  recognition_id bigint not null,
  recipient_id   text not null,
  primary key (workspace_id, recognition_id, recipient_id),
  foreign key (workspace_id, recognition_id) references recognition
);
create index recognition_recipient_by_recipient on recognition_recipient (workspace_id, recipient_id, recognition_id);

-- Where Slack shows a recognition: the post (no recipient) and the direct messages to recipients.
create table recognition_message (
  workspace_id   text not null,
  recognition_id bigint not null,
  channel_id     text not null,
  ts             text not null,
  recipient_id   text,
  permalink      text,
  primary key (workspace_id, recognition_id, channel_id, ts),
  foreign key (workspace_id, recognition_id) references recognition
);

-- Kept in the transaction of each gift; `huzzah verify` recomputes both.
create table allowance_use (
  workspace_id text not null references workspace,
  giver_id     text not null,
  week         date not null,
  spent        integer not null check (spent >= 0),
  primary key (workspace_id, giver_id, week)
);

create table balance (
  workspace_id text not null references workspace,
  member_id    text not null,
  points       integer not null,
  primary key (workspace_id, member_id)
);

-- What has to be said to Slack, committed together with what it speaks of. Rows leave when Slack has accepted them;
-- those that can never be accepted stay, with the reason.
create table outbox (
  workspace_id text not null references workspace,
  errand_id    bigint generated always as identity,
  lane         text not null,                                       -- errands of one lane go out one after another
  errand       text not null,                                       -- what to do; see Errand
  subject      jsonb not null,                                      -- ids only, never words of people
  created_at   timestamptz not null,
  due_at       timestamptz not null,
  leased_until timestamptz,                                         -- an instance is at it until then
  attempts     integer not null default 0,
  given_up_at  timestamptz,
  last_error   text,
  primary key (workspace_id, errand_id)
);
create index outbox_by_lane on outbox (workspace_id, lane, errand_id) where given_up_at is null;
create index outbox_due on outbox (due_at) where given_up_at is null;

create table digest_schedule (
  workspace_id text not null references workspace,
  channel_id   text not null,
  weekday      smallint not null check (weekday between 1 and 7),   -- ISO: Monday is 1
  local_time   time not null,                                       -- in the workspace's zone
  set_up_by    text not null,
  created_at   timestamptz not null,
  primary key (workspace_id, channel_id)
);

create table digest_post (
  workspace_id text not null references workspace,
  channel_id   text not null,
  week         date not null check (extract(isodow from week) = 1),
  told_at      timestamptz not null,                                -- the moment up to which it tells
  ts           text,                                                -- null until Slack has accepted it
  permalink    text,
  primary key (workspace_id, channel_id, week)
);

-- db-scheduler's own table, as its documentation gives it for PostgreSQL.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority_execution_time on scheduled_tasks (priority desc, execution_time asc);
