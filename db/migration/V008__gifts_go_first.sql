-- Whether somebody waits for what an errand says. What nobody waits for, ten thousand digests at the same
-- hour, has a few places of its own, so that no gift ever stands behind it. Older versions know nothing of it:
-- what they add counts as waited for, and what they claim they claim as before.
alter table outbox add column is_awaited boolean not null default true;
update outbox set is_awaited = false where errand in ('PostDigest', 'TellDigestUnposted');

-- Whoever plans a claim knows nothing of how much will wait: nearly always it is nothing. So there is one way
-- only to each thing. In this order errands are claimed; the time below infinity says so by its name, else
-- the index would be taken for other questions too, and read from end to end.
create index outbox_due_by_kind on outbox (is_awaited, due_at, errand_id)
  where given_up_at is null and due_at < 'infinity';
-- And here is the first of a lane.
create index outbox_by_whole_lane on outbox ((workspace_id || '/' || lane), is_awaited, errand_id)
  where given_up_at is null;
drop index outbox_due;
drop index outbox_by_lane;
