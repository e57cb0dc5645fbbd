-- Whoever gives writes down what their totals were and are, ten rows for each gift in place of some seventy: who comes
-- to a rung and who leaves one is counted in the background, for all gifts of some seconds together. A quarter of
-- what totals take the server. Whoever reads rungs adds what has not been counted yet.
create table board_rung_move (
  workspace_id text not null,
  board_id uuid not null,
  channel_id text not null, -- '': of the whole workspace
  period text not null,
  starts date not null,
  view text not null,
  was_listed boolean not null,
  is_listed boolean not null,
  was_points integer not null, was_points_small integer not null, was_points_big integer not null,
  was_points_effort integer not null, was_points_effort_small integer not null, was_points_effort_big integer not null,
  was_points_win integer not null, was_points_win_small integer not null, was_points_win_big integer not null,
  was_points_lesson integer not null, was_points_lesson_small integer not null, was_points_lesson_big integer not null,
  points integer not null, points_small integer not null, points_big integer not null,
  points_effort integer not null, points_effort_small integer not null, points_effort_big integer not null,
  points_win integer not null, points_win_small integer not null, points_win_big integer not null,
  points_lesson integer not null, points_lesson_small integer not null, points_lesson_big integer not null
) with (
  -- All of it is gone after some seconds; to know how it is spread would be of no use then.
  autovacuum_analyze_threshold = 2147483647
);
create index board_rung_move_by_board on board_rung_move (board_id, view);

-- Of channels only who comes to have points, or is listed or not any more: they have no other rung than 0.
create or replace function board_rung_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into board_rung_move
    select workspace_id, board_id, channel_id, period, starts, view, is_listed, is_listed,
           0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
           points, points_small, points_big, points_effort, points_effort_small, points_effort_big, points_win,
           points_win_small, points_win_big, points_lesson, points_lesson_small, points_lesson_big
      from after_it;
  else
    insert into board_rung_move
    select a.workspace_id, board_id, a.channel_id, a.period, a.starts, view, b.is_listed, a.is_listed,
           b.points, b.points_small, b.points_big, b.points_effort, b.points_effort_small, b.points_effort_big,
           b.points_win, b.points_win_small, b.points_win_big, b.points_lesson, b.points_lesson_small,
           b.points_lesson_big,
           a.points, a.points_small, a.points_big, a.points_effort, a.points_effort_small, a.points_effort_big,
           a.points_win, a.points_win_small, a.points_win_big, a.points_lesson, a.points_lesson_small,
           a.points_lesson_big
      from before_it b
      join after_it a using (board_id, member_id, view)
     where a.channel_id = '' or (b.points > 0) <> (a.points > 0) or b.is_listed <> a.is_listed;
  end if;
  return null;
end $$;
drop function board_rung_moves(board_total, board_total);

-- Which rungs somebody leaves, and to which they come.
create function board_rung_steps(was_listed boolean, was integer, now_listed boolean, now integer)
  returns table (is_listed boolean, rung smallint, people integer)
  language sql immutable
begin atomic
  select s.is_listed, r.rung, s.people
    from (values (was_listed, was, -1), (now_listed, now, 1)) as s (is_listed, points, people)
   cross join lateral (values (0::smallint), (board_rung_of(s.points))) as r (rung)
   where s.points > 0;
end;

do $do$
declare
  slice text;
  suffix text;
  -- Those that move alike are counted first, for each slice: few are left then.
  alike text := '';
  steps text;
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
  steps := format($sql$
    select a.workspace_id, a.channel_id, a.period, a.starts, a.view, a.slice, s.is_listed, s.rung, a.board_id,
           sum(s.people * a.people)::int as people
      from (%s) as a
     cross join lateral board_rung_steps(a.was_listed, a.was, a.is_listed, a.now) as s
     where a.channel_id = '' or s.rung = 0
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    having sum(s.people * a.people) <> 0$sql$, alike);

  -- Counts some moves, and leaves one entry of each rung that changes. What somebody else adds meanwhile stays beside
  -- it, since entries add up.
  execute format($sql$
create function board_rungs_follow(at_most integer) returns integer language sql
begin atomic
  with moving as (
    delete from board_rung_move where ctid = any (array(select ctid from board_rung_move limit at_most)) returning *
  ), step as materialized (%s
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
  select count(*)::int from moving;
end$sql$, steps);

  execute format($sql$
create or replace function board_rung_differences()
  returns table (workspace_id text, rung text, kept integer, recomputed integer)
  language sql stable
begin atomic
  with moving as (
    select * from board_rung_move
  )
  select workspace_id,
         concat_ws(' ', view, period, starts, nullif(channel_id, ''), nullif(slice, ''), rung, is_listed),
         coalesce(k.people, 0)::int, coalesce(r.people, 0)
    from (select workspace_id, channel_id, period, starts, view, slice, is_listed, rung, board_id,
                 sum(people) as people
            from (select workspace_id, channel_id, period, starts, view, slice, is_listed, rung, board_id, people
                    from board_rung
                  union all %s) as every
           group by 1, 2, 3, 4, 5, 6, 7, 8, 9) as k
    full join (select *, board_id(workspace_id, channel_id, period, starts) as board_id
                 from board_rung_recomputed) as r
   using (workspace_id, channel_id, period, starts, view, slice, is_listed, rung, board_id)
   where coalesce(k.people, 0) <> coalesce(r.people, 0);
end$sql$, steps);
end $do$;

-- The boards that read rungs, as V013 made them, but that they add the moves.
do $$
declare
  columns constant text := $sql$
  returns table (what text, view text, place integer, shared boolean, member_id text, shown text,
    points integer, others integer, small integer, big integer)
  language sql stable
begin atomic$sql$;
  -- The asker's total; materialized, so that a rung is worked out once, not for each row that it is compared with.
  own constant text := $sql$
  with own as materialized (
    select t.view, t.member_id, t.points%1$s as points, t.others%1$s as others, %2$s as small, %3$s as big,
           board_rung_of(t.points%1$s) as rung,
           case t.channel_id when '' then board_rung_end(t.points%1$s) else 2147483648 end as next
      from board_total t
     where %4$s and t.member_id = asker and t.view = any (views)
  )$sql$;
  first_page constant text := $sql$
  select 'place', v.view, 1, false, l.member_id, l.shown, l.points, l.others, l.small, l.big
    from unnest(views) as v (view)
   cross join lateral (
     select f.member_id, coalesce(m.name, f.member_id) as shown, f.points, f.others, f.small, f.big
       from (select t.member_id, t.points%1$s as points, t.others%1$s as others, %2$s as small, %3$s as big
               from board_total t
              where %4$s and t.view = v.view
              order by t.points%1$s desc, t.others%1$s desc
              fetch first 11 rows with ties) as f
       left join member m on m.workspace_id = of_workspace and m.member_id = f.member_id
      order by f.points desc, f.others desc, lower(coalesce(m.name, f.member_id)), m.name, f.member_id
      limit 11
   ) as l$sql$;
  page constant text := $sql$
  select 'place', v.view, (above.more + 1)::int, false, l.member_id, l.shown, l.points, l.others, l.small, l.big
    from unnest(views) as v (view)
   cross join lateral (
     select t.points%1$s as points, t.others%1$s as others
       from board_total t
      where %4$s and t.view = v.view
      order by t.points%1$s desc, t.others%1$s desc
     offset last_line - 10 limit 1
   ) as first
   cross join lateral (
     select count(*) as lines, count(*) filter (where t.points%1$s > first.points) as more
       from board_total t
      where %4$s and t.view = v.view and (t.points%1$s, t.others%1$s) > (first.points, first.others)
   ) as above
   cross join lateral (
     select f.member_id, coalesce(m.name, f.member_id) as shown, f.points, f.others, f.small, f.big
       from (select t.member_id, t.points%1$s as points, t.others%1$s as others, %2$s as small, %3$s as big
               from board_total t
              where %4$s and t.view = v.view
                and (t.points%1$s, t.others%1$s) <= (first.points, first.others)
              order by t.points%1$s desc, t.others%1$s desc
              fetch first (last_line + 1 - above.lines) rows with ties) as f
       left join member m on m.workspace_id = of_workspace and m.member_id = f.member_id
      order by f.points desc, f.others desc, lower(coalesce(m.name, f.member_id)), m.name, f.member_id
     offset last_line - 10 - above.lines limit 11
   ) as l$sql$;
  -- The asker's line, and how many people there are. %4$L is the slice's name, %5$s which totals stand on the board.
  rest constant text := $sql$
  union all
  select 'own', o.view,
         1 + coalesce((select sum(r.people)
                         from board_rung r
                        where r.board_id = this_board and r.slice = %4$L and r.view = o.view and r.rung > o.rung
                          and r.is_listed), 0)::int
           + coalesce((select sum((m.is_listed and m.points%1$s >= o.next)::int
                                 - (m.was_listed and m.was_points%1$s >= o.next)::int)
                         from board_rung_move m
                        where m.board_id = this_board and m.view = o.view), 0)::int
           + (select count(*)
                from board_total t
               where %5$s and t.view = o.view and t.points%1$s > o.points and t.points%1$s < o.next)::int,
         1 < (select count(*)
                from (select from board_total t
                       where %5$s and t.view = o.view and t.points%1$s = o.points
                       limit 2) as two),
         o.member_id, coalesce(m.name, o.member_id), o.points, o.others, o.small, o.big
    from own o
    left join member m on m.workspace_id = of_workspace and m.member_id = o.member_id
  union all
  select case r.board_id when this_board then 'people' else 'people before' end, r.view, sum(r.people)::int,
         r.is_listed, null, null, null, null, null, null
    from (select t.board_id, t.view, t.is_listed, t.people
            from board_rung t
           where t.board_id in (this_board, board_before) and t.slice = %4$L and t.view in ('received', 'given')
             and t.rung = 0
          union all
          select m.board_id, m.view, s.is_listed, s.people
            from board_rung_move m
           cross join lateral (values (m.was_listed, -(m.was_points%1$s > 0)::int),
             (m.is_listed, (m.points%1$s > 0)::int)) as s (is_listed, people)
           where m.board_id in (this_board, board_before) and m.view in ('received', 'given')
             and ((m.was_points%1$s > 0) <> (m.points%1$s > 0) or m.was_listed <> m.is_listed)) as r
   group by r.board_id, r.view, r.is_listed
  union all
  select 'asker', null, null, exists (select 1 from own) or is_listed(of_workspace, asker),
         null, null, null, null, null, null;
end$sql$;
  on_board text;
  slice text;
  suffix text;
  small text;
  big text;
  size text;
  kind text;
begin
  foreach kind in array array['', 'effort', 'win', 'lesson'] loop
    foreach size in array array['', 'small', 'big'] loop
      slice := concat_ws('_', nullif(kind, ''), nullif(size, ''));
      suffix := coalesce('_' || nullif(slice, ''), '');
      small := 't.count_' || kind || '_small';
      big := 't.count_' || kind || '_big';
      if kind = '' then
        small := 't.count_effort_small + t.count_win_small + t.count_lesson_small';
        big := 't.count_effort_big + t.count_win_big + t.count_lesson_big';
      end if;
      if size = 'small' then big := '0'; end if;
      if size = 'big' then small := '0'; end if;
      on_board := format('t.board_id = this_board and t.is_listed and t.points%s > 0', suffix);
      if slice <> '' then on_board := on_board || ' and t.channel_id = '''''; end if;

      execute format('create or replace function board%1$s(
    of_workspace text, this_board uuid, board_before uuid, views text[], asker text) %5$s'
          || own || first_page, suffix, small, big, on_board, columns)
        || format(rest, suffix, small, big, slice, on_board);

      execute format('create or replace function board_page%1$s(
    of_workspace text, this_board uuid, board_before uuid, views text[], asker text, last_line integer) %5$s'
          || own || page, suffix, small, big, on_board, columns)
        || format(rest, suffix, small, big, slice, on_board);
    end loop;
  end loop;
end $$;
