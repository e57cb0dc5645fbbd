-- Boards look up names only for the lines that they show, and for those who are tied with one of them.

do $$
declare
  size text;
  kind text;
  slice text;
begin
  foreach kind in array array['', 'effort', 'win', 'lesson'] loop
    foreach size in array array['', 'small', 'big'] loop
      slice := coalesce('_' || nullif(concat_ws('_', nullif(kind, ''), nullif(size, '')), ''), '');
      execute format('drop function board%s(text, text, date, date, text[], text, integer)', slice);
      execute format('drop function board_among%s(text, text, date, date, text[], text, integer, text, text)', slice);
    end loop;
  end loop;
end $$;

-- A board, read at one moment by one function. What the rows are: 'place', the lines of the page in their order and
-- the line after them, of each side, all with the place of the page's first line: the other places, and which are
-- shared, follow from the rows, and to number them took the server as long as to find them; 'own', the asker's,
-- wherever it is; 'people' and 'people before', how many have points in this span and in the one that starts_before
-- begins, listed or not (shared); 'asker', whether boards show them (shared). The page is the one that ends with
-- last_line.
--   board, board_small, board_effort_big …: the first page of the whole workspace, in the index's order as far as
--     that goes, then by name; the people above the asker are counted by rungs.
--   board_page, board_page_small …: later pages of it. Where the page begins is found in the index alone.
--   board_in_channel: any page of a channel, in its index's order.
--   board_among, board_among_small …: of a group, or what is counted of a channel in part. So few people that all
--     their totals are read; a group's are those of in_channel, or of the whole workspace where that is ''.
do $$
declare
  columns constant text := $sql$
  returns table (what text, view text, place integer, shared boolean, member_id text, shown text,
    points integer, others integer, small integer, big integer)
  language sql stable
begin atomic$sql$;
  asker constant text := $sql$
  union all
  select 'asker', null, null, is_listed(of_workspace, asker), null, null, null, null, null, null;
end$sql$;
  -- The asker's total; materialized, so that a rung is worked out once, not for each row that it is compared with.
  own constant text := $sql$
  with own as materialized (
    select t.view, t.member_id, t.points%1$s as points, t.others%1$s as others, %2$s as small, %3$s as big,
           board_rung_of(t.points%1$s) as rung, board_rung_end(t.points%1$s) as next
      from board_total t
     where %4$s and t.member_id = asker and t.view = any (views)
  )$sql$;
  -- A page and the line after it: %1$s is the slice, %2$s and %3$s the small and the big ones, %4$s which totals
  -- stand on the board.
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
  whole constant text := $sql$t.workspace_id = of_workspace and t.period = of_period and t.starts = of_starts
        and t.channel_id = '' and t.is_listed and t.points%1$s > 0$sql$;
  in_whole text;
  rest text;
  size text;
  kind text;
  slice text;
  small text;
  big text;
begin
  foreach kind in array array['', 'effort', 'win', 'lesson'] loop
    foreach size in array array['', 'small', 'big'] loop
      slice := concat_ws('_', nullif(kind, ''), nullif(size, ''));
      small := 't.count_' || kind || '_small';
      big := 't.count_' || kind || '_big';
      if kind = '' then
        small := 't.count_effort_small + t.count_win_small + t.count_lesson_small';
        big := 't.count_effort_big + t.count_win_big + t.count_lesson_big';
      end if;
      if size = 'small' then big := '0'; end if;
      if size = 'big' then small := '0'; end if;
      in_whole := format(whole, coalesce('_' || nullif(slice, ''), ''));
      rest := format($sql$
  union all
  select 'own', o.view,
         1 + coalesce((select sum(r.people)
                         from board_rung r
                        where r.workspace_id = of_workspace and r.channel_id = '' and r.period = of_period
                          and r.starts = of_starts and r.view = o.view and r.slice = %4$L and r.is_listed
                          and r.rung > o.rung), 0)::int
           + (select count(*)
                from board_total t
               where %5$s and t.view = o.view and t.points%1$s > o.points and t.points%1$s < o.next)::int,
         exists (select 1
                   from board_total t
                  where %5$s and t.view = o.view and t.points%1$s = o.points and t.member_id <> o.member_id),
         o.member_id, coalesce(m.name, o.member_id), o.points, o.others, o.small, o.big
    from own o
    left join member m on m.workspace_id = of_workspace and m.member_id = o.member_id
  union all
  select case r.starts when of_starts then 'people' else 'people before' end, r.view, sum(r.people)::int,
         r.is_listed, null, null, null, null, null, null
    from board_rung r
   where r.workspace_id = of_workspace and r.channel_id = '' and r.period = of_period
     and r.starts in (of_starts, starts_before) and r.view in ('received', 'given') and r.slice = %4$L
     and r.is_listed in (true, false) and r.rung = 0
   group by r.view, r.starts, r.is_listed
  union all
  select 'asker', null, null, exists (select 1 from own) or is_listed(of_workspace, asker),
         null, null, null, null, null, null;
end$sql$,
        coalesce('_' || nullif(slice, ''), ''), small, big, slice, in_whole);

      execute format($sql$
create function board%1$s(of_workspace text, of_period text, of_starts date, starts_before date, views text[],
    asker text) %5$s$sql$ || own || $sql$
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
   ) as l
$sql$, coalesce('_' || nullif(slice, ''), ''), small, big, in_whole, columns) || rest;

      execute format($sql$
create function board_page%1$s(of_workspace text, of_period text, of_starts date, starts_before date, views text[],
    asker text, last_line integer) %5$s$sql$ || own || page,
        coalesce('_' || nullif(slice, ''), ''), small, big, in_whole, columns) || rest;

      execute format($sql$
create function board_among%1$s(of_workspace text, of_period text, of_starts date, starts_before date, views text[],
    asker text, last_line integer, in_channel text, of_group text) %4$s
  with total as materialized (
    select t.view, t.starts, t.is_listed, t.member_id, t.points%1$s as points, t.others%1$s as others,
           %2$s as small, %3$s as big
      from board_total t
     where of_group = '' and t.channel_id <> ''
       and t.workspace_id = of_workspace and t.channel_id = in_channel and t.period = of_period
       and t.starts in (of_starts, starts_before) and t.points%1$s > 0
    union all
    select t.view, t.starts, t.is_listed, t.member_id, t.points%1$s, t.others%1$s, %2$s, %3$s
      from board_total t
     where of_group <> ''
       and t.workspace_id = of_workspace and t.channel_id = in_channel and t.period = of_period
       and t.starts in (of_starts, starts_before) and t.points%1$s > 0
       -- As an array, since the index is then gone through once, in order, not searched for each of them.
       and t.member_id = any (array(select g.member_id
                                      from user_group_member g
                                     where g.workspace_id = of_workspace and g.group_id = of_group))
  )
  select 'place', v.view, l.place, false, l.member_id, l.shown, l.points, l.others, l.small, l.big
    from unnest(views) as v (view)
   cross join lateral (
     select rank() over (order by f.points desc)::int as place, f.member_id, coalesce(m.name, f.member_id) as shown,
            f.points, f.others, f.small, f.big
       from (select *
               from total t
              where t.starts = of_starts and t.is_listed and t.view = v.view
              order by t.points desc, t.others desc
              fetch first (last_line + 1) rows with ties) as f
       left join member m on m.workspace_id = of_workspace and m.member_id = f.member_id
      order by f.points desc, f.others desc, lower(coalesce(m.name, f.member_id)), m.name, f.member_id
     offset last_line - 10 limit 11
   ) as l
  union all
  select 'own', o.view,
         1 + (select count(*)
                from total t
               where t.starts = of_starts and t.is_listed and t.view = o.view and t.points > o.points)::int,
         exists (select 1
                   from total t
                  where t.starts = of_starts and t.is_listed and t.view = o.view and t.points = o.points
                    and t.member_id <> o.member_id),
         o.member_id, coalesce(m.name, o.member_id), o.points, o.others, o.small, o.big
    from total o
    left join member m on m.workspace_id = of_workspace and m.member_id = o.member_id
   where o.starts = of_starts and o.is_listed and o.member_id = asker and o.view = any (views)
  union all
  select case t.starts when of_starts then 'people' else 'people before' end, t.view, count(*)::int,
         t.is_listed, null, null, null, null, null, null
    from total t
   group by t.view, t.starts, t.is_listed
$sql$, coalesce('_' || nullif(slice, ''), ''), small, big, columns) || asker;

      if slice = '' then
        execute format($sql$
create function board_in_channel(of_workspace text, of_period text, of_starts date, starts_before date, views text[],
    asker text, last_line integer, in_channel text) %5$s$sql$ || page || $sql$
  union all
  select 'own', t.view,
         1 + (select count(*)
                from board_total a
               where a.workspace_id = of_workspace and a.channel_id = in_channel and a.channel_id <> ''
                 and a.period = of_period and a.starts = of_starts and a.view = t.view and a.is_listed
                 and a.points > t.points)::int,
         exists (select 1
                   from board_total a
                  where a.workspace_id = of_workspace and a.channel_id = in_channel and a.channel_id <> ''
                    and a.period = of_period and a.starts = of_starts and a.view = t.view and a.is_listed
                    and a.points = t.points and a.member_id <> t.member_id),
         t.member_id, coalesce(m.name, t.member_id), t.points, t.others, %2$s, %3$s
    from board_total t
    left join member m on m.workspace_id = t.workspace_id and m.member_id = t.member_id
   where %4$s and t.member_id = asker and t.view = any (views)
  union all
  select case r.starts when of_starts then 'people' else 'people before' end, r.view, sum(r.people)::int,
         r.is_listed, null, null, null, null, null, null
    from board_rung r
   where r.workspace_id = of_workspace and r.channel_id = in_channel and r.period = of_period
     and r.starts in (of_starts, starts_before) and r.view in ('received', 'given') and r.slice = ''
     and r.is_listed in (true, false) and r.rung = 0
   group by r.view, r.starts, r.is_listed
$sql$, '', small, big,
          't.workspace_id = of_workspace and t.channel_id = in_channel and t.channel_id <> ''''
        and t.period = of_period and t.starts = of_starts and t.is_listed and t.points > 0', columns) || asker;
      end if;
    end loop;
  end loop;
end $$;
