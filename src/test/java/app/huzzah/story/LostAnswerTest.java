package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.api.Fault;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Slack took it, and the connection broke before its answer came. */
class LostAnswerTest extends InBothModes {
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
  void aDigestIsNotPostedAgainAndWhoeverSetItUpHears() {
    as("ada").types("#wins", "/huzzah digest on #wins friday 16:00");
    as("mia").types("#wins", "/huzzah @ben for a lost digest");
    stage().settles();
    stage().slack().faults().next("chat.postMessage", 1, new Fault.AnswerLost());
    LocalDate monday = LocalDate.ofInstant(stage().clock().instant(), stage().zone());
    stage().at(monday.plusDays(4) + "T16:00");

    stage().awaitPost("#wins", "Week of", "a lost digest");
    stage().timePassesUntilSettled();

    assertThat(stage().posts("#wins")).filteredOn(text -> text.contains("Week of")).hasSize(1);
    as("ada").hears("digest could not be posted", "can't see there whether it went out");
    as("ada").types("#wins", "/huzzah digest off");
  }
}
