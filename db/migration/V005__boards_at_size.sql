-- What boards need where a company of tens of thousands looks back on years.

-- The totals of one board stand together: those who give now, and a group's board, find them in few pages,
-- however long the history is. By member for who leaves, comes back, or stays off boards.
alter table board_total
  drop constraint board_total_pkey,
  add primary key (workspace_id, channel_id, period, starts, member_id, view);
create index board_total_by_member on board_total (workspace_id, member_id);

-- Those of a channel stand in the order of its board, as those of the whole workspace do: a channel for everybody
-- has as many people as the company. Who is on no board is counted in how many took part.
drop index board_total_by_channel;
create index board_total_by_channel
  on board_total (workspace_id, channel_id, period, starts, view, is_listed, points, others)
  where channel_id <> '';

-- Rungs in sixteenths of a power of two (1, 2, 3 … 31, 32–33, 34–35 … 62–63, 64–67 …): between 32 and 63 points
-- stand thousands in a month, and whoever looks for their place counts those of their own rung one by one.
-- On rung 0 stand all who have points, so that how many they are need not be added up; of channels it is the only one,
-- since their board is short enough to count a place on it.
drop function board_rung_differences();
drop view board_rung_recomputed;
drop index board_rung_by_board;
alter table board_rung add column channel_id text not null default ''; -- '': of the whole workspace
alter table board_rung alter column channel_id drop default;
create index board_rung_by_board on board_rung
  (workspace_id, channel_id, period, starts, view, slice, is_listed, rung) include (people);

-- The rung of so many points, which are more than none: sixteen for each power of two, some of the first ones empty.
create or replace function board_rung_of(points integer) returns smallint
  language sql immutable parallel safe
  return ((32 - position('1' in points::bit(32)::text)) * 16
          + ((points::bigint << 4 >> (32 - position('1' in points::bit(32)::text))) & 15) + 1)::smallint;

-- The fewest points of the next rung.
create function board_rung_end(points integer) returns bigint
  language sql immutable parallel safe
  return ((((points::bigint << 4 >> (32 - position('1' in points::bit(32)::text))) + 1
           << (32 - position('1' in points::bit(32)::text))) + 15) >> 4);

-- The rungs on which somebody stands with such a total.
create function board_rungs(t board_total) returns table (slice text, rung smallint)
  language sql immutable
begin atomic
  select v.slice, r.rung
    from (values ('', t.points), ('small', t.points_small), ('big', t.points_big),
      ('effort', t.points_effort), ('effort_small', t.points_effort_small), ('effort_big', t.points_effort_big),
      ('win', t.points_win), ('win_small', t.points_win_small), ('win_big', t.points_win_big),
      ('lesson', t.points_lesson), ('lesson_small', t.points_lesson_small),
      ('lesson_big', t.points_lesson_big)) as v (slice, points)
   cross join lateral (values (0::smallint), (board_rung_of(v.points))) as r (rung)
   where v.points > 0 and (t.channel_id = '' or v.slice = '' and r.rung = 0);
end;

create view board_rung_recomputed as
  select t.workspace_id, t.channel_id, t.period, t.starts, t.view, s.slice, t.is_listed, s.rung, count(*)::int as people
    from board_total t
   cross join lateral board_rungs(t) as s
   group by 1, 2, 3, 4, 5, 6, 7, 8;

create or replace function board_rung_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into board_rung (workspace_id, channel_id, period, starts, view, slice, is_listed, rung, people)
    select t.workspace_id, t.channel_id, t.period, t.starts, t.view, s.slice, t.is_listed, s.rung, count(*)
      from after_it t cross join lateral board_rungs(t) as s
     group by 1, 2, 3, 4, 5, 6, 7, 8;
  else
    insert into board_rung (workspace_id, channel_id, period, starts, view, slice, is_listed, rung, people)
    select m.workspace_id, m.channel_id, m.period, m.starts, m.view, m.slice, m.is_listed, m.rung, sum(m.people)
      from (select t.workspace_id, t.channel_id, t.period, t.starts, t.view, s.slice, t.is_listed, s.rung, 1 as people
              from after_it t cross join lateral board_rungs(t) as s
            union all
            select t.workspace_id, t.channel_id, t.period, t.starts, t.view, s.slice, t.is_listed, s.rung, -1
              from before_it t cross join lateral board_rungs(t) as s) as m
     group by 1, 2, 3, 4, 5, 6, 7, 8
    having sum(m.people) <> 0;
  end if;
  return null;
end $$;
drop function board_slices(board_total);

create function board_rung_differences()
  returns table (workspace_id text, rung text, kept integer, recomputed integer)
  language sql stable
begin atomic
  select workspace_id,
         concat_ws(' ', view, period, starts, nullif(channel_id, ''), nullif(slice, ''), rung, is_listed),
         coalesce(k.people, 0)::int, coalesce(r.people, 0)
    from (select workspace_id, channel_id, period, starts, view, slice, is_listed, rung, sum(people) as people
            from board_rung group by 1, 2, 3, 4, 5, 6, 7, 8) as k
    full join board_rung_recomputed as r
   using (workspace_id, channel_id, period, starts, view, slice, is_listed, rung)
   where coalesce(k.people, 0) <> coalesce(r.people, 0);
end;

delete from board_rung;
insert into board_rung (workspace_id, channel_id, period, starts, view, slice, is_listed, rung, people)
  select workspace_id, channel_id, period, starts, view, slice, is_listed, rung, people from board_rung_recomputed;
