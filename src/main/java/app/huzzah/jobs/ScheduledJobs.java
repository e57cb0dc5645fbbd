package app.huzzah.jobs;

import app.huzzah.db.Database;
import app.huzzah.digest.DigestAlarm;
import app.huzzah.digest.DigestService;
import app.huzzah.digest.DueOutcome;
import app.huzzah.digest.leaders.LeadersDigests;
import app.huzzah.digest.leaders.LeadersDueOutcome;
import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.rewards.LapseService;
import app.huzzah.rewards.PotService;
import app.huzzah.rewards.ReminderService;
import app.huzzah.workspace.WorkspaceId;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens by the clock. Rings the digests' alarms, on whichever instance comes first. Each
 * alarm sets its next time itself, by the zone that the workspace has then. Once an hour all alarms
 * are compared with what the schedules say, which mends those that are off because a workspace
 * moved to another zone, the rules of a zone changed, or an instance died between noting a schedule
 * and setting its alarm. Every ten seconds boards are tidied. Leaders' digests have no alarms: once
 * a minute one query asks which workspaces are due.
 */
public final class ScheduledJobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledJobs.class);
  private static final Duration COMPARE_EVERY = Duration.ofHours(1);

  /** After the last time: with the table looked at every ten seconds, it is each of these looks. */
  private static final Duration TIDY_EVERY = Duration.ofSeconds(5);

  /** Between two steps of it, so that whoever gives gets in between. */
  private static final Duration TIDY_BREATH = Duration.ofMillis(50);

  private static final Duration LOOK_FOR_LEADERS_EVERY = Duration.ofMinutes(1);
  private static final Duration REMIND_EVERY = Duration.ofHours(1);
  private static final Duration LOOK_AT_CALENDAR_EVERY = Duration.ofHours(1);
  private static final Duration RETRY_AFTER = Duration.ofMinutes(1);
  private static final int THREADS = 2;

  private final DigestService digests;
  private final DigestAlarmClock alarms;
  private final LeadersDigests leaders;
  private final InstantSource clock;
  private final CustomTask<Void> ring;
  private final RecurringTask<Void> compare;
  private final RecurringTask<Void> tidy;
  private final RecurringTask<Void> tellLeaders;
  private final RecurringTask<Void> remind;
  private final RecurringTask<Void> calendar;
  private final Scheduler scheduler;

  /** What is to be done by the clock. */
  public record Duties(
      DigestService digests,
      DigestAlarmClock alarms,
      LeadersDigests leaders,
      LeaderboardService boards,
      ReminderService reminders,
      LapseService lapses,
      PotService pots) {}

  /**
   * @param stopwatch goes on evenly, whatever the clock does; its moments mean nothing else
   * @param pollingInterval how often the table is looked at for alarms that are due; a digest may
   *     be that much late
   */
  public ScheduledJobs(
      Database database,
      Duties duties,
      InstantSource clock,
      InstantSource stopwatch,
      Duration pollingInterval) {
    this.digests = duties.digests();
    this.alarms = duties.alarms();
    this.leaders = duties.leaders();
    this.clock = clock;
    this.ring =
        Tasks.custom(DigestAlarmClock.TASK, Void.class)
            .onFailure(
                (failed, alarm) -> alarm.reschedule(failed, clock.instant().plus(RETRY_AFTER)))
            .onDeadExecutionRevive()
            .execute(this::ring);
    this.compare =
        Tasks.recurring("digest-alarms", FixedDelay.of(COMPARE_EVERY))
            .execute((instance, context) -> compare(context.getSchedulerClient()));
    this.tidy =
        Tasks.recurring("boards-tidy", FixedDelay.of(TIDY_EVERY))
            .execute((instance, context) -> {
              int moves = duties.boards().tidy(() -> breathed(context));
              LOG.debug("rungs of boards follow {} moves", moves);
            });
    this.tellLeaders =
        Tasks.recurring("leaders-digests", FixedDelay.of(LOOK_FOR_LEADERS_EVERY))
            .execute((instance, context) -> leaders.due().forEach(this::tellLeaders));
    this.remind =
        Tasks.recurring("reward-reminders", FixedDelay.of(REMIND_EVERY))
            .execute((instance, context) -> {
              int reminded = duties.reminders().remind();
              LOG.debug("reminded of {} redemptions that wait", reminded);
            });
    this.calendar =
        Tasks.recurring("points-by-the-calendar", FixedDelay.of(LOOK_AT_CALENDAR_EVERY))
            .execute((instance, context) -> {
              duties.lapses().run();
              duties.pots().endOver();
            });
    this.scheduler =
        configured(new SteadilyPolling(database.dataSource(), List.of(ring), stopwatch))
            .pollingInterval(pollingInterval)
            .clock(clock::instant)
            .build();
  }

  /**
   * Looks at the table at its interval, whatever the clock does meanwhile: one that was put back by
   * an hour, or that stands still, would else keep the scheduler waiting as long.
   */
  private static final class SteadilyPolling extends SchedulerBuilder {
    private final InstantSource stopwatch;

    SteadilyPolling(DataSource database, List<Task<?>> tasks, InstantSource stopwatch) {
      super(database, tasks);
      this.stopwatch = stopwatch;
    }

    @Override
    protected Waiter buildWaiter() {
      return new Waiter(poolingInterval, stopwatch::instant);
    }
  }

  /** The settings that a scheduler driven by hand has to share with the real one. */
  SchedulerBuilder configured(SchedulerBuilder builder) {
    return builder
        .startTasks(compare, tidy, tellLeaders, remind, calendar)
        .threads(THREADS)
        .alwaysPersistTimestampInUTC();
  }

  CustomTask<Void> ring() {
    return ring;
  }

  public void start() {
    scheduler.start();
  }

  /**
   * Whether nothing is due and nothing under way here; what is due is begun at once, if it is not
   * yet. What an instance that was killed had in hand is waited for by nobody.
   */
  public boolean settled() {
    Instant now = clock.instant();
    // Those that no instance has in hand.
    boolean isDue =
        scheduler.getScheduledExecutions().stream()
            .anyMatch(job -> !job.getExecutionTime().isAfter(now));
    if (isDue) {
      scheduler.triggerCheckForDueExecutions();
    }
    return !isDue && scheduler.getCurrentlyExecuting().isEmpty();
  }

  /** Takes up no more alarms and waits until those that ring are settled. */
  @Override
  public void close() {
    scheduler.stop();
  }

  /** Whether there is time for more. */
  private static boolean breathed(ExecutionContext context) {
    try {
      Thread.sleep(TIDY_BREATH);
      return !context.getSchedulerState().isShuttingDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private CompletionHandler<Void> ring(TaskInstance<Void> instance, ExecutionContext context) {
    DigestAlarmClock.Name name = DigestAlarmClock.Name.of(instance.getId());
    switch (digests.postIfDue(name.workspace(), name.channel())) {
      case DueOutcome.Queued(var week) ->
          LOG.info("digest {} of the week of {} is on its way", name.id(), week.monday());
      case DueOutcome.Missed(var week, var due) ->
          LOG.warn(
              "digest {} of the week of {} was due at {} while nothing was running; left out",
              name.id(),
              week.monday(),
              due);
      case DueOutcome.NotDue() -> LOG.debug("digest {} is not due", name.id());
    }
    Optional<Instant> next = digests.nextAlarm(name.workspace(), name.channel());
    return (complete, alarm) ->
        next.ifPresentOrElse(moment -> alarm.reschedule(complete, moment), alarm::remove);
  }

  /** What fails in one workspace is tried again at the next look, and holds up no other. */
  private void tellLeaders(WorkspaceId workspace) {
    try {
      switch (leaders.settle(workspace)) {
        case LeadersDueOutcome.Queued(var week, var number) ->
            LOG.info(
                "{} leaders' digests of {} for the week of {} are on their way",
                number,
                workspace,
                week.monday());
        case LeadersDueOutcome.Missed(var week, var due) ->
            LOG.warn(
                "leaders' digests of {} for the week of {} were due at {} while nothing was"
                    + " running; left out",
                workspace,
                week.monday(),
                due);
        case LeadersDueOutcome.NothingYet(var week) ->
            LOG.debug("nothing was given yet in {}, and its leaders are told nothing", workspace);
        case LeadersDueOutcome.NotDue() -> LOG.debug("{} is settled already", workspace);
      }
    } catch (RuntimeException e) {
      LOG.error("leaders' digests of {} cannot be settled", workspace, e);
    }
  }

  private void compare(SchedulerClient client) {
    Map<String, Instant> set = new HashMap<>();
    client.fetchScheduledExecutionsForTask(
        DigestAlarmClock.TASK,
        Void.class,
        alarm -> set.put(alarm.getTaskInstance().getId(), alarm.getExecutionTime()));
    Instant now = clock.instant();
    for (DigestAlarm wanted : digests.alarms()) {
      String id = new DigestAlarmClock.Name(wanted.workspace(), wanted.channel()).id();
      Instant current = set.remove(id);
      boolean aboutToRing = current != null && !current.isAfter(now);
      if (!aboutToRing && !wanted.moment().equals(current)) {
        LOG.info("digest alarm {} set to {}", id, wanted.moment());
        alarms.set(wanted.workspace(), wanted.channel(), wanted.moment());
      }
    }
    for (String orphan : set.keySet()) {
      DigestAlarmClock.Name name = DigestAlarmClock.Name.of(orphan);
      alarms.clear(name.workspace(), name.channel());
    }
  }
}
