package app.huzzah.digest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.leaderboard.Place;
import app.huzzah.recognition.Origin;
import app.huzzah.recognition.Recognition;
import app.huzzah.recognition.RecognitionMessageStore;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.ChannelStore;
import app.huzzah.workspace.MemberId;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a digest tells, from gifts that were really given. Monday is 23 November 2026. */
class WeekStoryTest {
  private static final Database DATABASE = PostgresForTests.fresh();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestWorkspace team =
      TestWorkspace.inside(DATABASE, "T" + NUMBER.incrementAndGet(), ZoneId.of("Europe/Berlin"));
  private final DigestTeam digest = new DigestTeam(team);
  private final ChannelId wins = team.publicChannel("wins");
  private final MemberId mia = team.person("Mia");
  private final MemberId ben = team.person("Ben");
  private final MemberId omar = team.person("Omar");
  private final MemberId gina = team.person("Gina");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void onWednesday() {
    team.at("2026-11-25T10:00");
  }

  @Test
  void theWeekIsToldInTheGiversWords() {
    team.from(gina).to(mia).big().win().because("closing Acme").values("teamwork").in(wins).give();
    team.from(gina).to(ben).because("the late night").in(wins).give();
    team.from(mia).to(omar).lesson().because("the honest post-mortem").in(wins).give();

    WeekStory story = onFriday();

    assertThat(story.featured().celebrations())
        .singleElement()
        .satisfies(win -> {
          assertThat(win.giver()).isEqualTo("Gina");
          assertThat(win.names()).containsExactly("Mia");
          assertThat(win.words()).isEqualTo("closing Acme");
          assertThat(win.values()).containsExactly("teamwork");
        });
    assertThat(story.featured().effort().orElseThrow().words()).isEqualTo("the late night");
    assertThat(story.featured().lesson().orElseThrow().words()).isEqualTo("the honest post-mortem");
    assertThat(story.sums()).isEqualTo(new Sums(3, 3, 2, 2, 1, 1, 1, 1, 7));
    assertThat(story.values()).containsExactly(new ValueUse("teamwork", 1));
    assertThat(story.board()).extracting(Place::name).containsExactly("Mia", "Ben", "Omar");
    assertThat(story.thankedNames()).containsExactly("Ben", "Mia", "Omar");
    assertThat(story.quiet()).isFalse();
  }

  @Test
  void aReactionCountsAndTellsNothingSinceItHasNoWords() {
    team.from(gina).to(mia).because("for this message").in(wins).by(Origin.REACTION).give();
    team.from(gina).to(ben).because("the late night").in(wins).by(Origin.MESSAGE).give();

    WeekStory story = onFriday();

    assertThat(story.featured().effort().orElseThrow().words()).isEqualTo("the late night");
    assertThat(story.sums().recognitions()).isEqualTo(2);
    assertThat(story.thankedNames()).containsExactly("Ben", "Mia");
  }

  @Test
  void numbersStandBesideThoseOfTheWeekBeforeUntilTheSameHour() {
    team.at("2026-11-16T09:00");
    team.from(gina).to(mia).in(wins).give();
    team.at("2026-11-20T15:59");
    team.from(gina).to(mia).in(wins).give();
    team.at("2026-11-20T16:01");
    team.from(gina).to(mia).in(wins).give();
    team.at("2026-11-27T15:59");
    team.from(gina).to(mia).big().in(wins).give();

    WeekStory friday = onFriday();
    assertThat(friday.sums().recognitions()).isEqualTo(1);
    assertThat(friday.before().recognitions()).isEqualTo(2);

    team.at("2026-11-30T09:00");
    WeekStory monday = digest.digests.preview(team.id(), Optional.of(wins));
    assertThat(monday.sums().recognitions()).isEqualTo(1);
    assertThat(monday.before().recognitions()).isEqualTo(3);
  }

  @Test
  void aPreviewLooksBackUntilTheChannelHasHeardOfTheWeekThatEnded() {
    team.at("2026-11-27T15:00");
    team.from(gina).to(mia).because("the old one").in(wins).give();
    team.at("2026-11-30T10:00");
    team.from(gina).to(ben).because("the new one").in(wins).give();
    digest.digests.turnOn(
        team.id(),
        wins,
        new DigestSchedule(DayOfWeek.MONDAY, LocalTime.of(11, 0)),
        Coverage.EVERYTHING,
        gina);

    assertThat(words(digest.digests.preview(team.id(), Optional.of(wins))))
        .containsExactly("the old one");
    team.at("2026-11-30T11:00");
    digest.posts(wins);
    team.at("2026-11-30T11:30");
    assertThat(words(digest.digests.preview(team.id(), Optional.of(wins))))
        .containsExactly("the new one");
  }

  @Test
  void aPreviewDoesNotLookBackAtAWeekInWhichNothingHappened() {
    team.at("2026-12-09T10:00");
    team.from(gina).to(ben).because("the new one").in(wins).give();
    team.at("2026-12-09T10:01");
    assertThat(words(digest.digests.preview(team.id(), Optional.of(wins))))
        .containsExactly("the new one");
  }

  @Test
  void whatIsGivenLateOnFridayIsToldAWeekLaterAndOnlyThen() {
    team.at("2026-11-27T15:00");
    team.from(gina).to(mia).because("the early one").in(wins).give();
    team.at("2026-11-27T16:00");
    WeekStory first = digest.posts(wins);
    team.at("2026-11-27T21:30");
    team.from(gina).to(ben).because("the late one").in(wins).give();
    team.at("2026-12-04T16:00");
    WeekStory second = digest.posts(wins);
    team.at("2026-12-11T16:00");
    WeekStory third = digest.posts(wins);

    assertThat(words(first)).containsExactly("the early one");
    assertThat(words(second)).containsExactly("the late one");
    assertThat(second.sums().recognitions()).isZero();
    assertThat(second.thankedNames()).as("those of the week alone").isEmpty();
    assertThat(second.quiet()).isFalse();
    assertThat(words(third)).isEmpty();
    assertThat(third.quiet()).isTrue();
  }

  @Test
  void nothingIsToldTwiceOrLostWhenTheDayOfTheDigestChanges() {
    List<LocalDateTime> posts =
        Stream.of("2026-11-27T16:00", "2026-12-03T09:00", "2026-12-14T10:00", "2026-12-18T16:00")
            .map(LocalDateTime::parse)
            .toList();
    List<String> given = new ArrayList<>();
    List<String> told = new ArrayList<>();
    LocalDateTime noon = LocalDateTime.parse("2026-11-23T12:00");
    for (LocalDateTime post : posts) {
      for (; noon.isBefore(post); noon = noon.plusDays(1)) {
        team.at(noon);
        team.from(gina).to(mia).because(noon.toString()).in(wins).give();
        given.add(noon.toString());
      }
      team.at(post);
      digest.digests.postNow(team.id(), wins);
      told.addAll(candidates());
    }

    // The digest of Monday, 14 December ended with the week before, and Friday's goes on from
    // there.
    assertThat(told).isEqualTo(given);
  }

  @Test
  void whatWasTakenBackIsNeitherToldNorCounted() {
    Recognition given = team.from(gina).to(mia).big().win().values("growth").in(wins).give();
    team.takeBack(given);

    WeekStory story = onFriday();

    assertThat(story.quiet()).isTrue();
    assertThat(story.sums().points()).isZero();
    assertThat(story.values()).isEmpty();
    assertThat(story.board()).isEmpty();
    assertThat(story.thankedNames()).isEmpty();
  }

  @Test
  void takingBackAfterTheDigestWasSettledStillKeepsItOutOfThePost() {
    team.at("2026-11-27T15:55");
    Recognition given = team.from(gina).to(mia).big().win().in(wins).give();
    team.at("2026-11-27T16:00");
    digest.digests.postNow(team.id(), wins);
    team.takeBack(given);

    assertThat(digest.posts.story(team.id(), wins, digest.announced.element().week()))
        .hasValueSatisfying(story -> assertThat(story.quiet()).isTrue());
  }

  @Test
  void wordsAndNamesOfAPrivateChannelStayThereWhileTheSumsCountIt() {
    ChannelId secret = team.privateChannel("board-of-directors");
    team.from(gina).to(mia).big().win().because("the merger").in(secret).give();
    team.from(gina).to(ben).lesson().because("the illness").give();

    WeekStory story = onFriday();

    assertThat(words(story)).isEmpty();
    assertThat(story.thankedNames()).isEmpty();
    assertThat(story.sums().recognitions()).isEqualTo(1);
    assertThat(story.sums().thanked()).isEqualTo(1);
    assertThat(story.toString()).doesNotContain("merger").doesNotContain("illness");
  }

  @Test
  void whatIsGivenPrivatelyCountsOnlyWhereItIsThatOfFivePeople() {
    team.from(mia).to(ben).in(wins).because("the quick answer to the whole team").give();
    List<MemberId> others = team.people(5);
    team.from(mia).to(others.subList(0, 4)).because("something between us").give();

    assertThat(onFriday().sums().recognitions()).isEqualTo(1);
    assertThat(onFriday().sums().thanked()).isEqualTo(1);
    assertThat(onFriday().board()).extracting(Place::name).containsExactly("Ben");

    team.at("2026-11-26T10:00");
    team.from(ben).to(others.get(4)).because("something else between us").give();

    assertThat(onFriday().sums().recognitions()).isEqualTo(3);
    assertThat(onFriday().sums().thanked()).isEqualTo(6);
    assertThat(onFriday().board()).extracting(Place::name).containsExactly("Ben");
  }

  @Test
  void aChannelThatBecamePrivateTakesItsStoriesAlong() {
    team.from(gina).to(mia).big().win().because("closing Acme").in(wins).give();
    team.database().runInTransaction(tx -> new ChannelStore().keepOnly(tx, team.id(), List.of()));

    WeekStory story = onFriday();

    assertThat(words(story)).isEmpty();
    assertThat(story.thankedNames()).isEmpty();
    assertThat(story.sums().wins()).isEqualTo(1);
  }

  @Test
  void peopleWhoHaveLeftAreNotNamed() {
    team.from(gina).to(mia).big().win().because("closing Acme").in(wins).give();
    team.from(gina).to(ben, mia).because("the late night").in(wins).give();
    team.deactivate(mia);

    WeekStory story = onFriday();

    assertThat(story.featured().celebrations()).isEmpty();
    assertThat(story.featured().effort())
        .hasValueSatisfying(effort -> {
          assertThat(effort.names()).containsExactly("Ben");
          assertThat(effort.thanked()).isEqualTo(1);
        });
    assertThat(story.board()).extracting(Place::name).containsExactly("Ben");
    assertThat(story.thankedNames()).containsExactly("Ben");
    assertThat(story.sums().thanked()).isEqualTo(2);
  }

  @Test
  void storiesLinkToTheirPosts() {
    Recognition posted = team.from(gina).to(mia).because("the late night").in(wins).give();
    String permalink = "https://slack.test/archives/C1/p1";
    team.database()
        .runInTransaction(tx ->
            new RecognitionMessageStore()
                .remember(
                    tx,
                    posted,
                    List.of(
                        shown(wins, "1.1", Optional.empty(), permalink),
                        shown(
                            new ChannelId("D1"),
                            "2.1",
                            Optional.of(mia),
                            "https://slack.test/private")),
                    Optional.empty()));

    assertThat(onFriday().featured().effort().orElseThrow().permalink()).contains(permalink);
  }

  @Test
  void aDepartmentThankedAtOnceIsOneStoryOfLimitedSize() {
    List<MemberId> everybody = team.people(120);
    team.from(gina).to(everybody).big().because("the launch\n".repeat(250)).in(wins).give();

    WeekStory story = onFriday();

    assertThat(story.featured().effort())
        .hasValueSatisfying(effort -> {
          assertThat(effort.thanked()).isEqualTo(120);
          assertThat(effort.names()).hasSize(Story.MOST_NAMES);
          assertThat(effort.words()).hasSizeLessThanOrEqualTo(Story.MOST_WORDS);
        });
    assertThat(story.thankedNames()).hasSize(40);
    assertThat(story.sums().thanked()).isEqualTo(120);
  }

  @Test
  void aReasonThatBeginsWithEmptyLinesIsStillQuoted() {
    team.from(gina).to(mia).because("\n".repeat(2_000) + "the late night").in(wins).give();

    assertThat(words(onFriday())).containsExactly("the late night");
  }

  @Test
  void anotherWorkspaceIsNotToldOf() {
    TestWorkspace other = TestWorkspace.inside(DATABASE, "TOTHER", team.zone());
    MemberId zoe = other.person("Zoe");
    other.at("2026-11-25T10:00");
    other.from(zoe).to(other.person("Yan")).win().big().in(other.publicChannel("wins")).give();

    assertThat(onFriday().quiet()).isTrue();
  }

  private static RecognitionMessageStore.Shown shown(
      ChannelId channel, String ts, Optional<MemberId> recipient, String permalink) {
    return new RecognitionMessageStore.Shown(
        recipient.isPresent()
            ? RecognitionMessageStore.Shown.Role.DIRECT
            : RecognitionMessageStore.Shown.Role.POST,
        channel,
        ts,
        recipient,
        Optional.of(permalink));
  }

  private WeekStory onFriday() {
    team.at("2026-11-27T16:00");
    return digest.digests.preview(team.id(), Optional.of(wins));
  }

  /** All that the digest settled last could tell, before the choice. */
  private List<String> candidates() {
    var last = digest.announced.stream().reduce((first, second) -> second).orElseThrow();
    return Stream.of(digest.posts.story(team.id(), wins, last.week()).orElseThrow())
        .map(WeekStory::telling)
        .flatMap(telling ->
            team
                .database()
                .read(dsl ->
                    new FactStore()
                        .read(
                            dsl,
                            team.id(),
                            telling,
                            Coverage.EVERYTHING,
                            Map.of(),
                            List.of(),
                            List.of()))
                .candidates()
                .stream())
        .map(Story::words)
        .toList();
  }

  private static List<String> words(WeekStory story) {
    return story.featured().stories().stream().map(Story::words).toList();
  }
}
