package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static app.huzzah.db.schema.Tables.MEMBER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import app.huzzah.db.schema.tables.BoardTotal;
import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The totals of one board: which columns it counts, which rows are its own, in which order they
 * stand.
 */
final class BoardTotalStore {
  static final Field<String> WHO = field(name("who"), String.class);
  static final Field<Integer> LINE = field(name("line"), Integer.class);
  static final Field<Integer> PLACE = field(name("place"), Integer.class);
  static final Field<Boolean> SHARED = field(name("shared"), Boolean.class);
  static final Field<String> SHOWN = field(name("shown"), String.class);
  static final Field<Integer> POINTS = field(name("points"), Integer.class);
  static final Field<Integer> OTHERS = field(name("others"), Integer.class);
  static final Field<Integer> SMALL = field(name("small"), Integer.class);
  static final Field<Integer> BIG = field(name("big"), Integer.class);

  private final WorkspaceId workspace;
  private final BoardQuery query;
  private final Span span;
  private final String slice;

  BoardTotalStore(WorkspaceId workspace, BoardQuery query, Span span) {
    this.workspace = workspace;
    this.query = query;
    this.span = span;
    this.slice =
        String.join(
            "_",
            Stream.of(query.kind(), query.size())
                .flatMap(Optional::stream)
                .map(BoardTotalStore::word)
                .toList());
  }

  WorkspaceId workspace() {
    return workspace;
  }

  BoardQuery query() {
    return query;
  }

  Span span() {
    return span;
  }

  /** As in {@code board_rung}: empty, {@code effort}, {@code effort_small} … */
  String slice() {
    return slice;
  }

  /** What the board ranks by. */
  Field<Integer> points(BoardTotal of) {
    return column(of, "points", slice);
  }

  Field<Integer> others(BoardTotal of) {
    return column(of, "others", slice);
  }

  /** The numbers of a line. */
  List<Field<?>> numbers() {
    return List.of(
        BOARD_TOTAL.MEMBER_ID.as(WHO),
        points(BOARD_TOTAL).as(POINTS),
        others(BOARD_TOTAL).as(OTHERS),
        count(Size.SMALL).as(SMALL),
        count(Size.BIG).as(BIG));
  }

  private Field<Integer> count(Size size) {
    if (query.size().isPresent() && query.size().get() != size) {
      return inline(0);
    }
    List<Kind> kinds = query.kind().map(List::of).orElse(Arrays.asList(Kind.values()));
    return kinds.stream()
        .map(kind -> count(BOARD_TOTAL, kind, size))
        .reduce(Field::plus)
        .orElseThrow();
  }

  /** The rows of one side with any points, of this span. */
  Condition rows(BoardTotal of, View view) {
    return rows(of, span).and(of.VIEW.eq(word(view)));
  }

  /** The rows of both sides with any points. */
  Condition rows(BoardTotal of, Span one) {
    return of.WORKSPACE_ID
        .eq(workspace.value())
        .and(of.PERIOD.eq(word(one.period())))
        .and(of.STARTS.eq(one.from()))
        .and(points(of).gt(inline(0)));
  }

  static Condition listed(BoardTotal of) {
    return condition(of.IS_LISTED);
  }

  /** The totals of the whole workspace, not of one channel. */
  static Condition whole(BoardTotal of) {
    return of.CHANNEL_ID.eq(inline(""));
  }

  /**
   * Lines with their place and name: by points, then by different others, then by name.
   *
   * @param lines from the first line on
   */
  Table<?> ranked(Table<?> lines) {
    Field<String> shown = coalesce(MEMBER.NAME, WHO);
    return select(WHO, POINTS, OTHERS, SMALL, BIG, shown.as(SHOWN))
        .select(
            rowNumber()
                .over()
                .orderBy(POINTS.desc(), OTHERS.desc(), lower(shown), shown, WHO)
                .as(LINE))
        .select(rank().over().orderBy(POINTS.desc()).as(PLACE))
        .select(field(DSL.count().over().partitionBy(POINTS).gt(1)).as(SHARED))
        .from(lines)
        .leftJoin(MEMBER)
        .on(isMember(WHO))
        .asTable("ranked");
  }

  Condition isMember(Field<String> who) {
    return MEMBER.WORKSPACE_ID.eq(workspace.value()).and(MEMBER.MEMBER_ID.eq(who));
  }

  Condition onPage() {
    int first = (query.page() - 1) * Board.PLACES + 1;
    return LINE.between(first, first + Board.PLACES - 1);
  }

  /** Reads what {@link #ranked} gives. */
  static List<Place> places(List<? extends Record> rows) {
    List<Place> places = new ArrayList<>();
    for (Record row : rows) {
      places.add(
          new Place(
              row.get(PLACE),
              row.get(SHARED),
              new MemberId(row.get(WHO)),
              row.get(SHOWN),
              row.get(POINTS),
              row.get(SMALL),
              row.get(BIG),
              row.get(OTHERS)));
    }
    return places;
  }

  /** Places, as one field of a statement. */
  static Field<List<Place>> asField(Select<?> rows) {
    return multiset(rows).convertFrom(BoardTotalStore::places);
  }

  static View view(String stored) {
    return View.valueOf(stored.toUpperCase(Locale.ROOT));
  }

  static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  /** How many recognitions of a kind and size. */
  static Field<Integer> count(BoardTotal of, Kind kind, Size size) {
    return column(of, "count", word(kind) + "_" + word(size));
  }

  private static Field<Integer> column(BoardTotal of, String number, String slice) {
    String column = slice.isEmpty() ? number : number + "_" + slice;
    return Objects.requireNonNull(of.field(name(column), Integer.class), column);
  }
}
