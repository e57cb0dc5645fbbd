package app.huzzah.story;

import static app.huzzah.demo.model.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.delivery.Delivery;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormTest extends InBothModes {
  private Colleague mia;

  @BeforeEach
  void miaOpensTheForm() {
    mia = as("mia");
    assertThat(mia.types("#customer-success", "/huzzah")).isEmpty();
    assertThat(mia.formText()).contains("Who deserves it?", "What for?", "Which values");
  }

  @AfterEach
  void miaClosesIt() {
    mia.person().closes(mia.form());
  }

  @Test
  void allThatCanBeFilledInIsPosted() {
    mia.submits(
        Values.of("people", "ben", "tom")
            .and("groups", groupId("engineering-team"))
            .and("kind", "WIN")
            .and("size", "SMALL")
            .and("message", "The migration without a minute of downtime")
            .and("values", "teamwork", "growth")
            .and("channel", "#engineering"));

    // Ben is in the group as well and counts once: Ben, Tom, Priya, Yuki, Noah.
    assertThat(mia.formText()).contains("15 of 20 points left", "[Undo]", "#engineering");
    assertThat(stage().text(stage().awaitPost("#engineering", "without a minute of downtime")))
        .contains("Mia Rossi", "@ben", "@tom", "@priya", "@yuki", "@noah")
        .contains("#teamwork", "#growth", "win", "1 point each");
    as("noah").hears("without a minute of downtime", "See the post");
  }

  @Test
  void theChannelProposedIsTheOneItWasOpenedIn() {
    assertThat(mia.form().definition().toString())
        .contains("\"default_to_current_conversation\":true");
    submits("Answering at midnight", "ben");

    stage().awaitPost("#customer-success", "Answering at midnight");
  }

  @Test
  void withoutAChannelOnlyTheRecipientsHear() {
    mia.submits(Values.of("people", "ben").and("message", "A quiet word of thanks").and("channel"));

    as("ben").hears("A quiet word of thanks");
    stage().settles();
    assertThat(stage().posts("#customer-success")).noneMatch(t -> t.contains("A quiet word"));
  }

  @Test
  void whoChoosesOnlyThemselvesIsToldBesideTheField() {
    mia.submits(Values.of("people", "mia").and("message", "Me, myself and I"));

    assertThat(mia.complaints()).containsOnlyKeys("people");
    assertThat(mia.complaints().get("people")).contains("Shout-outs go to others");
  }

  @Test
  void beyondTheAllowanceIsToldBesideTheSize() {
    mia.submits(
        Values.of("people", "ben", "tom", "zoe", "ada", "omar")
            .and("size", "BIG")
            .and("message", "All of you"));

    assertThat(mia.complaints()).containsOnlyKeys("size");
    assertThat(mia.complaints().get("size")).contains("25 points", "20 left");
  }

  @Test
  void blanksAreNoReason() {
    mia.submits(Values.of("people", "ben").and("message", " \n  "));

    assertThat(mia.complaints()).containsOnlyKeys("message");
  }

  @Test
  void nobodyChosenIsToldBesideTheField() {
    mia.submits(Values.of("message", "Somebody did something"));

    assertThat(mia.complaints()).containsOnlyKeys("people");
  }

  @Test
  void whatWasMendedAfterAComplaintGives() {
    submits("First me, then Ben", "mia");
    submits("First me, then Ben", "ben");

    assertThat(mia.formText()).contains("19 of 20 points left");
    stage().awaitPost("#customer-success", "First me, then Ben");
  }

  @Test
  void theConfirmationHoldsAnUndo() {
    submits("Too early to praise", "ben");
    stage().awaitPost("#customer-success", "Too early to praise");
    stage().settles();

    mia.pressesInView("Undo");

    stage().awaitPost("#customer-success", "was taken back");
    stage().settles();
    assertThat(mia.formText()).contains("Taken back", "20 of 20 points left");
    assertThat(stage().posts("#customer-success")).noneMatch(t -> t.contains("Too early"));
  }

  @Test
  void theSameSubmissionDeliveredTwiceGivesOnce() {
    Delivery first = submits("Once is enough", "ben").orElseThrow();
    Delivery second = stage().repeats(first, null);

    assertThat(second.answer().body()).contains("19 of 20 points");
    stage().awaitPost("#customer-success", "Once is enough");
    stage().settles();
    assertThat(stage().posts("#customer-success"))
        .filteredOn(text -> text.contains("Once is enough"))
        .hasSize(1);
  }

  @Test
  void valuesTickedAndTypedCountTogether() {
    mia.submits(
        Values.of("people", "ben")
            .and("message", "For the talk about #learning in public #growth #nonsense #teamwork")
            .and("values", "customer-first"));

    String post =
        stage().text(stage().awaitPost("#customer-success", "For the talk about #learning"));
    assertThat(post)
        .contains("in public #growth #nonsense")
        .contains("#customer-first", " · #learning", " · #growth", " · #teamwork")
        .doesNotContain("#nonsense #teamwork");
  }

  @Test
  void onlyToThemIsStrongerThanAnyChannel() {
    mia.submits(
        Values.of("people", "ben", "tom")
            .and("message", "You know what for")
            .and("channel", "#wins")
            .and("privately", "privately"));

    assertThat(mia.formText()).contains("only they hear of it").doesNotContain("#wins");
    as("ben").hears("You know what for", "Between you, 1 colleague and Mia Rossi");
    stage().settles();
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("You know what for"));
  }

  @Test
  void aValueThatWasRetiredMeanwhileIsToldBesideTheField() {
    sendsWith("values", "selected_options", option("bravery"));

    assertThat(mia.complaints()).containsOnlyKeys("values");
    assertThat(mia.complaints().get("values")).contains("#bravery is no longer one");
  }

  @Test
  void aGroupThatIsGoneIsToldBesideTheField() {
    sendsWith("groups", "selected_options", option("S0GONE0000"));

    assertThat(mia.complaints()).containsOnlyKeys("groups");
  }

  @Test
  void idsThatAreNoneOfSlacksCountForNothing() {
    JsonArray strange = new JsonArray();
    List.of("", "<@U0BEN00000>", "C0WINS0000", "U0BEN00000\n").forEach(strange::add);
    sendsWith("people", "selected_users", strange);
    assertThat(mia.complaints()).containsOnlyKeys("people");

    sendsWith("groups", "selected_options", option("<!subteam^S0DESIGN00>"));
    assertThat(stage().text(stage().awaitPost("#customer-success", "In strange ways")))
        .contains("Mia Rossi");
  }

  @Test
  void anUnknownKindOrSizeIsTheUsualOne() {
    sendsWith("kind", "selected_option", object("value", "MIRACLE"));

    stage().awaitPost("#customer-success", "In strange ways", "thanks @ben for the effort");
  }

  /** Nobody has to choose the channel that Slack proposes. */
  private Optional<Delivery> submits(String message, String... people) {
    return mia.person().submits(mia.form(), Values.of("people", people).and("message", message));
  }

  /** The form as nobody can fill it in here: an older one, or a forged one. */
  private void sendsWith(String field, String key, JsonElement value) {
    JsonObject entered =
        object(
            "people",
            object("people", object("selected_users", List.of("U0BEN00000"))),
            "message",
            object("message", object("value", "In strange ways")));
    entered.add(field, object(field, object(key, value)));
    mia.person().submits(mia.form(), entered);
  }

  private static JsonArray option(String value) {
    JsonArray options = new JsonArray();
    options.add(object("text", object("type", "plain_text", "text", value), "value", value));
    return options;
  }

  private String groupId(String handle) {
    return stage()
        .slack()
        .workspace()
        .groups()
        .first(group -> group.handle().equals(handle))
        .orElseThrow()
        .id();
  }
}
