package app.huzzah.digest.leaders;

import app.huzzah.db.Database;
import app.huzzah.digest.DigestSchedule;
import app.huzzah.digest.DigestService;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * When leaders get their digest, and who of them. A week's is settled once for a workspace, in one
 * transaction with an errand for each leader; what it says is read when it is sent.
 */
public final class LeadersDigests {
  /** Where a day begins first: no clock in the world tells a later week. */
  private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

  private final Database database;
  private final Directory directory;
  private final LeadersAnnouncements announcements;
  private final InstantSource clock;
  private final LeadersStore store = new LeadersStore();

  public LeadersDigests(
      Database database,
      Directory directory,
      LeadersAnnouncements announcements,
      InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.announcements = announcements;
    this.clock = clock;
  }

  /** Whether this member reads leaders' digests now, as their role is stored. */
  public boolean leads(WorkspaceId workspace, MemberId member) {
    return directory.member(workspace, member).map(found -> found.role().leads()).orElse(false);
  }

  /** Sets when the leaders of a workspace get it from now on, in place of what held before. */
  public Rearranged arrange(WorkspaceId workspace, DigestSchedule schedule) {
    Instant now = clock.instant();
    return database.inTransaction(tx -> {
      LeadersStore.Arranged before = store.lock(tx, workspace);
      store.arrange(tx, workspace, schedule, now);
      return new Rearranged(schedule, before.schedule(), schedule.nextAfter(now, before.zone()));
    });
  }

  /**
   * Notes whether a leader wants it every week; asking for one is free to all leaders.
   *
   * @return when the workspace's leaders get it
   */
  public DigestSchedule wish(WorkspaceId workspace, MemberId leader, boolean wanted) {
    return database.inTransaction(tx -> {
      store.wish(tx, workspace, leader, wanted);
      return store.lock(tx, workspace).schedule();
    });
  }

  /** Has a leader sent the digest as of now; asked for again before it is sent, it comes once. */
  public void ask(WorkspaceId workspace, MemberId leader) {
    database.runInTransaction(tx -> announcements.askedFor(tx, workspace, leader));
  }

  /** Has a leader sent, as a file, what was given in public in the four weeks until a moment. */
  public void askForFile(WorkspaceId workspace, MemberId leader, ChannelId channel, Instant until) {
    database.runInTransaction(
        tx -> announcements.fileAskedFor(tx, workspace, leader, channel, until));
  }

  /** Workspaces that are due; one query, whatever their number. */
  public List<WorkspaceId> due() {
    Instant now = clock.instant();
    Week latest = DigestSchedule.weekTold(now, FIRST_ZONE);
    return database.read(dsl -> store.unsettled(dsl, latest)).stream()
        .filter(arranged -> arranged.owed(now).isPresent())
        .map(LeadersStore.Arranged::workspace)
        .toList();
  }

  /** Looks once more, alone, whether a workspace is due, and settles it if so. */
  public LeadersDueOutcome settle(WorkspaceId workspace) {
    Instant now = clock.instant();
    return database.inTransaction(tx -> {
      LeadersStore.Arranged arranged = store.lock(tx, workspace);
      Optional<Instant> due = arranged.owed(now);
      return due.isPresent()
          ? settle(tx, arranged, due.get(), now)
          : new LeadersDueOutcome.NotDue();
    });
  }

  private LeadersDueOutcome settle(
      DSLContext tx, LeadersStore.Arranged arranged, Instant due, Instant now) {
    WorkspaceId workspace = arranged.workspace();
    Week week = DigestSchedule.weekTold(due, arranged.zone());
    store.told(tx, workspace, week);
    if (tooLate(due, now)) {
      return new LeadersDueOutcome.Missed(week, due);
    }
    if (!store.anythingGiven(tx, workspace, due)) {
      return new LeadersDueOutcome.NothingYet(week);
    }
    // Told as of the hour at which it was due, so that a late one tells the same as a timely one.
    List<MemberId> leaders = store.settle(tx, workspace, week, due);
    announcements.due(tx, workspace, leaders, week);
    return new LeadersDueOutcome.Queued(week, leaders.size());
  }

  /**
   * Settles that all leaders who want this week's get it as of a moment, whatever its hour.
   *
   * @return how many had it not
   */
  public int post(WorkspaceId workspace, Week week, Instant toldAt) {
    return database.inTransaction(tx -> {
      List<MemberId> leaders = store.settle(tx, workspace, week, toldAt);
      announcements.due(tx, workspace, leaders, week);
      return leaders.size();
    });
  }

  /**
   * The moment up to which a settled digest tells; empty where it is not to be sent: Slack has it,
   * the leader leads no more or wants none, or it has waited for Slack for more than two days.
   */
  public Optional<Instant> toldAt(WorkspaceId workspace, MemberId leader, Week week) {
    Instant now = clock.instant();
    return database
        .query(dsl -> store.waiting(dsl, workspace, leader, week))
        .filter(toldAt -> !tooLate(toldAt, now))
        .filter(toldAt -> leads(workspace, leader));
  }

  /** Notes that Slack has accepted it; in the transaction that settles the errand. */
  public void accepted(
      DSLContext tx,
      WorkspaceId workspace,
      MemberId leader,
      Week week,
      ChannelId channel,
      String ts) {
    store.accepted(tx, workspace, leader, week, channel, ts);
  }

  private static boolean tooLate(Instant due, Instant now) {
    return due.plus(DigestService.LATEST).isBefore(now);
  }
}
