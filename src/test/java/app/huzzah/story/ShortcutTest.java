package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shortcuts: the form from anywhere, and about somebody's message. */
class ShortcutTest extends InBothModes {
  private static final String FOR_ALL = "give_shoutout";
  private static final String THIS = "recognise_this";

  @AfterEach
  void miaClosesWhatIsOpen() {
    as("mia").person().modals().forEach(view -> as("mia").person().closes(view));
    stage().settles();
  }

  @Test
  void fromAnywhereTheFormIsEmpty() {
    Colleague mia = as("mia");
    mia.person().shortcut(FOR_ALL);
    assertThat(mia.formText()).contains("Who deserves it?");

    mia.submits(
        Values.of("people", "ben").and("message", "The calm release").and("channel", "#wins"));

    assertThat(mia.formText()).contains("19 of 20 points left");
    stage().awaitPost("#wins", "The calm release");
  }

  @Test
  void aColleaguesMessageFillsInItsAuthorAndItsWords() {
    Colleague mia = as("mia");
    Message said = as("ben").person().says("#engineering", "Done, with help of @tom & <no> pain");

    mia.person().shortcut(THIS, said);

    assertThat(chosen(mia, "people", "selected_users")).contains("U0BEN00000");
    assertThat(chosen(mia, "message", "value"))
        .contains("> Done, with help of @Tom Whitfield & <no> pain");
    mia.submits(Values.none());

    Message post =
        stage().awaitPost("#engineering", "Done, with help of @Tom Whitfield & <no> pain");
    assertThat(stage().text(post)).contains("Mia Rossi", "@ben", "|the message>");
    assertThat(stage().text(post)).contains(said.ts().replace(".", ""));
    as("ben").hears("Done, with help", "See the message");
  }

  @Test
  void thePostKeepsItsLinkWhenOthersJoin() {
    Colleague mia = as("mia");
    Message said = as("ben").person().says("#engineering", "The cache is warm");
    mia.person().shortcut(THIS, said);
    mia.submits(Values.of("message", "Warm before anybody came"));
    Message post = stage().awaitPost("#engineering", "Warm before anybody came");
    stage().settles();

    mia.pressesInView("Undo");

    stage().awaitPost("#engineering", "was taken back");
    assertThat(stage().text(post)).contains("|the message>");
  }

  @Test
  void whatIsSaidInAThreadIsAnsweredThere() {
    Colleague mia = as("mia");
    Message parent = as("tom").person().says("#engineering", "Who knows about the index?");
    Message said = as("ben").person().repliesTo(parent, "I do; it is rebuilt now");

    mia.person().shortcut(THIS, said);
    mia.submits(Values.none());

    Message post = stage().awaitPost("#engineering", "it is rebuilt now");
    assertThat(post.threadTs()).isEqualTo(parent.ts());
  }

  @Test
  void postedElsewhereItIsInNoThread() {
    Colleague mia = as("mia");
    Message parent = as("tom").person().says("#engineering", "Who knows about the mail?");
    Message said = as("ben").person().repliesTo(parent, "I do; it goes out again");

    mia.person().shortcut(THIS, said);
    mia.submits(Values.of("channel", "#wins"));

    Message post = stage().awaitPost("#wins", "it goes out again", "|the message>");
    assertThat(post.threadTs()).isNull();
  }

  @Test
  void nobodyIsProposedWhereTheAuthorCannotReceive() {
    Colleague mia = as("mia");
    mia.person().shortcut(THIS, as("mia").person().says("#random", "I did it all by myself"));
    assertThat(chosen(mia, "people", "selected_users")).isEqualTo("[]");
    assertThat(mia.formText()).contains("That message is yours");

    mia.person().shortcut(THIS, as("finn").person().says("#random", "A slogan for you"));
    assertThat(chosen(mia, "people", "selected_users")).isEqualTo("[]");
    assertThat(mia.formText()).contains("is a guest");
  }

  @Test
  void onOneOfHuzzahsOwnPostsItTellsOfJoiningIn() {
    Colleague mia = as("mia");
    as("tom").types("#wins", "/huzzah @ben for the tidy backlog");
    Message post = stage().awaitPost("#wins", "the tidy backlog");

    mia.person().shortcut(THIS, post);

    assertThat(mia.formText()).contains("one of my own posts", "Join in");
    assertThat(chosen(mia, "people", "selected_users")).isEqualTo("[]");
    assertThat(chosen(mia, "message", "value")).isEqualTo("");
  }

  @Test
  void wordsOfAPrivateChannelStayThere() {
    Colleague mia = as("mia");
    Message said = as("ben").person().says("#project-aurora", "We launch on the ninth of May");

    mia.person().shortcut(THIS, said);
    assertThat(mia.formText()).contains("not written in public");
    mia.submits(Values.of("channel", "#wins"));

    assertThat(mia.complaints()).containsOnlyKeys("channel");
    assertThat(mia.complaints().get("channel")).contains("post it there", "Only to them");
    mia.submits(Values.of("channel", "#project-aurora"));
    stage().awaitPost("#project-aurora", "the ninth of May", "|the message>");
    stage().settles();
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("ninth of May"));
  }

  @Test
  void wordsOfAPrivateChannelMayGoToTheirAuthorAlone() {
    Colleague mia = as("mia");
    Message said = as("ben").person().says("#project-aurora", "I stayed until it was green");

    mia.person().shortcut(THIS, said);
    mia.submits(Values.of("channel", "#wins").and("privately", "privately"));

    as("ben").hears("until it was green", "nobody else reads it");
    stage().settles();
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("until it was green"));
    assertThat(stage().posts("#project-aurora"))
        .noneMatch(text -> text.contains("until it was green"));
  }

  @Test
  void whatSomebodyWroteToHuzzahGoesOnlyToThoseChosen() {
    Colleague mia = as("mia");
    Message said = mia.person().says("dm", "note to myself: thank Ben for the tests");

    mia.person().shortcut(THIS, said);
    mia.submits(Values.of("people", "ben").and("message", "The tests"));

    as("ben").hears("The tests", "nobody else reads it");
  }

  @Test
  void takingItBackLeavesTheAnswerToAMessageThatGaveByItself() {
    Colleague mia = as("mia");
    Message gave = as("ben").person().says("#random", ":muscle: @tom for the calm on call");
    await("our answer").atMost(Stage.PATIENCE).until(() -> isAnswered(gave));
    mia.person().shortcut(THIS, gave);
    mia.submits(Values.of("message", "For seeing it"));
    stage().awaitPost("#random", "For seeing it");
    stage().settles();

    mia.pressesInView("Undo");

    stage().awaitPost("#random", "was taken back");
    stage().settles();
    assertThat(isAnswered(gave)).isTrue();
  }

  private boolean isAnswered(Message message) {
    return stage()
        .slack()
        .workspace()
        .messages()
        .find(message.channel(), message.ts())
        .filter(now -> now.reactions().toString().contains("raised_hands"))
        .isPresent();
  }

  @Test
  void aFormWhoseMemoryIsTornIsAnsweredKindly() {
    Colleague mia = as("mia");
    Message said = as("ben").person().says("#project-aurora", "The price is ninety");
    mia.person().shortcut(THIS, said);
    for (String torn :
        List.of("{", "C1", "C0WINS0000 - 1.1 2.2", "<@U1> 1.1 -", "C1 - 9999999999999.1")) {
      JsonObject definition = Json.with(mia.form().definition(), "private_metadata", torn);
      stage()
          .slack()
          .workspace()
          .modals()
          .put(mia.form().id(), mia.form().withDefinition(definition, "h"));

      mia.submits(Values.of("channel", "#wins"));

      assertThat(mia.complaints()).as(torn).containsOnlyKeys("message");
    }
    stage().settles();
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("ninety"));
  }

  /** What stands in a field of the form on top, as Slack has it; empty where nothing does. */
  private static String chosen(Colleague colleague, String field, String key) {
    JsonObject state = Json.child(Json.child(colleague.form().values(), field), field);
    return state == null || state.get(key) == null || state.get(key).isJsonNull()
        ? ""
        : state.get(key).isJsonPrimitive()
            ? state.get(key).getAsString()
            : state.get(key).toString();
  }
}
