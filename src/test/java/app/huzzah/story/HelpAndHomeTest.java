package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.slack.command.Subcommand;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HelpAndHomeTest extends InBothModes {
  @Test
  void theHelpListsWhatThereIsAndNothingElse() {
    String help = as("mia").types("#random", "/huzzah help");

    List<String> commands =
        help.lines()
            .filter(line -> line.startsWith("`/huzzah"))
            .map(line -> line.substring(1, line.indexOf('`', 1)))
            .toList();
    assertThat(commands)
        .containsExactlyElementsOf(
            Stream.of(Subcommand.values())
                .map(each -> ("/huzzah " + each.syntax()).strip())
                .toList());
  }

  @Test
  void everyExampleIsUnderstood() {
    for (Subcommand each : Subcommand.values()) {
      for (String example : each.examples()) {
        String answer = as("ada").types("#random", "/huzzah " + example);
        assertThat(answer).as(example).doesNotContain("You typed", "went wrong");
        as("ada").closesForms();
      }
    }
  }

  @Test
  void homeShowsTheAllowanceAndTheLatest() {
    as("grace").types("#wins", "/huzzah big win @omar for the home page");
    as("omar").types("#wins", "/huzzah @grace for the review");

    assertThat(as("grace").home("15 of 20 points left"))
        .contains("You have *1 point*")
        .contains(
            "You thanked Omar Haddad", "the home page", "*Omar Haddad* thanked you", "the review")
        .contains("[Give a shout-out]", "[See the board]")
        .doesNotContain("[Preview the digest]");
  }

  @Test
  void homeOpensTheFormAndTheBoard() {
    Colleague tom = as("tom");
    tom.types("#wins", "/huzzah @ben for pairing");
    tom.home("19 of 20 points left");

    tom.pressesInView("Give a shout-out");
    assertThat(tom.formText()).contains("Who deserves it?");
    tom.person().closes(tom.form());

    tom.pressesInView("See the board");
    stage().awaits(() -> tom.formText().contains("*Ben Ito*"));
    assertThat(tom.formText()).contains("This week · received and given");
    tom.person().closes(tom.form());
  }

  @Test
  void aLeaderFindsTheDigestThere() {
    as("ada").home("[Preview the digest]");
    as("ada").pressesInView("Preview the digest");
    assertThat(as("ada").formText()).contains("A preview, for you alone");
    as("ada").person().closes(as("ada").form());
  }
}
