-- Rungs follow a few moves at a time, board after board: all of some seconds at once kept a processor busy for as long
-- as a second, in which whoever gave waited. Those of one board lie on the same rungs, so that few entries change for
-- many of them.
do $do$
declare
  slice text;
  suffix text;
  -- Those that move alike are counted first, for each slice: few are left then.
  alike text := '';
begin
  foreach slice in array array['', 'small', 'big', 'effort', 'effort_small', 'effort_big', 'win', 'win_small',
    'win_big', 'lesson', 'lesson_small', 'lesson_big']
  loop
    suffix := coalesce('_' || nullif(slice, ''), '');
    alike := concat_ws(' union all ', nullif(alike, ''), format($sql$
      select workspace_id, board_id, channel_id, period, starts, view, %1$L as slice, was_listed,
             was_points%2$s as was, is_listed, points%2$s as now, count(*) as people
        from moving
       where (was_points%2$s <> points%2$s or was_listed <> is_listed) and (channel_id = '' or %1$L = '')
       group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11$sql$, slice, suffix));
  end loop;

  -- Counts some moves, of this board and of those after it by their ids, and leaves one entry of each rung that changes.
  -- What somebody else adds meanwhile stays beside it, since entries add up. Tells how many it counted, and the last
  -- board of them.
  execute format($sql$
create function board_rungs_follow_from(this_board uuid, at_most integer)
  returns table (moves integer, last_board uuid)
  language sql
begin atomic
  with moving as (
    delete from board_rung_move
     where ctid = any (array(select ctid
                               from board_rung_move
                              where board_id >= this_board
                              order by board_id, view
                              limit at_most))
    returning *
  ), step as materialized (
    select a.workspace_id, a.channel_id, a.period, a.starts, a.view, a.slice, s.is_listed, s.rung, a.board_id,
           sum(s.people * a.people)::int as people
      from (%s) as a
     cross join lateral board_rung_steps(a.was_listed, a.was, a.is_listed, a.now) as s
     where a.channel_id = '' or s.rung = 0
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    having sum(s.people * a.people) <> 0
  ), entry as (
    delete from board_rung r
     using step s
     where r.board_id = s.board_id and r.slice = s.slice and r.view = s.view and r.rung = s.rung
       and r.is_listed = s.is_listed
    returning r.workspace_id, r.channel_id, r.period, r.starts, r.view, r.slice, r.is_listed, r.rung, r.board_id,
              r.people
  ), counted as (
    insert into board_rung (workspace_id, channel_id, period, starts, view, slice, is_listed, rung, board_id, people)
    select workspace_id, channel_id, period, starts, view, slice, is_listed, rung, board_id, sum(people)
      from (select * from step union all select * from entry) as every
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    having sum(people) <> 0
  )
  select count(*)::int, (select board_id from moving order by board_id desc limit 1) from moving;
end$sql$, alike);
end $do$;

-- For the version before.
create or replace function board_rungs_follow(at_most integer) returns integer language sql
  return (select moves from board_rungs_follow_from('00000000-0000-0000-0000-000000000000', at_most));
