-- The books: one entry for each movement of somebody's points, and what caused it. A balance is their sum, kept
-- beside them in the same transaction.
create table ledger_entry (
  workspace_id   text not null references workspace,
  entry_id       bigint generated always as identity,
  member_id      text not null,                                      -- whose balance
  points         integer not null check (points <> 0),               -- negative: they left
  cause          text not null constraint ledger_entry_cause check (cause in ('recognition', 'boost')),
  recognition_id bigint,                                             -- that gave them, or gives them no longer
  by_member_id   text,                                               -- who gave or joined
  day            date not null,                                      -- on which they count: of what goes, that of what came
  entered_at     timestamptz not null,
  primary key (workspace_id, entry_id)
);
create index ledger_entry_by_member on ledger_entry (workspace_id, member_id, entry_id);

insert into ledger_entry (workspace_id, member_id, points, cause, recognition_id, by_member_id, day, entered_at)
select r.workspace_id, t.recipient_id, r.points, 'recognition', r.recognition_id, r.giver_id, r.given_on, r.given_at
  from recognition r
  join recognition_recipient t on t.workspace_id = r.workspace_id and t.recognition_id = r.recognition_id
 where r.taken_back_at is null
 order by r.given_at, r.recognition_id, t.recipient_id;

insert into ledger_entry (workspace_id, member_id, points, cause, recognition_id, by_member_id, day, entered_at)
select b.workspace_id, b.recipient_id, 1, 'boost', b.recognition_id, b.booster_id, b.boosted_on, b.boosted_at
  from boost b
  join recognition r on r.workspace_id = b.workspace_id and r.recognition_id = b.recognition_id
 where r.taken_back_at is null
 order by b.boosted_at, b.recognition_id, b.recipient_id;

-- Whoever errs enters the opposite.
create function ledger_is_only_added_to() returns trigger language plpgsql as $$
begin
  raise exception 'ledger_entry is only ever added to: enter the opposite instead' using errcode = 'restrict_violation';
end $$;
create trigger ledger_is_only_added_to before update or delete or truncate on ledger_entry
  for each statement execute function ledger_is_only_added_to();
