package app.huzzah.rewards;

import app.huzzah.db.Database;
import app.huzzah.ledger.Cause;
import app.huzzah.ledger.Entry;
import app.huzzah.ledger.LedgerStore;
import app.huzzah.rewards.LapseStore.Run;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.SettingsService;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has points lapse that nobody used for the months that admins decided, the oldest first, on the
 * first day of a month. Nothing lapses of which its member was not warned a month before.
 */
public final class LapseService {
  public static final int MOST_MONTHS = 60;

  /** Who is warned later in a month than this is warned for less than a month. */
  private static final int LAST_DAY_OF_WARNING = 7;

  private static final Logger LOG = LoggerFactory.getLogger(LapseService.class);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  private final Database database;
  private final Directory directory;
  private final SettingsService settings;
  private final RewardAnnouncements announcements;
  private final InstantSource clock;
  private final LapseStore lapses = new LapseStore();
  private final LedgerStore ledger = new LedgerStore();

  public LapseService(
      Database database,
      Directory directory,
      SettingsService settings,
      RewardAnnouncements announcements,
      InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.settings = settings;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** What holds now; empty where points never lapse. */
  public Optional<LapseRule> find(WorkspaceId workspace) {
    return database.query(dsl -> lapses.rule(dsl, workspace));
  }

  /**
   * Decides it. Of what members were warned of already, that much lapses; where points lapse no
   * more, nothing does.
   *
   * @param typed months; blank for never
   */
  public LapseOutcome decide(WorkspaceId workspace, MemberId by, String typed) {
    if (!settings.isAdmin(workspace, by)) {
      return new LapseOutcome.NotAdmin(settings.admins(workspace));
    }
    Optional<LapseRule> rule =
        Optional.of(typed.strip())
            .filter(text -> NUMBER.matcher(text).matches())
            .map(Integer::valueOf)
            .filter(months -> months >= 1 && months <= MOST_MONTHS)
            .map(months -> new LapseRule(months, by));
    if (rule.isEmpty() && !typed.isBlank()) {
      return new LapseOutcome.BadMonths();
    }
    database.runInTransaction(tx ->
        rule.ifPresentOrElse(
            decided -> lapses.decide(tx, workspace, decided, clock.instant()),
            () -> lapses.remove(tx, workspace)));
    LOG.info("{} decided after how many months points of {} lapse", by, workspace);
    return new LapseOutcome.Decided(rule);
  }

  /** What of a member's points lapses next, if nothing of it is used before. */
  public Optional<Lapsing> next(WorkspaceId workspace, MemberId member) {
    LocalDate month = month(workspace).plusMonths(1);
    return database.read(dsl ->
        lapses
            .run(dsl, workspace, month)
            .map(run ->
                Math.min(
                    lapses.warnings(dsl, workspace, month).getOrDefault(member, 0),
                    lapses.leftOf(dsl, workspace, member, run.earnedBefore())))
            .filter(points -> points > 0)
            .map(points -> new Lapsing(member, points, month)));
  }

  /** Warns, and has points lapse, wherever that is due; what was done already is not done again. */
  public void run() {
    for (WorkspaceId workspace : database.query(lapses::withRule)) {
      try {
        run(workspace);
      } catch (RuntimeException e) {
        LOG.error("points of {} cannot lapse; trying again later", workspace, e);
      }
    }
  }

  private void run(WorkspaceId workspace) {
    LocalDate month = month(workspace);
    Optional<Run> due =
        database.query(dsl -> lapses.run(dsl, workspace, month)).filter(run -> !run.done());
    due.ifPresent(run -> lapse(workspace, run));
    if (day(workspace).getDayOfMonth() <= LAST_DAY_OF_WARNING) {
      warn(workspace, month.plusMonths(1));
    }
  }

  private void warn(WorkspaceId workspace, LocalDate month) {
    int warned =
        database.inTransaction(tx -> {
          Optional<LapseRule> rule = lapses.rule(tx, workspace);
          if (rule.isEmpty()) {
            return 0;
          }
          LocalDate earnedBefore = month.minusMonths(rule.get().months());
          if (!lapses.warn(tx, workspace, new Run(month, earnedBefore, false), clock.instant())) {
            return 0;
          }
          Map<MemberId, Integer> left = lapses.leftOf(tx, workspace, earnedBefore);
          lapses.addWarnings(tx, workspace, month, left);
          List<Lapsing> all =
              left.entrySet().stream()
                  .map(one -> new Lapsing(one.getKey(), one.getValue(), month))
                  .toList();
          announcements.lapsing(tx, workspace, all);
          return all.size();
        });
    if (warned > 0) {
      LOG.info("{} members of {} warned of points that lapse on {}", warned, workspace, month);
    }
  }

  /** Each member's in a transaction of its own, so that nobody's gift waits for all of them. */
  private void lapse(WorkspaceId workspace, Run run) {
    Optional<LapseRule> rule = find(workspace);
    if (rule.isEmpty()) {
      return;
    }
    Map<MemberId, Integer> warned =
        database.query(dsl -> lapses.warnings(dsl, workspace, run.month()));
    warned.forEach((member, points) ->
        database.runInTransaction(
            tx -> lapse(tx, workspace, new Lapsing(member, points, run.month()), run, rule.get())));
    database.runInTransaction(tx -> lapses.done(tx, workspace, run.month(), clock.instant()));
    LOG.info("points of {} members of {} lapsed", warned.size(), workspace);
  }

  private void lapse(
      DSLContext tx, WorkspaceId workspace, Lapsing warned, Run run, LapseRule rule) {
    MemberId member = warned.member();
    ledger.lockBalance(tx, workspace, member);
    int points =
        Math.min(warned.points(), lapses.leftOf(tx, workspace, member, run.earnedBefore()));
    if (points > 0) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      long number = lapses.add(tx, workspace, member, points, now);
      ledger.enter(
          tx,
          workspace,
          List.of(new Entry(member, -points, Cause.LAPSE, number, rule.setBy(), day(workspace))),
          now);
      announcements.lapsed(tx, workspace, new Lapsing(member, points, run.month()));
    }
  }

  private LocalDate month(WorkspaceId workspace) {
    return day(workspace).withDayOfMonth(1);
  }

  private LocalDate day(WorkspaceId workspace) {
    return LocalDate.ofInstant(clock.instant(), directory.workspace(workspace).zone());
  }
}
