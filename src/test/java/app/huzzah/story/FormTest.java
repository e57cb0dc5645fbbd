package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.delivery.Delivery;
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

  /** Where Slack's client proposes the channel, nobody has to choose it. */
  private Optional<Delivery> submits(String message, String... people) {
    return mia.person()
        .submits(
            mia.form(),
            Values.of("people", people)
                .and("message", message)
                .and("channel", "#customer-success"));
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
