-- A board is found by one value in place of four texts, which were compared at each step into an index: a quarter of
-- what a board took the server. (Wanted beside the columns that it is made of, which say the same to people, and to
-- the version before. The key of those columns can go when no version before this one runs any more.)

-- The name-based id of a board: 128 bits of a hash, so no two boards ever share one.
create function board_id(of_workspace text, of_channel text, of_period text, of_starts date) returns uuid
  language sql immutable parallel safe
  return md5(of_workspace || ' ' || of_channel || ' ' || of_period || ' '
             || (of_starts - date '2000-01-01')::text)::uuid;

-- What is written anew below: each table is rewritten once, and its indexes are built once.
do $$
declare
  slice text;
begin
  foreach slice in array array['', '_small', '_big', '_effort', '_effort_small', '_effort_big', '_win',
    '_win_small', '_win_big', '_lesson', '_lesson_small', '_lesson_big']
  loop
    execute format('drop index board_total_rank%s', slice);
  end loop;
end $$;
drop index board_total_by_channel;
drop index board_rung_by_board;

-- Beside it, which kinds and sizes a total has points of, as board_cell says it: who is on a board that counts in part
-- is found in the index then, without a look at all totals of a channel.
alter table board_total
  add column board_id uuid not null
    generated always as (board_id(workspace_id, channel_id, period, starts)) stored,
  add column cells smallint not null
    generated always as ((case when points_effort_small > 0 then 1 else 0 end
                          | case when points_effort_big > 0 then 2 else 0 end
                          | case when points_win_small > 0 then 4 else 0 end
                          | case when points_win_big > 0 then 8 else 0 end
                          | case when points_lesson_small > 0 then 16 else 0 end
                          | case when points_lesson_big > 0 then 32 else 0 end)::smallint) stored;

-- All of one board together, with what a group's board counts; and the first places of each board in order: in whole
-- those of channels too, in part those of the whole workspace alone.
create index board_total_by_board on board_total (board_id, member_id, view)
  include (points, others, cells, is_listed);
do $$
declare
  slice text;
begin
  create index board_total_rank on board_total (board_id, view, points, others) where is_listed and points > 0;
  foreach slice in array array['_small', '_big', '_effort', '_effort_small', '_effort_big', '_win',
    '_win_small', '_win_big', '_lesson', '_lesson_small', '_lesson_big']
  loop
    execute format(
      'create index board_total_rank%1$s on board_total (board_id, view, points%1$s, others%1$s)
        where channel_id = '''' and is_listed and points%1$s > 0', slice);
  end loop;
end $$;

-- Rungs get theirs from the total that they are kept of, once for some eighty of them; what the version before puts
-- together gets it here.
alter table board_rung add column board_id uuid not null
  generated always as (board_id(workspace_id, channel_id, period, starts)) stored;
alter table board_rung alter column board_id drop expression;
create function board_rung_name() returns trigger language plpgsql as $$
begin
  new.board_id := board_id(new.workspace_id, new.channel_id, new.period, new.starts);
  return new;
end $$;
create trigger board_rung_without_board before insert on board_rung
  for each row when (new.board_id is null) execute function board_rung_name();
create index board_rung_by_board on board_rung (board_id, slice, view, rung) include (is_listed, people);

create or replace function board_rung_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into board_rung (workspace_id, channel_id, period, starts, view, slice, is_listed, rung, people, board_id)
    select t.workspace_id, t.channel_id, t.period, t.starts, t.view, s.slice, t.is_listed, s.rung, count(*),
           t.board_id
      from after_it t cross join lateral board_rungs(t) as s
     group by 1, 2, 3, 4, 5, 6, 7, 8, 10;
  else
    insert into board_rung (workspace_id, channel_id, period, starts, view, slice, is_listed, rung, people, board_id)
    select a.workspace_id, a.channel_id, a.period, a.starts, a.view, m.slice, m.is_listed, m.rung, sum(m.people),
           a.board_id
      from before_it b
      join after_it a using (board_id, member_id, view)
     cross join lateral board_rung_moves(b, a) as m
     group by a.workspace_id, a.channel_id, a.period, a.starts, a.view, m.slice, m.is_listed, m.rung, a.board_id
    having sum(m.people) <> 0;
  end if;
  return null;
end $$;

-- As before, but that it says what it gives back by name: a row of board_total has one more column now, which the
-- table fills itself.
drop function board_total_moves(text, bigint, text, jsonb);
create function board_total_moves(of_workspace text, of_recognition bigint, in_channel text, moved jsonb)
  returns table (
    workspace_id text, member_id text, channel_id text, period text, starts date, view text, is_listed boolean,
    points integer, points_small integer, points_big integer, points_effort integer, points_effort_small integer,
    points_effort_big integer, points_win integer, points_win_small integer, points_win_big integer,
    points_lesson integer, points_lesson_small integer, points_lesson_big integer, others integer,
    others_small integer, others_big integer, others_effort integer, others_effort_small integer,
    others_effort_big integer, others_win integer, others_win_small integer, others_win_big integer,
    others_lesson integer, others_lesson_small integer, others_lesson_big integer, count_effort_small integer,
    count_effort_big integer, count_win_small integer, count_win_big integer, count_lesson_small integer,
    count_lesson_big integer, boosts_small integer, boosts_big integer)
  language sql stable
begin atomic
  with move as (
    select m.giver_id, m.recipient_id, m.day, in_channel as channel_id, m.kind, m.size,
           m.sign, m.times, m.points, m.boosts
      from jsonb_to_recordset(moved) as m
           (giver_id text, recipient_id text, day date, kind text, size text,
            sign integer, times integer, points integer, boosts integer)
  ), line as (
    select * from move
    union all
    select p.giver_id, p.recipient_id, o.day, o.channel_id, o.kind, o.size, 0, 0, 0, 0
      from (select distinct giver_id, recipient_id from move) as p
     cross join lateral (
       select r.given_on as day, r.channel_id, r.kind, r.size
         from recognition_recipient t
         join recognition r on r.workspace_id = t.workspace_id and r.recognition_id = t.recognition_id
        where t.workspace_id = of_workspace and t.recipient_id = p.recipient_id and t.giver_id = p.giver_id
          and t.recognition_id <> of_recognition and r.taken_back_at is null
       union all
       select b.boosted_on, r.channel_id, r.kind, r.size
         from boost b
         join recognition r on r.workspace_id = b.workspace_id and r.recognition_id = b.recognition_id
        where b.workspace_id = of_workspace and b.recipient_id = p.recipient_id and b.booster_id = p.giver_id
          and b.recognition_id <> of_recognition and r.taken_back_at is null
     ) as o
  ), pair as (
    select s.channel_id, p.period, board_starts(p.period, l.day) as starts, l.giver_id, l.recipient_id,
           coalesce(bit_or(board_cell(l.kind, l.size)) filter (where l.sign <= 0), 0) as was,
           coalesce(bit_or(board_cell(l.kind, l.size)) filter (where l.sign >= 0), 0) as now,
           sum(l.sign * l.points) filter (where l.kind = 'effort' and l.size = 'small') as effort_small,
           sum(l.sign * l.points) filter (where l.kind = 'effort' and l.size = 'big') as effort_big,
           sum(l.sign * l.points) filter (where l.kind = 'win' and l.size = 'small') as win_small,
           sum(l.sign * l.points) filter (where l.kind = 'win' and l.size = 'big') as win_big,
           sum(l.sign * l.points) filter (where l.kind = 'lesson' and l.size = 'small') as lesson_small,
           sum(l.sign * l.points) filter (where l.kind = 'lesson' and l.size = 'big') as lesson_big,
           sum(l.sign * l.times) filter (where l.kind = 'effort' and l.size = 'small') as count_effort_small,
           sum(l.sign * l.times) filter (where l.kind = 'effort' and l.size = 'big') as count_effort_big,
           sum(l.sign * l.times) filter (where l.kind = 'win' and l.size = 'small') as count_win_small,
           sum(l.sign * l.times) filter (where l.kind = 'win' and l.size = 'big') as count_win_big,
           sum(l.sign * l.times) filter (where l.kind = 'lesson' and l.size = 'small') as count_lesson_small,
           sum(l.sign * l.times) filter (where l.kind = 'lesson' and l.size = 'big') as count_lesson_big,
           sum(l.sign * l.boosts) filter (where l.size = 'small') as boosts_small,
           sum(l.sign * l.boosts) filter (where l.size = 'big') as boosts_big
      from line l
     cross join (values ('week'), ('month'), ('quarter'), ('year'), ('all')) as p (period)
     cross join lateral (values (''), (l.channel_id)) as s (channel_id)
     where s.channel_id is not null
     group by 1, 2, 3, 4, 5
    having bool_or(l.sign <> 0)
  )
  select of_workspace, member_id, channel_id, period, starts, view,
         is_listed(of_workspace, member_id),
         es + eb + ws + wb + ls + lb,
         es + ws + ls, eb + wb + lb,
         es + eb, es, eb, ws + wb, ws, wb, ls + lb, ls, lb,
         others, others_small, others_big,
         others_effort, others_effort_small, others_effort_big,
         others_win, others_win_small, others_win_big,
         others_lesson, others_lesson_small, others_lesson_big,
         count_effort_small, count_effort_big, count_win_small, count_win_big,
         count_lesson_small, count_lesson_big, boosts_small, boosts_big
    from (
      select m.member_id, channel_id, period, starts, m.view,
             coalesce(sum(effort_small), 0)::int as es, coalesce(sum(effort_big), 0)::int as eb,
             coalesce(sum(win_small), 0)::int as ws, coalesce(sum(win_big), 0)::int as wb,
             coalesce(sum(lesson_small), 0)::int as ls, coalesce(sum(lesson_big), 0)::int as lb,
             sum((now <> 0)::int - (was <> 0)::int)::int as others,
             sum((now & 21 <> 0)::int - (was & 21 <> 0)::int)::int as others_small,
             sum((now & 42 <> 0)::int - (was & 42 <> 0)::int)::int as others_big,
             sum((now & 3 <> 0)::int - (was & 3 <> 0)::int)::int as others_effort,
             sum((now & 1 <> 0)::int - (was & 1 <> 0)::int)::int as others_effort_small,
             sum((now & 2 <> 0)::int - (was & 2 <> 0)::int)::int as others_effort_big,
             sum((now & 12 <> 0)::int - (was & 12 <> 0)::int)::int as others_win,
             sum((now & 4 <> 0)::int - (was & 4 <> 0)::int)::int as others_win_small,
             sum((now & 8 <> 0)::int - (was & 8 <> 0)::int)::int as others_win_big,
             sum((now & 48 <> 0)::int - (was & 48 <> 0)::int)::int as others_lesson,
             sum((now & 16 <> 0)::int - (was & 16 <> 0)::int)::int as others_lesson_small,
             sum((now & 32 <> 0)::int - (was & 32 <> 0)::int)::int as others_lesson_big,
             coalesce(sum(count_effort_small), 0)::int as count_effort_small,
             coalesce(sum(count_effort_big), 0)::int as count_effort_big,
             coalesce(sum(count_win_small), 0)::int as count_win_small,
             coalesce(sum(count_win_big), 0)::int as count_win_big,
             coalesce(sum(count_lesson_small), 0)::int as count_lesson_small,
             coalesce(sum(count_lesson_big), 0)::int as count_lesson_big,
             coalesce(sum(boosts_small), 0)::int as boosts_small,
             coalesce(sum(boosts_big), 0)::int as boosts_big
        from pair
       cross join lateral (values (recipient_id, 'received'), (giver_id, 'given')) as m (member_id, view)
       group by 1, 2, 3, 4, 5
    ) as summed;
end;

-- The same differences as before, with the board's id in what is compared.
create or replace function board_total_differences(of_period text)
  returns table (workspace_id text, member_id text, total text, kept integer, recomputed integer)
  language sql stable
begin atomic
  select workspace_id, member_id, concat_ws(' ', view, of_period, starts, nullif(channel_id, ''), n.total),
         coalesce(n.kept, '0')::int, coalesce(n.recomputed, '0')::int
    from (select * from board_total where period = of_period) as k
    full join (select *, board_id(workspace_id, channel_id, period, starts) as board_id,
                      (case when points_effort_small > 0 then 1 else 0 end
                       | case when points_effort_big > 0 then 2 else 0 end
                       | case when points_win_small > 0 then 4 else 0 end
                       | case when points_win_big > 0 then 8 else 0 end
                       | case when points_lesson_small > 0 then 16 else 0 end
                       | case when points_lesson_big > 0 then 32 else 0 end)::smallint as cells
                 from board_total_recomputed where period = of_period) as r
   using (workspace_id, member_id, channel_id, period, starts, view)
   cross join lateral (
     select coalesce(a.key, b.key) as total, a.value as kept, b.value as recomputed
       from jsonb_each_text(to_jsonb(k)) as a
       full join jsonb_each_text(to_jsonb(r)) as b on a.key = b.key
      where coalesce(a.key, b.key) ~ '^(points|others|count|boosts)'
        and coalesce(a.value, '0') <> coalesce(b.value, '0')
     union all
     select 'is_listed', k.is_listed::int::text, r.is_listed::int::text where k.is_listed <> r.is_listed
   ) as n
   where k is distinct from r;
end;

create or replace function board_rung_differences()
  returns table (workspace_id text, rung text, kept integer, recomputed integer)
  language sql stable
begin atomic
  select workspace_id,
         concat_ws(' ', view, period, starts, nullif(channel_id, ''), nullif(slice, ''), rung, is_listed),
         coalesce(k.people, 0)::int, coalesce(r.people, 0)
    from (select workspace_id, channel_id, period, starts, view, slice, is_listed, rung, board_id,
                 sum(people) as people
            from board_rung group by 1, 2, 3, 4, 5, 6, 7, 8, 9) as k
    full join (select *, board_id(workspace_id, channel_id, period, starts) as board_id
                 from board_rung_recomputed) as r
   using (workspace_id, channel_id, period, starts, view, slice, is_listed, rung, board_id)
   where coalesce(k.people, 0) <> coalesce(r.people, 0);
end;

-- A board, read at one moment by one function, of the id of its own span and that of the span before. What the rows
-- are: 'place', the lines of the page in their order and the line after them, of each side, all with the place of the
-- page's first line: the other places, and which are shared, follow from the rows, and to number them took the server
-- as long as to find them; 'own', the asker's, wherever it is; 'people' and 'people before', how many have points in
-- this span and in the one before, listed or not (shared); 'asker', whether boards show them (shared). The page is the
-- one that ends with last_line.
--   board, board_small, board_effort_big …: the first page, of the whole workspace or (board alone) of a channel, in
--     the index's order as far as that goes, then by name; the people above the asker are counted by rungs, in a
--     channel one by one.
--   board_page, board_page_small …: later pages of it. Where the page begins is found in the index alone.
--   board_among, board_among_small …: of a group (those of this_board who are in it), or where of_group is '' what is
--     counted of a channel in part. So few people that all of them are looked at.
do $$
declare
  columns constant text := $sql$
  returns table (what text, view text, place integer, shared boolean, member_id text, shown text,
    points integer, others integer, small integer, big integer)
  language sql stable
begin atomic$sql$;
  asker constant text := $sql$
  select 'asker', null, null, is_listed(of_workspace, asker), null, null, null, null, null, null;
end$sql$;
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
    from board_rung r
   where r.board_id in (this_board, board_before) and r.slice = %4$L and r.view in ('received', 'given')
     and r.rung = 0
   group by r.board_id, r.view, r.is_listed
  union all
  select 'asker', null, null, exists (select 1 from own) or is_listed(of_workspace, asker),
         null, null, null, null, null, null;
end$sql$;
  -- Who of a few people is on the board: %1$s is the cells of which they need one, %2$s which board. All of it is in
  -- the index.
  among constant text := $sql$
    select t.view, t.is_listed, t.member_id, t.points, t.others
      from board_total t
     where of_group <> '' and t.board_id = %2$s and t.cells & %1$s <> 0
       -- As an array, since the index is then gone through once, in order, not searched for each of them.
       and t.member_id = any (array(select g.member_id
                                      from user_group_member g
                                     where g.workspace_id = of_workspace and g.group_id = of_group))
    union all
    select t.view, t.is_listed, t.member_id, t.points, t.others
      from board_total t
     where of_group = '' and t.board_id = %2$s and t.cells & %1$s <> 0$sql$;
  -- What is counted in part of those whom the board lists stands in the table: %1$s is the slice.
  counted constant text := $sql$
  ), total as materialized (
    select p.view, p.is_listed, p.member_id, t.points%1$s as points, t.others%1$s as others
      from present p
      join board_total t on t.board_id = this_board and t.member_id = p.member_id and t.view = p.view
     where p.is_listed and p.view = any (views)$sql$;
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
  on_board text;
  slice text;
  suffix text;
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
      suffix := coalesce('_' || nullif(slice, ''), '');
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
      on_board := format('t.board_id = this_board and t.is_listed and t.points%s > 0', suffix);
      if slice <> '' then on_board := on_board || ' and t.channel_id = '''''; end if;

      execute format('create function board%1$s(
    of_workspace text, this_board uuid, board_before uuid, views text[], asker text) %5$s'
          || own || first_page, suffix, small, big, on_board, columns)
        || format(rest, suffix, small, big, slice, on_board);

      execute format('create function board_page%1$s(
    of_workspace text, this_board uuid, board_before uuid, views text[], asker text, last_line integer) %5$s'
          || own || page, suffix, small, big, on_board, columns)
        || format(rest, suffix, small, big, slice, on_board);

      execute format($sql$
create function board_among%1$s(
    of_workspace text, this_board uuid, board_before uuid, views text[], asker text, last_line integer,
    of_group text) %4$s
  with %6$s as materialized (%5$s%7$s
  )
  select 'place', v.view, l.place, false, l.member_id, l.shown, l.points, l.others, l.small, l.big
    from unnest(views) as v (view)
   cross join lateral (
     select rank() over (order by f.points desc)::int as place, f.member_id, coalesce(m.name, f.member_id) as shown,
            f.points, f.others, %2$s as small, %3$s as big
       from (select *
               from total t
              where t.is_listed and t.view = v.view
              order by t.points desc, t.others desc
              fetch first (last_line + 1) rows with ties) as f
       join board_total t on t.board_id = this_board and t.member_id = f.member_id and t.view = v.view
       left join member m on m.workspace_id = of_workspace and m.member_id = f.member_id
      order by f.points desc, f.others desc, lower(coalesce(m.name, f.member_id)), m.name, f.member_id
     offset last_line - 10 limit 11
   ) as l
  union all
  select 'own', o.view,
         1 + (select count(*)
                from total t
               where t.is_listed and t.view = o.view and t.points > o.points)::int,
         exists (select 1
                   from total t
                  where t.is_listed and t.view = o.view and t.points = o.points and t.member_id <> o.member_id),
         o.member_id, coalesce(m.name, o.member_id), o.points, o.others, %2$s, %3$s
    from total o
    join board_total t on t.board_id = this_board and t.member_id = o.member_id and t.view = o.view
    left join member m on m.workspace_id = of_workspace and m.member_id = o.member_id
   where o.is_listed and o.member_id = asker and o.view = any (views)
  union all$sql$, suffix, small, big, columns, format(among, cells, 'this_board'),
          case slice when '' then 'total' else 'present' end,
          case slice when '' then '' else format(counted, suffix) end)
        || format(crowd, 'people', case slice when '' then 'total' else 'present' end)
        || format(crowd, 'people before', '(' || format(among, cells, 'board_before') || ')')
        || asker;

      -- What the version before calls: the same, of what the ids are made of.
      execute format($sql$
create or replace function board%1$s(of_workspace text, of_period text, of_starts date, starts_before date,
    views text[], asker text) %2$s
  select *
    from board%1$s(of_workspace, board_id(of_workspace, '', of_period, of_starts),
                   board_id(of_workspace, '', of_period, starts_before), views, asker);
end$sql$, suffix, columns);
      execute format($sql$
create or replace function board_page%1$s(of_workspace text, of_period text, of_starts date, starts_before date,
    views text[], asker text, last_line integer) %2$s
  select *
    from board_page%1$s(of_workspace, board_id(of_workspace, '', of_period, of_starts),
                        board_id(of_workspace, '', of_period, starts_before), views, asker, last_line);
end$sql$, suffix, columns);
      execute format($sql$
create or replace function board_among%1$s(of_workspace text, of_period text, of_starts date, starts_before date,
    views text[], asker text, last_line integer, in_channel text, of_group text) %2$s
  select *
    from board_among%1$s(of_workspace, board_id(of_workspace, in_channel, of_period, of_starts),
                         board_id(of_workspace, in_channel, of_period, starts_before), views, asker, last_line,
                         of_group);
end$sql$, suffix, columns);
    end loop;
  end loop;
  execute format($sql$
create or replace function board_in_channel(of_workspace text, of_period text, of_starts date, starts_before date,
    views text[], asker text, last_line integer, in_channel text) %1$s
  select *
    from board_page(of_workspace, board_id(of_workspace, in_channel, of_period, of_starts),
                    board_id(of_workspace, in_channel, of_period, starts_before), views, asker, last_line);
end$sql$, columns);
end $$;
