-- Totals for boards: kept in the transaction of each gift, so that a board never scans recognitions.

-- The workspace's own day on which it counts. Fixed when given, as the week of the allowance is: a
-- workspace that moves to another time zone keeps its history.
alter table recognition add column given_on date;
update recognition r
   set given_on = greatest(r.week, least(r.week + 6, (r.given_at at time zone w.zone)::date))
  from workspace w
 where w.workspace_id = r.workspace_id;
alter table recognition
  alter column given_on set not null,
  add constraint given_in_its_week check (given_on between week and week + 6);

alter table boost add column boosted_on date;
update boost b
   set boosted_on = greatest(b.week, least(b.week + 6, (b.boosted_at at time zone w.zone)::date))
  from workspace w
 where w.workspace_id = b.workspace_id;
alter table boost
  alter column boosted_on set not null,
  add constraint boosted_in_its_week check (boosted_on between week and week + 6);

-- Who gave it stands beside who received it, so that all that two people have of each other is found at once.
alter table recognition_recipient add column giver_id text;
update recognition_recipient t
   set giver_id = r.giver_id
  from recognition r
 where r.workspace_id = t.workspace_id and r.recognition_id = t.recognition_id;
alter table recognition_recipient alter column giver_id set not null;
create index recognition_recipient_by_pair
  on recognition_recipient (workspace_id, recipient_id, giver_id);
create index boost_by_pair on boost (workspace_id, recipient_id, booster_id);

alter table member_setting
  add column off_boards  boolean not null default false,             -- their own wish; they keep their own numbers
  add column hides_place boolean not null default false;             -- not even on their own Home

-- One member's sums of one period, on one side: what they received, or gave. The same sums stand for the
-- whole workspace (no channel) and for the channel it was given in.
-- points… with those of who joined; others…: how many different givers (of what was received) or
-- recipients (of what was given); count…: recognitions, once for each recipient; boosts…: points of who joined.
create table board_total (
  workspace_id        text not null references workspace,
  member_id           text not null,
  channel_id          text not null,                                 -- '': the whole workspace
  period              text not null check (period in ('week', 'month', 'quarter', 'year', 'all')),
  starts              date not null,                                 -- first day of it; 0001-01-01 for all
  view                text not null check (view in ('received', 'given')),
  is_listed           boolean not null,                              -- whether boards show this member now
  points              integer not null,
  points_small        integer not null,
  points_big          integer not null,
  points_effort       integer not null,
  points_effort_small integer not null,
  points_effort_big   integer not null,
  points_win          integer not null,
  points_win_small    integer not null,
  points_win_big      integer not null,
  points_lesson       integer not null,
  points_lesson_small integer not null,
  points_lesson_big   integer not null,
  others              integer not null,
  others_small        integer not null,
  others_big          integer not null,
  others_effort       integer not null,
  others_effort_small integer not null,
  others_effort_big   integer not null,
  others_win          integer not null,
  others_win_small    integer not null,
  others_win_big      integer not null,
  others_lesson       integer not null,
  others_lesson_small integer not null,
  others_lesson_big   integer not null,
  count_effort_small  integer not null,
  count_effort_big    integer not null,
  count_win_small     integer not null,
  count_win_big       integer not null,
  count_lesson_small  integer not null,
  count_lesson_big    integer not null,
  boosts_small        integer not null,
  boosts_big          integer not null,
  primary key (workspace_id, member_id, channel_id, period, starts, view)
);
create index board_total_by_channel on board_total (workspace_id, channel_id, period, starts, view)
  where channel_id <> '';

-- The first places of each board, in order.
do $$
declare
  slice text;
begin
  foreach slice in array array['', '_small', '_big', '_effort', '_effort_small', '_effort_big', '_win',
    '_win_small', '_win_big', '_lesson', '_lesson_small', '_lesson_big']
  loop
    execute format(
      'create index board_total_rank%1$s on board_total (workspace_id, period, starts, view, points%1$s, others%1$s)
        where channel_id = '''' and is_listed and points%1$s > 0', slice);
  end loop;
end $$;

-- How many people have at least so many points, in powers of two: with it a place far down is counted
-- without counting all who stand above. Only added to while giving, so that nobody waits for another;
-- entries of the same rung are put together now and then. It adds up, for each board of the whole workspace.
create table board_rung (
  workspace_id text not null references workspace,
  period       text not null,
  starts       date not null,
  view         text not null,
  slice        text not null,                                        -- '', 'small', 'effort', 'effort_small' …
  is_listed    boolean not null,
  rung         smallint not null,                                    -- points from 2^rung to below 2^(rung + 1)
  people       integer not null
);
create index board_rung_by_board on board_rung (workspace_id, period, starts, view, slice)
  include (is_listed, rung, people);

-- The first day of the period that a day falls into.
create function board_starts(period text, day date) returns date
  language sql immutable parallel safe
  return case when period = 'all' then date '0001-01-01' else date_trunc(period, day::timestamp)::date end;

-- A kind and size as one bit, so that those that a pair has can be put together.
create function board_cell(kind text, size text) returns integer
  language sql immutable parallel safe
  return case kind when 'effort' then 1 when 'win' then 4 else 16 end * case size when 'small' then 1 else 2 end;

-- The rung of so many points, which are more than none: the number of their highest bit.
create function board_rung_of(points integer) returns smallint
  language sql immutable parallel safe
  return (31 - position('1' in points::bit(32)::text) + 1)::smallint;

create function is_listed(of_workspace text, of_member text) returns boolean
  language sql stable parallel safe
  return not exists (select 1 from member m
                      where m.workspace_id = of_workspace and m.member_id = of_member and m.is_deactivated)
     and not exists (select 1 from member_setting s
                      where s.workspace_id = of_workspace and s.member_id = of_member and s.off_boards);

-- Everything that gave somebody points and stands: recognitions, and joining them.
create view credit as
  select r.workspace_id, r.recognition_id, r.giver_id, t.recipient_id, r.given_on as day,
         r.channel_id, r.kind, r.size, 1 as times, r.points, 0 as boosts
    from recognition r
    join recognition_recipient t on t.workspace_id = r.workspace_id and t.recognition_id = r.recognition_id
   where r.taken_back_at is null
  union all
  select b.workspace_id, b.recognition_id, b.booster_id, b.recipient_id, b.boosted_on,
         r.channel_id, r.kind, r.size, 0, 1, 1
    from boost b
    join recognition r on r.workspace_id = b.workspace_id and r.recognition_id = b.recognition_id
   where r.taken_back_at is null;

-- What board_total has to be, from the recognitions themselves: fills it, and verifies it.
create view board_total_recomputed as
  with pair as (
    select c.workspace_id, s.channel_id, p.period, board_starts(p.period, c.day) as starts,
           c.giver_id, c.recipient_id,
           bit_or(board_cell(c.kind, c.size)) as cells,
           sum(c.points) filter (where c.kind = 'effort' and c.size = 'small') as effort_small,
           sum(c.points) filter (where c.kind = 'effort' and c.size = 'big') as effort_big,
           sum(c.points) filter (where c.kind = 'win' and c.size = 'small') as win_small,
           sum(c.points) filter (where c.kind = 'win' and c.size = 'big') as win_big,
           sum(c.points) filter (where c.kind = 'lesson' and c.size = 'small') as lesson_small,
           sum(c.points) filter (where c.kind = 'lesson' and c.size = 'big') as lesson_big,
           sum(c.times) filter (where c.kind = 'effort' and c.size = 'small') as count_effort_small,
           sum(c.times) filter (where c.kind = 'effort' and c.size = 'big') as count_effort_big,
           sum(c.times) filter (where c.kind = 'win' and c.size = 'small') as count_win_small,
           sum(c.times) filter (where c.kind = 'win' and c.size = 'big') as count_win_big,
           sum(c.times) filter (where c.kind = 'lesson' and c.size = 'small') as count_lesson_small,
           sum(c.times) filter (where c.kind = 'lesson' and c.size = 'big') as count_lesson_big,
           sum(c.boosts) filter (where c.size = 'small') as boosts_small,
           sum(c.boosts) filter (where c.size = 'big') as boosts_big
      from credit c
     cross join (values ('week'), ('month'), ('quarter'), ('year'), ('all')) as p (period)
     cross join lateral (values (''), (c.channel_id)) as s (channel_id)
     where s.channel_id is not null
     group by 1, 2, 3, 4, 5, 6
  )
  select workspace_id, member_id, channel_id, period, starts, view,
         is_listed(workspace_id, member_id) as is_listed,
         es + eb + ws + wb + ls + lb as points,
         es + ws + ls as points_small,
         eb + wb + lb as points_big,
         es + eb as points_effort, es as points_effort_small, eb as points_effort_big,
         ws + wb as points_win, ws as points_win_small, wb as points_win_big,
         ls + lb as points_lesson, ls as points_lesson_small, lb as points_lesson_big,
         others, others_small, others_big,
         others_effort, others_effort_small, others_effort_big,
         others_win, others_win_small, others_win_big,
         others_lesson, others_lesson_small, others_lesson_big,
         count_effort_small, count_effort_big, count_win_small, count_win_big,
         count_lesson_small, count_lesson_big, boosts_small, boosts_big
    from (
      select workspace_id, m.member_id, channel_id, period, starts, m.view,
             coalesce(sum(effort_small), 0)::int as es, coalesce(sum(effort_big), 0)::int as eb,
             coalesce(sum(win_small), 0)::int as ws, coalesce(sum(win_big), 0)::int as wb,
             coalesce(sum(lesson_small), 0)::int as ls, coalesce(sum(lesson_big), 0)::int as lb,
             count(*)::int as others,
             (count(*) filter (where cells & 21 <> 0))::int as others_small,
             (count(*) filter (where cells & 42 <> 0))::int as others_big,
             (count(*) filter (where cells & 3 <> 0))::int as others_effort,
             (count(*) filter (where cells & 1 <> 0))::int as others_effort_small,
             (count(*) filter (where cells & 2 <> 0))::int as others_effort_big,
             (count(*) filter (where cells & 12 <> 0))::int as others_win,
             (count(*) filter (where cells & 4 <> 0))::int as others_win_small,
             (count(*) filter (where cells & 8 <> 0))::int as others_win_big,
             (count(*) filter (where cells & 48 <> 0))::int as others_lesson,
             (count(*) filter (where cells & 16 <> 0))::int as others_lesson_small,
             (count(*) filter (where cells & 32 <> 0))::int as others_lesson_big,
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
       group by 1, 2, 3, 4, 5, 6
    ) as summed;

-- Whoever gives, joins or takes back holds this until the transaction ends, in the order of the givers' ids:
-- so nothing that one person gives changes while it is counted to whom they gave before. First, and beside all
-- others who give, the workspace's listing: who is listed stays as it is until what they store is seen by all.
create function lock_giver(of_workspace text, giver text) returns boolean language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(of_workspace, 1));
  perform pg_advisory_xact_lock(hashtextextended(of_workspace || ' ' || giver, 0));
  return true;
end $$;

-- Whoever changes who is listed holds this alone until the transaction ends, and then, in a later statement,
-- lets is_listed of board_total follow. Those who give wait meanwhile: else they would store rows with what was
-- true before, where the change does not see them. (A lock of the table would do the same, for all workspaces,
-- and wait for a vacuum.)
create function lock_listing(of_workspace text) returns boolean language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(of_workspace, 1));
  return true;
end $$;

-- A board, read at one moment by one function for each slice: of the whole workspace (board, board_small,
-- board_effort_big …), and of a channel or a group (board_among, board_among_small …). What the rows are: 'place',
-- the lines from last_line - 9 to last_line of each side; 'own', the asker's, wherever it is; 'people' and 'people
-- before', how many have points in this span and in the one that starts_before begins, listed or not (shared);
-- 'asker', whether boards show them (shared).
-- The whole workspace: lines in the index's order as far as that goes, then by name; the people above the asker are
-- counted by rungs. A channel or group has so few people that all their totals are read and ranked; a group's are
-- those of in_channel, or of the whole workspace where that is ''.
do $$
declare
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
      execute format($function$
create function board%1$s(of_workspace text, of_period text, of_starts date, starts_before date, views text[],
    asker text, last_line integer)
  returns table (what text, view text, line integer, place integer, shared boolean, member_id text, shown text,
    points integer, others integer, small integer, big integer)
  language sql stable
begin atomic
  select 'place', v.view, l.line, l.place, l.shared, l.member_id, l.shown, l.points, l.others, l.small, l.big
    from unnest(views) as v (view)
   cross join lateral (
     select row_number() over
              (order by f.points desc, f.others desc, lower(coalesce(m.name, f.member_id)), m.name, f.member_id)::int
              as line,
            rank() over (order by f.points desc)::int as place,
            count(*) over (partition by f.points) > 1 as shared,
            f.member_id, coalesce(m.name, f.member_id) as shown, f.points, f.others, f.small, f.big
       from (select t.member_id, t.points%1$s as points, t.others%1$s as others, %2$s as small, %3$s as big
               from board_total t
              where t.workspace_id = of_workspace and t.period = of_period and t.starts = of_starts
                and t.view = v.view and t.channel_id = '' and t.is_listed and t.points%1$s > 0
              order by t.points%1$s desc, t.others%1$s desc
              fetch first (last_line + 1) rows with ties) as f
       left join member m on m.workspace_id = of_workspace and m.member_id = f.member_id
   ) as l
   where l.line between last_line - 9 and last_line
  union all
  select 'own', t.view, null,
         1 + coalesce((select sum(r.people)
                         from board_rung r
                        where r.workspace_id = of_workspace and r.period = of_period and r.starts = of_starts
                          and r.view = t.view and r.slice = %4$L and r.is_listed
                          and r.rung > board_rung_of(t.points%1$s)), 0)::int
           + (select count(*)
                from board_total a
               where a.workspace_id = of_workspace and a.period = of_period and a.starts = of_starts
                 and a.view = t.view and a.channel_id = '' and a.is_listed and a.points%1$s > 0
                 and a.points%1$s > t.points%1$s and a.points%1$s < 1 << (board_rung_of(t.points%1$s) + 1))::int,
         exists (select 1
                   from board_total a
                  where a.workspace_id = of_workspace and a.period = of_period and a.starts = of_starts
                    and a.view = t.view and a.channel_id = '' and a.is_listed and a.points%1$s > 0
                    and a.points%1$s = t.points%1$s and a.member_id <> t.member_id),
         t.member_id, coalesce(m.name, t.member_id), t.points%1$s, t.others%1$s, %2$s, %3$s
    from board_total t
    left join member m on m.workspace_id = t.workspace_id and m.member_id = t.member_id
   where t.workspace_id = of_workspace and t.member_id = asker and t.channel_id = '' and t.period = of_period
     and t.starts = of_starts and t.view = any (views) and t.is_listed and t.points%1$s > 0
  union all
  select case r.starts when of_starts then 'people' else 'people before' end, r.view, null, sum(r.people)::int,
         r.is_listed, null, null, null, null, null, null
    from board_rung r
   where r.workspace_id = of_workspace and r.period = of_period and r.starts in (of_starts, starts_before)
     and r.view in ('received', 'given') and r.slice = %4$L
   group by r.view, r.starts, r.is_listed
  union all
  select 'asker', null, null, null, is_listed(of_workspace, asker), null, null, null, null, null, null;
end
$function$, coalesce('_' || nullif(slice, ''), ''), small, big, slice);
      execute format($function$
create function board_among%1$s(of_workspace text, of_period text, of_starts date, starts_before date, views text[],
    asker text, last_line integer, in_channel text, of_group text)
  returns table (what text, view text, line integer, place integer, shared boolean, member_id text, shown text,
    points integer, others integer, small integer, big integer)
  language sql stable
begin atomic
  with total as materialized (
    select t.view, t.starts, t.is_listed, t.member_id, t.points%1$s as points, t.others%1$s as others,
           %2$s as small, %3$s as big
      from board_total t
     where of_group = '' and t.channel_id <> ''
       and t.workspace_id = of_workspace and t.channel_id = in_channel and t.period = of_period
       and t.starts in (of_starts, starts_before) and t.points%1$s > 0
    union all
    select t.view, t.starts, t.is_listed, t.member_id, t.points%1$s, t.others%1$s, %2$s, %3$s
      from user_group_member g
      join board_total t on t.workspace_id = g.workspace_id and t.member_id = g.member_id
     where g.workspace_id = of_workspace and g.group_id = of_group
       and t.workspace_id = of_workspace and t.channel_id = in_channel and t.period = of_period
       and t.starts in (of_starts, starts_before) and t.view in ('received', 'given') and t.points%1$s > 0
  ), ranked as materialized (
    select t.view,
           row_number() over
             (partition by t.view
              order by t.points desc, t.others desc, lower(coalesce(m.name, t.member_id)), m.name, t.member_id)::int
             as line,
           rank() over (partition by t.view order by t.points desc)::int as place,
           count(*) over (partition by t.view, t.points) > 1 as shared,
           t.member_id, coalesce(m.name, t.member_id) as shown, t.points, t.others, t.small, t.big
      from total t
      left join member m on m.workspace_id = of_workspace and m.member_id = t.member_id
     where t.starts = of_starts and t.is_listed and t.view = any (views)
  )
  select 'place', r.view, r.line, r.place, r.shared, r.member_id, r.shown, r.points, r.others, r.small, r.big
    from ranked r
   where r.line between last_line - 9 and last_line
  union all
  select 'own', r.view, r.line, r.place, r.shared, r.member_id, r.shown, r.points, r.others, r.small, r.big
    from ranked r
   where r.member_id = asker
  union all
  select case t.starts when of_starts then 'people' else 'people before' end, t.view, null, count(*)::int,
         t.is_listed, null, null, null, null, null, null
    from total t
   group by t.view, t.starts, t.is_listed
  union all
  select 'asker', null, null, null, is_listed(of_workspace, asker), null, null, null, null, null, null;
end
$function$, coalesce('_' || nullif(slice, ''), ''), small, big);
    end loop;
  end loop;
end $$;

-- What a change of one recognition, or of who joined it, changes of the totals. Each line of moved is a
-- credit of that recognition (see the view) that comes, with sign 1, or goes, with sign -1. Whether somebody
-- is a new giver to somebody shows in what else that pair has: whoever calls this holds the giver's lock, so
-- that nothing of the pair changes meanwhile.
create function board_total_moves(of_workspace text, of_recognition bigint, in_channel text, moved jsonb)
  returns setof board_total
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

-- One member's points of each board that their row stands on.
create function board_slices(t board_total) returns table (slice text, points integer)
  language sql immutable
begin atomic
  select v.slice, v.points
    from (values ('', t.points), ('small', t.points_small), ('big', t.points_big),
      ('effort', t.points_effort), ('effort_small', t.points_effort_small), ('effort_big', t.points_effort_big),
      ('win', t.points_win), ('win_small', t.points_win_small), ('win_big', t.points_win_big),
      ('lesson', t.points_lesson), ('lesson_small', t.points_lesson_small),
      ('lesson_big', t.points_lesson_big)) as v (slice, points)
   where v.points > 0 and t.channel_id = '';
end;

-- What board_rung adds up to.
create view board_rung_recomputed as
  select t.workspace_id, t.period, t.starts, t.view, s.slice, t.is_listed,
         board_rung_of(s.points) as rung, count(*)::int as people
    from board_total t
   cross join lateral board_slices(t) as s
   group by 1, 2, 3, 4, 5, 6, 7;

-- Keeps board_rung beside board_total, as an index is kept.
create function board_rung_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into board_rung
    select t.workspace_id, t.period, t.starts, t.view, s.slice, t.is_listed, board_rung_of(s.points), count(*)
      from after_it t cross join lateral board_slices(t) as s
     group by 1, 2, 3, 4, 5, 6, 7;
  else
    insert into board_rung
    select m.workspace_id, m.period, m.starts, m.view, m.slice, m.is_listed, m.rung, sum(m.people)
      from (select t.workspace_id, t.period, t.starts, t.view, s.slice, t.is_listed,
                   board_rung_of(s.points) as rung, 1 as people
              from after_it t cross join lateral board_slices(t) as s
            union all
            select t.workspace_id, t.period, t.starts, t.view, s.slice, t.is_listed,
                   board_rung_of(s.points), -1
              from before_it t cross join lateral board_slices(t) as s) as m
     group by 1, 2, 3, 4, 5, 6, 7
    having sum(m.people) <> 0;
  end if;
  return null;
end $$;
create trigger board_rung_of_new after insert on board_total
  referencing new table as after_it
  for each statement execute function board_rung_keep();
create trigger board_rung_of_changed after update on board_total
  referencing old table as before_it new table as after_it
  for each statement execute function board_rung_keep();

-- What differs between the totals of one kind of period and their recomputation; a missing row counts as zeros.
create function board_total_differences(of_period text)
  returns table (workspace_id text, member_id text, total text, kept integer, recomputed integer)
  language sql stable
begin atomic
  select workspace_id, member_id, concat_ws(' ', view, of_period, starts, nullif(channel_id, ''), n.total),
         coalesce(n.kept, '0')::int, coalesce(n.recomputed, '0')::int
    from (select * from board_total where period = of_period) as k
    full join (select * from board_total_recomputed where period = of_period) as r
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

-- The same for the rungs: entries add up.
create function board_rung_differences()
  returns table (workspace_id text, rung text, kept integer, recomputed integer)
  language sql stable
begin atomic
  select workspace_id, concat_ws(' ', view, period, starts, nullif(slice, ''), rung, is_listed),
         coalesce(k.people, 0)::int, coalesce(r.people, 0)
    from (select workspace_id, period, starts, view, slice, is_listed, rung, sum(people) as people
            from board_rung group by 1, 2, 3, 4, 5, 6, 7) as k
    full join board_rung_recomputed as r
   using (workspace_id, period, starts, view, slice, is_listed, rung)
   where coalesce(k.people, 0) <> coalesce(r.people, 0);
end;

-- What was given before this.
insert into board_total select * from board_total_recomputed;
