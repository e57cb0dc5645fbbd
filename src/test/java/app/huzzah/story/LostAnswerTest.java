package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.api.Fault;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack took it, and the connection broke before its answer came. */
class LostAnswerTest extends InBothModes {
  /** What leaders are sent at the same hour has stories of its own. */
  @BeforeEach
  void leadersWantNoDigest() {
    as("ada").types("#random", "/huzzah digest leaders off");
    as("lena").types("#random", "/huzzah digest leaders off");
  }

  @Test
  void aRecognitionIsRatherPostedTwiceThanLostAndCountsOnce() {
    stage().slack().faults().next("chat.postMessage", 1, new Fault.AnswerLost());
    as("mia").types("#wins", "/huzzah @ben for a lost answer");

    stage().timePassesUntilSettled();

    assertThat(stage().posts("#wins")).anyMatch(text -> text.contains("a lost answer"));
    assertThat(as("ben").heard()).filteredOn(text -> text.contains("a lost answer")).hasSize(1);
    assertThat(as("ben").types("#random", "/huzzah me")).contains("Received: *1 point*");
  }

  @Test
  void whereLookingForItFailsItIsLookedForAgain() {
    stage().slack().faults().next("chat.postMessage", 1, new Fault.AnswerLost());
    stage().slack().faults().next("conversations.history", 1, new Fault.Status(500));
    stage().slack().faults().next("conversations.history", 1, new Fault.RateLimited(2));
    as("mia").types("#wins", "/huzzah @ben for a look that failed");

    stage().timePassesUntilSettled();

    assertThat(stage().posts("#wins"))
        .filteredOn(text -> text.contains("a look that failed"))
        .hasSize(1);
  }

  @Test
  void aDigestThatSlackHasIsFoundThere() {
    int heard = as("ada").heard().size();
    long told = digests();
    aDigestWhoseAnswerIsLost();

    assertThat(digests()).isEqualTo(told + 1);
    assertThat(as("ada").heard()).hasSize(heard);
    as("ada").types("#wins", "/huzzah digest off");
  }

  @Test
  void whereWeMayNotLookADigestIsNotPostedAgainAndWhoeverSetItUpHears() {
    stage().slack().faults().next("conversations.history", 1, new Fault.Refusal("missing_scope"));
    long told = digests();
    aDigestWhoseAnswerIsLost();

    assertThat(digests()).isEqualTo(told + 1);
    as("ada").hears("digest could not be posted", "can't see there whether it went out");
    as("ada").types("#wins", "/huzzah digest off");
  }

  private long digests() {
    return stage().posts("#wins").stream().filter(text -> text.contains("Week of")).count();
  }

  private void aDigestWhoseAnswerIsLost() {
    int before = stage().posts("#wins").size();
    as("ada").types("#wins", "/huzzah digest on #wins friday 16:00");
    as("mia").types("#wins", "/huzzah @ben for a lost digest");
    stage().settles();
    stage().slack().faults().next("chat.postMessage", 1, new Fault.AnswerLost());
    LocalDate monday = LocalDate.ofInstant(stage().clock().instant(), stage().zone());
    stage().at(monday.plusDays(4) + "T16:00");

    Awaitility.await()
        .atMost(Stage.PATIENCE)
        .until(() -> stage().posts("#wins").size() == before + 2);
    stage().timePassesUntilSettled();
  }
}
