package app.huzzah.leaderboard;

import app.huzzah.db.Database;
import app.huzzah.leaderboard.NumbersStore.Side;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Settings;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;

/** Answers who received and who gave how much; each answer is of one moment, as a whole. */
public final class LeaderboardService {
  /** How old it may become who can take part: few come, go or are renamed in a minute. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private static final int MANY_CROWDS = 10_000;

  /** Totals that moved, counted in one transaction: some 30 ms, in which nobody waits for it. */
  private static final int MOVES_AT_ONCE = 2_000;

  private final Database database;
  private final Directory directory;
  private final InstantSource clock;
  private final BoardStore boards = new BoardStore();
  private final ParticipantStore people = new ParticipantStore();
  private final NumbersStore tallies = new NumbersStore();
  private final ToldBoardStore told = new ToldBoardStore();
  private final LoadingCache<Crowd, Participants> participants;

  public LeaderboardService(Database database, Directory directory, InstantSource clock) {
    this.database = database;
    this.directory = directory;
    this.clock = clock;
    this.participants =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterWrite(FRESH)
            .maximumSize(MANY_CROWDS)
            .build(this::read);
  }

  /** All people of a workspace, or those of one of its groups. */
  private record Crowd(WorkspaceId workspace, Optional<GroupId> group) {}

  /** How many can take part, and the group's handle. */
  private record Participants(int people, Optional<String> handle) {}

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
    Span span = query.span(today(workspace));
    Optional<Participants> crowd = participants(workspace, query);
    return database.query(dsl -> {
      BoardReading reading = boards.read(dsl, workspace, query, span, asker);
      return new Board(
          query,
          span,
          crowd.flatMap(Participants::handle),
          reading.rankings(),
          new Together(
              reading.turnout(false),
              span.previous().map(before -> reading.turnout(true)),
              of(query, crowd)),
          !reading.asker());
    });
  }

  /**
   * The page on which the asker stands on one side, from 1 on; empty while they have no place. For
   * them alone: it tells nothing that the board itself would not.
   */
  public Optional<Integer> ownPage(
      WorkspaceId workspace, BoardQuery query, MemberId asker, View view) {
    BoardQuery side = query.only(view);
    Span span = side.span(today(workspace));
    return database
        .query(dsl -> boards.ownLine(dsl, workspace, side, span, asker))
        .map(line -> (line - 1) / Board.PLACES + 1);
  }

  /**
   * The first ten who received most of what is covered in a week, whichever it is, for everybody:
   * what was given privately is not in it.
   */
  public List<Place> told(WorkspaceId workspaceId, Week week, Coverage coverage) {
    ZoneId zone = directory.workspace(workspaceId).zone();
    return database.read(
        dsl -> told.received(dsl, workspaceId, coverage, week.start(zone), week.end(zone)));
  }

  /** A member's place on this week's board of what was received; empty while they have none. */
  public Optional<Place> place(WorkspaceId workspace, MemberId member) {
    BoardQuery query = BoardQuery.of(Period.WEEK).only(View.RECEIVED);
    Span week = query.span(today(workspace));
    return database.query(dsl -> own(dsl, workspace, query, week, member));
  }

  private Optional<Place> own(
      DSLContext dsl, WorkspaceId workspace, BoardQuery query, Span span, MemberId member) {
    return boards.read(dsl, workspace, query, span, member).sides().getFirst().own();
  }

  /** A member's own numbers, this week and ever. */
  public Numbers numbers(WorkspaceId workspace, MemberId member) {
    Span week = Period.WEEK.around(today(workspace));
    Span ever = Period.ALL.around(week.from());
    BoardQuery query = BoardQuery.of(Period.WEEK).only(View.RECEIVED);
    return database.read(dsl -> {
      Map<Side, Tally> all = tallies.tallies(dsl, workspace, member, List.of(week, ever));
      return new Numbers(
          all.getOrDefault(new Side(View.RECEIVED, week), Tally.NONE),
          all.getOrDefault(new Side(View.RECEIVED, ever), Tally.NONE),
          all.getOrDefault(new Side(View.GIVEN, week), Tally.NONE),
          all.getOrDefault(new Side(View.GIVEN, ever), Tally.NONE),
          own(dsl, workspace, query, week, member));
    });
  }

  /**
   * Counts the people of each rung anew where totals have moved, so that boards stay quick to read;
   * to be done every few seconds. Nobody who gives waits for it.
   *
   * @param between asked between two steps, each of which takes some milliseconds: whether to go on
   * @return how many totals had moved
   */
  public int tidy(BooleanSupplier between) {
    int counted = 0;
    RungStore.Step step = RungStore.Step.FIRST;
    do {
      UUID board = step.lastBoard();
      step = database.query(dsl -> RungStore.follow(dsl, board, MOVES_AT_ONCE));
      counted += step.moves();
    } while (step.moves() == MOVES_AT_ONCE && between.getAsBoolean());
    return counted;
  }

  private Optional<Participants> participants(WorkspaceId workspace, BoardQuery query) {
    return query.channel().isPresent() && query.group().isEmpty()
        ? Optional.empty()
        : Optional.of(participants.get(new Crowd(workspace, query.group())));
  }

  /** A channel does not say who could take part in it. */
  private static OptionalInt of(BoardQuery query, Optional<Participants> crowd) {
    return query.channel().isPresent() || crowd.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(crowd.get().people());
  }

  private Participants read(Crowd crowd) {
    Settings settings = directory.workspace(crowd.workspace()).settings();
    return database.read(dsl ->
        new Participants(
            people.count(dsl, crowd.workspace(), settings, crowd.group()),
            crowd.group().flatMap(group -> people.handle(dsl, crowd.workspace(), group))));
  }

  private LocalDate today(WorkspaceId workspace) {
    return LocalDate.ofInstant(clock.instant(), directory.workspace(workspace).zone());
  }
}
