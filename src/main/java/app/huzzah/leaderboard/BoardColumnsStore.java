package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static app.huzzah.db.schema.Tables.MEMBER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import app.huzzah.recognition.Kind;
import app.huzzah.recognition.Size;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The columns of the totals that a board counts, and the order in which its lines stand. */
final class BoardColumnsStore {
  static final Field<String> WHO = field(name("who"), String.class);
  static final Field<Integer> LINE = field(name("line"), Integer.class);
  static final Field<Integer> POINTS = field(name("points"), Integer.class);
  static final Field<Integer> OTHERS = field(name("others"), Integer.class);
  static final Field<Integer> SMALL = field(name("small"), Integer.class);
  static final Field<Integer> BIG = field(name("big"), Integer.class);
  private static final Field<Integer> PLACE = field(name("place"), Integer.class);
  private static final Field<Boolean> SHARED = field(name("shared"), Boolean.class);
  private static final Field<String> SHOWN = field(name("shown"), String.class);

  private BoardColumnsStore() {}

  /** The name of what is counted: empty, {@code effort}, {@code effort_small} … */
  static String slice(BoardQuery query) {
    return Stream.of(query.kind(), query.size())
        .flatMap(Optional::stream)
        .map(BoardColumnsStore::word)
        .collect(Collectors.joining("_"));
  }

  /** What a board ranks by. */
  static Field<Integer> points(BoardQuery query) {
    return column("points", slice(query));
  }

  /** The numbers of a line. */
  static List<Field<?>> numbers(BoardQuery query) {
    return List.of(
        BOARD_TOTAL.MEMBER_ID.as(WHO),
        points(query).as(POINTS),
        column("others", slice(query)).as(OTHERS),
        count(query, Size.SMALL).as(SMALL),
        count(query, Size.BIG).as(BIG));
  }

  private static Field<Integer> count(BoardQuery query, Size size) {
    if (query.size().isPresent() && query.size().get() != size) {
      return inline(0);
    }
    List<Kind> kinds = query.kind().map(List::of).orElse(Arrays.asList(Kind.values()));
    return kinds.stream().map(kind -> count(kind, size)).reduce(Field::plus).orElseThrow();
  }

  /** How many recognitions of a kind and size. */
  static Field<Integer> count(Kind kind, Size size) {
    return column("count", word(kind) + "_" + word(size));
  }

  /**
   * Lines with their place and name: by points, then by different others, then by name.
   *
   * @param lines all of them
   */
  static Table<?> ranked(WorkspaceId workspace, Table<?> lines) {
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
        .on(MEMBER.WORKSPACE_ID.eq(workspace.value()))
        .and(MEMBER.MEMBER_ID.eq(WHO))
        .asTable("ranked");
  }

  static Condition onPage(int page) {
    int first = (page - 1) * Board.PLACES + 1;
    return LINE.between(first, first + Board.PLACES - 1);
  }

  /** Reads what {@link #ranked} gives. */
  static Place place(Record row) {
    return new Place(
        row.get(PLACE),
        row.get(SHARED),
        new MemberId(row.get(WHO)),
        row.get(SHOWN),
        row.get(POINTS),
        row.get(SMALL),
        row.get(BIG),
        row.get(OTHERS));
  }

  static View view(String stored) {
    return View.valueOf(stored.toUpperCase(Locale.ROOT));
  }

  static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private static Field<Integer> column(String number, String slice) {
    String column = slice.isEmpty() ? number : number + "_" + slice;
    return Objects.requireNonNull(BOARD_TOTAL.field(name(column), Integer.class), column);
  }
}
