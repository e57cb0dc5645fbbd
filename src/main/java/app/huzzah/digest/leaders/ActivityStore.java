package app.huzzah.digest.leaders;

import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.db.schema.Tables.USER_GROUP_MEMBER;
import static app.huzzah.digest.FactStore.OF_RECOGNITION;
import static app.huzzah.digest.FactStore.SAID_IN_PUBLIC;
import static org.jooq.impl.DSL.bitOrAgg;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.MemberStore;
import app.huzzah.workspace.Workspace;
import app.huzzah.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;

/**
 * What each member received and gave, summed up by the database to one line each: recognitions are
 * gone through once for those who received, and once for those who gave.
 *
 * <p>Moments and groups stand in the statement itself, so that the server plans for how much they
 * hold; it is asked once a week.
 */
final class ActivityStore {
  static final Condition DIRECT = RECOGNITION.AUDIENCE.eq(inline("direct"));

  private static final Column<Integer> OPEN = new Column<>("open", Integer.class);
  private static final Column<Integer> PRIVATE = new Column<>("direct", Integer.class);
  private static final Column<Integer> TIMES = new Column<>("times", Integer.class);
  private static final Column<Integer> TIMES_PRIVATE = new Column<>("times_direct", Integer.class);
  private static final Column<Boolean> THIRTY_DAYS = new Column<>("thirty_days", Boolean.class);
  private static final Column<Instant> LAST = new Column<>("last_in_public", Instant.class);
  private static final Column<Long> GROUPS = new Column<>("groups", Long.class);
  private static final Column<String> WHO = new Column<>("who", String.class);

  private final Workspace workspace;
  private final Spans spans;

  ActivityStore(Workspace workspace, Spans spans) {
    this.workspace = workspace;
    this.spans = spans;
  }

  /** A column that one of the inner tables makes. */
  private record Column<T>(String called, Class<T> type) {
    Field<T> of(String table) {
      return field(name(table, called), type);
    }

    Field<T> or(String table, T nothing) {
      return coalesce(of(table), inline(nothing));
    }
  }

  /**
   * All members who take part, by id.
   *
   * @param groups those to look at, 64 at most
   */
  List<Activity> read(DSLContext dsl, List<GroupName> groups) {
    Field<Integer> receivedOpen = OPEN.or("received", 0);
    Field<Integer> receivedDirect = PRIVATE.or("received", 0);
    Field<Integer> gaveOpen = OPEN.or("gave", 0);
    Field<Integer> gaveDirect = PRIVATE.or("gave", 0);
    Field<Integer> times = TIMES.or("received", 0);
    Field<Integer> timesDirect = TIMES_PRIVATE.or("received", 0);
    Field<Boolean> thirtyDays = THIRTY_DAYS.or("received", false);
    Field<Long> circles = GROUPS.or("circles", 0L);
    return dsl.select(
            MEMBER.MEMBER_ID,
            MEMBER.ZONE,
            receivedOpen,
            receivedDirect,
            gaveOpen,
            gaveDirect,
            times,
            timesDirect,
            thirtyDays,
            LAST.of("received"),
            circles)
        .from(MEMBER)
        .leftJoin(received().asTable("received"))
        .on(WHO.of("received").eq(MEMBER.MEMBER_ID))
        .leftJoin(gave().asTable("gave"))
        .on(WHO.of("gave").eq(MEMBER.MEMBER_ID))
        .leftJoin(circles(groups).asTable("circles"))
        .on(WHO.of("circles").eq(MEMBER.MEMBER_ID))
        .where(MemberStore.takePart(workspace.id(), workspace.settings()))
        .orderBy(MEMBER.MEMBER_ID)
        .fetch(row ->
            new Activity(
                new MemberId(row.get(MEMBER.MEMBER_ID)),
                Optional.ofNullable(row.get(MEMBER.ZONE)),
                row.get(circles),
                new Past(row.get(receivedOpen), row.get(receivedDirect)),
                new Past(row.get(gaveOpen), row.get(gaveDirect)),
                row.get(times),
                row.get(timesDirect),
                row.get(thirtyDays),
                Optional.ofNullable(row.get(LAST.of("received")))));
  }

  private Select<?> received() {
    Condition inFourWeeks = RECOGNITION.GIVEN_AT.ge(inline(spans.weeksAgo(Spans.FOUR)));
    return select(
            RECOGNITION_RECIPIENT.RECIPIENT_ID.as(WHO.called),
            bitOrAgg(week()).filterWhere(DIRECT.not()).as(OPEN.called),
            bitOrAgg(week()).filterWhere(DIRECT).as(PRIVATE.called),
            count().filterWhere(inFourWeeks.andNot(DIRECT)).as(TIMES.called),
            count().filterWhere(inFourWeeks.and(DIRECT)).as(TIMES_PRIVATE.called),
            boolOr(RECOGNITION.GIVEN_AT.ge(inline(spans.thirtyDaysAgo()))).as(THIRTY_DAYS.called),
            max(RECOGNITION.GIVEN_AT).filterWhere(SAID_IN_PUBLIC).as(LAST.called))
        .from(RECOGNITION)
        .join(RECOGNITION_RECIPIENT)
        .on(OF_RECOGNITION)
        .where(standingFor(Spans.WEEKS))
        .groupBy(RECOGNITION_RECIPIENT.RECIPIENT_ID);
  }

  private Select<?> gave() {
    return select(
            RECOGNITION.GIVER_ID.as(WHO.called),
            bitOrAgg(week()).filterWhere(DIRECT.not()).as(OPEN.called),
            bitOrAgg(week()).filterWhere(DIRECT).as(PRIVATE.called))
        .from(RECOGNITION)
        .where(standingFor(Trend.WEEKS))
        .groupBy(RECOGNITION.GIVER_ID);
  }

  private Select<?> circles(List<GroupName> groups) {
    Field<Long> bit = inline(0L);
    for (int place = 0; place < groups.size(); place++) {
      bit =
          when(
                  USER_GROUP_MEMBER.GROUP_ID.eq(inline(groups.get(place).id().value())),
                  inline(1L << place))
              .otherwise(bit);
    }
    return select(USER_GROUP_MEMBER.MEMBER_ID.as(WHO.called), bitOrAgg(bit).as(GROUPS.called))
        .from(USER_GROUP_MEMBER)
        .where(USER_GROUP_MEMBER.WORKSPACE_ID.eq(workspace.id().value()))
        .and(
            USER_GROUP_MEMBER.GROUP_ID.in(
                groups.stream().map(group -> inline(group.id().value())).toList()))
        .groupBy(USER_GROUP_MEMBER.MEMBER_ID);
  }

  /** Those that stand of what was given in this time, which is part of the statement itself. */
  static Condition standing(WorkspaceId workspace, Instant from, Instant until) {
    return RECOGNITION
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(RECOGNITION.GIVEN_AT.ge(inline(from)))
        .and(RECOGNITION.GIVEN_AT.lt(inline(until)))
        .and(RECOGNITION.TAKEN_BACK_AT.isNull());
  }

  private Condition standingFor(int weeks) {
    return standing(workspace.id(), spans.weeksAgo(weeks), spans.toldAt());
  }

  /** The bit of the week in which it was given, see {@link Past}. */
  private Field<Integer> week() {
    CaseConditionStep<Integer> week =
        when(RECOGNITION.GIVEN_AT.ge(inline(spans.weeksAgo(1))), inline(1));
    for (int ago = 1; ago < Spans.WEEKS; ago++) {
      week = week.when(RECOGNITION.GIVEN_AT.ge(inline(spans.weeksAgo(ago + 1))), inline(1 << ago));
    }
    return week.otherwise(inline(0));
  }
}
