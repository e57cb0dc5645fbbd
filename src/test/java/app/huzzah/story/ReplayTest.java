package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.delivery.Delivery;
import app.huzzah.demo.model.Message;
import app.huzzah.recognition.Verification;
import app.huzzah.story.Stage.Mode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A signature is good for five minutes. Whoever sends a request again within them that they have
 * captured, signature and all, brings about nothing that it had not brought about before.
 */
class ReplayTest {
  private final Stage stage = Stage.in(Mode.HTTP);
  private final Colleague mia = stage.as("mia");
  private final Colleague zoe = stage.as("zoe");

  @AfterEach
  void allTotalsAreRight() {
    try (stage) {
      assertThat(Verification.differences(stage.database())).isEmpty();
    }
  }

  @Test
  void aCapturedCommandGivesOnce() throws Exception {
    Delivery captured = mia.person().types("#wins", "/huzzah big @ben for the command");

    isSentAgain(captured);

    isGivenOnce("the command");
    assertThat(stage.as("ben").heard()).filteredOn(t -> t.contains("the command")).hasSize(1);
    assertThat(stage.posts("#wins")).filteredOn(text -> text.contains("the command")).hasSize(1);
    assertThat(mia.types("#wins", "/huzzah me")).contains("15 of 20 points");
  }

  @Test
  void aCapturedCommandThatWasUndoneStaysUndone() throws Exception {
    Delivery captured = mia.person().types("#wins", "/huzzah big @ben for nothing");
    mia.types("#wins", "/huzzah undo");

    isSentAgain(captured);

    assertThat(stage.posts("#wins")).noneMatch(text -> text.contains("for nothing"));
    assertThat(mia.types("#wins", "/huzzah me")).contains("20 of 20 points");
  }

  @Test
  void aCapturedMessageGivesOnce() throws Exception {
    mia.person().says("#wins", "@ben :trophy: :tada: for the message");
    stage.calms();
    Delivery captured =
        stage.slack().deliveries().stream()
            .filter(each -> each.body().contains("for the message"))
            .findFirst()
            .orElseThrow();

    isSentAgain(captured);

    isGivenOnce("the message");
    assertThat(stage.posts("#wins")).filteredOn(text -> text.contains("the message")).hasSize(1);
    assertThat(mia.types("#wins", "/huzzah me")).contains("15 of 20 points");
  }

  @Test
  void aCapturedFormGivesOnce() throws Exception {
    mia.types("#wins", "/huzzah");
    Delivery captured =
        mia.person()
            .submits(
                mia.form(),
                Values.of("people", "ben").and("size", "BIG").and("message", "For the form"))
            .orElseThrow();

    isSentAgain(captured);

    isGivenOnce("For the form");
    assertThat(stage.as("ben").heard()).filteredOn(t -> t.contains("For the form")).hasSize(1);
    assertThat(stage.posts("#wins")).filteredOn(text -> text.contains("For the form")).hasSize(1);
    assertThat(mia.types("#wins", "/huzzah me")).contains("15 of 20 points");
  }

  @Test
  void aCapturedPressJoinsOnce() throws Exception {
    Delivery captured = zoeJoins("the tests");

    isPressedAgain(captured);

    assertThat(rows("boost")).isEqualTo(1);
    assertThat(rows("ledger_entry")).isEqualTo(2);
    assertThat(zoe.types("#wins", "/huzzah me")).contains("19 of 20 points");
  }

  @Test
  void aCapturedPressDoesNotJoinAgainWhatItsOwnerNoLongerJoins() throws Exception {
    Delivery joining = zoeJoins("the wrong tests");
    zoe.presses("#wins", "Take it back");
    zoe.reads("#wins", "You no longer join in");

    isPressedAgain(joining);

    assertThat(rows("boost")).isZero();
    assertThat(zoe.types("#wins", "/huzzah me")).contains("20 of 20 points");
  }

  @Test
  void aCapturedPressDoesNotTakeBackWhatItsOwnerJoinedSince() throws Exception {
    zoeJoins("the right tests");
    zoe.presses("#wins", "Take it back");
    zoe.reads("#wins", "You no longer join in");
    Delivery leaving = lastPress();
    zoe.presses(stage.awaitPost("#wins", "the right tests"), "Join in");
    zoe.reads("#wins", "You joined in");

    isPressedAgain(leaving);

    assertThat(rows("boost")).isEqualTo(1);
    assertThat(zoe.types("#wins", "/huzzah me")).contains("19 of 20 points");
  }

  @Test
  void aCapturedUndoTakesBackOnceAndNothingThatWasGivenSince() throws Exception {
    mia.types("#wins", "/huzzah big @ben for the wrong reason");
    mia.presses("#wins", "Undo");
    mia.reads("#wins", "Taken back");
    Delivery captured = lastPress();
    mia.types("#wins", "/huzzah big @ben for the right reason");

    isPressedAgain(captured);

    isGivenOnce("the right reason");
    assertThat(stage.posts("#wins")).filteredOn(text -> text.contains("reason")).hasSize(1);
    assertThat(mia.types("#wins", "/huzzah me")).contains("15 of 20 points");
  }

  /** The very same bytes: at once, twice at the same moment, and just before they are too old. */
  private void isSentAgain(Delivery captured) throws Exception {
    Callable<Delivery> again = () -> stage.slack().wire().raw(captured.headers(), captured.body());
    assertThat(again.call().status()).isEqualTo(200);
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Delivery> each : crowd.invokeAll(List.of(again, again))) {
        assertThat(each.get().status()).isEqualTo(200);
      }
    }
    stage.clock().pass(Duration.ofMinutes(4).plusSeconds(55));
    assertThat(again.call().status()).isEqualTo(200);
    stage.clock().pass(Duration.ofSeconds(6));
    assertThat(again.call().status()).isEqualTo(401);
    stage.calms();
  }

  /** The same of a button: what it does comes after its acknowledgement, and is answered. */
  private void isPressedAgain(Delivery captured) throws Exception {
    int before = stage.slack().calls("response_url").size();
    isSentAgain(captured);
    stage.awaits(() -> stage.slack().calls("response_url").size() == before + 4);
    stage.calms();
  }

  private Delivery zoeJoins(String reason) {
    mia.types("#wins", "/huzzah @ben for " + reason);
    Message post = stage.awaitPost("#wins", reason);
    zoe.presses(post, "Join in");
    zoe.reads("#wins", "You joined in");
    return lastPress();
  }

  private Delivery lastPress() {
    return stage.slack().deliveries().stream()
        .filter(each -> each.type().equals("block_actions"))
        .toList()
        .getLast();
  }

  /** One recognition, which stands. */
  private void isGivenOnce(String words) {
    int standing =
        stage
            .database()
            .query(dsl ->
                dsl.fetchCount(
                    DSL.table("recognition"),
                    DSL.condition("message = {0} and taken_back_at is null", DSL.val(words))));
    assertThat(standing).isEqualTo(1);
  }

  private int rows(String table) {
    return stage.database().query(dsl -> dsl.fetchCount(DSL.table(table)));
  }
}
