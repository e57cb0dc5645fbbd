package app.huzzah.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.workspace.Channel;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a digest is settled and when not. Monday is 23 November 2026. */
class DigestServiceTest {
  private static final Database DATABASE = PostgresForTests.fresh();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static final Week WEEK = new Week(LocalDate.of(2026, 11, 23));
  private static final DigestSchedule MONDAY_MORNING =
      new DigestSchedule(DayOfWeek.MONDAY, LocalTime.of(9, 0));

  private final TestWorkspace team =
      TestWorkspace.inside(DATABASE, "T" + NUMBER.incrementAndGet(), ZoneId.of("Pacific/Auckland"));
  private final DigestTeam told = new DigestTeam(team);
  private final DigestService digests = told.digests;
  private final ChannelId wins = team.publicChannel("wins");
  private final MemberId lea = team.person("Lea");

  @BeforeEach
  void onWednesday() {
    team.at("2026-11-25T10:00");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void turningItOnTellsWhenTheFirstOneIsDue() {
    TurnOnOutcome outcome =
        digests.turnOn(team.id(), wins, DigestSchedule.USUAL, Coverage.EVERYTHING, lea);

    ChannelDigest digest =
        new ChannelDigest(
            wins, DigestSchedule.USUAL, Coverage.EVERYTHING, lea, team.clock().instant());
    LocalDateTime friday = LocalDateTime.parse("2026-11-27T16:00");
    assertThat(outcome)
        .isEqualTo(
            new TurnOnOutcome.TurnedOn(
                digest, friday.atZone(team.zone()).toInstant(), Optional.empty()));
    assertThat(digests.schedules(team.id())).containsExactly(digest);
    assertThat(told.alarms).containsEntry(wins, friday.atZone(team.zone()).toInstant());
  }

  @Test
  void turningItOnAgainReplacesDayAndHour() {
    digests.turnOn(team.id(), wins, DigestSchedule.USUAL, Coverage.EVERYTHING, lea);

    assertThat(digests.turnOn(team.id(), wins, MONDAY_MORNING, Coverage.EVERYTHING, lea))
        .isInstanceOfSatisfying(
            TurnOnOutcome.TurnedOn.class,
            on -> assertThat(on.before()).contains(DigestSchedule.USUAL));
    assertThat(digests.schedules(team.id()))
        .extracting(ChannelDigest::schedule)
        .containsExactly(MONDAY_MORNING);
  }

  @Test
  void anArchivedChannelGetsNone() {
    Channel archived = new Channel(new ChannelId("C9"), "old-wins", true);
    team.directory().save(team.id(), archived);

    assertThat(
            digests.turnOn(
                team.id(), archived.id(), DigestSchedule.USUAL, Coverage.EVERYTHING, lea))
        .isEqualTo(new TurnOnOutcome.Archived(archived));
    assertThat(digests.schedules(team.id())).isEmpty();
  }

  @Test
  void turningItOffInOneChannelLeavesTheOthers() {
    ChannelId general = team.publicChannel("general");
    digests.turnOn(team.id(), wins, DigestSchedule.USUAL, Coverage.EVERYTHING, lea);
    digests.turnOn(team.id(), general, DigestSchedule.USUAL, Coverage.EVERYTHING, lea);

    assertThat(digests.turnOff(team.id(), Optional.of(wins)))
        .extracting(ChannelDigest::channel)
        .containsExactly(wins);
    assertThat(told.alarms).containsOnlyKeys(general);
    assertThat(digests.turnOff(team.id(), Optional.of(wins))).isEmpty();
    assertThat(digests.turnOff(team.id(), Optional.empty())).hasSize(1);
    assertThat(digests.schedules(team.id())).isEmpty();
  }

  @Test
  void itIsDueAtItsHourAndNotBefore() {
    digests.turnOn(team.id(), wins, DigestSchedule.USUAL, Coverage.EVERYTHING, lea);

    team.at("2026-11-27T15:59:59");
    assertThat(look()).isEqualTo(new DueOutcome.NotDue());
    team.at("2026-11-27T16:00");
    assertThat(look()).isEqualTo(new DueOutcome.Queued(WEEK));
    assertThat(look()).isEqualTo(new DueOutcome.NotDue());
    assertThat(told.announced).containsExactly(new DigestTeam.Announced(team.id(), wins, WEEK));
  }

  @Test
  void nothingThatWasDueBeforeItWasTurnedOnIsPosted() {
    team.at("2026-11-27T17:00");
    digests.turnOn(team.id(), wins, DigestSchedule.USUAL, Coverage.EVERYTHING, lea);

    assertThat(look()).isEqualTo(new DueOutcome.NotDue());
  }

  @Test
  void oneThatWasMissedIsMadeUpForWithinTwoDaysAsOfItsHour() {
    digests.turnOn(
        team.id(),
        wins,
        new DigestSchedule(DayOfWeek.SUNDAY, LocalTime.of(20, 0)),
        Coverage.EVERYTHING,
        lea);
    team.at("2026-12-01T20:00");

    assertThat(look()).isEqualTo(new DueOutcome.Queued(WEEK));
    assertThat(told.posts.story(team.id(), wins, WEEK).orElseThrow().telling().until())
        .isEqualTo(LocalDateTime.parse("2026-11-29T20:00").atZone(team.zone()).toInstant());
  }

  @Test
  void oneThatWasMissedLongerAgoIsLeftOut() {
    digests.turnOn(team.id(), wins, DigestSchedule.USUAL, Coverage.EVERYTHING, lea);
    team.at("2026-11-29T16:00:01");

    assertThat(look())
        .isEqualTo(
            new DueOutcome.Missed(
                WEEK, LocalDateTime.parse("2026-11-27T16:00").atZone(team.zone()).toInstant()));
    assertThat(told.announced).isEmpty();
  }

  @Test
  void oneThatSomebodyPostedByHandIsNotPostedAgainAtItsHour() {
    digests.turnOn(team.id(), wins, DigestSchedule.USUAL, Coverage.EVERYTHING, lea);
    team.at("2026-11-26T11:00");

    assertThat(digests.postNow(team.id(), wins, WEEK)).isEqualTo(new PostOutcome.Queued(WEEK));
    team.at("2026-11-27T16:00");
    assertThat(look()).isEqualTo(new DueOutcome.NotDue());
    assertThat(digests.postNow(team.id(), wins))
        .isEqualTo(new PostOutcome.AlreadyPosted(WEEK, Optional.empty()));
    told.accepted(wins, WEEK);
    assertThat(digests.postNow(team.id(), wins))
        .isEqualTo(new PostOutcome.AlreadyPosted(WEEK, Optional.of("https://slack.test/1")));
  }

  @Test
  void movingItFromFridayToMondayTellsNoWeekTwice() {
    digests.turnOn(team.id(), wins, DigestSchedule.USUAL, Coverage.EVERYTHING, lea);
    team.at("2026-11-27T16:00");
    look();
    digests.turnOn(team.id(), wins, MONDAY_MORNING, Coverage.EVERYTHING, lea);
    team.at("2026-11-30T09:00");
    assertThat(look()).isEqualTo(new DueOutcome.NotDue());
    team.at("2026-12-07T09:00");
    assertThat(look()).isEqualTo(new DueOutcome.Queued(WEEK.next()));
  }

  @Test
  void aFaultOnTheWayToTheOutboxSettlesNothing() {
    DigestService faulty =
        new DigestService(
            team.database(),
            team.directory(),
            new Chronicle(
                team.database(),
                team.directory(),
                new LeaderboardService(team.database(), team.directory(), team.clock())),
            new OnlyDue() {
              @Override
              public void due(DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week) {
                throw new IllegalStateException("on purpose");
              }
            },
            told,
            team.clock());
    faulty.turnOn(team.id(), wins, DigestSchedule.USUAL, Coverage.EVERYTHING, lea);
    team.at("2026-11-27T16:00");

    assertThatIllegalStateException().isThrownBy(() -> faulty.postIfDue(team.id(), wins));
    assertThat(look()).isEqualTo(new DueOutcome.Queued(WEEK));
  }

  @Test
  void manyWhoLookAtOnceSettleItOnce() throws Exception {
    digests.turnOn(team.id(), wins, DigestSchedule.USUAL, Coverage.EVERYTHING, lea);
    team.at("2026-11-27T16:00");
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      Callable<Object> press = () -> digests.postNow(team.id(), wins);
      List<Future<Object>> all =
          many.invokeAll(List.of(this::look, press, this::look, press, this::look, press, press));
      for (Future<Object> each : all) {
        assertThat(each.get()).isNotNull();
      }
    }
    assertThat(told.announced).hasSize(1);
  }

  @Test
  void oneThatSlackCanNeverTakeMayBePostedByHandAndItsStoriesAreNotLost() {
    team.at("2026-11-20T16:00");
    told.posts(wins);
    team.from(lea).to(team.person("Mia")).because("closing Acme").in(wins).give();
    digests.turnOn(team.id(), wins, DigestSchedule.USUAL, Coverage.EVERYTHING, lea);
    team.at("2026-11-27T16:00");
    look();

    assertThat(told.posts.givenUp(team.id(), wins, WEEK)).contains(lea);
    assertThat(look()).isEqualTo(new DueOutcome.NotDue());
    team.at("2026-11-28T10:00");
    assertThat(look()).isEqualTo(new DueOutcome.NotDue());
    assertThat(digests.postNow(team.id(), wins, WEEK)).isEqualTo(new PostOutcome.Queued(WEEK));
    told.posts.givenUp(team.id(), wins, WEEK);
    team.at("2026-12-04T16:00");
    assertThat(look()).isEqualTo(new DueOutcome.Queued(WEEK.next()));
    assertThat(told.posts.story(team.id(), wins, WEEK.next()).orElseThrow().featured().stories())
        .extracting(Story::words)
        .containsExactly("closing Acme");
  }

  @Test
  void oneThatSlackHasIsNeverGivenUp() {
    digests.postNow(team.id(), wins, WEEK);
    told.accepted(wins, WEEK);

    told.posts.givenUp(team.id(), wins, WEEK);

    assertThat(digests.postNow(team.id(), wins, WEEK))
        .isInstanceOf(PostOutcome.AlreadyPosted.class);
  }

  @Test
  void alarmsRingAtOnceForWhatIsDueAndElseAtTheNextMoment() {
    ChannelId general = team.publicChannel("general");
    digests.turnOn(team.id(), wins, DigestSchedule.USUAL, Coverage.EVERYTHING, lea);
    digests.turnOn(team.id(), general, MONDAY_MORNING, Coverage.EVERYTHING, lea);
    team.at("2026-11-27T18:00");

    assertThat(alarms())
        .containsExactlyInAnyOrder(
            new DigestAlarm(team.id(), wins, team.clock().instant()),
            new DigestAlarm(
                team.id(),
                general,
                LocalDateTime.parse("2026-11-30T09:00").atZone(team.zone()).toInstant()));
    look();
    assertThat(alarms())
        .contains(
            new DigestAlarm(
                team.id(),
                wins,
                LocalDateTime.parse("2026-12-04T16:00").atZone(team.zone()).toInstant()));
  }

  private List<DigestAlarm> alarms() {
    return digests.alarms().stream().filter(alarm -> alarm.workspace().equals(team.id())).toList();
  }

  private DueOutcome look() {
    return digests.postIfDue(team.id(), wins);
  }
}
