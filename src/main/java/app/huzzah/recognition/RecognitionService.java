package app.huzzah.recognition;

import app.huzzah.db.Batches;
import app.huzzah.db.Database;
import app.huzzah.ledger.LedgerStore;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.Member;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Gives, and follows the messages and reactions that gave, each in one transaction with its points
 * and with what has to be said. Whoever locks several rows takes them in this order, so that nobody
 * waits in a circle: occasion, recognition, allowances by giver and week, balances by member.
 */
public final class RecognitionService {
  /**
   * Gifts that are given together wait no longer than this for anything locked, and nobody waits
   * longer to be given together: what is in one's way is not to hold up the others.
   */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final Database database;
  private final Directory directory;
  private final InstantSource clock;
  private final GiveTransaction giving;
  private final ChangeTransaction changing;
  private final TakeBackTransaction takingBack;
  private final RecognitionStore recognitions = new RecognitionStore();
  private final OccasionStore occasions = new OccasionStore();
  private final TotalsStore totals = new TotalsStore();
  private final LedgerStore ledger = new LedgerStore();
  private final Duration longestWait;
  private final Batches<GiveAttempt, GiveOutcome> batches;
  private volatile BiConsumer<Origin, GiveOutcome> decided = (origin, outcome) -> {};

  public RecognitionService(
      Database database, Directory directory, Announcements announcements, InstantSource clock) {
    this(database, directory, announcements, clock, LONGEST_WAIT);
  }

  RecognitionService(
      Database database,
      Directory directory,
      Announcements announcements,
      InstantSource clock,
      Duration longestWait) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
    this.giving = new GiveTransaction(announcements);
    this.changing = new ChangeTransaction(announcements);
    this.takingBack = new TakeBackTransaction(announcements);
    this.longestWait = longestWait;
    this.batches =
        new Batches<>(
            attempt -> attempt.gift().workspace(),
            attempt -> attempt.gift().giver(),
            this::give,
            longestWait);
  }

  /** Has somebody told by which way each gift came and what became of it, once that is certain. */
  public void onDecided(BiConsumer<Origin, GiveOutcome> listener) {
    decided = listener;
  }

  /** Stores the gift if every rule allows it; what comes back says what became of it. */
  public GiveOutcome give(Gift gift) {
    if (gift.message().length() > Gift.LONGEST_MESSAGE) {
      return decided(gift, new GiveOutcome.MessageTooLong(gift.message().length()));
    }
    return decided(
        gift,
        begun(
            gift,
            attempt ->
                attempt.isShort() ? batches.take(attempt) : give(List.of(attempt)).getFirst()));
  }

  /**
   * A message or reaction changed, or went: its recognition follows.
   *
   * @param now what it gives now; empty where nothing
   */
  public ChangeOutcome change(WorkspaceId workspaceId, Occasion occasion, Optional<Gift> now) {
    if (now.isPresent() && now.get().message().length() > Gift.LONGEST_MESSAGE) {
      return new ChangeOutcome.GivesNow(
          decided(now.get(), new GiveOutcome.MessageTooLong(now.get().message().length())));
    }
    if (now.isEmpty()) {
      return database.inTransaction(tx -> end(tx, workspaceId, occasion));
    }
    ChangeOutcome outcome = begun(now.get(), attempt -> change(occasion, now.get(), attempt));
    if (outcome instanceof ChangeOutcome.GivesNow gives) {
      decided(now.get(), gives.outcome());
    }
    return outcome;
  }

  /** How many wait to be given together. */
  int waiting() {
    return batches.waiting();
  }

  /** What a member may still give this week. */
  public Allowance allowance(WorkspaceId workspaceId, MemberId giver) {
    Workspace workspace = directory.workspace(workspaceId);
    Week week = Week.of(clock.instant(), workspace.zone());
    return allowance(
        workspace,
        directory.member(workspaceId, giver),
        week,
        database.query(dsl -> totals.spent(dsl, workspaceId, giver, week)));
  }

  /** Points received, less those taken back. */
  public int balance(WorkspaceId workspace, MemberId member) {
    return database.query(dsl -> ledger.balance(dsl, workspace, member));
  }

  public Optional<Recognition> find(WorkspaceId workspace, RecognitionId id) {
    return database.query(dsl -> recognitions.find(dsl, workspace, id));
  }

  /** The recognition, unless it was taken back. */
  public Optional<Recognition> standing(WorkspaceId workspace, RecognitionId id) {
    return find(workspace, id).filter(found -> !found.takenBack());
  }

  /** Whether it is the same as then; for who holds its row locked. */
  public boolean isStill(DSLContext tx, Recognition then) {
    return recognitions.find(tx, then.workspace(), then.id()).equals(Optional.of(then));
  }

  /** Those that a message of somebody's gave, or that one of our posts shows; oldest first. */
  public List<Recognition> shownBy(WorkspaceId workspace, Source message) {
    return database.query(dsl -> recognitions.shownBy(dsl, workspace, message));
  }

  /** That which one of our posts in a channel shows, if it is one. */
  public Optional<Recognition> postedAs(WorkspaceId workspace, Source post) {
    return database.query(dsl -> recognitions.postedAs(dsl, workspace, post));
  }

  /**
   * How many gifts a message held when it was last followed, counted to the last that it still
   * gives: what it says now may be read otherwise, since the emoji that give are a setting.
   */
  public int partsOf(WorkspaceId workspace, Source message) {
    return database.query(dsl -> recognitions.occasionsOf(dsl, workspace, message)).stream()
        .mapToInt(key -> Occasion.part(key) + 1)
        .max()
        .orElse(0);
  }

  /** Whether anything that a message of somebody's gave still stands. */
  public boolean stillGives(WorkspaceId workspace, Source message) {
    return database.query(dsl -> recognitions.stillGives(dsl, workspace, message));
  }

  /** Gives what is tried at the same moment in one transaction. */
  private List<GiveOutcome> give(List<GiveAttempt> attempts) {
    if (attempts.size() == 1) {
      return database.inTransaction(
          tx -> List.of(giving.give(tx, attempts.getFirst(), clock.instant(), false)));
    }
    return database.inTransaction(longestWait, tx -> giving.give(tx, attempts, clock.instant()));
  }

  /** Tries, and tries anew where somebody was unknown or the settings were changed meanwhile. */
  private <T> T begun(Gift gift, Function<GiveAttempt, T> work) {
    boolean lookedUp = false;
    while (true) {
      try {
        return work.apply(new GiveAttempt(gift, directory.workspace(gift.workspace()), lookedUp));
      } catch (GiveTransaction.SettingsChanged e) {
        directory.forgetSettings(gift.workspace());
      } catch (GiveTransaction.PeopleUnknown e) {
        directory.members(gift.workspace(), e.people());
        lookedUp = true;
      } catch (RuntimeException e) {
        // A second delivery at the same moment: what the first has stored is found at the next try.
        if (!Database.isNotUnique(e) || !isStored(gift)) {
          throw e;
        }
      }
    }
  }

  private boolean isStored(Gift gift) {
    return database
        .query(dsl -> recognitions.findByKey(dsl, gift.workspace(), gift.occasion().businessKey()))
        .isPresent();
  }

  private ChangeOutcome change(Occasion occasion, Gift gift, GiveAttempt attempt) {
    Set<MemberId> throughGroups = directory.membersOf(gift.workspace(), gift.groups());
    Map<MemberId, Member> known = known(gift, throughGroups);
    Giving.Recipients recipients =
        Giving.recipients(
            gift.giver(), gift.people(), throughGroups, known, attempt.workspace().settings());
    Set<MemberId> named = new HashSet<>(gift.people());
    named.addAll(throughGroups);
    try {
      return database.inTransaction(tx -> {
        if (!occasions.hear(tx, gift.workspace(), occasion)) {
          return new ChangeOutcome.Unchanged();
        }
        Optional<Recognition> latest = recognitions.lockLatestOf(tx, gift.workspace(), occasion);
        return latest.isEmpty() || latest.get().endedWithSource()
            ? new ChangeOutcome.GivesNow(giving.give(tx, attempt, clock.instant(), true))
            : change(
                tx,
                latest.get(),
                gift,
                recipients.keeping(latest.get().recipients(), named),
                known.get(gift.giver()),
                attempt.workspace());
      });
    } catch (ChangeTransaction.Refused refused) {
      return new ChangeOutcome.Kept(refused.before(), refused.why());
    }
  }

  private ChangeOutcome change(
      DSLContext tx,
      Recognition latest,
      Gift gift,
      Giving.Recipients recipients,
      @Nullable Member giver,
      Workspace workspace) {
    if (latest.takenBack()) {
      // Taken back by hand; another wording of the message does not give it again.
      return new ChangeOutcome.Unchanged();
    }
    if (recipients.members().isEmpty() || Giving.saysNothing(gift.message())) {
      return end(tx, latest);
    }
    if (Giving.asksFirst(gift, recipients)) {
      throw new ChangeTransaction.Refused(
          latest, new GiveOutcome.ManyPeople(recipients.members().size()));
    }
    return changing.change(
        tx,
        latest,
        Wording.of(gift, recipients),
        Optional.ofNullable(giver),
        workspace,
        clock.instant());
  }

  private ChangeOutcome end(DSLContext tx, WorkspaceId workspace, Occasion occasion) {
    if (!occasions.hear(tx, workspace, occasion)) {
      return new ChangeOutcome.Unchanged();
    }
    return recognitions
        .lockLatestOf(tx, workspace, occasion)
        .map(latest -> end(tx, latest))
        .orElseGet(ChangeOutcome.Unchanged::new);
  }

  private ChangeOutcome end(DSLContext tx, Recognition latest) {
    TakeBack how =
        new TakeBack(clock.instant(), latest.giver(), TakeBack.Way.SOURCE, Optional.empty());
    if (takingBack.takeBack(tx, latest, how)) {
      return new ChangeOutcome.TakenBack(latest);
    }
    recognitions.leftBySource(tx, latest);
    return new ChangeOutcome.Unchanged();
  }

  private Map<MemberId, Member> known(Gift gift, Set<MemberId> throughGroups) {
    Set<MemberId> all = new HashSet<>(gift.people());
    all.addAll(throughGroups);
    all.add(gift.giver());
    return directory.members(gift.workspace(), all);
  }

  private static Allowance allowance(
      Workspace workspace, Optional<Member> giver, Week week, int spent) {
    int granted =
        giver
            .map(member -> Allowance.granted(member, workspace.settings()))
            .orElse(workspace.settings().weeklyAllowance());
    return new Allowance(granted, spent, week.end(workspace.zone()));
  }

  /** Every gift comes through here once what becomes of it is certain. */
  private GiveOutcome decided(Gift gift, GiveOutcome outcome) {
    if (outcome instanceof GiveOutcome.Given given) {
      RecognitionLog.note("given", given.recognition());
    }
    decided.accept(gift.origin(), outcome);
    return outcome;
  }
}
