-- Boards of channels and groups read next to nothing but indexes now. Each of their lines was looked up in the table,
-- and those of one board lie scattered there, each on a page of its own: a channel that nobody had asked for lately took
-- twenty reads of the disk. (Boards of the whole workspace are asked for all the time.)

-- What a line shows stands in the indexes.
drop index board_total_rank;
create index board_total_rank on board_total (board_id, view, points, others)
  include (member_id, count_effort_small, count_effort_big, count_win_small, count_win_big, count_lesson_small,
           count_lesson_big)
  where is_listed and points > 0;
drop index board_total_by_board;
create index board_total_by_board on board_total (board_id, member_id, view)
  include (points, others, cells, is_listed, count_effort_small, count_effort_big, count_win_small, count_win_big,
           count_lesson_small, count_lesson_big);

-- What counts in part stands in the table alone, but few have to be looked up there: who has points of nothing else
-- counts as much in part as in whole, and who has fewer in whole than the page's last line in part is not on the page.
do $$
declare
  -- Who of a few people is on the board: %1$s is the cells of which they need one, %2$s which board.
  among constant text := $sql$
    select t.view, t.is_listed, t.member_id, t.points, t.others, t.cells
      from board_total t
     where of_group <> '' and t.board_id = %2$s and t.cells & %1$s <> 0
       -- As an array, since the index is then gone through once, in order, not searched for each of them.
       and t.member_id = any (array(select g.member_id
                                      from user_group_member g
                                     where g.workspace_id = of_workspace and g.group_id = of_group))
    union all
    select t.view, t.is_listed, t.member_id, t.points, t.others, t.cells
      from board_total t
     where of_group = '' and t.board_id = %2$s and t.cells & %1$s <> 0$sql$;
  -- How many people they are, counted in one go: %1$s is what they are called, %2$s where they are.
  crowd constant text := $sql$
  select %1$L, p.view, p.people::int, p.is_listed, null, null, null, null, null, null
    from (select count(*) filter (where t.view = 'received' and t.is_listed) as received,
                 count(*) filter (where t.view = 'received' and not t.is_listed) as received_off,
                 count(*) filter (where t.view = 'given' and t.is_listed) as given,
                 count(*) filter (where t.view = 'given' and not t.is_listed) as given_off
            from %2$s as t) as n
   cross join lateral (values ('received', true, n.received), ('received', false, n.received_off),
     ('given', true, n.given), ('given', false, n.given_off)) as p (view, is_listed, people)
   where p.people > 0
  union all$sql$;
  slice text;
  small text;
  big text;
  size text;
  kind text;
  cells integer;
  some_size text;
  some_kind text;
begin
  foreach kind in array array['', 'effort', 'win', 'lesson'] loop
    foreach size in array array['', 'small', 'big'] loop
      slice := concat_ws('_', nullif(kind, ''), nullif(size, ''));
      -- What counts in whole stands in the index: V013 has its function.
      continue when slice = '';
      small := 't.count_' || kind || '_small';
      big := 't.count_' || kind || '_big';
      if kind = '' then
        small := 't.count_effort_small + t.count_win_small + t.count_lesson_small';
        big := 't.count_effort_big + t.count_win_big + t.count_lesson_big';
      end if;
      if size = 'small' then big := '0'; end if;
      if size = 'big' then small := '0'; end if;
      cells := 0;
      foreach some_kind in array array['effort', 'win', 'lesson'] loop
        foreach some_size in array array['small', 'big'] loop
          if kind in ('', some_kind) and size in ('', some_size) then
            cells := cells | board_cell(some_kind, some_size);
          end if;
        end loop;
      end loop;

      execute format($sql$
create or replace function board_among_%1$s(
    of_workspace text, this_board uuid, board_before uuid, views text[], asker text, last_line integer,
    of_group text)
  returns table (what text, view text, place integer, shared boolean, member_id text, shown text,
    points integer, others integer, small integer, big integer)
  language sql stable
begin atomic
  with present as materialized (%4$s
  ), alone as materialized (
    select p.view, p.is_listed, p.member_id, p.points, p.others
      from present p
     where p.is_listed and p.view = any (views) and p.cells & ~%5$s = 0
  ), least as materialized (
    -- Whoever has fewer points in whole is not among the page's lines, as far as those with most in whole tell, nor
    -- above the asker.
    select v.view,
           least(coalesce((select s.points
                             from (select case when p.cells & ~%5$s = 0 then p.points
                                          else (select t.points_%1$s
                                                  from board_total t
                                                 where t.board_id = this_board and t.member_id = p.member_id
                                                   and t.view = p.view) end as points
                                     from present p
                                    where p.is_listed and p.view = v.view
                                    order by p.points desc
                                    limit last_line + 30) as s
                            order by s.points desc
                           offset last_line limit 1), 0),
                 (select t.points_%1$s
                    from board_total t
                   where t.board_id = this_board and t.member_id = asker and t.view = v.view
                     and t.points_%1$s > 0)) as points
      from unnest(views) as v (view)
  ), total as materialized (
    select * from alone
    union all
    -- More than the least: all of these have fewer in part than in whole.
    select p.view, p.is_listed, p.member_id, t.points_%1$s, t.others_%1$s
      from least l
      join present p on p.view = l.view and p.points > l.points
      join board_total t on t.board_id = this_board and t.member_id = p.member_id and t.view = p.view
     where p.is_listed and p.cells & ~%5$s <> 0
  )
  select 'place', v.view, l.place, false, l.member_id, l.shown, l.points, l.others, l.small, l.big
    from unnest(views) as v (view)
   cross join lateral (
     select rank() over (order by f.points desc)::int as place, f.member_id, coalesce(m.name, f.member_id) as shown,
            f.points, f.others, %2$s as small, %3$s as big
       from (select *
               from total t
              where t.view = v.view
              order by t.points desc, t.others desc
              fetch first (last_line + 1) rows with ties) as f
       join board_total t on t.board_id = this_board and t.member_id = f.member_id and t.view = v.view
       left join member m on m.workspace_id = of_workspace and m.member_id = f.member_id
      order by f.points desc, f.others desc, lower(coalesce(m.name, f.member_id)), m.name, f.member_id
     offset last_line - 10 limit 11
   ) as l
  union all
  select 'own', o.view,
         1 + (select count(*) from total t where t.view = o.view and t.points > o.points)::int,
         exists (select 1
                   from total t
                  where t.view = o.view and t.points = o.points and t.member_id <> o.member_id),
         o.member_id, coalesce(m.name, o.member_id), o.points, o.others, %2$s, %3$s
    from total o
    join board_total t on t.board_id = this_board and t.member_id = o.member_id and t.view = o.view
    left join member m on m.workspace_id = of_workspace and m.member_id = o.member_id
   where o.member_id = asker
  union all$sql$, slice, small, big, format(among, cells, 'this_board'), cells)
        || format(crowd, 'people', 'present')
        || format(crowd, 'people before', '(' || format(among, cells, 'board_before') || ')')
        || $sql$
  select 'asker', null, null, is_listed(of_workspace, asker), null, null, null, null, null, null;
end$sql$;
    end loop;
  end loop;
end $$;
