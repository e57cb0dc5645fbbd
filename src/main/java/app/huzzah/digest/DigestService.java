package app.huzzah.digest;

import app.huzzah.db.Database;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.workspace.Channel;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import app.huzzah.workspace.WorkspaceStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Which channels get a digest, when one is due, and what it says. A digest is settled once for a
 * workspace, channel and week, in one transaction with the errand that posts it; what it says is
 * read when it is sent, so that nothing is told that was taken back in between.
 */
public final class DigestService {
  /** A digest that was due longer ago than this, 48 hours, is left out. */
  public static final Duration LATEST = Duration.ofDays(2);

  private final Database database;
  private final Directory directory;
  private final Chronicle chronicle;
  private final DigestAnnouncements announcements;
  private final DigestAlarms alarms;
  private final InstantSource clock;
  private final DigestStore digests = new DigestStore();
  private final WorkspaceStore workspaces = new WorkspaceStore();

  public DigestService(
      Database database,
      Directory directory,
      Chronicle chronicle,
      DigestAnnouncements announcements,
      DigestAlarms alarms,
      InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.chronicle = chronicle;
    this.announcements = announcements;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** Channels that get the digest, in the order in which they were set up. */
  public List<ChannelDigest> schedules(WorkspaceId workspace) {
    return database.read(dsl -> digests.all(dsl, workspace));
  }

  /** When the channel's next digest is due, going by its day and hour alone. */
  public Instant next(WorkspaceId workspace, DigestSchedule schedule) {
    return schedule.nextAfter(clock.instant(), zone(workspace));
  }

  /**
   * Gives a channel the digest from now on, in place of any day, hour and coverage that it had.
   * What a private channel heard is told nowhere else, so that none can be covered.
   */
  public TurnOnOutcome turnOn(
      WorkspaceId workspace,
      ChannelId channel,
      DigestSchedule schedule,
      Coverage coverage,
      MemberId by) {
    Optional<Channel> archived =
        directory.publicChannel(workspace, channel).filter(Channel::archived);
    if (archived.isPresent()) {
      return new TurnOnOutcome.Archived(archived.get());
    }
    Optional<ChannelId> secret =
        coverage.channels().stream()
            .filter(covered -> directory.publicChannel(workspace, covered).isEmpty())
            .findFirst();
    if (secret.isPresent()) {
      return new TurnOnOutcome.PrivateChannel(secret.get());
    }
    ChannelDigest digest = new ChannelDigest(channel, schedule, coverage, by, clock.instant());
    Optional<ChannelDigest> before =
        database.inTransaction(tx -> {
          Optional<ChannelDigest> replaced = digests.lock(tx, workspace, channel);
          digests.save(tx, workspace, digest);
          return replaced;
        });
    Instant next = next(workspace, schedule);
    alarms.set(workspace, channel, next);
    return new TurnOnOutcome.TurnedOn(digest, next, before.map(ChannelDigest::schedule));
  }

  /**
   * Takes the digest from one channel, or from all.
   *
   * @return those that had it
   */
  public List<ChannelDigest> turnOff(WorkspaceId workspace, Optional<ChannelId> channel) {
    List<ChannelDigest> removed =
        database.inTransaction(tx -> {
          List<ChannelDigest> named =
              digests.all(tx, workspace).stream()
                  .filter(digest -> channel.map(digest.channel()::equals).orElse(true))
                  .toList();
          named.forEach(digest -> digests.remove(tx, workspace, digest.channel()));
          return named;
        });
    removed.forEach(digest -> alarms.clear(workspace, digest.channel()));
    return removed;
  }

  /**
   * What a digest posted now would say, as this channel would read it; where it gets none, as the
   * first that does.
   */
  public WeekStory preview(WorkspaceId workspace, Optional<ChannelId> channel) {
    List<ChannelId> all = schedules(workspace).stream().map(ChannelDigest::channel).toList();
    Optional<ChannelId> reader = channel.filter(all::contains).or(() -> all.stream().findFirst());
    return chronicle.asOfNow(workspace, reader, clock.instant());
  }

  /**
   * What a digest of this week would say: of a week that is over, as a whole.
   *
   * @param channel as it would read it; empty for the workspace as a whole
   */
  public WeekStory story(WorkspaceId id, Optional<ChannelId> channel, Week week) {
    return chronicle.asOf(directory.workspace(id), channel, week, clock.instant());
  }

  /** Settles that the channel gets the digest of the week that is told now. */
  public PostOutcome postNow(WorkspaceId workspace, ChannelId channel) {
    return post(workspace, channel, clock.instant());
  }

  /**
   * Settles that the channel gets this week's digest; for a button that named the week when it was
   * shown. A week that is not over is told until now.
   */
  public PostOutcome postNow(WorkspaceId workspace, ChannelId channel, Week week) {
    return database.inTransaction(tx -> settle(tx, workspace, channel, week, clock.instant()));
  }

  /** Settles that the channel gets the digest that tells up to {@code moment}. */
  public PostOutcome post(WorkspaceId workspace, ChannelId channel, Instant moment) {
    Week week = DigestSchedule.weekTold(moment, zone(workspace));
    return database.inTransaction(tx -> settle(tx, workspace, channel, week, moment));
  }

  /** Looks whether the channel's digest is due, and settles it if so. */
  public DueOutcome postIfDue(WorkspaceId workspace, ChannelId channel) {
    ZoneId zone = zone(workspace);
    Instant now = clock.instant();
    return database.inTransaction(tx ->
        digests
            .lock(tx, workspace, channel)
            .map(digest -> postIfDue(tx, workspace, digest, zone, now))
            .orElseGet(DueOutcome.NotDue::new));
  }

  /** When the channel's alarm has to ring next; empty where the channel gets no digest. */
  public Optional<Instant> nextAlarm(WorkspaceId workspace, ChannelId channel) {
    return schedules(workspace).stream()
        .filter(digest -> digest.channel().equals(channel))
        .findFirst()
        .map(digest -> next(workspace, digest.schedule()));
  }

  /**
   * When each alarm has to ring: at once where a digest is due and not settled, else at its next
   * moment. Right also after the workspace moved to another zone or the rules of its zone changed.
   */
  public List<DigestAlarm> alarms() {
    Instant now = clock.instant();
    return database.read(digests::scheduled).stream().map(digest -> alarm(digest, now)).toList();
  }

  /** Sets the workspace's alarms anew, since its clock is another one now. */
  public void movedToAnotherZone(WorkspaceId workspace) {
    alarms().stream()
        .filter(alarm -> alarm.workspace().equals(workspace))
        .forEach(alarm -> alarms.set(workspace, alarm.channel(), alarm.moment()));
  }

  /**
   * As it is stored: an alarm that rings just after another instance moved the workspace must not
   * go by the zone before, or that week's digest would be skipped.
   */
  private ZoneId zone(WorkspaceId workspace) {
    return database.query(dsl -> workspaces.find(dsl, workspace)).orElseThrow().zone();
  }

  private static DigestAlarm alarm(DigestStore.Scheduled scheduled, Instant now) {
    ChannelDigest digest = scheduled.digest();
    ZoneId zone = scheduled.zone();
    Instant due = digest.schedule().latestUntil(now, zone);
    boolean waiting =
        due.isAfter(digest.since())
            && !due.plus(LATEST).isBefore(now)
            && !isTold(scheduled.latestPosted(), DigestSchedule.weekTold(due, zone));
    return new DigestAlarm(
        scheduled.workspace(),
        digest.channel(),
        waiting ? now : digest.schedule().nextAfter(now, zone));
  }

  private DueOutcome postIfDue(
      DSLContext tx, WorkspaceId workspace, ChannelDigest digest, ZoneId zone, Instant now) {
    Instant due = digest.schedule().latestUntil(now, zone);
    Week week = DigestSchedule.weekTold(due, zone);
    Optional<Week> latest = digests.latestWeek(tx, workspace, digest.channel());
    if (!due.isAfter(digest.since()) || isTold(latest, week)) {
      return new DueOutcome.NotDue();
    }
    if (due.plus(LATEST).isBefore(now)) {
      digests.skipUntil(tx, workspace, digest.channel(), now);
      announcements.missed(tx, workspace, digest, week);
      return new DueOutcome.Missed(week, due);
    }
    // Told as of the hour at which it was due, so that a late one tells the same as a timely one.
    return switch (settle(tx, workspace, digest.channel(), week, due)) {
      case PostOutcome.Queued queued -> new DueOutcome.Queued(queued.week());
      case PostOutcome.AlreadyPosted already -> new DueOutcome.NotDue();
    };
  }

  private static boolean isTold(Optional<Week> latest, Week week) {
    return latest.filter(told -> told.compareTo(week) >= 0).isPresent();
  }

  private PostOutcome settle(
      DSLContext tx, WorkspaceId workspace, ChannelId channel, Week week, Instant toldAt) {
    if (digests.settle(tx, workspace, channel, week, toldAt)) {
      announcements.due(tx, workspace, channel, week);
      return new PostOutcome.Queued(week);
    }
    return new PostOutcome.AlreadyPosted(
        week, digests.find(tx, workspace, channel, week).flatMap(PostedDigest::permalink));
  }
}
