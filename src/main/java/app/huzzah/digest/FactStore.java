package app.huzzah.digest;

import static app.huzzah.db.schema.Tables.CHANNEL;
import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.md5;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.unnest;

import app.huzzah.leaderboard.Place;
import app.huzzah.workspace.Week;
import app.huzzah.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads what a week's story is made of. Sums count everything that still stands; words and names of
 * stories come from public channels alone, and only from those that are public to this day. However
 * much a week holds, only a limited part of it leaves the database.
 */
final class FactStore {
  /** From this many people on who received privately, sums count it. */
  private static final int FEWEST_PRIVATE = 5;

  private static final int MOST_VALUES = 5;
  private static final int MOST_THANKED_NAMES = 40;

  static final Condition OF_RECOGNITION =
      RECOGNITION_RECIPIENT
          .WORKSPACE_ID
          .eq(RECOGNITION.WORKSPACE_ID)
          .and(RECOGNITION_RECIPIENT.RECOGNITION_ID.eq(RECOGNITION.RECOGNITION_ID));

  static final Condition SAID_IN_PUBLIC =
      RECOGNITION
          .AUDIENCE
          .eq("public")
          .and(
              exists(
                  selectOne()
                      .from(CHANNEL)
                      .where(CHANNEL.WORKSPACE_ID.eq(RECOGNITION.WORKSPACE_ID))
                      .and(CHANNEL.CHANNEL_ID.eq(RECOGNITION.CHANNEL_ID))));

  WeekFacts read(DSLContext dsl, WorkspaceId workspace, Telling telling, List<Place> board) {
    Condition week = told(dsl, standing(workspace, telling.from(), telling.until()));
    Condition before = told(dsl, standing(workspace, telling.beforeFrom(), telling.beforeUntil()));
    Condition stories = standing(workspace, telling.storiesFrom(), telling.until());
    return new WeekFacts(
        telling,
        sums(dsl, week),
        sums(dsl, before),
        new CandidateStore().candidates(dsl, workspace, stories),
        values(dsl, week),
        board,
        thankedNames(dsl, workspace, week, telling.week()));
  }

  /** A part of the week's facts, for whoever wants no more than a glance. */
  WeekGlance glance(DSLContext dsl, WorkspaceId workspace, Instant from, Instant until) {
    Condition week = standing(workspace, from, until);
    Condition told = told(dsl, week);
    return WeekGlance.of(
        sums(dsl, told), values(dsl, told), new CandidateStore().candidates(dsl, workspace, week));
  }

  private static Condition standing(WorkspaceId workspace, Instant from, Instant until) {
    return RECOGNITION
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(RECOGNITION.GIVEN_AT.ge(from))
        .and(RECOGNITION.GIVEN_AT.lt(until))
        .and(RECOGNITION.TAKEN_BACK_AT.isNull());
  }

  /**
   * What sums may count. What was given privately is in them only where it is that of enough people
   * that nobody can guess whose it is.
   */
  private static Condition told(DSLContext dsl, Condition standing) {
    int received =
        dsl.select(countDistinct(RECOGNITION_RECIPIENT.RECIPIENT_ID))
            .from(RECOGNITION)
            .join(RECOGNITION_RECIPIENT)
            .on(OF_RECOGNITION)
            .where(standing)
            .and(RECOGNITION.AUDIENCE.eq("direct"))
            .fetchSingle()
            .value1();
    return received < FEWEST_PRIVATE ? standing.and(RECOGNITION.AUDIENCE.ne("direct")) : standing;
  }

  private static Sums sums(DSLContext dsl, Condition which) {
    Field<Integer> thanked = countDistinct(RECOGNITION_RECIPIENT.RECIPIENT_ID);
    Field<BigDecimal> points = sum(RECOGNITION.POINTS);
    Record received =
        dsl.select(thanked, points)
            .from(RECOGNITION)
            .join(RECOGNITION_RECIPIENT)
            .on(OF_RECOGNITION)
            .where(which)
            .fetchSingle();
    Field<Integer> all = count();
    Field<Integer> gave = countDistinct(RECOGNITION.GIVER_ID);
    Field<Integer> small = count().filterWhere(RECOGNITION.SIZE.eq("small"));
    Field<Integer> big = count().filterWhere(RECOGNITION.SIZE.eq("big"));
    Field<Integer> efforts = count().filterWhere(RECOGNITION.KIND.eq("effort"));
    Field<Integer> wins = count().filterWhere(RECOGNITION.KIND.eq("win"));
    Field<Integer> lessons = count().filterWhere(RECOGNITION.KIND.eq("lesson"));
    return dsl.select(all, gave, small, big, efforts, wins, lessons)
        .from(RECOGNITION)
        .where(which)
        .fetchSingle(row ->
            new Sums(
                row.get(all),
                received.get(thanked),
                row.get(gave),
                row.get(small),
                row.get(big),
                row.get(efforts),
                row.get(wins),
                row.get(lessons),
                toLong(received.get(points))));
  }

  private static List<ValueUse> values(DSLContext dsl, Condition which) {
    var used = unnest(RECOGNITION.COMPANY_VALUES).as("used", "value");
    Field<String> value = field("used.value", String.class);
    return dsl.select(value, count())
        .from(RECOGNITION, used)
        .where(which)
        .groupBy(value)
        .orderBy(count().desc(), value)
        .limit(MOST_VALUES)
        .fetch(row -> new ValueUse(row.value1(), row.value2()));
  }

  /**
   * Where there are more than can be named, chance decides who is, another each week, sooner than
   * the alphabet.
   */
  private static List<String> thankedNames(
      DSLContext dsl, WorkspaceId workspace, Condition which, Week told) {
    return dsl
        .select(MEMBER.NAME)
        .from(MEMBER)
        .where(MEMBER.WORKSPACE_ID.eq(workspace.value()))
        .and(
            MEMBER.MEMBER_ID.in(
                select(RECOGNITION_RECIPIENT.RECIPIENT_ID)
                    .from(RECOGNITION)
                    .join(RECOGNITION_RECIPIENT)
                    .on(OF_RECOGNITION)
                    .where(which)
                    .and(SAID_IN_PUBLIC)))
        .and(MEMBER.IS_DEACTIVATED.isFalse())
        .orderBy(md5(MEMBER.MEMBER_ID.concat(told.monday().toString())), MEMBER.MEMBER_ID)
        .limit(MOST_THANKED_NAMES)
        .fetch(MEMBER.NAME)
        .stream()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  private static long toLong(BigDecimal number) {
    return number == null ? 0 : number.longValue();
  }
}
