package app.huzzah.jobs;

import static app.huzzah.jobs.OutboxTeam.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxSharesTest {
  private final OutboxTeam team = new OutboxTeam();

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void anEmptyOutboxHasNoShares() {
    assertThat(team.outbox.shares()).isEmpty();
  }

  @Test
  void eachErrandIsCountedByWhyItIsThereAndTheOldestIsTold() {
    team.add(post(1, "C1"), post(2, "C2"), post(3, "C3"));
    team.slack.answers(attempt -> {
      if (attempt.errand().equals(post(1, "C1"))) {
        return FakeSlack.limited(Duration.ofHours(1));
      }
      return attempt.errand().equals(post(2, "C2")) ? FakeSlack.silent() : FakeSlack.never();
    });
    team.runner.runOnce();
    team.pass(Duration.ofSeconds(20));
    team.add(post(4, "C4"), post(5, "C4"));
    team.pass(Duration.ofSeconds(5));

    assertThat(team.outbox.shares())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                OutboxReason.LIMITED, new OutboxShare(1, Duration.ofSeconds(25)),
                OutboxReason.FAILED, new OutboxShare(1, Duration.ofSeconds(25)),
                OutboxReason.GIVEN_UP, new OutboxShare(1, Duration.ofSeconds(25)),
                OutboxReason.NEW, new OutboxShare(2, Duration.ofSeconds(5))));
  }

  @Test
  void slacksOtherWordForALimitIsTheSameReason() {
    team.add(post(1, "C1"));
    team.slack.answers(attempt -> new Courier.Delivery.NotNow(Optional.empty(), "http_429", false));
    team.runner.runOnce();
    assertThat(team.outbox.shares()).containsOnlyKeys(OutboxReason.LIMITED);
  }
}
