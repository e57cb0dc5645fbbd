package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.demo.act.Place;
import app.huzzah.demo.act.Values;
import app.huzzah.demo.model.View;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What admins decide, and that it holds from the next gift on. */
class SettingsTest extends InBothModes {
  private static final String SAVED = "Saved. From now on";
  private static final String VALUES =
      "customer-first\nteamwork\ngrowth\nlearning\nclear-communication";

  @AfterEach
  void allAsItWas() {
    for (String handle : List.of("ada", "lena", "mia")) {
      List<View> open = as(handle).person().modals();
      open.reversed().forEach(view -> as(handle).person().closes(view));
    }
    saves(
        ada(),
        Values.of("time_zone", "Europe/Berlin")
            .and("small_points", "1")
            .and("big_points", "5")
            .and("allowance", "20")
            .and("leader_allowance")
            .and("effort_emoji", "muscle")
            .and("win_emoji", "trophy")
            .and("lesson_emoji", "bulb")
            .and("big_emoji", "tada")
            .and("values", VALUES)
            .and("post_channel")
            .and("echo", "BIG")
            .and("leaders")
            .and("admins")
            .and("taking_part"));
    ada().person().closes(ada().form());
  }

  @Test
  void theyAreForAdminsAndEverybodyElseHearsWhomToAsk() {
    assertThat(as("mia").types("#random", "/huzzah settings"))
        .contains("Settings are for admins", "*Ada Okonkwo* and *Lena Vogel*");
    assertThat(as("mia").types("#random", "/huzzah settings history"))
        .contains("Settings are for admins");
    assertThat(as("mia").types("#random", "/huzzah allowance @mia 1000"))
        .contains("Settings are for admins");
    assertThat(as("mia").person().modal()).isEmpty();
  }

  @Test
  void pointsAndAllowanceHoldFromTheNextGiftOn() {
    saves(ada(), Values.of("small_points", "2").and("big_points", "7").and("allowance", "9"));
    assertThat(ada().formText())
        .contains(SAVED, "points of a small one", "1 → 2", "5 → 7", "20 → 9");

    assertThat(as("mia").types("#wins", "/huzzah big win @ben for the seven points"))
        .contains("2 of 9 points left");
    assertThat(stage().text(stage().awaitPost("#wins", "the seven points")))
        .contains("Big win · 7 points");
    assertThat(as("mia").types("#wins", "/huzzah big win @tom for too much"))
        .contains("7 points", "2 left");
  }

  @Test
  void guestsTakePartOnceAnAdminSaysSo() {
    assertThat(as("mia").types("#wins", "/huzzah @finn for the copy")).contains("Finn");
    stage().settles();
    assertThat(stage().posts("#wins")).noneMatch(text -> text.contains("for the copy"));

    saves(ada(), Values.of("taking_part", "GUESTS"));

    assertThat(ada().formText()).contains("guests take part", "no → yes");
    as("mia").types("#wins", "/huzzah @finn for the second copy");
    stage().awaitPost("#wins", "second copy");
  }

  @Test
  void aValueTakenAwayIsRetiredAndComesBackWhenItIsWrittenAgain() {
    saves(ada(), Values.of("values", "#Team Work: we help\ncustomer-first\ngrowth\nlearning"));
    assertThat(ada().formText()).contains("#team-work: we help", "#teamwork retired");

    assertThat(as("mia").types("#wins", "/huzzah @ben for the tags #team-work #teamwork"))
        .doesNotContain("went wrong");
    assertThat(stage().text(stage().awaitPost("#wins", "the tags"))).contains("#team-work");
    closeAll(ada());
    opens(ada());
    assertThat(ada().formText()).contains("Retired", "#clear-communication");
    assertThat(ada().form().definition().toString()).contains("team-work: we help");
    closeAll(ada());

    saves(ada(), Values.of("values", VALUES));
    assertThat(ada().formText()).contains("retired → #teamwork; #clear", "#team-work retired");
  }

  @Test
  void whereWeeksBeginIsFoundByTypingACity() {
    opens(ada());
    View form = ada().form();
    String found =
        ada()
            .person()
            .looksFor(new Place.InView(form), "time_zone", "time_zone", "new yo")
            .toString();
    assertThat(found).contains("America/New_York", "America/New York").doesNotContain("Berlin");
    assertThat(
            ada()
                .person()
                .looksFor(new Place.InView(form), "time_zone", "time_zone", "atlantis")
                .toString())
        .contains("\"options\":[]");
  }

  @Test
  void digestsFollowTheZoneAtOnce() {
    stage().nextWeek();
    assertThat(ada().types("#random", "/huzzah digest on #wins friday 16:00"))
        .contains("(Europe/Berlin)");
    as("mia").types("#wins", "/huzzah @ben for the story across zones");
    saves(ada(), Values.of("time_zone", "America/New_York"));

    stage().at(friday() + "T21:59");
    stage().settles();
    assertThat(stage().posts("#wins")).noneMatch(SettingsTest::isDigest);
    stage().at(friday() + "T22:00");

    assertThat(stage().text(stage().awaitPost("#wins", "Week of ", "story across zones")))
        .contains("1 shout-out");
    ada().types("#random", "/huzzah digest off");
  }

  @Test
  void allThatIsWrongIsToldBesideItsFieldAndNothingIsStored() {
    opens(ada());
    ada()
        .submits(
            Values.of("small_points", "9")
                .and("big_points", "8")
                .and("allowance", "100001")
                .and("leader_allowance", "-1")
                .and("effort_emoji", "two words")
                .and("win_emoji", ":bulb:")
                .and("values", "team!work\ngrowth\nGrowth: again")
                .and("leaders", "standup")
                .and("post_channel", "#leadership"));

    assertThat(ada().complaints())
        .containsOnlyKeys(
            "big_points",
            "allowance",
            "leader_allowance",
            "effort_emoji",
            "lesson_emoji",
            "values",
            "leaders",
            "post_channel");
    assertThat(ada().complaints().get("big_points")).contains("write 9 or more");
    assertThat(ada().complaints().get("allowance")).contains("from 0 to 100,000");
    assertThat(ada().complaints().get("lesson_emoji")).contains("emoji of a win already");
    assertThat(ada().complaints().get("values"))
        .contains("team!work", "“growth” stands there twice");
    assertThat(ada().complaints().get("leaders")).contains("take away Standup Reminder");

    closeAll(ada());
    opens(ada());
    assertThat(ada().form().definition().toString())
        .contains("\"initial_value\":\":trophy:\"", "\"initial_value\":\"20\"");
  }

  @Test
  void ofTwoAdminsAtOnceOneWinsAndTheOtherIsTold() {
    opens(ada());
    saves(as("lena"), Values.of("allowance", "30"));
    ada().submits(Values.of("allowance", "10"));

    assertThat(ada().formText())
        .contains("nothing of yours was stored", "Lena Vogel", "points a week to give", "20 → 30");
    assertThat(as("mia").types("#wins", "/huzzah @ben for being patient"))
        .contains("29 of 30 points left");

    ada().pressesInView("Open the settings again");
    ada().submits(Values.of("allowance", "10"));
    assertThat(ada().formText()).contains(SAVED, "30 → 10");
  }

  @Test
  void savingWhatIsAlreadySoSaysSo() {
    saves(ada(), Values.none());

    assertThat(ada().formText()).contains("you changed nothing");
  }

  @Test
  void theHistoryTellsWhoChangedWhat() {
    saves(as("lena"), Values.of("lesson_emoji", ":owl:").and("post_channel", "#wins"));

    String told = ada().types("#random", "/huzzah settings history");
    assertThat(told)
        .contains("Lena Vogel", "emoji of a lesson", ":bulb: → :owl:")
        .contains("where posts go", "where each was given → #wins");
    opens(ada());
    ada().pressesInView("Show history");
    await().atMost(Stage.PATIENCE).until(() -> ada().formText().contains("Lena Vogel"));
    assertThat(ada().person().modals()).hasSize(2);
  }

  @Test
  void whoIsAppointedMayDoItUntilTheyAreNoMore() {
    saves(ada(), Values.of("admins", "mia").and("leaders", "tom", "mia"));
    assertThat(ada().formText())
        .contains("admins", "none → Mia Rossi", "leaders", "none → Tom Whitfield");
    assertThat(as("tom").types("#random", "/huzzah digest preview")).contains("A preview");

    opens(as("mia"));
    assertThat(as("mia").home("Settings")).contains("[Settings]");
    saves(ada(), Values.of("admins"));
    as("mia").submits(Values.of("allowance", "1000"));

    assertThat(as("mia").formText()).contains("Settings are for admins");
    assertThat(as("mia").home("points")).doesNotContain("[Settings]");
  }

  @Test
  void singlePeopleCanHaveAnAllowanceOfTheirOwn() {
    assertThat(ada().types("#random", "/huzzah allowance"))
        .contains("Nobody has an allowance of their own", "20 points a week");
    assertThat(ada().types("#random", "/huzzah allowance @mia @tom 40"))
        .contains("*Mia Rossi* and *Tom Whitfield* have 40 points");
    assertThat(ada().types("#random", "/huzzah allowance"))
        .contains("*Mia Rossi*: 40", "*Tom Whitfield*: 40");
    assertThat(as("mia").types("#wins", "/huzzah @ben for the forty points"))
        .contains("39 of 40 points left");
    assertThat(ada().types("#random", "/huzzah allowance @mia @tom usual"))
        .contains("have the usual allowance again");
    assertThat(ada().types("#random", "/huzzah settings history"))
        .contains("points a week for Mia Rossi", "as usual → 40", "40 → as usual");

    assertThat(ada().types("#random", "/huzzah allowance @mia 100001"))
        .contains("from 0 to 100,000");
    assertThat(ada().types("#random", "/huzzah allowance @standup 40"))
        .contains("Nothing changed", "Standup Reminder");
    assertThat(ada().types("#random", "/huzzah allowance @mia lots"))
        .contains("/huzzah allowance @mia 40", "/huzzah allowance @mia lots");
  }

  @Test
  void leadersMayHaveMoreToGive() {
    saves(ada(), Values.of("leader_allowance", "50").and("leaders", "tom"));

    assertThat(as("tom").types("#wins", "/huzzah @ben for leading by asking"))
        .contains("49 of 50 points left");
    assertThat(ada().types("#wins", "/huzzah @ben for admins lead as well"))
        .contains("49 of 50 points left");
    assertThat(as("mia").types("#wins", "/huzzah @ben for what everybody has"))
        .contains("19 of 20 points left");
  }

  @Test
  void theHomeOfAnAdminOpensThem() {
    assertThat(ada().home("Settings")).contains("[Settings]");
    ada().pressesInView("Settings");
    assertThat(ada().formText()).contains("Weeks and points", "Emoji that give");
  }

  private Colleague ada() {
    return as("ada");
  }

  private void opens(Colleague admin) {
    assertThat(admin.types("#random", "/huzzah settings")).isEmpty();
  }

  /** Opens the form anew and sends it. */
  private void saves(Colleague admin, Values values) {
    closeAll(admin);
    opens(admin);
    admin.submits(values);
    assertThat(admin.complaints()).isEmpty();
  }

  private static void closeAll(Colleague colleague) {
    colleague.person().modals().reversed().forEach(view -> colleague.person().closes(view));
  }

  private LocalDate friday() {
    return LocalDate.ofInstant(stage().clock().instant(), stage().zone())
        .with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
  }

  private static boolean isDigest(String text) {
    return text.contains("Week of ") && text.contains("story across zones");
  }
}
