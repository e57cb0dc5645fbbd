package app.huzzah.jobs;

import static app.huzzah.db.schema.Tables.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.digest.Chronicle;
import app.huzzah.digest.DigestSchedule;
import app.huzzah.digest.DigestService;
import app.huzzah.digest.OnlyDue;
import app.huzzah.digest.leaders.LeadersDigests;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.rewards.LapseService;
import app.huzzah.rewards.PotService;
import app.huzzah.rewards.ReminderService;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Roster;
import app.huzzah.workspace.SettingsService;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances of the program on one database, and a clock that the tests move. */
class ScheduledJobsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
  private static final DigestSchedule FRIDAY = DigestSchedule.USUAL;

  /** An hour that Berlin and Auckland skip once a year, and have twice once a year. */
  private static final DigestSchedule SUNDAY_NIGHT =
      new DigestSchedule(DayOfWeek.SUNDAY, LocalTime.of(2, 30));

  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final MemberId LEA = new MemberId("ULEA");
  private static final ChannelId WINS = new ChannelId("CWINS");

  private final Database database = PostgresForTests.fresh();
  private final SettableClock clock = new SettableClock();
  private final Queue<Announced> announced = new ConcurrentLinkedQueue<>();
  private final Directory directory = new Directory(database, Roster.NONE, clock::now);
  private final LeaderboardService boards = new LeaderboardService(database, directory, clock::now);
  private final DigestService digests = service();
  private final List<ScheduledJobs> jobs = List.of(jobs(OFTEN), jobs(OFTEN));
  private final List<ManualScheduler> instances = jobs.stream().map(this::byHand).toList();
  private final ExecutorService atOnce = Executors.newFixedThreadPool(2);

  /** A digest that was settled, and when. */
  private record Announced(WorkspaceId workspace, ChannelId channel, Week week, Instant at) {}

  @AfterEach
  void close() {
    atOnce.close();
    database.close();
  }

  @Test
  void throughAYearOfClockChangesEachWeekIsPostedOnceAtItsHour() throws Exception {
    List<ZoneId> zones = List.of(BERLIN, AUCKLAND, KOLKATA);
    List<DigestSchedule> schedules = List.of(FRIDAY, SUNDAY_NIGHT);
    clock.set(Instant.parse("2026-01-05T12:00:00Z"));
    SortedSet<Instant> moments = new TreeSet<>();
    for (ZoneId zone : zones) {
      TestWorkspace workspace = workspace(zone);
      for (DigestSchedule schedule : schedules) {
        digests.turnOn(workspace.id(), channelOf(schedule), schedule, Coverage.EVERYTHING, LEA);
        datesOf2026(schedule.day())
            .map(date -> date.atTime(schedule.time()).atZone(zone).toInstant())
            .forEach(due -> moments.addAll(List.of(due.minusSeconds(1), due, due.plusSeconds(1))));
      }
    }
    // Where an hour happens twice, its second time must be looked at too.
    moments.add(
        LocalDateTime.parse("2026-10-25T02:30")
            .atZone(BERLIN)
            .withLaterOffsetAtOverlap()
            .toInstant());
    moments.add(
        LocalDateTime.parse("2026-04-05T02:30")
            .atZone(AUCKLAND)
            .withLaterOffsetAtOverlap()
            .toInstant());
    for (Instant moment : moments.tailSet(clock.now())) {
      clock.set(moment);
      bothRun();
    }

    for (ZoneId zone : zones) {
      for (DigestSchedule schedule : schedules) {
        List<Announced> year =
            announced.stream()
                .filter(post -> post.workspace().equals(idOf(zone)))
                .filter(post -> post.channel().equals(channelOf(schedule)))
                .toList();
        assertThat(year)
            .extracting(Announced::at)
            .containsExactlyElementsOf(
                datesOf2026(schedule.day())
                    .map(date -> date.atTime(schedule.time()).atZone(zone).toInstant())
                    .filter(due -> due.isAfter(Instant.parse("2026-01-05T12:00:00Z")))
                    .toList());
        assertThat(year)
            .extracting(Announced::week)
            .containsExactlyElementsOf(
                datesOf2026(schedule.day())
                    .map(Week::of)
                    .filter(week -> week.monday().isAfter(LocalDate.parse("2026-01-04")))
                    .toList());
      }
    }
  }

  @Test
  void aShortDowntimeDelaysADigestAndALongOneLeavesItOut() throws Exception {
    TestWorkspace team = workspace(BERLIN);
    clock.set(local("2026-11-25T12:00", BERLIN));
    digests.turnOn(team.id(), WINS, FRIDAY, Coverage.EVERYTHING, LEA);

    clock.set(local("2026-11-29T15:00", BERLIN));
    bothRun();
    assertThat(weeks()).containsExactly(LocalDate.parse("2026-11-23"));

    clock.set(local("2026-12-06T17:00", BERLIN));
    bothRun();
    bothRun();
    assertThat(weeks()).containsExactly(LocalDate.parse("2026-11-23"));

    clock.set(local("2026-12-11T16:00", BERLIN));
    bothRun();
    assertThat(weeks())
        .containsExactly(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-12-07"));
  }

  @Test
  void aWorkspaceThatMovesToAnotherZoneGetsItsDigestAtItsNewHour() throws Exception {
    TestWorkspace team = workspace(BERLIN);
    clock.set(local("2026-11-25T12:00", BERLIN));
    digests.turnOn(team.id(), WINS, FRIDAY, Coverage.EVERYTHING, LEA);
    bothRun();
    moveTo(team, AUCKLAND);
    clock.set(clock.now().plus(Duration.ofHours(1)));
    bothRun();

    clock.set(local("2026-11-27T15:59", AUCKLAND));
    bothRun();
    assertThat(announced).isEmpty();
    clock.set(local("2026-11-27T16:00", AUCKLAND));
    bothRun();
    assertThat(weeks()).containsExactly(LocalDate.parse("2026-11-23"));
    clock.set(local("2026-11-27T16:00", BERLIN));
    bothRun();
    assertThat(announced).hasSize(1);
  }

  @Test
  void aWorkspaceWhoseNewHourHasJustPassedGetsItsDigestYet() throws Exception {
    TestWorkspace team = workspace(BERLIN);
    clock.set(local("2026-11-25T12:00", BERLIN));
    digests.turnOn(team.id(), WINS, FRIDAY, Coverage.EVERYTHING, LEA);
    clock.set(local("2026-11-27T13:00", BERLIN));
    bothRun();
    moveTo(team, KOLKATA);
    clock.set(local("2026-11-27T14:00", BERLIN));
    bothRun();
    bothRun();

    assertThat(weeks()).containsExactly(LocalDate.parse("2026-11-23"));
  }

  @Test
  void anAlarmThatWasLostIsSetAgain() throws Exception {
    TestWorkspace team = workspace(BERLIN);
    clock.set(local("2026-11-25T12:00", BERLIN));
    digests.turnOn(team.id(), WINS, FRIDAY, Coverage.EVERYTHING, LEA);
    database.runInTransaction(tx ->
        tx.deleteFrom(DSL.table("scheduled_tasks"))
            .where(DSL.field("task_name").eq("digest"))
            .execute());
    bothRun();

    clock.set(local("2026-11-27T16:00", BERLIN));
    bothRun();
    assertThat(announced).hasSize(1);
  }

  @Test
  void whatIsTurnedOffIsNotPosted() throws Exception {
    TestWorkspace team = workspace(BERLIN);
    clock.set(local("2026-11-25T12:00", BERLIN));
    digests.turnOn(team.id(), WINS, FRIDAY, Coverage.EVERYTHING, LEA);
    digests.turnOff(team.id(), Optional.of(WINS));

    clock.set(local("2026-11-27T16:00", BERLIN));
    bothRun();
    assertThat(announced).isEmpty();
    assertThat(instances.getFirst().getScheduledExecutionsForTask("digest")).isEmpty();
  }

  @Test
  void turningItOnTwiceSetsOneAlarmAtTheLaterWish() throws Exception {
    TestWorkspace team = workspace(BERLIN);
    clock.set(local("2026-11-25T12:00", BERLIN));
    digests.turnOn(team.id(), WINS, FRIDAY, Coverage.EVERYTHING, LEA);
    digests.turnOn(
        team.id(),
        WINS,
        new DigestSchedule(DayOfWeek.THURSDAY, LocalTime.of(9, 0)),
        Coverage.EVERYTHING,
        LEA);

    clock.set(local("2026-11-26T09:00", BERLIN));
    bothRun();
    clock.set(local("2026-11-27T16:00", BERLIN));
    bothRun();
    assertThat(announced)
        .extracting(Announced::at)
        .containsExactly(local("2026-11-26T09:00", BERLIN));
  }

  @Test
  void aRunningInstanceRingsByItselfAndStopsInOrder() {
    TestWorkspace team = workspace(BERLIN);
    clock.set(local("2026-11-25T12:00", BERLIN));
    digests.turnOn(team.id(), WINS, FRIDAY, Coverage.EVERYTHING, LEA);
    clock.set(local("2026-11-27T16:00", BERLIN));

    try (ScheduledJobs running = jobs.getFirst()) {
      running.start();
      await().until(() -> !announced.isEmpty());
    }
    assertThat(announced).hasSize(1);
    assertThat(instances.getFirst().getScheduledExecutionsForTask("digest"))
        .singleElement()
        .satisfies(alarm -> {
          assertThat(alarm.isPicked()).isFalse();
          assertThat(alarm.getExecutionTime()).isEqualTo(local("2026-12-04T16:00", BERLIN));
        });
  }

  @Test
  void whoWaitsUntilNothingIsDueDoesNotWaitForTheNextLook() {
    TestWorkspace team = workspace(BERLIN);
    clock.set(local("2026-11-25T12:00", BERLIN));
    digests.turnOn(team.id(), WINS, FRIDAY, Coverage.EVERYTHING, LEA);

    try (ScheduledJobs looksSeldom = jobs(Duration.ofHours(1))) {
      looksSeldom.start();
      await().until(looksSeldom::settled);
      assertThat(announced).isEmpty();
      clock.set(local("2026-11-27T16:00", BERLIN));
      await().until(looksSeldom::settled);
      assertThat(announced).hasSize(1);
    }
  }

  @Test
  void whatAKilledInstanceHadInHandIsNotWaitedFor() {
    clock.set(local("2026-11-25T12:00", BERLIN));
    int inHand =
        database.inTransaction(tx ->
            tx.execute(
                "update scheduled_tasks set picked = true, picked_by = 'killed',"
                    + " last_heartbeat = '2026-11-25T11:00:00Z' where task_name = 'boards-tidy'"));
    assertThat(inHand).isEqualTo(1);

    try (ScheduledJobs next = jobs(Duration.ofHours(1))) {
      next.start();
      await().until(next::settled);
    }
  }

  @Test
  void aClockThatIsPutBackHoldsUpNothing() {
    TestWorkspace team = workspace(BERLIN);
    clock.set(local("2026-11-25T12:00", BERLIN));
    digests.turnOn(team.id(), WINS, FRIDAY, Coverage.EVERYTHING, LEA);
    clock.set(local("2026-11-27T16:00", BERLIN));

    try (ScheduledJobs running = jobs.getFirst()) {
      running.start();
      await().until(() -> announced.size() == 1);
      clock.set(local("2026-11-25T12:00", BERLIN));
      DigestSchedule thursday = new DigestSchedule(DayOfWeek.THURSDAY, LocalTime.of(9, 0));
      digests.turnOn(team.id(), channelOf(thursday), thursday, Coverage.EVERYTHING, LEA);
      clock.set(local("2026-11-26T09:00", BERLIN));
      await().until(() -> announced.size() == 2);
    }
  }

  private void bothRun() throws InterruptedException, ExecutionException {
    List<Callable<Boolean>> runs =
        instances.stream()
            .<Callable<Boolean>>map(instance ->
                () -> {
                  instance.runAnyDueExecutions();
                  return true;
                })
            .toList();
    // What the first look sets to now, the second one does.
    for (int look = 0; look < 2; look++) {
      for (Future<Boolean> run : atOnce.invokeAll(runs)) {
        assertThat(run.get()).isTrue();
      }
    }
  }

  private DigestService service() {
    return new DigestService(
        database,
        directory,
        new Chronicle(database, directory, boards),
        new OnlyDue() {
          @Override
          public void due(DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week) {
            announced.add(new Announced(workspace, channel, week, clock.now()));
          }
        },
        new DigestAlarmClock(database),
        clock::now);
  }

  private LeadersDigests leaders() {
    return new LeadersDigests(
        database, directory, new LeadersErrands(new Outbox(database, clock::now)), clock::now);
  }

  private ScheduledJobs jobs(Duration pollingInterval) {
    return new ScheduledJobs(
        database,
        new ScheduledJobs.Duties(
            digests,
            new DigestAlarmClock(database),
            leaders(),
            boards,
            new ReminderService(
                database, new RewardErrands(new Outbox(database, clock::now)), clock::now),
            lapses(),
            new PotService(
                database,
                directory,
                new RewardErrands(new Outbox(database, clock::now)),
                clock::now)),
        clock::now,
        InstantSource.system(),
        pollingInterval);
  }

  private ManualScheduler byHand(ScheduledJobs jobs) {
    ManualScheduler scheduler =
        (ManualScheduler)
            jobs.configured(
                    TestHelper.createManualScheduler(database.dataSource(), jobs.ring())
                        .clock(clock))
                .build();
    scheduler.start();
    return scheduler;
  }

  private TestWorkspace workspace(ZoneId zone) {
    return TestWorkspace.inside(database, idOf(zone).value(), zone);
  }

  private void moveTo(TestWorkspace team, ZoneId zone) {
    database.runInTransaction(tx ->
        tx.update(WORKSPACE)
            .set(WORKSPACE.ZONE, zone.getId())
            .where(WORKSPACE.WORKSPACE_ID.eq(team.id().value()))
            .execute());
  }

  private List<LocalDate> weeks() {
    return announced.stream().map(Announced::week).map(Week::monday).toList();
  }

  private static WorkspaceId idOf(ZoneId zone) {
    return new WorkspaceId("T" + zone.getId().replace("/", ""));
  }

  private static ChannelId channelOf(DigestSchedule schedule) {
    return new ChannelId("C" + schedule.day());
  }

  private static Stream<LocalDate> datesOf2026(DayOfWeek day) {
    return LocalDate.of(2026, 1, 1)
        .datesUntil(LocalDate.of(2027, 1, 1))
        .filter(date -> date.getDayOfWeek() == day);
  }

  private static Instant local(String dateTime, ZoneId zone) {
    return LocalDateTime.parse(dateTime).atZone(zone).toInstant();
  }

  private LapseService lapses() {
    return new LapseService(
        database,
        directory,
        new SettingsService(database, directory, workspace -> {}, clock::now),
        new RewardErrands(new Outbox(database, clock::now)),
        clock::now);
  }
}
