package app.huzzah.demodata;

import static app.huzzah.db.schema.Tables.BOARD_RUNG;
import static app.huzzah.db.schema.Tables.BOARD_RUNG_RECOMPUTED;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL;
import static app.huzzah.db.schema.Tables.BOARD_TOTAL_RECOMPUTED;
import static app.huzzah.db.schema.Tables.MEMBER;
import static app.huzzah.db.schema.Tables.RECOGNITION;
import static app.huzzah.db.schema.Tables.RECOGNITION_MESSAGE;
import static app.huzzah.db.schema.Tables.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import app.huzzah.db.Database;
import app.huzzah.db.PostgresForTests;
import app.huzzah.recognition.TestWorkspace;
import app.huzzah.recognition.Verification;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is in the database once it was filled. */
class DemoDataTest {
  private static final Instant UNTIL = Instant.parse("2026-11-23T14:30:00Z");

  private final Database database = PostgresForTests.fresh();
  private final List<String> told = new ArrayList<>();
  private final DemoData data = new DemoData(database, InstantSource.fixed(UNTIL), told::add);

  @AfterEach
  void close() {
    database.close();
  }

  private static DemoPlan plan(int workspaces, int members, int recognitions) {
    return new DemoPlan(workspaces, members, recognitions, 3, 7, UNTIL);
  }

  @Test
  void allThatIsKeptBesideTheRecognitionsEqualsThem() {
    assertThat(data.fill(plan(2, 120, 3_000))).isInstanceOf(DemoDataOutcome.Filled.class);
    assertThat(Verification.differences(database)).isEmpty();
    assertThat(totalsThatDiffer()).isZero();
    assertThat(rungsThatDiffer()).isZero();
    assertThat(count(BOARD_TOTAL)).isGreaterThan(6_000);
    assertThat(count(BOARD_RUNG)).isGreaterThan(1_000);
  }

  private int count(Table<?> table, Condition... which) {
    return database.query(dsl -> dsl.fetchCount(table, which));
  }

  private int totalsThatDiffer() {
    return database.query(dsl -> dsl.fetchCount(differencesOfTotals(dsl)));
  }

  private int rungsThatDiffer() {
    return database.query(dsl -> dsl.fetchCount(differencesOfRungs(dsl)));
  }

  private static Select<?> differencesOfTotals(DSLContext dsl) {
    return oneWay(dsl, BOARD_TOTAL, BOARD_TOTAL_RECOMPUTED)
        .unionAll(oneWay(dsl, BOARD_TOTAL_RECOMPUTED, BOARD_TOTAL));
  }

  private static Select<Record> oneWay(DSLContext dsl, Table<?> one, Table<?> other) {
    List<Field<?>> columns = Arrays.<Field<?>>asList(BOARD_TOTAL.fields());
    return dsl.select(columns.stream().<Field<?>>map(each -> one.field(each.getName())).toList())
        .from(one)
        .except(
            select(columns.stream().<Field<?>>map(each -> other.field(each.getName())).toList())
                .from(other));
  }

  private static Select<?> differencesOfRungs(DSLContext dsl) {
    Field<?>[] key = {
      BOARD_RUNG.WORKSPACE_ID,
      BOARD_RUNG.PERIOD,
      BOARD_RUNG.STARTS,
      BOARD_RUNG.VIEW,
      BOARD_RUNG.SLICE,
      BOARD_RUNG.IS_LISTED,
      BOARD_RUNG.RUNG
    };
    Field<?>[] recomputed =
        Arrays.stream(key)
            .map(each -> BOARD_RUNG_RECOMPUTED.field(each.getName()))
            .toArray(Field[]::new);
    var kept = select(key).select(sum(BOARD_RUNG.PEOPLE).as("sum")).from(BOARD_RUNG).groupBy(key);
    var right =
        select(recomputed)
            .select(sum(BOARD_RUNG_RECOMPUTED.PEOPLE).as("sum"))
            .from(BOARD_RUNG_RECOMPUTED)
            .groupBy(recomputed);
    return dsl.selectFrom(kept.asTable("kept"))
        .except(dsl.selectFrom(right.asTable("expected")))
        .unionAll(
            dsl.selectFrom(right.asTable("expected")).except(dsl.selectFrom(kept.asTable("kept"))));
  }

  @Test
  void asMuchIsThereAsWasAskedFor() {
    data.fill(plan(2, 60, 700));
    assertThat(count(WORKSPACE)).isEqualTo(2);
    assertThat(count(MEMBER, MEMBER.IS_BOT.isFalse())).isEqualTo(120);
    assertThat(count(RECOGNITION)).isEqualTo(1_400);
    assertThat(told)
        .contains("700 recognitions (0.0 s)")
        .last()
        .asString()
        .startsWith("It took 0.0 s: people 0.0 s, recognitions 0.0 s, ");
  }

  @Test
  void postsOfTheLastYearHaveLinks() {
    data.fill(plan(1, 60, 700));
    Result<Record2<String, String>> posts =
        database.query(dsl ->
            dsl.select(RECOGNITION_MESSAGE.CHANNEL_ID, RECOGNITION_MESSAGE.PERMALINK)
                .from(RECOGNITION_MESSAGE)
                .fetch());
    assertThat(posts)
        .hasSizeGreaterThan(100)
        .allSatisfy(post ->
            assertThat(post.value2())
                .startsWith("https://demo-data-1.slack.com/archives/" + post.value1() + "/p"));
  }

  @Test
  void keysIndexesAndTriggersAreAsBefore() {
    List<String> before = structure();
    data.fill(plan(1, 60, 700));
    assertThat(before).hasSizeGreaterThan(40).isEqualTo(structure());
  }

  private List<String> structure() {
    return database.query(dsl ->
        dsl.fetch(
                """
                select pg_get_constraintdef(oid) || conname from pg_constraint
                 where connamespace = current_schema()::regnamespace
                union all
                select indexdef from pg_indexes where schemaname = current_schema()
                union all
                select tgname || tgenabled::text from pg_trigger where not tgisinternal
                order by 1
                """)
            .getValues(0, String.class));
  }

  @Test
  void theTopOfTheBoardHasManyTimesWhatMostHave() {
    data.fill(plan(1, 1_000, 20_000));
    List<Integer> points =
        database.query(dsl ->
            dsl.select(BOARD_TOTAL.POINTS)
                .from(BOARD_TOTAL)
                .where(BOARD_TOTAL.PERIOD.eq("all"))
                .and(BOARD_TOTAL.CHANNEL_ID.eq(""))
                .and(BOARD_TOTAL.VIEW.eq("received"))
                .orderBy(BOARD_TOTAL.POINTS.desc())
                .fetch(BOARD_TOTAL.POINTS));
    double top = points.subList(0, 10).stream().mapToInt(Integer::intValue).average().orElseThrow();
    assertThat(top).isGreaterThan(5.0 * points.get(points.size() / 2));
  }

  @Test
  void aSecondTimeIsRefusedAndChangesNothing() {
    DemoPlan plan = plan(1, 60, 700);
    data.fill(plan);
    DemoPlan larger = plan(2, 80, 900);
    assertThat(data.fill(larger))
        .isEqualTo(new DemoDataOutcome.AlreadyThere(DemoData.workspaces(plan)));
    assertThat(count(WORKSPACE)).isEqualTo(1);
    assertThat(count(RECOGNITION)).isEqualTo(700);
  }

  @Test
  void anotherSeedComesBesideWhatIsThereAlready() {
    data.fill(plan(1, 60, 700));
    // Fewer than those that are there, so that keys and indexes stay where they are.
    data.fill(new DemoPlan(1, 40, 300, 1, 8, UNTIL));
    assertThat(count(RECOGNITION)).isEqualTo(1_000);
    assertThat(Verification.differences(database)).isEmpty();
    assertThat(totalsThatDiffer()).isZero();
    assertThat(rungsThatDiffer()).isZero();
  }

  @Test
  void aWorkspaceThatIsUsedAlreadyIsLeftAlone() {
    TestWorkspace team = TestWorkspace.inside(database, "T1", ZoneId.of("Europe/Berlin"));
    team.from(team.person("Mia")).to(team.person("Ben")).give();
    data.fill(plan(1, 60, 700));
    assertThat(count(RECOGNITION, RECOGNITION.WORKSPACE_ID.eq(team.id().value()))).isOne();
    team.from(team.person("Eva")).to(team.person("Tom")).give();
    assertThat(Verification.differences(database)).isEmpty();
    assertThat(rungsThatDiffer()).isZero();
  }

  @Test
  void inAWorkspaceOfOneThereIsNobodyToThank() {
    assertThat(data.fill(plan(1, 1, 100)))
        .isEqualTo(
            new DemoDataOutcome.Filled(
                DemoData.workspaces(plan(1, 1, 100)), DemoDataOutcome.Rows.NONE));
    assertThat(count(MEMBER, MEMBER.IS_BOT.isFalse())).isOne();
    assertThat(count(RECOGNITION)).isZero();
  }

  @Test
  void moreThanTheirPointsAllowIsRefused() {
    assertThat(data.fill(plan(1, 10, 100_000)))
        .isInstanceOfSatisfying(
            DemoDataOutcome.TooMany.class, too -> assertThat(too.most()).isBetween(500, 20_000));
    assertThat(count(WORKSPACE)).isZero();
  }

  @Test
  void asManyAsFitDoFit() {
    int most =
        data.fill(plan(1, 10, 100_000)) instanceof DemoDataOutcome.TooMany tooMany
            ? tooMany.most()
            : 0;
    assertThat(data.fill(plan(1, 10, most))).isInstanceOf(DemoDataOutcome.Filled.class);
    assertThat(count(RECOGNITION)).isEqualTo(most);
  }

  @Test
  void nothingIsGivenAfterTheLastMoment() {
    data.fill(plan(1, 60, 700));
    Instant last =
        database.query(
            dsl -> dsl.select(max(RECOGNITION.GIVEN_AT)).from(RECOGNITION).fetchSingle().value1());
    assertThat(last).isBeforeOrEqualTo(UNTIL);
  }
}
