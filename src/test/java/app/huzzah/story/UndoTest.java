package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UndoTest extends InBothModes {
  @Test
  void undoneByTheButtonItIsGoneForEverybody() {
    Colleague mia = as("mia");
    mia.types("#wins", "/huzzah big win @ben for the wrong customer");
    as("ben").hears("the wrong customer");

    mia.presses("#wins", "Undo");

    mia.reads("#wins", "Taken back", "Ben Ito", "20 of 20 points left");
    as("ben").hears("was taken back");
    stage().settles();
    assertThat(as("ben").heard()).noneMatch(text -> text.contains("the wrong customer"));
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("the wrong customer"));
    assertThat(mia.types("#wins", "/huzzah board")).doesNotContain("Ben Ito");
    assertThat(as("ben").types("#wins", "/huzzah me")).contains("Received: nothing yet");
  }

  @Test
  void undoneByTheCommandTheLatestOneIsTakenBack() {
    Colleague mia = as("mia");
    mia.types("#wins", "/huzzah @ben for what stays");
    stage().clock().pass(Duration.ofMinutes(1));
    mia.types("#wins", "/huzzah @tom for what goes");
    stage().awaitPost("#wins", "what goes");
    stage().settles();

    assertThat(mia.types("#random", "/huzzah undo"))
        .contains("Taken back", "Tom Whitfield", "19 of 20");

    stage().settles();
    assertThat(stage().posts("#wins"))
        .noneMatch(text -> text.contains("what goes"))
        .anyMatch(text -> text.contains("what stays"));
  }

  @Test
  void theButtonPressedTwiceTakesBackOnce() {
    Colleague mia = as("mia");
    mia.types("#wins", "/huzzah @ben for the first");
    mia.types("#wins", "/huzzah @ben for the second");
    var confirmation = mia.person().privately("#wins").getLast();
    mia.presses(confirmation, "Undo");
    mia.reads("#wins", "Taken back");
    mia.presses(confirmation, "Undo");

    mia.reads("#wins", "was taken back already");
    assertThat(mia.types("#wins", "/huzzah me")).contains("19 of 20 points");
  }

  @Test
  void itWorksUntilTheEndOfTheNextDayAndNotLater() {
    Colleague mia = as("mia");
    mia.types("#wins", "/huzzah @ben for Monday");
    stage().clock().pass(Duration.ofHours(24 + 13).plusMinutes(59)); // Tuesday 23:59
    mia.types("#wins", "/huzzah @ben for Tuesday");
    assertThat(mia.types("#wins", "/huzzah undo")).contains("Taken back");
    stage().clock().pass(Duration.ofMinutes(1));

    assertThat(mia.types("#wins", "/huzzah undo"))
        .contains("can be taken back until the end of the next day", "Ben Ito");
    assertThat(mia.types("#wins", "/huzzah me")).contains("19 of 20 points");
  }

  @Test
  void whatStillWaitsForSlackIsNeverPosted() {
    Colleague mia = as("mia");
    stage().slack().faults().away(true);
    mia.types("#wins", "/huzzah @ben for something premature");
    assertThat(mia.types("#wins", "/huzzah undo")).contains("Taken back");
    mia.types("#wins", "/huzzah @ben for something ripe");
    stage().slack().faults().away(false);

    stage().timePassesUntilSettled();

    assertThat(stage().posts("#wins"))
        .anyMatch(text -> text.contains("something ripe"))
        .noneMatch(text -> text.contains("something premature"));
    assertThat(as("ben").heard()).noneMatch(text -> text.contains("something premature"));
  }

  @Test
  void whatWasTakenBackCanBeGivenAgain() {
    Colleague mia = as("mia");
    mia.types("#wins", "/huzzah @ben for a second thought");
    mia.types("#wins", "/huzzah undo");
    assertThat(mia.types("#wins", "/huzzah @ben for a second thought")).contains("19 of 20");
    assertThat(as("ben").types("#wins", "/huzzah me")).contains("1 point");
  }

  @Test
  void whoGaveNothingHasNothingToTakeBack() {
    assertThat(as("grace").types("#wins", "/huzzah undo")).contains("no shout-out");
  }
}
