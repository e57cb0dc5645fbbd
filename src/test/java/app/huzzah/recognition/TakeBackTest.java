package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.recognition.RecognitionMessageStore.Shown;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TakeBackTest {
  private final TestWorkspace team = TestWorkspace.in("Europe/Berlin");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");

  @AfterEach
  void nothingDiffers() {
    assertThat(Verification.differences(team.database())).isEmpty();
    team.close();
  }

  @Test
  void everythingComesBack() {
    Recognition given = team.from(mia).to(ben).big().give();

    TakeBackOutcome outcome = takeBack(given);

    assertThat(outcome).isInstanceOf(TakeBackOutcome.TakenBack.class);
    assertThat(team.recognitions().balance(team.id(), ben)).isZero();
    assertThat(team.recognitions().allowance(team.id(), mia).spent()).isZero();
    assertThat(team.standing(Side.RECEIVED, ben)).isEmpty();
  }

  @Test
  void givingAgainAfterwardsCountsAgain() {
    team.takeBack(team.from(mia).to(ben).give());
    team.from(mia).to(ben).give();
    assertThat(team.recognitions().balance(team.id(), ben)).isEqualTo(1);
  }

  @Test
  void theLatestThatStandsIsTakenBack() {
    Recognition first = team.from(mia).to(ben).give();
    Recognition second = team.from(mia).to(ben).give();

    assertThat(latest()).isEqualTo(second.id());
    assertThat(latest()).isEqualTo(first.id());
    assertThat(team.corrections().takeBackLatest(team.id(), mia))
        .isEqualTo(new TakeBackOutcome.NothingToTakeBack());
  }

  @Test
  void twiceIsOnceAlsoAtOnce() throws Exception {
    Recognition given = team.from(mia).to(ben).give();

    List<TakeBackOutcome> outcomes = Together.doAll(10, i -> takeBack(given));

    assertThat(outcomes).filteredOn(TakeBackOutcome.TakenBack.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(TakeBackOutcome.AlreadyTakenBack.class::isInstance).hasSize(9);
    assertThat(team.recognitions().balance(team.id(), ben)).isZero();
  }

  @Test
  void onlyTheGiverTakesBack() {
    Recognition given = team.from(mia).to(ben).give();
    assertThat(team.corrections().takeBack(team.id(), given.id(), ben))
        .isEqualTo(new TakeBackOutcome.NotYours());
  }

  @Test
  void afterTheWeeksEndThePointsReturnToTheWeekThatTheyCameFrom() {
    team.at("2026-11-29T20:00");
    Recognition given = team.from(mia).to(ben).big().give();
    team.at("2026-11-30T09:00");
    team.from(mia).to(ben).give();

    assertThat(takeBack(given))
        .isEqualTo(
            new TakeBackOutcome.TakenBack(
                given,
                new Allowance(TestWorkspace.AMPLE, 1, Instant.parse("2026-12-06T23:00:00Z"))));
  }

  @Test
  void theDayAfterTheNextIsTooLate() {
    team.at("2026-11-25T10:00");
    Recognition given = team.from(mia).to(ben).give();
    team.at("2026-11-27T00:00");
    assertThat(takeBack(given))
        .isEqualTo(new TakeBackOutcome.TooLate(given, Instant.parse("2026-11-26T23:00:00Z")));
    assertThat(team.recognitions().balance(team.id(), ben)).isEqualTo(1);
  }

  /** Whoever notes a post locks the gift, so taking back comes before and is seen, or after. */
  @Test
  void takingBackWaitsForAPostThatIsBeingNoted() throws Exception {
    Recognition given = team.from(mia).to(ben).give();
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> stands =
          pool.submit(() ->
              team.database()
                  .inTransaction(tx -> {
                    boolean standing = remember(tx, given, "1.1");
                    locked.countDown();
                    awaitQuietly(mayEnd);
                    return standing;
                  }));
      locked.await();
      Future<TakeBackOutcome> takenBack = pool.submit(() -> takeBack(given));
      Awaitility.await().until(this::somebodyWaits);
      assertThat(takenBack).isNotDone();
      mayEnd.countDown();
      assertThat(stands.get()).isTrue();
      assertThat(takenBack.get()).isInstanceOf(TakeBackOutcome.TakenBack.class);
    }
    assertThat(team.database().<Boolean>inTransaction(tx -> remember(tx, given, "1.2"))).isFalse();
  }

  private static boolean remember(DSLContext tx, Recognition given, String ts) {
    Shown post =
        new Shown(Shown.Role.POST, new ChannelId("C1"), ts, Optional.empty(), Optional.empty());
    return new RecognitionMessageStore().remember(tx, given, List.of(post), Optional.empty());
  }

  private boolean somebodyWaits() {
    return team.database()
        .read(dsl -> dsl.fetchExists(DSL.table("pg_locks"), DSL.condition("not granted")));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private TakeBackOutcome takeBack(Recognition recognition) {
    return team.corrections().takeBack(team.id(), recognition.id(), recognition.giver());
  }

  private RecognitionId latest() {
    return team.corrections().takeBackLatest(team.id(), mia)
            instanceof TakeBackOutcome.TakenBack taken
        ? taken.recognition().id()
        : new RecognitionId(-1);
  }
}
