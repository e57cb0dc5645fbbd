package app.huzzah.jobs;

import static app.huzzah.jobs.OutboxTeam.post;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.jobs.Courier.Delivery;
import app.huzzah.recognition.Together;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstancesTest {
  private final OutboxTeam team = new OutboxTeam();

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void twoInstancesDeliverEachErrandOnce() throws Exception {
    Errand[] errands =
        IntStream.range(0, 60).mapToObj(i -> post(i, "C" + i % 20)).toArray(Errand[]::new);
    team.add(errands);
    List<OutboxRunner> runners = List.of(team.newRunner(), team.newRunner());

    while (team.outbox.waiting() > 0) {
      Together.doAll(2, i -> runners.get(i).runOnce());
      team.pass(OutboxTeam.PACE);
    }

    assertThat(team.slack.errands()).containsExactlyInAnyOrder(errands);
    for (int lane = 0; lane < 20; lane++) {
      assertThat(team.slack.errands())
          .containsSubsequence(
              post(lane, "C" + lane), post(lane + 20, "C" + lane), post(lane + 40, "C" + lane));
    }
  }

  @Test
  void whatADeadInstanceHadClaimedIsTakenOverAfterItsLease() {
    team.add(post(1, "C1"));
    claimAndDie();

    team.pass(OutboxRunner.LEASE.minusMillis(1));
    assertThat(team.runner.runOnce()).isZero();
    team.pass(Duration.ofMillis(1));
    assertThat(team.runner.runOnce()).isEqualTo(1);
    assertThat(team.slack.attempts().getFirst().inDoubt()).isTrue();
  }

  /** Such as one whose machine was suspended between its claim and its call. */
  @Test
  void whoeverComesBackAfterItsLeaseLeavesTheRestToWhoTookOver() {
    OutboxRunner other = team.newRunner();
    team.add(post(1, "C1"), post(2, "C2"));
    team.slack.answers(attempt -> {
      team.slack.answers(any -> Delivery.done());
      team.pass(OutboxRunner.LEASE);
      other.runOnce();
      return Delivery.done();
    });

    team.runner.runOnce();

    assertThat(team.slack.errands()).containsOnlyOnce(post(2, "C2"));
    assertThat(team.outbox.waiting()).isZero();
  }

  /** A call of Slack's may take 20 s, which the lease has to last for. */
  @Test
  void whatIsBegunTooLateForItsLeaseIsLeftToWhoeverIsNext() {
    team.add(post(1, "C1"), post(2, "C2"));
    team.slack.answers(attempt -> {
      team.pass(Duration.ofSeconds(11));
      return Delivery.done();
    });

    team.runner.runOnce();
    assertThat(team.slack.errands()).containsExactly(post(1, "C1"));
    team.pass(OutboxRunner.LEASE);
    team.runner.runOnce();
    assertThat(team.slack.errands()).containsExactly(post(1, "C1"), post(2, "C2"));
  }

  @Test
  void whoeverIsAloneTakesOverAtOnce() {
    team.add(post(1, "C1"));
    claimAndDie();

    team.runner.takeOver();
    assertThat(team.runner.runOnce()).isEqualTo(1);
    assertThat(team.slack.attempts().getFirst().inDoubt()).isTrue();
  }

  @Test
  void closingFinishesWhatIsUnderWayAndBeginsNothing() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    team.slack.answers(attempt -> {
      begun.countDown();
      awaitQuietly(mayEnd);
      return Delivery.done();
    });
    team.add(post(1, "C1"), post(2, "C1"));
    team.runner.start();
    awaitQuietly(begun);

    Thread closing = Thread.ofVirtual().start(team.runner::close);
    team.pass(Duration.ofMinutes(1));
    mayEnd.countDown();
    Awaitility.await().until(() -> !closing.isAlive());

    assertThat(team.slack.errands()).containsExactly(post(1, "C1"));
    assertThat(team.outbox.waiting()).isEqualTo(1);
  }

  @Test
  void whatIsAddedIsSentWithoutBeingAskedFor() {
    team.outbox.onAdded(team.runner::wake);
    team.runner.start();
    team.add(post(1, "C1"), post(2, "C2"));
    Awaitility.await().until(() -> team.outbox.waiting() == 0);
    assertThat(team.slack.errands()).containsExactlyInAnyOrder(post(1, "C1"), post(2, "C2"));
  }

  private void claimAndDie() {
    team.team
        .database()
        .runInTransaction(tx ->
            assertThat(
                    new OutboxStore()
                        .claim(
                            tx,
                            OutboxRunner.PLACES,
                            List.of(),
                            team.team.clock().instant(),
                            OutboxRunner.LEASE))
                .hasSize(1));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
