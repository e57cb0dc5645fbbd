package app.huzzah.digest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Slack has of digests. Monday is 23 November 2026. */
class DigestPostsTest {
  private static final Database DATABASE = PostgresForTests.fresh();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Week WEEK = new Week(LocalDate.of(2026, 11, 23));

  private final TestWorkspace team =
      TestWorkspace.inside(DATABASE, "T" + NUMBER.incrementAndGet(), ZoneId.of("Europe/Berlin"));
  private final DigestTeam told = new DigestTeam(team);
  private final ChannelId wins = team.publicChannel("wins");
  private final MemberId gina = team.person("Gina");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");

  @BeforeEach
  void onWednesday() {
    team.at("2026-11-25T10:00");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void whatIsTakenBackWhileSlackTakesThePostIsTakenOutOfItAtOnce() {
    team.at("2026-11-27T12:00");
    team.from(gina).to(ben).lesson().because("what stands").in(wins).give();
    Recognition falling = team.from(gina).to(mia).because("what falls").in(wins).give();
    onFriday();
    WeekStory posted = told.posts.story(team.id(), wins, WEEK).orElseThrow();
    ListedPage page = told.posts.nextPage(team.id(), wins, WEEK, 1).orElseThrow();

    team.takeBack(falling);
    accepted(posted);
    listed(page);

    assertThat(told.changed).hasSize(2);
    assertThat(words(told.posts.story(team.id(), wins, WEEK).orElseThrow()))
        .containsExactly("what stands");
    assertThat(told.posts.page(team.id(), wins, WEEK, 1).orElseThrow().page().stories())
        .extracting(Story::words)
        .containsExactly("what stands");
  }

  @Test
  void whatNobodyTouchedIsNotShownAnew() {
    team.from(gina).to(mia).because("what stands").in(wins).give();
    onFriday();

    accepted(told.posts.story(team.id(), wins, WEEK).orElseThrow());
    listed(told.posts.nextPage(team.id(), wins, WEEK, 1).orElseThrow());

    assertThat(told.changed).isEmpty();
  }

  @Test
  void theListGoesOnPageByPageUntilItsEnd() {
    for (int n = 1; n <= ListedPage.STORIES + 3; n++) {
      team.from(gina).to(mia).because("number " + n).in(wins).give();
    }
    onFriday();
    ListedPage first = told.posts.nextPage(team.id(), wins, WEEK, 1).orElseThrow();
    listed(first);
    ListedPage second = told.posts.nextPage(team.id(), wins, WEEK, 2).orElseThrow();
    listed(second);

    assertThat(first.stories())
        .hasSize(ListedPage.STORIES)
        .first()
        .extracting(Story::words)
        .isEqualTo("number 1");
    assertThat(first.last()).isFalse();
    assertThat(first.unlisted()).isZero();
    assertThat(second.stories())
        .extracting(Story::words)
        .containsExactly("number 41", "number 42", "number 43");
    assertThat(second.last()).isTrue();
    assertThat(second.unlisted()).isZero();
    assertThat(told.posts.nextPage(team.id(), wins, WEEK, 3)).isEmpty();
  }

  @Test
  void theTenthPageIsTheLastAndSaysHowManyAreOnNone() {
    for (int n = 1; n <= ListedPage.MOST_PAGES * ListedPage.STORIES + 3; n++) {
      team.from(gina).to(mia).because("number " + n).in(wins).give();
    }
    onFriday();
    List<ListedPage> pages = new ArrayList<>();
    for (int number = 1; number <= ListedPage.MOST_PAGES; number++) {
      pages.add(told.posts.nextPage(team.id(), wins, WEEK, number).orElseThrow());
      listed(pages.getLast());
    }

    ListedPage tenth = pages.removeLast();
    assertThat(pages).noneMatch(ListedPage::last).allMatch(page -> page.unlisted() == 0);
    assertThat(tenth.last()).isTrue();
    assertThat(tenth.unlisted()).isEqualTo(3);
    assertThat(tenth.stories().getLast().words()).isEqualTo("number 400");
    assertThat(told.posts.page(team.id(), wins, WEEK, 10).orElseThrow().page()).isEqualTo(tenth);
  }

  @Test
  void aGroupsDigestTellsOfWhatItsPeopleReceived() {
    GroupId design = team.group("design", mia);
    told.digests.turnOn(
        team.id(), wins, DigestSchedule.USUAL, new Coverage(List.of(design), List.of()), gina);
    team.from(gina).to(mia).because("for the group").in(wins).give();
    team.from(gina).to(ben).lesson().because("for somebody else").in(wins).give();
    team.from(gina)
        .to(mia)
        .win()
        .because("in a channel that few may read")
        .in(team.privateChannel("secret"))
        .give();

    onFriday();
    WeekStory story = told.posts.story(team.id(), wins, WEEK).orElseThrow();

    assertThat(words(story)).containsExactly("for the group");
    assertThat(story.about().groups()).containsExactly("design");
    assertThat(story.sums().recognitions()).as("few are in both").isEqualTo(1);
    assertThat(story.board()).extracting(place -> place.name()).containsExactly("Mia");
  }

  @Test
  void adminsHearOfDoubtBesideWhoSetItUp() {
    MemberId ada =
        team.save(
            new Member(
                new MemberId("UADA"),
                "Ada",
                "ada",
                Optional.empty(),
                false,
                false,
                false,
                false,
                true));
    told.digests.turnOn(team.id(), wins, DigestSchedule.USUAL, Coverage.EVERYTHING, gina);

    assertThat(told.posts.toldOfDoubt(team.id(), wins)).containsExactly(gina, ada);
  }

  private void onFriday() {
    team.at("2026-11-27T16:00");
    told.digests.postNow(team.id(), wins);
  }

  private void accepted(WeekStory story) {
    team.database()
        .runInTransaction(
            tx -> told.posts.posted(tx, team.id(), wins, story, "1764.1", Optional.empty()));
  }

  private void listed(ListedPage page) {
    team.database()
        .runInTransaction(
            tx -> told.posts.listed(tx, team.id(), wins, WEEK, page, "1764.2" + page.number()));
  }

  private static List<String> words(WeekStory story) {
    return story.featured().stories().stream().map(Story::words).toList();
  }
}
