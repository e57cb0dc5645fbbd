package app.huzzah.leaderboard;

import app.huzzah.db.Database;
import app.huzzah.leaderboard.BoardStore.Reading;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** Answers who received and who gave how much; each answer is of one moment, as a whole. */
public final class LeaderboardService {
  private final Database database;
  private final Directory directory;
  private final InstantSource clock;
  private final BoardStore boards = new BoardStore();
  private final NumbersStore tallies = new NumbersStore();

  public LeaderboardService(Database database, Directory directory, InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
  }

  /**
   * The board that somebody asks for.
   *
   * @param askedIn the channel in which they asked, which is where the answer is read: the only
   *     place where a private channel's board is told
   */
  public BoardOutcome board(
      WorkspaceId workspace, BoardQuery query, MemberId asker, Optional<ChannelId> askedIn) {
    Optional<ChannelId> secret =
        query
            .channel()
            .filter(channel -> !askedIn.equals(Optional.of(channel)))
            .filter(channel -> directory.publicChannel(workspace, channel).isEmpty());
    if (secret.isPresent()) {
      return new BoardOutcome.PrivateChannel(secret.get());
    }
    Span span = query.period().around(clock.instant(), directory.workspace(workspace).zone());
    return database.read(
        dsl -> boards.board(dsl, workspace, query, span, Optional.of(asker), Reading.BY_ONE));
  }

  /**
   * A week's board, whichever week it is, for everybody: nobody's own place is told apart, and what
   * was given privately is not in it.
   */
  public Board board(WorkspaceId workspace, Week week, View view) {
    ZoneId zone = directory.workspace(workspace).zone();
    Span span = new Span(week.start(zone), week.end(zone));
    BoardQuery query = BoardQuery.of(Period.WEEK, view);
    return database.read(
        dsl -> boards.board(dsl, workspace, query, span, Optional.empty(), Reading.BY_EVERYBODY));
  }

  /** A member's own numbers, this week and ever. */
  public Numbers numbers(WorkspaceId workspace, MemberId member) {
    Span week = Period.WEEK.around(clock.instant(), directory.workspace(workspace).zone());
    BoardQuery query = BoardQuery.of(Period.WEEK, View.RECEIVED);
    return database.read(dsl ->
        new Numbers(
            tallies.tally(dsl, workspace, member, View.RECEIVED, Optional.of(week)),
            tallies.tally(dsl, workspace, member, View.RECEIVED, Optional.empty()),
            tallies.tally(dsl, workspace, member, View.GIVEN, Optional.of(week)),
            tallies.tally(dsl, workspace, member, View.GIVEN, Optional.empty()),
            boards.board(dsl, workspace, query, week, Optional.of(member), Reading.BY_ONE).own()));
  }
}
