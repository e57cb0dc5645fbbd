package app.huzzah.leaderboard;

import static app.huzzah.db.schema.Tables.BOOST;
import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.db.schema.Tables.USER_GROUP;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.rank;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;

/** Boards, computed from the recognitions that stand. */
final class BoardStore {
  private static final Field<String> WHO = field(name("who"), String.class);
  private static final Field<String> OTHER = field(name("other"), String.class);
  private static final Field<Long> RECOGNITION_ID = field(name("recognition_id"), Long.class);
  private static final Field<Integer> EACH = field(name("each"), Integer.class);
  private static final Field<String> SIZE = field(name("size"), String.class);

  private static final Field<Long> POINTS = field(name("points"), Long.class);
  private static final Field<Integer> SMALL = field(name("small"), Integer.class);
  private static final Field<Integer> BIG = field(name("big"), Integer.class);
  private static final Field<Integer> OTHERS = field(name("others"), Integer.class);
  private static final Field<String> NAME = field(name("shown"), String.class);
  private static final Field<Integer> RANK = field(name("place"), Integer.class);
  private static final Field<Integer> SHARING = field(name("sharing"), Integer.class);
  private static final Field<Integer> LINE = field(name("line"), Integer.class);

  /** The size of a line that is a boost: it brings points, and is no recognition of its own. */
  private static final String BOOSTED = "boost";

  /** For whom a board is. */
  enum Reading {
    /** Everything counts. */
    BY_ONE,
    /** In a post that everybody reads, what was given privately stays private, points and all. */
    BY_EVERYBODY
  }

  /**
   * A board.
   *
   * @param asker whose own place is told, wherever it is
   */
  Board board(
      DSLContext dsl,
      WorkspaceId workspace,
      BoardQuery query,
      Span span,
      Optional<MemberId> asker,
      Reading reading) {
    var counted = counted(workspace, query, span, reading);
    List<Ranked> ranked = ranked(dsl, workspace, counted, asker);
    Record3<Integer, Integer, Long> totals = totals(dsl, counted);
    return new Board(
        query,
        span,
        query.group().flatMap(group -> handle(dsl, workspace, group)),
        ranked.stream().filter(Ranked::listed).map(Ranked::place).toList(),
        ranked.stream()
            .map(Ranked::place)
            .filter(place -> Optional.of(place.member()).equals(asker))
            .findFirst(),
        totals.value1(),
        totals.value2(),
        totals.value3());
  }

  private record Ranked(Place place, int line) {
    boolean listed() {
      return line <= Board.MOST_PLACES;
    }
  }

  /** The first ten, and the asker's own wherever it is. */
  private static List<Ranked> ranked(
      DSLContext dsl,
      WorkspaceId workspace,
      CommonTableExpression<?> counted,
      Optional<MemberId> asker) {
    var scores =
        name("scores")
            .as(
                select(
                        WHO,
                        sum(EACH).cast(Long.class).as(POINTS),
                        count().filterWhere(SIZE.eq("small")).as(SMALL),
                        count().filterWhere(SIZE.eq("big")).as(BIG),
                        countDistinct(OTHER).as(OTHERS))
                    .from(counted)
                    .groupBy(WHO));
    Field<String> shown = coalesce(MEMBER.NAME, WHO);
    var ranks =
        name("ranks")
            .as(
                select(WHO, POINTS, SMALL, BIG, OTHERS, shown.as(NAME))
                    .select(rank().over().orderBy(POINTS.desc()).as(RANK))
                    .select(count().over().partitionBy(POINTS).as(SHARING))
                    .select(
                        rowNumber()
                            .over()
                            .orderBy(POINTS.desc(), OTHERS.desc(), lower(shown), shown, WHO)
                            .as(LINE))
                    .from(scores)
                    .leftJoin(MEMBER)
                    .on(MEMBER.WORKSPACE_ID.eq(workspace.value()).and(MEMBER.MEMBER_ID.eq(WHO)))
                    // Those who have left stay in everybody's numbers, but nobody competes with
                    // them.
                    .where(MEMBER.IS_DEACTIVATED.isDistinctFrom(true)));
    return dsl.with(counted)
        .with(scores)
        .with(ranks)
        .select(RANK, SHARING, WHO, NAME, POINTS, SMALL, BIG, OTHERS, LINE)
        .from(ranks)
        .where(LINE.le(Board.MOST_PLACES))
        .or(asker.map(member -> WHO.eq(member.value())).orElse(falseCondition()))
        .orderBy(LINE)
        .fetch(row -> new Ranked(place(row), row.get(LINE)));
  }

  /** People, recognitions and points of all that is counted. */
  private static Record3<Integer, Integer, Long> totals(
      DSLContext dsl, CommonTableExpression<?> counted) {
    return dsl.with(counted)
        .select(
            countDistinct(WHO),
            countDistinct(RECOGNITION_ID).filterWhere(SIZE.ne(BOOSTED)),
            coalesce(sum(EACH), 0).cast(Long.class))
        .from(counted)
        .fetchSingle();
  }

  /** One line for each recipient of each recognition that counts, and of each boost. */
  private static CommonTableExpression<?> counted(
      WorkspaceId workspace, BoardQuery query, Span span, Reading reading) {
    boolean received = query.view() == View.RECEIVED;
    Field<String> who = received ? RECOGNITION_RECIPIENT.RECIPIENT_ID : RECOGNITION.GIVER_ID;
    Field<String> other = received ? RECOGNITION.GIVER_ID : RECOGNITION_RECIPIENT.RECIPIENT_ID;
    Field<String> joining = received ? BOOST.RECIPIENT_ID : BOOST.BOOSTER_ID;
    Field<String> joined = received ? BOOST.BOOSTER_ID : BOOST.RECIPIENT_ID;
    return name("counted")
        .as(
            select(
                    who.as(WHO),
                    other.as(OTHER),
                    RECOGNITION.RECOGNITION_ID.as(RECOGNITION_ID),
                    RECOGNITION.POINTS.as(EACH),
                    RECOGNITION.SIZE.as(SIZE))
                .from(RECOGNITION)
                .join(RECOGNITION_RECIPIENT)
                .on(RECOGNITION_RECIPIENT.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
                .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID))
                .where(counts(workspace, query, reading, who))
                .and(within(RECOGNITION.GIVEN_AT, span))
                .unionAll(
                    select(joining, joined, RECOGNITION.RECOGNITION_ID, inline(1), inline(BOOSTED))
                        .from(RECOGNITION)
                        .join(BOOST)
                        .on(BOOST.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
                        .and(BOOST.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID))
                        .where(counts(workspace, query, reading, joining))
                        .and(within(BOOST.BOOSTED_AT, span))));
  }

  private static Condition counts(
      WorkspaceId workspace, BoardQuery query, Reading reading, Field<String> who) {
    return RECOGNITION
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(RECOGNITION.TAKEN_BACK_AT.isNull())
        .and(reading == Reading.BY_EVERYBODY ? RECOGNITION.AUDIENCE.ne("direct") : noCondition())
        .and(query.kind().map(kind -> is(RECOGNITION.KIND, kind)).orElse(noCondition()))
        .and(query.size().map(size -> is(RECOGNITION.SIZE, size)).orElse(noCondition()))
        .and(
            query
                .channel()
                .map(ChannelId::value)
                .map(RECOGNITION.CHANNEL_ID::eq)
                .orElse(noCondition()))
        .and(query.group().map(group -> isIn(who, workspace, group)).orElse(noCondition()));
  }

  private static Condition within(Field<Instant> moment, Span span) {
    return moment.ge(span.from()).and(moment.lt(span.until()));
  }

  private static Condition is(Field<String> column, Enum<?> word) {
    return column.eq(word.name().toLowerCase(Locale.ROOT));
  }

  private static Condition isIn(Field<String> who, WorkspaceId workspace, GroupId group) {
    return who.in(
        select(USER_GROUP_MEMBER.MEMBER_ID)
            .from(USER_GROUP_MEMBER)
            .where(USER_GROUP_MEMBER.WORKSPACE_ID.eq(workspace.value()))
            .and(USER_GROUP_MEMBER.GROUP_ID.eq(group.value())));
  }

  private static Optional<String> handle(DSLContext dsl, WorkspaceId workspace, GroupId group) {
    return dsl.select(USER_GROUP.HANDLE)
        .from(USER_GROUP)
        .where(USER_GROUP.WORKSPACE_ID.eq(workspace.value()))
        .and(USER_GROUP.GROUP_ID.eq(group.value()))
        .fetchOptional(USER_GROUP.HANDLE);
  }

  private static Place place(Record row) {
    return new Place(
        row.get(RANK),
        row.get(SHARING),
        new MemberId(row.get(WHO)),
        row.get(NAME),
        row.get(POINTS),
        row.get(SMALL),
        row.get(BIG),
        row.get(OTHERS));
  }
}
