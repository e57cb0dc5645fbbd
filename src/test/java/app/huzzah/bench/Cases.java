package app.huzzah.bench;

import app.huzzah.bench.Case.Limits;
import app.huzzah.bench.Draw.Lot;
import app.huzzah.db.Database;
import app.huzzah.leaderboard.BoardQuery;
import app.huzzah.leaderboard.LeaderboardService;
import app.huzzah.leaderboard.Period;
import app.huzzah.leaderboard.Span;
import app.huzzah.leaderboard.View;
import app.huzzah.recognition.HistoryQuery;
import app.huzzah.recognition.HistoryService;
import app.huzzah.recognition.HistorySpot;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.NobodyTold;
import app.huzzah.recognition.RecognitionService;
import app.huzzah.recognition.Side;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.Directory;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.Roster;
import app.huzzah.workspace.WorkspaceId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** All that is measured, asked for as Slack's handlers ask. */
final class Cases {
  private static final LocalDate FOREVER = LocalDate.of(9999, 1, 1);

  private static final int LATEST = 5;

  private final Database database;
  private final WorkspaceId workspace;
  private final LeaderboardService boards;
  private final RecognitionService recognitions;
  private final HistoryService histories;
  private final People people;
  private final PlainAggregate plain;
  private final LocalDate today;
  private final List<Case> cases = new ArrayList<>();

  private Cases(BenchDatabase bench) {
    database = bench.database();
    workspace = bench.workspace();
    InstantSource clock = InstantSource.fixed(bench.now());
    Directory directory = new Directory(database, Roster.NONE, clock);
    boards = new LeaderboardService(database, directory, clock);
    recognitions = new RecognitionService(database, directory, new NobodyTold(), clock);
    histories = new HistoryService(database, directory, clock);
    people = new People(database, workspace);
    plain = new PlainAggregate(workspace);
    today = LocalDate.ofInstant(clock.instant(), directory.workspace(workspace).zone());
  }

  static List<Case> of(BenchDatabase bench) {
    Cases all = new Cases(bench);
    all.wholeBoards();
    all.filteredBoards();
    all.numbers();
    all.home();
    return List.copyOf(all.cases);
  }

  private void wholeBoards() {
    for (Period period : Period.values()) {
      BoardQuery both = BoardQuery.of(period);
      board(word(period), both);
      board(word(period) + ", received", both.only(View.RECEIVED));
      board(word(period) + ", given", both.only(View.GIVEN));
    }
    board("last week", BoardQuery.of(Period.WEEK).during(Period.WEEK, true));
    board("last month", BoardQuery.of(Period.MONTH).during(Period.MONTH, true));
    board("week, wins", BoardQuery.of(Period.WEEK).only(Kind.WIN));
    board("month, big", BoardQuery.of(Period.MONTH).only(Size.BIG));
    board(
        "quarter, lessons, given",
        BoardQuery.of(Period.QUARTER).only(Kind.LESSON).only(View.GIVEN));
    board("year, small effort", BoardQuery.of(Period.YEAR).only(Kind.EFFORT).only(Size.SMALL));
    board("all, wins", BoardQuery.of(Period.ALL).only(Kind.WIN));
    board("month, second page", BoardQuery.of(Period.MONTH).at(2));
    board("all, tenth page", BoardQuery.of(Period.ALL).at(10));
    for (Period period : Period.values()) {
      Span span = BoardQuery.of(period).span(today);
      board(
          word(period) + ", asked by the active",
          BoardQuery.of(period),
          Draw.weighted(people.onBoard(span)));
      board(
          word(period) + ", asked from far down",
          BoardQuery.of(period),
          Draw.uniform(people.farDown(span)));
    }
  }

  private void board(String name, BoardQuery query) {
    board(name, query, Draw.uniform(people.onBoard(query.span(today))));
  }

  private void board(String name, BoardQuery query, Draw<MemberId> askers) {
    cases.add(
        new Case(
            "board " + name,
            Limits.BOARD,
            () -> ask(query, askers.next()),
            Optional.of(() -> aggregate(query, askers.next()))));
  }

  private void filteredBoards() {
    Draw<ChannelId> channels = Draw.weighted(people.channels());
    Draw<GroupId> groups = Draw.weighted(people.groups());
    Draw<GroupId> anyGroup = Draw.uniform(people.groups());
    for (Period period : Period.values()) {
      BoardQuery query = BoardQuery.of(period);
      filtered("board " + word(period) + ", in a channel", query, () -> query.in(channels.next()));
      filtered("board " + word(period) + ", of any group", query, () -> query.of(anyGroup.next()));
      filtered(
          "board " + word(period) + ", of a large group", query, () -> query.of(groups.next()));
    }
    BoardQuery wins = BoardQuery.of(Period.MONTH).only(Kind.WIN).only(View.RECEIVED);
    filtered("board month, wins received in a channel", wins, () -> wins.in(channels.next()));
  }

  private void filtered(String name, BoardQuery whole, Supplier<BoardQuery> queries) {
    Draw<MemberId> askers = Draw.uniform(people.onBoard(whole.span(today)));
    cases.add(
        new Case(
            name,
            Limits.FILTERED,
            () -> ask(queries.get(), askers.next()),
            Optional.of(() -> aggregate(queries.get(), askers.next()))));
  }

  private void numbers() {
    List<Lot<MemberId>> all = people.onBoard(Period.ALL.around(today));
    Draw<MemberId> anybody = Draw.uniform(all);
    Draw<MemberId> active = Draw.weighted(all);
    cases.add(
        new Case(
            "me", Limits.NONE, () -> boards.numbers(workspace, anybody.next()), Optional.empty()));
    cases.add(
        new Case(
            "me, of the active",
            Limits.NONE,
            () -> boards.numbers(workspace, active.next()),
            Optional.empty()));
  }

  /** What Home reads of one member. */
  private void home() {
    List<Lot<MemberId>> all = people.onBoard(Period.ALL.around(today));
    Draw<MemberId> anybody = Draw.uniform(all);
    Draw<MemberId> active = Draw.weighted(all);
    cases.add(new Case("Home", Limits.NONE, () -> home(anybody.next()), Optional.empty()));
    cases.add(
        new Case("Home, of the active", Limits.NONE, () -> home(active.next()), Optional.empty()));
  }

  private void home(MemberId member) {
    recognitions.allowance(workspace, member);
    recognitions.balance(workspace, member);
    boards.place(workspace, member);
    for (Side side : Side.values()) {
      histories.page(
          workspace,
          member,
          new HistoryQuery(side, HistoryQuery.What.SHOUT_OUTS, false),
          HistorySpot.FIRST,
          LATEST);
    }
  }

  private void ask(BoardQuery query, MemberId asker) {
    boards.board(workspace, query, asker, Optional.empty());
  }

  private void aggregate(BoardQuery query, MemberId asker) {
    Span span = query.span(today);
    LocalDate until = span.period() == Period.ALL ? FOREVER : span.until();
    StringBuilder filter = new StringBuilder();
    query.kind().ifPresent(kind -> filter.append(" and r.kind = '%s'".formatted(word(kind))));
    query.size().ifPresent(size -> filter.append(" and r.size = '%s'".formatted(word(size))));
    query
        .channel()
        .ifPresent(channel -> filter.append(" and r.channel_id = '%s'".formatted(channel)));
    query
        .group()
        .ifPresent(group ->
            filter.append(
                " and {who} in (select member_id from user_group_member where workspace_id = '%s' and group_id = '%s')"
                    .formatted(workspace, group)));
    database.query(dsl -> {
      for (View view : query.views()) {
        plain.run(dsl, view, span.from(), until, filter.toString(), asker.value());
      }
      return true;
    });
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
