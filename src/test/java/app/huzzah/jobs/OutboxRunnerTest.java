package app.huzzah.jobs;

import static app.huzzah.db.schema.Tables.OUTBOX;
import static app.huzzah.jobs.OutboxTeam.PACE;
import static app.huzzah.jobs.OutboxTeam.post;
import static app.huzzah.jobs.OutboxTeam.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huzzah.jobs.Courier.Delivery;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxRunnerTest {
  private final OutboxTeam team = new OutboxTeam();

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void errandsOfOneLaneGoOutInTheirOrder() {
    team.add(post(1, "C1"), post(2, "C1"), post(3, "C1"));

    team.deliverAll();

    assertThat(team.slack.errands()).containsExactly(post(1, "C1"), post(2, "C1"), post(3, "C1"));
    assertThat(team.outbox.waiting()).isZero();
  }

  @Test
  void lanesDoNotWaitForEachOther() {
    team.add(post(1, "C1"), post(2, "C1"), post(3, "C2"), tell(4, "U1"));

    assertThat(team.runner.runOnce()).isEqualTo(3);
    assertThat(team.slack.errands())
        .containsExactlyInAnyOrder(post(1, "C1"), post(3, "C2"), tell(4, "U1"));
  }

  @Test
  void aLaneKeepsItsPaceByTheClock() {
    team.add(post(1, "C1"), post(2, "C1"));
    team.runner.runOnce();

    team.pass(PACE.minusMillis(1));
    assertThat(team.runner.runOnce()).isZero();
    team.pass(Duration.ofMillis(1));
    assertThat(team.runner.runOnce()).isEqualTo(1);
  }

  @Test
  void anErrandOfATransactionThatIsRolledBackIsNone() {
    assertThatThrownBy(() ->
            team.team
                .database()
                .runInTransaction(tx -> {
                  team.outbox.add(tx, team.team.id(), post(1, "C1"));
                  throw new IllegalStateException("rolled back");
                }))
        .hasMessage("rolled back");
    assertThat(team.runner.runOnce()).isZero();
  }

  @Test
  void slacksOwnTimeToWaitIsKeptExactlyAndHoldsUpItsLaneAlone() {
    team.slack.answers(attempt ->
        attempt.errand().lane().equals("C1")
            ? FakeSlack.limited(Duration.ofSeconds(30))
            : Delivery.done());
    team.add(post(1, "C1"), post(2, "C1"), post(3, "C2"));
    team.runner.runOnce();

    team.slack.answers(attempt -> Delivery.done());
    team.pass(Duration.ofSeconds(30).minusMillis(1));
    assertThat(team.runner.runOnce()).isZero();
    team.pass(Duration.ofMillis(1));
    team.deliverAll();
    assertThat(team.slack.errands().subList(2, 4)).containsExactly(post(1, "C1"), post(2, "C1"));
    assertThat(team.slack.attempts()).noneMatch(FakeSlack.Attempt::inDoubt);
  }

  @Test
  void anErrandWhoseAnswerWasLostIsInDoubtTheNextTime() {
    team.slack.answers(attempt -> FakeSlack.silent());
    team.add(post(1, "C1"));
    team.runner.runOnce();
    team.pass(Duration.ofMinutes(5));
    team.slack.answers(attempt -> Delivery.done());
    team.runner.runOnce();

    assertThat(team.slack.attempts())
        .extracting(FakeSlack.Attempt::inDoubt)
        .containsExactly(false, true);
    assertThat(team.slack.attempts())
        .extracting(FakeSlack.Attempt::reference)
        .containsOnly(team.slack.attempts().getFirst().reference());
  }

  @Test
  void aCourierThatFailsLosesNothing() {
    team.slack.answers(attempt -> {
      throw new IllegalStateException("unexpected");
    });
    team.add(post(1, "C1"));
    team.runner.runOnce();
    assertThat(team.outbox.waiting()).isEqualTo(1);

    team.slack.answers(attempt -> Delivery.done());
    team.pass(Duration.ofSeconds(1));
    assertThat(team.runner.runOnce()).isEqualTo(1);
    assertThat(team.outbox.waiting()).isZero();
  }

  @Test
  void waitsGrowFromASecondToFiveMinutes() {
    assertThat(RetryPolicy.after(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(RetryPolicy.after(5)).isEqualTo(Duration.ofSeconds(16));
    assertThat(RetryPolicy.after(10)).isEqualTo(Duration.ofMinutes(5));
    assertThat(RetryPolicy.after(1_000_000)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void whatCanNeverBeSaidIsGivenUpAndSaidInsteadToWhoeverShouldKnow() {
    team.slack.answers(attempt ->
        attempt.errand().lane().equals("C1") ? FakeSlack.never(tell(1, "U1")) : Delivery.done());
    team.add(post(1, "C1"), post(2, "C2"));
    team.deliverAll();

    assertThat(team.slack.errands())
        .containsExactlyInAnyOrder(post(1, "C1"), post(2, "C2"), tell(1, "U1"));
    assertThat(team.outbox.waiting()).isZero();
    List<String> errors =
        team.team
            .database()
            .read(dsl -> dsl.select(OUTBOX.LAST_ERROR).from(OUTBOX).fetch(OUTBOX.LAST_ERROR));
    assertThat(errors).containsExactly("is_archived");
  }

  @Test
  void whatFollowsADeliveryIsSaidNext() {
    team.slack.answers(attempt ->
        attempt.errand() instanceof Errand.PostRecognition
            ? new Delivery.Delivered(tx -> List.of(tell(1, "U1"), tell(1, "U2")))
            : Delivery.done());
    team.add(post(1, "C1"));
    team.deliverAll();

    assertThat(team.slack.errands())
        .containsExactlyInAnyOrder(post(1, "C1"), tell(1, "U1"), tell(1, "U2"));
  }

  @Test
  void aDeliveryThatCannotBeNotedIsInDoubtAfterItsLease() {
    team.slack.answers(attempt ->
        new Delivery.Delivered(tx -> {
          throw new IllegalStateException("the database is gone");
        }));
    team.add(post(1, "C1"));
    assertThatThrownBy(team.runner::runOnce).hasMessage("the database is gone");

    team.slack.answers(attempt -> Delivery.done());
    team.pass(OutboxRunner.LEASE.minusMillis(1));
    assertThat(team.runner.runOnce()).isZero();
    team.pass(Duration.ofMillis(1));
    assertThat(team.runner.runOnce()).isEqualTo(1);
    assertThat(team.slack.attempts().getLast().inDoubt()).isTrue();
  }
}
