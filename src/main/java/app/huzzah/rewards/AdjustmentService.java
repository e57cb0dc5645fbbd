package app.huzzah.rewards;

import app.huzzah.db.Database;
import app.huzzah.ledger.Cause;
import app.huzzah.ledger.Entry;
import app.huzzah.ledger.LedgerStore;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Exclusion;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.SettingsService;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Admins give points to a balance, or take them, and say why; the member is told. */
public final class AdjustmentService {
  public static final int MOST_POINTS = 1_000_000;

  /** Longest reason accepted, in characters (UTF-16). */
  public static final int LONGEST_REASON = 500;

  private static final Logger LOG = LoggerFactory.getLogger(AdjustmentService.class);
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,7}");

  private final Database database;
  private final Directory directory;
  private final SettingsService settings;
  private final RewardAnnouncements announcements;
  private final InstantSource clock;
  private final AdjustmentStore adjustments = new AdjustmentStore();
  private final LedgerStore ledger = new LedgerStore();

  public AdjustmentService(
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

  /**
   * Gives or takes points.
   *
   * @param typed a whole number, negative where points are to be taken; never below a balance of 0
   * @param form Slack's name of the form that was sent; the same one counts only once
   */
  public AdjustOutcome adjust(
      WorkspaceId workspace,
      MemberId by,
      MemberId member,
      String typed,
      String reason,
      String form) {
    Optional<AdjustOutcome.Refused> refusal = whyNot(workspace, by, member, reason.strip());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<Integer> points = points(typed);
    if (points.isEmpty()) {
      return new AdjustOutcome.BadPoints();
    }
    LocalDate day = LocalDate.ofInstant(clock.instant(), directory.workspace(workspace).zone());
    AdjustOutcome outcome =
        database.inTransaction(tx -> {
          int balance = ledger.lockBalance(tx, workspace, member);
          Optional<Adjustment> before = adjustments.askedBy(tx, workspace, form);
          if (before.isPresent()) {
            return new AdjustOutcome.Adjusted(before.get(), balance);
          }
          if (points.get() < 0 && balance + points.get() < 0) {
            return new AdjustOutcome.TooMuch(balance);
          }
          Adjustment made =
              adjustments.add(tx, workspace, member, points.get(), reason.strip(), by, form, now());
          enter(tx, made, day);
          return new AdjustOutcome.Adjusted(made, balance + points.get());
        });
    if (outcome instanceof AdjustOutcome.Adjusted) {
      LOG.info("{} adjusted the balance of {} in {}", by, member, workspace);
    }
    return outcome;
  }

  private void enter(DSLContext tx, Adjustment made, LocalDate day) {
    ledger.enter(
        tx,
        made.workspace(),
        List.of(
            new Entry(
                made.member(), made.points(), Cause.ADJUSTMENT, made.id().value(), made.by(), day)),
        made.at());
    announcements.adjusted(tx, made);
  }

  private Optional<AdjustOutcome.Refused> whyNot(
      WorkspaceId workspace, MemberId by, MemberId member, String reason) {
    if (!settings.isAdmin(workspace, by)) {
      return Optional.of(new AdjustOutcome.NotAdmin(settings.admins(workspace)));
    }
    if (by.equals(member)) {
      return Optional.of(new AdjustOutcome.YourOwn());
    }
    Workspace known = directory.workspace(workspace);
    Optional<Exclusion> excluded =
        Member.exclusion(directory.member(workspace, member), known.settings());
    if (excluded.isPresent()) {
      return excluded.map(AdjustOutcome.NotTakingPart::new);
    }
    if (reason.isEmpty()) {
      return Optional.of(new AdjustOutcome.NoReason());
    }
    return reason.length() > LONGEST_REASON
        ? Optional.of(new AdjustOutcome.ReasonTooLong(reason.length()))
        : Optional.empty();
  }

  private static Optional<Integer> points(String typed) {
    return Optional.of(typed.strip().replace('−', '-'))
        .filter(text -> NUMBER.matcher(text).matches())
        .map(Integer::valueOf)
        .filter(points -> points != 0 && Math.abs(points) <= MOST_POINTS);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
