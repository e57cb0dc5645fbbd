package app.huzzah.bench;

import app.huzzah.leaderboard.View;
import app.huzzah.workspace.WorkspaceId;
import java.time.LocalDate;
import org.jooq.DSLContext;

/**
 * What a board costs that keeps no totals: it adds up the recognitions of the span and those who
 * joined them, and ranks whoever comes out. As Huzzah did before it kept totals.
 */
final class PlainAggregate {
  private static final String SQL =
      """
      with counted as (
        select {who} as who, {other} as other, r.recognition_id, r.points as each, r.size
          from recognition r
          join recognition_recipient t
            on t.workspace_id = r.workspace_id and t.recognition_id = r.recognition_id
         where r.workspace_id = ? and r.taken_back_at is null
           and r.given_on >= ? and r.given_on < ? {filter}
        union all
        select {joining}, {joined}, r.recognition_id, 1, 'boost'
          from recognition r
          join boost b on b.workspace_id = r.workspace_id and b.recognition_id = r.recognition_id
         where r.workspace_id = ? and r.taken_back_at is null
           and b.boosted_on >= ? and b.boosted_on < ? {boostFilter}),
      scores as (
        select who, sum(each) as points, count(*) filter (where size = 'small') as small,
               count(*) filter (where size = 'big') as big, count(distinct other) as others
          from counted group by who),
      ranks as (
        select who, points, small, big, others, rank() over (order by points desc),
               row_number() over (order by points desc, others desc, lower(m.name), m.name, who) as line
          from scores
          join member m on m.workspace_id = ? and m.member_id = who and not m.is_deactivated)
      select * from ranks where line <= 10 or who = ? order by line
      """;

  private final WorkspaceId workspace;

  PlainAggregate(WorkspaceId workspace) {
    this.workspace = workspace;
  }

  /**
   * Runs it for one side.
   *
   * @param until the first day that no longer counts
   * @param filter conditions on a recognition {@code r} and on who gets a place, {@code {who}},
   *     each after an {@code and}
   */
  void run(
      DSLContext dsl, View view, LocalDate from, LocalDate until, String filter, String asker) {
    boolean received = view == View.RECEIVED;
    dsl.fetch(
        SQL.replace("{who}", received ? "t.recipient_id" : "r.giver_id")
            .replace("{other}", received ? "r.giver_id" : "t.recipient_id")
            .replace("{joining}", received ? "b.recipient_id" : "b.booster_id")
            .replace("{joined}", received ? "b.booster_id" : "b.recipient_id")
            .replace(
                "{filter}", filter.replace("{who}", received ? "t.recipient_id" : "r.giver_id"))
            .replace(
                "{boostFilter}",
                filter.replace("{who}", received ? "b.recipient_id" : "b.booster_id")),
        workspace.value(),
        from,
        until,
        workspace.value(),
        from,
        until,
        workspace.value(),
        asker);
  }
}
