package app.huzzah.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.demo.model.Message;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DigestTest extends InBothModes {
  private static final String FRIDAY_AT_FOUR = "/huzzah digest on #wins friday 16:00";

  @BeforeEach
  void longAfterAllThatWasToldBefore() {
    stage().nextWeek();
    stage().nextWeek();
    // These stories are of the channels' digests alone.
    List.of("ada", "lena").forEach(who -> as(who).types("#random", "/huzzah digest leaders off"));
  }

  @AfterEach
  void noMoreDigests() {
    stage().slack().faults().clear();
    leader().types("#random", "/huzzah digest off");
    stage().settles();
  }

  @Test
  void aLeaderPreviewsItAloneAndPostsItOnce() {
    as("mia").types("#wins", "/huzzah big win @ben for the preview story");
    friday("12:00");
    String preview = leader().types("#general", "/huzzah digest preview");
    assertThat(preview)
        .contains("A preview, for you alone", "1 shout-out for 1 person this week")
        .contains("Big celebrations", "the preview story", "from Mia Rossi");
    Message shown = leader().person().privately("#general").getLast();

    leader().presses(shown, "Post this week's digest now");
    leader().presses(shown, "Post this week's digest now");

    // The list in its thread tells the story too, and may be there already.
    Message post = stage().awaitPost("#general", "Week of ", "the preview story");
    stage().settles();
    assertThat(digests("#general"))
        .filteredOn(text -> text.contains("the preview story"))
        .hasSize(1);
    assertThat(stage().slack().pings(post).isNobody()).isTrue();
    assertThat(stage().text(post)).contains("[Give a shout-out]").doesNotContain("preview, for");
  }

  @Test
  void itComesAtItsHourWithTheWeeksStories() {
    assertThat(leader().types("#random", FRIDAY_AT_FOUR))
        .contains("#wins gets the digest every Friday at 16:00 (Europe/Berlin)");
    as("mia").types("#wins", "/huzzah big win @ben for the contract of the year #teamwork");
    as("tom").types("#engineering", "/huzzah @noah for a patient afternoon");
    as("zoe").types("#engineering", "/huzzah lesson @priya for owning the outage");
    int before = digests("#wins").size();

    friday("15:59");
    stage().settles();
    assertThat(digests("#wins")).hasSize(before);
    friday("16:00");

    assertThat(stage().text(stage().awaitPost("#wins", "3 shout-outs for 3 people this week")))
        .contains("Big celebrations", "the contract of the year", "#teamwork")
        .contains("Effort of the week", "a patient afternoon")
        .contains("Lesson of the week", "owning the outage")
        .contains("The board", "Ben Ito · 5 points", "[Give a shout-out]", "[See the board]");
    stage().settles();
    assertThat(digests("#wins")).hasSize(before + 1);
  }

  @Test
  void theNextWeekStandsBesideTheLast() {
    leader().types("#random", FRIDAY_AT_FOUR);
    as("mia").types("#wins", "/huzzah @ben for week one");
    friday("16:00");
    stage().awaitPost("#wins", "week one", "1 shout-out for 1 person this week");
    stage().settles();
    stage().nextWeek();
    as("mia").types("#wins", "/huzzah @ben for week two");
    as("tom").types("#wins", "/huzzah @zoe for week two as well");

    friday("16:00");

    assertThat(stage().text(stage().awaitPost("#wins", "2 shout-outs for 2 people this week")))
        .contains("1 more than by this time last week", "week two")
        .doesNotContain("week one");
  }

  @Test
  void aWeekWithoutAnyGetsAnEncouragingLine() {
    leader().types("#random", FRIDAY_AT_FOUR);
    friday("16:00");

    assertThat(stage().text(stage().awaitPost("#wins", "A quiet week")))
        .contains("/huzzah", "[Give a shout-out]");
  }

  @Test
  void turnedOffItComesNoMore() {
    leader().types("#random", FRIDAY_AT_FOUR);
    as("mia").types("#wins", "/huzzah @ben for nobody to read on Friday");
    assertThat(leader().types("#random", "/huzzah digest off"))
        .contains("The digest is off for #wins");
    int before = digests("#wins").size();

    friday("16:00");
    // One that is still on is the proof that the hour was noticed.
    friday("16:01");
    leader().types("#random", "/huzzah digest on #general friday 16:02");
    friday("16:02");

    stage().awaitPost("#general", "nobody to read on Friday");
    stage().settles();
    assertThat(digests("#wins")).hasSize(before);
  }

  @Test
  void thePrivateChannelsWordsAreNotTold() {
    as("mia").types("#project-aurora", "/huzzah big win @ben for the secret launch");
    as("mia").types("dm", "/huzzah @ben for the quiet word");
    as("mia").types("#wins", "/huzzah @ben for the open word");
    leader().types("#random", FRIDAY_AT_FOUR);

    friday("16:00");

    assertThat(stage().text(stage().awaitPost("#wins", "the open word", "this week")))
        .doesNotContain("secret", "aurora", "quiet word");
  }

  @Test
  void whatWasTakenBackIsNotTold() {
    leader().types("#random", FRIDAY_AT_FOUR);
    as("mia").types("#wins", "/huzzah @ben for what stands");
    as("tom").types("#wins", "/huzzah @zoe for what fell");
    as("tom").types("#wins", "/huzzah undo");

    friday("16:00");

    assertThat(stage().text(stage().awaitPost("#wins", "what stands", "this week")))
        .doesNotContain("what fell");
  }

  @Test
  void othersAreToldKindlyWhoArrangesIt() {
    for (String line : List.of("preview", "on #wins friday 16:00", "off")) {
      assertThat(as("mia").types("#wins", "/huzzah digest " + line))
          .contains("arranged by the workspace's admins and leaders");
    }
  }

  @Test
  void aDayThatIsNoneIsExplainedWithWhatWasTyped() {
    assertThat(leader().types("#random", "/huzzah digest on #wins someday 16:00"))
        .contains("/huzzah digest on #wins someday 16:00");
    assertThat(leader().types("#random", "/huzzah digest previw"))
        .contains("/huzzah digest preview");
  }

  @Test
  void whereItCannotBePostedWhoeverSetItUpHears() {
    String id = stage().slack().workspace().channel("#leadership").id();
    leader().typesRaw("#leadership", "digest on <#" + id + "> friday 16:00");

    friday("16:00");

    leader().hears("digest could not be posted", "/invite @Huzzah");
  }

  private Colleague leader() {
    return as("ada");
  }

  private void friday(String time) {
    LocalDate today = LocalDate.ofInstant(stage().clock().instant(), stage().zone());
    stage().at(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)) + "T" + time);
  }

  private List<String> digests(String channel) {
    return stage().posts(channel).stream().filter(text -> text.contains("Week of ")).toList();
  }
}
