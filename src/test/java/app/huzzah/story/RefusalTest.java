package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest extends InBothModes {
  @AfterEach
  void nothingWasPosted() {
    stage().settles();
    assertThat(stage().posts("#engineering")).isEmpty();
  }

  /** Each with its own words, and with what was typed, so that nothing is lost. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @mia for my own work             | Shout-outs go to others
          @standup for reminding us        | is a bot
          @karl for all those years        | is no longer here
          @finn for the copy               | is a guest
          @mai for the late night          | I don't know @mai
          @channel for being great         | name people or a group
          @ben                             | What was it for?
          @ben for                         | What was it for?
          huge win @ben for closing        | Before the first name I know only big, small
          the late night on Acme           | I can't see whom you'd like to thank
          """)
  void whatCannotBeDoneIsExplainedAndWhatWasTypedStands(String typed, String helpful) {
    String answer = as("mia").types("#engineering", "/huzzah " + typed);

    assertThat(answer).contains(helpful, "/huzzah " + typed, "[Open the form]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bgi win @ben for closing Acme        | /huzzah big win @ben for closing Acme
          big lessom @ben for saying so        | /huzzah big lesson @ben for saying so
          boadr month given                    | /huzzah board month given
          board moth                           | /huzzah board month
          unod                                 | /huzzah undo
          """)
  void theNearestFormThatWouldHaveWorkedIsShown(String typed, String nearest) {
    String answer = as("mia").types("#engineering", "/huzzah " + typed);

    assertThat(answer).contains("Perhaps you meant", nearest, "/huzzah " + typed);
  }

  @Test
  void beyondTheAllowanceTheGiverHearsWhatItTakesAndWhatIsLeft() {
    as("mia").types("#wins", "/huzzah big @ben @zoe for half of it");

    String answer = as("mia").types("#engineering", "/huzzah big @design @ben @tom for too much");

    assertThat(answer)
        .contains("20 points (5 for each of 4)", "you have 10 left", "2 people")
        .contains("/huzzah big @design @ben @tom for too much");
    assertThat(as("mia").types("#engineering", "/huzzah me")).contains("10 of 20 points");
  }

  @Test
  void aGuestIsToldKindlyThatGuestsDoNotGiveYet() {
    assertThat(as("finn").types("#engineering", "/huzzah @ben for the welcome"))
        .contains("Guests can't give shout-outs here yet", "/huzzah @ben for the welcome");
  }

  @Test
  void whatWasTypedCanBeFinishedInTheForm() {
    as("mia").types("#engineering", "/huzzah thank you ben for the late night");
    as("mia").presses("#engineering", "Open the form");

    assertThat(as("mia").formText()).contains("Who deserves it?");
    assertThat(as("mia").form().definition().toString())
        .contains("\"initial_value\":\"thank you ben for the late night\"");
    as("mia").person().closes(as("mia").form());
  }
}
