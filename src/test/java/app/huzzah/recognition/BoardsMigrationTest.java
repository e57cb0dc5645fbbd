package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.Database;
import app.huzzah.db.DatabaseUrl;
import app.huzzah.db.PostgresForTests;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What an installation that knew no boards' totals yet holds gets them, each day by the workspace's
 * own clock, and never in another week than the one that paid.
 */
class BoardsMigrationTest {
  private static final DatabaseUrl URL = PostgresForTests.emptyUrl();
  private static final Database DATABASE = Database.connect(URL, 2);

  @BeforeAll
  static void asItWasBefore() {
    Flyway.configure()
        .dataSource(DATABASE.dataSource())
        .locations("classpath:db/migration")
        .target("002")
        .load()
        .migrate();
    DATABASE.runInTransaction(tx ->
        tx.execute(
            """
            insert into workspace (workspace_id, name, zone, created_at)
              values ('T1', 'Acme', 'Europe/Berlin', now()), ('T2', 'Kiwi', 'Pacific/Auckland', now()),
                ('T3', 'Moved east', 'Asia/Tokyo', now()), ('T4', 'Moved west', 'Europe/Berlin', now());
            insert into member
              values ('T1', 'U4', 'Tom', 'tom', null, false, true, false, false, false);

            insert into recognition (workspace_id, recognition_id, business_key, giver_id, kind, size,
                points, message, company_values, channel_id, audience, origin, given_at, week)
              select w, id, 'command:' || id, giver, kind, case points when 1 then 'small' else 'big' end,
                  points, 'thanks', '{}', channel, case when channel is null then 'direct' else 'public' end,
                  'command', at::timestamptz, week::date
                from (values
                  ('T1', 11, 'U1', 'effort', 1, null, '2026-10-24T22:30Z', '2026-10-19'),
                  ('T1', 12, 'U1', 'win', 5, 'C1', '2026-11-29T22:59:59.999Z', '2026-11-23'),
                  ('T1', 13, 'U1', 'lesson', 1, 'C1', '2026-11-29T23:00Z', '2026-11-30'),
                  ('T1', 14, 'U1', 'win', 5, 'C1', '2026-11-29T23:00Z', '2026-11-30'),
                  ('T2', 21, 'U1', 'effort', 1, null, '2026-11-29T10:59:59.999Z', '2026-11-23'),
                  ('T2', 22, 'U1', 'effort', 1, null, '2026-11-29T11:00Z', '2026-11-30'),
                  ('T2', 23, 'U1', 'effort', 1, null, '2025-12-31T11:00Z', '2025-12-29'),
                  ('T3', 31, 'U1', 'effort', 1, null, '2026-11-29T22:30Z', '2026-11-23'),
                  ('T3', 32, 'U1', 'effort', 1, null, '2026-11-29T14:30Z', '2026-11-23'),
                  ('T4', 41, 'U1', 'effort', 1, null, '2026-11-29T22:30Z', '2026-11-30')
                ) as given (w, id, giver, kind, points, channel, at, week);
            insert into recognition_recipient
              select workspace_id, recognition_id, 'U2' from recognition;
            insert into recognition_recipient values ('T1', 12, 'U4');
            update recognition
               set taken_back_at = now(), taken_back_by = 'U1', taken_back_how = 'undo'
             where recognition_id = 14;

            insert into boost values
              ('T1', 12, 'U3', 'U2', '2026-11-29T22:59:59Z', '2026-11-23'),
              ('T1', 12, 'U3', 'U4', '2026-11-29T22:59:59Z', '2026-11-23'),
              ('T1', 12, 'U5', 'U2', '2026-11-29T23:00Z', '2026-11-30'),
              ('T1', 14, 'U3', 'U2', '2026-11-29T23:00Z', '2026-11-30'),
              ('T2', 21, 'U3', 'U2', '2026-11-29T11:00Z', '2026-11-30'),
              ('T3', 31, 'U3', 'U2', '2026-11-29T22:30Z', '2026-11-23'),
              ('T4', 41, 'U3', 'U2', '2026-11-29T22:30Z', '2026-11-30');

            create temporary table paid as
              select r.workspace_id, giver_id, recipient_id, week, points
                from recognition r join recognition_recipient using (workspace_id, recognition_id)
               where taken_back_at is null
              union all
              select b.workspace_id, booster_id, recipient_id, b.week, 1
                from boost b join recognition r using (workspace_id, recognition_id)
               where taken_back_at is null;
            insert into allowance_use
              select workspace_id, giver_id, week, sum(points) from paid group by 1, 2, 3;
            insert into balance
              select workspace_id, recipient_id, sum(points) from paid group by 1, 2;
            drop table paid;
            """));
    DATABASE.migrate();
  }

  @AfterAll
  static void drop() {
    DATABASE.close();
    PostgresForTests.drop(URL.name());
  }

  @Test
  void nothingDiffers() {
    assertThat(Verification.differences(DATABASE)).isEmpty();
  }

  @Test
  void eachWasGivenOnADayOfTheWorkspaceWithinTheWeekThatPaid() {
    assertThat(lines("select recognition_id || ' ' || given_on from recognition order by 1"))
        .containsExactly(
            "11 2026-10-25",
            "12 2026-11-29",
            "13 2026-11-30",
            "14 2026-11-30",
            "21 2026-11-29",
            "22 2026-11-30",
            "23 2026-01-01",
            "31 2026-11-29",
            "32 2026-11-29",
            "41 2026-11-30");
  }

  @Test
  void eachJoinedOnADayOfTheWorkspaceWithinTheWeekThatPaid() {
    assertThat(
            lines(
                """
                select recognition_id || ' ' || booster_id || ' ' || recipient_id || ' ' || boosted_on
                  from boost order by 1
                """))
        .containsExactly(
            "12 U3 U2 2026-11-29",
            "12 U3 U4 2026-11-29",
            "12 U5 U2 2026-11-30",
            "14 U3 U2 2026-11-30",
            "21 U3 U2 2026-11-30",
            "31 U3 U2 2026-11-29",
            "41 U3 U2 2026-11-30");
  }

  @Test
  void whoGaveStandsBesideWhoReceived() {
    assertThat(lines("select distinct giver_id from recognition_recipient")).containsExactly("U1");
  }

  @Test
  void boardsCountWhatStands() {
    assertThat(totals("T1", "U2"))
        .containsExactlyInAnyOrder(
            "all  0001-01-01 9 3",
            "all C1 0001-01-01 8 3",
            "month  2026-10-01 1 1",
            "month  2026-11-01 8 3",
            "month C1 2026-11-01 8 3",
            "quarter  2026-10-01 9 3",
            "quarter C1 2026-10-01 8 3",
            "week  2026-10-19 1 1",
            "week  2026-11-23 6 2",
            "week  2026-11-30 2 2",
            "week C1 2026-11-23 6 2",
            "week C1 2026-11-30 2 2",
            "year  2026-01-01 9 3",
            "year C1 2026-01-01 8 3");
    assertThat(totals("T2", "U2"))
        .contains("week  2025-12-29 1 1", "year  2026-01-01 4 2", "month  2026-01-01 1 1")
        .doesNotContain("year  2025-01-01 1 1");
  }

  @Test
  void theBooksHoldWhatStands() {
    assertThat(
            lines(
                """
                select member_id || ' ' || points || ' ' || cause || ' ' || recognition_id || ' '
                       || by_member_id || ' ' || day
                  from ledger_entry where workspace_id = 'T1' order by entry_id
                """))
        .containsExactly(
            "U2 1 recognition 11 U1 2026-10-25",
            "U2 5 recognition 12 U1 2026-11-29",
            "U4 5 recognition 12 U1 2026-11-29",
            "U2 1 recognition 13 U1 2026-11-30",
            "U2 1 boost 12 U3 2026-11-29",
            "U4 1 boost 12 U3 2026-11-29",
            "U2 1 boost 12 U5 2026-11-30");
  }

  @Test
  void whoHasLeftIsNotListed() {
    assertThat(lines("select distinct member_id from board_total where not is_listed"))
        .containsExactly("U4");
  }

  /** Period, channel, first day, points, and how many different givers. */
  private static List<String> totals(String workspace, String member) {
    return lines(
        """
        select period || ' ' || channel_id || ' ' || starts || ' ' || points || ' ' || others
          from board_total
         where view = 'received' and workspace_id = '%s' and member_id = '%s'
        """
            .formatted(workspace, member));
  }

  private static List<String> lines(String query) {
    return DATABASE.query(dsl -> dsl.fetch(query).getValues(0, String.class));
  }
}
