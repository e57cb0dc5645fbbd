package app.huzzah.jobs;

import static app.huzzah.jobs.OutboxTeam.PACE;
import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.digest.Chronicle;
import app.huzzah.digest.DigestService;
import app.huzzah.digest.leaders.LeadersDigests;
import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.rewards.LapseService;
import app.huzzah.rewards.PotService;
import app.huzzah.rewards.ReminderService;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Roster;
import app.huzzah.workspace.SettingsService;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Three hundred workspaces whose digests are due in the same minute, and people who give meanwhile.
 * How it is with ten thousand is measured; see docs/performance.md.
 */
class DigestsAtOnceTest {
  private static final int WORKSPACES = 300;
  private static final int OTHERS = OutboxRunner.PLACES.others();
  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant FRIDAY_AT_FOUR = Instant.parse("2026-11-27T16:00:00Z");
  private static final ChannelId WINS = new ChannelId("CWINS");
  private static final Errand DIGEST =
      new Errand.DrawDigest(WINS, new Week(LocalDate.parse("2026-11-23")));

  private final Database database = PostgresForTests.fresh();
  private final SettableClock clock = new SettableClock();
  private final Directory directory = new Directory(database, Roster.NONE, clock::now);
  private final LeaderboardService boards = new LeaderboardService(database, directory, clock::now);
  private final Outbox outbox = new Outbox(database, clock::now);
  private final FakeSlack slack = new FakeSlack();
  private final List<FakeSlack.Attempt> sent = slack.attempts();
  private final OutboxRunner runner =
      new OutboxRunner(database, slack, new PeopleWaiting(), clock::now, PACE);
  private final ManualScheduler scheduler = scheduler();

  @AfterEach
  void close() {
    scheduler.stop();
    runner.close();
    database.close();
  }

  @Test
  void giftsGoOutAtOnceAndDigestsBesideThemOnceForEachWorkspaceAtEachChannelsPace() {
    workspacesWithDigests();
    clock.set(WEDNESDAY);
    scheduler.runAnyDueExecutions();
    clock.set(FRIDAY_AT_FOUR);
    while (outbox.waiting() < WORKSPACES) {
      scheduler.runAnyDueExecutions();
    }
    IntStream.range(0, 10).forEach(i -> runner.runOnce());
    assertThat(sent).hasSize(10 * OTHERS).allMatch(attempt -> attempt.errand().equals(DIGEST));

    WorkspaceId late = oneThatWaits();
    Errand gift = OutboxTeam.post(1, "CELSEWHERE");
    Errand giftInTheDigestsChannel = OutboxTeam.post(2, WINS.value());
    add(late, gift, giftInTheDigestsChannel);
    runner.runOnce();
    assertThat(errandsOf(late)).containsExactly(gift, giftInTheDigestsChannel);
    assertThat(sent).hasSize(11 * OTHERS + 2);

    while (runner.runOnce() > 0) {
      assertThat(clock.now()).isEqualTo(FRIDAY_AT_FOUR);
    }
    assertThat(errandsOf(late)).containsExactly(gift, giftInTheDigestsChannel);
    clock.tick(PACE.minusMillis(1));
    assertThat(runner.runOnce()).isZero();
    clock.tick(Duration.ofMillis(1));
    runner.runOnce();

    assertThat(errandsOf(late)).containsExactly(gift, giftInTheDigestsChannel, DIGEST);
    assertThat(sent)
        .filteredOn(attempt -> attempt.errand().equals(DIGEST))
        .hasSize(WORKSPACES)
        .extracting(FakeSlack.Attempt::workspace)
        .doesNotHaveDuplicates();
    assertThat(outbox.waiting()).isZero();
  }

  private WorkspaceId oneThatWaits() {
    List<WorkspaceId> told = sent.stream().map(FakeSlack.Attempt::workspace).toList();
    return IntStream.rangeClosed(1, WORKSPACES)
        .mapToObj(number -> new WorkspaceId("T" + number))
        .filter(workspace -> !told.contains(workspace))
        .findFirst()
        .orElseThrow();
  }

  private List<Errand> errandsOf(WorkspaceId workspace) {
    return sent.stream()
        .filter(attempt -> attempt.workspace().equals(workspace))
        .map(FakeSlack.Attempt::errand)
        .toList();
  }

  private void add(WorkspaceId workspace, Errand... errands) {
    for (Errand errand : errands) {
      database.runInTransaction(tx -> outbox.add(tx, workspace, errand));
    }
  }

  private void workspacesWithDigests() {
    database.runInTransaction(tx -> {
      tx.execute(
          "insert into workspace (workspace_id, name, zone, created_at)"
              + " select 'T' || n, 'Team ' || n, 'Africa/Abidjan', now() from generate_series(1, ?) n",
          WORKSPACES);
      tx.execute(
          "insert into digest_schedule"
              + " (workspace_id, channel_id, weekday, local_time, set_up_by, created_at)"
              + " select workspace_id, 'CWINS', 5, '16:00', 'ULEA', '2026-11-23' from workspace");
    });
  }

  private ManualScheduler scheduler() {
    DigestAlarmClock alarms = new DigestAlarmClock(database);
    DigestService digests =
        new DigestService(
            database,
            directory,
            new Chronicle(database, directory, boards),
            new DigestErrands(outbox),
            alarms,
            clock::now);
    ScheduledJobs jobs =
        new ScheduledJobs(
            database,
            new ScheduledJobs.Duties(
                digests,
                alarms,
                new LeadersDigests(database, directory, new LeadersErrands(outbox), clock::now),
                boards,
                new ReminderService(database, new RewardErrands(outbox), clock::now),
                lapses(),
                new PotService(
                    database,
                    directory,
                    new RewardErrands(new Outbox(database, clock::now)),
                    clock::now)),
            clock::now,
            InstantSource.system(),
            Duration.ofSeconds(10));
    ManualScheduler byHand =
        (ManualScheduler)
            jobs.configured(
                    TestHelper.createManualScheduler(database.dataSource(), jobs.ring())
                        .clock(clock))
                .build();
    byHand.start();
    return byHand;
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
