package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import org.junit.jupiter.api.Test;

/** The bot is spoken to: in a channel by its name, or in a direct message. */
class MentionTest extends Talking {
  @Test
  void aMentionGivesAsTheCommandDoesAndOnlyTheGiverIsAnswered() {
    Message said = says("mia", "#wins", "@huzzah big win @ben for the word by name");

    assertReceived("ben", 5);
    assertThat(answered(said)).isTrue();
    awaitWhisper("mia", "#wins", "Big win", "15 of 20 points left", "[Undo]");
    stage().awaitPost("#wins", "the word by name");
  }

  @Test
  void inAThreadEverythingStaysThere() {
    Message root = says("ben", "#wins", "root of a thread");
    as("mia").person().repliesTo(root, "hey @huzzah, big win @ben for thread work");
    stage().calms();

    assertReceived("ben", 5);
    assertThat(stage().awaitPost("#wins", "thread work").threadTs()).isEqualTo(root.ts());
    awaitWhisper("mia", "#wins", "15 of 20 points left");
    assertThat(whisper("mia", "#wins", "15 of 20 points left").threadTs()).isEqualTo(root.ts());
  }

  @Test
  void commandsAreAnsweredPrivately() {
    says("mia", "#wins", "@huzzah me");
    awaitWhisper("mia", "#wins", "20 of 20 points");
    says("mia", "#wins", "hey @huzzah, help");
    awaitWhisper("mia", "#wins", "All that I understand");
    says("mia", "#wins", "@huzzah bord");
    awaitWhisper("mia", "#wins", "Perhaps you meant", "/huzzah board");
    says("mia", "#wins", "@huzzah");
    awaitWhisper("mia", "#wins", "Whom would you like to thank?", "[Give a shout-out]");

    as("mia").presses("#wins", "Give a shout-out");
    assertThat(as("mia").formText()).contains("Who deserves it?");
    as("mia").person().closes(as("mia").form());
  }

  @Test
  void undoByMentionTakesBackOneHoweverOftenItComes() {
    says("mia", "#wins", "@huzzah @ben for the first of two");
    says("mia", "#wins", "@huzzah @ben for the second of two");
    assertReceived("ben", 2);
    var held =
        stage().slack().holdingEvents(() -> as("mia").person().says("#wins", "@huzzah undo"));
    held.forEach(stage().slack()::delivers);
    held.forEach(stage().slack()::retries);
    stage().calms();

    assertReceived("ben", 1);
    awaitWhisper("mia", "#wins", "Taken back");
  }

  @Test
  void thanksWithAnEmojiBehindOurNameAreUnderstoodToo() {
    says("mia", "#wins", "@huzzah thanks so much @ben :bulb: for being honest");

    assertReceived("ben", 1);
    assertThat(as("mia").privately("#wins")).noneMatch(text -> text.contains("Before the first"));
  }

  @Test
  void privatelyIsKeptBetweenThem() {
    says("mia", "#wins", "@huzzah privately big @ben for the quiet word by name");

    assertReceived("ben", 5);
    as("ben").hears("the quiet word by name");
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("quiet word by name"));
  }

  @Test
  void editsAndDeletionsFollow() {
    Message said = says("mia", "#wins", "@huzzah @ben for an edit by name");
    edits("mia", said, "@huzzah @ben @zoe for an edit by name");
    assertReceived("ben", 1);
    assertReceived("zoe", 1);

    edits("mia", said, "@huzzah big lesson @zoe for an edit by name");
    assertReceived("ben", 0);
    assertReceived("zoe", 5);

    deletes("mia", said);
    assertReceived("zoe", 0);
    assertLeft("mia", 20);
  }

  @Test
  void ourNameWithinASentenceIsNoCall() {
    int before = as("yuki").privately("#wins").size();
    says("yuki", "#wins", "have you tried @huzzah for that?");
    says("yuki", "#wins", "@huzzah me");

    awaitWhisper("yuki", "#wins", "20 of 20 points");
    assertThat(as("yuki").privately("#wins")).hasSize(before + 1);
  }

  // Direct messages.

  @Test
  void aDirectMessageGivesBetweenTheTwo() {
    Message said = says("mia", "dm", "big win @ben for a word to the bot");

    assertReceived("ben", 5);
    as("mia").hears("only they hear of it", "15 of 20 points left");
    as("ben").hears("a word to the bot");
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("a word to the bot"));

    edits("mia", said, "win @ben for a word to the bot");
    assertReceived("ben", 1);
    as("mia").hears("changed as you edited it");
    deletes("mia", said);
    assertReceived("ben", 0);
    assertLeft("mia", 20);
  }

  @Test
  void directMessagesUnderstandWhatTheCommandUnderstands() {
    says("zoe", "dm", "help");
    as("zoe").hears("All that I understand");
    says("zoe", "dm", "/huzzah me");
    as("zoe").hears("20 of 20 points");
    says("zoe", "dm", "hello");
    as("zoe").hears("I can't see whom");
    says("zoe", "dm", "@nobody-here for nothing");
    as("zoe").hears("I don't know @nobody-here");
    says("zoe", "dm", "settings");
    as("zoe").hears("admin");
    says("ada", "dm", "settings");
    Message offer = as("ada").hears("settings are one press away");
    as("ada").presses(offer, "Open the settings");
    assertThat(as("ada").formText()).contains("Emoji that give");
    as("ada").person().closes(as("ada").form());
  }

  @Test
  void undoInADirectMessage() {
    says("mia", "dm", "@ben for the undone");
    says("mia", "dm", "undo");

    as("mia").hears("Taken back");
    assertReceived("ben", 0);
  }

  @Test
  void inAThreadOfTheDirectMessageTheAnswerIsThereToo() {
    Message root = says("tom", "dm", "help");
    as("tom").person().repliesTo(root, "me");

    assertThat(as("tom").hears("20 of 20 points").threadTs()).isEqualTo(root.ts());
  }

  @Test
  void ourOwnAnswersAreNoWishes() {
    int before = as("yuki").heard().size();
    says("yuki", "dm", "help");
    as("yuki").hears("All that I understand");
    stage().calms();

    assertThat(as("yuki").heard()).hasSize(before + 1);
  }
}
