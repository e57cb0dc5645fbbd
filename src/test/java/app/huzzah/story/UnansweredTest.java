package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.api.Fault;
import app.huzzah.demo.model.Message;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message that cannot be answered gave all the same, and its writer learns it. */
class UnansweredTest extends Talking {
  @AfterEach
  void slackIsWellAgain() {
    stage().slack().faults().clear();
    stage().slack().faults().withScope("reactions:write");
    stage().timePassesUntilSettled();
  }

  private long heard(String who, String words) {
    return as(who).heard().stream().filter(text -> text.contains(words)).count();
  }

  @Test
  void withoutTheScopeForReactionsTheWriterHearsOnceThatItCountsAndWhatIsMissing() {
    stage().slack().faults().withoutScope("reactions:write");
    long before = heard("mia", "reactions:write");
    Message said = says("mia", "#wins", "@ben :muscle: for one\n@zoe :bulb: for two");

    assertReceived("ben", 1);
    assertReceived("zoe", 1);
    assertThat(answered(said)).isFalse();
    as("mia").hears("Your shout-out in #wins counts", "reactions:write");
    assertThat(heard("mia", "reactions:write")).isEqualTo(before + 1);

    as("mia").types("#wins", "/huzzah @ben for what comes after");
    stage().awaitPost("#wins", "what comes after");
  }

  @Test
  void whereABigOneCannotBePostedItsWriterIsTold() {
    stage().slack().faults().next("chat.postMessage", 1, new Fault.Refusal("restricted_action"));
    Message said = says("mia", "#wins", "@ben :trophy: :tada: for the restricted channel");

    assertReceived("ben", 5);
    assertThat(answered(said)).isTrue();
    as("mia").hears("counts", "could not post it in #wins", "only some people may post there");
  }

  @Test
  void slackAwayForHoursAnswersAreLateAndOnce() {
    Message theirs = says("ben", "#wins", "the night shift");
    stage().slack().faults().away(true);
    Message said = as("mia").person().says("#wins", "@ben :trophy: :tada: for the long outage");
    as("zoe").person().reacts(theirs, "muscle");
    as("yuki").person().says("#random", "@ben :muscle: for the other channel");
    awaitReceived("ben", 7);
    for (int minute = 0; minute < 180; minute++) {
      stage().clock().pass(Duration.ofMinutes(1));
    }
    assertThat(answered(said)).isFalse();
    stage().slack().faults().away(false);
    stage().timePassesUntilSettled();

    assertThat(answered(said)).isTrue();
    assertReceived("ben", 7);
    assertThat(stage().posts("#wins")).filteredOn(text -> text.contains("long outage")).hasSize(1);
    String link = "/p" + theirs.ts().replace(".", "");
    assertThat(as("ben").heard()).filteredOn(text -> text.contains(link)).hasSize(1);
  }
}
