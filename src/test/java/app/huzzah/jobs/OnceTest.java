package app.huzzah.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.jobs.Courier.Delivery;
import app.huzzah.recognition.RecognitionId;
import app.huzzah.workspace.ChannelId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Updates of which one does for many, and none comes too early to show the latest. */
class OnceTest {
  private static final Errand UPDATE =
      new Errand.ShowAsItStands(new RecognitionId(1), new ChannelId("C1"), "1700000000.000100");
  private static final Errand OF_ANOTHER =
      new Errand.ShowAsItStands(new RecognitionId(2), new ChannelId("C1"), "1700000000.000200");

  private final OutboxTeam team = new OutboxTeam();

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void anUpdateThatWaitsDoesForAllThatHappensUntilThen() {
    addOnce(UPDATE);
    addOnce(UPDATE);
    addOnce(OF_ANOTHER);
    addOnce(UPDATE);

    team.deliverAll();

    assertThat(team.slack.errands()).containsExactly(UPDATE, OF_ANOTHER);
  }

  @Test
  void whatHappensWhileAnUpdateIsUnderWayIsFollowedByAnother() {
    addOnce(UPDATE);
    team.slack.answers(attempt -> {
      addOnce(UPDATE);
      addOnce(UPDATE);
      return Delivery.done();
    });
    team.runner.runOnce();
    team.slack.answers(attempt -> Delivery.done());

    team.pass(OutboxTeam.PACE);
    team.deliverAll();

    assertThat(team.slack.errands()).containsExactly(UPDATE, UPDATE);
  }

  /** Else it could be read by Slack's side before what counts on it is committed. */
  @Test
  void nobodyClaimsAnUpdateOnWhichSomebodyCountsWhoIsNotDone() {
    addOnce(UPDATE);

    int early =
        team.team
            .database()
            .inTransaction(tx -> {
              team.outbox.addOnce(tx, team.team.id(), UPDATE);
              return team.runner.runOnce();
            });

    assertThat(early).isZero();
    assertThat(team.runner.runOnce()).isEqualTo(1);
    assertThat(team.outbox.waiting()).isZero();
  }

  @Test
  void anUpdateThatSlackPutOffStillDoesForAll() {
    addOnce(UPDATE);
    team.slack.answers(attempt -> FakeSlack.limited(Duration.ofSeconds(30)));
    team.runner.runOnce();

    addOnce(UPDATE);

    assertThat(team.outbox.waiting()).isEqualTo(1);
  }

  /** Slack may have taken the first one, with what stood then. */
  @Test
  void anUpdateInDoubtIsFollowedByAnother() {
    addOnce(UPDATE);
    team.slack.answers(attempt -> FakeSlack.silent());
    team.runner.runOnce();
    team.slack.answers(attempt -> Delivery.done());

    addOnce(UPDATE);
    addOnce(UPDATE);
    assertThat(team.outbox.waiting()).isEqualTo(2);
    team.pass(Duration.ofMinutes(10));
    team.deliverAll();

    assertThat(team.outbox.waiting()).isZero();
  }

  private void addOnce(Errand errand) {
    team.team.database().runInTransaction(tx -> team.outbox.addOnce(tx, team.team.id(), errand));
  }
}
