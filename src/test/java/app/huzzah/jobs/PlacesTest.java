package app.huzzah.jobs;

import static app.huzzah.jobs.OutboxTeam.PACE;
import static app.huzzah.jobs.OutboxTeam.post;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Week;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody waits for and what nobody waits for: neither keeps the other from going out. */
class PlacesTest {
  private static final Week WEEK = new Week(LocalDate.parse("2026-11-23"));
  private static final Duration LEASE = OutboxRunner.LEASE;
  private static final int OTHERS = OutboxRunner.PLACES.others();

  private final OutboxTeam team = new OutboxTeam();

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void aGiftNeverWaitsBehindDigests() {
    team.add(digests(30));
    team.runner.runOnce();
    team.add(post(1, "C1"));

    team.runner.runOnce();

    assertThat(team.slack.errands()).hasSize(2 * OTHERS + 1).contains(post(1, "C1"));
  }

  @Test
  void whatFollowsGoesOutBeforeWhatIsDueLater() {
    team.slack.answers(attempt ->
        attempt.errand() instanceof Errand.DrawDigest drawn
            ? new Courier.Delivery.Delivered(
                tx -> List.of(new Errand.PostDigest(drawn.channel(), drawn.week())))
            : Courier.Delivery.done());
    for (int i = 0; i < 2 * OTHERS; i++) {
      team.add(new Errand.DrawDigest(new ChannelId("D" + i), WEEK));
      team.pass(Duration.ofMillis(1));
    }
    team.runner.runOnce();
    team.pass(PACE);

    team.runner.runOnce();

    assertThat(team.slack.errands()).hasSize(2 * OTHERS).endsWith(digests(OTHERS));
  }

  @Test
  void digestsGoOutHoweverManyGiftsWait() {
    team.add(gifts(40));
    team.add(digests(10));

    for (int turn = 0; turn < 5; turn++) {
      team.runner.runOnce();
    }

    assertThat(team.slack.errands())
        .hasSize(50)
        .containsSubsequence(digests(10))
        .containsSubsequence(gifts(40));
  }

  @Test
  void inItsOwnChannelTooAGiftPassesTheDigestAndTheyKeepTheChannelsPace() {
    team.add(digest("C1"), post(1, "C1"), post(2, "C1"));

    assertThat(team.runner.runOnce()).isEqualTo(1);
    assertThat(team.runner.runOnce()).isZero();
    team.deliverAll();
    team.pass(PACE);
    team.deliverAll();

    assertThat(team.slack.errands()).containsExactly(post(1, "C1"), post(2, "C1"), digest("C1"));
  }

  @Test
  void aDigestIsNotPassedForEver() {
    team.add(digest("C1"));
    team.pass(OutboxStore.LONGEST_PASSED.minus(PACE));
    team.add(post(1, "C1"), post(2, "C1"), post(3, "C1"));

    team.deliverAll();

    assertThat(team.slack.errands())
        .containsExactly(post(1, "C1"), digest("C1"), post(2, "C1"), post(3, "C1"));
  }

  @Test
  void whatAnOlderVersionAddedGoesOutAsWhatSomebodyWaitsFor() {
    team.addRow(
        "C1",
        "PostDigest",
        "{\"channel\": {\"value\": \"C1\"}, \"week\": {\"monday\": \"2026-11-23\"}}");
    team.add(digests(2));

    assertThat(team.runner.runOnce()).isEqualTo(3);
  }

  /** Also by a plan that was made when nothing waited: that is how it is nearly always. */
  @Test
  void aClaimReadsWhatItTakesHoweverMuchWaits() {
    for (int i = 0; i < 10; i++) {
      assertThat(rowsReadByAClaim()).isZero();
    }
    team.add(gifts(12));
    team.add(digests(400));

    assertThat(rowsReadByAClaim()).isLessThan(100);
    team.team.database().query(dsl -> dsl.execute("analyze outbox"));
    assertThat(rowsReadByAClaim()).isLessThan(100);
  }

  private long rowsReadByAClaim() {
    return team.team
        .database()
        .inTransaction(tx -> {
          long before = rowsRead(tx);
          List<OutboxStore.Claimed> claimed =
              new OutboxStore()
                  .claim(
                      tx,
                      OutboxRunner.PLACES,
                      List.of("T1/C1", "T1/C2"),
                      team.team.clock().instant(),
                      LEASE);
          long read = rowsRead(tx) - before;
          new OutboxStore().endLeases(tx, team.team.clock().instant());
          assertThat(claimed.isEmpty()).isEqualTo(read == 0);
          return read;
        });
  }

  private static long rowsRead(DSLContext tx) {
    return Objects.requireNonNull(
        tx.fetchSingle(
                "select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = 'outbox'")
            .get(0, Long.class));
  }

  private static Errand[] gifts(int count) {
    return IntStream.range(0, count).mapToObj(i -> post(i, "C" + i)).toArray(Errand[]::new);
  }

  private static Errand[] digests(int count) {
    return IntStream.range(0, count).mapToObj(i -> digest("D" + i)).toArray(Errand[]::new);
  }

  private static Errand digest(String channel) {
    return new Errand.PostDigest(new ChannelId(channel), WEEK);
  }
}
