package app.huzzah.recognition;

import app.huzzah.db.Database;
import app.huzzah.recognition.TotalsStore.Purse;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Exclusion;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jooq.DSLContext;

/**
 * Joining what somebody else gave: one more point for each recipient, once a person, paid from
 * one's own allowance.
 */
public final class BoostService {
  private final Database database;
  private final Directory directory;
  private final Announcements announcements;
  private final InstantSource clock;
  private final RecognitionStore recognitions = new RecognitionStore();
  private final OccasionStore occasions = new OccasionStore();
  private final BoostStore boosts = new BoostStore();
  private final TotalsStore totals = new TotalsStore();

  public BoostService(
      Database database, Directory directory, Announcements announcements, InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Who joined, in the order in which they did. */
  public List<MemberId> boosters(Recognition recognition) {
    return database.query(dsl -> boosts.boosters(dsl, recognition.workspace(), recognition.id()));
  }

  /**
   * Joins.
   *
   * @param news the reaction or the press by which somebody joins; empty where Slack names no time
   *     of it
   */
  public BoostOutcome join(
      WorkspaceId workspaceId, RecognitionId id, MemberId booster, Optional<Occasion> news) {
    Workspace workspace = directory.workspace(workspaceId);
    Optional<Member> member = directory.member(workspaceId, booster);
    Optional<Exclusion> excluded = Member.exclusion(member, workspace.settings());
    if (excluded.isPresent()) {
      return new BoostOutcome.NotAGiver(excluded.get());
    }
    int granted =
        member
            .map(known -> Allowance.granted(known, workspace.settings()))
            .orElse(workspace.settings().weeklyAllowance());
    return locked(
        workspaceId,
        id,
        news,
        (tx, recognition) -> join(tx, recognition, booster, granted, workspace));
  }

  /** Joins no longer: the points go back. */
  public BoostOutcome leave(
      WorkspaceId workspaceId, RecognitionId id, MemberId booster, Optional<Occasion> news) {
    Workspace workspace = directory.workspace(workspaceId);
    return locked(
        workspaceId, id, news, (tx, recognition) -> leave(tx, recognition, booster, workspace));
  }

  /** A hundred join a good one at once: they lock it in turn, and wait without a connection. */
  private BoostOutcome locked(
      WorkspaceId workspace,
      RecognitionId id,
      Optional<Occasion> news,
      BiFunction<DSLContext, Recognition, BoostOutcome> work) {
    return database.inTurn(
        List.of(workspace, id),
        tx -> {
          if (news.isPresent() && !occasions.hear(tx, workspace, news.get())) {
            return new BoostOutcome.Overtaken();
          }
          return recognitions
              .lock(tx, workspace, id)
              .filter(recognition -> !recognition.takenBack())
              .map(recognition -> work.apply(tx, recognition))
              .orElseGet(BoostOutcome.Gone::new);
        });
  }

  private BoostOutcome join(
      DSLContext tx, Recognition recognition, MemberId booster, int granted, Workspace workspace) {
    if (recognition.giver().equals(booster) || recognition.recipients().contains(booster)) {
      return new BoostOutcome.YourOwn(recognition.giver().equals(booster));
    }
    if (boosts.boosters(tx, workspace.id(), recognition.id()).contains(booster)) {
      return new BoostOutcome.AlreadyJoined(recognition);
    }
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, workspace.zone());
    Purse purse = new Purse(booster, Week.of(today));
    int spent = totals.lock(tx, workspace.id(), Set.of(purse)).getOrDefault(purse, 0);
    Allowance allowance = new Allowance(granted, spent, purse.week().end(workspace.zone()));
    int cost = Boost.POINTS * recognition.recipients().size();
    if (!allowance.covers(cost)) {
      return new BoostOutcome.OverAllowance(cost, allowance);
    }
    List<Boost> joined =
        recognition.recipients().stream()
            .map(recipient -> new Boost(booster, recipient, today))
            .toList();
    boosts.add(tx, recognition, joined, now.truncatedTo(ChronoUnit.MICROS));
    totals.move(tx, Movement.of(recognition, List.of(), Credit.ofBoosts(recognition, joined)), now);
    announcements.joined(tx, recognition, booster);
    return new BoostOutcome.Joined(recognition, cost, allowance.less(cost));
  }

  private BoostOutcome leave(
      DSLContext tx, Recognition recognition, MemberId booster, Workspace workspace) {
    List<Boost> gone = boosts.removeBy(tx, workspace.id(), recognition.id(), booster);
    if (gone.isEmpty()) {
      return new BoostOutcome.NotJoined();
    }
    Movement movement = Movement.of(recognition, Credit.ofBoosts(recognition, gone), List.of());
    totals.lock(tx, workspace.id(), movement.paid().keySet());
    totals.move(tx, movement, clock.instant());
    announcements.joined(tx, recognition, booster);
    return new BoostOutcome.Left(recognition);
  }
}
