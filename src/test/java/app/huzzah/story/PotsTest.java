package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.api.Fault;
import app.huzzah.demo.model.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several give one reward together. */
class PotsTest extends RewardStories {
  @Test
  void severalGiveARewardTogether() {
    offers(Values.of("reward_price", "8"));
    earns("ben");
    earns("zoe");
    opensRewards("ben");
    as("ben").pressesInView("Give one together…");
    String reward = option("ben", "pot_reward", lunch + " · 8 points");
    as("ben")
        .submits(
            Values.of("pot_reward", reward)
                .and("pot_colleague", "tom")
                .and("pot_invited", "zoe")
                .and("pot_points", "0")
                .and("pot_words", "For <!here> the *year*"));
    assertThat(as("ben").complaints()).containsOnlyKeys("pot_points");
    as("ben")
        .submits(
            Values.of("pot_reward", reward)
                .and("pot_colleague", "tom")
                .and("pot_invited", "zoe")
                .and("pot_points", "5")
                .and("pot_words", "For <!here> the *year*"));
    assertThat(as("ben").formText())
        .contains("5 points towards *" + lunch + "* for *Tom Whitfield");

    Message invited =
        as("zoe").hears("*Ben Ito* would like to give *Tom Whitfield* a reward, together", lunch);
    as("zoe").hears("5 of 8 points", "from Ben Ito", "For <!here> the *year*");
    as("zoe").presses(invited, "Put points in…");
    assertThat(as("zoe").formText()).contains("3 points are missing");
    as("zoe").submits(Values.of("pot_share", "5"));
    assertThat(as("zoe").formText()).contains("That was the last of it", "You put in 3 points");

    as("ben").hears("All points for *" + lunch + "* for *Tom Whitfield* are there");
    as("tom")
        .hears("*Ben Ito and Zoë Jansen* put their points together for you", lunch, "the *year*");
    Message question = as("lena").hears("Several give *Tom Whitfield* together *" + lunch);
    as("lena").presses(question, "Decline…");
    as("lena").submits(Values.of("decline_reason", "Not in December."));
    as("tom").hears(lunch, "all who gave it have their points back", "Not in December.");
    as("zoe").hears(lunch + "* for *Tom Whitfield* did not come about, and your 3 points are back");
  }

  @Test
  void whoStartedItCallsItOffAndTheQuestionsSaySo() {
    offers(Values.of("reward_price", "8"));
    earns("ben");
    opensRewards("ben");
    as("ben").pressesInView("Give one together…");
    as("ben")
        .submits(
            Values.of("pot_reward", option("ben", "pot_reward", lunch + " · 8 points"))
                .and("pot_group", option("ben", "pot_group", "@design"))
                .and("pot_invited", "zoe")
                .and("pot_points", "2"));
    Message mine = as("ben").hears("would like to give *@design* a reward", lunch);
    as("ben").closesForms();
    as("ben").presses(mine, "Put points in…");
    as("ben").pressesInView("Call it off");
    assertThat(as("ben").formText())
        .contains("does not come about, and everybody has their points");
    as("zoe").hears(lunch, "It did not come about");
  }

  @Test
  void anInvitationWhoseAnswerWasLostIsFoundAndStandsOnce() {
    offers(Values.of("reward_price", "8"));
    earns("ben");
    stage().settles();
    opensRewards("ben");
    as("ben").pressesInView("Give one together…");
    stage().slack().faults().next("chat.postMessage", 2, new Fault.AnswerLost());
    as("ben")
        .submits(
            Values.of("pot_reward", option("ben", "pot_reward", lunch + " · 8 points"))
                .and("pot_colleague", "tom")
                .and("pot_invited", "zoe")
                .and("pot_points", "2"));
    stage().timePassesUntilSettled();

    for (String handle : List.of("ben", "zoe")) {
      assertThat(as(handle).heard())
          .filteredOn(text -> text.contains("together: *" + lunch))
          .hasSize(1);
      as(handle).hears("2 of 8 points");
    }
  }
}
