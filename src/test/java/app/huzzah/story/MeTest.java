package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Place;
import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.View;
import app.huzzah.slack.view.HistoryView;
import app.huzzah.slack.view.RecognitionPost.Choice;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** "Why is mine 12?" */
class MeTest extends InBothModes {
  @AfterEach
  void formsAreClosed() {
    List.of("mia", "ben", "zoe", "lena", "finn").forEach(handle -> as(handle).closesForms());
  }

  @Test
  void aNumberOpensTheListThatItSumsUp() {
    Message post = given("mia", "big win @ben for closing Acme");
    given("tom", "@ben @zoe for the tests");
    as("zoe").presses(post, "Join in");
    as("zoe").reads("#wins", "You joined in");

    assertThat(as("ben").types("#random", "/huzzah me"))
        .contains("*7 points* = 1 small (1) + 1 big (5) + 1 by joining in");
    shows("ben", "RECEIVED ALL WEEK");

    assertThat(as("ben").formText())
        .contains(
            "*Mia Rossi* thanked you · Big win · *5 points*",
            "closing Acme",
            "|See the post>",
            "*Tom Whitfield* thanked you · Effort · *1 point*",
            "*Zoë Jansen* joined in when *Mia Rossi* thanked you",
            "Lines 1 to 3 · 7 points");
    as("ben").pressesInView("Joined in");
    assertThat(as("ben").formText())
        .contains("*Zoë Jansen* joined")
        .doesNotContain("Tom Whitfield");

    as("zoe").types("#random", "/huzzah me");
    shows("zoe", "GIVEN ALL WEEK");
    assertThat(as("zoe").formText())
        .contains("You joined in when *Mia Rossi* thanked Ben Ito", "closing Acme", "*1 point*");

    as("tom").types("#random", "/huzzah me");
    shows("tom", "GIVEN ALL WEEK");
    assertThat(as("tom").formText()).contains("You thanked Ben Ito and Zoë Jansen", "(2 × 1)");
    as("tom").closesForms();
  }

  @Test
  void whatWasTakenBackIsListedApartWithWhoAndWhy() {
    Message post = given("mia", "big win @ben for a rumour");
    given("mia", "@ben for something hasty");
    as("mia").types("#wins", "/huzzah undo");
    as("lena").chooses(post, Choice.REMOVE);
    as("lena").submits(Values.of("reason", "It is not announced yet."));
    stage().settles();

    as("ben").types("#random", "/huzzah me");
    shows("ben", "RECEIVED ALL WEEK");
    assertThat(as("ben").formText()).contains("Received: nothing").doesNotContain("Mia Rossi");
    as("ben").pressesInView("Taken back");
    assertThat(as("ben").formText())
        .contains("An admin removed it", "Its giver took it back", "*0 points*")
        .doesNotContain("not announced", "a rumour", "hasty");

    as("mia").types("#random", "/huzzah me");
    shows("mia", "GIVEN ALL WEEK");
    as("mia").pressesInView("Taken back");
    assertThat(as("mia").formText())
        .contains("It is not announced yet.", "You took it back", "a rumour", "hasty");
  }

  @Test
  void thePagesOfALongListAreTurned() {
    for (int i = 1; i <= 12; i++) {
      as("mia").types("#random", "/huzzah @ben for help no " + i + ".");
      stage().clock().pass(Duration.ofMinutes(1));
    }
    as("ben").types("#random", "/huzzah me");
    shows("ben", "RECEIVED ALL WEEK");
    assertThat(as("ben").formText())
        .contains(
            "help no 12.", "help no 3.", "Lines 1 to 10 · 10 points on this page", "[Earlier]")
        .doesNotContain("help no 2.", "[Later]");

    as("ben").pressesInView("Earlier");
    assertThat(as("ben").formText())
        .contains("help no 2.", "help no 1.", "Lines 11 to 12 · 2 points on this page", "[Later]")
        .doesNotContain("help no 3.", "[Earlier]");

    as("ben").pressesInView("Later");
    assertThat(as("ben").formText()).contains("help no 12.", "Lines 1 to 10");
  }

  @Test
  void whatOneJoinedInAPrivateChannelIsListedWithoutItsWords() {
    as("mia").types("#project-aurora", "/huzzah @ben for the secret plan");
    Message post = stage().awaitPost("#project-aurora", "the secret plan");
    stage().settles();
    as("zoe").presses(post, "Join in");
    as("zoe").reads("#project-aurora", "You joined in");

    as("zoe").types("#random", "/huzzah me");
    shows("zoe", "GIVEN ALL WEEK");
    assertThat(as("zoe").formText())
        .contains("You joined in for Ben Ito")
        .doesNotContain("secret plan", "See the post", "Mia Rossi");
  }

  /** Whatever a button carries, and whoever made it up, it shows one's own and nothing else. */
  @Test
  void anOddButtonShowsOnesOwn() {
    given("mia", "@ben for the quiet help");
    as("zoe").types("#random", "/huzzah me");
    shows("zoe", "RECEIVED ALL EVER");
    View view = as("zoe").form();
    JsonObject definition = view.definition().deepCopy();
    Json.objects(definition, "blocks").stream()
        .flatMap(block -> Json.objects(block, "elements").stream())
        .filter(element -> element.has("value"))
        .forEach(element -> element.addProperty("value", "RECEIVED ALL EVER 77 77 SIDEWAYS"));
    stage()
        .slack()
        .workspace()
        .modals()
        .change(view.id(), it -> it.withDefinition(definition, "h"));

    as("zoe").pressesInView("Small");

    assertThat(as("zoe").formText()).doesNotContain("the quiet help").contains("Received");
  }

  @Test
  void guestsHaveTheirNumbersToo() {
    as("finn").types("#random", "/huzzah me");
    shows("finn", "RECEIVED ALL EVER");
    assertThat(as("finn").formText()).contains("Received: nothing", "Nothing to list yet.");
  }

  private Message given(String giver, String text) {
    as(giver).types("#wins", "/huzzah " + text);
    Message post = stage().awaitPost("#wins", text.substring(text.indexOf(" for ") + 5));
    stage().settles();
    return post;
  }

  /** Presses "Show them" beside the number of which this is the list. */
  private void shows(String who, String list) {
    Message numbers =
        as(who).person().privately("#random").stream()
            .filter(message -> message.blocks().toString().contains(list))
            .toList()
            .getLast();
    JsonObject section =
        Json.objects(numbers.blocks()).stream()
            .filter(block -> block.toString().contains("\"" + list))
            .findFirst()
            .orElseThrow();
    as(who)
        .person()
        .acts(
            new Place.InMessage(numbers),
            Json.object(
                "type",
                "button",
                "action_id",
                HistoryView.OPEN,
                "block_id",
                Json.string(section, "block_id", "")),
            new JsonObject());
    assertThat(as(who).form()).isNotNull();
  }
}
