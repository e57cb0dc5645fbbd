package app.huzzah.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.resultQuery;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeptTest {
  private static final Field<String> WORD = field(name("word"), String.class);
  private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
  private static final Field<LocalDate> DAY = field(name("day"), LocalDate.class);

  private record Thing(@Nullable String word, int number, LocalDate day, List<String> parts) {}

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static Database database;

  @BeforeAll
  static void open() {
    database = PostgresForTests.fresh();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Result<Record> fetched(ResultQuery<Record> query) {
    return database.query(dsl -> dsl.fetch(query));
  }

  @Test
  void eachGapGetsWhatTheSubjectHasThere() {
    Kept<Thing> kept =
        Kept.of(gaps ->
            select(
                gaps.value(DAY, Thing::day).as(DAY),
                gaps.value(NUMBER, Thing::number).plus(1).as(NUMBER),
                gaps.value(WORD, Thing::word).as(WORD)));

    Record one = fetched(kept.about(new Thing("?{0}'", 6, MONDAY, List.of()))).getFirst();
    Record none = fetched(kept.about(new Thing(null, -1, MONDAY, List.of()))).getFirst();

    assertThat(one.get(DAY)).isEqualTo(MONDAY);
    assertThat(one.get(NUMBER)).isEqualTo(7);
    assertThat(one.get(WORD)).isEqualTo("?{0}'");
    assertThat(none.get(NUMBER)).isZero();
    assertThat(none.get(WORD)).isNull();
  }

  @Test
  void manyAreSaidInTheSameWordsAsOne() {
    Kept<Thing> kept =
        Kept.of(
            gaps -> select(WORD).from(unnest(gaps.values(WORD, Thing::parts)).as("each", "word")));
    ResultQuery<Record> one = kept.about(new Thing("", 0, MONDAY, List.of("a")));
    ResultQuery<Record> three = kept.about(new Thing("", 0, MONDAY, List.of("c", "a", "b")));

    assertThat(three.getSQL()).isEqualTo(one.getSQL());
    assertThat(fetched(three).getValues(WORD)).containsExactly("c", "a", "b");
    assertThat(fetched(kept.about(new Thing("", 0, MONDAY, List.of())))).isEmpty();
  }

  @Test
  void anotherStatementMayBeAPartOfIt() {
    Kept<Thing> inner = Kept.of(gaps -> select(gaps.value(NUMBER, Thing::number).as(NUMBER)));
    Kept<List<Thing>> outer =
        Kept.of(gaps ->
            with(
                    name("last")
                        .as(resultQuery(gaps.part(things -> inner.about(things.getLast())))),
                    name("first")
                        .as(
                            select(
                                gaps.of(List<Thing>::getFirst).value(WORD, Thing::word).as(WORD))))
                .select(NUMBER, WORD)
                .from(table(name("first")), table(name("last"))));

    Record both =
        fetched(
                outer.about(
                    List.of(
                        new Thing("one", 1, MONDAY, List.of()),
                        new Thing("two", 2, MONDAY, List.of()))))
            .getFirst();

    assertThat(both.get(WORD)).isEqualTo("one");
    assertThat(both.get(NUMBER)).isEqualTo(2);
  }

  @Test
  void itIsWrittenOnce() {
    List<Integer> written = new ArrayList<>();
    Kept<Thing> kept =
        Kept.of(gaps -> {
          written.add(written.size());
          return selectFrom(unnest(gaps.values(WORD, Thing::parts)).as("each", "word"));
        });

    fetched(kept.about(new Thing("", 0, MONDAY, List.of("a"))));
    fetched(kept.about(new Thing("", 0, MONDAY, List.of("b"))));

    assertThat(written).hasSize(1);
  }

  @Test
  void columnsThatCouldBeTakenForEachOtherAreRefused() {
    Kept<Thing> kept =
        Kept.of(gaps ->
            select(
                gaps.value(NUMBER, Thing::number).as(NUMBER),
                gaps.value(NUMBER, Thing::number).plus(1).as(NUMBER)));

    assertThatThrownBy(() -> kept.about(new Thing("", 0, MONDAY, List.of())))
        .hasMessageContaining("two columns");
  }
}
