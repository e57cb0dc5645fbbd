package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.api.Fault;
import app.huzzah.demo.model.Message;
import org.junit.jupiter.api.Test;

/** Those who settle what was asked for, and how each hears what the others did. */
class SettlingTest extends RewardStories {
  @Test
  void allWhoSettleItSeeWhoWasFaster() {
    offers(Values.of("reward_price", "5").and("reward_settlers", "lena", "ada"));
    earns("ben");
    opensRewards("ben");
    asksFor("ben");
    Message asked = as("ada").hears("*Ben Ito* would like *" + lunch);
    as("lena").presses(as("lena").hears("*Ben Ito* would like *" + lunch), "Fulfilled");

    as("ada").hears(lunch, "fulfilled by Lena Vogel");
    as("ada").presses(asked, "Decline…");
    as("ada").reads("dm", "Somebody was faster", "fulfilled by Lena Vogel");
  }

  @Test
  void aChannelIsAskedAndWhoIsInItSettles() {
    offers(
        Values.of("reward_price", "5")
            .and("reward_settlers")
            .and("reward_channel", "project-aurora"));
    earns("ben");
    opensRewards("ben");
    asksFor("ben");
    Message question = stage().awaitPost("#project-aurora", "*Ben Ito* would like *" + lunch);

    as("ben").presses(question, "Approve");
    as("ben").reads("#project-aurora", "You asked for this one yourself");
    as("zoe").presses(question, "Fulfilled");

    stage().awaitPost("#project-aurora", lunch, "fulfilled by Zoë Jansen");
    as("ben").hears("Your *" + lunch + "* is here: Zoë Jansen saw to it");
  }

  @Test
  void aChannelThatCannotBeAskedLeavesItToTheAdmins() {
    offers(
        Values.of("reward_price", "5").and("reward_settlers").and("reward_channel", "leadership"));
    earns("ben");
    opensRewards("ben");
    asksFor("ben");
    as("ada").hears("*Ben Ito* would like *" + lunch);
    as("lena").presses(as("lena").hears("*Ben Ito* would like *" + lunch), "Fulfilled");
    as("ada").hears(lunch, "fulfilled by Lena Vogel");
  }

  @Test
  void leadersSettleInTheListOfWhatWaits() {
    offers(Values.of("reward_price", "5"));
    earns("ben");
    opensRewards("ben");
    asksFor("ben");
    as("ada").types("#random", "/huzzah rewards waiting");
    assertThat(as("ada").formText()).contains("*Ben Ito* would like *" + lunch);

    as("ada").pressesInView("Fulfilled");

    as("ben").hears("Your *" + lunch + "* is here: Ada Okonkwo saw to it");
    assertThat(as("ada").formText()).doesNotContain(lunch);
  }

  @Test
  void whatWaitsForDaysIsAskedAgainAndBothQuestionsSayHowItEnded() {
    offers(Values.of("reward_price", "5"));
    earns("ben");
    opensRewards("ben");
    asksFor("ben");
    as("lena").hears("*Ben Ito* would like *" + lunch);
    stage().nextWeek();
    Message again = as("lena").hears("This one still waits", "*Ben Ito* would like *" + lunch);

    as("lena").presses(again, "Fulfilled");

    stage().settles();
    assertThat(as("lena").heard())
        .filteredOn(text -> text.contains(lunch))
        .hasSize(2)
        .allMatch(text -> text.contains("fulfilled by Lena Vogel"));
  }

  @Test
  void aCodeIsReadByWhoAskedAlone() {
    offers(Values.of("reward_price", "5"));
    earns("ben");
    opensRewards("ben");
    asksFor("ben");
    as("lena")
        .presses(as("lena").hears("*Ben Ito* would like *" + lunch), "Fulfilled, with a code…");
    as("lena").submits(Values.of("reward_code", "HAPPY-2026"));

    Message heard = as("ben").hears("Your *" + lunch + "* is here", "for your eyes alone");
    assertThat(heard.blocks().toString()).doesNotContain("HAPPY-2026");
    as("ben").closesForms();
    as("ben").presses(heard, "Show the code");
    assertThat(as("ben").formText()).contains("HAPPY-2026", "Only you can see it");
    as("ben").closesForms();
    opensRewards("ben");
    as("ben").pressesInView("Show the code");
    assertThat(as("ben").formText()).contains("HAPPY-2026");
    assertThat(as("lena").hears(lunch, "fulfilled by Lena Vogel, with a code").blocks().toString())
        .doesNotContain("HAPPY-2026");
  }

  @Test
  void whatIsDeclinedComesBackWithTheReason() {
    offers(Values.of("reward_price", "5"));
    earns("ben");
    opensRewards("ben");
    String before = balance("ben");
    asksFor("ben");
    Message question = as("lena").hears("*Ben Ito* would like *" + lunch);

    as("lena").presses(question, "Decline…");
    as("lena").submits(Values.of("decline_reason", "  "));
    assertThat(as("lena").complaints()).containsKey("decline_reason");
    as("lena").submits(Values.of("decline_reason", "The kitchen <!here> is *closed*."));

    assertThat(as("lena").formText()).contains("declined by Lena Vogel");
    Message heard =
        as("ben").hears(lunch, "cannot be this time", "The kitchen <!here> is *closed*.");
    assertThat(heard.text()).doesNotContain("<!here>");
    as("lena").hears(lunch, "declined by Lena Vogel", "The kitchen");
    as("ben").closesForms();
    opensRewards("ben");
    assertThat(balance("ben")).isEqualTo(before);
  }

  @Test
  void aQuestionWhoseAnswerWasLostIsFoundAndStandsOnce() {
    offers(Values.of("reward_price", "5"));
    earns("ben");
    stage().settles();
    opensRewards("ben");
    stage().slack().faults().next("chat.postMessage", 1, new Fault.AnswerLost());
    asksFor("ben");
    stage().timePassesUntilSettled();
    Message question = as("lena").hears("*Ben Ito* would like *" + lunch);

    as("lena").presses(question, "Fulfilled");

    stage().settles();
    assertThat(as("lena").heard()).filteredOn(text -> text.contains(lunch)).hasSize(1);
    as("lena").hears(lunch, "fulfilled by Lena Vogel");
  }

  @Test
  void whereWeMayNotLookTheQuestionRatherStandsTwice() {
    offers(
        Values.of("reward_price", "5")
            .and("reward_settlers")
            .and("reward_channel", "project-aurora"));
    earns("ben");
    stage().settles();
    opensRewards("ben");
    stage().slack().faults().next("chat.postMessage", 1, new Fault.AnswerLost());
    stage().slack().faults().next("conversations.history", 1, new Fault.Refusal("missing_scope"));
    asksFor("ben");
    stage().timePassesUntilSettled();

    assertThat(stage().posts("#project-aurora"))
        .filteredOn(text -> text.contains(lunch))
        .hasSize(2);
  }
}
