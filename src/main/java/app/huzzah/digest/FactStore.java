package app.huzzah.digest;

import static app.huzzah.db.InOrderStore.OF_RECOGNITION;
import static app.huzzah.db.InOrderStore.withRecipients;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_RECIPIENT;
import static app.huzzah.db.schema.Tables.USER_GROUP;
import static app.huzzah.recognition.AudienceStore.saidInPublic;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.unnest;

import app.huzzah.db.InOrderStore;
import app.huzzah.leaderboard.Coverage;
import app.huzzah.leaderboard.CoverageStore;
import app.huzzah.leaderboard.Place;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import app.huzzah.workspace.WorkspaceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads what a week's story is made of. Sums count everything that still stands; words and names of
 * stories come from public channels alone, and only from those that are public to this day. However
 * much was said in a week, the words of a few hundred at most leave the database.
 */
public final class FactStore {
  /** From this many people on who received privately, sums count it. */
  static final int FEWEST_PRIVATE = 5;

  private static final int MOST_VALUES = 5;

  private final CandidateStore candidates = new CandidateStore();

  /**
   * All facts of one digest.
   *
   * @param featured who was featured lately, see {@link WeekFacts}
   */
  WeekFacts read(
      DSLContext dsl,
      WorkspaceId workspace,
      Telling telling,
      Coverage coverage,
      Map<MemberId, Integer> featured,
      List<Place> board,
      List<WeekCounts> weeks) {
    Condition covered = CoverageStore.by(coverage);
    Condition now = standing(workspace, telling.from(), telling.until()).and(covered);
    Condition then = standing(workspace, telling.beforeFrom(), telling.beforeUntil()).and(covered);
    Condition stories = standing(workspace, telling.storiesFrom(), telling.until()).and(covered);
    Condition hidden = hidden(coverage);
    InOrderStore.inOrder(dsl);
    Condition week = told(dsl, now, hidden);
    var inPublic = candidates.inPublic(dsl, workspace, telling, covered, featured);
    return new WeekFacts(
        telling,
        about(dsl, workspace, coverage),
        sums(dsl, week),
        sums(dsl, told(dsl, then, hidden)),
        inPublic.candidates(),
        featured,
        values(dsl, week),
        new FirstGiverStore()
            .firstGivers(dsl, workspace, telling, stories.and(saidInPublic(workspace))),
        board,
        new ThankedStore().names(dsl, workspace, inPublic.thanked(), telling.week()),
        weeks);
  }

  private static About about(DSLContext dsl, WorkspaceId workspace, Coverage coverage) {
    List<String> groups =
        dsl.select(USER_GROUP.HANDLE)
            .from(USER_GROUP)
            .where(USER_GROUP.WORKSPACE_ID.eq(workspace.value()))
            .and(USER_GROUP.GROUP_ID.in(coverage.groups().stream().map(GroupId::value).toList()))
            .orderBy(USER_GROUP.HANDLE)
            .fetch(USER_GROUP.HANDLE);
    return new About(groups, coverage.channels());
  }

  /** What a digest's picture shows. */
  List<WeekCounts> weeks(
      DSLContext dsl, WorkspaceId workspace, Telling telling, Coverage coverage) {
    InOrderStore.inOrder(dsl);
    return new WeekCountStore()
        .weeks(dsl, workspace, telling, CoverageStore.by(coverage), hidden(coverage));
  }

  /** A part of the week's facts, for whoever wants no more than a glance. */
  WeekGlance glance(DSLContext dsl, WorkspaceId workspace, Instant from, Instant until) {
    InOrderStore.inOrder(dsl);
    Condition week = standing(workspace, from, until);
    Condition told = told(dsl, week, hidden(Coverage.EVERYTHING));
    return WeekGlance.of(
        sums(dsl, told),
        values(dsl, told),
        candidates.candidates(dsl, workspace, week, from, until));
  }

  /**
   * Those that stand of what was given in this time, which is part of the statement itself, so that
   * the server plans for as many as there are.
   */
  public static Condition standing(WorkspaceId workspace, Instant from, Instant until) {
    return RECOGNITION
        .WORKSPACE_ID
        .eq(workspace.value())
        .and(RECOGNITION.GIVEN_AT.ge(inline(from)))
        .and(RECOGNITION.GIVEN_AT.lt(inline(until)))
        .and(RECOGNITION.TAKEN_BACK_AT.isNull());
  }

  /**
   * What sums count only where it is that of enough people: what was given privately; and, where a
   * digest tells of a part of the workspace, private channels too, since few may be in both.
   */
  private static Condition hidden(Coverage coverage) {
    return coverage.isEverything()
        ? RECOGNITION.AUDIENCE.eq(inline("direct"))
        : RECOGNITION.AUDIENCE.ne(inline("public"));
  }

  /** What sums may count: so that nobody can guess whose it is that was not said in public. */
  private static Condition told(DSLContext dsl, Condition standing, Condition hidden) {
    return receivedByEnough(dsl, standing.and(hidden)) ? standing : standing.andNot(hidden);
  }

  /** Whether so many people received of these that sums may count them; soon found out. */
  static boolean receivedByEnough(DSLContext dsl, Condition which) {
    Set<String> people = new HashSet<>();
    try (var rows =
        dsl.select(RECOGNITION_RECIPIENT.RECIPIENT_ID)
            .from(RECOGNITION)
            .join(RECOGNITION_RECIPIENT)
            .on(OF_RECOGNITION)
            .where(which)
            .fetchSize(FEWEST_PRIVATE)
            .fetchLazy()) {
      for (var row : rows) {
        people.add(row.value1());
        if (people.size() == FEWEST_PRIVATE) {
          return true;
        }
      }
    }
    return false;
  }

  private static Sums sums(DSLContext dsl, Condition which) {
    Field<BigDecimal> each = field(name("each"), BigDecimal.class);
    Field<Integer> thanked = count();
    Field<BigDecimal> points = sum(each);
    // For each person first: telling many different ones apart is dear.
    Record received =
        dsl.select(thanked, points)
            .from(
                select(RECOGNITION_RECIPIENT.RECIPIENT_ID, sum(RECOGNITION.POINTS).as(each))
                    .from(RECOGNITION)
                    .join(RECOGNITION_RECIPIENT)
                    .on(withRecipients(dsl, which))
                    .where(which)
                    .groupBy(RECOGNITION_RECIPIENT.RECIPIENT_ID)
                    .asTable("received"))
            .fetchSingle();
    int gave = dsl.fetchCount(selectDistinct(RECOGNITION.GIVER_ID).from(RECOGNITION).where(which));
    Field<Integer> all = count();
    Field<Integer> small = countOf(RECOGNITION.SIZE, "small");
    Field<Integer> big = countOf(RECOGNITION.SIZE, "big");
    Field<Integer> efforts = countOf(RECOGNITION.KIND, "effort");
    Field<Integer> wins = countOf(RECOGNITION.KIND, "win");
    Field<Integer> lessons = countOf(RECOGNITION.KIND, "lesson");
    Record given =
        dsl.select(all, small, big, efforts, wins, lessons)
            .from(RECOGNITION)
            .where(which)
            .fetchSingle();
    return new Sums(
        given.get(all),
        received.get(thanked),
        gave,
        given.get(small),
        given.get(big),
        given.get(efforts),
        given.get(wins),
        given.get(lessons),
        toLong(received.get(points)));
  }

  private static Field<Integer> countOf(Field<String> column, String value) {
    return count().filterWhere(column.eq(inline(value)));
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

  private static long toLong(BigDecimal number) {
    return number == null ? 0 : number.longValue();
  }
}
