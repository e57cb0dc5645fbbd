package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.Json;
import app.huzzah.demo.model.Message;
import app.huzzah.rewards.RewardVerification;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the first reward of a catalogue to the lunch itself. */
class RewardsTest extends InBothModes {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String lunch = "Lunch " + NUMBER.incrementAndGet();

  @AfterEach
  void formsAreClosedAndTheBooksBalance() {
    List.of("ada", "lena", "mia", "ben", "zoe").forEach(handle -> as(handle).closesForms());
    as("lena").types("#random", "/huzzah rewards catalogue");
    if (as("lena").formText().contains(lunch)) {
      as("lena").pressesInView("Change…");
      as("lena").submits(Values.of("reward_state", "retired"));
    }
    as("lena").closesForms();
    stage().settles();
    assertThat(RewardVerification.differences(stage().database())).isEmpty();
  }

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
  void whatIsWrongWithARewardIsSaidBesideTheFields() {
    as("lena").types("#random", "/huzzah rewards catalogue");
    as("lena").pressesInView("Add a reward");
    as("lena")
        .submits(
            Values.of("reward_name", lunch)
                .and("reward_price", "0")
                .and("reward_picture", "lunch.png")
                .and("reward_settlers"));
    assertThat(as("lena").complaints())
        .containsOnlyKeys("reward_price", "reward_picture", "reward_settlers");
  }

  @Test
  void theCatalogueIsForAdminsAndWhatWaitsForLeaders() {
    assertThat(as("mia").types("#random", "/huzzah rewards catalogue")).contains("for admins");
    assertThat(as("mia").types("#random", "/huzzah rewards waiting"))
        .contains("What waits is for leaders and admins.");
    assertThat(as("mia").types("#random", "/huzzah rewards wating"))
        .contains("Perhaps you meant", "/huzzah rewards waiting");
    assertThat(as("mia").person().modal()).isEmpty();
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
  void pointsLapseOnlyWhereAnAdminSaysSoAndAreAnnounced() {
    as("lena").types("#random", "/huzzah rewards catalogue");
    assertThat(as("lena").formText()).contains("Points never lapse.");
    as("lena").pressesInView("Lapsing…");
    as("lena").submits(Values.of("lapse_months", "0"));
    assertThat(as("lena").complaints()).containsKey("lapse_months");
    as("lena").submits(Values.of("lapse_months", "1"));
    assertThat(as("lena").formText())
        .contains("Points lapse after 1 month,", "told a month before");
    as("lena").closesForms();
    as("ada").types("#wins", "/huzzah big win @yuki for " + lunch);
    for (int week = 0; week < 10; week++) {
      stage().nextWeek();
    }

    as("yuki").hears("of yours lapse on 1", "unless you use them before");
    as("yuki").hears("had waited too long and lapsed today");

    as("lena").types("#random", "/huzzah rewards catalogue");
    as("lena").pressesInView("Lapsing…");
    as("lena").submits(Values.of("lapse_months"));
    assertThat(as("lena").formText()).contains("Points never lapse.");
  }

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
  void homeSaysWhatComesNext() {
    offers(Values.of("reward_price", "900"));
    assertThat(as("ben").home("Next for you: *" + lunch)).contains("points to go");
    as("ben").pressesInView("Rewards");
    assertThat(as("ben").formText()).contains(lunch, "900 points");
  }

  @Test
  void aBudgetThatIsSpentSaysWhenItIsFullAgain() {
    for (int week = 0; week < 5; week++) {
      stage().nextWeek(); // Into a month in which nobody has asked for anything.
    }
    offers(Values.of("reward_price", "5"));
    earns("ben");
    earns("zoe");
    decidesBudget("7");
    opensRewards("ben");
    asksFor("ben");
    opensRewards("zoe");

    assertThat(as("zoe").formText())
        .contains(
            "This month's budget for rewards does not hold it any more: 2 points are left",
            "It is full again on");

    decidesBudget("4");
    as("zoe").closesForms();
    opensRewards("zoe");
    assertThat(as("zoe").formText()).contains("It costs more than the whole budget of a month.");
    decidesBudget("");
    as("zoe").closesForms();
    opensRewards("zoe");
    assertThat(as("zoe").formText()).doesNotContain("budget");
    as("lena").presses(as("lena").hears("*Ben Ito* would like *" + lunch), "Fulfilled");
  }

  @Test
  void anAdminChangesABalanceAndTheMemberReadsWhy() {
    as("lena").types("#random", "/huzzah rewards catalogue");
    as("lena").pressesInView("Change somebody's balance…");
    as("lena")
        .submits(
            Values.of("adjust_member", "zoe")
                .and("adjust_points", "-1000000")
                .and("adjust_reason", "Too many."));
    assertThat(as("lena").complaints()).containsKey("adjust_points");
    as("lena")
        .submits(
            Values.of("adjust_member", "zoe")
                .and("adjust_points", "7")
                .and("adjust_reason", "From the old bot."));

    assertThat(as("lena").formText()).contains("Zoë Jansen: *+7 points*");
    as("zoe").hears("Lena Vogel gave you *7 points*", "From the old bot.");
    opensRewards("zoe");
    as("zoe").pressesInView("Why?");
    assertThat(as("zoe").formText()).contains("+7 points", "Lena Vogel", "From the old bot.");
  }

  private void offers(Values more) {
    as("lena").types("#random", "/huzzah rewards catalogue");
    as("lena").pressesInView("Add a reward");
    as("lena").submits(more.and("reward_name", lunch).and("reward_description", "With the team"));
    assertThat(as("lena").formText()).contains("*" + lunch + "* is offered for");
    as("lena").closesForms();
  }

  private void changes(Values changed) {
    as("lena").types("#random", "/huzzah rewards catalogue");
    as("lena").pressesInView("Change…");
    as("lena").submits(changed);
    as("lena").closesForms();
  }

  private void decidesBudget(String points) {
    as("lena").types("#random", "/huzzah rewards catalogue");
    as("lena").pressesInView("Budget…");
    as("lena")
        .submits(
            points.isEmpty()
                ? Values.of("budget_points").and("budget_term", "MONTH")
                : Values.of("budget_points", points).and("budget_term", "MONTH"));
    as("lena").closesForms();
  }

  private void asksFor(String handle) {
    as(handle).pressesInView("Get it…");
    as(handle).submits(Values.none());
  }

  /** The value of what a menu in the form on top offers. */
  private String option(String handle, String field, String label) {
    return Json.objects(as(handle).form().definition(), "blocks").stream()
        .filter(block -> field.equals(Json.string(block, "block_id", "")))
        .flatMap(block -> Json.objects(Json.child(block, "element"), "options").stream())
        .filter(option -> label.equals(Json.string(Json.child(option, "text"), "text", "")))
        .map(option -> Json.string(option, "value", ""))
        .findFirst()
        .orElseThrow();
  }

  /** The first line of the rewards. */
  private String balance(String handle) {
    return as(handle)
        .formText()
        .lines()
        .filter(line -> line.contains("You have"))
        .findFirst()
        .orElseThrow();
  }

  /** Five points, of a gift whose points nothing else uses. */
  private void earns(String handle) {
    as("ada").types("#wins", "/huzzah big win @" + handle + " for " + lunch);
  }

  private void opensRewards(String handle) {
    assertThat(as(handle).types("#random", "/huzzah rewards")).isEmpty();
  }
}
