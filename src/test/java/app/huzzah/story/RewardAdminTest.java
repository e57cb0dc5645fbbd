package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.act.Values;
import org.junit.jupiter.api.Test;

/** What admins decide about rewards: the catalogue, budget, lapsing and balances. */
class RewardAdminTest extends RewardStories {
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
  void aPictureThatSlackCannotLoadIsLeftOutAndAdminsReadOfIt() {
    offers(
        Values.of("reward_price", "5").and("reward_picture", "https://pictures.invalid/lunch.png"));
    opensRewards("ben");
    assertThat(as("ben").formText()).contains(lunch);
    assertThat(as("ben").form().definition().toString()).doesNotContain("pictures.invalid");

    as("lena").types("#random", "/huzzah rewards catalogue");
    assertThat(as("lena").formText()).contains("Slack could not load its picture");
    as("lena").closesForms();
    changes(Values.of("reward_picture", "https://pictures.example/lunch.png"));
    as("ben").closesForms();
    opensRewards("ben");
    assertThat(as("ben").form().definition().toString())
        .contains("https://pictures.example/lunch.png");
  }

  @Test
  void whoSettlesItIsChosenAnew() {
    offers(
        Values.of("reward_price", "5")
            .and("reward_settlers")
            .and("reward_channel", "project-aurora"));
    as("lena").types("#random", "/huzzah rewards catalogue");
    as("lena").pressesInView("Change…");
    as("lena").submits(Values.of("reward_channel").and("reward_settlers", "ada"));
    assertThat(as("lena").formText()).contains("Ada Okonkwo says yes or no first.");
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
}
