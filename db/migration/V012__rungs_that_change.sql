-- Two fifths of what a gift takes went into rungs: each of its twenty totals was looked at as it was and as it is, in all
-- twelve slices, and each of some eighty entries asked whether its workspace exists. Now only what changes is looked at,
-- and the totals alone ask for the workspace: rungs are kept of them and by them, as an index is.
alter table board_rung drop constraint board_rung_workspace_id_fkey;

-- Where somebody leaves a rung, where they come to one, or both, as their total changes from one to the other.
create function board_rung_moves(was board_total, now board_total)
  returns table (slice text, is_listed boolean, rung smallint, people integer)
  language sql immutable
begin atomic
  select v.slice, m.is_listed, m.rung, m.people
    from (values ('', was.points, now.points),
      ('small', was.points_small, now.points_small), ('big', was.points_big, now.points_big),
      ('effort', was.points_effort, now.points_effort),
      ('effort_small', was.points_effort_small, now.points_effort_small),
      ('effort_big', was.points_effort_big, now.points_effort_big),
      ('win', was.points_win, now.points_win), ('win_small', was.points_win_small, now.points_win_small),
      ('win_big', was.points_win_big, now.points_win_big),
      ('lesson', was.points_lesson, now.points_lesson),
      ('lesson_small', was.points_lesson_small, now.points_lesson_small),
      ('lesson_big', was.points_lesson_big, now.points_lesson_big)) as v (slice, before, after)
   cross join lateral (
      select was.is_listed, 0::smallint, -1 where v.before > 0
      union all
      select was.is_listed, board_rung_of(v.before), -1 where v.before > 0 and now.channel_id = ''
      union all
      select now.is_listed, 0::smallint, 1 where v.after > 0
      union all
      select now.is_listed, board_rung_of(v.after), 1 where v.after > 0 and now.channel_id = ''
   ) as m (is_listed, rung, people)
   where (v.before <> v.after or was.is_listed <> now.is_listed)
     and (now.channel_id = '' or v.slice = '');
end;

create or replace function board_rung_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into board_rung (workspace_id, channel_id, period, starts, view, slice, is_listed, rung, people)
    select t.workspace_id, t.channel_id, t.period, t.starts, t.view, s.slice, t.is_listed, s.rung, count(*)
      from after_it t cross join lateral board_rungs(t) as s
     group by 1, 2, 3, 4, 5, 6, 7, 8;
  else
    insert into board_rung (workspace_id, channel_id, period, starts, view, slice, is_listed, rung, people)
    select a.workspace_id, a.channel_id, a.period, a.starts, a.view, m.slice, m.is_listed, m.rung, sum(m.people)
      from before_it b
      join after_it a using (workspace_id, channel_id, period, starts, member_id, view)
     cross join lateral board_rung_moves(b, a) as m
     group by a.workspace_id, a.channel_id, a.period, a.starts, a.view, m.slice, m.is_listed, m.rung
    having sum(m.people) <> 0;
  end if;
  return null;
end $$;
