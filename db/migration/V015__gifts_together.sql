-- What several recognitions change of boards' totals, worked out in one go, so that gifts that come at the same moment
-- can be stored together: a row that they share is written once, and so are the pages of indexes. As board_total_moves,
-- which the version before calls, but that each line says which recognition it is of and in which channel that was
-- given; and whether somebody is listed is asked once for each person, not for each of some ten totals.
create function board_total_changes(of_workspace text, moved jsonb)
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
    select *
      from jsonb_to_recordset(moved) as m
           (recognition_id bigint, channel_id text, giver_id text, recipient_id text, day date, kind text, size text,
            sign integer, times integer, points integer, boosts integer)
  ), two_people as (
    select giver_id, recipient_id, array_agg(recognition_id) as moving from move group by 1, 2
  ), listed as materialized (
    select member_id, is_listed(of_workspace, member_id) as is_listed
      from (select giver_id as member_id from two_people union select recipient_id from two_people) as people
  ), line as (
    select giver_id, recipient_id, day, channel_id, kind, size, sign, times, points, boosts from move
    union all
    select p.giver_id, p.recipient_id, o.day, o.channel_id, o.kind, o.size, 0, 0, 0, 0
      from two_people as p
     cross join lateral (
       select r.given_on as day, r.channel_id, r.kind, r.size
         from recognition_recipient t
         join recognition r on r.workspace_id = t.workspace_id and r.recognition_id = t.recognition_id
        where t.workspace_id = of_workspace and t.recipient_id = p.recipient_id and t.giver_id = p.giver_id
          and t.recognition_id <> all (p.moving) and r.taken_back_at is null
       union all
       select b.boosted_on, r.channel_id, r.kind, r.size
         from boost b
         join recognition r on r.workspace_id = b.workspace_id and r.recognition_id = b.recognition_id
        where b.workspace_id = of_workspace and b.recipient_id = p.recipient_id and b.booster_id = p.giver_id
          and b.recognition_id <> all (p.moving) and r.taken_back_at is null
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
         is_listed,
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
    ) as summed
    join listed using (member_id);
end;
