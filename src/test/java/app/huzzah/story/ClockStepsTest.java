package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.table;

import app.huzzah.recognition.Verification;
import app.huzzah.story.Stage.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The machine's clock is put back or on by an hour while all goes on. */
class ClockStepsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private Stage stage;

  @BeforeEach
  void open() {
    stage = Stage.paced(Mode.HTTP, Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    try (Stage ending = stage) {
      assertThat(Verification.differences(ending.database())).isEmpty();
    }
  }

  @Test
  void putBackItGoesOnPostingWhereItPostedBefore() {
    gives("the hour before");
    stage.awaitPost("#wins", "the hour before");
    Instant before = stage.clock().instant();
    stage.clock().pass(HOUR.negated());

    gives("the same hour again");

    awaitsPost("the same hour again");
    assertThat(stage.clock().instant()).isBefore(before);
    stage.clock().pass(HOUR);
    stage.timePassesUntilSettled();
    assertThat(posts("the same hour again")).hasSize(1);
  }

  @Test
  void putBackWhatWaitedGoesOutOnceWhenItsTimeComes() {
    stage.slack().faults().away(true);
    gives("what waits");
    stage.clock().pass(HOUR.negated());
    stage.slack().faults().clear();
    stage.clock().pass(HOUR);

    stage.timePassesUntilSettled();

    assertThat(posts("what waits")).hasSize(1);
    assertThat(stage.as("ben").heard()).filteredOn(text -> text.contains("what waits")).hasSize(1);
  }

  @Test
  void putOnItSendsNothingAgainThatIsUnderWay() {
    CountDownLatch gate = stage.slack().faults().hold("chat.postMessage");
    gives("what is under way");
    stage.awaits(() -> leased() > 0);
    stage.clock().pass(HOUR);
    // Others go out meanwhile, so it has looked for what is due.
    stage.as("mia").types("#random", "/huzzah @tom for another channel");
    stage.awaitPost("#random", "another channel");
    gate.countDown();

    stage.timePassesUntilSettled();

    assertThat(posts("what is under way")).hasSize(1);
  }

  @Test
  void putOnAndBackAcrossTheEndOfTheWeekNobodyGivesMoreThanEachWeeksPoints() {
    stage.at("2026-11-29T23:30");
    for (int i = 0; i < 4; i++) {
      assertThat(stage.as("mia").types("#wins", "/huzzah big win @ben for Sunday " + i))
          .contains("points left");
    }
    stage.at("2026-11-30T00:30");
    assertThat(stage.as("mia").types("#wins", "/huzzah @ben for Monday"))
        .contains("19 of 20 points left");
    stage.at("2026-11-29T23:40");
    stage.as("mia").types("#wins", "/huzzah @ben for Sunday again");
    stage.at("2026-11-30T00:40");
    assertThat(stage.as("mia").types("#wins", "/huzzah @ben for Monday again"))
        .contains("18 of 20 points left");

    stage.timePassesUntilSettled();

    assertThat(posts("Sunday again")).isEmpty();
    assertThat(posts("Monday")).hasSize(2);
  }

  @Test
  void putBackBeforeTheDigestsHourItIsToldOnce() {
    stage.as("lena").types("#random", "/huzzah digest on #wins friday 16:00");
    gives("the week");
    stage.at("2026-11-27T16:00");
    awaitsPost("1 shout-out for 1 person this week");

    for (String moment : List.of("15:00", "15:59", "16:00", "16:10")) {
      stage.at("2026-11-27T" + moment);
      // Others go out meanwhile, so it has looked for what is due.
      gives("the work at " + moment);
      awaitsPost("the work at " + moment);
    }

    stage.timePassesUntilSettled();
    assertThat(posts("1 shout-out for 1 person this week")).hasSize(1);
  }

  private void gives(String reason) {
    assertThat(stage.as("mia").types("#wins", "/huzzah @ben for " + reason))
        .contains("points left");
  }

  private void awaitsPost(String words) {
    stage.awaits(() -> {
      stage.clock().pass(Duration.ofSeconds(1));
      return !posts(words).isEmpty();
    });
  }

  private int leased() {
    return stage
        .database()
        .read(dsl -> dsl.fetchCount(table("outbox"), condition("leased_until is not null")));
  }

  private List<String> posts(String words) {
    return stage.posts("#wins").stream().filter(text -> text.contains(words)).toList();
  }
}
