-- Rewards: what one can get for points, who asked for it, and what became of that.
create table reward (
  workspace_id       text not null references workspace,
  reward_id          bigint generated always as identity,
  name               text not null,
  description        text not null,
  picture            text,                                           -- its address
  price              integer not null check (price > 0),             -- in points
  stock              integer,                                        -- how many there ever were; null: without number
  taken              integer not null default 0 check (taken >= 0),  -- redemptions that stand
  most_times         integer check (most_times > 0),                 -- how often a person may have it in a period
  per_period         text check (per_period in ('month', 'quarter', 'year', 'ever')),
  needs_approval     boolean not null,
  settler_channel_id text,                                           -- where those are who settle it, or:
  settler_ids        text[] not null,
  retired_at         timestamptz,
  revision           integer not null default 1,                     -- how often it was changed
  saved_by           text not null,                                  -- Slack's name of the latest form that was sent; it may come twice
  created_by         text not null,
  created_at         timestamptz not null,
  primary key (workspace_id, reward_id),
  check (taken <= stock),
  check ((most_times is null) = (per_period is null)),
  check (settler_channel_id is not null or cardinality(settler_ids) > 0)
);

-- A reward that several give together, to a colleague or a group.
create table pot (
  workspace_id  text not null,
  pot_id        bigint generated always as identity,
  reward_id     bigint not null,
  for_member_id text,
  for_group_id  text,
  words         text not null,                                       -- what is said with it; may be empty
  target        integer not null check (target > 0),                 -- in points
  ends_on       date not null,                                       -- the last day
  state         text not null check (state in ('open', 'reached', 'refunded')),
  started_by    text not null,
  started_at    timestamptz not null,
  asked_by      text not null,                                       -- Slack's name of the form that was sent
  primary key (workspace_id, pot_id),
  foreign key (workspace_id, reward_id) references reward,
  unique (workspace_id, asked_by),
  check (num_nonnulls(for_member_id, for_group_id) = 1)
);
create index pot_open on pot (workspace_id, ends_on) where state = 'open';

-- What somebody put in.
create table pot_share (
  workspace_id text not null,
  share_id     bigint generated always as identity,
  pot_id       bigint not null,
  member_id    text not null,
  points       integer not null check (points > 0),
  asked_by     text not null,                                        -- Slack's name of the form that was sent
  put_in_at    timestamptz not null,
  primary key (workspace_id, share_id),
  foreign key (workspace_id, pot_id) references pot,
  unique (workspace_id, asked_by)
);
create index pot_share_of_pot on pot_share (workspace_id, pot_id);

-- Where members were asked to put something in.
create table pot_message (
  workspace_id text not null,
  pot_id       bigint not null,
  channel_id   text not null,
  ts           text not null,
  primary key (workspace_id, pot_id, channel_id, ts),
  foreign key (workspace_id, pot_id) references pot
);

create table redemption (
  workspace_id  text not null,
  redemption_id bigint generated always as identity,
  pot_id        bigint,                                              -- of those who give it together; who has it pays nothing then
  reward_id     bigint not null,
  member_id     text not null,                                       -- who asked for it
  price         integer not null check (price > 0),                  -- what they paid, in points
  state         text not null check (state in ('requested', 'approved', 'fulfilled', 'declined', 'cancelled')),
  asked_by      text not null,                                       -- Slack's name of the form that was sent: it may come twice
  requested_on  date not null,                                       -- by which budgets and limits count
  requested_at  timestamptz not null,
  approved_by   text,
  approved_at   timestamptz,
  reminded_at   timestamptz,                                         -- when those who settle it were last asked again
  ended_by      text,                                                -- who fulfilled, declined or cancelled it
  ended_at      timestamptz,
  code          bytea,                                               -- sealed; whoever asked for it may read it
  reason        text,                                                -- why it was declined
  primary key (workspace_id, redemption_id),
  foreign key (workspace_id, reward_id) references reward,
  foreign key (workspace_id, pot_id) references pot,
  unique (workspace_id, asked_by),
  check ((approved_by is null) = (approved_at is null)),
  check ((ended_by is null) = (ended_at is null)),
  check ((state in ('requested', 'approved')) = (ended_at is null))
);
create index redemption_by_member on redemption (workspace_id, member_id, redemption_id);
create index redemption_by_day on redemption (workspace_id, requested_on);
create index redemption_waiting on redemption (workspace_id, redemption_id) where ended_at is null;

-- Where those who settle a redemption were asked.
create table redemption_message (
  workspace_id  text not null,
  redemption_id bigint not null,
  channel_id    text not null,
  ts            text not null,
  primary key (workspace_id, redemption_id, channel_id, ts),
  foreign key (workspace_id, redemption_id) references redemption
);

-- How many points a workspace's rewards may cost in a month or quarter; no row: as many as one has.
create table reward_budget (
  workspace_id text primary key references workspace,
  points       integer not null check (points >= 0),
  period       text not null check (period in ('month', 'quarter')),
  set_by       text not null,
  set_at       timestamptz not null
);

-- Points that an admin gave to a balance, or took.
create table adjustment (
  workspace_id  text not null references workspace,
  adjustment_id bigint generated always as identity,
  member_id     text not null,
  points        integer not null check (points <> 0),
  reason        text not null,                                       -- the member reads it
  adjusted_by   text not null,
  asked_by      text not null,                                       -- Slack's name of the form that was sent
  adjusted_at   timestamptz not null,
  primary key (workspace_id, adjustment_id),
  unique (workspace_id, asked_by)
);
create index adjustment_by_member on adjustment (workspace_id, member_id, adjustment_id);

-- After how many months points lapse; no row: never.
create table lapse_rule (
  workspace_id text primary key references workspace,
  months       integer not null check (months > 0),
  set_by       text not null,
  set_at       timestamptz not null
);

-- What lapses on the first day of a month, of which members are warned a month before.
create table lapse_run (
  workspace_id  text not null references workspace,
  month         date not null,                                       -- its first day
  earned_before date not null,                                       -- of what lapses
  warned_at     timestamptz not null,
  lapsed_at     timestamptz,
  primary key (workspace_id, month)
);

create table lapse_warning (
  workspace_id text not null,
  month        date not null,
  member_id    text not null,
  points       integer not null check (points > 0),                  -- no more than these lapse then
  primary key (workspace_id, month, member_id),
  foreign key (workspace_id, month) references lapse_run on delete cascade
);

create table lapse (
  workspace_id  text not null references workspace,
  lapse_id      bigint generated always as identity,
  member_id     text not null,
  points        integer not null check (points > 0),
  lapsed_at     timestamptz not null,
  primary key (workspace_id, lapse_id)
);

-- Checked for what comes from now on: reading all that is there would hold up gifts.
alter table ledger_entry
  add column cause_number bigint,                                    -- of the redemption, adjustment, lapse or share of a pot
  drop constraint ledger_entry_cause,
  add constraint ledger_entry_cause check (cause in ('recognition', 'boost', 'redemption', 'adjustment', 'lapse', 'pot')) not valid,
  add constraint ledger_entry_number
    check (num_nonnulls(recognition_id, cause_number) = 1
           and (recognition_id is not null) = (cause in ('recognition', 'boost'))) not valid;
