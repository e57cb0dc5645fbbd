package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.api.Fault;
import app.huzzah.demo.model.Message;
import app.huzzah.story.Stage.Mode;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What operators read of a program at work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTest {
  private Stage stage;

  @BeforeAll
  void open() {
    stage = Stage.in(Mode.HTTP);
  }

  @AfterAll
  void close() {
    stage.close();
  }

  @BeforeEach
  void beginAWeek() {
    stage.slack().faults().clear();
    stage.nextWeek();
  }

  @Test
  void giftsAreCountedByTheirWayAndByWhatBecameOfThem() {
    stage.as("mia").types("#wins", "/huzzah @ben for being counted");
    stage.as("mia").types("#wins", "/huzzah @mia for myself");
    stage.settles();

    Measured measured = Measured.of(stage);
    assertThat(measured.value("huzzah_gifts_total{origin=\"command\",outcome=\"given\"}"))
        .isPositive();
    assertThat(measured.value("huzzah_gifts_total{origin=\"command\",outcome=\"nobody\"}"))
        .isPositive();
  }

  @Test
  void whatSlackHoldsUpIsSeenWithItsReasonAndItsAge() {
    stage.slack().faults().next("chat.postMessage", 9, new Fault.RateLimited(3_600));
    stage.as("mia").types("#wins", "/huzzah @ben for the patient one");
    stage.awaits(() -> limited() > 0);
    stage.clock().pass(Duration.ofSeconds(40));

    assertThat(Measured.of(stage).value("huzzah_outbox_age_seconds{reason=\"limited\"}"))
        .isGreaterThanOrEqualTo(40);
    assertThat(
            Measured.of(stage)
                .value(
                    "huzzah_slack_faults_total{error=\"ratelimited\",method=\"chat.postMessage\"}"))
        .isPositive();

    stage.slack().faults().clear();
    stage.clock().pass(Duration.ofHours(2));
    stage.timePassesUntilSettled();
    assertThat(limited()).isZero();
  }

  @Test
  void answersThatSlackDoesNotTakeAreCountedToo() {
    stage.as("mia").types("#wins", "/huzzah @ben for the answer that was lost");
    Message post = stage.awaitPost("#wins", "the answer that was lost");
    stage.slack().faults().next("response_url", 1, new Fault.Status(500));
    stage.as("zoe").presses(post, "Join in");

    stage.awaits(() ->
        Measured.of(stage)
            .has("huzzah_slack_faults_total{error=\"http_500\",method=\"response_url\"}"));
  }

  /** The clock stands still, and each look has to be a new reading. */
  private double limited() {
    stage.clock().pass(Duration.ofSeconds(15));
    return Measured.of(stage).value("huzzah_outbox_depth{reason=\"limited\"}");
  }

  @Test
  void aDigestThatIsDueIsLateUntilSlackHasIt() {
    stage.as("ada").types("#random", "/huzzah digest on #wins friday 16:00");
    stage.as("mia").types("#wins", "/huzzah @ben for the late digest");
    stage.settles();
    assertThat(lateness()).isZero();
    stage.slack().faults().away(true);
    stage.at(stage.clock().instant().atZone(stage.zone()).toLocalDate().plusDays(4) + "T16:20");

    assertThat(lateness()).isEqualTo(1_200);

    stage.slack().faults().away(false);
    stage.awaits(() -> {
      stage.clock().pass(Duration.ofSeconds(15));
      return lateness() == 0;
    });
    stage.awaitPost("#wins", "the late digest", "Week of ");
    stage.timePassesUntilSettled();
  }

  private double lateness() {
    return Measured.of(stage).value("huzzah_digest_lateness_seconds{kind=\"channel\"}");
  }

  @Test
  void theDatabaseThePoolAndEachCheckAreSeen() {
    Measured measured = Measured.of(stage);
    assertThat(measured.value("huzzah_database_bytes")).isGreaterThan(1_000_000);
    assertThat(measured.value("hikaricp_connections_max{pool=\"huzzah\"}")).isEqualTo(10);
    assertThat(measured.value("huzzah_ready{check=\"database\"}")).isEqualTo(1);
    assertThat(measured.value("huzzah_ready{check=\"slack\"}")).isEqualTo(1);
  }

  @Test
  void noLabelHoldsWhatPeopleWroteOrWhoTheyAre() {
    stage.as("mia").types("#wins", "/huzzah @ben for the word xylophone");
    stage.settles();
    assertThat(Measured.of(stage).samples())
        .isNotEmpty()
        .noneMatch(line -> line.contains("xylophone"))
        .noneMatch(line -> line.contains(stage.slack().app().teamId()))
        .noneMatch(line -> line.matches(".*\"[UCTW][A-Z0-9]{5,}\".*"));
  }
}
