package app.huzzah.recognition;

import app.huzzah.db.Database;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Role;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** What is put right by hand: taken back or worded anew by its giver, removed by an admin. */
public final class CorrectionService {
  private final Database database;
  private final Directory directory;
  private final RecognitionService reading;
  private final InstantSource clock;
  private final TakeBackTransaction takingBack;
  private final ChangeTransaction changing;
  private final RecognitionStore recognitions = new RecognitionStore();
  private final OccasionStore occasions = new OccasionStore();

  public CorrectionService(
      Database database,
      Directory directory,
      RecognitionService reading,
      Announcements announcements,
      InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.reading = reading;
    this.clock = clock;
    this.takingBack = new TakeBackTransaction(announcements);
    this.changing = new ChangeTransaction(announcements);
  }

  /** Takes back what the giver gave last, of those that still stand. */
  public TakeBackOutcome takeBackLatest(WorkspaceId workspace, MemberId giver) {
    return database
        .query(dsl -> recognitions.latestStanding(dsl, workspace, giver))
        .map(latest -> takeBack(workspace, latest.id(), giver))
        .orElseGet(TakeBackOutcome.NothingToTakeBack::new);
  }

  /**
   * The same for words in a message, which may reach us twice: the second time they take back
   * nothing, and empty comes back.
   *
   * @param asked what they came with
   */
  public Optional<TakeBackOutcome> takeBackLatest(
      WorkspaceId workspace, MemberId giver, Occasion asked) {
    try {
      return Optional.of(
          database
              .query(dsl -> recognitions.latestStanding(dsl, workspace, giver))
              .map(latest -> takeBack(workspace, latest.id(), giver, Optional.of(asked)))
              .orElseGet(TakeBackOutcome.NothingToTakeBack::new));
    } catch (AskedBefore e) {
      return Optional.empty();
    }
  }

  /** Nothing is taken back: the same words came before. */
  private static final class AskedBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AskedBefore() {
      super("asked before", null, false, false);
    }
  }

  /** Takes one back for its giver, with everything that came of it. */
  public TakeBackOutcome takeBack(WorkspaceId workspaceId, RecognitionId id, MemberId by) {
    return takeBack(workspaceId, id, by, Optional.empty());
  }

  private TakeBackOutcome takeBack(
      WorkspaceId workspaceId, RecognitionId id, MemberId by, Optional<Occasion> asked) {
    Workspace workspace = directory.workspace(workspaceId);
    Optional<Recognition> found = reading.find(workspaceId, id);
    if (found.isEmpty()) {
      return new TakeBackOutcome.NothingToTakeBack();
    }
    Recognition recognition = found.get();
    if (!recognition.giver().equals(by)) {
      return new TakeBackOutcome.NotYours();
    }
    Instant until = TakingBack.until(recognition.givenAt(), workspace.zone());
    if (!recognition.takenBack() && !clock.instant().isBefore(until)) {
      return new TakeBackOutcome.TooLate(recognition, until);
    }
    return takeBack(
        workspaceId,
        id,
        new TakeBack(clock.instant(), by, TakeBack.Way.UNDO, Optional.empty()),
        asked);
  }

  /**
   * Removes one, at any time, for an admin.
   *
   * @param reason for the giver, who gets it
   */
  public TakeBackOutcome remove(
      WorkspaceId workspaceId, RecognitionId id, MemberId by, String reason) {
    if (!mayRemove(workspaceId, by)) {
      return new TakeBackOutcome.NotAnAdmin();
    }
    return takeBack(
        workspaceId,
        id,
        new TakeBack(clock.instant(), by, TakeBack.Way.REMOVAL, Optional.of(reason)),
        Optional.empty());
  }

  /** Whether a member may remove what others gave. */
  public boolean mayRemove(WorkspaceId workspace, MemberId by) {
    return directory.member(workspace, by).map(member -> member.role() == Role.ADMIN).orElse(false);
  }

  /** Why this member cannot word it anew now; empty where they can. */
  public Optional<RewordOutcome.Refused> whyNotReworded(Recognition recognition, MemberId by) {
    return whyNotReworded(recognition, by, directory.workspace(recognition.workspace()));
  }

  private Optional<RewordOutcome.Refused> whyNotReworded(
      Recognition recognition, MemberId by, Workspace workspace) {
    if (recognition.takenBack()) {
      return Optional.of(new RewordOutcome.Gone());
    }
    if (!recognition.giver().equals(by)) {
      return Optional.of(new RewordOutcome.NotYours());
    }
    if (recognition.origin().followsSource()) {
      return Optional.of(new RewordOutcome.EditTheMessage());
    }
    Instant until = TakingBack.until(recognition.givenAt(), workspace.zone());
    return clock.instant().isBefore(until)
        ? Optional.empty()
        : Optional.of(new RewordOutcome.TooLate(until));
  }

  /** Words one anew for its giver, as long as it could be taken back. */
  public RewordOutcome reword(
      WorkspaceId workspaceId, RecognitionId id, MemberId by, String message, List<String> values) {
    if (Giving.saysNothing(message)) {
      return new RewordOutcome.NoReason();
    }
    if (message.length() > Gift.LONGEST_MESSAGE) {
      return new RewordOutcome.MessageTooLong(message.length());
    }
    Workspace workspace = directory.workspace(workspaceId);
    return database.inTransaction(tx ->
        recognitions
            .lock(tx, workspaceId, id)
            .map(recognition -> reword(tx, recognition, by, message, values, workspace))
            .orElseGet(RewordOutcome.Gone::new));
  }

  private RewordOutcome reword(
      DSLContext tx,
      Recognition recognition,
      MemberId by,
      String message,
      List<String> values,
      Workspace workspace) {
    Optional<RewordOutcome.Refused> refusal = whyNotReworded(recognition, by, workspace);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    ChangeOutcome outcome =
        changing.change(
            tx,
            recognition,
            Wording.of(recognition, message, values),
            Optional.empty(),
            workspace,
            clock.instant());
    return new RewordOutcome.Reworded(
        outcome instanceof ChangeOutcome.Changed changed ? changed.now() : recognition);
  }

  private TakeBackOutcome takeBack(
      WorkspaceId workspace, RecognitionId id, TakeBack how, Optional<Occasion> asked) {
    Optional<Recognition> found =
        database.inTransaction(tx -> {
          if (asked.filter(Occasion::changes).isPresent()
              && !occasions.hear(tx, workspace, asked.get())) {
            throw new AskedBefore();
          }
          return recognitions
              .lock(tx, workspace, id)
              .filter(recognition -> takingBack.takeBack(tx, recognition, how));
        });
    found.ifPresent(taken -> RecognitionLog.note("taken back", taken));
    return found
        .<TakeBackOutcome>map(taken ->
            new TakeBackOutcome.TakenBack(taken, reading.allowance(workspace, taken.giver())))
        .or(() -> reading.find(workspace, id).map(TakeBackOutcome.AlreadyTakenBack::new))
        .orElseGet(TakeBackOutcome.NothingToTakeBack::new);
  }
}
