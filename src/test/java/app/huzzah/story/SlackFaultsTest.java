package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.api.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack limits, fails, breaks off or is away: nobody loses a shout-out. */
class SlackFaultsTest extends InBothModes {
  @AfterEach
  void slackIsWellAgain() {
    stage().slack().faults().clear();
    stage().timePassesUntilSettled();
  }

  @Test
  void limitedItPostsEverythingOnceAndInOrder() {
    stage().slack().faults().next("chat.postMessage", 4, new Fault.RateLimited(7));
    List<String> given = giveSix("while limited");

    stage().timePassesUntilSettled();

    assertThat(posted("while limited")).containsExactlyElementsOf(given);
    assertThat(as("ben").heard()).filteredOn(text -> text.contains("while limited")).hasSize(6);
  }

  @Test
  void failingItPostsEverythingOnceAndInOrder() {
    var faults = stage().slack().faults();
    faults.next("chat.postMessage", 2, new Fault.Status(500));
    faults.next("chat.postMessage", 1, new Fault.Dropped());
    faults.next("chat.postMessage", 1, new Fault.Status(503));
    faults.next("chat.postMessage", 1, new Fault.Refusal("internal_error"));
    List<String> given = giveSix("while failing");

    stage().timePassesUntilSettled();

    assertThat(posted("while failing")).containsExactlyElementsOf(given);
  }

  @Test
  void awayForAnHourItLosesNothing() {
    stage().slack().faults().away(true);
    List<String> given = giveSix("while away");
    for (int minute = 0; minute < 60; minute++) {
      stage().clock().pass(Duration.ofMinutes(1));
    }
    assertThat(posted("while away")).isEmpty();
    stage().slack().faults().away(false);

    stage().timePassesUntilSettled();

    assertThat(posted("while away")).containsExactlyElementsOf(given);
  }

  @Test
  void aLimitOnOneChannelHoldsUpNoOther() {
    stage().slack().faults().next("chat.postMessage", 1, new Fault.RateLimited(3_600));
    as("mia").types("#wins", "/huzzah @ben for the patient one");
    await()
        .atMost(Stage.PATIENCE)
        .until(() ->
            stage().slack().calls("chat.postMessage").stream()
                .anyMatch(call -> call.status() == 429));
    as("mia").types("#random", "/huzzah @ben for the quick one");

    stage().awaitPost("#random", "the quick one");
    assertThat(posted("the patient one")).isEmpty();
    stage().clock().pass(Duration.ofHours(1));
    stage().awaitPost("#wins", "the patient one");
  }

  @Test
  void whereTheAnswerGotLostNobodyIsThankedLess() {
    stage().slack().faults().next("chat.postMessage", 1, new Fault.AnswerLost());
    as("mia").types("#wins", "/huzzah @ben for a lost answer");

    stage().timePassesUntilSettled();

    assertThat(posted("a lost answer")).isNotEmpty();
    assertThat(as("ben").heard()).filteredOn(text -> text.contains("a lost answer")).hasSize(1);
  }

  @Test
  void inAChannelThatTheBotIsNotInTheGiftCountsAndTheGiverLearnsHowToInviteIt() {
    Colleague priya = as("priya");
    assertThat(priya.types("#leadership", "/huzzah big win @lena for the plan"))
        .contains("15 of 20 points left");

    priya.hears("counts", "could not post it in #leadership", "/invite @Huzzah");
    as("lena").hears("the plan");
    assertThat(as("lena").types("#random", "/huzzah me")).contains("5 points");
    assertThat(stage().posts("#leadership")).isEmpty();
  }

  @Test
  void inAnArchivedChannelTheGiverLearnsIt() {
    as("mia").types("#general", "/huzzah"); // opened before, sent after the channel is gone
    stage().slack().directory().archive("#general", "ada", true);
    as("mia")
        .submits(
            Values.of("people", "ben")
                .and("message", "The old channel")
                .and("channel", "#general"));
    as("mia").person().closes(as("mia").form());

    as("mia").hears("counts", "could not post it in #general", "archived");
    as("ben").hears("The old channel");
    stage().slack().directory().archive("#general", "ada", false);
  }

  @Test
  void aFormThatSlackDoesNotOpenIsExplained() {
    stage().slack().faults().next("views.open", 1, new Fault.Status(500));

    assertThat(as("mia").types("#wins", "/huzzah"))
        .contains("did not let me open the form", "/huzzah @mia for the late night on Acme");
  }

  private List<String> giveSix(String when) {
    List<String> given = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      String reason = "number " + i + " " + when;
      assertThat(as("mia").types("#wins", "/huzzah @ben for " + reason)).contains("points left");
      given.add(reason);
    }
    return given;
  }

  /** The reasons of the posts that hold these words, in the order in which they stand. */
  private List<String> posted(String words) {
    return stage().posts("#wins").stream()
        .flatMap(String::lines)
        .filter(line -> line.contains(words))
        .toList();
  }
}
