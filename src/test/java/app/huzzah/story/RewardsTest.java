package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Message;
import org.junit.jupiter.api.Test;

/** From the first reward of a catalogue to the lunch itself. */
class RewardsTest extends RewardStories {
  @Test
  void fromTheCatalogueToTheLunch() {
    offers(Values.of("reward_price", "5").and("reward_left", "3"));
    earns("ben");
    opensRewards("ben");
    assertThat(as("ben").formText()).contains(lunch, "5 points", "With the team", "3 left");

    asksFor("ben");
    assertThat(as("ben").formText())
        .contains(lunch + "* is asked for. You earned it.", "Lena Vogel says yes or no first");
    Message question = as("lena").hears("*Ben Ito* would like *" + lunch + "* for 5 points");

    as("lena").presses(question, "Approve");
    as("ben").hears("Lena Vogel said yes to your *" + lunch);
    Message approved = as("lena").hears(lunch, "approved by Lena Vogel, not fulfilled yet");
    assertThat(Seen.button(approved.blocks(), "Approve")).isEmpty();

    as("lena").presses(approved, "Fulfilled");
    as("ben").hears("Your *" + lunch + "* is here: Lena Vogel saw to it");
    as("lena").hears(lunch, "fulfilled by Lena Vogel");
    as("ben").closesForms();
    opensRewards("ben");
    assertThat(as("ben").formText()).contains("2 left", "fulfilled by Lena Vogel");
  }

  @Test
  void whoeverAskedCancelsWhileItWaits() {
    offers(Values.of("reward_price", "5"));
    earns("ben");
    opensRewards("ben");
    asksFor("ben");
    Message question = as("lena").hears("*Ben Ito* would like *" + lunch);
    as("ben").closesForms();
    opensRewards("ben");

    as("ben").pressesInView("Cancel it");

    assertThat(as("ben").formText()).contains(lunch + "* is cancelled, and your 5 points are back");
    as("lena").hears(lunch, "cancelled by Ben Ito");
    as("lena").presses(question, "Approve");
    as("lena").reads("dm", "Somebody was faster: *" + lunch, "cancelled by Ben Ito");
  }

  @Test
  void anotherPriceIsAskedForAgainAndWhatWasRetiredIsNot() {
    offers(Values.of("reward_price", "5"));
    earns("ben");
    opensRewards("ben");
    as("ben").pressesInView("Get it…");
    changes(Values.of("reward_price", "4"));

    as("ben").submits(Values.none());
    assertThat(as("ben").formText()).contains("The price changed while you looked: it is 4 points");
    changes(Values.of("reward_state", "retired"));
    as("ben").submits(Values.none());

    assertThat(as("ben").formText()).contains("It is no longer offered.", "all still yours");
    assertThat(as("lena").heard()).noneMatch(text -> text.contains("would like *" + lunch));
  }

  @Test
  void homeSaysWhatComesNext() {
    offers(Values.of("reward_price", "900"));
    assertThat(as("ben").home("Next for you: *" + lunch)).contains("points to go");
    as("ben").pressesInView("Rewards");
    assertThat(as("ben").formText()).contains(lunch, "900 points");
  }
}
