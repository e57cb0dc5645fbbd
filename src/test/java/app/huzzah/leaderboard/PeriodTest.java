package app.huzzah.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "WEEK,    2026-11-25, 2026-11-23, 2026-11-30",
    "WEEK,    2026-11-23, 2026-11-23, 2026-11-30",
    "WEEK,    2026-11-29, 2026-11-23, 2026-11-30",
    "WEEK,    2027-01-02, 2026-12-28, 2027-01-04",
    "MONTH,   2026-02-28, 2026-02-01, 2026-03-01",
    "MONTH,   2028-02-29, 2028-02-01, 2028-03-01",
    "MONTH,   2026-12-31, 2026-12-01, 2027-01-01",
    "QUARTER, 2026-01-01, 2026-01-01, 2026-04-01",
    "QUARTER, 2026-06-30, 2026-04-01, 2026-07-01",
    "QUARTER, 2026-11-25, 2026-10-01, 2027-01-01",
    "YEAR,    2028-02-29, 2028-01-01, 2029-01-01",
    "YEAR,    2026-12-31, 2026-01-01, 2027-01-01",
  })
  void aPeriodIsAWholePieceOfTheCalendar(
      Period period, LocalDate day, LocalDate from, LocalDate until) {
    Span span = period.around(day);
    assertThat(span).isEqualTo(new Span(period, from));
    assertThat(span.until()).isEqualTo(until);
  }

  @ParameterizedTest
  @CsvSource({
    "WEEK,    2026-11-25, 2026-11-16",
    "WEEK,    2027-01-02, 2026-12-21",
    "MONTH,   2026-03-31, 2026-02-01",
    "MONTH,   2027-01-01, 2026-12-01",
    "QUARTER, 2026-05-31, 2026-01-01",
    "QUARTER, 2027-01-01, 2026-10-01",
    "YEAR,    2029-01-01, 2028-01-01",
  })
  void theLastOneIsTheWholeOneBefore(Period period, LocalDate day, LocalDate from) {
    assertThat(period.around(day).previous()).contains(new Span(period, from));
  }

  @ParameterizedTest
  @EnumSource(Period.class)
  void thePresentIsAlwaysPartOfIt(Period period) {
    LocalDate today = LocalDate.parse("2026-12-31");
    assertThat(period.around(today).contains(today)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"WEEK", "MONTH", "QUARTER", "YEAR"})
  void eachPeriodBeginsWhereTheOneBeforeEnds(Period period) {
    Span span = period.around(LocalDate.parse("2026-01-01"));
    for (int i = 0; i < 120; i++) {
      Span next = period.around(span.until());
      assertThat(next.from()).isEqualTo(span.until());
      assertThat(next.previous()).contains(span);
      assertThat(span.contains(span.until())).isFalse();
      assertThat(span.contains(span.until().minusDays(1))).isTrue();
      assertThat(next.contains(span.from())).isFalse();
      span = next;
    }
  }
}
