package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.act.Place;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.User.Role;
import app.huzzah.slack.view.PrivacyView;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever wants to stays off boards; nothing else of theirs is lost. */
class PrivacyTest extends InBothModes {
  @BeforeEach
  void aWeekOfThanks() {
    as("mia").types("#wins", "/huzzah big win @ben for closing Acme");
    as("ben").types("#wins", "/huzzah @tom for the review");
  }

  @AfterEach
  void everybodyIsBack() {
    as("ben").types("#random", "/huzzah privacy show");
    as("ben").types("#random", "/huzzah privacy show place");
  }

  @Test
  void whoStaysOffBoardsIsNamedOnNone() {
    assertThat(as("ben").types("#random", "/huzzah privacy hide"))
        .contains("You stay off boards", "[Put me back on boards]");

    for (String board :
        new String[] {"", " given", " all", " big", " #wins", " @engineering-team"}) {
      assertThat(as("ada").types("#random", "/huzzah board" + board))
          .as(board)
          .doesNotContain("Ben Ito");
    }
    assertThat(as("ada").types("#random", "/huzzah board")).contains("Tom Whitfield");
  }

  @Test
  void theDigestsBoardLeavesThemOutAndTheirStoryIsTold() {
    as("mia").types("#wins", "/huzzah @ben for the handover");
    assertThat(as("ada").types("#general", "/huzzah digest preview")).contains("Ben Ito");
    as("ben").types("#random", "/huzzah privacy hide");

    String preview = as("ada").types("#general", "/huzzah digest preview");

    assertThat(preview).contains("closing Acme");
    assertThat(preview.lines())
        .noneMatch(line -> line.contains("Ben Ito") && line.contains("6 points"));
  }

  @Test
  void theyKeepTheirOwnNumbersAndThoseGrow() {
    as("ben").types("#random", "/huzzah privacy hide");
    as("zoe").types("#wins", "/huzzah @ben for the night shift");

    assertThat(as("ben").types("#random", "/huzzah me"))
        .contains("*6 points*", "*1 point*")
        .doesNotContain("on this week's board");
  }

  @Test
  void whatOthersGaveThemStaysInTheSums() {
    String before = as("ada").types("#random", "/huzzah board");
    as("ben").types("#random", "/huzzah privacy hide");

    assertThat(as("ada").types("#random", "/huzzah board").lines())
        .anyMatch(line -> line.contains("Together") && before.contains(line));
  }

  @Test
  void whoComesBackIsThereWithEverything() {
    String before = as("ada").types("#random", "/huzzah board");
    as("ben").types("#random", "/huzzah privacy hide");

    assertThat(as("ben").types("#random", "/huzzah privacy show"))
        .contains("You are on the boards", "[Keep me off boards]");
    assertThat(as("ada").types("#random", "/huzzah board")).isEqualTo(before);
  }

  @Test
  void theButtonsSayHowItIsThen() {
    Colleague ben = as("ben");
    assertThat(ben.types("#random", "/huzzah privacy"))
        .contains("You are on the boards", "what people said of you stays", "/huzzah me");
    Message shown = ben.person().privately("#random").getLast();

    ben.presses(shown, "Keep me off boards");
    ben.reads("#random", "You stay off boards");
    ben.presses(shown, "Keep me off boards");
    ben.presses("#random", "Hide my place on my Home");
    ben.reads("#random", "You stay off boards", "Your Home hides your place");
    ben.presses("#random", "Put me back on boards");
    ben.reads("#random", "You are on the boards", "Your Home hides your place");
    ben.presses("#random", "Show my place on my Home");
    ben.reads("#random", "You are on the boards", "Your Home shows your place");
  }

  @Test
  void nobodyChangesItForAnybodyElse() {
    as("ben").types("#random", "/huzzah privacy hide");
    as("ada").types("#random", "/huzzah privacy show");
    assertThat(as("ben").types("#random", "/huzzah privacy")).contains("You stay off boards");
    assertThat(as("ada").types("#random", "/huzzah privacy hide @ben"))
        .contains("I don't know that about privacy", "You typed");
    assertThat(as("ada").types("#random", "/huzzah privacy")).contains("You are on the boards");
  }

  @Test
  void aWordThatIsNoneIsAnsweredWithTheNearest() {
    assertThat(as("ben").types("#random", "/huzzah privacy hid"))
        .contains("I don't know that about privacy", "/huzzah privacy hide", "/huzzah privacy hid");
    assertThat(as("ben").types("#random", "/huzzah privcy")).contains("/huzzah privacy");
    assertThat(as("ben").types("#random", "/huzzah privacy")).contains("You are on the boards");
  }

  @Test
  void pressedOnHomeItOpensAFormOfItsOwn() {
    Colleague ben = as("ben");
    ben.home("Give a shout-out");
    JsonObject button = new JsonObject();
    button.addProperty("type", "button");
    button.addProperty("action_id", PrivacyView.OPEN);
    button.addProperty("block_id", "home");
    button.addProperty("value", "home");
    ben.person()
        .acts(new Place.InView(ben.person().home().orElseThrow()), button, new JsonObject());

    assertThat(ben.formText()).contains("You are on the boards");
    ben.pressesInView("Keep me off boards");
    await().atMost(Stage.PATIENCE).until(() -> ben.formText().contains("You stay off boards"));
    assertThat(Json.string(ben.form().definition(), "type", "")).isEqualTo("modal");
    ben.closesForms();
    assertThat(as("ada").types("#random", "/huzzah board")).doesNotContain("Ben Ito");
  }

  @Test
  void whoIsRenamedIsShownByTheNewNameAndHiddenByAny() {
    stage().slack().directory().join("lena", "Lena Maier", "Europe/Berlin");
    as("mia").types("#wins", "/huzzah @lena for the first week");
    stage().slack().directory().change("lena", user -> user.named("Lena Schulz"));
    awaitBoard("Lena Schulz", true);

    as("lena").types("#random", "/huzzah privacy hide");
    stage().slack().directory().change("lena", user -> user.named("Lena Weber"));
    stage().calms();
    assertThat(as("ada").types("#random", "/huzzah board")).doesNotContain("Lena");
    as("lena").types("#random", "/huzzah privacy show");
    awaitBoard("Lena Weber", true);
  }

  @Test
  void whoHasLeftIsOnNoBoardAndWhoReturnsIsThereAgain() {
    stage().slack().directory().join("oskar", "Oskar Lind", "Europe/Berlin");
    as("mia").types("#wins", "/huzzah @oskar for the farewell cake");
    awaitBoard("Oskar Lind", true);

    stage().slack().directory().change("oskar", user -> user.with(Role.DEACTIVATED));
    awaitBoard("Oskar Lind", false);
    stage().slack().directory().change("oskar", user -> user.without(Role.DEACTIVATED));
    awaitBoard("Oskar Lind", true);
    assertThat(as("oskar").types("#random", "/huzzah me")).contains("*1 point*");
  }

  private void awaitBoard(String name, boolean shown) {
    await()
        .atMost(Stage.PATIENCE)
        .until(() -> as("ada").types("#random", "/huzzah board").contains(name) == shown);
  }
}
