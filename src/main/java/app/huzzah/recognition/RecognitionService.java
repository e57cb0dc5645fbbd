package app.huzzah.recognition;

import app.huzzah.db.Database;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Exclusion;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives and takes back, each in one transaction with its points and with what has to be said. */
public final class RecognitionService {
  private static final Logger LOG = LoggerFactory.getLogger(RecognitionService.class);

  private final Database database;
  private final Directory directory;
  private final Announcements announcements;
  private final InstantSource clock;
  private final RecognitionStore recognitions = new RecognitionStore();
  private final TotalsStore totals = new TotalsStore();

  public RecognitionService(
      Database database, Directory directory, Announcements announcements, InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Stores the gift if every rule allows it; what comes back says what became of it. */
  public GiveOutcome give(Gift gift) {
    if (Giving.saysNothing(gift.message())) {
      return new GiveOutcome.NoReason();
    }
    if (gift.message().length() > Gift.LONGEST_MESSAGE) {
      return new GiveOutcome.MessageTooLong(gift.message().length());
    }
    Set<MemberId> throughGroups = directory.membersOf(gift.workspace(), gift.groups());
    Workspace workspace = directory.workspace(gift.workspace());
    Map<MemberId, Member> known = known(gift, throughGroups);
    Optional<Exclusion> excluded =
        Optional.ofNullable(known.get(gift.giver()))
            .flatMap(giver -> giver.exclusion(workspace.settings()));
    if (excluded.isPresent()) {
      return new GiveOutcome.NotAGiver(excluded.get());
    }
    Giving.Recipients recipients =
        Giving.recipients(gift.giver(), gift.people(), throughGroups, known, workspace.settings());
    if (recipients.members().isEmpty()) {
      return new GiveOutcome.NobodyToThank(recipients.leftOut());
    }
    GiveOutcome outcome = database.inTransaction(tx -> give(tx, gift, workspace, recipients));
    if (outcome instanceof GiveOutcome.Given given) {
      log("given", given.recognition());
    }
    return outcome;
  }

  /** What a member may still give this week. */
  public Allowance allowance(WorkspaceId workspaceId, MemberId giver) {
    Workspace workspace = directory.workspace(workspaceId);
    Week week = Week.of(clock.instant(), workspace.zone());
    return database.read(
        dsl -> allowance(workspace, week, totals.spent(dsl, workspaceId, giver, week)));
  }

  /** Points received, less those taken back. */
  public int balance(WorkspaceId workspace, MemberId member) {
    return database.read(dsl -> totals.balance(dsl, workspace, member));
  }

  public Optional<Recognition> find(WorkspaceId workspace, RecognitionId id) {
    return database.read(dsl -> recognitions.find(dsl, workspace, id));
  }

  /** Whether it still stands, and keeps it so until the transaction ends. */
  public boolean standsLocked(DSLContext tx, Recognition recognition) {
    return recognitions.standsLocked(tx, recognition.workspace(), recognition.id());
  }

  /** The latest that a member gave or received, newest first. */
  public List<Recognition> latestWith(WorkspaceId workspace, MemberId member, int most) {
    return database.read(dsl -> recognitions.latestWith(dsl, workspace, member, most));
  }

  /** Takes back what the giver gave last, of those that still stand. */
  public TakeBackOutcome takeBackLatest(WorkspaceId workspace, MemberId giver) {
    return database
        .read(dsl -> recognitions.latestStanding(dsl, workspace, giver))
        .map(latest -> takeBack(workspace, latest.id(), giver))
        .orElseGet(TakeBackOutcome.NothingToTakeBack::new);
  }

  /** Takes one back for its giver: the points, the totals and the allowance go back together. */
  public TakeBackOutcome takeBack(WorkspaceId workspaceId, RecognitionId id, MemberId by) {
    Workspace workspace = directory.workspace(workspaceId);
    TakeBackOutcome outcome =
        database.inTransaction(tx ->
            recognitions
                .find(tx, workspaceId, id)
                .map(recognition -> takeBack(tx, workspace, recognition, by))
                .orElseGet(TakeBackOutcome.NothingToTakeBack::new));
    if (outcome instanceof TakeBackOutcome.TakenBack taken) {
      log("taken back", taken.recognition());
    }
    return outcome;
  }

  /** Ids and numbers only: what people wrote is theirs. */
  private static void log(String what, Recognition recognition) {
    LOG.info(
        "recognition {} {}: workspace {}, {} {}, {} recipients, by {}",
        recognition.id(),
        what,
        recognition.workspace(),
        recognition.size(),
        recognition.kind(),
        recognition.recipients().size(),
        recognition.origin());
  }

  private GiveOutcome give(
      DSLContext tx, Gift gift, Workspace workspace, Giving.Recipients recipients) {
    Instant now = clock.instant();
    Week week = Week.of(now, workspace.zone());
    // The giver's row is locked before anything is looked at: gifts of one giver go one by one, so
    // the second delivery of one sees the first, and no allowance is overdrawn.
    int spent = totals.lockSpent(tx, gift.workspace(), gift.giver(), week);
    Optional<Recognition> before = recognitions.findByKey(tx, gift.workspace(), gift.businessKey());
    if (before.isPresent()) {
      return new GiveOutcome.AlreadyGiven(before.get(), allowance(workspace, week, spent));
    }
    int points = gift.size().points(workspace.settings());
    int cost = points * recipients.members().size();
    Allowance allowance = allowance(workspace, week, spent);
    if (!allowance.covers(cost)) {
      return new GiveOutcome.OverAllowance(cost, recipients.members().size(), points, allowance);
    }
    Optional<RecognitionId> stored =
        recognitions.insert(
            tx, gift, values(gift, workspace), recipients.members(), points, now, week);
    if (stored.isEmpty()) {
      // Two deliveries around the end of a week lock the rows of two weeks, and meet only here.
      Recognition other =
          recognitions.findByKey(tx, gift.workspace(), gift.businessKey()).orElseThrow();
      return new GiveOutcome.AlreadyGiven(other, allowance);
    }
    RecognitionId id = stored.get();
    totals.addSpent(tx, gift.workspace(), gift.giver(), week, cost);
    totals.addToBalances(tx, gift.workspace(), recipients.members(), points);
    Recognition recognition = recognitions.find(tx, gift.workspace(), id).orElseThrow();
    announcements.given(tx, recognition);
    return new GiveOutcome.Given(
        recognition, recipients.leftOut(), allowance(workspace, week, spent + cost));
  }

  private TakeBackOutcome takeBack(
      DSLContext tx, Workspace workspace, Recognition recognition, MemberId by) {
    if (!recognition.giver().equals(by)) {
      return new TakeBackOutcome.NotYours();
    }
    if (recognition.takenBack()) {
      return new TakeBackOutcome.AlreadyTakenBack(recognition);
    }
    Instant now = clock.instant();
    Instant until = TakingBack.until(recognition.givenAt(), workspace.zone());
    if (!now.isBefore(until)) {
      return new TakeBackOutcome.TooLate(recognition, until);
    }
    totals.lockSpent(tx, workspace.id(), recognition.giver(), recognition.week());
    if (!recognitions.takeBack(tx, recognition, by, now)) {
      return new TakeBackOutcome.AlreadyTakenBack(recognition);
    }
    totals.addSpent(
        tx, workspace.id(), recognition.giver(), recognition.week(), -recognition.cost());
    totals.addToBalances(tx, workspace.id(), recognition.recipients(), -recognition.points());
    announcements.takenBack(tx, recognition);
    Week week = Week.of(now, workspace.zone());
    int spent = totals.spent(tx, workspace.id(), recognition.giver(), week);
    return new TakeBackOutcome.TakenBack(recognition, allowance(workspace, week, spent));
  }

  private static List<String> values(Gift gift, Workspace workspace) {
    return gift.values().stream()
        .distinct()
        .filter(workspace.settings().values()::contains)
        .toList();
  }

  private Map<MemberId, Member> known(Gift gift, Set<MemberId> throughGroups) {
    Set<MemberId> all = new HashSet<>(gift.people());
    all.addAll(throughGroups);
    all.add(gift.giver());
    return directory.members(gift.workspace(), all);
  }

  private static Allowance allowance(Workspace workspace, Week week, int spent) {
    return new Allowance(workspace.settings().weeklyAllowance(), spent, week.end(workspace.zone()));
  }
}
