package app.huzzah.jobs;

import static app.huzzah.jobs.OutboxTeam.post;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OtherVersionsTest {
  private final OutboxTeam team = new OutboxTeam();

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void anErrandOfANewerVersionIsLeftToItAndHoldsUpNothing() {
    team.addRow("C1", "SingASong", "{\"song\": 1}");
    team.add(post(1, "C1"), post(2, "C2"));

    team.deliverAll();

    assertThat(team.slack.errands()).containsExactlyInAnyOrder(post(1, "C1"), post(2, "C2"));
    assertThat(team.outbox.waiting()).isEqualTo(1);
    assertThat(team.team.database().read(new OutboxStore()::unknownNames))
        .containsExactly("SingASong");
  }

  @Test
  void aPartThatANewerVersionAddedIsPassedOver() {
    team.addRow(
        "C1",
        "PostRecognition",
        "{\"recognition\": {\"value\": 7}, \"channel\": {\"value\": \"C1\"}, \"mood\": 1}");

    team.deliverAll();

    assertThat(team.slack.errands()).containsExactly(post(7, "C1"));
  }

  @Test
  void anErrandThatCannotBeReadIsGivenUpAndHoldsUpNothing() {
    team.addRow("C1", "PostRecognition", "{\"recognition\": \"seven\"}");
    team.add(post(1, "C1"));

    assertThat(team.runner.runOnce()).isZero();
    team.deliverAll();

    assertThat(team.slack.errands()).containsExactly(post(1, "C1"));
    assertThat(team.outbox.waiting()).isZero();
  }
}
