package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
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
    as("ada").reads("dm", "Somebody was faster", "fulfilled by Lena Vogel already");
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
  void homeSaysWhatComesNext() {
    offers(Values.of("reward_price", "900"));
    assertThat(as("ben").home("Next for you: *" + lunch)).contains("points to go");
    as("ben").pressesInView("Rewards");
    assertThat(as("ben").formText()).contains(lunch, "900 points");
  }

  @Test
  void aBudgetThatIsSpentSaysWhenItIsFullAgain() {
    offers(Values.of("reward_price", "5"));
    earns("ben");
    decidesBudget("0");
    opensRewards("ben");
    assertThat(as("ben").formText())
        .contains("This month's budget for rewards does not hold it any more", "It is full again");
    decidesBudget("");
    as("ben").closesForms();
    opensRewards("ben");
    assertThat(as("ben").formText()).doesNotContain("budget");
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
