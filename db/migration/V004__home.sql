-- Whoever opened their Home lately: theirs is brought up to date when something of theirs changes.
create table home (
  workspace_id text not null references workspace,
  member_id    text not null,
  opened_at    timestamptz not null,
  primary key (workspace_id, member_id)
);
