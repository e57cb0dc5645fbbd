package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.View;
import app.huzzah.slack.view.RecognitionPost.Choice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RewordTest extends InBothModes {
  @AfterEach
  void formsAreClosed() {
    for (String handle : List.of("mia")) {
      as(handle).person().modals().reversed().forEach(as(handle).person()::closes);
    }
  }

  @Test
  void thePostAndThePersonalMessagesFollow() {
    Message post = given("@ben for the lat nite #growth");
    as("ben").hears("the lat nite");
    as("zoe").presses(post, "Join in");

    as("mia").chooses(post, Choice.REWORD);
    assertThat(as("mia").form().definition().toString()).contains("the lat nite #growth");
    as("mia").submits(Values.of("words", "the late night #teamwork"));

    assertThat(as("mia").formText()).contains("Changed", "the late night", "#teamwork");
    stage().awaitPost("#wins", "the late night", "#teamwork", "*Zoë Jansen* joined in");
    as("ben").hears("the late night");
    stage().settles();
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("lat nite"));
    assertThat(as("ben").heard()).noneMatch(text -> text.contains("lat nite"));
  }

  @Test
  void nobodyElseGetsTheForm() {
    Message post = given("@ben for his own words");

    as("ben").chooses(post, Choice.REWORD);
    as("lena").chooses(post, Choice.REWORD);

    as("ben").reads("#wins", "Only the person who gave a shout-out can change its words");
    as("lena").reads("#wins", "Only the person who gave a shout-out can change its words");
    assertThat(as("ben").person().modal()).isEmpty();
  }

  @Test
  void editStandsBesideUndo() {
    given("@ben for teh edit");

    as("mia").presses("#wins", "Edit");
    as("mia").submits(Values.of("words", "the edit"));

    stage().awaitPost("#wins", "the edit");
  }

  @Test
  void editInTheFormsOwnConfirmationTurnsItIntoTheForm() {
    as("mia").types("#wins", "/huzzah");
    as("mia")
        .submits(Values.of("people", "ben").and("message", "For teh form").and("channel", "#wins"));
    assertThat(as("mia").formText()).contains("[Undo]", "[Edit]");

    as("mia").pressesInView("Edit");
    as("mia").person().closes(awaitWords());

    as("mia").presses(stage().awaitPost("#wins", "For teh form"), "Join in");
    as("mia").reads("#wins", "You gave this one yourself");
  }

  @Test
  void wordsHaveToSaySomething() {
    Message post = given("@ben for the silence");
    as("mia").chooses(post, Choice.REWORD);

    as("mia").submits(Values.of("words", " \u200b #growth"));

    assertThat(as("mia").complaints()).containsOnlyKeys("words");
    assertThat(as("mia").complaints().get("words")).contains("What was it for?");
  }

  @Test
  void whoSendsItTooLateKeepsTheWordsTyped() {
    Message post = given("@ben for the slow typist");
    as("mia").chooses(post, Choice.REWORD);
    assertThat(as("mia").formText()).contains("What for?");
    stage().clock().pass(Duration.ofDays(2));

    as("mia").submits(Values.of("words", "a long story"));

    assertThat(as("mia").formText()).contains("until the end of the next day", "a long story");
    as("mia").presses("#wins", "Edit");
    as("mia").reads("#wins", "The words can be changed until the end of the next day");
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("a long story"));
  }

  @Test
  void whatWasRemovedMeanwhileStaysRemoved() {
    Message post = given("@ben for the gone one");
    as("mia").chooses(post, Choice.REWORD);
    assertThat(as("mia").formText()).contains("What for?");
    as("mia").types("#wins", "/huzzah undo");

    as("mia").submits(Values.of("words", "back again"));

    assertThat(as("mia").formText()).contains("was taken back", "back again");
    stage().settles();
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("back again"));
  }

  private View awaitWords() {
    return await()
        .atMost(Stage.PATIENCE)
        .until(
            () -> as("mia").form(),
            form -> form.definition().toString().contains("\"For teh form\""));
  }

  private Message given(String text) {
    as("mia").types("#wins", "/huzzah " + text);
    String reason = text.substring(text.indexOf(" for ") + 5).replaceAll(" #.*", "");
    Message post = stage().awaitPost("#wins", reason);
    stage().settles();
    return post;
  }
}
