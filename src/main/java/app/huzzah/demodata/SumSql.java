package app.huzzah.demodata;

/**
 * The statements of {@link SumStore}. They work on tables that last as long as the transaction. The
 * cells are effort, win and lesson, each small and big: 0 is effort_small, 5 is lesson_big.
 */
final class SumSql {
  private SumSql() {}

  /** The books of a workspace that has spent nothing yet. */
  static final String ENTRIES =
      """
      insert into ledger_entry
        (workspace_id, member_id, points, cause, recognition_id, by_member_id, day, entered_at)
      select r.workspace_id, t.recipient_id, r.points, 'recognition', r.recognition_id, r.giver_id,
             r.given_on, r.given_at
        from recognition r
        join recognition_recipient t
          on t.workspace_id = r.workspace_id and t.recognition_id = r.recognition_id
       where r.workspace_id = ? and r.taken_back_at is null
      union all
      select b.workspace_id, b.recipient_id, 1, 'boost', b.recognition_id, b.booster_id,
             b.boosted_on, b.boosted_at
        from boost b
        join recognition r
          on r.workspace_id = b.workspace_id and r.recognition_id = b.recognition_id
       where b.workspace_id = ? and r.taken_back_at is null
      """;

  /** Numbers instead of ids: sums of millions of small rows fit into memory. */
  static final String MEMBERS =
      """
      create temp table demo_member on commit drop as
      select m.member_id, (row_number() over ())::int as number,
             not m.is_deactivated and not coalesce(s.off_boards, false) as is_listed
        from member m
        left join member_setting s on s.workspace_id = m.workspace_id and s.member_id = m.member_id
       where m.workspace_id = ?
      """;

  static final String CHANNELS =
      """
      create temp table demo_channel on commit drop as
      select channel_id, (row_number() over ())::int as number
        from (select distinct channel_id from recognition
               where workspace_id = ? and channel_id is not null) as used
      """;

  /** All that gave somebody points, as the view credit tells it. Channel 0 is none. */
  static final String CREDITS =
      """
      create temp table demo_credit on commit drop as
      select g.number as giver, t.number as recipient, coalesce(c.number, 0) as channel,
             date_trunc('week', credited.day::timestamp)::date as week,
             date_trunc('month', credited.day::timestamp)::date as month,
             (case credited.kind when 'effort' then 0 when 'win' then 2 else 4 end
              + (credited.size = 'big')::int)::smallint as cell,
             credited.points, credited.times, credited.boosts
        from (select r.giver_id, t.recipient_id, r.channel_id, r.given_on as day,
                     r.kind, r.size, r.points, 1 as times, 0 as boosts
                from recognition r
                join recognition_recipient t
                  on t.workspace_id = r.workspace_id and t.recognition_id = r.recognition_id
               where r.workspace_id = ? and r.taken_back_at is null
              union all
              select b.booster_id, b.recipient_id, r.channel_id, b.boosted_on,
                     r.kind, r.size, 1, 0, 1
                from recognition r
                join boost b
                  on b.workspace_id = r.workspace_id and b.recognition_id = r.recognition_id
               where r.workspace_id = ? and r.taken_back_at is null) as credited
        join demo_member g on g.member_id = credited.giver_id
        join demo_member t on t.member_id = credited.recipient_id
        left join demo_channel c on c.channel_id = credited.channel_id
      """;

  /** What each giver gave each recipient in a channel, in each {week} or {month}. */
  static final String PAIRS_OF_CREDITS =
      """
      create temp table {pairs} on commit drop as
      select channel, {starts} as starts, giver, recipient, bit_or(1 << cell) as cells,
             coalesce(sum(points) filter (where cell = 0), 0)::int as p0,
             coalesce(sum(points) filter (where cell = 1), 0)::int as p1,
             coalesce(sum(points) filter (where cell = 2), 0)::int as p2,
             coalesce(sum(points) filter (where cell = 3), 0)::int as p3,
             coalesce(sum(points) filter (where cell = 4), 0)::int as p4,
             coalesce(sum(points) filter (where cell = 5), 0)::int as p5,
             coalesce(sum(times) filter (where cell = 0), 0)::int as t0,
             coalesce(sum(times) filter (where cell = 1), 0)::int as t1,
             coalesce(sum(times) filter (where cell = 2), 0)::int as t2,
             coalesce(sum(times) filter (where cell = 3), 0)::int as t3,
             coalesce(sum(times) filter (where cell = 4), 0)::int as t4,
             coalesce(sum(times) filter (where cell = 5), 0)::int as t5,
             coalesce(sum(boosts) filter (where cell % 2 = 0), 0)::int as b0,
             coalesce(sum(boosts) filter (where cell % 2 = 1), 0)::int as b1
        from demo_credit
       group by 1, 2, 3, 4
      """;

  /** The same from pairs of shorter spans, or of single channels. */
  static final String PAIRS_OF_PAIRS =
      """
      create temp table {pairs} on commit drop as
      select {channel} as channel, {starts} as starts, giver, recipient, bit_or(cells) as cells,
             sum(p0)::int as p0, sum(p1)::int as p1, sum(p2)::int as p2,
             sum(p3)::int as p3, sum(p4)::int as p4, sum(p5)::int as p5,
             sum(t0)::int as t0, sum(t1)::int as t1, sum(t2)::int as t2,
             sum(t3)::int as t3, sum(t4)::int as t4, sum(t5)::int as t5,
             sum(b0)::int as b0, sum(b1)::int as b1
        from {from}
       group by 1, 2, 3, 4
      """;

  /** The totals of one side of one period: {who} is giver or recipient. */
  static final String TOTALS =
      """
      insert into board_total (
             workspace_id, member_id, channel_id, period, starts, view, is_listed,
             points, points_small, points_big,
             points_effort, points_effort_small, points_effort_big,
             points_win, points_win_small, points_win_big,
             points_lesson, points_lesson_small, points_lesson_big,
             others, others_small, others_big,
             others_effort, others_effort_small, others_effort_big,
             others_win, others_win_small, others_win_big,
             others_lesson, others_lesson_small, others_lesson_big,
             count_effort_small, count_effort_big, count_win_small, count_win_big,
             count_lesson_small, count_lesson_big, boosts_small, boosts_big)
      select ?, m.member_id, coalesce(c.channel_id, ''), ?, s.starts, ?, m.is_listed,
             p0 + p1 + p2 + p3 + p4 + p5, p0 + p2 + p4, p1 + p3 + p5,
             p0 + p1, p0, p1, p2 + p3, p2, p3, p4 + p5, p4, p5,
             others, small, big, effort, effort_small, effort_big,
             win, win_small, win_big, lesson, lesson_small, lesson_big,
             t0, t1, t2, t3, t4, t5, b0, b1
        from (select {who} as who, channel, starts,
                     sum(p0)::int as p0, sum(p1)::int as p1, sum(p2)::int as p2,
                     sum(p3)::int as p3, sum(p4)::int as p4, sum(p5)::int as p5,
                     sum(t0)::int as t0, sum(t1)::int as t1, sum(t2)::int as t2,
                     sum(t3)::int as t3, sum(t4)::int as t4, sum(t5)::int as t5,
                     sum(b0)::int as b0, sum(b1)::int as b1,
                     count(*)::int as others,
                     count(*) filter (where cells & 21 <> 0) as small,
                     count(*) filter (where cells & 42 <> 0) as big,
                     count(*) filter (where cells & 3 <> 0) as effort,
                     count(*) filter (where cells & 1 <> 0) as effort_small,
                     count(*) filter (where cells & 2 <> 0) as effort_big,
                     count(*) filter (where cells & 12 <> 0) as win,
                     count(*) filter (where cells & 4 <> 0) as win_small,
                     count(*) filter (where cells & 8 <> 0) as win_big,
                     count(*) filter (where cells & 48 <> 0) as lesson,
                     count(*) filter (where cells & 16 <> 0) as lesson_small,
                     count(*) filter (where cells & 32 <> 0) as lesson_big
                from {pairs}
               where {which}
               group by 1, 2, 3) as s
        join demo_member m on m.number = s.who
        left join demo_channel c on c.number = s.channel
      """;

  /**
   * As the view board_rung_recomputed does; but first by points, of which few are different, and
   * with slices as numbers.
   */
  static final String RUNGS =
      """
      insert into board_rung
             (workspace_id, channel_id, period, starts, view, slice, is_listed, rung, people)
      with counted as (
        select t.period, t.starts, t.view = 'given' as is_given, s.slice, t.is_listed, s.points,
               count(*) as people
          from board_total t
         cross join lateral (values
           (1, t.points), (2, t.points_small), (3, t.points_big),
           (4, t.points_effort), (5, t.points_effort_small), (6, t.points_effort_big),
           (7, t.points_win), (8, t.points_win_small), (9, t.points_win_big),
           (10, t.points_lesson), (11, t.points_lesson_small),
           (12, t.points_lesson_big)) as s (slice, points)
         where t.workspace_id = ? and t.channel_id = '' and s.points > 0
         group by 1, 2, 3, 4, 5, 6
      )
      select ?, '', period, starts, case when is_given then 'given' else 'received' end,
             (array['', 'small', 'big', 'effort', 'effort_small', 'effort_big', 'win', 'win_small',
                    'win_big', 'lesson', 'lesson_small', 'lesson_big'])[slice],
             is_listed, r.rung, sum(people)
        from counted
       cross join lateral (values (0::smallint), (board_rung_of(points))) as r (rung)
       group by 3, 4, 5, 6, 7, 8
      union all
      select workspace_id, channel_id, period, starts, view, '', is_listed, 0, count(*)
        from board_total
       where workspace_id = ? and channel_id <> '' and points > 0
       group by 1, 2, 3, 4, 5, 7
      """;
}
