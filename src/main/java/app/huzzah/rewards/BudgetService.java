package app.huzzah.rewards;

import app.huzzah.db.Database;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.SettingsService;
import app.huzzah.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Admins decide how many points rewards may cost in a month or quarter. */
public final class BudgetService {
  public static final int MOST_POINTS = 100_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(BudgetService.class);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final Database database;
  private final Directory directory;
  private final SettingsService settings;
  private final InstantSource clock;
  private final BudgetStore budgets = new BudgetStore();

  public BudgetService(
      Database database, Directory directory, SettingsService settings, InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.settings = settings;
    this.clock = clock;
  }

  /** What holds now, with what is left; empty where rewards may cost as much as members have. */
  public Optional<Budget> find(WorkspaceId workspace) {
    LocalDate day = day(workspace);
    return database.read(dsl -> budgets.find(dsl, workspace, day));
  }

  /**
   * Decides it. What was asked for stands, also where it is more than that.
   *
   * @param typed points; blank for none
   * @param term a month or a quarter
   */
  public BudgetOutcome decide(WorkspaceId workspace, MemberId by, String typed, Term term) {
    if (!settings.isAdmin(workspace, by)) {
      return new BudgetOutcome.NotAdmin(settings.admins(workspace));
    }
    Optional<Integer> points =
        Optional.of(typed.strip())
            .filter(text -> NUMBER.matcher(text).matches())
            .map(Integer::valueOf)
            .filter(value -> value <= MOST_POINTS);
    if (points.isEmpty() && !typed.isBlank()) {
      return new BudgetOutcome.BadPoints();
    }
    database.runInTransaction(tx ->
        points.ifPresentOrElse(
            value -> budgets.set(tx, workspace, value, term, by, clock.instant()),
            () -> budgets.remove(tx, workspace)));
    LOG.info("{} decided the budget for rewards of {}", by, workspace);
    return new BudgetOutcome.Decided(find(workspace));
  }

  private LocalDate day(WorkspaceId workspace) {
    return LocalDate.ofInstant(clock.instant(), directory.workspace(workspace).zone());
  }
}
